"""Removing an article with everything that hangs on it, and putting it back."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from tui_reader.errors import LibraryError
from tui_reader.store import indexing
from tui_reader.store.database import Database

if TYPE_CHECKING:
    import sqlite3


@dataclass(frozen=True, slots=True)
class Removed:
    """An article that was removed, with all that is needed to put it back."""

    article_id: str
    title: str
    rows: tuple[tuple[str, tuple[str, ...], tuple[tuple[Any, ...], ...]], ...]
    """Table, columns and rows, in the order in which they can be put back."""


def remove(db: Database, article_id: str) -> Removed | None:
    """Remove an article; None where there is none of that id."""
    with db.change() as connection:
        found = connection.execute("SELECT title FROM article WHERE id = ?", (article_id,)).fetchone()
        if found is None:
            return None
        rows = tuple(_rows_of(connection, article_id))
        let_go(connection, article_id)
    return Removed(article_id, found[0], rows)


def let_go(connection: sqlite3.Connection, article_id: str) -> None:
    """Remove an article for good, inside a transaction."""
    indexing.forget(connection, article_id)
    connection.execute("DELETE FROM analysis WHERE article_id = ?", (article_id,))
    connection.execute("DELETE FROM article WHERE id = ?", (article_id,))


def put_back(db: Database, removed: Removed) -> None:
    """Put a removed article back as it was. Raises `LibraryError` where it is there again already."""
    with db.change() as connection:
        if connection.execute("SELECT 1 FROM article WHERE id = ?", (removed.article_id,)).fetchone():
            raise LibraryError("the library holds this article again", where=removed.title)
        for table, columns, rows in removed.rows:
            names = ", ".join(f'"{name}"' for name in columns)
            holes = ", ".join("?" * len(columns))
            connection.executemany(f"INSERT OR IGNORE INTO {table} ({names}) VALUES ({holes})", rows)
        # Its number may have gone to another article meanwhile.
        connection.execute(
            "UPDATE article SET number = (SELECT coalesce(max(number), 0) + 1 FROM article) WHERE id = ?",
            (removed.article_id,),
        )
        indexing.enter(connection, removed.article_id)


def _rows_of(
    connection: sqlite3.Connection, article_id: str
) -> list[tuple[str, tuple[str, ...], tuple[tuple[Any, ...], ...]]]:
    """The rows of every table that tells of articles, the article's own first."""
    tables = [
        name
        for (name,) in connection.execute("SELECT name FROM sqlite_master WHERE type = 'table' ORDER BY name")
        if name == "analysis" or _hangs_on_articles(connection, name)
    ]
    found = []
    for table, key in (("article", "id"), *((name, "article_id") for name in tables)):
        cursor = connection.execute(f"SELECT * FROM {table} WHERE {key} = ?", (article_id,))
        names = tuple(column[0] for column in cursor.description)
        # Numbers that mean nothing outside their table are given anew.
        kept = tuple(i for i, name in enumerate(names) if name != "number")
        rows = tuple(tuple(row[i] for i in kept) for row in cursor)
        found.append((table, tuple(names[i] for i in kept), rows))
    return found


def _hangs_on_articles(connection: sqlite3.Connection, table: str) -> bool:
    keys = connection.execute(f"PRAGMA foreign_key_list({table})").fetchall()
    return any(key[2] == "article" and key[3] == "article_id" for key in keys)
