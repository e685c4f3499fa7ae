"""What the library derives from articles and analyses, made anew: indexes, quotations, and how articles are known."""

from __future__ import annotations

import contextlib
from typing import TYPE_CHECKING

from tui_reader.errors import LibraryError
from tui_reader.store import indexing, quotations, same
from tui_reader.store.analyses import kept_analysis
from tui_reader.store.articles import article
from tui_reader.store.database import Database
from tui_reader.store.hashing import hash_of

if TYPE_CHECKING:
    import sqlite3


def rebuild(db: Database) -> None:
    """Make it all anew, in one transaction: after a library was brought up to date or mended."""
    ids = [row[0] for row in db.rows("SELECT id FROM article")]
    with db.change() as connection:
        connection.execute("DELETE FROM quotation")
        indexing.rebuild(connection)
        for one in ids:
            kept = None
            with contextlib.suppress(LibraryError):
                # An article that makes no sense is no reason to be without the others.
                kept = article(db, one)
            if kept is None:
                continue
            same.keep(connection, kept)
            quotations.keep(connection, kept, hash_of(kept.text), kept_analysis(connection, kept))


def renew_quotations(db: Database, connection: sqlite3.Connection, article_id: str) -> None:
    """Make an article's quotations anew, inside a transaction."""
    kept = article(db, article_id)
    if kept is not None:
        quotations.keep(connection, kept, hash_of(kept.text), kept_analysis(connection, kept))
