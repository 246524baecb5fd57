#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""Turns dev.txt, held.txt and train/*.txt, which people write, into the .jsonl beside them, which programs read (the marks: GUIDELINES.md, section 7).

    gold/events/build.py            writes the files and prints how often each type and status stands in them
    gold/events/build.py --check    writes nothing; fails when they are not what the sources say

Both fail, naming report and line, on words that are not found or found twice, an unknown type, mode, status, country or field, a date that does not
fit its words, and a number that the words do not give.
"""

import collections
import datetime
import json
import pathlib
import re
import sys

HERE = pathlib.Path(__file__).resolve().parent
HALVES = ("dev", "held")
TRAIN = sorted("train/" + source.stem for source in (HERE / "train").glob("*.txt"))

MODES = {
    "AGREE": "",
    "CONSULT": "visit third-party phone",
    "SUPPORT": "",
    "CONCEDE": "",
    "COOPERATE": "",
    "AID": "",
    "RETREAT": "withdraw release return disarm ceasefire access resign surrender",
    "REQUEST": "yield",
    "ACCUSE": "disapprove investigate allege",
    "REJECT": "meet",
    "THREATEN": "",
    "PROTEST": "demo riot strike hunger boycott obstruct",
    "SANCTION": "convict expel withdraw discontinue",
    "MOBILIZE": "troops weapons police militia",
    "COERCE": "seize restrict ban censor curfew martial-law arrest deport cyber",
    "ASSAULT": "abduct beat torture execute sexual assassinate crowd-control drone airstrike explosives suicide-attack"
    " firearms heavy-weapons destroy cleansing",
}
STATUSES = "happened denied planned threatened demanded hypothetical negated".split()
COUNTED = (
    "killed wounded detained displaced abducted released deported fighters troops police protesters prisoners hostages"
    " refugees missing people attacks"
).split()
SECTORS = (
    "GOV MIL REB OPP PTY COP JUD LEG SPY MED EDU BUS AGR LAB HLH REL CVL REF SET CRM UAF ELI HRI DEV ENV SOC IGO NGO"
).split()
UNITS = dict(
    zip(
        "one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen"
        " nineteen".split(),
        range(1, 20),
    )
)
TENS = dict(zip("twenty thirty forty fifty sixty seventy eighty ninety".split(), range(20, 100, 10)))
VAGUE = {"dozens": 24, "scores": 40, "hundreds": 200, "thousands": 2000, "several": 2, "some": 2}
DAYS = "Monday Tuesday Wednesday Thursday Friday Saturday Sunday".split()
VALUE = re.compile(r"\d{4}(-(\d{2}(-\d{2}(T(MO|AF|EV|NI|\d{2}:\d{2}))?)?|W\d{2}(-WE)?|(SP|SU|FA|WI)|Q\d|H\d))?|\d{3}|PRESENT_REF|PAST_REF|FUTURE_REF")


class Wrong(Exception):
    """What is wrong with a source, in one sentence."""


def number(words):
    """The value of a number as it stands, or nothing."""
    digits = words.replace(",", "")
    if digits.isdigit():
        return int(digits)
    total = 0
    for part in re.split(r"[\s-]+", words.lower()):
        if part == "and":
            continue
        if part in ("a", "an"):
            total += 1
        elif part in UNITS:
            total += UNITS[part]
        elif part in TENS:
            total += TENS[part]
        elif part == "dozen":
            total = max(total, 1) * 12
        elif part == "hundred":
            total = max(total, 1) * 100
        elif part == "thousand":
            total = max(total, 1) * 1000
        elif part.replace(",", "").isdigit():
            total += int(part.replace(",", ""))
        else:
            return None
    return total


def counted(words):
    """(min, max, approximate) of the words of a count: the last paragraph of the interface's section 3."""
    text = words.lower()
    if text in VAGUE:
        return VAGUE[text], None, False
    if text.endswith(" or so"):
        value = number(text[: -len(" or so")])
        return value, value, True
    two = re.fullmatch(r"(?:between )?(\S+) (?:to|and|or) (\S+)", text)
    if two and number(two[1]) and number(two[2]):
        return number(two[1]), number(two[2]), False
    for before, kind in (
        ("at least ", "least"), ("no fewer than ", "least"), ("more than ", "more"), ("over ", "more"), ("up to ", "most"),
        ("as many as ", "most"), ("at most ", "most"), ("no more than ", "most"), ("fewer than ", "fewer"),
        ("about ", "about"), ("around ", "about"), ("some ", "about"), ("nearly ", "about"), ("almost ", "about"),
        ("roughly ", "about"), ("an estimated ", "about"), ("close to ", "about"),
    ):
        if text.startswith(before):
            value = number(text[len(before):])
            if value is None:
                return None
            return {
                "least": (value, None, False),
                "more": (value + 1, None, False),
                "most": (None, value, False),
                "fewer": (None, value - 1, False),
                "about": (value, value, True),
            }[kind]
    value = number(text)
    return None if value is None else (value, value, False)


