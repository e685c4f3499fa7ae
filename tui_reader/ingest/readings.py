"""JSON: what `newsreader show --json` wrote, or what wallabag and Omnivore exported."""

from __future__ import annotations

import json

from tui_reader.errors import NotAnArticleError
from tui_reader.ingest.decoded import decoded
from tui_reader.ingest.finish import with_notices
from tui_reader.ingest.parsers import DAMAGED, Origin
from tui_reader.model.article import Article
from tui_reader.model.public import SCHEMA, article_from_reading

MOST_BYTES = 50_000_000
"""Of JSON; its values take many times as much memory."""


def parse_json(data: bytes, origin: Origin) -> Article:
    """The article of a reading, or of an export with a single one.

    Raises `NotAnArticleError` for other and for damaged JSON.
    """
    value, notices = load_json(data, origin)
    if isinstance(value, dict) and value.get("schema") == SCHEMA:
        try:
            return with_notices(article_from_reading(value), notices)
        except (ValueError, KeyError, TypeError, AttributeError, RecursionError) as error:
            raise NotAnArticleError("this JSON is damaged", where=origin.called, hint=DAMAGED) from error
    from tui_reader.ingest.exports import only_one, read_entries

    return only_one(read_entries(value, origin), origin)


def load_json(data: bytes, origin: Origin) -> tuple[object, tuple[str, ...]]:
    """The value, and what the reader should know of its encoding. Raises `NotAnArticleError`."""
    if len(data) > MOST_BYTES:
        limit = f"this JSON is larger than {MOST_BYTES // 1_000_000} MB"
        raise NotAnArticleError(limit, where=origin.called, hint="export fewer articles at once")
    text, notices = decoded(data, origin)
    try:
        return json.loads(text), notices
    except (ValueError, RecursionError) as error:
        raise NotAnArticleError("this JSON is damaged", where=origin.called, hint=DAMAGED) from error
