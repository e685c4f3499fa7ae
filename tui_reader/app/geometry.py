"""How the reading screen is divided, in cells; the screen and the first frame both go by it."""

from __future__ import annotations

from typing import NamedTuple

NARROW, SPLIT = 110, 180
"""Widths from which panes stand beside the text, and from which all four do."""
SECTIONS, SECTIONS_SPLIT = 25, 29
"""Widths of the column of sections, below and from `SPLIT`."""
PANES, PANES_SPLIT = 36, 78
"""Widths of the column of panes, below and from `SPLIT`."""
AIR = 1
"""Cells kept free at the right of the text, for the map and beside it."""
MAP = 1

SHORT = 100_000
"""Code points up to which an article is counted, and mapped, before the first frame."""


class Columns(NamedTuple):
    """The three columns of the screen; those at the sides are 0 wide where they are not shown."""

    sections: int
    text: int
    panes: int


def columns(width: int) -> Columns:
    """How a screen of `width` cells is divided."""
    if width < NARROW:
        return Columns(0, width, 0)
    sections, panes = (SECTIONS_SPLIT, PANES_SPLIT) if width >= SPLIT else (SECTIONS, PANES)
    return Columns(sections, width - sections - panes, panes)
