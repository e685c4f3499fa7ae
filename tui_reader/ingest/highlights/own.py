"""Our own JSON and JSON Lines."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from tui_reader.ingest.highlights import values
from tui_reader.model.imported import Imported


def read(rows: Any) -> Iterator[Imported]:
    """The rows that are highlights; quotations that nobody highlighted have no id and are passed over."""
    for row in rows if isinstance(rows, list) else [rows]:
        if isinstance(row["id"], str) and row["id"]:
            yield of_row(row)


def of_row(row: dict[str, Any]) -> Imported:
    """One row."""
    return Imported(
        quote=values.quote(row["text"], row.get("prefix"), row.get("suffix")),
        position=values.span(row.get("start"), row.get("end")),
        article_id=values.line(row.get("article")),
        address=values.line(row.get("url")) or values.line(row.get("location")),
        title=values.line(row.get("title")),
        id=values.line(row.get("id")),
        note=values.words(row.get("note")),
        bookmark=row.get("bookmark") is True,
        name=values.line(row.get("name")),
        tags=values.tags(row.get("tags")),
        colour=values.colour(row.get("colour")),
        speaker=values.line(row.get("speaker")) or None,
        source=values.line(row.get("source")) or None,
        created=values.moment(row.get("created")),
        modified=values.moment(row.get("modified")),
    )
