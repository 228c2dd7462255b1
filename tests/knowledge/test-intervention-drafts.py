# SPDX-FileCopyrightText: The Reuptake authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Interventions and substances against the drafts they were made from: nothing lost, nothing changed
but what CHANGES.md says."""

import json
import os
import pathlib
import re
import unittest

import tap
from fuller_words import WORDS

KNOWLEDGE = pathlib.Path(__file__).resolve().parents[2] / "data" / "knowledge"


def load(path):
    return json.loads(path.read_text(encoding="utf-8"))


def draft(name):
    shared = os.environ.get("REUPTAKE_SHARED")
    path = pathlib.Path(shared) / "knowledge" / name if shared else None
    if path is not None and path.is_file():
        return load(path)
    if os.environ.get("REUPTAKE_SHARED_REQUIRED") == "1":
        raise AssertionError("the drafts are required here and were not found")
    raise unittest.SkipTest("REUPTAKE_SHARED does not name a folder with the drafts")


def filled(value):
    """Without empty texts and missing values, at any depth: these were left out of the files."""
    if isinstance(value, dict):
        return {k: filled(v) for k, v in value.items() if v is not None and v != ""}
    if isinstance(value, list):
        return [filled(v) for v in value]
    return value


PROSE = ("note", "drug_gene_guidance", "applies_to", "discontinuation", "time_to_effect", "evidence_note",
         "monitoring", "side_effects_to_track")


def dashed(value):
    """With a dash in every range of figures: "2–6 weeks"."""
    if isinstance(value, dict):
        return {k: dashed(v) for k, v in value.items()}
    if isinstance(value, list):
        return [dashed(v) for v in value]
    return re.sub(r"(?<=\d)-(?=\d)", "–", value) if isinstance(value, str) else value


def written_out(value, member):
    """The draft's value with its shorthand in the words of the files."""
    if isinstance(value, dict):
        return {k: written_out(v, k) for k, v in value.items()}
    if isinstance(value, list):
        return [written_out(v, member) for v in value]
    return WORDS.get(value, value) if member in PROSE else value


# One word apart from “no-flush niacin”, which is something else; a brand of several products.
DROPPED = {"nicotinic_acid": ["flush niacin"], "thiamine": ["Milgamma"]}
# What CHANGES.md says was said otherwise ("Clinical reading"): which entries, member by member.
REWORDED = {
    "dependence": """alcohol_reduction antipsychotics_atypical antipsychotics_typical benzodiazepines
        caffeine citalopram clomipramine dopamine_agonists duloxetine escitalopram five_htp fluoxetine
        fluvoxamine gabapentinoids lamotrigine lithium maoi_irreversible mirtazapine paroxetine
        sertraline tca_class trazodone venlafaxine vortioxetine""",
    "mechanisms": """caffeine citalopram creatine escitalopram exercise_resistance fluoxetine
        fluvoxamine inositol ketogenic_diet light_therapy lithium maoi_irreversible mediterranean_diet
        mindfulness naltrexone omega3 orexin_antag paroxetine probiotic sertraline sleep_cbti
        smoking_cessation vitamin_d wake_therapy yoga""",
    "evidence_note": """agomelatine antipsychotics_atypical antipsychotics_typical aripiprazole bupropion
        carbamazepine citalopram clomipramine comt_inhibitors dextromethorphan_bupropion
        dopamine_agonists duloxetine escitalopram fluoxetine fluvoxamine levodopa_carbidopa lithium
        maoi_irreversible mirtazapine moclobemide paroxetine sertraline tca_class trazodone
        tyramine_restriction valproate venlafaxine vortioxetine""",
    "monitoring": "biotin p5p",
    "cautions": """alcohol_reduction cannabidiol citalopram duloxetine escitalopram
        exercise_resistance five_htp fluoxetine fluvoxamine iron l_phenylalanine light_therapy lithium
        paroxetine sertraline thiamine venlafaxine vortioxetine""",
}
LENGTHENED = {
    "monitoring": "carbamazepine esketamine modafinil st_johns_wort topiramate",
    "side_effects_to_track": "benzodiazepines esketamine valproate",
    "atc": "benzodiazepines",
}
# Mechanisms that lost their target, because the board would have drawn it; and lithium's two in one.
UNTARGETED = """caffeine creatine exercise_resistance inositol ketogenic_diet light_therapy
    maoi_irreversible mediterranean_diet mindfulness naltrexone omega3 orexin_antag probiotic sleep_cbti
    smoking_cessation vitamin_d wake_therapy yoga""".split()
LITHIUM = [("serotonin", None, "mod")]
# No order and no advice stands among the facts, in small letters.
ADVICE = re.compile(r"\b(taper\w*|gradually|never|stop before|consider|should|must|avoid|do not|don't"
                    r"|recommended (?!by agencies)|keep away|check (?!of))\b")


def named():
    """Every name of a substance or product."""
    ours = load(KNOWLEDGE / "substances.json")
    names = {name for s in ours["substances"] for name in (s["name"], *s["synonyms"])}
    return {name.casefold() for name in names | {c["name"] for c in ours["combinations"]}}


