#!/bin/sh
# SPDX-License-Identifier: GPL-3.0-or-later
# Proves that check-house.sh finds an include that runs up.
set -eu
house=$(mktemp -d)
trap 'rm -rf "$house"' EXIT
mkdir "$house/article"
echo '#include "stance/model.h"' >"$house/article/article.c"
! "$(dirname "$0")/check-house.sh" "$house" >/dev/null
