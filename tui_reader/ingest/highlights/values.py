"""Values out of files that anybody may have written: of the kind they should be, and clean."""

from __future__ import annotations

from datetime import UTC, datetime

from tui_reader.ingest.clean import clean, clean_line
from tui_reader.model.annotations import Colour, TextQuote
from tui_reader.model.spans import Span

LONGEST = 1_000_000
"""Code points of a passage or a note."""
_LONGEST_TAG = 100
_MOST_TAGS = 100


def words(value: object) -> str:
    """Text of several lines; empty where the value is none."""
    return clean(value[:LONGEST]) if isinstance(value, str) else ""


def line(value: object) -> str:
    """Text on one line; empty where the value is none."""
    return clean_line(value) if isinstance(value, str) else ""


def tags(value: object) -> tuple[str, ...]:
    """Tags, each once."""
    found = (
        [clean_line(one, longest=_LONGEST_TAG) for one in value if isinstance(one, str)]
        if isinstance(value, list)
        else []
    )
    return tuple(dict.fromkeys(tag for tag in found if tag))[:_MOST_TAGS]


def colour(value: object) -> Colour | None:
    """One of our colours; None for others."""
    return next((known for known in Colour if known == value), None)


def span(start: object, end: object) -> Span | None:
    """A stretch; None where the numbers make none."""
    if type(start) is int and type(end) is int and 0 <= start < end < 1 << 40:
        return Span(start, end)
    return None


def quote(exact: object, prefix: object = "", suffix: object = "") -> TextQuote:
    """The words and what stands around them."""
    return TextQuote(words(exact), words(prefix), words(suffix))


def moment(value: object) -> str:
    """A time in UTC to the second, ISO 8601; empty where the value tells none."""
    if not isinstance(value, str):
        return ""
    try:
        read = datetime.fromisoformat(value.strip())
    except ValueError:
        return ""
    try:
        in_utc = read.astimezone(UTC) if read.tzinfo else read.replace(tzinfo=UTC)
    except OverflowError:
        return ""
    return in_utc.strftime("%Y-%m-%dT%H:%M:%SZ") if in_utc.year >= 1000 else ""
