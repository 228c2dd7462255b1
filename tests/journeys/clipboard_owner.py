# SPDX-FileCopyrightText: The Reuptake authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Another program that was copied from: it owns the clipboard until its input ends.

Reads from a JSON file what it offers, a text for each kind by its name in X (UTF8_STRING,
text/plain;charset=utf-8 …), and says "ready" once the clipboard is its own. On X11 a clipboard is only as
alive as its owner, so this runs beside the program under test. It speaks to the X server itself, so that it
offers exactly these kinds and no toolkit adds others."""
import ctypes
import json
import os
import select
import sys

X11 = ctypes.CDLL("libX11.so.6")
SELECTION_REQUEST, SELECTION_NOTIFY = 30, 31
XA_ATOM = 4


class Request(ctypes.Structure):
    """XSelectionRequestEvent."""
    _fields_ = [("type", ctypes.c_int), ("serial", ctypes.c_ulong), ("send_event", ctypes.c_int),
                ("display", ctypes.c_void_p), ("owner", ctypes.c_ulong), ("requestor", ctypes.c_ulong),
                ("selection", ctypes.c_ulong), ("target", ctypes.c_ulong), ("property", ctypes.c_ulong),
                ("time", ctypes.c_ulong)]


class Notify(ctypes.Structure):
    """XSelectionEvent."""
    _fields_ = [("type", ctypes.c_int), ("serial", ctypes.c_ulong), ("send_event", ctypes.c_int),
                ("display", ctypes.c_void_p), ("requestor", ctypes.c_ulong), ("selection", ctypes.c_ulong),
                ("target", ctypes.c_ulong), ("property", ctypes.c_ulong), ("time", ctypes.c_ulong)]


class Event(ctypes.Union):
    """XEvent."""
    _fields_ = [("type", ctypes.c_int), ("request", Request), ("notify", Notify), ("pad", ctypes.c_long * 24)]


class Owner:
    """A window that owns the clipboard."""

    def __init__(self, texts):
        X11.XOpenDisplay.restype = ctypes.c_void_p
        X11.XDefaultRootWindow.restype = X11.XCreateSimpleWindow.restype = ctypes.c_ulong
        X11.XInternAtom.restype = X11.XGetSelectionOwner.restype = ctypes.c_ulong
        self.display = ctypes.c_void_p(X11.XOpenDisplay(None))
        root = ctypes.c_ulong(X11.XDefaultRootWindow(self.display))
        self.window = X11.XCreateSimpleWindow(self.display, root, 0, 0, 1, 1, 0, 0, 0)
        self.texts = {self.atom(kind): text.encode() for kind, text in texts.items()}
        clipboard = ctypes.c_ulong(self.atom("CLIPBOARD"))
        X11.XSetSelectionOwner(self.display, clipboard, ctypes.c_ulong(self.window), ctypes.c_ulong(0))
        if X11.XGetSelectionOwner(self.display, clipboard) != self.window:
            raise SystemExit("the clipboard cannot be owned")

    def atom(self, name):
        """The number of a name in the X server."""
        return X11.XInternAtom(self.display, name.encode(), 0)

    def answer(self, request):
        """Puts what was asked for where the other program looks, and tells it."""
        place = request.property or request.target
        if request.target == self.atom("TARGETS"):
            kinds = (ctypes.c_ulong * len(self.texts))(*self.texts)
            self.put(request, place, XA_ATOM, 32, kinds, len(self.texts))
        elif request.target in self.texts:
            text = self.texts[request.target]
            self.put(request, place, request.target, 8, text, len(text))
        else:
            place = 0
        event = Event()
        event.notify = Notify(SELECTION_NOTIFY, 0, 1, None, request.requestor, request.selection,
                              request.target, place, request.time)
        X11.XSendEvent(self.display, ctypes.c_ulong(request.requestor), 0, ctypes.c_long(0),
                       ctypes.byref(event))
        X11.XFlush(self.display)

    def put(self, request, place, kind, width, data, length):
        """Changes a property of the other program's window."""
        X11.XChangeProperty(self.display, ctypes.c_ulong(request.requestor), ctypes.c_ulong(place),
                            ctypes.c_ulong(kind), width, 0, data, length)

    def serve(self):
        """Answers until the input ends."""
        connection = X11.XConnectionNumber(self.display)
        while True:
            while X11.XPending(self.display):
                event = Event()
                X11.XNextEvent(self.display, ctypes.byref(event))
                if event.type == SELECTION_REQUEST:
                    self.answer(event.request)
            ready, _, _ = select.select([connection, sys.stdin.fileno()], [], [])
            if sys.stdin.fileno() in ready and not os.read(sys.stdin.fileno(), 1):
                return


def main():
    """Owns the clipboard."""
    with open(sys.argv[1], encoding="utf-8") as file:
        owner = Owner(json.load(file))
    print("ready", flush=True)
    owner.serve()


if __name__ == "__main__":
    main()
