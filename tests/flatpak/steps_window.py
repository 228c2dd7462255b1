# SPDX-FileCopyrightText: The Reuptake authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""The window in its sandbox, used as a newcomer would."""
import pathlib
import re
import subprocess

from gi.repository import Gio, GLib

from create_practice import NAME, PASSPHRASE, create, prove
from import_data import choose_profile
from practice_at_hand import add_patient
from sandboxed import DATA, HOME, ID, PRACTICES, Sandboxed, flatpak
from window_driver import until

PATIENT = "Example, Tapering"
TABLE = "tests/data/tapering/weekly-scl90r-depression.csv"
PROFILE = "Taper study: weekly SCL-90-R depression items"


class Elsewhere:
    """A program that somebody else started, in place of a process of ours."""

    returncode = None

    @staticmethod
    def poll():
        """It runs as far as we know."""

    @staticmethod
    def wait(_seconds):
        """Nobody here can wait for it."""


def unlock(program, name, passphrase, found):
    """Opens a practice from the first page."""
    program.click(name, "list item")
    program.type_into("Passphrase", passphrase)
    program.press("Unlock", "button")
    program.find(found, contains=True)


def demonstration_is_explored(state):
    """The first thing a newcomer does."""
    program = state.start()
    program.find("Create a Practice")
    state.picture("welcome")
    program.press("Explore the Demonstration Practice")
    program.find("Demonstration practice", "label", contains=True)
    program.click(", ", "list item", contains=True)
    program.find("born", "label", contains=True)
    program.go_to("Course")
    program.find("Course: a chart")
    state.picture("course")


def views_are_shown(state):
    """Every view, for the reviewer's eye."""
    for view in state.program.views():
        state.program.go_to(view)
        state.picture(f"view-{view.lower()}")
    state.program.go_to("Course")
    state.program.find("Course: a chart")


def second_start_finds_the_first(state):
    """One instance: the second hands over and ends."""
    before = state.program.pids()
    assert len(before) == 1, before
    again = subprocess.Popen(["flatpak", "run", ID])
    until("the second start to end", lambda: again.poll() is not None)
    assert again.returncode == 0, again.returncode
    assert state.program.pids() == before


def sheet_is_exported(state):
    """The consultation sheet as PDF, through the file portal."""
    program = state.program
    target = (state.documents if state.portals.work else DATA) / "sheet.pdf"
    program.key("ctrl+p")
    program.find("Page 1 of", contains=True)
    state.picture("sheet")
    state.portals.set("save", str(target))
    program.press("Save as PDF…")
    if not state.portals.work:
        program.find("Save as PDF", "dialog")
        program.type_into("Name:", str(target))
        program.press("Save", "button")
    program.find("The pages were saved as a PDF file.", "label")
    assert target.read_bytes().startswith(b"%PDF-")
    program.key("Escape")
    program.gone("Print", "dialog")


def sheet_is_printed(state):
    """The same sheet through the print portal: finished pages that name the patient nowhere around them.
    The title the portal is told is the toolkit's own, whatever the job is called."""
    if not state.portals.work:
        return
    program = state.program
    patient = program.find(", ", "list item", contains=True).get_name().split(",")[0]
    paper = HOME / "paper.pdf"
    program.key("ctrl+p")
    program.find("Page 1 of", contains=True)
    state.portals.set("print", str(paper))
    program.press("Print…", "button")
    until("the pages at the printer", paper.exists, 30)
    assert paper.read_bytes().startswith(b"%PDF-")
    pages = [count_pages(path) for path in (paper, state.documents / "sheet.pdf")]
    assert pages[0] == pages[1] > 0, pages
    title = paper.with_suffix(".pdf.title").read_text()
    about = subprocess.run(["pdfinfo", str(paper)], check=True, capture_output=True, text=True).stdout
    assert patient and patient not in title + about, (title, about)
    program.key("Escape")
    program.gone("Print", "dialog")


def count_pages(path):
    """The pages of a PDF file, as its own tree of pages says."""
    answer = subprocess.run(["pdfinfo", str(path)], check=True, capture_output=True, text=True)
    return int(re.search(r"^Pages:\s+(\d+)$", answer.stdout, re.MULTILINE).group(1))


