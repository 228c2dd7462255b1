# SPDX-FileCopyrightText: The Reuptake authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Writes into a record by hand: a note whose draft survives a power cut, a side effect that is
corrected and marked as entered in error and taken back, a planned encounter, a goal seen on the
overview, all by keyboard and the accessibility bus."""
import os
import sys
import tempfile

sys.path.insert(0, os.path.dirname(os.path.abspath(__file__)))

from practice_at_hand import PASSPHRASE, add_patient, open_practice, practice_in  # noqa: E402
from window_driver import until  # noqa: E402

NAME = "Example, Noted"
HALF = "Slept badly, wants to"


def write_half(program):
    """Half a private note, until its draft is kept."""
    program.key("ctrl+shift+n")
    program.find("Nothing Noted Yet", "label")
    program.click("Private: never on the patient’s paper")
    program.type_into("New note", HALF)
    program.find("Draft kept", "label")
    program.picture_if_asked("notes-draft")


def finish_note(program):
    """The draft is there again, private, and becomes a note."""
    program.choose_patient(NAME)
    program.key("alt+5")
    until("the draft", lambda: program.text_in("New note") == HALF)
    program.type_into("New note", HALF + " go on.")
    program.press("Save Note", "button")
    program.find(HALF + " go on.", contains=True)
    program.find("private", "label")
    until("an empty field", lambda: program.text_in("New note") == "")


def lock_in_the_middle(program):
    """Locking right after typing loses nothing."""
    program.type_into("New note", "Half of the next")
    program.key("ctrl+l")
    program.type_into("Passphrase", PASSPHRASE)
    program.press("Unlock", "button")
    program.choose_patient(NAME)
    program.key("alt+5")
    until("the draft", lambda: program.text_in("New note") == "Half of the next")


def plan_encounter(program):
    """An encounter that lies ahead is planned."""
    program.key("ctrl+shift+e")
    program.find("New Encounter", "dialog")
    program.type_into("Day and time, such as 2026-05-31 10:30", "2031-02-03 10:30")
    program.type_into("Reason", "Second opinion")
    program.picture_if_asked("notes-encounter")
    program.press("Save", "button")
    program.gone("New Encounter", "dialog")
    program.find("planned", "label")


def side_effect(program):
    """What cannot be right is said; then it is corrected, withdrawn and taken back."""
    program.key("ctrl+shift+s")
    program.find("New Side Effect", "dialog")
    program.press("Save", "button")
    program.find("Say what was noticed", "label", contains=True)
    program.type_into("What was noticed", "Nausea")
    program.type_into("Began, such as 2026-05-31 or 2026-05", "2025-03")
    program.key("Escape")
    program.press("Keep Editing", "button")
    program.picture_if_asked("notes-side-effect")
    program.press("Save", "button")
    program.gone("New Side Effect", "dialog")
    program.find("goes on", "label")
    program.click("Nausea", "label")
    program.find("Side Effect", "dialog")
    program.type_into("Ended (empty: goes on)", "2025-04-02")
    program.press("Save", "button")
    program.gone("Side Effect", "dialog")
    program.find("ended 2 Apr 2025", contains=True)
    program.click("Nausea", "label")
    program.press("Entered in Error", "button")
    program.gone("Nausea", "label")
    program.picture_if_asked("notes-withdrawn")
    program.press("Undo", "button")
    program.find("Nausea", "label")


def set_goal(program):
    """A goal in words with a date, seen on the overview, which leads back to it."""
    program.key("ctrl+shift+g")
    program.find("New Goal", "dialog")
    program.type_into("In the patient’s words", "Sing in the choir again")
    program.type_into("To be reached by (may be empty)", "2031-06")
    program.picture_if_asked("notes-goal")
    program.press("Save", "button")
    program.gone("New Goal", "dialog")
    program.key("alt+0")
    program.find("Sing in the choir again by Jun 2031", "label")
    program.find("Next: 3 Feb 2031, 10:30", "label", contains=True)
    program.picture_if_asked("notes-overview")
    program.click("Sing in the choir again by Jun 2031", "label")
    program.find("Goal", "dialog")
    program.key("Escape")
    program.gone("Goal", "dialog")


def main():
    """The journey."""
    with tempfile.TemporaryDirectory(prefix="reuptake-notes-") as folder:
        practice = practice_in(folder)
        program = open_practice(practice, folder)
        try:
            add_patient(program, NAME, "1980-05-17")
            program.find("A New Record", "label")
            program.picture_if_asked("notes-new-record")
            write_half(program)
            program.kill()
            program = open_practice(practice, folder)
            finish_note(program)
            lock_in_the_middle(program)
            plan_encounter(program)
            side_effect(program)
            program.picture_if_asked("notes-list")
            set_goal(program)
        except Exception:
            program.dump()
            program.picture_if_asked("notes-failed")
            raise
        finally:
            program.close()


if __name__ == "__main__":
    main()
