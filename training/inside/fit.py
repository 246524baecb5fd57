"""Train the branch that reads inside contents, over the frozen trunk.

usage: fit.py --trunk MODEL.onnx --decode DECODE.json --vocab VOCAB --reports DIR,SENTENCES.txt,.. --polnear TRAIN.jsonl --out DIR [--test DIR] ...
With --test the links inside the gold contents of that folder are looked for, before learning and after it. It takes minutes and is not continued after a stop.
"""
import argparse
import json
import os
import random
import time

import torch

import contents
from network import LAYERS, InsideBranch, constants
from branch import read_trunk, trunk_states  # noqa: E402
from data import Doc, Example, View, batches  # noqa: E402
from decode import Scores, decode_doc, transitions  # noqa: E402
from features import WordPiece  # noqa: E402
from model import Linear  # noqa: E402


class Kept:
    """A document of one window, with the trunk's states of it."""

    def __init__(self, row, wp):
        self.row, self.doc = row, Doc(row, wp)
        self.view = View(self.doc)
        self.fits = bool(self.view.tokens) and sum(self.view.counts) <= 250
        if self.fits:
            self.example = Example(self.view, 0, len(self.view.tokens))
            self.ids = self.example.ids
        self.states = None


def keep_states(net, kept, depth, size=16):
    kept = sorted(kept, key=lambda k: len(k.ids))
    with torch.no_grad():
        for i in range(0, len(kept), size):
            part = kept[i:i + size]
            P = max(len(k.ids) for k in part)
            ids, flags, att = torch.zeros(len(part), P, dtype=torch.long), torch.zeros(len(part), P, dtype=torch.long), torch.zeros(len(part), P)
            for b, k in enumerate(part):
                n = len(k.ids)
                ids[b, :n], flags[b, :n], att[b, :n] = torch.tensor(k.ids), torch.tensor(k.example.flags), 1
            with torch.autocast('cpu', dtype=torch.bfloat16):
                got = trunk_states(net, ids, flags, att, depth)
            for b, k in enumerate(part):
                k.states = got[b, :len(k.ids)].half().clone()


def losses(net, batch):
    B, P, T = len(batch), max(len(k.ids) for k in batch), max(len(k.example.at) for k in batch)
    states, att, at = torch.zeros(B, P, batch[0].states.shape[1]), torch.zeros(B, P), torch.zeros(B, T, dtype=torch.long)
    allowed, length = torch.zeros(B, T, 3, 3, dtype=torch.bool), torch.tensor([len(k.example.at) for k in batch])
    for b, k in enumerate(batch):
        n, m = len(k.ids), len(k.example.at)
        states[b, :n], att[b, :n], at[b, :m] = k.states.float(), 1, torch.tensor(k.example.at)
        lab = torch.nn.functional.one_hot(torch.tensor(k.example.labels), 3).bool()
        allowed[b, :m] = lab | torch.tensor(k.example.unknown)[..., None]
    with torch.autocast('cpu', dtype=torch.bfloat16):
        out = net(states, att)
    out = out.float().gather(1, at[..., None].expand(-1, -1, out.shape[-1]))
    valid = torch.arange(T)[None] < length[:, None]
    tags = net.crf_loss(out[..., :9].reshape(B, T, 3, 3), allowed, length)
    return tags, net.link_loss(out, [k.example.links for k in batch], valid), int(length.sum())


def found(net, kept, cfg):
    """Right, told and marked links: cue and source share a token with the marked ones, contents have a Jaccard of .5."""
    tables, right, told, marked = transitions(cfg), 0, 0, 0
    net.eval()
    with torch.no_grad():
        for k in kept:
            n = len(k.example.at)
            scores = Scores([((0, n, 0, n), net.scores(k.states.float())[k.example.at])])
            got = [a for a in decode_doc(k.doc, k.doc.states, scores, cfg, tables) if a[0]]
            gold = list(k.doc.atts)
            told, marked = told + len(got), marked + len(gold)
            for s, q, c in got:
                hit = next((g for g in gold if share(g[1], q) and (share(g[0], s) or not g[0]) and jaccard(g[2], c) >= .5), None)
                if hit:
                    gold.remove(hit)
                    right += 1
    net.train()
    return right, told, marked


def tokens(spans):
    return {t for i, j in spans for t in range(i, j)}


def share(one, other):
    return bool(tokens(one) & tokens(other))


