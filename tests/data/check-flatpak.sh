#!/bin/sh
# SPDX-License-Identifier: GPL-3.0-or-later
# Proves that the Flatpak manifest can be read, has no key that the builder does not know, and names this application; that nothing which
# the program can read is left out where the runtime lacks a library; and that the sandbox is opened no further than the window needs.
set -eu
manifest=$1/flatpak/org.counterpoint.Counterpoint.json
if command -v flatpak-builder >/dev/null; then
  complaints=$(flatpak-builder --show-manifest "$manifest" 2>&1 >/dev/null) || { echo "$complaints"; exit 1; }
  case $complaints in *"Unknown property"*) echo "$complaints"; exit 1 ;; esac
fi
python3 - "$manifest" "$1/meson_options.txt" <<'PYTHON'
import json
import re
import sys

with open(sys.argv[1], encoding="utf-8") as stream:
    manifest = json.load(stream)
assert manifest["id"] == "org.counterpoint.Counterpoint", manifest["id"]
assert manifest["command"] == "counterpoint"
for module in manifest["modules"]:
    for source in module.get("sources", []):
        assert source["type"] == "dir" or "sha256" in source or "commit" in source, source

with open(sys.argv[2], encoding="utf-8") as stream:
    features = set(re.findall(r"option\('(\w+)', type: 'feature'", stream.read())) - {"tests", "fuzz"}
for feature in features:
    assert f"-D{feature}=enabled" in manifest["modules"][-1]["config-opts"], f"{feature} may be left out"

needed = {"--share=ipc", "--share=network", "--socket=fallback-x11", "--socket=wayland", "--device=dri"}
assert set(manifest["finish-args"]) == needed, manifest["finish-args"]
PYTHON
