"""What the reader keeps of one article, highlights and bookmarks, and the way back from each change."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterable
from typing import TYPE_CHECKING, TypeVar

from tui_reader.errors import UsageError
from tui_reader.model.annotations import Bookmark, Colour, Highlight, Placed
from tui_reader.model.article import Article
from tui_reader.model.classes import replace
from tui_reader.model.cleaning import clean, clean_line
from tui_reader.model.spans import Span
from tui_reader.model.times import timestamp
from tui_reader.session.whereabouts import in_order, placed_in

if TYPE_CHECKING:
    from tui_reader.session.quoting import Quoter
    from tui_reader.store.library import Library

Kept = TypeVar("Kept", Highlight, Bookmark)
_MOST_CHANGES = 200
"""So many changes can be taken back."""


class Changes:
    """The changes of this sitting, each with what takes it back."""

    def __init__(self) -> None:
        self._made: list[tuple[str, Callable[[], object]]] = []

    def made(self, undone: str, back: Callable[[], object]) -> None:
        """Note a change: `back` takes it back, and then `undone` says so."""
        self._made = [*self._made[1 - _MOST_CHANGES :], (undone, back)]

    def undo(self) -> str | None:
        """Take the last change back and say what was done; None where there is none.

        Raises `LibraryError` where the library refuses it; the change can then be taken back later.
        """
        if not self._made:
            return None
        undone, back = self._made[-1]
        back()
        self._made.pop()
        return undone


class Annotations:
    """Highlights and bookmarks of one article. Changes go to the library at once.

    Raises `LibraryError` where the library refuses a change.
    """

    def __init__(
        self,
        article: Article,
        library: Library,
        changes: Changes,
        keep_article: Callable[[], None],
        quoter: Callable[[], Quoter],
    ) -> None:
        self._article = article
        self._library = library
        self._changes = changes
        self._keep_article = keep_article
        self._quoter = quoter
        self.highlights = placed_in(self._article.text, library.highlights(article.id))
        self.bookmarks = placed_in(self._article.text, library.bookmarks(article.id))

    def add_highlight(self, span: Span, *, note: str, colour: Colour, tags: Iterable[str]) -> Highlight:
        """Keep a passage, with its speaker where it is a quotation."""
        from tui_reader.model.anchoring import make_anchor

        quoter = self._quoter()
        attribution = quoter.attribution_of(span)
        now = timestamp()
        highlight = Highlight(
            id=os.urandom(4).hex(),
            article_id=self._article.id,
            anchor=make_anchor(self._article.text, self._inside(span)),
            colour=colour,
            note=clean(note),
            tags=_clean_tags(tags),
            speaker=quoter.speaker_of(attribution),
            source=quoter.credit_of(attribution),
            created=now,
            modified=now,
        )
        self._put(highlight)
        self._changes.made("The highlight is gone again", lambda: self._drop(highlight))
        return highlight

    def remove_highlight(self, highlight_id: str) -> None:
        """Forget a highlight; nothing happens where there is none of that id."""
        if highlight := _of(highlight_id, self.highlights):
            self._drop(highlight)
            self._changes.made("The highlight is back", lambda: self._put(highlight))

    def edit_highlight(
        self,
        highlight_id: str,
        *,
        note: str | None = None,
        tags: Iterable[str] | None = None,
        colour: Colour | None = None,
    ) -> None:
        """Change what is given of a highlight; nothing happens where nothing changes."""
        if (old := _of(highlight_id, self.highlights)) is None:
            return
        new = edited(old, note=note, tags=tags, colour=colour)
        if new != old:
            self._put(new)
            self._changes.made("The highlight is as it was", lambda: self._put(old))

    def toggle_bookmark(self, offset: int, *, name: str = "", note: str = "") -> Bookmark | None:
        """Bookmark the paragraph at `offset`; None where this took its bookmark away."""
        from tui_reader.model.anchoring import make_anchor

        span = self.block_at(offset)
        if here := [b for b, placed in self.bookmarks if placed.span and placed.span.overlaps(span)]:
            for bookmark in here:
                self.remove_bookmark(bookmark.id)
            return None
        bookmark = Bookmark(
            id=os.urandom(4).hex(),
            article_id=self._article.id,
            anchor=make_anchor(self._article.text, span),
            name=clean_line(name),
            note=clean(note),
            created=timestamp(),
        )
        self._put(bookmark)
        self._changes.made("The bookmark is gone again", lambda: self._drop(bookmark))
        return bookmark

    def remove_bookmark(self, bookmark_id: str) -> None:
        """Forget a bookmark; nothing happens where there is none of that id."""
        if bookmark := _of(bookmark_id, self.bookmarks):
            self._drop(bookmark)
            self._changes.made("The bookmark is back", lambda: self._put(bookmark))

    def edit_bookmark(self, bookmark_id: str, *, name: str, note: str) -> None:
        """Change a bookmark's name and note; nothing happens where nothing changes."""
        if (old := _of(bookmark_id, self.bookmarks)) is None:
            return
        new = replace(old, name=clean_line(name), note=clean(note))
        if new != old:
            self._put(new)
            self._changes.made("The bookmark is as it was", lambda: self._put(old))

    def block_at(self, offset: int) -> Span:
        """The block that holds `offset`, or else the nearest one before it."""
        found = None
        for block in self._article.blocks:
            if block.span.start > offset and found is not None:
                break
            found = block.span
        if found is None:
            raise UsageError("the article has no text to mark")
        return found

    def _put(self, one: Highlight | Bookmark) -> None:
        self._keep_article()
        if isinstance(one, Highlight):
            self._library.keep_highlight(one)
            self.highlights = self._with(self.highlights, one)
        else:
            self._library.keep_bookmark(one)
            self.bookmarks = self._with(self.bookmarks, one)

    def _drop(self, one: Highlight | Bookmark) -> None:
        if isinstance(one, Highlight):
            self._library.remove_highlight(one.id)
            self.highlights = tuple(pair for pair in self.highlights if pair[0].id != one.id)
        else:
            self._library.remove_bookmark(one.id)
            self.bookmarks = tuple(pair for pair in self.bookmarks if pair[0].id != one.id)

    def _with(self, kept: tuple[tuple[Kept, Placed], ...], one: Kept) -> tuple[tuple[Kept, Placed], ...]:
        """What is kept with `one` in the place of what had its id; the others stand where they stood."""
        found = [pair for pair in kept if pair[0].id != one.id]
        found += placed_in(self._article.text, [one])
        return in_order(found, len(self._article.text))

    def _inside(self, span: Span) -> Span:
        start, end = max(0, span.start), min(len(self._article.text), span.end)
        if start >= end:
            raise UsageError("there is nothing to highlight")
        return Span(start, end)


def edited(
    old: Highlight,
    *,
    note: str | None = None,
    tags: Iterable[str] | None = None,
    colour: Colour | None = None,
) -> Highlight:
    """A highlight with what is given in the place of what it had; itself where nothing changes."""
    new = replace(
        old,
        note=old.note if note is None else clean(note),
        tags=old.tags if tags is None else _clean_tags(tags),
        colour=colour or old.colour,
    )
    return replace(new, modified=timestamp()) if new != old else old


def _of(key: str, kept: tuple[tuple[Kept, Placed], ...]) -> Kept | None:
    return next((one for one, _ in kept if one.id == key), None)


def _clean_tags(tags: Iterable[str]) -> tuple[str, ...]:
    """Tags on one line each, without empty ones and doubles."""
    return tuple(dict.fromkeys(filter(None, map(clean_line, tags))))
