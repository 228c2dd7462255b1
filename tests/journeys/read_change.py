# SPDX-FileCopyrightText: The Reuptake authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Enters a PHQ-9 from the patient page in at most twelve keys, reads its change in words with what the
verdict rests on, types in scores, answers the facts of a rule, and compares every way with the command
line."""
import json
import os
import sys
import tempfile

sys.path.insert(0, os.path.dirname(os.path.abspath(__file__)))

from practice_at_hand import ctl, open_practice, practice_in  # noqa: E402

NAME = "Almstedt, Runa"
MOST_KEYS = 12


class Keys:
    """Counts the keys a person presses."""

    def __init__(self, program):
        self.program = program
        self.n = 0

    def press(self, *names):
        for name in names:
            self.program.key(name)
            self.n += 1


def enter_phq9(program):
    """Nine answers, and three keys around them."""
    keys = Keys(program)
    keys.press("alt+2")
    program.focused("Search questionnaires")
    keys.press("Return")
    program.focused("Item 1 of 9")
    keys.press(*"110010000")
    program.find("9 of 9 answered, all saved")
    keys.press("Return")
    program.find("3 (of 0 to 27)", "label")
    assert keys.n <= MOST_KEYS, f"{keys.n} keys"


def read_change(program):
    """The verdict in words, its size, remission, and what it rests on one click away."""
    program.press("Read", "button")
    program.find("Change: PHQ-9", "label")
    program.find("better beyond noise, now in the non-clinical range", contains=True)
    program.find("Since ", contains=True)
    program.find("remission is met", contains=True)
    program.picture_if_asked("change")
    assert not program.shows("Standard error of measurement")
    program.click("(18)", contains=True)
    program.find("Standard error of measurement")
    program.find("read in its source", contains=True)
    program.picture_if_asked("change-basis")
    program.press("Done", "button")


def enter_typed(program):
    """A score that is typed in: a wrong one is refused, a right one is read."""
    program.type_into("Search questionnaires", "epworth")
    program.gone("PHQ-15", "label")
    program.key("Return")
    program.type_into("Total (8 items, 0–3), 0 to 24", "25")
    program.press("Finish", "button")
    program.find("goes from 0 to 24", contains=True)
    program.type_into("Total (8 items, 0–3), 0 to 24", "11")
    program.press("Finish", "button")
    program.find("11 (of 0 to 24)", "label")
    program.picture_if_asked("typed")
    program.press("Done", "button")


def enter_facts(program):
    """A rule that is decided from signs: yes is 1, no is 0."""
    program.type_into("Search questionnaires", "hunter")
    program.gone("PHQ-15", "label")
    program.key("Return")
    program.focused("Item 1 of 9")
    for key in "100000110":
        program.key(key)
    program.type_into("body temperature, in °C", "37.2")
    program.press("Finish", "button")
    program.find("1 (of 0 to 1)", "label")
    program.picture_if_asked("facts")
    program.press("Done", "button")


def same_as_command_line(path, folder):
    """What was entered in the window, read by the command line."""
    patient = json.loads(ctl(path, folder, "patient", "list"))["patients"][0]["id"]
    listed = json.loads(ctl(path, folder, "assessment", "list", "--patient", patient))["assessments"]
    found = {(a["instrument"], s): v["value"] for a in listed for s, v in a["scores"].items()}
    assert found[("phq9", "total")] == 3, found
    assert found[("ess", "total")] == 11, found
    assert found[("hunter", "result")] == 1, found
    series = json.loads(ctl(path, folder, "series", "--patient", patient))["series"]
    values = {s["measure"]: [p["value"] for p in s["points"]] for s in series}
    assert values["phq9.total"] == [18, 3], values
    assert values["ess.total"] == [11] and values["hunter.result"] == [1], values


def main():
    """The journey."""
    with tempfile.TemporaryDirectory(prefix="reuptake-change-") as folder:
        path = practice_in(folder)
        patient = json.loads(ctl(path, folder, "patient", "add", "-", stdin=json.dumps(
            {"name": NAME, "born": "1980-05-31", "sex": "female"})))["id"]
        ctl(path, folder, "assessment", "add", "--patient", patient, "phq9", "--items",
            "3,3,3,2,2,2,2,1,0", "--at", "2026-01-12")
        program = open_practice(path, folder)
        try:
            program.choose_patient("Almstedt")
            program.find(NAME, "heading")
            enter_phq9(program)
            read_change(program)
            enter_typed(program)
            enter_facts(program)
        except Exception:
            program.dump()
            raise
        finally:
            program.close()
        same_as_command_line(path, folder)


if __name__ == "__main__":
    main()
