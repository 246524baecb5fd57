#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""The figures of docs/measure/places.md by cross-validation.

usage: figures.py FOLD0.tsv FOLD1.tsv ...

FOLDI.tsv is what `hearsay measure places --gold-spans --weights W --weighings` wrote with weights W that were trained without the documents of fold
I (train.py --folds K --fold I); only these are counted. A name whose likeliest option is worth less than "not in the gazetteer" at .5 is given no
place, as the program does. "unseen" leaves out names that mean the same point in another fold. Needs PyTorch, since train.py does.
"""
import sys

from train import RIGHT_KM, fold_of, km

MISSING = 0.5


def names(file):
    name = None
    with open(file, encoding="utf-8") as lines:
        for line in lines:
            c = line.rstrip("\n").split("\t")
            if c[0] == "name":
                name = {"id": c[1], "gold": (float(c[3]), float(c[4])), "options": []}
                yield name
            elif c[0] == "option":
                name["options"].append(((float(c[1]), float(c[2])) if c[1] else None, float(c[3])))


def error(name):
    """Kilometres; None when no place was given."""
    *places, (_, none) = name["options"]
    if not places or none > MISSING:
        return None
    return km(name["gold"], max(places, key=lambda o: o[1])[0])


def main(files):
    folds = len(files)
    rows = []
    for fold, file in enumerate(files):
        rows += [(n["id"], n["gold"], fold, error(n)) for n in list(names(file)) if fold_of(n["id"], folds) == fold]
    seen = {}
    for _, gold, fold, _ in rows:
        seen.setdefault(gold, set()).add(fold)
    for label, keep in (("all", lambda r: True), ("unseen", lambda r: seen[r[1]] == {r[2]})):
        tally = {}
        for row in filter(keep, rows):
            corpus = row[0].split("-")[0]
            good, given, all_ = tally.get(corpus, (0, 0, 0))
            hit = row[3] is not None and row[3] <= RIGHT_KM
            tally[corpus] = good + hit, given + (row[3] is not None), all_ + 1
        for corpus, (good, given, all_) in sorted(tally.items()):
            print("%-7s %-9s acc161 %.3f (%d of %d), of those given a place %.3f (%d)" % (label, corpus, good / all_, good, all_, good / max(1, given), given))


if __name__ == "__main__":
    main(sys.argv[1:])
