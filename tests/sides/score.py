#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Says how often the program tells for which side a quoted source speaks.

  score.py --binary BIN [--half even|odd|all] [--details] [FILE.jsonl...]
"""
import argparse
import collections
import json
import os
import subprocess
import sys
import tempfile
import unicodedata

HERE = os.path.dirname(os.path.abspath(__file__))
KNOWLEDGE = os.path.join(HERE, "..", "..", "data", "knowledge")
LEFT_OUT = {"the", "a", "an", "of", "government", "administration", "republic", "party", "group", "company", "ltd", "inc"}
ARTICLES = {"the", "a", "an"}
TITLES = {"mr", "mrs", "ms", "dr", "sir", "dame", "prof", "professor", "father", "general", "colonel", "captain", "major"}
NO_PART = "” takes no part in the dispute"


def words(name):
    """The words of a name, in small letters, without marks, accents and possessive endings."""
    plain = unicodedata.normalize("NFKD", name.casefold())
    plain = "".join(c for c in plain if not unicodedata.combining(c)).replace("’", "'").replace("'s ", " ")
    return [w for w in "".join(c if c.isalnum() else " " for c in plain).split() if w]


def known_names():
    """Every name and adjective of a state or of an international organisation in the program's own tables → the first of them."""
    names = {}
    for table, columns in (("states.tsv", 6), ("organisations.tsv", 2)):
        with open(os.path.join(KNOWLEDGE, table), encoding="utf-8") as lines:
            for line in lines:
                if line.startswith("#") or not line.strip():
                    continue
                cells = line.rstrip("\n").split("\t")[1 if table == "states.tsv" else 0:columns]
                for name in "; ".join(cells).split("; "):
                    names.setdefault(tuple(words(name)), cells[0])
    return names


def core(name):
    return [w for w in words(name) if w not in LEFT_OUT]


def bare(name):
    """Its words without the articles: what tells "the government" and "the party" apart, of which no core is left."""
    return [w for w in words(name) if w not in ARTICLES]


def same_side(predicted, accepted, known):
    """Equal but for small words, one state under two names, or two words or more of one within the other."""
    mine = core(predicted)
    for name in accepted:
        theirs = core(name)
        if mine == theirs and (mine or bare(predicted) == bare(name)):
            return True
        if mine and known.get(tuple(mine)) and known.get(tuple(mine)) == known.get(tuple(theirs)):
            return True
        small, large = sorted((set(mine), set(theirs)), key=len)
        if len(small) >= 2 and small <= large:
            return True
    return False


def same_source(names, accepted):
    """How well a listed speaker is the gold's: 3 by its full name, 2 by the last name, 1 by words within it, 0 not at all."""
    best = 0
    for mine in names:
        for theirs in accepted:
            a, b = [[w for w in words(n) if w not in TITLES] for n in (mine, theirs)]
            if not a or not b:
                continue
            if a == b:
                return 3
            if a[-1] == b[-1] and (len(a) == 1 or len(b) == 1 or a[0] == b[0]):
                best = max(best, 2)
            elif len(set(a) & set(b)) >= 2 and (set(a) <= set(b) or set(b) <= set(a)):
                best = max(best, 1)
    return best


def run(binary, text, folder):
    path = os.path.join(folder, "article.txt")
    with open(path, "w", encoding="utf-8") as out:
        out.write(text + "\n")
    done = subprocess.run([binary, "--export=json", path], capture_output=True, timeout=60, check=False)
    return json.loads(done.stdout) if done.returncode == 0 else {"speakers": [], "parties": [], "statements": []}


def sides_of(export):
    """For each speaker who is heard, the side that most of its statements have; one that takes no part by its name."""
    party = {p["id"]: p["name"] for p in export["parties"]}
    counts, aside = collections.defaultdict(collections.Counter), {}
    for s in export["statements"]:
        if not s.get("speaker"):
            continue
        counts[s["speaker"]][party.get(s.get("party"))] += 1
        for why in s.get("why", []):
            if why.endswith(NO_PART):
                aside[s["speaker"]] = why[1:-len(NO_PART)]
    return {i: (c.most_common(1)[0][0], aside.get(i)) for i, c in counts.items()}


def judge(gold, export, sides, known):
    """What became of one source of the gold, and the side that the program gave it."""
    best = (0, None)
    for s in export["speakers"]:
        if s["id"] in sides:
            best = max(best, (same_source([s["name"]] + list(s.get("aliases") or []), gold["names"]), s["id"]), key=lambda b: b[0])
    if not best[0]:
        return "unfound", None
    shown, aside = sides[best[1]]
    if gold["party"] is None:
        return ("right" if shown is None else "given a side"), shown
    side = shown or aside
    if side is None:
        return "given none", None
    return ("right" if same_side(side, gold["party"], known) else "wrong side"), side


def items(files, half):
    for path in files:
        with open(path, encoding="utf-8") as lines:
            for line in filter(str.strip, lines):
                item = json.loads(line)
                if half == "all" or (int(item["id"].split("-")[1]) % 2 == 0) == (half == "even"):
                    yield os.path.basename(path), item


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--binary", required=True)
    parser.add_argument("--half", choices=("even", "odd", "all"), default="even")
    parser.add_argument("--details", action="store_true", help="list what is wrong; of the even half only")
    parser.add_argument("files", nargs="*", default=None)
    options = parser.parse_args()
    files = options.files or sorted(os.path.join(HERE, f) for f in os.listdir(HERE) if f.endswith(".jsonl"))
    if options.details and options.half != "even":
        sys.exit("score.py: the odd half is only scored")
    known, counts = known_names(), collections.defaultdict(collections.Counter)
    with tempfile.TemporaryDirectory() as folder:
        for name, item in items(files, options.half):
            export = run(options.binary, item["text"], folder)
            sides = sides_of(export)
            for gold in item["speakers"]:
                verdict, side = judge(gold, export, sides, known)
                counts[name][verdict] += 1
                counts["all"][verdict] += 1
                if options.details and verdict != "right":
                    print(f"{item['id']} {verdict}: {gold['names'][0]}, of {gold['party'] and gold['party'][0]}, not {side}")
    for name in [n for n in counts if n != "all"] + ["all"]:
        found = sum(counts[name].values()) - counts[name]["unfound"]
        print(f"{name:16s} {counts[name]['right']}/{found} = {counts[name]['right'] / max(found, 1):.3f}  {dict(counts[name])}")


if __name__ == "__main__":
    main()
