#!/bin/bash
# SPDX-License-Identifier: GPL-3.0-or-later
# tests/screenshots.sh BUILD   makes the pictures of the README and the metainfo from the running program, on the samples.
# Needs xdotool and imagemagick. CP_WAIT gives the seconds until the articles are read, for a slow machine.
set -eu
here=$(cd "$(dirname "$0")/.." && pwd)
build=$(cd "$1" && pwd)
out=$here/data/screenshots
mkdir -p "$out"

# shoot NAME WIDTH HEIGHT KEYS: starts the program anew, presses the keys, keeps the picture.
shoot() {
  CP_SCREEN=$2x$3x24 "$here/tests/xvfb-run.sh" bash -c '
    build=$1 here=$2 out=$3 width=$4 height=$5 keys=$6
    GSETTINGS_SCHEMA_DIR=$build/data "$build/src/counterpoint" "$here"/data/samples/* &
    program=$!
    window=$(timeout 30 xdotool search --sync --onlyvisible --name "." | tail -1)
    xdotool windowmove "$window" 0 0 windowsize "$window" "$width" "$height"
    sleep "${CP_WAIT:-8}"
    for key in $keys; do xdotool key "$key"; sleep 2; done
    import -window "$window" "$out"
    kill $program
    wait $program 2>/dev/null || true
  ' shoot "$build" "$here" "$out/$1.png" "$2" "$3" "$4"
}

shoot side-by-side 1280 800 ""
shoot articles 1280 800 "alt+2 alt+Down"
ADW_DEBUG_COLOR_SCHEME=prefer-dark shoot side-by-side-dark 1280 800 ""
shoot narrow 400 800 ""
