"""Going about the text: steps, jumps, the way back, letter marks, and the place that is kept."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Callable, Sequence
from contextlib import suppress
from functools import partial
from threading import Lock, Thread
from typing import TYPE_CHECKING

from tui_reader.app.controllers.marking import Marking
from tui_reader.app.rows.base import one_line
from tui_reader.errors import ReaderError
from tui_reader.model.spans import Span
from tui_reader.model.stop import Stop

if TYPE_CHECKING:
    from textual.timer import Timer

    from tui_reader.app.screens.reading import ReadingScreen

_MOST_VISITED = 100
_MOVES = frozenset("line_down line_up page_down page_up half_down half_up to_start to_end".split())
_STAYED = 2.0
"""Seconds without a move after which a place is kept."""


class Places:
    """Where the reader is, was and can go."""

    def __init__(self, screen: ReadingScreen) -> None:
        self._screen = screen
        self._behind: list[Stop] = []
        self._ahead: list[Stop] = []
        self._held: Stop | None = None
        """Where the reader is while something else is previewed."""
        self._marking = Marking(screen)
        self._saving = Lock()
        self._kept = 0
        """How often the view had been moved when its place was kept."""
        self._due: Timer | None = None

    @property
    def acts(self) -> dict[str, Callable[[], None]]:
        """The actions that this gives."""
        view = self._screen.view
        return {
            "line_down": lambda: view.scroll_lines(1),
            "line_up": lambda: view.scroll_lines(-1),
            "page_down": lambda: view.page(1),
            "page_up": lambda: view.page(-1),
            "half_down": lambda: view.half_page(1),
            "half_up": lambda: view.half_page(-1),
            "to_start": lambda: self._leap(view.to_start),
            "to_end": lambda: self._leap(view.to_end),
            "next_section": lambda: self._step(self._screen.outline.stops("section"), 1, "section"),
            "previous_section": lambda: self._step(self._screen.outline.stops("section"), -1, "section"),
            "next_paragraph": lambda: self._step(self._screen.outline.stops("paragraph"), 1, "paragraph"),
            "previous_paragraph": lambda: self._step(
                self._screen.outline.stops("paragraph"), -1, "paragraph"
            ),
            "next_quote": lambda: self._quote(1),
            "previous_quote": lambda: self._quote(-1),
            "back": self.back,
            "forward": self.forward,
            "set_mark": lambda: self._marking.ask("set"),
            "go_to_mark": lambda: self._marking.ask("go"),
            "go_to": self._ask_place,
        }

    def catch_up(self, waiting: list[tuple[str, str]]) -> None:
        """Do what was asked for before the text had lines, up to the first thing that is for others to do."""
        while waiting and waiting[0][0] in self.acts and waiting[0][0] != "section":
            self.acts[waiting.pop(0)[0]]()

    def fitted(self, waiting: list[tuple[str, str]], *, first: bool) -> None:
        """Let what is said of the place stand on the same frame as the text, when that has got a (first) size."""
        if first:
            self._hurry(waiting)
        else:
            self._screen.follow()

    def _hurry(self, waiting: list[tuple[str, str]]) -> None:
        """Do what was asked for before the first frame, as far as it only moves the text: it shows it done.

        What is to come behind that frame is called for.
        """
        if waiting and all(name in _MOVES for name, _ in waiting):
            self.catch_up(waiting)
            self._screen.looks.answer()
        else:
            self._screen.looks.place()
        self._screen.looks.follow_up()

    def jump(
        self, offset: int, select: Span | None = None, *, origin: Stop | None = None, near: bool = False
    ) -> None:
        """Go to `offset` and remember the place left (`origin`, or where the reader was).

        With `near` nothing scrolls if it is on the screen.
        """
        view = self._screen.view
        left = origin or view.stop
        view.go_to(offset, select=select, near=near)
        if left.cursor != offset:
            self._left(left)

    def hold(self) -> Stop:
        """Say that the reader stays here while something else is shown, until `let_go`."""
        self._held = self._screen.view.stop
        return self._held

    def come_back(self) -> None:
        """To where the reader is, if something else is shown."""
        self._screen.view.return_to(self._held)
        self.let_go()

    def let_go(self) -> None:
        """Say that the reader is where the text is."""
        self._held = None

    def section(self, number: int) -> None:
        """Go to the section of that number."""
        sections = self._screen.reading.article.sections
        found = next((s for s in sections if s.index == number), None)
        if found is None:
            self._screen.tell(f"There is no section {number}: the article has {len(sections)}")
            return
        self.jump((found.heading_span or found.span).start)

    def _ask_place(self) -> None:
        from tui_reader.app.screens.prompt import PromptScreen

        hint = "50 % of the way · s 12 for a section · p 40 for a paragraph"
        self._screen.app.push_screen(PromptScreen("Go to", placeholder="50 %", hint=hint), self._go_to)

    def _go_to(self, words: str | None) -> None:
        """Go where it was said to go; nothing for nothing."""
        from tui_reader.app.page.where import Unit, read_place

        if not (words or "").strip():
            return
        place = read_place(words or "")
        if place is None:
            self._screen.tell(f"No place in an article: {one_line(words or '')}", warning=True)
        elif place.unit is Unit.PERCENT:
            self._leap(lambda: self._screen.view.to_part(place.number / 100))
        elif place.unit is Unit.SECTION:
            self.section(int(place.number))
        else:
            paragraphs = self._screen.reading.article.paragraphs
            if 0 < place.number <= len(paragraphs):
                self.jump(paragraphs[int(place.number) - 1].start)
            else:
                self._screen.tell(f"There is no such paragraph: the article has {len(paragraphs)}")

    @property
    def left(self) -> bool:
        """Whether a place was left to which there is a way back."""
        return bool(self._behind)

    def back(self) -> None:
        """To the place before the last jump."""
        self._travel(self._behind, self._ahead, "No place to go back to")

    def forward(self) -> None:
        """Undo a `back`."""
        self._travel(self._ahead, self._behind, "No place to go forward to")

    def save(self) -> None:
        """Keep where the reader is. Raises `LibraryError`."""
        view, reading = self._screen.view, self._screen.reading
        with self._saving:
            moves = view.moves
            reading.save_place(self._held or view.stop, moved=moves != self._kept)
            self._kept = moves

    def keep_soon(self) -> None:
        """Keep where the reader is as soon as they stay there: not every end is an orderly one."""
        view = self._screen.view
        if self._due is None and view.moves != self._kept:
            self._due = self._screen.set_timer(_STAYED, partial(self._stayed, view.moves))

    def _stayed(self, moves: int) -> None:
        self._due = None
        if moves == self._screen.view.moves:
            Thread(target=self._save_quietly, name="place", daemon=True).start()
        else:
            self.keep_soon()

    def _save_quietly(self) -> None:
        # What cannot be kept now is tried again when the reader leaves.
        with suppress(ReaderError):
            self.save()

    def _travel(self, out_of: list[Stop], onto: list[Stop], none: str) -> None:
        if not out_of:
            self._screen.tell(none)
            return
        onto.append(self._screen.view.stop)
        self._screen.view.return_to(out_of.pop())

    def swap(self) -> None:
        """To before the last jump; the same again leads back."""
        if not self._behind:
            self._screen.tell("No place to go back to")
            return
        self._behind.append(self._screen.view.stop)
        self._screen.view.return_to(self._behind.pop(-2))
        self._ahead.clear()

    def _left(self, stop: Stop) -> None:
        """Remember a place that was left by a jump."""
        if not self._behind or self._behind[-1].cursor != stop.cursor:
            self._behind = [*self._behind[-_MOST_VISITED:], stop]
        self._ahead.clear()

    def _leap(self, move: Callable[[], None]) -> None:
        left = self._screen.view.stop
        move()
        if self._screen.view.cursor != left.cursor:
            self._left(left)

    def _step(self, stops: Sequence[int], step: int, what: str) -> None:
        cursor = self._screen.view.cursor
        index = bisect_right(stops, cursor) if step > 0 else bisect_left(stops, cursor) - 1
        if not 0 <= index < len(stops):
            self._screen.tell(f"No {what} after this one" if step > 0 else f"No {what} before this one")
            return
        self._screen.view.go_to(stops[index])

    def _quote(self, step: int) -> None:
        findings = self._screen.findings
        if findings is None:
            self._screen.tell("The quotations are not known yet")
        elif not findings.quotes:
            self._screen.tell("Nobody is quoted in this article")
        else:
            self._step(findings.quote_starts, step, "quotation")
