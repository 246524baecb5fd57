"""The figures of MODEL_CARD.md: the float and the int8 model on the development file, with 95 % intervals.

usage: figures.py --gold DIR --scorer SCORE.py --work DIR --java JAVA --runtime ONNXRUNTIME.jar
WORK is the folder build.py filled. Writes WORK/dev.fp32.jsonl and WORK/dev.int8.jsonl (predictions).
"""
import argparse
import os
import subprocess
import sys

from build import int8_scores, python


def main():
    ap = argparse.ArgumentParser(description=__doc__.split('\n')[0])
    for x in ('--gold', '--scorer', '--work', '--java', '--runtime'):
        ap.add_argument(x, required=True)
    a = ap.parse_args()
    at = lambda name: os.path.join(a.work, name)
    dev, vocab = os.path.join(a.gold, 'dev.jsonl'), at('final/vocab.txt')
    int8_scores(a.java, a.runtime, at('final/model.onnx'), vocab, dev, at('dev.int8'))
    python('predict.py', 'torch', at('model.pt'), vocab, dev, at('dev.fp32.npz'))
    for kind in ('fp32', 'int8'):
        python('decode.py', at('dev.%s.npz' % kind), vocab, dev, at('final/decode.json'), at('dev.%s.jsonl' % kind))
        print('\n== ' + kind, flush=True)
        subprocess.run([sys.executable, a.scorer, dev, at('dev.%s.jsonl' % kind), '--ci', '1000'], check=True)


if __name__ == '__main__':
    main()
