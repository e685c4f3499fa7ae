"""What a reader keeps: bookmarks, highlights, places (W3C Web Annotation's selectors)."""

from __future__ import annotations

from enum import StrEnum

from tui_reader.model.classes import dataclass
from tui_reader.model.spans import Span
from tui_reader.model.stop import Stop


@dataclass(frozen=True, slots=True)
class TextQuote:
    """W3C TextQuoteSelector: the words, and what stands around them."""

    exact: str
    prefix: str
    """Up to 32 code points before."""
    suffix: str
    """Up to 32 code points after."""


@dataclass(frozen=True, slots=True)
class Anchor:
    """A place in an article that survives small edits of its text."""

    quote: TextQuote
    position: Span
    """W3C TextPositionSelector: where it stood when it was made."""


class AnchorState(StrEnum):
    """Where an anchor was found in today's text."""

    EXACT = "exact"
    """Where it was, word for word."""
    MOVED = "moved"
    """Elsewhere, or with small changes."""
    LOST = "lost"


@dataclass(frozen=True, slots=True)
class Placed:
    """An anchor looked up in a text."""

    span: Span | None
    """None where it is lost."""
    state: AnchorState


class Colour(StrEnum):
    """Highlight colours; the mark in the margin differs too, so colour is never the only sign."""

    YELLOW = "yellow"
    GREEN = "green"
    BLUE = "blue"
    PINK = "pink"


@dataclass(frozen=True, slots=True)
class Highlight:
    """A passage that the reader kept."""

    id: str
    article_id: str
    anchor: Anchor
    colour: Colour = Colour.YELLOW
    note: str = ""
    tags: tuple[str, ...] = ()
    speaker: str | None = None
    """The speaker's name when it was kept, if it is a quotation."""
    source: str | None = None
    """The source's label when it was kept ("three US officials")."""
    created: str = ""
    """ISO 8601 in UTC, seconds."""
    modified: str = ""


@dataclass(frozen=True, slots=True)
class Bookmark:
    """A paragraph that the reader wants to come back to."""

    id: str
    article_id: str
    anchor: Anchor
    name: str = ""
    note: str = ""
    created: str = ""


@dataclass(frozen=True, slots=True)
class Place:
    """Where the reader stopped in an article, and when."""

    article_id: str
    stop: Stop
    updated: str = ""
    revision: str = ""
    """The name of the text that the stop is meant for (`store.hashing`); empty for the library's own."""
