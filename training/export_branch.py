"""Put a trained branch into the int8 graph of the trunk, as one more output, without touching what is there.

usage: export_branch.py TRUNK.onnx BRANCH.pt OUT.onnx HEADS.txt [--name labels]
A branch of that name that is already there is replaced. The branch reads the trunk's quantised states, so that the nodes of the other
outputs stay as they are, to the bit. HEADS.txt: types, columns and transitions for the decoder.
"""
import argparse

import onnx
from onnx import TensorProto, helper

from branch import restored
from export import Graph, constants, f32, layer
from model import HIDDEN
from quantise import quantise

HEADER = '''# The heads that label tokens: for each its types, its first column in the network's output "%s", and the decoder's constants.
# What: written by training/export_branch.py beside the weights it belongs to. Licence: see training/MENTIONS.md.
# To extend: train a branch with another head (training/MENTIONS.md, "Another head") and export again; never by hand.
# Labels of a head: 0 outside, then begin and inside of each type. "outside": taken from label 0 (more spans, the larger it is).
# "step L": scores of each label after label L; what a span forbids (inside after another type) is the decoder's own rule.
'''


def branch_graph(branch, name, source, width):
    """The branch alone, in float32, reading the states `source`."""
    g, x = Graph(), source
    constants(g)
    for n, l in enumerate(branch.layers):
        x = layer(g, x, l, '%s.layer%d.' % (name, n))
    y = g.node('MatMul', [x, g.const(name + '.out.weight', f32(branch.out.weight).T)], name + '.out.matmul')
    g.node('Add', [y, g.const(name + '.out.bias', f32(branch.out.bias))], name)
    graph = helper.make_graph(g.nodes, name, [helper.make_tensor_value_info(source, TensorProto.FLOAT, ['T', HIDDEN])],
                              [helper.make_tensor_value_info(name, TensorProto.FLOAT, ['T', width])], g.init)
    m = helper.make_model(graph, producer_name='hearsay', opset_imports=[helper.make_opsetid('', 17)])
    m.ir_version = 8
    return m


def join(trunk, part, name):
    """The trunk with the part's nodes behind its own; what both have is the trunk's."""
    g = trunk.graph
    mine = lambda x: x == name or x.startswith(name + '.')
    nodes = [n for n in g.node if not mine(n.output[0])]
    init = [t for t in g.initializer if not mine(t.name)]
    outputs = [o for o in g.output if o.name != name]
    there = {o for n in nodes for o in n.output} | {t.name for t in init}
    nodes += [n for n in part.graph.node if n.output[0] not in there]
    init += [t for t in part.graph.initializer if t.name not in there]
    used = {i for n in nodes for i in n.input}
    graph = helper.make_graph(nodes, g.name, list(g.input), outputs + list(part.graph.output), [t for t in init if t.name in used])
    m = helper.make_model(graph, producer_name='hearsay', opset_imports=list(trunk.opset_import))
    m.ir_version = trunk.ir_version
    onnx.checker.check_model(m)
    return m


def heads_text(branch, name, outside):
    trans, start = branch.trans.detach().numpy(), branch.start.detach().numpy()
    out, at = [HEADER % name], 0
    row = lambda values: ' '.join('%.4f' % v for v in values)
    for n, h in enumerate(branch.heads):
        out += ['', 'head %s' % h.name, 'types ' + ' '.join(h.types), 'column %d' % at, 'outside %.4f' % outside.get(h.name, 0.),
                'start ' + row(start[n, :h.labels])]
        out += ['step %d %s' % (k, row(trans[n, k, :h.labels])) for k in range(h.labels)]
        at += h.labels
    return '\n'.join(out) + '\n'


def main():
    ap = argparse.ArgumentParser(description=__doc__.split('\n')[0])
    for x in ('trunk', 'branch', 'out', 'heads'):
        ap.add_argument(x)
    ap.add_argument('--name', default='labels')
    ap.add_argument('--outside', default='', help='HEAD=NUMBER,..: taken from the score of label 0')
    a = ap.parse_args()
    branch, trunk = restored(a.branch), onnx.load(a.trunk)
    depth = sum(n.output[0].startswith("layer") and n.output[0].endswith(".norm2") for n in trunk.graph.node) - len(branch.layers)
    width = sum(h.labels for h in branch.heads)
    part = quantise(branch_graph(branch, a.name, 'layer%d.norm2' % (depth - 1), width), {a.name + '.out.matmul'})
    onnx.save(join(trunk, part, a.name), a.out)
    outside = {k: float(v) for k, v in (x.split('=') for x in a.outside.split(',') if x)}
    with open(a.heads, 'w', encoding='utf-8') as f:
        f.write(heads_text(branch, a.name, outside))


if __name__ == '__main__':
    main()
