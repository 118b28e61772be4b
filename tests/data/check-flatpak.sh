#!/bin/sh
# SPDX-License-Identifier: GPL-3.0-or-later
# Proves that the Flatpak manifest can be read, has no key that the builder does not know, and names this application.
set -eu
manifest=$1/flatpak/org.counterpoint.Counterpoint.json
if command -v flatpak-builder >/dev/null; then
  complaints=$(flatpak-builder --show-manifest "$manifest" 2>&1 >/dev/null) || { echo "$complaints"; exit 1; }
  case $complaints in *"Unknown property"*) echo "$complaints"; exit 1 ;; esac
fi
python3 - "$manifest" <<'PYTHON'
import json
import sys

with open(sys.argv[1], encoding="utf-8") as stream:
    manifest = json.load(stream)
assert manifest["id"] == "org.counterpoint.Counterpoint", manifest["id"]
assert manifest["command"] == "counterpoint"
for module in manifest["modules"]:
    for source in module.get("sources", []):
        assert source["type"] == "dir" or "sha256" in source or "commit" in source, source
PYTHON
