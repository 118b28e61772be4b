# SPDX-License-Identifier: GPL-3.0-or-later
# Read by ./run and ./check: what they need from Debian 12, and how it is installed and built.

build_packages="meson ninja-build gcc g++ pkg-config gettext libgtk-4-dev libadwaita-1-dev libxml2-dev libicu-dev libjson-glib-dev
  libstemmer-dev libglib2.0-dev-bin libgmime-3.0-dev libarchive-dev libpoppler-glib-dev libsoup-3.0-dev
  adwaita-icon-theme hicolor-icon-theme fonts-cantarell desktop-file-utils gtk-update-icon-cache"

check_packages="$build_packages libgtest-dev libgmock-dev clang libclang-rt-14-dev xvfb xauth dbus dbus-x11 at-spi2-core
  xdotool gir1.2-atspi-2.0 python3-gi appstream shared-mime-info libxml2-utils libglib2.0-bin
  poppler-utils librsvg2-common fonts-dejavu-core locales"

# need_packages NAME…: installs those that are missing; quick where none is.
need_packages() {
  command -v dpkg-query >/dev/null 2>&1 || return 0
  missing=
  for package in "$@"; do
    case $(dpkg-query -W -f='${Status}' "$package" 2>/dev/null) in
      *" installed") ;;
      *) missing="$missing $package" ;;
    esac
  done
  [ -n "$missing" ] || return 0

  echo "Installing what is missing:$missing" >&2
  as_root=
  [ "$(id -u)" -eq 0 ] || as_root=sudo
  $as_root apt-get update -qq
  # shellcheck disable=SC2086
  $as_root env DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends $missing >&2
}

# build_program SOURCE BUILD [MESON-OPTION…]: sets up where it is new, builds what has changed: all, or $build_target.
build_program() {
  source_dir=$1 build_dir=$2
  shift 2
  log=$build_dir.log
  if [ ! -f "$build_dir/build.ninja" ]; then
    echo "Setting up $(basename "$build_dir") …" >&2
    meson setup "$build_dir" "$source_dir" "$@" >"$log" 2>&1 || { cat "$log" >&2; return 1; }
  fi
  echo "Building …" >&2
  ninja -C "$build_dir" "${build_target:-all}" >"$log" 2>&1 || { cat "$log" >&2; return 1; }
}
