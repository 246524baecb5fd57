"""What stands inside a content, as documents for the network: each content of a marked report by itself, made to look like a plain sentence.

A document's attributions are those that the report nests in the content directly; deeper ones are unknown, as PolNeAR leaves them. Sentences of
PolNeAR stand beside them, so that the branch does not forget what speech looks like.
"""
import json
import os
import pathlib
import re
import sys

sys.path.insert(0, os.path.join(os.path.dirname(os.path.abspath(__file__)), '..'))

# as org.hearsay.attribution.PlainSentence has them
AT_BEGIN = '"“”„«\'‘’` .,:;\u00a0\n'
AT_END = '"“”»\'’ .,;\u00a0\n'
LEADS = ('that ', 'whether ', 'if ', 'how ')
SHORTEST = 8
REF = re.compile(r'⟦(.*?)⟧(?:#(\d+))?([a-z]*)', re.S)
ATTRIBUTION = re.compile(r'^(A\d+)(?: in=(A\d+))? kind=(\w+) cue=(.*?)(?: source=(.*?))? content=(.*?)(?: edits=.*?)?(?: speaker=⟦(.*?)⟧)? speakerKind=(\w+)$', re.S)


def hits(body, text):
    """Where `text` stands in whole words."""
    out, i = [], body.find(text)
    while i >= 0:
        j = i + len(text)
        cut = (i and body[i - 1].isalnum() and text[0].isalnum()) or (j < len(body) and body[j].isalnum() and text[-1].isalnum())
        if not cut:
            out.append(i)
        i = body.find(text, i + 1)
    return out


def spans(body, refs):
    out = []
    for text, number, _ in REF.findall(refs or ''):
        left, _, right = text.partition(' … ')
        begin = hits(body, left)[int(number or 1) - 1]
        end = begin + len(left)
        if right:
            end = next(h for h in hits(body, right) if h >= end) + len(right)
        out.append((begin, end))
    return out


class Report:
    """A marked report (gold/GUIDELINES.md): its body, and for each attribution (source, cue, content, parent)."""

    def __init__(self, path):
        head, _, rest = path.read_text(encoding='utf-8').partition('\n\n')
        self.body, _, marks = rest.rpartition('\n\n===\n')
        self.name, self.attributions = path.stem, {}
        for line in marks.strip().split('\n'):
            m = ATTRIBUTION.match(line)
            self.attributions[m[1]] = (spans(self.body, m[5]), spans(self.body, m[4]), spans(self.body, m[6]), m[2])


def plain(content):
    """The sentence that a content holds, and where it begins in it; None when it is too short."""
    begin = 0
    while begin < len(content) and content[begin] in AT_BEGIN:
        begin += 1
    for lead in LEADS:
        if content[begin:].lower().startswith(lead):
            begin += len(lead)
            while begin < len(content) and content[begin] in AT_BEGIN:
                begin += 1
            break
    end = len(content)
    while end > begin and content[end - 1] in AT_END:
        end -= 1
    if end - begin < SHORTEST:
        return None
    first = content[begin].upper()
    return (first if len(first) == 1 else content[begin]) + content[begin + 1:end] + '.', begin


def inside(report):
    """One row for each span of a content: its text, and what is nested in it directly."""
    for ident, (_, cue, content, _) in report.attributions.items():
        shared = any(p == ident and c == content for _, _, c, p in report.attributions.values())
        for begin, end in content:
            sentence = plain(report.body[begin:end])
            if shared or not sentence:
                continue
            text, skipped = sentence
            at = begin + skipped
            last = at + len(text) - 1
            children = []
            for k, (s, q, c, parent) in report.attributions.items():
                if parent == ident and q and at <= q[0][0] < last:
                    cut = [[(b - at, min(e, last) - at) for b, e in part if at <= b < last] for part in (s, q, c)]
                    children.append({'id': k, 'source': cut[0], 'cue': cut[1], 'content': cut[2]})
            yield {'id': '%s/%s/%d' % (report.name, ident, begin), 'text': text, 'attributions': children}


