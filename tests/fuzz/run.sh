#!/bin/sh
# SPDX-License-Identifier: GPL-3.0-or-later
# run.sh PROJECT RESULTS TARGET   runs a fuzz target for FUZZ_SECONDS (30) from its seeds, and leaves NAME.passed or NAME.failed
# in RESULTS. What it printed is shown where it found something.
set -eu
here=$1 results=$2 target=$3
name=$(basename "$target")
grown=$(mktemp -d)
trap 'rm -rf "$grown"' EXIT

echo "Fuzzing: $name"
if (cd "$grown" && COUNTERPOINT_DATA="$here/data" "$target" -max_total_time="${FUZZ_SECONDS:-30}" -rss_limit_mb=2048 \
      -timeout=20 -print_final_stats=0 "$grown" "$here/tests/fuzz/seeds/${name#fuzz-}" >fuzz.log 2>&1); then
  : > "$results/$name.passed"
else
  tail -n 40 "$grown/fuzz.log"
  : > "$results/$name.failed"
fi
