"""Names for a shell to complete, asked of the library's file itself, which is never begun or changed by it."""

from __future__ import annotations

from contextlib import closing
from pathlib import Path

from tui_reader.store.reading import words

_WAIT = 0.2
"""Seconds to wait for a library that is being written to."""


def article_names(library: Path, begun: str, *, most: int) -> list[tuple[str, str]]:
    """Ids and titles of articles whose id or a word of whose title begins so, the last used first.

    None at all where the library cannot be asked, whatever the reason.
    """
    return _pairs(
        library,
        "SELECT id, title FROM article WHERE id LIKE ? || '%' OR ' ' || title LIKE '% ' || ? || '%'"
        " ORDER BY max(opened, added) DESC, id LIMIT ?",
        (begun, begun, most),
    )


def feed_names(library: Path, begun: str, *, most: int) -> list[tuple[str, str]]:
    """Ids and titles of feeds, chosen like articles, by title."""
    return _pairs(
        library,
        "SELECT id, title FROM feed WHERE id LIKE ? || '%' OR ' ' || title LIKE '% ' || ? || '%'"
        " ORDER BY title COLLATE NOCASE, id LIMIT ?",
        (begun, begun, most),
    )


def tag_names(library: Path, begun: str, *, most: int) -> list[tuple[str, str]]:
    """Tags that begin so, each with how many articles have it."""
    return _pairs(
        library,
        "SELECT tag, count(*) || iif(count(*) = 1, ' article', ' articles') FROM tag"
        " WHERE tag LIKE ? || '%' GROUP BY tag"
        " ORDER BY count(*) DESC, tag LIMIT ?",
        (begun, most),
    )


def _pairs(library: Path, statement: str, values: tuple[str | int, ...]) -> list[tuple[str, str]]:
    if not library.exists():
        return []
    import sqlite3

    try:
        address = f"{library.absolute().as_uri()}?mode=ro"
        with closing(sqlite3.connect(address, uri=True, timeout=_WAIT)) as connection:
            return [(words(key), words(name)) for key, name in connection.execute(statement, values)]
    except (sqlite3.Error, ValueError):
        return []
