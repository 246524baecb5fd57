"""From the shipped network to one with a branch: train, export. Run again after a stop: it goes on.

usage: build_branch.py --trunk MODEL.onnx --vocab VOCAB --gold DIR --lists FILE --work DIR [-- options of train_branch.py]
WORK/model.onnx and WORK/heads.txt are the two files the program loads; WORK/branch.pt stays beside them.
"""
import argparse
import os
import subprocess
import sys

HERE = os.path.dirname(os.path.abspath(__file__))


def python(script, *args):
    subprocess.run([sys.executable, os.path.join(HERE, script), *args], check=True)


def main():
    ap = argparse.ArgumentParser(description=__doc__.split('\n')[0])
    for x in ('--trunk', '--vocab', '--gold', '--lists', '--work'):
        ap.add_argument(x, required=True)
    ap.add_argument('rest', nargs='*', help='options of train_branch.py, after --')
    a = ap.parse_args()
    python('train_branch.py', '--trunk', a.trunk, '--vocab', a.vocab, '--gold', a.gold, '--lists', a.lists, '--out', a.work, *a.rest)
    at = lambda name: os.path.join(a.work, name)
    python('export_branch.py', a.trunk, at('branch.pt'), at('model.onnx'), at('heads.txt'))


if __name__ == '__main__':
    main()
