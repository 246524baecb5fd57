"""Put the branch for contents into the graph of the trunk, as one more output, and write its decoder's constants.

usage: export.py WHOLE.onnx INSIDE.pt DECODE.json OUT.onnx INSIDE.json       (DECODE.json: the trunk's constants; then: parts.py split OUT.onnx FOLDER)
"""
import json
import os
import sys

import onnx
import torch

from network import InsideBranch
from export_branch import branch_graph, join  # noqa: E402
from model import LINK, OUT  # noqa: E402
from quantise import quantise  # noqa: E402

NAME = 'inside'
# What the decoder takes off, chosen on contents left out of training (docs/measure/attribution.md): less than of the trunk, since links are rare.
BEGIN_BONUS, LENIENCE = (1., 1., .5), 8.


class Exported:
    """The branch as export_branch.py wants one; the queries divided by 8, so that a link score is a plain dot product."""

    def __init__(self, net):
        self.layers, self.out = net.layers, net.head
        with torch.no_grad():
            for k in (0, 2):
                self.out.weight[9 + k * LINK:9 + (k + 1) * LINK] /= LINK ** .5
                self.out.bias[9 + k * LINK:9 + (k + 1) * LINK] /= LINK ** .5


def main():
    whole, weights, decode, out, constants = sys.argv[1:]
    net = InsideBranch()
    net.load_state_dict(torch.load(weights))
    with open(decode) as f:
        cfg = json.load(f)
    cfg.update(transitions=net.transitions().tolist(), start=net.start.tolist(),
               begin_penalty=[p - b for p, b in zip(cfg['begin_penalty'], BEGIN_BONUS)],
               source_threshold=cfg['source_threshold'] - LENIENCE, content_threshold=cfg['content_threshold'] - LENIENCE)
    part = quantise(branch_graph(Exported(net), NAME, 'layer3.norm2', OUT), {NAME + '.out.matmul'})
    onnx.save(join(onnx.load(whole), part, NAME), out)
    with open(constants, 'w') as f:
        json.dump(cfg, f, indent=1)


if __name__ == '__main__':
    main()
