"""What is meant: the row of the Notes pane, the selection, or what stands at the cursor."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tui_reader.app.rows.base import one_line
from tui_reader.errors import UsageError
from tui_reader.model.annotations import Bookmark, Highlight
from tui_reader.model.attribution import Attribution
from tui_reader.model.spans import Span

if TYPE_CHECKING:
    from tui_reader.app.screens.reading import ReadingScreen


class Aim:
    """What an action on the open article is about."""

    def __init__(self, screen: ReadingScreen) -> None:
        self._screen = screen

    @property
    def row(self) -> Highlight | Bookmark | None:
        """What the row of the Notes pane stands for, while the pane has the keyboard."""
        if self._screen.panes.focused not in ("notes", "sections"):
            return None
        rows = (
            self._screen.sections
            if self._screen.sections.has_focus
            else self._screen.deck.panes["notes"].list
        )
        kind, _, key = rows.row.key.partition(":") if rows.row else ("", "", "")
        reading = self._screen.reading
        if kind == "elsewhere":
            article, _, key = key.partition(":")
            if article != reading.article.id:
                raise UsageError("this is kept in another article", hint="Enter opens it")
            kind = "highlight" if any(h.id == key for h, _ in reading.highlights) else "bookmark"
        if kind == "highlight":
            return next((h for h, _ in reading.highlights if h.id == key), None)
        return next((b for b, _ in reading.bookmarks if b.id == key), None) if kind == "bookmark" else None

    def target(self) -> tuple[Span | None, str]:
        """What is meant here (selection, highlight, quotation, sentence, paragraph), and what kind it is."""
        screen = self._screen
        cursor = screen.view.cursor
        if selected := screen.view.selected:
            return selected, "the selection"
        for highlight, placed in screen.reading.highlights:
            if placed.span and placed.span.holds(cursor):
                return placed.span, "again" if not highlight.speaker else highlight.speaker
        if quotation := self.quotation():
            span = Span(quotation.content[0].start, quotation.content[-1].end)
            who = screen.findings.who(quotation) if screen.findings else ""
            return span, one_line(who) or "a quotation"
        if screen.findings and (number := screen.findings.sentence_at(cursor)) is not None:
            return screen.findings.analysis.sentences[number], "this sentence"
        return screen.outline.paragraph_at(cursor), "this paragraph"

    def quotation(self) -> Attribution | None:
        """The quotation under the cursor, else the next one that is seen."""
        findings = self._screen.findings
        return findings.quote_for(self._screen.view.cursor, self._screen.view.seen) if findings else None

    def highlight_here(self) -> Highlight | None:
        """The highlight of the row, else the one at the cursor."""
        if isinstance(kept := self.row, Highlight):
            return kept
        span, _ = self.target()
        return next(iter(self.highlights_in(span)), None) if span else None

    def meant_in(self, span: Span) -> list[Highlight]:
        """The highlights that an action on a stretch is about.

        Of a selection only that of the same words: whoever selects others wants another. Else the one at the
        cursor, the shortest where several lie over each other, or all that share a character with the stretch.
        """
        placed = [(h, p.span) for h, p in self._screen.reading.highlights if p.span]
        if self._screen.view.selected:
            return [highlight for highlight, at in placed if at == span]
        cursor = self._screen.view.cursor
        here = [(at.end - at.start, number) for number, (_, at) in enumerate(placed) if at.holds(cursor)]
        return [placed[min(here)[1]][0]] if here else self.highlights_in(span)

    def highlights_in(self, span: Span) -> list[Highlight]:
        """The highlights that share a code point with a stretch."""
        return [
            h for h, placed in self._screen.reading.highlights if placed.span and placed.span.overlaps(span)
        ]
