# SPDX-FileCopyrightText: The Reuptake authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Reads the pathway board by keyboard: a name typed brings its compound to the middle and speaks its
results; what was measured in urine says "Body"; arrow keys walk on; Enter opens what is known of it."""
import json
import os
import sys
import tempfile

sys.path.insert(0, os.path.dirname(os.path.abspath(__file__)))

from practice_at_hand import ctl, open_practice, practice_in  # noqa: E402


def fill(path, folder):
    """A patient with a sample of cerebrospinal fluid and one of urine."""
    patient = json.loads(ctl(path, folder, "patient", "add", "-", stdin=json.dumps(
        {"name": "Example, Board", "born": "1980-05-17", "sex": "female", "record": "B-1"})))["id"]
    for specimen, results in (
            ("csf", [("five_hiaa", "55", "nmol/L"), ("hva", "520", "nmol/L"), ("bh4", "22", "nmol/L")]),
            ("urine_24h", [("five_hiaa", "30", "mg/(24.h)"), ("dopamine", "480", "ug/(24.h)")]),
            ("serum", [("ferritin", "11", "ug/L"), ("zinc", "70", "ug/dL")])):
        ctl(path, folder, "lab", "add", "-", "--patient", patient, stdin=json.dumps(
            {"laboratory": "Example", "specimen": specimen, "collected": today(),
             "results": [dict(zip(("analyte", "value", "unit"), r)) for r in results]}))


def today():
    """The day before today, so that nothing lies in the future of any zone."""
    import datetime
    return (datetime.date.today() - datetime.timedelta(days=1)).isoformat()


def look_for(program, name, words):
    """Types a name; the words below tell what stands there."""
    program.type_into("Find a Compound", name)
    program.find(words, "label", contains=True)


def chooses_a_day(program):
    """Before the samples were taken nothing stands on the board; a day to come is refused."""
    program.key("alt+u")
    program.type_into("Day", "2999-01-01")
    program.find("This day lies in the future.", "label", contains=True)
    program.type_into("Day", "2001-02-03")
    program.picture_if_asked("board-day")
    program.press("Show This Day", "button")
    program.find("Up to 3 Feb 2001", "button", contains=True)
    look_for(program, "5-hydroxyindoleacetate", "5-HIAA.")
    assert not program.shows("55 nmol/L", "label")
    program.picture_if_asked("board-before")
    prints_that_day(program)
    program.key("alt+1")
    program.key("alt+6")
    look_for(program, "5-hydroxyindoleacetate", "5-HIAA.")
    program.find("55 nmol/L", "label", contains=True)
    program.key("alt+0")
    program.gone("Pathway board: a map of compounds")
    program.press("More about this patient")
    program.find("More about this patient", "menu")
    program.key("b")
    program.find("Pathway board: a map of compounds")


def prints_that_day(program):
    """The preview begins with the day on screen, says so, and forgets it for another document."""
    program.press("Print the Pathway Board")
    program.find("Page 1 of", contains=True)
    program.find("Results and interventions up to", "label")
    program.find("3 Feb 2001", "label")
    program.picture_if_asked("board-day-printed")
    program.key("Escape")
    program.gone("Results and interventions up to", "label")


def main():
    """The journey."""
    with tempfile.TemporaryDirectory(prefix="reuptake-board-") as folder:
        path = practice_in(folder)
        fill(path, folder)
        program = open_practice(path, folder)
        try:
            program.choose_patient("Example, Board")
            program.key("alt+3")
            program.click("Pathway Board", "label")
            program.find("Pathway board: a map of compounds")
            chooses_a_day(program)
            program.picture_if_asked("board-overview")
            look_for(program, "5-hydroxyindoleacetate", "5-HIAA.")
            program.find("55 nmol/L", "label", contains=True)
            program.find("Body: ", "label", contains=True)
            program.picture_if_asked("board-serotonin")
            look_for(program, "adrenalin", "Epinephrine.")
            program.picture_if_asked("board-catecholamines")
            look_for(program, "γ-aminobutyric acid", "GABA.")
            look_for(program, "sapropterin", "Tetrahydrobiopterin.")
            program.picture_if_asked("board-methylation")
            look_for(program, "ambrosia", "No compound of the map is called")
            look_for(program, "L-Trp", "Tryptophan.")
            program.click("Find a Compound")
            program.key("Return")
            program.key("Down")
            program.find("Tryptophan hydroxylase.", "label", contains=True)
            program.find("Ferritin", "label", contains=True)
            program.key("Return")
            program.find("tetrahydrobiopterin", "label", contains=True)
            program.find("Sources", "label")
            program.picture_if_asked("board-details")
            program.key("Escape")
            program.gone("Sources", "label")
            program.key("plus")
            program.key("0")
            program.picture_if_asked("board-fitted")
        except Exception:
            program.dump()
            program.picture_if_asked("board-failed")
            raise
        finally:
            program.close()


if __name__ == "__main__":
    main()
