"""The task of mentions: four heads and the corpora they learn from.

mention: whole mentions as re3d marks them ("the Foreign Secretary"), flat. inner: what re3d marks inside of those, and names on which its crowd
did not agree ("Iraqi" in "Iraqi forces"). name: names alone, as UNER English-EWT marks them. toponym: names of
places as four sets for geoparsing mark them, with their use where it is known.
"""
import json

import numpy as np

from branch import Head
from branch_data import VARIANTS, Item
from branch_decode import Count, spans, viterbi

MENTION = Head('mention', ['person', 'organization', 'group', 'place', 'agreement', 'equipment'])
INNER = Head('inner', ['person', 'organization', 'group', 'place'])
NAME = Head('name', ['person', 'organization', 'place'])
TOPONYM = Head('toponym', ['literal', 'demonym', 'metonym', 'embedded'])
HEADS = [MENTION, INNER, NAME, TOPONYM]
# how often a text is read in an epoch: small corpora more often, or their heads would never learn
REPEATS = {'re3d': 4, 'ewt': 1}
KINDS = {'Organisation': 'organization', 'Person': 'person', 'Location': 'place', 'Nationality': 'group', 'Weapon': 'equipment',
         'Vehicle': 'equipment', 'MilitaryPlatform': 'equipment', 'DocumentReference': 'agreement'}
CONFIDENT = .5      # below it the crowd did not agree (gold/actors/SOURCE.md)
USES = {'Literal': 'literal', 'Mixed': 'literal', 'Coercion': 'literal', 'Literal_Modifier': 'literal', 'Metonymic': 'metonym',
        'Non_Literal_Modifier': None, 'Embedded_Non_Lit': 'embedded', 'Embedded_Literal': 'embedded'}


def variants_of(item):
    """Small corpora in every print; a large one's texts as they are, shifted, and in one other print each."""
    if item.corpus in ('re3d', 'ewt'):
        return VARIANTS
    return VARIANTS[:2] + (VARIANTS[2 + len(item.text) % 4],)


def lines(path):
    with open(path, encoding='utf-8') as f:
        return [json.loads(x) for x in f if x.strip()]


def re3d(path):
    """A mention that the crowd agreed on stands in the outer layer, the longest first; all others of the inner head's types in the inner."""
    out = []
    for d in lines(path):
        item = Item('re3d', d['id'], d['text'], d['collection'])
        item.know(MENTION)
        item.know(INNER)
        real = [e for e in d['entities'] if e['type'] in KINDS]
        for e in sorted(real, key=lambda e: (e['confidence'] < CONFIDENT, e['start'] - e['end'], e['start'])):
            at, kind = item.tokens_in(e['start'], e['end']), KINDS[e['type']]
            if not (e['confidence'] >= CONFIDENT and item.mark(MENTION, at, [kind])) and kind in INNER.types:
                item.mark(INNER, at, [kind])
        out.append(item)
    return out


def iob2(path):
    """Documents of several sentences, one a line, their words set apart by blanks except before marks."""
    kinds = {'PER': 'person', 'ORG': 'organization', 'LOC': 'place'}
    docs, name, words, labels = [], None, [], []

    def close():
        if words:
            docs.append((name, words[:], labels[:]))
        words.clear()
        labels.clear()
    with open(path, encoding='utf-8') as f:
        for line in f:
            line = line.rstrip('\n')
            if line.startswith('# newdoc'):
                close()
                name = line.split('=', 1)[1].strip()
            elif line and line[0] != '#':
                c = line.split('\t')
                words.append(c[1])
                labels.append(c[2])
            elif not line and words:
                words.append('\n')
                labels.append('O')
    close()
    out = []
    for name, words, labels in docs:
        text, spans = '', []
        for w, l in zip(words, labels):
            if text and text[-1] not in '\n(' and w not in ('\n', '.', ',', ')', '!', '?', "n't", "'s", ';', ':'):
                text += ' '
            if l[0] == 'B':
                spans.append([len(text), 0, kinds[l[2:]]])
            text += w
            if l[0] != 'O':
                spans[-1][1] = len(text)
        item = Item('ewt', name, text)
        item.know(NAME)
        for s, e, kind in spans:
            item.mark(NAME, item.tokens_in(s, e), [kind])
        out.append(item)
    return out


