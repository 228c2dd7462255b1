# SPDX-FileCopyrightText: The Reuptake authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Lists of medication, supplements and activities, read from the command line."""

import json

from ctl import CtlCase

import tap

NOW = {"REUPTAKE_NOW": "2026-03-02T09:00:00+01:00", "TZ": "Europe/Amsterdam"}
TABLE = ("Wirkstoff;Dosis;Einheit;Schema;von;bis\n"
         "Sertralin;25;mg;morgens;01.03.2024;\n"
         "Sertralin;37,5;mg;morgens;15.03.2024;\n"
         "Magnesiumm;300;mg;abends;2023;\n"
         "Zauberkraut;2;Tabletten;täglich;;\n"
         "Lithium;1.500;mg;täglich;2024;\n")


class RegimenImport(CtlCase):
    def setUp(self):
        super().setUp()
        self.create()
        self.patient = self.add_patient()

    def args(self, *more):
        return ("import", "-", "--patient", self.patient, "--profile", "medication-list", *more)

    def listed(self):
        return self.ok("intervention", "list", "--patient", self.patient, env=NOW)["interventions"]

    def test_asks_stores_and_undoes(self):
        result = self.run_ctl("--json", *self.args(), stdin=TABLE, env=NOW)
        self.assertEqual(result.returncode, 1, result.stderr)
        asked = json.loads(result.stdout)
        self.assertEqual([question["id"] for question in asked["questions"]], ["4/name"])
        self.assertEqual(asked["questions"][0]["choices"][0]["answer"], "magnesium")
        self.assertEqual([row["line"] for row in asked["rejected"]], [5, 6])
        self.assertEqual(self.listed(), [])

        answers = ("--answer", "4/name=magnesium", "--from", "2022", "--as-written", "nutritional_cofactor")
        dry = self.ok(*self.args("--dry-run", *answers), stdin=TABLE, env=NOW)
        self.assertFalse(dry["stored"])
        self.assertEqual(self.listed(), [])
        stored = self.ok(*self.args(*answers), stdin=TABLE, env=NOW)
        self.assertTrue(stored["stored"])
        self.assertEqual([(item["name"], item["recognised"]) for item in stored["interventions"]],
                         [("Sertraline", True), ("Magnesium", True), ("Zauberkraut", False)])
        self.assertEqual([row["line"] for row in stored["rejected"]], [6])
        sertraline, magnesium, herb = self.listed()
        self.assertEqual([step["from"] for step in sertraline["steps"]], ["2024-03-01", "2024-03-15"])
        self.assertEqual(magnesium["steps"][0]["from"], "2023")
        self.assertEqual((herb["catalogue_id"], herb["steps"][0]["from"]), (None, "2022"))

        again = self.ok(*self.args(*answers), stdin=TABLE, env=NOW)
        self.assertEqual((again["stored"], again["added"], again["existing"]), (False, 0, 4))
        self.ok("import", "--undo", stored["batch"], env=NOW)
        self.assertEqual(self.listed(), [])

    def test_what_is_refused(self):
        sentence = self.refused(1, *self.args(), stdin="Farbe;Form\nrot;rund\n", env=NOW)
        self.assertSays("No column says what is taken or done", sentence)
        self.refused(2, *self.args("--answer", "4"), stdin=TABLE, env=NOW)
        self.refused(2, *self.args("--as-written", "herb"), stdin=TABLE, env=NOW)
        self.refused(2, *self.args("--replace-changed"), stdin=TABLE, env=NOW)
        self.refused(1, *self.args("--from", "soon"), stdin=TABLE, env=NOW)
        self.refused(2, "import", "-", "--patient", self.patient, "--profile", "tapering-sleep",
                     "--from", "2022", stdin=TABLE, env=NOW)
        self.assertEqual(self.listed(), [])


if __name__ == "__main__":
    tap.main()
