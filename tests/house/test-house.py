# SPDX-FileCopyrightText: The Reuptake authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""The house keeps its rules, and the rules can be broken: small trees that must be refused."""

import os
import pathlib
import subprocess
import tempfile
import unittest

import house
import tap

PROJECT = pathlib.Path(__file__).resolve().parents[2]
SRC = PROJECT / "src"
BUILD = pathlib.Path(os.environ["REUPTAKE_BUILD"])


class TheHouse(unittest.TestCase):
    maxDiff = None

    def test_includes(self):
        self.assertEqual(list(house.include_problems(SRC)), [])

    def test_header_names_are_unique(self):
        self.assertEqual(list(house.duplicate_headers(SRC)), [])

    def test_no_sql_from_text(self):
        self.assertEqual(list(house.built_sql(SRC)), [])

    def test_no_file_is_too_long(self):
        self.assertEqual(list(house.long_files(SRC)), [])

    def test_every_folder_explains_itself(self):
        self.assertEqual(list(house.missing_readmes(SRC)), [])

    def test_symbols_of_the_archives(self):
        archives = {layer: BUILD / "src" / layer / f"librt-{layer}.a" for layer in house.RULES["layers"]}
        archives = {layer: path for layer, path in archives.items() if path.exists()}
        self.assertLessEqual({"base", "store", "chart", "present", "practice"}, set(archives))
        # Thin archives name their objects relative to the folder of the build.
        os.chdir(BUILD)
        self.assertEqual(list(house.symbol_problems(archives)), [])

    def test_reuptakectl_needs_no_display(self):
        self.assertEqual(list(house.library_problems(BUILD / "src" / "ctl" / "reuptakectl")), [])

    def test_the_window_loads_one_database_library(self):
        names = house.loaded_libraries(BUILD / "src" / "app" / "reuptake")
        databases = [n for n in names if n.startswith("libsqlcipher")]
        self.assertEqual(len(databases), 1)

    def test_format(self):
        files = [str(p) for folder in ("src", "tests") for p in (PROJECT / folder).glob("**/*.[ch]")]
        result = subprocess.run(["clang-format-19", "--dry-run", "-Werror", *files],
                                capture_output=True, text=True, cwd=PROJECT)
        wrong = {line.split(":")[0] for line in result.stderr.splitlines() if "error:" in line}
        self.assertEqual(sorted(wrong), [])

    def test_licences_and_words(self):
        for folder in ("src", "ui", "tests", "tools", "data", "po"):
            for path in (PROJECT / folder).glob("**/*"):
                if "databases" in path.parts:
                    continue # dumps, compared byte for byte
                if path.suffix in (".c", ".h", ".py", ".ui", ".sql", ".css") and path.is_file():
                    head = path.read_text()[:300]
                    self.assertIn("SPDX-License-Identifier", head, path)


class BrokenRules(unittest.TestCase):
    """Each rule, broken on purpose."""

    def tree(self, files):
        folder = pathlib.Path(tempfile.mkdtemp(prefix="reuptake-house-"))
        for name, text in files.items():
            (folder / name).parent.mkdir(parents=True, exist_ok=True)
            (folder / name).write_text(text)
        return folder

    def refused(self, problems, word):
        found = list(problems)
        self.assertTrue(any(word in problem for problem in found), found)

    def test_climbing_out(self):
        src = self.tree({"chart/a.c": '#include "../model/patient.h"\n', "model/patient.h": ""})
        self.refused(house.include_problems(src), "climbs")

    def test_a_layer_above(self):
        src = self.tree({"model/a.c": '#include "store.h"\n', "store/store.h": ""})
        self.refused(house.include_problems(src), "may not use store")

    def test_chart_knows_no_patient(self):
        src = self.tree({"chart/a.c": '#include "patient.h"\n', "model/patient.h": ""})
        self.refused(house.include_problems(src), "may not use model")

    def test_ui_does_not_reach_the_store(self):
        src = self.tree({"ui/course/a.c": '#include "patient-store.h"\n', "store/patient-store.h": ""})
        self.refused(house.include_problems(src), "only through practice")

    def test_foreign_headers(self):
        for layer, header in (("model", "gtk/gtk.h"), ("practice", "sqlite3.h"), ("base", "sodium.h"),
                              ("findings", "gsl/gsl_math.h"), ("present", "cairo.h"),
                              ("report", "adwaita.h"), ("ctl", "gtk/gtk.h")):
            src = self.tree({f"{layer}/a.c": f"#include <{header}>\n"})
            self.refused(house.include_problems(src), header)

    def test_two_headers_of_one_name(self):
        src = self.tree({"base/a.h": "", "model/a.h": ""})
        self.refused(house.duplicate_headers(src), "a.h")

    def test_sql_from_text(self):
        src = self.tree({"store/a.c": 'g_strdup_printf ("SELECT * FROM %s", name);\n'})
        self.refused(house.built_sql(src), "a.c")

    def test_a_long_file(self):
        src = self.tree({"base/a.c": "\n" * 501})
        self.refused(house.long_files(src), "501")

    def test_a_folder_without_a_readme(self):
        src = self.tree({"base/a.c": ""})
        self.refused(house.missing_readmes(src), "src/base")

    def archive(self, name, code):
        folder = pathlib.Path(tempfile.mkdtemp(prefix="reuptake-house-"))
        (folder / "a.c").write_text(code)
        subprocess.run(["cc", "-c", "a.c", "-o", "a.o"], cwd=folder, check=True)
        subprocess.run(["ar", "rcs", f"{name}.a", "a.o"], cwd=folder, check=True)
        return folder / f"{name}.a"

    def test_foreign_symbols(self):
        path = self.archive("model", "int sqlite3_open (void); int rt_x (void) { return sqlite3_open (); }")
        self.refused(house.symbol_problems({"model": path}), "sqlite3_open")

    def test_symbols_of_a_layer_above(self):
        above = self.archive("store", "int rt_store_y (void) { return 1; }")
        below = self.archive("model", "int rt_store_y (void); int rt_x (void) { return rt_store_y (); }")
        self.refused(house.symbol_problems({"store": above, "model": below}), "rt_store_y")

    def test_libraries(self):
        self.refused(house.library_problems("/usr/bin/gtk4-widget-factory")
                     if pathlib.Path("/usr/bin/gtk4-widget-factory").exists()
                     else house.library_problems("/bin/ls"), "loaded")


if __name__ == "__main__":
    tap.main()
