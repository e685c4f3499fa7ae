"""One open article: its text, what was found in it, and what the reader keeps of it."""

from __future__ import annotations

from threading import Lock, Thread
from typing import TYPE_CHECKING

from tui_reader.model.annotations import Bookmark, Colour, Highlight, Placed
from tui_reader.model.article import Article
from tui_reader.model.reading import Analysis
from tui_reader.model.spans import Span
from tui_reader.model.stop import Stop
from tui_reader.model.times import timestamp
from tui_reader.session.analyst import Analyst
from tui_reader.session.annotating import Annotations, Changes
from tui_reader.session.correcting import Corrections
from tui_reader.session.whereabouts import Whereabouts

if TYPE_CHECKING:
    from tui_reader.model.correction import Correction, Credit
    from tui_reader.model.quotation import Quotation
    from tui_reader.session.quoting import Quoter
    from tui_reader.store.library import Library

CORRECTION_UNDONE = "The last correction was taken back"


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
        self._turn = Lock()
        self._failed: Exception | None = None
        """Why the analysis that was made ahead failed, until somebody asks for it."""
        self._library = library
        self._analyst = analyst
        self._remember = remember
        self._kept = False
        self.corrections = Corrections(article, library, self._keep_article)
        self._whereabouts = Whereabouts(article, library)
        self._changes = Changes()
        self._annotations = Annotations(
            article, library, self._changes, self._keep_article, lambda: self._quoter
        )

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
        return self.corrections.over(self._found) if self._found else None

    def analyse(self) -> Analysis:
        """The analysis, from the library or made now; blocks. Raises `EngineError`.

        Whoever asks while it is being made has it before it is kept.
        """
        with self._turn:
            failed, self._failed = self._failed, None
            if failed is not None:
                raise failed
            made = self._make()
        self._keep(made)
        assert self._found is not None
        return self.corrections.over(self._found)

    def analyse_ahead(self) -> None:
        """Begin the analysis in a thread of its own; whoever asks for it next waits for this one."""

        def run() -> None:
            made = None
            with self._turn:
                try:
                    made = self._make()
                except Exception as error:  # whatever it is, it is told to whoever asks next
                    self._failed = error
            self._keep(made)

        Thread(target=run, name="analysis", daemon=True).start()

    def _make(self) -> Analysis | None:
        """See to it that the analysis is there; what was made for that."""
        if self._found is None:
            self._found = self._analyst.known(self.article)
        if self._found is not None:
            return None
        self._found = self._analyst.make(self.article)
        return self._found

    def _keep(self, made: Analysis | None) -> None:
        if made is not None:
            self._analyst.keep(self.article, made)

    def change_attribution(self, attribution_id: str, credit: Credit) -> Correction:
        """Credit an attribution to somebody else, or otherwise; `analysis` shows it at once."""
        return self._corrected(self.corrections.change(self._need(), attribution_id, credit))

    def add_attribution(self, span: Span, credit: Credit) -> Correction:
        """Credit words that the program did not take for anybody's."""
        return self._corrected(self.corrections.add(self._need(), span, credit))

    def remove_attribution(self, attribution_id: str) -> Correction | None:
        """Say that nothing is attributed there; None where the reader had added it by hand."""
        made = self.corrections.remove(self._need(), attribution_id)
        return self._corrected(made) if made else None

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
        return self._annotations.add_highlight(span, note=note, colour=colour, tags=tags)

    @property
    def highlights(self) -> tuple[tuple[Highlight, Placed], ...]:
        """The highlights with where they stand today, in reading order, lost ones last."""
        return self._annotations.highlights

    @property
    def bookmarks(self) -> tuple[tuple[Bookmark, Placed], ...]:
        """The bookmarks likewise."""
        return self._annotations.bookmarks

    def remove_highlight(self, highlight_id: str) -> None:
        """Forget a highlight; nothing happens where there is none of that id."""
        self._annotations.remove_highlight(highlight_id)

    def edit_highlight(
        self,
        highlight_id: str,
        *,
        note: str | None = None,
        tags: tuple[str, ...] | None = None,
        colour: Colour | None = None,
    ) -> None:
        """Change what is given of a highlight."""
        self._annotations.edit_highlight(highlight_id, note=note, tags=tags, colour=colour)

    def toggle_bookmark(self, offset: int, *, name: str = "", note: str = "") -> Bookmark | None:
        """Bookmark the paragraph at `offset`; None where this took its bookmark away."""
        return self._annotations.toggle_bookmark(offset, name=name, note=note)

    def remove_bookmark(self, bookmark_id: str) -> None:
        """Forget a bookmark; nothing happens where there is none of that id."""
        self._annotations.remove_bookmark(bookmark_id)

    def edit_bookmark(self, bookmark_id: str, *, name: str, note: str) -> None:
        """Change a bookmark's name and note."""
        self._annotations.edit_bookmark(bookmark_id, name=name, note=note)

    def undo(self) -> str | None:
        """Take the last change back and say what was done; None where there is none.

        Corrections of earlier sittings can be taken back too, once nothing of this one is left.
        """
        if (undone := self._changes.undo()) is not None:
            return undone
        return CORRECTION_UNDONE if self.undo_correction() else None

    @property
    def place(self) -> Stop:
        """Where the reader stopped; where the text changed, where those words stand today."""
        return self._whereabouts.place

    @property
    def marks(self) -> dict[str, int]:
        """The letter marks and the code points they stand at."""
        return self._whereabouts.marks

    def save_place(self, stop: Stop, *, moved: bool = True) -> bool:
        """Keep where the reader stopped; whether that is news. Who has not `moved` leaves another's place alone."""
        return self._whereabouts.stopped(stop, timestamp(), moved=moved, keep=self._holds())

    def set_mark(self, letter: str, offset: int) -> bool:
        """Set a letter mark at a code point, over what the letter stood for before; whether it outlives this."""
        self._whereabouts.mark(letter, offset, keep=(held := self._holds()))
        return held and self.durable

    def _holds(self) -> bool:
        """Whether the library holds the article, which is put there now if it may be."""
        if self._remember or self._kept:
            self._keep_article()
        return self._kept

    def block_at(self, offset: int) -> Span:
        """The block that holds `offset`, or else the nearest one before it."""
        return self._annotations.block_at(offset)

    def quotations(self, scope: str = "highlights") -> tuple[Quotation, ...]:
        """What an export of a scope of `session.quoting` holds, in reading order."""
        return self._quoter.quotations(scope, self.highlights, self.bookmarks)

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

    def _corrected(self, made: Correction) -> Correction:
        self._changes.made(CORRECTION_UNDONE, lambda: self.corrections.undo(made.id))
        return made

    def _need(self) -> Analysis:
        self.analyse()
        assert self._found is not None
        return self._found

    def _keep_article(self) -> None:
        if not self._kept:
            self._library.keep_article(self.article, partial=self.partial)
            self._kept = True
