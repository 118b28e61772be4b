#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Learns what each sign is worth for a source's speaking for somebody, from the even texts of tests/sides.

  train-allegiance.py --list-signs BINARY --data data [--check] > data/knowledge/allegiance.tsv

A conditional logit (McFadden 1974): a source's patrons, nobody among them, share its probability by what their signs add up to; the
weights are those under which the right ones are most likely, each held near zero. Found by AdaGrad (Duchi, Hazan and Singer 2011) in a fixed order:
the same texts give the same weights. --check says instead how often the odd texts' sources are given their side.
"""
import argparse
import collections
import json
import math
import os
import random
import subprocess
import sys
import tempfile

HERE = os.path.dirname(os.path.abspath(__file__))
SIDES = os.path.join(HERE, "..", "..", "..", "tests", "sides")
sys.path.insert(0, SIDES)
import score  # noqa: E402

LEAST_SEEN = 4     # a sign of fewer patrons has no weight
ROUNDS = 14
STEP = 0.1
HOLD = 4.0         # how strongly weights are held near zero, in sources


def read_texts(half):
    files = sorted(os.path.join(SIDES, f) for f in os.listdir(SIDES) if f.endswith(".jsonl"))
    return [item for _, item in score.items(files, half)]


def list_signs(binary, data, texts):
    """For each text its sources: names, and patrons with words, names, side and signs."""
    with tempfile.TemporaryDirectory() as folder:
        paths = []
        for item in texts:
            paths.append(os.path.join(folder, item["id"] + ".txt"))
            with open(paths[-1], "w", encoding="utf-8") as out:
                out.write(item["text"])
        done = subprocess.run([binary, os.path.join(data, "language", "en"), os.path.join(data, "knowledge")] + paths,
                              capture_output=True, encoding="utf-8", check=True)
    found = []
    for line in done.stdout.split("\n"):
        kind, *cells = line.split("\t")
        if kind == "A":
            found.append([])
        elif kind == "S":
            found[-1].append({"names": cells[0].split("|"), "side": cells[1], "patrons": []})
        elif kind == "P":
            found[-1][-1]["patrons"].append({"words": cells[0], "names": [n for n in cells[1].split("|") if n], "side": cells[2],
                                             "signs": sorted(set(cells[3:]))})
    return found


def is_right(patron, gold, known):
    """Whether a patron has the side that the gold names; nobody where it names none."""
    if "nobody" in patron["signs"]:
        return gold is None
    if gold is None:
        return False
    if "itself" in patron["signs"]:
        names = [patron["words"]]
    else:
        names = [patron["side"]] if patron["side"] else [patron["words"]] + patron["names"]
    return any(score.same_side(n, gold, known) for n in names)


def examples(texts, found, known):
    """The sources of the gold that were found: the signs of each patron, and which patrons are right."""
    for item, sources in zip(texts, found):
        for gold in item["speakers"]:
            best = max(((score.same_source(s["names"], gold["names"]), -i) for i, s in enumerate(sources)), default=(0, 0))
            if best[0]:
                patrons = sources[-best[1]]["patrons"]
                yield [p["signs"] for p in patrons], [is_right(p, gold["party"], known) for p in patrons]


def probabilities(sums):
    top = max(sums)
    odds = [math.exp(s - top) for s in sums]
    whole = sum(odds)
    return [o / whole for o in odds]


def learn(data):
    seen = collections.Counter(sign for patrons, _ in data for signs in patrons for sign in signs)
    number = {sign: i for i, sign in enumerate(sorted(s for s, n in seen.items() if n >= LEAST_SEEN))}
    rows = [([[number[s] for s in signs if s in number] for signs in patrons], right) for patrons, right in data if any(right)]
    weights, slopes = [0.0] * len(number), [1e-6] * len(number)
    often = [0] * len(number)
    for patrons, _ in rows:
        for i in {i for signs in patrons for i in signs}:
            often[i] += 1
    order = random.Random(1)
    for _ in range(ROUNDS):
        order.shuffle(rows)
        for patrons, right in rows:
            sums = [sum(weights[i] for i in signs) for signs in patrons]
            all_of = probabilities(sums)
            of_right = iter(probabilities([s for s, r in zip(sums, right) if r]))
            slope = collections.defaultdict(float)
            for signs, p, r in zip(patrons, all_of, right):
                change = p - (next(of_right) if r else 0.0)
                if abs(change) > 1e-4:
                    for i in signs:
                        slope[i] += change
            for i, s in slope.items():
                s += HOLD * weights[i] / often[i]
                slopes[i] += s * s
                weights[i] -= STEP * s / math.sqrt(slopes[i])
    return {sign: weights[i] for sign, i in number.items()}


def share_right(data, weights):
    right = 0
    for patrons, is_it in data:
        sums = [sum(weights.get(s, 0.0) for s in signs) for signs in patrons]
        right += is_it[sums.index(max(sums))]
    return right / len(data)


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--list-signs", required=True)
    parser.add_argument("--data", required=True)
    parser.add_argument("--check", action="store_true")
    options = parser.parse_args()
    known = score.known_names()
    data = {}
    for half in ("even", "odd") if options.check else ("even",):
        texts = read_texts(half)
        data[half] = list(examples(texts, list_signs(options.list_signs, options.data, texts), known))
    weights = learn(data["even"])
    if options.check:
        print(f"even {share_right(data['even'], weights):.3f} of {len(data['even'])}, odd {share_right(data['odd'], weights):.3f} of {len(data['odd'])}")
        return
    print("# What it is worth, in thousandths, for a source's speaking for somebody that an article shows a sign; made by train-allegiance.py.")
    print("# sign	weight")
    for sign, weight in sorted(weights.items()):
        if abs(weight) >= 0.02:
            print(f"{sign}\t{round(weight * 1000)}")


if __name__ == "__main__":
    main()
