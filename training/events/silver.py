"""Windows of news whose events the rules tell, to begin the training with: readings of `hearsay read --format jsonl` to reports.

usage: silver.py READINGS.jsonl OUT.jsonl [--count 3500]
Windows are paragraphs in a row, 90 words and more together; those with most events come first. READINGS must come from the rules alone or from
the network before this branch: what it learns of them is where the rules look, the marked reports teach the rest.
"""
import argparse
import json
import random


def code_points(text):
    """From UTF-16 units, which readings count, to code points."""
    if all(ord(c) < 0x10000 for c in text):
        return lambda i: i
    at = []
    for k, c in enumerate(text):
        at += [k] * (2 if ord(c) > 0xffff else 1)
    at.append(len(text))
    return lambda i: at[i]


def windows(text):
    """(begin, end) of paragraphs in a row."""
    out, begin, at, words = [], 0, 0, 0
    for paragraph in text.split('\n\n'):
        end = at + len(paragraph)
        words += len(paragraph.split())
        if words >= 90:
            out.append((begin, end))
            begin, words = end + 2, 0
        at = end + 2
    if words > 20:
        out.append((begin, len(text)))
    return [w for w in out if w[1] - w[0] <= 1400]


def first_span(part):
    return part['spans'][0] if 'spans' in part else part.get('span')


def report(reading, begin, end, point):
    inside = lambda span: span and begin <= point(span[0]) and point(span[1]) <= end
    moved = lambda span: [point(span[0]) - begin, point(span[1]) - begin]
    events = []
    for e in reading.get('events', []):
        if not inside(first_span(e['trigger'])):
            continue
        d = {'type': e['type'], 'trigger': moved(first_span(e['trigger'])), 'status': e['status'], 'figures': []}
        if e.get('mode'):
            d['mode'] = e['mode']
        for side in ('actors', 'recipients'):
            d[side] = [{'span': moved(first_span(p))} for p in e.get(side, []) if inside(first_span(p))]
        for name in ('when', 'place'):
            if e.get(name) and inside(first_span(e[name])):
                d[name] = {'span': moved(first_span(e[name]))}
        d['figures'] = [{'span': moved(first_span(f))} for f in e.get('figures', []) if inside(first_span(f))]
        events.append(d)
    return events


def main():
    ap = argparse.ArgumentParser(description=__doc__.split('\n')[0])
    ap.add_argument('readings')
    ap.add_argument('out')
    ap.add_argument('--count', type=int, default=3500)
    a = ap.parse_args()
    rows = []
    with open(a.readings, encoding='utf-8') as f:
        for line in f:
            reading = json.loads(line)
            text = reading['article']['text']
            point = code_points(text)
            for begin, end in windows(text):
                events = report(reading, begin, end, point)
                if events:
                    rows.append({'id': 's%d' % len(rows), 'text': text[begin:end], 'events': events})
    random.Random(1).shuffle(rows)
    rows.sort(key=lambda r: -min(len(r['events']), 3))
    with open(a.out, 'w', encoding='utf-8') as f:
        f.writelines(json.dumps(r) + '\n' for r in rows[:a.count])


if __name__ == '__main__':
    main()
