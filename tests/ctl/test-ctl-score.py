# SPDX-FileCopyrightText: The Reuptake authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Scoring from the command line, without any practice."""

import json
import os
import subprocess
from concurrent.futures import ThreadPoolExecutor

from ctl import CtlCase, SOURCE, sample

import tap


class Score(CtlCase):
    def score(self, instrument, items):
        result = subprocess.run([os.environ["REUPTAKECTL"], "--json", "score", instrument,
                                 "--items", items], capture_output=True, text=True,
                                env=self.environment(), stdin=subprocess.DEVNULL)
        self.assertEqual(result.returncode, 0, result.stderr)
        return json.loads(result.stdout)

    def total(self, instrument, items):
        return self.score(instrument, items)["scores"]["total"]

    def test_phq9_bands(self):
        # Kroenke 2001: 0-4, 5-9, 10-14, 15-19, 20-27.
        for items, value, band in (
                ("0,0,0,0,0,0,0,0,0", 0, "none-minimal"), ("1,1,1,1,0,0,0,0,0", 4, "none-minimal"),
                ("1,1,1,1,1,0,0,0,0", 5, "mild"), ("1,1,1,1,1,1,1,1,1", 9, "mild"),
                ("2,1,1,1,1,1,1,1,1", 10, "moderate"), ("3,2,2,2,1,1,1,1,1", 14, "moderate"),
                ("3,3,2,2,1,1,1,1,1", 15, "moderately severe"),
                ("3,3,3,3,3,1,1,1,1", 19, "moderately severe"),
                ("3,3,3,3,3,2,1,1,1", 20, "severe"), ("3,3,3,3,3,3,3,3,3", 27, "severe")):
            got = self.total("phq9", items)
            self.assertEqual((got["value"], got["band"], got["min"], got["max"], got["prorated"]),
                             (value, band, 0, 27, False), items)

    def test_phq9_missing(self):
        # Two of nine missing: 14 answered over 7 items, 14 * 9 / 7 = 18.
        answer = self.score("phq9", "2,2,2,2,2,2,2,,")
        self.assertEqual((answer["answered"], answer["complete"]), (7, False))
        total = answer["scores"]["total"]
        self.assertEqual((total["value"], total["prorated"]), (18, True))
        # Half up: 7 answered, sum 8: 8 * 9 / 7 = 10.29 -> 10; sum 9, 8 answered: 10.125 -> 10.
        self.assertEqual(self.total("phq9", "2,1,1,1,1,1,1,,")["value"], 10)
        # Three missing: not scored, and why.
        answer = self.score("phq9", "1,1,1,1,1,1,,,")
        self.assertIsNone(answer["scores"]["total"]["value"])
        self.assertIsNone(answer["scores"]["total"]["band"])
        self.assertIn("3", answer["missing_rule"])
        self.assertSays("not scored", answer["missing_rule"])

    def test_phq9_risk_and_rules(self):
        answer = self.score("phq9", "2,2,2,1,1,0,2,0,1")
        self.assertEqual([r["item"] for r in answer["risks"]], [9])
        rules = {r["id"]: r for r in answer["rules"]}
        self.assertLessEqual({"mds", "ods"}, set(rules))
        none = self.score("phq9", "0,0,0,0,0,0,0,0,0")
        self.assertEqual((none["risks"], none["left_out"]), ([], []))
        self.assertEqual(self.score("phq9", "0,0,0,0,0,0,0,0,")["left_out"], [9])

    def test_gad7_and_isi(self):
        for items, value, band in (("1,1,1,1,0,0,0", 4, "minimal"), ("1,1,1,1,1,0,0", 5, "mild"),
                                   ("2,2,2,1,1,1,1", 10, "moderate"),
                                   ("3,3,3,2,2,1,1", 15, "severe"), ("3,3,3,3,3,3,3", 21, "severe")):
            got = self.total("gad7", items)
            self.assertEqual((got["value"], got["band"].split()[0]), (value, band), items)
        self.assertEqual(self.total("isi", "4,4,4,4,4,4,4")["value"], 28)
        self.assertEqual(self.total("isi", "0,0,0,0,0,0,0")["value"], 0)

    def check_case(self, task):
        """One known case: every score and band, and the items that call for attention."""
        instrument, case = task
        command = [os.environ["REUPTAKECTL"], "--json", "score", instrument]
        if "items" in case:
            command += ["--items", case["items"]]
        command += [f"--fact={name}={value}" for name, value in case.get("facts", {}).items()]
        command += [f"--score={name}={value}" for name, value in case.get("entered", {}).items()]
        command += [f"--{name}={case[name]}" for name in ("sex", "education") if name in case]
        result = subprocess.run(command, capture_output=True, text=True, env=self.environment(),
                                stdin=subprocess.DEVNULL)
        self.assertEqual(result.returncode, 0, (command, result.stderr))
        answer = json.loads(result.stdout)
        for name, value in case["scores"].items():
            got = answer["scores"][name]["value"]
            self.assertEqual(got is None, value is None, command)
            if value is not None:
                self.assertAlmostEqual(got, value, 9, command)
        bands = {name: score["band"] for name, score in answer["scores"].items() if score["band"]}
        self.assertEqual(bands, case["bands"], command)
        self.assertEqual([risk["item"] for risk in answer["risks"]], case["risks"], command)

    def test_known_cases_of_every_instrument(self):
        # Of every instrument each ninth case; the self-test computes them all in one process.
        tasks = []
        for path in sorted((SOURCE / "data/knowledge/vectors").glob("*.json")):
            file = json.loads(path.read_text(encoding="utf-8"))
            tasks += [(file["instrument"], case) for case in file["scores"][::9]]
        self.assertEqual(len({instrument for instrument, _ in tasks}), 59)
        with ThreadPoolExecutor(4) as pool:
            list(pool.map(self.check_case, sample(tasks)))

    def test_diary_items_stand_alone(self):
        scores = self.score("daily_nrs", "7,2,,5,10,0,6,1")["scores"]
        self.assertEqual(scores["mood"]["value"], 7)
        self.assertEqual(scores["focus"]["value"], 10)
        self.assertIsNone(scores["irritability"]["value"])
        self.assertIsNone(scores["mood"]["band"])

    def test_refuses_what_is_no_answer(self):
        for instrument, items, status in (
                ("phq9", "4,0,0,0,0,0,0,0,0", 1), ("phq9", "0.5,0,0,0,0,0,0,0,0", 1),
                ("phq9", "x,0,0,0,0,0,0,0,0", 1), ("phq9", "0,0,0", 1),
                ("phq9", "0,0,0,0,0,0,0,0,0,0", 1), ("phq10", "0", 1)):
            sentence = self.refused(status, "score", instrument, "--items", items,
                                    passphrase=False)
            self.assertGreater(len(sentence), 30, (instrument, items))
        self.refused(2, "score", passphrase=False)
        self.refused(2, "score", "phq9", passphrase=False)


if __name__ == "__main__":
    tap.main()
