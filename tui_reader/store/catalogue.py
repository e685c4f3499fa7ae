"""The library as a whole: lists and searches, what is read, starred, archived and tagged, removing, revisions."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING

from tui_reader.store import states
from tui_reader.store.database import Database
from tui_reader.store.listing import MOST_FOUND, Found, Listed, Order, Snippet
from tui_reader.store.states import State

if TYPE_CHECKING:
    from tui_reader.model.article import Article
    from tui_reader.store.articles import Revision
    from tui_reader.store.quotations import Quoted
    from tui_reader.store.removal import Removed

__all__ = ["Catalogue", "Found", "Listed", "Order", "Snippet", "State"]


class Catalogue:
    """Questions and changes that concern whole articles. Raises `LibraryError` like the library itself."""

    def __init__(self, database: Database) -> None:
        self._db = database

    def articles(
        self,
        query: str = "",
        *,
        order: Order = Order.RECENT,
        archived: bool = False,
        typing: bool = False,
        most: int | None = None,
    ) -> tuple[Listed, ...]:
        """The articles that a query lets through; archived ones only with `archived` or `is:archived`.

        With `typing` the query is one that is being typed: its last word may go on. Raises `UsageError` for
        a query that makes no sense.
        """
        from tui_reader.store.listing import articles

        return articles(self._db, query, order=order, archived=archived, typing=typing, most=most)

    def count(self, query: str = "", *, archived: bool = False, typing: bool = False) -> int:
        """How many articles a query lets through. Raises `UsageError`."""
        from tui_reader.store.listing import count

        return count(self._db, query, archived=archived, typing=typing)

    def search(
        self, query: str, *, order: Order = Order.RELEVANCE, most: int = MOST_FOUND
    ) -> tuple[Found, ...]:
        """What a query finds, archived articles too, each with a snippet. Raises `UsageError`."""
        from tui_reader.store.listing import search

        return search(self._db, query, order=order, most=most)

    def quotations(self, query: str, *, most: int = MOST_FOUND) -> tuple[Quoted, ...]:
        """The attributions of all articles that a query lets through. Raises `UsageError`."""
        from tui_reader.store.quotations import quotations

        return quotations(self._db, query, most=most)

    def without_analysis(self) -> tuple[str, ...]:
        """The ids of articles that were not analysed, and whose quotations are therefore not found."""
        from tui_reader.store.quotations import without_analysis

        return without_analysis(self._db)

    def mark(self, article_ids: Iterable[str], state: State, on: bool = True) -> None:
        """Say that articles are (or are no longer) read, starred or archived."""
        states.mark(self._db, article_ids, state, on)

    def tags(self, article_id: str) -> tuple[str, ...]:
        """An article's tags, in alphabetical order."""
        return states.tags(self._db, article_id)

    def all_tags(self) -> tuple[tuple[str, int], ...]:
        """Every tag with how many articles have it, the most frequent first."""
        return states.all_tags(self._db)

    def tag(self, article_id: str, *, add: Iterable[str] = (), remove: Iterable[str] = ()) -> None:
        """Give an article tags and take some away. Raises `UsageError` for an empty or overlong tag."""
        states.tag(self._db, article_id, add=add, remove=remove)

    def remove(self, article_id: str) -> Removed | None:
        """Remove an article with all that hangs on it; what `put_back` takes, None where there is none."""
        from tui_reader.store.removal import remove

        return remove(self._db, article_id)

    def put_back(self, removed: Removed) -> None:
        """Undo a removal: text, notes, tags and all."""
        from tui_reader.store.removal import put_back

        put_back(self._db, removed)

    def is_partial(self, article_id: str) -> bool:
        """Whether the library holds only a part of this article, as many feeds give it."""
        from tui_reader.store.articles import is_partial

        return is_partial(self._db, article_id)

    def revisions(self, article_id: str) -> tuple[Revision, ...]:
        """The texts that an article had, the oldest first."""
        from tui_reader.store.articles import revisions

        return revisions(self._db, article_id)

    def revision(self, article_id: str, digest: str) -> Article | None:
        """The article as it was in one revision."""
        from tui_reader.store.articles import revision

        return revision(self._db, article_id, digest)
