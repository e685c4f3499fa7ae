"""A row of a pane: its words with the part each plays, and the places in the text it is about."""

from __future__ import annotations

from enum import StrEnum

from tui_reader.model.classes import dataclass
from tui_reader.model.spans import Span


class Role(StrEnum):
    """The part a piece of a row plays; the list gives each a style."""

    PLAIN = "plain"
    STRONG = "strong"
    QUIET = "quiet"
    MADE = "made"
    """Words by the program, not by the article (generated headings)."""
    MARK = "mark"
    """A sign that says what kind of row it is."""
    WARN = "warn"
    NOTE = "note"
    """The reader's own words."""


@dataclass(frozen=True, slots=True)
class Piece:
    """A stretch of words in one style."""

    text: str
    role: Role = Role.PLAIN


@dataclass(frozen=True, slots=True)
class Line:
    """A line before wrapping."""

    pieces: tuple[Piece, ...]
    hang: int = 0
    """Cells by which every screen line but the first is indented."""
    indent: int = 0
    """Cells by which the first screen line is indented."""
    tail: str = ""
    """Quiet words at the right edge of the first screen line: a count."""
    most: int = 0
    """The most screen lines it may take, the rest cut with an ellipsis; 0 for no limit."""


@dataclass(frozen=True, slots=True)
class Row:
    """One row of a pane."""

    key: str
    """Unique in its pane, the same for the same thing after a refresh."""
    lines: tuple[Line, ...]
    places: tuple[Span, ...] = ()
    """Where in the article it is, in reading order: what becomes the trail."""
    label: str = ""
    """What the trail is called when this row is chosen."""
    heading: bool = False
    """True for a heading between rows, which can't be chosen."""
    tip: str = ""
    """What Enter does with it."""
    part: bool = False
    """Whether it is a part of the row above, or a figure: not one of the things that the pane counts."""


def heading(key: str, words: str, tail: str = "") -> Row:
    """A heading between rows."""
    return Row(key, (Line((Piece(words, Role.QUIET),), tail=tail),), heading=True)


def one_line(words: str) -> str:
    """`words` with every run of white space as one space, and signs in one cell, as the text has them."""
    return " ".join(words.replace("\ufe0f", "").split())


def counted(number: int, one: str, many: str) -> str:
    """`1 place`, `3 places`."""
    return f"{number} {one if number == 1 else many}"


def in_order(spans: tuple[Span, ...] | list[Span]) -> tuple[Span, ...]:
    """`spans` in reading order, each once, the wider of two that begin together first."""
    return tuple(sorted(dict.fromkeys(spans), key=lambda s: (s.start, -s.end)))
