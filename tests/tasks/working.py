#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Whole tasks of somebody who works on a comparison: looks at a part, corrects much at once, takes pictures, uses the mouse."""
import re
import subprocess
import sys
import tempfile
from contextlib import contextmanager
from pathlib import Path

from driver import STATE_CHECKED, STATE_FOCUSED, STATE_SENSITIVE, STATE_SHOWING, Lost, run
from tasks import SAMPLES, choose_file, count_of, opened, program, relations, statement


def task_correct_and_add():
    """I correct who spoke, then add another article: what I corrected stays as I said."""
    with program(*SAMPLES[:2]) as it:
        before = opened(it)
        statement(it)
        it.press("Return")
        it.expect("label", "^How sure$")
        it.press("alt+s")
        it.hears("Type to find")
        it.type("Paul Reyner")
        it.press("Return")
        it.expect("label", "^by you, ")
        it.press("ctrl+i")
        choose_file(it, "Add", SAMPLES[2])
        it.wait(lambda: count_of(it) > before, "the statements of one article more")
        it.expect("label", "^by you, ")


def shows_only(shown, everything, kind):
    """What is left of everything, in its order, has all of that kind; beside them stand only questions on which others of the
    sides than the first two relate so."""
    rest = iter(everything)
    fewer = len(shown) < len(everything) or everything.count(kind) == len(everything)
    return shown.count(kind) == everything.count(kind) and fewer and all(one in rest for one in shown)


def task_only_one_relation():
    """I look at the clashes alone, then at what both sides agree on, each by one key."""
    with program(*SAMPLES) as it:
        opened(it)
        statement(it)
        it.press("ctrl+shift+Up")
        everything = it.wait(lambda: relations(it), "the issues closed")
        for key, kind in (("2", "Clash"), ("3", "Accord"), ("5", "Unclear")):
            it.press(key)
            it.wait(lambda: shows_only(relations(it), everything, kind), f"only {kind}")
        it.press("1")
        it.wait(lambda: relations(it) == everything, "all issues")


def task_picture_of_time():
    """I save the timeline as a picture for my story: once to be printed, once for the web."""
    with program(*SAMPLES) as it:
        opened(it)
        for name, head in (("time.svg", b"<?xml"), ("time.png", b"\x89PNG")):
            statement(it)
            it.tab_to(r", \d+ of \d+$")
            it.press("shift+F10")
            it.tab_to("Save Picture", "menu item", key="Down", most=12)
            it.press("Return")
            path = it.folder / name
            choose_file(it, "Save Picture", path)
            it.wait(lambda: path.exists() and path.read_bytes().startswith(head), f"the picture {name}")


def task_help_twice():
    """I ask for help, go back to the window, and ask again: the help is where I left it, not there twice."""
    with program(SAMPLES[0]) as it:
        opened(it)
        before = it.windows()
        it.press("F1")
        it.expect("label", "^How to use it$")
        once = it.wait(lambda: it.windows() - before, "a window of help")
        it.enter("Northline")
        it.press("F1")
        it.press("F1")
        it.pause(0.5)
        if it.windows() - before != once:
            raise Lost("there are two windows of help")


def task_close_unsaved():
    """I close the window and keep nothing of it, by keys alone: the question goes, the window goes, and nothing breaks."""
    with program(SAMPLES[0]) as it:
        opened(it)
        it.press("ctrl+w")
        it.expect("label", "^Save Changes")
        it.enter_newest()
        it.tab_to("^Discard", key="shift+Tab")
        it.press("space")
        it.ends()


def task_change_many():
    """All that one man is said to have said was another's: I change it at once, see it before I agree, and take it back at once."""
    with program(*SAMPLES) as it:
        opened(it)
        chosen = statement(it)
        it.press("Return")
        it.expect("label", "^How sure$")
        it.press("alt+s")
        it.hears("Type to find")
        it.type("Paul Reyner")
        it.press("shift+Return")
        it.expect("label", r"^Change \d+ Statements\?$")
        it.enter_newest()
        it.tab_to("^Change All")
        it.press("Return")
        it.expect("label", "^by you, ")
        it.enter_newest()
        it.press("ctrl+z")
        it.expect_gone("label", "^by you, ")
        it.press("alt+1")
        it.expect("push button", "^" + re.escape(chosen))


