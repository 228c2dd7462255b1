# SPDX-FileCopyrightText: The Reuptake authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Storing answered questionnaires from the command line, and the self-test."""

import json
import re
import shutil

from ctl import CtlCase, SOURCE

import tap

PHQ9 = "2,2,2,1,1,0,2,0,1"


class Assessment(CtlCase):
    def setUp(self):
        super().setUp()
        self.create()
        self.patient = self.add_patient()

    def add(self, instrument, *options):
        return self.ok("assessment", "add", "--patient", self.patient, instrument, *options)

    def series(self, measure):
        answer = self.ok("series", "--patient", self.patient, "--measure", measure)
        return [point["value"] for series in answer["series"] for point in series["points"]]

    def test_every_way_says_the_same(self):
        added = self.add("phq9", "--items", PHQ9, "--at", "2026-03-02T09:30")
        scored = self.ok("score", "phq9", "--items", PHQ9)
        listed = self.ok("assessment", "list", "--patient", self.patient)["assessments"]
        self.assertEqual(len(listed), 1)
        for member in ("scores", "rules", "risks", "missing_rule", "complete", "answered"):
            self.assertEqual(added[member], scored[member], member)
            self.assertEqual(listed[0][member], scored[member], member)
        self.assertEqual(self.series("phq9.total"), [added["scores"]["total"]["value"]])
        self.assertEqual((added["instrument"], added["status"], added["rater"], added["patient"]),
                         ("phq9", "complete", "self", self.patient))
        self.assertTrue(added["at"].startswith("2026-03-02T09:30"), added["at"])
        self.assertEqual(added["entered_through"], "command_line")
        self.assertEqual([r["item"] for r in added["risks"]], [9])

    def test_typed_scores_and_facts(self):
        added = self.add("ess", "--score", "total=11", "--at", "2026-03-02")
        self.assertEqual((added["scores"]["total"]["value"], added["rater"]), (11, "self"))
        self.assertEqual(self.series("ess.total"), [11])
        added = self.add("tmt", "--items", "29,75", "--at", "2026-03-03")
        self.assertEqual(added["scores"]["B_minus_A"]["value"], 46)
        self.assertEqual(added["rater"], "clinician")
        self.assertEqual(self.series("tmt.B_minus_A"), [46])
        added = self.add("hunter", "--fact", "serotonergic_agent=yes", "--fact", "tremor=yes",
                         "--fact", "hyperreflexia=yes", "--at", "2026-03-04")
        self.assertEqual(added["scores"]["result"]["value"], 1)
        self.assertEqual(self.series("hunter.result"), [1])

    def test_sex_is_the_record_s(self):
        # The patient is a man: item 4 does not concern him and counts 0.
        added = self.add("phq15", "--items", "1,1,1,,1,1,1,1,1,1,1,1,1,1,1", "--at", "2026-03-02")
        self.assertEqual((added["scores"]["total"]["value"], added["scores"]["total"]["prorated"]),
                         (14, False))

    def test_who_answered(self):
        added = self.add("phq2", "--items", "1,1", "--informant", "mother")
        self.assertEqual((added["rater"], added["informant"]), ("informant", "mother"))
        added = self.add("phq2", "--items", "1,1", "--rater", "clinician", "--at", "2026-03-02")
        self.assertEqual((added["rater"], added["informant"]), ("clinician", None))

    def test_refused(self):
        def refused(status, *args):
            sentence = self.refused(status, "assessment", *args)
            self.assertGreater(len(sentence), 30, args)
        whose = ("--patient", self.patient)
        refused(2, "add", *whose, "phq9")
        refused(2, "add", "phq9", "--items", PHQ9)
        refused(2, "add", *whose, "phq9", "--items", PHQ9, "--rater", "nobody")
        refused(2, "add", *whose, "phq9", "--items", PHQ9, "--at", "yesterday")
        refused(1, "add", *whose, "phq9", "--items", PHQ9, "--at", "2999-01-01")
        refused(1, "add", *whose, "phq9", "--items", "4,0,0,0,0,0,0,0,0")
        refused(1, "add", *whose, "phq9", "--items", ",,,,,,,,")
        refused(1, "add", *whose, "ess", "--score", "total=25")
        refused(1, "add", *whose, "ess", "--score", "sleep=5")
        refused(1, "add", *whose, "hunter", "--fact", "tremor=2")
        self.assertEqual(self.ok("assessment", "list", *whose)["assessments"], [])


class SelfTest(CtlCase):
    def test_all_agree(self):
        answer = self.ok("selftest", passphrase=False)
        self.assertEqual(answer["failed"], 0, answer["failures"][:5])
        self.assertEqual(answer["instruments"], 59)
        self.assertEqual(answer["passed"], answer["vectors"])
        self.assertEqual(answer["vectors"], answer["scores"] + answer["changes"])
        self.assertGreater(answer["by_hand"], 45)

    def test_prints_the_count(self):
        result = self.run_ctl("selftest", passphrase=False)
        self.assertEqual(result.returncode, 0)
        self.assertIn(str(self.ok("selftest", passphrase=False)["vectors"]), result.stdout)

    def test_readme_has_the_count(self):
        said = re.findall(r"holds against (\d+) known cases",
                          " ".join((SOURCE / "README.md").read_text(encoding="utf-8").split()))
        self.assertEqual(said, [str(self.ok("selftest", passphrase=False)["vectors"])])

    def test_wrong_case_is_told(self):
        data = self.home / "data"
        shutil.copytree(SOURCE / "data" / "knowledge", data / "knowledge")
        vectors = data / "knowledge" / "vectors" / "phq9.json"
        lines = vectors.read_text(encoding="utf-8").split("\n")
        place = next(i for i, line in enumerate(lines) if '"items"' in line)
        case = json.loads(lines[place].rstrip(","))
        case["scores"]["total"] += 1
        lines[place] = json.dumps(case) + ","
        vectors.write_text("\n".join(lines), encoding="utf-8")
        result = self.run_ctl("--json", "selftest", passphrase=False,
                              env={"REUPTAKE_DATADIR": str(data)})
        self.assertEqual(result.returncode, 1)
        answer = json.loads(result.stdout)
        self.assertEqual((answer["failed"], len(answer["failures"])), (1, 1))
        self.assertIn("phq9", answer["failures"][0])
        self.assertTrue(result.stderr.startswith("reuptakectl: "))

    def test_no_more_arguments(self):
        self.refused(2, "selftest", "phq9", passphrase=False)


if __name__ == "__main__":
    tap.main()
