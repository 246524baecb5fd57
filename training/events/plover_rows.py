"""Sentences with a marked source and target: the gold's (plv_dev) and those of our own, as ../plover makes them."""
import json
import os
import sys

HERE = os.path.dirname(os.path.abspath(__file__))
sys.path.append(os.path.join(HERE, '..', 'plover'))
from own import Own  # noqa: E402


class Rows:
    def __init__(self, path):
        folder = os.path.join(HERE, '..', 'plover')
        self.own = Own(os.path.join(folder, 'sentences.txt'), os.path.join(folder, 'names.txt'))
        self.gold = []
        if path:
            with open(path, encoding='utf-8') as f:
                self.gold = [r for r in map(json.loads, f) if all(r[k].get('start') is not None for k in ('source', 'target'))]

    def draw(self, count, rnd):
        """Half of the gold, half of our own."""
        half = min(count // 2, len(self.gold))
        return rnd.sample(self.gold, half) + self.own.draw(count - half, rnd)
