"""The library's tables, and how an older library becomes one of today.

Times are ISO 8601 in UTC. Offsets are code points into the text of the article's current revision at the
time of writing. Other programs may read the file; only this one writes it.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import sqlite3

APPLICATION_ID = 0x4E575244
"""`NWRD`, in the header of every library."""

_ANCHOR = """
    exact TEXT NOT NULL,
    prefix TEXT NOT NULL,
    suffix TEXT NOT NULL,
    start INTEGER NOT NULL,
    "end" INTEGER NOT NULL"""

MIGRATIONS: tuple[tuple[str, ...], ...] = (
    (
        """CREATE TABLE article (
            id TEXT PRIMARY KEY,
            location TEXT NOT NULL,
            title TEXT NOT NULL,
            site TEXT,
            url TEXT,
            published TEXT,
            language TEXT NOT NULL,
            words INTEGER NOT NULL,
            minutes INTEGER NOT NULL,
            length INTEGER NOT NULL,
            revision TEXT NOT NULL,
            added TEXT NOT NULL,
            opened TEXT NOT NULL
        ) WITHOUT ROWID""",
        "CREATE INDEX article_location ON article (location)",
        """CREATE TABLE revision (
            article_id TEXT NOT NULL REFERENCES article (id) ON DELETE CASCADE,
            hash TEXT NOT NULL,
            first_seen TEXT NOT NULL,
            structure TEXT NOT NULL,
            text TEXT NOT NULL,
            PRIMARY KEY (article_id, hash)
        )""",
        """CREATE TABLE analysis (
            hash TEXT NOT NULL,
            language TEXT NOT NULL,
            engine TEXT NOT NULL,
            article_id TEXT NOT NULL,
            data BLOB NOT NULL,
            PRIMARY KEY (hash, language, engine)
        )""",
        "CREATE INDEX analysis_article ON analysis (article_id)",
        f"""CREATE TABLE highlight (
            id TEXT PRIMARY KEY,
            article_id TEXT NOT NULL REFERENCES article (id) ON DELETE CASCADE,{_ANCHOR},
            colour TEXT NOT NULL,
            note TEXT NOT NULL,
            tags TEXT NOT NULL,
            speaker TEXT,
            source TEXT,
            created TEXT NOT NULL,
            modified TEXT NOT NULL
        )""",
        "CREATE INDEX highlight_article ON highlight (article_id)",
        f"""CREATE TABLE bookmark (
            id TEXT PRIMARY KEY,
            article_id TEXT NOT NULL REFERENCES article (id) ON DELETE CASCADE,{_ANCHOR},
            name TEXT NOT NULL,
            note TEXT NOT NULL,
            created TEXT NOT NULL
        )""",
        "CREATE INDEX bookmark_article ON bookmark (article_id)",
        f"""CREATE TABLE mark (
            article_id TEXT NOT NULL REFERENCES article (id) ON DELETE CASCADE,
            letter TEXT NOT NULL,{_ANCHOR},
            PRIMARY KEY (article_id, letter)
        )""",
        """CREATE TABLE place (
            article_id TEXT PRIMARY KEY REFERENCES article (id) ON DELETE CASCADE,
            "offset" INTEGER NOT NULL,
            updated TEXT NOT NULL
        )""",
    ),
)
"""The statements that lead from version n to n + 1; a library's version is its `user_version`."""


def version_of(connection: sqlite3.Connection) -> int:
    """The version that the library has; 0 for an empty one."""
    return int(connection.execute("PRAGMA user_version").fetchone()[0])


def migrate(connection: sqlite3.Connection) -> None:
    """Bring the library to today's version in one transaction; another process may be doing the same."""
    connection.execute("BEGIN IMMEDIATE")
    try:
        for statements in MIGRATIONS[version_of(connection) :]:
            for statement in statements:
                connection.execute(statement)
        connection.execute(f"PRAGMA application_id = {APPLICATION_ID}")
        connection.execute(f"PRAGMA user_version = {max(len(MIGRATIONS), version_of(connection))}")
        connection.execute("COMMIT")
    except BaseException:
        if connection.in_transaction:
            connection.execute("ROLLBACK")
        raise
