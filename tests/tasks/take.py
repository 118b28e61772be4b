#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Another program, into which a person drags words: it says each line of what was dropped on it, and "ready" before."""
import gi

gi.require_version("Gtk", "4.0")
from gi.repository import Gdk, GLib, GObject, Gtk  # noqa: E402


def main():
    Gtk.init()
    loop = GLib.MainLoop()
    window = Gtk.Window(title="Take", default_width=160, default_height=120, child=Gtk.Label(label="Drop here"))
    target = Gtk.DropTarget.new(GObject.TYPE_STRING, Gdk.DragAction.COPY)
    target.connect("drop", lambda _, words, *at: print(words.replace("\n", " "), flush=True) or True)
    window.add_controller(target)
    window.present()
    GLib.timeout_add(300, lambda: print("ready", flush=True))
    loop.run()


if __name__ == "__main__":
    main()
