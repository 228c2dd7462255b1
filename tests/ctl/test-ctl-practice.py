# SPDX-FileCopyrightText: The Reuptake authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Creating, opening, refusing and checking a practice from the command line."""

import os
import sqlite3
import subprocess

from ctl import CtlCase, PASSPHRASE

import tap

NAME = "Zyzzogeton Quillfeather"


class CreatePractice(CtlCase):
    def test_creates_the_files_and_prints_a_recovery_key(self):
        key = self.create()
        self.assertGreaterEqual(len(key.replace("-", "").replace(" ", "")), 26)
        names = {path.name for path in self.practice.iterdir()}
        self.assertLessEqual({"practice.db", "keys", "keys.copy", "lock", "ballast"}, names)
        self.assertGreaterEqual((self.practice / "ballast").stat().st_size, 8 * 1024 * 1024)
        self.assertEqual((self.practice / "keys").read_bytes(),
                         (self.practice / "keys.copy").read_bytes())
        self.assertNotEqual((self.practice / "practice.db").read_bytes()[:15], b"SQLite format 3")

    def test_refuses_an_existing_folder(self):
        self.create()
        before = self.snapshot()
        self.refused(1, "create")
        self.assertEqual(self.snapshot(), before)

    def test_refuses_a_weak_passphrase(self):
        self.passphrase_file.write_text("short\n")
        self.assertSays("12 characters", self.refused(1, "create"))
        self.passphrase_file.write_text("aaaaaaaaaaaaaaaaaaaa\n")
        self.assertSays("guess", self.refused(1, "create"))
        self.assertFalse(self.practice.exists())

    def test_needs_a_folder(self):
        result = subprocess.run([os.environ["REUPTAKECTL"], "create"], capture_output=True,
                                env=self.environment(), stdin=subprocess.DEVNULL)
        self.assertEqual(result.returncode, 2)


class BackUp(CtlCase):
    def test_what_was_backed_up_comes_back(self):
        self.create()
        self.add_patient(name=NAME)
        file = self.practice.parent / "copy.reuptake-backup"
        written = self.ok("backup", "-o", str(file))
        self.assertEqual(written["patients"], 1)
        self.assertNotIn(NAME.encode(), file.read_bytes())
        self.assertEqual(self.ok("backup", "--check", str(file))["audit_head"], written["audit_head"])
        self.refused(1, "restore", str(file), "--to", str(self.practice))
        folder = self.practice.parent / "Again.reuptake"
        self.ok("restore", str(file), "--to", str(folder))
        self.practice = folder
        self.assertEqual(len(self.ok("patient", "list")["patients"]), 1)
        self.assertTrue(self.ok("verify")["sound"])

    def test_what_is_no_backup_is_refused(self):
        self.create()
        file = self.practice.parent / "picture.reuptake-backup"
        file.write_bytes(b"\x89PNG" * 400)
        self.assertSays("not a backup", self.refused(1, "backup", "--check", str(file)))
        folder = self.practice.parent / "Again.reuptake"
        self.assertSays("not a backup", self.refused(1, "restore", str(file), "--to", str(folder)))
        self.assertFalse(folder.exists())


