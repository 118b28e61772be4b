#!/bin/sh
# SPDX-License-Identifier: GPL-3.0-or-later
# Proves that nothing in src/ includes upward: a folder includes only from floors below its own, or itself.
# With a folder as argument it reads that one, so that the test can be shown to fail.
set -eu
cd "${1:-$(dirname "$0")/../src}"

upward=$(find . -name '*.[ch]' | sort | xargs awk '
  BEGIN {
    split("article importer language statements stance comparison exchange report window", names, " ")
    split("1 2 2 3 4 5 6 6 7", floors, " ")
    for (i in names) floor[names[i]] = floors[i]
  }
  /^[ \t]*#[ \t]*include[ \t]*"[^"]*\// {
    split(FILENAME, path, "/")
    split($0, quoted, "\"")
    split(quoted[2], target, "/")
    from = path[2]
    to = target[1]
    if (to == "..") print FILENAME ": " $0
    else if (from in floor && to in floor && from != to && floor[to] + 0 >= floor[from] + 0)
      print FILENAME ": includes " quoted[2]
  }')

if [ -n "$upward" ]; then
  echo "Includes that run up the house:"
  echo "$upward"
  exit 1
fi
