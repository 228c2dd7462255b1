# SPDX-FileCopyrightText: The Reuptake authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Plans a set of questionnaires, answers what is due in a row, and sees that nothing is due any more."""
import os
import sys
import tempfile

sys.path.insert(0, os.path.dirname(os.path.abspath(__file__)))

from practice_at_hand import add_patient, open_practice, practice_in  # noqa: E402
from window_driver import Atspi  # noqa: E402

NAME = "Almstedt, Runa"


def make_set(program):
    """Two questionnaires get a name."""
    program.press("Plan…", "button")
    program.find("Plan Questionnaires", "dialog")
    program.press("New Set…", "button")
    program.type_into("Name of the set", "Mood and worry")
    for search, name in (("phq-2", "PHQ-2"), ("gad-2", "GAD-2")):
        program.type_into("Search questionnaires for the set", search)
        program.gone("AUDIT", "label")
        program.click(name, "label")
    program.find("PHQ-2 · GAD-2", "label")
    program.press("Save", "button")
    program.find("Mood and worry", "label")


def plan_set(program):
    """The set is asked for every two weeks from today."""
    program.find("Set: Mood and worry", "label")
    program.click("Add to the Plan", "label")
    program.find("every 2 weeks from", "label", contains=True)
    program.key("Escape")
    program.gone("Plan Questionnaires", "dialog")


def answer_all(program):
    """Both are answered one after the other by keyboard alone."""
    program.find("2 questionnaires are due.", "label")
    program.press("Answer All Due", "button")
    program.focused("Item 1 of 2")
    program.key("1")
    program.key("0")
    program.find("2 of 2 answered, all saved")
    program.key("Return")
    program.find("1 (of 0 to 6)", "label")
    program.press("Next: GAD-2", "button")
    program.gone("1 (of 0 to 6)", "label")
    program.find("2 items, none answered yet", "label")
    program.focused("Item 1 of 2")
    assert not program.shows("The plan asks this person from now on.")
    program.click("Answered by", "combo box")
    program.key("Down")
    program.key("Return")
    program.find("The plan asks this person from now on.", "label")
    item = program.find("Item 1 of 2", contains=True)
    for _ in range(12):
        if not item.get_state_set().contains(Atspi.StateType.FOCUSED):
            program.key("Tab")
    program.focused("Item 1 of 2")
    program.key("0")
    program.key("0")
    program.find("2 of 2 answered, all saved")
    program.key("Return")
    program.find("0 (of 0 to 6)", "label")
    program.press("Done", "button")
    program.find("Nothing is due today.", "label")


def main():
    """The journey."""
    with tempfile.TemporaryDirectory(prefix="reuptake-plan-") as folder:
        path = practice_in(folder)
        program = open_practice(path, folder)
        try:
            add_patient(program, NAME, "1980-05-31")
            program.key("alt+2")
            program.find("Nothing is planned.", "label", contains=True)
            make_set(program)
            plan_set(program)
            answer_all(program)
        except Exception:
            program.dump()
            raise
        finally:
            program.close()


if __name__ == "__main__":
    main()
