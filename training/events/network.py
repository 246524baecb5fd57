"""The branch for events: copies of the trunk's last layers, and one output layer whose columns are cut into parts.

types (none and 16), again, statuses, modes; then for each role what a trigger asks with and what a token answers with: their product, with
a bias for how far they stand apart, is the score of the token in that role.
"""
import os
import sys

import torch
import torch.nn as nn

sys.path.insert(0, os.path.join(os.path.dirname(os.path.abspath(__file__)), '..'))
from model import HIDDEN, Dropout, Layer  # noqa: E402

from reports import MODES, ROLES, STATUSES, TYPES  # noqa: E402

WIDTH = 48           # of the vectors of a role
FAR = (1, 2, 3, 5, 8, 13, 21, 41)    # distances in tokens at which a new bias begins, on either side
PARTS = [('types', 1 + len(TYPES)), ('again', 1), ('statuses', len(STATUSES)), ('modes', len(MODES))]
AT = {}
_at = 0
for _name, _size in PARTS:
    AT[_name] = slice(_at, _at + _size)
    _at += _size
ROLE_AT = _at
COLUMNS = ROLE_AT + len(ROLES) * 2 * WIDTH


def distance_bucket(d):
    """0 for the trigger itself, then odd numbers to the right, even ones to the left."""
    k = (d.abs()[..., None] >= torch.tensor(FAR)).sum(-1)
    return torch.where(d > 0, 2 * k - 1, 2 * k).clamp(min=0)


class EventBranch(nn.Module):
    def __init__(self, layers, drop=.1):
        super().__init__()
        self.layers = nn.ModuleList(Layer(drop) for _ in range(layers))
        self.out = nn.Linear(HIDDEN, COLUMNS)
        nn.init.normal_(self.out.weight, std=.02)
        nn.init.zeros_(self.out.bias)
        with torch.no_grad():
            self.out.weight[ROLE_AT:] *= 2.5
        self.far = nn.Parameter(torch.zeros(len(ROLES), 2 * len(FAR) + 1))
        self.base = nn.Parameter(torch.full((len(ROLES),), -4.))
        self.drop = Dropout(drop)

    def copy_from(self, net):
        for mine, theirs in zip(self.layers, net.layers[len(net.layers) - len(self.layers):]):
            mine.load_state_dict(theirs.state_dict())

    def forward(self, states, att):
        mask = (1 - att[:, None, None, :]) * -1e4
        for layer in self.layers:
            states = layer(states, mask)
        return self.out(self.drop(states))

    def role_scores(self, out, triggers):
        """out [T, columns] of one window's tokens, triggers: token numbers. Returns [triggers, T, roles]."""
        T = out.shape[0]
        both = out[:, ROLE_AT:].view(T, len(ROLES), 2, WIDTH)
        q, k = both[triggers, :, 0], both[:, :, 1]
        s = torch.einsum('arw,trw->atr', q, k) / WIDTH ** .5
        d = torch.arange(T)[None] - triggers[:, None]
        return s + self.far[:, distance_bucket(d)].permute(1, 2, 0) + self.base


def saved(branch):
    return {'layers': len(branch.layers), 'state': branch.state_dict()}


def restored(path):
    kept = torch.load(path)
    branch = EventBranch(kept['layers'])
    branch.load_state_dict(kept['state'])
    return branch.eval()
