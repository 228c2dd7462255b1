# SPDX-FileCopyrightText: The Reuptake authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Hands the device to a patient, tries every way out but the right one, loses the program half-way, and
takes the device back with the PIN."""
import json
import os
import subprocess
import sys
import tempfile

sys.path.insert(0, os.path.dirname(os.path.abspath(__file__)))

from practice_at_hand import PASSPHRASE, add_patient, ctl, open_practice, practice_in  # noqa: E402
from window_driver import Program  # noqa: E402

NAME = "Almstedt, Runa"
PIN = "482199"
# Every key a toolkit or a window manager listens to, one after the other.
KEYS = ["Escape", "ctrl+q", "ctrl+w", "ctrl+l", "ctrl+comma", "ctrl+question", "ctrl+n", "ctrl+f",
        "ctrl+p", "ctrl+i", "alt+1", "alt+2", "alt+3", "alt+Left", "F1", "F5", "F10", "F11", "ctrl+shift+i",
        "ctrl+shift+d", "alt+0", "alt+4", "alt+5", "ctrl+1", "alt+F4", "alt+Tab", "super", "XF86Back",
        "ctrl+shift+n", "ctrl+shift+q", "ctrl+alt+t", "Menu", "shift+F10", "ctrl+Tab", "ctrl+Page_Up"]


def no_record(program):
    """Nothing that belongs to a record shows."""
    shown = program.shown_of((NAME, "Patients", "Measures", "Course", "Preferences", "Not Finished"))
    assert not shown, f"{shown} on the patient's page"


WORDING = """[wording]
instrument = own_wish
version = 1
language = en
licence = written by the practice
instructions = Please think of the last week.

[items]
1 = How often did you wish not to wake up?
2 = How often were you glad to wake up?

[options std]
0 = never
1 = sometimes
"""
SENTENCE = "Thank you for telling us; Dr Example will talk with you in a moment."


def add_wording(path, folder):
    """A questionnaire with a critical item, and the wording the practice may use."""
    shipped = os.path.join(os.environ["REUPTAKE_DATADIR"], "knowledge", "instruments", "phq2.json")
    with open(shipped, encoding="utf-8") as file:
        made = json.load(file)
    made.update(id="own_wish", name="Wishes", short_name="Wishes", risk_items=[
        {"item": 1, "op": ">=", "value": 1, "risk": "Ask about it today.", "conf": "own suggestion"}])
    made["items"] = made["items"][:2]
    made["option_sets"] = {"std": [{"score": 0, "own_label": "a"}, {"score": 1, "own_label": "b"}]}
    for item in made["items"]:
        item["options"] = "std"
    made["subscales"] = [dict(made["subscales"][0], items=[1, 2], max=2)]
    made.update(cutoffs=[], bands=[], norms=[], reliability=[], mcid=[], response=None, remission=None)
    for name, text in (("own_wish.json", json.dumps(made)), ("own_wish.en.txt", WORDING)):
        with open(os.path.join(folder, name), "w", encoding="utf-8") as file:
            file.write(text)
        ctl(path, folder, "knowledge", "add", os.path.join(folder, name))


def lose_and_open(program, path, folder):
    """Killed and started again; the patient's page comes back."""
    program.kill()
    program = Program("--practice", path, env={"XDG_DATA_HOME": folder})
    program.type_into("Passphrase", PASSPHRASE)
    program.press("Unlock", "button")
    return program


def hand_over_wording(program):
    """Asked by the practice's wording, up to an answer that calls for attention."""
    program.press("Hand Over…", "button")
    program.find("Hand Over to the Patient", "dialog")
    program.click("Wishes", "label")
    program.type_into("What the patient reads then", SENTENCE)
    program.type_into("PIN (may be left empty)", PIN)
    program.press("Hand Over", "button")
    program.press("Begin", "button")
    program.find("Please think of the last week.", "label")
    program.find("How often did you wish not to wake up?", "heading")
    program.press("sometimes", "button")
    program.find("2 of 2", "label")
    no_record(program)


def finish_interrupted(program):
    """Gone on with after an interruption: who gives the device back too early reads the sentence, and so
    does who answers the rest."""
    program.press("Begin", "button")
    program.find("How often were you glad to wake up?", "heading")
    program.press("For the Practitioner…", "button")
    program.find(SENTENCE, "label")
    program.key("Escape")
    program.gone("For the Practitioner", "dialog")
    program.press("never", "button")
    program.find(SENTENCE, "label")
    no_record(program)


def be_told(program):
    """Also after an interruption the sentence comes first; five wrong PINs end the PIN; the practitioner
    is told on return."""
    program.find(SENTENCE, "label")
    no_record(program)
    program.press("Go On", "button")
    program.press("For the Practitioner…", "button")
    for left in ("4 tries are left.", "3 tries are left.", "2 tries are left.", "1 try is left.",
                 "no longer valid"):
        program.type_into("PIN", "1234567")
        program.press("Back to the Records", "button")
        program.find(left, "label", contains=True)
        no_record(program)
    program.type_into("PIN", PIN)
    program.press("Back to the Records", "button")
    program.find("The PIN is no longer valid.", "label", contains=True)
    no_record(program)
    program.type_into("PIN", "")
    program.type_into("Passphrase of the practice", PASSPHRASE)
    program.press("Back to the Records", "button")
    program.find("Patients", "label")
    program.choose_patient("Almstedt")
    program.find("1 critical answer has no recorded response yet.", "label")


