"""Following feeds: adding, refreshing many side by side, lists of them in and out."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from typing import TYPE_CHECKING, NamedTuple

from tui_reader.errors import FetchError, SourceError
from tui_reader.model.feeds import Feed, FeedContent, FeedLink
from tui_reader.model.times import stamp
from tui_reader.session.pages import Pages

if TYPE_CHECKING:
    from tui_reader.ingest.fetch_cache import Fetched
    from tui_reader.store.feeds import Delivery
    from tui_reader.store.library import Library

FIRST_PAUSE = timedelta(minutes=10)
"""How long a feed that failed is left alone; doubled with each further failure."""
LONGEST_PAUSE = timedelta(days=1)
_MOST_NAMED = 5


class Refreshed(NamedTuple):
    """What became of one feed."""

    feed: Feed
    new: int
    """Articles that were not in the library."""
    error: SourceError | None = None
    notices: tuple[str, ...] = ()


class Subscriptions:
    """The feeds of one library. Only what its methods are called for is fetched.

    `days` is the setting `feed_days`.
    """

    def __init__(self, library: Library, pages: Pages, *, days: int = 0) -> None:
        self._library = library
        self._pages = pages
        self._days = days

    def all(self) -> tuple[Feed, ...]:
        """The feeds with how many articles and unread ones they have, by folder and title."""
        return self._library.feeds.all()

    def find(self, name: str) -> Feed:
        """The feed of this id, address or title. Raises `UsageError`."""
        return self._library.feeds.find(name)

    def add(self, address: str, *, folder: str = "") -> Refreshed:
        """Follow the feed at an address, or the first that the page there names; its items are kept at once.

        Raises `FetchError`, or `NotAFeedError` where there is none.
        """
        from tui_reader.ingest.feeds import NotAFeedError, parse_feed
        from tui_reader.ingest.feeds.discover import discover

        fetched = self._fetch(address, typed=True)
        others: list[FeedLink] = []
        found, typed = FeedLink(fetched.final if fetched.moved else fetched.address), True
        try:
            content = parse_feed(fetched.body, address=fetched.final, content_type=fetched.media_type)
        except NotAFeedError:
            links = discover(fetched.body, address=fetched.final)
            if not links:
                hint = "look for a link called RSS or Feed on the page, and give its address"
                raise NotAFeedError("the page names no feed", where=address, hint=hint) from None
            found, *others = links
            # The page chose this address; it may only lie where the page itself does.
            typed = _same_server(found.address, fetched.final)
            fetched = self._fetch(found.address, typed=typed)
            content = parse_feed(fetched.body, address=fetched.final, content_type=fetched.media_type)
        link = FeedLink(found.address, content.title or found.title, folder, content.site)
        feed = self._library.feeds.add(link, typed=typed)
        kept = self._keep(feed, fetched, content)
        return kept._replace(notices=(*kept.notices, *_told(others)))

    def refresh(self, feeds: Sequence[Feed] | None = None) -> Iterator[Refreshed]:
        """Ask feeds for what is new, side by side, and give each outcome as it comes.

        Without `feeds` all are asked but those that failed a short while ago.
        """
        from tui_reader.ingest.feeds import parse_feed
        from tui_reader.ingest.fetch_many import fetch_many

        asked = {feed.address: feed for feed in (self.due() if feeds is None else feeds)}
        for address, result in fetch_many(asked, lambda one: self._fetch(one, typed=asked[one].typed)):
            feed = asked[address]
            try:
                if isinstance(result, FetchError):
                    raise result
                if result.unchanged and feed.checked and not feed.failure:
                    self._library.feeds.checked(feed, moved_to=result.final if result.moved else None)
                    yield Refreshed(feed, 0)
                    continue
                content = parse_feed(result.body, address=result.final, content_type=result.media_type)
                yield self._keep(feed, result, content)
            except SourceError as error:
                self._library.feeds.checked(feed, failure=error.what, wait_until=_pause(feed, error))
                yield Refreshed(feed, 0, error)

    def expire(self) -> int:
        """Let what feeds brought go once it is as old as the setting says and nobody touched it; how many."""
        if not self._days:
            return 0
        return self._library.feeds.expire(stamp(datetime.now(UTC) - timedelta(days=self._days)))

    def due(self) -> tuple[Feed, ...]:
        """The feeds that may be asked now."""
        now = stamp(datetime.now(UTC))
        return tuple(feed for feed in self.all() if feed.wait_until is None or feed.wait_until <= now)

    def remove(self, feed: Feed) -> int:
        """Stop following a feed; how many articles went with it that nobody had opened or marked."""
        return self._library.feeds.remove(feed)

    def move(self, feed: Feed, folder: str) -> None:
        """Put a feed into a folder; none where it is empty."""
        self._library.feeds.move(feed, folder)

    def import_list(self, data: bytes, *, where: str) -> tuple[int, int]:
        """Follow the feeds of an OPML list, without fetching them: how many are new, how many were known.

        Raises `SourceError` for what is no such list.
        """
        from tui_reader.ingest.feeds.opml import read_opml

        before = len(self.all())
        links = read_opml(data, where=where)
        self._library.feeds.add_all(links)
        new = len(self.all()) - before
        return new, len(links) - new

    def export_list(self) -> bytes:
        """All feeds as OPML."""
        from tui_reader.ingest.feeds.opml import write_opml

        return write_opml(self.all())

    def _fetch(self, address: str, *, typed: bool) -> Fetched:
        from tui_reader.ingest.fetch import FEEDS

        return self._pages.fetcher.fetch(address, typed=typed, accept=FEEDS)

    def _keep(self, feed: Feed, fetched: Fetched, content: FeedContent) -> Refreshed:
        known = self._library.feeds.known(feed)
        title = feed.title or content.title
        new = self._library.feeds.deliver(feed, _deliveries(content, known, feed.address, title))
        if (not feed.title and content.title) or (feed.site is None and content.site):
            self._library.feeds.describe(feed, title=content.title, site=content.site)
        self._library.feeds.checked(feed, moved_to=fetched.final if fetched.moved else None)
        described = replace(feed, title=title, site=feed.site or content.site)
        return Refreshed(described, new, notices=content.notices)


def _deliveries(content: FeedContent, known: dict[str, str], address: str, site: str) -> Iterable[Delivery]:
    """What is new or changed, the oldest first, so that the newest is the last added."""
    from tui_reader.ingest.feeds.articles import item_article, item_hash
    from tui_reader.store.feeds import Delivery

    for item in reversed(content.items):
        digest = item_hash(item)
        if known.get(item.guid) == digest:
            continue
        article = item_article(item, feed_address=address, site=site, language=content.language)
        yield Delivery(item.guid, digest, article, partial=not item.full and item.url is not None)


def _told(others: Sequence[FeedLink]) -> Iterator[str]:
    """What to say of other feeds that a page names."""
    if others:
        named = ", ".join(one.address for one in others[:_MOST_NAMED])
        more = f" and {len(others) - _MOST_NAMED} more" if len(others) > _MOST_NAMED else ""
        yield f"The page names other feeds too: {named}{more}"


def _pause(feed: Feed, error: SourceError) -> str:
    pause = min(LONGEST_PAUSE, FIRST_PAUSE * 2 ** min(feed.failures, 10))
    wait = error.wait if isinstance(error, FetchError) and error.wait else 0.0
    return stamp(datetime.now(UTC) + max(pause, timedelta(seconds=wait)))


def _same_server(one: str, other: str) -> bool:
    from urllib.parse import urlsplit

    return urlsplit(one).netloc == urlsplit(other).netloc
