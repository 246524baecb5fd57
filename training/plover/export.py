"""Write the trained relation network as an int8 ONNX graph (opset 17, batch always 1).

usage: export.py NET.pt LAYERS OUT.onnx
Inputs ids, flags: int64 [1, T]; rows: int64 [1, 3], where the first piece and the two opening marks stand. Output relations: float [1, 15],
log-probabilities in the order of network.ROOTS.
"""
import importlib.util
import os
import sys

import numpy as np
import onnx
import torch
from onnx import TensorProto, helper

from network import ROOTS, Relation

HERE = os.path.dirname(os.path.abspath(__file__))


def beside(name):
    """A module of the folder above, whose file may have the name of one here."""
    spec = importlib.util.spec_from_file_location('training_' + name, os.path.join(HERE, '..', name + '.py'))
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def build(relation):
    encoder, net = beside('export'), relation.net
    g, f32 = encoder.Graph(), encoder.f32
    encoder.constants(g)
    g.const('zero_i', np.array([0], np.int64)), g.const('one_row', np.array([1, -1], np.int64))
    ids = g.node('Squeeze', ['ids', 'zero_i'], 'ids.flat')
    flags = g.node('Squeeze', ['flags', 'zero_i'], 'flags.flat')
    rows = g.node('Squeeze', ['rows', 'zero_i'], 'rows.flat')
    word = g.node('Gather', [g.const('word.weight', f32(net.word.weight)), ids], 'word')
    length = g.node('Shape', [ids], 'length')
    pos = g.node('Slice', [g.const('pos.weight', f32(net.pos.weight)), 'zero_i', length, 'zero_i'], 'pos')
    flag = g.node('Gather', [g.const('flag.weight', f32(net.flag.weight)[:4]), flags], 'flag')
    x = g.node('Add', [g.node('Add', [word, pos], 'word+pos'), flag], 'embedding')
    x = g.norm(x, net.norm, 'norm')
    for n, l in enumerate(net.layers):
        x = encoder.layer(g, x, l, 'layer%d.' % n)
    x = g.node('Reshape', [g.node('Gather', [x, rows], 'marks'), 'one_row'], 'marks.flat')
    y = g.linear(x, relation.head, 'head')
    g.node('LogSoftmax', [y], 'relations', axis=-1)
    i = lambda name, size: helper.make_tensor_value_info(name, TensorProto.INT64, [1, size])
    graph = helper.make_graph(g.nodes, 'hearsay-relation', [i('ids', 'T'), i('flags', 'T'), i('rows', 3)],
                              [helper.make_tensor_value_info('relations', TensorProto.FLOAT, [1, len(ROOTS)])], g.init)
    m = helper.make_model(graph, producer_name='hearsay', opset_imports=[helper.make_opsetid('', 17)])
    m.ir_version = 8
    onnx.checker.check_model(m)
    return m


def main():
    relation = Relation(int(sys.argv[2]))
    relation.load_state_dict(torch.load(sys.argv[1]))
    relation.eval()
    onnx.save(beside('quantise').quantise(build(relation)), sys.argv[3])


if __name__ == '__main__':
    main()
