# SPDX-FileCopyrightText: The Reuptake authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Uses the installed Flatpak as a newcomer would: --test PROJECT (or --shots, --install). Every step is one test; the results go
to build/results/flatpak.junit.xml. Started by tools/flatpak, which has built the bundle and made a
home, a display and a session bus to throw away."""
import os
import pathlib
import sys
import time
import traceback
import xml.etree.ElementTree as tree

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parent))

import shots  # noqa: E402
import steps_alone  # noqa: E402
import steps_updates  # noqa: E402
import steps_window  # noqa: E402
from sandboxed import Portals, install  # noqa: E402
from state import State  # noqa: E402

STEPS = [*steps_alone.STEPS, *steps_window.STEPS, *steps_updates.STEPS]


def run_steps(state, suite):
    """Runs one step after the other; after a failure the rest has nothing to stand on."""
    for number, step in enumerate(STEPS, 1):
        case = tree.SubElement(suite, "testcase", classname="flatpak", name=step.__name__)
        began = time.monotonic()
        try:
            step(state)
        except BaseException:  # pylint: disable=broad-except
            tree.SubElement(case, "failure").text = traceback.format_exc()
            print(f"not ok {number} {step.__name__}\n{traceback.format_exc()}", flush=True)
            state.say_what_is_there()
            for left in STEPS[number:]:
                case = tree.SubElement(suite, "testcase", classname="flatpak", name=left.__name__)
                tree.SubElement(case, "failure").text = "not reached"
            return False
        case.set("time", f"{time.monotonic() - began:.1f}")
        print(f"ok {number} {step.__name__} ({time.monotonic() - began:.1f} s)", flush=True)
    return True


def test(project):
    """All steps."""
    results = project / "build/results"
    results.mkdir(parents=True, exist_ok=True)
    suite = tree.Element("testsuite", name="flatpak")
    install(project / "build/reuptake.flatpak")
    portals = Portals()
    print(f"# the file portal {'answers' if portals.work else 'is missing here; paths are typed'}")
    state = State(project, portals)
    try:
        passed = run_steps(state, suite)
    finally:
        state.close()
        portals.close()
    tree.ElementTree(suite).write(results / "flatpak.junit.xml", encoding="utf-8",
                                  xml_declaration=True)
    return 0 if passed else 1


def take_shots(project):
    """The pictures of data/screenshots."""
    install(project / "build/reuptake.flatpak")
    portals = Portals()
    if not portals.work:
        sys.exit("the portals do not work here, so the window cannot be asked to turn dark")
    state = State(project, portals)
    try:
        shots.take_all(state)
    finally:
        state.close()
        portals.close()
    return 0


def install_only(project):
    """For measuring from outside."""
    install(project / "build/reuptake.flatpak")
    return 0


if __name__ == "__main__":
    os.umask(0o077)
    actions = {"--test": test, "--shots": take_shots, "--install": install_only}
    sys.exit(actions[sys.argv[1]](pathlib.Path(sys.argv[2])))
