# SPDX-FileCopyrightText: The Reuptake authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""The first way through the demonstration practice: open it, go to a course, take a picture, save
the consultation sheet as PDF, and lock.

    walk.py [--program PROGRAM] [--window PICTURE.png] [--pdf SHEET.pdf]

Needs a display and a session bus; the program is also taken from REUPTAKE.
"""
import argparse
import os
import subprocess
import sys
import tempfile

sys.path.insert(0, os.path.dirname(os.path.abspath(__file__)))

from window_driver import Missing, Program, until  # noqa: E402


def save_sheet(program, path):
    """Saves the sheet through the preview and the file dialog, as a person does."""
    program.key("ctrl+p")
    program.find("Page 1 of", contains=True)
    program.press("Save as PDF…")
    program.find("Save as PDF", "dialog")
    program.type_into("Name:", path)
    program.press("Save", "button")
    program.find("The pages were saved as a PDF file.", "label")
    until("the PDF file", lambda: os.path.exists(path) and os.path.getsize(path) > 0)
    program.key("Escape")
    program.gone("Print", "dialog")


def walk_points(program):
    """Chooses the next point by key and waits until it is spoken of."""
    chart = program.find("Course: a chart")
    description = until("the description of the chart", chart.get_description)
    if len(description) < 40:
        raise Missing(f"the chart describes itself as «{description}»")
    program.click_corner("Course: a chart")
    program.key("Home")
    program.gone("Point at the course", "label", contains=True)


def zoom(program):
    """Sees more detail, then the whole course again."""
    if program.is_usable("Show the Whole Course", "button"):
        raise Missing("a course that is shown whole at first")
    program.press("See More Detail", "button")
    program.press("Show the Whole Course", "button")
    until("the whole course",
          lambda: not program.is_usable("Show the Whole Course", "button"))


def walk(options):
    """The whole way."""
    program = Program("--demo")
    try:
        program.find("Demonstration practice", "label", contains=True)
        program.click(", ", "list item", contains=True)
        program.find("born", "label", contains=True)
        program.find("Attention", "label")
        program.key("alt+1")
        program.find("Course: a chart")
        if options.window:
            program.picture(options.window)
        walk_points(program)
        zoom(program)
        save_sheet(program, options.pdf)
        program.key("ctrl+l")
        program.find("Explore the Demonstration Practice", "button")
        program.gone("born", "label", contains=True)
    except Exception:
        program.dump()
        raise
    finally:
        program.close()


def main():
    """Reads the arguments and walks."""
    parser = argparse.ArgumentParser(description=__doc__.split("\n\n")[0])
    parser.add_argument("--program", default=os.environ.get("REUPTAKE"))
    parser.add_argument("--window", help="where to leave a picture of the window")
    parser.add_argument("--pdf", help="where to leave the consultation sheet")
    options = parser.parse_args()
    os.environ["REUPTAKE"] = options.program
    with tempfile.TemporaryDirectory(prefix="reuptake-walk-") as folder:
        os.environ.setdefault("XDG_DATA_HOME", folder)
        if options.pdf is None:
            options.pdf = os.path.join(folder, "sheet.pdf")
        options.pdf = os.path.abspath(options.pdf)
        if os.path.exists(options.pdf):
            os.remove(options.pdf)
        walk(options)
        with open(options.pdf, "rb") as file:
            if file.read(5) != b"%PDF-":
                raise Missing("a PDF file in the file that was saved")
        text = subprocess.run(["pdftotext", options.pdf, "-"], capture_output=True, check=False)
        if text.returncode == 0 and not text.stdout.strip():
            raise Missing("text in the PDF file")


if __name__ == "__main__":
    main()
