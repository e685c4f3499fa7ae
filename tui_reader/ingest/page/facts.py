"""What a page says of its article: who, when, where; found in several places, the surest first."""

from __future__ import annotations

from dataclasses import dataclass, fields
from datetime import UTC, datetime
from html import unescape

from tui_reader.ingest.clean import clean_line
from tui_reader.ingest.dates import iso_date
from tui_reader.ingest.front import names
from tui_reader.ingest.lines import byline

_MOST_NAMES = 20


@dataclass(frozen=True, slots=True)
class Facts:
    """Facts from one place; None and empty where it does not tell."""

    title: str | None = None
    standfirst: str | None = None
    bylines: tuple[str, ...] = ()
    published: str | None = None
    modified: str | None = None
    site: str | None = None
    language: str | None = None
    url: str | None = None
    section: str | None = None
    tags: tuple[str, ...] = ()
    free: bool | None = None
    """False where the publisher says that one has to pay."""
    live: bool = False
    """Whether it is a live page, whose entries have times."""
    body: str | None = None
    """The whole text as the publisher repeats it for machines."""

    def or_else(self, other: Facts) -> Facts:
        """These facts, and those of `other` where these say nothing.

        A day is made exact by the time that `other` has for the same day.
        """
        chosen = {f.name: getattr(self, f.name) or getattr(other, f.name) for f in fields(self)}
        chosen["free"] = other.free if self.free is None else self.free
        for name in ("published", "modified"):
            mine, theirs = getattr(self, name), getattr(other, name)
            if mine and theirs and len(mine) == 10 and theirs.startswith(mine):
                chosen[name] = theirs
        return Facts(**chosen)


def said(value: object, *, longest: int = 2_000) -> str | None:
    """A value as one clean line, None where it is no words; entities are undone."""
    if not isinstance(value, (str, int, float)) or isinstance(value, bool):
        return None
    words = clean_line(unescape(str(value)[: 4 * longest]), longest=longest)
    return words or None


def said_date(value: object) -> str | None:
    """A value as ISO 8601, None where it is no date."""
    words = said(value, longest=100)
    if words and words.isascii() and words.isdigit() and len(words) in (10, 13):
        # Seconds or milliseconds since 1970.
        moment = datetime.fromtimestamp(int(words[:10]), UTC)
        return moment.isoformat(timespec="seconds")
    return iso_date(words) if words else None


def said_names(values: list[str]) -> tuple[str, ...]:
    """The people and desks in some author fields, each once; addresses are none."""
    found: dict[str, str] = {}
    for value in values[:_MOST_NAMES]:
        words = said(value, longest=200)
        if not words or "://" in words or "@" in words or words.startswith(("www.", "/")):
            continue
        # A town stands only behind those who are named as bylines name them.
        named = byline(words)
        for name in names(named) if named else names(_without_by(words), placed=False):
            name = name.strip(" ,;|")
            if 2 <= len(name) <= 80 and not name.isdigit():
                found.setdefault(name.casefold(), name)
    return tuple(found.values())[:_MOST_NAMES]


def _without_by(words: str) -> str:
    return words[3:] if words[:3].lower() == "by " else words
