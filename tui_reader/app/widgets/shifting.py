"""Scrolling by the terminal itself: where the text has its rows to itself, those that stay are not written again."""

from __future__ import annotations

from typing import NamedTuple

from textual.geometry import Region
from textual.widget import Widget


class Shift(NamedTuple):
    """Rows of the terminal that move as one."""

    first: int
    last: int
    """The first and the last row that takes part, counted from 0."""
    by: int
    """How many rows up; down where it is less than 0."""

    @property
    def codes(self) -> str:
        """Scrolls within margins (DECSTBM) by IND or RI, which are wherever there are margins."""
        start, step = (self.last, "\x1bD") if self.by > 0 else (self.first, "\x1bM")
        return f"\x1b[{self.first + 1};{self.last + 1}r\x1b[{start + 1};1H{step * abs(self.by)}\x1b[r"


class Shifter:
    """Holds back one shift until the screen is drawn the next time."""

    def __init__(self) -> None:
        self._waiting: Shift | None = None

    def take(self) -> str:
        """The codes of the shift that waits; nothing for none."""
        shift, self._waiting = self._waiting, None
        return shift.codes if shift else ""

    def ask(self, view: Widget, by: int) -> bool:
        """Have the rows of `view` and of what stands beside it move up by that many, if that can be done now.

        True where it will be done: what is on the rows of `view` then is that of the rows below, and what differs
        from it is still to be drawn. The new rows at the end and what stands beside it are asked for here.

        It can't be done where anything else stands on these rows, or where something is waiting to be drawn: that
        was asked for on the rows as they are now.
        """
        parent, height = view.parent, view.size.height
        if self._waiting or not (isinstance(parent, Widget) and 0 < abs(by) <= height // 2):
            return False
        band = view.region.union(parent.region)
        rows = Region(0, view.region.y, view.app.size.width, height)
        if band != rows or view._repaint_regions or parent._repaint_regions or not _alone(view, rows):
            return False
        self._waiting = Shift(rows.y, rows.bottom - 1, by)
        view._styles_cache.set_dirty(Region(0, 0, *view.outer_size))
        for other in parent.children:
            if other is not view:
                other.refresh()
        parent.refresh(Region(0, height - by if by > 0 else 0, rows.width, abs(by)))
        return True


def _alone(view: Widget, rows: Region) -> bool:
    """Whether nothing stands on these rows of the screen but a view, what it is in, and its neighbours there."""
    parent = view.parent
    if view.screen is not view.app.screen or not isinstance(parent, Widget):
        return False
    allowed = {*parent.children, *view.ancestors}
    return all(
        widget in allowed or not place.intersection(clip).overlaps(rows)
        for widget, (place, clip) in view.screen._compositor.visible_widgets.items()
    )
