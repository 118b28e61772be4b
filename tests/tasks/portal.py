#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""In a sandbox the program sees no files but those that the desktop's portal hands to it: what it asks the portal for, and does with it.

The portal is played by this process. It notes what it is asked, and answers at once with the file that the task has laid ready.
"""
import os
import sys
from contextlib import contextmanager
from pathlib import Path

from gi.repository import Gio, GLib

from driver import Lost, Program, run

SAMPLES = sorted(Path(os.environ["COUNTERPOINT_DATA"], "samples").iterdir())
DESKTOP = "/org/freedesktop/portal/desktop"
INTERFACE = """<node><interface name="org.freedesktop.portal.FileChooser"><property name="version" type="u" access="read"/>
<method name="OpenFile"><arg type="s" direction="in"/><arg type="s" direction="in"/><arg type="a{sv}" direction="in"/>
<arg type="o" direction="out"/></method>
<method name="SaveFile"><arg type="s" direction="in"/><arg type="s" direction="in"/><arg type="a{sv}" direction="in"/>
<arg type="o" direction="out"/></method></interface></node>"""


class Portal:
    """The portal's file chooser, which takes `answer` for every question."""

    def __init__(self):
        self.answer = []
        self.asked = []
        self.bus = Gio.bus_get_sync(Gio.BusType.SESSION)
        kind = Gio.DBusNodeInfo.new_for_xml(INTERFACE).interfaces[0]
        self.bus.register_object(DESKTOP, kind, self._on_call, lambda *_: GLib.Variant("u", 3), None)
        Gio.bus_own_name_on_connection(self.bus, "org.freedesktop.portal.Desktop", Gio.BusNameOwnerFlags.NONE, None, None)

    def _on_call(self, _bus, sender, _path, _interface, method, parameters, invocation):
        _window, title, options = parameters.unpack()
        request = f"{DESKTOP}/request/{sender[1:].replace('.', '_')}/{options['handle_token']}"
        self.asked.append((method, title, options))
        invocation.return_value(GLib.Variant("(o)", (request,)))
        results = {"uris": GLib.Variant("as", [path.as_uri() for path in self.answer])}
        response = GLib.Variant("(ua{sv})", (0, results))
        self.bus.emit_signal(sender, request, "org.freedesktop.portal.Request", "Response", response)

    def expect(self, it, method):
        """Waits until the program has asked for that since the last time; returns the title and the options."""
        it.wait(lambda: self.asked, f"the program's question {method}")
        asked, title, options = self.asked.pop(0)
        if asked != method:
            raise Lost(f"asked for {asked}, not {method}")
        return title, options


PORTAL = Portal()


@contextmanager
def program(*arguments):
    it = Program(*arguments, environment={"GDK_DEBUG": "portals"})
    try:
        yield it
    finally:
        it.end()


def suggested(options):
    """The name that a file would have if the person did nothing but agree."""
    return options.get("current_name", "")


def task_open():
    """In a sandbox I open two articles at once: the portal is asked for them, and both are read."""
    PORTAL.answer = SAMPLES[:2]
    with program() as it:
        it.expect("push button", "Try the Example")
        it.press("ctrl+i")
        _, options = PORTAL.expect(it, "OpenFile")
        if not options.get("multiple"):
            raise Lost("only one file could be chosen")
        it.expect("label", r"^\d+ statements")


def task_save():
    """In a sandbox I save the comparison: the portal is told a name and a kind, and the file is where it said."""
    with program(*SAMPLES[:2]) as it:
        it.expect("label", r"^\d+ statements")
        PORTAL.answer = [it.folder / "elsewhere.counterpoint"]
        it.press("ctrl+s")
        _, options = PORTAL.expect(it, "SaveFile")
        if not suggested(options).endswith(".counterpoint"):
            raise Lost(f"the name “{suggested(options)}” was suggested")
        if "Comparisons" not in str(options.get("filters", "")):
            raise Lost(f"the kinds {options.get('filters')} were offered")
        it.wait(PORTAL.answer[0].exists, "the saved file")


def task_export():
    """In a sandbox I export: one file is all that is written, and it is the one that the portal gave."""
    with program(*SAMPLES[:2]) as it:
        it.expect("label", r"^\d+ statements")
        PORTAL.answer = [it.folder / "given.json"]
        it.press("ctrl+e")
        _, options = PORTAL.expect(it, "SaveFile")
        if not suggested(options):
            raise Lost("no name was suggested")
        it.wait(lambda: PORTAL.answer[0].exists() and PORTAL.answer[0].stat().st_size, "the exported file")
        others = [path.name for path in it.folder.iterdir() if path.is_file() and path.name not in ("log", "given.json")]
        if others:
            raise Lost(f"{others} were written as well")


TASKS = [task for name, task in list(globals().items()) if name.startswith("task_")]

if __name__ == "__main__":
    sys.exit(run(TASKS))
