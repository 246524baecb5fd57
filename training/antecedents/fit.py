"""Fit how much each feature speaks for a person whom a pronoun may mean: a softmax over the candidates of each pronoun.

usage: fit.py DUMP [WEIGHTS.txt]       (DUMP: what DumpAntecedents printed; prints what each folder gives when left out, and writes the weights of all)
"""
import os
import pathlib
import re
import sys

import numpy as np

PENALTY = .01           # on squared weights, for each pronoun
HEADER = '''# What speaks for a person whom "he" or "she" may mean, and how much: features of org.hearsay.attribution.Antecedents and their weights.
# Origin: fitted by training/antecedents/fit.py on the open reports of gold/reports. Licence: that of the repository.
# To extend: add a feature to Antecedents and fit again; never by hand.
'''


def speakers(path):
    """Where each source of a marked report begins, and whom it means."""
    sys.path.insert(0, os.path.join(os.path.dirname(os.path.abspath(__file__)), '..', 'inside'))
    from contents import ATTRIBUTION, spans
    _, _, rest = pathlib.Path(path).read_text(encoding='utf-8').partition('\n\n')
    body, _, marks = rest.rpartition('\n\n===\n')
    out = {}
    for line in marks.strip().split('\n'):
        m = ATTRIBUTION.match(line)
        for begin, _ in spans(body, m[5])[:1]:
            out[begin] = m[7]
    return out


def load(path):
    """(folder, features [candidates, n], which is right) of each pronoun that has a right candidate; names; how many have none."""
    rows, names, gold, lost = [], {}, {}, 0
    for line in open(path, encoding='utf-8'):
        report, position, *candidates = line.rstrip('\n').split('\t')
        if report not in gold:
            gold[report] = speakers(report)
        right = gold[report].get(int(position))
        if right is None:
            continue
        hit = [k for k, c in enumerate(candidates) if c.split('|')[0].lower() == right.lower()]
        if not hit:
            lost += 1
            continue
        parsed = [[f.split('=') for f in c.split('|')[1:]] for c in candidates]
        for f in (f for c in parsed for f, _ in c):
            names.setdefault(f, len(names))
        rows.append((os.path.basename(os.path.dirname(report)), parsed, hit[0], report))
    out = []
    for folder, parsed, hit, report in rows:
        x = np.zeros((len(parsed), len(names)))
        for k, c in enumerate(parsed):
            for f, v in c:
                x[k, names[f]] = float(v)
        out.append((folder, x, hit, report))
    return out, names, lost


def fit(rows, n):
    w = np.zeros(n)
    for step in range(3000):
        g = PENALTY * len(rows) * w
        for _, x, hit, _ in rows:
            s = x @ w
            p = np.exp(s - s.max())
            p /= p.sum()
            g += x.T @ p - x[hit]
        w -= .5 / len(rows) * g
    return w


def right(rows, w):
    return sum(int((x @ w).argmax() == hit) for _, x, hit, _ in rows)


def main():
    rows, names, lost = load(sys.argv[1])
    folders = sorted({r[0] for r in rows})
    print(len(rows), 'pronouns, and', lost, 'whose person is no candidate')
    total = 0
    for f in folders:
        w = fit([r for r in rows if r[0] != f], len(names))
        test = [r for r in rows if r[0] == f]
        total += right(test, w)
        print('%-8s %d of %d' % (f, right(test, w), len(test)))
    w = fit(rows, len(names))
    print('left out %.3f, all %.3f' % (total / len(rows), right(rows, w) / len(rows)))
    for f, k in sorted(names.items(), key=lambda x: -abs(w[x[1]])):
        print('  %-26s %.2f' % (f, w[k]))
    if len(sys.argv) > 2:
        with open(sys.argv[2], 'w', encoding='utf-8') as out:
            out.write(HEADER + ''.join('%s %.3f\n' % (f.lower(), w[k]) for f, k in sorted(names.items())))


if __name__ == '__main__':
    main()