def hand_over(program):
    """The practitioner chooses the diary and a PIN."""
    program.key("alt+2")
    program.press("Hand Over…", "button")
    dialog = program.find("Hand Over to the Patient", "dialog")
    offered = [node.get_name() for _, node in program.walk(dialog)]
    assert "PHQ-9" not in offered, "a patient must not be asked by topics"
    program.type_into("PIN (may be left empty)", "77")
    program.press("Hand Over", "button")
    program.find("A PIN has 4 to 12 digits.", "label")
    program.type_into("PIN (may be left empty)", PIN)
    program.press("Hand Over", "button")
    program.find("A Few Questions for You", "heading")
    no_record(program)


def try_keys(program):
    """No key leads out."""
    for key in KEYS:
        program.key(key)
        no_record(program)
        if program.shows("For the Practitioner", "dialog", contains=False):
            program.key("Escape")
            program.gone("For the Practitioner", "dialog")
    window = subprocess.run(["xdotool", "search", "--onlyvisible", "--pid", str(program.process.pid)],
                            capture_output=True, text=True).stdout.split()
    for number in window:
        subprocess.run(["xdotool", "windowquit", number], check=False)
    no_record(program)
    assert program.process.poll() is None, "closing the window ended the program"
    if program.shows("For the Practitioner", "dialog", contains=False):
        program.key("Escape")
        program.gone("For the Practitioner", "dialog")
    if program.shows("Touch to Continue", "button", contains=False):
        program.key("space")
    program.find("A Few Questions for You", "heading")


def answer_some(program):
    """Two answers; the second is changed."""
    program.press("Begin", "button")
    program.find("1 of", "label", contains=True)
    program.key("3")
    program.find("2 of", "label", contains=True)
    program.key("4")
    program.find("3 of", "label", contains=True)
    program.key("BackSpace")
    program.find("2 of", "label", contains=True)
    program.key("5")
    program.find("3 of", "label", contains=True)
    no_record(program)


def come_back(path, folder):
    """Killed and started again: the passphrase leads to the patient's page and nowhere else."""
    program = Program("--practice", path, env={"XDG_DATA_HOME": folder})
    program.type_into("Passphrase", PASSPHRASE)
    program.press("Unlock", "button")
    program.find("A Few Questions for You", "heading")
    no_record(program)
    program.press("Begin", "button")
    program.find("3 of", "label", contains=True)
    return program


def goes_blank(path, folder):
    """Nobody there: the page goes blank, with what was asked; any key or a touch brings it back, for
    as long as the patient is there, and answers nothing."""
    program = Program("--practice", path, env={"XDG_DATA_HOME": folder, "REUPTAKE_LOCK_AFTER_SECONDS": "3"})
    program.type_into("Passphrase", PASSPHRASE)
    program.press("Unlock", "button")
    program.find("A Few Questions for You", "heading")
    program.press("Begin", "button")
    program.find("Touch to Continue", "button")
    assert not program.shows("3 of", "label"), "the item shows on the blank page"
    no_record(program)
    for key in ("Page_Down", "3"):
        program.key(key)
        program.find("3 of", "label", contains=True)
        program.gone("Touch to Continue", "button")
        program.find("Touch to Continue", "button")
    program.click("Touch to Continue", "button")
    program.find("3 of", "label", contains=True)
    program.gone("Touch to Continue", "button")
    return program


def answer_rest(program):
    """The rest is left out; then there are thanks and nothing more."""
    for number in range(3, 9):
        program.find(f"{number} of 8", "label")
        program.press("I Would Rather Not Answer", "button")
    program.find("Thank You", "heading")
    program.find("Please give this computer back.", "label", contains=True)
    no_record(program)


def take_back(program):
    """A wrong PIN keeps the page; the right one brings the records back."""
    program.press("For the Practitioner…", "button")
    program.find("For the Practitioner", "dialog")
    program.type_into("PIN", "123456")
    program.press("Back to the Records", "button")
    program.find("4 tries are left.", "label", contains=True)
    no_record(program)
    program.type_into("PIN", PIN)
    program.press("Back to the Records", "button")
    program.find("Patients", "label")
    program.choose_patient("Almstedt")
    program.find(NAME, "heading")
    program.key("alt+2")
    program.find("Answered", "label")
    program.gone("Nothing is answered yet.", "label", contains=True)


def main():
    """The journey."""
    with tempfile.TemporaryDirectory(prefix="reuptake-hand-over-") as folder:
        path = practice_in(folder)
        program = open_practice(path, folder)
        try:
            add_patient(program, NAME, "1980-05-31")
            hand_over(program)
            try_keys(program)
            answer_some(program)
            program.kill()
            program = goes_blank(path, folder)
            program.kill()
            program = come_back(path, folder)
            answer_rest(program)
            take_back(program)
            program.close()
            add_wording(path, folder)
            program = open_practice(path, folder)
            program.choose_patient("Almstedt")
            program.find(NAME, "heading")
            program.key("alt+2")
            hand_over_wording(program)
            program = lose_and_open(program, path, folder)
            finish_interrupted(program)
            program = lose_and_open(program, path, folder)
            be_told(program)
        except Exception:
            program.dump()
            raise
        finally:
            program.close()


if __name__ == "__main__":
    main()
