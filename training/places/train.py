#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""Trains the ranker of places on what `hearsay measure places GOLD... --weighings FILE` wrote.

usage: train.py WEIGHINGS... --out WEIGHTS [--folds K --fold I] [--hidden N] [--epochs N] [--seed N]

A name's options get a softmax over the scores of a network with one hidden layer; right are the options within 25 km of the gold's point, or else
within 161 km, or else "not in the gazetteer". With --folds, documents of fold I (by the sum of their id's bytes) are left out and its accuracy is
told.
Needs PyTorch.
"""
import argparse
import math
import sys

import torch

NEAR_KM = 25.0
RIGHT_KM = 161.0


def km(a, b):
    p, q = math.radians(a[0]), math.radians(b[0])
    h = math.sin((q - p) / 2) ** 2 + math.cos(p) * math.cos(q) * math.sin(math.radians(b[1] - a[1]) / 2) ** 2
    return 2 * 6371.0088 * math.asin(min(1.0, math.sqrt(h)))


def fold_of(document, folds):
    return sum(document.encode()) % folds


def read(files):
    """Names as (document, errors in km with None for "not in the gazetteer", features of all options)."""
    names, features = [], None
    for file in files:
        with open(file, encoding="utf-8") as lines:
            for line in lines:
                c = line.rstrip("\n").split("\t")
                if c[0] == "features":
                    features = c[1:]
                elif c[0] == "name":
                    gold = float(c[3]), float(c[4])
                    names.append((c[1], [], []))
                else:
                    error = km(gold, (float(c[1]), float(c[2]))) if c[1] else None
                    names[-1][1].append(error)
                    names[-1][2].append([float(v) for v in c[4:]])
    return features, names


def right(errors):
    for limit in (NEAR_KM, RIGHT_KM):
        good = [e is not None and e <= limit for e in errors]
        if any(good):
            return good
    return [e is None for e in errors]


def tensors(names):
    longest = max(len(n[1]) for n in names)
    width = len(names[0][2][0])
    x = torch.zeros(len(names), longest, width)
    there = torch.zeros(len(names), longest, dtype=torch.bool)
    good = torch.zeros(len(names), longest, dtype=torch.bool)
    for i, (_, errors, rows) in enumerate(names):
        x[i, : len(rows)] = torch.tensor(rows)
        there[i, : len(rows)] = True
        good[i, : len(rows)] = torch.tensor(right(errors))
    return x, there, good


class Net(torch.nn.Module):
    def __init__(self, width, hidden):
        super().__init__()
        self.hidden = torch.nn.Linear(width, hidden)
        self.output = torch.nn.Linear(hidden, 1, bias=False)

    def forward(self, x):
        return self.output(torch.relu(self.hidden(x))).squeeze(-1)


def likelihoods(net, x, there):
    return torch.log_softmax(net(x).masked_fill(~there, -1e9), 1)


def train(names, hidden, epochs, seed, decay):
    torch.manual_seed(seed)
    x, there, good = tensors(names)
    net = Net(x.shape[2], hidden)
    optimizer = torch.optim.Adam(net.parameters(), lr=3e-3, weight_decay=decay)
    schedule = torch.optim.lr_scheduler.OneCycleLR(optimizer, 1e-2, total_steps=epochs * ((len(names) + 63) // 64))
    for _ in range(epochs):
        for batch in torch.randperm(len(names)).split(64):
            part = likelihoods(net, x[batch], there[batch]).masked_fill(~good[batch], -1e9)
            loss = -torch.logsumexp(part, 1).mean()
            optimizer.zero_grad()
            loss.backward()
            optimizer.step()
            schedule.step()
    return net


def accuracy(net, names):
    """Share within 161 km: all names, taking the best place; and by corpus, the first word of the document's id."""
    x, there, _ = tensors(names)
    with torch.no_grad():
        scores = likelihoods(net, x, there)
    tally = {}
    for i, (document, errors, _) in enumerate(names):
        options = [(scores[i, j].item(), e) for j, e in enumerate(errors) if e is not None]
        hit = bool(options) and max(options, key=lambda o: o[0])[1] <= RIGHT_KM
        for key in ("all", document.split("-")[0]):
            good, all_ = tally.get(key, (0, 0))
            tally[key] = good + hit, all_ + 1
    return {key: (good / all_, all_) for key, (good, all_) in sorted(tally.items())}


def write(net, features, file, told):
    def row(values):
        return " ".join("%.4g" % v for v in values)

    with open(file, "w", encoding="utf-8") as out:
        for line in told:
            out.write("# " + line + "\n" if line else "#\n")
        out.write(" ".join(features) + "\n")
        out.write(row(net.hidden.bias.tolist()) + "\n")
        out.write(row(net.output.weight[0].tolist()) + "\n")
        for unit in net.hidden.weight.tolist():
            out.write(row(unit) + "\n")


CARD = [
    "The weights of the ranker of places: which entry of the gazetteer a name means. One entry a line: the features' names, the biases of the hidden",
    "units, the weights of the output, and a line of weights for each hidden unit. Made by training/places/train.py; how, and how well it does,",
    "stands in training/places/README.md and docs/measure/places.md.",
    "",
    "Data: the development halves of TR-News (Kamalloo and Rafiei 2018), LGL (Lieberman and others 2010), GeoWebNews and GeoVirus (Gritta and others",
    "2018, 2019), no part of whose texts is included. Licence: Apache-2.0 with the rest of the project.",
    "",
]


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("weighings", nargs="+")
    parser.add_argument("--out")
    parser.add_argument("--folds", type=int, default=0)
    parser.add_argument("--fold", type=int, default=0)
    parser.add_argument("--hidden", type=int, default=16)
    parser.add_argument("--epochs", type=int, default=25)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--decay", type=float, default=1e-4)
    told = parser.parse_args()
    torch.set_num_threads(1)
    features, names = read(told.weighings)
    kept = [n for n in names if not told.folds or fold_of(n[0], told.folds) != told.fold]
    net = train(kept, told.hidden, told.epochs, told.seed, told.decay)
    print("train", accuracy(net, kept), file=sys.stderr)
    if told.folds:
        held = [n for n in names if fold_of(n[0], told.folds) == told.fold]
        print("held", accuracy(net, held))
    if told.out:
        write(net, features, told.out, CARD)


if __name__ == "__main__":
    main()