def task_drag_a_name():
    """A name in the articles was taken for the wrong speaker: I drag it with the mouse to the right one."""
    with program(*SAMPLES) as it:
        opened(it)
        it.press("alt+3")
        chip = it.expect("label", "^company")
        it.drag(chip, it.expect("label", "^Helga Strand$"))
        it.expect("label", "^“company” now belongs to Helga Strand$")
        it.press("ctrl+z")
        it.expect("label", "^company")


def choose_in_menu(it, entry):
    """Opens the menu of what has the focus, and chooses an entry by key."""
    it.press("Menu")
    it.hears("", "menu item")
    if it.focus()[1] != entry:
        it.tab_to(f"^{entry}$", "menu item", key="Down", most=8)
    it.press("Return")


def task_menu_of_an_issue():
    """Where the issues are listed I look at one alone by its menu, then at all again, and give one a better question there."""
    with program(*SAMPLES) as it:
        opened(it)
        statement(it)
        it.press("shift+F6")
        it.hears("", "list item")
        choose_in_menu(it, "Only This")
        it.expect("label", "in this selection$")
        it.hears("", "list item")
        it.press("ctrl+shift+l")
        it.expect_gone("label", "in this selection$")
        choose_in_menu(it, "Question, Name and Note…")
        it.hears("^Question$")
        it.press("ctrl+a")
        it.type("Must the books be opened?")
        it.press("Return")
        it.expect("push button", r"^Must the books be opened\?$")
        it.expect("push button", "^Undo “Question changed”")


def task_menu_of_a_speaker():
    """I rename one of those who speak by the menu of the row that lists them."""
    with program(*SAMPLES) as it:
        opened(it)
        it.press("alt+3")
        it.hears("", "list item")
        it.press("Down")
        choose_in_menu(it, "Rename…")
        it.hears("^Type to find", "text")
        it.press("ctrl+a")
        it.type("The chief executive")
        it.press("Return")
        it.expect("push button", "^Undo “Renamed to “The chief executive””")


def task_menu_of_a_statement():
    """I choose from the menu of a statement: it is copied, checked, removed; I take that back, and go to its words."""
    with program(*SAMPLES) as it:
        before = opened(it)
        said = statement(it)
        choose_in_menu(it, "Copy with Attribution")
        it.expect("label", "^Copied with attribution")
        it.hears(re.escape(said), "push button")
        choose_in_menu(it, "Mark as Checked")
        it.expect("push button", "^Undo “Marked as checked”")
        it.hears(re.escape(said), "push button")
        choose_in_menu(it, "Remove Statement")
        it.wait(lambda: count_of(it) == before - 1, "one statement less")
        it.press("ctrl+z")
        it.wait(lambda: count_of(it) == before, "the statement again")
        statement(it)
        choose_in_menu(it, "Show in Article")
        it.expect("label", r"^Statement \d+ of \d+")
        it.hears("^Text of the article", "text")


def task_why():
    """I ask why the sides stand as they do, and go on where I was."""
    with program(*SAMPLES) as it:
        opened(it)
        said = statement(it)
        it.press("w")
        it.expect("push button", "^(Clash|Accord|Differ|Unclear)$")
        it.press("Escape")
        it.wait(lambda: any(node.has(STATE_FOCUSED) and node.name == said for node in it.read()), "the statement again")


def task_undo_to_nothing():
    """I undo that articles were added: the window is empty, and a button brings them back."""
    with program(*SAMPLES) as it:
        opened(it)
        it.press("ctrl+z")
        it.expect("push button", "^Redo “")
        it.expect_gone("label", "^3 articles added")
        it.tab_to("^Redo “", "push button", key="shift+Tab")
        it.press("space")
        opened(it)


