"""Dates, sums of money and numbers worth a line of their own."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from tui_reader.analysis.entities.finder import Finder
from tui_reader.analysis.entities.lexicon import fold
from tui_reader.analysis.parse import Token
from tui_reader.model.entities import EntityType
from tui_reader.model.spans import Span

KINDS = {
    "DATE": EntityType.DATE,
    "MONEY": EntityType.MONEY,
    "PERCENT": EntityType.NUMBER,
    "QUANTITY": EntityType.NUMBER,
    "CARDINAL": EntityType.NUMBER,
}
CALENDAR = re.compile(
    r"\b(?:(?:jan|febr)uary|march|april|may|june|july|august|(?:sept|nov|dec)ember|october|"
    r"(?:jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec)\b|"
    r"(?:mon|tues|wednes|thurs|fri|satur|sun)day|(?:1[0-9]|20)[0-9]{2}s?)\b",
    re.IGNORECASE,
)
LARGE = re.compile(r"\b(?:hundreds?|thousands?|millions?|billions?|trillions?|dozens?)\b", re.IGNORECASE)
CURRENCY = re.compile(
    r"[$€£¥₹₽₴₩]|\b(?:dollars?|euros?|pounds?|cents?|pence|yen|yuan|rupees?|rubles?|roubles?|pesos?|francs?|"
    r"krona|kroner|lira|rand|naira|shillings?|[A-Z]{3}|Rs|RM)\b"
)


NUMBER = r"[0-9][0-9,.]{0,20}(?<![,.])(?: ?(?:million|billion|trillion|bn|mn|m|k)\b)?"
UNIT = r"(?:crowns?|dollars?|euros?|pounds?|francs?|yen|yuan|rupees?)\b"
SUM = re.compile(rf"[$€£¥₹₽₴₩] ?{NUMBER}|(?<![\w.,]){NUMBER} {UNIT}")
"""Sums of money that are told by their form alone."""


def values(finder: Finder) -> list[tuple[EntityType, str, Span]]:
    """Kind, folded words and place of each, in text order; none overlaps a name."""
    found: list[tuple[EntityType, str, Span]] = []
    for name in finder.parse.names:
        kind = KINDS.get(name.label)
        if kind is None or any(finder.owner[i] is not None for i in range(name.first, name.last)):
            continue
        tokens = _trimmed(finder.tokens[name.first : name.last])
        if not tokens:
            continue
        span = Span(tokens[0].start, tokens[-1].end)
        text = span.of(finder.parse.text)
        if text.lower().endswith(("%", "percent", "per cent")):
            kind = EntityType.NUMBER
        if _worth(kind, name.label, text):
            found.append((kind, fold(" ".join(text.split())), span))
    found += _sums(finder, [span for _, _, span in found])
    return sorted(found, key=lambda value: value[2])


def _sums(finder: Finder, known: Sequence[Span]) -> Iterator[tuple[EntityType, str, Span]]:
    """Sums of money that the engine passed over."""
    tokens = finder.tokens
    names = [Span(tokens[m.first].start, tokens[m.last - 1].end) for m in finder.mentions()]
    taken = sorted([*known, *names])
    at = 0
    for block in finder.parse.blocks:
        for match in SUM.finditer(finder.parse.text, block.span.start, block.span.end):
            while at < len(taken) and taken[at].end <= match.start():
                at += 1
            if at == len(taken) or taken[at].start >= match.end():
                yield EntityType.MONEY, fold(match[0]), Span(*match.span())


def _trimmed(tokens: Sequence[Token]) -> Sequence[Token]:
    first, last = 0, len(tokens)
    while first < last and tokens[first].lower in (
        "the",
        "a",
        "an",
        "(",
        '"',
        "“",
        ",",
        "early",
        "late",
        "just",
        "only",
        "about",
        "some",
    ):
        first += 1
    while first < last and tokens[last - 1].text in ("'s", "’s", ")", ",", '"', "”", ".", "-", "–"):
        last -= 1
    return tokens[first:last]


def _worth(kind: EntityType, label: str, text: str) -> bool:
    if len(text) > 60 or "\n" in text:
        return False
    digits = sum(c.isdigit() for c in text)
    if kind is EntityType.DATE:
        return bool(CALENDAR.search(text))
    if kind is EntityType.MONEY:
        return bool(CURRENCY.search(text)) and (digits > 0 or bool(LARGE.search(text)))
    if label == "CARDINAL":
        return digits >= 2 or (bool(LARGE.search(text)) and " " in text)
    return digits > 0
