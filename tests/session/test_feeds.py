"""Feeds followed through a session, from a real server."""

from __future__ import annotations

import threading
import time
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path
from types import SimpleNamespace

import pytest

from tests.session.test_pages import PARAGRAPHS, page
from tests.web import Request, Web, start
from tui_reader.errors import FetchError, SourceError
from tui_reader.session.config import Config
from tui_reader.session.paths import Paths
from tui_reader.session.session import Session
from tui_reader.store.states import State


@pytest.fixture
def session(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Session]:
    monkeypatch.setattr("tui_reader.ingest.fetch.TRIES", 1)
    opened = Session(Paths(tmp_path / "config", tmp_path / "data", tmp_path / "cache"), config=Config())
    yield opened
    opened.close()


def rss(*items: tuple[str, str, str], title: str = "Ulm") -> bytes:
    """A feed of items: title, link, description."""
    body = "".join(
        f"<item><title>{name}</title><link>{link}</link><guid isPermaLink='false'>{name}</guid>"
        f"<description><![CDATA[{text}]]></description></item>"
        for name, link, text in items
    )
    return f"<?xml version='1.0'?><rss version='2.0'><channel><title>{title}</title>{body}</channel></rss>".encode()


FULL = "".join(f"<p>{words} {words} {words} {words} {words}</p>" for words in PARAGRAPHS)


def test_a_feed_is_followed_and_its_items_are_unread_articles(session: Session, web: Web) -> None:
    address = web.page("/feed", rss(("Whole", "/whole", FULL), ("Part", "/part", "Short.")), type="text/xml")
    added = session.feeds.add(address, folder="News")
    assert (added.new, added.feed.title, added.feed.folder) == (2, "Ulm", "News")
    rows = {row.title: row for row in session.library_rows("feed:ulm is:unread", order="added")}
    assert {name: row.partial for name, row in rows.items()} == {"Whole": False, "Part": True}
    assert rows["Whole"].site == "Ulm"
    assert session.open(rows["Whole"].id).article.paragraphs
    assert web.paths == ["/feed"]


def test_of_an_item_in_part_the_whole_is_fetched_when_it_is_opened(
    session: Session, web: Web, monkeypatch: pytest.MonkeyPatch
) -> None:
    session.feeds.add(web.page("/feed", rss(("Ferry stopped", "/part", "Short."))))
    (row,) = session.library_rows()
    web.page("/part", page())
    refused = session.open(row.id)
    assert "private network" in refused.notices[0]
    refused.remember()
    assert session.library_rows()[0].partial
    # The test's server is one of a private network, where what a feed names is not fetched.
    monkeypatch.setattr("tui_reader.ingest.fetch_connecting.is_private", lambda ip: False)
    reading = session.open(row.id)
    assert (reading.article.id, len(reading.article.paragraphs)) == (row.id, 3)
    reading.remember()
    (row,) = session.library_rows()
    assert (row.partial, row.unread) == (False, False)
    session.open(row.id)
    assert web.paths.count("/part") == 1


