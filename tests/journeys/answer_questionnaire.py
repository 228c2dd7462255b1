# SPDX-FileCopyrightText: The Reuptake authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Answers a PHQ-9 by keyboard with wrong keys and Backspace, loses the program half-way, goes on where
it stopped, reads the score, responds to a critical answer, and corrects what was entered."""
import os
import sys
import tempfile

sys.path.insert(0, os.path.dirname(os.path.abspath(__file__)))

from practice_at_hand import add_patient, open_practice, practice_in  # noqa: E402

NAME = "Almstedt, Runa"


def answer_half(program):
    """Five answers, one wrong key and one change of mind; every answer is saved."""
    program.key("alt+2")
    program.type_into("Search questionnaires", "phq-9")
    program.gone("AUDIT", "label")
    program.click("Patient Health Questionnaire, 9 items", "label")
    program.focused("Item 1 of 9")
    program.key("2")
    program.find("1 of 9 answered, all saved")
    program.key("7")
    program.find("is no answer here", "label", contains=True)
    program.find("1 of 9 answered, all saved")
    program.key("3")
    program.find("2 of 9 answered, all saved")
    program.key("BackSpace")
    program.find("1 of 9 answered, all saved")
    for key in "1101":
        program.key(key)
    program.find("5 of 9 answered, all saved")


def answer_rest(program):
    """What was answered is still there; the rest follows."""
    program.choose_patient("Almstedt")
    program.find(NAME, "heading")
    program.key("alt+2")
    program.find("Not Finished", "label")
    program.click("5 of 9 answered", "label")
    program.focused("Item 6 of 9")
    for key in "010":
        program.key(key)
    program.find("8 of 9 answered, all saved")
    program.press("Finish", "button")
    program.find("1 item has no answer.", "label", contains=True)
    program.key("1")
    program.find("9 of 9 answered, all saved")
    put_off(program)
    program.press("Finish", "button")
    program.find("7 (of 0 to 27)", "label")
    program.find("mild", "label", contains=True)
    program.find("Item 9: ", "label", contains=True)
    program.press("Done", "button")
    program.find("7 of 27 · mild", "label")
    program.gone("Not Finished", "label")


def put_off(program):
    """A critical answer is asked about as soon as it is saved; recording is put off."""
    program.find("Critical Answer", "dialog")
    program.find("item 9", "label", contains=True)
    program.find("None are entered yet.", "label", contains=True)
    program.press("Later", "button")
    program.gone("Critical Answer", "dialog")


def respond(program):
    """It stays on top of the record until what was asked and done is recorded."""
    program.find("1 critical answer has no recorded response yet.", "label")
    program.press("Respond…", "button")
    program.find("Critical Answer", "dialog")
    program.find("item 9", "label", contains=True)
    program.press("Record", "button")
    program.find("Write down what was asked and done", "label", contains=True)
    program.click("Asked in person about thoughts, intent, plan and means", "label")
    program.press("Record", "button")
    program.gone("Critical Answer", "dialog")
    program.gone("1 critical answer has no recorded response yet.", "label")


def correct(program):
    """A correction, entered twice with one difference; the old version stays to be read."""
    program.click("7 of 27 · mild", "label")
    program.press("Correct…", "button")
    program.find("9 of 9 answered, all saved")
    program.press("Enter Again to Check", "button")
    program.find("0 of 9 entered again")
    program.focused("Item 1 of 9")
    program.key("3")
    program.find("Item 1 was entered as", "label", contains=True)
    program.focused("Item 1 of 9")
    program.key("3")
    for key in "11010101":
        program.key(key)
    program.find("9 of 9 entered again")
    program.press("Finish", "button")
    program.find("(of 0 to 27)", "label", contains=True)
    program.press("Done", "button")
    program.find("corrected later", "label", contains=True)


def main():
    """The journey."""
    with tempfile.TemporaryDirectory(prefix="reuptake-answer-") as folder:
        path = practice_in(folder)
        program = open_practice(path, folder)
        try:
            add_patient(program, NAME, "1980-05-31")
            answer_half(program)
            program.kill()
            program = open_practice(path, folder)
            answer_rest(program)
            respond(program)
            correct(program)
        except Exception:
            program.dump()
            raise
        finally:
            program.close()


if __name__ == "__main__":
    main()
