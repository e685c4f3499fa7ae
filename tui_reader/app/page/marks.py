"""Marks over the text, in layers, asked for line by line."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from itertools import accumulate, pairwise

from tui_reader.model.classes import NamedTuple
from tui_reader.model.spans import Span

LAYERS = (
    "style",
    "voucher",
    "quote",
    "entity",
    "highlight",
    "bookmark",
    "trail",
    "current",
    "selection",
    "caret",
)
"""Layers from the lowest to the highest; others lie right under "trail"."""
BARS = frozenset("▌▎│┃║┋")
"""Margin signs that run along all lines of a mark; others stand at its first line."""


class Mark(NamedTuple):
    """A stretch of the article that is set apart on the page.

    A mark with neither style nor sign looks as its layer does (see `LOOKS`).
    """

    span: Span
    style: str = ""
    """A component class of the article view ("article--quote"); empty for the margin sign alone."""
    gutter: str = ""
    """A sign for the margin, one cell; empty for none."""
    lead: str = ""
    """A sign for the margin's outer cell, at the mark's first line; empty for none."""


LOOKS = {
    "voucher": ("", ""),
    "quote": ("article--quote", "❝"),
    "entity": ("article--entity", ""),
    "highlight": ("article--highlight-yellow", "▌"),
    "bookmark": ("", "★"),
    "trail": ("article--trail", ""),
    "current": ("article--trail-current", ""),
    "selection": ("article--selection", ""),
    "caret": ("article--caret", ""),
}
"""How the marks of a layer look that say nothing of it themselves: style and sign."""

SIGNS = {
    "article--highlight-yellow": "▌",
    "article--highlight-green": "┃",
    "article--highlight-blue": "║",
    "article--highlight-pink": "┋",
}
"""Margin signs of styles, where a mark gives none."""


class Layer:
    """Marks of one sort; what overlaps a stretch is found by bisection."""

    def __init__(self, marks: Sequence[Mark] = ()) -> None:
        self.marks = sorted(mark for mark in marks if mark.span.start < mark.span.end)
        self._starts = [mark.span.start for mark in self.marks]
        self._reach = list(accumulate((mark.span.end for mark in self.marks), max))

    def __len__(self) -> int:
        return len(self.marks)

    @property
    def barred(self) -> list[Mark]:
        """Marks with a bar that runs along all their lines."""
        return [mark for mark in self.marks if mark.gutter in BARS]

    def begins_in(self, start: int, end: int) -> bool:
        """Whether a mark begins in the stretch from `start` to `end`, exclusive."""
        index = bisect_left(self._starts, start)
        return index < len(self._starts) and self._starts[index] < end

    def over(self, span: Span) -> list[Mark]:
        """Marks that share a code point with `span`, in order."""
        found: list[Mark] = []
        index = bisect_left(self._starts, span.end) - 1
        while index >= 0 and self._reach[index] > span.start:
            if self.marks[index].span.end > span.start:
                found.append(self.marks[index])
            index -= 1
        found.reverse()
        return found


class Layers:
    """Named layers in their fixed order."""

    def __init__(self) -> None:
        self._layers: dict[str, Layer] = {}
        self._order: list[str] = []

    def put(self, name: str, marks: Sequence[Mark]) -> bool:
        """Replace a layer; whether anything changed."""
        look = Mark(Span(0, 0), *LOOKS.get(name, ("", "")))
        layer = Layer([_completed(mark, look) for mark in marks])
        if layer.marks == (self._layers[name].marks if name in self._layers else []):
            return False
        self._layers[name] = layer
        self._order = sorted(self._layers, key=_height)
        return True

    def clear(self) -> None:
        """Drop all layers."""
        self._layers.clear()
        self._order.clear()

    def over(self, span: Span) -> list[Mark]:
        """Marks that touch `span`, the lowest layer first."""
        return [mark for name in self._order for mark in self._layers[name].over(span)]

    def __iter__(self) -> Iterator[tuple[str, Layer]]:
        return ((name, self._layers[name]) for name in self._order)


def _completed(mark: Mark, look: Mark) -> Mark:
    if not mark.style and not mark.gutter and not mark.lead:
        return look._replace(span=mark.span)
    if mark.style and not mark.gutter and mark.style in SIGNS:
        return mark._replace(gutter=SIGNS[mark.style])
    return mark


def _height(name: str) -> tuple[float, str]:
    return (LAYERS.index(name) if name in LAYERS else LAYERS.index("trail") - 0.5), name


class Run(NamedTuple):
    """A stretch of one line with the styles over it, the lowest first."""

    start: int
    end: int
    styles: tuple[str, ...]


def runs(span: Span, marks: Sequence[Mark]) -> list[Run]:
    """`span` cut where the styles of `marks` (the lowest first) change."""
    styled = [mark for mark in marks if mark.style]
    if not styled:
        return [Run(span.start, span.end, ())]
    edges = {span.start, span.end}
    for mark in styled:
        edges.update(edge for edge in mark.span if span.start < edge < span.end)
    cuts = sorted(edges)
    found: list[Run] = []
    for start, end in pairwise(cuts):
        styles = tuple(dict.fromkeys(m.style for m in styled if m.span.start < end and start < m.span.end))
        if found and found[-1].styles == styles:
            found[-1] = Run(found[-1].start, end, styles)
        else:
            found.append(Run(start, end, styles))
    return found
