# SPDX-FileCopyrightText: The Reuptake authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""The pathway board from the command line: what stands where, in which files."""

import json

from ctl import CtlCase

import tap


class Pathway(CtlCase):
    def setUp(self):
        super().setUp()
        self.create()
        self.patient = self.add_patient(born="1980-05-17", sex="female")

    def add(self, specimen, collected, *results):
        report = {"laboratory": "Example", "specimen": specimen, "collected": collected,
                  "results": [dict(zip(("analyte", "value", "unit"), r)) for r in results]}
        self.ok("lab", "add", "-", "--patient", self.patient, stdin=json.dumps(report))

    def draw(self, name, *options):
        path = self.home / name
        answer = self.ok("pathway", "--patient", self.patient, *options, "-o", path)
        self.assertEqual(answer["file"], str(path))
        return answer, path.read_bytes()

    def test_values_stand_where_they_belong(self):
        self.add("csf", "2025-03-10T08:00:00+01:00", ("five_hiaa", "55", "nmol/L"))
        self.add("urine_24h", "2025-03-10T08:00:00+01:00", ("five_hiaa", "30", "mg/(24.h)"))
        answer, _ = self.draw("a.svg", "--at", "2025-04-01", "--page", "serotonin")
        got = {v["specimen"]: v for v in answer["values"]}
        self.assertEqual((got["csf"]["place"], got["csf"]["flag"], got["csf"]["fills"]), ("node", "low", True))
        self.assertEqual((got["urine_24h"]["place"], got["urine_24h"]["flag"], got["urine_24h"]["fills"]),
                         ("body", "high", False))
        later, _ = self.draw("b.svg", "--at", "2026-04-01")
        self.assertEqual([(v["faded"], v["fills"]) for v in later["values"]], [(True, False)] * 2)
        before, _ = self.draw("c.svg", "--at", "2025-03-09")
        self.assertEqual(before["values"], [])

    def test_files(self):
        self.assertTrue(self.draw("a.png")[1].startswith(b"\x89PNG"))
        self.assertTrue(self.draw("a.pdf")[1].startswith(b"%PDF"))
        for page in ("overview", "serotonin", "catecholamines", "gaba", "histamine", "acetylcholine", "methylation"):
            answer, content = self.draw("a.svg", "--page", page, "--at", "2025-04-01")
            self.assertIn(b"<svg", content)
            self.assertEqual(answer["page"], page)
            self.assertTrue(answer["caveat"])
            self.assertEqual(content, self.draw("b.svg", "--page", page, "--at", "2025-04-01")[1])
        report = self.home / "board.pdf"
        self.ok("report", "--patient", self.patient, "--document", "pathways", "--paper", "letter", "--mono",
                "-o", report)
        self.assertTrue(report.read_bytes().startswith(b"%PDF"))

    def test_refused(self):
        self.assertSays("no page", self.refused(2, "pathway", "--patient", self.patient, "--page", "brain", "-o",
                                                self.home / "a.svg"))
        self.refused(2, "pathway", "--patient", self.patient)
        self.refused(2, "pathway", "--patient", self.patient, "-o", self.home / "a.gif")
        self.refused(2, "pathway", "--patient", self.patient, "--at", "2025-02-30", "-o", self.home / "a.svg")
        self.assertFalse((self.home / "a.svg").exists())


if __name__ == "__main__":
    tap.main()
