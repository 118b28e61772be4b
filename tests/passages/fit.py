#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""fit.py LIST-PASSAGES   what the evidence for two passages being one weighs, by the pairs of the gold that are for tuning.

Logistic regression, drawn towards zero; a pair that is fair either way counts half. Prints the table of src/comparison/passage-evidence.c.
Needs numpy.
"""
import os
import re
import sys

import numpy

import score

DRAWN = 2  # how strongly towards zero
# The articles of the gold come from few hands, and follow one another in what they tell more than those of newspapers do; and in too few of
# them somebody is to do the same or replies, or an amount is told twice, to find what that weighs.
FIXED = {'CP_EVIDENCE_PLACE': -1.2, 'CP_EVIDENCE_STANDS': 1.5, 'CP_EVIDENCE_ANSWERS': 1.5, 'CP_EVIDENCE_AMOUNTS': 1.0}
HEADER = os.path.join(score.HERE, '../../src/comparison/passage-evidence.h')


def names():
    with open(HEADER, encoding='utf-8') as file:
        return re.findall(r'^  (CP_EVIDENCE_\w+),', file.read(), re.M)


def examples(tool):
    pairs = [p for p in score.read_gold() if p['use'] == 'tune']
    values, is_one, counts = [], [], []

    for pair, lines in zip(pairs, score.lines_of(tool, pairs, '--evidence')):
        a, b = score.Side(pair, pair['a']), score.Side(pair, pair['b'])
        of_a, of_b = {x: score.words(x) for _, x, _ in lines}, {y: score.words(y) for _, _, y in lines}
        joins = {}
        for use, weight in (('fair', 0.5), ('same', 1)):
            for one in pair.get(use, []):
                for x in [x for x in of_a if a.is_one(one[0], of_a[x])]:
                    for y in [y for y in of_b if b.is_one(one[1], of_b[y])]:
                        joins[x, y] = weight
        for numbers, x, y in lines:
            values.append([float(n) for n in numbers.split()])
            is_one.append((x, y) in joins)
            counts.append(joins.get((x, y), 1))
    return numpy.array(values), numpy.array(is_one, float), numpy.array(counts)


def fit(values, is_one, counts, fixed):
    weights = numpy.zeros(values.shape[1])
    for place, weight in fixed.items():
        weights[place] = weight
    free = [i for i in range(len(weights)) if i not in fixed]
    drawn = numpy.full(len(weights), DRAWN)
    drawn[0] = 1e-9

    for _ in range(30):
        likely = 1 / (1 + numpy.exp(-values @ weights))
        slope = values.T @ (counts * (likely - is_one)) + drawn * weights
        bend = (values * (counts * likely * (1 - likely))[:, None]).T @ values + numpy.diag(drawn)
        weights[free] -= numpy.linalg.solve(bend[numpy.ix_(free, free)], slope[free])
    return weights


def main():
    fixed = {names().index(name): weight for name, weight in FIXED.items()}
    for name, weight in zip(names(), fit(*examples(sys.argv[1]), fixed)):
        print(f'  [{name}] = {weight:.2f}f,')


if __name__ == '__main__':
    main()
