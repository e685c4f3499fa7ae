"""One article's corrections by hand: kept in the library, laid over whatever the program finds."""

from __future__ import annotations

import os
from collections.abc import Callable
from typing import TYPE_CHECKING

from tui_reader.errors import UsageError
from tui_reader.model.article import Article
from tui_reader.model.classes import replace
from tui_reader.model.cleaning import clean_line
from tui_reader.model.correction import Change, Correction, Credit
from tui_reader.model.spans import Span

if TYPE_CHECKING:
    from tui_reader.model.attribution import Attribution
    from tui_reader.model.correcting import Corrected
    from tui_reader.model.reading import Analysis
    from tui_reader.store.library import Library


class Corrections:
    """The corrections of one article. Changes go to the library at once.

    Raises `LibraryError` where the library refuses a change, `UsageError` for what can't be corrected.
    """

    def __init__(self, article: Article, library: Library, keep_article: Callable[[], None]) -> None:
        self._article = article
        self._library = library
        self._keep_article = keep_article
        self.kept = library.corrections(article.id)
        """In the order in which they were made."""
        self._over: tuple[Analysis, tuple[Correction, ...], Corrected] | None = None

    def over(self, found: Analysis) -> Analysis:
        """What was found, with the corrections laid over it, if there are any."""
        return self.corrected(found).analysis if self.kept else found

    def corrected(self, found: Analysis) -> Corrected:
        """What was found, as the reader left it."""
        if self._over is None or self._over[0] is not found or self._over[1] is not self.kept:
            from tui_reader.model.correcting import correct

            self._over = (found, self.kept, correct(self._article, found, self.kept))
        return self._over[2]

    def notices(self, found: Analysis | None) -> tuple[str, ...]:
        """What the reader should know of corrections whose words are gone."""
        lost = len(self.corrected(found).lost) if found and self.kept else 0
        if not lost:
            return ()
        said = "1 correction by hand stands" if lost == 1 else f"{lost} corrections by hand stand"
        return (f"{said} on words that are not in the article as it is now.",)

    def change(self, found: Analysis, attribution_id: str, credit: Credit) -> Correction:
        """Credit an attribution anew."""
        attribution, before = self._known(found, attribution_id)
        change = before.change if before and before.change is Change.ADDED else Change.CHANGED
        return self._keep(change, attribution.content, credit, before)

    def add(self, found: Analysis, span: Span, credit: Credit) -> Correction:
        """Credit words that the program did not take for somebody's; those it did are credited anew."""
        start, end = max(0, span.start), min(len(self._article.text), span.end)
        words = self._article.text[start:end]
        start, end = start + len(words) - len(words.lstrip()), end - len(words) + len(words.rstrip())
        if start >= end:
            raise UsageError("there are no words to credit to anybody")
        from tui_reader.model.correcting import LEAST_SHARED, same_words

        pieces = (Span(start, end),)
        for attribution in self.corrected(found).analysis.attributions:
            if same_words(attribution.content, pieces) >= LEAST_SHARED:
                return self.change(found, attribution.id, credit)
        return self._keep(Change.ADDED, pieces, credit, None)

    def remove(self, found: Analysis, attribution_id: str) -> Correction | None:
        """Take an attribution away; None where it was one by hand, which is simply gone."""
        attribution, before = self._known(found, attribution_id)
        if before is not None and before.change is Change.ADDED:
            self.undo(before.id)
            return None
        return self._keep(Change.REMOVED, attribution.content, None, before)

    def undo(self, correction_id: str) -> None:
        """Take a correction back; nothing happens where there is none of that id."""
        self._library.remove_correction(correction_id)
        self.kept = tuple(c for c in self.kept if c.id != correction_id)

    def _known(self, found: Analysis, attribution_id: str) -> tuple[Attribution, Correction | None]:
        """The attribution as it is now, and the correction that made it so."""
        corrected = self.corrected(found)
        for attribution in corrected.analysis.attributions:
            if attribution.id == attribution_id:
                made = corrected.made.get(attribution_id)
                return attribution, next((c for c in self.kept if c.id == made), None)
        raise UsageError(
            "the article has no such attribution", where=attribution_id, hint="newsreader show --pane quotes"
        )

    def _keep(
        self, change: Change, content: tuple[Span, ...], credit: Credit | None, before: Correction | None
    ) -> Correction:
        from tui_reader.model.anchoring import make_anchor
        from tui_reader.model.times import timestamp

        whole = Span(content[0].start, content[-1].end)
        made = Correction(
            id=before.id if before else os.urandom(4).hex(),
            article_id=self._article.id,
            change=change,
            anchor=make_anchor(self._article.text, whole),
            pieces=tuple(Span(s.start - whole.start, s.end - whole.start) for s in content),
            credit=replace(credit, speaker=clean_line(credit.speaker or "") or None) if credit else None,
            created=before.created if before else timestamp(),
        )
        self._keep_article()
        self._library.keep_correction(made)
        if before is not None:
            self.kept = tuple(made if c.id == before.id else c for c in self.kept)
        else:
            self.kept = (*self.kept, made)
        return made
