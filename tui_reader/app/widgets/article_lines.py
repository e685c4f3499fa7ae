"""The article's lines as strips, each made once for as long as nothing on it changes."""

from __future__ import annotations

from typing import TYPE_CHECKING

from rich.segment import Segment
from rich.style import Style
from textual.strip import Strip

from tui_reader.app.page.chars import width
from tui_reader.app.page.draw import STYLES, draw_line
from tui_reader.app.page.layout import MARGIN

if TYPE_CHECKING:
    from tui_reader.app.widgets.article_view import ArticleView

_KEPT = 512


class LineDrawer:
    """Makes strips of lines, and keeps them."""

    def __init__(self, view: ArticleView) -> None:
        self._view = view
        self._strips: dict[tuple[int, bool], Strip] = {}
        self._ends: dict[tuple[int, bool], int] = {}
        self._styles: dict[tuple[str, ...], Style] = {}
        self.left = MARGIN
        """The cell at which the text begins."""
        self._width = 0
        self.cursor_line = 0
        """The number of the line that has the reading mark."""

    def fit(self, left: int, cells: int) -> None:
        """Draw for a page of that many cells, with the text beginning at cell `left`."""
        self.left, self._width = left, cells
        self.forget()

    def forget(self, *, styles: bool = False) -> None:
        """Drop what was drawn; the styles too where the theme changed."""
        self._strips.clear()
        self._ends.clear()
        if styles:
            self._styles.clear()

    def draw(self, number: int) -> Strip:
        """The line of that number, as wide as the page; blank beyond the end."""
        key = (number, number == self.cursor_line)
        if (strip := self._strips.get(key)) is None:
            if len(self._strips) >= _KEPT:
                self.forget()
            strip = self._strips[key] = self._draw(*key)
        return strip

    def end(self, number: int, *, reading: bool) -> int:
        """The number of cells up to the last one on the line that is not blank."""
        key = (number, reading)
        if key not in self._ends:
            self._strips[key] = self._draw(*key)
        return self._ends[key]

    def _draw(self, number: int, reading: bool) -> Strip:
        layout, total = self._view.page_layout, self._width
        segments: list[Segment] = []
        used = 0
        if layout is not None and 0 <= number < len(layout):
            marks = self._view.marks.over(layout.span(number))
            for text, styles in draw_line(layout, number, marks, left=self.left, reading=reading):
                segments.append(Segment(text, self._style(styles)))
                used += width(text)
        self._ends[number, reading] = min(used, total)
        plain = self._style(())
        if used < total:
            if segments and segments[-1].style is plain:
                segments[-1] = Segment(segments[-1].text + " " * (total - used), plain)
            else:
                segments.append(Segment(" " * (total - used), plain))
        strip = Strip(segments, max(used, total))
        return strip if used <= total else strip.crop(0, total)

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
            if full not in STYLES:
                continue
            own = view.get_component_styles(full)
            if own.has_rule("background") and own.background.a:
                ground += own.background
            if own.has_rule("color") and own.color.a:
                ink = own.color
            if own.has_rule("text_style"):
                text_style += own.text_style
        if not names:
            return base
        colour = (ground + ink).rich_color if ink.a else base.color
        return (
            base + Style(color=colour, bgcolor=ground.rich_color if ground.a else base.bgcolor) + text_style
        )
