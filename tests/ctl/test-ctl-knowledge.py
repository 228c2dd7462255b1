# SPDX-FileCopyrightText: The Reuptake authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Hostile and broken packs: each is refused with its file, a line and a reason, and nothing else happens."""

import copy
import json
import os
import subprocess

from ctl import CtlCase, SOURCE, sample

import tap


def shipped(name):
    path = SOURCE / "data" / "knowledge" / "instruments" / f"{name}.json"
    document = json.loads(path.read_text(encoding="utf-8"))
    document["id"] = "own_test"
    return document


def figures(entry):
    """The numbers an entry of a file has, but those of the group it is about, which words tell."""
    return {name: value for name, value in entry.items()
            if isinstance(value, (int, float)) and not name.endswith(("_min", "_max"))}


class Show(CtlCase):
    """What is known about a questionnaire: as figures, and in the words of the window's page. No practice is
    needed for it."""

    def run_ctl(self, *args, **kwargs):
        return subprocess.run([os.environ["REUPTAKECTL"], *(str(a) for a in args)], text=True, capture_output=True,
                              env=self.environment(), timeout=60)

    def assert_figures(self, shown, file):
        """Every number of reliability, norms, differences, cut-offs, critical items, limits and criteria."""
        for member in ("reliability", "norms", "cutoffs", "risk_items"):
            self.assertEqual(len(shown[member]), len(file[member]))
            for mine, theirs in zip(shown[member], file[member]):
                self.assertEqual({name: mine[name] for name in figures(theirs)}, figures(theirs))
        spans = [d["value"] if isinstance(d["value"], list) else [d["value"], d["value"]] for d in file["mcid"]]
        self.assertEqual([[d["low"], d["high"]] for d in shown["mcid"]], spans)
        change = file["reliable_change"]
        self.assertEqual(sorted(c["limit"] for c in shown["reliable_change"]), sorted(
            [c["threshold"] for c in change["published"]] + [c["rc95"] for c in change["computed"]]))
        for name in ("response", "remission"):
            self.assertEqual(shown[name] is None, file.get(name) is None)
            if shown[name] is not None:
                self.assertEqual(shown[name]["value"], file[name][shown[name]["kind"]])

    def test_figures(self):
        listed = self.ok("knowledge", "list")["instruments"]
        self.assertEqual(len(listed), 59)
        for one in sample(sorted(i["id"] for i in listed)):
            file = json.loads((SOURCE / "data" / "knowledge" / "instruments" / f"{one}.json").read_text("utf-8"))
            shown = self.ok("knowledge", "show", one)
            self.assertEqual((shown["id"], shown["version"], shown["language"]),
                             (file["id"], file["version"], file["language"]))
            with self.subTest(instrument=one):
                self.assert_figures(shown, file)
            self.assertEqual([r["id"] for r in shown["rules"]], [r["id"] for r in file["rules"]])
            self.assertEqual([s["items"] for s in shown["skips"]], [s["items"] for s in file.get("skips", [])])
            self.assertEqual(shown["about"][1]["id"], "unconfirmed")
            for doubt in file.get("uncertain", []):
                self.assertIn(doubt, [r["text"] for r in shown["about"][1]["rows"]])

    def test_the_text_has_the_same_words(self):
        shown = self.ok("knowledge", "show", "phq9")
        text = self.run_ctl("knowledge", "show", "phq9").stdout
        for section in shown["about"]:
            self.assertIn(section["title"], text)
            for row in section["rows"]:
                self.assertIn(row["label"], text)
                for line in row["text"].split("\n"):
                    self.assertIn(line, text)

    def test_none_of_that_name(self):
        self.assertSays("no questionnaire", self.refused(1, "knowledge", "show", "nothing"))


