"""Selecting text with the keyboard."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

from tui_reader.app.page import stretch
from tui_reader.app.page.position import OVERLAP
from tui_reader.app.page.stretch import Stretch
from tui_reader.app.rows.base import one_line
from tui_reader.model.article import BlockKind
from tui_reader.model.spans import Span

if TYPE_CHECKING:
    from tui_reader.app.screens.reading import ReadingScreen

_NEAR = 40
"""Paragraphs or sentences on either side that are looked at for one step."""
_LONGEST = 200
"""Code points of a selection that can be looked up."""
_USES = frozenset({"highlight", "note", "copy", "correct"})
"""Actions that take what is selected, which ends the selection."""


class Selecting:
    """What is selected with the keyboard, and the ways to widen and use it."""

    def __init__(self, screen: ReadingScreen) -> None:
        self._screen = screen
        self._chosen: Stretch | None = None

    @property
    def acts(self) -> dict[str, Callable[[], None]]:
        """The actions that this gives."""
        steps = {
            f"select_{name}{back}": self._stepping(units, step)
            for name, units in self._units.items()
            for back, step in (("", 1), ("_back", -1))
        }
        return {
            **steps,
            "select": self.begin,
            "select_other_end": lambda: self._put(self._chosen and self._chosen.swapped()),
            "select_whole_sentence": lambda: self._around(self._sentences),
            "select_whole_paragraph": lambda: self._around(self._paragraphs),
            "select_search": self._search,
            "select_library": self._library,
            "select_drop": self.end,
        }

    @property
    def _units(self) -> dict[str, Callable[[int], Sequence[Span]]]:
        text = self._screen.reading.article.text
        return {
            "character": lambda at: stretch.characters(text, at),
            "word": lambda at: stretch.words(text, at),
            "line": self._lines,
            "sentence": self._sentences,
            "paragraph": self._paragraphs,
        }

    @property
    def _strides(self) -> dict[str, Callable[[], Span]]:
        """Ways to move the text that move the end of a selection, each to a line or to an end."""
        height, text = self._screen.view.size.height, self._screen.reading.article.text
        page, half = max(1, height - OVERLAP), max(1, height // 2)
        return {
            "page_down": lambda: self._line(page),
            "page_up": lambda: self._line(-page),
            "half_down": lambda: self._line(half),
            "half_up": lambda: self._line(-half),
            "to_start": lambda: Span(0, 1),
            "to_end": lambda: Span(max(0, len(text) - 1), len(text)),
        }

    @property
    def on(self) -> bool:
        """Whether text is being selected."""
        return self._chosen is not None

    def allows(self, name: str) -> bool:
        """Whether an action can be done now: those for selecting only while text is selected."""
        return self.on or not name.startswith("select_")

    def during(self, name: str, act: Callable[[], None]) -> None:
        """Do an action; with text selected those that scroll or go to an end take the selection along.

        All others but those for selecting end it, some after they have taken it.
        """
        mine = name.startswith("select")
        if self._chosen is not None and name in self._strides:
            self._stride(self._strides[name]())
            return
        if self.on and not mine and name not in _USES:
            self.end()
        act()
        if self.on and not mine:
            self.end(quietly=True)

    def begin(self) -> None:
        """Select the word where the reader is."""
        view, layout = self._screen.view, self._screen.view.page_layout
        if layout is None or not len(layout):
            return
        line = layout.span(view.cursor_line)
        at = view.cursor if line.holds(view.cursor) else line.start
        self._put(stretch.word_at(self._screen.reading.article.text, line, at))

    def take(self, chosen: Stretch | None) -> None:
        """Go on with what the mouse selected, or no longer does."""
        self._chosen = chosen
        self._screen.tell("")
        self._screen.refresh_hints()

    def end(self, *, quietly: bool = False) -> None:
        """Select nothing; `quietly` leaves what was told in the footer."""
        self._chosen = None
        self._screen.view.select(None)
        if not quietly:
            self._screen.tell("")
        self._screen.refresh_hints()

    def _put(self, chosen: Stretch | None) -> None:
        if chosen is None:
            return
        screen = self._screen
        self._chosen = chosen
        screen.view.select(chosen.span, head=chosen.head)
        screen.refresh_hints()

    def _stepping(self, units: Callable[[int], Sequence[Span]], step: int) -> Callable[[], None]:
        def move() -> None:
            if self._chosen is not None:
                self._put(self._chosen.moved(units(self._chosen.head), step))

        return move

    def _around(self, units: Callable[[int], Sequence[Span]]) -> None:
        if self._chosen is not None:
            self._put(self._chosen.round(units(self._chosen.head)))

    def _stride(self, there: Span) -> None:
        chosen, article = self._chosen, self._screen.reading.article
        if chosen is not None:
            stays = chosen.start if chosen.forward else chosen.end - 1
            self._put(chosen.reaching(there, stretch.unit_at(article, stays, 1)))

    def _line(self, by: int) -> Span:
        """The line so many lines from the end that moves."""
        view = self._screen.view
        assert self._chosen is not None
        view.scroll_lines(by)
        layout = view.page_layout
        if layout is None:
            return self._chosen.span
        return layout.span(layout.text_line(layout.line_at(self._chosen.head) + by, 1 if by > 0 else -1))

    def _lines(self, at: int) -> list[Span]:
        layout = self._screen.view.page_layout
        if layout is None:
            return []
        here = layout.line_at(at)
        near = layout.numbers[max(0, here - _NEAR - layout.numbers.start) :][: 2 * _NEAR]
        return [span for n in near if (span := layout.span(n)).start < span.end]

    def _paragraphs(self, at: int) -> list[Span]:
        blocks = self._screen.reading.article.blocks
        here = bisect_right(blocks, at, key=lambda block: block.span.start)
        near = blocks[max(0, here - _NEAR) : here + _NEAR]
        return [block.span for block in near if block.kind is not BlockKind.RULE]

    def _sentences(self, at: int) -> Sequence[Span]:
        findings = self._screen.findings
        if findings is None:
            return stretch.sentences(self._screen.reading.article.text, self._paragraphs(at))
        known = findings.analysis.sentences
        here = bisect_left(known, Span(at, at))
        near = known[max(0, here - _NEAR) : here + _NEAR]
        if not near:
            return self._paragraphs(at)
        # Headings, captions and the like have no sentences of their own.
        reach = Span(near[0].start, near[-1].end)
        others = [
            block
            for block in self._paragraphs(at)
            if (block.overlaps(reach) or block.holds(at)) and not any(s.overlaps(block) for s in near)
        ]
        return sorted([*near, *others])

    @property
    def _words(self) -> str:
        if self._chosen is None:
            return ""
        return one_line(self._chosen.span.of(self._screen.reading.article.text))[:_LONGEST].strip()

    def _search(self) -> None:
        """Search the article for the words selected."""
        words = self._words
        self.end()
        self._screen.search.look_for(words)

    def _library(self) -> None:
        """Look the words selected up in the library: as they stand, whatever they would mean in a query."""
        words = self._words.replace('"', " ").strip()
        self.end()
        self._screen.search.look_up(f'"{words}"' if words and not words.isalnum() else words)
