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
    first = last = flow.index_at(at) if at else 0
    layout = Layout(flow, measure, blocks=range(first, min(total, first + 1)))
    top = layout.line_at(at) if at else 0
    step = 1
    while len(layout) - top < height and (last + 1 < total or first > 0):
        if last + 1 < total:
            last = min(total - 1, last + step)
        else:
            first = max(0, first - step)
        step *= 2
        layout = Layout(flow, measure, blocks=range(first, last + 1))
        top = layout.line_at(at) if at else 0
        if last + 1 >= total:
            top = max(0, min(top, len(layout) - height))
            if len(layout) - height >= 0:
                break
    return layout, top
