"""A branch of the network: copies of its last layers over its frozen lower ones, with any number of labelling heads.

A head labels tokens with typed spans (outside, then begin and inside of each type) under a linear-chain CRF. Its labels may be known in part:
an example says for each token which labels are allowed. The trunk is read from the int8 model that the program ships, so that what stands in
the project is enough to train a branch, and the trunk itself never changes.
"""
import numpy as np
import onnx
import torch
import torch.nn as nn
from onnx import numpy_helper

from model import FORBIDDEN, HEADS, HIDDEN, Dropout, Layer, Net


class Head:
    """Name and types of one head; labels: 0 outside, then begin and inside of each type."""

    def __init__(self, name, types):
        self.name, self.types = name, types
        self.labels = 1 + 2 * len(types)

    def begin(self, kind):
        return 1 + 2 * self.types.index(kind)


def read_trunk(path):
    """The network of the int8 graph, its weights turned back into floats (rounding them again changes nothing)."""
    init = {t.name: numpy_helper.to_array(t) for t in onnx.load(path).graph.initializer}
    net = Net(drop=0.)

    def put(p, a):
        p.data.copy_(torch.tensor(np.ascontiguousarray(a)))

    def matrix(name):
        return (init[name + '.weight.i8'].astype(np.float32) * init[name + '.weight.scale']).T
    put(net.word.weight, init['word.i8'].astype(np.float32) * init['word.scale'])
    for name, mod in (('pos', net.pos), ('flag', net.flag), ('norm', net.norm)):
        put(mod.weight, init[name + '.weight'])
    put(net.norm.bias, init['norm.bias'])
    for i, l in enumerate(net.layers):
        p = 'layer%d.' % i
        w, b = np.concatenate([matrix(p + x) for x in 'qkv']), np.concatenate([init[p + x + '.bias'] for x in 'qkv'])
        root = (HIDDEN // HEADS) ** .5
        w[:HIDDEN] *= root
        b[:HIDDEN] *= root
        put(l.qkv.weight, w)
        put(l.qkv.bias, b)
        for x in 'oid':
            put(getattr(l, x).weight, matrix(p + x))
            put(getattr(l, x).bias, init[p + x + '.bias'])
        for x, mod in (('norm1', l.n1), ('norm2', l.n2)):
            put(mod.weight, init[p + x + '.weight'])
            put(mod.bias, init[p + x + '.bias'])
    return net.eval()


def trunk_states(net, ids, flags, att, depth):
    """What the trunk's first `depth` layers make of a batch."""
    mask = (1 - att[:, None, None, :]) * -1e4
    x = net.norm(net.word(ids) + net.pos.weight[:ids.shape[1]] + net.flag(flags))
    for layer in net.layers[:depth]:
        x = layer(x, mask)
    return x


class Branch(nn.Module):
    """Layers over the trunk's states, one output layer, the CRFs' transitions."""

    def __init__(self, heads, layers, drop=.1):
        super().__init__()
        self.heads = heads
        self.layers = nn.ModuleList(Layer(drop) for _ in range(layers))
        self.out = nn.Linear(HIDDEN, sum(h.labels for h in heads))
        nn.init.normal_(self.out.weight, std=.02)
        nn.init.zeros_(self.out.bias)
        self.widest = max(h.labels for h in heads)
        self.trans = nn.Parameter(torch.zeros(len(heads), self.widest, self.widest))
        self.start = nn.Parameter(torch.zeros(len(heads), self.widest))
        self.drop = Dropout(drop)

    def copy_from(self, net):
        """Start weights: those of the trunk's own last layers."""
        for mine, theirs in zip(self.layers, net.layers[len(net.layers) - len(self.layers):]):
            mine.load_state_dict(theirs.state_dict())

    def forward(self, states, att):
        mask = (1 - att[:, None, None, :]) * -1e4
        for layer in self.layers:
            states = layer(states, mask)
        return self.out(self.drop(states))

    def stacked(self, scores):
        """Scores [..., sum of labels] to [..., heads, widest], absent labels forbidden."""
        parts, at = [], 0
        for h in self.heads:
            part = scores[..., at:at + h.labels]
            at += h.labels
            parts.append(nn.functional.pad(part, (0, self.widest - h.labels), value=FORBIDDEN))
        return torch.stack(parts, -2)

    def rules(self):
        """Transitions, with those that no typed spans can have forbidden, and start scores: a window may begin inside a span."""
        trans = torch.zeros_like(self.trans)
        for inside in range(2, self.widest, 2):
            trans[:, :, inside] = FORBIDDEN
            trans[:, inside - 1:inside + 1, inside] = 0
        return self.trans + trans, self.start

    def crf_loss(self, scores, allowed, length):
        """-log p(allowed label sequences), summed over heads. scores [B,T,labels], allowed [B,T,heads,widest] bool, length [B]."""
        emit = self.stacked(scores)
        trans, start = self.rules()
        both = torch.stack([emit, emit.masked_fill(~allowed, FORBIDDEN * 10)])
        alive = torch.arange(emit.shape[1])[None] < length[:, None]
        a = start + both[:, :, 0]
        for t in range(1, emit.shape[1]):
            nxt = torch.logsumexp(a[..., :, None] + trans, -2) + both[:, :, t]
            a = nxt if bool(alive[:, t].all()) else torch.where(alive[:, t][None, :, None, None], nxt, a)
        z = torch.logsumexp(a, -1)
        return (z[0] - z[1]).sum(0)


def saved(branch):
    """What a file of the branch's weights holds."""
    return {'layers': len(branch.layers), 'heads': [(h.name, h.types) for h in branch.heads], 'state': branch.state_dict()}


def restored(path):
    kept = torch.load(path)
    branch = Branch([Head(n, t) for n, t in kept['heads']], kept['layers'])
    branch.load_state_dict(kept['state'])
    return branch.eval()
