#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
# Writes N reports (default 5000) to standard output: the demo's reports with eight names of each replaced by made-up ones, other numbers and other days,
# so that a ledger of many articles can be measured. The same N gives the same reports.
import json
import pathlib
import random
import re
import sys

root = pathlib.Path(__file__).resolve().parent.parent
reports = (root / "hearsay-cli/src/main/resources/org/hearsay/cli/demo/demo-reports.jsonl").read_text(encoding="utf-8")
source = [json.loads(line) for line in reports.splitlines() if line.strip()]
chance = random.Random(7)
syllables = "ka lo mi ren tor vas bel dun gar hes ilm jor nax pol qui sar tem ulv wex yor zan".split()
for n in range(int(sys.argv[1]) if len(sys.argv) > 1 else 5000):
    report = dict(source[n % len(source)])
    found = sorted(set(re.findall(r"\b[A-Z][a-z]{4,}\b", report["text"])))
    names = {name: "".join(chance.choice(syllables) for _ in range(3)).capitalize() for name in chance.sample(found, k=min(8, len(found)))}
    pattern = re.compile(r"\b(" + "|".join(names) + r")\b")
    for field in ("text", "headline"):
        report[field] = pattern.sub(lambda match: names[match.group(0)], report[field])
    report["text"] = re.sub(r"\b\d{2,3}\b", lambda match: str(chance.randint(10, 400)), report["text"])
    report["published"] = f"20{chance.randint(10, 22)}-{chance.randint(1, 12):02}-{chance.randint(1, 28):02}"
    report["uri"] = f"https://demo.example/many/{n}"
    print(json.dumps(report, ensure_ascii=False))
