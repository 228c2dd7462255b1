# SPDX-FileCopyrightText: The Reuptake authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""A practice's own laboratory, from two files to a flag: checked, added, its panel fills a report, its interval
judges the result and stands on the course of the results; medication of the 72 hours before comes from the
record and is changed, food and drink are offered from it and taken over; the report is unread in the list of patients until it is signed off."""
import json
import os
import sys
import tempfile

sys.path.insert(0, os.path.dirname(os.path.abspath(__file__)))

from practice_at_hand import ctl, open_practice, practice_in  # noqa: E402

BASIS = "practice’s interval for this laboratory"
LIST = {"format": 1, "id": "lab_mitte", "version": 1, "laboratory": "Labor Mitte", "intervals": [
    {"analyte": "five_hiaa", "specimen": "csf", "sex": "any", "low": 40, "high": 200, "unit": "nmol/L",
     "source": "List of 2025", "certainty": "verified"}]}
PANEL = {"format": 1, "id": "own_panel", "version": 1, "name": "Panel of Labor Mitte", "specimen": "csf",
         "analytes": [{"analyte": "five_hiaa", "specimen": "csf", "unit": "nmol/L"},
                      {"analyte": "hva", "specimen": "csf", "unit": "nmol/L"}]}


def fill(path, folder):
    """The packs, and a patient who takes something."""
    packs = os.path.join(folder, "packs")
    os.mkdir(packs)
    for pack in (LIST, PANEL):
        with open(os.path.join(packs, pack["id"] + ".json"), "w", encoding="utf-8") as file:
            json.dump(pack, file)
    assert json.loads(ctl(path, folder, "knowledge", "check", packs))["problems"] == []
    for pack in (LIST, PANEL):
        ctl(path, folder, "knowledge", "add", os.path.join(packs, pack["id"] + ".json"))
    patient = json.loads(ctl(path, folder, "patient", "add", "-", stdin=json.dumps(
        {"name": "Example, Pack", "born": "1980-05-17", "sex": "female", "record": "P-1"})))["id"]
    ctl(path, folder, "intervention", "add", "-", "--patient", patient,
        stdin="Sertraline 50 mg each morning since 2025-01-01")
    ctl(path, folder, "intervention", "add", "-", "--patient", patient, stdin="Coffee daily since 2025-01-01")


def enters(program):
    """The practice's panel fills the lines; the medication comes from the record and is changed."""
    program.press("Enter a Report", "button")
    program.click("Fill by a panel")
    program.key("End")
    program.key("Return")
    program.until_text("Analyte", "5-Hydroxyindoleacetic acid")
    program.type_into("Laboratory", "labor mitte")
    program.type_into("Collected, such as 2025-03-10 08:15", "2025-03-10 08:15")
    program.type_into("Value", "150")
    medication = program.until_filled("Medication")
    assert "Sertraline" in medication, medication
    program.type_into("Medication", medication + "; one cup of coffee")
    program.find("Food and drink in the record", "label")
    program.picture_if_asked("pack-entry")
    program.press("Take Over", "button")
    program.gone("Food and drink in the record", "label")
    diet = program.until_filled("Food and drink")
    assert diet.startswith("Coffee"), diet
    program.type_into("Food and drink", diet + "; two bananas")
    program.press("Save Report", "button")
    program.gone("Save Report", "button")


def main():
    """The journey."""
    with tempfile.TemporaryDirectory(prefix="reuptake-pack-") as folder:
        path = practice_in(folder)
        fill(path, folder)
        program = open_practice(path, folder)
        try:
            program.choose_patient("Example, Pack")
            program.key("alt+3")
            enters(program)
            program.find("unread", "label")
            program.find("1 laboratory report not read yet", contains=True)
            program.find(BASIS, "label", contains=True)
            program.click("labor mitte", "label", contains=True)
            program.find("one cup of coffee", "label", contains=True)
            program.find("; two bananas", "label", contains=True)
            program.find(BASIS, "label", contains=True)
            program.picture_if_asked("pack-report")
            program.press("Sign Off", "button")
            program.find("Read and signed off on", "label", contains=True)
            program.key("alt+Left")
            program.gone("1 laboratory report not read yet", contains=True)
            program.click("5-Hydroxyindoleacetic acid, cerebrospinal fluid", "label")
            program.find("About This Marker", "label")
            program.find("Labor Mitte (List of 2025", "label", contains=True)
            program.picture_if_asked("pack-trend")
        except Exception:
            program.dump()
            program.picture_if_asked("pack-failed")
            raise
        finally:
            program.close()


if __name__ == "__main__":
    main()
