# SPDX-FileCopyrightText: The Reuptake authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Answers an AUDIT whose own rule skips items, with the spoken note; reads what is known about a
questionnaire from its page, from the basis of a change and from the list of all; and compares the score
and the words with the command line."""
import json
import os
import sys
import tempfile

sys.path.insert(0, os.path.dirname(os.path.abspath(__file__)))

from practice_at_hand import ctl, open_practice, practice_in  # noqa: E402
from window_driver import Atspi, until  # noqa: E402

NAME = "Almstedt, Runa"


def skip_items(program):
    """Who never drinks goes on at item 9; taking that back asks the items again."""
    program.key("alt+2")
    program.type_into("Search questionnaires", "audit")
    program.gone("PHQ-15", "label")
    program.click("Alcohol Use Disorders Identification Test", "label")
    program.focused("Item 1 of 10")
    program.key("0")
    program.focused("Item 9 of 10")
    program.find("Items 2 to 8 are skipped", "label", contains=True)
    program.find("Item 5 of 10: failed expectations. Skipped")
    program.find("1 of 3 answered, all saved")
    program.picture_if_asked("skipped")
    for key in ("Home", "1", "0", "0"):
        program.key(key)
    program.focused("Item 9 of 10")
    program.find("Items 4 to 8 are skipped", "label", contains=True)
    program.find("3 of 5 answered, all saved")
    for key in ("0", "1"):
        program.key(key)
    program.find("5 of 5 answered, all saved")
    program.press("Finish", "button")
    program.find("3 (of 0 to 40)", "label")
    program.press("Done", "button")


def about_from_form(program):
    """From a questionnaire that is being answered; back there, it goes on."""
    program.type_into("Search questionnaires", "audit")
    program.gone("PHQ-15", "label")
    program.click("Alcohol Use Disorders Identification Test", "label")
    program.focused("Item 1 of 10")
    program.press("About This Questionnaire", "button")
    program.find("About AUDIT", "label")
    program.find("audit, version 2, language en", "label")
    program.find("What Is Not Confirmed", "label")
    program.picture_if_asked("about-audit")
    program.type_into("Search what is known about it", "left unasked")
    program.gone("What It Is", "label")
    program.find("Skipped items", "label")
    program.find("Items 2–8 may be left unasked", "label", contains=True)
    program.picture_if_asked("about-search")
    program.type_into("Search what is known about it", "no such words at all")
    program.find("Nothing that is known about it has these words.", "label")
    program.press("Back", "button")
    program.focused("Item 1 of 10")
    program.press("Back", "button")
    program.find("Search questionnaires")


def about_from_change(program):
    """From what a verdict rests on."""
    program.click("4 of 27 · none-minimal", "label")
    program.find("Change: PHQ-9", "label")
    program.press("About PHQ-9", "button")
    program.find("About PHQ-9", "label")
    program.type_into("Search what is known about it", "judges changes")
    program.gone("What It Is", "label")
    program.find("above 5.6079 points", "label", contains=True)
    program.press("Back", "button")
    program.find("Change: PHQ-9", "label")
    program.press("Back", "button")


def about_from_list(program, words):
    """From the list of all; every word is the command line's."""
    program.press("Our Own…", "button")
    program.click("All Questionnaires and Tests", "label")
    until("the search of the dialog to have the keyboard", lambda: any(
        node.get_name() == "Search questionnaires" and node.get_state_set().contains(
            Atspi.StateType.FOCUSED) for _, node in program.walk()))
    for key in ("m", "o", "c", "a", "Return"):
        program.key(key)
    program.find("About MoCA", "label")
    shown = {node.get_name() for _, node in program.walk() if node.get_role_name() == "label"}
    missing = [word for word in words if word not in shown]
    assert not missing, missing
    program.picture_if_asked("about-list")
    program.press("Back", "button")
    program.gone("About MoCA", "label")
    program.press("Back", "button")
    program.find("Check the Scoring", "button")
    program.key("Escape")
    program.gone("Questionnaires of This Practice", "dialog")


def words_of(path, folder, instrument):
    """Titles and labels of what the command line says about a questionnaire."""
    about = json.loads(ctl(path, folder, "knowledge", "show", instrument))["about"]
    return [s["title"] for s in about] + [r["label"] for s in about for r in s["rows"]]


def same_as_command_line(path, folder):
    """What was entered in the window, read by the command line."""
    patient = json.loads(ctl(path, folder, "patient", "list"))["patients"][0]["id"]
    listed = json.loads(ctl(path, folder, "assessment", "list", "--patient", patient))["assessments"]
    found = {(a["instrument"], s): v["value"] for a in listed for s, v in a["scores"].items()}
    assert found[("audit", "total")] == 3 and found[("audit", "dependence")] == 0, found
    scored = json.loads(ctl(path, folder, "score", "audit", "--items", "1,0,0,,,,,,0,2"))
    assert scored["scores"]["total"]["value"] == 3, scored


def main():
    """The journey."""
    with tempfile.TemporaryDirectory(prefix="reuptake-instrument-") as folder:
        path = practice_in(folder)
        patient = json.loads(ctl(path, folder, "patient", "add", "-", stdin=json.dumps(
            {"name": NAME, "born": "1980-05-31", "sex": "female"})))["id"]
        for day, items in (("2026-01-12", "3,3,3,2,2,2,2,1,0"), ("2026-02-12", "1,1,1,1,0,0,0,0,0")):
            ctl(path, folder, "assessment", "add", "--patient", patient, "phq9", "--items", items, "--at", day)
        words = words_of(path, folder, "moca")
        program = open_practice(path, folder)
        try:
            program.choose_patient("Almstedt")
            program.find(NAME, "heading")
            skip_items(program)
            about_from_form(program)
            about_from_change(program)
            about_from_list(program, words)
        except Exception:
            program.dump()
            raise
        finally:
            program.close()
        same_as_command_line(path, folder)


if __name__ == "__main__":
    main()
