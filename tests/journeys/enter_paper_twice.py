# SPDX-FileCopyrightText: The Reuptake authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Enters the typed scores of a paper form twice: what differs is asked about once more and decides."""
import os
import sys
import tempfile

sys.path.insert(0, os.path.dirname(os.path.abspath(__file__)))

from practice_at_hand import add_patient, open_practice, practice_in  # noqa: E402
from window_driver import Atspi  # noqa: E402

NAME = "Almstedt, Runa"


def fields(program):
    """The names of the fields of the form, as they stand."""
    return [node.get_name() for _, node in program.walk()
            if node.get_editable_text_iface() is not None and node.get_name()
            and node.get_state_set().contains(Atspi.StateType.SHOWING)
            and "0 to 24" in node.get_name()]


def enter(program, name, text):
    """Types into a field and goes on with Enter."""
    program.type_into(name, text)
    program.key("Return")


def main():
    """The journey."""
    with tempfile.TemporaryDirectory(prefix="reuptake-twice-") as folder:
        path = practice_in(folder)
        program = open_practice(path, folder)
        try:
            add_patient(program, NAME, "1980-05-31")
            program.key("alt+2")
            program.type_into("Search questionnaires", "epworth")
            program.gone("AUDIT", "label")
            program.click("Epworth", "label", contains=True)
            program.find("not answered yet", "label", contains=True)
            total = fields(program)[0]
            enter(program, total, "11")
            program.find("1 of 1 answered, all saved")
            program.press("Enter Again to Check", "button")
            program.find("0 of 1 entered again")
            enter(program, total, "12")
            program.find("was entered as 11 first.", "label", contains=True)
            program.find("0 of 1 entered again")
            enter(program, total, "12")
            program.find("1 of 1 entered again")
            program.press("Finish", "button")
            program.find("12 (of 0 to 24)", "label")
            program.press("Done", "button")
            program.click("12 of 24", "label", contains=True)
            program.find("Entered twice, and both entries agreed in the end.", "label", contains=True)
        except Exception:
            program.dump()
            raise
        finally:
            program.close()


if __name__ == "__main__":
    main()
