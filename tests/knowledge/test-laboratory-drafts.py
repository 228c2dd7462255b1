# SPDX-FileCopyrightText: The Reuptake authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""The files of analytes, pathways and ratios against the drafts they were made from: nothing lost,
nothing changed but what CHANGES.md says; and molar masses against the formulae."""

import decimal
import json
import os
import pathlib
import re
import unittest

import tap
from fuller_words import LABORATORY_WORDS

KNOWLEDGE = pathlib.Path(__file__).resolve().parents[2] / "data" / "knowledge"
# Abridged standard atomic weights (IUPAC).
WEIGHTS = {"H": "1.008", "C": "12.011", "N": "14.007", "O": "15.999", "S": "32.06", "P": "30.974",
           "Co": "58.933", "Mg": "24.305", "Zn": "65.38", "Cu": "63.546"}
# What CHANGES.md says was said otherwise ("Clinical reading"): in an analyte, and in a ratio.
REWORDED = {
    "acetylcholine": {"does_not_say"}, "kynurenine": {"does_not_say"}, "dopac": {"preanalytical"},
    "dopamine": {"preanalytical"}, "epinephrine": {"preanalytical"}, "norepinephrine": {"preanalytical"},
    "vma": {"preanalytical"},
    "hva": {"says", "does_not_say"}, "plp": {"raise: stop 24 h before"},
    "serotonin": {"deplete platelet serotonin (uptake blocked)"}, "tsh": {"preanalytical"},
    "vitamin_b12": {"does_not_say"}, "ratio_glu_gaba": {"limits"}, "ratio_hva_5hiaa_csf": {"meaning"},
    "ratio_quin_kyna": {"meaning"},
}
# Interventions that disturb for longer than the days their rule assumes.
LONGER = {("lab-001", "fluoxetine"): 35}


def load(path):
    return json.loads(path.read_text(encoding="utf-8"))


def files(part):
    return {entry["id"]: entry for entry in map(load, sorted((KNOWLEDGE / part).glob("*.json")))}


def written_out(value):
    """The draft's value with its shorthand in the words of the files."""
    if isinstance(value, dict):
        return {k: written_out(v) for k, v in value.items()}
    if isinstance(value, list):
        return [written_out(v) for v in value]
    return LABORATORY_WORDS.get(value, value) if isinstance(value, str) else value


def draft(name):
    shared = os.environ.get("REUPTAKE_SHARED")
    path = pathlib.Path(shared) / "knowledge" / name if shared else None
    if path is not None and path.is_file():
        return written_out(load(path))
    if os.environ.get("REUPTAKE_SHARED_REQUIRED") == "1":
        raise AssertionError("the drafts are required here and were not found")
    raise unittest.SkipTest("REUPTAKE_SHARED does not name a folder with the drafts")


def years(text):
    """The age limits of the files, in years, as the drafts have them."""
    parts = dict((unit, float(number)) for number, unit in re.findall(r"([\d.]+)([ymd])", text))
    return parts.get("y", 0) + parts.get("m", 0) / 12 + parts.get("d", 0) / 365.25


