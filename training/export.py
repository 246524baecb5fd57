"""Write the trained network as an ONNX graph (opset 17, float32, batch always 1).

usage: export.py MODEL.pt OUT.onnx
Inputs  ids, flags: int64 [1, T].  Output scores: float [T, 267] a piece: 0-8 emissions (source, cue, content; each
O B I), then four vectors of 64 (cue query, source key, content query, cue key), then two none scores (cue without
source, content without cue). The queries are already divided by 8, so a link score is a plain dot product.
"""
import math
import sys

import numpy as np
import onnx
import torch
from onnx import TensorProto, helper, numpy_helper

from model import HEADS, HIDDEN, LINK, OUT, Net


class Graph:
    def __init__(self):
        self.nodes, self.init = [], []

    def const(self, name, a):
        self.init.append(numpy_helper.from_array(np.ascontiguousarray(a), name))
        return name

    def node(self, op, inputs, name, outputs=None, **attrs):
        outs = outputs or [name]
        self.nodes.append(helper.make_node(op, inputs, outs, name=name, **attrs))
        return outs[0] if len(outs) == 1 else outs

    def linear(self, x, mod, name):
        y = self.node('MatMul', [x, self.const(name + '.weight', f32(mod.weight).T)], name + '.matmul')
        return self.node('Add', [y, self.const(name + '.bias', f32(mod.bias))], name)

    def norm(self, x, mod, name):
        return self.node('LayerNormalization', [x, self.const(name + '.weight', f32(mod.weight)),
                                                self.const(name + '.bias', f32(mod.bias))], name, axis=-1, epsilon=1e-12)


def f32(t):
    return t.detach().float().numpy()


def layer(g, x, l, p):
    """One encoder layer over x; p begins the names of its nodes."""
    D = HIDDEN // HEADS
    w, b = f32(l.qkv.weight).copy(), f32(l.qkv.bias).copy()
    w[:HIDDEN] /= math.sqrt(D)
    b[:HIDDEN] /= math.sqrt(D)
    parts = []
    for k, name in enumerate(('q', 'k', 'v')):
        y = g.node('MatMul', [x, g.const(p + name + '.weight', w[k * HIDDEN:(k + 1) * HIDDEN].T)], p + name + '.matmul')
        y = g.node('Add', [y, g.const(p + name + '.bias', b[k * HIDDEN:(k + 1) * HIDDEN])], p + name)
        y = g.node('Reshape', [y, 'heads'], p + name + '.heads')
        parts.append(g.node('Transpose', [y], p + name + '.by_head', perm=[1, 2, 0] if name == 'k' else [1, 0, 2]))
    a = g.node('MatMul', parts[:2], p + 'attention')
    a = g.node('Softmax', [a], p + 'softmax', axis=-1)
    a = g.node('MatMul', [a, parts[2]], p + 'mix')
    a = g.node('Reshape', [g.node('Transpose', [a], p + 'mix.by_piece', perm=[1, 0, 2]), 'flat'], p + 'mix.flat')
    x = g.norm(g.node('Add', [g.linear(a, l.o, p + 'o'), x], p + 'sum1'), l.n1, p + 'norm1')
    h = g.linear(x, l.i, p + 'i')
    e = g.node('Add', [g.node('Erf', [g.node('Div', [h, 'root2'], p + 'gelu.div')], p + 'gelu.erf'), 'one'], p + 'gelu.add')
    h = g.node('Mul', [g.node('Mul', [h, e], p + 'gelu.mul'), 'half'], p + 'gelu')
    x = g.norm(g.node('Add', [g.linear(h, l.d, p + 'd'), x], p + 'sum2'), l.n2, p + 'norm2')
    return x


def constants(g):
    g.const('one', np.float32(1)), g.const('half', np.float32(.5)), g.const('root2', np.float32(math.sqrt(2)))
    g.const('heads', np.array([0, HEADS, HIDDEN // HEADS], np.int64)), g.const('flat', np.array([0, HIDDEN], np.int64))


def build(net):
    g = Graph()
    constants(g)
    g.const('zero_i', np.array([0], np.int64))
    # everything after the embeddings is [T, ...]: batch is 1
    ids = g.node('Squeeze', ['ids', 'zero_i'], 'ids.flat')
    flags = g.node('Squeeze', ['flags', 'zero_i'], 'flags.flat')
    word = g.node('Gather', [g.const('word.weight', f32(net.word.weight)), ids], 'word')
    length = g.node('Shape', [ids], 'length')
    pos = g.node('Slice', [g.const('pos.weight', f32(net.pos.weight)), 'zero_i', length, 'zero_i'], 'pos')
    flag = g.node('Gather', [g.const('flag.weight', f32(net.flag.weight)), flags], 'flag')
    x = g.node('Add', [g.node('Add', [word, pos], 'word+pos'), flag], 'embedding')
    x = g.norm(x, net.norm, 'norm')
    for n, l in enumerate(net.layers):
        x = layer(g, x, l, 'layer%d.' % n)
    w, b = f32(net.head.weight).copy(), f32(net.head.bias).copy()
    for k in (0, 2):
        rows = slice(9 + k * LINK, 9 + (k + 1) * LINK)
        w[rows] /= math.sqrt(LINK)
        b[rows] /= math.sqrt(LINK)
    y = g.node('MatMul', [x, g.const('head.weight', w.T)], 'head.matmul')
    g.node('Add', [y, g.const('head.bias', b)], 'scores')
    t = lambda name: helper.make_tensor_value_info(name, TensorProto.INT64, [1, 'T'])
    graph = helper.make_graph(g.nodes, 'hearsay', [t('ids'), t('flags')],
                              [helper.make_tensor_value_info('scores', TensorProto.FLOAT, ['T', OUT])], g.init)
    m = helper.make_model(graph, producer_name='hearsay', opset_imports=[helper.make_opsetid('', 17)])
    m.ir_version = 8
    onnx.checker.check_model(m)
    return m


def main():
    net = Net()
    net.load_state_dict(torch.load(sys.argv[1]))
    onnx.save(build(net), sys.argv[2])


if __name__ == '__main__':
    main()
