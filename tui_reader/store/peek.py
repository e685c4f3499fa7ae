"""One number out of the library, for the first frame: asked of the file itself, which is never changed."""

from __future__ import annotations

import os

from tui_reader.model.classes import NamedTuple

_WAIT = 0.02
"""Seconds to wait for a library that is being written to."""


class Peek(NamedTuple):
    """Where the reader stopped, and in which text."""

    offset: int
    """A code point; 0 where it is not known."""
    revision: str = ""
    """The name of the text that the offset is meant for, see `hash_of`."""


def peek_place(library: str, article_id: str) -> Peek | None:
    """Where the reader stopped in an article.

    None where the library at `library` can't be asked at once, whatever the reason.
    """
    if not os.path.exists(library):
        return Peek(0)
    import sqlite3
    from contextlib import closing
    from pathlib import Path

    from tui_reader.store.reading import number, words

    try:
        address = f"{Path(library).absolute().as_uri()}?mode=rw"
        with closing(sqlite3.connect(address, uri=True, timeout=_WAIT)) as connection:
            row = connection.execute(
                'SELECT p."offset", a.revision FROM place p JOIN article a ON a.id = p.article_id WHERE a.id = ?',
                (article_id,),
            ).fetchone()
    except sqlite3.Error:
        return None
    return Peek(number(row[0]), words(row[1])) if row else Peek(0)
