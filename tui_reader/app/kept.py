"""Where a highlight or bookmark stands in an open article."""

from __future__ import annotations

from tui_reader.app.ports import OpenReading
from tui_reader.model.spans import Span


def kept_at(reading: OpenReading, key: str) -> list[Span]:
    """The place of the highlight or bookmark of this id; empty where it is lost or there is none."""
    places = [(h.id, placed.span) for h, placed in reading.highlights]
    places += [(b.id, placed.span) for b, placed in reading.bookmarks]
    return [span for name, span in places if name == key and span is not None]
