"""Train a branch over the frozen trunk. The same command again goes on from the last checkpoint.

usage: train_branch.py --trunk MODEL.onnx --vocab VOCAB --gold DIR --lists FILE --out DIR [--layers N] [--fold K/N] ...
With --fold the documents of fold K of N are left out; their scores are written to OUT/held.npz, and their figures printed.
Writes OUT/checkpoint.pt, OUT/branch.pt and OUT/log.txt. The trunk's states are computed once and kept in memory.
"""
import argparse
import hashlib
import importlib
import os
import random
import time

import numpy as np
import torch

from branch import Branch, read_trunk, saved, trunk_states
from branch_data import examples
from features import WordPiece
from model import Linear
from train import Neighbours, save

# how often a text is drawn in each print
CHANCE = {'plain': 5, 'shifted': 5, 'lower': 1, 'upper': 1, 'title': 1, 'unquoted': 1}


def fold_of(item, count):
    """By document, from its text alone, so that a fold stays what it is when corpora are added."""
    return int(hashlib.sha256(item.text.encode()).hexdigest()[:8], 16) % count


def batch_of(parts, heads):
    """Examples with their kept states, padded."""
    B, P, T = len(parts), max(len(x.ids) for x, _ in parts), max(len(x.at) for x, _ in parts)
    states, att = torch.zeros(B, P, parts[0][1].shape[1]), torch.zeros(B, P)
    at, length = torch.zeros(B, T, dtype=torch.long), torch.tensor([len(x.at) for x, _ in parts])
    widest = max(h.labels for h in heads)
    allowed = torch.zeros(B, T, len(heads), widest, dtype=torch.bool)
    for b, (x, s) in enumerate(parts):
        states[b, :len(x.ids)], att[b, :len(x.ids)], at[b, :len(x.at)] = s.float(), 1, torch.tensor(x.at)
        for n, h in enumerate(heads):
            known = x.item.allowed.get(h.name)
            allowed[b, :len(x.at), n, :h.labels] = True if known is None else torch.tensor(known[x.tokens])
    return states, att, at, length, allowed


def keep_states(net, xs, depth, size=8):
    """Every example with what the trunk makes of it, in half precision."""
    out = []
    xs = sorted(xs, key=lambda x: len(x.ids))
    with torch.no_grad():
        for i in range(0, len(xs), size):
            part = xs[i:i + size]
            P = max(len(x.ids) for x in part)
            ids, flags, att = torch.zeros(len(part), P, dtype=torch.long), torch.zeros(len(part), P, dtype=torch.long), torch.zeros(len(part), P)
            for b, x in enumerate(part):
                n = len(x.ids)
                ids[b, :n], flags[b, :n], att[b, :n] = torch.tensor(x.ids), torch.tensor(x.flags), 1
            with torch.autocast('cpu', dtype=torch.bfloat16):
                got = trunk_states(net, ids, flags, att, depth)
            out += [(x, got[b, :len(x.ids)].half().clone()) for b, x in enumerate(part)]
    return out


def scores_of(branch, kept):
    """Scores of the tokens in the cores of plain windows, a row a token, for each text."""
    out = {}
    branch.eval()
    with torch.no_grad():
        for x, s in kept:
            got = branch(s.float()[None], torch.ones(1, len(x.ids)))[0].numpy()[x.at]
            mine = out.setdefault(id(x.item), np.zeros((len(x.item.tokens), got.shape[1]), np.float32))
            c, f = x.core
            mine[x.tokens[c:f]] = got[c:f]
    branch.train()
    return out


