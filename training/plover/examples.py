"""Marked sentences to model input."""
import os
import sys

sys.path.insert(0, os.path.join(os.path.dirname(os.path.abspath(__file__)), '..'))
from features import tokenise  # noqa: E402
from network import FLAG, MARKS  # noqa: E402

CLS, SEP, MOST = 101, 102, 160


def encode(text, spans, wordpiece):
    """text, {'source': (begin, end) in code points or None, 'target': likewise} -> ids, flags, rows of [CLS] and the two opening marks.

    An opening mark stands before the first token that ends after the span's begin, a closing one after the last that begins before
    its end; a span of no token has none. Marks at one place: source before target to open, target before source to close. Of more
    than MOST pieces those are kept that lie around the marks, as many before as after them where there is a choice."""
    toks = tokenise(text)
    before, after, flags_of = {}, {}, [0] * len(toks)
    for name in ('source', 'target'):
        span = spans.get(name)
        inside = [k for k, t in enumerate(toks) if t.end > span[0] and t.start < span[1]] if span else []
        if inside:
            before.setdefault(inside[0], []).append(name)
            after.setdefault(inside[-1], []).append(name)
            for k in inside:
                flags_of[k] |= FLAG[name]
    ids, flags, rows = [], [], {}
    for k, t in enumerate(toks):
        for name in before.get(k, ()):
            rows[name] = len(ids)
            ids.append(MARKS[name][0])
            flags.append(FLAG[name])
        pieces = wordpiece.pieces(t)
        ids.extend(pieces)
        flags.extend([flags_of[k]] * len(pieces))
        for name in reversed(after.get(k, ())):
            ids.append(MARKS[name][1])
            flags.append(FLAG[name])
    start = 0
    if len(ids) > MOST:
        lo, hi = min(rows.values(), default=0), max(rows.values(), default=0)
        start = max(0, min(lo - max(0, MOST - (hi - lo)) // 2, len(ids) - MOST))
        ids, flags = ids[start:start + MOST], flags[start:start + MOST]
    at = [0] + [rows[n] - start + 1 if n in rows and rows[n] - start < len(ids) else 0 for n in ('source', 'target')]
    return [CLS] + ids + [SEP], [0] + flags + [0], at
