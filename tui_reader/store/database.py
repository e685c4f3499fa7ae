"""One open database: a connection that threads share, and errors in the program's own words."""

from __future__ import annotations

import contextlib
import os
import sqlite3
import threading
import time
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

from tui_reader.errors import LibraryError, NewerLibraryError
from tui_reader.model.cleaning import harmless
from tui_reader.store.inspect import Condition, inspect
from tui_reader.store.schema import MIGRATIONS, migrate, version_of

BUSY_SECONDS = 10.0
"""How long a change waits for another instance's change to end."""
SUSPECT_ENDING = ".suspect"
"""Ending of the empty file that asks the next start to look at every page."""


class Database:
    """A connection behind a lock. Made by `open_file` or `in_memory`."""

    def __init__(self, connection: sqlite3.Connection, path: Path | None) -> None:
        self._connection = connection
        self._path = path
        self._lock = threading.RLock()
        self.changed = False
        """Whether anything was written since it was opened."""
        self.was_older = False
        """Whether opening it brought it up to today's version."""

    @classmethod
    def open_file(cls, path: Path) -> Database:
        """Open or begin the database at `path`; its folder exists.

        Raises `sqlite3.DatabaseError` where that fails, `NewerLibraryError` for a later version.
        """
        # SQLite gives its own files the rights of this one.
        with contextlib.suppress(FileExistsError):
            os.close(os.open(path, os.O_CREAT | os.O_EXCL | os.O_RDWR, 0o600))
        if path.stat().st_mode & 0o077:
            path.chmod(0o600)
        connection = _connect(str(path))
        try:
            before = version_of(connection)
            if before < len(MIGRATIONS):
                migrate(connection)
                _use_log(connection)
                # The version is to be seen in the file itself, see `inspect`.
                connection.execute("PRAGMA wal_checkpoint(TRUNCATE)")
            elif before > len(MIGRATIONS):
                raise NewerLibraryError("the library was written by a newer newsreader", where=str(path))
            else:
                _use_log(connection)
        except BaseException:
            connection.close()
            raise
        database = cls(connection, path)
        database.was_older = 0 < before < len(MIGRATIONS)
        return database

    @classmethod
    def in_memory(cls) -> Database:
        """An empty database that ends with the program."""
        connection = _connect(":memory:")
        migrate(connection)
        return cls(connection, None)

    def rows(self, statement: str, values: Sequence[Any] = ()) -> list[Any]:
        """All rows of a query. Raises `LibraryError`."""
        with self._lock, self._in_own_words():
            return self._connection.execute(statement, _storable(values)).fetchall()

    def row(self, statement: str, values: Sequence[Any] = ()) -> Any | None:
        """The first row of a query, or None. Raises `LibraryError`."""
        with self._lock, self._in_own_words():
            return self._connection.execute(statement, _storable(values)).fetchone()

    @contextlib.contextmanager
    def change(self) -> Iterator[sqlite3.Connection]:
        """One transaction, begun as a writer; on disk when the block has ended. Raises `LibraryError`."""
        with self._lock, self._in_own_words():
            self._connection.execute("BEGIN IMMEDIATE")
            try:
                yield self._connection
                self._connection.execute("COMMIT")
            except BaseException:
                with contextlib.suppress(sqlite3.Error):
                    if self._connection.in_transaction:
                        self._connection.execute("ROLLBACK")
                raise
            self.changed = True

    def copy_to(self, path: Path) -> None:
        """Copy everything into a new single file, on disk when this returns.

        Raises `FileExistsError`, another `OSError` or `LibraryError`; nothing is left behind then.
        """
        os.close(os.open(path, os.O_CREAT | os.O_EXCL | os.O_RDWR, 0o600))
        try:
            with self._lock, self._in_own_words(), contextlib.closing(sqlite3.connect(path)) as copy:
                self._connection.backup(copy)
                copy.execute("PRAGMA journal_mode = DELETE")
            descriptor = os.open(path, os.O_RDONLY)
            try:
                os.fsync(descriptor)
            finally:
                os.close(descriptor)
        except BaseException:
            path.unlink(missing_ok=True)
            raise

    def copy_from(self, path: Path) -> None:
        """Replace everything by what the file at `path` holds, which is only read."""
        address = f"{path.absolute().as_uri()}?mode=ro"
        with self._lock, contextlib.closing(sqlite3.connect(address, uri=True)) as source:
            source.backup(self._connection)

    def bring_up_to_date(self) -> None:
        """Give what was copied from an older library today's tables. Raises `sqlite3.Error`."""
        with self._lock:
            self.was_older = version_of(self._connection) < len(MIGRATIONS)
            if self.was_older:
                migrate(self._connection)

    def close(self) -> None:
        """Close the connection; the last one to close tidies the log away."""
        with self._lock, contextlib.suppress(sqlite3.Error):
            self._connection.close()

    @contextlib.contextmanager
    def _in_own_words(self) -> Iterator[None]:
        try:
            yield
        except sqlite3.Error as error:
            raise self._error(error) from error

    def _error(self, error: sqlite3.Error) -> LibraryError:
        where = str(self._path or "the library in memory")
        code = getattr(error, "sqlite_errorcode", 0) & 0xFF
        if code in (sqlite3.SQLITE_CORRUPT, sqlite3.SQLITE_NOTADB):
            self._suspect()
            hint = "start newsreader again: it sets the damaged file aside and saves what can be read"
            return LibraryError("the library is damaged", where=where, hint=hint)
        if code == sqlite3.SQLITE_FULL:
            return LibraryError("the disk is full: this was not kept", where=where, hint="make room")
        if code in (sqlite3.SQLITE_BUSY, sqlite3.SQLITE_LOCKED):
            hint = "another newsreader is writing to it; try again"
            return LibraryError("the library is in use: this was not kept", where=where, hint=hint)
        if code == sqlite3.SQLITE_READONLY:
            return LibraryError("the library cannot be written to: this was not kept", where=where)
        if isinstance(error, sqlite3.IntegrityError):
            return LibraryError("the library does not hold the article that this belongs to", where=where)
        return LibraryError(f"the library could not be used: {error}", where=where)

    def _suspect(self) -> None:
        if self._path is not None:
            with contextlib.suppress(OSError):
                suspect_file(self._path).touch(mode=0o600)


