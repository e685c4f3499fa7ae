"""The styles of a list's rows, made out of the theme without a style sheet between."""

from __future__ import annotations

from rich.style import Style
from textual.widget import Widget

from tui_reader.app.rows.looks import cursor_look, look_of
from tui_reader.app.widgets.inks import mixed


class RowInks:
    """The styles of one list, each made when it is first drawn with and kept until the theme changes."""

    def __init__(self, rows: Widget) -> None:
        self._rows = rows
        self._known: dict[tuple[str, bool], Style] = {}

    def forget(self) -> None:
        """Make them anew: the theme has changed."""
        self._known.clear()

    def words(self, name: str, *, lit: bool) -> Style:
        """How a part of a row looks by its name; the row that the cursor is on is `lit`."""
        if (style := self._known.get((name, lit))) is None:
            style = mixed(self._rows, [look_of(name, shades=self._shades)])
            if lit:
                over = self._cursor
                # A row that is reversed as a whole is not patched with colours.
                style = (style.without_color if over.reverse else style) + over
            self._known[name, lit] = style
        return style

    def ground(self, *, lit: bool) -> Style:
        """How a row looks where it has no words."""
        if (style := self._known.get(("", lit))) is None:
            style = self._rows.rich_style + (self._cursor if lit else Style())
            self._known["", lit] = style
        return style

    @property
    def _cursor(self) -> Style:
        style = mixed(self._rows, [cursor_look(shades=self._shades)])
        return Style(bgcolor=style.bgcolor, reverse=style.reverse)

    @property
    def _shades(self) -> bool:
        app = self._rows.app
        return not (app.native_ansi_color or app.no_color)
