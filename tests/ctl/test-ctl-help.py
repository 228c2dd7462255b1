# SPDX-FileCopyrightText: The Reuptake authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Help, usage errors and the man page."""

import os
import shutil
import subprocess

from ctl import CtlCase, SOURCE

import tap

VERBS = ("create", "demo", "patient", "import", "series", "score", "chart", "report", "verify",
         "change",
         "convert", "interval", "ratio", "lab", "knowledge",
         "assessment", "selftest", "encounter", "note", "event",
         "intervention", "goal")
MAN = SOURCE / "data" / "man" / "reuptakectl.1"


class Help(CtlCase):
    def call(self, *args):
        return subprocess.run([os.environ["REUPTAKECTL"], *args], capture_output=True, text=True,
                              env=self.environment(), stdin=subprocess.DEVNULL)

    def test_help_names_every_verb(self):
        result = self.call("--help")
        self.assertEqual(result.returncode, 0)
        for verb in VERBS:
            self.assertIn(f"  {verb}", result.stdout)

    def test_every_verb_explains_itself(self):
        for verb in VERBS:
            result = self.call(verb, "--help")
            self.assertEqual(result.returncode, 0, verb)
            self.assertIn("reuptakectl", result.stdout)
            self.assertIn(verb, result.stdout)

    def test_wrong_usage_is_two(self):
        for args in ((), ("nothing",), ("--nothing",), ("verify", "--nothing"), ("patient",),
                     ("patient", "burn"), ("series",), ("import",), ("chart",), ("report",),
                     ("demo", "--patients", "0"), ("demo", "--patients", "x")):
            result = self.call(*args)
            self.assertEqual(result.returncode, 2, args)
            self.assertEqual(result.stdout, "", args)
            self.assertTrue(result.stderr.startswith("reuptakectl: "), result.stderr)

    def test_man_page_names_every_verb_and_option(self):
        text = MAN.read_text().replace("\\-", "-")
        for word in (*VERBS, "--practice", "--passphrase-file", "--json", "--dry-run",
                     "--replace-changed", "--undo", "--measures", "--size", "--mono", "--paper"):
            self.assertIn(word, text)

    def test_man_page_is_well_formed(self):
        if shutil.which("groff") is None:
            self.skipTest("groff is not installed")
        result = subprocess.run(["groff", "-man", "-Tutf8", "-ww", "-z", str(MAN)],
                                capture_output=True, text=True)
        self.assertEqual((result.returncode, result.stderr), (0, ""))


if __name__ == "__main__":
    tap.main()
