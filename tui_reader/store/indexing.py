"""The indexes that searches use: kept in step with what they index, and made anew from it."""

from __future__ import annotations

import contextlib
from collections.abc import Iterator
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    import sqlite3


class _Index(NamedTuple):
    """A full-text index and the table or view that holds its words."""

    name: str
    columns: str
    content: str
    key: str
    """What its rows are chosen by, for one article's id."""


_OF_ARTICLE = "number = (SELECT number FROM article WHERE id = ?)"
_TEXT = _Index("article_fts", "title, facts, text", "searchable", _OF_ARTICLE)
_NOTES = _Index("note_fts", "notes", "noted", _OF_ARTICLE)
_QUOTATIONS = _Index("quotation_fts", "words, names, source", "quotation", "article_id = ?")
_ALL = (_TEXT, _NOTES, _QUOTATIONS)


@contextlib.contextmanager
def text_changes(connection: sqlite3.Connection, article_id: str) -> Iterator[None]:
    """Around every change to an article's title, site, bylines or text, inside a transaction."""
    with _changes(connection, article_id, _TEXT):
        yield


@contextlib.contextmanager
def notes_change(connection: sqlite3.Connection, article_id: str) -> Iterator[None]:
    """Around every change to an article's highlights or bookmarks, inside a transaction."""
    with _changes(connection, article_id, _NOTES):
        yield


@contextlib.contextmanager
def quotations_change(connection: sqlite3.Connection, article_id: str) -> Iterator[None]:
    """Around every change to an article's quotations, inside a transaction."""
    with _changes(connection, article_id, _QUOTATIONS):
        yield


def forget(connection: sqlite3.Connection, article_id: str) -> None:
    """Take an article that is about to be removed out of the indexes."""
    for index in _ALL:
        _take(connection, article_id, index)


def enter(connection: sqlite3.Connection, article_id: str) -> None:
    """Put an article that was just added into the indexes."""
    for index in _ALL:
        _put(connection, article_id, index)


def rebuild(connection: sqlite3.Connection) -> None:
    """Make the indexes anew, inside a transaction."""
    connection.execute(
        "UPDATE article SET number = n FROM (SELECT id AS key, (SELECT coalesce(max(number), 0) FROM article)"
        " + row_number() OVER (ORDER BY added, id) AS n FROM article WHERE number IS NULL) WHERE id = key"
    )
    for index in _ALL:
        connection.execute(f"INSERT INTO {index.name} ({index.name}) VALUES ('rebuild')")


@contextlib.contextmanager
def _changes(connection: sqlite3.Connection, article_id: str, index: _Index) -> Iterator[None]:
    _take(connection, article_id, index)
    yield
    _put(connection, article_id, index)


def _take(connection: sqlite3.Connection, article_id: str, index: _Index) -> None:
    # FTS5 is told the old words, since it keeps none of its own.
    connection.execute(
        f"INSERT INTO {index.name} ({index.name}, rowid, {index.columns})"
        f" SELECT 'delete', number, {index.columns} FROM {index.content} WHERE {index.key}",
        (article_id,),
    )


def _put(connection: sqlite3.Connection, article_id: str, index: _Index) -> None:
    connection.execute(
        f"INSERT INTO {index.name} (rowid, {index.columns})"
        f" SELECT number, {index.columns} FROM {index.content} WHERE {index.key}",
        (article_id,),
    )
