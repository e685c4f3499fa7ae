"""What the app asks of the library's lists: the edge at which tests put their fakes."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import TYPE_CHECKING, Any, Protocol

from tui_reader.model.spans import Span

if TYPE_CHECKING:
    from tui_reader.model.feeds import Feed


class ListedArticle(Protocol):
    """A row of the library."""

    @property
    def id(self) -> str:
        """The article's id."""

    @property
    def title(self) -> str:
        """Its title."""

    @property
    def site(self) -> str | None:
        """Where it was published."""

    @property
    def published(self) -> str | None:
        """When, in ISO 8601."""

    @property
    def minutes(self) -> int:
        """Minutes it takes to read."""

    @property
    def progress(self) -> float:
        """How far it was read, from 0 to 1."""

    @property
    def highlights(self) -> int:
        """How many highlights it has."""

    @property
    def bookmarks(self) -> int:
        """How many bookmarks it has."""

    @property
    def location(self) -> str:
        """Where it was read from."""

    @property
    def quotes(self) -> int | None:
        """Quotations in it; None before it was analysed."""

    @property
    def unread(self) -> bool:
        """Whether it was never marked as read."""

    @property
    def starred(self) -> bool:
        """Whether it has a star."""

    @property
    def archived(self) -> bool:
        """Whether it is in the archive."""

    @property
    def partial(self) -> bool:
        """Whether only a part of it is here."""

    @property
    def tags(self) -> tuple[str, ...]:
        """Its tags."""


class OpenCatalogue(Protocol):
    """Changes to whole articles. Raise `LibraryError`."""

    def mark(self, article_ids: Iterable[str], state: Any, on: bool = True) -> None:
        """Say that articles are, or are no longer, `read`, `starred` or `archived`."""

    def tag(self, article_id: str, *, add: Iterable[str] = (), remove: Iterable[str] = ()) -> None:
        """Give and take tags. Raises `UsageError` for what is no tag."""

    def all_tags(self) -> tuple[tuple[str, int], ...]:
        """Every tag with how many articles have it."""

    def count(self, query: str = "", *, archived: bool = False, typing: bool = False) -> int:
        """How many articles a query lets through. Raises `UsageError`."""

    def remove(self, article_id: str) -> Any:
        """Remove an article; what `put_back` takes, None where there is none."""

    def put_back(self, removed: Any) -> None:
        """Undo a removal."""


class RefreshedFeed(Protocol):
    """What became of one feed."""

    @property
    def feed(self) -> Feed:
        """The feed."""

    @property
    def new(self) -> int:
        """Articles that were not in the library."""

    @property
    def error(self) -> Exception | None:
        """Why it failed; None where it didn't."""


class OpenFeeds(Protocol):
    """The feeds that the reader follows."""

    def all(self) -> Sequence[Feed]:
        """All of them, by folder and title. Raises `LibraryError`."""

    def due(self) -> Sequence[Feed]:
        """Those that did not fail a short while ago."""

    def refresh(self, feeds: Sequence[Feed] | None = None) -> Iterator[RefreshedFeed]:
        """Ask them for what is new, side by side, and give each outcome as it comes; blocks."""

    def expire(self) -> int:
        """Let old articles go that nobody touched, where the settings ask for that; how many."""

    def add(self, address: str) -> RefreshedFeed:
        """Follow the feed at an address, or of the page there; blocks. Raises `SourceError`."""


class FoundWords(Protocol):
    """A piece of an article round the words that were found."""

    @property
    def text(self) -> str:
        """The piece."""

    @property
    def found(self) -> Sequence[Span]:
        """Where in `text` those words stand."""


class FoundArticle(Protocol):
    """An article that a search of the library found."""

    @property
    def article(self) -> ListedArticle:
        """The article."""

    @property
    def snippet(self) -> FoundWords:
        """What was found."""


class SampleArticle(Protocol):
    """A bundled article."""

    @property
    def name(self) -> str:
        """What comes after `sample:`."""

    @property
    def title(self) -> str:
        """Its title."""
