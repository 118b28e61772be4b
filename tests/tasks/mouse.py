#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Whole tasks of somebody who works with the mouse: what is dragged, joined and clicked, by true events of the pointer."""
import sys

from driver import Lost, run
from tasks import SAMPLES, opened, program


def name_in_detail(it, name):
    """The name of a speaker as a chip among those of the one who is looked at."""
    names = it.find("list", "^Names in the articles$")
    return next((node for node in names.below() if node.role == "label" and node.name.startswith(name)), None) if names else None


def task_merge_by_drag():
    """Two speakers are one: I click the one, drag that name onto the other, who then has both names; I take it back."""
    with program(*SAMPLES) as it:
        opened(it)
        it.press("alt+3")
        it.click(it.expect("label", "^Paul Reyner$"))
        chip = it.wait(lambda: name_in_detail(it, "Paul Reyner"), "his name among his names")
        it.drag(chip, it.expect("label", "^Helga Strand$"))
        it.expect("label", "^“Paul Reyner” now belongs to Helga Strand$")
        it.wait(lambda: name_in_detail(it, "Paul Reyner") and name_in_detail(it, "Helga Strand"), "both names")
        it.press("ctrl+z")
        it.wait(lambda: name_in_detail(it, "Paul Reyner") and not name_in_detail(it, "Helga Strand"), "his alone")


def said(it, words):
    """The statement with these words, between the sides."""
    return it.expect("push button", f", answers .*{words}")


def level(it, one, other):
    """Whether two statements stand beside each other."""
    return it.box_of(said(it, one))[1] == it.box_of(said(it, other))[1]


def task_pair_by_drag():
    """I part two statements by a click on their knot, and drag one to where it belongs; where it cannot stand I am told; I undo it."""
    need, call, welcome, want = "saw no need for one", "called for an independent audit", "would welcome an audit", "still wanted"
    with program(*SAMPLES) as it:
        opened(it)
        knot = it.expect("push button", "^Part these statements")
        it.wait(lambda: level(it, need, call), "the pair that the program makes")
        it.click(knot)
        it.expect("label", "^Statements parted")
        it.wait(lambda: not level(it, need, call), "the two parted")
        it.drag(said(it, welcome), said(it, call))
        it.expect("push button", "^Undo “Statements paired")
        it.wait(lambda: level(it, welcome, call), "the new pair")
        it.drag(said(it, welcome), said(it, need))
        it.expect("label", "^Only statements of two parties on one issue make a pair")
        it.press("ctrl+z", "ctrl+z")
        it.wait(lambda: level(it, need, call) and not level(it, welcome, call), "the first pair")


def columns(it):
    """The heads of the columns, in reading order."""
    return [node for node in it.read() if node.role == "push button" and node.name.endswith("Choose the party of this column")][::2]


def task_swap_by_drag():
    """I drag the head of one column onto that of the other: the two change places."""
    with program(*SAMPLES) as it:
        opened(it)
        first, second = columns(it)
        it.drag(first, second)
        it.wait(lambda: [head.name for head in columns(it)] == [second.name, first.name], "the other way round")


def task_third_side():
    """Where the issues are listed I click the letters of a third side: it comes beside the two, and goes with another click."""
    with program(*SAMPLES) as it:
        opened(it)
        third = it.expect("push button", "^Show .* in a column$")
        it.click(third)
        it.wait(lambda: len(columns(it)) == 3, "three columns")
        it.click(it.expect("push button", third.name.replace("Show ", "^Hide the column of ").replace(" in a column", "$")))
        it.wait(lambda: len(columns(it)) == 2, "two columns")


def axis(it):
    """A place in time in a lane that has no marks there: how far along the timeline, from 0 to 1."""
    below = 108  # under it are a half lane, two more, which a toast may cover, and the days
    x, y, width, height = it.box_of([node for node in it.read() if node.role == "panel" and node.name == "Timeline"][-1])
    return lambda part: (int(x + width * part), y + height - below)


def days(it):
    """The first and last day of September to which all is narrowed, or None."""
    chip = it.find("label", r"^\d+(–\d+)? September 2024$")
    return [int(day) for day in chip.name.split()[0].split("–")] if chip else None


def task_span_by_drag():
    """With the mouse I choose a time, and all follows it; I make it longer at its edge, move it, and click beside it to have all again."""
    with program(*SAMPLES) as it:
        opened(it)
        at = it.wait(lambda: axis(it), "the timeline")
        it.drag(at(0.55), at(0.63))
        first = it.wait(lambda: days(it), "some days of September")
        it.expect("push button", "in this selection. Choose the party")
        it.drag(at(0.635), at(0.67))
        longer = it.wait(lambda: days(it) != first and days(it), "other days")
        if longer[0] != first[0] or longer[-1] <= first[-1]:
            raise Lost(f"drawn at the end, {first} became {longer}")
        it.drag(at(0.60), at(0.58))
        moved = it.wait(lambda: days(it) != longer and days(it), "other days")
        if moved[0] >= longer[0] or moved[-1] - moved[0] != longer[-1] - longer[0]:
            raise Lost(f"moved to the left, {longer} became {moved}")
        it.click(at(0.8))
        it.expect_gone("push button", "in this selection. Choose the party")


def task_go_to_date():
    """I go to a day by the menu of the timeline, where the pointer is: what I choose in the middle then is that day."""
    with program(*SAMPLES) as it:
        opened(it)
        at = it.wait(lambda: axis(it), "the timeline")
        it.click(at(0.6), button=3)
        it.hears("", "menu item")
        it.tab_to("^Go to Date…$", "menu item", key="Down", most=8)
        it.press("Return")
        it.hears("^Go to a year, month or day$")
        it.type("2024-09-18")
        it.press("Return")
        it.expect_gone("text", "^Go to a year, month or day$")
        it.drag(at(0.63), at(0.65))
        it.wait(lambda: days(it) == [18], f"the day, which is {days(it)}")


TASKS = [task for name, task in list(globals().items()) if name.startswith("task_")]

if __name__ == "__main__":
    sys.exit(run(TASKS))
