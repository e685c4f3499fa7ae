"""An article wrapped to a measure, and what is drawn on each line of it."""

from __future__ import annotations

from itertools import takewhile

from tui_reader.app.page.bidi import mirror, order, visual
from tui_reader.app.page.chars import Cluster, clusters, drawn, normalise, width
from tui_reader.app.page.flow import Role
from tui_reader.app.page.hyphens import is_break, justified
from tui_reader.app.page.numbering import Numbered
from tui_reader.app.page.wrap import TAB
from tui_reader.model.article import Block, BlockKind
from tui_reader.model.classes import dataclass
from tui_reader.model.spans import Span

MEASURE = 72
"""The widest measure by default, in cells."""
MARGIN = 3
"""Cells kept free at the left of the text: the reading mark, the margin sign, and air."""


def column(cells: int, measure: int = MEASURE, *, centred: bool = True) -> tuple[int, int]:
    """Where the text begins on a page that is `cells` wide, and its measure; `centred` where there is room."""
    room = max(1, min(measure, cells - MARGIN - 1))
    return max(MARGIN, (cells - room) // 2) if centred else MARGIN, room


@dataclass(frozen=True, slots=True)
class Line:
    """One line of the page, made when it is asked for."""

    number: int
    role: Role
    span: Span
    """Its text in the article; empty where the line has none."""
    block: Block | None
    """None between blocks."""
    prefix: str
    """Marker, bar or indent before the text; not in the article."""
    text: str
    """What is drawn after the prefix."""
    plain: bool
    """Whether `text` is the article's span, character by character, one cell each."""
    after: str = ""
    """Marker or bar after the text, where that runs from right to left; not in the article."""


class Layout(Numbered):
    """An article wrapped to a measure, or some of its blocks, with what is drawn on each line."""

    def line(self, number: int) -> Line:
        """The line with all that is needed to draw it."""
        role = self.role(number)
        span = self.span(number)
        if role is not Role.TEXT:
            text = {Role.HAIRLINE: "─" * self.measure, Role.BAR: "│"}.get(role, "")
            if role is Role.BAR and self.flow.from_right(self._owner(number)):
                text = text.rjust(self.measure)
            if role is Role.MADE:
                text = crop(self.flow.made[self._owner(number)], self.measure)
            elif role >= Role.CREDIT:
                text = crop(self.flow.credits[role - Role.CREDIT], self.measure)
            return Line(number, role, span, None, "", text, False)
        owner = self._owner(number)
        block = self.flow.blocks[owner]
        prefix = self.flow.prefix(owner, self.measure)[0 if self.is_first(number) else 1]
        plain, after = self.flow.plain(owner), ""
        if plain:
            text = self.flow.text[span.start : span.end].replace("\n", " ")
        else:
            text = "".join(cluster.drawn for cluster in self.clusters(number))
        if block.kind is BlockKind.RULE:
            prefix = " " * ((self.measure - width(text)) // 2)
        elif self.flow.from_right(owner) and block.kind is not BlockKind.CODE:
            after = visual(prefix, from_right=True)
            prefix = " " * max(0, self.measure - width(text) - width(after))
        return Line(number, role, span, block, prefix, text, plain, after)

    def clusters(self, number: int) -> list[Cluster]:
        """The graphemes of a line in the order in which they are drawn, counted from its own start.

        A hyphen is among them where the line breaks a word, and spaces are wider where lines are justified.
        """
        start, end = self.span(number)
        block = self.block(number)
        code = block is not None and block.kind is BlockKind.CODE
        raw = self.flow.text[start:end]
        found = clusters(raw, tab=TAB if code else 0)
        if block is None:
            return found
        owner = self._owner(number)
        room = self.measure - width(self.flow.prefix(owner, self.measure)[0]) - sum(c.width for c in found)
        inside = end < block.span.end and not self.flow.text[end].isspace()
        places = self.flow.hyphens(owner)
        broken = raw.endswith("\xad") or (places is not None and is_break(self.flow.text, end, places))
        if inside and broken and room > 0:
            found.append(Cluster(len(raw), "-", 1))
            room -= 1
        if self.flow.justified and places is not None and self._goes_on(number):
            found = justified(found, room)
        return self._turned(found, owner) if self.flow.turned(owner) else found

    def _goes_on(self, number: int) -> bool:
        """Whether the line after this one is of the same block."""
        return (
            number + 1 in self.numbers
            and self.role(number + 1) is Role.TEXT
            and not self.is_first(number + 1)
        )

    def _turned(self, found: list[Cluster], owner: int) -> list[Cluster]:
        there = order([c.drawn or "\u200b" for c in found], from_right=self.flow.from_right(owner))
        return [
            found[n]._replace(drawn=mirror(found[n].drawn)) if n in there.mirrored else found[n]
            for n in there.places
        ]

    def place(self, number: int, cell: int) -> int:
        """The offset of what is drawn `cell` cells right of the column's edge; the nearest beyond it."""
        line = self.line(number)
        cell -= width(line.prefix)
        start, last = line.span.start, max(line.span.start, line.span.end - 1)
        if line.role is not Role.TEXT:
            return start
        if line.plain:
            return max(start, min(start + cell, last))
        cell = max(0, cell)
        for cluster in self.clusters(number):
            cell -= cluster.width
            if cell < 0:
                return min(start + cluster.start, last)
        return start if line.after else last

    def cell_at(self, number: int, offset: int) -> int:
        """How many cells right of the column's edge the character at `offset` of a line is drawn."""
        line = self.line(number)
        before = width(line.prefix)
        at = offset - line.span.start
        if line.plain:
            return before + at
        found = self.clusters(number)
        here = max((c.start for c in found if c.start <= at), default=0)
        return before + sum(c.width for c in takewhile(lambda c: c.start != here, found))


def crop(text: str, cells: int) -> str:
    """The text cut to `cells`, with an ellipsis where something is lost."""
    if width(text) <= cells:
        return text
    kept, used = [], 0
    for cluster in clusters(text):
        if used + cluster.width > cells - 1:
            break
        kept.append(cluster.drawn)
        used += cluster.width
    return "".join(kept) + "…"


def plain_text(raw: str) -> str:
    """A stretch of the article as one line of words, nothing in it that a terminal would obey."""
    return drawn(normalise(raw))
