"""The article's lines as strips, each made once for as long as nothing on it changes."""

from __future__ import annotations

from typing import TYPE_CHECKING

from rich.segment import Segment
from rich.style import Style
from textual.strip import Strip

from tui_reader.app.page.chars import width
from tui_reader.app.page.draw import draw_line
from tui_reader.app.page.layout import MARGIN
from tui_reader.app.page.looks import Look, looks_of
from tui_reader.app.widgets.inks import mixed

if TYPE_CHECKING:
    from tui_reader.app.widgets.article_view import ArticleView

_KEPT = 1024
"""Strips that are kept at most; far more than a screen has lines."""

Key = tuple[int, bool]
"""A line's number, and whether it has the reading mark."""


class LineDrawer:
    """Makes strips of lines, and keeps them."""

    def __init__(self, view: ArticleView) -> None:
        self._view = view
        self._strips: dict[Key, tuple[Strip, int]] = {}
        """Each line as it is drawn, and the cell at which its text ends."""
        self._styles: dict[tuple[str, ...], Style] = {}
        self.left = MARGIN
        """The cell at which the text begins."""
        self._width = 0
        self.labels: dict[int, str] = {}
        """A few letters to be drawn over the text at an offset, one cell each."""
        self.cursor_line = 0
        """The number of the line that has the reading mark."""

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
        return self._strip((number, number == self.cursor_line))[0]

    def differing(self, one: Key, two: Key) -> int:
        """How many cells from the left must be drawn anew where line `one` stood and `two` shall stand."""
        if one[0] == two[0]:
            return 0 if one == two else self.left
        (first, first_end), (second, second_end) = self._strip(one), self._strip(two)
        return 0 if first == second else max(first_end, second_end)

    def _strip(self, key: Key) -> tuple[Strip, int]:
        if (strip := self._strips.get(key)) is None:
            if len(self._strips) >= _KEPT:
                self.forget()
            strip = self._strips[key] = self._draw(*key)
        return strip

    def _draw(self, number: int, reading: bool) -> tuple[Strip, int]:
        layout, total = self._view.page_layout, self._width
        segments: list[Segment] = []
        used = 0
        if layout is not None and number in layout.numbers:
            marks = self._view.marks.over(layout.span(number))
            for text, styles in draw_line(layout, number, marks, left=self.left, reading=reading):
                _add(segments, text, self._style(styles))
                used += width(text)
        end = min(used, total)
        if used < total:
            _add(segments, " " * (total - used), self._style(()))
        strip = Strip(segments, max(used, total))
        strip = strip if used <= total else strip.crop(0, total)
        return (self._labelled(strip, number) if self.labels else strip), end

    def _labelled(self, strip: Strip, number: int) -> Strip:
        """The line with the labels that stand on it."""
        layout = self._view.page_layout
        if layout is None or number not in layout.numbers:
            return strip
        line = layout.span(number)
        for offset, words in sorted(self.labels.items()):
            if line.start <= offset < line.end:
                at = self.left + layout.cell_at(number, offset)
                label = Strip([Segment(words, self._style(("article--hint",)))], len(words))
                after = strip.crop(min(at + len(words), strip.cell_length))
                strip = Strip.join([strip.crop(0, at), label, after]).crop(0, self._width)
        return strip

    def _style(self, names: tuple[str, ...]) -> Style:
        if (style := self._styles.get(names)) is None:
            style = self._styles[names] = mixed(self._view, self._looks(names))
        return style

    def _looks(self, names: tuple[str, ...]) -> list[Look]:
        app = self._view.app
        return looks_of(names, grounds=not (app.native_ansi_color or app.no_color))


def _add(segments: list[Segment], text: str, style: Style) -> None:
    """Append a segment, or lengthen the last one of the same style: each costs a change of colours."""
    if segments and segments[-1].style is style:
        text = segments.pop().text + text
    segments.append(Segment(text, style))
