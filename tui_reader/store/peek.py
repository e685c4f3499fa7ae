"""A little out of the library, for the first frame: asked of the file itself, which is never changed."""

from __future__ import annotations

import os

from tui_reader.model.classes import NamedTuple
from tui_reader.model.stop import START, Stop

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Sequence
    from typing import Any

_WAIT = 0.02
"""Seconds to wait for a library that is being written to."""
STOP = 'p."offset", p.cursor, p.lead'
"""The columns of a place `p` of which `stop` makes a stop."""
_PLACE = (
    f"SELECT {STOP}, coalesce(p.revision, a.revision)"
    " FROM place p JOIN article a ON a.id = p.article_id WHERE a.id = ?"
)
_NOTES = tuple(
    f"SELECT * FROM {table} WHERE article_id = ? ORDER BY id"
    for table in ("highlight", "bookmark", "correction")
)
_ANALYSES = "SELECT hash, engine, language, length(data) FROM analysis WHERE article_id = ? ORDER BY 1, 2, 3"


class Peek(NamedTuple):
    """Where the reader stopped, and in which text."""

    stop: Stop = START
    revision: str = ""
    """The name of the text that it is meant for, see `hash_of`; empty where no place is known."""


def stop(row: Sequence[object]) -> Stop:
    """A stop out of the first three values of a row; of older libraries the second and third are missing."""
    from tui_reader.store.reading import number

    top = number(row[0])
    return Stop.at(top) if row[1] is None else Stop(top, number(row[1]), number(row[2]))


class Held(NamedTuple):
    """What the library holds of an article, as short names that differ where any of it does."""

    place: str
    """Of its text and of where the reader stopped."""
    notes: str
    """Of everything else: highlights, bookmarks, corrections, analyses."""
    analyses: tuple[tuple[str, str], ...]
    """The text's name and the engine of each analysis."""


def peek_place(library: str, article_id: str) -> Peek | None:
    """Where the reader stopped in an article.

    None where the library at `library` can't be asked at once, whatever the reason.
    """
    if not os.path.exists(library):
        return Peek()
    from tui_reader.store.reading import words

    found = _asked(library, (_PLACE,), article_id)
    if found is None:
        return None
    row = found[0][0] if found[0] else None
    return Peek(stop(row), words(row[3])) if row else Peek()


def peek_all(library: str, article_id: str) -> Held | None:
    """What the library holds of an article. None where it can't be asked at once, whatever the reason."""
    if not os.path.exists(library):
        return Held("", "", ())
    found = _asked(library, (_PLACE, *_NOTES, _ANALYSES), article_id)
    if found is None:
        return None
    from zlib import crc32

    def mark(rows: object) -> str:
        return f"{crc32(repr(rows).encode('utf-8', 'replace')):08x}"

    analyses = tuple((str(row[0]), str(row[1])) for row in found[-1])
    return Held(mark(found[0]), mark(found[1:]), analyses)


def _asked(library: str, questions: Sequence[str], article_id: str) -> list[list[Any]] | None:
    """The rows that answer each question about an article, at one moment."""
    import sqlite3
    from contextlib import closing
    from pathlib import Path

    try:
        address = f"{Path(library).absolute().as_uri()}?mode=rw"
        with closing(sqlite3.connect(address, uri=True, timeout=_WAIT)) as connection:
            connection.execute("BEGIN")
            return [connection.execute(question, (article_id,)).fetchall() for question in questions]
    except sqlite3.Error:
        return None
