# SPDX-FileCopyrightText: The Reuptake authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""What the steps in the sandbox hand on to each other."""
import hashlib
import os
import pathlib
import shutil
import subprocess

from sandboxed import DATA, HOME, PRACTICES, Sandboxed
from window_driver import until


class State:
    """The project, the desktop, and the program while it runs."""

    def __init__(self, project, portals):
        self.project = pathlib.Path(project)
        self.portals = portals
        self.program = None
        self.documents = HOME / "Documents"
        self.documents.mkdir()
        self.recovery_key = None

    def start(self, *arguments, **options):
        """Starts the program in its sandbox."""
        self.program = Sandboxed(*arguments, **options)
        return self.program

    def give(self, path):
        """Makes a file of the project one of the person's own; returns where it lies."""
        target = self.documents / pathlib.Path(path).name
        if not self.portals.work:
            target = DATA / target.name
            DATA.mkdir(parents=True, exist_ok=True)
        shutil.copy(path, target)
        return target

    def picture(self, name):
        """A picture for the reviewer, where one is asked for."""
        self.program.picture_if_asked(name)

    def brightness(self):
        """The mean lightness of what is on the screen, from 0 to 1."""
        path = HOME / "tmp/brightness.png"
        self.program.picture(str(path))
        return float(subprocess.run(["convert", str(path), "-format", "%[fx:mean]", "info:"], check=True,
                                    capture_output=True, text=True).stdout)

    def turn(self, dark):
        """The desktop turns dark or light, and the window with it."""
        self.portals.set("settings", f"color-scheme {int(dark)}")
        until("a dark window" if dark else "a light window",
              lambda: self.brightness() < 0.4 if dark else self.brightness() > 0.6)

    def settle(self):
        """Waits until the screen shows the same three times in a row."""
        seen = []

        def is_still():
            path = HOME / "tmp/still.png"
            self.program.picture(str(path))
            seen.append(hashlib.sha256(path.read_bytes()).hexdigest())
            return len(seen) > 3 and len(set(seen[-3:])) == 1

        until("the screen to be still", is_still)

    def say_what_is_there(self):
        """For the reader of a failure."""
        practices = sorted(path.name for path in PRACTICES.glob("*"))
        print(f"# practices: {practices}, processes: {Sandboxed.pids()}", flush=True)
        if self.program is not None:
            self.picture("failure")
            self.program.dump()

    def close(self):
        """Ends the program if it still runs."""
        if self.program is not None:
            for pid in self.program.pids():
                os.kill(pid, 15)