def task_remove_an_article():
    """I take out an article that does not belong here, by its menu and by one key, and back in where I was wrong."""
    with program(*SAMPLES) as it:
        before = opened(it)
        it.press("alt+2")
        it.tab_to("^$", "list item", most=12)
        it.press("shift+F10")
        it.expect("menu item", "^Remove Article$")
        it.press("Down")
        it.press("Return")
        it.expect("label", "^Article removed$")
        it.wait(lambda: count_of(it) < before, "fewer statements")
        left = count_of(it)
        it.tab_to("^$", "list item", most=12)
        it.press("Delete")
        it.wait(lambda: count_of(it) < left, "still fewer statements")
        it.press("ctrl+z")
        it.press("ctrl+z")
        it.wait(lambda: count_of(it) == before, "all statements again")


def task_name_of_a_column():
    """I give a party another name where its column is."""
    with program(*SAMPLES) as it:
        opened(it)
        statement(it)
        it.tab_to("Choose the party of this column", "push button", key="shift+Tab")
        it.press("space")
        it.hears("", "menu item")
        it.tab_to("^Name and Look…$", "menu item", key="Down", most=8)
        it.press("Return")
        it.hears("^Name of the party$")
        it.press("ctrl+a")
        it.type("The company")
        it.press("Return")
        it.expect("push button", "^The company, .*Choose the party of this column")
        it.expect("push button", "^Undo “Party renamed”")


def task_menu_of_the_timeline():
    """I copy the timeline as a picture from its menu, by key; I am told, and go on at the mark where I was."""
    with program(*SAMPLES) as it:
        opened(it)
        statement(it)
        mark = it.tab_to(r", \d+ of \d+$")
        choose_in_menu(it, "Copy Picture")
        it.expect("label", "^Picture copied")
        it.wait(lambda: any(node.has(STATE_FOCUSED) and node.name == mark for node in it.read()), "the mark again")


def task_back_by_key():
    """From the doubts I go back to the sides by key, and go on there by keys: what I press is not written into the search."""
    with program(*SAMPLES) as it:
        opened(it)
        it.press("alt+4")
        it.expect("label", r"^0 of \d+ checked")
        it.hears("", "list item")
        it.press("alt+Left")
        opened(it)
        it.pause(0.5)
        focused = [node for node in it.read() if node.has(STATE_FOCUSED)]
        if not focused or any(node.role in ("entry", "text") for node in focused):
            raise Lost(f"the focus is on {focused}")


def task_change_or_not():
    """I want to change a doubtful reading, think better of it, and go on with the next by key."""
    with program(*SAMPLES) as it:
        opened(it)
        it.press("alt+4")
        it.expect("label", r"^0 of \d+ checked")
        it.hears("", "list item")
        it.press("c")
        it.hears("Type to find|", "text")
        it.press("Escape")
        it.wait(lambda: any(node.has(STATE_FOCUSED) and node.role == "list item" for node in it.read()), "the question in the list again")


def task_two_articles():
    """I set two articles beside each other, and go at once by key from the words of the one to those of the other."""
    with program(*SAMPLES) as it:
        opened(it)
        it.press("alt+2")
        it.hears("^Two Beside Each Other$", "push button")
        it.press("Return")
        it.hears("^Text of the first article", "text")
        it.press("Tab")
        it.hears("^Text of the second article", "text")


def task_find_again():
    """I find a word, go to it, look for another from there, and leave it: I am in the article still."""
    with program(*SAMPLES) as it:
        opened(it)
        statement(it)
        it.press("ctrl+f")
        it.hears("^Find in all articles")
        it.type("audit")
        it.expect("label", r"^\d+ places$")
        it.press("Return")
        it.hears("^Text of the article", "text")
        it.press("ctrl+f")
        it.hears("^Find in all articles")
        it.press("Escape")
        it.hears("^Text of the article", "text")


def task_filter_by_key():
    """I filter by one of many speakers with the keyboard: type the beginning of the name, go down to it, tick it."""
    with program(*SAMPLES) as it:
        it.expect("label", r"^\d+ statements")
        it.press("ctrl+shift+f")
        it.hears("^Speaker", "push button")
        it.press("Return")
        it.hears("", "entry")
        it.type("mar")
        it.wait(lambda: it.find("check box", "^Helga", STATE_SHOWING) is None, "the end of “Helga Strand” in the list")
        it.press("Down")
        it.hears("^Marcus Oduya$", "check box")
        it.press("space")
        it.expect("push button", "filter “Marcus Oduya”")
        it.press("Up")
        it.hears("", "entry")
        it.press("Return")
        it.expect_gone("push button", "filter “Marcus Oduya”")


