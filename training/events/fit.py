"""Train the branch for events over the frozen trunk.

usage: fit.py --trunk MODEL.onnx --vocab VOCAB --reports A.jsonl B.jsonl .. [--held DEV.jsonl] --out DIR [--layers 2] [--fold K/N] ...
With --held the figures on these reports are printed; with --fold those of fold K, which is left out. Writes OUT/events.pt, OUT/log.txt and
OUT/held.pt (the scores of the held out texts, for told.py). Stopped, it begins again: a run takes minutes.
"""
import argparse
import hashlib
import os
import random
import sys
import time

import torch
import torch.nn.functional as F

HERE = os.path.dirname(os.path.abspath(__file__))
sys.path.insert(0, os.path.join(HERE, '..'))
from branch import read_trunk, trunk_states  # noqa: E402
from branch_data import Example, examples  # noqa: E402
from features import WordPiece  # noqa: E402
from model import Linear  # noqa: E402
from train import Neighbours  # noqa: E402

import told  # noqa: E402
from network import AT, EventBranch, saved  # noqa: E402
from plover_rows import Rows  # noqa: E402
from reports import UNKNOWN, Relation, read  # noqa: E402

PRINTS = {'plain': 10, 'shifted': 3, 'lower': 1, 'upper': .5, 'title': .5, 'unquoted': 1}


def fold_of(item, count):
    return int(hashlib.sha256(item.text.encode()).hexdigest()[:8], 16) % count


def padded(xs):
    P = max(len(x.ids) for x in xs)
    ids, flags, att = (torch.zeros(len(xs), P, dtype=torch.long) for _ in range(3))
    for b, x in enumerate(xs):
        n = len(x.ids)
        ids[b, :n], flags[b, :n], att[b, :n] = torch.tensor(x.ids), torch.tensor(x.flags), 1
    return ids, flags, att.float()


def states(trunk, xs, depth):
    ids, flags, att = padded(xs)
    Linear.quantised = True
    with torch.no_grad(), torch.autocast('cpu', dtype=torch.bfloat16):
        return trunk_states(trunk, ids, flags, att, depth).float(), att


def relation_loss(branch, out, x):
    """-log of the chance that some word tells of the root, with the marked source as actor and the marked target as recipient."""
    item, where = x.item, {k: n for n, k in enumerate(x.tokens)}
    if any(s not in where for s in item.sides):
        return out.sum() * 0.
    source, target = (where[s] for s in item.sides)
    free = torch.tensor([k not in item.taken for k in x.tokens])
    both = out[:, AT['types']].softmax(-1)[:, 1:, None] * out[:, AT['statuses']].softmax(-1)[:, None]
    p = (both * torch.tensor(item.table)).sum((1, 2))
    roles = branch.role_scores(out, torch.arange(len(x.tokens)))
    q = roles[:, source, 0].sigmoid() * roles[:, target, 1].sigmoid()
    some = torch.log1p(-(p * q * free).clamp(max=.999)).sum()
    # Most words tell nothing, the marked phrases never: without this a short text would learn that every word may.
    rest = F.cross_entropy(out[:, AT['types']], torch.zeros(len(x.tokens), dtype=torch.long), reduction='none')
    return (rest * torch.where(free, .1, .4)).sum() - torch.log(-torch.expm1(some - 1e-6))


def window_loss(branch, out, x, a):
    """out [T, columns]: the scores of the window's tokens. The sum of what each token and each trigger costs."""
    if x.item.corpus == 'relation':
        return a.relation_weight * relation_loss(branch, out, x)
    item, where = x.item, torch.tensor(x.tokens)
    kind = torch.tensor(item.type)[where]
    known = kind != UNKNOWN
    loss = F.cross_entropy(out[known][:, AT['types']], kind[known], reduction='sum')
    triggers = torch.nonzero(kind > 0)[:, 0]
    if not len(triggers):
        return loss
    at = where[triggers]
    for name, labels, weight in (('statuses', item.status, a.status_weight), ('modes', item.mode, a.mode_weight)):
        y = torch.tensor(labels)[at]
        got = out[triggers][:, AT[name]]
        if (y != UNKNOWN).any():
            loss = loss + weight * F.cross_entropy(got, y, ignore_index=UNKNOWN, reduction='sum')
    again = torch.tensor(item.again)[at]
    ok = again != UNKNOWN
    loss = loss + .5 * F.binary_cross_entropy_with_logits(out[triggers, AT['again'].start][ok], again[ok].float(), reduction='sum')
    roles = torch.stack([torch.tensor(item.roles[int(t)])[where] for t in at]).float()
    scores = branch.role_scores(out, triggers)
    ok = roles != UNKNOWN
    ok[:, :, :2] &= a.pointer < 1
    loss = loss + a.role_weight * F.binary_cross_entropy_with_logits(scores[ok], roles[ok], reduction='sum')
    return loss + a.role_weight * pointer_loss(scores[:, :, :2], roles[:, :, :2]) if a.pointer else loss


