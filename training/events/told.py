"""Scores to events, and events to the figures of `hearsay measure events`: type and sentence, with actor, with recipient, with both.

usage: told.py EVENTS.pt HELD.pt DEV.jsonl [--trigger P] [--role P]      (HELD.pt: written by fit.py)
"""
import argparse

import torch

from network import AT, restored
from reports import BEHIND_HEAD, STATUSES, TYPES, read


class Told:
    """An event as the network tells it: type, tokens of the trigger, status, tokens that name actors and recipients."""

    def __init__(self, kind, trigger, status, actors, recipients, p):
        self.kind, self.trigger, self.status, self.actors, self.recipients, self.p = kind, trigger, status, actors, recipients, p


def triggers(types, threshold):
    """Runs of tokens that more likely than `threshold` tell an event, cut where the type changes: (from, to, type number)."""
    p = types.softmax(-1)
    found = (1 - p[:, 0] > threshold).tolist()
    best = p[:, 1:].argmax(-1).tolist()
    out, t = [], 0
    while t < len(found):
        end = t + 1
        if found[t]:
            while end < len(found) and found[end] and best[end] == best[t]:
                end += 1
            out.append((t, end, best[t]))
        t = end
    return out, 1 - p[:, 0]


def told_in(branch, item, out, trigger=.5, role=0., again=.5, near=2.):
    told = []
    runs, p = triggers(out[:, AT['types']], trigger)
    seen = set()
    for b, e, kind in runs:
        t = b + int(p[b:e].argmax())
        if float(out[t, AT['again'].start].sigmoid()) > again and kind in seen:
            continue
        seen.add(kind)
        status = int(out[t, AT['statuses']].argmax())
        scores = branch.role_scores(out, torch.tensor([t]))[0]
        sides = [[], []]
        least = scores[:, :2].max(0).values - near
        for k in range(len(scores)):
            a, r = (float(scores[k, side]) if scores[k, side] >= least[side] else 0. for side in (0, 1))
            if max(a, r) > role:
                sides[0 if a >= r else 1].append(k)
        told.append(Told(TYPES[kind], (b, e), STATUSES[status], sides[0], sides[1], float(p[t])))
    return told


class Scorer:
    """The measure's own comparison (ReportScore, Likeness, Phrases), with a participant's head token in place of its phrase."""

    def __init__(self, item):
        self.item = item

    def same(self, span, token):
        t = self.item.tokens[token]
        if span[0] <= t.start and t.end <= span[1]:
            return True
        head = self.item.tokens[self.item.head(span)].text
        return head[:1].isupper() and head == t.text

    def agree(self, gold, named):
        names = [([p['span']] + p.get('also', []), p.get('optional')) for p in gold]
        hit = lambda spans, k: any(self.same(s, k) for s in spans)
        return all(o or any(hit(s, k) for k in named) for s, o in names) and all(any(hit(s, k) for s, _ in names) for k in named)

    def sides(self, e, told, actors, recipients):
        named = told.recipients
        if 'place' in e:
            named = [k for k in named if not self.same(e['place']['span'], k) or any(
                self.same(s, k) for p in e['recipients'] for s in [p['span']] + p.get('also', []))]
        if e.get('mutual'):
            return self.agree(e['actors'] + e['recipients'], told.actors + named)
        return (not actors or self.agree(e['actors'], told.actors)) and (not recipients or self.agree(e['recipients'], named))

    def fits(self, e, told, actors, recipients):
        if e['type'] != told.kind:
            return False
        where = {self.item.sentence[self.item.tokens_in(*s)[0]] for s in [e['trigger']] + e.get('also', [])}
        return self.item.sentence[told.trigger[0]] in where and (not (actors or recipients) or self.sides(e, told, actors, recipients))

    def pairs(self, told, actors, recipients):
        """Largest matching (Kuhn's way): {told number: gold number}."""
        gold, by = self.item.events, {}

        def place(g, seen):
            for t in range(len(told)):
                if t not in seen and self.fits(gold[g], told[t], actors, recipients):
                    seen.add(t)
                    if t not in by or place(by[t], seen):
                        by[t] = g
                        return True
            return False
        for g in range(len(gold)):
            place(g, set())
        return by


def f1(right, told, gold):
    return 'P %.3f R %.3f F1 %.3f' % (right / max(1, told), right / max(1, gold), 2 * right / max(1, told + gold))


def figures(branch, items, got, say, types=True, **cut):
    branch.eval()
    counts, n_told, n_gold, status, by = [0] * 4, 0, 0, [0, 0], {t: [0, 0, 0] for t in TYPES}
    for item in items:
        with torch.no_grad():
            told = told_in(branch, item, got[item.id], **cut)
        s = Scorer(item)
        n_told, n_gold = n_told + len(told), n_gold + len(item.events)
        for k, (a, r) in enumerate(((False, False), (True, False), (False, True), (True, True))):
            match = s.pairs(told, a, r)
            counts[k] += len(match)
        for t in told:
            by[t.kind][1] += 1
        for e in item.events:
            by[e['type']][2] += 1
        for t, g in match.items():
            by[told[t].kind][0] += 1
            status[0] += told[t].status == item.events[g]['status']
            status[1] += 1
    for name, c in zip(('type and sentence', 'and actor', 'and recipient', 'event found'), counts):
        say('%-18s %s' % (name, f1(c, n_told, n_gold)))
    say('status %.3f; told %d gold %d' % (status[0] / max(1, status[1]), n_told, n_gold))
    if types:
        say(' '.join('%s %.2f' % (t, 2 * r / max(1, p + g)) for t, (r, p, g) in by.items()))
    return 2 * counts[3] / max(1, n_told + n_gold)


def main():
    ap = argparse.ArgumentParser(description=__doc__.split('\n')[0])
    ap.add_argument('branch')
    ap.add_argument('held')
    ap.add_argument('reports')
    ap.add_argument('--trigger', type=float, nargs='+', default=[.5])
    ap.add_argument('--role', type=float, nargs='+', default=[0.])
    a = ap.parse_args()
    branch, got = restored(a.branch), torch.load(a.held)
    items = [i for i in read([a.reports]) if i.id in got]
    for t in a.trigger:
        for r in a.role:
            print('trigger %.2f role %.2f' % (t, r))
            figures(branch, items, got, print, types=False, trigger=t, role=r)


if __name__ == '__main__':
    main()
