"""Wrapping the whole of a long text while the reader goes about a part of it."""

from __future__ import annotations

from asyncio import sleep

from tui_reader.app.page.layout import Layout
from tui_reader.app.page.lines import Lines

_SLICE = 100_000
"""Code points that are wrapped between two looks at what else is to be done."""
_PAUSE = 0.004
"""Seconds left to everything else between two slices."""


async def wrap_whole(part: Layout) -> Layout:
    """All lines of the text of which `part` has some, at the same measure."""
    lines = Lines(part.flow, part.measure)
    while not lines.take_some(_SLICE):
        await sleep(_PAUSE)
    return Layout(part.flow, part.measure, lines=lines)
