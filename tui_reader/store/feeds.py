"""Rows of feeds and of what they brought."""

from __future__ import annotations

from collections.abc import Iterable
from hashlib import sha256
from typing import TYPE_CHECKING, Any, NamedTuple

from tui_reader.errors import LibraryError, UsageError
from tui_reader.model.addresses import canonical
from tui_reader.model.article import Article
from tui_reader.model.feeds import Feed, FeedLink
from tui_reader.store import articles, same
from tui_reader.store.database import Database
from tui_reader.store.states import now

if TYPE_CHECKING:
    import sqlite3

_COLUMNS = (
    "f.id, f.address, f.title, f.site, f.folder, f.added, f.checked,"
    " f.failure, f.failures, f.wait_until, f.typed"
)
_NUMBERS = (
    "SELECT i.feed_id, count(DISTINCT a.id) AS articles,"
    " count(DISTINCT CASE WHEN a.read IS NULL THEN a.id END) AS unread"
    " FROM feed_item i JOIN article a ON a.id = i.article_id WHERE a.archived IS NULL GROUP BY i.feed_id"
)
_UNTOUCHED = (
    "a.kept IS NULL AND a.opened = '' AND a.starred IS NULL AND a.archived IS NULL"
    " AND NOT EXISTS (SELECT 1 FROM highlight h WHERE h.article_id = a.id)"
    " AND NOT EXISTS (SELECT 1 FROM bookmark b WHERE b.article_id = a.id)"
    " AND NOT EXISTS (SELECT 1 FROM tag t WHERE t.article_id = a.id AND t.tag NOT IN (SELECT j.value"
    " FROM revision r, json_each(r.structure, '$.tags') j WHERE r.article_id = a.id))"
)
"""Only feeds brought it, and its reader did nothing with it; tags that it came with are not the reader's."""


class Delivery(NamedTuple):
    """One item of a feed, ready to be kept."""

    guid: str
    hash: str
    """Of its content: another one says that the item was changed."""
    article: Article
    partial: bool


