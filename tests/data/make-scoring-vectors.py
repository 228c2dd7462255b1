#!/usr/bin/env python3
# SPDX-FileCopyrightText: The Reuptake authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Writes data/knowledge/vectors: for each instrument answers with the scores they must give.

The arithmetic here is a second one, written from the published rules and the drafts of the
definitions; it shares nothing with src/findings. Cases that were published or worked out by hand
are marked so. Run: make-scoring-vectors.py [--check] FOLDER_OF_THE_DRAFTS OUTPUT_FOLDER"""

import json
import math
import operator
import pathlib
import random
import sys
from fractions import Fraction

OPS = {">=": operator.ge, "<=": operator.le, ">": operator.gt, "<": operator.lt, "=": operator.eq}
BY_SEX = {"women": "female", "men": "male"}
OUTCOME = {True: "met", False: "not_met", None: "undecided"}
# What data/knowledge/CHANGES.md says was worded otherwise than in the drafts: bands, and versions
# raised for it.
REWORDED = {
    "asrm": {"manic symptoms unlikely": "5 or less", "possible mania or hypomania": "6 or more"},
    "fibser": {"no change needed": "none to mild interference",
               "address side effects": "moderate to marked interference",
               "reduce dose or switch": "severe interference or unable to function"},
    "who5": {"likely depression": "very low well-being"},
}
NOT_PUBLISHED = ("ciwa_b",)
VERSIONS = {"asrm": 2, "audit": 2, "audit_c": 2, "ciwa_b": 3, "epds": 2, "fibser": 2, "k10": 2, "mmse": 2,
            "moca": 2, "pcl5": 2, "who5": 2}


class Paper:
    """An instrument as a person with a pencil would score it."""

    def __init__(self, draft):
        self.draft = draft
        self.items = {item["n"]: item for item in draft["items"]}
        self.options = {n: [o["score"] for o in draft["option_sets"][item["options"]]]
                        for n, item in self.items.items()}

    def turned(self, n, answer):
        """The answer after reversal."""
        if not self.items[n].get("reverse"):
            return answer
        return min(self.options[n]) + max(self.options[n]) - answer

    def may_lack(self, part):
        """How many answers of a sum may be missing."""
        rule = self.draft["missing"]
        if rule["method"] != "person_mean":
            return 0
        if rule["per"] == "total" and part["id"] != "total":
            return 0
        return rule["max_missing"]

    def sum_of(self, part, answers):
        """The sum of a part, completed by the person's mean where the rule allows it."""
        given = [self.turned(n, answers[n]) for n in part["items"] if n in answers]
        lacking = len(part["items"]) - len(given)
        if not given or lacking > self.may_lack(part):
            return None
        total = Fraction(sum(given))
        if lacking:
            total = Fraction(math.floor(total * len(part["items"]) / len(given) + Fraction(1, 2)))
        return total

    def score(self, part, answers):
        """The score of a part; None when there is none."""
        method = part["method"]
        if method == "sum":
            raw = self.sum_of(part, answers)
        elif method == "sum_of_group_max":
            groups = [[self.turned(n, answers[n]) for n in group if n in answers]
                      for group in part["groups"]]
            raw = sum(max(group) for group in groups) if all(groups) else None
        elif method == "count_at_or_above_item_threshold":
            raw = None
            if all(n in answers for n in part["items"]):
                raw = sum(answers[n] >= self.items[n]["positive_at"] for n in part["items"])
        else:
            return None
        return None if raw is None else part["multiplier"] * raw + part["offset"]

    def band(self, part_id, value):
        """The label of the first published scheme."""
        for scheme in self.draft["bands"]:
            official = scheme.get("official") and self.draft["id"] not in NOT_PUBLISHED
            if scheme["subscale"] == part_id and official:
                label = None
                for level in scheme["levels"]:
                    if value >= level["min"]:
                        label = level["label"]
                return REWORDED.get(self.draft["id"], {}).get(label, label)
        return None

    def reached(self, scores, sex):
        """Cut-offs that are certainly reached by this person."""
        found = []
        for cut in self.draft["cutoffs"]:
            value = scores.get(cut["subscale"])
            group = cut.get("group")
            if value is None or (group and (not sex or BY_SEX.get(group) != sex)):
                continue
            if OPS[cut["op"]](value, cut["value"]):
                found.append(f"{cut['subscale']} {cut['op']} {cut['value']:g}")
        return sorted(found)

    def risks(self, answers):
        """Items that call for attention."""
        return [r["item"] for r in self.draft.get("risk_items", [])
                if r["item"] in answers and OPS[r["op"]](answers[r["item"]], r["value"])]


