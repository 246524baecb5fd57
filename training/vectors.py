"""Write test vectors for the Java re-implementation of features.py.

usage: vectors.py VOCAB OUT.jsonl
A line: text (JSON escapes), tokens [start, end] in UTF-16 units, pieces (ids, a list a token), states, first, shapes,
flags, and windows [begin, end, core begin, core end] in tokens. The texts are made up.
"""
import json
import sys

from features import WordPiece, flag, quote_states, shape, tokenise, windows

LONG = ('The harbour master of Velm, Orsolya Brandt, said on Monday that no ship would leave before noon. '
        '"We wait for the wind," she told the crew; the crew did not answer. ')
TEXTS = [
    '',
    ' \n\t\n',
    'Mayor Ida Kroll said the bridge was safe.',
    '"We will open it," Kroll said. "Perhaps on Friday."',
    '\u201cWe will open it,\u201d Kroll said.\n\u201cPerhaps,\u201d she added, \u201con Friday.\u201d',
    '\u201cFirst paragraph, left open.\n\u201cSecond paragraph, closed,\u201d he said.\nThird, plain.',
    "''Quoted in the old way,'' said the clerk. ``And so,'' he went on, ``again.''",
    "'' \n'' '''Three'''",
    '\u2018\u2018Doubled curly,\u2019\u2019 she said, \u2018single curly\u2019 and don\u2019t.',
    'An "open mark that never closes.\nNext paragraph has none.',
    'A stray close" then "a good one" and 6\'2" tall.',
    'word"word"word ("inside"), \u2014"dash" " alone " end',
    '\u00abGuillemets\u00bb and \u201eGerman\u201c marks, \u201freversed\u201d.',
    'caf\u00e9 cafe\u0301 na\u00efve \u00c5ngstr\u00f6m STRASSE stra\u00dfe \u00c6on \u0152uvre',
    '\u0130stanbul I\u0307stanbul \u0131\u015f\u0131k ISIK DI\u015eI',
    '\u03a3\u0399\u03a3\u03a5\u03a6\u039f\u03a3 \u03c3\u03af\u03c3\u03c5\u03c6\u03bf\u03c2 \u041c\u043e\u0441\u043a\u0432\u0430',
    '\u0642\u0627\u0644 \u0627\u0644\u0648\u0632\u064a\u0631: \u00ab\u0644\u0646 \u0646\u0646\u0633\u062d\u0628\u00bb \u0643\u064e\u062a\u064e\u0628\u064e',
    'He waved \U0001f44b\U0001f3fd and left \U0001f468\u200d\U0001f469\u200d\U0001f467. OK\U0001f600OK',
    'nul\u0000in\u0000side soft\u00adhyphen zero\u200bwidth\ufeff no\u00a0break\u202fspace',
    'line\r\nbreaks\rof\u2028all\u2029kinds\u0085here\u000bnot here',
    'U.N. A.B. iPhone McKay NATO-led $5.4m 50% #tag @name a_b 1,000 \u00bd x\u00b2 \u2167',
    'www.example.org/path?query=1 ' + 'x' * 100 + ' ' + 'y' * 101 + ' ' + 'supercalifragilistic' * 4,
    '\u4e2d\u56fd\u5916\u4ea4\u90e8 \u6771\u4eac \ud55c\uad6d \u0928\u092e\u0938\u094d\u0924\u0947 \u0e2a\u0e27\u0e31\u0e2a\u0e14\u0e35',
    '\ufb01ne \u2126 \u212a \u1e9e \u01c5 \u0345 \u20ac\u2122\u2026\u2013\u2014 [CLS] [SEP] ##ing',
    '\u0301lone mark, a\u0301\u0301\u0301 \ufffd \ue000 \U0001d54f\U0001d550 \U00010400',
    LONG * 12,
    (LONG + '\n') * 14,
    ('"' + LONG.replace('"', "'") + '\n') * 9,
    'word ' * 700,
    'supercalifragilistic' + 'expialidocious ' * 90,
]


def utf16(text):
    at, out = 0, [0]
    for c in text:
        at += 2 if ord(c) > 0xffff else 1
        out.append(at)
    return out


def main():
    wp = WordPiece.load(sys.argv[1])
    with open(sys.argv[2], 'w', encoding='ascii') as f:
        for text in TEXTS:
            ts, at = tokenise(text), utf16(text)
            states, shapes, pieces = quote_states(ts), [shape(t) for t in ts], [wp.pieces(t) for t in ts]
            ws = windows(ts, [len(p) for p in pieces]) if ts else []
            f.write(json.dumps({
                'text': text, 'tokens': [[at[t.start], at[t.end]] for t in ts], 'pieces': pieces, 'states': states,
                'first': [int(t.first) for t in ts], 'shapes': shapes,
                'flags': [flag(s, t.first, x) for s, t, x in zip(states, ts, shapes)], 'windows': ws}) + '\n')


if __name__ == '__main__':
    main()
