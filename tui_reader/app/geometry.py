"""How the reading screen is divided, in cells; the screen and the first frame both go by it."""

from __future__ import annotations

from tui_reader.model.classes import NamedTuple
from tui_reader.session.memory import Memory

NARROW, SPLIT = 110, 180
"""Widths from which panes stand beside the text, and from which all four do."""
SECTIONS, SECTIONS_SPLIT = 25, 29
"""Widths of the column of sections, below and from `SPLIT`."""
PANES, PANES_SPLIT = 36, 78
"""Widths of the column of panes, below and from `SPLIT`."""
LEAST_SECTIONS, LEAST_TEXT, LEAST_PANES = 18, 46, 24
"""Cells that each column keeps."""
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


def columns(width: int, memory: Memory | None = None) -> Columns:
    """How a screen of `width` cells is divided: as it was left, but with room for the text."""
    if width < NARROW:
        return Columns(0, width, 0)
    memory = memory or Memory()
    split = width >= SPLIT
    sections = max(LEAST_SECTIONS, memory.sections or (SECTIONS_SPLIT if split else SECTIONS))
    panes = max(LEAST_PANES, memory.split or PANES_SPLIT if split else memory.panes or PANES)
    sections = 0 if memory.no_sections else min(sections, width - LEAST_TEXT - LEAST_PANES)
    panes = 0 if memory.no_panes else min(panes, width - LEAST_TEXT - sections)
    return Columns(sections, width - sections - panes, panes)