def test_where_the_whole_is_away_the_part_stays_one(
    session: Session, web: Web, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("tui_reader.ingest.fetch_connecting.is_private", lambda ip: False)
    session.feeds.add(web.page("/feed", rss(("Ferry", "/gone", "Short."))))
    (row,) = session.library_rows()
    reading = session.open(row.id)
    reading.remember()
    assert "the whole could not be fetched" in reading.notices[0]
    assert session.library_rows()[0].partial


def test_refreshing_brings_what_is_new_and_asks_politely(session: Session, web: Web) -> None:
    items = [("One", "/1", "a")]

    def feed(request: Request) -> None:
        tag = f'"{len(items)}"'
        known = request.headers.get("If-None-Match") == tag
        request.answer(304 if known else 200, b"" if known else rss(*items), ETag=tag)

    web.handlers["/feed"] = feed
    session.feeds.add(web.address("/feed"))
    assert [one.new for one in session.feeds.refresh()] == [0]
    items.append(("Two", "/2", "b"))
    assert [one.new for one in session.feeds.refresh()] == [1]
    assert [row.title for row in session.library_rows(order="added")] == ["Two", "One"]
    assert "rss+xml" in web.requests[0][1]["Accept"]


def test_a_feed_that_fails_is_left_alone_for_a_while_and_says_why(session: Session, web: Web) -> None:
    added = session.feeds.add(web.page("/feed", rss(("One", "/1", "a"))))
    web.page("/feed", b"", 503)
    (outcome,) = session.feeds.refresh()
    assert isinstance(outcome.error, FetchError)
    feed = session.feeds.find(added.feed.id)
    assert (feed.failures, "fault" in (feed.failure or "")) == (1, True)
    assert list(session.feeds.refresh()) == []
    web.page("/feed", b"no feed at all")
    (outcome,) = session.feeds.refresh([feed])
    assert "not a feed" in str(outcome.error)
    web.page("/feed", rss(("One", "/1", "a")))
    (outcome,) = session.feeds.refresh([session.feeds.find(feed.id)])
    assert (outcome.error, session.feeds.find(feed.id).failures) == (None, 0)


def test_the_feed_of_a_page_is_found(session: Session, web: Web) -> None:
    web.page("/", b"<link rel=alternate type=application/rss+xml href=/feed title=News>")
    web.page("/feed", rss(("One", "/1", "a")))
    added = session.feeds.add(web.address("/"))
    assert (added.feed.address, added.feed.typed) == (web.address("/feed"), True)
    assert added.notices == ()
    links = b"".join(b"<link rel=alternate type=application/rss+xml href=/feed%d>" % n for n in range(7))
    web.page("/feed0", rss(("One", "/1", "a")))
    (told,) = session.feeds.add(web.page("/many", links)).notices
    assert web.address("/feed1") in told
    assert told.endswith(" and 1 more")
    with pytest.raises(SourceError, match="names no feed"):
        session.feeds.add(web.page("/plain", b"<html><body>Nothing</body></html>"))


def test_a_page_cannot_lead_to_a_feed_in_a_private_network(session: Session, web: Web) -> None:
    other = Web()
    server = start(other)
    link = other.page("/feed", rss())
    web.page("/", f"<link rel=alternate type=application/rss+xml href={link}>".encode())
    with pytest.raises(FetchError, match="private network"):
        session.feeds.add(web.address("/"))
    assert other.requests == []
    server.shutdown()
    server.server_close()


def test_a_list_is_imported_without_fetching_and_what_it_names_may_not_be_private(
    session: Session, web: Web
) -> None:
    address = web.page("/feed", rss())
    opml = f"<opml><body><outline text='F'><outline text='A' xmlUrl='{address}'/></outline></body></opml>"
    assert session.feeds.import_list(opml.encode(), where="x.opml") == (1, 0)
    assert session.feeds.import_list(opml.encode(), where="x.opml") == (0, 1)
    assert web.requests == []
    (outcome,) = session.feeds.refresh()
    assert getattr(outcome.error, "reason", "") == "private"
    session.feeds.add(address)
    assert [feed.folder for feed in session.feeds.all()] == ["F"]
    assert b'xmlUrl="' + address.encode() in session.feeds.export_list()


def test_a_lasting_move_is_remembered(session: Session, web: Web) -> None:
    session.feeds.add(web.page("/old", rss(("One", "/1", "a"))))
    web.page("/old", b"", 301, Location="/new")
    web.page("/new", rss(("One", "/1", "a"), ("Two", "/2", "b")))
    (outcome,) = session.feeds.refresh()
    assert outcome.new == 1
    assert session.feeds.all()[0].address == web.address("/new")


def test_many_feeds_are_asked_side_by_side(session: Session, monkeypatch: pytest.MonkeyPatch) -> None:
    """Two hundred feeds on forty servers: the first eight are answered only when all eight were asked."""
    monkeypatch.setattr("tui_reader.ingest.fetch_many.PAUSE", 0.0)
    web = Web()
    server = start(web)
    asked = running = most = 0
    lock = threading.Lock()
    eight = threading.Barrier(8, timeout=20)

    def slow(request: Request) -> None:
        nonlocal asked, running, most
        with lock:
            asked += 1
            running += 1
            most = max(most, running)
            early = asked <= 8
        if early:
            eight.wait()
        time.sleep(0.02)
        with lock:
            running -= 1
        request.answer(200, rss((f"Item of {request.path}", f"http://ulm.example{request.path}", "Short.")))

    real = __import__("socket").getaddrinfo

    def everywhere(host: str, *others: object, **options: object) -> object:
        return real("127.0.0.1" if host.endswith(".example") else host, *others, **options)

    monkeypatch.setattr("socket.getaddrinfo", everywhere)
    monkeypatch.setattr("tui_reader.ingest.fetch_connecting.is_private", lambda ip: False)
    outlines = []
    for number in range(200):
        web.handlers[f"/{number}"] = slow
        outlines.append(f"<outline xmlUrl='http://s{number % 40}.example:{web.port}/{number}'/>")
    session.feeds.import_list(f"<opml><body>{''.join(outlines)}</body></opml>".encode(), where="x")
    outcomes = list(session.feeds.refresh())
    server.shutdown()
    server.server_close()
    assert [one.error for one in outcomes] == [None] * 200
    assert sum(one.new for one in outcomes) == 200
    assert 8 <= most <= 16


def test_old_items_go_only_where_the_settings_ask_for_it(
    session: Session, web: Web, monkeypatch: pytest.MonkeyPatch
) -> None:
    session.feeds.add(web.page("/feed", rss(("One", "/1", "First."), ("Two", "/2", "Second."))))
    later = datetime.now(UTC) + timedelta(days=40)
    monkeypatch.setattr("tui_reader.session.feeds.datetime", SimpleNamespace(now=lambda _: later))
    assert session.feeds.expire() == 0
    session.config = Config(feed_days=90)
    assert session.feeds.expire() == 0
    session.config = Config(feed_days=30)
    (first, _) = session.library_rows()
    session.catalogue.mark([first.id], State.STARRED)
    assert session.feeds.expire() == 1
    assert session.library_rows() == session.library_rows("is:starred")