def jaccard(one, other):
    a, b = tokens(one), tokens(other)
    return len(a & b) / max(1, len(a | b))


def report(net, kept, decode, say, what):
    r, t, m = found(net, kept, constants(net, decode))
    say('%s P %.3f R %.3f F1 %.3f (%d of %d told, %d marked)' % (what, r / max(1, t), r / max(1, m), 2 * r / max(1, t + m), r, t, m))


def main():
    ap = argparse.ArgumentParser(description=__doc__.split('\n')[0])
    for x in ('--trunk', '--decode', '--vocab', '--reports', '--polnear', '--out'):
        ap.add_argument(x, required=True)
    ap.add_argument('--test', default='')
    ap.add_argument('--epochs', type=int, default=6)
    ap.add_argument('--batch', type=int, default=16)
    ap.add_argument('--share', type=float, default=.5, help='sentences of PolNeAR an epoch, for each content')
    ap.add_argument('--lr', type=float, default=1e-4)
    ap.add_argument('--head-lr', type=float, default=4e-4)
    ap.add_argument('--dropout', type=float, default=.1)
    ap.add_argument('--quantise-from', type=float, default=.6)
    ap.add_argument('--seed', type=int, default=1)
    ap.add_argument('--threads', type=int, default=2)
    args = ap.parse_args()
    torch.set_num_threads(args.threads)
    os.makedirs(args.out, exist_ok=True)
    log = open(os.path.join(args.out, 'log.txt'), 'a', buffering=1)

    def say(*what):
        print(*what, flush=True)
        print(*what, file=log)
    wp = WordPiece.load(args.vocab)
    with open(args.decode) as f:
        decode = json.load(f)
    trunk = read_trunk(args.trunk)
    depth = len(trunk.layers) - LAYERS
    read = lambda rows: [k for k in (Kept(r, wp) for r in rows) if k.fits]
    own = read(r for d in args.reports.split(',') for r in contents.of_folder(d))
    test = read(contents.of_folder(args.test)) if args.test else []
    rnd = random.Random(args.seed)
    other = list(contents.sentences(args.polnear)) if args.share else []
    rnd.shuffle(other)
    other = read(other[:int(len(own) * args.share * args.epochs)])
    Linear.quantised, began = True, time.time()
    keep_states(trunk, own + test + other, depth)
    Linear.quantised = False
    say('%d contents, %d with links, %d sentences; states %.0f s' % (len(own), sum(bool(k.doc.atts) for k in own), len(other), time.time() - began))
    torch.manual_seed(args.seed)
    net = InsideBranch(args.dropout)
    net.begin_from(trunk, args.trunk, decode)
    if test:
        report(net, test, decode, say, 'start')
    rate = lambda name: args.lr if name.startswith('layers') else args.head_lr
    opt = torch.optim.AdamW([{'params': [p], 'lr': rate(n), 'weight_decay': .01 if p.dim() > 1 else 0.}
                             for n, p in net.named_parameters()], betas=(.9, .98), eps=1e-6)
    base = [g['lr'] for g in opt.param_groups]
    per = int(len(own) * args.share)
    plan = [batches(own + other[e * per:(e + 1) * per], args.batch, random.Random(args.seed * 1000 + e)) for e in range(args.epochs)]
    total, step = sum(map(len, plan)), 0
    net.train()
    for e, part in enumerate(plan):
        sums, began = [0., 0., 0], time.time()
        for batch in part:
            step += 1
            scale = min(step / (.1 * total), max(0., (total - step) / (.9 * total)))
            for g, b in zip(opt.param_groups, base):
                g['lr'] = b * scale
            Linear.quantised = step > args.quantise_from * total
            tags, links, n = losses(net, batch)
            opt.zero_grad()
            ((tags + links) / n).backward()
            torch.nn.utils.clip_grad_norm_(net.parameters(), 1.)
            opt.step()
            sums = [sums[0] + float(tags), sums[1] + float(links), sums[2] + n]
        say('epoch %d tags %.4f links %.4f a token, %.0f s' % (e, sums[0] / sums[2], sums[1] / sums[2], time.time() - began))
        if test and e + 1 == args.epochs:
            Linear.quantised = True
            with torch.no_grad():
                report(net, test, decode, say, 'epoch %d' % e)
    torch.save(net.state_dict(), os.path.join(args.out, 'inside.pt'))
    say('done')


if __name__ == '__main__':
    main()