class Analytes(unittest.TestCase):
    def test_every_analyte(self):
        ours = files("analytes")
        theirs = draft("analytes.json")["analytes"]
        self.assertEqual(len(theirs), 52)
        self.assertEqual(sorted(ours), sorted(a["id"] for a in theirs))
        for analyte in theirs:
            mine = ours[analyte["id"]]
            for member in ("name", "synonyms", "formula", "molar_mass_g_mol", "category", "systems", "says",
                           "does_not_say", "brain_relevance", "sources"):
                self.check_words(analyte["id"], member, mine[member], analyte[member])
            self.assertEqual(mine.get("measurable", True), analyte.get("measurable", True))
            self.check_words(analyte["id"], "preanalytical", mine["preanalytical"],
                             analyte["interferences"].get("preanalytical", []))
            self.check_specimens(mine, analyte)
            self.check_interferences(mine, analyte)

    def check_words(self, place, member, mine, theirs):
        compare = self.assertNotEqual if member in REWORDED.get(place, ()) else self.assertEqual
        compare(mine, theirs, (place, member))

    def check_specimens(self, mine, analyte):
        self.assertEqual(len(mine["specimens"]), len(analyte["specimens"]))
        for got, want in zip(mine["specimens"], analyte["specimens"]):
            for member in want:
                if member != "reference_intervals":
                    self.assertEqual(got[member], want[member], (analyte["id"], member))
            self.assertEqual(len(got["reference_intervals"]), len(want["reference_intervals"]))
            for interval, original in zip(got["reference_intervals"], want["reference_intervals"]):
                self.check_interval(interval, original, (analyte["id"], got["specimen"]))

    def check_interval(self, got, want, place):
        for member, value in want.items():
            if member not in ("age_min_y", "age_max_y"):
                self.assertEqual(got[member], value, place)
        low, high = want["age_min_y"], want["age_max_y"]
        self.assertEqual("age_from" in got, low is not None, place)
        self.assertEqual("age_below" in got, high is not None, place)
        if low is not None:
            self.assertAlmostEqual(years(got["age_from"]), low, delta=0.05, msg=place)
        if high is not None:
            # Up to and with a year of age is below the next one.
            wanted = high + 1 if high == low else high + 0.01 if high % 1 > 0.98 else high
            self.assertAlmostEqual(years(got["age_below"]), wanted, delta=0.05, msg=place)

    def check_interferences(self, mine, analyte):
        items = [(i["kind"], i["item"], i["effect"]) for i in mine["interferences"] if "rule" not in i]
        wanted = [("food", i["item"], i["effect"]) for i in analyte["interferences"].get("foods", [])]
        wanted += [("drug", i["item"], i["effect"]) for i in analyte["interferences"].get("drugs", [])]
        self.assertEqual(len(items), len(wanted), analyte["id"])
        for got, want in zip(items, wanted):
            self.assertEqual(got[:2], want[:2], analyte["id"])
            self.check_words(analyte["id"], want[2], got[2], want[2])

    def test_every_rule(self):
        ours = files("analytes")
        rules = [r for r in draft("rules.json")["rules"] if r["type"] == "lab_interference"]
        self.assertEqual(len(rules), 20)
        for rule in rules:
            for analyte in rule["threshold"]["analytes"]:
                every = [i for i in ours[analyte]["interferences"] if i.get("rule") == rule["id"]]
                longer = [i for i in every if (rule["id"], i["interventions"][0]) in LONGER]
                found = [i for i in every if i not in longer]
                self.assertEqual(len(found), 1, (rule["id"], analyte))
                for other in longer:
                    self.assertEqual(other["assumed_days"],
                                     LONGER[rule["id"], other["interventions"][0]])
                    self.assertEqual(len(other["interventions"]), 1)
                    self.assertNotIn(other["interventions"][0], found[0]["interventions"])
                self.assertEqual(found[0]["item"], rule["title"])
                self.assertEqual(found[0]["classes"], [rule["a"]])
                self.assertEqual(found[0]["assumed_days"], rule["threshold"]["lookback_days"])
                self.assertEqual(found[0]["sources"], [s["id"] for s in rule["sources"]])

    def test_links_exist(self):
        interventions = {i["id"] for i in draft("interventions.json")["interventions"]}
        substances = {s["id"] for s in draft("substances.json")["substances"]}
        classes = {c["id"] for c in draft("rules.json")["classes"]}
        foods = {f["id"] for f in load(KNOWLEDGE / "foods.json")["foods"]}
        for analyte in files("analytes").values():
            for interference in analyte["interferences"]:
                for member, known in (("interventions", interventions), ("substances", substances),
                                      ("classes", classes), ("foods", foods)):
                    self.assertLessEqual(set(interference.get(member, [])), known, analyte["id"])
                linked = any(interference.get(m) for m in ("interventions", "substances", "foods"))
                self.assertTrue(linked or interference["unlinked"], (analyte["id"], interference["item"]))

    def test_molar_masses(self):
        for analyte in files("analytes").values():
            if analyte["formula"] is None:
                self.assertIsNone(analyte["molar_mass_g_mol"])
                continue
            mass = sum(decimal.Decimal(WEIGHTS[element]) * int(count or 1) for element, count
                       in re.findall(r"([A-Z][a-z]?)(\d*)", analyte["formula"]))
            stated = decimal.Decimal(str(analyte["molar_mass_g_mol"]))
            self.assertLess(abs(mass - stated), decimal.Decimal("0.0061"), analyte["id"])

    def test_caveats(self):
        ours, theirs = load(KNOWLEDGE / "caveats.json"), draft("analytes.json")
        for member in ("caveats", "loinc_notice", "disclaimer"):
            self.assertEqual(ours[member], theirs[member])


class Pathways(unittest.TestCase):
    def test_map(self):
        ours = load(KNOWLEDGE / "pathways" / "neurotransmission.json")
        theirs = draft("pathways.json")
        for member in ("groups", "note", "transporters", "receptors"):
            self.assertEqual(ours[member], theirs[member])
        cofactors = {c["id"]: c for c in ours["cofactors"]}
        self.assertEqual(list(cofactors), list(theirs["cofactors"]))
        for name, cofactor in theirs["cofactors"].items():
            for member, value in cofactor.items():
                self.assertEqual(cofactors[name].get(member), value, name)
        self.assertEqual(len(ours["compounds"]), len(theirs["nodes"]))
        for got, want in zip(ours["compounds"], theirs["nodes"]):
            self.assertEqual((got["id"], got["name"], got["group"], got.get("analyte"),
                              got.get("not_measured_reason")),
                             (want["id"], want["name"], want["group"], want["analyte_id"],
                              want["not_measured_reason"]))
            self.assertEqual("analyte" in got, want["measured"])
        self.assertEqual(len(ours["steps"]), len(theirs["edges"]))
        for got, want in zip(ours["steps"], theirs["edges"]):
            want = dict(want, cofactors=[c["cofactor"] for c in want["cofactors"]],
                        enzyme={k: v for k, v in want["enzyme"].items() if v != ""})
            self.assertEqual(got, want)

    def test_ratios(self):
        ours, theirs = files("ratios"), draft("pathways.json")["ratios"]
        analytes = files("analytes")
        self.assertEqual(sorted(ours), sorted(r["id"] for r in theirs))
        self.assertEqual(len(ours), 14)
        for want in theirs:
            got = ours[want["id"]]
            for member in ("name", "numerator", "denominator", "calculation_unit", "meaning", "limits",
                           "certainty", "sources"):
                compare = (self.assertNotEqual if member in REWORDED.get(want["id"], ())
                           else self.assertEqual)
                compare(got[member], want[member], (want["id"], member))
            self.assertEqual((got["standing"], got["specimen_note"], got.get("reference")),
                             (want["status"], want["specimen"], want["reference"]))
            stored = want["numerator"] in analytes and want["denominator"] in analytes
            self.assertEqual("not_computed_reason" in got, not stored)
        self.assertEqual(sum("not_computed_reason" in r for r in ours.values()), 2)

    def test_sources(self):
        ours = {s["id"]: s for s in load(KNOWLEDGE / "sources.json")["sources"]}
        for source in draft("sources.json")["sources"]:
            self.assertEqual(ours[source["id"]], {k: v for k, v in source.items() if v is not None})


if __name__ == "__main__":
    tap.main()
