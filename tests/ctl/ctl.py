# SPDX-FileCopyrightText: The Reuptake authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Runs reuptakectl for a test: its own data folder, its own practice, one passphrase."""

import json
import os
import pathlib
import shutil
import subprocess
import sys
import tempfile
import unittest

HERE = pathlib.Path(__file__).resolve().parent
SOURCE = HERE.parent.parent
sys.path.insert(0, str(HERE.parent))

PASSPHRASE = "correct horse battery staple onion"


def sample(tasks):
    """All of @tasks, or every n-th where a run asks for a sample. Each task is a process of its own; one run of
    the tests does them all, those that are slow (sanitizers) or about words (pseudo-locale) a part."""
    return tasks[::int(os.environ.get("REUPTAKE_TEST_SAMPLE", "1"))]


def shared_data():
    """The folder of the real data set, or a reason to skip; missing where required fails."""
    shared = os.environ.get("REUPTAKE_SHARED")
    folder = pathlib.Path(shared) / "data" / "tapering-patient" if shared else None
    if folder is not None and folder.is_dir():
        return folder
    if os.environ.get("REUPTAKE_SHARED_REQUIRED") == "1":
        raise AssertionError("the real data set is required here and was not found")
    raise unittest.SkipTest("REUPTAKE_SHARED does not name a folder with the real data set")


class CtlCase(unittest.TestCase):
    def setUp(self):
        self.home = pathlib.Path(tempfile.mkdtemp(prefix="reuptake-test-"))
        self.addCleanup(shutil.rmtree, self.home, ignore_errors=True)
        self.practice = self.home / "Test.reuptake"
        self.passphrase_file = self.home / "passphrase"
        self.passphrase_file.write_text(PASSPHRASE + "\n")

    def environment(self, **extra):
        env = dict(os.environ, XDG_DATA_HOME=str(self.home / "share"), HOME=str(self.home),
                   LC_ALL=os.environ.get("REUPTAKE_TEST_LC_ALL", "C.UTF-8"), REUPTAKE_DATADIR=str(SOURCE / "data"))
        env.update(extra)
        return env

    def run_ctl(self, *args, stdin=None, env=None, passphrase=True):
        command = [os.environ["REUPTAKECTL"], "--practice", str(self.practice)]
        if passphrase:
            command += ["--passphrase-file", str(self.passphrase_file)]
        return subprocess.run(command + [str(a) for a in args], input=stdin, text=True,
                              capture_output=True, env=self.environment(**(env or {})), timeout=240)

    def ok(self, *args, **kwargs):
        """Runs a verb with --json that must succeed; returns its document."""
        result = self.run_ctl("--json", *args, **kwargs)
        self.assertEqual(result.returncode, 0, result.stderr)
        return json.loads(result.stdout)

    def refused(self, status, *args, **kwargs):
        """Runs a verb that must end with @status; returns the one sentence it says."""
        result = self.run_ctl("--json", *args, **kwargs)
        self.assertEqual(result.returncode, status, result.stdout + result.stderr)
        self.assertEqual(result.stdout, "")
        self.assertTrue(result.stderr.startswith("reuptakectl: "), result.stderr)
        return result.stderr

    def assertSays(self, word, sentence):
        """A sentence in English holds a word; in the pseudo-locale, that it is translated."""
        if os.environ.get("REUPTAKE_TEST_PSEUDO"):
            self.assertIn("·", sentence)
        else:
            self.assertIn(word, sentence)

    def create(self):
        return self.ok("create")["recovery_key"]

    def add_patient(self, name="Tapering Example", born="1955", sex="male", record="T-0001"):
        return self.ok("patient", "add", "-", stdin=json.dumps(
            {"name": name, "born": born, "sex": sex, "record": record}))["id"]

    def snapshot(self):
        """Content of every file of the practice that holds records or keys."""
        return {path.name: path.read_bytes() for path in sorted(self.practice.iterdir())
                if path.name in ("practice.db", "keys", "keys.copy")}
