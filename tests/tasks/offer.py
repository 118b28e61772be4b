#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Another program, from which a person copies and drags: offer.py TYPE|CONTENT…

Its window can be dragged from anywhere, and what it offers is on the clipboard; when it is, it says "ready".
"""
import sys

import gi

gi.require_version("Gtk", "4.0")
from gi.repository import Gdk, GLib, Gtk  # noqa: E402


def content():
    parts = [argument.split("|", 1) for argument in sys.argv[1:]]
    return Gdk.ContentProvider.new_union(
        [Gdk.ContentProvider.new_for_bytes(kind, GLib.Bytes.new(words.encode())) for kind, words in parts]
    )


def main():
    Gtk.init()
    loop = GLib.MainLoop()
    window = Gtk.Window(title="Offer", default_width=160, default_height=120, child=Gtk.Label(label="Drag from here"))
    source = Gtk.DragSource(actions=Gdk.DragAction.COPY)
    source.connect("prepare", lambda *_: content())
    window.add_controller(source)
    window.present()
    window.get_clipboard().set_content(content())
    GLib.timeout_add(300, lambda: print("ready", flush=True))
    loop.run()


if __name__ == "__main__":
    main()