def sentences(text):
    """Where the sentences begin and end. The sources avoid abbreviations with a point."""
    begins = [0]
    for found in re.finditer(r"(?:[.!?:][\"”’)]?\s+(?=[A-Z“\"(0-9])|\n\n)", text):
        if found[0][0] != ":" or "\n" in found[0]:
            begins.append(found.end())
    begins = sorted(set(begins))
    return list(zip(begins, begins[1:] + [len(text)]))


class Report:
    """One report of a source: where its words stand."""

    def __init__(self, block, known_countries):
        head, _, rest = block.partition("\n\n")
        lines = head.splitlines()
        self.id = lines[0].strip()
        self.fields = dict(line.split(": ", 1) for line in lines[1:])
        if set(self.fields) != {"outlet", "published", "headline"}:
            raise Wrong("the head has " + ", ".join(self.fields))
        self.day = datetime.date.fromisoformat(self.fields["published"])
        body, mark, marks = ("\n\n" + rest).partition("\n--")
        if not mark:
            raise Wrong("no line -- behind the text")
        self.text = body.strip()
        self.marks = [line for line in marks.splitlines() if line.strip()]
        self.sentences = sentences(self.text)
        self.countries = known_countries

    def sentence_of(self, at):
        return next(s for s in self.sentences if s[0] <= at < s[1])

    def find(self, words, near=None):
        """The span of words: whole words, the n-th with #n; without it the only ones, or the only ones in the trigger's sentence, or the last before it."""
        words, _, nth = words.strip().partition("#")
        hits = [
            (m.start(), m.end())
            for m in re.finditer(r"(?<!\w)" + re.escape(words) + r"(?!\w)", self.text)
        ]
        if not hits:
            raise Wrong(f"“{words}” is not in the text")
        if nth:
            if int(nth) > len(hits):
                raise Wrong(f"“{words}” stands only {len(hits)} times in the text")
            return list(hits[int(nth) - 1])
        if len(hits) > 1 and near:
            sentence = self.sentence_of(near[0])
            inside = [h for h in hits if sentence[0] <= h[0] < sentence[1]]
            hits = inside or [h for h in hits if h[0] < near[0]][-1:] or hits
        if len(hits) > 1:
            raise Wrong(f"“{words}” stands {len(hits)} times there: say which with #n")
        return list(hits[0])

    def event(self, line):
        head, *parts = [part.strip() for part in line.split(";")]
        kind, status = head.split()
        kind, _, mode = kind.partition("/")
        if kind not in MODES:
            raise Wrong(f"no type {kind}")
        if mode and mode not in MODES[kind].split():
            raise Wrong(f"{kind} has no mode {mode}")
        if status not in STATUSES:
            raise Wrong(f"no status {status}")
        fields = collections.OrderedDict()
        for part in parts:
            name, colon, value = part.partition(":")
            if name in fields or name not in ("t", "a", "r", "o", "oa", "d", "p", "f", "w", "mutual") or (not colon and name != "mutual"):
                raise Wrong(f"“{part}” is no field, or there twice")
            fields[name] = value.strip()
        if "t" not in fields:
            raise Wrong("no trigger")
        triggers = [self.find(words) for words in fields["t"].split(" & ")]
        near = triggers[0]
        event = {"type": kind}
        if mode:
            event["mode"] = mode
        event["trigger"] = near
        if len(triggers) > 1:
            event["also"] = triggers[1:]
        if "mutual" in fields:
            event["mutual"] = True
        event["actors"] = self.participants(fields, "a", "oa", near)
        event["recipients"] = self.participants(fields, "r", "o", near)
        if "d" in fields:
            event["when"] = self.date(fields["d"], near)
        if "p" in fields:
            event["place"] = {"span": self.find(fields["p"], near)}
        event["figures"] = [self.figure(f, near) for f in fields.get("f", "").split(" & ") if f]
        event["status"] = status
        event["word"] = self.word(fields.get("w"), near)
        return event

    def participants(self, fields, required, optional, near):
        found = [self.participant(words, near, False) for words in fields.get(required, "").split(" & ") if words]
        found += [self.participant(words, near, True) for words in fields.get(optional, "").split(" & ") if words]
        return found

    def participant(self, words, near, optional):
        words, _, code = words.partition("@")
        first, *others = words.split(" ~ ")
        found = {"span": self.find(first, near)}
        if others:
            found["also"] = [self.find(other, near) for other in others]
        country, _, sector = code.strip().partition(".")
        if country:
            if country not in self.countries:
                raise Wrong(f"no country {country}")
            found["country"] = country
        if sector:
            if sector not in SECTORS:
                raise Wrong(f"no sector {sector}")
            found["sector"] = sector
        if optional:
            found["optional"] = True
        return found

    def date(self, field, near):
        words, _, value = field.partition("=")
        ahead = words.endswith("+")
        words = words.removesuffix("+")
        span = self.find(words, near)
        bare = words.partition("#")[0]
        weekday = next((d for d in DAYS if d in bare), None)
        if not value:
            value = self.derived(bare, weekday, ahead)
        if not value or not VALUE.fullmatch(value):
            raise Wrong(f"“{bare}”: give its value behind =")
        if weekday and not value.endswith("-WE"):
            day = datetime.date.fromisoformat(value[:10])
            if DAYS[day.weekday()] != weekday:
                raise Wrong(f"{value} is no {weekday}")
        for year in re.findall(r"\b(?:1[89]|20)\d\d\b", bare):
            if not value.startswith(year):
                raise Wrong(f"“{bare}” is not in {value[:4]}")
        return {"span": span, "value": value}

    def derived(self, words, weekday, ahead):
        one = datetime.timedelta(days=1)
        if weekday:
            day = self.day
            while True:
                day += one if ahead else -one
                if DAYS[day.weekday()] == weekday:
                    break
            tail = next((t for w, t in (("night", "TNI"), ("evening", "TEV"), ("morning", "TMO"), ("afternoon", "TAF")) if w in words), "")
            return day.isoformat() + tail
        near = {"yesterday": -one, "today": 0 * one, "tomorrow": one}
        if words.lower() in near:
            return (self.day + near[words.lower()]).isoformat()
        found = re.search(r"\b(\d{4})\b", words)
        return found[1] if found and re.fullmatch(r"(?:[Ii]n |since )?\d{4}", words) else None

    def figure(self, field, near):
        """“words>of”, or with a range of its own behind it: “words>of=[min,max]”, ~ for a rough one."""
        words, arrow, of = field.partition(">")
        of, _, given = of.strip().partition("=")
        if not arrow or of not in COUNTED:
            raise Wrong(f"“{field}” does not say what is counted")
        words = words.strip()
        bounds = counted(words.partition("#")[0])
        if given:
            low, high = [None if x == "-" else int(x) for x in given.strip("~").split("..")]
            bounds = (low, high, given.startswith("~"))
        if not bounds:
            raise Wrong(f"“{words}” gives no number")
        found = {"span": self.find(words, near), "of": of, "min": bounds[0], "max": bounds[1]}
        if bounds[2]:
            found["approximate"] = True
        return found

    def word(self, field, near):
        if field is None:
            return "article"
        if field == "?":
            return {"source": None}
        first, *others = field.split(" ~ ")
        found = {"source": self.find(first, near)}
        if others:
            found["also"] = [self.find(other, near) for other in others]
        return found

    def json(self):
        events = []
        for line in self.marks:
            try:
                events.append(self.event(line))
            except Wrong as e:
                raise Wrong(f"{line[:70]}: {e}") from e
        events.sort(key=lambda e: e["trigger"])
        keys = [(e["type"], tuple(e["trigger"]), e["status"], str(e["word"]), str(e["actors"]), str(e["recipients"])) for e in events]
        if len(set(keys)) < len(keys):
            raise Wrong("an event stands there twice")
        return {
            "id": self.id,
            "outlet": self.fields["outlet"],
            "published": self.fields["published"],
            "headline": self.fields["headline"],
            "text": self.text,
            "events": events,
        }


