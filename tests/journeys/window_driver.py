# SPDX-FileCopyrightText: The Reuptake authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Drives the real program through the accessibility bus, as a person with a screen reader would.

Nothing here waits for a fixed time: every step waits until what it needs is on the bus, and fails
with the tree that was there instead.
"""
import ctypes
import os
import signal
import subprocess
import sys
import tempfile
import time

import gi

gi.require_version("Atspi", "2.0")
from gi.repository import Atspi, GLib  # noqa: E402

PATIENCE_S = float(os.environ.get("REUPTAKE_PATIENCE", "60"))


# Older libraries of the accessibility bus call some roles by another name.
ROLE_NAMES = {"push button": "button"}


def role_name(node):
    """The name of a role as this year's library gives it."""
    name = node.get_role_name()
    return ROLE_NAMES.get(name, name)


class Missing(AssertionError):
    """Something that should be on the screen is not."""


def pump(seconds=0.02):
    """Lets events of the bus arrive for at most so long."""
    context = GLib.MainContext.default()
    end = time.monotonic() + seconds
    while context.pending() and time.monotonic() < end:
        context.iteration(False)
    time.sleep(0.02)


def until(what, condition, patience=PATIENCE_S):
    """Waits until condition() gives something and returns it."""
    end = time.monotonic() + patience
    while True:
        try:
            found = condition()
        except GLib.Error:
            found = None
        if found:
            return found
        if time.monotonic() > end:
            raise Missing(f"waited {patience:.0f} s for {what}")
        pump()


def configuration(folder):
    """A configuration folder with the typeface of the pictures and without animations."""
    os.makedirs(os.path.join(folder, "gtk-4.0"), exist_ok=True)
    with open(os.path.join(folder, "gtk-4.0", "settings.ini"), "w", encoding="utf-8") as file:
        file.write("[Settings]\ngtk-font-name=Cantarell 11\ngtk-enable-animations=false\n")
    return folder


def hold_display():
    """Keeps a connection to the X server open. A virtual server starts afresh whenever its last
    client leaves, and whoever comes at that moment is turned away."""
    x11 = ctypes.CDLL("libX11.so.6")
    x11.XOpenDisplay.restype = ctypes.c_void_p
    return x11, ctypes.c_void_p(until("the display", lambda: x11.XOpenDisplay(None)))


def enlarge_text(x11, display, scale):
    """Asks for larger text as a desktop does, through the resources of the X server."""
    x11.XDefaultRootWindow.restype = ctypes.c_ulong
    root = x11.XDefaultRootWindow(display)
    value = f"Xft.dpi:\t{int(96 * scale)}\n".encode()
    string = 31  # XA_STRING
    resources = 23  # XA_RESOURCE_MANAGER
    x11.XChangeProperty(display, ctypes.c_ulong(root), ctypes.c_ulong(resources),
                        ctypes.c_ulong(string), 8, 0, value, len(value))
    x11.XSync(display, 0)


