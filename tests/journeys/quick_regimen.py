# SPDX-FileCopyrightText: The Reuptake authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Writes regimens in one line: what was understood is shown before it is saved, grouping marks and
names are asked about, and a line stops what goes on."""
import os
import sys
import tempfile

sys.path.insert(0, os.path.dirname(os.path.abspath(__file__)))

from practice_at_hand import add_patient, open_practice, practice_in  # noqa: E402

LINE = "In one line, such as “sertraline 50 mg each morning from today”"


def begin(program, line):
    """Opens the dialog and writes the line."""
    program.press("Add an Intervention", "button")
    program.find("Add an Intervention", "dialog")
    program.type_into(LINE, line)
    program.find("What Will Be Recorded", "label")


def save(program):
    """What was understood is saved."""
    program.press("Save Intervention", "button")
    program.gone("Add an Intervention", "dialog")


def ask_about_a_number(program):
    """1.500 can be read in two ways."""
    begin(program, "sertraline 1.500 mg each morning from today")
    program.find("To Be Answered First", "label")
    program.picture_if_asked("quick-number")
    program.press("Save Intervention", "button")
    program.find("Please answer first what is asked above", "label", contains=True)
    program.type_into(LINE, "sertraline 50 mg each morning from 2025-03-03")
    program.gone("To Be Answered First", "label")
    program.find("daily in the morning", "label", contains=True)
    program.picture_if_asked("quick-understood")
    save(program)
    program.find("Targeted Therapeutics", "label")


def keep_an_unknown_name(program):
    """A name that nothing has is kept once it is said what it is."""
    begin(program, "zzyzx drops 5 mg daily")
    program.find("To Be Answered First", "label")
    program.picture_if_asked("quick-name")
    program.click("Keep it as written: nutritional cofactor", "label")
    program.gone("To Be Answered First", "label")
    save(program)
    program.find("not recognised", "label")
    program.focused("zzyzx")


def read_days_that_differ(program):
    """What differs by time of the day or by day of the week is shown as it was understood."""
    begin(program, "quetiapine 25 mg bid, 50 mg nocte from 2025-03-03")
    program.find("2 times a day and 50", "label", contains=True)
    save(program)
    program.focused("Quetiapine")
    begin(program, "methylphenidate 20 mg Mon-Fri, 10 mg Sat Sun from 2025-03-03")
    program.find("from Monday to Friday", "label", contains=True)
    program.picture_if_asked("quick-weekdays")
    save(program)
    program.focused("Methylphenidate")


def stop_by_line(program):
    """The line is about what goes on."""
    begin(program, "stop sertraline 1 May 2025 because of nausea")
    program.find("Stops", "label")
    program.picture_if_asked("quick-stop")
    save(program)
    program.find("stopped 1 May 2025", "label", contains=True)
    program.picture_if_asked("quick-list")


def main():
    """The journey."""
    with tempfile.TemporaryDirectory(prefix="reuptake-quick-") as folder:
        program = open_practice(practice_in(folder), folder)
        try:
            add_patient(program, "Example, Quick", "1980-05-17")
            program.key("alt+4")
            program.find("No Interventions Yet", "label")
            ask_about_a_number(program)
            keep_an_unknown_name(program)
            read_days_that_differ(program)
            stop_by_line(program)
        except Exception:
            program.dump()
            program.picture_if_asked("quick-failed")
            raise
        finally:
            program.close()


if __name__ == "__main__":
    main()
