# SPDX-FileCopyrightText: The Reuptake authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Reads the help: every topic opens from the list and goes back to it; what removing the program does to
records is said before there is a practice."""
import os
import sys
import tempfile

sys.path.insert(0, os.path.dirname(os.path.abspath(__file__)))

from window_driver import Program  # noqa: E402

TOPICS = {
    "A First Patient": "the recovery key and keep it apart",
    "Where Records Are": "together with its data",
    "Backups": "opens that file to prove",
    "What Reuptake May Do": "cannot reach the network",
    "Reading Change": "larger than this noise",
    "Reading Laboratory Results": "do not show what happens in the brain",
    "How Certain Figures Are": "names its source",
    "What Reuptake Does Not Do": "recommends no treatment",
}

# The order in which a flag is decided is the one of lab-judgement.
FLAGS = "laboratory’s interval, your practice’s interval for this laboratory, then a general one"


def read_all(program):
    """By F1 from the first page."""
    program.find("Create a Practice")
    program.key("F1")
    program.find("Help", "dialog")
    for title, sentence in TOPICS.items():
        program.click(title, "list item", contains=True)
        program.find(sentence, "label", contains=True)
        if title == "Reading Laboratory Results":
            program.find(FLAGS, "label", contains=True)
        program.picture_if_asked(f"help {title}")
        program.key("alt+Left")
        program.gone(sentence, contains=True)
    program.key("Escape")
    program.gone("Help", "dialog")


def main():
    """The journey."""
    with tempfile.TemporaryDirectory(prefix="reuptake-help-") as folder:
        program = Program(env={"XDG_DATA_HOME": folder})
        try:
            read_all(program)
        except Exception:
            program.dump()
            raise
        finally:
            program.close()


if __name__ == "__main__":
    main()
