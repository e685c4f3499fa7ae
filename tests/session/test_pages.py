"""Addresses opened through a session, from a real server."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.web import Request, Web
from tui_reader.errors import FetchError, NotAnArticleError, SourceError
from tui_reader.session.config import Config
from tui_reader.session.paths import Paths
from tui_reader.session.session import Session

PARAGRAPHS = [
    f"The ferry to {place} was stopped on {day} because of the wind, said {who}, who speaks for the harbour board "
    "and has done so since the old breakwater was closed."
    for place, day, who in (
        ("Sarnby", "Monday", "Ada Quill"),
        ("Lido", "Tuesday", "Ben Hale"),
        ("Tarn", "Friday", "Mara Lund"),
    )
]


def page(title: str = "Ferry stopped", paragraphs: list[str] = PARAGRAPHS) -> bytes:
    body = "".join(f"<p>{words}</p>" for words in paragraphs)
    head = f"<head><title>{title}</title><meta property='og:title' content='{title}'></head>"
    text = f"<article><h1>{title}</h1>{body}</article>"
    return f"<!doctype html><html lang='en'>{head}<body>{text}</body></html>".encode()


@pytest.fixture
def session(tmp_path: Path) -> Iterator[Session]:
    opened = _session(tmp_path)
    yield opened
    opened.close()


def _session(tmp_path: Path, *, remember: bool = True) -> Session:
    paths = Paths(tmp_path / "config", tmp_path / "data", tmp_path / "cache")
    return Session(paths, config=Config(remember=remember))


def test_an_address_is_fetched_read_and_kept(session: Session, web: Web) -> None:
    address = web.page("/ferry", page())
    reading = session.open(address)
    assert reading.article.title == "Ferry stopped"
    assert reading.article.location == address
    assert reading.notices == ()
    reading.remember()
    (row,) = session.library_rows("is:read type:page")
    assert row.id == reading.article.id
    assert web.paths == ["/ferry"]


def test_from_the_library_a_page_is_not_fetched_again(session: Session, web: Web) -> None:
    reading = session.open(web.page("/ferry", page()))
    reading.remember()
    assert session.open(reading.article.id).article.text == reading.article.text
    assert len(web.requests) == 1


def test_an_address_that_is_typed_again_is_asked_whether_it_changed(session: Session, web: Web) -> None:
    def answer(request: Request) -> None:
        known = request.headers.get("If-None-Match") == '"1"'
        request.answer(304 if known else 200, b"" if known else page(), ETag='"1"')

    web.handlers["/ferry"] = answer
    first = session.open(web.address("/ferry"))
    first.remember()
    again = session.open(web.address("/ferry"))
    assert again.article == first.article
    assert len(web.requests) == 2
    web.page("/ferry", page(paragraphs=[*PARAGRAPHS[:2], "Nothing else is known."]))
    changed = session.open(f"{web.address('/ferry')}?utm_source=x#top")
    changed.remember()
    assert changed.article.id == first.article.id
    assert len(session.library.catalogue.revisions(first.article.id)) == 2


@pytest.mark.parametrize("status", [404, 410, 503])
def test_where_it_cannot_be_fetched_the_copy_is_shown_and_said_to_be_one(
    session: Session, web: Web, status: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("tui_reader.ingest.fetch.TRIES", 1)
    address = web.page("/ferry", page())
    session.open(address).remember()
    web.page("/ferry", b"", status)
    for _ in range(2):
        reading = session.open(address)
        reading.remember()
        assert len(reading.notices) == 1
        assert "copy kept earlier" in reading.notices[0]
        assert f"HTTP {status}" in reading.notices[0]


def test_the_cache_serves_where_the_server_is_away(
    tmp_path: Path, web: Web, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("tui_reader.ingest.fetch.TRIES", 1)
    session = _session(tmp_path)
    address = web.page("/ferry", page())
    session.open(address)
    web.page("/ferry", b"", 500)
    assert session.open(address).article.title == "Ferry stopped"
    web.page("/ferry", b"", 404)
    with pytest.raises(FetchError, match="no such page"):
        session.open(address)
    session.close()


def test_who_wants_nothing_remembered_has_no_cache(tmp_path: Path, web: Web) -> None:
    session = _session(tmp_path, remember=False)
    session.open(web.page("/ferry", page()))
    session.close()
    assert not (tmp_path / "cache").exists()


@pytest.mark.parametrize(
    ("body", "type", "says"),
    [
        (b"\x89PNG\r\n", "image/png", "image/png"),
        (b"\x00\x01\x02" * 500, "application/octet-stream", "not text"),
        (b"<?xml version='1.0'?>\n<!-- x --><rss><channel/></rss>", "text/xml", "feed"),
        (b"", "text/html", "nothing in it"),
    ],
)
def test_what_is_no_article_is_told(session: Session, web: Web, body: bytes, type: str, says: str) -> None:
    with pytest.raises(SourceError, match=says):
        session.open(web.page("/x", body, type=type))


def test_plain_text_can_be_fetched_too(session: Session, web: Web) -> None:
    text = "Ferry stopped\n\n" + "\n\n".join(PARAGRAPHS)
    reading = session.open(web.page("/ferry.txt", text.encode(), type="text/plain; charset=utf-8"))
    assert reading.article.title == "Ferry stopped"
    assert len(reading.article.paragraphs) == 3


def test_many_addresses_come_side_by_side_and_one_fault_stops_nothing(session: Session, web: Web) -> None:
    good = [web.page(f"/{n}", page(f"Ferry {n}")) for n in range(3)]
    bad = web.page("/bad", b"", 404)
    results = dict(session.pages.read_many([*good, bad]))
    assert {getattr(results[one], "title", None) for one in good} == {"Ferry 0", "Ferry 1", "Ferry 2"}
    assert isinstance(results[bad], FetchError)


def test_an_empty_page_shows_the_copy_that_is_kept(session: Session, web: Web) -> None:
    address = web.page("/ferry", page())
    session.open(address).remember()
    web.page("/ferry", b"<html><body></body></html>")
    assert "no article" in session.open(address).notices[0]
    with pytest.raises(NotAnArticleError):
        session.open(web.page("/other", b"<html><body></body></html>"))
