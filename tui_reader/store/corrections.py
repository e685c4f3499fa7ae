"""Rows of corrections by hand."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from tui_reader.model.annotations import Anchor, TextQuote
from tui_reader.model.correction import Change, Correction, Credit
from tui_reader.model.spans import Span
from tui_reader.store.database import Database

if TYPE_CHECKING:
    import sqlite3
from tui_reader.store.reading import loads, number, words

_COLUMNS = 'exact, prefix, suffix, start, "end", id, article_id, change, pieces, credit, created'


def corrections(db: Database, article_id: str | None) -> tuple[Correction, ...]:
    """The corrections of one article, or of all, in the order in which they were made."""
    where, values = ("", ()) if article_id is None else ("WHERE article_id = ?", (article_id,))
    rows = db.rows(f"SELECT {_COLUMNS} FROM correction {where} ORDER BY article_id, number", values)
    return tuple(found for row in rows if (found := _correction(row)) is not None)


def corrections_of(connection: sqlite3.Connection, article_id: str) -> tuple[Correction, ...]:
    """The corrections of one article, inside a transaction."""
    statement = f"SELECT {_COLUMNS} FROM correction WHERE article_id = ? ORDER BY number"
    rows = connection.execute(statement, (article_id,))
    return tuple(found for row in rows if (found := _correction(row)) is not None)


def keep_correction(db: Database, correction: Correction) -> None:
    """Keep a new correction, or another in the place of the one that has its id."""
    import json

    quote = correction.anchor.quote
    with db.change() as connection:
        connection.execute(
            f"INSERT INTO correction ({_COLUMNS}) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"
            " ON CONFLICT (id) DO UPDATE SET exact = excluded.exact, prefix = excluded.prefix,"
            ' suffix = excluded.suffix, start = excluded.start, "end" = excluded."end",'
            " change = excluded.change, pieces = excluded.pieces, credit = excluded.credit",
            (
                quote.exact,
                quote.prefix,
                quote.suffix,
                *correction.anchor.position,
                correction.id,
                correction.article_id,
                correction.change.value,
                json.dumps(correction.pieces),
                _credit_to_json(correction.credit),
                correction.created,
            ),
        )
        _renew(db, connection, correction.article_id)


def remove_correction(db: Database, correction_id: str) -> None:
    """Remove a correction; nothing happens where there is none of that id."""
    with db.change() as connection:
        statement = "DELETE FROM correction WHERE id = ? RETURNING article_id"
        for (article_id,) in connection.execute(statement, (correction_id,)).fetchall():
            _renew(db, connection, article_id)


def _renew(db: Database, connection: sqlite3.Connection, article_id: str) -> None:
    """Let what the library is asked for agree with the corrections."""
    from tui_reader.store.derived import renew_quotations

    renew_quotations(db, connection, article_id)


def _credit_to_json(credit: Credit | None) -> str | None:
    import json

    if credit is None:
        return None
    return json.dumps([credit.speaker, credit.kind, credit.identity, credit.stance], ensure_ascii=False)


def _credit(value: str | None) -> Credit | None:
    if value is None:
        return None
    from tui_reader.model.attribution import AttributionKind
    from tui_reader.model.sourcing import Identity, Stance

    speaker, kind, identity, stance = loads(value)
    return Credit(
        words(speaker) or None,
        AttributionKind(kind),
        Identity(identity) if identity else None,
        Stance(stance) if stance else None,
    )


def _correction(row: Any) -> Correction | None:
    """The correction in a row; None for one that another program wrote and nobody can make sense of."""
    exact, prefix, suffix, start, end, key, article_id, change, pieces, credit, created = row
    try:
        return Correction(
            id=words(key),
            article_id=words(article_id),
            change=Change(change),
            anchor=Anchor(
                TextQuote(words(exact), words(prefix), words(suffix)), Span(number(start), number(end))
            ),
            pieces=tuple(Span(number(a), number(b)) for a, b in loads(pieces)),
            credit=_credit(credit),
            created=words(created),
        )
    except (ValueError, TypeError, RecursionError):
        return None
