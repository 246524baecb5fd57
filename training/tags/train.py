# SPDX-License-Identifier: Apache-2.0
"""Trains the part-of-speech tagger of org.hearsay.text: an averaged perceptron (Collins 2002), greedy from left to right.

  python3 train.py TRAIN.conllu[.gz] DEV.conllu OUT.txt.gz [--epochs 6] [--cut 8]

TRAIN and DEV are in CoNLL-U; the tags are those of column 5 (Penn Treebank). Tokens are joined as Hearsay's Tokenizer has them: words with
hyphens and contractions are one, the possessive 's stands by itself. Weights are whole numbers; a weight below --cut is left out.
"""
import argparse
import gzip
import random
from collections import defaultdict

POSSESSIVE = ("'s", "\u2019s")


def sentences(path):
    opened = gzip.open(path, "rt", encoding="utf-8") if path.endswith(".gz") else open(path, encoding="utf-8")
    words, tags, glued = [], [], False
    with opened:
        for line in opened:
            line = line.rstrip("\n")
            if not line:
                if words:
                    yield words, tags
                words, tags, glued = [], [], False
                continue
            cells = line.split("\t")
            if line[0] == "#" or not cells[0].isdigit():
                continue
            form, tag = cells[1], cells[4]
            joins = (glued and words and form.lower() not in POSSESSIVE
                     and (form[0].isalnum() or form[0] in "'\u2019-" and len(form) + len(words[-1]) > 1)
                     and (words[-1][-1].isalnum() or words[-1][-1] in "-'\u2019")
                     and (words[-1][0].isalnum()))
            if joins:
                contraction = form[0] in "'\u2019" or form.lower() in ("n't", "n\u2019t", "not")
                words[-1] += form
                if not contraction and tag != "HYPH":
                    tags[-1] = tag
            else:
                words.append(form)
                tags.append(tag)
            glued = "SpaceAfter=No" in cells[9]
    if words:
        yield words, tags


def shape(word):
    kinds = ""
    for c in word[:8]:
        kind = "X" if c.isupper() else "x" if c.isalpha() else "d" if c.isdigit() else c
        if not kinds.endswith(kind):
            kinds += kind
    return kinds


def features(words, at, one, two):
    """What the tagger looks at; PosTagger.java does the same in the same order."""
    word = words[at].lower()
    before = words[at - 1].lower() if at > 0 else "<"
    before2 = words[at - 2].lower() if at > 1 else "<"
    after = words[at + 1].lower() if at + 1 < len(words) else ">"
    after2 = words[at + 2].lower() if at + 2 < len(words) else ">"
    return ("b", "w " + word, "s " + word[-3:], "t " + word[-2:], "p " + word[:2],
            "h " + shape(words[at]) + ("" if at else "^"), "1 " + one, "2 " + two + " " + one, "1w " + one + " " + word,
            "bw " + before, "bs " + before[-3:], "cw " + before2, "aw " + after, "as " + after[-3:], "dw " + after2,
            "1a " + one + " " + after)


class Tagger:
    def __init__(self):
        self.weights = defaultdict(dict)
        self.totals = defaultdict(lambda: defaultdict(float))
        self.stamps = defaultdict(lambda: defaultdict(int))
        self.now = 0
        self.tags = []

    def guess(self, feats):
        scores = defaultdict(float)
        for f in feats:
            for tag, w in self.weights.get(f, {}).items():
                scores[tag] += w
        return max(self.tags, key=lambda t: (scores[t], t))

    def learn(self, truth, guess, feats):
        self.now += 1
        if truth == guess:
            return
        for f in feats:
            for tag, change in ((truth, 1.0), (guess, -1.0)):
                old = self.weights[f].get(tag, 0.0)
                self.totals[f][tag] += (self.now - self.stamps[f][tag]) * old
                self.stamps[f][tag] = self.now
                self.weights[f][tag] = old + change

    def average(self):
        for f, weights in self.weights.items():
            for tag, w in weights.items():
                total = self.totals[f][tag] + (self.now - self.stamps[f][tag]) * w
                weights[tag] = total / self.now

    def tag(self, words):
        one, two, tags = "<", "<", []
        for at in range(len(words)):
            tag = self.guess(features(words, at, one, two))
            tags.append(tag)
            one, two = tag, one
        return tags


def accuracy(tagger, data):
    right = total = verbs = found = told = 0
    for words, tags in data:
        for gold, guess in zip(tags, tagger.tag(words)):
            right += gold == guess
            total += 1
            verbs += gold.startswith("VB")
            told += guess.startswith("VB")
            found += gold.startswith("VB") and guess.startswith("VB")
    return right / total, 2 * found / (verbs + told)


def main():
    ap = argparse.ArgumentParser()
    for name in ("train", "dev", "out"):
        ap.add_argument(name)
    ap.add_argument("--epochs", type=int, default=6)
    ap.add_argument("--cut", type=int, default=8)
    args = ap.parse_args()
    train, dev = list(sentences(args.train)), list(sentences(args.dev))
    tagger = Tagger()
    tagger.tags = sorted({t for _, tags in train for t in tags})
    rng = random.Random(1)
    for epoch in range(args.epochs):
        rng.shuffle(train)
        for words, tags in train:
            one, two = "<", "<"
            for at, truth in enumerate(tags):
                feats = features(words, at, one, two)
                guess = tagger.guess(feats)
                tagger.learn(truth, guess, feats)
                one, two = guess, one
        print("epoch", epoch + 1, flush=True)
    tagger.average()
    print("all weights: accuracy %.4f, verbs F1 %.4f" % accuracy(tagger, dev), flush=True)
    kept = {}
    for f, weights in tagger.weights.items():
        few = {t: round(w * 20) for t, w in weights.items() if abs(round(w * 20)) >= args.cut}
        if few:
            kept[f] = few
    tagger.weights = defaultdict(dict, kept)
    print("kept %d features: accuracy %.4f, verbs F1 %.4f" % ((len(kept),) + accuracy(tagger, dev)))
    with open(args.out, "wb") as raw, gzip.GzipFile("", "wb", 9, raw, 0) as out:
        out.write(("\t".join(tagger.tags) + "\n").encode())
        for f in sorted(kept):
            cells = [f] + ["%d:%d" % (tagger.tags.index(t), w) for t, w in sorted(kept[f].items())]
            out.write(("\t".join(cells) + "\n").encode())


if __name__ == "__main__":
    main()
