# SPDX-FileCopyrightText: The Reuptake authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""The pictures of data/screenshots, taken in the sandbox with the invented patients of the demonstration
practice, in light and dark as the desktop asks for."""
import subprocess

SIZE = "1280x860+0+0"
# The views of data/*.metainfo.xml.in; the README shows the first.
VIEWS = {"light": ("Course", "Overview", "Measures", "Interventions"), "dark": ("Course", "Labs")}


def take(state, name):
    """A picture of the window alone."""
    target = state.project / "data/screenshots" / f"{name}.png"
    state.program.picture(str(target))
    subprocess.run(["convert", str(target), "-crop", SIZE, "+repage", "-strip", str(target)], check=True)
    target.chmod(0o644)
    print(f"# {target.relative_to(state.project)}", flush=True)


def take_all(state):
    """The views in light and dark, and the sheet."""
    program = state.start("--demo")
    program.find("Demonstration practice", "label", contains=True)
    program.click(", ", "list item", contains=True)
    program.find("born", "label", contains=True)
    for ending, views in VIEWS.items():
        state.turn(dark=ending == "dark")
        for view in views:
            program.go_to(view)
            state.settle()
            take(state, f"{view.lower()}-{ending}")
    state.turn(dark=False)
    program.go_to("Course")
    program.find("Course: a chart")
    program.key("ctrl+p")
    program.find("Page 1 of", contains=True)
    state.settle()
    take(state, "sheet-light")
    program.key("Escape")
    program.gone("Print", "dialog")
    program.quit()
