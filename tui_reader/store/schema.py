"""The library's tables, and how an older library becomes one of today.

Times are ISO 8601 in UTC. Offsets are code points into the text of the article's current revision at the
time of writing. Other programs may read the file; only this one writes it.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import sqlite3

TOKENS = "porter unicode61 remove_diacritics 2"
"""How the indexes cut texts into words: without case, accents and English endings."""

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
    (
        "ALTER TABLE article ADD COLUMN number INTEGER",
        "ALTER TABLE article ADD COLUMN kind TEXT NOT NULL DEFAULT 'text'",
        "ALTER TABLE article ADD COLUMN bylines TEXT NOT NULL DEFAULT ''",
        "ALTER TABLE article ADD COLUMN partial INTEGER NOT NULL DEFAULT 0",
        "ALTER TABLE article ADD COLUMN quotes INTEGER",
        "ALTER TABLE article ADD COLUMN read TEXT",
        "ALTER TABLE article ADD COLUMN starred TEXT",
        "ALTER TABLE article ADD COLUMN archived TEXT",
        "UPDATE article SET read = opened",
        "UPDATE article SET number = n FROM"
        " (SELECT id AS key, row_number() OVER (ORDER BY added, id) AS n FROM article) WHERE id = key",
        "CREATE UNIQUE INDEX article_number ON article (number)",
        """CREATE TABLE tag (
            article_id TEXT NOT NULL REFERENCES article (id) ON DELETE CASCADE,
            tag TEXT NOT NULL COLLATE NOCASE,
            PRIMARY KEY (article_id, tag)
        ) WITHOUT ROWID""",
        "CREATE INDEX tag_tag ON tag (tag)",
        """CREATE TABLE address (
            address TEXT PRIMARY KEY,
            article_id TEXT NOT NULL REFERENCES article (id) ON DELETE CASCADE
        ) WITHOUT ROWID""",
        "CREATE INDEX address_article ON address (article_id)",
        """CREATE TABLE shingle (
            hash INTEGER NOT NULL,
            article_id TEXT NOT NULL REFERENCES article (id) ON DELETE CASCADE,
            PRIMARY KEY (hash, article_id)
        ) WITHOUT ROWID""",
        "CREATE INDEX shingle_article ON shingle (article_id)",
        """CREATE TABLE quotation (
            number INTEGER PRIMARY KEY,
            article_id TEXT NOT NULL REFERENCES article (id) ON DELETE CASCADE,
            revision TEXT NOT NULL,
            attribution TEXT NOT NULL,
            kind TEXT NOT NULL,
            words TEXT NOT NULL,
            speaker TEXT,
            names TEXT NOT NULL,
            source TEXT,
            identity TEXT,
            stance TEXT,
            channel TEXT,
            access TEXT,
            section INTEGER NOT NULL,
            paragraph INTEGER NOT NULL,
            start INTEGER NOT NULL,
            "end" INTEGER NOT NULL
        )""",
        "CREATE INDEX quotation_article ON quotation (article_id)",
        f"""CREATE VIRTUAL TABLE quotation_fts USING fts5 (
            words, names, source, content = 'quotation', content_rowid = 'number', tokenize = '{TOKENS}'
        )""",
        """CREATE VIEW searchable AS
            SELECT a.number, a.title, coalesce(a.site, '') || ' ' || a.bylines AS facts, r.text
            FROM article a JOIN revision r ON r.article_id = a.id AND r.hash = a.revision""",
        f"""CREATE VIRTUAL TABLE article_fts USING fts5 (
            title, facts, text, content = 'searchable', content_rowid = 'number', tokenize = '{TOKENS}'
        )""",
        """CREATE VIEW noted AS
            SELECT a.number, (SELECT coalesce(group_concat(words, char(10)), '') FROM (
                SELECT note || ' ' || tags AS words FROM highlight WHERE article_id = a.id
                UNION ALL SELECT name || ' ' || note FROM bookmark WHERE article_id = a.id
            )) AS notes FROM article a""",
        f"""CREATE VIRTUAL TABLE note_fts USING fts5 (
            notes, content = 'noted', content_rowid = 'number', tokenize = '{TOKENS}'
        )""",
        """CREATE TABLE feed (
            id TEXT PRIMARY KEY,
            address TEXT NOT NULL UNIQUE,
            title TEXT NOT NULL,
            site TEXT,
            folder TEXT NOT NULL,
            added TEXT NOT NULL,
            checked TEXT,
            failure TEXT,
            failures INTEGER NOT NULL DEFAULT 0,
            wait_until TEXT,
            typed INTEGER NOT NULL
        )""",
        """CREATE TABLE feed_item (
            feed_id TEXT NOT NULL REFERENCES feed (id) ON DELETE CASCADE,
            guid TEXT NOT NULL,
            article_id TEXT NOT NULL,
            hash TEXT NOT NULL,
            first_seen TEXT NOT NULL,
            PRIMARY KEY (feed_id, guid)
        ) WITHOUT ROWID""",
        "CREATE INDEX feed_item_article ON feed_item (article_id)",
    ),
    (
        f"""CREATE TABLE correction (
            number INTEGER PRIMARY KEY,
            id TEXT NOT NULL UNIQUE,
            article_id TEXT NOT NULL REFERENCES article (id) ON DELETE CASCADE,{_ANCHOR},
            change TEXT NOT NULL,
            pieces TEXT NOT NULL,
            credit TEXT,
            created TEXT NOT NULL
        )""",
        "CREATE INDEX correction_article ON correction (article_id)",
    ),
    (
        "CREATE TABLE exported (path TEXT PRIMARY KEY, sha256 TEXT NOT NULL) WITHOUT ROWID",
        "CREATE TABLE choice (name TEXT PRIMARY KEY, value TEXT NOT NULL) WITHOUT ROWID",
    ),
    (
        "ALTER TABLE article ADD COLUMN kept TEXT",
        "UPDATE article SET kept = added WHERE opened <> '' OR NOT EXISTS"
        " (SELECT 1 FROM feed_item i WHERE i.article_id = article.id AND i.first_seen <= article.added)",
    ),
    (
        "ALTER TABLE place ADD COLUMN cursor INTEGER",
        "ALTER TABLE place ADD COLUMN lead INTEGER",
        "ALTER TABLE place ADD COLUMN revision TEXT",
        "UPDATE place SET revision = (SELECT revision FROM article WHERE id = article_id)",
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
