# SPDX-FileCopyrightText: The Reuptake authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Writes a questionnaire of one's own with the score live beside it, answers it, changes it into its next
version, adds it to a set with two others, and fills the whole set by nothing but the accessible tree."""
import json
import os
import sys
import tempfile

sys.path.insert(0, os.path.dirname(os.path.abspath(__file__)))

from practice_at_hand import add_patient, ctl, open_practice, practice_in  # noqa: E402
from window_driver import until  # noqa: E402

NAME = "Almstedt, Runa"


def choose(program, item, option):
    """Answers an item of the list by its option, as a screen reader does."""
    def button():
        # The live form is made anew with every letter; a row that has just gone has no options.
        row = program.find(f"Item {item} of ", contains=True)
        return next((node for _, node in program.walk(row)
                     if node.get_role_name() == "toggle button" and node.get_name().split(", ")[0] == option), None)
    until(f"option {option} of item {item}", button).get_action_iface().do_action(0)


def write(program):
    """Two items, one reversed, two levels; what is missing is said until all is there."""
    program.press("Our Own…", "button")
    program.find("Nothing is added yet.", "label")
    program.press("New Questionnaire…", "button")
    program.find("Give it a name and a short name.", "label")
    program.type_into("Name", "Sleep, as we ask for it")
    program.type_into("Short name", "Our sleep")
    program.type_into("Option 1", "no")
    program.type_into("Option 2", "yes")
    program.find("Write at least one item.", "label")
    program.type_into("Item 1", "I lay awake for long.")
    program.press("Add an Item", "button")
    program.type_into("Item 2", "I woke up rested.")
    count(program)
    program.picture_if_asked("editor")
    choose(program, 1, "yes")
    choose(program, 2, "yes")
    program.find("2 (of 0 to 2)", "label")
    program.picture_if_asked("editor-preview")
    program.press("Save", "button")
    program.find("Questionnaire, own_our_sleep.json", "label")


def fill_next(program, name, text):
    """Writes into the first empty field of that name: each set of options has an "Option 1"."""
    def search():
        for _, node in program.walk():
            field = node.get_editable_text_iface()
            if (node.get_name() == name and field is not None
                    and node.get_text_iface().get_character_count() == 0):
                return field
        return None
    until(f"an empty field «{name}»", search).set_text_contents(text)


def count(program):
    """A second set of options and a part: what is not whole yet is said, and a part without words is none."""
    program.press("Add Another Set of Options", "button")
    program.find("Write at least two options for “Set 2”, or remove the set.", "label")
    fill_next(program, "Option 1", "never")
    fill_next(program, "Option 2", "often")
    program.press("Add a Part", "button")
    program.type_into("Part 1", "Nights")
    program.find("No item belongs to the part “Nights” yet.", "label", contains=True)
    program.type_into("Part 1", "")
    program.gone("No item belongs to the part “Nights” yet.", "label", contains=True)
    program.find("How item 2 counts", "label")


def check_scoring(program):
    """The self-test has its page in the window."""
    program.press("Check the Scoring", "button")
    program.find("cases of 59 questionnaires and tests agree.", "label", contains=True)
    program.picture_if_asked("library")


def change(program):
    """Opened again it is its next version."""
    program.press("Change Sleep, as we ask for it", "button")
    program.editable("Item 2")
    program.press("Add an Item", "button")
    program.type_into("Item 3", "I was tired by day.")
    program.find("Item 3 of 3", contains=True)
    program.press("Save", "button")
    program.find("Questionnaire, own_our_sleep.json", "label")
    program.key("Escape")
    program.gone("Questionnaires of This Practice", "dialog")


def make_set(program):
    """Three questionnaires in a set, planned from today."""
    program.press("Plan…", "button")
    program.find("Plan Questionnaires", "dialog")
    program.press("New Set…", "button")
    program.type_into("Name of the set", "First visit")
    for search, name in (("phq-2", "PHQ-2"), ("gad-2", "GAD-2"), ("our sleep", "Our sleep")):
        program.type_into("Search questionnaires for the set", search)
        program.gone("AUDIT", "label")
        program.click(name, "label")
    program.find("PHQ-2 · GAD-2 · Our sleep", "label")
    program.press("Save", "button")
    program.find("Set: First visit", "label")
    program.click("Add to the Plan", "label")
    program.find("every 2 weeks from", "label", contains=True)
    program.key("Escape")
    program.gone("Plan Questionnaires", "dialog")


def fill_all(program):
    """The whole set: no key, no pointer, only what the accessible tree offers."""
    program.press("Answer All Due", "button")
    for last, n, options, score in (
            (False, 2, ("some days", "never"), "1 (of 0 to 6)"),
            (False, 2, ("never", "never"), "0 (of 0 to 6)"),
            (True, 3, ("yes", "no", "yes"), "2 (of 0 to 3)")):
        program.find(f"{n} items, none answered yet", "label")
        for item, option in enumerate(options, 1):
            choose(program, item, option)
        program.find(f"{n} of {n} answered, all saved", "label")
        program.press("Finish", "button")
        program.find(score, "label")
        program.press("Done" if last else "Next: ", "button", contains=True)
        program.gone(score, "label")
    program.find("Nothing is due today.", "label")


def main():
    """The journey."""
    with tempfile.TemporaryDirectory(prefix="reuptake-own-") as folder:
        path = practice_in(folder)
        program = open_practice(path, folder)
        try:
            add_patient(program, NAME, "1980-05-31")
            program.key("alt+2")
            write(program)
            check_scoring(program)
            change(program)
            make_set(program)
            fill_all(program)
        except Exception:
            program.dump()
            raise
        finally:
            program.close()
        shown = json.loads(ctl(path, folder, "knowledge", "show", "own_our_sleep"))
        assert (shown["version"], shown["items"]) == (2, 3), shown


if __name__ == "__main__":
    main()
