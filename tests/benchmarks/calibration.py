#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Prints how often statements are right, by the confidence they are given.

    calibration.py GOLD.jsonl EXPORTS

GOLD.jsonl holds an article a line: {"name": …, "attributions": [{"content": [[start, end] …], "source": [[start, end] …]} …]}, in
code points of text/NAME.txt beside it; EXPORTS is a folder of NAME.json, one article each, as bench-analysis --exports writes them.
Texts are laid over each other by what is not white space, so that a title that stands apart does no harm. A statement's words are
right where they share at least three in ten with an attribution's, its source where the spans touch or both have none. Each
attribution is given to one statement, the nearest first."""

import json
import os
import re
import sys

BANDS = 10
SHARED = 0.3


def black(text):
    """For each place in @text how many characters before it are no white space."""
    count, places = 0, []
    for c in text:
        places.append(count)
        count += not c.isspace()
    return places + [count]


def words(text, places, spans, shift=0):
    """The words of @text that begin within the spans, each by where it stands among all that is no white space."""
    return {places[start + m.start()] + shift for start, end in spans for m in re.finditer(r"\w+", text[start:end])}


def span_of(span):
    return (span["start"], span["end"])


def pairs(gold, statements):
    """(share of words, gold index, statement index), the nearest pairs first, each taken once."""
    found = []
    for i, (content, _) in enumerate(gold):
        for k, (said, _, _) in enumerate(statements):
            if content & said:
                found.append((len(content & said) / len(content | said), i, k))
    taken_gold, taken = set(), set()
    for share, i, k in sorted(found, reverse=True):
        if share >= SHARED and i not in taken_gold and k not in taken:
            taken_gold.add(i)
            taken.add(k)
            yield i, k


def read_article(path, text, attributions):
    with open(path, encoding="utf-8") as file:
        export = json.load(file)
    own = export["articles"][0]["text"]
    shift = "".join(text.split()).find("".join(own.split()))
    if shift < 0:
        return [], []
    places, own_places = black(text), black(own)
    gold = [(words(text, places, a["content"]), words(text, places, a["source"])) for a in attributions]
    statements = [(words(own, own_places, [span_of(s) for s in statement["content"]], shift),
                   words(own, own_places, [span_of(statement["source"])], shift) if statement["source"] else set(),
                   statement["confidence"]) for statement in export["statements"] if not statement["deed"]]
    return gold, statements


def main():
    if len(sys.argv) != 3:
        sys.exit(__doc__)
    bands = [[0, 0.0, 0, 0] for _ in range(BANDS)]
    with open(sys.argv[1], encoding="utf-8") as file:
        articles = [json.loads(line) for line in file]
    for article in articles:
        path = os.path.join(sys.argv[2], article["name"] + ".json")
        if not os.path.exists(path):
            continue
        with open(os.path.join(os.path.dirname(sys.argv[1]), "text", article["name"] + ".txt"), encoding="utf-8", newline="") as file:
            gold, statements = read_article(path, file.read(), article["attributions"])
        right = {k: i for i, k in pairs(gold, statements)}
        for k, (_, source, confidence) in enumerate(statements):
            band = bands[min(int(confidence * BANDS), BANDS - 1)]
            band[0] += 1
            band[1] += confidence
            if k in right:
                wanted = gold[right[k]][1]
                band[2] += 1
                band[3] += bool(wanted & source) or not (wanted or source)
    print("confidence  statements  mean  words right  and source")
    for i, (n, mean, content, both) in enumerate(bands):
        if n > 0:
            print("%.1f – %.1f   %9d  %.2f     %.2f         %.2f" % (i / BANDS, (i + 1) / BANDS, n, mean / n, content / n, both / n))


if __name__ == "__main__":
    main()
