"""The figures of MENTIONS.md: train on all folds but one, read that one, for each fold; pool. Run again after a stop: it goes on.

usage: branch_figures.py --trunk MODEL.onnx --vocab VOCAB --gold DIR --lists FILE --work DIR [--folds 4] [-- options of train_branch.py]
WORK/entities.jsonl gets what was found in the held out texts of re3d, in the gold's own shape, for `hearsay measure mentions --predicted`;
WORK/toponyms-CORPUS.jsonl the toponyms, for gold/geo/score.py (recognition).
"""
import argparse
import json
import os
import subprocess
import sys

import numpy as np

import mentions
from branch import restored
from mentions import HEADS, KINDS, decoded, load

HERE = os.path.dirname(os.path.abspath(__file__))
TYPES = {kind: name for name, kind in reversed(list(KINDS.items()))}


def place(item, span):
    return {'start': item.starts[span[0]], 'end': item.ends[span[1] - 1]}


def entities(item, by_head):
    """The whole mentions, then what does not cross or repeat them; the decoder's own way is org.hearsay.mention.NestedMentions."""
    out, layers = [], [(h.name, h.types) for h in HEADS[:2]] + [('toponym', ['place', 'group', 'place', 'place'])]
    for name, types in layers:
        new = []
        for b, e, k in by_head[name]:
            if all(e <= o['b'] or o['e'] <= b or (b, e) != (o['b'], o['e']) and (o['b'] <= b and e <= o['e'] or b <= o['b'] and o['e'] <= e)
                   for o in out):
                new.append({'b': b, 'e': e, 'type': TYPES[types[k]], 'confidence': .75 if name == 'mention' else .25, **place(item, (b, e))})
        out += new
    return [{k: v for k, v in o.items() if len(k) > 1} for o in out]


def main():
    ap = argparse.ArgumentParser(description=__doc__.split('\n')[0])
    for x in ('--trunk', '--vocab', '--gold', '--lists', '--work'):
        ap.add_argument(x, required=True)
    ap.add_argument('--folds', type=int, default=4)
    ap.add_argument('rest', nargs='*', help='options of train_branch.py, after --')
    a = ap.parse_args()
    texts = {i.corpus + '|' + i.id: i for i in load(a.gold, a.lists)}
    parts = []
    for fold in range(a.folds):
        out = os.path.join(a.work, 'fold%d' % fold)
        if not os.path.exists(os.path.join(out, 'held.npz')):
            subprocess.run([sys.executable, os.path.join(HERE, 'train_branch.py'), '--trunk', a.trunk, '--vocab', a.vocab, '--gold', a.gold,
                            '--lists', a.lists, '--fold', '%d/%d' % (fold, a.folds), '--out', out, *a.rest], check=True)
        held = np.load(os.path.join(out, 'held.npz'))
        parts.append((restored(os.path.join(out, 'branch.pt')), held, {k: texts[k] for k in held.files}))
    mentions.figures(parts, print)
    rows = {}
    for branch, got, items in parts:
        for key, item in items.items():
            by_head = decoded(branch, got[key])
            if item.corpus == 're3d':
                rows.setdefault('entities', []).append({'id': item.id, 'entities': entities(item, by_head)})
            elif 'toponym' in item.allowed:
                rows.setdefault('toponyms-' + item.corpus, []).append(
                    {'id': item.id, 'toponyms': [dict(place(item, x), lat=None, lon=None) for x in by_head['toponym']]})
    for name, found in rows.items():
        with open(os.path.join(a.work, name + '.jsonl'), 'w', encoding='utf-8') as f:
            f.writelines(json.dumps(r) + '\n' for r in found)


if __name__ == '__main__':
    main()
