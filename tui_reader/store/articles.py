"""Rows of articles and analyses."""

from __future__ import annotations

import hashlib
import json
import zlib
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Any

from tui_reader.errors import UsageError
from tui_reader.model.article import Article
from tui_reader.model.reading import Analysis
from tui_reader.store.database import Database

_SHORTEST_PREFIX = 4


@dataclass(frozen=True, slots=True)
class Listed:
    """An article as the library's list shows it."""

    id: str
    title: str
    site: str | None
    published: str | None
    location: str
    words: int
    minutes: int
    """Minutes it takes to read."""
    opened: str
    """When it was last opened: ISO 8601 in UTC."""
    progress: float
    """How far it was read, from 0 to 1."""
    highlights: int
    bookmarks: int


def keep_article(db: Database, article: Article) -> None:
    """Keep the article as it is now, and note that it was opened; earlier texts of it stay."""
    from tui_reader.model.schema import article_to_json

    data = article_to_json(article)
    text = data.pop("text")
    digest = _hash(text)
    now = datetime.now(UTC).isoformat(timespec="microseconds").replace("+00:00", "Z")
    facts = (article.location, article.title, article.site, article.url, article.published, article.language)
    figures = (article.words, article.reading_minutes, len(text), digest)
    with db.change() as connection:
        connection.execute(
            "INSERT INTO article VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"
            " ON CONFLICT (id) DO UPDATE SET location = excluded.location,"
            " title = excluded.title, site = excluded.site, url = excluded.url,"
            " published = excluded.published, language = excluded.language, words = excluded.words,"
            " minutes = excluded.minutes, length = excluded.length, revision = excluded.revision,"
            " opened = excluded.opened",
            (article.id, *facts, *figures, now, now),
        )
        connection.execute(
            "INSERT INTO revision VALUES (?, ?, ?, ?, ?) ON CONFLICT (article_id, hash)"
            " DO UPDATE SET structure = excluded.structure WHERE structure <> excluded.structure",
            (article.id, digest, now, _json(data), text),
        )


def article(db: Database, article_id: str) -> Article | None:
    """The article as it was last kept."""
    row = db.row(
        "SELECT r.structure, r.text FROM article a"
        " JOIN revision r ON r.article_id = a.id AND r.hash = a.revision WHERE a.id = ?",
        (article_id,),
    )
    if row is None:
        return None
    from tui_reader.model.schema import article_from_json

    return article_from_json({**json.loads(row[0]), "text": row[1]})


def articles(db: Database) -> tuple[Listed, ...]:
    """All articles, the last opened first."""
    rows = db.rows(
        "SELECT a.id, a.title, a.site, a.published, a.location, a.words, a.minutes, a.opened,"
        ' CASE WHEN a.length > 0 THEN min(1.0, coalesce(p."offset", 0) * 1.0 / a.length) ELSE 0.0 END,'
        " coalesce(h.number, 0), coalesce(b.number, 0)"
        " FROM article a LEFT JOIN place p ON p.article_id = a.id"
        " LEFT JOIN (SELECT article_id, count(*) AS number FROM highlight GROUP BY article_id) h"
        " ON h.article_id = a.id"
        " LEFT JOIN (SELECT article_id, count(*) AS number FROM bookmark GROUP BY article_id) b"
        " ON b.article_id = a.id"
        " ORDER BY a.opened DESC, a.id"
    )
    return tuple(Listed(*row) for row in rows)


def find(db: Database, name: str) -> Article | None:
    """The article with this id or location, or the only one whose id begins so (four digits or more).

    Raises `UsageError` where several begin so.
    """
    row = db.row("SELECT id FROM article WHERE id = ?1 OR location = ?1 ORDER BY id <> ?1", (name,))
    if row is None and len(name) >= _SHORTEST_PREFIX:
        rows = db.rows("SELECT id FROM article WHERE substr(id, 1, ?) = ? LIMIT 2", (len(name), name))
        if len(rows) > 1:
            raise UsageError("several articles have an id that begins so", where=name, hint="give more of it")
        row = rows[0] if rows else None
    return article(db, row[0]) if row else None


def remove_article(db: Database, article_id: str) -> None:
    """Remove an article with everything that hangs on it."""
    with db.change() as connection:
        connection.execute("DELETE FROM article WHERE id = ?", (article_id,))
        connection.execute("DELETE FROM analysis WHERE article_id = ?", (article_id,))


def analysis(db: Database, article: Article, engine: str) -> Analysis | None:
    """What `engine` found in this very text, if it is kept and can be read."""
    row = db.row(
        "SELECT data FROM analysis WHERE hash = ? AND language = ? AND engine = ?",
        (_reading_hash(article), article.language, engine),
    )
    if row is None:
        return None
    from tui_reader.model.schema import analysis_from_json

    try:
        return analysis_from_json(json.loads(zlib.decompress(row[0])))
    except (zlib.error, ValueError, KeyError, TypeError):
        # Written in another form under the same name of the engine: it will be made again.
        return None


def keep_analysis(db: Database, article: Article, analysis: Analysis) -> None:
    """Keep what was found in this text; it replaces what other engines found in it."""
    from tui_reader.model.schema import analysis_to_json

    digest = _reading_hash(article)
    data = zlib.compress(_json(analysis_to_json(analysis)).encode(), 1)
    with db.change() as connection:
        connection.execute(
            "DELETE FROM analysis WHERE hash = ? AND language = ?",
            (digest, article.language),
        )
        connection.execute(
            "INSERT INTO analysis VALUES (?, ?, ?, ?, ?)",
            (digest, article.language, analysis.engine, article.id, data),
        )


def _hash(text: str) -> str:
    return hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest()


def _reading_hash(article: Article) -> str:
    """Of the text and its division into paragraphs and sections, which attributions are numbered by."""
    parts: list[Any] = [[block.kind, *block.span] for block in article.blocks]
    parts += [[section.index, *section.span] for section in article.sections]
    return _hash(f"{article.text}\0{parts}")


def _json(value: Any) -> str:
    return json.dumps(value, ensure_ascii=False, separators=(",", ":"))
