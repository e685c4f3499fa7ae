"""Wrapping the whole of a long text while the reader goes about a part of it."""

from __future__ import annotations

from asyncio import sleep
from time import monotonic

from tui_reader.app.page.layout import Layout
from tui_reader.app.page.lines import Lines

_STEP = 10_000
"""Code points that are wrapped between two looks at the clock, and paragraphs to their end."""
_SLICE = 0.012
"""Seconds between two looks at what else is to be done."""
_PAUSE = 0.004
"""Seconds left to everything else between two slices."""


async def wrap_whole(part: Layout) -> Layout:
    """All lines of the text of which `part` has some, at the same measure."""
    lines = Lines(part.flow, part.measure)
    begun = monotonic()
    while not lines.take_some(_STEP):
        if monotonic() - begun >= _SLICE:
            await sleep(_PAUSE)
            begun = monotonic()
    return Layout(part.flow, part.measure, lines=lines)
