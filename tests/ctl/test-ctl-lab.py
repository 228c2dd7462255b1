# SPDX-FileCopyrightText: The Reuptake authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Laboratory reports from the command line: entering, tables, flags, what disturbs, ratios."""

import json

from ctl import CtlCase

import tap

TAB = "\t"


class Lab(CtlCase):
    def setUp(self):
        super().setUp()
        self.create()
        self.patient = self.add_patient(born="1980-05-17", sex="female")

    def report(self, results, **head):
        report = {"laboratory": "Example", "specimen": "csf", "collected": "2025-03-10T08:00:00+01:00",
                  "results": results}
        report.update(head)
        return json.dumps(report)

    def add(self, results, *options, **head):
        return self.ok("lab", "add", "-", "--patient", self.patient, *options,
                       stdin=self.report(results, **head))

    def refuse(self, results, **head):
        return self.refused(1, "lab", "add", "-", "--patient", self.patient,
                            stdin=self.report(results, **head))

    def listed(self):
        return self.ok("lab", "list", "--patient", self.patient)["reports"]

    def table(self, content, *options):
        path = self.home / "table.csv"
        path.write_bytes(content if isinstance(content, bytes) else content.encode())
        return self.ok("lab", "add", path, "--table", "--patient", self.patient, *options)

    def test_flags_and_their_basis(self):
        self.add([
            {"analyte": "five_hiaa", "value": "150", "unit": "nmol/L"},
            {"name": "HVA", "value": 200, "unit": "nmol/l", "interval": "250-400"},
            {"analyte": "gaba", "value": "300", "unit": "nM", "flag": "N", "interval": "50-100"},
            {"analyte": "five_htp", "value": "7", "unit": "nmol/L"},
            {"analyte": "three_omd", "value": "< 5", "unit": "nmol/L"},
            {"analyte": "mhpg", "value": "40", "unit": "nmol/L"},
            {"name": "Something new", "value": "3", "unit": "furlong"}])
        got = {r["name"]: r for r in self.listed()[0]["results"]}
        self.assertEqual([(got[n]["flag"], got[n]["basis"], got[n]["coloured"]) for n in got], [
            ("high", "default_interval", True), ("low", "laboratory_interval", True),
            ("normal", "laboratory_flag", True), ("high", "default_interval", False),
            ("normal", "default_interval", True), (None, "none", False), (None, "none", False)])
        self.assertAlmostEqual(got["5-Hydroxyindoleacetic acid"]["ratio"], 150 / 140, places=12)
        self.assertAlmostEqual(got["HVA"]["ratio"], 0.8, places=12)
        self.assertEqual(got["3-O-Methyldopa"]["value_text"], "< 5")
        self.assertEqual(got["3-O-Methyldopa"]["comparator"], "<")

    def copper(self, value, month, **head):
        self.add([{"analyte": "copper", "value": value, "unit": "umol/L"}], specimen="serum",
                 collected=f"2025-{month:02}-10T08:00:00+01:00", **head)
        return self.listed()[-1]["results"][0]["change"]

    def test_reference_change_value(self):
        """Judged only where the laboratory's variation is on file; never as better or worse."""
        self.patient = self.add_patient(born="1980-05-17", sex="male", record="T-0002")
        self.assertIsNone(self.copper("12", 1))
        unknown = self.copper("17", 2)
        self.assertEqual((unknown["verdict"], unknown["ratio"], unknown["rise"], unknown["basis"]),
                         ("unknown", None, None, None))
        self.assertSays("not written down", unknown["reason"])
        pack = self.home / "lab_example.json"
        pack.write_text(json.dumps({
            "format": 1, "id": "lab_example", "version": 1, "laboratory": "Example", "intervals": [
                {"analyte": "copper", "specimen": "serum", "sex": "any", "low": 11, "high": 24, "unit": "umol/L",
                 "source": "List", "certainty": "verified", "cv": 3, "cv_source": "Letter of May"}]}))
        self.ok("knowledge", "add", pack)
        rise = self.listed()[-1]["results"][0]["change"]
        self.assertEqual((rise["verdict"], rise["reason"]), ("rise", None))
        self.assertAlmostEqual(rise["ratio"], 17 / 12, places=12)
        self.assertAlmostEqual(rise["rise"], 0.260278240916214, places=12)
        self.assertAlmostEqual(rise["fall"], -0.206524426484578, places=12)
        for word in ("Letter of May", "32 healthy men", "Coşkun"):
            self.assertIn(word, rise["basis"])
        self.assertEqual(self.copper("16", 3)["verdict"], "within")
        self.assertEqual(self.copper("12", 4)["verdict"], "fall")
        self.assertEqual(self.copper("< 5", 5)["verdict"], "unknown")
        said = self.run_ctl("lab", "list", "--patient", self.patient).stdout
        self.assertSays("rise beyond the reference change value", said)
        for word in ("better", "worse"):
            self.assertNotIn(word, said)
        other = self.copper("12", 6, laboratory="Another")
        self.assertSays("limit", self.listed()[-2]["results"][0]["change"]["reason"])
        self.assertSays("different laboratories", other["reason"])

    def test_uncertain_figure_bears_no_verdict(self):
        """Published figures that differ judge no change, whatever the laboratory states; the figure is told."""
        pack = self.home / "lab_example.json"
        pack.write_text(json.dumps({
            "format": 1, "id": "lab_example", "version": 1, "laboratory": "Example", "intervals": [
                {"analyte": "ferritin", "specimen": "serum", "sex": "any", "low": 20, "unit": "ug/L",
                 "source": "List", "certainty": "verified", "cv": 3, "cv_source": "Letter of May"}]}))
        self.ok("knowledge", "add", pack)
        for value, month in (("40", 1), ("80", 2)):
            self.add([{"analyte": "ferritin", "value": value, "unit": "ug/L"}], specimen="serum",
                     collected=f"2025-{month:02}-10T08:00:00+01:00")
        change = self.listed()[-1]["results"][0]["change"]
        self.assertEqual((change["verdict"], change["ratio"], change["rise"]), ("unknown", None, None))
        self.assertSays("differ too much", change["reason"])
        for word in ("21 healthy volunteers", "16.9"):
            self.assertIn(word, change["basis"])

    def test_bad_input_says_so_and_stores_nothing(self):
        good = {"analyte": "five_hiaa", "value": "100", "unit": "nmol/L"}
        for word, results, head in (
                ("too large", [dict(good, value="1e999")], {}),
                ("negative", [dict(good, value="-1")], {}),
                ("creatinine", [{"analyte": "creatinine", "value": "0", "unit": "mg/dL"}], {"specimen": "urine_spot"}),
                ("before the patient was born", [good], {"collected": "1979-01-01"}),
                ("future", [good], {"collected": "2999-01-01"}),
                ("older than the collection", [good], {"reported": "2025-03-09"}),
                ("before it was collected", [good], {"received": "2025-03-09"}),
                ("not a unit", [dict(good, unit="banana")], {}),
                ("unit is missing", [{"analyte": "five_hiaa", "value": "100"}], {}),
                ("no analyte", [dict(good, analyte="unobtainium")], {}),
                ("no results", [], {}),
                ("not an interval", [dict(good, interval="9-2")], {}),
                ("thousand times", [dict(good, value="100", unit="umol/L")], {}),
                ("specimen", [good], {"specimen": "hair"})):
            sentence = self.refuse(results, **head)
            self.assertSays(word, sentence)
            self.assertEqual(self.listed(), [], sentence)

    def test_questioned_values_are_stored_when_confirmed(self):
        got = self.add([{"analyte": "five_hiaa", "value": "100", "unit": "umol/L"}], "--confirm")
        self.assertEqual((got["results"], len(got["questions"])), (1, 1))
        self.assertEqual(len(self.listed()), 1)

    def test_long_table(self):
        for encoding in ("utf-8", "utf-8-sig", "utf-16", "cp1252"):
            text = ("Datum;Untersuchung;Ergebnis;Einheit;Referenzbereich;Bewertung\r\n"
                    "10.03.2025;5-HIAA;6,5;mg/24h;2,0 - 9,0;\r\n"
                    "10.03.2025;Dopamine;<0,5;µg/24h;60–440;L\r\n"
                    "10.03.2025;Serotonin;n.d.;µg/24h;;\r\n"
                    "10.03.2025;HVA;kaputt 7;mg/24h;;\r\n"
                    "11.04.2025;5-HIAA;7,25;mg/24h;;\r\n")
            got = self.table(text.encode(encoding), "--specimen", "urine_24h")
            # The same table in whatever encoding is the same table: nothing is added twice.
            first = encoding == "utf-8"
            self.assertEqual((len(got["reports"]), got["results"], got["existing"]),
                             (2, 4, 0) if first else (0, 0, 4), encoding)
            self.assertEqual([r["line"] for r in got["rejected"]], [5])
            self.assertIn("kaputt", got["rejected"][0]["reason"])
        results = self.listed()[0]["results"]
        self.assertEqual([(r["analyte"], r["value"], r["comparator"], r["value_text"]) for r in results],
                         [("five_hiaa", 6.5, None, "6,5"), ("dopamine", 0.5, "<", "<0,5"),
                          ("serotonin", None, None, "n.d.")])
        self.assertEqual((results[0]["low"], results[0]["high"], results[1]["flag"]), (2, 9, "low"))

    def test_wide_table(self):
        for existing, text in enumerate((
                "date\t5-HIAA (mg/24h)\tDopamine [ug/24h]\n2025-03-10\t6.5\t200\n2025-04-10\t\t>900\n",
                "date\t5-HIAA\tDopamine\nunit\tmg/24h\tug/24h\n2025-03-10\t6.5\t200\n2025-04-10\t\t>900\n")):
            got = self.table(text, "--specimen", "urine_24h")
            self.assertEqual((len(got["reports"]), got["results"], got["existing"], got["rejected"]),
                             (0, 0, 3, []) if existing else (2, 3, 0, []))
        last = self.listed()[-1]["results"]
        self.assertEqual([(r["analyte"], r["value"], r["comparator"], r["unit"]) for r in last],
                         [("dopamine", 900, ">", "ug/24h")])

    def test_tables_are_added_once_and_undone(self):
        rows = "date\ttest\tvalue\tunit\n2025-03-10\tFerritin\t40\tug/L\n"
        more = rows + "2025-03-17\tFerritin\t41\tug/L\n"
        differs = rows.replace("\t40\t", "\t44\t")
        first = self.table(rows, "--specimen", "serum")
        second = self.table(more, "--specimen", "serum")
        self.assertEqual((second["results"], second["existing"]), (1, 1))
        self.assertEqual(self.table(more, "--specimen", "serum")["results"], 0)
        path = self.home / "differs.csv"
        path.write_text(differs)
        sentence = self.refused(1, "lab", "add", path, "--table", "--patient", self.patient, "--specimen", "serum")
        self.assertSays("another value than the record holds", sentence)
        self.assertEqual(self.table(differs, "--specimen", "serum", "--confirm")["results"], 1)
        self.assertEqual(len(self.listed()), 3)
        self.ok("import", "--undo", first["batch"])
        self.ok("import", "--undo", second["batch"])
        self.assertEqual([r["results"][0]["value_text"] for r in self.listed()], ["44"])
        self.assertEqual(self.table(more, "--specimen", "serum", "--confirm")["results"], 2)

    def test_colliding_codes_are_not_merged(self):
        got = self.table("code,test,value,unit\n2842-3,Vitamin B6,12,ug/L\n2842-3,Prolactin,8,ng/mL\n"
                         "1695-6,Something,5,mg/24h\n1695-6,Other,6,mg/24h\n",
                         "--specimen", "plasma", "--collected", "2025-03-10")
        self.assertEqual(got["results"], 4)
        results = self.listed()[0]["results"]
        self.assertEqual([r["name"] for r in results], ["Vitamin B6", "Prolactin", "Something", "Other"])
        self.assertEqual([r["analyte"] for r in results], [None] * 4)

    def test_ten_thousand_results(self):
        rows = "".join(f"2025-{1 + i % 12:02d}-{1 + i % 28:02d}\tHVA\t{5 + i % 7}\tmg/24h\n" for i in range(10000))
        got = self.table("date\ttest\tvalue\tunit\n" + rows, "--specimen", "urine_24h")
        self.assertEqual((got["results"], got["rejected"]), (10000, []))
        self.assertEqual(sum(len(r["results"]) for r in self.listed()), 10000)

    def test_medication_and_diet_disturb(self):
        self.add([{"analyte": "five_hiaa", "value": "9", "unit": "mg/24h"},
                  {"analyte": "serotonin", "value": "100", "unit": "ug/24h"}],
                 specimen="urine_24h", diet="2 bananas, tea")
        first, second = self.listed()[0]["results"]
        self.assertEqual([(d["by"], d["sure"]) for d in first["disturbed"]], [("banana", True)])
        self.assertEqual([(d["by"], d["sure"]) for d in second["disturbed"]], [("banana", False)])
        self.assertSays("duration unknown", second["disturbed"][0]["reason"])

    def test_ratios(self):
        self.add([{"analyte": "hva", "value": "300", "unit": "nmol/L"},
                  {"analyte": "five_hiaa", "value": "100", "unit": "nmol/L"},
                  {"analyte": "bh4", "value": "< 5", "unit": "nmol/L"},
                  {"analyte": "neopterin", "value": "20", "unit": "nmol/L"}])
        self.add([{"analyte": "hva", "value": "8", "unit": "mg/g Cr"},
                  {"analyte": "vma", "value": "4", "unit": "mg/g Cr"}], specimen="urine_spot_creat")
        self.add([{"analyte": "kynurenine", "value": "2", "unit": "umol/L"}], specimen="serum")
        got = {r["id"]: r for r in self.ok("ratio", "--patient", self.patient)["ratios"]}
        self.assertEqual(len(got), 14)
        self.assertAlmostEqual(got["ratio_hva_5hiaa_csf"]["value"], 3, places=12)
        self.assertEqual(got["ratio_hva_5hiaa_csf"]["flag"], "normal")
        self.assertAlmostEqual(got["ratio_hva_vma"]["value"], 2 * 198.17 / 182.17, places=12)
        self.assertAlmostEqual(got["ratio_hva_vma"]["high"], 4 * 198.17 / 182.17, places=12)
        for id in ("ratio_dopac_dhpg", "ratio_hk_xa"):
            self.assertIsNone(got[id]["value"])
            self.assertIn("not stored", got[id]["reason"])
        for id in ("ratio_neop_biop", "ratio_kyn_trp"):
            self.assertIsNone(got[id]["value"])
            self.assertTrue(got[id]["reason"])
        one = self.ok("ratio", "ratio_kyn_trp", "--patient", self.patient)["ratios"]
        self.assertEqual(len(one), 1)


if __name__ == "__main__":
    tap.main()
