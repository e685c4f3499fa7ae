"""The Notes pane: highlights and bookmarks in reading order, with what became of their places."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING

from tui_reader.app.page.marks import SIGNS
from tui_reader.app.rows.base import Line, Piece, Role, Row, heading, one_line
from tui_reader.model.annotations import AnchorState, Bookmark, Highlight, Placed

if TYPE_CHECKING:
    from tui_reader.session.everywhere import Elsewhere

FILTERS = ("highlights and bookmarks", "highlights", "bookmarks", "the whole library")
"""What the pane can show, the first at the start."""
ORDERS = ("as they appear", "newest first")
"""How they are sorted, the first at the start."""

STATE = {
    AnchorState.EXACT: "",
    AnchorState.MOVED: "moved: the text changed around it",
    AnchorState.LOST: "lost: its words are gone from the text",
}

Highlights = tuple[tuple[Highlight, Placed], ...]
Bookmarks = tuple[tuple[Bookmark, Placed], ...]


def note_rows(
    highlights: Highlights, bookmarks: Bookmarks, shown: str = FILTERS[0], order: str = ORDERS[0]
) -> tuple[Row, ...]:
    """Rows of the pane, lost ones last; keys are `highlight:ID` and `bookmark:ID`."""
    rows: list[tuple[float, str, Row]] = []
    if shown != FILTERS[2]:
        rows += [(_order(placed), h.created, _highlight_row(h, placed)) for h, placed in highlights]
    if shown != FILTERS[1]:
        rows += [(_order(placed), b.created, _bookmark_row(b, placed)) for b, placed in bookmarks]
    rows.sort(key=lambda found: found[0])
    if order == ORDERS[1]:
        rows.sort(key=lambda found: found[1], reverse=True)
    return tuple(row for *_, row in rows)


def library_rows(everywhere: Iterable[Elsewhere]) -> tuple[Row, ...]:
    """What is kept in every article, under its title; keys are `elsewhere:ARTICLE:ID`."""
    rows: list[Row] = []
    for article in everywhere:
        rows.append(heading(f"article:{article.article_id}", one_line(article.title), str(len(article.kept))))
        for one in article.kept:
            lines = _highlight_lines(one) if isinstance(one, Highlight) else _bookmark_lines(one)
            key = f"elsewhere:{article.article_id}:{one.id}"
            rows.append(Row(key, tuple(lines), label=one_line(article.title), tip="open it there"))
    return tuple(rows)


def _order(placed: Placed) -> float:
    return placed.span.start if placed.span else float("inf")


def _highlight_row(highlight: Highlight, placed: Placed) -> Row:
    words = one_line(highlight.anchor.quote.exact)
    return _row(f"highlight:{highlight.id}", _highlight_lines(highlight), placed, words)


def _highlight_lines(highlight: Highlight) -> list[Line]:
    words = one_line(highlight.anchor.quote.exact)
    sign = SIGNS[f"article--highlight-{highlight.colour}"]
    lines = [Line((Piece(f"{sign} ", Role.MARK), Piece(words)), hang=2, most=4)]
    if who := highlight.speaker or highlight.source:
        lines.append(Line((Piece(one_line(who), Role.QUIET),), indent=2, hang=2, most=2))
    for part in highlight.note.splitlines():
        lines.append(Line((Piece(one_line(part), Role.NOTE),), indent=2, hang=2))
    if highlight.tags:
        lines.append(
            Line((Piece(" ".join(f"#{tag}" for tag in highlight.tags), Role.QUIET),), indent=2, hang=2)
        )
    return lines


def _bookmark_row(bookmark: Bookmark, placed: Placed) -> Row:
    words = one_line(bookmark.name or bookmark.anchor.quote.exact)
    return _row(f"bookmark:{bookmark.id}", _bookmark_lines(bookmark), placed, words)


def _bookmark_lines(bookmark: Bookmark) -> list[Line]:
    words = one_line(bookmark.name or bookmark.anchor.quote.exact)
    lines = [Line((Piece("★ ", Role.MARK), Piece(words)), hang=2, most=2)]
    if bookmark.note:
        lines.append(Line((Piece(one_line(bookmark.note), Role.NOTE),), indent=2, hang=2))
    return lines


def _row(key: str, lines: list[Line], placed: Placed, words: str) -> Row:
    if said := STATE[placed.state]:
        lines.append(Line((Piece(said, Role.WARN),), indent=2, hang=2))
    places = (placed.span,) if placed.span else ()
    tip = "go there" if places else "nowhere to go: its words are gone"
    return Row(key, tuple(lines), places, words[:40], tip=tip)