def task_leave_the_search():
    """I look for a word among the statements, and leave by Esc: all stand there again, and then the keys are those of the sides."""
    with program(*SAMPLES) as it:
        opened(it)
        it.to_filter()
        it.type("audit")
        it.expect("push button", "in this selection. Choose the party")
        it.press("Escape")
        it.expect("push button", r"statements · .* Choose the party")
        it.press("Escape")
        it.wait(lambda: any(node.has(STATE_FOCUSED) and node.role == "push button" for node in it.read()), "the focus among the sides")


def questions(it):
    """The questions that are shown between the sides."""
    return [node.name for node in it.read() if node.role == "push button" and node.name.endswith("?")]


def task_same_issue():
    """Two questions are one: I say so, see it at once, and take it back."""
    with program(*SAMPLES) as it:
        opened(it)
        statement(it)
        it.press("ctrl+shift+Up")
        before = it.wait(lambda: questions(it), "the questions")
        statement(it)
        it.tab_to("^Change “", "push button", key="shift+Tab")
        it.press("space")
        it.hears("^Question$")
        it.tab_to("^Same as Another", "push button", most=8)
        it.press("Return")
        it.hears("Type to find")
        it.press("Down", "Return")
        it.wait(lambda: len(questions(it)) == len(before) - 1, "one question less")
        it.press("ctrl+z")
        it.wait(lambda: sorted(questions(it)) == sorted(before), "the questions again")


def task_no_date():
    """I write something as a date that is none: I am told what dates look like."""
    with program(*SAMPLES[:2]) as it:
        opened(it)
        statement(it)
        it.press("Return")
        it.expect("label", "^How sure$")
        it.press("alt+d")
        it.hears("Type to find")
        it.type("yesterday")
        it.expect("label", "^Not read as a date")
        it.press("Return")
        it.hears("Type to find")


def task_nothing_to_clear():
    """As long as nothing is filtered there is nothing to clear or to keep, and the menu says so; it tells the order, too."""
    with program(*SAMPLES) as it:
        opened(it)

        def entries():
            it.tab_to("^Order and Rows$", "push button", key="shift+Tab")
            it.press("space")
            it.hears("", "menu item")
            found = {node.name: node for node in it.read() if node.role == "menu item"}
            it.press("Escape")
            it.hears("^Order and Rows$", "push button")
            return found

        statement(it)
        before = entries()
        if before["Clear Filters"].has(STATE_SENSITIVE) or before["Save Filter…"].has(STATE_SENSITIVE):
            raise Lost("a filter can be cleared, and there is none")
        if not before["By Importance"].has(STATE_CHECKED) or before["By Date"].has(STATE_CHECKED):
            raise Lost("the menu does not tell the order")
        statement(it)
        it.press("2")
        statement(it)
        if not entries()["Clear Filters"].has(STATE_SENSITIVE):
            raise Lost("what is filtered cannot be cleared")


def task_arrows_stay():
    """I move among the statements with the arrows; at an edge the focus stays where it is, among them."""
    with program(*SAMPLES) as it:
        opened(it)
        statement(it)
        for key in ("Left", "Right", "Up", "Down"):
            it.press(*[key] * 40)
            it.wait(lambda: it.find("list item") is not None, "the window, after all keys")
            it.pause(0.3)
            focused = [node for node in it.read() if node.has(STATE_FOCUSED)]
            if not any(above.name == "Issues" for node in focused for above in node.ancestors()):
                raise Lost(f"{key} led to {focused}")


