# SPDX-FileCopyrightText: The Reuptake authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Attaches the laboratory's own PDF to a report through the file dialog; a file that is none is refused in
words; the original lies encrypted in the practice, and a copy saved on request is the same file."""
import json
import os
import sys
import tempfile

sys.path.insert(0, os.path.dirname(os.path.abspath(__file__)))

from practice_at_hand import ctl, open_practice, practice_in  # noqa: E402
from window_driver import Missing, until  # noqa: E402

MARK = b"Zxquarry of the laboratory"


def fill(path, folder):
    """A patient with one report, the original of it and a file that only looks like one."""
    patient = json.loads(ctl(path, folder, "patient", "add", "-", stdin=json.dumps(
        {"name": "Example, Original", "born": "1980-05-17", "sex": "female", "record": "O-1"})))["id"]
    ctl(path, folder, "lab", "add", "-", "--patient", patient, stdin=json.dumps(
        {"laboratory": "Example laboratory", "specimen": "serum", "collected": "2025-03-10",
         "results": [{"analyte": "ferritin", "value": "60", "unit": "ug/L"}]}))
    for name, content in (("letter.pdf", b"A letter, not a PDF."), ("original.pdf", b"%PDF-1.4\n" + MARK)):
        with open(os.path.join(folder, name), "wb") as file:
            file.write(content)


def field_in(program, dialog):
    """The place for a path in the file dialog, which has no name of its own."""
    for _, node in program.walk(dialog):
        if node.get_editable_text_iface() is not None:
            return node
    return None


def choose(program, path):
    """In the file dialog a path can be typed instead of looking for the file."""
    program.press("Attach…", "button")
    dialog = program.find("Attach the Original", "dialog")
    program.key("ctrl+l")
    field = until("a field for the path", lambda: field_in(program, dialog))
    field.get_editable_text_iface().set_text_contents(path)
    program.press("Open", "button")
    program.gone("Attach the Original", "dialog")


def must_be_encrypted(path):
    """No file of the practice holds a word of it in the clear."""
    for name in os.listdir(path):
        with open(os.path.join(path, name), "rb") as file:
            if MARK in file.read():
                raise Missing(f"an original that is encrypted in {name}")


def main():
    """The journey."""
    with tempfile.TemporaryDirectory(prefix="reuptake-original-") as folder:
        path = practice_in(folder)
        fill(path, folder)
        program = open_practice(path, folder)
        try:
            program.choose_patient("Example, Original")
            program.key("alt+3")
            program.click("Example laboratory", "label", contains=True)
            choose(program, os.path.join(folder, "letter.pdf"))
            program.find("The file is not a PDF, PNG or JPEG.", "label")
            choose(program, os.path.join(folder, "original.pdf"))
            program.find("original.pdf", "label")
            program.picture_if_asked("original-attached")
            must_be_encrypted(path)
            copy = os.path.join(folder, "copy.pdf")
            program.press("Save a Copy…", "button")
            program.find("Save an Unencrypted Copy", "dialog")
            program.type_into("Name:", copy)
            program.press("Save", "button")
            program.gone("Save an Unencrypted Copy", "dialog")
            until("the copy", lambda: os.path.exists(copy) and os.path.getsize(copy) > 0)
            with open(copy, "rb") as file:
                assert file.read() == b"%PDF-1.4\n" + MARK
        except Exception:
            program.dump()
            program.picture_if_asked("original-failed")
            raise
        finally:
            program.close()


if __name__ == "__main__":
    main()
