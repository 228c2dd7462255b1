# SPDX-FileCopyrightText: The Reuptake authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Interventions and substances against the drafts they were made from: nothing lost, nothing changed
but what CHANGES.md says."""

import json
import os
import pathlib
import unittest

import tap

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


# Names that CHANGES.md says were added.
ADDED = {"vitamin_d": ["vit D3"]}


def without(entries, member):
    return [{k: v for k, v in entry.items() if k != member} for entry in entries]


class Drafts(unittest.TestCase):
    def test_interventions(self):
        checked = {s["id"]: s["checked"] for s in draft("sources.json")["sources"]}
        theirs = draft("interventions.json")["interventions"]
        ours = {e["id"]: e for e in map(load, (KNOWLEDGE / "interventions").glob("*.json"))}
        self.assertEqual(sorted(ours), sorted(e["id"] for e in theirs))
        for entry in theirs:
            mine = ours[entry["id"]]
            for member, value in filled(entry).items():
                if member in ("pharmacogenes", "upper_intake"):
                    self.assertEqual(without(mine[member], "certainty"), value, (entry["id"], member))
                    for figure in mine[member]:
                        sure = checked[figure["source"]] in ("seen", "seen_abstract")
                        sure = sure and "recalled" not in figure.get("note", "")
                        self.assertEqual(figure["certainty"], "verified" if sure else "recalled")
                elif member == "synonyms":
                    names = [n for n in mine[member] if n not in ADDED.get(entry["id"], [])]
                    self.assertEqual(names, value, entry["id"])
                else:
                    self.assertEqual(mine[member], value, (entry["id"], member))
            self.assertEqual(set(mine) - set(entry), {"format", "version", "certainty"})

    def test_substances(self):
        theirs = draft("substances.json")
        ours = load(KNOWLEDGE / "substances.json")
        self.assertEqual(len(ours["substances"]), len(theirs["substances"]))
        for mine, substance in zip(ours["substances"], theirs["substances"]):
            expected = filled(substance)
            if expected["id"] == "sub_codeine":
                expected["synonyms"] = [n for n in expected["synonyms"] if n != "Tylenol with codeine"]
            self.assertEqual(mine, expected)
        self.assertEqual(without(ours["combinations"], "certainty"), theirs["combinations"])


if __name__ == "__main__":
    tap.main()
