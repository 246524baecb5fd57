"""Scores to linked attributions.

usage: decode.py SCORES.npz VOCAB GOLD.jsonl DECODE.json OUT.jsonl
Three chains (source, cue, content) are decoded together: outside content a token has one role at most; inside content
sources and cues are free (they are the nested ones, left for the chain pass) but do not cross its borders.
Then each content picks its cue, each cue its source. Every constant is in DECODE.json (FEATURES.md explains them).
"""
import json
import sys

import numpy as np

from data import load
from features import LEFT, REOPENING, WordPiece
from model import LINK
from predict import restore

NEG = -1e9
# joint states: content label x (source label, cue label)
PAIRS = [(0, 0), (1, 0), (2, 0), (0, 1), (0, 2)]
STATES = [(c, s, q) for c in range(3) for s, q in PAIRS]


def transitions(cfg):
    """Joint transition and start scores from the three chains' own."""
    T = np.array(cfg['transitions'], np.float64)
    S = np.array(cfg['start'], np.float64)
    n = len(STATES)
    t, start = np.full((n, n), NEG), np.full(n, NEG)
    for j, (c, s, q) in enumerate(STATES):
        if s != 2 and q != 2 and c != 2:
            start[j] = S[0, s] + S[1, q] + S[2, c]
        for i, (c0, s0, q0) in enumerate(STATES):
            if (s == 2 and s0 == 0) or (q == 2 and q0 == 0) or (c == 2 and c0 == 0):
                continue
            if (s == 2 or q == 2) and (c == 1 or (c == 0) != (c0 == 0)):
                continue
            t[i, j] = T[0, s0, s] + T[1, q0, q] + T[2, c0, c]
    return t, start


def joint_viterbi(emit, cfg, tables):
    """emit [n, 3 roles, 3 labels] -> labels [n, 3]."""
    t, start = tables
    emit = emit - np.array([[0, p, 0] for p in cfg['begin_penalty']]) - np.array([[0, p, p] for p in cfg['span_penalty']])
    c, s, q = np.array(STATES).T
    e = emit[:, 0, s] + emit[:, 1, q] + emit[:, 2, c]
    n = len(e)
    back = np.zeros((n, len(STATES)), np.int16)
    a = start + e[0]
    for k in range(1, n):
        m = a[:, None] + t
        back[k] = m.argmax(0)
        a = m[back[k], np.arange(len(STATES))] + e[k]
    path = [int(a.argmax())]
    for k in range(n - 1, 0, -1):
        path.append(int(back[k][path[-1]]))
    path.reverse()
    return np.stack([s[path], q[path], c[path]], 1)


def spans(labels):
    out, begin = [], None
    for i, l in enumerate(labels.tolist() + [0]):
        if begin is not None and l != 2:
            out.append((begin, i))
            begin = None
        if l == 1:
            begin = i
    return out


class Scores:
    """Stitched emissions and link scores of one document."""

    def __init__(self, wins):
        self.wins = wins
        n = wins[-1][0][3]
        self.emit = np.zeros((n, 3, 3))
        self.home = np.zeros(n, int)
        for w, ((b, e, c, f), s) in enumerate(wins):
            self.emit[c:f] = s[c - b:f - b, :9].reshape(-1, 3, 3)
            self.home[c:f] = w
        self.cache = {}

    def links(self, kind, i, keys):
        """Link scores from token i to the key tokens that its window holds: (list of (key, score), none score)."""
        (b, e, _, _), s = self.wins[self.home[i]]
        row = s[i - b]
        q = row[9 + 2 * kind * LINK:9 + (2 * kind + 1) * LINK]
        ks = [k for k in keys if b <= k < e]
        at = 9 + (2 * kind + 1) * LINK
        return [(k, float(q @ s[k - b, at:at + LINK])) for k in ks], float(row[9 + 4 * LINK + kind])


def decode_doc(doc, states, sc, cfg, tables):
    lab = joint_viterbi(sc.emit, cfg, tables)
    inside = lab[:, 2] > 0
    source, cue = ([x for x in spans(lab[:, r]) if not inside[x[0]]] for r in (0, 1))
    content = spans(lab[:, 2])
    cue_at, source_at = {c[0]: c for c in cue}, {s[0]: s for s in source}
    got, last = {}, None
    for t in content:
        ks, none = sc.links(1, t[0], cue_at)
        best = max(ks, key=lambda x: x[1], default=(None, NEG))
        pick = best[0] if best[1] > none + cfg['content_threshold'] else None
        if pick is None and last is not None and states[t[0]] == REOPENING and last[1] == t[0]:
            pick = last[0]
        if pick is not None:
            got.setdefault(pick, []).append(t)
            last = (pick, t[1])
    out = []
    for c in cue:
        if c[0] not in got:
            continue
        ks, none = sc.links(0, c[0], source_at)
        best = max(ks, key=lambda x: x[1], default=(None, NEG))
        src = [source_at[best[0]]] if best[1] > none + cfg['source_threshold'] else []
        out.append((src, [c], got[c[0]]))
    return out


def to_json(doc, atts):
    sp = lambda xs: [[doc.tokens[i].start, doc.tokens[j - 1].end] for i, j in xs]
    return {'id': doc.id, 'attributions': [{'id': 'a%d' % n, 'source': sp(s), 'cue': sp(c), 'content': sp(t)}
                                           for n, (s, c, t) in enumerate(atts)]}


def decode_all(docs, scores, cfg):
    tables = transitions(cfg)
    return [to_json(d, decode_doc(d, d.states, scores[n], cfg, tables)) for n, d in enumerate(docs)]


def main():
    path, vocab, gold, conf, out = sys.argv[1:]
    docs = load(gold, WordPiece.load(vocab))
    scores = {n: Scores(w) for n, w in restore(path).items()}
    with open(conf) as f:
        cfg = json.load(f)
    with open(out, 'w', encoding='utf-8') as f:
        for p in decode_all(docs, scores, cfg):
            f.write(json.dumps(p) + '\n')


if __name__ == '__main__':
    main()
