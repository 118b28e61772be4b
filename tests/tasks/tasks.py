#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Whole tasks, told as a person would tell them, over the keyboard and AT-SPI."""
import json
import os
import re
import subprocess
import sys
import tempfile
from contextlib import contextmanager
from pathlib import Path

from driver import Lost, Program, run

SAMPLES = sorted(Path(os.environ["COUNTERPOINT_DATA"], "samples").iterdir())


@contextmanager
def program(*files, **options):
    it = Program(*files, **options)
    try:
        yield it
    finally:
        it.end()


def count_of(it):
    """How many statements the head of the window tells of."""
    label = it.find("label", r"^\d+ statements")
    return int(label.name.split()[0]) if label else None


def opened(it):
    """Waits until the articles are read and the sides stand beside each other."""
    it.expect("push button", "Choose the party of this column")
    return it.wait(lambda: count_of(it), "the number of statements")


def statement(it, pattern=r", answers "):
    """Goes to a statement between the sides, from the search entry on."""
    it.to_filter()
    return it.tab_to(pattern, "push button")


def choose_file(it, title, path):
    """Types a path into the desktop's own file dialog."""
    it.enter(title)
    it.press("ctrl+a")
    it.type(str(path))
    it.press("Return")


def task_example():
    """I have never used it: from the empty window I try the example and read whether the two sides clash."""
    with program() as it:
        it.expect("push button", "Try the Example")
        it.tab_to("Try the Example")
        it.press("Return")
        opened(it)
        it.expect("push button", r"^(Clash|Accord|Differ).* between .* and ")


def task_correct_and_print():
    """I open two articles, find what is said of the audit, correct an answer, take it back, and print the report to a file."""
    with program(*SAMPLES[:2]) as it:
        opened(it)
        it.to_filter()
        it.type("audit")
        it.expect("push button", "in this selection. Choose the party")
        said = it.tab_to(r", answers (Yes|No|Neither)", "push button")
        other = "No" if "answers Yes" in said else "Yes"
        it.press("Return")
        it.expect("label", "^How sure$")
        it.press("alt+n")
        it.hears("Type to find")
        it.type(other)
        it.press("Return")
        it.expect("push button", "^Undo “.*[Aa]nswer")
        it.press("ctrl+z")
        it.expect("push button", "^Redo “.*[Aa]nswer")
        it.press("ctrl+p")
        it.expect("image", r"^Page 1 of \d+")
        it.enter("^Report$")
        it.press("ctrl+p")
        it.enter("^Print$")
        it.tab_to("GtkListItemWidget")
        it.press("Down", "alt+p")
        paper = it.wait(lambda: next(it.folder.glob("*.pdf"), None), "a PDF file")
        it.wait(lambda: paper.read_bytes().rstrip().endswith(b"%%EOF"), "the end of the PDF file")


def task_doubts():
    """I go through what the program is unsure of: yes to the first, no to the next, and I take the last answer back."""
    with program(*SAMPLES) as it:
        opened(it)
        it.press("alt+4")
        it.expect("label", r"^0 of \d+ checked")
        it.press("y")
        it.expect("label", r"^1 of \d+ checked")
        it.press("ctrl+z")
        it.expect("label", r"^0 of \d+ checked")


def relations(it):
    """The relations that are shown between the sides, in order."""
    return [node.name.split()[0].rstrip(":") for node in it.read() if node.role == "push button" and " between " in node.name]


def task_only_warnings():
    """I want to see only where a side goes against its own words, and then everything again."""
    with program(*SAMPLES[:2]) as it:
        opened(it)
        statement(it)
        it.press("ctrl+shift+Up")
        everything = it.wait(lambda: relations(it), "the issues closed")
        if len(everything) < 2:
            raise Lost(f"one side goes against its own words on one of two issues, yet what is shown is {everything}")
        it.press("6")
        it.wait(lambda: 0 < len(relations(it)) < len(everything), "fewer issues")
        it.press("1")
        it.wait(lambda: relations(it) == everything, "all issues")


