"""Where the reader stopped in an article and what their letter marks stand at, also after its text changed."""

from __future__ import annotations

from collections.abc import Iterable
from functools import cached_property
from threading import Lock
from typing import TYPE_CHECKING, TypeVar

from tui_reader.model.annotations import Anchor, Bookmark, Highlight, Place, Placed
from tui_reader.model.article import Article
from tui_reader.model.spans import Span
from tui_reader.model.stop import START, Stop
from tui_reader.store.hashing import hash_of

if TYPE_CHECKING:
    from tui_reader.store.library import Library

Kept = TypeVar("Kept", Highlight, Bookmark)

_WORDS = 160
"""Code points by which a place is known again."""
_PIECE = 80
"""Code points by which what stands near a place that is gone is known again."""
_NEAR = 100
"""So many pieces before and after are looked for."""


class Whereabouts:
    """The place and the marks of one open article, code points into its text as it is today."""

    def __init__(self, article: Article, library: Library) -> None:
        self._article = article
        self._library = library
        self._lock = Lock()
        self._kept = library.place(article.id)
        """What the library holds, as far as is known here."""
        self.place = self._place()
        self.marks = self._marks()

    def stopped(self, stop: Stop, when: str, *, moved: bool, keep: bool) -> bool:
        """The reader stopped here; `keep` it, if the library holds the article, and say whether it is news.

        Who has not `moved` leaves a place alone that others kept meanwhile. Raises `LibraryError`.
        """
        with self._lock:
            self.place = stop
            if not keep:
                return False
            kept, new = self._kept, Place(self._article.id, stop, when, self._revision)
            if kept is not None and (kept.stop, kept.revision) == (stop, new.revision):
                return False
            over = None if moved else kept.updated if kept else ""
            if not self._library.keep_place(new, over=over):
                return False
            self._kept = new
            return True

    def mark(self, letter: str, offset: int, *, keep: bool) -> None:
        """Set a letter mark; `keep` it, if the library holds the article. Raises `LibraryError`."""
        self.marks = {**self.marks, letter: offset}
        if not keep:
            return
        from tui_reader.model.anchoring import make_anchor

        span = _words_at(self._article.text, offset)
        if span.start < span.end:
            self._library.keep_mark(self._article.id, letter, make_anchor(self._article.text, span))

    @cached_property
    def _revision(self) -> str:
        return hash_of(self._article.text)

    def _place(self) -> Stop:
        kept, text = self._kept, self._article.text
        if kept is None or not kept.stop.begun:
            return kept.stop if kept else START
        if kept.revision != self._revision:
            before = self._library.text(self._article.id, kept.revision)
            if before is not None and before != text:
                return _moved_on(before, text, kept.stop)
        return kept.stop.within(len(text))

    def _marks(self) -> dict[str, int]:
        kept = self._library.marks(self._article.id)
        if not kept:
            return {}
        found = {letter: _start(self._article.text, anchor) for letter, anchor in kept.items()}
        return {letter: start for letter, start in found.items() if start is not None}


def _moved_on(before: str, text: str, stop: Stop) -> Stop:
    """Where the reader stopped in `before`, in the text that is there now."""
    cursor = _found(before, text, stop.cursor)
    top = _found(before, text, stop.top) if stop.top != stop.cursor else cursor
    lines = stop.cursor - stop.top
    if cursor is None and top is None:
        cursor = _between(before, text, stop.cursor)
    elif cursor is None:
        cursor = (top or 0) + lines
    if top is None or not 0 <= cursor - top <= 2 * lines + _WORDS:
        top = cursor - lines
    return Stop(top, cursor, stop.lead).within(len(text))


def _found(before: str, text: str, offset: int) -> int | None:
    """Where the words at `offset` of the text of before stand now; None where they are gone."""
    from tui_reader.model.anchoring import make_anchor

    span = _words_at(before, offset)
    return _start(text, make_anchor(before, span)) if span.start < span.end else None


def _start(text: str, anchor: Anchor) -> int | None:
    """Where the anchor's passage begins in `text`, also where the passage is not one of whole words."""
    from tui_reader.model.anchoring import find_anchor

    exact = anchor.quote.exact
    if len(exact) >= _PIECE and (only := _only(exact, text)) is not None:
        return only
    found = find_anchor(text, anchor).span
    return found.start if found is not None else None


def _words_at(text: str, offset: int) -> Span:
    """The words that stand at a place, the last one whole if it is not a very long one."""
    end = offset + _WORDS
    space = text.rfind(" ", offset + _WORDS // 2, end + 1) if end < len(text) else -1
    return Span(offset, space if space > 0 else min(len(text), end))


def _between(before: str, text: str, offset: int) -> int:
    """As far between what stood near it and is still there: the last such words before it, the first after it."""
    low, high = (0, 0), (len(before), len(text))
    for number in range(1, _NEAR + 1):
        at = offset - number * _PIECE
        if at < 0:
            break
        if (now := _only(before[at : at + _PIECE], text)) is not None:
            low = (at + _PIECE, now + _PIECE)
            break
    for number in range(_NEAR):
        at = offset + number * _PIECE
        if at + _PIECE > len(before):
            break
        if (now := _only(before[at : at + _PIECE], text)) is not None and now >= low[1]:
            high = (at, now)
            break
    return low[1] + (offset - low[0]) * (high[1] - low[1]) // max(1, high[0] - low[0])


def _only(piece: str, text: str) -> int | None:
    """Where a piece stands, if there is one such place."""
    at = text.find(piece)
    return at if at >= 0 and text.find(piece, at + 1) < 0 else None


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
