# SPDX-FileCopyrightText: The Reuptake authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""The installed program in its sandbox, and the desktop it runs on: portals that answer from files."""
import os
import pathlib
import subprocess
import sys

HERE = pathlib.Path(__file__).resolve().parent
sys.path.insert(0, str(HERE.parent / "journeys"))

from window_driver import Program, configuration, hold_display, until  # noqa: E402
from gi.repository import Atspi, Gio, GLib  # noqa: E402

ID = "io.github.reuptake.Reuptake"
HOME = pathlib.Path(os.environ["HOME"])
DATA = HOME / ".var/app" / ID / "data"
PRACTICES = DATA / "reuptake"


def flatpak(*arguments, **options):
    """Runs flatpak and returns what it printed."""
    answer = subprocess.run(["flatpak", *arguments], check=False, capture_output=True, text=True,
                            **options)
    if answer.returncode != 0:
        raise RuntimeError(f"flatpak {' '.join(arguments)}: {answer.stderr.strip()}")
    return answer.stdout


def inside(*command, check=True):
    """Runs a command in a sandbox of the program and returns how it went."""
    return subprocess.run(["flatpak", "run", f"--command={command[0]}", ID, *command[1:]],
                          check=check, capture_output=True, text=True, timeout=60)


def install(bundle):
    """Installs a bundle over what is there."""
    try:
        flatpak("install", "--user", "-y", "--noninteractive", "--bundle", str(bundle))
    except RuntimeError:
        flatpak("install", "--user", "-y", "--noninteractive", "--reinstall", "--bundle",
                str(bundle))


class Portals:
    """xdg-desktop-portal with a desktop behind it that answers from files. Without FUSE there is no
    document portal; then files are put where the program may read them, and their paths are typed."""

    def __init__(self):
        self.answers = HOME / "answers"
        self.answers.mkdir()
        self.set("settings", "color-scheme 0\ncontrast 0\naccent-color 0.21 0.52 0.89")
        self.processes = []
        self.work = self._start()

    def _start(self):
        frontend = next((path for path in ("/usr/libexec/xdg-desktop-portal",
                                           "/usr/lib/xdg-desktop-portal") if os.path.exists(path)), None)
        # A sandbox sees the documents of the portal below /run/user and nowhere else.
        at_home = os.environ["XDG_RUNTIME_DIR"] == f"/run/user/{os.getuid()}"
        if frontend is None or not at_home or not os.access("/dev/fuse", os.R_OK | os.W_OK):
            return False
        folder = HOME / "portals"
        folder.mkdir()
        (folder / "reuptaketest.portal").write_text(
            "[portal]\nDBusName=org.freedesktop.impl.portal.desktop.reuptaketest\n"
            "Interfaces=org.freedesktop.impl.portal.FileChooser;"
            "org.freedesktop.impl.portal.Print;org.freedesktop.impl.portal.Settings;\nUseIn=reuptaketest\n")
        (folder / "reuptaketest-portals.conf").write_text("[preferred]\ndefault=reuptaketest\n")
        environment = {**os.environ, "XDG_DESKTOP_PORTAL_DIR": str(folder),
                       "XDG_CURRENT_DESKTOP": "reuptaketest"}
        self.processes = [
            subprocess.Popen([sys.executable, str(HERE / "portal.py"), str(self.answers)]),
            subprocess.Popen([frontend, "--replace"], env=environment, stderr=subprocess.DEVNULL),
        ]
        return self._answers()

    @staticmethod
    def _answers():
        """Whether files can be handed into a sandbox."""
        bus = Gio.bus_get_sync(Gio.BusType.SESSION)

        def ask():
            return bus.call_sync("org.freedesktop.portal.Documents",
                                 "/org/freedesktop/portal/documents",
                                 "org.freedesktop.portal.Documents", "GetMountPoint", None, None,
                                 Gio.DBusCallFlags.NONE, 5000)

        try:
            until("the file portal", ask, 15)
            until("the desktop's portal", lambda: bus.call_sync(
                "org.freedesktop.portal.Desktop", "/org/freedesktop/portal/desktop",
                "org.freedesktop.portal.Settings", "ReadAll",
                GLib.Variant("(as)", ([],)), None, Gio.DBusCallFlags.NONE, 5000), 15)
            return True
        except AssertionError:
            return False

    def set(self, name, text):
        """The answer to the next dialog, or the settings."""
        (self.answers / name).write_text(text + "\n")

    def close(self):
        """Ends both."""
        for process in self.processes:
            process.terminate()
            process.wait(30)


class Sandboxed(Program):
    """The program as it was installed, found on the accessibility bus by its name."""

    def __init__(self, *arguments, forward=None, process=None):  # pylint: disable=super-init-not-called
        self.x11, self.display = hold_display()
        configuration(str(HOME / ".var/app" / ID / "config"))
        command = ["flatpak", "run", "--env=GSK_RENDERER=cairo", "--env=TZ=Europe/Amsterdam"]
        if forward is not None:
            command += ["--file-forwarding", ID, "@@", str(forward), "@@"]
        else:
            command += [ID, *arguments]
        self.process = process or subprocess.Popen(command)
        self.root = until("the program on the accessibility bus", self._find_root)

    def _find_root(self):
        if self.process.poll() is not None:
            raise SystemExit(f"the program ended with {self.process.returncode}")
        desktop = Atspi.get_desktop(0)
        for i in range(desktop.get_child_count()):
            child = desktop.get_child_at_index(i)
            if child is not None and (child.get_name() or "").lower() == "reuptake":
                return child
        return None

    def views(self):
        """The names of the views of a record, in their order."""
        self.find(role="page tab")
        return [node.get_name() for _, node in self.walk()
                if node.get_role_name() == "page tab"
                and node.get_state_set().contains(Atspi.StateType.SHOWING)]

    def place(self, name):
        """Where something is on the screen."""
        node = self.find(name)
        return until(f"«{name}» to stay in its place", lambda: self._settled_box(node))

    def go_to(self, view):
        """Goes to a view of the record."""
        tab = self.click(view, "page tab")
        until(f"the view {view}",
              lambda: tab.get_state_set().contains(Atspi.StateType.SELECTED))

    @staticmethod
    def pids():
        """The process ids of the program inside its sandbox, as the machine counts them."""
        found = []
        for folder in pathlib.Path("/proc").glob("[0-9]*"):
            try:
                if os.readlink(folder / "exe").endswith("/app/bin/reuptake"):
                    found.append(int(folder.name))
            except OSError:
                continue
        return found

    def quit(self):
        """Quits as a person does, and waits until nothing of the program runs."""
        self.key("ctrl+q")
        self.process.wait(60)
        until("nothing to run in the background", lambda: not self.pids(), 30)
