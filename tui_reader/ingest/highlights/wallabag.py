"""The JSON that wallabag exports: entries with their annotations."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from tui_reader.ingest.highlights import values
from tui_reader.model.imported import Imported


def read(entries: Any) -> Iterator[Imported]:
    """The annotations of all entries."""
    for entry in entries if isinstance(entries, list) else [entries]:
        for annotation in entry.get("annotations") or ():
            yield Imported(
                quote=values.quote(annotation.get("quote")),
                address=values.line(entry.get("url")),
                title=values.line(entry.get("title")),
                note=values.words(annotation.get("text")),
                tags=values.tags(entry.get("tags")),
                created=values.moment(annotation.get("created_at")),
                modified=values.moment(annotation.get("updated_at")),
            )
