"""The network: a BERT-style encoder read from an ONNX file, flag embeddings, one output layer, three CRFs, links."""
import math

import numpy as np
import onnx
import torch
import torch.nn as nn
import torch.nn.functional as F
from onnx import numpy_helper

HIDDEN, HEADS, FLAGS, LINK = 384, 12, 40, 64
OUT = 9 + 4 * LINK + 2      # emissions; cue query, source key, content query, cue key; none scores
FORBIDDEN = -1e4


POOL = 1 << 24


class Dropout(nn.Module):
    """Dropout whose mask is a random stretch of a pool drawn once (drawing bits is a third of a step otherwise)."""
    pool = None

    def __init__(self, p):
        super().__init__()
        self.p = p

    def forward(self, x):
        if not self.training or not self.p:
            return x
        if Dropout.pool is None:
            g = torch.Generator().manual_seed(7)
            Dropout.pool = ((torch.rand(POOL, generator=g) >= self.p).float() / (1 - self.p)).bfloat16()
        n = x.numel()
        at = int(torch.randint(POOL - n, (1,)))
        return x * Dropout.pool[at:at + n].view(x.shape)


def nearly(x, rounded):
    """The rounded value going forward, the gradient of x going back."""
    return x + (rounded - x).detach()


def quantised_input(x):
    """x as DynamicQuantizeLinear would leave it, one range a window."""
    with torch.no_grad():
        flat = x.flatten(1)
        low, high = flat.amin(1).clamp(max=0)[:, None, None], flat.amax(1).clamp(min=0)[:, None, None]
        scale = (high - low).clamp(min=1e-6) / 255
        zero = torch.round(-low / scale)
        q = ((x / scale).round_() + zero).clamp_(0, 255).sub_(zero).mul_(scale)
    return nearly(x, q)


class Linear(nn.Linear):
    """A linear layer that can be trained with the rounding of quantise.py (weights; inputs are rounded by the caller)."""
    quantised = False

    def forward(self, x):
        if not Linear.quantised:
            return super().forward(x)
        with torch.no_grad():
            scale = self.weight.abs().amax(1, keepdim=True).clamp(min=1e-9) / 64
            q = (self.weight / scale).round_().clamp_(-64, 64).mul_(scale)
        return F.linear(x, nearly(self.weight, q), self.bias)


def as_input(x):
    return quantised_input(x) if Linear.quantised else x


