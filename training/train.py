"""Fine-tune the attribution model. The same command again continues from the last checkpoint.

usage: train.py --base MODEL.onnx --vocab TOKENIZER.json --gold DIR --out DIR [--epochs N] [--seed N] ...
Writes OUT/checkpoint.pt (model, optimiser, step; replaced in one move), OUT/model.pt (the model alone) and OUT/log.txt.
"""
import argparse
import os
import random
import time

import torch

from data import batches, epoch_examples, load
from features import WordPiece
from model import Linear, Net


def collate(batch):
    B, P, T = len(batch), max(len(x.ids) for x in batch), max(len(x.at) for x in batch)
    ids, flags = torch.zeros(B, P, dtype=torch.long), torch.zeros(B, P, dtype=torch.long)
    att, at = torch.zeros(B, P), torch.zeros(B, T, dtype=torch.long)
    allowed, length = torch.zeros(B, T, 3, 3, dtype=torch.bool), torch.tensor([len(x.at) for x in batch])
    for b, x in enumerate(batch):
        n, m = len(x.ids), len(x.at)
        ids[b, :n], flags[b, :n], att[b, :n], at[b, :m] = torch.tensor(x.ids), torch.tensor(x.flags), 1, torch.tensor(x.at)
        lab = torch.nn.functional.one_hot(torch.tensor(x.labels), 3).bool()
        allowed[b, :m] = lab | torch.tensor(x.unknown)[..., None]
    return ids, flags, att, at, allowed, length


def losses(net, batch, bf16):
    ids, flags, att, at, allowed, length = collate(batch)
    with torch.autocast('cpu', dtype=torch.bfloat16, enabled=bf16):
        out = net(ids, flags, att)
    out = out.float().gather(1, at[..., None].expand(-1, -1, out.shape[-1]))
    valid = torch.arange(out.shape[1])[None] < length[:, None]
    tags = net.crf_loss(out[..., :9].reshape(*out.shape[:2], 3, 3), allowed, length)
    links = net.link_loss(out, [x.links for x in batch], valid)
    return tags, links, int(length.sum())


def groups(net, lr, head_lr, decay):
    """Parameter groups: lower layers learn more slowly; no weight decay on vectors."""
    out, top = [], len(net.layers)
    for name, p in net.named_parameters():
        if name.startswith(('head', 'trans', 'start')):
            rate = head_lr
        elif name.startswith('flag'):
            rate = head_lr / 2
        elif name.startswith('layers.'):
            rate = lr * decay ** (top - 1 - int(name.split('.')[1]))
        else:
            rate = lr * decay ** top
        out.append({'params': [p], 'lr': rate, 'weight_decay': .01 if p.dim() > 1 else 0.})
    return out


class Neighbours:
    """One thread while other processes keep a core busy (two threads that wait for each other would crawl), else all."""

    def __init__(self, threads):
        self.threads, self.load, self.last = threads, 0., self.read()

    def read(self):
        with open('/proc/stat') as f:
            n = [int(x) for x in f.readline().split()[1:8]]
        own = os.times()
        return (n[0] + n[1] + n[2] + n[5] + n[6]) / os.sysconf('SC_CLK_TCK'), own.user + own.system, time.time()

    def adapt(self):
        now = self.read()
        busy, own, wall = (a - b for a, b in zip(now, self.last))
        if wall > 1.5:
            self.last = now
            self.load = (busy - own) / wall
            torch.set_num_threads(1 if self.load > .4 else self.threads)


def save(path, what):
    torch.save(what, path + '.tmp')
    os.replace(path + '.tmp', path)


