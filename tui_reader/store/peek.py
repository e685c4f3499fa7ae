"""One number out of the library, for the first frame: asked of the file itself, which is never changed."""

from __future__ import annotations

from contextlib import closing
from pathlib import Path

from tui_reader.store.reading import number

_WAIT = 0.02
"""Seconds to wait for a library that is being written to."""


def peek_place(library: Path, article_id: str) -> int | None:
    """Where the reader stopped in an article, a code point, 0 where that is not known.

    None where the library at `library` can't be asked at once, whatever the reason.
    """
    if not library.exists():
        return 0
    import sqlite3

    try:
        address = f"{library.absolute().as_uri()}?mode=rw"
        with closing(sqlite3.connect(address, uri=True, timeout=_WAIT)) as connection:
            row = connection.execute(
                'SELECT "offset" FROM place WHERE article_id = ?', (article_id,)
            ).fetchone()
    except sqlite3.Error:
        return None
    return number(row[0]) if row else 0
