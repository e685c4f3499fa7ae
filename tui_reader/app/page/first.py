"""The first screen of an article, without wrapping the rest of it."""

from __future__ import annotations

from tui_reader.app.page.flow import Flow
from tui_reader.app.page.layout import Layout
from tui_reader.model.stop import START, Stop


def first_screen(flow: Flow, measure: int, height: int, stop: Stop = START) -> tuple[Layout, int]:
    """A layout of just the blocks that are seen where the reader stopped, and the line to begin with.

    The `height` lines from there on are those with which the whole article opens there (`Position.opened`).
    """
    total = len(flow.blocks)
    first = flow.index_at(min(stop.top, stop.cursor))
    # What lies between two blocks is found on the second.
    last = max(first, flow.index_at(max(stop.top, stop.cursor))) + 1
    step = 1
    while True:
        layout = Layout(flow, measure, blocks=range(first, min(last + 1, total)))
        reading = layout.line_at(stop.cursor)
        top = min(max(layout.first_line(stop), reading - height + 1), reading)
        whole_end = last + 1 >= total
        if whole_end:
            top = max(0, min(top, len(layout) - height))
        if len(layout) - top >= height or (whole_end and not first):
            return layout, top
        if whole_end:
            first = max(0, first - step)
        else:
            last += step
        step *= 2
