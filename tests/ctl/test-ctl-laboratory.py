# SPDX-FileCopyrightText: The Reuptake authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Units and intervals from the command line, against an independent computation."""

import decimal
import json
import os
import re
import subprocess
from concurrent.futures import ThreadPoolExecutor

from ctl import CtlCase, SOURCE, sample

import tap

D = decimal.Decimal
decimal.getcontext().prec = 40
KNOWLEDGE = SOURCE / "data" / "knowledge"
PREFIX = {"": 0, "k": 3, "d": -1, "m": -3, "u": -6, "n": -9, "p": -12}


def analytes():
    return [json.loads(p.read_text()) for p in sorted((KNOWLEDGE / "analytes").glob("*.json"))]


def take_apart(unit):
    """kind, exponent, per, exponent of a UCUM unit, read independently of the program."""
    amount, per = unit.split("/", 1)
    prefix, kind = re.fullmatch(r"([munpk]?)(g|mol|\[IU\])", amount).groups()
    if per == "(24.h)":
        return kind, PREFIX[prefix], "day", 0
    if per.startswith("(10*"):
        return kind, PREFIX[prefix], "platelets", int(per[4:-1])
    per_prefix, what = re.fullmatch(r"([munpkd]?)(L|g\{creat\}|mol\{creat\})", per).groups()
    return kind, PREFIX[prefix], what, PREFIX[per_prefix]


def expected(value, start, end, mass, volume, creatinine, creatinine_mass):
    """The value in the unit @end; volume in L, creatinine in g/L."""
    kind, exponent, per, per_exponent = take_apart(start)
    kind_to, exponent_to, per_to, per_exponent_to = take_apart(end)
    value = D(value) * D(10) ** (exponent - per_exponent)
    if kind == "g" and kind_to == "mol":
        value /= mass
    elif kind == "mol" and kind_to == "g":
        value *= mass
    in_litre = {"L": D(1), "day": 1 / volume, "g{creat}": creatinine,
                "mol{creat}": creatinine / creatinine_mass}
    if per != per_to:
        value = value * in_litre[per] / in_litre[per_to]
    return value * D(10) ** (per_exponent_to - exponent_to)


