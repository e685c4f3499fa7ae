"""Rows of corrections by hand."""

from __future__ import annotations

import json
from typing import Any

from tui_reader.model.annotations import Anchor, TextQuote
from tui_reader.model.attribution import AttributionKind
from tui_reader.model.correction import Change, Correction, Credit
from tui_reader.model.sourcing import Identity, Stance
from tui_reader.model.spans import Span
from tui_reader.store.database import Database

_COLUMNS = 'exact, prefix, suffix, start, "end", id, article_id, change, pieces, credit, created'


def corrections(db: Database, article_id: str | None) -> tuple[Correction, ...]:
    """The corrections of one article, or of all, in the order in which they were made."""
    where, values = ("", ()) if article_id is None else ("WHERE article_id = ?", (article_id,))
    rows = db.rows(f"SELECT {_COLUMNS} FROM correction {where} ORDER BY article_id, number", values)
    return tuple(_correction(row) for row in rows)


def keep_correction(db: Database, correction: Correction) -> None:
    """Keep a new correction, or another in the place of the one that has its id."""
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


def remove_correction(db: Database, correction_id: str) -> None:
    """Remove a correction; nothing happens where there is none of that id."""
    with db.change() as connection:
        connection.execute("DELETE FROM correction WHERE id = ?", (correction_id,))


def _credit_to_json(credit: Credit | None) -> str | None:
    if credit is None:
        return None
    return json.dumps([credit.speaker, credit.kind, credit.identity, credit.stance], ensure_ascii=False)


def _credit(value: str | None) -> Credit | None:
    if value is None:
        return None
    speaker, kind, identity, stance = json.loads(value)
    return Credit(
        speaker,
        AttributionKind(kind),
        Identity(identity) if identity else None,
        Stance(stance) if stance else None,
    )


def _correction(row: Any) -> Correction:
    exact, prefix, suffix, start, end, key, article_id, change, pieces, credit, created = row
    return Correction(
        id=key,
        article_id=article_id,
        change=Change(change),
        anchor=Anchor(TextQuote(exact, prefix, suffix), Span(start, end)),
        pieces=tuple(Span(a, b) for a, b in json.loads(pieces)),
        credit=_credit(credit),
        created=created,
    )
