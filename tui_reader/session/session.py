"""The coordinator: one running program with its settings, its library and its engine."""

from __future__ import annotations

from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING, Any, BinaryIO, NamedTuple

from tui_reader.analysis.version import use_model
from tui_reader.errors import LibraryError, SourceError
from tui_reader.model.addresses import is_address
from tui_reader.model.article import Article
from tui_reader.model.classes import replace
from tui_reader.session.analyst import Analyser, Analyst
from tui_reader.session.config import Config
from tui_reader.session.memory import keep_memory, read_memory
from tui_reader.session.pages import Pages
from tui_reader.session.paths import Paths
from tui_reader.session.reading import Reading

if TYPE_CHECKING:
    from tui_reader.ingest.samples import Sample
    from tui_reader.model.quotation import Quotation
    from tui_reader.session.ahead import Ahead
    from tui_reader.session.everywhere import Elsewhere
    from tui_reader.session.exporting import Exporter
    from tui_reader.session.feeds import Subscriptions
    from tui_reader.store.catalogue import Catalogue
    from tui_reader.store.library import Library, Listed
    from tui_reader.store.listing import Found


class Session:
    """Opens articles, keeps what is worth keeping, and ends the engine when it is closed."""

    def __init__(
        self, paths: Paths | None = None, *, config: Config | None = None, analyser: Analyser | None = None
    ) -> None:
        self.paths = paths or Paths.find()
        self.config = config or Config.load(self.paths.settings)
        use_model(self.config.model)
        self._library: Library | None = None
        self.memory = read_memory(self.paths.memory)
        """How the screen was left."""
        self._analyser = analyser
        self.pages = Pages(self.paths.web if self.config.remember else None, proxy=self.config.proxy)

    @property
    def library(self) -> Library:
        """The user's library; one in memory, with a notice, where the disk does not take it.

        Raises `NewerLibraryError` or another `LibraryError` that the user must decide about.
        """
        if self._library is None:
            from tui_reader.store.library import Library

            self._library = Library.open(self.paths.library)
        return self._library

    @property
    def analyst(self) -> Analyst:
        """The library's analyses and the engine."""
        from tui_reader.analysis.version import engine_version

        if self._analyser is None:
            from tui_reader.session.engine import EngineProcess

            self._analyser = EngineProcess()
        return Analyst(self.library, self._analyser, engine_version())

    def article(self, source: str, *, stdin: BinaryIO | None = None) -> Article:
        """Read a source: a file, `-`, `sample:NAME`, an address, or an article of the library by id or title.

        An address is fetched, which blocks for up to 20 seconds; so is the rest of an article of which a feed
        gave only a part. Else nothing is fetched. Raises `SourceError` or one of its kinds.
        """
        return self._read(source, stdin).article

    def open(self, source: str, *, stdin: BinaryIO | None = None, ahead: Ahead | None = None) -> Reading:
        """Read a source, unless that was done `ahead`, and bring along what is known of it."""
        article = ahead.article() if ahead is not None else None
        read = self._read(source, stdin) if article is None else _Read(article)
        return Reading(
            self.recognised(read.article),
            self.library,
            self.analyst,
            remember=self.config.remember,
            partial=read.partial,
            notice=read.notice,
        )

    def _read(self, source: str, stdin: BinaryIO | None = None) -> _Read:
        if is_address(source):
            article, notice = self.pages.read(source, typed=True, kept=self.library.find(source))
            return _Read(article, notice)
        if _may_be_id(source) and not Path(source).exists():
            found = self.library.find(source)
            if found is not None:
                return self._latest(found)
        from tui_reader.ingest.retrieve import open_source

        try:
            return _Read(open_source(source, stdin=stdin))
        except SourceError:
            found = self.titled(source)
            if found is None:
                raise
            return self._latest(found)

    def titled(self, name: str) -> Article | None:
        """The library's article of this id or title, where no file is called so. Begins no library."""
        from tui_reader.ingest.retrieve import is_there

        if not name or name == "-" or is_there(name) or not self.paths.library.exists():
            return None
        with suppress(LibraryError):
            return self.library.find(name)
        return None

    def recognised(self, article: Article) -> Article:
        """The article under the id by which the library knows it, also from another address."""
        known = self.library.known_as(article)
        return replace(article, id=known) if known and known != article.id else article

    def library_rows(
        self,
        query: str = "",
        *,
        order: str = "recent",
        archived: bool = False,
        typing: bool = False,
        most: int | None = None,
    ) -> tuple[Listed, ...]:
        """The library's articles that a query lets through (`store.query`), in one of the orders of `Order`.

        Archived ones only with `archived` or `is:archived`; with `typing` the last word may go on. Raises
        `UsageError` for a query that makes no sense.
        """
        from tui_reader.store.listing import order_named

        return self.library.catalogue.articles(
            query, order=order_named(order), archived=archived, typing=typing, most=most
        )

    @property
    def catalogue(self) -> Catalogue:
        """Questions and changes that concern whole articles."""
        return self.library.catalogue

    def preview(self, source: str) -> Article | None:
        """A listed article as it was kept, or a sample; None where there is none. Raises `ReaderError`."""
        return self.article(source) if source.startswith("sample:") else self.library.article(source)

    def change_setting(self, name: str, value: str | int | bool) -> None:
        """Change a setting, in the file too. Raises `ConfigError`."""
        from tui_reader.session.settings import change_setting

        self.config = change_setting(self.paths.settings, name, value)

    def remember_screen(self, **changes: Any) -> None:
        """Remember the screen as it is left: fields of `Memory` and their new values."""
        changed = self.memory._replace(**changes)
        if changed != self.memory:
            self.memory = changed
            keep_memory(self.paths.memory, changed)

    def search(self, query: str) -> tuple[Found, ...]:
        """What a query (`store.query`) finds in the whole library, the best first, with the words around it.

        Raises `UsageError` for a query that makes no sense.
        """
        return self.library.catalogue.search(query)

    @property
    def feeds(self) -> Subscriptions:
        """The feeds that the reader follows."""
        from tui_reader.session.feeds import Subscriptions

        return Subscriptions(self.library, self.pages, days=self.config.feed_days)

    def samples(self) -> tuple[Sample, ...]:
        """The bundled articles."""
        from tui_reader.ingest.samples import samples

        return samples()

    @property
    def exporter(self) -> Exporter:
        """What renders and writes exports."""
        from tui_reader.session.exporting import Exporter

        return Exporter(lambda: self.library, self.paths.templates)

    def choice(self, name: str) -> str:
        """What the user chose last under this name; empty where nothing is known."""
        return self.library.choice(name) or ""

    def keep_choice(self, name: str, value: str) -> None:
        """Keep what the user chose; a library that refuses it does no harm."""
        with suppress(LibraryError):
            self.library.keep_choice(name, value)

    def kept_everywhere(self) -> tuple[Elsewhere, ...]:
        """Every article with highlights or bookmarks, with what is kept in it."""
        from tui_reader.session.everywhere import kept_everywhere

        return kept_everywhere(self.library)

    def highlighted(self, scope: str = "highlights") -> list[tuple[Quotation, ...]]:
        """Highlights or notes of the whole library, one group an article, the last opened first."""
        from tui_reader.session.exporting import highlighted

        return highlighted(self.library, self.analyst, scope)

    def close(self) -> None:
        """End the engine and close the library."""
        self.pages.tidy()
        stop = getattr(self._analyser, "stop", None)
        if stop is not None:
            stop()
        if self._library is not None:
            self._library.close()
            self._library = None

    def _latest(self, kept: Article) -> _Read:
        """The article as its file holds it today, or as it was kept where the file is gone.

        Of pages only those are fetched that are here in part.
        """
        if kept.location in ("", "-"):
            return _Read(kept)
        partial = self.library.catalogue.is_partial(kept.id)
        try:
            if is_address(kept.location):
                return _Read(*self.pages.read(kept.location, typed=False)) if partial else _Read(kept)
            from tui_reader.ingest.retrieve import open_source

            return _Read(open_source(kept.location))
        except SourceError as error:
            told = f"This is what the feed gave; the whole could not be fetched: {error.what}."
            return _Read(kept, told if partial else "", partial)


class _Read(NamedTuple):
    article: Article
    notice: str = ""
    """What the reader should know of how it was had this time."""
    partial: bool = False
    """Whether it is only a part, as a feed gave it."""


def _may_be_id(source: str) -> bool:
    return 4 <= len(source) <= 12 and all(c in "0123456789abcdef" for c in source)