def skipped(instrument, a):
    """Items that are left out and count 0: AUDIT (Babor 2001, box 4), and AUDIT-C, its first three."""
    if instrument == "audit":
        return range(2, 9) if a.get(1) == 0 else range(4, 9) if a.get(2) == a.get(3) == 0 else ()
    return (2, 3) if instrument == "audit_c" and a.get(1) == 0 else ()


# Forms with items skipped as they should be, and as they should not: the total, or none.
SKIPPED = {
    "audit": [("0,,,,,,,,0,0", 0), ("0,,,,,,,,2,4", 6), ("0,,,,,,,,,", None), ("2,0,0,,,,,,0,4", 6),
              ("2,0,1,,,,,,0,0", None), ("0,,,,3,,,,0,0", 3), (",0,0,,,,,,0,0", None),
              ("1,0,,,,,,,0,0", None), ("0,0,0,0,0,0,0,0,2,0", 2), ("1,0,0,,,2,,,0,0", 3)],
    "audit_c": [("0,,", 0), ("1,,", None), ("0,2,", 2), ("0,0,0", 0), (",0,0", None)],
}


# Totals at the edges of bands where only the highest item of a group counts.
EDGES = {
    "qids_sr16": [("0,0,0,0,3,0,0,0,0,2,0,0,0,0,0,0", 5), ("3,2,0,0,0,0,0,0,0,0,0,0,3,0,0,0", 6),
                  ("0,0,3,0,3,2,0,0,1,0,0,0,0,0,1,2", 10), ("0,0,3,0,3,2,0,0,1,0,0,0,0,1,1,2", 11),
                  ("3,3,3,3,3,0,0,3,0,3,3,0,3,2,0,0", 20), ("3,3,3,3,3,0,0,3,0,3,3,0,3,3,0,0", 21)],
}


def cases_by_hand(paper):
    """The cases of SKIPPED and EDGES, whose totals were worked out by hand."""
    name = paper.draft["id"]
    for items, total in (*SKIPPED.get(name, ()), *EDGES.get(name, ())):
        answers = {i + 1: int(v) for i, v in enumerate(items.split(",")) if v}
        case = vector(paper, answers, "by hand")
        assert case["scores"]["total"] == total, (paper.draft["id"], items)
        yield case


def phq9(a):
    """Kroenke 2001: five of nine on more than half the days, item 9 on any; one is item 1 or 2."""
    n = sum(a[i] >= 2 for i in range(1, 9)) + (a[9] >= 1)
    core = a[1] >= 2 or a[2] >= 2
    return {"mds": core and n >= 5, "ods": core and 2 <= n <= 4}


def pcl5(a):
    """A symptom counts from 2: one of B, one of C, two of D, two of E."""
    def n(first, last):
        return sum(a[i] >= 2 for i in range(first, last + 1))
    return {"dsm5_provisional": n(1, 5) >= 1 and n(6, 7) >= 1 and n(8, 14) >= 2 and n(15, 20) >= 2}


def phq15(a):
    """Three items bothered a lot."""
    return {"somatoform": sum(v == 2 for v in a.values()) >= 3}


def asex(a):
    """McGahuey 2000: 19 in all, or one item at 5, or three at 4."""
    values = list(a.values())
    return {"dysfunction": sum(values) >= 19 or max(values) >= 5 or sum(v >= 4 for v in values) >= 3}


def aims(a, facts):
    """Schooler and Kane 1982: two areas mild or one moderate, exposure, no other cause."""
    areas = [a[i] for i in range(1, 8)]
    moves = sum(v >= 2 for v in areas) >= 2 or max(areas) >= 3
    return {"schooler_kane": moves and bool(facts["antipsychotic_3_months"])
            and bool(facts["no_other_cause"])}


def hunter(f):
    """Dunkley 2003."""
    sign = f["agitation"] or f["diaphoresis"]
    rules = {
        "precondition": f["serotonergic_agent"], "r1": f["spontaneous_clonus"],
        "r2": f["inducible_clonus"] and sign, "r3": f["ocular_clonus"] and sign,
        "r4": f["tremor"] and f["hyperreflexia"],
        "r5": f["hypertonia"] and f["temperature_c"] > 38
        and (f["ocular_clonus"] or f["inducible_clonus"]),
    }
    rules = {name: bool(value) for name, value in rules.items()}
    rules["result"] = rules["precondition"] and any(rules[f"r{i}"] for i in range(1, 6))
    return rules


