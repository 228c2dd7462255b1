# SPDX-FileCopyrightText: The Reuptake authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Enters a laboratory report, is asked about a slip of the unit, reads it with its flags, gives a
verdict, looks at the course of a result, and signs off."""
import os
import sys
import tempfile

sys.path.insert(0, os.path.dirname(os.path.abspath(__file__)))

from practice_at_hand import add_patient, open_practice, practice_in  # noqa: E402

CAVEAT = "they do not measure the brain"


def enter_line(program, name, value, unit):
    """The first empty line gets a result; Enter goes on."""
    program.type_into("Analyte", name)
    program.type_into("Value", value)
    program.type_into("Unit", unit)


def enter_report(program):
    """A serum with one result whose unit is off by a thousand."""
    program.press("Enter a Report", "button")
    program.find("Add a Line", "button")
    program.picture_if_asked("labs-entry")
    program.type_into("Laboratory", "Example laboratory")
    enter_line(program, "Ferritin", "-4", "µg/L")
    program.press("Save Report", "button")
    program.find("When was the sample collected?", "label", contains=True)
    program.type_into("Collected, such as 2025-03-10 08:15", "2025-03-10 08:15")
    program.press("Save Report", "button")
    program.find("cannot be negative", "label", contains=True)
    program.picture_if_asked("labs-entry-wrong")
    program.type_into("Value", "40000")
    program.press("Save Report", "button")
    program.find("about a thousand times as much as usual", "label", contains=True)
    program.picture_if_asked("labs-entry-question")
    program.type_into("Value", "10")
    program.press("Save Report", "button")
    program.gone("Save Report", "button")


def read_report(program):
    """The report is unread; its result has a flag; the verdict comes first; sign-off marks it read."""
    program.find("unread", "label")
    program.find(CAVEAT, "label", contains=True)
    program.find("the laboratory’s interval, your practice’s interval for this laboratory, and last a general one",
                 "label", contains=True)
    program.picture_if_asked("labs-list")
    program.click("Example laboratory", "label", contains=True)
    program.find("Sign Off", "button")
    program.find("general interval", "label", contains=True)
    program.picture_if_asked("labs-report")
    program.press("Sign Off", "button")
    program.find("Read and signed off on", "label", contains=True)
    program.picture_if_asked("labs-signed")


def aims_and_ends(program):
    """A personal target is set, found again in its fields, and ended."""
    program.press("Personal Target…", "button")
    program.find("Not below", contains=True)
    assert not program.shows("End the Target", "button")
    program.press("Set Target", "button")
    program.find("A target has a lower or an upper limit.", "label")
    program.type_into("Not below", "30.5")
    program.picture_if_asked("labs-target")
    program.press("Set Target", "button")
    program.gone("Set Target", "button")
    program.press("Personal Target…", "button")
    program.find("End the Target", "button")
    program.until_text("Not below", "30.5")
    program.picture_if_asked("labs-target-set")
    program.press("End the Target", "button")
    program.gone("Set Target", "button")
    program.press("Personal Target…", "button")
    program.find("Set Target", "button")
    assert not program.shows("End the Target", "button")
    program.key("Escape")
    program.gone("Set Target", "button")


def marks_error(program):
    """A report of somebody else leaves the record after a question."""
    program.key("alt+Left")
    program.click("Example laboratory", "label", contains=True)
    program.find("Sign Off Again", "button")
    for answer in ("Cancel", "Entered in Error"):
        program.press("More about this report")
        program.find("More about this report", "menu")
        program.key("e")
        program.find("Was This Report Entered in Error?", "label")
        program.picture_if_asked("labs-error")
        program.press(answer, "button")
        program.gone("Was This Report Entered in Error?", "label")
    program.find("No Laboratory Reports Yet", "label")


def main():
    """The journey."""
    with tempfile.TemporaryDirectory(prefix="reuptake-labs-") as folder:
        program = open_practice(practice_in(folder), folder)
        try:
            add_patient(program, "Example, Laboratory", "1980-05-17")
            program.key("alt+3")
            program.find("No Laboratory Reports Yet", "label")
            program.picture_if_asked("labs-empty")
            enter_report(program)
            read_report(program)
            program.key("alt+Left")
            program.gone("unread", "label")
            program.click("Ferritin, serum", "label")
            program.find("About This Marker", "label")
            program.find("Variation within a person", "label", contains=True)
            program.picture_if_asked("labs-trend")
            aims_and_ends(program)
            marks_error(program)
        except Exception:
            program.dump()
            program.picture_if_asked("labs-failed")
            raise
        finally:
            program.close()


if __name__ == "__main__":
    main()
