# SPDX-License-Identifier: GPL-3.0-or-later
"""The person behind the desktop's portal: chooses the file that the task has laid ready, and agrees to print.

The portal itself is the real one, and so are its rules: what a sandbox may see of a chosen file, and under which name.
"""
import os

from gi.repository import Gio, GLib

from driver import Lost

NAME = "org.freedesktop.impl.portal.desktop.person"
DESKTOP = "/org/freedesktop/portal/desktop"
CHOOSING = "".join(f'<arg type="{kind}" direction="in"/>' for kind in ("o", "s", "s", "s", "a{sv}"))
ANSWER = '<arg type="u" direction="out"/><arg type="a{sv}" direction="out"/>'
INTERFACES = f"""<node><interface name="org.freedesktop.impl.portal.FileChooser">
<method name="OpenFile">{CHOOSING}{ANSWER}</method><method name="SaveFile">{CHOOSING}{ANSWER}</method></interface>
<interface name="org.freedesktop.impl.portal.Print">
<method name="PreparePrint"><arg type="o" direction="in"/><arg type="s" direction="in"/><arg type="s" direction="in"/>
<arg type="s" direction="in"/><arg type="a{{sv}}" direction="in"/><arg type="a{{sv}}" direction="in"/>
<arg type="a{{sv}}" direction="in"/>{ANSWER}</method>
<method name="Print"><arg type="o" direction="in"/><arg type="s" direction="in"/><arg type="s" direction="in"/>
<arg type="s" direction="in"/><arg type="h" direction="in"/><arg type="a{{sv}}" direction="in"/>{ANSWER}</method></interface></node>"""


class Person:
    """Answers the portal's questions: files with `chosen`, printing with yes. What was asked and printed is in `asked`."""

    def __init__(self):
        self.chosen = []
        self.asked = []
        bus = Gio.bus_get_sync(Gio.BusType.SESSION)
        for kind in Gio.DBusNodeInfo.new_for_xml(INTERFACES).interfaces:
            bus.register_object(DESKTOP, kind, self._on_call, None, None)
        Gio.bus_own_name_on_connection(bus, NAME, Gio.BusNameOwnerFlags.NONE, None, None)

    def _on_call(self, _bus, _sender, _path, _interface, method, parameters, invocation):
        _handle, application, _window, title, *_more, options = parameters.unpack()
        result = {"uris": GLib.Variant("as", [path.as_uri() for path in self.chosen]), "writable": GLib.Variant("b", True)}
        if method == "PreparePrint":
            result = {"settings": parameters.get_child_value(4), "page-setup": parameters.get_child_value(5),
                      "token": GLib.Variant("u", 1)}
        elif method == "Print":
            with os.fdopen(invocation.get_message().get_unix_fd_list().get(0), "rb") as printed:
                printed.seek(0)
                options["printed"] = printed.read()
            result = {}
        self.asked.append((method, application, title, options))
        invocation.return_value(GLib.Variant("(ua{sv})", (0, result)))

    def expect(self, it, method):
        """Waits until `it` has asked for that since the last time; returns the options."""
        it.wait(lambda: self.asked, f"the program's question {method}")
        asked, application, _title, options = self.asked.pop(0)
        if asked != method or application != "org.counterpoint.Counterpoint":
            raise Lost(f"{application} asked for {asked}, not {method}")
        return options
