"""Put the branch for contents into the graph of the trunk, as one more output, and write its decoder's constants.

usage: export.py WHOLE.onnx INSIDE.pt DECODE.json OUT.onnx INSIDE.json       (DECODE.json: the trunk's constants; then: parts.py split OUT.onnx FOLDER)
"""
import json
import os
import sys

import onnx
import torch

from network import InsideBranch, constants
from export_branch import branch_graph, join  # noqa: E402
from model import LINK, OUT  # noqa: E402
from quantise import quantise  # noqa: E402

NAME = 'inside'


class Exported:
    """The branch as export_branch.py wants one; the queries divided by 8, so that a link score is a plain dot product."""

    def __init__(self, net):
        self.layers, self.out = net.layers, net.head
        with torch.no_grad():
            for k in (0, 2):
                self.out.weight[9 + k * LINK:9 + (k + 1) * LINK] /= LINK ** .5
                self.out.bias[9 + k * LINK:9 + (k + 1) * LINK] /= LINK ** .5


def main():
    whole, weights, decode, out, to = sys.argv[1:]
    net = InsideBranch()
    net.load_state_dict(torch.load(weights))
    with open(decode) as f:
        cfg = constants(net, json.load(f))
    part = quantise(branch_graph(Exported(net), NAME, 'layer3.norm2', OUT), {NAME + '.out.matmul'})
    onnx.save(join(onnx.load(whole), part, NAME), out)
    with open(to, 'w') as f:
        json.dump(cfg, f, indent=1)


if __name__ == '__main__':
    main()
