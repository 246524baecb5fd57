"""How well pairs that were scored divide texts into subjects, and mentions into events: average link, then the figures of the gold's score.py (in GOLD_FOLDER or
beside the gold)."""
import collections
import os
import sys

import numpy as np


def groups(pairs, likely, least):
    """average link over the things that hang together by pairs, from the average `least` on"""
    names = sorted({name for pair in pairs for name in pair})
    parent = {name: name for name in names}

    def root(name):
        while parent[name] != name:
            parent[name] = parent[parent[name]]
            name = parent[name]
        return name
    for a, b in pairs:
        parent[root(b)] = root(a)
    parts = collections.defaultdict(list)
    for name in names:
        parts[root(name)].append(name)
    at = {name: i for part in parts.values() for i, name in enumerate(part)}
    alike = {key: np.full((len(part), len(part)), -1.) for key, part in parts.items()}
    for (a, b), p in zip(pairs, likely):
        matrix = alike[root(a)]
        matrix[at[a], at[b]] = matrix[at[b], at[a]] = p
    return [[part[i] for i in group] for key, part in parts.items() for group in average_link(alike[key], least)]


def average_link(alike, least):
    size = np.ones(len(alike))
    found = [[i] for i in range(len(alike))]
    while len(alike) > 1:
        i, j = sorted(divmod(int(alike.argmax()), len(alike)))
        if alike[i, j] < least:
            break
        both = (alike[i] * size[i] + alike[j] * size[j]) / (size[i] + size[j])
        alike[i] = alike[:, i] = both
        alike[i, i] = -1
        alike[j] = alike[:, j] = -1
        size[i] += size[j]
        found[i] += found[j]
        found[j] = []
    return [group for group in found if group]


def subjects(scored, subject, least):
    """B3 precision, recall and F1 of texts, the mean over folds"""
    every = []
    for pairs, likely in scored:
        of = {text: group for group in groups([tuple(p) for p in pairs], likely, least) for text in group}
        precision = np.mean([np.mean([subject[a] == subject[b] for b in of[a]]) for a in of])
        recall = np.mean([np.mean([b in of[a] for b in of if subject[b] == subject[a]]) for a in of])
        every.append((precision, recall, 2 * precision * recall / (precision + recall)))
    return tuple(np.mean(every, 0))


def events(pairs, likely, wanted, least):
    """CoNLL F1 and F1 of document pairs"""
    sys.path.insert(0, os.environ.get('GOLD_FOLDER', os.path.dirname(os.path.abspath(sys.argv[2]))))
    import score

    def key(name):
        return tuple(name.rsplit('/', 1))
    said = {key(name): n for n, group in enumerate(groups(pairs, likely, least)) for name in group}
    result = score.score({key(name): chain for name, chain in wanted.items()}, said)
    return result['CoNLL']['F1'], result['document pairs']['F1']
