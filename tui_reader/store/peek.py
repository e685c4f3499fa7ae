"""Where the reader stopped, out of the library, for the first frame: asked of the file itself, never changed."""

from __future__ import annotations

import os

from tui_reader.model.classes import NamedTuple
from tui_reader.model.stop import START, Stop

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Sequence

_WAIT = 0.02
"""Seconds to wait for a library that is being written to."""
STOP = 'p."offset", p.cursor, p.lead'
"""The columns of a place `p` of which `stop` makes a stop."""


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


def peek_place(library: str, article_id: str) -> Peek | None:
    """Where the reader stopped in an article.

    None where the library at `library` can't be asked at once, whatever the reason.
    """
    if not os.path.exists(library):
        return Peek()
    import sqlite3
    from contextlib import closing
    from pathlib import Path

    from tui_reader.store.reading import words

    try:
        address = f"{Path(library).absolute().as_uri()}?mode=rw"
        with closing(sqlite3.connect(address, uri=True, timeout=_WAIT)) as connection:
            row = connection.execute(
                f"SELECT {STOP}, coalesce(p.revision, a.revision)"
                " FROM place p JOIN article a ON a.id = p.article_id WHERE a.id = ?",
                (article_id,),
            ).fetchone()
    except sqlite3.Error:
        return None
    return Peek(stop(row), words(row[3])) if row else Peek()
