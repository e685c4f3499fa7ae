"""Drawing the article's lines as strips, each once for as long as nothing on it changes."""

from __future__ import annotations

from typing import TYPE_CHECKING

from rich.segment import Segment
from rich.style import Style
from textual.strip import Strip

from tui_reader.app.page.chars import width
from tui_reader.app.page.flow import Role
from tui_reader.app.page.layout import MARGIN, Layout, Line
from tui_reader.app.page.marks import BARS, Mark, runs
from tui_reader.model.article import BlockKind

if TYPE_CHECKING:
    from tui_reader.app.widgets.article_view import ArticleView

COMPONENTS = frozenset(
    f"article--{name}"
    for name in (
        "headline standfirst heading dim bar rule made strong emphasis code link cursor sign bookmark quote "
        "entity highlight-yellow highlight-green highlight-blue highlight-pink trail trail-current selection"
    ).split()
)
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
_ROLES = {Role.BAR: "article--bar", Role.HAIRLINE: "article--rule", Role.MADE: "article--made"}
_READING = "▸"
_KEPT = 512


class LineDrawer:
    """Makes strips of lines, and keeps them."""

    def __init__(self, view: ArticleView) -> None:
        self._view = view
        self._strips: dict[tuple[int, bool], Strip] = {}
        self._styles: dict[tuple[str, ...], Style] = {}
        self.left = MARGIN
        self._width = 0
        self.cursor_line = 0

    def fit(self, left: int, cells: int) -> None:
        """Draw for a page of that many cells, with the text beginning at cell `left`."""
        self.left, self._width = left, cells
        self.forget()

    def forget(self, *, styles: bool = False) -> None:
        """Drop what was drawn; the styles too where the theme changed."""
        self._strips.clear()
        if styles:
            self._styles.clear()

    def draw(self, number: int) -> Strip:
        """The line of that number, as wide as the page; blank beyond the end."""
        key = (number, number == self.cursor_line)
        if (strip := self._strips.get(key)) is None:
            if len(self._strips) >= _KEPT:
                self._strips.clear()
            strip = self._strips[key] = self._draw(number)
        return strip

    def _draw(self, number: int) -> Strip:
        layout = self._view.page_layout
        if layout is None or not 0 <= number < len(layout):
            return Strip([Segment(" " * self._width, self._style(()))], self._width)
        line = layout.line(number)
        marks = self._view.marks.over(line.span)
        segments = [*self._margin(layout, line, marks), *self._words(layout, line, marks)]
        used = sum(width(segment.text) for segment in segments)
        segments.append(Segment(" " * (self._width - used), self._style(())))
        return Strip(segments).crop(0, self._width)

    def _margin(self, layout: Layout, line: Line, marks: list[Mark]) -> list[Segment]:
        reading = line.number == self.cursor_line and line.role is Role.TEXT
        sign, style = "", ""
        for mark in marks:
            first = layout.line_at(mark.span.start) == line.number
            if (
                mark.gutter
                and (mark.gutter in BARS or first)
                and not (sign and sign not in BARS and mark.gutter in BARS)
            ):
                sign, style = mark.gutter, mark.style or "article--sign"
        if not reading and not sign:
            return [Segment(" " * self.left, self._style(()))]
        first_cell = Segment(_READING if reading else " ", self._style(("article--cursor",)))
        second = Segment(sign if width(sign) == 1 else " ", self._style((style,) if style else ()))
        air = Segment(" " * (self.left - MARGIN), self._style(()))
        return [air, first_cell, second, Segment(" ", self._style(()))]

    def _words(self, layout: Layout, line: Line, marks: list[Mark]) -> list[Segment]:
        if line.role is not Role.TEXT:
            return [Segment(line.text, self._style((_ROLES[line.role],)))] if line.role in _ROLES else []
        assert line.block is not None
        kind = (_KINDS[line.block.kind],) if line.block.kind in _KINDS else ()
        segments = [Segment(line.prefix, self._style(("article--bar",)))] if line.prefix else []
        cut = runs(line.span, marks)
        if len(cut) == 1:
            segments.append(Segment(line.text, self._style((*kind, *cut[0].styles))))
        elif line.plain:
            start = line.span.start
            segments += [
                Segment(line.text[run.start - start : run.end - start], self._style((*kind, *run.styles)))
                for run in cut
            ]
        else:
            clusters = layout.clusters(line.number)
            start = line.span.start
            for run in cut:
                words = "".join(c.drawn for c in clusters if run.start <= start + c.start < run.end)
                segments.append(Segment(words, self._style((*kind, *run.styles))))
            if clusters and start + clusters[-1].start >= line.span.end:
                segments.append(Segment(clusters[-1].drawn, self._style((*kind, *cut[-1].styles))))
        return segments

    def _style(self, names: tuple[str, ...]) -> Style:
        if (style := self._styles.get(names)) is None:
            style = self._styles[names] = self._mix(names)
        return style

    def _mix(self, names: tuple[str, ...]) -> Style:
        """The view's own style with component classes laid over it, the last on top."""
        view = self._view
        base = view.rich_style
        _, _, ground, ink = view.colors
        text_style = Style()
        for name in names:
            full = name if name.startswith("article--") else f"article--{name}"
            if full not in COMPONENTS:
                continue
            own = view.get_component_styles(full)
            if own.has_rule("background") and own.background.a:
                ground += own.background
            if own.has_rule("color") and own.color.a:
                ink = own.color
            if own.has_rule("text_style"):
                text_style += own.text_style
        colour = (ground + ink).rich_color if ink.a else base.color
        return (
            base + Style(color=colour, bgcolor=ground.rich_color if ground.a else base.bgcolor) + text_style
        )
