"""Where the network alone loses events: each that was not found is put to the event told that differs least.

usage: lost.py EVENTS.pt HELD.pt DEV.jsonl      (HELD.pt: written by fit.py)
"""
import collections
import sys

import torch

import told
from network import restored
from reports import read


def sentences(item, event):
    return {item.sentence[item.tokens_in(*span)[0]] for span in [event['trigger']] + event.get('also', [])}


def main():
    branch, got = restored(sys.argv[1]), torch.load(sys.argv[2])
    branch.eval()
    counts, confused = collections.Counter(), collections.Counter()
    for item in (i for i in read([sys.argv[3]]) if i.id in got):
        with torch.no_grad():
            events = told.told_in(branch, item, got[item.id])
        scorer = told.Scorer(item)
        right = scorer.pairs(events, True, True)
        counts['found'] += len(right)
        open_told = [k for k in range(len(events)) if k not in right]
        open_gold = [g for g in range(len(item.events)) if g not in right.values()]
        kinds = (('recipients wrong', lambda e, t: scorer.fits(e, t, True, False)),
                 ('actors wrong', lambda e, t: scorer.fits(e, t, False, True)),
                 ('both wrong', lambda e, t: scorer.fits(e, t, False, False)),
                 ('type wrong', lambda e, t: item.sentence[t.trigger[0]] in sentences(item, e)))
        for name, alike in kinds:
            for g in list(open_gold):
                k = next((k for k in open_told if alike(item.events[g], events[k])), None)
                if k is not None:
                    counts[name] += 1
                    open_gold.remove(g)
                    open_told.remove(k)
                    if name == 'type wrong':
                        confused[item.events[g]['type'] + ' told as ' + events[k].kind] += 1
        counts['missed'] += len(open_gold)
        counts['told besides'] += len(open_told)
    for name, n in list(counts.items()) + confused.most_common(12):
        print('%-30s %d' % (name, n))


if __name__ == '__main__':
    main()
