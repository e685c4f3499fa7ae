"""What the file at the library's place is, judged from its first bytes without opening it as a database."""

from __future__ import annotations

import contextlib
from enum import Enum
from pathlib import Path
from typing import TYPE_CHECKING

from tui_reader.errors import LibraryError, NewerLibraryError
from tui_reader.store.schema import APPLICATION_ID, MIGRATIONS

if TYPE_CHECKING:
    import sqlite3

MAGIC = b"SQLite format 3\x00"
_HEADER = 100


class Condition(Enum):
    """What stands at the library's place."""

    MISSING = "missing"
    """Nothing, or an empty file."""
    SOUND = "sound"
    DAMAGED = "damaged"


def inspect(path: Path, *, suspected: bool = False) -> Condition:
    """Judge the file at `path` (one read of 100 bytes); with `suspected`, read all of its pages.

    Raises `NewerLibraryError` for a library of a later version and `LibraryError` for a file that is no
    library; neither is touched. `OSError` where it cannot be read.
    """
    try:
        with path.open("rb") as file:
            header = file.read(_HEADER)
            size = file.seek(0, 2)
    except FileNotFoundError:
        return Condition.MISSING
    if not header:
        return Condition.MISSING
    application = int.from_bytes(header[68:72], "big")
    if not header.startswith(MAGIC):
        if application == APPLICATION_ID or not any(header) or suspected:
            return Condition.DAMAGED
        raise _foreign(path)
    if len(header) < _HEADER:
        return Condition.DAMAGED
    pending = _pending(path)
    version = int.from_bytes(header[60:64], "big")
    if pending:
        application, version = _facts_with_log(path) or (application, version)
    if application != APPLICATION_ID:
        raise _foreign(path)
    if version > len(MIGRATIONS):
        raise NewerLibraryError(
            "the library was written by a newer newsreader", where=str(path), hint="update newsreader"
        )
    if not pending and size < _bytes_of(header):
        return Condition.DAMAGED
    if suspected and not sound(path):
        return Condition.DAMAGED
    return Condition.SOUND


def sound(path: Path) -> bool:
    """Whether every page of the database can be read and hangs together."""
    import sqlite3

    try:
        with contextlib.closing(_read_only(path)) as connection:
            return bool(connection.execute("PRAGMA quick_check(1)").fetchone()[0] == "ok")
    except sqlite3.DatabaseError:
        return False


def _pending(path: Path) -> bool:
    """Whether a journal or log holds changes that the main file does not have yet."""
    for ending in ("-wal", "-journal"):
        with contextlib.suppress(OSError):
            if path.with_name(path.name + ending).stat().st_size > 0:
                return True
    return False


def _facts_with_log(path: Path) -> tuple[int, int] | None:
    """Application and version as the pending changes will have them; None where they cannot be read."""
    import sqlite3

    try:
        # A reader that may not write neither checkpoints nor cleans up.
        with contextlib.closing(_read_only(path)) as connection:
            application, version = (
                int(connection.execute(f"PRAGMA {name}").fetchone()[0])
                for name in ("application_id", "user_version")
            )
            return application, version
    except sqlite3.DatabaseError:
        return None


def _read_only(path: Path) -> sqlite3.Connection:
    import sqlite3

    return sqlite3.connect(f"{path.absolute().as_uri()}?mode=ro", uri=True, timeout=5)


def _bytes_of(header: bytes) -> int:
    """How long the header says the file is; 0 where it does not know."""
    page = int.from_bytes(header[16:18], "big")
    if header[24:28] != header[92:96]:
        return 0
    return (65536 if page == 1 else page) * int.from_bytes(header[28:32], "big")


def _foreign(path: Path) -> LibraryError:
    return LibraryError(
        "the file there is not a library of newsreader, and is left alone",
        where=str(path),
        hint="move it elsewhere, or set NEWSREADER_HOME to another folder",
    )
