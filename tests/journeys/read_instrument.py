# SPDX-FileCopyrightText: The Reuptake authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Answers an AUDIT whose own rule skips items, with the spoken note, and compares the score with the
command line."""
import json
import os
import sys
import tempfile

sys.path.insert(0, os.path.dirname(os.path.abspath(__file__)))

from practice_at_hand import ctl, open_practice, practice_in  # noqa: E402

NAME = "Almstedt, Runa"


def pictures(program, name):
    """A picture for whoever looks, where one is asked for."""
    folder = os.environ.get("REUPTAKE_PICTURES")
    if folder:
        program.picture(os.path.join(folder, name))


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
    pictures(program, "skipped.png")
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
        ctl(path, folder, "patient", "add", "-", stdin=json.dumps(
            {"name": NAME, "born": "1980-05-31", "sex": "female"}))
        program = open_practice(path, folder)
        try:
            program.choose_patient("Almstedt")
            program.find(NAME, "heading")
            skip_items(program)
        except Exception:
            program.dump()
            raise
        finally:
            program.close()
        same_as_command_line(path, folder)


if __name__ == "__main__":
    main()
