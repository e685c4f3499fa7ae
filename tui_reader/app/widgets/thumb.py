"""Moving a scroll bar's thumb without drawing the whole bar."""

from __future__ import annotations

from rich.segment import Segment
from textual.geometry import Region
from textual.scrollbar import ScrollBar


def move_thumb(bar: ScrollBar, position: float) -> None:
    """Bring a vertical bar to `position` (lines), and draw only the rows that look different then."""
    position = bar.validate_position(position)
    if position == bar.position:
        return
    before = _rows(bar)
    bar.set_reactive(ScrollBar.position, position)
    changed = [row for row, (was, now) in enumerate(zip(before, _rows(bar), strict=True)) if was != now]
    if changed:
        bar.refresh(*(Region(0, row, bar.size.width, 1) for row in changed))


def _rows(bar: ScrollBar) -> list[Segment]:
    """The bar's rows in some colours; none where there is no bar to see."""
    size, total, window = bar.size.height, bar.window_virtual_size, bar.window_size
    if not size or window >= total:
        return []
    return bar.renderer.render_bar(size, total, window, bar.position).segments[:size]
