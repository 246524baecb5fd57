"""Fine-tune the relation network on marked sentences.

usage: fit.py --base MODEL.onnx --layers N --vocab TOKENIZER.json --gold plv_dev.jsonl --out DIR [--fold K/N] [--seed N] ...
Writes OUT/NAME.pt (weights) and, with --fold, OUT/NAME.scores.json: the log-probabilities of the sentences left out.
"""
import argparse
import hashlib
import json
import math
import os
import random
import sys
import time

import torch
import torch.nn.functional as F

sys.path.insert(0, os.path.join(os.path.dirname(os.path.abspath(__file__)), '..'))
from features import WordPiece  # noqa: E402
from train import Neighbours  # noqa: E402
from examples import encode  # noqa: E402
from network import QUAD, ROOTS, Relation  # noqa: E402
from own import Own  # noqa: E402
from vary import Vary  # noqa: E402


def spans(row):
    return {n: (row[n]['start'], row[n]['end']) if row[n].get('start') is not None else None for n in ('source', 'target')}


def fold_of(row, folds):
    """All rows of one sentence fall into the same fold."""
    return int(hashlib.sha256(row['text'].encode()).hexdigest(), 16) % folds


def batch_of(encoded):
    B, T = len(encoded), max(len(x[0]) for x in encoded)
    ids, flags, att = torch.zeros(B, T, dtype=torch.long), torch.zeros(B, T, dtype=torch.long), torch.zeros(B, T)
    for b, (x, f, _) in enumerate(encoded):
        ids[b, :len(x)], flags[b, :len(x)], att[b, :len(x)] = torch.tensor(x), torch.tensor(f), 1
    return ids, flags, att, torch.tensor([x[2] for x in encoded])


def run(net, encoded, bf16):
    with torch.autocast('cpu', dtype=torch.bfloat16, enabled=bf16):
        out = net(*batch_of(encoded))
    return out.float()


GROUP = torch.zeros(len(ROOTS), 4)
for i, q in enumerate(QUAD):
    GROUP[i, q] = 1


def loss_of(scores, gold, smooth):
    """Cross-entropy of the root, and of the quad and the side that the roots' probabilities add up to.

    gold [B, 15]: a distribution over roots (hard labels, mixed ones, or a teacher's)."""
    p = F.log_softmax(scores, -1)
    gold = gold * (1 - smooth) + smooth / len(ROOTS)
    root = -(gold * p).sum(-1)
    prob = p.exp()
    quad, side = prob @ GROUP, None
    gq = gold @ GROUP
    quad_loss = -(gq * (quad + 1e-6).log()).sum(-1)
    side, gs = quad[:, 2:].sum(-1), gq[:, 2:].sum(-1)
    side_loss = -(gs * (side + 1e-6).log() + (1 - gs) * (1 - side + 1e-6).log())
    return root + .5 * quad_loss + .5 * side_loss


def groups(net, lr, head_lr, decay):
    out, top = [], len(net.net.layers)
    for name, p in net.named_parameters():
        if not p.requires_grad:
            continue
        if name.startswith('head'):
            rate = head_lr
        elif name.startswith('net.flag'):
            rate = head_lr / 2
        elif name.startswith('net.layers.'):
            rate = lr * decay ** (top - 1 - int(name.split('.')[2]))
        else:
            rate = lr * decay ** top
        out.append({'params': [p], 'lr': rate, 'weight_decay': .01 if p.dim() > 1 else 0.})
    return out


def predict(net, encoded, bf16):
    net.eval()
    out = []
    with torch.no_grad():
        for i in range(0, len(encoded), 32):
            out.append(F.log_softmax(run(net, encoded[i:i + 32], bf16), -1))
    net.train()
    return torch.cat(out)


def macro(gold, got, classes):
    f = []
    for c in classes:
        tp = sum(g == p == c for g, p in zip(gold, got))
        n, m = gold.count(c), got.count(c)
        if n + m:
            f.append(2 * tp / (n + m))
    return sum(f) / max(1, len(f))


def figures(scores, rows):
    got = scores.argmax(-1).tolist()
    gold = [ROOTS.index(r['plover']) for r in rows]
    q, gq = [QUAD[g] for g in got], [r['quad'] - 1 for r in rows]
    return '%.3f / %.3f / %.3f' % (macro(gold, got, range(15)), macro(gq, q, range(4)),
                                   macro([x > 1 for x in gq], [x > 1 for x in q], (False, True)))


