"""Rows of highlights, bookmarks and places."""

from __future__ import annotations

from typing import Any

from tui_reader.model.annotations import Anchor, Bookmark, Colour, Highlight, Place, TextQuote
from tui_reader.model.spans import Span
from tui_reader.store.database import Database
from tui_reader.store.indexing import notes_change
from tui_reader.store.peek import STOP, stop
from tui_reader.store.reading import loads, number, words

_ANCHOR = 'exact, prefix, suffix, start, "end"'
_ORDER = 'ORDER BY article_id, start, "end", created, id'


def highlights(db: Database, article_id: str | None) -> tuple[Highlight, ...]:
    """The highlights of one article, or of all, in reading order."""
    where, values = _where(article_id)
    rows = db.rows(
        f"SELECT {_ANCHOR}, id, article_id, colour, note, tags, speaker, source, created, modified"
        f" FROM highlight {where} {_ORDER}",
        values,
    )
    return tuple(_highlight(row) for row in rows)


def keep_highlight(db: Database, highlight: Highlight) -> None:
    """Keep a new highlight, or an old one as it is now."""
    import json

    with db.change() as connection, notes_change(connection, highlight.article_id):
        connection.execute(
            f"INSERT INTO highlight ({_ANCHOR}, id, article_id, colour, note, tags, speaker, source, created,"
            " modified) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT (id) DO UPDATE SET"
            " exact = excluded.exact, prefix = excluded.prefix, suffix = excluded.suffix,"
            ' start = excluded.start, "end" = excluded."end", colour = excluded.colour,'
            " note = excluded.note, tags = excluded.tags, speaker = excluded.speaker,"
            " source = excluded.source, modified = excluded.modified",
            (
                *_anchor_values(highlight.anchor),
                highlight.id,
                highlight.article_id,
                highlight.colour.value,
                highlight.note,
                json.dumps(highlight.tags, ensure_ascii=False),
                highlight.speaker,
                highlight.source,
                highlight.created,
                highlight.modified,
            ),
        )


def remove_highlight(db: Database, highlight_id: str) -> None:
    """Remove a highlight; nothing happens where there is none of that id."""
    _remove(db, "highlight", highlight_id)


def bookmarks(db: Database, article_id: str | None) -> tuple[Bookmark, ...]:
    """The bookmarks of one article, or of all, in reading order."""
    where, values = _where(article_id)
    rows = db.rows(
        f"SELECT {_ANCHOR}, id, article_id, name, note, created FROM bookmark {where} {_ORDER}", values
    )
    return tuple(
        Bookmark(key, article_id, _anchor(row), name, note, created)
        for row in rows
        for key, article_id, name, note, created in (map(words, row[5:]),)
    )


def keep_bookmark(db: Database, bookmark: Bookmark) -> None:
    """Keep a new bookmark, or an old one as it is now."""
    with db.change() as connection, notes_change(connection, bookmark.article_id):
        connection.execute(
            f"INSERT INTO bookmark ({_ANCHOR}, id, article_id, name, note, created)"
            " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT (id) DO UPDATE SET"
            " exact = excluded.exact, prefix = excluded.prefix, suffix = excluded.suffix,"
            ' start = excluded.start, "end" = excluded."end", name = excluded.name, note = excluded.note',
            (
                *_anchor_values(bookmark.anchor),
                bookmark.id,
                bookmark.article_id,
                bookmark.name,
                bookmark.note,
                bookmark.created,
            ),
        )


def remove_bookmark(db: Database, bookmark_id: str) -> None:
    """Remove a bookmark; nothing happens where there is none of that id."""
    _remove(db, "bookmark", bookmark_id)


def place(db: Database, article_id: str) -> Place | None:
    """Where the reader stopped in an article."""
    row = db.row(
        f"SELECT {STOP}, p.article_id, p.updated, p.revision FROM place p WHERE p.article_id = ?",
        (article_id,),
    )
    return Place(words(row[3]), stop(row), words(row[4]), words(row[5])) if row else None


def keep_place(db: Database, place: Place, *, over: str | None = None) -> bool:
    """Keep where the reader stopped, and whether that was done: `over` a place kept at that time and no other.

    An empty `over` stands for no place at all.
    """
    kept = place.stop
    with db.change() as connection:
        if over is not None:
            row = connection.execute(
                "SELECT updated FROM place WHERE article_id = ?", (place.article_id,)
            ).fetchone()
            if over != (words(row[0]) if row else ""):
                return False
        connection.execute(
            'INSERT INTO place (article_id, "offset", updated, cursor, lead, revision)'
            " VALUES (?, ?, ?, ?, ?, ?) ON CONFLICT (article_id) DO UPDATE SET"
            ' "offset" = excluded."offset", updated = excluded.updated, cursor = excluded.cursor,'
            " lead = excluded.lead, revision = excluded.revision",
            (place.article_id, kept.top, place.updated, kept.cursor, kept.lead, place.revision or None),
        )
    return True


def _remove(db: Database, table: str, key: str) -> None:
    with db.change() as connection:
        row = connection.execute(f"SELECT article_id FROM {table} WHERE id = ?", (key,)).fetchone()
        if row is not None:
            with notes_change(connection, row[0]):
                connection.execute(f"DELETE FROM {table} WHERE id = ?", (key,))


def _where(article_id: str | None) -> tuple[str, tuple[str, ...]]:
    return ("", ()) if article_id is None else ("WHERE article_id = ?", (article_id,))


def _anchor(row: Any) -> Anchor:
    exact, prefix, suffix, start, end = row[:5]
    quote = TextQuote(words(exact), words(prefix), words(suffix))
    return Anchor(quote, Span(number(start), max(number(start), number(end))))


def _anchor_values(anchor: Anchor) -> tuple[str | int, ...]:
    quote = anchor.quote
    return (quote.exact, quote.prefix, quote.suffix, *anchor.position)


def _highlight(row: Any) -> Highlight:
    key, article_id, colour, note, tags, speaker, source, created, modified = row[5:]
    return Highlight(
        id=words(key),
        article_id=words(article_id),
        anchor=_anchor(row),
        colour=Colour(colour) if colour in set(Colour) else Colour.YELLOW,
        note=words(note),
        tags=_tags(tags),
        speaker=words(speaker) or None,
        source=words(source) or None,
        created=words(created),
        modified=words(modified),
    )


def _tags(stored: object) -> tuple[str, ...]:
    try:
        found = loads(words(stored))
    except (ValueError, RecursionError):
        return ()
    return tuple(tag for tag in found if isinstance(tag, str)) if isinstance(found, list) else ()
