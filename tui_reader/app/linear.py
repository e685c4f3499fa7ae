"""The screen for those who listen to it: no drawn lines, plain signs, and the real cursor on what is read."""

from __future__ import annotations

from typing import TYPE_CHECKING

from rich.segment import Segment
from textual.color import Color
from textual.filter import LineFilter
from textual.geometry import Offset
from textual.screen import Screen
from textual.widget import Widget

from tui_reader.app.page.chars import width

if TYPE_CHECKING:
    from tui_reader.app.widgets.article_view import ArticleView

SHOW_CURSOR = "\x1b[?25h"

_SIGNS = {
    "▸": ">",
    "▾": "v",
    "●": "*",
    "○": "o",
    "■": "#",
    "□": "#",
    "◆": "*",
    "◇": "*",
    "★": "*",
    "❝": '"',
    "¶": " ",
    "≡": "=",
    "»": ">",
}
_PLAIN = {
    **dict.fromkeys(range(9472, 9632), " "),
    **{ord(sign): plain for sign, plain in _SIGNS.items()},
}
"""Box drawing and block elements as blanks, our signs as those that are read out well; all one cell wide."""


class Linear(LineFilter):
    """Takes drawn lines away."""

    def apply(self, segments: list[Segment], background: Color) -> list[Segment]:
        """The same words without what is only drawn."""
        return [
            Segment(text.translate(_PLAIN), style, control)
            if not text.isascii()
            else Segment(text, style, control)
            for text, style, control in segments
        ]


def _selecting(view: ArticleView) -> Offset | None:
    """The cell of the view where the moving end of the selection is drawn; None where that is not seen."""
    layout = view.page_layout
    carets = [mark.span.start for mark in view.marks.over(view.seen) if mark.style == "article--caret"]
    if layout is None or not carets:
        return None
    number = layout.line_at(carets[0])
    cell = view.text_left + layout.cell_at(number, carets[0])
    return Offset(cell, number - view.seen_lines.start) if number in view.seen_lines else None


def cursor_in(focused: Widget | None) -> Offset | None:
    """The cell of the screen where what is read, chosen or typed stands; None where nothing does.

    Of a screen, for where nothing has the keyboard, the beginning of what its dialog says.
    """
    from tui_reader.app.widgets.article_view import ArticleView
    from tui_reader.app.widgets.line_edit import LineEdit
    from tui_reader.app.widgets.row_list import RowList

    if focused is None:
        return None
    if isinstance(focused, Screen):
        panels = focused.query("Panel")
        return panels.first().content_region.offset if panels else None
    corner = focused.content_region.offset
    if isinstance(focused, ArticleView):
        return corner + (_selecting(focused) or Offset(0, focused.cursor_line - focused.seen_lines.start))
    if isinstance(focused, RowList):
        return corner + Offset(0, focused.cursor_top)
    if isinstance(focused, LineEdit):
        typed = width(focused.value[: focused.cursor])
        return corner + Offset(min(typed, max(0, focused.size.width - 1)), 0)
    return None
