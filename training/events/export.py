"""Put the branch for events into the int8 graph of the trunk, as one more output; what is there stays to the bit.

usage: export.py TRUNK.onnx EVENTS.pt OUT.onnx EVENTS.txt      (EVENTS.txt: names, and the constants of the decoder)
"""
import argparse
import os
import sys

import onnx

sys.path.insert(0, os.path.join(os.path.dirname(os.path.abspath(__file__)), '..'))
from export_branch import branch_graph, join  # noqa: E402
from quantise import quantise  # noqa: E402

from network import COLUMNS, FAR, WIDTH, restored  # noqa: E402
from reports import MODES, ROLES, STATUSES, TYPES  # noqa: E402

NAME = 'events'
HEADER = '''# What the network's output "events" holds: names of its columns, and the constants of the decoder (org.hearsay.encoder.EventHead).
# What: written by training/events/export.py beside the weights it belongs to. Licence: see training/events/README.md.
# To extend: train and export again; never by hand.
# Columns: none and the types, told again, statuses, modes; then for each role the trigger's vector and the token's, each of "width" numbers.
# A role's line: what is added for a token at the trigger, then for each distance of "far" to its right and to its left.
'''


def constants(branch):
    bias = (branch.far + branch.base[:, None]).detach().numpy()
    lines = ['types ' + ' '.join(TYPES), 'statuses ' + ' '.join(STATUSES), 'modes ' + ' '.join(MODES), 'roles ' + ' '.join(ROLES),
             'width %d' % WIDTH, 'far ' + ' '.join(map(str, FAR))]
    return HEADER + '\n'.join(lines + [r + ' ' + ' '.join('%.4f' % v for v in row) for r, row in zip(ROLES, bias)]) + '\n'


def main():
    ap = argparse.ArgumentParser(description=__doc__.split('\n')[0])
    for x in ('trunk', 'branch', 'out', 'names'):
        ap.add_argument(x)
    a = ap.parse_args()
    branch, trunk = restored(a.branch), onnx.load(a.trunk)
    layers = sum(n.output[0].startswith('layer') and n.output[0].endswith('.norm2') for n in trunk.graph.node)
    depth = layers - len(branch.layers)
    part = quantise(branch_graph(branch, NAME, 'layer%d.norm2' % (depth - 1), COLUMNS), {NAME + '.out.matmul'})
    onnx.save(join(trunk, part, NAME), a.out)
    with open(a.names, 'w', encoding='utf-8') as f:
        f.write(constants(branch))


if __name__ == '__main__':
    main()
