"""Text to model input: tokens, word pieces, flags (quotation state, paragraph start, shape) and windows.

FEATURES.md is the specification; the Java reader re-implements this file exactly, vectors.jsonl checks both.
"""
import json
import unicodedata

CLS, SEP, UNK, MASK = 101, 102, 100, 103
MAX_PIECES, MAX_CHARS = 8, 100            # pieces kept of one token; longer tokens (code points) are [UNK]
WINDOW, CUT_MAX, CUT_MIN, LEFT = 254, 40, 6, 16   # pieces: window, where the core may end before its end, left margin
OUTSIDE, INSIDE, OPENING, CLOSING, REOPENING = range(5)
SEPARATORS = {'Zs', 'Zl', 'Zp', 'Cc', 'Cf', 'Cs'}
LINE_BREAKS = '\n\r\u0085\u2028\u2029'
MARKS, ONLY_OPEN, ONLY_CLOSE = '"\u201c\u201d\u201e\u201f\u00ab\u00bb', '\u201c\u201e\u00ab', '\u201d\u00bb'
DOUBLED, DOUBLED_OPEN, DOUBLED_CLOSE = "'`\u2018\u2019", '`\u2018', '\u2019'
SENTENCE_END = {'.', '!', '?'}


class Token:
    """One token: [start, end) in code points, its surface, whether it is a double mark or begins a paragraph."""
    __slots__ = ('start', 'end', 'text', 'mark', 'first', 'glued')

    def __init__(self, start, end, text, mark, first, glued):
        self.start, self.end, self.text, self.mark, self.first, self.glued = start, end, text, mark, first, glued


def tokenise(text):
    out, i, n, first, glued = [], 0, len(text), True, False
    while i < n:
        c = text[i]
        cat = unicodedata.category(c)
        if cat in SEPARATORS:
            first = first or c in LINE_BREAKS
            glued = False
            i += 1
            continue
        j, mark = i + 1, c in MARKS
        if cat[0] in 'LNM':
            while j < n and unicodedata.category(text[j])[0] in 'LNM':
                j += 1
        elif c in DOUBLED and j < n and text[j] == c:
            j, mark = j + 1, True
        out.append(Token(i, j, text[i:j], mark, first, glued))
        first, glued, i = False, True, j
    return out


def quote_states(tokens):
    """One state a token; an open quotation ends with its paragraph."""
    out, inside = [], False
    for k, t in enumerate(tokens):
        was = inside
        if t.first:
            inside = False
        if not t.mark:
            out.append(INSIDE if inside else OUTSIDE)
            continue
        c = t.text[0]
        right = k + 1 < len(tokens) and tokens[k + 1].glued
        if c in (DOUBLED_OPEN if len(t.text) == 2 else ONLY_OPEN):
            inside = True
        elif c in (DOUBLED_CLOSE if len(t.text) == 2 else ONLY_CLOSE):
            inside = False
        elif t.glued != right:
            inside = right
        else:
            inside = not inside
        out.append((REOPENING if t.first and was else OPENING) if inside else CLOSING)
    return out


def shape(t):
    """0 no capital; 1 one capital, first; 2 all letters capitals (two or more); 3 other."""
    caps = [unicodedata.category(c) in ('Lu', 'Lt') for c in t.text if unicodedata.category(c)[0] == 'L']
    if True not in caps:
        return 0
    if caps[0] and sum(caps) == 1:
        return 1
    return 2 if all(caps) else 3


def flag(state, first, shp):
    return state + 5 * first + 10 * shp


def fold(s):
    """NFD, non-spacing marks dropped, simple lower case code point by code point."""
    return ''.join(c.lower()[0] for c in unicodedata.normalize('NFD', s) if unicodedata.category(c) != 'Mn')


class WordPiece:
    """Greedy longest match, as BERT does; a token's pieces are cached by surface."""

    def __init__(self, vocab):
        self.vocab, self.cache = vocab, {}

    @classmethod
    def load(cls, path):
        if path.endswith('.json'):
            with open(path, encoding='utf-8') as f:
                return cls(json.load(f)['model']['vocab'])
        with open(path, encoding='utf-8') as f:
            return cls({w.rstrip('\n'): i for i, w in enumerate(f)})

    def pieces(self, t):
        if t.mark:
            return [self.vocab['"']]
        got = self.cache.get(t.text)
        if got is None:
            got = self.cache[t.text] = self.split(t.text)
        return got

    def split(self, s):
        if len(s) > MAX_CHARS:
            return [UNK]
        w, out, i = fold(s), [], 0
        while i < len(w):
            j, pre = len(w), '##' if i else ''
            while j > i and pre + w[i:j] not in self.vocab:
                j -= 1
            if j == i:
                return [UNK]
            out.append(self.vocab[pre + w[i:j]])
            i = j
        return out[:MAX_PIECES] or [UNK]


def is_sentence_start(tokens, k):
    """The token before k ends a sentence: . ! ?, or a double mark right after one of these."""
    p = k - 1
    if p > 0 and tokens[p].mark:
        p -= 1
    return tokens[p].text in SENTENCE_END


def windows(tokens, counts, first_core=None):
    """Windows of at most WINDOW pieces: (begin, end, core begin, core end) in tokens; the cores tile the text.

    counts: pieces of each token. first_core: end the first core at or before this token (training only)."""
    n, out, core, begin = len(tokens), [], 0, 0
    while core < n or not out:
        end, size = begin, 0
        while end < n and size + counts[end] <= WINDOW:
            size += counts[end]
            end += 1
        cut = n
        if end < n:
            cut, back, best = end, 0, 0
            k = end
            while k > core + 1 and back < CUT_MAX:
                k -= 1
                back += counts[k]
                if back < CUT_MIN:
                    continue
                rank = 3 if tokens[k].first else 2 if is_sentence_start(tokens, k) else 1
                if rank > best:
                    best, cut = rank, k
        if first_core and not out and first_core < cut:
            cut = first_core
            while end > cut and end - cut > CUT_MAX // 2:
                end -= 1
        out.append((begin, end, core, cut))
        core, begin, back = cut, cut, 0
        while begin > 0 and back + counts[begin - 1] <= LEFT:
            begin -= 1
            back += counts[begin]
    return out
