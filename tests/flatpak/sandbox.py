#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""The installed Flatpak as a person uses it: from the command line, from the desktop, through the portal, and again another day."""
import functools
import http.server
import json
import os
import re
import shutil
import subprocess
import sys
import threading
import time
from contextlib import contextmanager
from pathlib import Path

from gi.repository import Gio, GLib

sys.path.insert(0, str(Path(__file__).parent.with_name("tasks")))
from driver import Lost, Program, run  # noqa: E402
from person import Person  # noqa: E402

ID = "org.counterpoint.Counterpoint"
SAMPLES = sorted(Path(os.environ["COUNTERPOINT_SAMPLES"]).iterdir())
HOME = Path(os.environ["HOME"])
OWN = HOME / ".var/app" / ID
COPIES = OWN / ".local/state/counterpoint/recovery"
EXPORTS = Path(os.environ["FLATPAK_USER_DIR"], "exports/share")
PERSON = Person()


class Sandboxed(Program):
    """The program in its sandbox, which speaks to the bus of the screen reader through a process of its own."""

    command = ["flatpak", "run", "--die-with-parent", "--file-forwarding", ID]

    def _is_ours(self, process):
        return "xdg-dbus-proxy" in Path(f"/proc/{process}/cmdline").read_text(encoding="utf-8")


def handed(*files):
    """Files as the desktop's entry hands them over."""
    return ["@@u", *map(str, files), "@@"]


def command(*arguments, code=0, of="stdout", environment=None):
    """Runs the Flatpak without a window; returns what it wrote."""
    done = subprocess.run(
        [*Sandboxed.command, *map(str, arguments)], capture_output=True, text=True, check=False, cwd=HOME,
        env={**os.environ, **(environment or {})},
    )
    if done.returncode != code:
        raise Lost(f"it ended with {done.returncode}: {done.stdout[-500:]}{done.stderr[-1500:]}")
    return getattr(done, of)


def owned():
    """Whether the program is on the bus."""
    bus = Gio.bus_get_sync(Gio.BusType.SESSION)
    where = "org.freedesktop.DBus", "/org/freedesktop/DBus", "org.freedesktop.DBus", "NameHasOwner"
    return bus.call_sync(*where, GLib.Variant("(s)", (ID,)), None, 0, -1, None).unpack()[0]


def wait_for_end():
    """Waits until the program has left the bus: one that begins before that hands its files to the one that ends."""
    deadline = time.monotonic() + 60
    while owned():
        if time.monotonic() > deadline:
            raise Lost("it does not end")
        time.sleep(0.05)


@contextmanager
def program(*files):
    """The program with files handed over; what it was killed with is not kept for the next."""
    it = Sandboxed(*(handed(*files) if files else []))
    try:
        yield it
    finally:
        it.end()
        wait_for_end()
        shutil.rmtree(COPIES, ignore_errors=True)


def count_of(it):
    """How many statements the head of the window tells of."""
    label = it.find("label", r"^\d+ statements")
    return int(label.name.split()[0]) if label else 0


def opened(it):
    """Waits until the sides stand beside each other."""
    it.expect("push button", "Choose the party of this column")
    it.wait(lambda: count_of(it), "the number of statements")


def task_export():
    """In a shell I hand over three articles: the comparison comes out as JSON."""
    found = json.loads(command("--export=json", *handed(*SAMPLES)))
    if len(found["articles"]) != len(SAMPLES) or not found["statements"]:
        raise Lost(f"{len(found['articles'])} articles, {len(found['statements'])} statements")


def task_report():
    """In a shell I hand over an empty file for the report: its pages are in it."""
    paper = HOME / "report.pdf"
    paper.touch()
    command("--report", "@@", paper, "@@", *handed(*SAMPLES))
    if not paper.read_bytes().startswith(b"%PDF"):
        raise Lost(f"{paper.stat().st_size} bytes, and no report")


def task_save():
    """From the window I save where I like; saved again, the file is another one of that name, and nothing lies beside it."""
    folder = HOME / "saved"
    folder.mkdir()
    kept = folder / "boat.counterpoint"
    with program(*SAMPLES[:2]) as it:
        opened(it)
        PERSON.chosen = [kept]
        it.press("ctrl+s")
        PERSON.expect(it, "SaveFile")
        it.wait(lambda: kept.exists() and kept.stat().st_size, "the saved file")
        first = kept.stat()
        it.press("F2")
        it.hears("Name")
        it.press("ctrl+a")
        it.type("The winter boat")
        it.press("Return")
        it.expect("frame", "The winter boat")
        it.press("ctrl+s")
        it.wait(lambda: "The winter boat" in kept.read_text(encoding="utf-8"), "the file saved again")
        if PERSON.asked:
            raise Lost(f"asked again: {PERSON.asked}")
        if kept.stat().st_ino == first.st_ino:
            raise Lost("it was written over, not replaced")
        if [path.name for path in folder.iterdir()] != [kept.name]:
            raise Lost(f"beside it lie {list(folder.iterdir())}")


