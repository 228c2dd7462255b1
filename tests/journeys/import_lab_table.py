# SPDX-FileCopyrightText: The Reuptake authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Imports a laboratory's table of two days: sees what would happen, is asked about a slip of the
unit, imports it, finds that importing again adds nothing, and undoes it."""
import os
import sys
import tempfile

sys.path.insert(0, os.path.dirname(os.path.abspath(__file__)))

from practice_at_hand import add_patient, open_practice, practice_in, table_in  # noqa: E402

HEADER = "Datum;Untersuchung;Ergebnis;Einheit\n"
TABLE = (HEADER + "10.03.2025;Ferritin;40,5;µg/L\n"
         "17.03.2025;Ferritin;<10;µg/L\n"
         "17.03.2025;Creatinine;-4;µmol/L\n")
SLIP = HEADER + "10.03.2025;Ferritin;40000;µg/L\n"


def is_asked(program, folder):
    """A missing specimen and a doubtful unit, each with its sentence."""
    program.type_into("File", table_in(folder, "slip.csv", SLIP))
    program.press("Preview", "button")
    program.find("Choose the specimen.", "label", contains=True)
    program.click("Specimen", "combo box")
    program.key("Down")
    program.key("Return")
    program.find("Serum", "label")
    program.type_into("Laboratory", "Example laboratory")
    program.press("Preview", "button")
    program.find("about a thousand times as much as usual", "label", contains=True)
    program.find("It Is Right: Import as It Is", "button")
    program.picture_if_asked("lab-table-question")


def undoes_later(program):
    """The list of imports takes the table back also when its dialog is long closed."""
    program.find("10 Mar 2025, serum", "label")
    program.key("ctrl+i")
    program.find("Laboratory table (Example laboratory)", "label")
    program.picture_if_asked("lab-table-imports")
    program.press("Undo", "button")
    program.gone("10 Mar 2025, serum", "label")
    program.key("Escape")
    program.find("No Laboratory Reports Yet", "label")


def imports(program, folder):
    """Two results of two days are added, the bad row is named with its line and reason."""
    program.type_into("File", table_in(folder, "results.csv", TABLE))
    program.gone("It Is Right: Import as It Is", "button")
    program.press("Preview", "button")
    program.find("2 reports would be added", "label")
    program.picture_if_asked("lab-table-preview")
    program.click("1 row was not understood", "label")
    program.find("results.csv, line 4", "label")
    program.find("cannot be negative", "label", contains=True)
    program.picture_if_asked("lab-table-rejected")
    program.press("Import", "button")
    program.find("2 reports with 2 results are in the record now.", "label")
    program.picture_if_asked("lab-table-imported")


def adds_nothing_twice(program):
    """The same table again: one sentence says that it is there."""
    program.press("Preview", "button")
    program.find("the record holds these results already", "label", contains=True)
    program.key("Escape")
    program.gone("Import Laboratory Results", "dialog")


def main():
    """The journey."""
    with tempfile.TemporaryDirectory(prefix="reuptake-lab-table-") as folder:
        program = open_practice(practice_in(folder), folder)
        try:
            add_patient(program, "Example, Laboratory", "1980-05-17")
            program.key("alt+3")
            program.press("Import Laboratory Results…", "button")
            program.find("Import Laboratory Results", "dialog")
            is_asked(program, folder)
            imports(program, folder)
            program.press("Undo This Import", "button")
            program.find("The import is undone", "label", contains=True)
            program.find("No Laboratory Reports Yet", "label")
            program.press("Preview", "button")
            program.press("Import", "button")
            program.find("2 reports were added", "label")
            adds_nothing_twice(program)
            program.find("10 Mar 2025, serum", "label")
            program.find("17 Mar 2025, serum", "label")
            program.picture_if_asked("lab-table-reports")
            undoes_later(program)
        except Exception:
            program.dump()
            program.picture_if_asked("lab-table-failed")
            raise
        finally:
            program.close()


if __name__ == "__main__":
    main()