RULES = {"phq9": phq9, "pcl5": pcl5, "phq15": phq15, "asex": asex}


def plain(value):
    """A number as JSON writes it best."""
    if value is None:
        return None
    value = Fraction(value)
    return int(value) if value.denominator == 1 else float(value)


def places(paper, answers):
    """Answers as the command line takes them."""
    return ",".join(f"{answers[n]:g}" if n in answers else "" for n in sorted(paper.items))


def vector(paper, answers, origin="second arithmetic", sex=None, facts=None):
    """One case with everything that follows from it."""
    counted = dict(answers)
    if paper.draft["id"] == "phq15" and sex == "male":
        counted.setdefault(4, 0)
    for n in skipped(paper.draft["id"], answers):
        counted.setdefault(n, 0)
    scores = {p["id"]: plain(paper.score(p, counted)) for p in paper.draft["subscales"]}
    case = {"items": places(paper, answers), "scores": scores,
            "bands": {k: paper.band(k, v) for k, v in scores.items() if v is not None
                      and paper.band(k, v)},
            "reached": paper.reached(scores, sex), "risks": paper.risks(answers), "origin": origin}
    rule = RULES.get(paper.draft["id"])
    if rule and len(counted) == len(paper.items):
        case["rules"] = {k: OUTCOME[v] for k, v in rule(counted).items()}
    if facts is not None:
        case["facts"] = facts
        case["rules"] = {k: OUTCOME[v] for k, v in aims(counted, facts).items()}
    if sex:
        case["sex"] = sex
    return case


def reach(paper, part, wanted):
    """Answers whose sum is just so, and the lowest ones everywhere else; None when none are."""
    chosen = {0: []}
    for n in part["items"]:
        chosen = {total + paper.turned(n, o): way + [(n, o)] for total, way in
                  sorted(chosen.items()) for o in paper.options[n]}
    goal = (Fraction(str(wanted)) - part["offset"]) / part["multiplier"]
    if goal not in chosen:
        return None
    answers = {n: min(paper.options[n]) for n in paper.items}
    answers.update(dict(chosen[goal]))
    return answers


def lowest(paper):
    """The lowest answer to every item."""
    return {n: min(o) for n, o in paper.options.items()}


def edges(paper):
    """Answers at both ends of every level of the published bands, and on both sides of cut-offs."""
    for part in paper.draft["subscales"]:
        if part["method"] != "sum":
            continue
        wanted = set()
        for scheme in paper.draft["bands"]:
            if scheme["subscale"] == part["id"]:
                wanted |= {v for level in scheme["levels"] for v in (level["min"], level["max"])}
        for cut in paper.draft["cutoffs"]:
            if cut["subscale"] == part["id"]:
                wanted |= {cut["value"] - 1, cut["value"], cut["value"] + 1}
        for value in sorted(wanted):
            answers = reach(paper, part, value) if part["min"] <= value <= part["max"] else None
            if answers:
                yield answers


def item_cases(paper, chance):
    """All lowest, all highest, each item alone, at random, with answers missing, at every edge."""
    facts = ({"antipsychotic_3_months": 1, "no_other_cause": 1}
             if paper.draft["id"] == "aims" else None)
    low = lowest(paper)
    yield vector(paper, low, facts=facts)
    yield vector(paper, {n: max(o) for n, o in paper.options.items()}, facts=facts)
    for n in paper.items:
        yield vector(paper, {**low, n: max(paper.options[n])}, facts=facts)
    for answers in edges(paper):
        yield vector(paper, answers, facts=facts)
    for _ in range(8):
        answers = {n: chance.choice(o) for n, o in paper.options.items()}
        yield vector(paper, answers, facts=facts)
    for lacking in range(1, min(len(paper.items), paper.draft["missing"]["max_missing"] + 2)):
        answers = {n: chance.choice(o) for n, o in paper.options.items()}
        for n in chance.sample(sorted(answers), lacking):
            del answers[n]
        yield vector(paper, answers, facts=None)
    for score in (0, 1, 2, 1) if paper.draft["id"] == "phq15" else ():
        yield vector(paper, {n: score for n in paper.items if n != 4}, sex="male")
        yield vector(paper, {n: score for n in paper.items if n != 4}, sex="female")
    if any(c.get("group") in BY_SEX for c in paper.draft["cutoffs"]) or paper.draft["id"] == "phq15":
        for answers in [low, *edges(paper)]:
            for sex in ("female", "male"):
                yield vector(paper, answers, sex=sex)