def task_open_again():
    """Another day it is among the recent ones; opened from there it is as it was, and is saved without a question."""
    kept = HOME / "saved/boat.counterpoint"
    with program() as it:
        it.tab_to("^boat$", "push button")
        it.press("Return")
        it.expect("frame", "The winter boat")
        opened(it)
        it.press("F2")
        it.hears("Name")
        it.press("ctrl+a")
        it.type("The summer boat")
        it.press("Return")
        it.expect("frame", "The summer boat")
        it.press("ctrl+s")
        it.wait(lambda: "The summer boat" in kept.read_text(encoding="utf-8"), "the file saved again")
        if PERSON.asked:
            raise Lost(f"asked: {PERSON.asked}")


def task_add():
    """From the window I choose two articles at once, and both are read."""
    PERSON.chosen = SAMPLES[:2]
    with program() as it:
        it.expect("push button", "Try the Example")
        it.press("ctrl+i")
        PERSON.expect(it, "OpenFile")
        opened(it)
        it.expect("label", r"^2 articles · ")


def task_add_folder():
    """A folder that I choose is read with all that is in it."""
    PERSON.chosen = [SAMPLES[0].parent]
    with program() as it:
        it.expect("push button", "Try the Example")
        it.tab_to("More Ways to Add", "push button")
        it.press("space")
        it.expect("menu item", "Add a Folder")
        it.press("Down", "Return")
        PERSON.expect(it, "OpenFile")
        opened(it)
        it.expect("label", rf"^{len(SAMPLES)} articles · ")


def task_export_from_window():
    """What I export from the window is where I chose, and whole."""
    PERSON.chosen = [HOME / "out.json"]
    with program(*SAMPLES[:2]) as it:
        opened(it)
        it.press("ctrl+e")
        PERSON.expect(it, "SaveFile")
        it.wait(lambda: PERSON.chosen[0].exists() and PERSON.chosen[0].stat().st_size, "the exported file")
        found = json.loads(PERSON.chosen[0].read_text(encoding="utf-8"))
        it.wait(lambda: len(found["statements"]) == count_of(it), f"all statements among the {len(found['statements'])}")


def task_report_from_window():
    """I save the report as PDF where I like, from its preview."""
    PERSON.chosen = [HOME / "preview.pdf"]
    with program(*SAMPLES[:2]) as it:
        opened(it)
        it.press("ctrl+p")
        it.expect("image", r"^Page 1 of ")
        it.enter("Report")
        it.press("ctrl+s")
        PERSON.expect(it, "SaveFile")
        it.wait(lambda: PERSON.chosen[0].exists() and PERSON.chosen[0].read_bytes().startswith(b"%PDF"), "the report")


def task_print():
    """I print the report: the printer of the desktop gets all its pages."""
    with program(*SAMPLES[:2]) as it:
        opened(it)
        it.press("ctrl+p")
        n_pages = int(re.search(r"of (\d+)", it.expect("image", r"^Page 1 of \d+").name)[1])
        it.enter("Report")
        it.tab_to("Print", "push button")
        it.press("Return")
        PERSON.expect(it, "PreparePrint")
        printed = PERSON.expect(it, "Print")["printed"]
        if len(re.findall(rb"/Type\s*/Page\b", printed)) != n_pages:
            raise Lost(f"not {n_pages} pages in {printed[:40]}")


def task_remember():
    """Whom I have remembered for other comparisons is known in the sandbox's own folder."""
    table = OWN / "data/counterpoint/knowledge/people.tsv"
    with program(*SAMPLES) as it:
        opened(it)
        it.press("alt+3")
        it.expect("push button", "Change Party")
        it.tab_to("Find a name or role", key="shift+Tab", most=12)
        it.type("Strand")
        it.expect("label", "^Helga Strand$")
        it.tab_to("^$", "list item", most=12)
        it.press("Return")
        it.expect("label", "^Remember for other comparisons$")
        it.tab_to("^Remember for other comparisons$")
        it.press("space")
        it.wait(lambda: table.exists() and "Helga Strand" in table.read_text(encoding="utf-8"), "her line in the table")


def task_settings():
    """Larger text stays larger another day, and grows on from there."""
    settings = OWN / "config/glib-2.0/settings/keyfile"
    for size in (110, 120):
        with program() as it:
            it.expect("push button", "Try the Example")
            it.press("ctrl+plus")
            it.wait(lambda: settings.exists() and f"text-size={size}" in settings.read_text(encoding="utf-8"), "the setting kept")


def task_crash():
    """It is killed while work is not saved: the work is there when it starts again."""
    kept = HOME / "copies"
    with program(*SAMPLES[:2]) as it:
        opened(it)
        it.wait(lambda: list(COPIES.glob("*.counterpoint")), "the copy of what is not saved")
        n = count_of(it)
        shutil.copytree(COPIES, kept)
    shutil.copytree(kept, COPIES)
    with program() as it:
        it.expect("alert", "This is the copy saved at")
        it.wait(lambda: count_of(it) == n, f"{n} statements")


