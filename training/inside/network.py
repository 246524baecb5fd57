"""The branch that reads inside contents: the trunk's last two layers and its attribution head, which go on learning."""
import os
import sys

import numpy as np
import onnx
import torch
from onnx import numpy_helper

sys.path.insert(0, os.path.join(os.path.dirname(os.path.abspath(__file__)), '..'))
from model import HIDDEN, LINK, OUT, Dropout, Layer, Net  # noqa: E402

LAYERS = 2
# How much more readily than in an article a source, a cue and a content begin, and by how much less a link has to score: links are rare among
# contents. Chosen on contents that were left out of training (docs/measure/attribution.md).
BEGIN_BONUS, LENIENCE = (1., 1., .5), 8.


class InsideBranch(Net):
    """What stands above the trunk's states; its losses are those of the whole network."""

    def __init__(self, drop=.1):
        torch.nn.Module.__init__(self)
        self.layers = torch.nn.ModuleList(Layer(drop) for _ in range(LAYERS))
        self.head = torch.nn.Linear(HIDDEN, OUT)
        self.trans = torch.nn.Parameter(torch.zeros(3, 3, 3))
        self.start = torch.nn.Parameter(torch.zeros(3, 3))
        self.drop = Dropout(drop)

    def begin_from(self, trunk, path, decode):
        """Starts as the trunk's own way of reading; decode: the constants that came with it."""
        for mine, theirs in zip(self.layers, trunk.layers[len(trunk.layers) - LAYERS:]):
            mine.load_state_dict(theirs.state_dict())
        init = {t.name: numpy_helper.to_array(t) for t in onnx.load(path).graph.initializer}
        w, b = init['head.weight'].T.copy(), init['head.bias'].copy()
        for k in (0, 2):                # the graph holds the queries divided by 8
            rows = slice(9 + k * LINK, 9 + (k + 1) * LINK)
            w[rows] *= LINK ** .5
            b[rows] *= LINK ** .5
        self.head.weight.data.copy_(torch.tensor(np.ascontiguousarray(w)))
        self.head.bias.data.copy_(torch.tensor(np.ascontiguousarray(b)))
        trans = torch.tensor(decode['transitions'], dtype=torch.float32)
        trans[:, 0, 2] = 0
        self.trans.data.copy_(trans)
        self.start.data.copy_(torch.tensor(decode['start'], dtype=torch.float32))

    def forward(self, states, att):
        mask = (1 - att[:, None, None, :]) * -1e4
        for layer in self.layers:
            states = layer(states, mask)
        return self.head(self.drop(states))

    def scores(self, states):
        """Of one window, as the exported graph gives them."""
        out = self(states[None], torch.ones(1, states.shape[0]))[0].numpy()
        for k in (0, 2):
            out[:, 9 + k * LINK:9 + (k + 1) * LINK] /= LINK ** .5
        return out


def constants(net, decode):
    """What turns the branch's scores into links; decode: the constants of the trunk."""
    return dict(decode, transitions=net.transitions().tolist(), start=net.start.tolist(),
                begin_penalty=[p - b for p, b in zip(decode['begin_penalty'], BEGIN_BONUS)],
                source_threshold=decode['source_threshold'] - LENIENCE, content_threshold=decode['content_threshold'] - LENIENCE)