def typed(paper, entered, scores=None, education=None, origin="second arithmetic"):
    """Scores that are typed in."""
    scores = dict(entered, **(scores or {}))
    every = {**{p["id"]: None for p in paper.draft["subscales"]}, **scores}
    case = {"entered": entered, "scores": every,
            "bands": {k: paper.band(k, v) for k, v in every.items() if v is not None
                      and paper.band(k, v)},
            "reached": paper.reached(every, None), "risks": [], "origin": origin}
    if education is not None:
        case["education"] = education
    return case


BY_HAND = {
    "moca": [({"before_education": 24}, {"total": 25}, 10), ({"before_education": 24}, {"total": 24}, 13),
             ({"before_education": 25}, {"total": 26}, 12), ({"before_education": 30}, {"total": 30}, 8)],
    "minicog": [({"recall": 2, "clock": 0}, {"total": 2}, None), ({"recall": 3, "clock": 0}, {"total": 3}, None),
                ({"recall": 3, "clock": 2}, {"total": 5}, None)],
    "uku": [({"psychic": 4, "neurologic": 3, "autonomic": 2, "other": 1}, {"total": 10}, None)],
    "tmt": [({"A_seconds": 29, "B_seconds": 75}, {"B_minus_A": 46, "ratio": 75 / 29}, None),
            ({"A_seconds": 79, "B_seconds": 274}, {"B_minus_A": 195, "ratio": 274 / 79}, None),
            ({"A_seconds": 78, "B_seconds": 273}, {"B_minus_A": 195, "ratio": 3.5}, None)],
}


def typed_cases(paper):
    """Each score alone at its ends, at every edge and between whole numbers, and cases by hand."""
    if paper.draft["id"] in BY_HAND:
        for entered, scores, education in BY_HAND[paper.draft["id"]]:
            yield typed(paper, entered, scores, education, "by hand")
    for part in paper.draft["subscales"]:
        if part["method"] not in ("entered", "derived") or part["id"] in ("B_minus_A", "ratio"):
            continue
        if paper.draft["id"] == "moca" and part["id"] != "total":
            continue
        wanted = {part["min"], part["max"]}
        for scheme in paper.draft["bands"]:
            if scheme["subscale"] == part["id"]:
                for level in scheme["levels"]:
                    wanted |= {level["min"], level["max"], min(level["max"] + 0.5, part["max"])}
        for cut in paper.draft["cutoffs"]:
            if cut["subscale"] == part["id"]:
                wanted |= {cut["value"], cut["value"] - 0.5, cut["value"] + 0.5}
        for value in sorted(v for v in wanted if part["min"] <= v <= part["max"]):
            yield typed(paper, {part["id"]: value})


SIGNS = ["serotonergic_agent", "spontaneous_clonus", "inducible_clonus", "ocular_clonus",
         "agitation", "diaphoresis", "tremor", "hyperreflexia", "hypertonia"]


def hunter_cases(chance):
    """Each criterion alone, its near misses, without exposure, and at random."""
    def case(facts):
        rules = hunter(facts)
        return {"facts": facts, "scores": {"result": int(rules["result"])}, "bands": {},
                "reached": [], "risks": [], "rules": {k: OUTCOME[v] for k, v in rules.items()},
                "origin": "second arithmetic"}
    nothing = dict({name: 0 for name in SIGNS}, temperature_c=37)
    picked = [["spontaneous_clonus"], ["inducible_clonus"], ["inducible_clonus", "agitation"],
              ["inducible_clonus", "diaphoresis"], ["ocular_clonus"], ["ocular_clonus", "agitation"],
              ["tremor"], ["tremor", "hyperreflexia"], ["hyperreflexia"], ["hypertonia"],
              ["hypertonia", "inducible_clonus"], ["hypertonia", "ocular_clonus"], []]
    for signs in picked:
        for exposed in (1, 0):
            for heat in (37, 38, 38.1):
                yield case({**nothing, **{s: 1 for s in signs}, "serotonergic_agent": exposed,
                            "temperature_c": heat})
    for _ in range(20):
        yield case({**{name: chance.randint(0, 1) for name in SIGNS},
                    "temperature_c": chance.choice([36.6, 38, 38.2, 40])})
    yield {"facts": {"spontaneous_clonus": 1}, "scores": {"result": None}, "bands": {}, "reached": [],
           "risks": [], "rules": {"r1": "met", "precondition": "undecided", "result": "undecided"},
           "origin": "by hand"}
    yield {"facts": {"serotonergic_agent": 0}, "scores": {"result": 0}, "bands": {}, "reached": [],
           "risks": [], "rules": {"precondition": "not_met", "r1": "undecided", "result": "not_met"},
           "origin": "by hand"}


