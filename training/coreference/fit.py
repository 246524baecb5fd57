"""Fit the scorers of pairs of texts and of pairs of event mentions, and the list of synonyms.

usage: fit.py texts GOLD.jsonl WORK FOLDS RESOURCES
       fit.py mentions GOLD.jsonl WORK FOLDS RESOURCES

WORK holds what Dump wrote for each fold of topics of the split "train": texts0.tsv, texts0.bin, ... and mentions0.tsv, mentions0.bin, ...; RESOURCES is the folder of
the package's resources. "texts" also writes into WORK/0, WORK/1, ... the scorers that have not seen the fold, with which Dump writes the fold's mentions: else pairs of
mentions would learn to trust a scorer of texts that knows them. Both end with how well the fold left out is done, for some thresholds. Only validated mentions of the
split "train" are read, and a synonym's number comes from other folds than the pair's."""
import collections
import itertools
import json
import os
import re
import sys

import numpy as np
import torch

sys.path.insert(0, os.path.dirname(os.path.abspath(__file__)))
import figures

TEXTS, MENTIONS, SYN, SAME = 10, 53, 6, 7
PACKAGE = 'org/hearsay/ledger/coreference'
torch.set_num_threads(1)

HEAD = '''# What: %s
# Origin: learned by training/coreference/fit.py from the train split of ECB+ (annotation CC BY 3.0, Cybulska and Vossen 2014); no sentence of it is here.
# Licence: that of the repository. To extend: train again (training/coreference/README.md); never by hand.
'''
NETWORK = 'how likely two %s: a line a hidden unit (its weight, its bias, what it asks of each feature), then the last bias'


class Networks:
    """Small networks with one hidden layer, which score together what their mean says: they vary less than one large one."""

    def __init__(self, x, y, weight, seeds, hidden, train):
        self.mean, self.spread = x.mean(0), x.std(0) + 1e-3
        x = (x - self.mean) / self.spread
        self.nets = []
        for seed in range(seeds):
            torch.manual_seed(seed)
            net = torch.nn.Sequential(torch.nn.Linear(x.shape[1], hidden), torch.nn.Tanh(), torch.nn.Linear(hidden, 1))
            train(net, x, y, weight)
            self.nets.append(net)

    def score(self, x):
        with torch.no_grad():
            x = (torch.tensor(x) - self.mean) / self.spread
            return torch.sigmoid(sum(net(x).squeeze(1) for net in self.nets) / len(self.nets)).numpy()

    def write(self, path, what):
        os.makedirs(os.path.dirname(path), exist_ok=True)
        with open(path, 'w') as f, torch.no_grad():
            f.write(HEAD % (NETWORK % what))
            for net in self.nets:
                w = net[0].weight / self.spread
                b = net[0].bias - (net[0].weight * self.mean / self.spread).sum(1)
                for k in range(len(b)):
                    numbers = [net[2].weight[0, k] / len(self.nets), b[k], *w[k]]
                    f.write(' '.join('%.5g' % float(v) for v in numbers) + '\n')
            f.write('%.5g\n' % (sum(float(net[2].bias) for net in self.nets) / len(self.nets)))


def step(net, opt, x, y, weight):
    loss = torch.nn.functional.binary_cross_entropy_with_logits(net(x).squeeze(1), y, weight=weight)
    opt.zero_grad()
    loss.backward()
    opt.step()


def few(net, x, y, weight):
    """for pairs of texts: 300 steps"""
    opt = torch.optim.Adam(net.parameters(), lr=.02, weight_decay=3e-3)
    for n in range(300):
        i = torch.randperm(len(x))[:8192]
        step(net, opt, x[i], y[i], weight[i])
        if n == 180:
            opt.param_groups[0]['lr'] *= .2


def many(net, x, y, weight):
    """for pairs of mentions: six times through all"""
    opt = torch.optim.Adam(net.parameters(), lr=.01, weight_decay=1e-5)
    for epoch in range(6):
        for i in torch.randperm(len(x)).split(2048):
            step(net, opt, x[i], y[i], weight[i])
        opt.param_groups[0]['lr'] *= .6


def read(gold):
    rows = [json.loads(line) for line in open(gold, encoding='utf-8')]
    return [row for row in rows if row['split'] == 'train']


def features(path, count):
    return np.fromfile(path + '.bin', dtype='>f4').reshape(-1, count).astype(np.float32)


def lines(path):
    return [line.rstrip('\n').split('\t') for line in open(path + '.tsv', encoding='utf-8')]


