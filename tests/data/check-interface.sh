#!/bin/sh
# SPDX-License-Identifier: GPL-3.0-or-later
# Proves that every .ui file is well-formed and that each is built into the program.
set -eu
command -v xmllint >/dev/null || exit 77
cd "$1/src"
status=0
for ui in $(find . -name '*.ui' | sort); do
  xmllint --noout "$ui" || status=1
  grep -rq "$(basename "$ui")" --include='*.gresource.xml' . || { echo "$ui is in no resource"; status=1; }
done
exit $status
