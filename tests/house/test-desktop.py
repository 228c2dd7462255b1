# SPDX-FileCopyrightText: The Reuptake authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""What the desktop is given: names under the application's id, files that agree with each other, a file
type that is known by its content and its name, icons with a shape of their own, a manifest that asks for
four permissions."""

import configparser
import json
import os
import pathlib
import subprocess
import tempfile
import unittest
import xml.etree.ElementTree as tree

import tap

PROJECT = pathlib.Path(__file__).resolve().parents[2]
BUILD = pathlib.Path(os.environ["REUPTAKE_BUILD"])
ID = "io.github.reuptake.Reuptake"
EXPORTED = ("applications", "icons", "dbus-1", "mime", "metainfo", "glib-2.0")
TYPE = "application/x-reuptake-backup"


def installed():
    """Where each file of the build goes, below share."""
    answer = subprocess.run(["meson", "introspect", "--installed", str(BUILD)], check=True,
                            capture_output=True, text=True).stdout
    for source, target in json.loads(answer).items():
        parts = pathlib.PurePath(target).parts
        if "share" in parts:
            yield pathlib.Path(source), pathlib.PurePath(*parts[parts.index("share") + 1:])


def launcher():
    found = configparser.ConfigParser(interpolation=None)
    found.optionxform = str
    found.read(BUILD / "data" / f"{ID}.desktop")
    return found["Desktop Entry"]


def metainfo(name=f"{ID}.metainfo.xml"):
    return tree.parse(BUILD / "data" / name).getroot()


class WhatTheDesktopIsGiven(unittest.TestCase):
    def test_exported_names_start_with_the_id(self):
        names = [path for _, path in installed() if path.parts[0] in EXPORTED]
        self.assertGreaterEqual(len(names), 5)
        for path in names:
            # A folder that is installed whole is listed as one; its files are looked at.
            inside = PROJECT / "icons/hicolor"
            files = ([file.name for file in inside.rglob("*") if file.is_file()]
                     if path.name == "hicolor" else [path.name])
            for name in files:
                self.assertTrue(name.startswith(ID), f"{path} exports {name}")

    def test_launcher_service_and_metainfo_agree(self):
        service = configparser.ConfigParser()
        service.read(BUILD / "data" / f"{ID}.service")
        self.assertEqual(service["D-BUS Service"]["Name"], ID)
        self.assertIn("--gapplication-service", service["D-BUS Service"]["Exec"])
        self.assertEqual(launcher()["DBusActivatable"], "true")
        self.assertEqual(launcher()["Icon"], ID)
        self.assertEqual(launcher()["MimeType"], TYPE + ";")
        self.assertTrue(launcher()["Exec"].endswith(" %f"), launcher()["Exec"])
        root = metainfo()
        self.assertEqual(root.findtext("id"), ID)
        self.assertEqual(root.findtext("launchable"), f"{ID}.desktop")
        self.assertEqual(root.findtext("provides/mediatype"), TYPE)

    def test_metainfo_follows_the_rules_of_software_centres(self):
        root = metainfo()
        self.assertTrue(10 <= len(root.findtext("summary")) <= 25, root.findtext("summary"))
        schemes = {color.get("scheme_preference") for color in root.findall("branding/color")}
        self.assertEqual(schemes, {"light", "dark"})
        self.assertIsNotNone(root.find("content_rating"))
        self.assertTrue(root.findall("supports/control"))
        self.assertTrue(root.findtext("releases/release/description/p"))
        self.assertIsNone(root.find("url"), "an address the project does not have")
        for word in ("GTK", "libadwaita", "Adwaita"):
            self.assertNotIn(word, "".join(root.find("description").itertext()))

    def test_screenshots_are_there(self):
        shots = metainfo("published.metainfo.xml").findall("screenshots/screenshot")
        self.assertGreaterEqual(len(shots), 2)
        names = [shot.findtext("image").rsplit("/", 1)[1] for shot in shots]
        self.assertTrue(any("dark" in name for name in names))
        for shot, name in zip(shots, names):
            self.assertTrue(shot.findtext("caption"), name)
            self.assertTrue((PROJECT / "data/screenshots" / name).is_file(), name)
        self.assertIsNone(metainfo().find("screenshots"))

    def test_the_version_has_notes(self):
        version = json.loads((BUILD / "meson-info/intro-projectinfo.json").read_text())["version"]
        self.assertEqual(metainfo().find("releases/release").get("version"), version)


class TheFileType(unittest.TestCase):
    def setUp(self):
        self.folder = pathlib.Path(tempfile.mkdtemp(prefix="reuptake-mime-"))
        (self.folder / "mime/packages").mkdir(parents=True)
        target = self.folder / "mime/packages" / f"{ID}.mime.xml"
        target.write_bytes((BUILD / "data" / f"{ID}.mime.xml").read_bytes())
        answer = subprocess.run(["update-mime-database", str(self.folder / "mime")], check=True,
                                capture_output=True, text=True)
        self.said = answer.stderr

    def kind(self, path):
        code = ("import sys; from gi.repository import Gio; print(Gio.File.new_for_path(sys.argv[1])"
                ".query_info('standard::content-type', 0).get_content_type())")
        return subprocess.run(["python3", "-c", code, str(path)], check=True, capture_output=True,
                              text=True, env={**os.environ, "XDG_DATA_HOME": str(self.folder)}
                              ).stdout.strip()

    def test_is_known(self):
        self.assertNotIn("rror", self.said)
        backup = self.folder / "Practice 2026-11-28.reuptake-backup"
        backup.write_bytes(b"anything")
        self.assertEqual(self.kind(backup), TYPE)

    def test_is_known_by_its_content(self):
        head = bytearray(512)
        head[:8] = b"manifest"
        head[257:262] = b"ustar"
        renamed = self.folder / "renamed"
        renamed.write_bytes(bytes(head) + bytes(2048))
        self.assertEqual(self.kind(renamed), TYPE)

    def test_has_a_picture(self):
        root = tree.parse(BUILD / "data" / f"{ID}.mime.xml").getroot()
        name = root.find(".//{*}icon").get("name")
        self.assertTrue((PROJECT / "icons/hicolor/scalable/mimetypes" / f"{name}.svg").is_file())


class TheManifest(unittest.TestCase):
    def setUp(self):
        self.manifest = json.loads((PROJECT / "flatpak" / f"{ID}.json").read_text())

    def test_permissions(self):
        self.assertEqual(sorted(self.manifest["finish-args"]),
                         ["--device=dri", "--share=ipc", "--socket=fallback-x11", "--socket=wayland"])
        readme = (PROJECT / "flatpak/README.md").read_text()
        for permission in self.manifest["finish-args"]:
            self.assertIn(permission, readme)

    def test_archives_are_pinned(self):
        pinned = {}
        for module in self.manifest["modules"]:
            for source in module["sources"]:
                self.assertIn(source["type"], ("archive", "dir", "shell"))
                if source["type"] == "archive":
                    self.assertTrue(source["url"].startswith("https://"))
                    pinned[module["name"]] = source["sha256"]
        listed = dict(line.split()[:2] for line in (PROJECT / "flatpak/debian-sources").read_text()
                      .splitlines() if line and line[0] != "#")
        self.assertEqual(pinned, listed)

    def test_no_network_while_building(self):
        self.assertNotIn("network", json.dumps(self.manifest.get("build-options", {})))
        for module in self.manifest["modules"]:
            self.assertNotIn("--share=network", json.dumps(module))


if __name__ == "__main__":
    tap.main()
