"""The trail: whatever was chosen, lit in the text and walked with `n` and `N`."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING, NamedTuple

from tui_reader.app.controllers.layers import show_trail
from tui_reader.model.spans import Span

if TYPE_CHECKING:
    from tui_reader.app.screens.reading import ReadingScreen

Stop = tuple[Span, ...]
"""The spans that are one place of the trail: a quotation in two pieces is one stop."""


ROUND = {1: "past the end, on from the start", -1: "past the start, on from the end"}
"""What is said of a walk that goes round."""


class Lit(NamedTuple):
    """A trail as it can be put aside and lit again."""

    label: str = ""
    stops: tuple[Stop, ...] = ()
    """In reading order."""
    at: int | None = None
    """The number of the stop where the reader is."""
    more: bool = False
    """Whether there are more stops than are kept."""


class Trail:
    """The one trail of the reading screen."""

    def __init__(self, screen: ReadingScreen) -> None:
        self._screen = screen
        self.now = Lit()
        self._dropped = Lit()
        """What was put out last, for those who walk on."""

    @property
    def acts(self) -> dict[str, Callable[[], None]]:
        """The actions that this gives."""
        return {"next_hit": lambda: self.walk(1), "previous_hit": lambda: self.walk(-1)}

    @property
    def stops(self) -> tuple[Stop, ...]:
        """Its places."""
        return self.now.stops

    @property
    def index(self) -> int | None:
        """The number of the stop where the reader is."""
        return self.now.at

    @property
    def lit(self) -> bool:
        """Whether there is a trail."""
        return bool(self.stops)

    @property
    def words(self) -> str:
        """`Kharkiv 3/9`; empty without a trail."""
        if not self.stops:
            return ""
        number = f"{len(self.stops)}{'+' if self.now.more else ''}"
        place = f"{self.index + 1}/{number}" if self.index is not None else f"{number} places"
        return f"{self.now.label} {place}".strip()

    def light(self, label: str, stops: Sequence[Stop], at: int | None = None, *, more: bool = False) -> None:
        """Make `stops` (in reading order) the trail; `at` is the number of the one where the reader is."""
        self.put_back(Lit(label, tuple(stop for stop in stops if stop), at, more))

    def put_back(self, trail: Lit) -> None:
        """Light what was lit before; nothing, where that was nothing."""
        self.now = trail
        self._draw()

    def drop(self) -> None:
        """Put the trail out."""
        if self.stops:
            self._dropped = self.now
        self.put_back(Lit())

    def walk(self, step: int) -> None:
        """Go to the next stop, or the one before, past the ends round to the other end.

        That is counted from the stop where the reader is, as long as it is on the screen, else from there.
        """
        screen = self._screen
        if not self.stops and self._dropped.stops:
            self.put_back(self._dropped._replace(at=None))
        if not self.stops:
            screen.tell(f"No trail: {screen.keymap.key('search')} searches, or choose a row in a pane")
            return
        index = self._from_here(step)
        there = index % len(self.stops)
        self.now = self.now._replace(at=there)
        stop = self.stops[there]
        screen.panes.settle()
        screen.places.jump(stop[0].start, near=True)
        self._draw()
        if len(self.stops) == 1:
            screen.tell(f"{self.words} · the only place")
        elif there != index:
            screen.tell(f"{self.words} · {ROUND[step]}")

    def _from_here(self, step: int) -> int:
        """The number of the stop to go to, beyond the ends where it lies round them."""
        view, index = self._screen.view, self.index
        if index is not None and any(span.overlaps(view.seen) for span in self.stops[index]):
            return index + step
        starts = [stop[0].start for stop in self.stops]
        here = bisect_left(starts, view.cursor + (1 if step > 0 and index is None else 0))
        return here if step > 0 else here - 1

    def preview(self, places: Sequence[Span], first: Stop) -> None:
        """Light `places` for a moment, the `first` of them most, without making them the trail."""
        show_trail(self._screen.view, places, first)

    def restore(self) -> None:
        """Light the trail again after a preview."""
        self._draw()

    def _draw(self) -> None:
        current = self.stops[self.index] if self.index is not None and self.stops else ()
        show_trail(self._screen.view, [span for stop in self.stops for span in stop], current)
        self._screen.refresh_hints()
