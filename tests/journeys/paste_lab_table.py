# SPDX-FileCopyrightText: The Reuptake authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Copies cells in another program and pastes them: into the lines of a report by keyboard, by the button
whatever kind of text the other program offers, and a table of several days into the import."""
import contextlib
import json
import os
import subprocess
import sys
import tempfile

HERE = os.path.dirname(os.path.abspath(__file__))
sys.path.insert(0, HERE)

from practice_at_hand import add_patient, open_practice, practice_in  # noqa: E402

TEXT = "text/plain;charset=utf-8"
HTML = "<table><tr><td>Ferritin</td></tr></table>"
CELLS = "Test\tResult\tUnit\r\nFerritin\t40.5\tµg/L\r\nZinc\t11\tµmol/L\r\n"
DAYS = "Datum\tUntersuchung\tErgebnis\tEinheit\tMaterial\n" + "".join(
    f"{day:02}.{month:02}.2024 {hour:02}:30\tFerritin\t{40 + day}\tµg/L\tserum\n"
    for month in (1, 2) for day in range(1, 29) for hour in (6, 12, 18))


@contextlib.contextmanager
def copied(folder, offered):
    """Another program owns the clipboard as long as this lasts."""
    path = os.path.join(folder, "copied.json")
    with open(path, "w", encoding="utf-8") as file:
        json.dump(offered, file)
    with subprocess.Popen([sys.executable, os.path.join(HERE, "clipboard_owner.py"), path],
                          stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True) as owner:
        assert owner.stdout.readline() == "ready\n"
        yield
        owner.stdin.close()


def pastes_by_keyboard(program, folder):
    """Control and V in the first field takes the whole table; one cell goes into the field."""
    program.press("Enter a Report", "button")
    program.find("Add a Line", "button")
    with copied(folder, {"text/html": HTML, TEXT: CELLS}):
        program.click("Analyte")
        program.key("ctrl+v")
        program.find("2 results were pasted. Check them, then save.", "label")
        program.until_text("Analyte", "Ferritin")
        program.until_text("Value", "40.5")
        program.until_text("Unit", "µg/L")
    program.picture_if_asked("paste-lines")
    with copied(folder, {TEXT: "41.5\r\n"}):
        program.click("Value")
        program.key("ctrl+a")
        program.key("ctrl+v")
        program.until_text("Value", "41.5")


def pastes_by_button(program, folder):
    """Every kind of text is read; a picture of cells alone is none, and says so."""
    for kind in ("UTF8_STRING", "text/tab-separated-values", "text/plain"):
        with copied(folder, {"text/html": HTML}):
            program.press("Paste Table", "button")
            program.find("There is no text to paste.", "label", contains=True)
        with copied(folder, {"text/html": HTML, kind: "Test\tResult\tUnit\nCopper\t15\tumol/L\n"}):
            program.press("Paste Table", "button")
            program.find("1 result was pasted. Check it, then save.", "label")


def pastes_days(program, folder):
    """A table of many days is offered to the import and pasted there again."""
    with copied(folder, {"text/html": HTML, TEXT: DAYS}):
        program.press("Paste Table", "button")
        program.find("more than one report", "label", contains=True)
        program.press("Import Laboratory Results…", "button")
        program.find("169 lines were pasted.", "label")
        program.press("Paste Table", "button")
        program.press("Preview", "button")
        program.find("168 reports would be added", "label")
        program.picture_if_asked("paste-days")


def main():
    """The journey."""
    with tempfile.TemporaryDirectory(prefix="reuptake-paste-") as folder:
        program = open_practice(practice_in(folder), folder)
        try:
            add_patient(program, "Example, Laboratory", "1980-05-17")
            program.key("alt+3")
            pastes_by_keyboard(program, folder)
            pastes_by_button(program, folder)
            pastes_days(program, folder)
        except Exception:
            program.dump()
            program.picture_if_asked("paste-failed")
            raise
        finally:
            program.close()


if __name__ == "__main__":
    main()
