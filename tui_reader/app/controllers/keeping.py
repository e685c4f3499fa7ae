"""What the reader keeps: bookmarks and highlights, with notes, tags and colours, and the way back."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from tui_reader.app.controllers.aiming import Aim
from tui_reader.app.controllers.layers import show_notes
from tui_reader.app.kept import kept_at
from tui_reader.app.rows.base import one_line
from tui_reader.errors import ReaderError
from tui_reader.model.annotations import Bookmark, Colour, Highlight
from tui_reader.model.spans import Span

if TYPE_CHECKING:
    from tui_reader.app.screens.note import Draft
    from tui_reader.app.screens.reading import ReadingScreen


class Keeping:
    """The reader's notes on the open article. In the Notes pane its row is meant, else what is at the cursor."""

    def __init__(self, screen: ReadingScreen) -> None:
        self._screen = screen
        self.aim = Aim(screen)

    @property
    def acts(self) -> dict[str, Callable[[], None]]:
        """The actions that this gives."""
        return {
            "bookmark": self.guarded(self.bookmark),
            "highlight": self.guarded(self.highlight),
            "note": self.guarded(self.note),
            "name_bookmark": self.guarded(self.name_bookmark),
            "colour": self.guarded(self.colour),
            "forget": self.guarded(self.forget),
            "undo_change": self.guarded(self.undo),
        }

    def bookmark(self) -> None:
        """Bookmark the paragraph under the cursor, or take its bookmark away."""
        if isinstance(kept := self.aim.row, Bookmark):
            self._remove(kept)
            return
        made = self._screen.reading.toggle_bookmark(self._screen.view.cursor)
        self.changed()
        self._screen.tell("Bookmark removed" if made is None else self._kept("★ Bookmarked"))

    def highlight(self) -> None:
        """Highlight the quotation here (else the sentence), or take the highlight here away."""
        if isinstance(kept := self.aim.row, Highlight):
            self._remove(kept)
            return
        span, what = self.aim.target()
        if span is None:
            self._screen.tell("Nothing here to highlight")
            return
        if here := self.aim.meant_in(span):
            for highlight in here:
                self._screen.reading.remove_highlight(highlight.id)
            self.changed()
            self._screen.tell(f"Highlight removed{self._way_back()}")
            return
        self._screen.reading.add_highlight(span)
        self.changed()
        words = one_line(span.of(self._screen.reading.article.text))
        self._screen.tell(self._kept(f"▌ Highlighted {what}: {words}"))

    def note(self) -> None:
        """Write on the highlight or bookmark of the row, else on the highlight here or what would be one."""
        from tui_reader.app.screens.note import Draft, NoteScreen

        kept = self.aim.row
        if isinstance(kept, Bookmark):
            self._write_bookmark(kept)
            return
        span, _ = self.aim.target()
        here = kept or (next(iter(self.aim.meant_in(span)), None) if span else None)
        if here is not None:
            old, words = Draft(here.note, here.tags, here.colour), here.anchor.quote.exact
        elif span is not None:
            old, words = Draft(), span.of(self._screen.reading.article.text)
        else:
            self._screen.tell("Nothing here to write a note on")
            return

        def written(draft: Draft | None) -> None:
            if draft is not None and draft != old:
                self.guarded(lambda: self._write(here, span, draft))()

        self._screen.app.push_screen(NoteScreen(one_line(words), old), written)

    def name_bookmark(self) -> None:
        """Give the bookmark here a name and a note; the paragraph is bookmarked first if it is not yet."""
        row = self.aim.row
        cursor = self._screen.view.cursor
        block = self._screen.reading.block_at(cursor)
        kept = (
            row
            if isinstance(row, Bookmark)
            else next(
                (
                    b
                    for b, placed in self._screen.reading.bookmarks
                    if placed.span and placed.span.overlaps(block)
                ),
                None,
            )
        )
        self._write_bookmark(kept)

    def colour(self) -> None:
        """Give the highlight here the next colour."""
        kept = self.aim.highlight_here()
        if kept is None:
            self._screen.tell(f"No highlight here: {self._screen.keymap.key('highlight')} makes one")
            return
        colours = list(Colour)
        new = colours[(colours.index(kept.colour) + 1) % len(colours)]
        self._screen.reading.edit_highlight(kept.id, colour=new)
        self.changed()
        self._screen.tell(self._kept(f"Highlighted in {new}"))

    def forget(self) -> None:
        """Remove the highlight or bookmark of the row, else the highlight here."""
        kept = self.aim.row or self.aim.highlight_here()
        if kept is None:
            self._screen.tell("Nothing kept here")
        else:
            self._remove(kept)

    def undo(self) -> None:
        """Take the last change back, of notes or of corrections by hand."""
        reading = self._screen.reading
        before = reading.analysis
        undone = reading.undo()
        if undone is None:
            self._screen.tell("Nothing to take back")
            return
        self.changed()
        if reading.analysis is not None and reading.analysis is not before:
            self._screen.analysing.show(reading.analysis)
        self._screen.tell(undone)

    def open_elsewhere(self, key: str) -> None:
        """Go to what a row of the whole library stands for, in its own article."""
        _, article, kept = key.split(":", 2)
        reading = self._screen.reading
        if article != reading.article.id:
            self.guarded(lambda: self._screen.app.open_source(article, kept=kept))()  # type: ignore[attr-defined]
            return
        for span in kept_at(reading, kept):
            self._screen.places.jump(span.start, select=span)
            self._screen.panes.leave(stay=True)

    def changed(self) -> None:
        """Show what is kept, after a change of it."""
        reading = self._screen.reading
        show_notes(self._screen.view, reading.highlights, reading.bookmarks)
        self._screen.panes.fill_notes()

    def guarded(self, act: Callable[[], None]) -> Callable[[], None]:
        """`act`, saying why where the library refuses."""

        def guarded() -> None:
            try:
                act()
            except ReaderError as error:
                self._screen.tell(str(error), warning=True)

        return guarded

    def _write(self, highlight: Highlight | None, span: Span | None, draft: Draft) -> None:
        reading = self._screen.reading
        if highlight is not None:
            reading.edit_highlight(highlight.id, note=draft.note, tags=draft.tags, colour=draft.colour)
        elif span is not None:
            reading.add_highlight(span, note=draft.note, colour=draft.colour, tags=draft.tags)
        self.changed()
        self._screen.tell(self._kept("Note kept" if draft.note else "Highlight kept"))

    def _write_bookmark(self, bookmark: Bookmark | None) -> None:
        from tui_reader.app.screens.note import Draft, NoteScreen

        reading, cursor = self._screen.reading, self._screen.view.cursor
        old = Draft(bookmark.note, name=bookmark.name) if bookmark else Draft()
        words = bookmark.anchor.quote.exact if bookmark else reading.block_at(cursor).of(reading.article.text)

        def keep(draft: Draft) -> None:
            if bookmark is not None:
                reading.edit_bookmark(bookmark.id, name=draft.name, note=draft.note)
            else:
                reading.toggle_bookmark(cursor, name=draft.name, note=draft.note)
            self.changed()
            self._screen.tell(self._kept("★ Bookmark kept"))

        def written(draft: Draft | None) -> None:
            if draft is not None and (draft != old or bookmark is None):
                self.guarded(lambda: keep(draft))()

        self._screen.app.push_screen(NoteScreen(one_line(words), old, bookmark=True), written)

    def _remove(self, kept: Highlight | Bookmark) -> None:
        if isinstance(kept, Highlight):
            self._screen.reading.remove_highlight(kept.id)
        else:
            self._screen.reading.remove_bookmark(kept.id)
        self.changed()
        what = "Highlight" if isinstance(kept, Highlight) else "Bookmark"
        self._screen.tell(f"{what} removed{self._way_back()}")

    def _way_back(self) -> str:
        return f"; {self._screen.keymap.key('undo_change')} brings it back"

    def _kept(self, words: str) -> str:
        return words if self._screen.reading.durable else f"Until you quit only: {words}"
