# SPDX-FileCopyrightText: The Reuptake authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Locks with dialogs open: nothing of a patient stays on the screen, and what was being written is
there again afterwards. Wrong passphrases cost time from the third on; a practice that cannot be opened
says so in place and is left as it was. Where it cannot be read whether a patient has the computer, the
records stay closed."""
import glob
import os
import sqlite3
import sys
import tempfile

sys.path.insert(0, os.path.dirname(os.path.abspath(__file__)))

from practice_at_hand import PASSPHRASE, add_patient, open_practice, practice_in  # noqa: E402
from window_driver import Missing, Program  # noqa: E402

NAME = "Castellane, Idris"


def lock_over(program, key, dialog):
    """Opens a dialog by key and locks over it."""
    program.key(key)
    program.find(dialog, "dialog")
    program.key("ctrl+l")
    program.find("Use the Recovery Key Instead", "button")
    program.gone(dialog, "dialog")
    program.gone(NAME, contains=True)
    program.type_into("Passphrase", PASSPHRASE)
    program.press("Unlock", "button")
    program.choose_patient("Castellane")
    program.find(NAME, "heading")


def wait_after_wrong_tries(program):
    """The third wrong passphrase has to be waited for; the right one then opens."""
    program.key("ctrl+l")
    program.find("Use the Recovery Key Instead", "button")
    for sentence in ("passphrase", "passphrase", "Try again in"):
        program.type_into("Passphrase", "not the right words at all")
        program.press("Unlock", "button")
        program.find(sentence, "label", contains=True)
    program.type_into("Passphrase", PASSPHRASE)
    if program.is_usable("Unlock", "button"):
        raise Missing("a wait after three wrong tries")
    program.press("Unlock", "button")
    program.find(NAME, "list item", contains=True)


def refuse_a_damaged_practice(folder):
    """An empty database is refused in a sentence and stays as it is."""
    path = practice_in(os.path.join(folder, "second"))
    database = os.path.join(path, "practice.db")
    with open(database, "wb"):
        pass
    program = Program("--practice", path, env={"XDG_DATA_HOME": folder})
    try:
        program.type_into("Passphrase", PASSPHRASE)
        program.press("Unlock", "button")
        program.find("practice", "label", contains=True)
        program.gone("Patients", "label")
        if os.path.getsize(database) != 0:
            raise Missing("the empty database as it was")
    finally:
        program.close()


def page_of(table):
    """The page on which a table of a new practice begins, from 1; its tables are made in one order."""
    folder = os.path.dirname(os.environ["REUPTAKE_DATADIR"])
    database = sqlite3.connect(":memory:")
    for path in sorted(glob.glob(os.path.join(folder, "src", "store", "database", "migrations", "*.sql"))):
        with open(path, encoding="utf-8") as file:
            database.executescript(file.read())
    return database.execute("SELECT rootpage FROM sqlite_schema WHERE name = ?", (table,)).fetchone()[0]


def stay_closed_unread(folder):
    """One damaged page holds who has the computer: nothing of a record shows until the passphrase is given
    once more."""
    path = practice_in(os.path.join(folder, "third"))
    with open(os.path.join(path, "practice.db"), "r+b") as file:
        file.seek((page_of("patient_session") - 1) * 4096 + 100)
        byte = file.read(1)[0]
        file.seek(-1, os.SEEK_CUR)
        file.write(bytes([byte ^ 0xFF]))
    program = Program("--practice", path, env={"XDG_DATA_HOME": folder})
    try:
        program.type_into("Passphrase", PASSPHRASE)
        program.press("Unlock", "button")
        program.find("Please Give This Computer Back", "heading")
        program.key("ctrl+n")
        program.press("For the Practitioner…", "button")
        program.type_into("Passphrase of the practice", "not the right words at all")
        program.press("Back to the Records", "button")
        program.find("This is not the passphrase", "label", contains=True)
        if program.shows("Patients", "label"):
            raise Missing("a closed practice")
        program.type_into("Passphrase of the practice", PASSPHRASE)
        program.press("Back to the Records", "button")
        program.find("Patients", "label")
    finally:
        program.close()


def main():
    """The journey."""
    with tempfile.TemporaryDirectory(prefix="reuptake-lock-") as folder:
        for name in ("second", "third"):
            os.mkdir(os.path.join(folder, name))
        program = open_practice(practice_in(folder), folder)
        try:
            add_patient(program, NAME, "1988-11-23")
            lock_over(program, "ctrl+n", "New Patient")
            lock_over(program, "ctrl+p", "Print")
            lock_over(program, "ctrl+i", "Import from Files")
            wait_after_wrong_tries(program)
        except Exception:
            program.dump()
            raise
        finally:
            program.close()
        refuse_a_damaged_practice(folder)
        stay_closed_unread(folder)


if __name__ == "__main__":
    main()
