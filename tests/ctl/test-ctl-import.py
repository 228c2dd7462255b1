# SPDX-FileCopyrightText: The Reuptake authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Importing tables: dry run, repetition, change, rejection, undo, and the real data set."""

import csv
import datetime
import statistics

from ctl import CtlCase, shared_data

import tap

WEEKLY = """date,scl90r_14,scl90r_20,scl90r_22,scl90r_05,scl90r_29,scl90r_26,scl90r_15,scl90r_30,\
scl90r_31,scl90r_32,scl90r_54,scl90r_71,scl90r_79,depression_mean
2012-08-13,1,1,1,1,1,1,1,1,1,1,1,1,1,1
2012-08-20,2,1,1,1,1,1,1,1,2,1,1,2,1,1.231
"""
DOSES = "from_date,dose_mg_per_day\n2012-08-13,150\n2012-09-25,105\n2012-10-01,0\n"
MEAN = "tapering-weekly.depression_mean"


class Import(CtlCase):
    def setUp(self):
        super().setUp()
        self.create()
        self.patient = self.add_patient()

    def table(self, content, name="table.csv"):
        path = self.home / name
        path.write_bytes(content if isinstance(content, bytes) else content.encode())
        return path

    def read(self, path, *more, profile="tapering-weekly", **kwargs):
        return self.ok("import", path, "--patient", self.patient, "--profile", profile, *more,
                       **kwargs)

    def points(self, measure):
        series = self.ok("series", "--patient", self.patient, "--measure", measure)["series"]
        return series[0]["points"] if series else []

    def test_adds_every_value_as_written(self):
        answer = self.read(self.table(WEEKLY))
        self.assertEqual((answer["rows"], answer["added"], answer["existing"]), (2, 28, 0))
        self.assertEqual((answer["changed"], answer["rejected"]), ([], []))
        points = self.points(MEAN)
        self.assertEqual([p["value"] for p in points], [1, 1.231])
        self.assertEqual((points[1]["at"], points[1]["precision"]),
                         ("2012-08-20T00:00:00+02:00", "day"))

    def test_dry_run_writes_nothing(self):
        answer = self.read(self.table(WEEKLY), "--dry-run")
        self.assertEqual((answer["added"], answer["batch"]), (28, None))
        self.assertEqual(self.ok("series", "--patient", self.patient)["series"], [])

    def test_again_adds_nothing_also_in_another_zone(self):
        self.read(self.table(WEEKLY))
        for zone in ("Europe/Amsterdam", "Pacific/Auckland", "America/Los_Angeles", "UTC"):
            answer = self.read(self.table(WEEKLY), env={"TZ": zone})
            self.assertEqual((answer["added"], answer["existing"]), (0, 28), zone)
        self.assertEqual(len(self.points(MEAN)), 2)

    def test_another_value_is_listed_and_not_overwritten(self):
        self.read(self.table(WEEKLY))
        other = self.table(WEEKLY.replace("1.231", "1.5"))
        answer = self.read(other)
        self.assertEqual((answer["added"], answer["existing"], len(answer["changed"])), (0, 27, 1))
        change = answer["changed"][0]
        self.assertEqual((change["measure"], change["line"]), (MEAN, 3))
        self.assertEqual(self.points(MEAN)[1]["value"], 1.231)
        answer = self.read(other, "--replace-changed")
        self.assertEqual(answer["replaced"], 1)
        self.assertEqual(self.points(MEAN)[1]["value"], 1.5)

    def test_rejected_rows_have_line_and_reason(self):
        lines = WEEKLY.splitlines()
        lines[1] = lines[1].replace("2012-08-13", "2012-02-31")
        lines[2] = lines[2].replace("1.231", "1e999")
        answer = self.read(self.table("\n".join(lines) + "\n"))
        self.assertEqual(sorted(r["line"] for r in answer["rejected"]), [2, 3])
        for rejection in answer["rejected"]:
            self.assertGreater(len(rejection["reason"]), 10)
        self.assertEqual(answer["added"], 13)

    def test_undo_and_import_again(self):
        batch = self.read(self.table(WEEKLY))["batch"]
        self.ok("import", "--undo", batch)
        self.assertEqual(self.points(MEAN), [])
        self.refused(1, "import", "--undo", batch)
        self.assertEqual(self.read(self.table(WEEKLY))["added"], 28)
        self.assertEqual(len(self.points(MEAN)), 2)
        self.ok("verify")

    def test_one_import_is_one_row_of_the_log(self):
        before = self.ok("verify")["audit_rows"]
        self.read(self.table(WEEKLY))
        # verify itself leaves no row; opening, finding and importing leave the import's one.
        self.assertEqual(self.ok("verify")["audit_rows"], before + 1)

    def test_dose_steps(self):
        answer = self.read(self.table(DOSES), profile="tapering-dose")
        self.assertEqual((answer["rows"], answer["added"]), (3, 3))
        answer = self.read(self.table(DOSES), profile="tapering-dose")
        self.assertEqual((answer["added"], answer["existing"]), (0, 3))

    def test_unknown_profile_and_patient(self):
        path = self.table(WEEKLY)
        self.assertSays("profile", self.refused(1, "import", path, "--patient", self.patient,
                                              "--profile", "nothing"))
        self.refused(1, "import", path, "--patient", "6a8e5f9e-0000-4000-8000-000000000000",
                     "--profile", "tapering-weekly")

    def test_hopeless_files_change_nothing(self):
        hopeless = {
            "empty": b"",
            "binary": bytes(range(256)) * 64,
            "wrong header": b"a,b,c\n1,2,3\n",
            "not utf-8": WEEKLY.encode().replace(b"date", b"d\xe4te"),
            "line of ten million": b"date," + b"x" * 10_000_000 + b"\n",
            "unclosed quote": WEEKLY.encode() + b'2012-09-03,"1,1\n' * 3,
            "200 columns": b",".join(b"c%d" % i for i in range(200)) + b"\n" + b",1" * 199 + b"\n",
        }
        before = self.snapshot()
        for name, content in hopeless.items():
            with self.subTest(name):
                sentence = self.refused(1, "import", self.table(content, "bad.csv"), "--patient",
                                        self.patient, "--profile", "tapering-weekly")
                self.assertGreater(len(sentence), 40)
        self.assertEqual(self.ok("series", "--patient", self.patient)["series"], [])
        self.assertEqual(len(before), 3)

    def test_nasty_cells_are_refused_one_by_one(self):
        rows = ["0001-01-01", "9999-12-31", "2012-02-31", "=1+1", ""]
        body = "".join(f"{date},1,1,1,1,1,1,1,1,1,1,1,1,1,{mean}\n" for date, mean in zip(
            rows, ("NaN", "=1+1", "1", "2", "3")))
        answer = self.read(self.table(WEEKLY.splitlines()[0] + "\n" + body), "--dry-run")
        self.assertLessEqual({2, 3, 4, 5, 6}, {r["line"] for r in answer["rejected"]})


