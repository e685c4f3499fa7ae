"""The bytes of a feed to its items."""

from __future__ import annotations

import io
import re
from collections.abc import Mapping
from typing import Any

from tui_reader.errors import SourceError
from tui_reader.ingest.clean import clean_line
from tui_reader.ingest.feeds.fields import is_full, link, words_of
from tui_reader.model.feeds import FeedContent, FeedItem

MOST_ITEMS = 1_000
"""Items of one feed that are read; more are told."""
MOST_TAGS = 120_000
"""Tags of a feed with so many items; parsing takes a second for 30,000."""
_ITEM = re.compile(rb"<(?:item|entry)[\s>]")
_LONGEST_GUID = 500
_MOST_VALUES = 20


class NotAFeedError(SourceError):
    """What was read is no feed."""


def parse_feed(data: bytes, *, address: str, content_type: str = "") -> FeedContent:
    """What the feed holds. Raises `NotAFeedError`.

    `address` is where it came from; relative links are joined to it.
    """
    if data.lstrip(b"\xef\xbb\xbf \t\r\n").startswith(b"{"):
        from tui_reader.ingest.feeds.json_feed import parse_json_feed

        content = parse_json_feed(data, address=address)
    else:
        content = _parse_xml(data, address, content_type)
    if content is None:
        hint = "give the address of the site, or of one of its feeds"
        raise NotAFeedError("this is not a feed", where=address, hint=hint)
    return content


def _parse_xml(data: bytes, address: str, content_type: str) -> FeedContent | None:
    import feedparser

    data, cut = _bounded(data, address)
    headers = {"content-location": address}
    if content_type:
        headers["content-type"] = content_type
    # A stream, since bytes alone are also tried as the name of a file.
    read = feedparser.parse(
        io.BytesIO(data), response_headers=headers, sanitize_html=False, resolve_relative_uris=False
    )
    if not read.get("version"):
        return None
    feed = read.feed
    entries = read.entries[:MOST_ITEMS]
    return FeedContent(
        title=words_of(feed.get("title"), _is_html(feed.get("title_detail"))) or "",
        site=link(address, feed.get("link")),
        language=clean_line(str(feed.get("language") or ""))[:35] or None,
        items=tuple(_item(entry, address) for entry in entries),
        notices=(f"{cut} older items of the feed were not read.",) if cut else (),
    )


def _bounded(data: bytes, address: str) -> tuple[bytes, int]:
    """The feed without the items over the limit, and how many those are: parsing takes a second for 3,000.

    Raises `NotAFeedError` where there are more tags than so many items can have.
    """
    starts = [found.start() for found in _ITEM.finditer(data)]
    cut = max(0, len(starts) - MOST_ITEMS)
    if cut:
        end = max(data.rfind(b"</item>") + len(b"</item>"), data.rfind(b"</entry>") + len(b"</entry>"))
        data = data[: starts[MOST_ITEMS]] + data[max(end, starts[MOST_ITEMS]) :]
    first, *others = data.split(b"<![CDATA[")
    tags = first.count(b"<") + sum(1 + part.partition(b"]]>")[2].count(b"<") for part in others)
    if tags > MOST_TAGS:
        raise NotAFeedError("this feed has too many tags to be read", where=address)
    return data, cut


def _item(entry: dict[str, Any], address: str) -> FeedItem:
    title = words_of(entry.get("title"), _is_html(entry.get("title_detail"))) or ""
    guid = clean_line(str(entry.get("id") or ""))[:_LONGEST_GUID]
    url = link(address, entry.get("link")) or (link(address, guid) if guid.startswith("http") else None)
    summary = str(entry.get("summary") or "")
    contents = [str(c.get("value") or "") for c in entry.get("content") or () if _is_text(c)]
    content = max((*contents, summary), key=len)
    return FeedItem(
        guid=guid or url or title,
        title=title,
        url=url,
        content=content,
        full=is_full(content, own=bool(contents)),
        published=_time(entry, "published", "created", "updated"),
        modified=_time(entry, "updated"),
        bylines=_names(entry),
        tags=_tags(entry),
    )


def _names(entry: Mapping[str, Any]) -> tuple[str, ...]:
    authors = entry.get("authors") or ()
    names = [words_of(author.get("name"), False) for author in authors[:_MOST_VALUES]]
    return tuple(dict.fromkeys(name for name in names if name))


def _tags(entry: Mapping[str, Any]) -> tuple[str, ...]:
    terms = [tag.get("label") or tag.get("term") for tag in (entry.get("tags") or ())[:_MOST_VALUES]]
    return tuple(dict.fromkeys(tag for term in terms if (tag := words_of(term, False))))


def _time(entry: dict[str, Any], *names: str) -> str | None:
    for name in names:
        # As it stands: the parser's own look-up gives one time for another.
        parts = dict.get(entry, f"{name}_parsed")
        if parts and 1900 < parts[0] < 2200:
            return "{:04}-{:02}-{:02}T{:02}:{:02}:{:02}Z".format(*parts[:5], min(parts[5], 59))
    return None


def _is_html(detail: Mapping[str, Any] | None) -> bool:
    return "html" in str((detail or {}).get("type") or "")


def _is_text(content: Mapping[str, Any]) -> bool:
    return str(content.get("type") or "text/html").startswith("text/") or "html" in str(content.get("type"))