def task_find_and_back():
    """I look for a word in all articles, go to the first place where it stands, and back to the sides."""
    with program(*SAMPLES) as it:
        opened(it)
        statement(it)
        it.press("ctrl+f")
        it.hears("^Find in all articles")
        it.type("audit")
        it.expect("label", r"^\d+ places$")
        it.press("Return")
        it.expect("label", r"^1 of \d+$")
        it.press("Escape")
        detail = r"^Statement \d+ of \d+"
        it.expect("label", detail)
        it.press("alt+Left")
        it.wait(lambda: it.find("label", detail) is None, "the sides again")
        it.press("alt+Right")
        it.expect("label", detail)


def heads(it):
    """Whose columns stand beside each other, in order."""
    return [node.name.split(",")[0] for node in it.read() if "Choose the party of this column" in node.name]


def task_name_save_open():
    """I let the sides change places, give the comparison a name, save it, and open it again another day: everything is there as I left it."""
    with program(*SAMPLES[:2]) as it:
        before = opened(it)
        found = heads(it)
        statement(it)
        it.press("ctrl+shift+x")
        it.wait(lambda: heads(it) == found[::-1], "the sides the other way round")
        it.press("F2")
        it.hears("Name")
        it.press("ctrl+a")
        it.type("The winter boat")
        it.press("Return")
        it.expect("frame", "The winter boat")
        it.press("ctrl+s")
        path = it.folder / "boat.counterpoint"
        choose_file(it, "Save", path)
        it.wait(path.exists, "the saved file")
        it.expect("frame", "^The winter boat")
    with program(path) as it:
        it.expect("frame", "^The winter boat")
        if opened(it) != before:
            raise Lost(f"{before} statements were saved, {count_of(it)} came back")
        if heads(it) != found[::-1]:
            raise Lost(f"the sides were saved as {found[::-1]} and came back as {heads(it)}")


def task_timeline():
    """On the timeline I hear a statement, take its day as the span, see everything else follow, and clear it again."""
    with program(*SAMPLES) as it:
        opened(it)
        statement(it)
        it.tab_to(r", \d+ of \d+$")
        first = it.focus()
        it.press("End")
        it.wait(lambda: it.focus() != first and re.search(r", (\d+) of \1$", it.focus()[1]), "the last mark of the lane")
        it.press("Home")
        it.hears(r", 1 of \d+$")
        it.press("End", "space")
        it.expect("push button", "in this selection. Choose the party")
        it.press("Escape")
        it.expect("push button", r"statements · .* Choose the party")


def task_list_of_time():
    """I want the timeline as a list that I can read line by line, and back."""
    with program(*SAMPLES) as it:
        opened(it)
        statement(it)
        it.tab_to(r", \d+ of \d+$")
        it.press("l")
        it.wait(lambda: it.focus()[0] in ("table cell", "list item", "table row"), "a line of the list")
        it.press("l")
        it.hears(r", \d+ of \d+$")


def task_add_statement():
    """I mark words that the program passed over as a statement, and take that back."""
    with program(SAMPLES[0]) as it:
        before = opened(it)
        it.press("alt+2")
        it.expect("text", "Text of the article")
        it.tab_to("Text of the article", "text")
        it.press("ctrl+Home", "shift+Down", "ctrl+m")
        it.wait(lambda: count_of(it) == before + 1, "one statement more")
        it.press("ctrl+z")
        it.wait(lambda: count_of(it) == before, "one statement less")


def task_change_of_sides():
    """I know that somebody went over to another party: I say when, see it told, and take it back."""
    with program(*SAMPLES) as it:
        opened(it)
        it.press("alt+3")
        it.tab_to("Another Party for a Time", key="Tab")
        it.press("Return")
        it.hears("^Party$")
        it.type("Harbour Watch")
        it.press("Tab", "Tab")
        it.type("2018")
        it.press("Return")
        it.expect("label", "^since 2018$")
        it.press("ctrl+z")
        it.expect_gone("label", "^since 2018$")


