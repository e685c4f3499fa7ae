"""The feeds that a page names."""

from __future__ import annotations

from html.parser import HTMLParser

from tui_reader.ingest.clean import clean_line
from tui_reader.ingest.decode import decode
from tui_reader.ingest.feeds.fields import link
from tui_reader.model.feeds import FeedLink

LOOKED_AT = 1_000_000
"""Bytes of the page."""
_TYPES = (
    "application/rss+xml",
    "application/atom+xml",
    "application/rdf+xml",
    "application/feed+json",
    "application/json",
)
_ENDINGS = (
    ".rss",
    ".atom",
    "/feed",
    "/feed.xml",
    "/rss",
    "/rss.xml",
    "/atom.xml",
    "/index.xml",
    "/feed.json",
)
_MOST = 50


def discover(data: bytes, *, address: str) -> tuple[FeedLink, ...]:
    """The feeds that a page declares, in its order; else those that it links to by the usual names."""
    finder = _Finder(address)
    finder.feed(decode(data[:LOOKED_AT])[0])
    return tuple((finder.declared or finder.linked).values())[:_MOST]


class _Finder(HTMLParser):
    """Looks at links alone."""

    def __init__(self, address: str) -> None:
        super().__init__()
        self.declared: dict[str, FeedLink] = {}
        self.linked: dict[str, FeedLink] = {}
        self._base = address

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """One tag of the page."""
        if tag not in ("base", "link", "a"):
            return
        values = {name: value or "" for name, value in attrs}
        address = link(self._base, values.get("href"))
        if address is None:
            return
        if tag == "base":
            self._base = address
        elif tag == "link":
            kinds = values.get("rel", "").lower().split()
            if "alternate" in kinds and values.get("type", "").lower().split(";")[0].strip() in _TYPES:
                title = clean_line(values.get("title", ""), longest=200)
                self.declared.setdefault(address, FeedLink(address, title))
        elif address.partition("?")[0].rstrip("/").endswith(_ENDINGS):
            self.linked.setdefault(address, FeedLink(address))
