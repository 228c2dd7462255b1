# SPDX-FileCopyrightText: The Reuptake authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Writes a letterhead, looks at the pages of a patient, enlarges them, chooses another document and
copy, saves both copies of the sheet through the file dialog and reads what stands in them, prints the
course as it is zoomed, each document from where it belongs, and two patients in one go."""
import datetime
import json
import os
import re
import subprocess
import sys
import tempfile

sys.path.insert(0, os.path.dirname(os.path.abspath(__file__)))

from practice_at_hand import ctl, open_practice, practice_in, words_of  # noqa: E402
from window_driver import Missing  # noqa: E402

ANNA = "Example, Anna"
# Day, the nine answers of a PHQ-9; the last item of the second calls for attention.
ANSWERS = (("2026-01-05", "222111110"), ("2026-02-02", "333222212"), ("2026-03-02", "111111000"))
SECRET = "zxquarry"
PRIVATE = ("self-harm", "ritical answer", SECRET)


def choose(program, shown, steps):
    """Chooses from the row that shows something the item so many steps further down."""
    program.click(shown, "label")
    program.find(role="list item")
    for _ in range(steps):
        program.key("Down")
    program.key("Return")


def add_patient(path, folder, name, born):
    """A patient by the command line; returns the id."""
    answer = ctl(path, folder, "patient", "add", "--name", name, "--born", born, "--sex", "female")
    return re.search(r'"(?:id|uuid)"\s*:\s*"([^"]+)"', answer).group(1)


def make_records(path, folder):
    """Two patients; the first with an answer, a note and a reason that are not for every eye."""
    anna = add_patient(path, folder, ANNA, "1980-05-17")
    add_patient(path, folder, "Example, Boris", "1971-02-03")
    for day, digits in ANSWERS:
        ctl(path, folder, "assessment", "add", "--patient", anna, "phq9", "--at", day, "--items",
            ",".join(digits))
    for text, private in (("Worries about " + SECRET, True), ("Slept better since the move.", False)):
        ctl(path, folder, "note", "add", "-", "--patient", anna, stdin=json.dumps(
            {"text": text, "at": "2026-02-02T10:00", "private": private}))
    ctl(path, folder, "intervention", "add", "-", "--patient", anna,
        stdin="sertraline 50 mg each morning from 2026-01-12")


def write_letterhead(program):
    """The preferences of an open practice have a letterhead; it is saved as a whole."""
    program.key("ctrl+comma")
    program.find("Letterhead", "label")
    program.type_into("Practice", "Practice at the Old Mill")
    program.type_into("Practitioner", "Dr A. Example")
    program.type_into("Town", "Oldtown")
    program.press("Save Letterhead", "button")
    program.find("The letterhead is saved.", "label")
    program.picture_if_asked("print-letterhead")
    program.key("Escape")
    program.gone("Letterhead", "label")


def look_at_pages(program):
    """The pages, enlarged; then a diary, which has a month; then the patient's copy."""
    program.key("ctrl+p")
    program.find("Page 1 of", contains=True)
    program.picture_if_asked("print-preview")
    program.press("Larger", "button")
    program.gone("Fit", "label")
    program.press("As wide as there is room", "button")
    program.find("Fit", "label")
    choose(program, "Consultation sheet", 6)
    program.find("Page 1 of 1")
    program.find("Month", "label")
    program.picture_if_asked("print-diary")
    choose(program, "For the record", 1)
    program.find("For the patient", "label")
    program.find("Page 1 of 1")
    program.key("Escape")
    program.gone("Page 1 of 1")


def must_say(text, words, what):
    """Every one of the words stands in the text."""
    lost = [word for word in words if word not in text]
    if lost:
        raise Missing(f"{lost} on {what}: «{text}»")


def check_frame(path, text):
    """Every page says whose it is, of when, made when, and which of how many."""
    info = subprocess.run(["pdfinfo", path], check=True, capture_output=True, text=True).stdout
    pages = int(re.search(r"Pages:\s+(\d+)", info).group(1))
    if ANNA in info or "Anna" in info:
        raise Missing("metadata without a name")
    today = datetime.date.today()
    for number, page in enumerate(text.split("\f")[:pages], 1):
        must_say(page, (ANNA, "born 17 May 1980", "5 Jan 2026 – 2 Mar 2026",
                        f"prepared {today.day} {today:%b %Y}", f"page {number} of {pages}",
                        "Practice at the Old Mill", "Dr A. Example", "Activity log",
                        "not a certified medical device"), f"page {number}")


