# SPDX-FileCopyrightText: The Reuptake authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Charts and the consultation sheet as files."""

import json
import os
import re
import shutil
import subprocess

from ctl import CtlCase

import tap


class Paper(CtlCase):
    def setUp(self):
        super().setUp()
        if shutil.which("pdftotext") is None:
            self.skipTest("poppler-utils is not installed")
        self.now = {"REUPTAKE_NOW": "2026-03-02T09:00:00+01:00"}
        self.ok("demo", "--patients", "1", "--seed", "1", passphrase=False, env=self.now)
        listed = self.ok("patient", "list", passphrase=False, env=self.now)["patients"][0]
        self.patient, self.name = listed["id"], listed["name"]

    def report(self, *args, name="sheet.pdf"):
        path = self.home / name
        self.ok("report", "--patient", self.patient, *args, "-o", path, passphrase=False,
                env=self.now)
        return path

    def text(self, path):
        return subprocess.run(["pdftotext", "-layout", path, "-"], capture_output=True, text=True,
                              check=True).stdout

    def info(self, path):
        out = subprocess.run(["pdfinfo", path], capture_output=True, text=True, check=True).stdout
        return dict(re.split(r":\s+", line, maxsplit=1) for line in out.splitlines()
                    if re.search(r":\s+\S", line))

    def test_sheet_says_who_when_and_what(self):
        path = self.report()
        text = self.text(path)
        for word in (self.name.split(",")[0], "D-0001", "PHQ-9", "Sertraline", "100"):
            self.assertIn(word, text)
        for word in ("page 1 of", "not a certified medical device", "emonstration"):
            self.assertSays(word, text)

    def test_documents_by_kind(self):
        course = self.text(self.report("--document", "chart", "--measures", "phq9.total"))
        self.assertIn("PHQ-9", course)
        self.assertNotIn("GAD-7", course)
        info = self.info(self.report("--document", "chart"))
        self.assertEqual(info["Pages"], "1")
        width, height = (float(n) for n in re.findall(r"[\d.]+", info["Page size"])[:2])
        self.assertGreater(width, height)
        self.assertGreater(841, float(re.findall(r"[\d.]+", self.info(
            self.report("--document", "chart", "--portrait"))["Page size"])[0]))

    def test_every_document_is_identified(self):
        for kind in ("labs", "regimen", "taper", "questionnaire", "diary", "pathways"):
            text = self.text(self.report("--document", kind, "--copy", "patient"))
            for word in (self.name.split(",")[0], "D-0001"):
                self.assertIn(word, text, kind)
            self.assertSays("page 1 of", text)
        march = self.text(self.report("--document", "diary", "--month", "2024-02"))
        self.assertIn("29", march)
        self.assertNotIn("30", [line.split()[1] for line in march.splitlines()
                                if len(line.split()) > 1])

    def test_help_lists_every_kind(self):
        told = self.run_ctl("report", "--help", passphrase=False, env=self.now).stdout
        refused = self.refused(2, "report", "--patient", self.patient, "--document", "novel", "-o",
                               self.home / "x.pdf", passphrase=False, env=self.now)
        names = re.findall(r"[a-z]+(?=, )|(?<=, )[a-z]+", refused.splitlines()[0])
        self.assertGreaterEqual(len(names), 8, refused)
        for name in names:
            self.assertSays(name, told)

    def taper(self, plan, *args, name="taper.pdf"):
        """A taper sheet of a plan of one's own, given on standard input."""
        path = self.home / name
        self.ok("report", "--patient", self.patient, "--document", "taper", "--taper", "-", *args, "-o", path,
                passphrase=False, env=self.now, stdin=json.dumps(plan))
        return self.text(path).replace("\u00a0", " ")

    PLAN = {"shape": "linear", "name": "Sertraline", "unit": "mg", "start": "100", "step": "25", "every": 14,
            "from": "2026-04-06", "end": "0", "strengths": "50; 25/2"}

    def test_taper_sheet(self):
        text = self.taper(self.PLAN)
        for word in ("Sertraline", "75", "D-0001"):
            self.assertIn(word, text)
        for word in ("stopped", "6 Apr 2026", "1 of 50 mg and 1 of 25 mg", "own plan",
                     "Nothing in it is recommended", "page 1 of 1", "14 days"):
            self.assertSays(word, text)
        shares = self.taper({**self.PLAN, "shape": "proportional", "step": "50", "last": "12.5"})
        for word in ("50", "25", "12"):
            self.assertIn(word, shares)
        self.assertSays("lower than the one before", shares)

    def test_taper_keeps_no_timing_with_amounts(self):
        """Amounts of days of the week as it is taken now are none of the plan's."""
        added = self.ok("intervention", "add", "-", "--patient", self.patient, passphrase=False, env=self.now,
                        stdin="methylphenidate 20 mg Mon-Fri, 10 mg Sat Sun, from 2026-02-02")
        listed = self.ok("intervention", "list", "--patient", self.patient, passphrase=False, env=self.now)
        one = [each for each in listed["interventions"] if "ethylphenidate" in each["name"]][-1]
        plan = {key: value for key, value in self.PLAN.items() if key not in ("name", "strengths")}
        text = self.taper({**plan, "start": "20", "step": "5"}, "--intervention", one["id"])
        self.assertIn("ethylphenidate", text, added)
        self.assertNotIn("10 mg on", text)
        self.assertNotIn("How often", text)

    def test_taper_says_what_is_missing(self):
        def refuse(status=1, **change):
            plan = {key: value for key, value in {**self.PLAN, **change}.items() if value is not None}
            return self.refused(status, "report", "--patient", self.patient, "--document", "taper", "--taper", "-",
                                "-o", self.home / "x.pdf", passphrase=False, env=self.now, stdin=json.dumps(plan))
        # Nothing has a default.
        self.assertSays("Enter by how much the dose changes", refuse(step=None))
        self.assertSays("how many days lie between", refuse(every=None))
        self.assertSays("Enter the dose the plan starts from", refuse(start=None))
        self.assertSays("no dose at the end", refuse(2, end=None))
        self.assertSays("no day of the first", refuse(2, **{"from": None}))
        self.assertSays("linear or proportional", refuse(2, shape=None))
        self.assertSays("in quotation marks", refuse(2, step=25))
        self.assertSays("no member", refuse(2, steps="25"))
        self.refused(2, "report", "--patient", self.patient, "--document", "taper", "--taper", "-", "-o",
                     self.home / "x.pdf", passphrase=False, env=self.now, stdin="[")
        self.refused(1, "report", "--patient", self.patient, "--document", "taper", "--intervention", "nothing",
                     "-o", self.home / "x.pdf", passphrase=False, env=self.now)
        self.assertFalse((self.home / "x.pdf").exists())

    def test_taper_options_are_of_one_drug(self):
        """The steps and strengths are those of one patient's one drug, and of no other document."""
        def refuse(*args):
            return self.refused(2, "report", "-o", self.home / "x.pdf", *args, passphrase=False, env=self.now)
        one = ("--patient", self.patient)
        taper = ("--document", "taper")
        for option in ("--taper", "--intervention", "--strengths"):
            for document in ((), ("--document", "chart")):
                self.assertSays("need the document taper", refuse(*one, *document, option, "50"))
            self.assertSays("that of one patient", refuse(*one, *one, *taper, option, "50"))
            self.assertSays("that of one patient", refuse("--day", "tomorrow", *taper, option, "50"))
        self.assertSays("those of one drug", refuse(*one, *taper, "--strengths", "50; 25/2"))
        self.assertSays("stand in the plan itself", refuse(*one, *taper, "--intervention", "any", "--taper", "-",
                                                           "--strengths", "50"))
        self.assertFalse((self.home / "x.pdf").exists())

    def test_two_languages(self):
        # The catalogue of this build, whatever language the test itself runs in.
        folder = os.environ.get("REUPTAKE_BUILT_LOCALEDIR")
        if folder is None:
            self.skipTest("no catalogues were built")
        self.now["REUPTAKE_LOCALEDIR"] = folder
        english = self.text(self.report("--language", "en", name="en.pdf"))
        german = self.text(self.report("--language", "de", name="de.pdf"))
        for word in ("Attention", "Agreed today", "page 1 of", "2 Mar 2026", "n = 3"):
            self.assertIn(word, english)
        for word in ("Zu beachten", "Heute vereinbart", "Seite 1 von", "2. März 2026", "weiblich"):
            self.assertIn(word, german)
        for word in ("Attention", "Agreed today", "page 1 of", "2 Mar 2026"):
            self.assertNotIn(word, german)
        self.assertRegex(english, r"\d\.\d")
        self.assertRegex(german, r"\b\d+,\d \(n")
        self.assertNotRegex(english, r"\b\d+,\d \(n")
        self.assertEqual(self.info(self.home / "de.pdf")["Title"], "Gesprächsblatt")
        # A language without a catalogue is refused before anything is written.
        self.refused(2, "report", "--patient", self.patient, "--language", "tlh", "-o",
                     self.home / "x.pdf", passphrase=False, env=self.now)

    def test_words_of_paper_do_not_mix_into_the_rest(self):
        # The German catalogue holds paper alone: the program speaks English as a whole, and paper nobody chose a
        # language for does too.
        folder = os.environ.get("REUPTAKE_BUILT_LOCALEDIR")
        if folder is None:
            self.skipTest("no catalogues were built")
        german = {"REUPTAKE_LOCALEDIR": folder, "LC_ALL": "de_DE.UTF-8", "LANGUAGE": "de"}
        german_sheet = self.home / "own.pdf"
        self.ok("report", "--patient", self.patient, "--language", "de", "-o", german_sheet, passphrase=False,
                env={**self.now, **german})
        self.assertIn("Zu beachten", self.text(german_sheet))
        usual_sheet = self.home / "usual.pdf"
        self.ok("report", "--patient", self.patient, "-o", usual_sheet, passphrase=False, env={**self.now, **german})
        text = self.text(usual_sheet)
        self.assertIn("Agreed today", text)
        self.assertNotIn("Heute vereinbart", text)

    def test_a_day_together(self):
        path = self.home / "day.pdf"
        self.ok("report", "--day", "tomorrow", "-o", path, passphrase=False, env=self.now)
        self.assertIn(self.name.split(",")[0], self.text(path))
        self.refused(1, "report", "--day", "1999-01-01", "-o", self.home / "x.pdf",
                     passphrase=False, env=self.now)
        self.refused(2, "report", "--day", "tomorrow", "--patient", self.patient, "-o",
                     self.home / "x.pdf", passphrase=False, env=self.now)

    def test_several_patients(self):
        def rows(*patients):
            """Rows that printing for these leaves in the activity log."""
            before = self.ok("verify", passphrase=False, env=self.now)["audit_rows"]
            self.ok("report", *(word for one in patients for word in ("--patient", one)),
                    "--document", "diary", "-o", path, passphrase=False, env=self.now)
            return self.ok("verify", passphrase=False, env=self.now)["audit_rows"] - before
        path = self.home / "both.pdf"
        one = rows(self.patient)
        self.assertEqual(self.info(path)["Pages"], "1")
        self.assertEqual(rows(self.patient, self.patient), one + 1)
        self.assertEqual(self.info(path)["Pages"], "2")
        self.assertNotIn("2 of 2", self.text(path))

    def test_refused_documents(self):
        def report(*args):
            return self.refused(2, "report", "--patient", self.patient, *args, passphrase=False,
                                env=self.now)
        out = self.home / "x.pdf"
        self.assertSays("consultation", report("--document", "novel", "-o", out))
        report("--copy", "friend", "-o", out)
        report("--language", "xx", "-o", out)
        report("--landscape", "--portrait", "-o", out)
        report("--paper", "a3", "-o", out)
        report("-o", self.home / "x.png")
        report("--document", "diary", "--month", "2024-13", "-o", out)
        self.refused(1, "report", "--patient", self.patient, "--document", "questionnaire",
                     "--assessment", "nothing", "-o", out, passphrase=False, env=self.now)
        self.assertFalse(out.exists())

    def test_fonts_are_embedded(self):
        fonts = subprocess.run(["pdffonts", self.report()], capture_output=True, text=True,
                               check=True).stdout.splitlines()[2:]
        self.assertGreater(len(fonts), 0)
        for line in fonts:
            self.assertEqual(line.split()[-5], "yes", line)

    def test_papers(self):
        for paper, size in (("a4", (595, 842)), ("letter", (612, 792))):
            for mono in ((), ("--mono",)):
                info = self.info(self.report("--paper", paper, *mono))
                width, height = (float(n) for n in re.findall(r"[\d.]+", info["Page size"])[:2])
                self.assertLess(abs(width - size[0]) + abs(height - size[1]), 1)

    def test_no_identity_in_the_metadata(self):
        info = self.info(self.report())
        surname = self.name.split(",")[0]
        self.assertNotIn(surname, " ".join(info.values()))
        self.assertNotIn("D-0001", " ".join(info.values()))

    def test_same_record_same_words(self):
        # Only the head of the activity log differs: printing leaves a row there.
        def words(path):
            return [line for line in self.text(path).splitlines() if "ctivity log" not in line]
        first, second = (words(self.report(name=name)) for name in ("a.pdf", "b.pdf"))
        self.assertGreater(len(first), 40)
        if not os.environ.get("REUPTAKE_TEST_PSEUDO"):
            self.assertEqual(first, second)

    def test_one_page_is_small(self):
        self.assertLess(self.report().stat().st_size, 1024 * 1024)

    def test_mono_has_no_colour(self):
        if shutil.which("pdftoppm") is None or shutil.which("identify") is None:
            self.skipTest("no tool to look at pixels")
        path = self.report("--mono")
        subprocess.run(["pdftoppm", "-r", "50", "-png", path, self.home / "page"], check=True)
        for page in self.home.glob("page*.png"):
            saturation = subprocess.run(
                ["convert", page, "-colorspace", "HSL", "-channel", "G", "-separate", "-format",
                 "%[fx:maxima]", "info:"], capture_output=True, text=True, check=True).stdout
            self.assertLess(float(saturation), 0.02, page.name)

    def test_charts(self):
        for end, magic in (("svg", b"<?xml"), ("pdf", b"%PDF"), ("png", b"\x89PNG")):
            path = self.home / f"chart.{end}"
            self.ok("chart", "--patient", self.patient, "--measures", "phq9.total,daily_nrs.mood",
                    "--size", "900x500", "-o", path, passphrase=False, env=self.now)
            self.assertTrue(path.read_bytes().startswith(magic), end)
        self.assertIn(b"900", (self.home / "chart.svg").read_bytes()[:400])

    def test_refusals(self):
        def chart(*args, status):
            return self.refused(status, "chart", "--patient", self.patient, *args,
                                passphrase=False, env=self.now)
        out = self.home / "x.svg"
        chart("--measures", "phq9.total", "-o", self.home / "x.gif", status=2)
        chart("--measures", "phq9.total", "--size", "0x0", "-o", out, status=2)
        chart("--measures", "phq9.total", "--size", "big", "-o", out, status=2)
        chart("--measures", "nothing.here", "-o", out, status=1)
        chart("--measures", "phq9.total", "-o", self.home / "no" / "x.svg", status=1)
        chart("--measures", "phq9.total", "--from", "2026-02-31", "-o", out, status=2)
        self.assertFalse(out.exists())


if __name__ == "__main__":
    tap.main()