def main():
    ap = argparse.ArgumentParser(description=__doc__.split('\n')[0])
    for x in ('--trunk', '--vocab', '--gold', '--lists', '--out'):
        ap.add_argument(x, required=True)
    ap.add_argument('--task', default='mentions', help='module with HEADS, REPEATS, load, variants_of, figures')
    ap.add_argument('--layers', type=int, default=1, help='layers of the branch; 0: heads alone, on the trunk')
    ap.add_argument('--fold', default='', help='K/N: leave out fold K of N')
    ap.add_argument('--without', default='', help='corpora or re3d collections that are left out, with commas')
    ap.add_argument('--epochs', type=int, default=6)
    ap.add_argument('--batch', type=int, default=8)
    ap.add_argument('--lr', type=float, default=3e-4)
    ap.add_argument('--head-lr', type=float, default=2e-3)
    ap.add_argument('--dropout', type=float, default=.1)
    ap.add_argument('--mask', type=float, default=.04)
    ap.add_argument('--quantise-from', type=float, default=.6)
    ap.add_argument('--seed', type=int, default=1)
    ap.add_argument('--threads', type=int, default=2)
    ap.add_argument('--save-minutes', type=float, default=4)
    ap.add_argument('--cache', default='', help='file for the states, read when it is there')
    args = ap.parse_args()
    torch.set_num_threads(args.threads)
    os.makedirs(args.out, exist_ok=True)
    log = open(os.path.join(args.out, 'log.txt'), 'a', buffering=1)

    def say(*what):
        print(*what, flush=True)
        print(*what, file=log)
    task = importlib.import_module(args.task)
    items, wp = task.load(args.gold, args.lists), WordPiece.load(args.vocab)
    left = set(args.without.split(',')) - {''}
    fold, folds = (int(x) for x in args.fold.split('/')) if args.fold else (-1, 1)
    trunk = read_trunk(args.trunk)
    depth = len(trunk.layers) - args.layers
    Linear.quantised = True
    rnd = random.Random(args.seed)
    kept, began = states_of(items, task, wp, trunk, depth, args, rnd), time.time()
    Linear.quantised = False
    learn = {n for n, i in enumerate(items) if fold_of(i, folds) != fold and i.corpus not in left and i.group not in left}
    held = [k for n, i in enumerate(items) if n not in learn and (fold < 0 or fold_of(i, folds) == fold) for k in kept[n]['plain']]
    plan = [n for n in sorted(learn) for _ in range(task.REPEATS.get(items[n].corpus, 1))]
    torch.manual_seed(args.seed)
    branch = Branch(task.HEADS, args.layers, args.dropout)
    branch.copy_from(trunk)
    rate = lambda name: args.lr if name.startswith('layers') else args.head_lr
    opt = torch.optim.AdamW([{'params': [p], 'lr': rate(n), 'weight_decay': .01 if p.dim() > 1 else 0.}
                             for n, p in branch.named_parameters()], betas=(.9, .98), eps=1e-6)
    base = [g['lr'] for g in opt.param_groups]
    path, done = os.path.join(args.out, 'checkpoint.pt'), 0
    if os.path.exists(path):
        c = torch.load(path)
        branch.load_state_dict(c['branch'])
        opt.load_state_dict(c['opt'])
        done = c['step']
        torch.set_rng_state(c['rng'])

    def keep():
        save(path, {'branch': branch.state_dict(), 'opt': opt.state_dict(), 'step': done, 'rng': torch.get_rng_state()})
        save(os.path.join(args.out, 'branch.pt'), saved(branch))
    epochs = [batches_of(plan, kept, random.Random(args.seed * 1000 + e), args.batch) for e in range(args.epochs)]
    total, step, neighbours = sum(map(len, epochs)), 0, Neighbours(args.threads)
    say('%d steps, %d texts, layers %d, states %.0f s' % (total, len(learn), args.layers, time.time() - began))
    branch.train()
    last, sums, tokens, began = time.time(), 0., 0, time.time()
    for e, batches in enumerate(epochs):
        for part in batches:
            step += 1
            if step <= done:
                continue
            scale = min(step / (.1 * total), max(0., (total - step) / (.9 * total)))
            for g, b in zip(opt.param_groups, base):
                g['lr'] = b * scale
            neighbours.adapt()
            Linear.quantised = step > args.quantise_from * total
            states, att, at, length, allowed = batch_of(part, task.HEADS)
            with torch.autocast('cpu', dtype=torch.bfloat16):
                out = branch(states, att)
            out = out.float().gather(1, at[..., None].expand(-1, -1, out.shape[-1]))
            loss = branch.crf_loss(out, allowed, length).sum()
            opt.zero_grad()
            (loss / length.sum()).backward()
            torch.nn.utils.clip_grad_norm_(branch.parameters(), 1.)
            opt.step()
            done, sums, tokens = step, sums + float(loss), tokens + int(length.sum())
            if step % 50 == 0:
                say('epoch %d step %d/%d loss %.4f a token, %.0f s, %d threads' % (
                    e, step, total, sums / tokens, time.time() - began, torch.get_num_threads()))
                sums, tokens = 0., 0
            if time.time() - last > 60 * args.save_minutes:
                keep()
                last = time.time()
    keep()
    Linear.quantised = True
    if held:
        got, by = scores_of(branch, held), {id(x.item): x.item for x, _ in held}
        task.figures([(branch.eval(), got, by)], say)
        np.savez(os.path.join(args.out, 'held.npz'), **{by[k].corpus + '|' + by[k].id: v for k, v in got.items()})
    say('done')


def states_of(items, task, wp, trunk, depth, args, rnd):
    """For each text and variant its examples with their states."""
    if args.cache and os.path.exists(args.cache):
        flat = torch.load(args.cache)
    else:
        flat = None
    kept, xs = [{v: [] for v in task.variants_of(i)} for i in items], []
    for n, item in enumerate(items):
        for v in task.variants_of(item):
            xs += [(n, v, x) for x in examples(item, wp, v, rnd, 0. if v == 'plain' else args.mask)]
    if flat is None:
        got = {id(x): s for x, s in keep_states(trunk, [x for _, _, x in xs], depth)}
        flat = [got[id(x)] for _, _, x in xs]
        if args.cache:
            torch.save(flat, args.cache)
    for (n, v, x), s in zip(xs, flat):
        kept[n][v].append((x, s))
    return kept


def batches_of(plan, kept, rnd, size):
    """Each text of the plan in a variant drawn for it; windows of like length together, in random order."""
    xs = []
    for n in plan:
        xs += kept[n][rnd.choices(list(kept[n]), [CHANCE[v] for v in kept[n]])[0]]
    rnd.shuffle(xs)
    out = []
    for i in range(0, len(xs), size * 16):
        chunk = sorted(xs[i:i + size * 16], key=lambda x: len(x[0].ids))
        out += [chunk[k:k + size] for k in range(0, len(chunk), size)]
    rnd.shuffle(out)
    return out


if __name__ == '__main__':
    main()