def published(paper, examples):
    """Cases of the worked examples, checked against the second arithmetic as well."""
    for example in examples:
        given = example["input"]
        if example["method"] != "instrument scoring" or given["instrument"] != paper.draft["id"]:
            continue
        answers = {i + 1: v for i, v in enumerate(given["raw_answers_in_item_order"])
                   if v is not None}
        case = vector(paper, answers, "by hand from the published scoring rule")
        assert case["scores"][given["subscale"]] == example["expected"]["score"], example["id"]
        if "note" in example:
            case["note"] = example["note"]
        yield case


def limits(draft, part):
    """Limit of a reliable change, how it is held, and the standard error; None without one."""
    change = draft["reliable_change"]
    for basis in change["computed"]:
        if basis["subscale"] == part["id"]:
            sem = basis["sd"] * math.sqrt(1 - basis["r"])
            return 1.96 * math.sqrt(2) * sem, ">", sem
    for basis in change["published"]:
        if basis["subscale"] == part["id"]:
            return basis["threshold"], basis["op"], None
    return None


def functional(draft, part, value):
    """Whether a score lies on the functional side; None without a cut-off."""
    change = draft["reliable_change"]
    first = (change["computed"] or change["published"] or [{"subscale": None}])[0]["subscale"]
    if part["id"] != first:
        return None
    if change.get("jt_cutoff_c"):
        beyond = operator.gt if draft["direction"] == "higher_better" else operator.lt
        return beyond(value, change["jt_cutoff_c"]["value"])
    if change.get("csc_cutoff"):
        return OPS[change["csc_cutoff"]["op"]](value, change["csc_cutoff"]["value"])
    return None


# The important differences that were published for starts in one band (Kounali 2022).
STARTS_IN = {("phq9", 21): "moderate", ("gad7", 26.8): "moderate"}


def percent_of(part, lower, before, after):
    """The share of the way to the good end of the scale, exactly; None when there is no way."""
    room = Fraction(str(before)) - part["min"] if lower else part["max"] - Fraction(str(before))
    gain = Fraction(str(before)) - Fraction(str(after))
    return None if room == 0 else 100 * (gain if lower else -gain) / room


def important(paper, part, lower, before, after):
    """Whether the change is one that patients call important; the lower end of a range counts, and one
    published for such a start comes before one for any."""
    gain = Fraction(str(before)) - Fraction(str(after))
    chosen = None
    for one in paper.draft["mcid"]:
        band = STARTS_IN.get((paper.draft["id"], one["value"])
                             if not isinstance(one["value"], list) else None)
        low = Fraction(str(one["value"][0] if isinstance(one["value"], list) else one["value"]))
        size = gain if lower else -gain
        if one["type"].startswith("percent"):
            size = percent_of(part, lower, before, after)
        if one.get("subscale", paper.draft["subscales"][0]["id"]) != part["id"] or size is None \
                or (band and paper.band(part["id"], before) != band):
            continue
        if chosen is None or (band and not chosen[0]):
            chosen = band, size >= low
    return chosen[1] if chosen else None


def starts_mildest(paper, part, lower, before):
    """Whether a score lies in the mildest band, where a percentage rests on very few points."""
    for scheme in paper.draft["bands"]:
        if scheme["subscale"] == part["id"] and scheme.get("official") \
                and paper.draft["id"] not in NOT_PUBLISHED:
            levels = scheme["levels"]
            return before < levels[1]["min"] if lower else before >= levels[-1]["min"]
    return False


# Criteria that the notes of the drafts call no formal definition, and that were taken out.
NO_CRITERION = ("pcl5", "who5")