class Layer(nn.Module):
    def __init__(self, drop):
        super().__init__()
        self.qkv = Linear(HIDDEN, 3 * HIDDEN)
        self.o = Linear(HIDDEN, HIDDEN)
        self.i, self.d = Linear(HIDDEN, 4 * HIDDEN), Linear(4 * HIDDEN, HIDDEN)
        self.n1, self.n2 = nn.LayerNorm(HIDDEN, eps=1e-12), nn.LayerNorm(HIDDEN, eps=1e-12)
        self.drop = Dropout(drop)

    def forward(self, x, mask):
        B, T, _ = x.shape
        q, k, v = self.qkv(as_input(x)).view(B, T, 3, HEADS, HIDDEN // HEADS).permute(2, 0, 3, 1, 4)
        a = (q @ k.transpose(-1, -2)) * (1 / math.sqrt(HIDDEN // HEADS)) + mask
        a = self.drop(a.softmax(-1)) @ v
        a = a.transpose(1, 2).reshape(B, T, HIDDEN)
        x = self.n1(x + self.drop(self.o(as_input(a))))
        return self.n2(x + self.drop(self.d(as_input(F.gelu(self.i(as_input(x)))))))


class Net(nn.Module):
    def __init__(self, layers=6, drop=.1):
        super().__init__()
        self.word, self.pos = nn.Embedding(30522, HIDDEN), nn.Embedding(256, HIDDEN)
        self.flag = nn.Embedding(FLAGS, HIDDEN)
        nn.init.zeros_(self.flag.weight)
        self.norm = nn.LayerNorm(HIDDEN, eps=1e-12)
        self.layers = nn.ModuleList(Layer(drop) for _ in range(layers))
        self.head = nn.Linear(HIDDEN, OUT)
        nn.init.normal_(self.head.weight, std=.02)
        nn.init.zeros_(self.head.bias)
        self.trans, self.start = nn.Parameter(torch.zeros(3, 3, 3)), nn.Parameter(torch.zeros(3, 3))
        self.drop = Dropout(drop)

    def encode(self, ids, flags, mask):
        x = self.word(ids) + self.pos.weight[:ids.shape[1]] + self.flag(flags)
        x = self.drop(self.norm(x))
        for layer in self.layers:
            x = layer(x, mask)
        return x

    def forward(self, ids, flags, att):
        mask = (1 - att[:, None, None, :]) * -1e4
        return self.head(self.drop(self.encode(ids, flags, mask)))

    def read_onnx(self, path):
        """Start weights, found by graph names."""
        g = onnx.load(path).graph
        init = {t.name: numpy_helper.to_array(t) for t in g.initializer}
        mats = {n.name.strip('/').replace('/MatMul', '').replace('/', '.'): init[n.input[1]].T
                for n in g.node if n.op_type == 'MatMul' and n.input[1] in init}

        def put(p, a):
            p.data.copy_(torch.tensor(np.ascontiguousarray(a)))
        e = 'embeddings.'
        put(self.word.weight, init[e + 'word_embeddings.weight'])
        put(self.pos.weight, init[e + 'position_embeddings.weight'][:256] + init[e + 'token_type_embeddings.weight'][0])
        put(self.norm.weight, init[e + 'LayerNorm.weight'])
        put(self.norm.bias, init[e + 'LayerNorm.bias'])
        for i, l in enumerate(self.layers):
            b = 'encoder.layer.%d.' % i
            names = [b + 'attention.self.' + x for x in ('query', 'key', 'value')]
            put(l.qkv.weight, np.concatenate([mats[x] for x in names]))
            put(l.qkv.bias, np.concatenate([init[x + '.bias'] for x in names]))
            for mod, x in ((l.o, 'attention.output.dense'), (l.i, 'intermediate.dense'), (l.d, 'output.dense')):
                put(mod.weight, mats[b + x])
                put(mod.bias, init[b + x + '.bias'])
            for mod, x in ((l.n1, 'attention.output.LayerNorm'), (l.n2, 'output.LayerNorm')):
                put(mod.weight, init[b + x + '.weight'])
                put(mod.bias, init[b + x + '.bias'])

    def transitions(self):
        """[role, from, to]; no I after O."""
        forbid = torch.zeros(3, 3, 3)
        forbid[:, 0, 2] = FORBIDDEN
        return self.trans + forbid

    def crf_loss(self, emit, allowed, length):
        """-log p(allowed label sequences), summed. emit [B,T,3,3], allowed the same shape (bool), length [B]."""
        B, T = emit.shape[:2]
        both = torch.stack([emit, emit.masked_fill(~allowed, FORBIDDEN * 10)])       # all paths, gold paths
        trans = self.transitions()
        alive = torch.arange(T)[None] < length[:, None]
        a = self.start + both[:, :, 0]
        for t in range(1, T):
            nxt = torch.logsumexp(a[..., :, None] + trans, -2) + both[:, :, t]
            a = nxt if bool(alive[:, t].all()) else torch.where(alive[:, t][None, :, None, None], nxt, a)
        z = torch.logsumexp(a, -1)                                              # [2,B,3]
        return (z[0] - z[1]).sum()

    def link_loss(self, out, links, valid):
        """out [B,T,OUT] at tokens; links[b][k] = (query, keys); summed -log p(one of the keys, or none)."""
        q, parts, none = out[..., 9:9 + 4 * LINK], [], out[..., 9 + 4 * LINK:]
        for k in range(2):
            b = [x for x, ls in enumerate(links) for _ in ls[k]]
            if not b:
                continue
            i = [l[0] for ls in links for l in ls[k]]
            keys = q[..., (2 * k + 1) * LINK:(2 * k + 2) * LINK][b]                 # [N,T,LINK]
            query = q[..., 2 * k * LINK:(2 * k + 1) * LINK][b, i]
            s = torch.einsum('nl,ntl->nt', query, keys) / math.sqrt(LINK)
            s = s.masked_fill(~valid[b], FORBIDDEN)
            s = torch.cat([s, none[b, i, k:k + 1]], 1)
            gold = torch.zeros_like(s, dtype=torch.bool)
            for n, l in enumerate(l for ls in links for l in ls[k]):
                gold[n, l[1] if l[1] else -1] = True
            parts.append((torch.logsumexp(s, 1) - torch.logsumexp(s.masked_fill(~gold, 2 * FORBIDDEN), 1)).sum())
        return sum(parts) if parts else out.sum() * 0
