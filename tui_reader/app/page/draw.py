"""What stands in each cell of a line, and in which styles; the same for every screen that draws it."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence

from tui_reader.app.page.chars import width
from tui_reader.app.page.flow import Role
from tui_reader.app.page.layout import MARGIN, Layout, Line
from tui_reader.app.page.looks import LOOKS
from tui_reader.app.page.marks import BARS, Mark, runs
from tui_reader.model.article import Article, BlockKind, Emphasis
from tui_reader.model.classes import NamedTuple

READING = "▸"
"""The sign in the margin at the reading line."""

STYLES = frozenset(f"article--{name}" for name in LOOKS)
"""Names of all styles."""

_KINDS = {
    BlockKind.HEADLINE: "article--headline",
    BlockKind.STANDFIRST: "article--standfirst",
    BlockKind.BYLINE: "article--dim",
    BlockKind.DATE: "article--dim",
    BlockKind.HEADING: "article--heading",
    BlockKind.CAPTION: "article--dim",
    BlockKind.READ_MORE: "article--dim",
    BlockKind.NOTE: "article--dim",
    BlockKind.CODE: "article--code",
    BlockKind.RULE: "article--rule",
}
_ROLES = {
    Role.BAR: "article--bar",
    Role.HAIRLINE: "article--rule",
    Role.MADE: "article--made",
    Role.CREDIT: "article--dim",
    Role.CREDIT_TOO: "article--dim",
}
_EMPHASIS = {
    Emphasis.STRONG: "article--strong",
    Emphasis.EMPHASIS: "article--emphasis",
    Emphasis.CODE: "article--code",
}


class Piece(NamedTuple):
    """A stretch of a drawn line."""

    text: str
    styles: tuple[str, ...] = ()
    """Names out of `STYLES`, the lowest first."""


def writers_marks(article: Article) -> list[Mark]:
    """The writer's own emphasis and links, as marks of the lowest layer."""
    set_apart = [Mark(style.span, _EMPHASIS[style.emphasis]) for style in article.styles]
    return [*set_apart, *(Mark(link.span, "article--link") for link in article.links)]


def draw_line(
    layout: Layout, number: int, marks: Sequence[Mark], *, left: int, reading: bool = False
) -> list[Piece]:
    """The pieces of a line, from the page's left edge to the last cell drawn; none are empty.

    `marks` are those that touch the line, the lowest layer first; `left` is the cell at which the text
    begins; `reading` puts the reading mark into the margin.
    """
    if not 0 <= number < len(layout):
        return []
    line = layout.line(number)
    if line.role is not Role.TEXT:
        style = _ROLES.get(line.role)
        return [Piece(" " * left), Piece(line.text, (style,))] if style else []
    pieces = [*_margin(layout, line, marks, left, reading), *_words(layout, line, marks)]
    return [piece for piece in pieces if piece.text]


def _margin(layout: Layout, line: Line, marks: Sequence[Mark], left: int, reading: bool) -> list[Piece]:
    sign = style = lead = ""
    for mark in marks:
        if mark.lead and width(mark.lead) == 1 and layout.line_at(mark.span.start) == line.number:
            lead = mark.lead
        bar = mark.gutter in BARS
        if not mark.gutter or (bar and sign and sign not in BARS):
            continue
        if bar or layout.line_at(mark.span.start) == line.number:
            sign, style = mark.gutter, "article--bookmark" if mark.gutter == "★" else "article--sign"
    if not reading and not sign and not lead:
        return [Piece(" " * left)]
    if width(sign) != 1:
        sign = " "
    return [
        Piece(" " * (left - MARGIN)),
        _outer(lead, reading),
        Piece(sign, (style,) if style else ()),
        Piece(" " * (MARGIN - 2)),
    ]


def _outer(lead: str, reading: bool) -> Piece:
    """The margin's outer cell: the reading mark goes before a mark's own sign."""
    if reading:
        return Piece(READING, ("article--reading",))
    return Piece(lead, ("article--lead",)) if lead else Piece(" ")


def _words(layout: Layout, line: Line, marks: Sequence[Mark]) -> list[Piece]:
    assert line.block is not None
    kind = (_KINDS[line.block.kind],) if line.block.kind in _KINDS else ()
    pieces = [Piece(line.prefix, ("article--bar",))]
    cut = runs(line.span, marks)
    start = line.span.start
    if len(cut) == 1:
        pieces.append(Piece(line.text, (*kind, *cut[0].styles)))
    elif line.plain:
        pieces += [Piece(line.text[a - start : b - start], (*kind, *styles)) for a, b, styles in cut]
    else:
        for cluster in layout.clusters(line.number):
            at = bisect_right(cut, start + cluster.start, key=lambda run: run.start) - 1
            styles = (*kind, *cut[max(0, at)].styles)
            before = pieces.pop() if len(pieces) > 1 and pieces[-1].styles == styles else Piece("", styles)
            pieces.append(Piece(before.text + cluster.drawn, styles))
    pieces.append(Piece(line.after, ("article--bar",)))
    return pieces
