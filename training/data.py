"""Gold documents to training examples: token spans, labels, unknown tokens, links; augmentation; windows."""
import bisect
import json

import numpy as np

from features import CLS, SEP, MASK, flag, quote_states, shape, tokenise, windows

ROLES = ('source', 'cue', 'content')


class Doc:
    """tokens, pieces, flags and the attributions as merged token spans."""

    def __init__(self, d, wp):
        self.id, self.text = d['id'], d['text']
        self.tokens = tokenise(self.text)
        self.states = quote_states(self.tokens)
        self.shapes = [shape(t) for t in self.tokens]
        self.pieces = [wp.pieces(t) for t in self.tokens]
        starts, ends = [t.start for t in self.tokens], [t.end for t in self.tokens]
        self.atts = []
        for a in d.get('attributions', ()):
            self.atts.append([join((bisect.bisect_right(ends, s), bisect.bisect_left(starts, e))
                                   for s, e in a[r]) for r in ROLES])

    def variant(self, rnd):
        """A copy for one epoch: sometimes without its double marks, sometimes without capitals."""
        keep = np.ones(len(self.tokens), bool)
        if rnd.random() < .1:
            keep = np.array([not t.mark for t in self.tokens], bool)
        return View(self, keep, rnd.random() < .08)


class View:
    """What the windows are cut from; the plain view keeps every token."""

    def __init__(self, doc, keep=None, no_caps=False):
        n = len(doc.tokens)
        keep = np.ones(n, bool) if keep is None else keep
        all_in = keep.all()
        idx = np.flatnonzero(keep)
        new = np.concatenate([[0], np.cumsum(keep)])
        self.tokens = [doc.tokens[i] for i in idx]
        self.pieces = [doc.pieces[i] for i in idx]
        self.counts = [len(p) for p in self.pieces]
        first, carry = [], False
        for i in range(n):
            carry = carry or doc.tokens[i].first
            if keep[i]:
                first.append(carry)
                carry = False
        self.first = first
        self.flags = [flag(doc.states[i] if all_in else 0, first[k], 0 if no_caps else doc.shapes[i])
                      for k, i in enumerate(idx)]
        self.atts = [[join((int(new[i]), int(new[j])) for i, j in a[r]) for r in range(3)] for a in doc.atts]
        m = len(self.tokens)
        self.labels, self.unknown = np.zeros((m, 3), np.int64), np.zeros((m, 3), bool)
        for r in range(3):
            for i, j in sorted({s for a in self.atts for s in a[r]}, key=lambda s: (s[0], s[1])):
                self.labels[i:j, r] = 2
                self.labels[i, r] = 1
        inside = self.labels[:, 2] > 0
        for r in (0, 1):
            self.unknown[:, r] = inside & (self.labels[:, r] == 0)
        # links: cue begin -> source begins ([] = none); content begin -> cue begins
        self.cue_source, self.content_cue = {}, {}
        for s, c, t in self.atts:
            if not c:
                continue
            self.cue_source.setdefault(c[0][0], set()).update(x[0] for x in s)
            for x in t:
                self.content_cue.setdefault(x[0], set()).add(c[0][0])


def join(spans):
    out = []
    for i, j in sorted(spans):
        if i >= j:
            continue
        if out and i <= out[-1][1]:
            out[-1] = (out[-1][0], max(j, out[-1][1]))
        else:
            out.append((i, j))
    return out


def load(path, wp):
    with open(path, encoding='utf-8') as f:
        return [Doc(json.loads(line), wp) for line in f if line.strip()]


class Example:
    """One window as arrays; links are positions within the window."""

    def __init__(self, view, b, e, rnd=None, mask=0.):
        ids, flags, at = [CLS], [0], []
        for k in range(b, e):
            p = view.pieces[k]
            at.append(len(ids))
            ids += [MASK] * len(p) if mask and rnd.random() < mask else p
            flags += [view.flags[k]] * len(p)
        self.ids, self.flags, self.at = ids + [SEP], flags + [0], at
        self.labels, self.unknown = view.labels[b:e], view.unknown[b:e]
        self.links = [[], []]       # (query token, [key tokens]) ; no key = none
        for k, (links) in enumerate((view.cue_source, view.content_cue)):
            for q, keys in links.items():
                if b <= q < e:
                    self.links[k].append((q - b, [x - b for x in keys if b <= x < e]))


def epoch_examples(docs, rnd, mask):
    out = []
    for d in docs:
        v = d.variant(rnd)
        if v.tokens:
            ws = windows(_Starts(v), v.counts, rnd.randrange(40, 200))
            out += [Example(v, b, e, rnd, mask) for b, e, _, _ in ws]
    return out


class _Starts:
    """Tokens as windows() wants them, with the view's own paragraph starts."""

    def __init__(self, view):
        self.view = view

    def __len__(self):
        return len(self.view.tokens)

    def __getitem__(self, k):
        t = self.view.tokens[k]
        if t.first != self.view.first[k]:
            from features import Token
            return Token(t.start, t.end, t.text, t.mark, self.view.first[k], t.glued)
        return t


def batches(examples, size, rnd):
    """Batches of windows of like length, in random order."""
    rnd.shuffle(examples)
    out = []
    for i in range(0, len(examples), size * 16):
        chunk = sorted(examples[i:i + size * 16], key=lambda x: len(x.ids))
        out += [chunk[k:k + size] for k in range(0, len(chunk), size)]
    rnd.shuffle(out)
    return out