def pointer_loss(scores, roles):
    """Who acts and who is acted upon as a choice of one token of the window or none, whose score is 0; of several who do, each in turn."""
    open_ = roles == UNKNOWN
    none = torch.zeros(scores.shape[0], 1, scores.shape[2])
    p = torch.cat([scores.masked_fill(open_, -1e4), none], 1).log_softmax(1)
    there = roles == 1
    count = there.sum(1)
    # Where somebody is open and nobody is asked for, both the open ones and none will do.
    free = open_.any(1) & (count == 0)
    named = (p[:, :-1] * there).sum(1) / count.clamp(min=1)
    return -torch.where(count > 0, named, torch.where(free, torch.zeros_like(named), p[:, -1])).sum()


def cropped(x, rnd):
    """One to three sentences of a window, so that short texts are known, too."""
    numbers = [x.item.sentence[k] for k in x.tokens]
    first = rnd.choice(numbers)
    inside = [n for n, s in enumerate(numbers) if first <= s < first + rnd.randint(1, 3)]
    b, e = inside[0], inside[-1] + 1
    left, right = x.at[b], x.at[e] if e < len(x.at) else len(x.ids) - 1
    return Example(x.item, x.ids[:1] + x.ids[left:right] + x.ids[-1:], x.flags[:1] + x.flags[left:right] + x.flags[-1:],
                   [at - left + 1 for at in x.at[b:e]], x.tokens[b:e], (0, e - b))


def drawn(items, rows, wp, rnd, a):
    xs, items = [], items + [Relation(r) for r in rows.draw(a.relations, rnd)]
    names, weights = list(PRINTS), list(PRINTS.values())
    for item in items:
        v = rnd.choices(names, weights)[0]
        got = examples(item, wp, v, rnd, a.mask)
        crop = item.corpus != 'relation' and rnd.random() < a.crop
        xs += [cropped(x, rnd) for x in got] if crop else got
    rnd.shuffle(xs)
    out = []
    for i in range(0, len(xs), a.batch * 8):
        chunk = sorted(xs[i:i + a.batch * 8], key=lambda x: len(x.ids))
        out += [chunk[k:k + a.batch] for k in range(0, len(chunk), a.batch)]
    rnd.shuffle(out)
    return out


def scores_of(branch, trunk, items, wp, depth):
    """For each text its tokens' scores (plain windows, cores), rounded as the shipped graph is."""
    branch.eval()
    Linear.quantised = True
    got = {}
    for item in items:
        rows = torch.zeros(len(item.tokens), branch.out.out_features)
        for x in examples(item, wp, 'plain', random.Random(1)):
            s, att = states(trunk, [x], depth)
            with torch.no_grad():
                out = branch(s, att)[0][torch.tensor(x.at)]
            c, f = x.core
            rows[torch.tensor(x.tokens[c:f])] = out[c:f]
        got[item.id] = rows
    branch.train()
    return got


