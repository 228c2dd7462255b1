# SPDX-FileCopyrightText: The Reuptake authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""What is taken or done, and goals, from the command line."""

import json

from ctl import CtlCase, SOURCE

import tap

NOW = {"REUPTAKE_NOW": "2026-03-02T09:00:00+01:00", "TZ": "Europe/Amsterdam"}
ENTRIES = sorted((SOURCE / "data" / "knowledge" / "interventions").glob("*.json"))


class Interventions(CtlCase):
    def setUp(self):
        super().setUp()
        self.create()
        self.patient = self.add_patient()

    def say(self, line, *args):
        return self.ok("intervention", *args, "-", "--patient", self.patient, stdin=line, env=NOW)

    def asked(self, line, *args):
        """A line that leaves questions: status 1, the answer is printed, nothing is stored."""
        result = self.run_ctl("--json", "intervention", "add", "-", "--patient", self.patient, *args,
                              stdin=line, env=NOW)
        self.assertEqual(result.returncode, 1, result.stderr)
        answer = json.loads(result.stdout)
        self.assertFalse(answer["stored"])
        return answer["interventions"][0]

    def listed(self):
        return self.ok("intervention", "list", "--patient", self.patient, env=NOW)

    def test_one_line(self):
        added = self.say("Zoloft 50 mg each morning from today", "add")
        self.assertTrue(added["stored"])
        draft = added["interventions"][0]
        self.assertEqual([part["as"] for part in draft["understood"]],
                         ["name", "dose", "schedule", "time", "time"])
        intervention, = self.listed()["interventions"]
        self.assertEqual((intervention["name"], intervention["product"], intervention["catalogue_id"]),
                         ("Sertraline", "Zoloft", "sertraline"))
        step, = intervention["steps"]
        self.assertEqual((step["dose"], step["unit"], step["timing"], step["from"]),
                         ("50", "mg", "daily at=morning", "2026-03-02"))
        total, = self.listed()["totals"]
        self.assertEqual((total["amount"], total["unit"], total["whole"]), ("50", "mg", True))

    def test_all_lines_or_none(self):
        self.refused(1, "intervention", "add", "-", "--patient", self.patient, env=NOW,
                     stdin="sertraline 50 mg each morning from today\n"
                           "venlafaxine 0 mg daily from 2025-05-01 until 2025-04-01\n")
        self.assertEqual(self.listed()["interventions"], [])
        added = self.say("sertraline 50 mg each morning from today\nzinc 15 mg daily from 2024\n", "add",
                         "--measure", "phq9.total")
        self.assertEqual(len(added["interventions"]), 2)
        first, second = self.listed()["interventions"]
        self.assertEqual((first["primary_measure_named"], first["primary_measure_naming"]),
                         ("2026-03-02T09:00:00", "start_day"))
        self.assertEqual(second["primary_measure_naming"], "after_start")
        self.ok("intervention", "withdraw", first["id"], "--patient", self.patient, env=NOW)
        self.assertEqual([item["name"] for item in self.listed()["interventions"]], ["Zinc"])
        self.refused(1, "intervention", "withdraw", first["id"], "--patient", self.patient, env=NOW)

    def test_what_follows(self):
        added = self.say("venlafaxine 75 mg each morning since about March 2025", "add")
        ident = added["interventions"][0]["id"]
        self.say("112,5 mg from 1 February 2026", "step", ident)
        self.say("on 10 February 2026 because of surgery", "pause", ident)
        self.say("15 February 2026", "resume", ident)
        self.say("37.5 mg yesterday 22:30, took one more", "use", ident)
        self.say("today because of nausea", "stop", ident)
        intervention, = self.listed()["interventions"]
        steps = intervention["steps"]
        self.assertEqual([step["mode"] for step in steps],
                         ["scheduled", "scheduled", "pause", "scheduled", "stop"])
        self.assertTrue(steps[0]["approximate"])
        self.assertEqual([step["dose"] for step in steps], ["75", "112,5", None, "112,5", None])
        self.assertEqual((steps[2]["reason"], steps[4]["reason"]), ("surgery", "nausea"))
        use, = intervention["uses"]
        self.assertEqual((use["at"], use["dose"], use["note"]),
                         ("2026-03-01T22:30", "37.5", "took one more"))

    def test_a_use_is_one(self):
        """An amount that is not clear is no use, and a day that is not clear no day."""
        ident = self.say("lorazepam 1 mg as needed", "add")["interventions"][0]["id"]
        for line in ("1.500 mg today", "1 mg 2 mg today", "0.5-1 mg today"):
            result = self.run_ctl("--json", "intervention", "use", ident, "-", "--patient", self.patient,
                                  stdin=line, env=NOW)
            self.assertEqual(result.returncode, 1, line)
            self.assertFalse(json.loads(result.stdout)["stored"], line)
        for line in ("1 mg twice daily", "1 mg today, then 2 mg from tomorrow"):
            self.refused(2, "intervention", "use", ident, "-", "--patient", self.patient, stdin=line, env=NOW)
        self.say("today", "pause", ident)
        result = self.run_ctl("--json", "intervention", "resume", ident, "-", "--patient", self.patient,
                              stdin="from Monday", env=NOW)
        self.assertEqual(result.returncode, 1)
        intervention, = self.listed()["interventions"]
        self.assertEqual(intervention["uses"], [])
        self.assertEqual([step["mode"] for step in intervention["steps"]], ["as_needed", "pause"])
        self.say("0.5 today", "use", ident)
        use, = self.listed()["interventions"][0]["uses"]
        self.assertEqual((use["dose"], use["unit"]), ("0.5", "mg"))

    def test_reports_and_measures(self):
        self.ok("intervention", "add", "-", "--patient", self.patient, "--secondary", "gad7.total", "--secondary",
                "isi.total", "--measure", "phq9.total", stdin="sertraline 50 mg daily", env=NOW)
        intervention, = self.listed()["interventions"]
        self.assertEqual(intervention["secondary_measures"], ["gad7.total", "isi.total"])
        report = ("intervention", "adherence", intervention["id"], "-", "--patient", self.patient)
        self.ok(*report, "--percent", "80", stdin="forgot it at weekends\n", env=NOW)
        self.ok(*report, stdin="most days", env=NOW)
        for arguments, words in ((["--percent", "101"], ""), (["--percent", "a lot"], ""), ([], "\n")):
            self.refused(1, *report, *arguments, stdin=words, env=NOW)
        self.assertEqual([(item["percent"], item["report"], item["at"])
                          for item in self.listed()["interventions"][0]["adherence"]],
                         [(80, "forgot it at weekends", "2026-03-02"), (None, "most days", "2026-03-02")])

    def test_steps_of_a_line_or_none(self):
        ident = self.say("venlafaxine 75 mg each morning since March 2025", "add")["interventions"][0]["id"]
        self.refused(1, "intervention", "step", ident, "-", "--patient", self.patient,
                     stdin="112.5 mg from 1 March 2026, then 0 mg from 8 March 2026", env=NOW)
        self.assertEqual(len(self.listed()["interventions"][0]["steps"]), 1)

    def test_nothing_is_assumed(self):
        self.assertEqual(self.asked("lithium 1.500 mg daily")["questions"][0]["about"], "number")
        slip = self.asked("sertralime 50 mg daily")
        self.assertEqual(slip["questions"][0]["choices"][0]["name"], "Sertraline")
        self.assertIsNone(slip["catalogue_id"])
        self.asked("Grandmother's tea 1 cup daily")
        self.assertEqual(self.listed()["interventions"], [])
        self.ok("intervention", "add", "-", "--patient", self.patient, "--as", "sertraline",
                stdin="sertralime 50 mg daily", env=NOW)
        self.ok("intervention", "add", "-", "--patient", self.patient, "--as-written", "lifestyle",
                stdin="Grandmother's tea 1 cup daily", env=NOW)
        first, second = self.listed()["interventions"]
        self.assertEqual((first["catalogue_id"], second["catalogue_id"]), ("sertraline", None))

    def test_dry_run_and_refusals(self):
        answer = self.ok("intervention", "add", "-", "--patient", self.patient, "--dry-run",
                         stdin="zinc 15 mg daily", env=NOW)
        self.assertFalse(answer["stored"])
        self.assertEqual(self.listed()["interventions"], [])
        self.refused(2, "intervention", "add", "-", "--patient", self.patient, stdin="\n", env=NOW)
        self.refused(2, "intervention", "burn", "--patient", self.patient)
        self.refused(1, "intervention", "stop", "nothing", "-", "--patient", self.patient, stdin="",
                     env=NOW)
        self.refused(1, "intervention", "add", "-", "--patient", self.patient, "--as", "nothing",
                     stdin="sertralime 5 mg daily", env=NOW)

    def test_lines_of_letters(self):
        """What the list gives is what was stored: doses as typed, steps, times, precision."""
        letters = {
            "Vitamin D3 20000 IU on alternate days since January 2026":
                [("scheduled", "20000", "IU", "days=2", "2026-01", False)],
            "ketogenic diet since about February 2026":
                [("scheduled", None, None, None, "2026-02", False)],
            "lamotrigine 25 mg every other day for 14 days, then 25 mg daily for 14 days, "
            "then 50 mg daily":
                [("scheduled", "25", "mg", "days=2", "2026-03-02", False),
                 ("scheduled", "25", "mg", "daily", "2026-03-16", True),
                 ("scheduled", "50", "mg", "daily", "2026-03-30", True)],
            "naltrexone 50 mg in the morning, pause 10 March 2026 because of surgery":
                [("scheduled", "50", "mg", "daily at=morning", "2026-03-02", False),
                 ("pause", None, None, None, "2026-03-10", True)],
        }
        self.say("\n".join(letters), "add")
        found = self.listed()["interventions"]
        for (line, steps), intervention in zip(letters.items(), found, strict=True):
            self.assertEqual([(step["mode"], step["dose"], step["unit"], step["timing"],
                               step["from"], step["planned"])
                              for step in intervention["steps"]], steps, line)

    def test_every_entry_of_the_catalogue(self):
        names = {json.loads(path.read_text())["id"]: json.loads(path.read_text())["name"]
                 for path in ENTRIES}
        lines = [f"{name} 5 mg daily from 1 January 2026; 10 mg daily from 1 February 2026; "
                 "stop on 1 March 2026 because it is enough" for name in names.values()]
        added = self.say("\n".join(lines), "add")
        self.assertTrue(added["stored"])
        found = self.listed()["interventions"]
        self.assertEqual(len(found), len(names))
        for ident, intervention in zip(names, found):
            self.assertEqual(intervention["catalogue_id"], ident)
            self.assertEqual([(step["mode"], step["from"], step["dose"], step["reason"])
                              for step in intervention["steps"]],
                             [("scheduled", "2026-01-01", "5", None),
                              ("scheduled", "2026-02-01", "10", None),
                              ("stop", "2026-03-01", None, "it is enough")], intervention["name"])

    def test_goals(self):
        add = lambda **goal: self.ok("goal", "add", "-", "--patient", self.patient,
                                     stdin=json.dumps(goal), env=NOW)
        add(domain="mood", measure="phq9.total", sense="at_most", value=4, by="2026-06")
        add(domain="sleep", text="Sleep through the night")
        goals = self.ok("goal", "list", "--patient", self.patient, env=NOW)["goals"]
        self.assertEqual([(goal["domain"], goal["value"], goal["text"], goal["by"]) for goal in goals],
                         [("mood", 4, None, "2026-06"), ("sleep", None, "Sleep through the night", None)])
        self.ok("goal", "withdraw", goals[0]["id"], "--patient", self.patient, env=NOW)
        left, = self.ok("goal", "list", "--patient", self.patient, env=NOW)["goals"]
        self.assertEqual(left["domain"], "sleep")
        self.refused(2, "goal", "add", "-", "--patient", self.patient, env=NOW,
                     stdin=json.dumps({"domain": "mood", "measure": "phq9.total"}))
        self.refused(1, "goal", "withdraw", "nothing", "--patient", self.patient, env=NOW)


if __name__ == "__main__":
    tap.main()
