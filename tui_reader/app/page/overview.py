"""Where marks lie over a whole article, in as many rows as a map has."""

from __future__ import annotations

from tui_reader.app.page.layout import Layout
from tui_reader.app.page.marks import Layers

SIGNS = {"quote": "·", "highlight": "▌", "bookmark": "★", "trail": "•", "current": "◆"}
"""The layers that a map shows, the lowest first, and their signs."""


WINDOW = "│"
"""The sign of a map's row that is on screen."""


def window(lines: int, seen: range, height: int) -> range:
    """The rows of a map that stand for the lines `seen` of `lines`; none where that is everything."""
    if not lines or lines <= len(seen):
        return range(0)
    rows = max(1, min(height, lines))
    return range(seen.start * rows // lines, min(rows, (min(seen.stop, lines) - 1) * rows // lines + 1))


def overview(layout: Layout, layers: Layers, height: int) -> list[str]:
    """For each row of a map the highest layer that has a mark there, or an empty string.

    There are `height` rows, or one a line for an article of fewer lines. Marks with a bar in the margin
    take all their rows, others the one at which they begin.
    """
    lines = len(layout)
    rows = max(0, min(height, lines))
    found = [""] * rows
    if not rows:
        return found
    shown = dict(layers)
    begins = [layout.offset_near(-(-row * lines // rows)) for row in range(1, rows)]
    edges = [0, *begins, len(layout.flow.text) + 1]
    for name in SIGNS:
        if name not in shown:
            continue
        layer = shown[name]
        for row in range(rows):
            # There may be many thousands of marks, and there are few rows.
            if layer.begins_in(edges[row], edges[row + 1]):
                found[row] = name
        for mark in layer.barred:
            first = layout.number_near(mark.span.start) * rows // lines
            for row in range(first, layout.number_near(mark.span.end - 1) * rows // lines + 1):
                found[row] = name
    return found