def dark_is_followed(state):
    """The desktop turns dark and the window with it, through the settings portal."""
    if not state.portals.work:
        return
    state.turn(dark=True)
    state.picture("course-dark")
    state.turn(dark=False)


def contrast_and_accent_are_followed(state):
    """The desktop asks for high contrast, then for another accent colour."""
    if not state.portals.work:
        return
    state.program.go_to("Course")
    state.settle()
    before = HOME / "tmp/before.png"
    state.program.picture(str(before))
    state.portals.set("settings", "color-scheme 0\ncontrast 1")
    until("a window of more contrast", lambda: changed_points(state, before) > 2000)
    state.picture("course-contrast")
    state.portals.set("settings", "color-scheme 0\ncontrast 0\naccent-color 0.88 0.11 0.14")
    until("a red button", lambda: redness(state, "Record…") > 0.2)
    state.picture("course-accent")
    state.portals.set("settings", "color-scheme 0\ncontrast 0\naccent-color 0.21 0.52 0.89")
    until("a blue button", lambda: redness(state, "Record…") < 0)


def changed_points(state, before):
    """How many points of the screen are not what they were."""
    path = HOME / "tmp/after.png"
    state.program.picture(str(path))
    answer = subprocess.run(["compare", "-metric", "AE", str(before), str(path), "null:"], check=False,
                            capture_output=True, text=True)
    return float(answer.stderr.split()[0])


def redness(state, name):
    """How much redder than blue something is, from -1 to 1."""
    box = state.program.place(name)
    path = HOME / "tmp/colour.png"
    state.program.picture(str(path))
    area = f"{box.width // 2}x{box.height // 2}+{box.x + box.width // 4}+{box.y + box.height // 4}"
    return float(subprocess.run(
        ["convert", str(path), "-crop", area, "+repage", "-format", "%[fx:mean.r-mean.b]", "info:"],
        check=True, capture_output=True, text=True).stdout)


def practice_is_created(state):
    """A practice with passphrase and recovery key; its first backup goes through the folder portal."""
    program = state.program
    program.key("ctrl+l")
    state.recovery_key = create(program)
    prove(program, state.recovery_key)
    program.find("Where Do Backups Go?", "dialog")
    state.picture("backup-question")
    backups = state.documents / "Backups" if state.portals.work else DATA / "Backups"
    backups.mkdir(parents=True)
    if state.portals.work:
        state.portals.set("folder", str(backups))
        program.press("Choose a Folder", "button")
        until("the chosen folder", lambda: program.text_in("Folder"))
    else:
        program.type_into("Folder", str(backups))
    program.press("Back Up Now", "button")
    program.find("it is sound", "label", contains=True)
    files = list(backups.iterdir())
    assert len(files) == 1 and files[0].name.endswith(".reuptake-backup"), files
    state.backup = files[0]
    program.press("Done", "button")
    program.gone("Where Do Backups Go?", "dialog")
    program.find("No Patients Yet", "label")


def file_is_imported(state):
    """A table through the file portal; without one its path is typed, inside the data folder."""
    program = state.program
    table = state.give(state.project / TABLE)
    add_patient(program, PATIENT, "1955")
    program.key("ctrl+i")
    program.find("Import from Files", "dialog")
    if state.portals.work:
        state.portals.set("open", str(table))
        program.press("Browse…")
        program.find(table.name, contains=True)
    else:
        program.type_into("File", str(table))
    choose_profile(program, PROFILE)
    program.press("Preview", "button")
    program.find("would be added", "label", contains=True)
    state.picture("import")
    program.press("Import", "button")
    program.find("The import is in the record. It can be undone below.", "label")
    program.key("Escape")
    program.gone("Import from Files", "dialog")


def course_is_opened(state):
    """What was imported, as a chart."""
    state.program.go_to("Course")
    state.program.find("Course: a chart")
    state.picture("imported-course")


