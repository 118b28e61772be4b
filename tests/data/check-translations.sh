#!/bin/sh
# SPDX-License-Identifier: GPL-3.0-or-later
# Proves that every language in po/LINGUAS is sound, whole and up to date: formats agree with the source, nothing is
# fuzzy or untranslated, and every word that the program shows today is in it.
set -eu
command -v msgfmt >/dev/null || exit 77
cd "$1"
scratch=$(mktemp -d)
trap 'rm -rf "$scratch"' EXIT

for listed in $(cat po/POTFILES); do
  [ -f "$listed" ] || { echo "po/POTFILES names $listed, which is not there."; exit 1; }
done
missing=$(grep -rlE '[^A-Za-z_](_|C_|N_|NC_|ngettext) ?\("|translatable="yes"' src --include='*.c' --include='*.ui' \
  | while read -r source; do grep -qx "$source" po/POTFILES || echo "$source"; done)
[ -z "$missing" ] || { echo "Not in po/POTFILES:"; echo "$missing"; exit 1; }

xgettext --files-from=po/POTFILES --from-code=UTF-8 --output="$scratch/now.pot" --keyword=_ --keyword=N_ \
  --keyword=C_:1c,2 --keyword=NC_:1c,2 --keyword=g_dngettext:2,3 --add-comments 2>/dev/null
status=0
for language in $(cat po/LINGUAS); do
  LC_ALL=C msgfmt --check --statistics --output-file="$scratch/$language.mo" "po/$language.po" 2>"$scratch/log" \
    || { cat "$scratch/log"; status=1; }
  if grep -qE 'fuzzy|untranslated' "$scratch/log"; then
    echo "po/$language.po: $(cat "$scratch/log")"
    status=1
  fi
  msgcmp --use-untranslated "po/$language.po" "$scratch/now.pot" >"$scratch/log" 2>&1 \
    || { echo "po/$language.po lacks words of the program:"; cat "$scratch/log"; status=1; }
done
exit $status
