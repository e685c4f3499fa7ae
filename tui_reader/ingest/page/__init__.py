"""Web pages: saved ones, and the bytes of fetched ones, to articles."""

from __future__ import annotations

from tui_reader.errors import NotAnArticleError
from tui_reader.ingest.parsers import Origin
from tui_reader.model.article import Article


def parse_page(data: bytes, origin: Origin) -> Article:
    """The article in a page, by `read_page`."""
    try:
        return read_page(data, location=origin.location, url=origin.url, content_type=origin.content_type)
    except NotAnArticleError as error:
        error.where = origin.called
        raise


def read_page(
    data: bytes, *, location: str, url: str | None = None, content_type: str | None = None
) -> Article:
    """The article in a page of HTML.

    `url`: where the page was fetched from, for its links; `content_type`: the header that came with it.
    Raises `NotAnArticleError` where the page holds no text.
    """
    from tui_reader.ingest.page.reading import read_source
    from tui_reader.ingest.page.tree import decode_page

    source, notices = decode_page(data, content_type)
    if not source.strip():
        raise NotAnArticleError("there is nothing in it", where=location)
    try:
        return read_source(source, location=location, url=url, notices=notices)
    except NotAnArticleError as error:
        error.where = error.where or location
        raise
