"""The library's query language: words, "phrases", beginnings*, -exclusions, OR, and filters (`site:bbc`)."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import NamedTuple

from tui_reader.errors import UsageError

LONGEST = 1_000
"""Code points of a query; more is not read."""
STATES = ("unread", "read", "starred", "archived", "opened", "partial")
HOLDINGS = ("highlight", "note", "bookmark", "quote", "tag")
FILTERS = {
    "speaker": "who said it, by any of their names",
    "source": "how a source is described",
    "identity": "named, organisation, described, bare, document, observation or passive",
    "stance": "official, company, ngo, expert, witness, media, other or unclear",
    "channel": "interview, statement, speech, social, document, court, law, poll, market, outlet or unstated",
    "kind": "direct, mixed or indirect",
    "title": "words of the headline",
    "by": "the writer",
    "site": "name or address of the site",
    "feed": "name, folder, address or id of the feed",
    "type": "page, text, markdown, html, mail, epub, pdf, json or sample",
    "lang": "language",
    "tag": "a tag of the article or of a highlight",
    "after": "published on that day or later: 2026, 2026-05, 2026-05-03, today, yesterday, 7d",
    "before": "published earlier than that day: 2026-05-03, 7d and so on as for after",
    "is": ", ".join(STATES),
    "has": ", ".join(HOLDINGS),
}
"""Each filter and what may stand behind it."""
_LISTED = ("identity", "stance", "channel", "kind", "type")
OF_QUOTATIONS = frozenset({"speaker", "source", "identity", "stance", "channel", "kind"})
"""The filters that one and the same quotation must pass."""
_VALUES = {
    "is": STATES,
    "has": HOLDINGS,
    **{name: tuple(FILTERS[name].replace(" or ", ", ").split(", ")) for name in _LISTED},
}
"""The filters with few values, and those."""

_PART = re.compile(r'(-?)(?:([A-Za-z]{1,12}):(?!//))?(?:"([^"]*)"?|([^\s"]*))')


class Filter(NamedTuple):
    """One `key:value`."""

    key: str
    value: str
    negated: bool


class Term(NamedTuple):
    """A word or a phrase."""

    words: str
    prefix: bool
    """Whether longer words that begin so count too."""
    negated: bool = False


@dataclass(frozen=True, slots=True)
class Query:
    """What a query asks for; all of it must hold."""

    terms: tuple[tuple[Term, ...], ...] = ()
    """Groups of alternatives."""
    filters: tuple[Filter, ...] = ()

    def asks(self, key: str, value: str) -> bool:
        """Whether it has this filter."""
        return any(f.key == key and f.value == value and not f.negated for f in self.filters)


def parse(text: str, *, typing: bool = False) -> Query:
    """Read a query; with `typing` the last word may go on and an unfinished filter asks for nothing.

    Raises `UsageError` for a filter that there is none of and for values that make no sense.
    """
    groups: list[tuple[Term, ...]] = []
    filters: list[Filter] = []
    joins = False
    text = text[:LONGEST]
    for found in _PART.finditer(text):
        minus, key, phrase, word = found.groups()
        value = phrase if phrase is not None else word
        if not key and not value:
            continue
        if key is None and word == "OR" and not minus:
            joins = bool(groups)
            continue
        last = typing and found.end() == len(text) and not text[-1].isspace()
        if key:
            one = _filter(key.lower(), value.strip(), bool(minus), last)
            if one is not None:
                filters.append(one)
            continue
        starred = phrase is None and value.endswith("*")
        term = Term(
            value.rstrip("*") if starred else value, starred or (last and phrase is None), bool(minus)
        )
        if not any(c.isalnum() for c in term.words):
            continue
        if joins and not minus and not groups[-1][0].negated:
            groups[-1] = (*groups[-1], term)
        else:
            groups.append((term,))
        joins = False
    return Query(tuple(groups), tuple(filters))


def _filter(key: str, value: str, negated: bool, unfinished: bool) -> Filter | None:
    if key not in FILTERS:
        if unfinished:
            return None
        raise UsageError(f"no filter is called {key!r}", hint=_nearest(key, tuple(FILTERS)))
    if not value:
        if unfinished:
            return None
        raise UsageError(f"the filter {key!r} needs a value", hint=f"{key}: {FILTERS[key]}")
    if key in _VALUES:
        value = value.lower()
        if value not in _VALUES[key]:
            if unfinished:
                return None
            raise UsageError(f"{key}: does not know {value!r}", hint=_nearest(value, _VALUES[key]))
    if key in ("after", "before"):
        day = day_of(value)
        if day is None:
            if unfinished:
                return None
            raise UsageError(f"{value!r} is no date", hint=f"{key}: {FILTERS[key]}")
        value = day
    return Filter(key, value, negated)


def day_of(value: str) -> str | None:
    """The first day that a date stands for, `YYYY-MM-DD`; None where it is none."""
    from datetime import UTC, date, datetime, timedelta

    today = datetime.now(UTC).date()
    near = {"today": 0, "yesterday": 1}.get(value.lower())
    if near is None and (ago := re.fullmatch(r"(\d{1,4})([dwmy])", value.lower())):
        near = int(ago[1]) * {"d": 1, "w": 7, "m": 30, "y": 365}[ago[2]]
    if near is not None:
        try:
            return (today - timedelta(days=near)).isoformat()
        except OverflowError:
            return None
    found = re.fullmatch(r"(\d{4})(?:-(\d{1,2})(?:-(\d{1,2}))?)?", value)
    try:
        return date(int(found[1]), int(found[2] or 1), int(found[3] or 1)).isoformat() if found else None
    except ValueError:
        return None


def _nearest(word: str, known: tuple[str, ...]) -> str:
    import difflib

    near = difflib.get_close_matches(word, known, n=1, cutoff=0.5)
    return f"did you mean {near[0]!r}?" if near else f"known: {', '.join(known)}"
