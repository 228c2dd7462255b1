# SPDX-FileCopyrightText: The Reuptake authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Two versions installed in turn: what happens to a practice when the program changes or goes."""
import hashlib
import os
import shutil

from create_practice import NAME, PASSPHRASE
from sandboxed import DATA, HOME, ID, PRACTICES, flatpak, inside, install
from steps_window import PATIENT, unlock

GOLDEN_PASSPHRASE = "correct horse battery staple"  # of tests/databases


def digest(folder):
    """What a practice consists of, but for the mark of who has it open."""
    return {path.name: hashlib.sha256(path.read_bytes()).hexdigest()
            for path in folder.iterdir() if path.name != "lock"}


def newer_version_opens_an_old_practice(state):
    """Schema 1 becomes the newest after a copy of it was made and opened."""
    shutil.copytree(HOME / "new/practice-1.reuptake", PRACTICES / "Old.reuptake")
    install(state.project / "build/flatpak-next.flatpak")
    assert os.environ["REUPTAKE_NEXT_VERSION"] in inside("reuptakectl", "--version").stdout
    program = state.start()
    unlock(program, "Old", GOLDEN_PASSPHRASE, "Golden Patient")
    copies = list((PRACTICES / "Old.reuptake").glob("before-schema-2-*.db"))
    assert len(copies) == 1 and copies[0].stat().st_size > 0, copies
    assert not copies[0].read_bytes().startswith(b"SQLite format 3")
    program.quit()


def newer_version_opens_yesterdays_practice(state):
    """The practice that the version before made."""
    program = state.start()
    unlock(program, NAME, PASSPHRASE, PATIENT)
    program.quit()


def downgrade_is_refused(state):
    """The version before is installed again; what a newer one wrote is left as it is."""
    install(state.project / "build/reuptake.flatpak")
    assert os.environ["REUPTAKE_NEXT_VERSION"] not in inside("reuptakectl", "--version").stdout
    shutil.copytree(HOME / "new/practice-newer.reuptake", PRACTICES / "Newer.reuptake")
    before = digest(PRACTICES / "Newer.reuptake")
    program = state.start()
    unlock(program, "Newer", GOLDEN_PASSPHRASE, "newer version of Reuptake")
    state.picture("newer")
    program.quit()
    assert digest(PRACTICES / "Newer.reuptake") == before


def uninstalling_leaves_the_practice(state):
    """Only the program goes."""
    before = digest(PRACTICES / f"{NAME}.reuptake")
    flatpak("uninstall", "--user", "-y", "--noninteractive", ID)
    assert digest(PRACTICES / f"{NAME}.reuptake") == before
    install(state.project / "build/reuptake.flatpak")


def deleting_the_data_destroys_it(_state):
    """As README, first run and help say; what remains are backups outside."""
    flatpak("uninstall", "--user", "-y", "--noninteractive", "--delete-data", ID)
    assert not DATA.exists()


STEPS = [newer_version_opens_an_old_practice, newer_version_opens_yesterdays_practice,
         downgrade_is_refused, uninstalling_leaves_the_practice, deleting_the_data_destroys_it]
