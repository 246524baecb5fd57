"""Scores of one head to spans, and spans to figures."""
import numpy as np


def rules(labels):
    """Which label may follow which: an inside only its own begin or inside."""
    ok = np.ones((labels, labels), bool)
    for inside in range(2, labels, 2):
        ok[:, inside] = False
        ok[inside - 1:inside + 1, inside] = True
    return ok


def viterbi(emit, trans, start, outside=0.):
    """The best label sequence; `outside` is taken from the score of label 0 (more spans). Ties: the lower label."""
    n, labels = emit.shape
    if not n:
        return []
    emit = emit.astype(np.float64).copy()
    emit[:, 0] -= outside
    trans = np.where(rules(labels), trans[:labels, :labels], -1e9)
    a = start[:labels] + emit[0]
    a[2::2] = -1e9
    back = np.zeros((n, labels), np.int32)
    for t in range(1, n):
        s = a[:, None] + trans
        back[t] = s.argmax(0)
        a = s.max(0) + emit[t]
    best = [int(a.argmax())]
    for t in range(n - 1, 0, -1):
        best.append(int(back[t, best[-1]]))
    return best[::-1]


def spans(labels):
    """(begin token, end token, type number) of a label sequence."""
    out = []
    for t, l in enumerate(labels):
        if l and l % 2:
            out.append([t, t + 1, (l - 1) // 2])
        elif l:
            out[-1][1] = t + 1
    return [tuple(x) for x in out]


class Count:
    """Right, predicted, gold."""

    def __init__(self):
        self.right = self.predicted = self.gold = 0

    def add(self, gold, predicted):
        gold, predicted = set(gold), set(predicted)
        self.right += len(gold & predicted)
        self.predicted += len(predicted)
        self.gold += len(gold)

    def f1(self):
        return 2 * self.right / max(1, self.predicted + self.gold)

    def __str__(self):
        p, r = self.right / max(1, self.predicted), self.right / max(1, self.gold)
        return 'P %.3f R %.3f F1 %.3f (%d gold)' % (p, r, self.f1(), self.gold)