def texts(value):
    """Every text in it, at any depth, but the words of a level."""
    if isinstance(value, dict):
        return [text for member, inner in value.items() if member != "level" for text in texts(inner)]
    if isinstance(value, list):
        return [text for inner in value for text in texts(inner)]
    return [value] if isinstance(value, str) else []


def acts(entry):
    """System, target and direction of each mechanism; no target is None."""
    return [(m["system"], m.get("target") or None, m["direction"]) for m in entry["mechanisms"]]


def without(entries, member):
    return [{k: v for k, v in entry.items() if k != member} for entry in entries]


class Drafts(unittest.TestCase):
    def assert_kept(self, names, drafted, whose):
        """Names are added, in their order; one that is gone has become the name of something else."""
        lost = [n for n in drafted if n not in names]
        self.assertEqual([n for n in names if n in drafted], [n for n in drafted if n in names], whose)
        self.assertEqual([n for n in lost if n.casefold() not in self.named], DROPPED.get(whose, []), whose)

    @classmethod
    def setUpClass(cls):
        cls.named = named()

    def test_interventions(self):
        checked = {s["id"]: s["checked"] for s in draft("sources.json")["sources"]}
        theirs = draft("interventions.json")["interventions"]
        ours = {e["id"]: dashed(e) for e in map(load, (KNOWLEDGE / "interventions").glob("*.json"))}
        self.assertEqual(sorted(ours), sorted(e["id"] for e in theirs))
        for entry in theirs:
            mine = ours[entry["id"]]
            for member, value in dashed(written_out(filled(entry), "")).items():
                if member in ("pharmacogenes", "upper_intake"):
                    self.assertEqual(without(mine[member], "certainty"), value, (entry["id"], member))
                    for figure in mine[member]:
                        sure = checked[figure["source"]] in ("seen", "seen_abstract")
                        sure = sure and "recalled" not in figure.get("note", "")
                        self.assertEqual(figure["certainty"], "verified" if sure else "recalled")
                elif member == "synonyms":
                    self.assert_kept(mine[member], value, entry["id"])
                elif entry["id"] in REWORDED.get(member, "").split():
                    self.assertNotEqual(mine[member], value, (entry["id"], member))
                elif entry["id"] in LENGTHENED.get(member, "").split():
                    self.assertEqual(mine[member][:len(value)], value, (entry["id"], member))
                    self.assertGreater(len(mine[member]), len(value), (entry["id"], member))
                else:
                    self.assertEqual(mine[member], value, (entry["id"], member))
            self.assertEqual(set(mine) - set(entry), {"format", "version", "certainty"})

    def test_only_words_were_said_otherwise(self):
        """What a reworded member says beside its words is as in the draft: levels, risks, mechanisms."""
        for entry in draft("interventions.json")["interventions"]:
            mine = load(KNOWLEDGE / "interventions" / f"{entry['id']}.json")
            self.assertEqual(mine["dependence"]["risk"], entry["dependence"]["risk"], entry["id"])
            self.assertEqual({state: caution["level"] for state, caution in mine["cautions"].items()},
                             {state: caution["level"] for state, caution in entry["cautions"].items()},
                             entry["id"])
            drafted = acts(entry)
            if entry["id"] in UNTARGETED:
                for act, old in zip(acts(mine), drafted):
                    self.assertIn(act[1], (old[1], None), entry["id"])
                self.assertNotEqual(acts(mine), drafted, entry["id"])
                self.assertEqual([act[::2] for act in acts(mine)], [act[::2] for act in drafted], entry["id"])
            else:
                self.assertEqual(acts(mine), LITHIUM if entry["id"] == "lithium" else drafted, entry["id"])

    def assert_no_advice(self, entry, members):
        said = texts([entry.get(member) for member in members])
        for text in said:
            self.assertIsNone(ADVICE.search(text.casefold()), (entry["id"], text))
        return len(said)

    def test_no_advice(self):
        looked_at = 0
        for entry in map(load, (KNOWLEDGE / "interventions").glob("*.json")):
            looked_at += self.assert_no_advice(entry, ("dependence", "monitoring", "mechanisms", "cautions",
                                                       "evidence_note", "side_effects_to_track"))
        for entry in map(load, (KNOWLEDGE / "analytes").glob("*.json")):
            looked_at += self.assert_no_advice(entry, ("says", "does_not_say", "preanalytical"))
            looked_at += self.assert_no_advice({"id": entry["id"], "effect": [
                interference["effect"] for interference in entry["interferences"]]}, ("effect",))
        self.assertGreater(looked_at, 1000)

    def test_substances(self):
        theirs = draft("substances.json")
        ours = load(KNOWLEDGE / "substances.json")
        by_id = {mine["id"]: mine for mine in ours["substances"]}
        self.assertEqual(len(by_id), len(ours["substances"]))
        for substance in theirs["substances"]:
            expected = filled(substance)
            mine = by_id[expected["id"]]
            self.assert_kept(mine["synonyms"], expected["synonyms"], mine["id"])
            self.assertEqual({**mine, "synonyms": expected["synonyms"]}, expected)
        self.assertEqual(without(ours["combinations"], "certainty"), theirs["combinations"])


if __name__ == "__main__":
    tap.main()
