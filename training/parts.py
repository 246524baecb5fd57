"""The network in the parts that the program loads, and in one.

usage: parts.py join FOLDER WHOLE.onnx      one graph with every output, which the other commands here take as --trunk
       parts.py split WHOLE.onnx FOLDER     writes lower.onnx, upper.onnx and, where there is such an output, inside.onnx

lower.onnx (ids, flags) gives the states of the lower layers, which every other part reads: upper.onnx has what is asked of an article (scores,
labels, events), inside.onnx the scores that are asked of a content by itself. ONNX Runtime computes all outputs of a graph whether they are
wanted or not; what is not wanted together stands in files of its own.
"""
import os
import sys

import onnx

STATES = 'layer3.norm2'
PARTS = {'lower': (['ids', 'flags'], [STATES]), 'upper': ([STATES], ['scores', 'labels', 'events']), 'inside': ([STATES], ['inside'])}


def part_of(whole, inputs, outputs):
    """The nodes that make the outputs from the inputs, with the weights they use."""
    made = {o: n for n in whole.graph.node for o in n.output}
    wanted, todo = set(), list(outputs)
    while todo:
        name = todo.pop()
        if name in made and name not in inputs and made[name].name not in wanted:
            wanted.add(made[name].name)
            todo += made[name].input
    nodes = [n for n in whole.graph.node if n.name in wanted]
    used = {i for n in nodes for i in n.input}
    declared = {x.name: x for x in list(whole.graph.input) + list(whole.graph.output)}
    declared[STATES] = onnx.helper.make_tensor_value_info(STATES, onnx.TensorProto.FLOAT, ['T', 384])
    return model_of(whole, nodes, inputs, outputs, declared, [t for t in whole.graph.initializer if t.name in used])


def model_of(like, nodes, inputs, outputs, declared, weights):
    graph = onnx.helper.make_graph(nodes, 'hearsay', [declared[i] for i in inputs], [declared[o] for o in outputs], weights)
    m = onnx.helper.make_model(graph, producer_name='hearsay', opset_imports=list(like.opset_import))
    m.ir_version = like.ir_version
    onnx.checker.check_model(m)
    return m


def split(path, folder):
    whole = onnx.load(path)
    there = {o.name for o in whole.graph.output}
    for part, (inputs, outputs) in PARTS.items():
        if part == 'lower' or set(outputs) <= there:
            onnx.save(part_of(whole, inputs, outputs), os.path.join(folder, part + '.onnx'))


def join(folder, path):
    parts = [onnx.load(at) for at in (os.path.join(folder, p + '.onnx') for p in PARTS) if os.path.exists(at)]
    nodes, weights, declared = {}, {}, {}
    for m in parts:
        nodes.update((n.output[0], n) for n in m.graph.node)
        weights.update((t.name, t) for t in m.graph.initializer)
        declared.update((x.name, x) for x in list(m.graph.input) + list(m.graph.output))
    outputs = [o for _, made in list(PARTS.values())[1:] for o in made if o in declared]
    onnx.save(model_of(parts[0], list(nodes.values()), ['ids', 'flags'], outputs, declared, list(weights.values())), path)


if __name__ == '__main__':
    {'join': join, 'split': split}[sys.argv[1]](*sys.argv[2:])
