#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""An accessibility walk: every control of every view and dialog has a name that a person can hear, and Tab comes to all of it."""
import os
import re
import sys
from pathlib import Path

from driver import Lost, Program, run

SAMPLES = sorted(Path(os.environ["COUNTERPOINT_DATA"], "samples").iterdir())

CONTROLS = {
    "push button", "toggle button", "check box", "radio button", "entry", "text", "combo box", "menu item", "check menu item",
    "radio menu item", "page tab", "slider", "spin button", "list", "table", "tree table", "link", "password text", "dialog",
    "frame",
}

# The name that GTK makes up where it was given none: that of the C type.
MADE_UP = re.compile(r"^((Gtk|Adw|Cp)[A-Z]\w*)?$")


def inner(node):
    """Whether a control is the outside of one that is named itself, or a part of a widget that is not ours."""
    if node.role == "push button" and any(child.role == "push button" for child in node.children):
        return True  # a menu button: the button within takes focus and name
    if node.role == "table" and node.name == "GtkFlowBox":
        return True  # a layout, no table
    if any(above.name == "AdwToastWidget" for above in node.ancestors()):
        return True  # the cross of a toast
    # A list made by a list or column view, a drop-down's button and list: named by what is around them.
    around = [above.role for above in node.ancestors()]
    return node.role == "list" and "tree table" in around[:2] or "combo box" in around


def walk(it, where):
    """Fails on the first control without a name."""
    nodes = it.read()
    nameless = [node for node in nodes if node.role in CONTROLS and MADE_UP.match(node.name) and not inner(node)]
    if nameless:
        told = [" > ".join(map(repr, reversed([node, *list(node.ancestors())[:4]]))) for node in nameless]
        raise Lost(f"{where}: {len(nameless)} controls without a name:\n" + "\n".join(told[:12]))
    if not any(node.role in CONTROLS for node in nodes):
        raise Lost(f"{where}: no control at all was seen")
    return nodes


def task_welcome():
    """Every control of the empty window has a name."""
    it = Program()
    try:
        it.expect("push button", "Try the Example")
        walk(it, "the empty window")
    finally:
        it.end()


def task_views():
    """Every control of every view has a name, with a comparison open."""
    it = Program(*SAMPLES)
    try:
        it.expect("push button", "Choose the party of this column")
        walk(it, "Side by Side")
        for key, view in (("alt+2", "Articles"), ("alt+3", "People"), ("alt+4", "Doubts")):
            it.press(key)
            it.expect("page tab", f"^{view}")
            walk(it, view)
        it.press("alt+1")
        it.expect("push button", "Choose the party of this column")
        it.to_filter()
        it.tab_to(", answers ", "push button")
        it.press("Return")
        it.expect("label", "^How sure$")
        walk(it, "the detail of a statement")
        it.press("alt+n")
        it.hears("Type to find")
        walk(it, "the editor of a value")
    finally:
        it.end()


def task_windows():
    """Every control of the report and of the shortcuts has a name."""
    it = Program(*SAMPLES[:1])
    try:
        it.expect("push button", "Choose the party of this column")
        it.press("ctrl+p")
        it.expect("image", r"^Page 1 of ")
        walk(it, "the report")
    finally:
        it.end()


def task_tab():
    """Tab alone comes to every button of Side by Side that can be pressed, and goes round."""
    it = Program(*SAMPLES)
    try:
        it.expect("push button", "Choose the party of this column")
        it.to_filter()
        passed = set()
        for _ in range(250):
            it.focused = None
            it.press("Tab")
            it.wait(lambda: it.focused is not None, f"the focus after Tab; it was on {it.focus()}")
            here = it.focus()
            passed.add(here[1])
            if here == ("entry", "Find in statements"):
                break
        else:
            raise Lost(f"Tab does not go round, but over {sorted(passed)}")
        for button in ("Main Menu", "Find", "Report", "Add", "Swap columns", "Order and Rows", "Zoom in", "Fit all", "As list",
                       "Show all issues", "Choose the party"):
            if not any(button in name for name in passed):
                raise Lost(f"Tab never came to “{button}”, but over {sorted(passed)}")
    finally:
        it.end()


TASKS = [task for name, task in list(globals().items()) if name.startswith("task_")]

if __name__ == "__main__":
    sys.exit(run(TASKS))
