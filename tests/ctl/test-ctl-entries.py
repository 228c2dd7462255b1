# SPDX-FileCopyrightText: The Reuptake authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Encounters, notes, side effects and life events from the command line."""

import json

from ctl import CtlCase

import tap

NOW = {"REUPTAKE_NOW": "2026-03-02T09:00:00+01:00", "TZ": "Europe/Amsterdam"}


class Entries(CtlCase):
    def setUp(self):
        super().setUp()
        self.create()
        self.patient = self.add_patient()

    def add(self, verb, **entry):
        return self.ok(verb, "add", "-", "--patient", self.patient, stdin=json.dumps(entry), env=NOW)

    def listed(self, verb, name):
        return self.ok(verb, "list", "--patient", self.patient, env=NOW)[name]

    def refuse(self, status, verb, entry):
        text = entry if isinstance(entry, str) else json.dumps(entry)
        return self.refused(status, verb, "add", "-", "--patient", self.patient, stdin=text, env=NOW)

    def test_encounters_past_and_planned(self):
        first = self.add("encounter", at="2026-02-20 10:30", kind="video", practitioner="Dr Ü",
                         reason="Second opinion")
        self.add("encounter", at="2026-03-03")
        past, planned = self.listed("encounter", "encounters")
        self.assertEqual(past, {"id": first["id"], "at": "2026-02-20T10:30", "kind": "video",
                                "practitioner": "Dr Ü", "reason": "Second opinion", "planned": False})
        self.assertEqual((planned["at"], planned["kind"], planned["planned"]),
                         ("2026-03-03", "visit", True))

    def test_notes(self):
        self.add("note", text="Sleeps better.\nWants to go on.", private=True)
        note, = self.listed("note", "notes")
        self.assertEqual((note["text"], note["private"]), ("Sleeps better.\nWants to go on.", True))
        self.assertTrue(note["at"].startswith("2026-03-02T09:00"), note)

    def test_events(self):
        self.add("event", type="adverse", description="Nausea", onset="2026-02", severity="moderate",
                 outcome="recovered", end="2026-02-20", note="Twice a day")
        self.add("event", type="life", description="Moved house", **{"from": "2026-02-10"})
        adverse, life = self.listed("event", "events")
        del adverse["id"]
        self.assertEqual(adverse, {"type": "adverse", "description": "Nausea", "onset": "2026-02",
                                   "end": "2026-02-20", "severity": "moderate", "suspect": None,
                                   "causality": "unassessed", "outcome": "recovered",
                                   "note": "Twice a day"})
        self.assertEqual((life["type"], life["from"], life["until"]), ("life", "2026-02-10", None))

    def test_what_cannot_be_right_leaves_nothing(self):
        self.assertSays("empty", self.refuse(1, "note", {"text": " \n"}))
        self.assertSays("future", self.refuse(1, "note", {"text": "x", "at": "2026-03-03"}))
        self.assertSays("before the beginning", self.refuse(1, "event", {
            "type": "adverse", "description": "Nausea", "onset": "2026-02-10", "end": "2026-02-09"}))
        self.assertSays("suspected", self.refuse(1, "event", {
            "type": "adverse", "description": "Nausea", "onset": "2026-02-10",
            "suspect": "nobody", "causality": "probable"}))
        self.assertSays("huge", self.refuse(1, "event", {
            "type": "adverse", "description": "Nausea", "onset": "2026-02-10", "severity": "huge"}))
        self.assertSays("missing", self.refuse(1, "encounter", {"kind": "visit"}))
        for verb, entry in (("note", "nothing"), ("note", "[]"), ("note", {"texts": "x"}),
                            ("event", {"type": "dream"}), ("encounter", {"at": "2026-03-01", "x": 1})):
            self.refuse(2, verb, entry)
        self.refused(2, "note", "add", "--patient", self.patient)
        self.refused(2, "note", "list")
        for verb, name in (("note", "notes"), ("event", "events"), ("encounter", "encounters")):
            self.assertEqual(self.listed(verb, name), [])


if __name__ == "__main__":
    tap.main()
