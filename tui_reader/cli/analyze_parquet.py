"""Parquet files of `analyze`: rows are gathered beside the file, which appears under its name when it is whole.

A Parquet file is nothing before its end is written. So each article's rows go at once into a file with `.part`
after the name, one line of JSON an article; that one is made into the Parquet file at the end, and is what an
interrupted run leaves for `--resume`.
"""

from __future__ import annotations

import json
import os
import secrets
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import IO, Any

from tui_reader.cli.output import say
from tui_reader.errors import ExportError
from tui_reader.session.flat import TABLES, rows

ROWS_A_GROUP = 10_000
"""Rows of a Parquet file that are written at once."""


class Gathered:
    """The rows of the articles that are done."""

    def __init__(self, out: IO[str], table: str) -> None:
        self._out = out
        self._table = table

    def write(self, line: str) -> None:
        """Add one reading's rows. Raises `OSError`."""
        reading = json.loads(line)
        values = [list(row.values()) for row in rows(reading, self._table)]
        self._out.write(json.dumps({"location": reading["location"], "rows": values}) + "\n")
        self._out.flush()


@contextmanager
def parquet_file(path: Path, table: str, *, resume: bool) -> Iterator[tuple[Gathered, frozenset[str]]]:
    """A writer, and the locations that the file and what was left beside it hold already.

    Raises `ExportError`, also for a file that holds another table; `OSError`.
    """
    try:
        import pyarrow as arrow
    except ImportError as error:
        hint = "install it: pip install 'newsreader[parquet]'"
        raise ExportError("Parquet files need the package pyarrow", hint=hint) from error
    types = {str: arrow.string(), int: arrow.int64(), bool: arrow.bool_()}
    schema = arrow.schema([(name, types[kind]) for name, kind in TABLES[table].items()])
    part = path.with_name(f"{path.name}.part")
    made = _locations(path, schema) if resume and path.exists() else frozenset()
    left, end = _left(part, len(schema)) if resume and part.exists() else (frozenset[str](), 0)
    if end:
        os.truncate(part, end)
    with part.open("a" if end else "w", encoding="ascii") as out:
        try:
            yield Gathered(out, table), made | left
        except BaseException:
            if out.tell():
                say(f"What is done is kept in {part}; the same command with --resume goes on from there")
            raise
        size = out.tell()
    if size or not made:
        _make(path, part, schema, before=path if resume and path.exists() else None)
    part.unlink()


def _locations(path: Path, schema: Any) -> frozenset[str]:
    import pyarrow as arrow
    from pyarrow import parquet

    wrong = ExportError("there is a file of that name that holds something else", where=str(path))
    try:
        with parquet.ParquetFile(path) as file:
            if not file.schema_arrow.equals(schema):
                raise wrong
            batches = file.iter_batches(columns=["location"])
            return frozenset(one for batch in batches for one in batch.column(0).to_pylist())
    except arrow.ArrowException as error:
        raise wrong from error


def _left(part: Path, columns: int) -> tuple[frozenset[str], int]:
    """The locations in what an interrupted run left, and the length of its whole lines in bytes."""
    found, end = set(), 0
    with part.open("rb") as lines:
        for line in lines:
            one: Any = None
            with suppress(ValueError):
                one = json.loads(line)
            if not line.endswith(b"\n") or not isinstance(one, dict):
                break
            if any(len(row) != columns for row in one["rows"]):
                raise ExportError("it holds another table; remove it", where=str(part))
            found.add(str(one["location"]))
            end += len(line)
    return frozenset(found), end


def _make(path: Path, part: Path, schema: Any, *, before: Path | None) -> None:
    """Write the Parquet file whole or not at all: what `before` holds, then what was gathered."""
    import pyarrow as arrow
    from pyarrow import parquet

    partial = path.with_name(f".newsreader-{secrets.token_hex(6)}.tmp")
    try:
        with parquet.ParquetWriter(partial, schema, compression="zstd") as file:
            if before is not None:
                with parquet.ParquetFile(before) as old:
                    for batch in old.iter_batches(batch_size=ROWS_A_GROUP):
                        file.write_batch(batch)
            for group in _groups(part, schema.names):
                file.write_table(arrow.Table.from_pylist(group, schema=schema))
        partial.replace(path)
    finally:
        partial.unlink(missing_ok=True)


def _groups(part: Path, names: list[str]) -> Iterator[list[dict[str, Any]]]:
    group: list[dict[str, Any]] = []
    with part.open("rb") as lines:
        for line in lines:
            group += (dict(zip(names, row, strict=True)) for row in json.loads(line)["rows"])
            if len(group) >= ROWS_A_GROUP:
                yield group
                group = []
    if group:
        yield group