def of_folder(folder):
    """The contents of a folder's reports, or the sentences of a file."""
    if os.path.isfile(folder):
        return list(of_lines(folder))
    return [row for path in sorted(pathlib.Path(folder).glob('*.txt')) for row in inside(Report(path))]


MARK = re.compile(r'([SQC])(\d*)\{|\}')


def of_lines(path):
    """The marked sentences of a file (sentences.txt), and, as a document of its own, each content that holds another's words."""
    for number, line in enumerate(open(path, encoding='utf-8')):
        if line.strip() and not line.startswith('#'):
            text, at, open_, marked = '', 0, [], {}
            for m in MARK.finditer(line.rstrip('\n')):
                text, at = text + line[at:m.start()], m.end()
                if m[1]:
                    open_.append((m[2] or '1', m[1], len(text)))
                else:
                    key, role, begin = open_.pop()
                    marked.setdefault(key, {}).setdefault(role, []).append((begin, len(text)))
            text = text + line[at:].rstrip('\n')
            assert not open_ and all('Q' in a and 'C' in a for a in marked.values()), line
            yield from documents('line%d' % number, text, marked, 0, len(text))


def documents(name, text, marked, begin, end):
    within = lambda span, outer: outer[0] <= span[0] and span[1] <= outer[1]
    here = {k: a for k, a in marked.items() if within(a['Q'][0], (begin, end))}
    top = [k for k, a in here.items() if not any(o != k and within(a['Q'][0], c) for o, b in here.items() for c in b['C'])]
    cut = lambda spans: [(b - begin, e - begin) for b, e in spans]
    rows = [{'id': k, 'source': cut(here[k].get('S', [])), 'cue': cut(here[k]['Q']), 'content': cut(here[k]['C'])} for k in top]
    yield {'id': '%s/%d' % (name, begin), 'text': text[begin].upper() + text[begin + 1:end] + '.', 'attributions': rows}
    for k in top:
        for c in here[k]['C']:
            if any(within(a['Q'][0], c) for o, a in here.items() if o != k):
                skip = next((len(l) for l in LEADS if text[c[0]:c[1]].startswith(l)), 0)
                yield from documents(name + k, text, {o: a for o, a in here.items() if o != k}, c[0] + skip, c[1])


def sentences(path):
    """Sentences of PolNeAR with the attributions that stand in one sentence; sentences that another reaches into are left out."""
    end = re.compile(r'[.!?]["”’\']*\s+(?=[A-Z“"‘])|\n+')
    for line in open(path, encoding='utf-8'):
        doc = json.loads(line)
        text = doc['text']
        cuts = [0] + [m.end() for m in end.finditer(text)] + [len(text)]
        rows = [[b, e, [], True] for b, e in zip(cuts, cuts[1:]) if e - b > 20]
        for a in doc['attributions']:
            every = [x for role in ('source', 'cue', 'content') for x in a[role]]
            for row in rows:
                touched = [x for x in every if x[0] < row[1] and x[1] > row[0]]
                if touched and len(touched) == len(every) and a['cue'] and all(row[0] <= x[0] and x[1] <= row[1] for x in every):
                    row[2].append({role: [(b - row[0], e - row[0]) for b, e in a[role]] for role in ('source', 'cue', 'content')})
                elif touched:
                    row[3] = False
        for b, e, atts, whole in rows:
            if whole:
                yield {'id': '%s/%d' % (doc['id'], b), 'text': text[b:e].rstrip(), 'attributions': atts}


def main():
    for folder in sys.argv[1:]:
        rows = of_folder(folder)
        print(folder, len(rows), 'contents', sum(bool(r['attributions']) for r in rows), 'with links', sum(len(r['attributions']) for r in rows))


if __name__ == '__main__':
    main()