def responded(paper, part, lower, before, after):
    """Whether the change is a response by the published criterion; None when that cannot be said."""
    rule = paper.draft.get("response")
    if not rule or rule["subscale"] != part["id"] or paper.draft["id"] in NO_CRITERION:
        return None
    if "percent_reduction" in rule:
        percent = percent_of(part, lower, before, after)
        if percent is None or starts_mildest(paper, part, lower, before):
            return None
        return OPS[rule["op"]](percent, rule["percent_reduction"])
    if "points_reduction" in rule:
        return OPS[rule["op"]](before - after, rule["points_reduction"])
    if "points_increase" in rule:
        return OPS[rule["op"]](after - before, rule["points_increase"])
    return OPS[rule["op"]](after, rule["value"])


def remitted(paper, part, after):
    """Whether the last score meets the published criterion of remission."""
    rule = paper.draft.get("remission")
    if not rule or rule["subscale"] != part["id"] or paper.draft["id"] in NO_CRITERION:
        return None
    return OPS[rule["op"]](after, rule["value"])


# Worked out with a pencil from the published criteria: before, after; important, response, remission.
PENCIL = {
    "phq9": [(20, 10, True, True, False), (20, 11, True, False, False), (20, 4, True, True, True),
             (20, 5, True, True, False), (16, 12, False, False, False), (16, 11, True, False, False),
             (9, 4, True, True, True), (4, 0, False, None, True), (0, 0, False, None, True),
             (12, 15, False, False, False), (14, 11, True, False, False), (14, 12, False, False, False),
             (10, 7, True, False, False), (15, 12, False, False, False)],
    "gad7": [(16, 8, True, True, False), (16, 9, True, False, False), (18, 14, True, False, False),
             (18, 15, False, False, False), (16, 4, True, True, True), (4, 2, False, None, True), (14, 10, True, False, False),
             (13, 10, False, False, False), (10, 7, True, False, False)],
    "hamd17": [(24, 12, True, True, False), (24, 13, True, False, False), (24, 7, True, True, True),
               (24, 22, False, False, False), (7, 3, True, None, True)],
    "qids_sr16": [(18, 9, None, True, False), (18, 10, None, False, False), (18, 5, None, True, True),
                  (18, 6, None, True, False)],
    "hama": [(30, 15, None, True, False), (30, 16, None, False, False), (30, 7, None, True, True)],
    "madrs": [(30, 15, True, True, False), (30, 16, True, False, False), (30, 10, True, True, True),
              (30, 29, False, False, False), (30, 28, True, False, False)],
    "isi": [(20, 12, True, True, False), (20, 13, True, False, False), (20, 15, False, False, False),
            (20, 7, True, True, True), (20, 8, True, True, False)],
    "ymrs": [(24, 12, True, True, True), (24, 13, True, False, False), (24, 18, False, False, False)],
    "ybocs": [(20, 13, None, True, False), (20, 14, None, False, False), (20, 12, None, True, True)],
    "asrs18": [(40, 28, None, True, None), (40, 29, None, False, None)],
    "pcl5": [(50, 41, True, None, None), (50, 42, False, None, None)],
    "who5": [(20, 30, True, None, None), (20, 29, False, None, None), (20, 10, False, None, None)],
    "epds": [(14, 10, True, None, None), (14, 11, False, None, None)],
    "ess": [(14, 12, True, None, None), (14, 13, False, None, None)],
    "aims": [(8, 6, True, False, None), (8, 4, True, True, None), (8, 7, False, False, None)],
}


def pencil_cases(paper):
    """The cases of PENCIL, held against the second arithmetic as well."""
    for before, after, *expected in PENCIL.get(paper.draft["id"], ()):
        case = change_case(paper, paper.draft["subscales"][0], before, after, "by hand")
        found = [case["mcid"], case["response"], case["remission"]]
        assert found == expected, (paper.draft["id"], before, after, found)
        yield case