def main():
    ap = argparse.ArgumentParser(description=__doc__.split('\n')[0])
    for x in ('--base', '--vocab', '--gold', '--out'):
        ap.add_argument(x, required=True)
    ap.add_argument('--epochs', type=int, default=6)
    ap.add_argument('--batch', type=int, default=8)
    ap.add_argument('--lr', type=float, default=1.2e-4)
    ap.add_argument('--head-lr', type=float, default=1e-3)
    ap.add_argument('--decay', type=float, default=.9)
    ap.add_argument('--mask', type=float, default=.03)
    ap.add_argument('--dropout', type=float, default=.1)
    ap.add_argument('--link-weight', type=float, default=1.)
    ap.add_argument('--quantise-from', type=float, default=.6,
                    help='from this share of the steps on, train with the int8 rounding of quantise.py')
    ap.add_argument('--seed', type=int, default=1)
    ap.add_argument('--threads', type=int, default=2)
    ap.add_argument('--fp32', action='store_true', help='no bfloat16 in matrix products (slower)')
    ap.add_argument('--save-minutes', type=float, default=8)
    ap.add_argument('--stop', type=int, default=0, help='stop after this many steps (for timing)')
    args = ap.parse_args()
    torch.set_num_threads(args.threads)
    os.makedirs(args.out, exist_ok=True)
    log = open(os.path.join(args.out, 'log.txt'), 'a', buffering=1)

    def say(*what):
        line = ' '.join(map(str, what))
        print(line, flush=True)
        log.write(line + '\n')

    docs = load(os.path.join(args.gold, 'train.jsonl'), WordPiece.load(args.vocab))
    per_epoch = [len(batches(epoch_examples(docs, random.Random(args.seed * 1000 + e), args.mask), args.batch,
                             random.Random(0))) for e in range(args.epochs)]
    total = sum(per_epoch)
    torch.manual_seed(args.seed)
    net = Net(drop=args.dropout)
    net.read_onnx(args.base)
    opt = torch.optim.AdamW(groups(net, args.lr, args.head_lr, args.decay), betas=(.9, .98), eps=1e-6)
    base = [g['lr'] for g in opt.param_groups]
    done, path = 0, os.path.join(args.out, 'checkpoint.pt')
    if os.path.exists(path):
        c = torch.load(path)
        net.load_state_dict(c['net'])
        opt.load_state_dict(c['opt'])
        done = c['step']
        torch.set_rng_state(c['rng'])
        say('continuing at step', done)
    say(total, 'steps,', per_epoch, 'an epoch')
    step, began, saved, sums = 0, time.time(), time.time(), [0., 0., 0]

    def keep():
        save(path, {'net': net.state_dict(), 'opt': opt.state_dict(), 'step': done, 'rng': torch.get_rng_state()})
        save(os.path.join(args.out, 'model.pt'), net.state_dict())

    net.train()
    neighbours = Neighbours(args.threads)
    for ep in range(args.epochs):
        if step + per_epoch[ep] <= done:
            step += per_epoch[ep]
            continue
        rnd = random.Random(args.seed * 1000 + ep)
        for batch in batches(epoch_examples(docs, rnd, args.mask), args.batch, random.Random(args.seed * 1000 + ep)):
            step += 1
            if step <= done:
                continue
            scale = min(step / (.06 * total), max(0., (total - step) / (.94 * total)))
            for g, b in zip(opt.param_groups, base):
                g['lr'] = b * scale
            neighbours.adapt()
            Linear.quantised = step > args.quantise_from * total
            tags, links, n = losses(net, batch, not args.fp32)
            loss = (tags + args.link_weight * links) / n
            opt.zero_grad()
            loss.backward()
            torch.nn.utils.clip_grad_norm_(net.parameters(), 1.)
            opt.step()
            done = step
            sums = [sums[0] + float(tags), sums[1] + float(links), sums[2] + n]
            if step % 20 == 0:
                say('epoch %d step %d/%d tags %.4f links %.4f a token, %.0f s, %d threads' % (
                    ep, step, total, sums[0] / sums[2], sums[1] / sums[2], time.time() - began, torch.get_num_threads()))
                sums = [0., 0., 0]
            if time.time() - saved > 60 * args.save_minutes:
                keep()
                saved = time.time()
            if args.stop and step >= args.stop:
                return
    keep()
    say('done')


if __name__ == '__main__':
    main()