def main():
    ap = argparse.ArgumentParser(description=__doc__.split('\n')[0])
    for x in ('--trunk', '--vocab', '--out'):
        ap.add_argument(x, required=True)
    ap.add_argument('--reports', nargs='+', required=True)
    ap.add_argument('--held', nargs='*', default=[])
    ap.add_argument('--fold', default='')
    ap.add_argument('--layers', type=int, default=2)
    ap.add_argument('--epochs', type=int, default=16)
    ap.add_argument('--batch', type=int, default=8)
    ap.add_argument('--lr', type=float, default=3e-4)
    ap.add_argument('--head-lr', type=float, default=2e-3)
    ap.add_argument('--dropout', type=float, default=.1)
    ap.add_argument('--mask', type=float, default=.06)
    ap.add_argument('--crop', type=float, default=.3, help='how often only some sentences of a text are read')
    ap.add_argument('--start', default='', help='events.pt to go on from')
    ap.add_argument('--plover', default='', help='plv_dev.jsonl: relations of marked participants')
    ap.add_argument('--relations', type=int, default=0, help='sentences with a marked relation an epoch')
    ap.add_argument('--relation-weight', type=float, default=3.)
    ap.add_argument('--pointer', type=int, default=1, help='1: one token or none is chosen for each side; 0: each token by itself')
    ap.add_argument('--role-weight', type=float, default=1.)
    ap.add_argument('--status-weight', type=float, default=.5)
    ap.add_argument('--mode-weight', type=float, default=.3)
    ap.add_argument('--quantise-from', type=float, default=.7)
    ap.add_argument('--seed', type=int, default=1)
    ap.add_argument('--threads', type=int, default=2)
    a = ap.parse_args()
    torch.set_num_threads(a.threads)
    os.makedirs(a.out, exist_ok=True)
    log = open(os.path.join(a.out, 'log.txt'), 'a', buffering=1)

    def say(*what):
        print(*what, flush=True)
        print(*what, file=log)
    say(' '.join(sys.argv[1:]))
    wp, trunk = WordPiece.load(a.vocab), read_trunk(a.trunk)
    depth = len(trunk.layers) - a.layers
    items, held = read(a.reports), read(a.held)
    if a.fold:
        k, n = (int(x) for x in a.fold.split('/'))
        held, items = [i for i in items if fold_of(i, n) == k], [i for i in items if fold_of(i, n) != k]
    torch.manual_seed(a.seed)
    branch = EventBranch(a.layers, a.dropout)
    branch.copy_from(trunk)
    if a.start:
        branch.load_state_dict(torch.load(a.start)['state'])
    rate = lambda name: a.lr if name.startswith('layers') else a.head_lr
    opt = torch.optim.AdamW([{'params': [p], 'lr': rate(n), 'weight_decay': .01 if p.dim() > 1 else 0.}
                             for n, p in branch.named_parameters()], betas=(.9, .98), eps=1e-6)
    base = [g['lr'] for g in opt.param_groups]
    rnd = random.Random(a.seed)
    rows = Rows(a.plover)
    plan = [drawn(items, rows, wp, rnd, a) for _ in range(a.epochs)]
    neighbours = Neighbours(a.threads)
    total, step, began, sums = sum(map(len, plan)), 0, time.time(), 0.
    say('%d texts, %d held out, %d steps' % (len(items), len(held), total))
    branch.train()
    for e, batches in enumerate(plan):
        for xs in batches:
            step += 1
            neighbours.adapt()
            scale = min(step / (.1 * total), max(0., (total - step) / (.9 * total)))
            for g, b in zip(opt.param_groups, base):
                g['lr'] = b * scale
            s, att = states(trunk, xs, depth)
            Linear.quantised = step > a.quantise_from * total
            with torch.autocast('cpu', dtype=torch.bfloat16):
                out = branch(s, att)
            out = out.float()
            loss = sum(window_loss(branch, out[b][torch.tensor(x.at)], x, a) for b, x in enumerate(xs)) / len(xs)
            opt.zero_grad()
            loss.backward()
            torch.nn.utils.clip_grad_norm_(branch.parameters(), 5.)
            opt.step()
            sums += float(loss)
            if step % 50 == 0:
                say('step %d, %.0f s, %d threads' % (step, time.time() - began, torch.get_num_threads()))
        say('epoch %d loss %.2f a window, %.0f s' % (e, sums / len(batches), time.time() - began))
        sums = 0.
    torch.save(saved(branch), os.path.join(a.out, 'events.pt'))
    if held:
        got = scores_of(branch, trunk, held, wp, depth)
        torch.save(got, os.path.join(a.out, 'held.pt'))
        told.figures(branch, held, got, say)


if __name__ == '__main__':
    main()
