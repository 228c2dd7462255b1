# SPDX-FileCopyrightText: The Reuptake authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""A practice made by the command line, for journeys that begin with one."""
import os
import subprocess

from window_driver import Program, until

PASSPHRASE = "violet harbour teapot marathon eleven"


def practice_in(folder):
    """Creates a practice in a folder and returns its path."""
    path = os.path.join(folder, "Journey.reuptake")
    secret = os.path.join(folder, "passphrase")
    with open(secret, "w", encoding="utf-8") as file:
        file.write(PASSPHRASE)
    subprocess.run([os.environ["REUPTAKECTL"], "--practice", path, "--passphrase-file", secret,
                    "--json", "create"], check=True, stdout=subprocess.DEVNULL)
    return path


def ctl(path, folder, *arguments, stdin=None):
    """What the command line answers in JSON about a practice made by practice_in()."""
    return subprocess.run([os.environ["REUPTAKECTL"], "--practice", path, "--passphrase-file",
                           os.path.join(folder, "passphrase"), "--json", *arguments], check=True,
                          stdout=subprocess.PIPE, input=stdin, text=True).stdout


def open_practice(path, folder):
    """Starts the program on that practice and opens it."""
    program = Program("--practice", path, env={"XDG_DATA_HOME": folder})
    program.type_into("Passphrase", PASSPHRASE)
    program.press("Unlock", "button")
    program.find("Patients", "label")
    return program


def add_patient(program, name, born):
    """Adds a patient by the dialog."""
    program.key("ctrl+n")
    program.find("New Patient", "dialog")
    program.type_into("Name", name)
    program.type_into("Birth date", born)
    program.press("Save", "button")
    program.gone("New Patient", "dialog")
    program.find(name, "heading")


def table_in(folder, name, text):
    """Writes a table as programs on a German computer do; returns its path."""
    path = os.path.join(folder, name)
    with open(path, "w", encoding="windows-1252") as file:
        file.write(text)
    return path


def words_of(program, path):
    """Saves what the preview shows through the file dialog, as a person does, and reads the file."""
    program.press("Save as PDF…")
    program.find("Save as PDF", "dialog")
    program.type_into("Name:", path)
    program.press("Save", "button")
    program.gone("Save as PDF", "dialog")
    program.find("The pages were saved as a PDF file.", "label")
    until("the PDF file", lambda: os.path.exists(path) and os.path.getsize(path) > 0)
    return subprocess.run(["pdftotext", "-layout", path, "-"], check=True, capture_output=True,
                          text=True).stdout