def main():
    ap = argparse.ArgumentParser(description=__doc__.split('\n')[0])
    for x in ('--base', '--vocab', '--gold', '--out'):
        ap.add_argument(x, required=True)
    ap.add_argument('--layers', type=int, required=True)
    ap.add_argument('--fold')
    ap.add_argument('--name', default='net')
    ap.add_argument('--seed', type=int, default=1)
    ap.add_argument('--epochs', type=float, default=8)
    ap.add_argument('--batch', type=int, default=16)
    ap.add_argument('--lr', type=float, default=1e-4)
    ap.add_argument('--head-lr', type=float, default=1e-3)
    ap.add_argument('--decay', type=float, default=.9)
    ap.add_argument('--smooth', type=float, default=.05)
    ap.add_argument('--dropout', type=float, default=.1)
    ap.add_argument('--own', type=int, default=1000, help='sentences from the templates of our own an epoch')
    ap.add_argument('--vary', type=float, default=.5, help='share of gold sentences whose names are exchanged')
    ap.add_argument('--check', help='marked sentences to print figures for during training, never learnt from')
    ap.add_argument('--fp32', action='store_true')
    ap.add_argument('--stop', type=int, default=0)
    a = ap.parse_args()
    torch.set_num_threads(2)
    os.makedirs(a.out, exist_ok=True)
    wp = WordPiece.load(a.vocab)
    rows = [json.loads(l) for l in open(a.gold, encoding='utf-8')]
    held = []
    if a.fold:
        k, n = map(int, a.fold.split('/'))
        held = [r for r in rows if fold_of(r, n) == k]
        rows = [r for r in rows if fold_of(r, n) != k]
    check = [json.loads(l) for l in open(a.check, encoding='utf-8')] if a.check else []
    torch.manual_seed(a.seed)
    rnd = random.Random(a.seed)
    net = Relation(a.layers, a.dropout)
    net.read_onnx(a.base, wp.vocab)
    here = os.path.dirname(os.path.abspath(__file__))
    own, vary = Own(os.path.join(here, 'sentences.txt'), os.path.join(here, 'names.txt')), Vary(rows)
    opt = torch.optim.AdamW(groups(net, a.lr, a.head_lr, a.decay), betas=(.9, .98), eps=1e-6)
    base = [g['lr'] for g in opt.param_groups]
    per = (len(rows) + a.own) // a.batch
    total, step, began = int(per * a.epochs), 0, time.time()
    neighbours = Neighbours(2)
    net.train()
    enc = lambda rs: [encode(r['text'], spans(r), wp) for r in rs]
    held_x, check_x = enc(held), enc(check)

    def one_hot(r):
        return F.one_hot(torch.tensor(ROOTS.index(r['plover'])), len(ROOTS)).float()
    while step < total:
        pool = [vary(r, rnd) if rnd.random() < a.vary else r for r in rows] + own.draw(a.own, rnd)
        xs = list(zip(enc(pool), map(one_hot, pool)))
        rnd.shuffle(xs)
        chunks = [sorted(xs[i:i + a.batch * 16], key=lambda x: len(x[0][0])) for i in range(0, len(xs), a.batch * 16)]
        batches = [c[i:i + a.batch] for c in chunks for i in range(0, len(c), a.batch)]
        rnd.shuffle(batches)
        sums = [0., 0]
        for b in batches[:per]:
            step += 1
            if step > total or a.stop and step > a.stop:
                break
            scale = min(step / (.08 * total), (total - step) / (.92 * total))
            for g, l in zip(opt.param_groups, base):
                g['lr'] = l * max(0., scale)
            neighbours.adapt()
            loss = loss_of(run(net, [x for x, _ in b], not a.fp32), torch.stack([y for _, y in b]), a.smooth).mean()
            opt.zero_grad()
            loss.backward()
            torch.nn.utils.clip_grad_norm_(net.parameters(), 1.)
            opt.step()
            sums = [sums[0] + float(loss), sums[1] + 1]
        line = 'step %d/%d loss %.3f, %.0f s' % (step, total, sums[0] / max(1, sums[1]), time.time() - began)
        if held:
            line += ', left out ' + figures(predict(net, held_x, not a.fp32), held)
        if check:
            line += ', check ' + figures(predict(net, check_x, not a.fp32), check)
        print(line, flush=True)
        if a.stop and step > a.stop:
            break
    torch.save(net.state_dict(), os.path.join(a.out, a.name + '.pt'))
    if held:
        with open(os.path.join(a.out, a.name + '.scores.json'), 'w') as f:
            json.dump({r['id']: [round(x, 4) for x in p] for r, p in zip(held, predict(net, held_x, False).tolist())}, f)


if __name__ == '__main__':
    main()
