"""What stands in for lists and footer until they are there: the cells that they had when the reader left."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from typing import Any

from rich.color import Color, ColorType
from rich.segment import Segment
from rich.style import Style
from textual.containers import Horizontal, Vertical
from textual.geometry import Region
from textual.strip import Strip

from tui_reader.app.codes import parts_of
from tui_reader.app.opening.remembered import Sides
from tui_reader.app.widgets.boxes import Ground, Steady
from tui_reader.model.patterns import late

_PART = late(r"([0-9;]{0,80})([Hm])(.*)", re.DOTALL)
_STYLES = {"1": "bold", "2": "dim", "3": "italic", "4": "underline", "7": "reverse", "9": "strike"}

Rows = Mapping[tuple[int, int], Strip]
"""Rows of cells by the column and row where they begin, from 0."""


class StandIn(Steady):
    """Shows remembered rows of cells in its own place, as long as it has them and they fit."""

    remembered: Sequence[Strip] = ()

    def render_lines(self, crop: Region) -> list[Strip]:
        """What is remembered, else what the widget is."""
        rows, size = self.remembered, self.outer_size
        if not rows or (rows[0].cell_length, len(rows)) != size:
            return super().render_lines(crop)
        return [row.crop(crop.x, crop.right) for row in rows[crop.y : crop.bottom]]

    def forget(self) -> None:
        """Show what the widget is from now on."""
        if self.remembered:
            self.remembered = ()
            self.refresh()


class SideSections(Vertical, StandIn, Ground):
    """The column of sections."""


class SidePanes(Horizontal, StandIn, Ground):
    """The column of panes."""


def stand_in(sides: Sides, sections: StandIn, panes: StandIn, bottom: StandIn, hints: StandIn) -> None:
    """Give each of the widgets round the text what is known of it."""
    rows, height = read_rows(sides), sides.size[1]
    sections.remembered = [row for (x, y), row in rows.items() if not x and y < height - 2]
    panes.remembered = [row for (x, _), row in rows.items() if x]
    bottom.remembered = [row for (_, y), row in rows.items() if y == height - 2]
    hints.remembered = [row for (_, y), row in rows.items() if y == height - 1]


def read_rows(sides: Sides) -> Rows:
    """The rows of cells in what was written for a terminal; none where any of it is not understood."""
    rows: dict[tuple[int, int], list[Segment]] = {}
    styles: dict[str, Style] = {"0": Style.null()}
    here: list[Segment] = []
    style = styles["0"]
    left = top = 0
    try:
        for part in sides.written.split("\x1b[")[1:]:
            codes, _, words = part.partition("m")
            if (known := styles.get(codes)) is not None:
                style = known
            else:
                found = _PART.fullmatch(part)
                if found is None:
                    return {}
                codes, kind, words = found.groups()
                if kind == "H":
                    y, x = (int(number) - 1 for number in codes.split(";"))
                    if here and y == top and left < x <= left + _cells(here):
                        _back_to(x - left, here)
                    else:
                        left, top = x, y
                        here = rows.setdefault((left, top), [])
                else:
                    style = styles[codes] = _style(codes)
            if words:
                here.append(Segment(words, style))
    except (ValueError, LookupError):
        return {}
    return {place: Strip(segments) for place, segments in rows.items()}


def _back_to(cells: int, row: list[Segment]) -> None:
    """Take away the blanks over which the cursor goes back to write something there. Raises `IndexError`."""
    while (over := _cells(row) - cells) > 0:
        words, style, _ = row.pop()
        if words[-over:].isspace() and len(words) > over:
            row.append(Segment(words[:-over], style))
        elif not words.isspace():
            raise IndexError(cells)


def _cells(row: Sequence[Segment]) -> int:
    return sum(segment.cell_length for segment in row)


def _style(codes: str) -> Style:
    """The style that a terminal is told of by these numbers. Raises `ValueError` and `LookupError`."""
    parts = parts_of(codes)
    if parts is None:
        raise ValueError(codes)
    words: dict[str, Any] = {_STYLES[letter]: True for letter in parts.letters if letter != "0"}
    return Style(color=_colour(parts.ink), bgcolor=_colour(parts.ground), **words)


def _colour(numbers: Sequence[str]) -> Color | None:
    """The colour of these numbers; None for none. Raises `ValueError`."""
    if not numbers:
        return None
    code, *rest = map(int, numbers)
    if not rest and code % 10 == 8:
        raise ValueError(numbers)
    if rest[:1] == [5]:
        return Color(f"color({rest[1]})", ColorType.EIGHT_BIT, number=rest[1])
    if rest:
        _, red, green, blue = rest
        return Color.from_rgb(red, green, blue)
    return Color.default() if code % 10 == 9 else Color.from_ansi(code % 10 + 8 * (code >= 90))
