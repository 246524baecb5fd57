"""Marked reports (gold/events) as what the network learns: for each token its type, for each trigger status, mode and who takes part.

A report's events stand on its triggers' tokens; the participants, the date, the place and the figures are other tokens of the text.
"""
import json
import os
import re
import sys

import numpy as np

sys.path.insert(0, os.path.join(os.path.dirname(os.path.abspath(__file__)), '..'))
from branch_data import Item  # noqa: E402

TYPES = ('AGREE CONSULT SUPPORT CONCEDE COOPERATE AID RETREAT REQUEST ACCUSE REJECT THREATEN PROTEST SANCTION MOBILIZE COERCE '
         'ASSAULT').split()
STATUSES = 'happened denied planned threatened demanded hypothetical negated'.split()
MODES = ('none visit third-party phone withdraw release return disarm ceasefire access resign surrender yield disapprove investigate allege meet '
         'demo riot strike hunger boycott obstruct convict expel discontinue troops weapons police militia seize restrict ban censor '
         'curfew martial-law arrest deport cyber abduct beat torture execute sexual assassinate crowd-control drone airstrike explosives '
         'suicide-attack firearms heavy-weapons destroy cleansing').split()
ROLES = 'actor recipient place date figure'.split()
UNKNOWN = -1
# what stands behind the head of a noun phrase, as the measure has it (Phrases.BEHIND_HEAD)
BEHIND_HEAD = set('of in from at on near for to with by who whom which that , ( called between'.split())


def sentence_numbers(text, tokens):
    """For each token the number of its sentence, as gold/events/build.py cuts them."""
    begins = [m.end() for m in re.finditer(r'(?:[.!?:]["”’)]?\s+(?=[A-Z“"(0-9])|\n\n)', text) if m[0][0] != ':' or '\n' in m[0]]
    out, k = [], 0
    for t in tokens:
        while k < len(begins) and t.start >= begins[k]:
            k += 1
        out.append(k)
    return out


class Report(Item):
    """A text with the labels of its tokens. type: 0 none; roles: {trigger token: [tokens, roles]} of 0, 1 and UNKNOWN."""

    def __init__(self, row, corpus='report'):
        super().__init__(corpus, row['id'], row['text'])
        self.events = row['events']
        n = len(self.tokens)
        self.sentence = sentence_numbers(self.text, self.tokens)
        self.type, self.again = np.zeros(n, np.int64), np.full(n, UNKNOWN)
        self.status, self.mode = np.full(n, UNKNOWN), np.full(n, UNKNOWN)
        self.roles = {}
        for again in (False, True):
            for e in self.events:
                for span in (e.get('also', []) if again else [e['trigger']]):
                    self.mark(e, span, again)

    def mark(self, event, span, again):
        i, j = self.tokens_in(*span)
        if i >= j or self.type[i:j].any():
            return
        self.type[i:j] = 1 + TYPES.index(event['type'])
        self.again[i:j] = int(again)
        self.status[i:j] = STATUSES.index(event['status'])
        self.mode[i:j] = MODES.index(event['mode']) if event.get('mode') in MODES else 0
        known = np.zeros((len(self.tokens), len(ROLES)), np.int8)
        for r, side in enumerate(('actors', 'recipients')):
            for p in event[side]:
                self.take_part(known, r, p, i, again)
        for r, name in ((2, 'place'), (3, 'when')):
            if name in event:
                self.tell(known, r, event[name]['span'], i)
        for f in event['figures']:
            self.tell(known, 4, f['span'], i)
        if 'place' in event:
            b, e = self.tokens_in(*event['place']['span'])
            known[b:e, 1][known[b:e, 1] == 0] = UNKNOWN
        for t in range(i, j):
            self.roles[t] = known

    def head(self, span):
        """The last token before what only tells more of a phrase."""
        i, j = self.tokens_in(*span)
        last = i
        for k in range(i, j):
            if k > i and self.tokens[k].text.lower() in BEHIND_HEAD:
                break
            last = k
        return last

    def take_part(self, known, role, participant, trigger, again):
        """Of a participant's names the one in the trigger's sentence is asked for, the nearest of several; the others are open."""
        heads = [self.head(s) for s in [participant['span']] + participant.get('also', [])]
        near = [h for h in heads if self.sentence[h] == self.sentence[trigger]]
        for h in heads:
            known[h, role] = UNKNOWN
        if participant.get('optional') or again and not near:
            return
        best = heads[0] if heads[0] in near or not near else min(near, key=lambda h: abs(h - trigger))
        known[best, role] = 1

    def tell(self, known, role, span, trigger):
        i, j = self.tokens_in(*span)
        known[i:j, role] = 1


def read(paths):
    out = []
    for path in paths:
        with open(path, encoding='utf-8') as f:
            out += [Report(json.loads(line)) for line in f if line.strip()]
    return out


# which types, under which statuses, tell of a root of the older PLOVER that relations are marked with, where acts not done change the root
COOPERATION = 'CONSULT SUPPORT CONCEDE COOPERATE AID RETREAT'.split()
CONFLICT = 'PROTEST SANCTION MOBILIZE COERCE ASSAULT'.split()
ROOTS = {'YIELD': [('CONCEDE', 'happened'), ('RETREAT', 'happened')],
         'AGREE': [('AGREE', None)] + [(t, 'planned') for t in COOPERATION],
         'REQUEST': [('REQUEST', None)] + [(t, 'demanded') for t in COOPERATION],
         'REJECT': [('REJECT', None)] + [(t, s) for t in COOPERATION for s in ('negated', 'denied')],
         'THREATEN': [('THREATEN', None)] + [(t, 'threatened') for t in CONFLICT],
         'ACCUSE': [('ACCUSE', None)]}


def table_of(root):
    """[types without none, statuses]: 1 where that type with that status tells of the root."""
    table = np.zeros((len(TYPES), len(STATUSES)), np.float32)
    for kind, status in ROOTS.get(root, [(root, 'happened')]):
        table[TYPES.index(kind), slice(None) if status is None else STATUSES.index(status)] = 1
    return table


class Relation(Item):
    """A sentence with a marked source and target and what the one does to the other; which word tells it is not known."""

    def __init__(self, row):
        super().__init__('relation', row.get('id', ''), row['text'])
        self.table = table_of(row['plover'])
        self.sides = [self.head((row[k]['start'], row[k]['end'])) for k in ('source', 'target')]
        self.taken = {t for k in ('source', 'target') for t in range(*self.tokens_in(row[k]['start'], row[k]['end']))}

    head = Report.head
