"""Sentences of our own, from the templates of sentences.txt and the actors of names.txt, as rows in the shape of the gold."""
import re

SLOT = re.compile(r'\b([STO]):([cgrpoklnbxu])|\{(day|num|adj)\}')
DAYS = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday']
NUMBERS = ['two', 'three', 'five', 'seven', 'a dozen', '15', '20', '40', '120', '300', 'several', 'hundreds']
WHEN = ['On {day}, ', 'Earlier this week, ', 'In May, ', 'Late on {day}, ', 'Last year ', 'In 1996, ', 'Meanwhile, ', 'According to officials, ']
AFTER = [' on {day}', ' this week', ', officials said', ', a spokesman said', ', state television reported', ' in a statement', ' last month',
         ', witnesses said on {day}', ' for the first time in {num} years', ' after weeks of tension', ', according to a report', ' again']
JOIN = [' after ', ', days after ', ', while ', ' because ', ', a week before ', ', although ', ' as ', ', two years after ']


def read_sections(path):
    out, name = {}, None
    with open(path, encoding='utf-8') as f:
        for line in f:
            line = line.rstrip('\n')
            if line.startswith('['):
                name = line[1:-1]
                out[name] = []
            elif line and not line.startswith('#'):
                out[name].append(line)
    return out


class Own:
    def __init__(self, path, names):
        self.templates = read_sections(path)
        self.names = read_sections(names)

    def actor(self, kind, rnd, used):
        while True:
            form = rnd.choice(self.names[kind])
            for part, name in (('{c}', 'c'), ('{l}', 'l'), ('{n}', 'n')):
                if part in form:
                    form = form.replace(part, rnd.choice([x for x in self.names[name] if x[0].isupper()]))
            form = form.replace('{adj}', rnd.choice(self.names['adj'])).replace('{num}', rnd.choice(NUMBERS))
            if form not in used:
                used.add(form)
                return form

    def clause(self, template, rnd, used, marked):
        """(text, {'S': (begin, end), ...}): a filled template."""
        out, at, spans, size = [], 0, {}, 0
        for m in SLOT.finditer(template):
            piece = template[at:m.start()]
            if m.group(3):
                fill = {'day': lambda: rnd.choice(DAYS), 'num': lambda: rnd.choice(NUMBERS),
                        'adj': lambda: 'the ' + rnd.choice(self.names['adj'])}[m.group(3)]()
            else:
                fill = self.actor(m.group(2), rnd, used)
            size += len(piece)
            if m.group(1) and marked:
                spans.setdefault(m.group(1), (size, size + len(fill)))
            out += [piece, fill]
            size += len(fill)
            at = m.end()
        return ''.join(out) + template[at:], spans

    def sentence(self, root, template, rnd):
        used = set()
        text, spans = self.clause(template, rnd, used, True)
        if rnd.random() < .35:
            text += rnd.choice(AFTER)
        x = rnd.random()
        fill = lambda s: self.clause(s, rnd, used, False)[0]
        lead = ''
        if x < .15:
            other = self.clause(rnd.choice(self.templates[rnd.choice(sorted(self.templates))]), rnd, used, False)[0]
            lead = rnd.choice(['As ', 'After ', 'While ', 'Although ']) + other + ', '
        elif x < .3:
            text += rnd.choice(JOIN) + self.clause(rnd.choice(self.templates[rnd.choice(sorted(self.templates))]), rnd, used, False)[0]
        elif x < .5:
            lead = rnd.choice(WHEN)
        text, lead = fill(text), fill(lead)
        if not lead:
            text = text[0].upper() + text[1:]
        text = lead + text + '.'
        if rnd.random() < .05:
            text = text.upper() if rnd.random() < .3 else text[:-1]
        row = {'id': '', 'text': text, 'plover': root}
        for name, key in (('source', 'S'), ('target', 'T')):
            b, e = spans[key]
            row[name] = {'text': text[b + len(lead):e + len(lead)], 'start': b + len(lead), 'end': e + len(lead)}
        return row

    def draw(self, count, rnd):
        """count rows, every root as often, its templates in turn."""
        rows, roots = [], sorted(self.templates)
        order = {r: rnd.sample(self.templates[r], len(self.templates[r])) for r in roots}
        for i in range(count):
            root = roots[i % len(roots)]
            rows.append(self.sentence(root, order[root][i // len(roots) % len(order[root])], rnd))
        return rows
