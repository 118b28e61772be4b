#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""In a sandbox the program sees no files and no printers but those that the desktop's portal hands to it: what it asks the portal for, and
does with it.

The portal is played by this process. It notes what it is asked, and answers at once: with the file that the task has laid ready, or with
the paper and the settings that the program came with, as a person does who only agrees.
"""
import os
import re
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
<arg type="o" direction="out"/></method></interface>
<interface name="org.freedesktop.portal.Print"><property name="version" type="u" access="read"/>
<method name="PreparePrint"><arg type="s" direction="in"/><arg type="s" direction="in"/><arg type="a{sv}" direction="in"/>
<arg type="a{sv}" direction="in"/><arg type="a{sv}" direction="in"/><arg type="o" direction="out"/></method>
<method name="Print"><arg type="s" direction="in"/><arg type="s" direction="in"/><arg type="h" direction="in"/>
<arg type="a{sv}" direction="in"/><arg type="o" direction="out"/></method></interface></node>"""
PRINT_TOKEN = 7
# When the portal has answered, GTK 4.8 looks once more, and finds nothing, at what it has just freed: that may not have been overwritten.
PRINTING = {"MALLOC_PERTURB_": "0"}


class Portal:
    """The portal's file chooser, which takes `answer` for every question, and its printer, which agrees unless it `refuses`."""

    def __init__(self):
        self.answer = []
        self.refuses = False
        self.asked = []
        self.bus = Gio.bus_get_sync(Gio.BusType.SESSION)
        for kind in Gio.DBusNodeInfo.new_for_xml(INTERFACE).interfaces:
            self.bus.register_object(DESKTOP, kind, self._on_call, lambda *_: GLib.Variant("u", 3), None)
        Gio.bus_own_name_on_connection(self.bus, "org.freedesktop.portal.Desktop", Gio.BusNameOwnerFlags.NONE, None, None)

    def _on_call(self, _bus, sender, _path, _interface, method, parameters, invocation):
        _window, title, *_more, options = parameters.unpack()
        request = f"{DESKTOP}/request/{sender[1:].replace('.', '_')}/{options.get('handle_token', 'none')}"
        if method == "PreparePrint":
            options["setup"] = parameters.unpack()[3]
        elif method == "Print":
            options["printed"] = self._read(invocation.get_message().get_unix_fd_list())
        self.asked.append((method, title, options))
        invocation.return_value(GLib.Variant("(o)", (request,)))
        response = GLib.Variant("(ua{sv})", (1 if self.refuses else 0, self._results(method, parameters)))
        self.bus.emit_signal(sender, request, "org.freedesktop.portal.Request", "Response", response)

    def _results(self, method, parameters):
        if method == "PreparePrint":
            return {"settings": parameters.get_child_value(2), "page-setup": parameters.get_child_value(3),
                    "token": GLib.Variant("u", PRINT_TOKEN)}
        if method == "Print":
            return {}
        return {"uris": GLib.Variant("as", [path.as_uri() for path in self.answer])}

    @staticmethod
    def _read(descriptors):
        with os.fdopen(descriptors.get(0), "rb") as printed:
            printed.seek(0)
            return printed.read()

    def expect(self, it, method):
        """Waits until the program has asked for that since the last time; returns the title and the options."""
        it.wait(lambda: self.asked, f"the program's question {method}")
        asked, title, options = self.asked.pop(0)
        if asked != method:
            raise Lost(f"asked for {asked}, not {method}")
        return title, options


PORTAL = Portal()


@contextmanager
def program(*arguments, **environment):
    it = Program(*arguments, environment={"GDK_DEBUG": "portals", **environment})
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


def ask_to_print(it):
    """Opens the report and presses its button; returns how many pages it has, and what the portal is asked for."""
    it.press("ctrl+p")
    page = it.expect("image", r"^Page 1 of \d+")
    it.enter("Report")
    it.tab_to("Print", "push button")
    it.press("Return")
    return int(re.search(r"of (\d+)", page.name)[1]), *PORTAL.expect(it, "PreparePrint")


def task_print():
    """In a sandbox I print the report: the portal is asked for a printer, and gets the pages."""
    with program(*SAMPLES[:2], **PRINTING) as it:
        it.expect("label", r"^\d+ statements")
        n_pages, title, options = ask_to_print(it)
        if not title or "A4" not in str(options["setup"]):
            raise Lost(f"asked to print “{title}” on {options['setup']}")
        _, options = PORTAL.expect(it, "Print")
        if options.get("token") != PRINT_TOKEN:
            raise Lost(f"printed for the token {options.get('token')}")
        n_printed = len(re.findall(rb"/Type\s*/Page\b", options["printed"]))
        if not options["printed"].startswith(b"%PDF") or n_printed != n_pages:
            raise Lost(f"{n_printed} pages of {n_pages} in {options['printed'][:40]}")
        it.expect("image", r"^Page 1 of ")


def task_print_given_up():
    """In a sandbox I change my mind before a printer: nothing is printed, and I can ask again."""
    with program(*SAMPLES[:2], **PRINTING) as it:
        it.expect("label", r"^\d+ statements")
        PORTAL.refuses = True
        ask_to_print(it)
        it.pause(0.5)
        PORTAL.refuses = False
        if PORTAL.asked:
            raise Lost(f"asked for {PORTAL.asked} though nobody agreed")
        it.press("Return")
        PORTAL.expect(it, "PreparePrint")
        PORTAL.expect(it, "Print")


TASKS = [task for name, task in list(globals().items()) if name.startswith("task_")]

if __name__ == "__main__":
    sys.exit(run(TASKS))
