"""Fit the scorer of pairs of event mentions, and the list of synonyms it reads.

usage: fit.py GOLD.jsonl TRAIN TRAIN_TOPICS_FOLDS RESOURCES

TRAIN.tsv and TRAIN.bin are what DumpPairs wrote for the split "train"; RESOURCES is the folder of the package's resources. Only validated mentions of the split
"train" are read. The synonym features of a pair come from the other folds of topics, so that the scorer learns how far to trust them."""
import collections
import itertools
import json
import re
import sys

import numpy as np
import torch

COUNT, SYN, SAME, HIDDEN = 44, 6, 7, 16
gold_path, train, folds, out = sys.argv[1], sys.argv[2], int(sys.argv[3]), sys.argv[4]
torch.manual_seed(1)
torch.set_num_threads(1)

chain, topic, subtopic = {}, {}, {}
for line in open(gold_path, encoding='utf-8'):
    row = json.loads(line)
    if row['split'] == 'train':
        for m in row['mentions']:
            if m['event'] and m['validated']:
                key = row['id'] + '/' + str(m['m'])
                chain[key], topic[key], subtopic[key] = m['chain'], row['topic'], row['subtopic']

features = np.fromfile(train + '.bin', dtype='>f4').reshape(-1, COUNT).astype(np.float32)
pairs, kept, stems = [], [], {}
for n, line in enumerate(open(train + '.tsv', encoding='utf-8')):
    a, sa, b, sb = line.rstrip('\n').split('\t')
    if a in chain and b in chain:
        pairs.append((a, b))
        kept.append(n)
        stems[a], stems[b] = sa.split(' '), sb.split(' ')
features = features[kept]
topics = sorted(set(topic.values()))
fold = {t: i % folds for i, t in enumerate(topics)}


def synonyms(skip):
    """in how many subtopics two stems corefer somewhere, of those in which both stand"""
    by = collections.defaultdict(list)
    for key in stems:
        if fold[topic[key]] != skip:
            by[subtopic[key]].append(key)
    together, both = collections.Counter(), collections.Counter()
    for keys in by.values():
        yes, seen = set(), set()
        for a, b in itertools.combinations(keys, 2):
            for x in stems[a]:
                for y in stems[b]:
                    k = (min(x, y), max(x, y))
                    seen.add(k)
                    if chain[a] == chain[b]:
                        yes.add(k)
        together.update(yes)
        both.update(seen)
    return {k: (v + .05) / (both[k] + .5) for k, v in together.items()}


tables = [synonyms(i) for i in range(folds)]
for n, (a, b) in enumerate(pairs):
    t = tables[fold[topic[a]]]
    shared = set(stems[a]) & set(stems[b])
    features[n, SYN] = 0 if shared else max(t.get((min(x, y), max(x, y)), 0) for x in stems[a] for y in stems[b])
    features[n, SAME] = max((t.get((x, x), 0) for x in shared), default=0)
x = torch.tensor(features)
y = torch.tensor([float(chain[a] == chain[b]) for a, b in pairs])
mean, spread = x.mean(0), x.std(0) + 1e-3
x = (x - mean) / spread
print(len(pairs), 'pairs,', int(y.sum()), 'of one event')

units = []
for seed in range(4):           # four small networks in one, which vary less than one large
    torch.manual_seed(seed)
    net = torch.nn.Sequential(torch.nn.Linear(COUNT, HIDDEN), torch.nn.Tanh(), torch.nn.Linear(HIDDEN, 1))
    step = torch.optim.Adam(net.parameters(), lr=.01, weight_decay=1e-5)
    for epoch in range(6):
        for i in torch.randperm(len(x)).split(2048):
            loss = torch.nn.functional.binary_cross_entropy_with_logits(net(x[i]).squeeze(1), y[i])
            step.zero_grad()
            loss.backward()
            step.step()
        for g in step.param_groups:
            g['lr'] *= .6
    print('network', seed, 'last loss', round(float(loss), 4))
    units.append(net)

HEAD = '''# What: %s
# Origin: learned by training/coreference/fit.py from the train split of ECB+ (annotation CC BY 3.0, Cybulska and Vossen 2014); no sentence of it is here.
# Licence: that of the repository. To extend: train again (training/coreference/README.md); never by hand.
'''
with open(out + '/pair-scorer.txt', 'w') as f:
    f.write(HEAD % 'how likely two mentions of events mean one event: a line a hidden unit (its weight, its bias, what it asks of each feature), then the last bias')
    with torch.no_grad():
        for net in units:
            w = net[0].weight / spread
            b = net[0].bias - (net[0].weight * mean / spread).sum(1)
            for k in range(HIDDEN):
                numbers = [net[2].weight[0, k] / len(units), b[k], *w[k]]
                f.write(' '.join('%.5g' % float(v) for v in numbers) + '\n')
        f.write('%.5g\n' % (sum(float(net[2].bias) for net in units) / len(units)))
table = synonyms(-1)
with open(out + '/synonyms.txt', 'w') as f:
    f.write(HEAD % 'two stems and how often they meant one event where texts on one subject held both')
    for (a, b), v in sorted(table.items()):
        if re.fullmatch('[a-z]+', a) and re.fullmatch('[a-z]+', b):
            f.write('%s %s %.2f\n' % (a, b, v))
