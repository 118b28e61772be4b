#!/bin/bash
# SPDX-License-Identifier: GPL-3.0-or-later
# Runs a program on a display, a bus and a home of its own, and leaves nothing behind. The server chooses its own number: two
# runs at once never meet; and it stays as it is when a first program has gone before the next has come. CP_SCREEN gives the
# screen's size. Where there is no Xvfb, exits with 77: skipped.
set -eu
command -v Xvfb >/dev/null && command -v dbus-run-session >/dev/null || exit 77
place=$(mktemp -d)
mkdir -m 700 "$place/run" "$place/home"
export XDG_RUNTIME_DIR=$place/run HOME=$place/home
export XDG_CONFIG_HOME=$HOME/.config XDG_DATA_HOME=$HOME/.local/share XDG_CACHE_HOME=$HOME/.cache
export GDK_BACKEND=x11 GSK_RENDERER=cairo GSETTINGS_BACKEND=memory GIO_USE_VFS=local LC_ALL=C.UTF-8
: > "$place/display"
exec 3<>"$place/display"
Xvfb -displayfd 3 -screen 0 "${CP_SCREEN:-1280x800x24}" -nolisten tcp -noreset >"$place/xvfb.log" 2>&1 &
server=$!
leave() {
  kill $server 2>/dev/null
  wait $server 2>/dev/null || true
  # Where a desktop's portal is installed, a program woke it, and it shows documents there as long as it lives.
  fusermount3 -u -z "$place/run/doc" 2>/dev/null || true
  rm -rf "$place"
}
trap leave EXIT
for _ in $(seq 100); do
  [ -s "$place/display" ] && break
  sleep 0.05
done
DISPLAY=:$(cat "$place/display")
export DISPLAY
dbus-run-session -- "$@"
