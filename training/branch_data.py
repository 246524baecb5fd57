"""Texts whose labels are known in part, and the windows of several prints of them. What a corpus does not annotate is unknown there, never
negative. The corpora and heads of a task stand in a module of their own (mentions.py).
"""
import bisect

import numpy as np

from features import CLS, MASK, SEP, flag, quote_states, shape, tokenise, windows

VARIANTS = ('plain', 'shifted', 'lower', 'upper', 'title', 'unquoted')


class Item:
    """A text, its tokens, and for each head (by name) an array [tokens, labels] of what is allowed; absent: nothing is known."""

    def __init__(self, corpus, ident, text, group=''):
        self.corpus, self.id, self.text, self.group = corpus, ident, text, group
        self.tokens = tokenise(text)
        self.states = quote_states(self.tokens)
        self.shapes = [shape(t) for t in self.tokens]
        self.starts, self.ends = [t.start for t in self.tokens], [t.end for t in self.tokens]
        self.allowed = {}

    def tokens_in(self, start, end):
        return bisect.bisect_right(self.ends, start), bisect.bisect_left(self.starts, end)

    def know(self, head):
        """All tokens outside, to begin with."""
        a = np.zeros((len(self.tokens), head.labels), bool)
        a[:, 0] = True
        self.allowed[head.name] = a
        return a

    def mark(self, head, span, types):
        """A gold span of one of `types`; over tokens that are already taken it is left out (spans are flat)."""
        i, j = span
        a = self.allowed[head.name]
        if i >= j or not a[i:j, 0].all():
            return False
        a[i:j] = False
        for kind in types:
            b = head.begin(kind)
            a[i, b] = True
            a[i + 1:j, b + 1] = True
        return True

    def forget(self, head, span):
        """Tokens outside of all spans become unknown."""
        i, j = span
        a = self.allowed[head.name]
        for t in range(i, j):
            if a[t, 0]:
                a[t] = True


class Starts:
    """Tokens as windows() wants them."""

    def __init__(self, item, keep, first):
        self.item, self.keep, self.first = item, keep, first

    def __len__(self):
        return len(self.keep)

    def __getitem__(self, k):
        t = self.item.tokens[self.keep[k]]
        return _Token(t.text, t.mark, self.first[k])


class _Token:
    __slots__ = ('text', 'mark', 'first')

    def __init__(self, text, mark, first):
        self.text, self.mark, self.first = text, mark, first


class Example:
    """One window: piece ids, flags, where its tokens begin, which tokens of the item they are, and its core."""

    def __init__(self, item, ids, flags, at, tokens, core):
        self.item, self.ids, self.flags, self.at, self.tokens, self.core = item, ids, flags, at, tokens, core


def shape_as(variant, item, k):
    """The shape flag of token k when its text is printed otherwise."""
    t, s = item.tokens[k], item.shapes[k]
    letters = sum(c.isalpha() for c in t.text)
    if variant == 'lower' or not letters:
        return 0
    if variant == 'upper':
        return 2 if letters > 1 else 1
    if variant == 'title':
        return max(s, 1) if letters > 3 or k == 0 else s
    return s


def examples(item, wordpiece, variant, rnd, mask=0.):
    """The windows of one variant of a text. 'plain' is what the program reads."""
    keep = [k for k, t in enumerate(item.tokens) if not (variant == 'unquoted' and t.mark)]
    first, carry, keeping = [], False, set(keep)
    for k, t in enumerate(item.tokens):
        carry = carry or t.first
        if k in keeping:
            first.append(carry)
            carry = False
    if not keep:
        return []
    pieces = [wordpiece.pieces(item.tokens[k]) for k in keep]
    flags = [flag(0 if variant == 'unquoted' else item.states[k], first[n], shape_as(variant, item, k)) for n, k in enumerate(keep)]
    shift = None if variant == 'plain' else rnd.randrange(40, 200)
    out = []
    for b, e, c, f in windows(Starts(item, keep, first), [len(p) for p in pieces], shift):
        ids, fl, at = [CLS], [0], []
        for n in range(b, e):
            at.append(len(ids))
            ids += [MASK] * len(pieces[n]) if mask and rnd.random() < mask else pieces[n]
            fl += [flags[n]] * len(pieces[n])
        out.append(Example(item, ids + [SEP], fl + [0], at, keep[b:e], (c - b, f - b)))
    return out