class OpenPractice(CtlCase):
    def test_wrong_passphrase_harms_nothing_and_the_right_one_works(self):
        self.create()
        before = self.snapshot()
        self.passphrase_file.write_text("not the right one at all\n")
        self.assertSays("passphrase", self.refused(1, "patient", "list").lower())
        self.assertEqual(self.snapshot(), before)
        self.passphrase_file.write_text(PASSPHRASE + "\n")
        self.assertEqual(self.ok("patient", "list"), {"patients": []})

    def refuse_database(self, content):
        self.create()
        database = self.practice / "practice.db"
        database.write_bytes(content(database.read_bytes()))
        before = self.snapshot()
        sentence = self.refused(1, "patient", "list")
        self.assertEqual(self.snapshot(), before)
        return sentence

    def test_refuses_a_zero_length_database(self):
        self.assertSays("empty", self.refuse_database(lambda _: b"").lower())

    def test_refuses_a_damaged_database(self):
        self.refuse_database(lambda old: old[:100] + bytes(b ^ 0x5A for b in old[100:4000])
                             + old[4000:])

    def test_refuses_a_plain_sqlite_database(self):
        plain = self.home / "plain.db"
        with sqlite3.connect(plain) as connection:
            connection.execute("CREATE TABLE t (x)")
        connection.close()
        self.refuse_database(lambda _: plain.read_bytes())

    def test_refuses_damaged_keys_and_says_so(self):
        self.create()
        for name in ("keys", "keys.copy"):
            path = self.practice / name
            content = bytearray(path.read_bytes())
            content[len(content) // 2] ^= 0xFF
            path.write_bytes(content)
        before = self.snapshot()
        sentence = self.refused(1, "patient", "list")
        self.assertSays("damaged", sentence)
        self.assertEqual(self.snapshot(), before)

    def test_one_damaged_copy_of_the_keys_does_not_matter(self):
        self.create()
        path = self.practice / "keys"
        path.write_bytes(path.read_bytes()[:-7])
        self.ok("patient", "list")

    def test_refuses_a_missing_practice(self):
        self.refused(1, "patient", "list")
        self.assertFalse(self.practice.exists())

    def test_a_second_program_is_refused_politely(self):
        self.create()
        first = subprocess.Popen([os.environ["REUPTAKECTL"], "--practice", str(self.practice),
                                  "--passphrase-file", str(self.passphrase_file), "patient", "add",
                                  "-"], stdin=subprocess.PIPE, stdout=subprocess.PIPE,
                                 stderr=subprocess.PIPE, env=self.environment())
        try:
            # The first program holds the lock only while it has the practice open; hold it here.
            import fcntl
            lock = open(self.practice / "lock", "r+b")
            fcntl.flock(lock, fcntl.LOCK_EX | fcntl.LOCK_NB)
            fcntl.lockf(lock, fcntl.LOCK_EX | fcntl.LOCK_NB)
            self.assertSays("open", self.refused(1, "patient", "list"))
            lock.close()
        finally:
            first.kill()
            first.communicate()
        self.ok("patient", "list")


class Secrecy(CtlCase):
    def test_no_name_in_any_file(self):
        self.create()
        patient = self.add_patient(name=NAME, record="QX-99-ZULU")
        self.ok("patient", "archive", patient)
        for path in self.home.rglob("*"):
            if path.is_file():
                content = path.read_bytes()
                for marker in (NAME, NAME.upper(), NAME.casefold(), "QX-99-ZULU", "quillfeather"):
                    for encoding in ("utf-8", "utf-16-le"):
                        self.assertNotIn(marker.encode(encoding), content, path.name)

    def test_no_name_in_an_error(self):
        self.create()
        result = self.run_ctl("patient", "show", NAME)
        self.assertEqual(result.returncode, 1)
        self.assertNotIn(NAME, result.stdout + result.stderr)

    def test_files_are_for_their_owner_only(self):
        self.create()
        for path in [self.practice, *self.practice.iterdir()]:
            self.assertEqual(path.stat().st_mode & 0o077, 0, path.name)


class Verify(CtlCase):
    def test_a_new_practice_is_sound(self):
        self.create()
        self.add_patient()
        answer = self.ok("verify")
        self.assertIs(answer["sound"], True)
        self.assertGreaterEqual(answer["audit_rows"], 2)
        head = answer["audit_head"]
        self.add_patient(record="T-2")
        self.assertNotEqual(self.ok("verify")["audit_head"], head)


class Demonstration(CtlCase):
    def test_opens_without_a_passphrase_and_takes_no_import(self):
        answer = self.ok("demo", "--patients", "2", "--seed", "7", passphrase=False)
        self.assertEqual(answer["patients"], 2)
        listed = self.ok("patient", "list", passphrase=False)["patients"]
        self.assertEqual(len(listed), 2)
        table = self.home / "t.csv"
        table.write_text("from_date,dose_mg_per_day\n2012-08-13,150\n")
        sentence = self.refused(1, "import", table, "--patient", listed[0]["id"], "--profile",
                                "tapering-dose", passphrase=False)
        self.assertSays("demonstration", sentence)

    def test_the_same_seed_gives_the_same_records(self):
        now = {"REUPTAKE_NOW": "2026-03-02T09:00:00+01:00"}
        courses = []
        for folder in ("A", "B"):
            self.practice = self.home / f"{folder}.reuptake"
            self.ok("demo", "--patients", "1", "--seed", "3", passphrase=False, env=now)
            patient = self.ok("patient", "list", passphrase=False, env=now)["patients"][0]["id"]
            courses.append(self.ok("series", "--patient", patient, passphrase=False, env=now))
        self.assertEqual(courses[0], courses[1])
        self.assertGreater(sum(len(s["points"]) for s in courses[0]["series"]), 1000)


if __name__ == "__main__":
    tap.main()
