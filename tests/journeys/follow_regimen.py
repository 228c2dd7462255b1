# SPDX-FileCopyrightText: The Reuptake authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Adds an intervention by the form, takes a step, records a use, pauses, resumes, stops with the
reason, and finds it as a lane of the course."""
import os
import sys
import tempfile

sys.path.insert(0, os.path.dirname(os.path.abspath(__file__)))

from practice_at_hand import add_patient, open_practice, practice_in  # noqa: E402


def add_by_form(program):
    """A misspelt name suggests, the right one is recognised; a wrong dose is told."""
    program.press("Add an Intervention", "button")
    program.find("Add an Intervention", "dialog")
    program.type_into("What is taken or done", "sertrlaine")
    program.find("Perhaps one of these is meant?", "label", contains=True)
    program.picture_if_asked("interventions-slip")
    program.type_into("What is taken or done", "Sertraline")
    program.find("Recognised: Sertraline", "label", contains=True)
    program.type_into("Amount each time", "1.500")
    program.type_into("Unit, such as mg, drops or minutes", "mg")
    program.type_into("How often, such as “each morning with food”", "each morning")
    program.type_into("Since when; a month, a year or “about” is enough", "about 2024-03")
    program.find("about Mar 2024", "label")
    program.press("Save Intervention", "button")
    program.picture_if_asked("interventions-grouping")
    program.find("This number can be read in two ways", "label", contains=True)
    program.type_into("Amount each time", "50")
    program.picture_if_asked("interventions-form")
    program.press("Save Intervention", "button")
    program.gone("Add an Intervention", "dialog")


def take_a_step(program):
    """The step goes on from the one that holds."""
    program.press("Add a Step…", "button")
    program.find("Add a Step", "dialog")
    program.type_into("Amount each time", "100")
    program.type_into("From", "2025-02-01")
    program.picture_if_asked("interventions-step")
    program.press("Save Step", "button")
    program.gone("Add a Step", "dialog")
    program.find("From 1 Feb 2025", "label")


def correct_a_step(program):
    """After the correction the keyboard is at the step it came from."""
    program.click("Correct the step: From 1 Feb 2025", "button")
    program.find("Correct a Step", "dialog")
    program.type_into("Amount each time", "75")
    program.press("Save Step", "button")
    program.gone("Correct a Step", "dialog")
    program.find("75\u00a0mg daily", "label", contains=True)
    program.focused("Correct the step: From 1 Feb 2025")


def pause_and_resume(program):
    """A pause has a first day and may have a reason."""
    program.press("Pause…", "button")
    program.find("Pause", "dialog")
    program.type_into("First day without it", "2025-03-01")
    program.type_into("Reason", "travelling")
    program.press("Pause", "button")
    program.gone("Pause", "dialog")
    program.press("Resume…", "button")
    program.find("Resume", "dialog")
    program.type_into("First day with it again", "2025-03-10")
    program.press("Resume", "button")
    program.gone("Resume", "dialog")
    program.find("From 10 Mar 2025", "label")


def record_use_and_adherence(program):
    """A use is offered with the dose that holds."""
    program.press("Record a Use…", "button")
    program.find("Record a Use", "dialog")
    program.type_into("When", "2025-03-12 08:30")
    program.press("Save", "button")
    program.gone("Record a Use", "dialog")
    program.find("Uses and Single Administrations", "label")
    program.find("12 Mar 2025", "label", contains=True)
    program.picture_if_asked("interventions-page")


def stop(program):
    """The reason is asked for; what stopping can bring is told before."""
    program.press("Stop…", "button")
    program.find("Stop", "dialog")
    program.find("Of stopping, the sources named here say", "label", contains=True)
    program.type_into("First day without it", "2025-04-01")
    program.press("Stop", "button")
    program.find("Please enter why it is stopped", "label", contains=True)
    program.picture_if_asked("interventions-stop")
    program.type_into("Reason", "nausea")
    program.press("Stop", "button")
    program.gone("Stop", "dialog")
    program.find("stopped 1 Apr 2025: nausea", "label", contains=True)
    program.picture_if_asked("interventions-stopped")


def main():
    """The journey."""
    with tempfile.TemporaryDirectory(prefix="reuptake-regimen-") as folder:
        program = open_practice(practice_in(folder), folder)
        try:
            add_patient(program, "Example, Regimen", "1980-05-17")
            program.key("alt+4")
            program.find("No Interventions Yet", "label")
            program.picture_if_asked("interventions-empty")
            add_by_form(program)
            program.find("Targeted Therapeutics", "label")
            program.picture_if_asked("interventions-list")
            program.click("Sertraline", "label")
            program.find("Side effects to ask about", "label")
            take_a_step(program)
            correct_a_step(program)
            pause_and_resume(program)
            record_use_and_adherence(program)
            stop(program)
            program.key("alt+Left")
            program.find("History", "label")
            program.picture_if_asked("interventions-history")
            program.key("alt+1")
            program.press("Values", "button")
            program.find("Sertraline", contains=True)
            program.picture_if_asked("interventions-course")
        except Exception:
            program.dump()
            program.picture_if_asked("interventions-failed")
            raise
        finally:
            program.close()


if __name__ == "__main__":
    main()
