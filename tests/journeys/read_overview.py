# SPDX-FileCopyrightText: The Reuptake authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Reads the overview of a demonstration patient through the accessibility bus alone: every card tells
its measure, the verdict and the whole course; each part leads to the view it comes from."""
import os
import sys
import tempfile

sys.path.insert(0, os.path.dirname(os.path.abspath(__file__)))

from window_driver import Missing, Program, until  # noqa: E402

NAME = "Almstedt, Runa"


def read_card(program):
    """One stop of the Tab key says it all."""
    card = program.find("PHQ-9, ", "button", contains=True)
    if "beyond noise" not in card.get_name() and "within noise" not in card.get_name():
        raise Missing(f"a verdict in «{card.get_name()}»")
    words = until("the course in words", card.get_description)
    for word in ("values", "First", "last", "Lowest", "highest"):
        if word not in words:
            raise Missing(f"«{word}» in «{words}»")


def every_part_leads_somewhere(program):
    """A card to the course, a report to the labs, a side effect to its entry, and back by key."""
    program.press("PHQ-9, ", "button", contains=True)
    program.find("Course: a chart")
    program.key("alt+0")
    program.click("Laboratory report not read yet", "label")
    program.find("Sign Off", "button")
    program.key("alt+0")
    program.click("Side effect goes on", "label", contains=True)
    program.find("Side Effect", "dialog")
    program.picture_if_asked("overview-side-effect")
    program.key("Escape")
    program.gone("Side Effect", "dialog")
    program.find("Save Note", "button")
    program.key("alt+0")
    program.find("Attention", "label")


def list_who_comes(program):
    """The list of those who come today and tomorrow, by time."""
    program.key("ctrl+f")
    program.type_into("Search patients by name, record number or birth date", "")
    program.find("Kestrel, Aoife", "list item", contains=True)
    program.key("Tab")
    program.key("space")
    for key in ("Down", "Down", "Down", "Return"):
        program.key(key)
    program.gone("Kestrel, Aoife", "list item", contains=True)
    program.find("Brevik, Osmund, D-0002", "list item", contains=True)
    program.picture_if_asked("patients-expected")


def main():
    """The journey."""
    with tempfile.TemporaryDirectory(prefix="reuptake-overview-") as folder:
        os.environ["XDG_DATA_HOME"] = folder
        program = Program("--demo")
        try:
            program.find("Demonstration practice", "label", contains=True)
            program.choose_patient(NAME)
            program.find("Attention", "label")
            program.find("Taken and Done Now", "label")
            program.find("Next: ", "label", contains=True)
            program.picture_if_asked("overview")
            read_card(program)
            every_part_leads_somewhere(program)
            list_who_comes(program)
        except Exception:
            program.dump()
            program.picture_if_asked("overview-failed")
            raise
        finally:
            program.close()


if __name__ == "__main__":
    main()
