"""The lines round a place of a long text: what is seen and what the next key brings, without wrapping the rest."""

from __future__ import annotations

from tui_reader.app.page.flow import Flow
from tui_reader.app.page.layout import Layout

AT_ONCE = 200_000
"""Code points up to which a text is always wrapped as a whole: that takes a few milliseconds."""
_LOST = 3
"""Cells that stay free at the end of a line, on the average."""


def lines_round(flow: Flow, measure: int, offset: int, reach: int) -> Layout:
    """A layout with `reach` lines above and below that of `offset`, fewer where the text ends before.

    A text that is not long is wrapped as a whole. What stands before and after a part is estimated.
    """
    count = len(flow.blocks)
    if len(flow.text) <= AT_ONCE:
        return Layout(flow, measure)
    around = max(1, reach) * max(1, measure)
    wrapped: range | None = None
    while True:
        blocks = range(flow.index_at(offset - around), min(count, flow.index_at(offset + around) + 1))
        around *= 2
        if blocks == wrapped:
            continue
        wrapped = blocks
        whole = _estimate(flow, measure, count)
        before = max(1, _estimate(flow, measure, blocks.start)) if blocks.start else 0
        after = max(1, whole - _estimate(flow, measure, blocks.stop)) if blocks.stop < count else 0
        layout = Layout(flow, measure, blocks=blocks, before=before, after=after)
        line = layout.line_at(offset)
        if layout.covers(line - reach, line + reach):
            return layout


def _estimate(flow: Flow, measure: int, index: int) -> int:
    """About how many lines the blocks before block `index` take: half a line of each is lost, one stands between."""
    if not flow.blocks:
        return 0
    points = flow.starts[index] - flow.starts[0] if index < len(flow.blocks) else len(flow.text)
    return round(points / max(1, measure - _LOST) + 1.5 * index)
