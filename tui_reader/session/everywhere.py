"""What the reader kept in the whole library."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from tui_reader.model.annotations import Bookmark, Highlight

if TYPE_CHECKING:
    from tui_reader.store.library import Library


class Elsewhere(NamedTuple):
    """One article with what is kept in it."""

    article_id: str
    title: str
    kept: tuple[Highlight | Bookmark, ...]
    """In reading order."""


def kept_everywhere(library: Library) -> tuple[Elsewhere, ...]:
    """Every article with highlights or bookmarks, archived ones too, the last opened first."""
    kept: dict[str, list[Highlight | Bookmark]] = {}
    found: list[Highlight | Bookmark] = [*library.highlights(None), *library.bookmarks(None)]
    for one in found:
        kept.setdefault(one.article_id, []).append(one)
    return tuple(
        Elsewhere(row.id, row.title, tuple(sorted(kept[row.id], key=lambda one: one.anchor.position)))
        for row in library.catalogue.articles(archived=True)
        if row.id in kept
    )