class Laboratory(CtlCase):
    def call(self, *args):
        return subprocess.run([os.environ["REUPTAKECTL"], "--json", *args], capture_output=True,
                              text=True, env=self.environment(), stdin=subprocess.DEVNULL)

    def answer(self, *args):
        result = self.call(*args)
        self.assertEqual(result.returncode, 0, (args, result.stderr))
        return json.loads(result.stdout)

    def refuses(self, *args):
        result = self.call(*args)
        self.assertEqual((result.returncode, result.stdout), (1, ""), (args, result.stderr))
        return result.stderr

    def check_conversion(self, task):
        value, start, end, analyte = task
        mass = D(str(analyte["molar_mass_g_mol"] or 1))
        got = self.answer("convert", value, start, end, "--analyte", analyte["id"], "--volume", "1.65",
                          "--creatinine", "0.873 g/L")
        want = expected(value, start, end, mass, D("1.65"), D("0.873"), D("113.12"))
        self.assertLess(abs(D(repr(got["value"])) / want - 1), D("1e-12"), (task[:3], analyte["id"]))

    def test_every_analyte_both_directions(self):
        tasks = []
        for analyte in analytes():
            for specimen in analyte["specimens"]:
                conventional, si = specimen["unit_conventional"], specimen["unit_si"]
                if conventional and si:
                    tasks += [("7.31", conventional, si, analyte), ("0.0417", si, conventional, analyte)]
            if analyte["molar_mass_g_mol"]:
                tasks += [("3.7", "ug/L", "nmol/mol{creat}".replace("nmol", "umol"), analyte),
                          ("812", "umol/mol{creat}", "ng/mL", analyte),
                          ("5.5", "mg/(24.h)", "umol/g{creat}", analyte),
                          ("5.5", "nmol/mg{creat}", "ug/(24.h)", analyte)]
        # Every analyte that is one substance, both ways; every specimen that has two units.
        self.assertEqual({t[3]["id"] for t in tasks if t[3]["molar_mass_g_mol"]},
                         {a["id"] for a in analytes() if a["molar_mass_g_mol"]})
        self.assertGreater(len(tasks), 300)
        with ThreadPoolExecutor(4) as pool:
            list(pool.map(self.check_conversion, sample(tasks)))

    def test_wrong_dimension_is_refused(self):
        for args in (("1", "mg/L", "mg/24h"), ("1", "mg/L", "mg/g Cr"), ("1", "mg/L", "nmol/L"),
                     ("1", "mIU/L", "nmol/L", "--analyte", "tsh"), ("1", "ug/L", "nmol/L", "--analyte", "ferritin"),
                     ("1", "ng/10^9 platelets", "ng/mL"), ("1", "mg", "g"), ("1", "mg/L", "banana"),
                     ("1", "mg/L", "mg/24h", "--volume", "0"), ("1", "mg/L", "mg/24h", "--volume", "-1"),
                     ("1", "mg/L", "mg/g Cr", "--creatinine", "0"), ("1", "mg/L", "mg/g Cr", "--creatinine", "1 mg/24h")):
            self.refuses("convert", *args)

    def test_bad_values(self):
        for value in ("1e999", "-1", "abc", "1,500", "nan", "inf", "", "1.2.3"):
            self.refuses("convert", value, "mg/L", "g/L")

    def test_csf_by_age(self):
        # 150 nmol/L of 5-HIAA: low in a newborn, normal at seven, high for an adult.
        for age, flag, ratio in (("1d", "low", 150 / 208), ("7", "normal", None), ("7y", "normal", None),
                                 ("84m", "normal", None), ("45y", "high", 150 / 140)):
            got = self.answer("interval", "5-HIAA", "--specimen", "csf", "--age", age, "--sex", "female",
                              "150", "nmol/L")
            self.assertEqual(got["flag"], flag, age)
            if ratio is None:
                self.assertIsNone(got["ratio"])
            else:
                self.assertAlmostEqual(got["ratio"], ratio, places=12)

    def independent(self, rows, sex, years):
        """The row that must be chosen, by the rule in words."""
        def in_years(text):
            parts = dict((u, float(n)) for n, u in re.findall(r"([\d.]+)([ymd])", text))
            return parts.get("y", 0) + parts.get("m", 0) / 12 + parts.get("d", 0) / 365.25
        fitting = [r for r in rows if r["kind"] not in ("observed_mean_sem", "order_of_magnitude")
                   and r["sex"] in ("any", sex)
                   and ("age_from" not in r or years >= in_years(r["age_from"]) - 1e-9)
                   and ("age_below" not in r or years < in_years(r["age_below"]) - 1e-9)]
        for wanted in (lambda r: r["sex"] == sex and "condition" not in r, lambda r: r["sex"] == sex,
                       lambda r: "condition" not in r, lambda r: True):
            for row in fitting:
                if wanted(row):
                    return row
        return None

    def check_interval(self, task):
        analyte, specimen, sex, age, years = task
        got = self.answer("interval", analyte, "--specimen", specimen["specimen"], "--age", age, "--sex", sex)
        want = self.independent(specimen["reference_intervals"], sex, years)
        place = (analyte, specimen["specimen"], sex, age)
        if want is None:
            self.assertEqual((got["low"], got["high"], got["population"], got["flag"]), (None,) * 4, place)
        else:
            self.assertEqual([got[m] for m in ("low", "high", "unit", "population", "source", "certainty")],
                             [want[m] for m in ("low", "high", "unit", "population", "source", "certainty")],
                             place)

    def around(self, edge):
        """The age at an edge and the day before it, as the option writes them, with their years."""
        months = re.fullmatch(r"(?:(\d+)y)? ?(?:(\d+)m)?", edge)
        days_after = re.fullmatch(r"(\d+)y 1d", edge)
        part = re.fullmatch(r"(0\.\d+)y", edge)
        self.assertTrue(months or days_after or part, edge)
        if days_after:
            return {edge: int(days_after[1]) + 1 / 365.25, f"{days_after[1]}y": float(days_after[1])}
        if part:
            days = int(float(part[1]) * 365.25)
            return {f"{days + 1}d": (days + 1) / 365.25, f"{days}d": days / 365.25}
        n = 12 * int(months[1] or 0) + int(months[2] or 0)
        ages = {f"{n}m": n / 12}
        if n:
            ages[f"{(n - 1) // 12}y {(n - 1) % 12}m 29d"] = (n - 1) / 12 + 29 / 365.25
        return ages

    def test_every_age_edge(self):
        tasks = []
        n_specimens = n_edges = 0
        for analyte in analytes():
            for specimen in analyte["specimens"]:
                if not specimen["reference_intervals"]:
                    continue
                n_specimens += 1
                edges = {"0d": 0.0, "40y": 40.0, "100y": 100.0}
                for row in specimen["reference_intervals"]:
                    for member in ("age_from", "age_below"):
                        if member not in row:
                            continue
                        n_edges += 1
                        edges.update(self.around(row[member]))
                for age, years in edges.items():
                    tasks += [(analyte["id"], specimen, sex, age, years) for sex in ("female", "male")]
        rows = [r for a in analytes() for s in a["specimens"] for r in s["reference_intervals"]]
        self.assertEqual(n_edges, sum(("age_from" in r) + ("age_below" in r) for r in rows))
        self.assertEqual(n_specimens, sum(bool(s["reference_intervals"]) for a in analytes() for s in a["specimens"]))
        self.assertEqual({(t[0], t[1]["specimen"], t[2]) for t in tasks},
                         {(a["id"], s["specimen"], sex) for a in analytes() for s in a["specimens"]
                          if s["reference_intervals"] for sex in ("female", "male")})
        self.assertGreater(len(tasks), 600)
        with ThreadPoolExecutor(4) as pool:
            list(pool.map(self.check_interval, sample(tasks)))

    def test_exact_limits_are_inside(self):
        for value, flag in (("67", "normal"), ("140", "normal"), ("66.999", "low"), ("140.001", "high")):
            got = self.answer("interval", "five_hiaa", "--specimen", "csf", "--age", "40", "--sex", "male",
                              value, "nmol/L")
            self.assertEqual(got["flag"], flag, value)

    def test_never_chosen_are_shown(self):
        got = self.answer("interval", "kynurenic_acid", "--specimen", "csf", "--age", "40", "--sex", "female",
                          "2", "nmol/L")
        self.assertEqual((got["low"], got["high"], got["flag"], got["ratio"]), (None, None, None, None))
        self.assertIn("observed_mean_sem", [row["kind"] for row in got["others"]])

    def test_wrong_usage(self):
        self.refuses("interval", "five_hiaa", "--specimen", "hair", "--age", "40", "--sex", "male")
        self.refuses("interval", "nothing", "--specimen", "csf", "--age", "40", "--sex", "male")
        self.refuses("interval", "five_hiaa", "--specimen", "csf", "--age", "old", "--sex", "male")
        self.refuses("interval", "five_hiaa", "--specimen", "csf", "--age", "40", "--sex", "male", "-1", "nmol/L")
        self.refuses("interval", "five_hiaa", "--specimen", "csf", "--age", "40", "--sex", "male", "1", "mIU/L")
        for args in (("interval", "five_hiaa"), ("convert", "1", "mg/L"), ("ratio",),
                     ("interval", "five_hiaa", "1", "--specimen", "csf")):
            self.assertEqual(self.call(*args).returncode, 2, args)


if __name__ == "__main__":
    tap.main()
