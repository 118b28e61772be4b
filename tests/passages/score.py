#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""score.py [-v] LIST-PASSAGES   how well passages of two articles are joined, against gold.json; README.md tells what it says.

-v also prints what is joined wrongly, what is missed, and what the gold does not know, in the pairs for tuning.
"""
import difflib
import json
import os
import re
import subprocess
import sys

HERE = os.path.dirname(os.path.abspath(__file__))


def words(text):
    return re.findall(r'[\w’]+', text.lower().replace("'", '’'))


def is_in(gold, found):
    """Whether the words that the program has are those that the gold means: most of the shorter in the longer, in order."""
    least = min(len(gold), len(found))
    if least == 0:
        return False
    blocks = difflib.SequenceMatcher(None, gold, found, autojunk=False).get_matching_blocks()
    return sum(b.size for b in blocks if b.size >= min(2, least)) >= 0.6 * least


class Side:
    """One article of a pair: what the gold calls its statements."""

    def __init__(self, pair, name):
        path = os.path.join(HERE, pair['folder'], 'gold.json')
        self.known = {}
        self.whole = pair['folder'] == '.'  # there every passage is judged
        if not self.whole:
            with open(path, encoding='utf-8') as file:
                statements = json.load(file)['statements']
            self.known = {s['id']: words(' '.join(part.split('@')[0] for part in s['content'])) for s in statements if s['article'] == name}

    def is_one(self, ids, found):
        return any(is_in(self.known[one] if self.known else words(one), found) for one in ids)

    def knows(self, found):
        return self.whole or any(is_in(one, found) for one in self.known.values())


def lines_of(tool, pairs, *options):
    """What the tool prints of each pair: lines, cut at their tabs."""
    paths = [os.path.join(HERE, p['folder'], p[side]) for p in pairs for side in 'ab']
    text = subprocess.run([tool, *options] + paths, check=True, stdout=subprocess.PIPE, encoding='utf-8').stdout
    return [[line.split('\t') for line in part.split('\n')[1:]] for part in text.strip('\n').split('\n\n')]


def read_gold():
    with open(os.path.join(HERE, 'gold.json'), encoding='utf-8') as file:
        return json.load(file)


def judge(pair, passages, verbose):
    a, b = Side(pair, pair['a']), Side(pair, pair['b'])
    got = {'true': 0, 'false': 0, 'unknown': 0, 'found': 0, 'there': 0, 'same': len(pair['same'])}
    joined = [(kind, words(x), words(y), x, y) for kind, x, y in passages if kind != 'only-here']

    for kind, x, y, text_x, text_y in joined:
        fair = any(a.is_one(one[0], x) and b.is_one(one[1], y) for one in pair['same'] + pair.get('fair', []))
        verdict = 'true' if fair else 'false' if a.knows(x) and b.knows(y) else 'unknown'
        got[verdict] += 1
        if verbose and verdict != 'true':
            print(f"{verdict.upper():8}{pair['folder']} {kind}: {text_x} || {text_y}")
    for one in pair['same']:
        there = any(a.is_one(one[0], words(x)) for _, x, _ in passages) and any(b.is_one(one[1], words(y)) for _, _, y in passages)
        found = any(a.is_one(one[0], x) and b.is_one(one[1], y) for _, x, y, _, _ in joined)
        got['there'] += there
        got['found'] += found
        if verbose and not found:
            print(f"{'MISSED' if there else 'UNREAD':8}{pair['folder']} {one}")
    return got


def main():
    verbose = sys.argv[1] == '-v'
    pairs = read_gold()
    total = {}

    for pair, passages in zip(pairs, lines_of(sys.argv[-1], pairs)):
        got = judge(pair, passages, verbose and pair['use'] == 'tune')
        for use in (pair['use'], 'all'):
            sums = total.setdefault(use, dict.fromkeys(got, 0))
            for name, n in got.items():
                sums[name] += n
    for use in sorted(total):
        t = total[use]
        print(f"{use:5} joined {t['true'] + t['false'] + t['unknown']:3}: right {t['true']}, wrong {t['false']}, not in the gold {t['unknown']}; "
              f"precision {t['true'] / max(1, t['true'] + t['false']):.2f}; found {t['found']} of {t['same']} ({t['found'] / t['same']:.2f}), "
              f"of those that were read {t['found'] / max(1, t['there']):.2f}")


if __name__ == '__main__':
    main()
