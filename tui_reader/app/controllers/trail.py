"""The trail: whatever was chosen, lit in the text and walked with `n` and `N`."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

from tui_reader.app.controllers.layers import show_trail
from tui_reader.model.spans import Span

if TYPE_CHECKING:
    from tui_reader.app.screens.reading import ReadingScreen

Stop = tuple[Span, ...]
"""The spans that are one place of the trail: a quotation in two pieces is one stop."""


class Trail:
    """The one trail of the reading screen."""

    def __init__(self, screen: ReadingScreen) -> None:
        self._screen = screen
        self.label = ""
        self.stops: tuple[Stop, ...] = ()
        self.index: int | None = None

    @property
    def acts(self) -> dict[str, Callable[[], None]]:
        """The actions that this gives."""
        return {"next_hit": lambda: self.walk(1), "previous_hit": lambda: self.walk(-1)}

    @property
    def lit(self) -> bool:
        """Whether there is a trail."""
        return bool(self.stops)

    @property
    def words(self) -> str:
        """`Kharkiv 3/9`; empty without a trail."""
        if not self.stops:
            return ""
        place = (
            f"{self.index + 1}/{len(self.stops)}" if self.index is not None else f"{len(self.stops)} places"
        )
        return f"{self.label} {place}".strip()

    def light(self, label: str, stops: Sequence[Stop], at: int | None = None) -> None:
        """Make `stops` (in reading order) the trail; `at` is the number of the one where the reader is."""
        self.label = label
        self.stops = tuple(stop for stop in stops if stop)
        self.index = at
        self._draw()

    def drop(self) -> None:
        """Put the trail out."""
        self.light("", ())

    def nearest(self, offset: int) -> int | None:
        """The first stop at or after `offset`, else the first of all."""
        if not self.stops:
            return None
        index = bisect_left([stop[0].start for stop in self.stops], offset)
        return index if index < len(self.stops) else 0

    def walk(self, step: int) -> None:
        """Go to the next stop, or the one before, past the ends round to the other end."""
        if not self.stops:
            self._screen.tell(
                f"No trail: {self._screen.keymap.key('search')} searches, or choose a row in a pane"
            )
            return
        if self.index is None:
            starts = [stop[0].start for stop in self.stops]
            here = bisect_left(starts, self._screen.view.cursor + (1 if step > 0 else 0))
            index = here if step > 0 else here - 1
        else:
            index = self.index + step
        wrapped = index % len(self.stops)
        self.index = wrapped
        self._screen.places.jump(self.stops[wrapped][0].start, select=self.stops[wrapped][0])
        self._draw()
        if wrapped != index:
            self._screen.tell(
                "Round from the end to the start" if step > 0 else "Round from the start to the end"
            )

    def preview(self, stops: Sequence[Stop]) -> None:
        """Light `stops` for a moment, without making them the trail."""
        spans = [span for stop in stops for span in stop]
        show_trail(self._screen.view, spans, stops[0] if stops else ())

    def restore(self) -> None:
        """Light the trail again after a preview."""
        self._draw()

    def _draw(self) -> None:
        current = self.stops[self.index] if self.index is not None and self.stops else ()
        show_trail(self._screen.view, [span for stop in self.stops for span in stop], current)
        self._screen.refresh_hints()