def one_database_library_is_loaded(state):
    """SQLCipher has SQLite's own programming interface; two of them in one process would mix."""
    for pid in state.program.pids():
        maps = pathlib.Path(f"/proc/{pid}/maps").read_text()
        assert "libsqlcipher" in maps, "SQLCipher is not loaded"
        assert "libsqlite3" not in maps, "libsqlite3 is loaded beside SQLCipher"
        net = pathlib.Path(f"/proc/{pid}/ns/net").readlink()
        assert net != pathlib.Path("/proc/self/ns/net").readlink(), "the program has our network"


def practice_lies_in_the_data_folder(_state):
    """Nowhere else in the home folder."""
    practice = PRACTICES / f"{NAME}.reuptake"
    assert {"practice.db", "keys", "keys.copy"} <= {path.name for path in practice.iterdir()}
    assert not practice.joinpath("practice.db").read_bytes().startswith(b"SQLite format 3")
    found = [path for path in HOME.rglob("practice.db") if not path.is_relative_to(HOME / "new")]
    assert found and all(path.is_relative_to(PRACTICES) for path in found), found


def practice_locks_and_unlocks(state):
    """As at the desk."""
    program = state.program
    program.key("ctrl+l")
    program.find(NAME)
    program.gone(PATIENT, contains=True)
    program.type_into("Passphrase", PASSPHRASE)
    program.press("Unlock", "button")
    program.find(PATIENT, contains=True)


def quits_and_starts_again(state):
    """Nothing stays in the background, and everything is there the next day."""
    state.program.quit()
    program = state.start()
    unlock(program, NAME, PASSPHRASE, PATIENT)
    program.quit()


def session_bus_starts_it(state):
    """The desktop starts it by its name on the session bus."""
    bus = Gio.bus_get_sync(Gio.BusType.SESSION)
    bus.call(ID, "/" + ID.replace(".", "/"), "org.freedesktop.Application", "Activate",
             GLib.Variant("(a{sv})", ({},)), None, Gio.DBusCallFlags.NONE, -1)
    state.program = Sandboxed(process=Elsewhere())
    state.program.find("Create a Practice")


def backup_opens_by_double_click(state):
    """What a file manager starts for a backup; the running window offers to restore it."""
    program = state.program
    again = subprocess.Popen(["flatpak", "run", "--file-forwarding", ID, "@@", str(state.backup), "@@"])
    program.find("A Whole Backup", "label")
    state.picture("restore")
    until("the second start to end", lambda: again.poll() is not None)
    program.type_into("Name of the practice", "Restored")
    program.press("Restore", "button")
    program.press("Open It", "button")
    program.type_into("Passphrase", PASSPHRASE)
    program.press("Unlock", "button")
    program.find("No Patients Yet", "label")
    assert (PRACTICES / "Restored.reuptake/practice.db").exists()
    program.quit()


def exported_names_start_with_the_id(_state):
    """What the desktop is given: launcher, service, icons, file type, all under the id."""
    exported = pathlib.Path(flatpak("info", "--show-location", ID).strip()) / "export/share"
    names = {str(path.relative_to(exported)) for path in exported.rglob("*") if path.is_file()}
    assert all(pathlib.Path(name).name.startswith(ID) for name in names), names
    wanted = {f"applications/{ID}.desktop", f"dbus-1/services/{ID}.service",
              f"mime/packages/{ID}.mime.xml",
              f"icons/hicolor/scalable/apps/{ID}.svg",
              f"icons/hicolor/symbolic/apps/{ID}-symbolic.svg",
              f"icons/hicolor/scalable/mimetypes/{ID}-backup.svg"}
    assert wanted <= names, wanted - names
    launcher = (exported / f"applications/{ID}.desktop").read_text()
    assert re.search(r"^Exec=.*--file-forwarding.*@@ %f @@", launcher, re.MULTILINE), launcher
    assert "MimeType=application/x-reuptake-backup;" in launcher


STEPS = [exported_names_start_with_the_id, demonstration_is_explored, views_are_shown,
         second_start_finds_the_first, sheet_is_exported,
         sheet_is_printed, dark_is_followed, contrast_and_accent_are_followed,
         practice_is_created,
         file_is_imported, course_is_opened, one_database_library_is_loaded,
         practice_lies_in_the_data_folder, practice_locks_and_unlocks, quits_and_starts_again,
         session_bus_starts_it, backup_opens_by_double_click]
