# SPDX-FileCopyrightText: The Reuptake authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Opens from the course what stands behind its marks: a laboratory report, an intervention, a critical
answer's questionnaire, a side effect; looks at one phase and lists its values, then those of the
whole course; copies the course as a picture and exports it as PNG, SVG, PDF and CSV."""
import json
import os
import re
import sys
import tempfile

sys.path.insert(0, os.path.dirname(os.path.abspath(__file__)))

import gi

gi.require_version("Atspi", "2.0")
from gi.repository import Atspi  # noqa: E402
from practice_at_hand import ctl, open_practice, practice_in  # noqa: E402
from read_course import focused_entry, menu_choose  # noqa: E402
from window_driver import Missing, until  # noqa: E402

PATIENT = "Example, Sources"
CHART = "Course: a chart"
MORE = "More for the Course"
PHASE = "Dose raised"
# How a mark is told below the chart, and what is to be found once Enter opened it.
MARKS = (("Ferritin", "Laboratory Example"), ("Sertraline.* since", "Add a Step…"),
         ("Adverse event: .*Nausea", "Side Effect"), ("Critical answer: .*PHQ-9", "Correct…"))
REPORT = {"laboratory": "Laboratory Example", "specimen": "serum", "collected": "2026-01-20",
          "results": [{"analyte": "ferritin", "value": 40, "unit": "ug/L"}]}
NAUSEA = {"type": "adverse", "description": "Nausea", "onset": "2026-01-25", "severity": "mild"}
BEGINNINGS = {"png": b"\x89PNG", "svg": b"<?xml", "pdf": b"%PDF", "csv": b'"Row"'}


def make_record(path, folder):
    """A patient with one thing of each kind."""
    answer = ctl(path, folder, "patient", "add", "--name", PATIENT, "--born", "1980-05-17",
                 "--sex", "female")
    patient = re.search(r'"(?:id|uuid)"\s*:\s*"([^"]+)"', answer).group(1)
    for day, digits in (("2026-01-05", "222111111"), ("2026-03-02", "111111000")):
        ctl(path, folder, "assessment", "add", "--patient", patient, "phq9", "--at", day,
            "--items", ",".join(digits))
    ctl(path, folder, "lab", "add", "-", "--patient", patient, stdin=json.dumps(REPORT))
    ctl(path, folder, "event", "add", "-", "--patient", patient, stdin=json.dumps(NAUSEA))
    ctl(path, folder, "intervention", "add", "-", "--patient", patient,
        stdin="sertraline 50 mg each morning from 10 Jan 2026")


def told(program):
    """The line below the chart that tells what was chosen last; "" while it is the hint."""
    return next((node.get_name() for _, node in program.walk()
                 if node.get_role_name() == "label"
                 and node.get_state_set().contains(Atspi.StateType.SHOWING)
                 and re.search(r"(on|from|since) \d+ \w+ \d{4}", node.get_name() or "")), "")


def open_mark(program, words, found):
    """Walks down the rows of the course to a mark and opens it by Enter."""
    program.key("alt+1")
    program.click_corner(CHART)
    program.key("Home")
    until("a mark to be told", lambda: told(program))
    for _ in range(8):
        now = told(program)
        if re.search(words, now):
            program.key("Return")
            program.find(found, contains=True)
            return
        program.key("Down")
        until("the next row", lambda before=now: told(program) != before)
    raise Missing(f"a mark «{words}» on the course")


def add_phase(program):
    """A phase, in Notes."""
    program.key("alt+5")
    menu_choose(program, "Add", 5)
    program.find("New Phase", "dialog")
    program.type_into("Name of the phase", PHASE)
    program.type_into("From, such as 2026-05-31", "2026-01-15")
    program.type_into("Until (empty: open)", "2026-02-15")
    program.press("Save", "button")
    program.gone("New Phase", "dialog")


def description(program):
    """What the chart says of itself."""
    return until("the description of the chart", program.find(CHART).get_description)


def show_phase(program):
    """Only the phase is visible, and the chart says so."""
    program.key("alt+1")
    menu_choose(program, MORE, 2)
    until("the phases to be listed", lambda: focused_entry(program) > 0)
    if focused_entry(program) == 1:
        program.key("Down")
    until("the phase to have the keyboard", lambda: focused_entry(program) == 2)
    program.key("Return")
    until("the phase to be what is visible",
          lambda: "from 15 January 2026 to 16 February 2026" in description(program))


def listed(program):
    """How many values the table says it holds, and of which stretch of time."""
    found = until("the table to say its period", lambda: next(
        (match for match in (re.fullmatch(r"(\d+) lines? from (.* to .*)", node.get_name() or "")
                             for _, node in program.walk() if node.get_role_name() == "label"
                             and node.get_state_set().contains(Atspi.StateType.SHOWING)) if match),
        None))
    return int(found.group(1)), found.group(2)


def read_table(program):
    """The table twin holds the phase, says so, and holds the whole course when asked to."""
    program.press("Values", "button")
    program.find("Values of the Course", "dialog")
    few, period = listed(program)
    if period != "15 January 2026 to 16 February 2026":
        raise Missing(f"the phase as the period of the table, not {period}")
    program.press("Whole Course")
    until("more values of a longer period",
          lambda: listed(program)[0] > few and listed(program)[1] != period)
    program.find("2 March 2026", contains=True)
    program.picture_if_asked("values-whole")
    program.press("Visible Period")
    until("the phase again", lambda: listed(program) == (few, period))
    program.key("Escape")
    program.gone("Values of the Course", "dialog")


def export(program, folder, suffix):
    """Exports what is visible through the file dialog, as a person does."""
    path = os.path.join(folder, "seen." + suffix)
    menu_choose(program, MORE, 7)
    program.find("Export the Visible Course", "dialog")
    program.type_into("Name:", path)
    program.press("Save", "button")
    program.gone("Export the Visible Course", "dialog")
    until(f"the file as {suffix}", lambda: os.path.exists(path) and os.path.getsize(path) > 0)
    with open(path, "rb") as file:
        content = file.read()
    if not content.startswith(BEGINNINGS[suffix]):
        raise Missing(f"a file that begins like {suffix}, not {content[:20]}")
    return content


def take_out(program, folder):
    """Everything that can be taken out of the course."""
    menu_choose(program, MORE, 6)
    program.find("The visible course was copied as a picture.", contains=True)
    for suffix in ("png", "svg", "pdf"):
        export(program, folder, suffix)
    table = export(program, folder, "csv").decode()
    program.find("The visible course was exported.", contains=True)
    if "40" not in table or "2026-01-20" not in table or "2026-01-05" in table:
        raise Missing(f"the values of the phase and no others in «{table}»")


def main():
    """The journey."""
    with tempfile.TemporaryDirectory(prefix="reuptake-sources-") as folder:
        path = practice_in(folder)
        make_record(path, folder)
        program = open_practice(path, folder)
        try:
            program.choose_patient(PATIENT)
            program.find(PATIENT, "heading")
            add_phase(program)
            for words, found in MARKS:
                open_mark(program, words, found)
                if found == "Side Effect":
                    program.key("Escape")
                    program.gone(found, "dialog")
            show_phase(program)
            read_table(program)
            take_out(program, folder)
        except Exception:
            program.dump()
            program.picture_if_asked("sources")
            raise
        finally:
            program.close()


if __name__ == "__main__":
    main()
