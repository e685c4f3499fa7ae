"""Widgets that cost little when the screen gets another size."""

from __future__ import annotations

from typing import Self

from textual.containers import Horizontal, Vertical
from textual.geometry import Region, Size
from textual.scroll_view import ScrollView
from textual.strip import Strip
from textual.style import Style
from textual.widget import Widget


class Steady(Widget):
    """A widget whose size is given from outside: when it gets another, nothing has to be laid out once more."""

    def _size_updated(
        self, size: Size, virtual_size: Size, container_size: Size, layout: bool = True
    ) -> bool:
        return super()._size_updated(size, virtual_size, container_size, layout=False)


class SteadyScroll(ScrollView):
    """A view whose scroll bar is drawn anew where something about it is different, not at each layout of the screen."""

    _fitted: tuple[Size, Size, Size] | None = None
    """Sizes of the view, of what is in it, and of what it is in, that the scroll bar was last made for."""

    def _size_updated(
        self, size: Size, virtual_size: Size, container_size: Size, layout: bool = True
    ) -> bool:
        now = (size, self.virtual_size, container_size)
        if now == self._fitted:
            return False
        self._fitted = now
        return super()._size_updated(size, virtual_size, container_size, layout)


class Ground(Steady):
    """A box of which nothing is seen but its ground: it is drawn as one line, not line by line below what it holds."""

    def refresh(
        self, *regions: Region, repaint: bool = True, layout: bool = False, recompose: bool = False
    ) -> Self:
        """Draw nothing for a new layout: what comes, goes or moves is drawn where it stands and where it stood."""
        return super().refresh(*regions, repaint=repaint and not layout, layout=layout, recompose=recompose)

    def render_lines(self, crop: Region) -> list[Strip]:
        """The same line as often as it is asked for."""
        below, own = self.background_colors
        line = Strip.blank(crop.width, Style(background=below + own).rich_style)
        for each in self.get_line_filters():
            line = line.apply_filter(each, own)
        return [line] * crop.height


class Across(Horizontal, Ground):
    """Widgets beside each other in a box without borders."""


class Down(Vertical, Ground):
    """Widgets below each other in a box without borders."""
