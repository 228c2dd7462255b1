# SPDX-FileCopyrightText: The Reuptake authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""The questionnaires against the drafts they were made from: all of them, nothing lost, nothing changed
but what CHANGES.md says; and the vectors against the arithmetic that writes them."""

import json
import os
import pathlib
import subprocess
import sys
import unittest

import tap

SOURCE = pathlib.Path(__file__).resolve().parents[2]
INSTRUMENTS = SOURCE / "data" / "knowledge" / "instruments"
# What CHANGES.md says was written out: formal rules, facts, sentences of risk items.
MORE_IS_KNOWN = ("rules", "facts", "risk_items", "subscales", "cutoffs", "norms", "items", "mcid",
                 "reliable_change", "cross_check")
# Members that CHANGES.md says were taken out: what their own notes call no formal definition.
TAKEN_OUT = {"pcl5": ("response", "remission"), "who5": ("response", "remission")}
RAISED = {"asrm": 2, "audit": 2, "audit_c": 2, "ciwa_b": 3, "epds": 2, "fibser": 2, "k10": 2, "mmse": 2,
          "moca": 2, "pcl5": 2, "who5": 2}

# A set of options that stood for a free number, which has a range and a unit now.
FREE_NUMBERS = {"ciwa_b": "number"}


def shared():
    folder = os.environ.get("REUPTAKE_SHARED")
    path = pathlib.Path(folder) / "knowledge" if folder else None
    if path is not None and path.is_dir():
        return path
    if os.environ.get("REUPTAKE_SHARED_REQUIRED") == "1":
        raise AssertionError("the drafts are required here and were not found")
    raise unittest.SkipTest("REUPTAKE_SHARED does not name a folder with the drafts")


def drafts():
    return json.loads((shared() / "instruments.json").read_text(encoding="utf-8"))


def ours():
    return {path.stem: json.loads(path.read_text(encoding="utf-8"))
            for path in INSTRUMENTS.glob("*.json")}


def numbers(value, found=None):
    """Every number of a document, with its member, however deep."""
    found = [] if found is None else found
    if isinstance(value, dict):
        for name, inside in value.items():
            if isinstance(inside, (int, float)) and not isinstance(inside, bool):
                found.append((name, float(inside)))
            numbers(inside, found)
    elif isinstance(value, list):
        for inside in value:
            numbers(inside, found)
    return found


def is_empty(value):
    return value is None or value in ("", [], {})


class Drafts(unittest.TestCase):
    def test_all_are_here(self):
        self.assertEqual(sorted(ours()), sorted(d["id"] for d in drafts()))
        self.assertEqual(len(ours()), 59)

    def test_no_member_is_lost(self):
        files = ours()
        for draft in drafts():
            mine = files[draft["id"]]
            for member, value in draft.items():
                name = "cross_check" if member == "camcops_check" else member
                if member in TAKEN_OUT.get(draft["id"], ()):
                    self.assertNotIn(name, mine, draft["id"])
                elif not is_empty(value):
                    self.assertIn(name, mine, draft["id"])

    def test_versions(self):
        for name, mine in ours().items():
            self.assertEqual(mine["version"], RAISED.get(name, 1), name)

    def test_plain_members_are_the_same(self):
        files = ours()
        for draft in drafts():
            for member, value in draft.items():
                if is_empty(value) or member in MORE_IS_KNOWN or member == "camcops_check" \
                        or member in TAKEN_OUT.get(draft["id"], ()):
                    continue
                mine = files[draft["id"]][member]
                if isinstance(value, (str, int, float, list)) and member not in (
                        "bands", "reliability", "sources", "uncertain", "scoring_notes"):
                    self.assertEqual(mine, value, (draft["id"], member))

    def test_no_figure_is_lost(self):
        files = ours()
        for draft in drafts():
            mine = numbers(files[draft["id"]])
            kept = {k: v for k, v in draft.items() if k not in TAKEN_OUT.get(draft["id"], ())}
            kept["option_sets"] = {k: v for k, v in kept["option_sets"].items()
                                   if k != FREE_NUMBERS.get(draft["id"])}
            for figure in numbers(kept):
                self.assertIn(figure, mine, (draft["id"], figure))
                mine.remove(figure)

    def test_no_source_and_no_doubt_is_lost(self):
        files = ours()
        for draft in drafts():
            mine = files[draft["id"]]
            self.assertEqual(mine["citation"]["ref"], draft["citation"]["ref"], draft["id"])
            self.assertEqual(len(mine.get("sources", [])), len(draft.get("sources") or []), draft["id"])
            self.assertEqual(len(mine.get("uncertain", [])), len(draft.get("uncertain") or []),
                             draft["id"])
            self.assertEqual(len(mine.get("norms", [])), len(draft.get("norms") or []), draft["id"])
            self.assertEqual(mine["licence"]["status"], draft["licence"]["status"], draft["id"])

    def test_screener_and_scale_are_two(self):
        files = ours()
        self.assertNotEqual(files["asrs_screener"]["name"], files["asrs18"]["name"])
        for name in ("asrs_screener", "asrs18"):
            self.assertIn("1.1", files[name]["name"] + files[name]["short_name"])

    def test_vectors_are_as_written(self):
        result = subprocess.run(
            [sys.executable, str(SOURCE / "tests" / "data" / "make-scoring-vectors.py"), "--check",
             str(shared()), str(SOURCE / "data" / "knowledge" / "vectors")],
            capture_output=True, text=True)
        self.assertEqual(result.returncode, 0, result.stderr)


if __name__ == "__main__":
    tap.main()
