"""Figures of cross-validation: the left-out scores of all folds put together.

usage: folds.py plv_dev.jsonl FOLD.scores.json...
"""
import json
import sys

import torch

from fit import figures


def main():
    rows = {r['id']: r for r in map(json.loads, open(sys.argv[1], encoding='utf-8'))}
    scores = {}
    for path in sys.argv[2:]:
        with open(path) as f:
            scores.update(json.load(f))
    print('%d of %d rows: root / quad / binary macro F1 %s' % (
        len(scores), len(rows), figures(torch.tensor(list(scores.values())), [rows[i] for i in scores])))


if __name__ == '__main__':
    main()