class Feeds:
    """The feeds that the reader follows. Raises `LibraryError` like the library itself."""

    def __init__(self, database: Database) -> None:
        self._db = database

    def all(self) -> tuple[Feed, ...]:
        """All feeds with how many articles they brought, by folder and title."""
        rows = self._db.rows(
            f"SELECT {_COLUMNS}, coalesce(n.articles, 0), coalesce(n.unread, 0) FROM feed f"
            f" LEFT JOIN ({_NUMBERS}) n ON n.feed_id = f.id"
            " ORDER BY f.folder COLLATE NOCASE, f.title COLLATE NOCASE, f.address"
        )
        return tuple(_feed(row) for row in rows)

    def find(self, name: str) -> Feed:
        """The feed of this id, address or title, or the only one whose id begins so.

        Raises `UsageError` where there is none or more than one.
        """
        feeds = self.all()
        exact = [f for f in feeds if name in (f.id, f.address) or canonical(name) == canonical(f.address)]
        found = exact or [f for f in feeds if f.title.casefold() == name.casefold()]
        found = found or [f for f in feeds if len(name) >= 3 and f.id.startswith(name)]
        if len(found) != 1:
            what = "several feeds are called so" if found else "there is no such feed"
            raise UsageError(what, where=name, hint="see: newsreader feed list")
        return found[0]

    def add(self, link: FeedLink, *, typed: bool) -> Feed:
        """Follow a feed, or change the title and folder of one that is followed, where they are given."""
        with self._db.change() as connection:
            _add(connection, link, typed)
        return self.find(feed_id(link.address))

    def add_all(self, links: Iterable[FeedLink]) -> None:
        """Follow many feeds, of addresses that the reader did not write."""
        with self._db.change() as connection:
            for link in links:
                _add(connection, link, False)

    def checked(
        self,
        feed: Feed,
        *,
        failure: str | None = None,
        wait_until: str | None = None,
        moved_to: str | None = None,
    ) -> None:
        """Note that a feed was asked, and how that went; `moved_to` is its lasting new address."""
        failures = feed.failures + 1 if failure else 0
        with self._db.change() as connection:
            connection.execute(
                "UPDATE feed SET checked = ?, failure = ?, failures = ?, wait_until = ? WHERE id = ?",
                (now(), failure, failures, wait_until, feed.id),
            )
            if moved_to:
                connection.execute("UPDATE OR IGNORE feed SET address = ? WHERE id = ?", (moved_to, feed.id))

    def describe(self, feed: Feed, *, title: str, site: str | None) -> None:
        """Fill in what the feed says of itself where nothing is known."""
        with self._db.change() as connection:
            connection.execute(
                "UPDATE feed SET title = CASE WHEN title = '' THEN ? ELSE title END, site = coalesce(site, ?)"
                " WHERE id = ?",
                (title, site, feed.id),
            )

    def known(self, feed: Feed) -> dict[str, str]:
        """The items that the feed brought so far: each one's guid with the hash of its content."""
        rows = self._db.rows("SELECT guid, hash FROM feed_item WHERE feed_id = ?", (feed.id,))
        return dict(rows)

    def deliver(self, feed: Feed, items: Iterable[Delivery]) -> int:
        """Keep items that are new or changed, in one transaction; how many articles are new.

        An article that another feed or the reader brought is only counted among this feed's; one that the
        reader removed does not come back.
        """
        new = 0
        with self._db.change() as connection:
            for item in items:
                row = connection.execute(
                    "SELECT article_id FROM feed_item WHERE feed_id = ? AND guid = ?", (feed.id, item.guid)
                ).fetchone()
                known = str(row[0]) if row else same.known_as(self._db, item.article)
                held = connection.execute(
                    "SELECT a.partial, a.opened FROM article a WHERE id = ?", (known,)
                ).fetchone()
                key = known or item.article.id
                connection.execute(
                    "INSERT INTO feed_item VALUES (?, ?, ?, ?, ?)"
                    " ON CONFLICT (feed_id, guid) DO UPDATE SET hash = excluded.hash",
                    (feed.id, item.guid, key, item.hash, now()),
                )
                if row and held is None:
                    continue
                better = held is not None and not item.partial and (held[0] or (row and not held[1]))
                changed = held is not None and bool(row) and bool(held[0])
                if held is None or better or changed:
                    article = articles.with_id(item.article, key)
                    articles.keep(connection, article, opened=False, partial=item.partial)
                new += held is None
        return new

    def remove(self, feed: Feed) -> int:
        """Stop following a feed; how many of its articles went with it.

        Those stay that were opened, added by hand, starred, tagged or marked, or that another feed brings too.
        """
        with self._db.change() as connection:
            gone = _let_go(
                connection,
                "EXISTS (SELECT 1 FROM feed_item i WHERE i.article_id = a.id AND i.feed_id = ?)"
                " AND NOT EXISTS (SELECT 1 FROM feed_item i WHERE i.article_id = a.id AND i.feed_id <> ?)",
                (feed.id, feed.id),
            )
            connection.execute("DELETE FROM feed WHERE id = ?", (feed.id,))
        return gone

    def expire(self, before: str) -> int:
        """Let articles go that feeds brought before a time (ISO 8601 in UTC) and that nobody touched; how many.

        They do not come back while the feed still has them.
        """
        asked = "a.added < ? AND EXISTS (SELECT 1 FROM feed_item i WHERE i.article_id = a.id)"
        with self._db.change() as connection:
            return _let_go(connection, asked, (before,))

    def move(self, feed: Feed, folder: str) -> None:
        """Put a feed into a folder; none where it is empty. Raises `LibraryError` where the feed is gone."""
        with self._db.change() as connection:
            if not connection.execute("UPDATE feed SET folder = ? WHERE id = ?", (folder, feed.id)).rowcount:
                raise LibraryError("the library holds no such feed", where=feed.address)


def _let_go(connection: sqlite3.Connection, condition: str, values: tuple[str, ...]) -> int:
    """Let those articles go that nobody touched and that fulfil a condition on `article a`; how many."""
    from tui_reader.store.removal import let_go

    rows = connection.execute(
        f"SELECT a.id FROM article a WHERE {_UNTOUCHED} AND {condition}", values
    ).fetchall()
    for (key,) in rows:
        let_go(connection, key)
    return len(rows)


def _add(connection: sqlite3.Connection, link: FeedLink, typed: bool) -> None:
    connection.execute(
        "INSERT INTO feed (id, address, title, site, folder, added, typed) VALUES (?, ?, ?, ?, ?, ?, ?)"
        " ON CONFLICT (id) DO UPDATE SET typed = max(typed, excluded.typed),"
        " title = CASE WHEN excluded.title <> '' THEN excluded.title ELSE title END,"
        " folder = CASE WHEN excluded.folder <> '' THEN excluded.folder ELSE folder END",
        (feed_id(link.address), link.address, link.title, link.site, link.folder, now(), typed),
    )


def feed_id(address: str) -> str:
    """Eight hexadecimal digits, from the address."""
    return sha256(canonical(address).encode("utf-8", "surrogatepass")).hexdigest()[:8]


def _feed(row: Any) -> Feed:
    values: Any = (*row[:10], bool(row[10]), *row[11:])
    return Feed(*values)