def texts(rows, work, folds, out):
    of = {row['id']: (row['topic'], row['subtopic']) for row in rows}
    pairs = [lines(work + '/texts%d' % f) for f in range(folds)]
    x = [features(work + '/texts%d' % f, TEXTS) for f in range(folds)]
    y = [np.array([of[a][1] == of[b][1] for a, b in p], np.float32) for p in pairs]
    # texts of one topic but two subjects are what is hard to tell
    w = [np.array([3. if of[a][0] == of[b][0] else 1. for a, b in p], np.float32) for p in pairs]

    def fit(of_folds):
        data = [torch.tensor(np.concatenate([part[f] for f in of_folds])) for part in (x, y, w)]
        return Networks(*data, 3, 8, few)

    what = 'texts of one set are on one subject'
    scored = []
    for f in range(folds):
        nets = fit([g for g in range(folds) if g != f])
        nets.write('%s/%d/%s/text-scorer.txt' % (work, f, PACKAGE), what)
        scored.append((pairs[f], nets.score(x[f])))
    for least in (.3, .4, .45, .5, .6):
        print('subjects, fold left out, from %.2f: B3 P %.3f R %.3f F1 %.3f' % (least, *figures.subjects(scored, {k: v[1] for k, v in of.items()}, least)))
    fit(range(folds)).write(out + '/text-scorer.txt', what)


def synonyms(stems, chain, subtopic, keys):
    """in how many subtopics two stems corefer somewhere, of those in which both stand"""
    by = collections.defaultdict(list)
    for key in keys:
        by[subtopic[key]].append(key)
    together, both = collections.Counter(), collections.Counter()
    for group in by.values():
        yes, seen = set(), set()
        for a, b in itertools.combinations(group, 2):
            for s in stems[a]:
                for t in stems[b]:
                    k = (min(s, t), max(s, t))
                    seen.add(k)
                    if chain[a] == chain[b]:
                        yes.add(k)
        together.update(yes)
        both.update(seen)
    return {k: (v + .05) / (both[k] + .5) for k, v in together.items()}


def with_synonyms(x, pairs, stems, table):
    x = x.copy()
    for n, (a, _, b, _) in enumerate(pairs):
        shared = set(stems[a]) & set(stems[b])
        x[n, SYN] = 0 if shared else max(table.get((min(s, t), max(s, t)), 0) for s in stems[a] for t in stems[b])
        x[n, SAME] = max((table.get((s, s), 0) for s in shared), default=0)
    return x


def mentions(rows, work, folds, out):
    chain, subtopic = {}, {}
    for row in rows:
        for m in row['mentions']:
            if m['event'] and m['validated']:
                key = row['id'] + '/' + str(m['m'])
                chain[key], subtopic[key] = m['chain'], row['subtopic']
    pairs = [lines(work + '/mentions%d' % f) for f in range(folds)]
    x = [features(work + '/mentions%d' % f, MENTIONS) for f in range(folds)]
    stems, fold = {}, {}
    for f in range(folds):
        for a, s, b, t in pairs[f]:
            stems[a], stems[b], fold[a], fold[b] = s.split(' '), t.split(' '), f, f
    scored = [k for k in sorted(stems) if k in chain]
    kept = [np.array([n for n, (a, _, b, _) in enumerate(p) if a in chain and b in chain]) for p in pairs]
    y = [np.array([float(chain[pairs[f][n][0]] == chain[pairs[f][n][2]]) for n in kept[f]], np.float32) for f in range(folds)]
    print(sum(map(len, y)), 'pairs,', int(sum(map(sum, y))), 'of one event')

    def table(skip):
        return synonyms(stems, chain, subtopic, [k for k in scored if fold[k] not in skip])

    def fit(of_folds, left):
        parts = []
        for f in of_folds:
            some = [pairs[f][n] for n in kept[f]]
            parts.append(with_synonyms(x[f][kept[f]], some, stems, table({f, left})))
        truth = torch.tensor(np.concatenate([y[f] for f in of_folds]))
        return Networks(torch.tensor(np.concatenate(parts)), truth, torch.ones(len(truth)), 4, 16, many)

    if '--no-folds' not in sys.argv:
        results = collections.defaultdict(list)
        for f in range(folds):
            nets = fit([g for g in range(folds) if g != f], f)
            likely = nets.score(with_synonyms(x[f], pairs[f], stems, table({f})))
            wanted = {k: v for k, v in chain.items() if fold.get(k) == f}
            for least in (.35, .4, .45, .5):
                results[least].append(figures.events([(a, b) for a, _, b, _ in pairs[f]], likely, wanted, least))
        for least, some in results.items():
            print('events, fold left out, from %.2f: CoNLL %.4f, document pairs %.4f' % (least, *np.mean(some, 0)))
    fit(range(folds), None).write(out + '/pair-scorer.txt', 'mentions of events mean one event')
    with open(out + '/synonyms.txt', 'w') as f:
        f.write(HEAD % 'two stems and how often they meant one event where texts on one subject held both')
        for (a, b), v in sorted(table({None}).items()):
            if re.fullmatch('[a-z]+', a) and re.fullmatch('[a-z]+', b):
                f.write('%s %s %.2f\n' % (a, b, v))


if __name__ == '__main__':
    {'texts': texts, 'mentions': mentions}[sys.argv[1]](read(sys.argv[2]), sys.argv[3], int(sys.argv[4]), sys.argv[5])