def save_both_copies(program, folder):
    """The patient's copy has nothing that is not for the patient; the other one has."""
    program.key("ctrl+p")
    program.find("Page 1 of", contains=True)
    program.find("For the patient", "label")
    path = os.path.join(folder, "patient.pdf")
    text = words_of(program, path)
    check_frame(path, text)
    must_say(text, ("PHQ-9", "Sertraline", "Agreed today"), "the patient’s copy")
    if any(word in text for word in PRIVATE):
        raise Missing(f"a copy without what is private: «{text}»")
    choose_above(program, "For the patient", 1)
    program.find("For the record", "label")
    path = os.path.join(folder, "record.pdf")
    text = words_of(program, path)
    check_frame(path, text)
    must_say(text, ("ritical answer", SECRET), "the copy for the record")
    program.key("Escape")
    program.gone("Print", "dialog")


def choose_above(program, shown, steps):
    """The same as choose(), upwards."""
    program.click(shown, "label")
    program.find(role="list item")
    for _ in range(steps):
        program.key("Up")
    program.key("Return")


def days_of(text):
    """The first and the last day of the period on a page."""
    days = re.search(r"(\d+ \w+ \d{4}) – (\d+ \w+ \d{4}) · (\d+) days", text)
    if days is None:
        raise Missing(f"a period on the page: «{text}»")
    first, last = (datetime.datetime.strptime(day, "%d %b %Y").date() for day in days.groups()[:2])
    if (last - first).days + 1 != int(days.group(3)):
        raise Missing(f"as many days as there are in «{days.group()}»")
    return first, last


def print_visible_course(program, folder):
    """A zoomed course is printed as it is zoomed, and says of when it is."""
    program.key("alt+1")
    program.find("Course: a chart")
    program.press("See More Detail", "button")
    program.find("Show the Whole Course", "button")
    program.press("Print")
    program.find(role="menu item")
    program.key("Down")
    program.key("Return")
    program.find("Page 1 of 1")
    program.find("Course", "label")
    program.picture_if_asked("print-zoomed-course")
    first, last = days_of(words_of(program, os.path.join(folder, "course.pdf")))
    if not datetime.date(2026, 1, 5) < first < last < datetime.date(2026, 3, 2):
        raise Missing(f"a part of the course, not {first} to {last}")
    program.key("Escape")
    program.gone("Print", "dialog")


def print_where_it_is(program):
    """Each view prints what belongs there."""
    for key, button, document in (("alt+2", "Print This Questionnaire", "Questionnaire"),
                                  ("alt+4", "Print the Plan for the Patient", "Regimen plan")):
        program.key(key)
        if document == "Questionnaire":
            program.find("Answered", "label")
            program.click("6 of 27 · mild", "label")
        program.press(button, "button")
        program.find("Page 1 of", contains=True)
        program.find(document, "label")
        if document == "Questionnaire":
            program.find("PHQ-9, 2 Mar 2026", "label")
        program.picture_if_asked("print-" + document.split()[0].lower())
        program.key("Escape")
        program.gone("Print", "dialog")


def print_several(program):
    """Nobody comes tomorrow; two are ticked and printed together."""
    program.key("F10")
    program.find(role="menu item")
    program.key("s")
    program.find("0 patients are chosen.", "label")
    for name in ("Example, Anna", "Example, Boris"):
        program.click(name, "check box")
    program.find("2 patients are chosen.", "label")
    program.picture_if_asked("print-several")
    program.press("Preview", "button")
    program.find("2 patients", "label")
    program.find("Page 1 of", contains=True)
    program.picture_if_asked("print-several-preview")


def main():
    """The journey."""
    with tempfile.TemporaryDirectory(prefix="reuptake-print-") as folder:
        path = practice_in(folder)
        make_records(path, folder)
        program = open_practice(path, folder)
        try:
            program.choose_patient(ANNA)
            program.find(ANNA, "heading")
            write_letterhead(program)
            look_at_pages(program)
            save_both_copies(program, folder)
            print_visible_course(program, folder)
            print_where_it_is(program)
            print_several(program)
        except Exception:
            program.dump()
            program.picture_if_asked("print-failed")
            raise
        finally:
            program.close()


if __name__ == "__main__":
    main()
