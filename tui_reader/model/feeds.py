"""Feeds: what a site says is new, and what the library knows of the feeds that its reader follows."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class FeedItem:
    """One entry of a feed, its strings cleaned, its content as it was sent."""

    guid: str
    """What the feed tells its entries apart by; its address or title where it doesn't."""
    title: str
    url: str | None
    """The address of the whole; None where the feed has none that can be opened."""
    content: str
    """HTML, not cleaned."""
    full: bool
    """Whether `content` looks like the whole article."""
    published: str | None = None
    """ISO 8601."""
    modified: str | None = None
    bylines: tuple[str, ...] = ()
    tags: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class FeedContent:
    """What a feed held when it was read."""

    title: str
    site: str | None
    """The address of the page that the feed belongs to."""
    language: str | None
    items: tuple[FeedItem, ...]
    notices: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class FeedLink:
    """A feed that a page or a list of subscriptions names."""

    address: str
    title: str = ""
    folder: str = ""
    """Folders inside each other are joined by `/`; empty for none."""
    site: str | None = None


@dataclass(frozen=True, slots=True)
class Feed:
    """A feed that the reader follows."""

    id: str
    address: str
    title: str
    site: str | None
    folder: str
    added: str
    """ISO 8601 in UTC, like all times here."""
    checked: str | None
    """When it was last asked; None where it never was."""
    failure: str | None
    """Why the last time failed, in words; None where it didn't."""
    failures: int
    """How often in a row it failed."""
    wait_until: str | None
    """When it may be asked again along with others."""
    typed: bool
    """Whether the reader wrote its address, which may then lie in a private network."""
    articles: int = 0
    unread: int = 0
