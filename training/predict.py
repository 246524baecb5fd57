"""Run the network over documents, window by window, and keep the scores of every token.

usage: predict.py torch MODEL.pt VOCAB GOLD.jsonl OUT.npz          scores from the PyTorch model
       predict.py features VOCAB GOLD.jsonl OUT.bin                windows for another runtime (FEATURES.md, last section)
       predict.py import VOCAB GOLD.jsonl SCORES.bin OUT.npz       scores that runtime wrote
"""
import struct
import sys

import numpy as np

from data import View, load
from features import CLS, SEP, WordPiece, windows
from model import LINK, OUT


def doc_windows(doc):
    v = View(doc)
    for b, e, c, f in windows(doc.tokens, v.counts):
        ids, flags, at = [CLS], [0], []
        for k in range(b, e):
            at.append(len(ids))
            ids += v.pieces[k]
            flags += [v.flags[k]] * v.counts[k]
        yield (b, e, c, f), ids + [SEP], flags + [0], at


def store(path, rows):
    """rows: (document number, window, scores of its tokens)."""
    np.savez(path, index=np.array([(d,) + w for d, w, _ in rows], np.int32),
             scores=np.concatenate([s for _, _, s in rows]).astype(np.float32))


def restore(path):
    """One list of (window, scores) a document number."""
    z, out, at = np.load(path), {}, 0
    scores = z['scores']
    for d, b, e, c, f in z['index'].tolist():
        out.setdefault(d, []).append(((b, e, c, f), scores[at:at + e - b]))
        at += e - b
    return out


def main():
    mode, rest = sys.argv[1], sys.argv[2:]
    if mode == 'torch':
        import torch
        from model import Net
        net = Net()
        net.load_state_dict(torch.load(rest[0]))
        net.eval()
        rows = []
        with torch.no_grad():
            for d, doc in enumerate(load(rest[2], WordPiece.load(rest[1]))):
                for w, ids, flags, at in doc_windows(doc):
                    out = net(torch.tensor([ids]), torch.tensor([flags]), torch.ones(1, len(ids)))[0].numpy()[at]
                    out[:, 9:9 + LINK] /= LINK ** .5
                    out[:, 9 + 2 * LINK:9 + 3 * LINK] /= LINK ** .5
                    rows.append((d, w, out))
        store(rest[3], rows)
    elif mode == 'features':
        every = [x for doc in load(rest[1], WordPiece.load(rest[0])) for x in doc_windows(doc)]
        with open(rest[2], 'wb') as f:
            f.write(struct.pack('>i', len(every)))
            for _, ids, flags, _ in every:
                f.write(struct.pack('>%di' % (1 + 2 * len(ids)), len(ids), *ids, *flags))
    elif mode == 'import':
        scores, at, rows = np.fromfile(rest[2], '>f4').reshape(-1, OUT), 0, []
        for d, doc in enumerate(load(rest[1], WordPiece.load(rest[0]))):
            for w, ids, _, pos in doc_windows(doc):
                rows.append((d, w, scores[at:at + len(ids)][pos]))
                at += len(ids)
        store(rest[3], rows)
    else:
        sys.exit(__doc__)


if __name__ == '__main__':
    main()
