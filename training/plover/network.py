"""The relation network: a BERT-style encoder read from an ONNX file and one layer over the two markers and the first piece."""
import os
import sys

import torch
import torch.nn as nn

sys.path.insert(0, os.path.join(os.path.dirname(os.path.abspath(__file__)), '..'))
import model  # noqa: E402  (the encoder of attribution: same width, same graph names)

ROOTS = ['AGREE', 'CONSULT', 'SUPPORT', 'COOPERATE', 'AID', 'YIELD', 'ACCUSE', 'REQUEST', 'REJECT', 'THREATEN', 'PROTEST',
         'MOBILIZE', 'SANCTION', 'COERCE', 'ASSAULT']
QUAD = [0, 0, 0, 1, 1, 1, 2, 2, 2, 2, 3, 3, 3, 3, 3]
# Pieces that BERT's vocabulary keeps unused; they are given the vectors of the words beside them. What a piece is part of is told
# apart by its flag: 0 neither, 1 the source and its marks, 2 the target and its marks, 3 both.
MARKS = {'source': (1, 2), 'target': (3, 4)}
LIKE = {1: 'actor', 2: 'does', 3: 'object', 4: 'is'}
FLAG = {'source': 1, 'target': 2}


class Relation(nn.Module):
    """The word vectors stay as they are: a thousand sentences teach nothing about 30,000 words."""

    def __init__(self, layers, drop=.1, outputs=len(ROOTS)):
        super().__init__()
        self.net = model.Net(layers=layers, drop=drop)
        self.net.head = nn.Identity()
        for p in (self.net.trans, self.net.start, self.net.word.weight, self.net.pos.weight):
            p.requires_grad_(False)
        self.drop = nn.Dropout(drop)
        self.head = nn.Linear(3 * model.HIDDEN, outputs)
        nn.init.normal_(self.head.weight, std=.02)
        nn.init.zeros_(self.head.bias)

    def read_onnx(self, path, vocab):
        self.net.read_onnx(path)
        with torch.no_grad():
            for piece, word in LIKE.items():
                self.net.word.weight[piece] = self.net.word.weight[vocab[word]]

    def forward(self, ids, flags, att, at):
        """ids, flags, att [B,T]; at [B,3]: rows of the first piece, of the source's and of the target's mark (0 where there is none)."""
        mask = (1 - att[:, None, None, :]) * -1e4
        x = self.net.encode(ids, flags, mask)
        rows = x.gather(1, at[..., None].expand(-1, -1, x.shape[-1])).flatten(1)
        return self.head(self.drop(rows))
