"""Which program a file comes from, and what is marked in it."""

from __future__ import annotations

import csv
import io
import json
import re
from collections.abc import Callable, Iterable
from typing import Any

from tui_reader.errors import SourceError, UsageError
from tui_reader.ingest.decode import decode
from tui_reader.ingest.highlights import kindle, own, readwise, wallabag, web
from tui_reader.model.imported import Imported

LARGEST = 50_000_000
"""Bytes of a file."""
MOST = 100_000
"""Highlights of a file."""

Rows = list[dict[str, str]]


def _json(text: str) -> Any:
    try:
        return json.loads(text)
    except (ValueError, RecursionError) as error:
        raise SourceError("this is no JSON") from error


def _lines(text: str) -> list[Any]:
    return [_json(line) for line in text.split("\n") if line.strip()]


def _table(text: str) -> Rows:
    # A highlight may be longer than the 128 kB that the module allows unless told otherwise.
    csv.field_size_limit(LARGEST)
    try:
        rows = csv.DictReader(io.StringIO(text, newline=""), strict=False)
        return [{name: value or "" for name, value in row.items() if isinstance(name, str)} for row in rows]
    except csv.Error as error:
        raise SourceError(f"this is no CSV: {error}") from error


_READERS: dict[str, Callable[[str], Iterable[Imported]]] = {
    "json": lambda text: own.read(_json(text)),
    "jsonl": lambda text: own.read(_lines(text)),
    "w3c": lambda text: web.read_w3c(_json(text)),
    "hypothesis": lambda text: web.read_hypothesis(_json(text)),
    "wallabag": lambda text: wallabag.read(_json(text)),
    "readwise": lambda text: readwise.read(_table(text)),
    "kindle": kindle.read,
}
FORMATS = tuple(_READERS)
"""The formats that can be read."""


def read_highlights(data: bytes, *, format: str = "") -> tuple[Imported, ...]:
    """What is marked in a file; without `format` the file tells what it is.

    Raises `UsageError` for a format that cannot be read, `SourceError` for a file that is not of its format.
    """
    if len(data) > LARGEST:
        raise SourceError("it is larger than 50 MB", hint="split it into smaller files")
    text = decode(data)[0]
    name = format or _guess(text)
    if name not in _READERS:
        raise UsageError("this cannot be imported", where=name, hint="formats: " + ", ".join(FORMATS))
    try:
        found = tuple(_READERS[name](text))
    except (TypeError, KeyError, AttributeError, ValueError, csv.Error) as error:
        raise SourceError(f"this is not what {name} writes") from error
    if len(found) > MOST:
        raise SourceError(f"there are more than {MOST} highlights in it")
    return tuple(one for one in found if one.quote.exact.strip())


def _guess(text: str) -> str:
    start = text.lstrip()[:1]
    if start in ("[", "{"):
        return _guess_json(text)
    if re.search(r"^={10}\s*$", text, re.MULTILINE):
        return "kindle"
    if re.match(r"[^\n]*\bHighlight\b[^\n]*,", text.lstrip()):
        return "readwise"
    raise UsageError("this file does not tell what it is", hint="give --format: " + ", ".join(FORMATS))


def _guess_json(text: str) -> str:
    try:
        data = json.loads(text)
    except (ValueError, RecursionError):
        return "jsonl"
    first = data[0] if isinstance(data, list) and data else data
    if not isinstance(first, dict):
        return "json"
    if "@context" in first or first.get("type") in ("Annotation", "AnnotationPage", "AnnotationCollection"):
        return "w3c"
    if "annotations" in first:
        return "hypothesis" if isinstance(data, dict) else "wallabag"
    return "json" if isinstance(data, list) else "jsonl"
