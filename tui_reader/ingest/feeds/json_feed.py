"""JSON Feed (version 1 and 1.1)."""

from __future__ import annotations

import json
from collections.abc import Mapping
from html import escape
from typing import Any

from tui_reader.ingest.dates import iso_date
from tui_reader.ingest.feeds.fields import is_full, link, words_of
from tui_reader.model.feeds import FeedContent, FeedItem

_VERSION = "https://jsonfeed.org/version/"
_MOST_VALUES = 20


def parse_json_feed(data: bytes, *, address: str) -> FeedContent | None:
    """What the feed holds; None where it is another JSON."""
    try:
        feed = json.loads(data.decode("utf-8-sig", "replace"))
    except (ValueError, RecursionError):
        return None
    if not isinstance(feed, dict) or not str(feed.get("version")).startswith(_VERSION):
        return None
    from tui_reader.ingest.feeds.parse import MOST_ITEMS

    entries = [entry for entry in _list(feed.get("items")) if isinstance(entry, dict)]
    cut = len(entries) - MOST_ITEMS
    return FeedContent(
        title=words_of(feed.get("title"), False) or "",
        site=link(address, feed.get("home_page_url")),
        language=(words_of(feed.get("language"), False) or "")[:35] or None,
        items=tuple(_item(entry, address) for entry in entries[:MOST_ITEMS]),
        notices=(f"{cut} older items of the feed were not read.",) if cut > 0 else (),
    )


def _item(entry: Mapping[str, Any], address: str) -> FeedItem:
    url = link(address, entry.get("url")) or link(address, entry.get("external_url"))
    html, text, summary = (_text(entry.get(name)) for name in ("content_html", "content_text", "summary"))
    content = html or _paragraphs(text) or _paragraphs(summary)
    title = words_of(entry.get("title"), False) or ""
    authors = [*_list(entry.get("authors")), entry.get("author")]
    names = [words_of(author.get("name"), False) for author in authors if isinstance(author, dict)]
    tags = [words_of(tag, False) for tag in _list(entry.get("tags"))]
    return FeedItem(
        guid=(words_of(entry.get("id"), False) or url or title)[:500],
        title=title,
        url=url,
        content=content,
        full=is_full(content, own=bool(html or text)),
        published=iso_date(entry.get("date_published")),
        modified=iso_date(entry.get("date_modified")),
        bylines=tuple(dict.fromkeys(name for name in names if name))[:_MOST_VALUES],
        tags=tuple(dict.fromkeys(tag for tag in tags if tag))[:_MOST_VALUES],
    )


def _list(value: object) -> list[Any]:
    return value if isinstance(value, list) else []


def _text(value: object) -> str:
    return value if isinstance(value, str) else ""


def _paragraphs(text: str) -> str:
    """Plain text as HTML."""
    parts = text.replace("\r\n", "\n").split("\n\n")
    return "".join(f"<p>{escape(part)}</p>" for part in parts if part.strip())