@contextmanager
def taker(it):
    """Another program, over a corner of the window, into which words can be dragged; gives what tells of those that were."""
    said = it.folder / "taken"
    with said.open("w") as out:
        other = subprocess.Popen(["/usr/bin/python3", str(Path(__file__).with_name("take.py"))], stdout=out, stderr=subprocess.DEVNULL)
    try:
        it.wait(lambda: said.read_text().startswith("ready\n"), "the other program")
        number = subprocess.run(
            ["xdotool", "search", "--onlyvisible", "--name", "^Take$"], check=True, capture_output=True, text=True
        ).stdout.split()[-1]
        subprocess.run(["xdotool", "windowmove", "--sync", number, "1100", "660", "windowraise", number], check=True)
        yield lambda: it.wait(lambda: "".join(said.read_text().splitlines()[1:]), "the words in the other program")
    finally:
        other.kill()
        other.wait()


def task_drag_a_quotation_out():
    """I drag what somebody said into the text that I write in another program: who said it and where comes with it."""
    with program(*SAMPLES) as it:
        opened(it)
        said = it.expect("push button", r"^[^,]+, [^,]+, \w+, answers ")
        with taker(it) as words:
            it.drag(said, (1180, 720))
            taken = words()
        speaker, party = said.name.split(", ")[:2]
        if not re.search(rf" — {speaker}\b.*\({party}\).*“.+”", taken):
            raise Lost(f"what was dropped is “{taken}”")


def task_drag_words_out():
    """I choose words of an article and drag them out: they too say whose they are."""
    with program(*SAMPLES[:1]) as it:
        opened(it)
        it.press("alt+2", "alt+Down")
        it.expect("label", "^Statement 1 of ")
        it.hears("", "text")
        it.press("ctrl+a")
        with taker(it) as words:
            it.drag((500, 300), (1180, 720))
            taken = words()
        if not re.search(r"” — .+, “.+”, .+ \d{4}\.", taken):
            raise Lost(f"what was dropped ends “{taken[-200:]}”")


def task_select_with_the_mouse():
    """I choose words of an article with the mouse, from the first to the last, and mark them as a statement."""
    with program(*SAMPLES[:1]) as it:
        before = opened(it)
        it.press("alt+2")
        text = it.expect("text", "^Text of the article")
        it.drag((220, 138), (720, 138))
        it.wait(lambda: it.selected_of(text) > 25, "more than 25 characters chosen")
        it.press("ctrl+m")
        it.wait(lambda: count_of(it) == before + 1, "one statement more")


CHANGED = """<comparison xmlns="https://counterpoint.org/ns/comparison" version="1" title="The roster"><articles>
<article title="Pilots reject roster" language="en"><paragraph>“The roster is most dangerous, and nobody will ever fly it,” Ana Brine,
 the chair of the pilots’ union, said on Monday.</paragraph><paragraph>“Nobody is tired,” Tor Keel, the airline’s director, said.</paragraph>
</article></articles><corrections>
<correction kind="note" subject="0123456789abcdef 10-60" value="ask again" words="The roster is dangerous and nobody will fly it"
 title="Pilots reject roster"/>
<correction kind="note" subject="0123456789abcdef 70-99" value="in Lindvik" words="We will not sit at one table with the owners"
 title="Pilots reject roster"/></corrections></comparison>"""


def task_changed_article():
    """The paper changed its article: I put what I had noted to the new words, forget the rest, and take both back, all by key."""
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder, "roster.counterpoint")
        path.write_text(CHANGED, encoding="utf-8")
        with program(path) as it:
            opened(it)
            it.press("alt+4")
            it.expect("label", "^2 corrections have lost their place")
            it.expect(name="^A correction that has lost its place")
            it.hears("", "list item")
            it.press("y")
            it.expect("label", "^1 correction placed")
            it.expect("label", "^Where does your correction belong now")
            it.press("n")
            it.expect_gone("label", "lost (its|their) place")
            it.press("ctrl+z", "ctrl+z")
            it.expect("label", "^2 corrections have lost their place")
            it.press("c")
            it.hears("Type to find")
            it.type("tired")
            it.press("Return")
            it.expect("label", "^1 correction has lost its place")


TASKS = [task for name, task in list(globals().items()) if name.startswith("task_")]

if __name__ == "__main__":
    sys.exit(run(TASKS))