def demonyms(path):
    """The project's own list, one a line."""
    with open(path, encoding='utf-8') as f:
        return {w.strip().lower() for w in f if w.strip() and w[0] != '#'}


def uses(t, known):
    """Which uses a gold toponym may be. Only GeoWebNews says; demonyms are told by the list everywhere."""
    name = t['name'].lower()
    if name in known or name.endswith('s') and name[:-1] in known or name.split('-')[0] in known:
        return ['demonym']
    use = USES.get(t.get('type'), '')
    if use == '':
        return ['literal', 'metonym', 'embedded']
    return [use or 'metonym']


def toponyms(path, corpus, known, demonyms_unknown=False):
    """demonyms_unknown: the corpus does not annotate them, so that nothing outside its spans is surely no demonym."""
    out = []
    for d in lines(path):
        item = Item(corpus, d['id'], d['text'])
        a = item.know(TOPONYM)
        if demonyms_unknown:
            a[:, TOPONYM.begin('demonym')] = a[:, TOPONYM.begin('demonym') + 1] = True
        for t in d['toponyms']:
            item.mark(TOPONYM, item.tokens_in(t['start'], t['end']), uses(t, known))
        for t in d.get('other', ()):
            item.forget(TOPONYM, item.tokens_in(t['start'], t['end']))
        out.append(item)
    return out


def load(gold, demonym_list):
    """All texts of the task."""
    known = demonyms(demonym_list)
    items = re3d(gold + '/actors/re3d_dev.jsonl') + iob2(gold + '/syntax/en_ewt-ner-dev.iob2')
    for name in ('trnews', 'lgl', 'geovirus', 'geowebnews'):
        items += toponyms('%s/geo/%s_dev.jsonl' % (gold, name), name, known, name == 'geovirus')
    return items


def gold_spans(item, head):
    return spans([int(r.argmax()) if not r[0] else 0 for r in item.allowed[head.name]])


def decoded(branch, scores):
    """For each head by name the spans (begin token, end token, type number) of a text's scores."""
    trans, start = (p.detach().numpy() for p in branch.rules())
    out, at = {}, 0
    for n, h in enumerate(branch.heads):
        out[h.name] = spans(viterbi(scores[:, at:at + h.labels], trans[n], start[n]))
        at += h.labels
    return out


def unknown(item, head, span):
    """Whether the corpus may hold this span without saying so."""
    b, e, kind = span
    labels = [head.begin(head.types[kind])] + [head.begin(head.types[kind]) + 1] * (e - b - 1)
    return all(item.allowed[head.name][t, l] for t, l in zip(range(b, e), labels))


def figures(parts, say):
    """Exact span and type (of toponyms the span alone), pooled over `parts`: (branch, scores by key, texts by key)."""
    counts = {}

    def count(head, group, gold, found):
        counts.setdefault('%s: %s' % (head.name, group), Count()).add(gold, found)
    for part, (branch, got, items) in enumerate(parts):
        for key, item in items.items():
            by_head = decoded(branch, got[key])
            for h in HEADS:
                if h.name not in item.allowed:
                    continue
                mine = lambda spans: [(part, key) + x for x in spans]
                found, gold = by_head[h.name], gold_spans(item, h)
                if h is TOPONYM:
                    gold = [x[:2] for x in gold]
                    found = [x[:2] for x in found if x[:2] in gold or not unknown(item, h, x)]
                else:
                    for k, kind in enumerate(h.types):
                        count(h, kind, mine(x for x in gold if x[2] == k), mine(x for x in found if x[2] == k))
                count(h, item.corpus, mine(gold), mine(found))
    for name in sorted(counts):
        say('   %-24s %s' % (name, counts[name]))
