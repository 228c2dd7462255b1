# SPDX-FileCopyrightText: The Reuptake authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Creates a practice with a passphrase and a recovery key, types part of the key back, locks, meets a
wrong passphrase and then the right one, and opens it with the recovery key, too."""
import os
import re
import sys
import tempfile

sys.path.insert(0, os.path.dirname(os.path.abspath(__file__)))

from window_driver import Missing, Program, until  # noqa: E402

PASSPHRASE = "violet harbour teapot marathon eleven"
NAME = "Practice by the Harbour"


def create(program):
    """Creates the practice and returns its recovery key."""
    program.press("Create a Practice")
    program.type_into("Name of the practice", NAME)
    program.type_into("Passphrase", "abc")
    program.type_into("The same passphrase again", "abc")
    if program.is_usable("Create Practice", "button"):
        raise Missing("a refusal of a weak passphrase")
    program.type_into("Passphrase", PASSPHRASE)
    program.type_into("The same passphrase again", PASSPHRASE + "x")
    program.find("The two passphrases are not the same yet.", "label")
    program.type_into("The same passphrase again", PASSPHRASE)
    program.press("Create Practice", "button")
    program.find("Keep the Recovery Key", "label")
    return read_key(program)


def read_key(program):
    """The recovery key as it stands on the page."""
    def search():
        for _, node in program.walk():
            text = node.get_name() or ""
            if node.get_role_name() == "label" and re.fullmatch(r"[0-9A-Z]{2,}([- ][0-9A-Z]{2,}){3,}",
                                                                text):
                return text
        return None
    return until("the recovery key", search)


def prove(program, key):
    """Types the two groups back that are asked for; a wrong one first."""
    groups = re.split("[- ]", key)
    asked = []
    for _, node in program.walk():
        match = re.fullmatch(r"Group (\d+) of the key", node.get_name() or "")
        if match and node.get_editable_text_iface() is not None and match[1] not in asked:
            asked.append(match[1])
    if len(asked) != 2:
        raise Missing(f"two groups to type back; asked were {asked}")
    program.type_into(f"Group {asked[0]} of the key", "WRONG")
    program.type_into(f"Group {asked[1]} of the key", groups[int(asked[1]) - 1].lower())
    program.press("Open the Practice", "button")
    program.find("The first of the two groups is not the one on the page.", "label", contains=True)
    program.type_into(f"Group {asked[0]} of the key", groups[int(asked[0]) - 1])
    program.press("Open the Practice", "button")


def unlock_again(program):
    """A wrong passphrase harms nothing and the right one then works."""
    program.key("ctrl+l")
    program.find(NAME)
    program.type_into("Passphrase", "violet harbour teapot marathon twelve")
    program.press("Unlock", "button")
    sentence = program.find("passphrase", "label", contains=True)
    if sentence.get_name() == "Passphrase":
        raise Missing("a sentence about the wrong passphrase")
    program.type_into("Passphrase", PASSPHRASE)
    program.press("Unlock", "button")
    program.find("No Patients Yet", "label")


def unlock_with_key(program, key):
    """The recovery key opens the same practice."""
    program.key("ctrl+l")
    program.find(NAME)
    program.press("Use the Recovery Key Instead")
    program.type_into("Recovery key", key.lower())
    program.press("Unlock", "button")
    program.find("No Patients Yet", "label")


def main():
    """The journey."""
    with tempfile.TemporaryDirectory(prefix="reuptake-create-") as folder:
        program = Program(env={"XDG_DATA_HOME": folder})
        try:
            key = create(program)
            prove(program, key)
            program.find("No Patients Yet", "label")
            unlock_again(program)
            unlock_with_key(program, key)
        except Exception:
            program.dump()
            raise
        finally:
            program.close()


if __name__ == "__main__":
    main()
