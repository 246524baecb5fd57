"""Choose the decode constants on a development file by coordinate search.

usage: tune.py MODEL.pt SCORES.npz VOCAB GOLD.jsonl SCORER.py DECODE.json [ROUNDS]
Goal: mean of the unlinked exact F1s, the exact triple, triple@0.5 and the paired overlap.
"""
import importlib.util
import json
import sys

import torch

from data import load
from decode import Scores, decode_all
from features import WordPiece
from model import FORBIDDEN
from predict import restore

GOALS = [('span exact', 'source'), ('span exact', 'cue'), ('span exact', 'content'), ('exact', 'triple'),
         ('triple@0.5', ''), ('paired', 'all')]
# the search starts from what an earlier checkpoint was tuned to
START = {'begin_penalty': [0., -2., 0.], 'span_penalty': [0., .25, 0.], 'source_threshold': -1., 'content_threshold': 5.}


def scorer(path):
    spec = importlib.util.spec_from_file_location('scorer', path)
    m = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(m)
    return m


def evaluate(sc, texts, golds, preds):
    counters = []
    for t, g, p in zip(texts, golds, preds):
        g = [sc.read_attribution(a, t, '') for a in g]
        counters.append(sc.score_doc(g, [sc.read_attribution(a, t, '') for a in p['attributions']], t))
    return sc.finish(counters)


def main():
    model, scores, vocab, gold, score_py, out = sys.argv[1:7]
    rounds = int(sys.argv[7]) if len(sys.argv) > 7 else 3
    sc = scorer(score_py)
    with open(gold, encoding='utf-8') as f:
        raw = [json.loads(line) for line in f if line.strip()]
    texts, golds = [sc.Text(d['text']) for d in raw], [d['attributions'] for d in raw]
    docs = load(gold, WordPiece.load(vocab))
    every = {n: Scores(w) for n, w in restore(scores).items()}
    w = torch.load(model)
    trans = w['trans'].clone()
    trans[:, 0, 2] += FORBIDDEN
    cfg = dict(START, transitions=trans.tolist(), start=w['start'].tolist())
    tried = {}

    def goal(c):
        key = json.dumps({k: c[k] for k in START})
        if key not in tried:
            r = evaluate(sc, texts, golds, decode_all(docs, every, c))
            tried[key] = (sum(r[g]['f1'] for g in GOALS) / len(GOALS), r)
        return tried[key]

    def line(r):
        return ' '.join('%s %.4f' % (' '.join(g).strip(), r[g]['f1']) for g in GOALS)
    best, r = goal(cfg)
    print('%.4f' % best, line(r), flush=True)
    for step in [1., .5, .25][:rounds]:
        for name in ('content_threshold', 'source_threshold', ('begin_penalty', 2), ('span_penalty', 2), ('begin_penalty', 1),
                     ('span_penalty', 1), ('begin_penalty', 0), ('span_penalty', 0)):
            for sign in (1, -1):
                scale = step * sign * (1. if name[0] != 'span_penalty' else .1 if name[1] == 2 else .25)
                moved = True
                while moved:
                    c = json.loads(json.dumps(cfg))
                    if isinstance(name, tuple):
                        c[name[0]][name[1]] += scale
                    else:
                        c[name] += scale
                    g, r = goal(c)
                    moved = g > best + 1e-5
                    if moved:
                        best, cfg = g, c
                        print('%.4f' % best, name, scale, line(r), flush=True)
    with open(out, 'w') as f:
        json.dump(cfg, f, indent=1)
    print(json.dumps({k: cfg[k] for k in START}))


if __name__ == '__main__':
    main()
