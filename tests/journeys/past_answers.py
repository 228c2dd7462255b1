# SPDX-FileCopyrightText: The Reuptake authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Questionnaires of earlier years come in by the command line: answers that call for attention are not asked
about one by one; they stand as one dated list on top of the record until a response is recorded."""
import json
import os
import sys
import tempfile

sys.path.insert(0, os.path.dirname(os.path.abspath(__file__)))

from practice_at_hand import ctl, open_practice, practice_in  # noqa: E402

NAME = "Almstedt, Runa"
# Day, the nine answers of a PHQ-9; the last item of the first and the third calls for attention.
PAST = [("2019-05-06", "2,2,1,1,0,1,1,0,2"), ("2020-01-13", "1,1,0,0,0,0,0,0,0"),
        ("2021-11-02", "1,2,2,1,0,1,1,0,1")]


def fill(path, folder):
    """A patient with three questionnaires of other years."""
    whose = json.loads(ctl(path, folder, "patient", "add", "--name", NAME, "--born", "1980-05-31"))["id"]
    for at, items in PAST:
        ctl(path, folder, "assessment", "add", "--patient", whose, "phq9", "--items", items, "--at", at)


def read_list(program):
    """One list with both days, each once, and nothing of the harmless one."""
    program.find("2 critical answers have no recorded response yet.", "label")
    assert not program.shows("Critical Answer", "dialog"), "asked about one by one"
    program.press("Respond…", "button")
    dialog = program.find("Critical Answer", "dialog")
    listed = [node.get_name() for _, node in program.walk(dialog)
              if node.get_role_name() == "label" and "PHQ-9, item 9" in (node.get_name() or "")]
    assert len(listed) == 2, listed
    assert "2019" in listed[0] and "2021" in listed[1], listed


def record_once(program):
    """One response is recorded for the list, and it leaves the top of the record."""
    program.click("Asked in person about thoughts, intent, plan and means", "label")
    program.press("Record", "button")
    program.gone("Critical Answer", "dialog")
    program.gone("2 critical answers have no recorded response yet.", "label")


def main():
    """The journey."""
    with tempfile.TemporaryDirectory(prefix="reuptake-past-") as folder:
        path = practice_in(folder)
        fill(path, folder)
        program = open_practice(path, folder)
        try:
            program.choose_patient("Almstedt")
            program.find(NAME, "heading")
            read_list(program)
            record_once(program)
        except Exception:
            program.dump()
            raise
        finally:
            program.close()


if __name__ == "__main__":
    main()
