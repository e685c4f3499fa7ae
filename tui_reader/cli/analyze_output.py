"""Where `analyze` writes: lines of JSON, a CSV table or a Parquet file, and what such a file already holds."""

from __future__ import annotations

import csv
import io
import json
import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import IO, Any, Protocol

from tui_reader.errors import ExportError, UsageError
from tui_reader.session.flat import TABLES, rows


class Writer(Protocol):
    """Takes readings, each as one line of JSON, whole or not at all."""

    def write(self, line: str) -> None:
        """Write one reading. Raises `OSError`."""


@contextmanager
def opened(
    path: Path | None, form: str, table: str, *, resume: bool
) -> Iterator[tuple[Writer, frozenset[str]]]:
    """A writer to `path` (standard output without one), and the locations that the file holds already.

    Raises `ExportError` and `UsageError`.
    """
    if form == "parquet":
        if path is None:
            hint = "name a file: --output FILE"
            raise UsageError("a Parquet file cannot be written to standard output", hint=hint)
        from tui_reader.cli.analyze_parquet import parquet_file

        with _named(path), parquet_file(path, table, resume=resume) as writer_and_held:
            yield writer_and_held
        return
    kind = _Lines if form == "jsonl" else _Table
    if path is None:
        yield kind(sys.stdout, table, fresh=True), frozenset()
        return
    with _named(path):
        held: frozenset[str] = frozenset()
        if resume and path.exists():
            held, end = kind.held(path, table)
            os.truncate(path, end)
        file = path.open("a" if resume else "w", encoding="utf-8", newline="")
    with file:
        yield kind(file, table, fresh=file.tell() == 0), held


class _Lines:
    """One JSON object a line."""

    def __init__(self, out: IO[str], table: str, *, fresh: bool) -> None:
        self._out = out

    def write(self, line: str) -> None:
        self._out.write(line + "\n")
        self._out.flush()

    @staticmethod
    def held(path: Path, table: str) -> tuple[frozenset[str], int]:
        """The locations in the file, and the length of its whole lines in bytes."""
        found, end = set(), 0
        with path.open("rb") as lines:
            for line in lines:
                if not line.endswith(b"\n"):
                    break
                end += len(line)
                with suppress(ValueError, KeyError, TypeError):
                    found.add(str(json.loads(line)["location"]))
        return frozenset(found), end


class _Table:
    """A CSV table, guarded against spreadsheets that compute what they read."""

    def __init__(self, out: IO[str], table: str, *, fresh: bool) -> None:
        self._out = out
        self._table = table
        if fresh:
            self._write(TABLES[table])

    def write(self, line: str) -> None:
        self._write(*(row.values() for row in rows(json.loads(line), self._table)))

    def _write(self, *cells: Any) -> None:
        from tui_reader.export.tables import guarded

        text = io.StringIO(newline="")
        for row in cells:
            values = ["" if c is None else guarded(c) if isinstance(c, str) else c for c in row]
            csv.writer(text, lineterminator="\r\n").writerow(values)
        self._out.write(text.getvalue())
        self._out.flush()

    @staticmethod
    def held(path: Path, table: str) -> tuple[frozenset[str], int]:
        """The locations in the file without the last, of which rows may be missing, and where that begins."""
        found: set[str] = set()
        last, began, end = None, 0, 0
        with path.open("rb") as lines:
            header = next(lines, b"")
            if header.endswith(b"\n") and header.decode("utf-8", "replace").split() != [
                ",".join(TABLES[table])
            ]:
                raise ExportError("there is a file of that name that holds something else", where=str(path))
            began = end = len(header) if header.endswith(b"\n") else 0
            for line in lines:
                if not line.endswith(b"\n"):
                    break
                location = next(csv.reader([line.decode("utf-8", "replace")]))[1]
                if location != last:
                    found |= {last} if last is not None else set()
                    last, began = location, end
                end += len(line)
        return frozenset(one.removeprefix("'") for one in found), began


@contextmanager
def _named(path: Path) -> Iterator[None]:
    """What goes wrong while opening a file, in words."""
    try:
        yield
    except OSError as error:
        raise ExportError(f"cannot write there: {error.strerror}", where=str(path)) from error