def countries():
    table = HERE.parent.parent / "hearsay-core/src/main/resources/org/hearsay/country/countries.txt"
    found = set(re.findall(r"(?m)^([A-Z]{3}) \|", table.read_text(encoding="utf-8"))) if table.exists() else set()
    return found or None


def built(half, known):
    reports, wrong = [], []
    for block in re.split(r"(?m)^== ", (HERE / f"{half}.txt").read_text(encoding="utf-8"))[1:]:
        name = block.splitlines()[0]
        try:
            report = Report(block, known).json()
            number = int(report["id"])
            if half in TRAIN:
                report["id"] = f"{half.replace('/', '-')}-{number}"
            elif (number % 2 == 1) != (half == "dev"):
                raise Wrong("odd numbers belong to dev, even ones to held")
            size = len(report["text"].split())
            if not 50 <= size <= 170:
                raise Wrong(f"{size} words")
            reports.append(report)
        except (Wrong, ValueError, StopIteration) as e:
            wrong.append(f"{half}.txt, report {name}: {e}")
    ids = [r["id"] for r in reports]
    wrong += [f"{half}.txt: report {i} twice" for i, n in collections.Counter(ids).items() if n > 1]
    return reports, wrong


def main():
    known = countries()
    if not known:
        sys.exit("the table of countries is not where it was")
    failed = []
    counts = {}
    for half in (*HALVES, *TRAIN):
        reports, wrong = built(half, known)
        failed += wrong
        lines = "".join(json.dumps(r, ensure_ascii=False) + "\n" for r in reports)
        target = HERE / f"{half}.jsonl"
        if "--check" in sys.argv[1:]:
            if not target.exists() or target.read_text(encoding="utf-8") != lines:
                failed.append(f"{half}.jsonl is not what {half}.txt says: run gold/events/build.py")
        elif not wrong:
            target.write_text(lines, encoding="utf-8")
        counts[half] = reports
    for line in failed:
        print(line, file=sys.stderr)
    if failed:
        sys.exit(1)
    for half, reports in counts.items():
        events = [e for r in reports for e in r["events"]]
        print(f"{half}: {len(reports)} reports, {len(events)} events, {sum(not r['events'] for r in reports)} reports without one")
        print("  " + " ".join(f"{t} {sum(e['type'] == t for e in events)}" for t in MODES))
        print("  " + " ".join(f"{s} {sum(e['status'] == s for e in events)}" for s in STATUSES))
        said = sum(e["word"] != "article" for e in events)
        print(f"  on a source's word {said}, figures {sum(len(e['figures']) for e in events)}, places {sum('place' in e for e in events)},"
              f" dates {sum('when' in e for e in events)}")


main()