def suspect_file(path: Path) -> Path:
    """The file whose presence asks for a full check of the library at `path`."""
    return path.with_name(path.name + SUSPECT_ENDING)


def condition(path: Path) -> Condition:
    """What stands at the library's place (see `inspect`), looked at closely where it is suspected."""
    return inspect(path, suspected=suspect_file(path).exists())


def _connect(target: str) -> sqlite3.Connection:
    connection = sqlite3.connect(target, timeout=BUSY_SECONDS, isolation_level=None, check_same_thread=False)
    connection.text_factory = _text
    try:
        for setting in ("synchronous = FULL", "foreign_keys = ON", "trusted_schema = OFF"):
            connection.execute(f"PRAGMA {setting}")
    except BaseException:
        connection.close()
        raise
    return connection


def _storable(values: Sequence[Any]) -> Sequence[Any]:
    """What is asked for may come from a command line, whose bytes need not be UTF-8."""
    return [harmless(value) if isinstance(value, str) else value for value in values]


def _text(stored: bytes) -> str:
    """A text of the file, which others may have written: nothing in it that a terminal would obey."""
    return harmless(stored.decode("utf-8", "replace"))


def _use_log(connection: sqlite3.Connection) -> None:
    """Write-ahead log, so that readers and a writer don't wait for each other."""
    deadline = time.monotonic() + BUSY_SECONDS
    while True:
        try:
            connection.execute("PRAGMA journal_mode = WAL").fetchone()
            return
        except sqlite3.OperationalError as error:
            # SQLite does not wait by itself while another instance changes the same setting.
            if error.sqlite_errorcode & 0xFF != sqlite3.SQLITE_BUSY or time.monotonic() > deadline:
                raise
            time.sleep(0.01)
