"""Rows of letter marks."""

from __future__ import annotations

from tui_reader.model.annotations import Anchor, TextQuote
from tui_reader.model.spans import Span
from tui_reader.store.database import Database
from tui_reader.store.reading import number, words


def marks(db: Database, article_id: str) -> dict[str, Anchor]:
    """The marks of an article: letter to what it stands at, in the order of letters."""
    rows = db.rows(
        'SELECT letter, exact, prefix, suffix, start, "end" FROM mark WHERE article_id = ? ORDER BY letter',
        (article_id,),
    )
    return {
        words(letter): Anchor(
            TextQuote(words(exact), words(prefix), words(suffix)),
            Span(number(start), max(number(start), number(end))),
        )
        for letter, exact, prefix, suffix, start, end in rows
    }


def keep_mark(db: Database, article_id: str, letter: str, anchor: Anchor) -> None:
    """Set a mark, in place of what the letter stood for before."""
    quote = anchor.quote
    with db.change() as connection:
        connection.execute(
            'INSERT OR REPLACE INTO mark (article_id, letter, exact, prefix, suffix, start, "end")'
            " VALUES (?, ?, ?, ?, ?, ?, ?)",
            (article_id, letter, quote.exact, quote.prefix, quote.suffix, *anchor.position),
        )