class RealPatient(CtlCase):
    """A real taper: doi 10.5334/jopd.29."""

    @classmethod
    def setUpClass(cls):
        cls.data = shared_data()

    def setUp(self):
        super().setUp()
        self.create()
        self.patient = self.add_patient()

    def read(self, name, profile, **kwargs):
        return self.ok("import", self.data / name, "--patient", self.patient, "--profile", profile,
                       **kwargs)

    def points(self, measure):
        return self.ok("series", "--patient", self.patient, "--measure", measure)["series"][0][
            "points"]

    def test_momentary(self):
        answer = self.read("momentary.csv", "tapering-momentary")
        self.assertEqual(answer["rows"], 1476)
        self.assertEqual(answer["rejected"], [])
        with open(self.data / "momentary.csv", newline="") as stream:
            rows = list(csv.DictReader(stream))
        ratings = [c for c in rows[0] if c.split("_")[0] in
                   ("mood", "pat", "se", "phy", "act", "event")]
        self.assertEqual(len(ratings), 35)
        series = {s["measure"]: s["points"]
                  for s in self.ok("series", "--patient", self.patient)["series"]}
        for column in ratings:
            expected = [(row["datetime"], float(row[column])) for row in rows if row[column] != ""]
            got = [(p["at"][:19], p["value"]) for p in series[f"tapering-momentary.{column}"]]
            self.assertEqual(got, expected, column)
        down = [p["value"] for p in series["tapering-momentary.mood_down"]]
        self.assertEqual(len(down), 1474)
        self.assertAlmostEqual(statistics.mean(down), 0.17843, 5)
        self.assertAlmostEqual(statistics.stdev(down), 0.74433, 5)
        again = self.read("momentary.csv", "tapering-momentary", env={"TZ": "Asia/Tokyo"})
        self.assertEqual((again["added"], again["existing"]), (0, answer["added"]))

    def test_weekly(self):
        answer = self.read("weekly-scl90r-depression.csv", "tapering-weekly")
        self.assertEqual((answer["rows"], answer["added"]), (28, 28 * 14))
        day_127 = (datetime.date(2012, 8, 13) + datetime.timedelta(days=126)).isoformat()
        points = self.points(MEAN)
        before = [p["value"] for p in points if p["at"][:10] < day_127]
        after = [p["value"] for p in points if p["at"][:10] >= day_127]
        self.assertEqual((len(before), len(after)), (15, 13))
        self.assertAlmostEqual(statistics.mean(before), 1.272, 3)
        self.assertAlmostEqual(statistics.mean(after), 1.905, 3)

    def test_doses(self):
        answer = self.read("venlafaxine.csv", "tapering-dose")
        self.assertEqual((answer["rows"], answer["added"]), (10, 10))

    def test_sleep_and_evening(self):
        self.assertEqual(self.read("morning-sleep.csv", "tapering-sleep")["rows"], 143)
        self.assertEqual(self.read("evening.csv", "tapering-evening")["rows"], 194)
        quality = self.points("tapering-sleep.mor_qualsleep")
        self.assertGreater(len(quality), 100)
        self.assertTrue(all(1 <= p["value"] <= 7 for p in quality))


if __name__ == "__main__":
    tap.main()
