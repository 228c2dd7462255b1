# SPDX-FileCopyrightText: The Reuptake authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Answers a planned questionnaire as somebody who knows the patient and sees that the plan asks them from
then on, and that no score is ever compared with what somebody else said."""
import json
import os
import sys
import tempfile

sys.path.insert(0, os.path.dirname(os.path.abspath(__file__)))

from plan_questionnaires import make_set, plan_set  # noqa: E402
from practice_at_hand import ctl, open_practice, practice_in  # noqa: E402

NAME = "Almstedt, Runa"
PLAN = [("2026-02-02", "self", None, "3,2"), ("2026-02-02", "clinician", None, "1,0"),
        ("2026-02-03", "informant", "mother", "0,1")]


def fill(path, folder):
    """A patient about whom three people answered."""
    person = ctl(path, folder, "patient", "add", "--name", NAME, "--born", "1980-05-31")
    whose = json.loads(person)["id"]
    for at, rater, informant, items in PLAN:
        named = ["--informant", informant] if informant else []
        ctl(path, folder, "assessment", "add", "--patient", whose, "phq2", "--items", items, "--at", at,
            "--rater", rater, *named)
    series = json.loads(ctl(path, folder, "series", "--patient", whose))["series"]
    assert sorted(one["measure"] for one in series) == [
        "phq2.total", "phq2.total@clinician", "phq2.total@informant:mother"], series


def choose_mother(program):
    """The form lets the rater be chosen; from the first answer on it is only shown."""
    program.find("2 questionnaires are due.", "label")
    program.click("PHQ-2", "label")
    program.focused("Item 1 of 2")
    program.click("Answered by", "combo box")
    program.key("Down")
    program.key("Down")
    program.key("Return")
    program.click("Who (mother, partner, teacher …)", "label")
    program.type_into("Who (mother, partner, teacher …)", "mother")
    program.key("Return")
    program.focused("Item 1 of 2")
    program.key("1")
    program.find("1 of 2 answered, all saved")
    program.key("1")
    program.find("2 of 2 answered, all saved")
    program.press("Finish", "button")
    program.find("2 (of 0 to 6)", "label")
    program.find("Since ", "label", contains=True)
    program.find("(1)", "label", contains=True)  # what the mother said before, not the patient's 5
    program.press("Done", "button")


def main():
    """The journey."""
    with tempfile.TemporaryDirectory(prefix="reuptake-raters-") as folder:
        path = practice_in(folder)
        fill(path, folder)
        program = open_practice(path, folder)
        try:
            program.choose_patient("Almstedt")
            program.find(NAME, "heading")
            program.key("alt+2")
            make_set(program)
            plan_set(program)
            choose_mother(program)
            program.find("1 questionnaire is due.", "label")
            program.find("Mood and worry · answered by: mother", "label")
            program.find("rated by the practitioner", "label", contains=True)
        except Exception:
            program.dump()
            raise
        finally:
            program.close()


if __name__ == "__main__":
    main()
