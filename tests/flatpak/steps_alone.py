# SPDX-FileCopyrightText: The Reuptake authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""How alone the program is in its sandbox: what it is allowed, and what it cannot reach."""
import configparser
import re
import socket
import subprocess

from gi.repository import Gio, GLib

from sandboxed import HOME, ID, flatpak, inside

ALLOWED_NAMES = re.compile(r"^(:.*|org\.freedesktop\.DBus|org\.freedesktop\.portal\..*|"
                           + re.escape(ID) + r"([.-].*)?|org\.a11y\.Bus)$")


def permissions_are_four(_state):
    """wayland, fallback-x11, ipc, dri and nothing else."""
    found = configparser.ConfigParser()
    found.optionxform = str
    found.read_string(flatpak("info", "--show-permissions", ID))
    assert found.sections() == ["Context"], found.sections()
    context = {key: set(filter(None, value.split(";"))) for key, value in found["Context"].items()}
    assert context == {"shared": {"ipc"}, "sockets": {"x11", "wayland", "fallback-x11"},
                       "devices": {"dri"}}, context


def network_is_unreachable(_state):
    """Only the loopback device, and nothing that listens outside answers."""
    assert inside("sh", "-c", "tail -n +3 /proc/net/dev | cut -d: -f1").stdout.split() == ["lo"]
    with socket.create_server(("127.0.0.1", 0)) as server:
        port = server.getsockname()[1]
        subprocess.run(["bash", "-c", f"exec 3<>/dev/tcp/127.0.0.1/{port}"], check=True)
        tried = inside("bash", "-c", f"exec 3<>/dev/tcp/127.0.0.1/{port}", check=False)
        assert tried.returncode != 0, "a listener of the machine was reached"


def home_is_unreachable(_state):
    """Neither read nor written; what the program writes into its home is gone or its own."""
    (HOME / "secret.txt").write_text("nobody's business")
    seen = inside("sh", "-c", f"cat '{HOME}/secret.txt'; ls -A '{HOME}'; echo x >'{HOME}/written.txt'",
                  check=False)
    assert "nobody" not in seen.stdout and "secret.txt" not in seen.stdout, seen.stdout
    assert not (HOME / "written.txt").exists()
    for folder in ("/home", "/root", "/mnt", "/media"):
        listing = inside("sh", "-c", f"find {folder} -maxdepth 1 -mindepth 1 2>/dev/null", check=False)
        assert not listing.stdout.strip(), f"{folder} shows {listing.stdout}"


def bus_is_unreachable(_state):
    """A name that somebody else owns cannot be seen or called."""
    bus = Gio.bus_get_sync(Gio.BusType.SESSION)
    bus.call_sync("org.freedesktop.DBus", "/org/freedesktop/DBus", "org.freedesktop.DBus", "RequestName",
                  GLib.Variant("(su)", ("org.example.Somebody", 4)), None, Gio.DBusCallFlags.NONE, -1)
    listed = inside("gdbus", "call", "--session", "--dest", "org.freedesktop.DBus", "--object-path",
                    "/org/freedesktop/DBus", "--method", "org.freedesktop.DBus.ListNames").stdout
    names = re.findall(r"'([^']+)'", listed)
    beyond = [name for name in names if not ALLOWED_NAMES.match(name)]
    assert names and not beyond, f"seen on the session bus: {beyond}"
    for name in ("org.example.Somebody", "org.freedesktop.secrets", "org.freedesktop.Flatpak"):
        called = inside("gdbus", "call", "--session", "--timeout", "5", "--dest", name, "--object-path",
                        "/", "--method", "org.freedesktop.DBus.Peer.Ping", check=False)
        assert called.returncode != 0, f"{name} was called"
    system = inside("gdbus", "call", "--system", "--timeout", "5", "--dest", "org.freedesktop.DBus",
                    "--object-path", "/", "--method", "org.freedesktop.DBus.ListNames", check=False)
    assert "org.freedesktop.login1" not in system.stdout, system.stdout


def reuptakectl_runs(_state):
    """The command line is in the same sandbox."""
    assert "reuptakectl" in inside("reuptakectl", "--version").stdout
    assert "phq9" in inside("reuptakectl", "knowledge", "list").stdout.lower()


STEPS = [permissions_are_four, network_is_unreachable, home_is_unreachable, bus_is_unreachable,
         reuptakectl_runs]
