"""Articles at web addresses: fetched, read, and their earlier copy where they cannot be fetched."""

from __future__ import annotations

import re
import threading
from collections import defaultdict
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING

from tui_reader.errors import FetchError, NotAnArticleError, SourceError
from tui_reader.model.addresses import host_of, is_address
from tui_reader.model.article import Article
from tui_reader.model.classes import replace

if TYPE_CHECKING:
    from tui_reader.ingest.fetch import Fetcher
    from tui_reader.ingest.fetch_cache import Fetched

_NO_TEXT = ("image/", "video/", "audio/", "font/")
_FEED = re.compile(
    rb"\s{0,50}(?:<\?xml[^>]{0,200}\?>|<!--.{0,500}?-->|\s){0,5}<(?:rss|feed|rdf:RDF)\b", re.DOTALL
)


class Pages:
    """Fetches pages and reads them; several threads may share one, and each server is asked once at a time.

    `folder` is where what was fetched is kept; None keeps nothing. `proxy` is the setting of that name.
    """

    def __init__(self, folder: Path | None, *, proxy: str = "") -> None:
        self._folder = folder
        self._proxy = proxy
        self._fetcher: Fetcher | None = None
        self._servers: defaultdict[str, threading.Lock] = defaultdict(threading.Lock)
        self._lock = threading.Lock()

    @property
    def fetcher(self) -> Fetcher:
        """What fetches, made when it is first needed."""
        with self._lock:
            if self._fetcher is None:
                from tui_reader import __version__
                from tui_reader.ingest.fetch import Fetcher
                from tui_reader.ingest.fetch_cache import PageCache

                self._fetcher = Fetcher(__version__, PageCache(self._folder), proxy=self._proxy)
            return self._fetcher

    def fetch(self, address: str, *, typed: bool) -> Fetched:
        """What is at an address now. Raises `FetchError`.

        `typed`: the user wrote this very address, which may then lie in a private network.
        """
        with self._lock:
            server = self._servers[host_of(address)]
        with server:
            return self.fetcher.fetch(address, typed=typed)

    def read(self, address: str, *, typed: bool, kept: Article | None = None) -> tuple[Article, str]:
        """The article at an address, and a notice where it is not today's.

        Where it cannot be had it is `kept`, or what the cache holds. Raises `FetchError` or
        `NotAnArticleError`; blocks for 20 seconds at most.
        """
        try:
            return article_of(self.fetch(address, typed=typed)), ""
        except FetchError as error:
            if error.reason in ("address", "private"):
                raise
            if kept is None and error.passing:
                kept = self._cached(address)
            if kept is None:
                raise
            return kept, f"This is the copy kept earlier; it could not be fetched again: {error.what}."
        except NotAnArticleError as error:
            if kept is None:
                raise
            return kept, f"This is the copy kept earlier; the page shows no article now: {error.what}."

    def read_many(self, addresses: Iterable[str]) -> Iterator[tuple[str, Article | SourceError]]:
        """The articles at addresses that the user wrote, as they come, fetched side by side."""
        from tui_reader.ingest.fetch_many import fetch_many

        for address, result in fetch_many(addresses, lambda one: self.fetch(one, typed=True)):
            if isinstance(result, FetchError):
                yield address, result
                continue
            try:
                yield address, article_of(result)
            except SourceError as error:
                yield address, error

    def tidy(self) -> None:
        """Let the cache's oldest go, if anything was fetched."""
        if self._fetcher is not None:
            self._fetcher.cache.tidy()

    def _cached(self, address: str) -> Article | None:
        from tui_reader.ingest.fetch_addresses import target_of

        fetched = self.fetcher.cache.get(target_of(address).address)
        try:
            return article_of(fetched) if fetched else None
        except SourceError:
            return None


def article_of(fetched: Fetched) -> Article:
    """The article in what was fetched. Raises `NotAnArticleError`, or `FetchError` for what is no text."""
    from tui_reader.ingest.fetch_errors import not_readable
    from tui_reader.ingest.parsers import Origin, parse

    media_type = fetched.media_type.partition(";")[0].strip().lower()
    if media_type.startswith(_NO_TEXT):
        raise not_readable(fetched.address, media_type)
    if _FEED.match(fetched.body[:5_000]):
        hint = f"follow it: newsreader feed add {fetched.address}"
        raise NotAnArticleError("this is a feed and not an article", where=fetched.address, hint=hint)
    origin = Origin(fetched.address, url=fetched.final, content_type=fetched.media_type or None)
    try:
        article = parse(fetched.body, origin)
    except NotAnArticleError as error:
        if error.hint == "":
            error.hint = "it may need a browser to show its text"
        raise
    return article if article.url else replace(article, url=fetched.final)


def location_of(source: str) -> str:
    """The location that the article of a source will have: an address in one spelling, else the source itself."""
    from tui_reader.ingest.fetch_addresses import target_of

    if not is_address(source):
        return source
    try:
        return target_of(source).address
    except FetchError:
        return source
