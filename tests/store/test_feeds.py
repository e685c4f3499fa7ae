"""Feeds and what they bring, in a real library."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest

from tui_reader.errors import UsageError
from tui_reader.model.annotations import Highlight
from tui_reader.model.article import Article
from tui_reader.model.feeds import Feed, FeedLink
from tui_reader.store.catalogue import State
from tui_reader.store.feeds import Delivery
from tui_reader.store.library import Library

MakeArticle = Callable[..., Article]


@pytest.fixture
def feed(library: Library) -> Feed:
    return library.feeds.add(FeedLink("https://ulm.example/feed", "Ulm", "News"), typed=True)


@pytest.fixture
def item(make_article: MakeArticle) -> Callable[..., Delivery]:
    def make(name: str, text: str = "Short.", *, partial: bool = True, guid: str = "") -> Delivery:
        article = make_article(
            f"{name:0<12}",
            text=f"{name}\n{text}",
            location=f"https://ulm.example/{name}?utm_source=rss",
            title=name,
        )
        return Delivery(guid or name, str(hash(text)), article, partial)

    return make


def test_feeds_are_listed_with_what_they_brought(
    library: Library, feed: Feed, item: Callable[..., Delivery]
) -> None:
    assert library.feeds.deliver(feed, [item("a"), item("b")]) == 2
    (listed,) = library.feeds.all()
    assert (listed.title, listed.folder, listed.articles, listed.unread) == ("Ulm", "News", 2, 2)
    library.catalogue.mark(["a00000000000"], State.READ)
    assert library.feeds.all()[0].unread == 1
    for query in ("feed:ulm", "feed:news", f"feed:{feed.id}", 'feed:"https://ulm.example/feed"'):
        assert len(library.catalogue.articles(query)) == 2
    assert library.catalogue.articles("feed:ulm is:unread")[0].partial


def test_a_feed_is_found_by_what_its_reader_calls_it(library: Library, feed: Feed) -> None:
    for name in (feed.id, feed.id[:4], "ulm", "http://www.ulm.example/feed/"):
        assert library.feeds.find(name) == feed
    with pytest.raises(UsageError, match="no such feed"):
        library.feeds.find("other")


def test_adding_a_feed_again_changes_what_is_said_of_it(library: Library, feed: Feed) -> None:
    again = library.feeds.add(FeedLink("https://ulm.example/feed/", "", "Home"), typed=False)
    assert (again.id, again.title, again.folder, again.typed) == (feed.id, "Ulm", "Home", True)
    assert len(library.feeds.all()) == 1
    library.feeds.describe(again, title="Another", site="https://ulm.example/")
    described = library.feeds.find(feed.id)
    assert (described.title, described.site) == ("Ulm", "https://ulm.example/")


def test_an_item_comes_once_and_again_when_it_was_changed(
    library: Library, feed: Feed, item: Callable[..., Delivery]
) -> None:
    assert library.feeds.deliver(feed, [item("a")]) == 1
    assert library.feeds.deliver(feed, [item("a", "Longer.")]) == 0
    kept = library.article("a00000000000")
    assert kept is not None
    assert kept.text.endswith("Longer.")
    assert set(library.feeds.known(feed)) == {"a"}


def test_duplicates_over_feeds_are_one_article(
    library: Library, feed: Feed, item: Callable[..., Delivery]
) -> None:
    other = library.feeds.add(FeedLink("https://other.example/feed", "Other"), typed=False)
    library.feeds.deliver(feed, [item("a", "First.")])
    twin = item("a", "Second.", guid="their own")
    twin = twin._replace(
        article=replace(twin.article, id="ffffffffffff", location="http://www.ulm.example/a")
    )
    assert library.feeds.deliver(other, [twin]) == 0
    (listed,) = library.catalogue.articles()
    assert library.article(listed.id).text.endswith("First.")  # type: ignore[union-attr]
    assert [one.articles for one in library.feeds.all()] == [1, 1]
    whole = twin._replace(guid="whole", partial=False)
    library.feeds.deliver(other, [whole])
    assert library.article(listed.id).text.endswith("Second.")  # type: ignore[union-attr]


def test_what_was_opened_is_not_replaced_by_the_feed(
    library: Library, feed: Feed, item: Callable[..., Delivery]
) -> None:
    first = item("a", "As fetched.", partial=False)
    library.feeds.deliver(feed, [first])
    library.keep_article(first.article)
    library.feeds.deliver(feed, [item("a", "As the feed has it now.", partial=False)])
    assert library.article("a00000000000") == first.article


def test_what_the_reader_removed_does_not_come_back(
    library: Library, feed: Feed, item: Callable[..., Delivery]
) -> None:
    library.feeds.deliver(feed, [item("a"), item("b")])
    library.catalogue.remove("a00000000000")
    library.feeds.deliver(feed, [item("a", "Changed."), item("b")])
    assert [row.title for row in library.catalogue.articles()] == ["b"]


def test_a_feed_goes_with_what_nobody_touched(
    library: Library, feed: Feed, item: Callable[..., Delivery], highlight: Highlight
) -> None:
    other = library.feeds.add(FeedLink("https://other.example/feed"), typed=True)
    library.feeds.deliver(feed, [item(name) for name in ("a", "b", "c", "d", "e")])
    library.feeds.deliver(other, [item("b")])
    library.keep_article(item("c").article, partial=True)
    library.keep_article(item("c", "Whole.").article)
    library.keep_highlight(replace(highlight, article_id="d00000000000"))
    library.catalogue.mark(["e00000000000"], State.STARRED)
    assert library.feeds.remove(feed) == 1
    assert {row.title for row in library.catalogue.articles()} == {"b", "c", "d", "e"}
    assert library.feeds.all() == (replace(other, articles=1, unread=1),)


def test_what_its_reader_added_or_tagged_stays_when_its_feed_goes(
    library: Library, feed: Feed, item: Callable[..., Delivery]
) -> None:
    library.keep_article(item("before").article, opened=False)
    tagged = item("tagged")
    came_so = item("came so")
    came_so = came_so._replace(article=replace(came_so.article, tags=("Economy",)))
    library.feeds.deliver(feed, [item("before"), item("after"), tagged, came_so, item("archived")])
    library.keep_article(item("after").article, opened=False)
    library.catalogue.tag(tagged.article.id, add=["later"])
    library.catalogue.mark([item("archived").article.id], State.ARCHIVED)
    assert library.feeds.remove(feed) == 1
    assert {row.title for row in library.articles()} == {"before", "after", "tagged", "archived"}


def test_what_is_old_and_untouched_goes_and_does_not_come_back(
    library: Library, feed: Feed, item: Callable[..., Delivery], highlight: Highlight
) -> None:
    names = ("old", "read", "starred", "marked")
    library.feeds.deliver(feed, [item(name) for name in names])
    library.keep_article(item("read").article)
    library.catalogue.mark([item("starred").article.id], State.STARRED)
    library.keep_highlight(replace(highlight, article_id=item("marked").article.id))
    now = library.catalogue.articles()[0].added
    library.feeds.deliver(feed, [item("new")])
    assert library.feeds.expire("2001-05-03T00:00:00Z") == 0
    later = max(row.added for row in library.catalogue.articles())
    assert now < later
    assert library.feeds.expire(later) == 1
    assert {row.title for row in library.catalogue.articles()} == {"read", "starred", "marked", "new"}
    assert library.catalogue.search("old") == ()
    assert library.feeds.deliver(feed, [item("old"), item("old", "Changed.")]) == 0
    assert len(library.catalogue.articles()) == 4


def test_an_older_library_knows_what_its_feeds_brought(path: Path, item: Callable[..., Delivery]) -> None:
    new = Library.open(path)
    feed = new.feeds.add(FeedLink("https://ulm.example/feed"), typed=True)
    new.keep_article(item("mine").article, opened=False)
    new.feeds.deliver(feed, [item("mine"), item("theirs")])
    new.close()
    old = sqlite3.connect(path)
    for table, column in (("place", "cursor"), ("place", "lead"), ("place", "revision"), ("article", "kept")):
        old.execute(f"ALTER TABLE {table} DROP COLUMN {column}")
    old.execute("PRAGMA user_version = 4")
    old.commit()
    old.close()
    again = Library.open(path)
    assert again.feeds.remove(again.feeds.find(feed.id)) == 1
    assert [row.title for row in again.articles()] == ["mine"]
    again.close()


def test_failures_are_counted_until_it_goes_well(library: Library, feed: Feed) -> None:
    library.feeds.checked(feed, failure="no answer", wait_until="2031-05-03T00:00:00Z")
    library.feeds.checked(library.feeds.find(feed.id), failure="no answer")
    assert library.feeds.find(feed.id).failures == 2
    library.feeds.checked(library.feeds.find(feed.id), moved_to="https://ulm.example/new")
    moved = library.feeds.find(feed.id)
    assert (moved.failures, moved.failure, moved.address) == (0, None, "https://ulm.example/new")
