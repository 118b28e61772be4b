#!/bin/bash
# SPDX-License-Identifier: GPL-3.0-or-later
# check-desktop.sh BUILD   installs the program into a folder of its own and uses it from there as a desktop does: by its file type, by
# its name on the bus, from a file manager, a second time with files, and after it was killed. Exits with 77 where a tool is missing.
set -eu
here=$(cd "$(dirname "$0")" && pwd)
build=$1
id=org.counterpoint.Counterpoint

for tool in meson gapplication gio gdbus update-mime-database update-desktop-database glib-compile-schemas Xvfb dbus-run-session; do
  command -v "$tool" >/dev/null || exit 77
done

# Outside of the display: install, and let the desktop's tools take it in as an installation does.
if [ "${CP_INSTALLED:-}" = "" ]; then
  place=$(mktemp -d)
  trap 'rm -rf "$place"' EXIT
  DESTDIR=$place meson install -C "$build" --no-rebuild --quiet
  share=$(dirname "$(find "$place" -type d -path '*/share/applications')")
  CP_INSTALLED=$(dirname "$share")
  export CP_INSTALLED
  sed -i "s|^Exec=.*/counterpoint|Exec=$CP_INSTALLED/bin/counterpoint|" "$share/dbus-1/services/$id.service"
  sed -i "s|^Exec=counterpoint|Exec=$CP_INSTALLED/bin/counterpoint|" "$share/applications/$id.desktop"
  glib-compile-schemas --strict "$share/glib-2.0/schemas"
  XDG_DATA_HOME=$share update-mime-database "$share/mime"
  update-desktop-database -q "$share/applications"
  # The bus reads where services are when it starts.
  export XDG_DATA_DIRS=$share:/usr/local/share:/usr/share COUNTERPOINT_DATA=$share/counterpoint GTK_A11Y=none
  "$here/../xvfb-run.sh" "$0" "$build"
  exit
fi

share=$CP_INSTALLED/share
program=$CP_INSTALLED/bin/counterpoint
work=$HOME/work
recent=$XDG_DATA_HOME/recently-used.xbel
copies=$HOME/.local/state/counterpoint/recovery
mkdir -p "$work" "$XDG_DATA_HOME"
cp "$share/counterpoint/samples/sailings-saved.txt" "$work/"

fail() {
  echo "failed: $1"
  exit 1
}

# wait_for SECONDS COMMAND…: until it succeeds
wait_for() {
  local tries=$(($1 * 5))
  shift
  while ! "$@" >/dev/null 2>&1; do
    tries=$((tries - 1))
    [ $tries -gt 0 ] || return 1
    sleep 0.2
  done
}

runs() {
  gdbus call --session --dest org.freedesktop.DBus --object-path /org/freedesktop/DBus \
    --method org.freedesktop.DBus.NameHasOwner $id | grep -q true
}

has_window() {
  gdbus introspect --session --dest $id --object-path "/org/counterpoint/Counterpoint/window/${1:-1}" | grep -q org.gtk.Actions
}

rests() {
  ! runs
}

has_copy() {
  grep -qs "${1:-comparison}" "$copies"/*.counterpoint
}

process_id() {
  gdbus call --session --dest org.freedesktop.DBus --object-path /org/freedesktop/DBus \
    --method org.freedesktop.DBus.GetConnectionUnixProcessID $id | grep -o '[0-9]*,' | tr -d ,
}

# The libraries of its modules are not loaded with it, and the modules are found where it is installed.
! LC_ALL=C ldd "$program" | grep -E 'libarchive|libgmime|libpoppler|libsoup' || fail "its window waits for libraries that few articles need"
if [ -n "$(find "$CP_INSTALLED" -name unzip.so)" ]; then
  (cd "$work" && /usr/bin/python3 -m zipfile -c packed.zip sailings-saved.txt)
  "$program" --export=articles "$work/packed.zip" >/dev/null || fail "installed, it does not unpack"
fi

# The bus starts it, and it shows a window.
gapplication launch $id || fail "the bus does not start it"
wait_for 20 has_window || fail "started by the bus, it shows no window"

# A second start hands its files over and ends; the first reads them, and keeps a copy of what is not saved.
timeout 20 "$program" "$work/sailings-saved.txt" || fail "a second start does not end"
wait_for 40 has_copy sailings-saved.txt || fail "files of a second start are not read by the first"

# Killed, it comes back with the work; the file type is known by its contents, whatever the name.
mv "$copies"/*.counterpoint "$work/kept.counterpoint"
cp "$work/kept.counterpoint" "$copies/left.counterpoint"
# Saved by the person, it would not say that it is a copy.
sed -i 's/ origin="[^"]*"//' "$work/kept.counterpoint"
kill -KILL "$(process_id)"
wait_for 10 rests || fail "it outlives being killed"
cp "$work/kept.counterpoint" "$work/renamed"
gio info -a standard::content-type "$work/kept.counterpoint" | grep -q application/x-counterpoint+xml || fail "its files are not known by name"
gio info -a standard::content-type "$work/renamed" | grep -q application/x-counterpoint+xml || fail "its files are not known by content"
gio mime application/x-counterpoint+xml | grep -q "$id.desktop" || fail "it is not the program for its files"

# The file manager opens a saved comparison, which is remembered; what the killed one left opens beside it.
timeout 20 gio launch "$share/applications/$id.desktop" "$work/kept.counterpoint" || fail "the file manager cannot open a file"
wait_for 30 grep -qs kept.counterpoint "$recent" || fail "an opened comparison is not among the recent files"
wait_for 20 has_window 2 || fail "what was left does not come back"
kill -KILL "$(process_id)"
wait_for 10 rests || fail "it outlives being killed"
rm -rf "$copies"

# Asked to, it ends.
gapplication launch $id
wait_for 20 has_window || fail "it does not start again"
gapplication action $id quit
wait_for 10 rests || fail "it does not quit"
echo "used as a desktop does: all well"