class HostilePacks(CtlCase):
    def setUp(self):
        super().setUp()
        self.folder = self.home / "pack"
        self.folder.mkdir()
        self.phq9 = shipped("phq9")

    def write(self, name, content):
        if isinstance(content, dict):
            content = json.dumps(content, indent=1, ensure_ascii=False)
        if isinstance(content, str):
            content = content.encode()
        (self.folder / name).write_bytes(content)

    def check(self):
        result = self.run_ctl("--json", "knowledge", "check", self.folder, passphrase=False)
        return result.returncode, json.loads(result.stdout), result.stderr

    def refused(self, name, content, place=None):
        """The only file of the pack is refused; returns its one problem."""
        self.write(name, content)
        status, answer, stderr = self.check()
        (self.folder / name).unlink()
        self.assertEqual(status, 1, name)
        self.assertEqual(len(answer["problems"]), 1, answer)
        problem = answer["problems"][0]
        self.assertEqual(problem["file"], name)
        self.assertGreater(len(problem["reason"]), 20)
        self.assertIn(problem["reason"].split(":")[0][:20], stderr)
        if place is not None:
            self.assertIn(place, problem["reason"])
        return problem

    def changed(self, *path, value):
        """The PHQ-9 with one member changed."""
        document = copy.deepcopy(self.phq9)
        place = document
        for part in path[:-1]:
            place = place[part]
        place[path[-1]] = value
        return document

    def test_right_one(self):
        self.write("own_test.json", self.phq9)
        status, answer, _ = self.check()
        self.assertEqual((status, answer["files"], answer["problems"]), (0, 1, []))

    def test_cycles(self):
        document = shipped("uku")
        total = document["subscales"][-1]
        total["derive"] = {"op": "sum", "of": ["total", "psychic"]}
        self.refused("own_test.json", document, "derive")
        document["subscales"][0]["derive"] = {"op": "sum", "of": ["neurologic"]}
        document["subscales"][1]["derive"] = {"op": "sum", "of": ["psychic"]}
        self.refused("own_test.json", document, "derive")

    def test_items_out_of_range(self):
        for wrong in (0, -1, 10, 2 ** 32 + 1, 2 ** 63):
            self.refused("own_test.json", self.changed("subscales", 0, "items", 8, value=wrong))
            self.refused("own_test.json", self.changed("risk_items", 0, "item", value=wrong))

    def test_ten_thousand_items(self):
        item = self.phq9["items"][0]
        document = self.changed("items", value=[dict(item, n=i + 1) for i in range(10000)])
        self.refused("own_test.json", document, "500")

    def test_duplicate_ids(self):
        text = json.dumps(self.phq9)
        self.refused("own_test.json", text.replace('"id": "own_test"', '"id": "own_test", "id": "x"', 1))
        self.write("own_test.json", self.phq9)
        self.write("own_test.en.json", self.phq9)
        status, answer, _ = self.check()
        self.assertEqual((status, len(answer["problems"])), (1, 1))
        for name in ("own_test.json", "own_test.en.json"):
            (self.folder / name).unlink()
        document = self.changed("subscales", 1, "id", value="total")
        self.refused("own_test.json", document, "total")

    def test_deep(self):
        self.refused("own_test.json", "[" * 100000)
        self.refused("own_test.json", '{"id":' * 5000)
        node = {"item": 1, "op": ">=", "value": 1}
        for _ in range(40):
            node = {"any": [node]}
        self.refused("own_test.json", self.changed("rules", 0, "expression", value=node))

    def test_not_utf8(self):
        text = json.dumps(self.phq9, ensure_ascii=False).encode()
        for bad in (b"\xff", b"\xc0\xaf", b"\xed\xa0\x80", b"\x00", b"\xf4\x90\x80\x80"):
            self.refused("own_test.json", text.replace(b"Patient Health", b"Patient" + bad, 1))

    def test_names_that_climb(self):
        for wrong in ("../phq9", "..", "a/b", "/etc/passwd", "a\\u0000b", "A", ""):
            self.refused("own_test.json", self.changed("id", value=wrong))
        self.refused("_../x.json".replace("/", "%2f"), self.phq9)

    def test_numbers_that_are_none(self):
        text = json.dumps(self.phq9)
        for bad in ("1e9999", "NaN", "Infinity", "-Infinity", "9" * 400, '"27"'):
            self.refused("own_test.json", text.replace('"max": 27', f'"max": {bad}', 1))

    def test_wordings(self):
        self.refused("phq9.en.txt", "not a wording")
        self.refused("nothing.en.txt", "[wording]\ninstrument = nothing\n")
        self.refused("phq9.en.txt", b"\xff\xfe\x00")

    def test_one_with_everything_is_all_told(self):
        """Every file of a folder is checked, whatever is wrong with the others."""
        self.write("a.json", "{")
        self.write("own_test.json", self.phq9)
        self.write("b.txt", "?")
        status, answer, stderr = self.check()
        self.assertEqual((status, answer["files"]), (1, 3))
        self.assertEqual(sorted(p["file"] for p in answer["problems"]), ["a.json", "b.txt"])

    def test_nothing_is_added(self):
        self.create()
        self.write("own_test.json", self.changed("id", value="../x"))
        before = self.snapshot()
        result = self.run_ctl("knowledge", "add", self.folder / "own_test.json")
        self.assertEqual(result.returncode, 1)
        self.assertIn("own_test.json", result.stderr)
        self.assertEqual(self.snapshot()["keys"], before["keys"])
        self.assertEqual(self.ok("knowledge", "packs")["packs"], [])

    def test_laboratory(self):
        """A laboratory's intervals and a panel are checked, kept encrypted, used and removed."""
        interval = {"analyte": "five_hiaa", "specimen": "csf", "sex": "any", "low": 40, "high": 200,
                    "unit": "nmol/L", "source": "List of 2025", "certainty": "verified"}
        own = {"format": 1, "id": "lab_mitte", "version": 1, "laboratory": "Labor Mitte", "intervals": [interval]}
        panel = {"format": 1, "id": "own_panel", "version": 1, "name": "Own panel", "specimen": "csf",
                 "analytes": [{"analyte": "hva", "specimen": "csf", "unit": "nmol/L"}]}
        problem = self.refused("lab_mitte.json", dict(own, intervals=[dict(interval, low=300)]))
        self.assertGreater(problem["line"], 1)
        self.write("lab_mitte.json", own)
        self.write("own_panel.json", panel)
        status, answer, _ = self.check()
        self.assertEqual((status, answer["files"], answer["problems"]), (0, 2, []))
        self.create()
        patient = self.add_patient(born="1980-05-17")
        report = {"laboratory": "Labor Mitte", "specimen": "csf", "collected": "2025-03-10",
                  "results": [{"analyte": "five_hiaa", "value": "150", "unit": "nmol/L"}]}
        self.ok("lab", "add", "-", "--patient", patient, stdin=json.dumps(report))
        for name in ("lab_mitte.json", "own_panel.json"):
            self.ok("knowledge", "add", self.folder / name)
        self.assertEqual([(p["file"], p["kind"], p["problem"]) for p in self.ok("knowledge", "packs")["packs"]],
                         [("lab_mitte.json", "intervals", None), ("own_panel.json", "panel", None)])
        self.assertNotIn(b"Labor Mitte", self.snapshot()["practice.db"])

        def judged():
            result = self.ok("lab", "list", "--patient", patient)["reports"][0]["results"][0]
            return result["flag"], result["basis"]
        self.assertEqual(judged(), ("normal", "practice_interval"))
        shown = self.run_ctl("lab", "list", "--patient", patient).stdout
        self.assertSays("practice’s interval for this laboratory", shown)
        self.assertIn("Labor Mitte (List of 2025", shown)
        self.ok("knowledge", "remove", "lab_mitte.json")
        self.assertEqual(judged(), ("high", "default_interval"))


if __name__ == "__main__":
    tap.main()
