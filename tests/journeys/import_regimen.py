# SPDX-FileCopyrightText: The Reuptake authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Imports a German list of what a patient takes: is asked about a misspelt name and a name nobody
knows, sees every step and what is left out, imports it, finds that importing again adds nothing,
and undoes it."""
import os
import sys
import tempfile

sys.path.insert(0, os.path.dirname(os.path.abspath(__file__)))

from practice_at_hand import add_patient, open_practice, practice_in, table_in  # noqa: E402

HEADER = "Wirkstoff;Dosis;Einheit;Schema;von;bis;Bei Bedarf;Grund\n"
TABLE = (HEADER + "Sertralin;25;mg;morgens;01.03.2024;;;depressive Episode\n"
         "Sertralin;37,5;mg;morgens;15.03.2024;;;\n"
         "Magnesiumm;300;mg;abends;2023;;;\n"
         "Zauberkraut;2;Tabletten;täglich;2024-05;;;\n"
         "Zopiclon;3,75;mg;zur Nacht;2024-06;;ja;\n"
         "Lithium;1.500;mg;täglich;2024;;;\n")


def choose(program, question, presses):
    """Answers a question of the preview by the keyboard."""
    program.click(question, "combo box")
    for _ in range(presses):
        program.key("Down")
    program.key("Return")


def is_refused(program, folder):
    """A table that is none of these says so, and what to do."""
    program.type_into("File", table_in(folder, "other.csv", "Farbe;Form\nrot;rund\n"))
    program.press("Preview", "button")
    program.find("No column says what is taken or done.", "label", contains=True)


def is_asked(program, folder):
    """Everything that is not clear is asked; nothing is stored before."""
    program.type_into("File", table_in(folder, "list.csv", TABLE))
    program.press("Preview", "button")
    program.find("Is one of these meant?", "label", contains=True)
    program.press("Apply the Answers", "button")
    program.find("Some questions are not answered yet.", "label")
    program.picture_if_asked("regimen-table-questions")
    choose(program, "Answer for line 4", 1)
    choose(program, "Answer for line 5", 2)
    program.press("Apply the Answers", "button")
    program.find("4 interventions would be recorded", "label")
    program.find("Zauberkraut: not recognised", "label")
    program.find("37.5", "label", contains=True)
    program.picture_if_asked("regimen-table-preview")
    program.click("1 thing is left out", "label")
    program.find("This number can be read in two ways.", "label", contains=True)
    program.picture_if_asked("regimen-table-left-out")


def imports(program):
    """One step; again adds nothing."""
    program.press("Import", "button")
    program.find("The list is in the record now.", "label")
    program.picture_if_asked("regimen-table-imported")
    program.press("Undo This Import", "button")
    program.find("The import is undone", "label", contains=True)
    program.find("No Interventions Yet", "label")


def again(program):
    """Reads the list a second time, with the answers."""
    program.press("Preview", "button")
    choose(program, "Answer for line 4", 1)
    choose(program, "Answer for line 5", 2)
    program.press("Apply the Answers", "button")


def main():
    """The journey."""
    with tempfile.TemporaryDirectory(prefix="reuptake-regimen-table-") as folder:
        program = open_practice(practice_in(folder), folder)
        try:
            add_patient(program, "Example, Regimen", "1980-05-17")
            program.key("alt+4")
            program.press("Import a List…", "button")
            program.find("Import a List of Interventions", "dialog")
            is_refused(program, folder)
            is_asked(program, folder)
            imports(program)
            again(program)
            program.press("Import", "button")
            program.find("4 interventions were recorded", "label")
            again(program)
            program.find("the record holds this list already", "label", contains=True)
            program.key("Escape")
            program.gone("Import a List of Interventions", "dialog")
            program.find("Sertraline", "label", contains=True)
            program.picture_if_asked("regimen-table-view")
        except Exception:
            program.dump()
            program.picture_if_asked("regimen-table-failed")
            raise
        finally:
            program.close()


if __name__ == "__main__":
    main()
