"""What the reader keeps and takes along: bookmarks, highlights, notes, copies, exports."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from tui_reader.app.controllers.layers import show_notes
from tui_reader.app.rows.base import one_line
from tui_reader.app.rows.words import words_of
from tui_reader.errors import ReaderError
from tui_reader.model.annotations import Highlight
from tui_reader.model.attribution import Attribution
from tui_reader.model.spans import Span
from tui_reader.model.wording import identity_words

if TYPE_CHECKING:
    from tui_reader.app.screens.reading import ReadingScreen


class Keeping:
    """The reader's notes on the open article."""

    def __init__(self, screen: ReadingScreen) -> None:
        self._screen = screen

    @property
    def acts(self) -> dict[str, Callable[[], None]]:
        """The actions that this gives."""
        return {
            "bookmark": self._guarded(self.bookmark),
            "highlight": self._guarded(self.highlight),
            "note": self._guarded(self.note),
            "copy": self.copy,
            "export": self._guarded(self.export),
        }

    def bookmark(self) -> None:
        """Bookmark the paragraph under the cursor, or take its bookmark away."""
        kept = self._screen.reading.toggle_bookmark(self._screen.view.cursor)
        self.changed()
        self._screen.tell("Bookmark removed" if kept is None else self._kept("★ Bookmarked"))

    def highlight(self) -> None:
        """Highlight the quotation here (else the sentence), or take the highlight here away."""
        span, what = self._target()
        if span is None:
            self._screen.tell("Nothing here to highlight")
            return
        if here := self._highlights_in(span):
            for highlight in here:
                self._screen.reading.remove_highlight(highlight.id)
            self.changed()
            self._screen.tell("Highlight removed")
            return
        self._screen.reading.add_highlight(span)
        self.changed()
        words = one_line(span.of(self._screen.reading.article.text))
        self._screen.tell(self._kept(f"▌ Highlighted {what}: {words}"))

    def note(self) -> None:
        """Write a note on the highlight here; the quotation here is highlighted first if it is not yet."""
        from tui_reader.app.screens.note import NoteScreen

        span, _ = self._target()
        if span is None:
            self._screen.tell("Nothing here to write a note on")
            return
        here = self._highlights_in(span)
        words = one_line(span.of(self._screen.reading.article.text))
        old = here[0].note if here else ""

        def written(note: str | None) -> None:
            if note is None or (not here and not note.strip()):
                return
            self._guarded(lambda: self._write(here[0] if here else None, span, note))()

        self._screen.app.push_screen(NoteScreen(words, old), written)

    def copy(self) -> None:
        """Copy the quotation here with speaker and source (OSC 52, which also works over ssh)."""
        span, _ = self._target()
        if span is None:
            self._screen.tell("Nothing here to copy")
            return
        attribution = self._quotation()
        article = self._screen.reading.article
        words = one_line(span.of(article.text))
        lines = [words if attribution else f"“{words}”"]
        if attribution and (who := self._speaker(attribution)):
            lines.append(f"— {who}")
        place = ", ".join(part for part in (article.site, article.published, article.url) if part)
        lines.append(f"“{one_line(article.title)}”" + (f", {place}" if place else ""))
        self._screen.app.copy_to_clipboard("\n".join(lines))
        self._screen.tell(f"Copied: {words}")

    def export(self) -> None:
        """Ask what to export, how and where to."""
        from tui_reader.app.screens.export import ExportScreen

        passage, _ = self._target()
        screen = ExportScreen(self._screen.session, self._screen.reading, passage)
        self._screen.app.push_screen(screen, lambda said: self._screen.tell(said or ""))

    def changed(self) -> None:
        """Show what is kept, after a change of it."""
        reading = self._screen.reading
        show_notes(self._screen.view, reading.highlights, reading.bookmarks)
        self._screen.panes.fill_notes()

    def _write(self, highlight: Highlight | None, span: Span, note: str) -> None:
        if highlight is None:
            self._screen.reading.add_highlight(span, note=note)
        else:
            self._screen.reading.set_note(highlight.id, note)
        self.changed()
        self._screen.tell(self._kept("Note kept") if note.strip() else "Note removed")

    def _kept(self, words: str) -> str:
        return words if self._screen.reading.durable else f"Until you quit only: {words}"

    def _quotation(self) -> Attribution | None:
        findings = self._screen.findings
        return findings.quote_for(self._screen.view.cursor, self._screen.view.seen) if findings else None

    def _target(self) -> tuple[Span | None, str]:
        """What `h`, `a` and `y` mean here, and what kind of thing it is."""
        screen = self._screen
        cursor = screen.view.cursor
        if selected := screen.view.selected:
            return selected, "the selection"
        for highlight, placed in screen.reading.highlights:
            if placed.span and placed.span.holds(cursor):
                return placed.span, "again" if not highlight.speaker else highlight.speaker
        if quotation := self._quotation():
            span = Span(quotation.content[0].start, quotation.content[-1].end)
            who = screen.findings.who(quotation) if screen.findings else ""
            return span, one_line(who) or "a quotation"
        if screen.findings and (number := screen.findings.sentence_at(cursor)) is not None:
            return screen.findings.analysis.sentences[number], "this sentence"
        return screen.outline.paragraph_at(cursor), "this paragraph"

    def _speaker(self, attribution: Attribution) -> str:
        findings = self._screen.findings
        if findings is None:
            return ""
        who = one_line(findings.who(attribution)) or words_of(attribution.source, findings.article.text)
        source = findings.source_of(attribution)
        return f"{who} ({identity_words(source)})" if who and source else who

    def _highlights_in(self, span: Span) -> list[Highlight]:
        return [
            h for h, placed in self._screen.reading.highlights if placed.span and placed.span.overlaps(span)
        ]

    def _guarded(self, act: Callable[[], None]) -> Callable[[], None]:
        def guarded() -> None:
            try:
                act()
            except ReaderError as error:
                self._screen.tell(str(error), warning=True)

        return guarded
