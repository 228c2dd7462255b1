# SPDX-FileCopyrightText: The Reuptake authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Reads a course through nothing but the accessibility bus: how many values there are, which is the
highest and when, what dose was taken on a day; walks from value to value by key and opens where one
comes from; shows the series of an aim, which is remembered."""
import datetime
import os
import re
import sys
import tempfile

sys.path.insert(0, os.path.dirname(os.path.abspath(__file__)))

import gi

gi.require_version("Atspi", "2.0")
from gi.repository import Atspi  # noqa: E402
from practice_at_hand import PASSPHRASE, ctl, open_practice, practice_in  # noqa: E402
from window_driver import Missing, Program, until  # noqa: E402

PATIENT = "Example, Course"
# Day, PHQ-9 total as nine answers.
ANSWERS = (("2026-01-05", "222111111"), ("2026-02-02", "333222210"), ("2026-03-02", "111111000"))
CHART = "Course: a chart"
HINT = "Point at the course"


def make_record(path, folder):
    """A patient with three questionnaires."""
    answer = ctl(path, folder, "patient", "add", "--name", PATIENT, "--born", "1980-05-17",
                 "--sex", "female")
    patient = re.search(r'"(?:id|uuid)"\s*:\s*"([^"]+)"', answer).group(1)
    for day, digits in ANSWERS:
        ctl(path, folder, "assessment", "add", "--patient", patient, "phq9", "--at", day,
            "--items", ",".join(digits))


def description(program):
    """What the chart says of itself."""
    node = program.find(CHART)
    return until("the description of the chart", node.get_description)


def ask_values(program):
    """How many values, which is the highest, and when was it?"""
    words = description(program)
    found = re.search(r"PHQ-9: (\d+) values\. .* highest (\d+) on (\d+ \w+ \d{4})", words)
    if found is None or found.groups() != ("3", "18", "2 February 2026"):
        raise Missing(f"three values with 18 on 2 February 2026 as the highest in «{words}»")


def told(program):
    """The line below the chart that tells what was chosen last."""
    return until("what is chosen", lambda: next(
        (node.get_name() for _, node in program.walk()
         if node.get_role_name() == "label" and (node.get_name() or "").startswith("PHQ-9: ")),
        None))


def walk_values(program):
    """Every value is reached by key and told with its range and date, then the last is opened."""
    program.click_corner(CHART)
    program.key("Home")
    program.gone(HINT, "label", contains=True)
    program.key("Home")
    values = []
    for _ in ANSWERS:
        words = told(program)
        values.append(re.match(r"PHQ-9: (\d+) on (\d+ \w+ \d{4})", words).groups())
        if "Range: " not in words:
            raise Missing(f"the range of a value in «{words}»")
        program.key("Right")
        if len(values) < len(ANSWERS):
            until("the next value", lambda before=words: told(program) != before)
    if values != [("12", "5 January 2026"), ("18", "2 February 2026"), ("6", "2 March 2026")]:
        raise Missing(f"three values by key, not {values}")
    program.key("Return")
    program.find("Correct…", contains=True)
    program.picture_if_asked("course-source")


def menu_entries(program):
    """The entries of an open menu."""
    return [node for _, node in program.walk() if node.get_role_name().endswith("menu item")
            and node.get_state_set().contains(Atspi.StateType.SHOWING)]


def focused_of(entries):
    """Which of the entries of a menu has the keyboard, from 1; 0 without one."""
    return 1 + next((i for i, node in enumerate(entries)
                     if node.get_state_set().contains(Atspi.StateType.FOCUSED)), -1)


def focused_entry(program):
    """Which of the entries of an open menu has the keyboard, from 1; 0 without one."""
    return focused_of(menu_entries(program))


def open_menu(program, button):
    """Opens a menu; its entries, one of which has the keyboard."""
    def entries_in_use():
        entries = menu_entries(program)
        return entries if focused_of(entries) > 0 else None
    program.press(button)
    return until("an entry of the menu to have the keyboard", entries_in_use)


def menu_choose(program, button, wanted):
    """Opens a menu and takes its entry of that number, by key."""
    entries = open_menu(program, button)
    while (before := focused_of(entries)) != wanted:
        program.key("Down")
        until("the next entry", lambda past=before: focused_of(entries) not in (0, past))
    program.key("Return")


def show_mood(program):
    """The series of an aim, by the menu; the window remembers it for the patient."""
    program.key("alt+1")
    menu_choose(program, "Usual Choice", 2)
    program.find("Mood", contains=True)
    program.key("ctrl+l")
    program.find("Passphrase", contains=True)


def dose_on(words, day):
    """The dose of an intervention on a day, by the description of a chart."""
    for found in re.finditer(r"(\d+) mg from (\d+ \w+ \d{4}) until (\d+ \w+ \d{4})", words):
        first, end = (datetime.datetime.strptime(date, "%d %B %Y").date()
                      for date in found.groups()[1:])
        if first <= day < end:
            return int(found.group(1))
    found = re.search(r"(\d+) mg since (\d+ \w+ \d{4}), still going on", words)
    since = datetime.datetime.strptime(found.group(2), "%d %B %Y").date()
    return int(found.group(1)) if since <= day else None


def ask_dose():
    """What dose was taken on a day? Read from the description, and by key from the lane."""
    program = Program("--demo")
    try:
        program.choose_patient("Almstedt")
        program.find("born", "label", contains=True)
        program.key("alt+1")
        words = next(line for line in description(program).splitlines() if "Sertraline" in line)
        program.click_corner(CHART)
        program.key("Home")
        program.gone(HINT, "label", contains=True)
        lane = None
        for _ in range(8):
            program.key("Down")
            lane = until("what is chosen", lambda: next(
                (node.get_name() for _, node in program.walk() if node.get_role_name() == "label"
                 and re.search(r": .* (on|from|since) \d", node.get_name() or "")), None))
            if "Sertraline" in lane:
                break
        program.key("Home")
        first = until("the first dose", lambda: next(
            (node.get_name() for _, node in program.walk() if node.get_role_name() == "label"
             and re.search("Sertraline.*50 mg", node.get_name() or "")), None))
        start = datetime.datetime.strptime(
            re.search(r"from (\d+ \w+ \d{4})", first).group(1), "%d %B %Y").date()
        doses = [dose_on(words, start + datetime.timedelta(days=days)) for days in (-1, 1, 200)]
        if doses != [None, 50, 100]:
            raise Missing(f"no dose, 50 mg, 100 mg, not {doses}, in «{words}»")
        program.picture_if_asked("course-dose")
    except Exception:
        program.dump()
        program.picture_if_asked("course-failed")
        raise
    finally:
        program.close()


def main():
    """The journey."""
    with tempfile.TemporaryDirectory(prefix="reuptake-course-") as folder:
        path = practice_in(folder)
        make_record(path, folder)
        program = open_practice(path, folder)
        try:
            program.choose_patient(PATIENT)
            program.find(PATIENT, "heading")
            program.key("alt+1")
            ask_values(program)
            program.picture_if_asked("course-read")
            walk_values(program)
            show_mood(program)
            program.type_into("Passphrase", PASSPHRASE)
            program.press("Unlock", "button")
            program.choose_patient(PATIENT)
            program.key("alt+1")
            program.find("Mood", contains=True)
            program.picture_if_asked("course-remembered")
        except Exception:
            program.dump()
            program.picture_if_asked("course-failed")
            raise
        finally:
            program.close()
        os.environ["XDG_DATA_HOME"] = folder
        ask_dose()


if __name__ == "__main__":
    main()
