"""CSV cells that a spreadsheet takes for text."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable, Sequence

_FORMULA = ("=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠")
"""What spreadsheets, some of them after folding wide forms, read as the start of a formula."""


def guarded(value: str) -> str:
    """The cell's text, with an apostrophe before it where a spreadsheet would compute it."""
    return "'" + value if value.lstrip(" \xa0").startswith(_FORMULA) else value


def write_table(header: Sequence[str], rows: Iterable[Sequence[str | int | None]]) -> str:
    """RFC 4180: cells quoted where need be, lines that end in CR LF."""
    out = io.StringIO(newline="")
    writer = csv.writer(out, lineterminator="\r\n")
    writer.writerow(header)
    for cells in rows:
        writer.writerow(["" if c is None else guarded(c) if isinstance(c, str) else c for c in cells])
    return out.getvalue()
