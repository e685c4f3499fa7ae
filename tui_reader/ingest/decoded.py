"""Plain text and Markdown from bytes."""

from __future__ import annotations

import gc
from collections.abc import Iterator
from contextlib import contextmanager

from tui_reader.errors import NotAnArticleError, SourceError
from tui_reader.ingest.decode import decode
from tui_reader.ingest.finish import with_notices
from tui_reader.ingest.parsers import Origin
from tui_reader.model.article import Article

MOST_LINES = 250_000
"""Lines with words; a long novel has a tenth of it, and with more than this reading takes too long."""


def parse_text(data: bytes, origin: Origin) -> Article:
    """Plain text. Raises `NotAnArticleError` where there is none."""
    from tui_reader.ingest.text import read_text

    text, notices = decoded(data, origin)
    with _nothing_thrown_away():
        return with_notices(read_text(text, location=origin.location), notices)


def parse_markdown(data: bytes, origin: Origin) -> Article:
    """Markdown. Raises `NotAnArticleError` where there is none."""
    from tui_reader.ingest.markdown import read_markdown

    text, notices = decoded(data, origin)
    with _nothing_thrown_away():
        return with_notices(read_markdown(text, location=origin.location), notices)


@contextmanager
def _nothing_thrown_away() -> Iterator[None]:
    """No search for garbage meanwhile: there is none, and looking for it again and again takes a third of the time."""
    searching = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if searching:
            gc.enable()


def decoded(data: bytes, origin: Origin) -> tuple[str, tuple[str, ...]]:
    """The text of bytes that are nothing but text, and what the reader should know of its encoding."""
    text, notices = decode(data)
    if not text or text.isspace():
        raise NotAnArticleError("there is nothing in it", where=origin.called)
    if text.count("\n") >= MOST_LINES and sum(bool(line.strip()) for line in text.split("\n")) > MOST_LINES:
        raise SourceError(
            f"it has more than {MOST_LINES:,} lines", where=origin.called, hint="split it into several files"
        )
    return text, notices
