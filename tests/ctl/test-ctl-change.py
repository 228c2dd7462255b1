# SPDX-FileCopyrightText: The Reuptake authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""A change of a score, judged on the command line: every member, every reading, every refusal."""

import os
import subprocess

from ctl import CtlCase

import tap

MEMBERS = ("difference", "percent", "sem", "rc95", "reliable", "classification", "mcid", "response", "remission",
           "reason")


class Change(CtlCase):
    """No practice is needed for it."""

    def run_ctl(self, *args, **kwargs):
        return subprocess.run([os.environ["REUPTAKECTL"], *(str(a) for a in args)], text=True, capture_output=True,
                              env=self.environment(), timeout=60)

    def change(self, instrument, before, after, *options):
        return self.ok("change", instrument, "--before", before, "--after", after, *options)

    def test_every_member_is_there(self):
        for instrument in ("phq9", "ess", "hunter", "daily_nrs"):
            answer = self.change(instrument, 1, 0)
            for member in MEMBERS:
                self.assertIn(member, answer, instrument)

    def test_figures(self):
        """PHQ-9 by hand: SEM 6.1 x sqrt(1 - 0.89), limit 1.96 x sqrt(2) x SEM."""
        answer = self.change("phq9", 18, 6)
        self.assertEqual((answer["difference"], answer["reliable"], answer["classification"]), (-12, True, "recovered"))
        self.assertAlmostEqual(answer["percent"], 200 / 3)
        self.assertAlmostEqual(answer["sem"], 2.0231411, places=6)
        self.assertAlmostEqual(answer["rc95"], 5.6078611, places=6)
        self.assertEqual((answer["mcid"], answer["response"], answer["remission"]), (True, True, False))
        self.assertIsNone(answer["reason"])

    def test_classes(self):
        for before, after, expected in ((18, 6, "recovered"), (18, 12, "improved"), (18, 13, "unchanged"),
                                        (10, 16, "deteriorated"), (6, 14, "harmed")):
            self.assertEqual(self.change("phq9", before, after)["classification"], expected, (before, after))

    def test_what_cannot_be_shown_has_a_reason(self):
        low = self.change("phq9", 4, 0)
        self.assertEqual((low["reliable"], low["classification"], low["response"]), (None, None, None))
        self.assertGreater(len(low["reason"]), 30)
        unknown = self.change("ciwa_b", 40, 20)
        self.assertEqual((unknown["reliable"], unknown["rc95"], unknown["sem"]), (None, None, None))
        self.assertGreater(len(unknown["reason"]), 30)

    def test_subscale(self):
        self.assertEqual(self.change("dass21", 20, 10)["subscale"], "depression")
        self.assertAlmostEqual(self.change("dass21", 20, 10, "--subscale", "anxiety")["rc95"], 6.938, places=2)

    def test_refused(self):
        for status, args in ((2, ("phq9",)), (2, ("phq9", "--before", 3)), (2, ("--before", 3, "--after", 2)),
                             (1, ("nothing", "--before", 3, "--after", 2)),
                             (1, ("phq9", "--before", 28, "--after", 2)), (1, ("phq9", "--before", 3, "--after", -1)),
                             (1, ("phq9", "--before", 3, "--after", 2, "--subscale", "sum")),
                             (1, ("phq9", "--before", "three", "--after", 2))):
            sentence = self.refused(status, "change", *args)
            self.assertGreater(len(sentence), 30, args)
        self.assertIn("--before: ", sentence)

    def test_score_asks_for_the_person(self):
        """Cut-offs by sex, a point for a short education; a word that is none is refused."""
        def reached(*options):
            cutoffs = self.ok("score", "audit_c", "--items", "1,1,1", *options)["cutoffs"]
            return [c["reached"] for c in cutoffs if c.get("group") == "women"]
        self.assertEqual(reached("--sex", "female"), [True])
        score = self.ok("score", "moca", "--score", "before_education=25", "--education", 10)
        self.assertEqual(score["scores"]["total"]["value"], 26)
        score = self.ok("score", "moca", "--score", "before_education=25", "--education", 13)
        self.assertEqual(score["scores"]["total"]["value"], 25)
        man = self.ok("score", "phq15", "--items", "1,1,1,,1,1,1,1,1,1,1,1,1,1,1", "--sex", "male")
        self.assertEqual(man["scores"]["total"]["value"], 14)
        for args in (("--sex", "cat"), ("--age", "-3"), ("--age", "x"), ("--education", "-1")):
            sentence = self.refused(2, "score", "audit_c", "--items", "1,1,1", *args)
            self.assertGreater(len(sentence), 30, args)

    def test_skipped_items(self):
        skipped = self.ok("score", "audit", "--items", "0,,,,,,,,2,0")
        self.assertEqual((skipped["scores"]["total"]["value"], skipped["complete"]), (2, True))
        self.assertSays("Items 2 to 8 are skipped", skipped["missing_rule"])


if __name__ == "__main__":
    tap.main()
