# SPDX-FileCopyrightText: The Reuptake authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Counts the keys a PHQ-9 takes when eight other questionnaires were answered since; then fills a whole
battery by nothing but the accessible tree: no key, no pointer."""
import json
import os
import sys
import tempfile

sys.path.insert(0, os.path.dirname(os.path.abspath(__file__)))

from plan_questionnaires import make_set, plan_set  # noqa: E402
from practice_at_hand import ctl, open_practice, practice_in  # noqa: E402
from window_driver import Atspi, role_name, until  # noqa: E402

NAME = "Almstedt, Runa"
MOST_KEYS = 12
OTHERS = {"gad7": 7, "pss10": 10, "asrs_screener": 6, "phq15": 15, "isi": 7, "pss4": 4, "audit_c": 3, "who5": 5}


def fill(path, folder):
    """A patient who answered everything but a PHQ-9."""
    whose = json.loads(ctl(path, folder, "patient", "add", "--name", NAME, "--born", "1980-05-31"))["id"]
    for instrument, n in OTHERS.items():
        ctl(path, folder, "assessment", "add", "--patient", whose, instrument, "--items",
            ",".join(["0"] * n), "--at", "2026-02-02")


def count_keys(program):
    """From the patient's page to the saved score."""
    pressed = []

    def press(name):
        pressed.append(name)
        program.key(name)

    program.find("Overview", "page tab")
    press("alt+2")
    program.find("Enter a Questionnaire", "heading")
    assert not program.shows("PHQ-9", "label", contains=False), "PHQ-9 must not be in sight"
    press("ctrl+1")
    program.focused("Item 1 of 9")
    for key in "111111110":
        press(key)
    program.find("9 of 9 answered, all saved")
    press("Return")
    program.find("8 (of 0 to 27)", "label")
    assert len(pressed) <= MOST_KEYS, pressed
    print(f"PHQ-9 from the patient page: {len(pressed)} key presses: {' '.join(pressed)}")
    program.press("Done", "button")


def act(program, name, role):
    """Presses what the tree calls by that name, by its own action."""
    program.press(name, role)


def items(program):
    """The items on screen: the groups that say where they stand."""
    return [node for _, node in program.walk()
            if (node.get_name() or "").startswith("Item ")
            and node.get_state_set().contains(Atspi.StateType.SHOWING)]


def answer(program, n):
    """The first option of each item of one questionnaire."""
    until(f"{n} items", lambda: len(items(program)) == n)
    for index in range(n):
        item = items(program)[index]
        options = [node for _, node in program.walk(item) if role_name(node) == "toggle button"]
        assert ", key " in options[0].get_name(), options[0].get_name()
        options[0].get_action_iface().do_action(0)
        program.find(f"{index + 1} of {n} answered, all saved", "label")
    act(program, "Finish", "button")
    program.find("0 (of 0 to 6)", "label")


def main():
    """The journey."""
    with tempfile.TemporaryDirectory(prefix="reuptake-battery-") as folder:
        path = practice_in(folder)
        fill(path, folder)
        program = open_practice(path, folder)
        try:
            program.choose_patient("Almstedt")
            program.find(NAME, "heading")
            count_keys(program)
            make_set(program)
            plan_set(program)
            act(program, "Answer All Due", "button")
            answer(program, 2)
            act(program, "Next: GAD-2", "button")
            program.gone("0 (of 0 to 6)", "label")
            answer(program, 2)
            act(program, "Done", "button")
            program.find("Nothing is due today.", "label")
        except Exception:
            program.dump()
            raise
        finally:
            program.close()


if __name__ == "__main__":
    main()
