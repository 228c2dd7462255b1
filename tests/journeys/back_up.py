# SPDX-FileCopyrightText: The Reuptake authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Asks a new practice for its backup folder, backs it up, opens the backup as a double click does,
restores it under another name without touching the first, and opens what was restored. A file that is
no backup is refused in a sentence."""
import os
import shutil
import subprocess
import sys
import tempfile

sys.path.insert(0, os.path.dirname(os.path.abspath(__file__)))

from create_practice import NAME, PASSPHRASE, create, prove  # noqa: E402
from window_driver import Missing, Program, until  # noqa: E402


def answer_question(program, backups):
    """The first question of a new practice: a folder that is not there, then one that is."""
    program.find("Where Do Backups Go?", "dialog")
    program.find("destroys it", "label", contains=True)
    program.picture_if_asked("backup-question")
    program.type_into("Folder", os.path.join(backups, "nowhere"))
    program.press("Back Up Now", "button")
    program.find("The backup folder cannot be reached.", "label", contains=True)
    program.type_into("Folder", backups)
    program.press("Back Up Now", "button")
    program.find("it is sound", "label", contains=True)
    program.picture_if_asked("backup-written")
    program.press("Done", "button")
    program.gone("Where Do Backups Go?", "dialog")


def back_up_again(program, backups):
    """The menu's way remembers the folder."""
    os.remove(only_backup(backups))
    program.key("F10")
    program.find(role="menu item")
    program.key("b")
    program.find("Back Up", "dialog")
    until("the folder of last time",
          lambda: program.text_in("Folder") == backups)
    program.press("Back Up Now", "button")
    program.find("it is sound", "label", contains=True)
    program.key("Escape")
    program.gone("Back Up", "dialog")


def only_backup(backups):
    """The one file in the folder."""
    files = os.listdir(backups)
    if len(files) != 1 or not files[0].startswith(NAME) or not files[0].endswith(".reuptake-backup"):
        raise Missing(f"one backup named after the practice; there are {files}")
    return os.path.join(backups, files[0])


def open_again(path, folder):
    """A second start hands what it was given to the first and ends."""
    subprocess.run([os.environ["REUPTAKE"], *([path] if path else [])], check=True, timeout=30,
                   env={**os.environ, "XDG_DATA_HOME": folder})


def restore(program, path, folder):
    """Restores under a name that is free; one that is taken is refused."""
    open_again(path, folder)
    program.find("Restore a Backup", "dialog")
    program.find("A Whole Backup", "label")
    program.picture_if_asked("restore")
    if program.text_in("Name of the practice") in ("", NAME):
        raise Missing("a suggested name that no practice has")
    program.type_into("Name of the practice", NAME)
    program.press("Restore", "button")
    program.find("There is already a practice of this name.", "label", contains=True)
    program.type_into("Name of the practice", "Practice Restored")
    program.press("Restore", "button")
    program.find("The Practice Is Restored", "label")
    program.picture_if_asked("restored")
    program.press("Open It", "button")
    program.find("Practice Restored")
    program.type_into("Passphrase", PASSPHRASE)
    program.press("Unlock", "button")
    program.find("No Patients Yet", "label")


def refuse(program, path, folder):
    """A damaged backup says so and leaves nothing behind."""
    damaged = os.path.join(folder, "damaged.reuptake-backup")
    shutil.copy(path, damaged)
    with open(damaged, "r+b") as file:
        file.seek(os.path.getsize(damaged) // 2)
        file.write(b"damage")
    open_again(damaged, folder)
    program.find("This Cannot Be Restored", "label")
    program.picture_if_asked("refused")
    program.key("Escape")
    program.gone("Restore a Backup", "dialog")
    practices = set(os.listdir(os.path.join(folder, "reuptake")))
    if practices != {f"{NAME}.reuptake", "Practice Restored.reuptake"}:
        raise Missing(f"the two practices and nothing else; there are {practices}")


def main():
    """The journey."""
    with tempfile.TemporaryDirectory(prefix="reuptake-backup-") as folder:
        backups = os.path.join(folder, "Backups")
        os.mkdir(backups)
        program = Program(env={"XDG_DATA_HOME": folder})
        try:
            prove(program, create(program))
            answer_question(program, backups)
            back_up_again(program, backups)
            open_again(None, folder)
            if program.process.poll() is not None:
                raise Missing("one instance")
            restore(program, only_backup(backups), folder)
            refuse(program, only_backup(backups), folder)
        except Exception:
            program.dump()
            raise
        finally:
            program.close()


if __name__ == "__main__":
    main()
