"""The first screen of an article, without wrapping the rest of it."""

from __future__ import annotations

from tui_reader.app.page.flow import Flow
from tui_reader.app.page.layout import Layout


def first_screen(flow: Flow, measure: int, height: int, at: int = 0) -> tuple[Layout, int]:
    """A layout of just the blocks that are seen when `at` is at the top, and the line to begin with.

    The `height` lines from there on are those of the whole article's layout: `at` (an offset into the
    text; 0 for the very first line) comes to the top, or less far up where the article ends before.
    """
    total = len(flow.blocks)
    first = flow.index_at(at) if at else 0
    last = first + 1  # what lies between two blocks is found on the second
    step = 1
    while True:
        layout = Layout(flow, measure, blocks=range(first, min(last + 1, total)))
        top = layout.line_at(at) if at else 0
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
