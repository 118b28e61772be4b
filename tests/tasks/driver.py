# SPDX-License-Identifier: GPL-3.0-or-later
"""Drives the real program as a person with a keyboard and a screen reader does.

Keys go to the display, what is on the window is read over AT-SPI. Nothing here sleeps for a fixed time: every step waits
until what it expects is there, and says what was there instead when it never comes.
"""
import os
import re
import subprocess
import sys
import tempfile
import threading
import time
from pathlib import Path

import gi

gi.require_version("Atspi", "2.0")
from gi.repository import Atspi, Gio, GLib  # noqa: E402

PATIENCE = float(os.environ.get("COUNTERPOINT_PATIENCE", "60"))
BETWEEN_LOOKS = 20  # milliseconds
LONGEST_LOOK = 2.0  # seconds

ACCESSIBLE = "org.a11y.atspi.Accessible"
STATE_CHECKED, STATE_FOCUSABLE, STATE_FOCUSED, STATE_SENSITIVE, STATE_SHOWING = 4, 11, 12, 24, 25

# What has no controls of ours inside.
CLOSED = {"label", "scroll bar", "page tab", "image", "separator"}


class Lost(Exception):
    """What a step waited for never came."""


class Patience:
    """PATIENCE seconds in which something could have happened: one long gap is a machine that stood still, and counts as little."""

    def __init__(self):
        self.rest = PATIENCE
        self.seen = time.monotonic()

    def lasts(self):
        now = time.monotonic()
        self.rest -= min(now - self.seen, LONGEST_LOOK)
        self.seen = now
        return self.rest > 0


class Heart(threading.Thread):
    """Beats, and so knows for how long the whole machine stood still: what was under way on the buses then is lost on both sides."""

    BEAT, STANDSTILL = 0.5, 10.0  # seconds

    def __init__(self):
        super().__init__(daemon=True)
        self.longest = 0.0

    def run(self):
        last = time.monotonic()
        while True:
            time.sleep(self.BEAT)
            now = time.monotonic()
            self.longest = max(self.longest, now - last)
            last = now

    def stood_still(self):
        """Whether it did since this was asked last."""
        longest, self.longest = self.longest, 0.0
        return longest > self.STANDSTILL


class Node:
    """One accessible object, as it was when the window was read."""

    def __init__(self, path, parent):
        self.path = path
        self.parent = parent
        self.role = self.name = ""
        self.description = ""
        self.states = 0
        self.children = []

    def has(self, state):
        return bool(self.states >> state & 1)

    def ancestors(self):
        node = self.parent
        while node is not None:
            yield node
            node = node.parent

    def below(self):
        for child in self.children:
            yield child
            yield from child.below()

    def __repr__(self):
        return f"{self.role} “{self.name}”"


