#!/bin/bash
# SPDX-License-Identifier: GPL-3.0-or-later
# tests/flatpak/try.sh   builds Counterpoint as a Flatpak by its manifest, installs it and uses it as a desktop does, on Debian 12.
# Nothing is downloaded but missing packages: the runtime is made of Debian's own, and gives the libraries that the manifest would fetch.
# All of it lies in a folder of its own, which is removed again. Exits with 77 where there is no Flatpak, or no namespace of one's own.
set -eu

here=$(cd "$(dirname "$0")/../.." && pwd)
id=org.counterpoint.Counterpoint
manifest=$here/flatpak/$id.json

. "$here/.ci/setup.sh"
runtime_packages="$build_packages elfutils glib-networking librsvg2-common shared-mime-info fonts-dejavu-core"
need_packages $runtime_packages flatpak flatpak-builder ostree bubblewrap fuse3 xdg-desktop-portal xvfb dbus at-spi2-core \
  xdotool gir1.2-atspi-2.0 python3-gi || exit 77
for tool in flatpak flatpak-builder ostree bwrap fusermount3 Xvfb; do
  command -v $tool >/dev/null || { echo "There is no $tool here." >&2; exit 77; }
done
# From here on with mounts of its own, over which anyone is root: no service of the machine is needed, and none is met.
if [ -z "${CP_OWN_MOUNTS:-}" ]; then
  unshare --map-root-user --mount bwrap --unshare-all --ro-bind / / true 2>/dev/null ||
    { echo "There are no user namespaces here." >&2; exit 77; }
  CP_OWN_MOUNTS=yes exec unshare --map-root-user --mount "$0"
fi
[ -w /dev/fuse ] || { echo "There is no FUSE here, which the document portal stands on." >&2; exit 77; }

place=$(mktemp -d)
trap 'rm -rf "$place"' EXIT
export HOME=$place/home FLATPAK_USER_DIR=$place/flatpak
mkdir -p "$HOME"
unset XDG_DATA_HOME XDG_CONFIG_HOME XDG_CACHE_HOME XDG_STATE_HOME COUNTERPOINT_DATA DBUS_SESSION_BUS_ADDRESS DISPLAY WAYLAND_DISPLAY

# said_by_manifest KEY: what the manifest says there
said_by_manifest() {
  python3 -c 'import json, sys; print(json.load(open(sys.argv[1]))[sys.argv[2]])' "$manifest" "$1"
}

# export_runtime NAME: puts it into the repository under that name
export_runtime() {
  cat >"$place/runtime/metadata" <<END
[Runtime]
name=$1
runtime=$platform/$architecture/$version
sdk=$kit/$architecture/$version
END
  flatpak build-export --runtime --files=usr --arch="$architecture" "$place/repository" "$place/runtime" "$version" >/dev/null
}

# build_application: by the manifest, without what the runtime has in the place of the modules that come from elsewhere
build_application() {
  python3 - "$manifest" "$here" >"$place/$id.json" <<'PYTHON'
import json
import sys

manifest = json.load(open(sys.argv[1], encoding="utf-8"))
manifest["modules"] = [m for m in manifest["modules"] if all(source["type"] == "dir" for source in m["sources"])]
for module in manifest["modules"]:
    for source in module["sources"]:
        source["path"] = sys.argv[2]
manifest["appstream-compose"] = False  # Debian's has another name
json.dump(manifest, sys.stdout)
PYTHON
  flatpak-builder --user --install --disable-rofiles-fuse --disable-updates --default-branch=try --state-dir="$place/state" \
    "$place/build" "$place/$id.json" >"$place/log" 2>&1 || { tail -n 40 "$place/log" >&2; return 1; }
}

architecture=$(flatpak --default-arch)
version=$(said_by_manifest runtime-version)
platform=$(said_by_manifest runtime)
kit=$(said_by_manifest sdk)

echo "Making a runtime of Debian's packages …" >&2
/usr/bin/python3 "$here/tests/flatpak/runtime.py" "$place/runtime" $runtime_packages
ostree init --repo="$place/repository" --mode=bare-user
export_runtime "$platform"
export_runtime "$kit"
flatpak --user remote-add --no-gpg-verify here "file://$place/repository" 2>/dev/null
flatpak --user install -y --noninteractive here "$platform//$version" "$kit//$version" >/dev/null
rm -rf "$place/runtime"

echo "Building the Flatpak …" >&2
build_application
rm -rf "$place/build" "$place/state"

echo "Using it …" >&2
mkdir "$place/portals"
cat >"$place/portals/person.portal" <<END
[portal]
DBusName=org.freedesktop.impl.portal.desktop.person
Interfaces=org.freedesktop.impl.portal.FileChooser;org.freedesktop.impl.portal.Print;
UseIn=person
END
# A home and a session's folder where the portals expect them, which go with the mounts.
mkdir -p /run/user
mount -t tmpfs tmpfs /run/user
mkdir -m 700 /run/user/0
mount -t tmpfs tmpfs /mnt
# Bus and portals read where things are when they start.
export XDG_DATA_DIRS="$FLATPAK_USER_DIR/exports/share:${XDG_DATA_DIRS:-/usr/local/share:/usr/share}"
export XDG_DESKTOP_PORTAL_DIR="$place/portals" XDG_CURRENT_DESKTOP=person
export COUNTERPOINT_SAMPLES="$here/data/samples" G_DEBUG=fatal-criticals PYTHONDONTWRITEBYTECODE=1 PYTHONWARNINGS=ignore
code=0
"$here/tests/xvfb-run.sh" env -u GSETTINGS_BACKEND -u XDG_CONFIG_HOME -u XDG_DATA_HOME -u XDG_CACHE_HOME HOME=/mnt \
  XDG_RUNTIME_DIR=/run/user/0 dbus-run-session -- /usr/bin/python3 "$here/tests/flatpak/sandbox.py" 2>"$place/log" || code=$?
[ "$code" -eq 0 ] || tail -n 40 "$place/log" >&2
exit "$code"
