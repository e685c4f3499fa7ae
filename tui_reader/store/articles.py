"""Rows of articles and of their texts, one for each revision."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, NamedTuple

from tui_reader.errors import LibraryError, UsageError
from tui_reader.model.addresses import canonical, kind_of
from tui_reader.model.article import Article, minutes_for
from tui_reader.model.classes import replace
from tui_reader.model.unspaced import unspaced_words
from tui_reader.store import indexing, same
from tui_reader.store.analyses import kept_analysis, to_json
from tui_reader.store.database import Database
from tui_reader.store.hashing import hash_of
from tui_reader.store.reading import loads, words
from tui_reader.store.states import LONGEST_TAG, now

if TYPE_CHECKING:
    import sqlite3

_SHORTEST_PREFIX = 4
_MOST_TAGS = 20


class Revision(NamedTuple):
    """One text that an article had."""

    hash: str
    first_seen: str
    """ISO 8601 in UTC."""
    current: bool


def keep_article(db: Database, article: Article, *, opened: bool = True, partial: bool = False) -> None:
    """Keep the article as it is now; earlier texts of it stay.

    With `opened` it counts as read. `partial` says that the whole is elsewhere; a part never takes the place
    of the whole.
    """
    with db.change() as connection:
        keep(connection, article, opened=opened, partial=partial)
        connection.execute("UPDATE article SET kept = coalesce(kept, ?) WHERE id = ?", (now(), article.id))


def keep(connection: sqlite3.Connection, article: Article, *, opened: bool, partial: bool) -> None:
    """The same inside a transaction, and without saying that the reader asked for it."""
    from tui_reader.model.schema import article_to_json
    from tui_reader.store import quotations

    data = article_to_json(article)
    text = data.pop("text")
    values = _values(article, partial)
    time = now()
    before = connection.execute(
        "SELECT revision, title, site, bylines, partial FROM article WHERE id = ?", (article.id,)
    ).fetchone()
    if before and partial and not before[4]:
        return
    if before is None:
        _insert(connection, values, time)
    connection.execute(
        "INSERT INTO revision VALUES (?, ?, ?, ?, ?) ON CONFLICT (article_id, hash)"
        " DO UPDATE SET structure = excluded.structure WHERE structure <> excluded.structure",
        (article.id, values["revision"], time, to_json(data), text),
    )
    if before is None:
        indexing.enter(connection, article.id)
        tags = [(article.id, tag) for tag in article.tags[:_MOST_TAGS] if 0 < len(tag) <= LONGEST_TAG]
        connection.executemany("INSERT OR IGNORE INTO tag VALUES (?, ?)", tags)
    elif before[:4] != tuple(values[key] for key in ("revision", "title", "site", "bylines")):
        with indexing.text_changes(connection, article.id):
            _update(connection, values)
    else:
        _update(connection, values)
    if before is None or before[0] != values["revision"]:
        same.keep(connection, article)
        quotations.keep(connection, article, values["revision"], kept_analysis(connection, article))
    if opened:
        connection.execute(
            "UPDATE article SET opened = ?1, read = coalesce(read, ?1) WHERE id = ?2", (time, article.id)
        )


def text(db: Database, article_id: str, revision: str) -> str | None:
    """A text that the article had, by its name; its latest for an empty name."""
    row = db.row(
        "SELECT r.text FROM article a JOIN revision r ON r.article_id = a.id"
        " AND r.hash = coalesce(nullif(?, ''), a.revision) WHERE a.id = ?",
        (revision, article_id),
    )
    return words(row[0]) if row else None


def article(db: Database, article_id: str) -> Article | None:
    """The article as it was last kept."""
    row = db.row(
        "SELECT r.structure, r.text FROM article a"
        " JOIN revision r ON r.article_id = a.id AND r.hash = a.revision WHERE a.id = ?",
        (article_id,),
    )
    return _article(row)


def is_partial(db: Database, article_id: str) -> bool:
    """Whether the library holds only a part of this article."""
    row = db.row("SELECT partial FROM article WHERE id = ?", (article_id,))
    return bool(row and row[0])


def with_id(article: Article, article_id: str) -> Article:
    """The article under another id."""
    return article if article.id == article_id else replace(article, id=article_id)


def find(db: Database, name: str) -> Article | None:
    """The article with this id or location, the only one whose id begins so (four digits or more) or whose
    title this is.

    Raises `UsageError` where there are several.
    """
    row = db.row("SELECT id FROM article WHERE id = ?1 OR location = ?1 ORDER BY id <> ?1", (name,))
    if row is None:
        row = db.row("SELECT article_id FROM address WHERE address = ?", (canonical(name),))
    if row is None and len(name) >= _SHORTEST_PREFIX:
        rows = db.rows("SELECT id FROM article WHERE substr(id, 1, ?) = ? LIMIT 2", (len(name), name))
        if len(rows) > 1:
            raise UsageError("several articles have an id that begins so", where=name, hint="give more of it")
        row = rows[0] if rows else None
    if row is None and name:
        rows = db.rows("SELECT id FROM article WHERE title = ? COLLATE NOCASE LIMIT 2", (name,))
        if len(rows) > 1:
            hint = "name one by its id: newsreader library list"
            raise UsageError("several articles have this title", where=name, hint=hint)
        row = rows[0] if rows else None
    return article(db, row[0]) if row else None


def revisions(db: Database, article_id: str) -> tuple[Revision, ...]:
    """The texts that an article had, the oldest first."""
    rows = db.rows(
        "SELECT r.hash, r.first_seen, r.hash = a.revision FROM revision r JOIN article a ON a.id = r.article_id"
        " WHERE r.article_id = ? ORDER BY r.first_seen, r.rowid",
        (article_id,),
    )
    return tuple(Revision(digest, seen, bool(current)) for digest, seen, current in rows)


def revision(db: Database, article_id: str, digest: str) -> Article | None:
    """The article as it was in one revision."""
    row = db.row(
        "SELECT structure, text FROM revision WHERE article_id = ? AND hash = ?", (article_id, digest)
    )
    return _article(row)


def _article(row: Any | None) -> Article | None:
    if row is None:
        return None
    from tui_reader.model.checking import check_article
    from tui_reader.model.schema import article_from_json

    try:
        found = article_from_json({**loads(row[0]), "text": row[1]})
        check_article(found)
    except (ValueError, KeyError, TypeError, RecursionError) as error:
        hint = "open its file again, or remove it: newsreader library remove ID"
        raise LibraryError("what the library holds of this article makes no sense", hint=hint) from error
    return found


def _values(article: Article, partial: bool) -> dict[str, Any]:
    words = article.words  # counted once, for that takes long
    return {
        "id": article.id,
        "location": article.location,
        "title": article.title,
        "site": article.site,
        "url": article.url,
        "published": article.published,
        "language": article.language,
        "words": words,
        "minutes": minutes_for(words + unspaced_words(article.text)),
        "length": len(article.text),
        "revision": hash_of(article.text),
        "kind": kind_of(article.location),
        "bylines": ", ".join(article.bylines),
        "partial": partial,
    }


def _insert(connection: sqlite3.Connection, values: dict[str, Any], time: str) -> None:
    row = {**values, "added": time, "opened": ""}
    connection.execute(
        f"INSERT INTO article ({', '.join(row)}, number) VALUES ({', '.join('?' * len(row))},"
        " (SELECT coalesce(max(number), 0) + 1 FROM article))",
        tuple(row.values()),
    )


def _update(connection: sqlite3.Connection, values: dict[str, Any]) -> None:
    names = ", ".join(f"{name} = ?" for name in values)
    connection.execute(f"UPDATE article SET {names} WHERE id = ?", (*values.values(), values["id"]))
