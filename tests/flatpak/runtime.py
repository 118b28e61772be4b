#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""runtime.py FOLDER PACKAGE…   makes FOLDER/usr as a machine with only those Debian packages has it: with what they need, with what
the machine chose among alternatives, and with what is made when packages are installed. Their /etc lies in it, where Flatpak looks."""
import os
import re
import shutil
import subprocess
import sys
from pathlib import Path

LEFT_OUT = re.compile(r"/usr/(local|share/(doc|man|info|lintian|bug|locale))/")


def query(*arguments):
    return subprocess.run(["dpkg-query", *arguments], check=True, capture_output=True, text=True).stdout


def names_in(relations):
    """The names in such as “a (>= 1) | b, c:any”."""
    return [re.split(r"[ (:]", part.strip())[0] for part in re.split(r"[,|]", relations) if part.strip()]


def with_needs(wanted):
    """The installed packages among `wanted`, and all that those need."""
    needs, providers = {}, {}
    for line in query("-W", "-f", "${Package}\t${db:Status-Status}\t${Provides}\t${Pre-Depends},${Depends}\n").splitlines():
        name, status, provides, relations = line.split("\t")
        if status == "installed":
            needs[name] = names_in(relations)
            for provided in [name, *names_in(provides)]:
                providers.setdefault(provided, []).append(name)
    found, left = set(), list(wanted)
    while left:
        for name in providers.get(left.pop(), []):
            if name not in found:
                found.add(name)
                left += needs[name]
    return sorted(found)


def place_of(usr, path):
    """Where a file of the machine lies in the runtime; None where it is not for it."""
    path = re.sub(r"^/(bin|sbin|lib|lib64)/", r"/usr/\1/", path)
    if path.startswith("/etc/"):
        return usr / path[1:]
    return usr / path[len("/usr/"):] if path.startswith("/usr/") and not LEFT_OUT.match(path) else None


def copy(usr, path):
    place = place_of(usr, path)
    if place is None or place.is_symlink() or place.exists() or not (os.path.islink(path) or os.path.isfile(path)):
        return
    if os.access(path, os.R_OK) or os.path.islink(path):
        place.parent.mkdir(parents=True, exist_ok=True)
        shutil.copy2(path, place, follow_symlinks=False)


def choose_alternatives(usr):
    for link in Path("/usr/bin").iterdir():
        if link.is_symlink() and os.readlink(link).startswith("/etc/alternatives/"):
            chosen = str(link.resolve())
            if chosen.startswith("/usr/") and place_of(usr, chosen).exists():
                place_of(usr, str(link)).symlink_to(chosen)


def make_what_packages_make(usr):
    for made in Path("/usr/lib").glob("*/gdk-pixbuf-2.0/*/loaders.cache"):
        copy(usr, str(made))
    for folder, _, names in os.walk("/etc/fonts"):
        for name in names:
            copy(usr, f"{folder}/{name}")
    subprocess.run(["glib-compile-schemas", usr / "share/glib-2.0/schemas"], check=True)
    subprocess.run(["update-mime-database", usr / "share/mime"], check=True, stderr=subprocess.DEVNULL)


def main():
    usr = Path(sys.argv[1], "usr")
    essential = [line.split()[1] for line in query("-W", "-f", "${Essential} ${Package}\n").splitlines() if line.startswith("yes ")]
    for path in query("-L", *with_needs([*essential, *sys.argv[2:]])).splitlines():
        copy(usr, path)
    choose_alternatives(usr)
    make_what_packages_make(usr)


main()
