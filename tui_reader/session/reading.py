"""One open article: its text, what was found in it, and what the reader keeps of it."""

from __future__ import annotations

import secrets
from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, datetime
from typing import TYPE_CHECKING

from tui_reader.errors import UsageError
from tui_reader.model.annotations import Bookmark, Colour, Highlight
from tui_reader.model.article import Article
from tui_reader.model.cleaning import clean, clean_line
from tui_reader.model.reading import Analysis
from tui_reader.model.spans import Span
from tui_reader.session.analyst import Analyst
from tui_reader.session.correcting import Corrections
from tui_reader.session.whereabouts import Whereabouts, placed_in

if TYPE_CHECKING:
    from tui_reader.model.correction import Correction, Credit
    from tui_reader.model.quotation import Quotation
    from tui_reader.session.quoting import Quoter
    from tui_reader.store.library import Library


class Reading:
    """An open article with its notes. Changes go to the library at once; all but `analyse` are quick.

    Raises `LibraryError` where the library refuses a change.
    """

    def __init__(
        self,
        article: Article,
        library: Library,
        analyst: Analyst,
        *,
        remember: bool = True,
        partial: bool = False,
        notice: str = "",
    ) -> None:
        self.article = article
        self._notice = notice
        self.partial = partial
        """Whether this is only a part of the article, as a feed gave it."""
        self._found: Analysis | None = analyst.known(article)
        self._library = library
        self._analyst = analyst
        self._remember = remember
        self._kept = False
        self.corrections = Corrections(article, library, self._keep_article)
        self._whereabouts = Whereabouts(article, library)
        self.highlights = placed_in(self.article.text, library.highlights(article.id))
        self.bookmarks = placed_in(self.article.text, library.bookmarks(article.id))

    @property
    def durable(self) -> bool:
        """Whether what is kept here outlives the program."""
        return self._library.durable

    @property
    def notices(self) -> tuple[str, ...]:
        """What the reader should know of the article and the library."""
        told = (self._notice,) if self._notice else ()
        return (*told, *self.article.notices, *self._library.notices, *self.corrections.notices(self._found))

    @property
    def analysis(self) -> Analysis | None:
        """What was found, with the reader's corrections; None as long as it is not known."""
        return self.corrections.corrected(self._found).analysis if self._found else None

    def analyse(self) -> Analysis:
        """The analysis, from the library or made now; blocks. Raises `EngineError`."""
        if self._found is None:
            self._found = self._analyst.analyse(self.article)
        return self.corrections.corrected(self._found).analysis

    def change_attribution(self, attribution_id: str, credit: Credit) -> Correction:
        """Credit an attribution to somebody else, or otherwise; `analysis` shows it at once."""
        return self.corrections.change(self._need(), attribution_id, credit)

    def add_attribution(self, span: Span, credit: Credit) -> Correction:
        """Credit words that the program did not take for anybody's."""
        return self.corrections.add(self._need(), span, credit)

    def remove_attribution(self, attribution_id: str) -> Correction | None:
        """Say that nothing is attributed there; None where the reader had added it by hand."""
        return self.corrections.remove(self._need(), attribution_id)

    @property
    def lost_corrections(self) -> tuple[Correction, ...]:
        """Corrections whose words are not in the article as it is now. Analyses the article if need be."""
        return self.corrections.corrected(self._need()).lost

    def undo_correction(self) -> Correction | None:
        """Take back the last correction by hand and return it; None where there is none."""
        last = self.corrections.kept[-1] if self.corrections.kept else None
        if last is not None:
            self.corrections.undo(last.id)
        return last

    def remember(self) -> None:
        """Put the article into the library, once; what is annotated is put there in any case."""
        if self._remember:
            self._keep_article()

    def add_highlight(
        self, span: Span, *, note: str = "", colour: Colour = Colour.YELLOW, tags: tuple[str, ...] = ()
    ) -> Highlight:
        """Keep a passage, with its speaker where it is a quotation."""
        from tui_reader.model.anchoring import make_anchor

        quoter = self._quoter
        attribution = quoter.attribution_of(span)
        source = quoter.source_of(attribution)
        now = timestamp()
        highlight = Highlight(
            id=secrets.token_hex(4),
            article_id=self.article.id,
            anchor=make_anchor(self.article.text, self._inside(span)),
            colour=colour,
            note=clean(note),
            tags=tuple(filter(None, map(clean_line, tags))),
            speaker=quoter.speaker_of(attribution),
            source=source.label if source else None,
            created=now,
            modified=now,
        )
        self._keep_article()
        self._library.keep_highlight(highlight)
        self.highlights = placed_in(self.article.text, (*(h for h, _ in self.highlights), highlight))
        return highlight

    def remove_highlight(self, highlight_id: str) -> None:
        """Forget a highlight; nothing happens where there is none of that id."""
        self._library.remove_highlight(highlight_id)
        self.highlights = tuple((h, p) for h, p in self.highlights if h.id != highlight_id)

    def set_note(self, highlight_id: str, note: str) -> None:
        """Change the note on a highlight."""
        self._change(highlight_id, lambda h: replace(h, note=clean(note), modified=timestamp()))

    def set_colour(self, highlight_id: str, colour: Colour) -> None:
        """Change the colour of a highlight."""
        self._change(highlight_id, lambda h: replace(h, colour=colour, modified=timestamp()))

    def toggle_bookmark(self, offset: int, *, note: str = "") -> Bookmark | None:
        """Bookmark the paragraph at `offset`; None where this took its bookmark away."""
        from tui_reader.model.anchoring import make_anchor

        span = self.block_at(offset)
        here = [b for b, placed in self.bookmarks if placed.span and placed.span.overlaps(span)]
        for bookmark in here:
            self.remove_bookmark(bookmark.id)
        if here:
            return None
        bookmark = Bookmark(
            id=secrets.token_hex(4),
            article_id=self.article.id,
            anchor=make_anchor(self.article.text, span),
            note=clean(note),
            created=timestamp(),
        )
        self._keep_article()
        self._library.keep_bookmark(bookmark)
        self.bookmarks = placed_in(self.article.text, (*(b for b, _ in self.bookmarks), bookmark))
        return bookmark

    def remove_bookmark(self, bookmark_id: str) -> None:
        """Forget a bookmark; nothing happens where there is none of that id."""
        self._library.remove_bookmark(bookmark_id)
        self.bookmarks = tuple((b, p) for b, p in self.bookmarks if b.id != bookmark_id)

    @property
    def place(self) -> int:
        """Where the reader stopped, a code point; where the text changed, where those words stand today."""
        return self._whereabouts.place

    @property
    def marks(self) -> dict[str, int]:
        """The letter marks and the code points they stand at."""
        return self._whereabouts.marks

    def save_place(self, offset: int) -> None:
        """Keep where the reader stopped (a code point), for an article that the library holds."""
        self._whereabouts.stopped(offset, timestamp(), keep=self._holds())

    def set_mark(self, letter: str, offset: int) -> None:
        """Set a letter mark at a code point, in place of what the letter stood for before."""
        self._whereabouts.mark(letter, offset, keep=self._holds())

    def _holds(self) -> bool:
        """Whether the library holds the article, which is put there now if it may be."""
        if self._remember or self._kept:
            self._keep_article()
        return self._kept

    def block_at(self, offset: int) -> Span:
        """The block that holds `offset`, or else the nearest one before it."""
        found = None
        for block in self.article.blocks:
            if block.span.start > offset and found is not None:
                break
            found = block.span
        if found is None:
            raise UsageError("the article has no text to mark")
        return found

    def quotations(self, scope: str = "highlights") -> tuple[Quotation, ...]:
        """What an export of a scope of `session.quoting` holds, in reading order."""
        return self._quoter.quotations(scope, self.highlights)

    def quotation(self, span: Span) -> Quotation:
        """What an export of one passage holds: the highlight that it lies in, else the passage itself."""
        for highlight, placed in self.highlights:
            if placed.span and placed.span.covers(span):
                return self._quoter.of_highlight(highlight, placed)
        return self._quoter.of_passage(span)

    @property
    def _quoter(self) -> Quoter:
        from tui_reader.session.quoting import Quoter

        return Quoter(self.article, self.analysis)

    def _need(self) -> Analysis:
        self.analyse()
        assert self._found is not None
        return self._found

    def _inside(self, span: Span) -> Span:
        start, end = max(0, span.start), min(len(self.article.text), span.end)
        if start >= end:
            raise UsageError("there is nothing to highlight")
        return Span(start, end)

    def _change(self, highlight_id: str, change: Callable[[Highlight], Highlight]) -> None:
        kept = [change(h) if h.id == highlight_id else h for h, _ in self.highlights]
        for highlight in kept:
            if highlight.id == highlight_id:
                self._library.keep_highlight(highlight)
        self.highlights = placed_in(self.article.text, kept)

    def _keep_article(self) -> None:
        if not self._kept:
            self._library.keep_article(self.article, partial=self.partial)
            self._kept = True


def timestamp() -> str:
    """Now, ISO 8601 in UTC, to the second."""
    return datetime.now(UTC).strftime("%Y-%m-%dT%H:%M:%SZ")
