"""Where the reader stopped in an article and what their letter marks stand at, also after its text changed."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING, TypeVar

from tui_reader.model.annotations import Bookmark, Highlight, Place, Placed
from tui_reader.model.article import Article
from tui_reader.model.spans import Span

if TYPE_CHECKING:
    from tui_reader.store.library import Library

Kept = TypeVar("Kept", Highlight, Bookmark)

_WORDS = 160
"""Code points by which a place is known again."""


class Whereabouts:
    """The place and the marks of one open article, code points into its text as it is today."""

    def __init__(self, article: Article, library: Library) -> None:
        self._article = article
        self._library = library
        self.place = self._place()
        self.marks = self._marks()

    def stopped(self, offset: int, when: str, *, keep: bool) -> None:
        """The reader stopped here; `keep` it, if the library holds the article. Raises `LibraryError`."""
        self.place = offset
        if keep:
            self._library.keep_place(Place(self._article.id, offset, when))

    def mark(self, letter: str, offset: int, *, keep: bool) -> None:
        """Set a letter mark; `keep` it, if the library holds the article. Raises `LibraryError`."""
        self.marks = {**self.marks, letter: offset}
        if not keep:
            return
        from tui_reader.model.anchoring import make_anchor

        text = self._article.text
        span = Span(offset, min(len(text), offset + _WORDS))
        if span.start < span.end:
            self._library.keep_mark(self._article.id, letter, make_anchor(text, span))

    def _place(self) -> int:
        place = self._library.place(self._article.id)
        if place is None or place.offset <= 0:
            return 0
        text = self._article.text
        before = self._library.other_text(self._article)
        if before is None or place.offset >= len(before):
            return min(place.offset, max(0, len(text) - 1))
        from tui_reader.model.anchoring import find_anchor, make_anchor

        anchor = make_anchor(before, Span(place.offset, min(len(before), place.offset + _WORDS)))
        found = find_anchor(text, anchor).span
        if found is not None:
            return found.start
        # What was read there is gone: as far into the text as it was.
        return min(place.offset * len(text) // len(before), max(0, len(text) - 1))

    def _marks(self) -> dict[str, int]:
        kept = self._library.marks(self._article.id)
        if not kept:
            return {}
        from tui_reader.model.anchoring import find_anchor

        found = {letter: find_anchor(self._article.text, anchor).span for letter, anchor in kept.items()}
        return {letter: span.start for letter, span in found.items() if span is not None}


def placed_in(text: str, kept: Iterable[Kept]) -> tuple[tuple[Kept, Placed], ...]:
    """Highlights or bookmarks, each with where it stands in `text`, in reading order, lost ones last."""
    kept = tuple(kept)
    if not kept:
        return ()
    from tui_reader.model.anchoring import find_anchor

    return in_order([(one, find_anchor(text, one.anchor)) for one in kept], len(text))


def in_order(found: Iterable[tuple[Kept, Placed]], end: int) -> tuple[tuple[Kept, Placed], ...]:
    """Placed highlights or bookmarks in reading order, lost ones last; `end` is the text's length."""
    return tuple(sorted(found, key=lambda pair: (pair[1].span or Span(end, end), pair[0].created)))
