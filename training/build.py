"""From nothing to the files the Java reader loads: train, export, quantise, tune. Run again after a stop: it goes on.

usage: build.py --base MODEL.onnx --tokenizer TOKENIZER.json --gold DIR --scorer SCORE.py --work DIR
                --java JAVA --runtime ONNXRUNTIME.jar [-- options of train.py]
WORK/final gets model.onnx (int8), vocab.txt, decode.json; WORK/model.pt and WORK/fp32.onnx stay beside it.
"""
import argparse
import json
import os
import subprocess
import sys

HERE = os.path.dirname(os.path.abspath(__file__))


def python(script, *args):
    subprocess.run([sys.executable, os.path.join(HERE, script), *args], check=True)


def int8_scores(java, runtime, onnx, vocab, gold, out):
    """Scores of the int8 graph for every document of gold, through ONNX Runtime for Java, in OUT.npz."""
    python('predict.py', 'features', vocab, gold, out + '.features')
    subprocess.run([java, '-cp', runtime, os.path.join(HERE, 'RunModel.java'), onnx, out + '.features', out + '.scores'],
                   check=True)
    python('predict.py', 'import', vocab, gold, out + '.scores', out + '.npz')
    os.remove(out + '.scores')


def write_vocab(tokenizer, out):
    with open(tokenizer, encoding='utf-8') as f:
        vocab = json.load(f)['model']['vocab']
    with open(out, 'w', encoding='utf-8', newline='\n') as f:
        f.writelines(w + '\n' for w in sorted(vocab, key=vocab.get))


def main():
    ap = argparse.ArgumentParser(description=__doc__.split('\n')[0])
    for x in ('--base', '--tokenizer', '--gold', '--scorer', '--work', '--java', '--runtime'):
        ap.add_argument(x, required=True)
    ap.add_argument('rest', nargs='*', help='options of train.py, after --')
    a = ap.parse_args()
    at = lambda name: os.path.join(a.work, name)
    os.makedirs(at('final'), exist_ok=True)
    write_vocab(a.tokenizer, at('final/vocab.txt'))
    python('train.py', '--base', a.base, '--vocab', at('final/vocab.txt'), '--gold', a.gold, '--out', a.work, *a.rest)
    python('export.py', at('model.pt'), at('fp32.onnx'))
    python('quantise.py', at('fp32.onnx'), at('final/model.onnx'))
    dev = os.path.join(a.gold, 'dev.jsonl')
    int8_scores(a.java, a.runtime, at('final/model.onnx'), at('final/vocab.txt'), dev, at('dev.int8'))
    python('tune.py', at('model.pt'), at('dev.int8.npz'), at('final/vocab.txt'), dev, a.scorer, at('final/decode.json'))


if __name__ == '__main__':
    main()
