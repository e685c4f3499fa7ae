"""Drawing nothing twice: a widget of which every cell was just drawn has nothing left to be drawn again."""

from __future__ import annotations

from collections import defaultdict

from textual._compositor import ChopsUpdate, CompositorUpdate, LayoutUpdate
from textual.geometry import Region
from textual.screen import Screen


def forget_drawn(screen: Screen[object], update: CompositorUpdate) -> None:
    """Drop what the widgets of `screen` were asked to draw again before `update`, where that has drawn it."""
    asked = [
        (widget, region.intersection(clip))
        for widget, (region, clip) in screen._compositor.visible_widgets.items()
        if widget._repaint_regions
    ]
    if isinstance(update, LayoutUpdate):
        for widget, _ in asked:
            widget._exchange_repaint_regions()
    elif asked and isinstance(update, ChopsUpdate):
        drawn: dict[int, list[tuple[int, int]]] = defaultdict(list)
        for y, start, end in update.spans:
            drawn[y].append((start, end))
        for widget, region in asked:
            if _covers(drawn, region):
                widget._exchange_repaint_regions()


def _covers(drawn: dict[int, list[tuple[int, int]]], region: Region) -> bool:
    """Whether every cell of `region` lies in a span; those of a row do not touch each other."""
    return all(
        any(start <= region.x and region.right <= end for start, end in drawn.get(y, ()))
        for y in region.line_range
    )
