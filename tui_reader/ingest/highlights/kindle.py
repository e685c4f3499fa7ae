"""Kindle's `My Clippings.txt`: title, a line that says what and where, an empty line, the words, `==========`.

The line in the middle is in the device's language; what is known of it is in `kindle.toml`.
"""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterator
from dataclasses import replace
from datetime import datetime
from functools import lru_cache
from importlib.resources import files

from tui_reader.ingest.highlights import values
from tui_reader.model.imported import Imported

_PARTED = re.compile(r"^={10}[ \t]*\r?$", re.MULTILINE)
_AUTHOR = re.compile(r"\s*\([^()]{1,200}\)\s*$")
_NUMBERS = re.compile(r"(\d{1,9})(?:\s*[-–]\s*(\d{1,9}))?")
_DATES = ("%A, %d %B %Y %H:%M:%S", "%A, %B %d, %Y %I:%M:%S %p", "%d %B %Y %H:%M:%S")


def read(text: str) -> Iterator[Imported]:
    """The highlights, each with the note that was written at its end."""
    waiting: list[tuple[Imported, tuple[int, int]]] = []
    for part in _PARTED.split(text):
        lines = part.strip("\r\n\ufeff ").splitlines()
        if len(lines) < 3 or not lines[1].lstrip().startswith("-"):
            continue
        title, facts, said = lines[0], lines[1].casefold(), "\n".join(lines[2:]).strip()
        kind, where = _kind(facts), _where(facts)
        name = _AUTHOR.sub("", values.line(title))
        if kind == "note":
            for number in range(len(waiting) - 1, -1, -1):
                one, (first, last) = waiting[number]
                if one.title == name and first <= where[1] <= last and not one.note:
                    waiting[number] = (replace(one, note=values.words(said)), (first, last))
                    break
        elif kind == "highlight" and said:
            made = Imported(quote=values.quote(said), title=name, created=_date(lines[1]))
            waiting.append((made, where))
    return (one for one, _ in waiting)


@lru_cache(maxsize=1)
def _words() -> dict[str, list[str]]:
    raw = files("tui_reader.ingest.highlights").joinpath("kindle.toml").read_text(encoding="utf-8")
    return tomllib.loads(raw)


def _kind(facts: str) -> str:
    for kind, words in _words().items():
        if any(word in facts for word in words):
            return kind
    return ""


def _where(facts: str) -> tuple[int, int]:
    """First and last location, the last numbers before the date; of a page where there are no locations."""
    before = facts.split("|")
    place = before[1] if len(before) > 2 else before[0]
    found = list(_NUMBERS.finditer(place))
    if not found:
        return (0, 0)
    first = int(found[-1][1])
    return first, int(found[-1][2] or first)


def _date(facts: str) -> str:
    said = facts.rpartition("|")[2].strip()
    for start in ("Added on ", "Added "):
        said = said.removeprefix(start)
    for form in _DATES:
        try:
            return values.moment(datetime.strptime(said, form).isoformat())
        except ValueError:
            continue
    return ""
