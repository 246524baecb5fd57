"""Quantise the exported graph to int8 with onnx and numpy alone.

usage: quantise.py IN.onnx OUT.onnx
MatMul weights: int8 per output column, symmetric, in [-64, 64]: with 8-bit activations no product sum of a pair can
overflow 16 bits, so processors with and without VNNI give the same results. Activations: DynamicQuantizeLinear.
Word embeddings: int8 with a scale a row. The output layer and everything small stay float32.
"""
import sys

import numpy as np
import onnx
from onnx import helper, numpy_helper

TOP = 64
KEEP = {'head.matmul'}


def quantise_columns(w):
    scale = np.maximum(np.abs(w).max(0), 1e-9) / TOP
    return np.clip(np.rint(w / scale), -TOP, TOP).astype(np.int8), scale.astype(np.float32)


def quantise_rows(w):
    scale = np.maximum(np.abs(w).max(1), 1e-9) / 127
    return np.clip(np.rint(w / scale[:, None]), -127, 127).astype(np.int8), scale.astype(np.float32)[:, None]


def quantise(model, keep=KEEP):
    g = model.graph
    init = {t.name: t for t in g.initializer}
    nodes, dynamic, gone = [], {}, set()

    def put(name, a):
        g.initializer.append(numpy_helper.from_array(np.ascontiguousarray(a), name))
        return name

    def add(op, inputs, outputs, **attrs):
        nodes.append(helper.make_node(op, inputs, outputs, name=outputs[0] + '.' + op, **attrs))
        return outputs[0]
    for n in g.node:
        if n.op_type == 'MatMul' and n.input[1] in init and n.name not in keep:
            x, wn, out = n.input[0], n.input[1], n.output[0]
            q, scale = quantise_columns(numpy_helper.to_array(init[wn]))
            gone.add(wn)
            if x not in dynamic:
                dynamic[x] = [x + '.u8', x + '.scale', x + '.zero']
                add('DynamicQuantizeLinear', [x], dynamic[x])
            u8, s, z = dynamic[x]
            add('MatMulInteger', [u8, put(wn + '.i8', q), z, put(wn + '.zero', np.zeros(q.shape[1], np.int8))], [out + '.i32'])
            add('Cast', [out + '.i32'], [out + '.f32'], to=1)
            add('Mul', [s, put(wn + '.scale', scale)], [out + '.by'])
            add('Mul', [out + '.f32', out + '.by'], [out])
        elif n.op_type == 'Gather' and n.input[0] == 'word.weight':
            q, scale = quantise_rows(numpy_helper.to_array(init['word.weight']))
            gone.add('word.weight')
            out = n.output[0]
            add('Gather', [put('word.i8', q), n.input[1]], [out + '.gathered'])
            add('Cast', [out + '.gathered'], [out + '.f32'], to=1)
            add('Gather', [put('word.scale', scale), n.input[1]], [out + '.by'])
            add('Mul', [out + '.f32', out + '.by'], [out])
        else:
            nodes.append(n)
    kept = [t for t in g.initializer if t.name not in gone]
    graph = helper.make_graph(nodes, g.name, list(g.input), list(g.output), kept)
    m = helper.make_model(graph, producer_name='hearsay', opset_imports=list(model.opset_import))
    m.ir_version = model.ir_version
    onnx.checker.check_model(m)
    return m


if __name__ == '__main__':
    onnx.save(quantise(onnx.load(sys.argv[1])), sys.argv[2])
