# SPDX-FileCopyrightText: The Reuptake authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Writes a letterhead, looks at the pages of a patient, enlarges them, chooses another document and
copy, and looks at the pages of two patients in one go."""
import os
import sys
import tempfile

sys.path.insert(0, os.path.dirname(os.path.abspath(__file__)))

from practice_at_hand import add_patient, open_practice, practice_in  # noqa: E402


def picture(program, name):
    """For a person to look at, where a folder for pictures is named."""
    folder = os.environ.get("REUPTAKE_PICTURES")
    if folder:
        program.picture(os.path.join(folder, name + ".png"))


def choose(program, shown, steps):
    """Chooses from the row that shows something the item so many steps further down."""
    program.click(shown, "label")
    program.find(role="list item")
    for _ in range(steps):
        program.key("Down")
    program.key("Return")


def write_letterhead(program):
    """The preferences of an open practice have a letterhead; it is saved as a whole."""
    program.key("ctrl+comma")
    program.find("Letterhead", "label")
    program.type_into("Practice", "Practice at the Old Mill")
    program.type_into("Practitioner", "Dr A. Example")
    program.type_into("Town", "Oldtown")
    program.press("Save Letterhead", "button")
    program.find("The letterhead is saved.", "label")
    picture(program, "print-letterhead")
    program.key("Escape")
    program.gone("Letterhead", "label")


def look_at_pages(program):
    """The pages, enlarged; then a diary, which has a month; then the patient's copy."""
    program.key("ctrl+p")
    program.find("Page 1 of", contains=True)
    picture(program, "print-preview")
    program.press("Larger", "button")
    program.gone("Fit", "label")
    program.press("As wide as there is room", "button")
    program.find("Fit", "label")
    choose(program, "Consultation sheet", 5)
    program.find("Page 1 of 1")
    program.find("Month", "label")
    picture(program, "print-diary")
    choose(program, "For the record", 1)
    program.find("For the patient", "label")
    program.find("Page 1 of 1")
    program.key("Escape")
    program.gone("Page 1 of 1")


def print_several(program):
    """Nobody comes tomorrow; two are ticked and printed together."""
    program.key("F10")
    program.find(role="menu item")
    program.key("s")
    program.find("0 patients are chosen.", "label")
    for name in ("Example, Anna", "Example, Boris"):
        program.click(name, "check box")
    program.find("2 patients are chosen.", "label")
    picture(program, "print-several")
    program.press("Preview", "button")
    program.find("2 patients", "label")
    program.find("Page 1 of", contains=True)
    picture(program, "print-several-preview")


def main():
    """The journey."""
    with tempfile.TemporaryDirectory(prefix="reuptake-print-") as folder:
        program = open_practice(practice_in(folder), folder)
        try:
            add_patient(program, "Example, Anna", "1980-05-17")
            add_patient(program, "Example, Boris", "1971-02-03")
            write_letterhead(program)
            look_at_pages(program)
            print_several(program)
        finally:
            program.close()


if __name__ == "__main__":
    main()
