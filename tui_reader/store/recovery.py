"""What is done about a damaged library: set aside, a backup restored, and what can still be read saved."""

from __future__ import annotations

import contextlib
import os
import sqlite3
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from tui_reader.errors import LibraryError
from tui_reader.store.database import Database, condition, suspect_file
from tui_reader.store.derived import rebuild
from tui_reader.store.inspect import Condition, sound

BACKUPS_KEPT = 3
BACKUP_HOURS = 20
"""A backup is made when the newest one is older than this and something was changed."""
_TABLES = (
    "article",
    "revision",
    "highlight",
    "bookmark",
    "correction",
    "mark",
    "place",
    "tag",
    "feed",
    "feed_item",
)
"""What is saved out of a damaged file; the rest can be made again."""


def recover(path: Path) -> tuple[str, ...]:
    """Set the damaged library at `path` aside and put the best that there is in its place.

    Gives what to tell the user. Raises `OSError` or `sqlite3.Error` where even that cannot be done.
    """
    with _alone(path):
        if condition(path) is not Condition.DAMAGED:
            return ()  # Another instance was faster.
        aside = path.with_name(f"{path.stem}.damaged-{stamp()}{path.suffix}")
        for ending in ("-wal", "-shm", "-journal", ""):
            with contextlib.suppress(FileNotFoundError):
                path.with_name(path.name + ending).rename(aside.with_name(aside.name + ending))
        suspect_file(path).unlink(missing_ok=True)
        backup = next((b for b in reversed(backups(path)) if sound(b)), None)
        database = Database.open_file(path)
        try:
            if backup is not None:
                database.copy_from(backup)
                database.close()
                database = Database.open_file(path)
            saved = _salvage(aside, database)
            with contextlib.suppress(LibraryError):
                rebuild(database)
        finally:
            database.close()
    told = [f"The library was damaged. The damaged file was set aside as {aside.name}."]
    if backup is not None:
        told.append(f"The backup {backup.name} was restored.")
    if saved:
        told.append(f"{saved} highlight{'s' * (saved != 1)} and bookmarks were read out of the damaged file.")
    elif backup is None:
        told.append("There was no backup: a new library was begun.")
    return (" ".join(told),)


def backups(path: Path) -> list[Path]:
    """The library's own backups, oldest first."""
    return sorted((path.parent / "backups").glob(f"{path.stem}-*{path.suffix}"))


def keep_backup(path: Path, database: Database) -> None:
    """Make a backup if none is fresh, and let old ones go. Failing is not worth a word: it is tried again."""
    known = backups(path)
    with contextlib.suppress(OSError):
        if known and datetime.now(UTC).timestamp() - known[-1].stat().st_mtime < BACKUP_HOURS * 3600:
            return
    folder = path.parent / "backups"
    with contextlib.suppress(Exception):
        folder.mkdir(mode=0o700, exist_ok=True)
        copy = folder / f"{path.stem}-{stamp()}{path.suffix}"
        partial = copy.with_name(copy.name + ".partial")
        partial.unlink(missing_ok=True)
        database.copy_to(partial)
        if sound(partial):
            partial.rename(copy)
            for old in known[: max(0, len(known) + 1 - BACKUPS_KEPT)]:
                old.unlink(missing_ok=True)
        else:
            partial.unlink(missing_ok=True)
            suspect_file(path).touch(mode=0o600)


def _salvage(damaged: Path, database: Database) -> int:
    """Copy the rows that can be read and are not there yet; how many highlights and bookmarks those were."""
    saved = 0
    with (
        contextlib.suppress(sqlite3.Error),
        contextlib.closing(sqlite3.connect(_address(damaged), uri=True)) as source,
    ):
        # Lets SQLite read what is there of a file that was cut.
        source.execute("PRAGMA writable_schema = ON")
        for table in _TABLES:
            columns, rows = _readable(source, table)
            names = ", ".join(f'"{name}"' for name in columns)
            holes = ", ".join("?" * len(columns))
            with contextlib.suppress(Exception), database.change() as connection:
                for row in rows:
                    with contextlib.suppress(sqlite3.Error):
                        added = connection.execute(
                            f"INSERT OR IGNORE INTO {table} ({names}) VALUES ({holes})", row
                        ).rowcount
                        saved += added if table in ("highlight", "bookmark") else 0
        # An article whose text could not be read is nothing that can be opened.
        with contextlib.suppress(Exception), database.change() as connection:
            connection.execute(
                "UPDATE article SET revision = (SELECT hash FROM revision r WHERE r.article_id = article.id"
                " ORDER BY first_seen DESC LIMIT 1) WHERE EXISTS (SELECT 1 FROM revision r WHERE"
                " r.article_id = article.id) AND NOT EXISTS (SELECT 1 FROM revision r WHERE"
                " r.article_id = article.id AND r.hash = article.revision)"
            )
    return saved


def _readable(source: sqlite3.Connection, table: str) -> tuple[list[str], list[tuple[Any, ...]]]:
    """A table's columns and its rows up to where the damage is met."""
    rows: list[tuple[Any, ...]] = []
    columns: list[str] = []
    with contextlib.suppress(sqlite3.Error):
        cursor = source.execute(f"SELECT * FROM {table}")
        columns = [column[0] for column in cursor.description]
        for row in cursor:
            rows.append(row)
    # An article's number is one of its file; another article may have it in the backup.
    kept = [at for at, name in enumerate(columns) if name != "number"]
    return [columns[at] for at in kept], [tuple(row[at] for at in kept) for row in rows]


def _address(damaged: Path) -> str:
    """For reading only; without a log beside it not even SQLite's own files are made."""
    log = damaged.with_name(damaged.name + "-wal")
    quiet = "" if log.exists() and log.stat().st_size else "&immutable=1"
    return f"{damaged.absolute().as_uri()}?mode=ro{quiet}"


def stamp() -> str:
    """The time of day for the name of a file, to the microsecond."""
    return datetime.now(UTC).strftime("%Y%m%dT%H%M%S%fZ")


@contextlib.contextmanager
def _alone(path: Path) -> Iterator[None]:
    """Only one instance mends at a time."""
    try:
        import fcntl
    except ImportError:
        yield
        return
    descriptor = os.open(path.with_name(path.name + ".lock"), os.O_CREAT | os.O_RDWR, 0o600)
    try:
        fcntl.flock(descriptor, fcntl.LOCK_EX)
        yield
    finally:
        os.close(descriptor)