def change_case(paper, part, before, after, origin="second arithmetic"):
    """What a change must be called (Jacobson and Truax 1991)."""
    draft = paper.draft
    lower = part.get("direction", draft["direction"]) == "higher_worse"
    room = before - part["min"] if lower else part["max"] - before
    gain = before - after if lower else after - before
    case = {"subscale": part["id"], "before": before, "after": after, "difference": after - before,
            "percent": 100 * gain / room if room else None, "origin": origin}
    found = limits(draft, part)
    case["mcid"] = important(paper, part, lower, before, after)
    case["response"] = responded(paper, part, lower, before, after)
    case["remission"] = remitted(paper, part, after)
    case["rc95"] = found[0] if found else None
    case["sem"] = found[2] if found else None
    case["reliable"] = case["classification"] = None
    if not found:
        return case
    beyond = OPS[found[1]](abs(gain), found[0])
    if beyond or OPS[found[1]](room, found[0]):
        case["reliable"] = beyond
        crossed = functional(draft, part, before) != functional(draft, part, after)
        case["classification"] = ("unchanged" if not beyond else
                                  ("recovered" if crossed else "improved") if gain > 0 else
                                  ("harmed" if crossed else "deteriorated"))
    return case


def change_cases(paper, examples):
    """Changes over the whole scale, close to the limit, and the published ones."""
    for part in paper.draft["subscales"]:
        if part.get("direction", paper.draft["direction"]) == "mixed":
            continue
        low, high = part["min"], part["max"]
        found = limits(paper.draft, part)
        starts = {low, high, low + (high - low) // 2, low + (high - low) // 3}
        steps = {0, 1, -1, high - low, low - high, (low - high) // 4, (high - low) // 4}
        if found:
            near = math.floor(found[0])
            steps |= {s * (near + d) for s in (1, -1) for d in (0, 1)}
        for before in sorted(starts):
            for step in sorted(steps):
                if low <= before + step <= high:
                    yield change_case(paper, part, before, before + step)
    yield from pencil_cases(paper)
    if paper.draft["id"] != "phq9":
        return
    for example in examples:
        if example["id"].startswith("jt_cat_"):
            case = change_case(paper, paper.draft["subscales"][0], example["input"]["pre"],
                               example["input"]["post"], "worked example of the four categories")
            assert case["classification"] == example["expected"]["category"], example["id"]
            yield case


def cases_of(paper, examples):
    """All score cases of an instrument."""
    chance = random.Random(paper.draft["id"])
    if paper.draft["id"] == "hunter":
        return list(hunter_cases(chance))
    if not paper.items:
        return list(typed_cases(paper))
    found = [*published(paper, examples), *item_cases(paper, chance), *cases_by_hand(paper)]
    if paper.draft["id"] == "aims":
        low = lowest(paper)
        for moves in ({1: 3}, {1: 2}, {1: 2, 2: 2}, {1: 1, 2: 1, 3: 1}):
            for exposed in (0, 1):
                for no_other in (0, 1):
                    found.append(vector(paper, {**low, **moves}, facts={
                        "antipsychotic_3_months": exposed, "no_other_cause": no_other}))
    return found


def content(draft, scores, changes):
    """One case a line, so that a change of one is seen as one."""
    def lines(cases):
        return ",\n".join("    " + json.dumps(case, ensure_ascii=False) for case in cases)
    return ('{\n  "format": 1,\n  "instrument": "%s",\n  "version": %d,\n'
            '  "scores": [\n%s\n  ],\n  "changes": [\n%s\n  ]\n}\n'
            % (draft["id"], VERSIONS.get(draft["id"], 1), lines(scores), lines(changes)))


def files_of(drafts):
    """The name and the content of every file."""
    instruments = json.loads((drafts / "instruments.json").read_text(encoding="utf-8"))
    examples = json.loads((drafts / "worked_examples.json").read_text(encoding="utf-8"))
    for draft in instruments:
        paper = Paper(draft)
        yield f"{draft['id']}.json", content(draft, cases_of(paper, examples),
                                             list(change_cases(paper, examples)))


def check(drafts, folder):
    """Ends with 1 and the names of the files that are not what they would be written as."""
    wrong = [name for name, text in files_of(drafts)
             if not (folder / name).is_file() or (folder / name).read_text(encoding="utf-8") != text]
    if wrong:
        sys.exit("not as they would be written: " + ", ".join(wrong))


def main():
    """Writes or checks one file for each instrument."""
    arguments = [a for a in sys.argv[1:] if a != "--check"]
    drafts, folder = map(pathlib.Path, arguments)
    if "--check" in sys.argv:
        check(drafts, folder)
        return
    folder.mkdir(parents=True, exist_ok=True)
    for name, text in files_of(drafts):
        (folder / name).write_text(text, encoding="utf-8")


if __name__ == "__main__":
    main()
