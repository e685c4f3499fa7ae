"""JSON: what `newsreader show --json` wrote, read back."""

from __future__ import annotations

import json

from tui_reader.errors import NotAnArticleError
from tui_reader.ingest.decoded import decoded
from tui_reader.ingest.finish import with_notices
from tui_reader.ingest.parsers import Origin
from tui_reader.model.article import Article
from tui_reader.model.public import SCHEMA, article_from_reading


def parse_json(data: bytes, origin: Origin) -> Article:
    """The article of a reading. Raises `NotAnArticleError` for other and for damaged JSON."""
    text, notices = decoded(data, origin)
    try:
        value = json.loads(text)
        if not isinstance(value, dict) or value.get("schema") != SCHEMA:
            raise NotAnArticleError(
                "this JSON is not a reading",
                where=origin.called,
                hint="JSON comes from: newsreader show --json",
            )
        return with_notices(article_from_reading(value), notices)
    except (ValueError, KeyError, TypeError, AttributeError, RecursionError) as error:
        raise NotAnArticleError("this JSON is damaged", where=origin.called) from error