def task_remember():
    """I want to have somebody known in other comparisons, too, and I have no mouse; then I think better of it."""
    with program(*SAMPLES) as it:
        known = it.folder / "data/counterpoint/knowledge/people.tsv"
        opened(it)
        it.press("alt+3")
        it.expect("push button", "Change Party")
        it.tab_to("Find a name or role", key="shift+Tab", most=12)
        it.type("Strand")
        it.expect("label", "^Helga Strand$")
        it.tab_to("^$", "list item", most=12)
        it.press("Return")
        it.expect("label", "^Remember for other comparisons$")
        it.tab_to("speaks for")
        it.tab_to("^Remember for other comparisons$", most=1)
        it.press("space")
        it.wait(lambda: known.exists() and "Helga Strand" in known.read_text(encoding="utf-8"), "her line in the table")
        it.press("space")
        it.wait(lambda: "Helga Strand" not in known.read_text(encoding="utf-8"), "the end of her line")


def task_add_speaker():
    """Somebody is missing from the register: I add her, and she stands there without a party."""
    with program(*SAMPLES) as it:
        opened(it)
        it.press("alt+3")
        it.tab_to("Find a name or role", key="shift+Tab", most=12)
        it.press("ctrl+shift+n")
        it.hears("Type to find")
        it.type("Eva Holt")
        it.press("Return")
        it.expect("label", "^0 statements, 0 articles$")
        it.press("ctrl+z")
        it.expect_gone("label", "^0 statements, 0 articles$")


def task_copy():
    """I copy a quotation for my story, with who said it."""
    with program(*SAMPLES) as it:
        opened(it)
        statement(it)
        it.press("ctrl+c")
        it.expect("label", "^Copied with attribution")


def task_broken_file():
    """One of my files is empty: I am told which in one sentence, the other is read all the same, and I can close the message."""
    with program() as it:
        it.expect("push button", "Try the Example")
    nothing = it.folder / "empty.html"
    nothing.touch()
    with program(nothing, SAMPLES[0]) as it:
        opened(it)
        it.expect("alert", "“empty.html” is empty")


def task_try_again():
    """Two of my files cannot be read: I look which, mend them, and have them read again where I was told."""
    with program() as it:
        it.expect("push button", "Try the Example")
    one, two = it.folder / "one.html", it.folder / "two.html"
    two.touch()
    with program(one, two, SAMPLES[0]) as it:
        opened(it)
        it.expect("alert", "^2 articles could not be read")
        it.tab_to("^Show…", "push button")
        it.press("Return")
        it.expect("label", "“one.html” is not there any more")
        it.expect("label", "“two.html” is empty")
        one.write_bytes(SAMPLES[1].read_bytes())
        two.write_bytes(SAMPLES[2].read_bytes())
        it.enter_newest()
        it.tab_to("Try Again", "push button")
        it.press("Return")
        it.expect("label", "^2 articles added")


def task_window_as_left():
    """I make a window smaller and close it; when I start again another day, it has the size that I left it with."""
    with tempfile.TemporaryDirectory() as kept:
        environment = {"GSETTINGS_BACKEND": "keyfile", "XDG_CONFIG_HOME": kept}
        with program(environment=environment) as it:
            it.expect("push button", "Try the Example")
            first = it.windows()
            it.press("ctrl+n")
            second = it.wait(lambda: it.windows() - first, "another window").pop()
            subprocess.run(["xdotool", "windowsize", "--sync", second, "900", "620", "windowfocus", "--sync", second], check=True)
            it.pause(0.5)
            it.press("ctrl+w")
            it.wait(lambda: it.windows() == first, "the window closed")
        with program(environment=environment) as it:
            it.expect("push button", "Try the Example")
            size = subprocess.run(["xdotool", "getwindowgeometry", *it.windows()], check=True, capture_output=True, text=True).stdout
            if "Geometry: 900x620" not in size:
                raise Lost(f"the window is {size}")


def task_export():
    """I export what was found for a colleague's script, and it is sound JSON with all statements."""
    with program(*SAMPLES) as it:
        before = opened(it)
        it.press("ctrl+e")
        path = it.folder / "out.json"
        choose_file(it, "Export", path)
        it.wait(lambda: path.exists() and path.stat().st_size, "the exported file")
        found = it.wait(lambda: parsed(path), "sound JSON")
        if len(found["statements"]) != before:
            raise Lost(f"{len(found['statements'])} of {before} statements were exported")


def parsed(path):
    try:
        return json.loads(path.read_text())
    except ValueError:
        return None


TASKS = [task for name, task in list(globals().items()) if name.startswith("task_")]

if __name__ == "__main__":
    sys.exit(run(TASKS))