def shown(title):
    """Waits for a window of that title, whoever started it."""
    subprocess.run(["xdotool", "search", "--sync", "--onlyvisible", "--name", title], check=True, timeout=60, capture_output=True)


def quit_by_bus():
    if not owned():
        raise Lost("it is not on the bus")
    subprocess.run(["gapplication", "action", ID, "quit"], check=True, timeout=60)
    wait_for_end()


def task_entry():
    """The desktop's entry, run as a command, hands a saved comparison over."""
    subprocess.run(["gio", "launch", EXPORTS / f"applications/{ID}.desktop", HOME / "saved/boat.counterpoint"], check=True, timeout=60)
    shown("The summer boat")
    quit_by_bus()


def task_bus():
    """The desktop starts it by its name on the bus, as file managers do, and hands a saved comparison over; asked to, it ends."""
    entry = Gio.DesktopAppInfo.new(f"{ID}.desktop")
    entry.launch([Gio.File.new_for_path(str(HOME / "saved/boat.counterpoint"))], None)
    shown("The summer boat")
    quit_by_bus()


def task_known_to_desktop():
    """The desktop knows its files by name, what opens them, and how both look."""
    for question, answer in (
        (["gio", "info", "-a", "standard::content-type", HOME / "saved/boat.counterpoint"], "application/x-counterpoint+xml"),
        (["gio", "mime", "application/x-counterpoint+xml"], f"{ID}.desktop"),
    ):
        said = subprocess.run(question, check=True, capture_output=True, text=True).stdout
        if answer not in said:
            raise Lost(said)
    for picture in (f"scalable/apps/{ID}.svg", f"symbolic/apps/{ID}-symbolic.svg"):
        if not (EXPORTS / "icons/hicolor" / picture).exists():
            raise Lost(f"there is no {picture}")


def task_formats():
    """It reads mail and PDF, for which the runtime has no library of its own."""
    mail = HOME / "wire.eml"
    mail.write_text("From: desk@wire.example\nSubject: Ferry\nMIME-Version: 1.0\nContent-Type: text/plain; charset=utf-8\n\n"
                    "“We will keep the winter sailings,” Mayor Ann Holt told reporters on Tuesday.\n", encoding="utf-8")
    found = json.loads(command("--export=articles", *handed(mail, HOME / "report.pdf")))
    if len(found["articles"]) != 2:
        raise Lost(f"only {found['articles']}")


def task_address():
    """It fetches an address when I ask."""
    handler = functools.partial(http.server.SimpleHTTPRequestHandler, directory=SAMPLES[0].parent)
    with http.server.ThreadingHTTPServer(("127.0.0.1", 0), handler) as server:
        threading.Thread(target=server.serve_forever, daemon=True).start()
        address = f"http://127.0.0.1:{server.server_port}/{SAMPLES[0].name}"
        found = json.loads(command("--export=articles", "--private-network=127.0.0.0/8", address))
        server.shutdown()
    if len(found["articles"]) != 1:
        raise Lost(f"only {found['articles']}")


def task_outside():
    """What is not handed over cannot be read, and what nobody would find is not written; it says so."""
    mine = HOME / SAMPLES[0].name
    mine.write_bytes(SAMPLES[0].read_bytes())
    for arguments, sentence in (
        (["--export=json", mine], "is outside of the sandbox"),
        (["--report", HOME / "lost.pdf", *handed(mine)], "where nothing is kept"),
        (["--report", "/tmp/lost.pdf", *handed(mine)], "where nothing is kept"),
        (["--export=json", "-o", HOME / "lost.json", *handed(mine)], "where nothing is kept"),
    ):
        said = command(*arguments, code=2, of="stderr")
        if sentence not in said:
            raise Lost(f"{arguments}: {said}")


def task_share():
    """I share a folder with it: it reads all that lies there, and the report lies beside it."""
    folder = HOME / "shared"
    shutil.copytree(SAMPLES[0].parent, folder)
    shared = ["flatpak", "run", f"--filesystem={folder}", ID, f"--report={folder}/report.pdf", folder]
    subprocess.run(shared, check=True, timeout=60)
    if not (folder / "report.pdf").read_bytes().startswith(b"%PDF"):
        raise Lost("what lies there is no report")


def task_language():
    """In a Russian session it speaks Russian."""
    said = command("--help", environment={"LANGUAGE": "ru"})
    if "Записать" not in said and "статьи" not in said:
        raise Lost(said)


TASKS = [task for name, task in list(globals().items()) if name.startswith("task_")]



def has_portal():
    """Whether there is a document portal: it shows handed files to the sandbox, by means of FUSE."""
    where = Gio.bus_get_sync(Gio.BusType.SESSION), "org.freedesktop.portal.Documents", "/org/freedesktop/portal/documents"
    try:
        where[0].call_sync(*where[1:], "org.freedesktop.portal.Documents", "GetMountPoint", None, None, 0, -1, None)
    except GLib.Error as fault:
        print(f"1..0 # SKIP no document portal: {fault.message}")
        return False
    return True


if __name__ == "__main__":
    sys.exit(run(TASKS) if has_portal() else 77)
