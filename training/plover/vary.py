"""Gold sentences with other actors in them, so that the network learns what is done and not who did it."""
import re

NAME = re.compile(r"^(the |The |a |A )?([A-Z][\w.'’-]*)( (of|and|for|the|[A-Z][\w.'’-]*))*$")


def exchange(row, name, new):
    b, e = row[name]['start'], row[name]['end']
    text = row['text'][:b] + new + row['text'][e:]
    by = len(new) - (e - b)
    out = dict(row, text=text)
    for n in ('source', 'target'):
        s = dict(row[n])
        if n == name:
            s.update(text=new, end=b + len(new))
        elif s.get('start') is not None:
            if s['start'] >= e:
                s.update(start=s['start'] + by, end=s['end'] + by)
            elif s['end'] > b:                 # nested in the other: leave the sentence as it is
                return row
        out[n] = s
    return out


class Vary:
    """Names are taken from the sentences given: sources for sources, targets that are names for such targets."""

    def __init__(self, rows):
        self.pool = {n: [r[n]['text'] for r in rows if r[n].get('start') is not None and (n == 'source' or NAME.match(r[n]['text']))]
                     for n in ('source', 'target')}

    def __call__(self, row, rnd):
        for n in ('source', 'target'):
            s = row[n]
            if s.get('start') is None or rnd.random() < .3 or n == 'target' and not NAME.match(s['text']):
                continue
            new = rnd.choice(self.pool[n])
            if new not in row['text']:
                row = exchange(row, n, new)
        return row
