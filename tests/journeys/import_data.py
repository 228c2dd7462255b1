# SPDX-FileCopyrightText: The Reuptake authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Adds a patient, imports a file, sees the course, finds that importing again adds nothing, and
undoes the import."""
import os
import sys
import tempfile

sys.path.insert(0, os.path.dirname(os.path.abspath(__file__)))

from practice_at_hand import add_patient, open_practice, practice_in  # noqa: E402
from window_driver import until  # noqa: E402

NAME = "Example, Tapering"


def refuse_a_birthday(program):
    """A day that does not exist is refused under its field."""
    program.key("ctrl+n")
    program.find("New Patient", "dialog")
    program.type_into("Birth date", "1955-02-31")
    program.press("Save", "button")
    program.find("Please enter the patient’s name.", "label")
    program.press("Cancel", "button")
    program.gone("New Patient", "dialog")


def choose_profile(program, profile):
    """Goes down the list of profiles by key until the right one is chosen."""
    row = program.find("Profile", "combo box")

    def is_chosen():
        return any((node.get_name() or "") == profile for _, node in program.walk(row))

    for _ in range(10):
        if is_chosen():
            return
        program.click("Profile", "combo box")
        program.key("Down")
        program.key("Return")
    until(f"the profile «{profile}»", is_chosen)


def main():
    """The journey."""
    table = sys.argv[1]
    profile = sys.argv[2]
    with tempfile.TemporaryDirectory(prefix="reuptake-import-") as folder:
        program = open_practice(practice_in(folder), folder)
        try:
            refuse_a_birthday(program)
            add_patient(program, NAME, "1955")
            program.find("A New Record", "label")
            program.key("ctrl+i")
            program.find("Import from Files", "dialog")
            program.type_into("File", os.path.join(folder, "nothing.csv"))
            program.press("Preview", "button")
            program.find("There is no such file. Please check the path.", "label")
            program.type_into("File", table)
            choose_profile(program, profile)
            program.press("Preview", "button")
            program.find("would be added", "label", contains=True)
            program.press("Import", "button")
            program.find("The import is in the record. It can be undone below.", "label")
            program.press("Preview", "button")
            program.find("There is nothing to add. The record stays as it is.", "label")
            program.key("Escape")
            program.gone("Import from Files", "dialog")
            program.key("alt+1")
            program.find("Course: a chart")
            program.key("ctrl+i")
            program.press("Undo", "button")
            program.find("The import is undone. The record is as it was before.", "label")
            program.key("Escape")
            program.find("Nothing Recorded Yet", "label")
        except Exception:
            program.dump()
            raise
        finally:
            program.close()


if __name__ == "__main__":
    main()