class Program:
    """The program under test, on the display and bus of this process."""

    command = [os.environ.get("COUNTERPOINT_PROGRAM", "counterpoint")]

    def __init__(self, *files, environment=None):
        self.folder = Path(tempfile.mkdtemp(prefix="counterpoint-task-"))
        self.focused = None
        self.process = 0
        self.dismissed = False
        self.log = (self.folder / "log").open("w+")
        self.child = subprocess.Popen(
            [*self.command, *map(str, files)],
            cwd=self.folder,
            env={**os.environ, **self._home(), **(environment or {})},
            stdout=self.log,
            stderr=self.log,
        )
        self.listener = Atspi.EventListener.new(self._on_focus)
        self.listener.register("object:state-changed:focused")
        try:
            self.bus, self.name, self.root, self.process = self._find()
        except BaseException:
            # Nobody gets this object, to end it: the next program would hand its files over to this one.
            self._stop()
            raise

    def _stop(self):
        self.listener.deregister("object:state-changed:focused")
        self.child.kill()
        self.child.wait()

    def _home(self):
        """A home of its own: what another task left unsaved is not offered here."""
        return {f"XDG_{kind}_HOME": str(self.folder / kind.lower()) for kind in ("CONFIG", "DATA", "CACHE", "STATE")}

    def _find(self):
        """The program's connection on the accessibility bus, its root object, and the process that holds the connection."""
        session = Gio.bus_get_sync(Gio.BusType.SESSION)
        address = session.call_sync(
            "org.a11y.Bus", "/org/a11y/bus", "org.a11y.Bus", "GetAddress", None, None, 0, -1, None
        ).unpack()[0]
        flags = Gio.DBusConnectionFlags.AUTHENTICATION_CLIENT | Gio.DBusConnectionFlags.MESSAGE_BUS_CONNECTION
        bus = Gio.DBusConnection.new_for_address_sync(address, flags, None, None)

        def registered():
            # The desktop of libatspi also answers for programs that are gone: ask the registry, and whose process it is.
            try:
                Atspi.get_desktop(0).get_child_count()
                found = bus.call_sync(
                    "org.a11y.atspi.Registry", "/org/a11y/atspi/accessible/root", ACCESSIBLE, "GetChildren", None, None, 0, 2000, None
                ).unpack()[0]
            except GLib.Error:
                return None  # too busy to answer: asked again
            for name, path in found:
                try:
                    process = bus.call_sync(
                        "org.freedesktop.DBus", "/org/freedesktop/DBus", "org.freedesktop.DBus", "GetConnectionUnixProcessID",
                        GLib.Variant("(s)", (name,)), None, 0, 2000, None,
                    ).unpack()[0]
                except GLib.Error:
                    continue
                if self._is_ours(process):
                    return name, path, process
            return None

        return bus, *self.wait(registered, "the program on the accessibility bus")

    def _is_ours(self, process):
        return process == self.child.pid

    # Waiting

    def wait(self, look, what):
        """Looks again and again until `look` returns something true, and returns that."""
        patience = Patience()
        context = GLib.MainContext.default()
        while True:
            found = look()
            if found:
                return found
            if self.child.poll() is not None:
                raise Lost(f"the program ended ({self.child.returncode}) before: {what}\n{self._said()}")
            if not patience.lasts():
                raise Lost(f"never came: {what}")
            rest = GLib.timeout_add(BETWEEN_LOOKS, lambda: True)
            context.iteration(True)
            GLib.source_remove(rest)

    def _said(self):
        self.log.flush()
        return (self.folder / "log").read_text(errors="replace")[-2000:]

    def pause(self, seconds):
        """Lets time pass, where a person's hand takes some."""
        deadline = time.monotonic() + seconds
        rest = GLib.timeout_add(BETWEEN_LOOKS, lambda: True)
        while time.monotonic() < deadline:
            GLib.MainContext.default().iteration(True)
        GLib.source_remove(rest)

    # Reading

    def _ask(self, nodes):
        """Asks for all that is to know about `nodes` at once; returns whom they have as children."""
        waiting = [0]
        children = {}
        questions = (
            ("role", ACCESSIBLE, "GetRole", None),
            ("states", ACCESSIBLE, "GetState", None),
            ("children", ACCESSIBLE, "GetChildren", None),
            ("properties", "org.freedesktop.DBus.Properties", "GetAll", GLib.Variant("(s)", (ACCESSIBLE,))),
        )

        def answered(bus, result, node, key):
            waiting[0] -= 1
            try:
                value = bus.call_finish(result).unpack()[0]
            except GLib.Error:
                return  # gone in the meantime
            if key == "children":
                children[node] = [path for name, path in value if name == self.name]
            elif key == "role":
                node.role = Atspi.role_get_name(Atspi.Role(value))
            elif key == "states":
                node.states = value[0] | (value[1] << 32 if len(value) > 1 else 0)
            else:
                node.name = value.get("Name", "")
                node.description = value.get("Description", "")

        for node in nodes:
            for key, interface, method, arguments in questions:
                waiting[0] += 1
                self.bus.call(
                    self.name, node.path, interface, method, arguments, None, 0, 5000, None,
                    lambda bus, result, node=node, key=key: answered(bus, result, node, key),
                )
        while waiting[0]:
            GLib.MainContext.default().iteration(True)
        return children

    def read(self):
        """Everything in the program's windows now, in reading order from the root."""
        root = Node(self.root, None)
        level = [root]
        while level:
            following = []
            for node, paths in self._ask(level).items():
                if node.role in CLOSED:
                    continue
                node.children = [Node(path, node) for path in paths]
                following += node.children
            level = following
        return [root, *root.below()]

    def find(self, role=None, name=None, state=None):
        """The first object of a role whose name the pattern is found in, or None."""
        for node in self.read():
            if (role is None or node.role == role) and (name is None or re.search(name, node.name)) \
                    and (state is None or node.has(state)):
                return node
        return None

    def expect(self, role=None, name=None, state=None):
        """Waits for such an object."""
        return self.wait(lambda: self.find(role, name, state), f"{role or 'something'} “{name or ''}”")

    def expect_gone(self, role=None, name=None):
        self.wait(lambda: self.find(role, name) is None, f"the end of {role} “{name}”")

    def _on_focus(self, event):
        if event.detail1 and event.source.get_process_id() == self.process:
            self.focused = event.source

    def focus(self):
        """Role and name of what has the focus, as the screen reader was told last."""
        try:
            return (self.focused.get_role_name(), self.focused.get_name()) if self.focused is not None else ("", "")
        except GLib.Error:
            return ("", "")

    def hears(self, pattern, role=None):
        """Waits until the focus is on something that a screen reader would tell with `pattern`."""

        def told():
            its_role, its_name = self.focus()
            return re.search(pattern, its_name) and (role is None or role == its_role)

        try:
            self.wait(told, "")
        except Lost as lost:
            raise Lost(f"focus never came to {role or ''} “{pattern}”, it is on {self.focus()}") from lost

    def tab_to(self, pattern, role=None, key="Tab", most=60):
        """Presses Tab (or another key) until the focus is there, as one does who cannot see."""
        passed = []
        for _ in range(most):
            self.focused = None
            self.press(key)
            self.wait(lambda: self.focused is not None, f"the focus after {key}; it went over {passed[-8:]}")
            its_role, its_name = self.focus()
            if re.search(pattern, its_name) and (role is None or role == its_role):
                return its_name
            passed.append(its_name)
        raise Lost(f"{key} never leads to “{pattern}”, but over {passed}")

    def to_filter(self):
        """Goes to the entry that filters the statements."""
        self.press("ctrl+shift+f")
        self.hears("^Speaker", "push button")
        self.tab_to("^Find in statements", "entry", key="shift+Tab", most=12)

    def text_of(self, node):
        """The text of an entry or text view."""
        count = self.bus.call_sync(
            self.name, node.path, "org.freedesktop.DBus.Properties", "Get",
            GLib.Variant("(ss)", ("org.a11y.atspi.Text", "CharacterCount")), None, 0, 5000, None,
        ).unpack()[0]
        return self.bus.call_sync(
            self.name, node.path, "org.a11y.atspi.Text", "GetText", GLib.Variant("(ii)", (0, count)), None, 0, 5000, None
        ).unpack()[0]

    def selected_of(self, node):
        """How many characters of a text view are selected."""

        def ask(method, *numbers):
            return self.bus.call_sync(
                self.name, node.path, "org.a11y.atspi.Text", method, GLib.Variant("(" + "i" * len(numbers) + ")", numbers) if numbers
                else None, None, 0, 5000, None
            ).unpack()

        if ask("GetNSelections")[0] == 0:
            return 0
        start, end = ask("GetSelection", 0)
        return end - start

    # Doing

    def press(self, *keys):
        """Presses keys one after the other, named as X names them: "ctrl+z"."""
        subprocess.run(["xdotool", "key", "--delay", "1", *keys], check=True)

    def box_of(self, node):
        """Where a node of the main window is on the display, which the window fills but for its shadow, and how large it is."""
        return self.bus.call_sync(
            self.name, node.path, "org.a11y.atspi.Component", "GetExtents", GLib.Variant("(u)", (1,)), None,
            Gio.DBusCallFlags.NONE, 5000, None).unpack()[0]

    def middle_of(self, node):
        """Where the middle of a node is."""
        x, y, width, height = self.box_of(node)
        return x + width // 2, y + height // 2

    def click(self, onto, button=1):
        """Clicks a node, or a place on the display, with a button of the mouse."""
        x, y = onto if isinstance(onto, tuple) else self.middle_of(onto)
        subprocess.run(["xdotool", "mousemove", "--sync", str(x), str(y), "click", str(button)], check=True)

    def drag(self, node, onto):
        """Drags a node, or from a place on the display, onto another with the mouse, as slowly as a hand does."""
        (x, y), (to_x, to_y) = (place if isinstance(place, tuple) else self.middle_of(place) for place in (node, onto))
        subprocess.run(["xdotool", "mousemove", str(x), str(y), "mousedown", "1"], check=True)
        for step in range(1, 11):
            self.pause(0.05)
            place = (str(x + (to_x - x) * step // 10), str(y + (to_y - y) * step // 10))
            subprocess.run(["xdotool", "mousemove", *place], check=True)
        self.pause(0.3)
        subprocess.run(["xdotool", "mouseup", "1"], check=True)

    def type(self, text):
        subprocess.run(["xdotool", "type", "--delay", "1", text], check=True)

    def enter(self, title):
        """Gives a window of the program the keyboard, as a window manager would."""

        def window():
            found = subprocess.run(
                ["xdotool", "search", "--onlyvisible", "--name", title], capture_output=True, text=True, check=False
            ).stdout.split()
            return found[-1] if found else None

        number = self.wait(window, f"a window “{title}”")
        subprocess.run(["xdotool", "windowfocus", "--sync", number], check=True)

    def windows(self):
        """The numbers of the windows of the program that can be seen."""
        found = subprocess.run(
            ["xdotool", "search", "--onlyvisible", "--pid", str(self.child.pid)], capture_output=True, text=True, check=False
        ).stdout.split()
        return set(found)

    def enter_newest(self):
        """Gives the keyboard to the window of the program that came up last: a dialog without a title."""
        found = subprocess.run(
            ["xdotool", "search", "--onlyvisible", "--pid", str(self.child.pid)], capture_output=True, text=True, check=False
        ).stdout.split()
        subprocess.run(["xdotool", "windowfocus", "--sync", max(found, key=int)], check=True)

    def ends(self):
        """Waits until the program has ended by itself, in good order."""
        patience = Patience()
        while self.child.poll() is None:
            if not patience.lasts():
                raise Lost("the program never ended")
            self.pause(0.05)
        self.dismissed = self.child.returncode == 0

    def end(self):
        """Ends the program; one that has ended by itself is a fault, unless that was waited for."""
        code = self.child.poll()
        self._stop()
        if code is not None and not self.dismissed:
            raise Lost(f"the program ended by itself ({code})\n{self._said()}")


def attempt(task):
    """What went wrong in a task, or None."""
    try:
        task()
        return None
    except Exception as fault:  # pylint: disable=broad-except
        return "# " + f"{type(fault).__name__}: {fault}".replace("\n", "\n# ")


def run(tasks):
    """Runs functions as tests, tells the results as TAP; the first line of each one's words is its name."""
    chosen = [task for task in tasks if len(sys.argv) < 2 or task.__name__ in sys.argv[1:]]
    print(f"1..{len(chosen)}", flush=True)
    heart = Heart()
    heart.start()
    failed = 0
    for number, task in enumerate(chosen, 1):
        began = time.monotonic()
        name = " ".join(task.__doc__.split()).replace("#", "")
        heart.stood_still()
        fault = attempt(task)
        if fault and heart.stood_still():
            print(f"{fault}\n# The machine stood still meanwhile: once more.", flush=True)
            fault = attempt(task)
        failed += fault is not None
        print(f"not ok {number} {name}\n{fault}" if fault else f"ok {number} {name}")
        print(f"# {task.__name__}: {time.monotonic() - began:.1f} s", flush=True)
    return 1 if failed else 0