class Program:
    """The program under test and its place on the bus."""

    def __init__(self, *arguments, env=None):
        program = os.environ["REUPTAKE"]
        scale = float(os.environ.get("REUPTAKE_TEXT_SCALE", "1"))
        self.x11, self.display = hold_display()
        if scale != 1:
            enlarge_text(self.x11, self.display, scale)
        self.folder = tempfile.mkdtemp(prefix="reuptake-journey-")
        variables = {"XDG_CONFIG_HOME": configuration(self.folder), **os.environ, **(env or {})}
        self.process = subprocess.Popen([program, *arguments], env=variables)
        self.root = until("the program on the accessibility bus", self._find_root)

    def _find_root(self):
        if self.process.poll() is not None:
            raise SystemExit(f"the program ended with {self.process.returncode}")
        desktop = Atspi.get_desktop(0)
        for i in range(desktop.get_child_count()):
            child = desktop.get_child_at_index(i)
            if child is not None and child.get_process_id() == self.process.pid:
                return child
        return None

    def walk(self, node=None, depth=0):
        """All accessibles below node, parents first."""
        node = node or self.root
        yield depth, node
        for i in range(node.get_child_count()):
            child = node.get_child_at_index(i)
            if child is not None:
                yield from self.walk(child, depth + 1)

    def dump(self, out=sys.stderr):
        """Prints what is on the screen, for the reader of a failed journey."""
        try:
            for depth, node in self.walk():
                states = node.get_state_set()
                if states.contains(Atspi.StateType.SHOWING):
                    print("  " * depth + f"{node.get_role_name()} «{node.get_name()}»", file=out)
        except GLib.Error as error:
            print(f"(the tree ended: {error.message})", file=out)

    def _search(self, name, role, contains, showing=True):
        for _, node in self.walk():
            try:
                if self._matches(node, name, role, contains, showing):
                    return node
            except GLib.Error:
                continue  # it has just gone
        return None

    @staticmethod
    def _matches(node, name, role, contains, showing):
        """The name first: each question is a way to the program and back, and few bear the name."""
        text = node.get_name() or "" if name is not None else None
        if name is not None and not (name in text if contains else text == name):
            return False
        if role is not None and role_name(node) != role:
            return False
        return not showing or node.get_state_set().contains(Atspi.StateType.SHOWING)

    def find(self, name=None, role=None, contains=False, patience=PATIENCE_S):
        """Waits for something that shows, by its name and its role."""
        try:
            return until(f"{role or 'anything'} «{name}»",
                         lambda: self._search(name, role, contains), patience)
        except Missing:
            self.dump()
            raise

    def gone(self, name, role=None, contains=False):
        """Waits until nothing of that name and role shows."""
        until(f"{role or 'everything'} «{name}» to go",
              lambda: self._search(name, role, contains) is None)

    def focused(self, name, contains=True):
        """Waits until the keyboard is at something."""
        node = self.find(name, contains=contains)
        until(f"«{name}» to have the keyboard",
              lambda: node.get_state_set().contains(Atspi.StateType.FOCUSED))
        return node

    def shows(self, name, role=None, contains=True):
        """Whether it shows right now."""
        return self._search(name, role, contains) is not None

    def shown_of(self, words):
        """Those of the words that stand in something that shows right now, found in one walk."""
        found = set()
        for _, node in self.walk():
            try:
                named = {word for word in words if word in (node.get_name() or "")} - found
                if named and node.get_state_set().contains(Atspi.StateType.SHOWING):
                    found |= named
            except GLib.Error:
                continue  # it has just gone
        return found

    def is_usable(self, name, role=None, contains=False):
        """Whether it shows and can be pressed right now."""
        return self._usable(name, role, contains) is not None

    def press(self, name, role=None, contains=False):
        """Presses a button, once it can be pressed."""
        node = until(f"«{name}» to be usable", lambda: self._usable(name, role, contains))
        node.get_action_iface().do_action(0)
        pump()
        return node

    def _usable(self, name, role, contains):
        for _, node in self.walk():
            if not self._matches(node, name, role, contains, showing=False):
                continue
            states = node.get_state_set()
            if not (states.contains(Atspi.StateType.SHOWING)
                    and states.contains(Atspi.StateType.SENSITIVE)):
                continue
            action = node.get_action_iface()
            if action is not None and action.get_n_actions() > 0:
                return node
        return None

    def editable(self, name):
        """The text field with that label."""
        def search():
            for _, node in self.walk():
                if (self._matches(node, name, None, contains=False, showing=True)
                        and node.get_editable_text_iface() is not None):
                    return node
            return None
        try:
            return until(f"a field «{name}»", search)
        except Missing:
            self.dump()
            raise

    def text_in(self, name):
        """What stands in the text field with that label."""
        text = self.editable(name).get_text_iface()
        return Atspi.Text.get_text(text, 0, text.get_character_count())

    def until_text(self, name, text):
        """Waits until that stands in the text field with that label."""
        until(f"«{text}» in the field «{name}»", lambda: self.text_in(name) == text)

    def until_filled(self, name):
        """Waits until something stands in the text field with that label, and returns it."""
        return until(f"something in the field «{name}»", lambda: self.text_in(name))

    def type_into(self, name, text):
        """Puts text into a field."""
        field = self.editable(name)
        field.get_editable_text_iface().set_text_contents(text)
        pump()
        return field

    def click(self, name, role=None, contains=False):
        """Clicks the middle of something with the pointer."""
        node, box = self._settled(name, role, contains)
        subprocess.run(["xdotool", "mousemove", str(box.x + box.width // 2),
                        str(box.y + box.height // 2), "click", "1"], check=True)
        pump()
        return node

    def click_corner(self, name, role=None):
        """Clicks near the upper left corner of something, where nothing but its ground is."""
        node, box = self._settled(name, role)
        subprocess.run(["xdotool", "mousemove", str(box.x + 40), str(box.y + 40), "click", "1"],
                       check=True)
        pump()
        return node

    def _settled(self, name, role=None, contains=False):
        """Something and its place, once it stays there; looked for anew where a list was made anew."""
        def settled():
            node = self._search(name, role, contains)
            box = self._settled_box(node) if node is not None else None
            return (node, box) if box is not None else None
        self.find(name, role, contains)
        return until(f"«{name}» to stay in its place", settled)

    def _settled_box(self, node):
        """The place of something that did not move while the program was looked at ten times."""
        first = self._box(node)
        for _ in range(10):
            pump()
            box = self._box(node)
            if first is None or box is None or (box.x, box.y) != (first.x, first.y):
                return None
        return first

    @staticmethod
    def _box(node):
        box = node.get_component_iface().get_extents(Atspi.CoordType.WINDOW)
        return box if box.width > 0 and box.height > 0 else None

    def choose_patient(self, text):
        """Finds a patient by typing into the search and goes to the first one found."""
        field = "Search patients by name, record number or birth date"
        self.find(field)
        self.key("ctrl+f")
        self.type_into(field, text)
        self.find(text, "list item", contains=True)
        self.key("Return")

    def key(self, name):
        """Presses and releases one key, by its name in X: Return, BackSpace, 3, minus."""
        subprocess.run(["xdotool", "key", "--clearmodifiers", name], check=True)
        pump()

    def picture(self, path):
        """Writes what is on the screen."""
        subprocess.run(["import", "-window", "root", path], check=True)

    def picture_if_asked(self, name):
        """Writes what is on the screen for a person to look at, where a folder for pictures is named."""
        folder = os.environ.get("REUPTAKE_PICTURES")
        if folder:
            self.picture(os.path.join(folder, name + ".png"))

    def kill(self):
        """Ends it at once, as a power cut would."""
        self.process.send_signal(signal.SIGKILL)
        self.process.wait()

    def close(self):
        """Ends it politely."""
        if self.process.poll() is None:
            self.process.terminate()
            self.process.wait(timeout=PATIENCE_S)
