# SPDX-FileCopyrightText: The Reuptake authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Reads a regimen by mechanism and with its daily totals, reckons a taper, is told what is missing,
plans its steps and prints them."""
import os
import sys
import tempfile

sys.path.insert(0, os.path.dirname(os.path.abspath(__file__)))

from practice_at_hand import add_patient, open_practice, practice_in, words_of  # noqa: E402
from window_driver import Missing  # noqa: E402

LINE = "In one line, such as “sertraline 50 mg each morning from today”"


def add(program, name, amount, when=""):
    """Adds something in milligrams by one line."""
    program.press("Add an Intervention", "button")
    program.find("Add an Intervention", "dialog")
    program.type_into(LINE, f"{name} {amount} mg daily{when}")
    program.find("What Will Be Recorded", "label")
    program.press("Save Intervention", "button")
    program.gone("Add an Intervention", "dialog")
    program.find(name, "label")


def read_regimen(program):
    """Two products of one nutrient are one total; sertraline stands under reuptake."""
    program.find("In a Day, over All Products", "label")
    program.find("300\u00a0mg in a day", "label", contains=True)
    program.picture_if_asked("taper-totals")
    program.press("By Mechanism")
    program.find("Serotonin: reuptake", "label")
    program.find("it says nothing about what goes on in this patient’s brain", "label",
                 contains=True)
    program.picture_if_asked("taper-mechanisms")
    program.press("By Kind")
    program.find("In a Day, over All Products", "label")


def print_sheet(program):
    """The plan on paper, before any of it is recorded: days, doses, how each is made, whose it is."""
    program.press("Print the Taper Sheet…", "button")
    program.find("Page 1 of 1")
    program.find("Taper sheet", "label")
    program.picture_if_asked("taper-sheet")
    with tempfile.TemporaryDirectory(prefix="reuptake-sheet-") as folder:
        text = words_of(program, os.path.join(folder, "sheet.pdf")).replace("\u00a0", " ")
    for words in ("Example, Taper", "7 Jan 2030", "75 mg", "1 of 50 mg and 1 of 25 mg", "stopped",
                  "25 mg lower", "own plan. Nothing in it is recommended", "page 1 of 1"):
        if words not in text:
            raise Missing(f"«{words}» on the taper sheet: «{text}»")
    program.key("Escape")
    program.gone("Print", "dialog")


def reckon(program):
    """Nothing has a default; strengths too coarse are told; the steps are shown before saving."""
    program.click("Sertraline", "label")
    program.press("Plan a Taper…", "button")
    program.find("It proposes no step", "label", contains=True)
    program.press("Calculate", "button")
    program.find("Enter the dose at the end", "label", contains=True)
    program.type_into("Dose at the end; 0 for stopping", "0")
    program.press("Calculate", "button")
    program.find("Enter when: a day", "label", contains=True)
    program.type_into("Day of the first changed dose", "2030-01-07")
    program.press("Calculate", "button")
    program.find("Enter by how much the dose changes", "label", contains=True)
    program.type_into("Amount less at each step", "25")
    program.type_into("Days from step to step", "14")
    program.type_into("Strengths at hand, such as “50; 25/2”: 25 can be halved", "50; 25/2")
    program.press("Calculate", "button")
    program.find("From 7 Jan 2030", "label")
    program.picture_if_asked("taper-steps")
    print_sheet(program)
    program.press("Plan These Steps", "button")
    program.gone("Plan These Steps", "button")
    program.find("planned from 7 Jan 2030", "label", contains=True)
    program.picture_if_asked("taper-planned")


def choose_next(program, row):
    """Chooses from a row the item after the one it shows."""
    program.click(row, "label")
    program.find(role="list item")
    program.key("Down")
    program.key("Return")


STRENGTHS = "Strengths, such as “50; 25/2”"


def apply_strengths(program, text):
    """Types into the row of strengths, and applies it."""
    program.click(STRENGTHS, "label")
    program.type_into(STRENGTHS, text)
    program.key("Return")


def print_recorded(program):
    """The planned steps on paper. Why strengths are refused stays with them; another drug has none."""
    program.key("ctrl+p")
    program.find("Page 1 of", contains=True)
    program.click("Consultation sheet", "label")
    program.find(role="list item")
    for _ in range(4):
        program.key("Down")
    program.key("Return")
    program.find("Taper sheet", "label")
    apply_strengths(program, "fifty")
    program.find("This is not a number", "label", contains=True)
    choose_next(program, "For whom")
    program.find("For the patient", "label")
    program.find("This is not a number", "label", contains=True)
    program.picture_if_asked("taper-refused-strengths")
    apply_strengths(program, "50; 25/2")
    program.gone("This is not a number", "label", contains=True)
    with tempfile.TemporaryDirectory(prefix="reuptake-sheet-") as folder:
        text = words_of(program, os.path.join(folder, "one.pdf")).replace("\u00a0", " ")
        if "1 of 50 mg and 1 of 25 mg" not in text:
            raise Missing(f"how the doses of sertraline are made: «{text}»")
        choose_next(program, "Which plan")
        program.until_text(STRENGTHS, "")
        text = words_of(program, os.path.join(folder, "other.pdf")).replace("\u00a0", " ")
    if "Zinc" not in text or "of 50 mg" in text:
        raise Missing(f"zinc without the strengths of sertraline: «{text}»")
    program.key("Escape")
    program.gone("Print", "dialog")


def main():
    """The journey."""
    with tempfile.TemporaryDirectory(prefix="reuptake-taper-") as folder:
        program = open_practice(practice_in(folder), folder)
        try:
            add_patient(program, "Example, Taper", "1980-05-17")
            program.key("alt+4")
            program.find("No Interventions Yet", "label")
            add(program, "Sertraline", "100")
            add(program, "Magnesium", "100")
            add(program, "Magnesium", "200")
            add(program, "Zinc", "25", " for 5 weeks, then 10 mg")
            read_regimen(program)
            reckon(program)
            print_recorded(program)
        except Exception:
            program.dump()
            program.picture_if_asked("taper-failed")
            raise
        finally:
            program.close()


if __name__ == "__main__":
    main()
