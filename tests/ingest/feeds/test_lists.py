"""Lists of feeds (OPML) and the feeds of a page."""

from __future__ import annotations

import pytest

from tui_reader.errors import SourceError
from tui_reader.ingest.feeds.discover import discover
from tui_reader.ingest.feeds.opml import read_opml, write_opml
from tui_reader.model.feeds import Feed, FeedLink

OPML = b"""<?xml version="1.0" encoding="iso-8859-1"?><opml version="1.0"><head><title>x</title></head><body>
<outline text="News"><outline text="Local/near"><outline type="rss" text="Z\xfcrich" xmlUrl="http://a.example/feed"/>
</outline><outline text="B" XMLURL="https://b.example/x?a=1&amp;b=2" htmlUrl="https://b.example/"/></outline>
<outline text="C" xmlUrl="http://c.example/"/><outline text="again" xmlUrl="http://c.example/"/>
<outline text="bad" xmlUrl="file:///etc/passwd"/></body></opml>"""


def test_folders_and_feeds_are_read() -> None:
    assert read_opml(OPML, where="x.opml") == (
        FeedLink("http://a.example/feed", "Zürich", "News/Local∕near"),
        FeedLink("https://b.example/x?a=1&b=2", "B", "News", "https://b.example/"),
        FeedLink("http://c.example/", "C"),
    )


def test_what_is_written_is_read_again() -> None:
    feeds = [
        Feed(str(n), f"https://{n}.example/f?a&b", title, site, folder, "", None, None, 0, None, True)
        for n, (title, site, folder) in enumerate(
            [('Ulm "Post" <&>', None, ""), ("B", "https://b.example/", "News/Near"), ("A", None, "News")]
        )
    ]
    data = write_opml(feeds)
    read = {(link.address, link.title, link.folder, link.site) for link in read_opml(data, where="x")}
    assert read == {(feed.address, feed.title, feed.folder, feed.site) for feed in feeds}
    assert write_opml(reversed(feeds)) == data


@pytest.mark.parametrize(
    ("data", "says"),
    [
        (b"", "well-formed"),
        (b"<opml><body>", "well-formed"),
        (b"<html></html>", "no list of feeds"),
        (b'<!DOCTYPE o [<!ENTITY a "b">]><opml/>', "entities"),
        (b'<!DOCTYPE o [<!ENTITY a SYSTEM "file:///etc/passwd">]><opml>&a;</opml>', "entities"),
        (b"<opml><body>" + b'<outline text="a">' * 60, "deeply"),
    ],
)
def test_hostile_and_other_files_are_refused(data: bytes, says: str) -> None:
    with pytest.raises(SourceError, match=says):
        read_opml(data, where="x.opml")


def test_the_feeds_that_a_page_declares() -> None:
    page = b"""<html><head><base href="/sub/"><link rel="ALTERNATE nofollow" type="application/rss+xml; charset=utf-8"
     title="Ulm &amp; all" href="feed"><link rel="alternate" type="application/atom+xml" href="//b.example/atom">
     <link rel="alternate" hreflang="de" href="/de">
     <link rel="alternate" type="application/rss+xml" href="javascript:1">
     </head><body><a href="/x.rss">other</a></body>"""
    assert discover(page, address="https://ulm.example/") == (
        FeedLink("https://ulm.example/sub/feed", "Ulm & all"),
        FeedLink("https://b.example/atom"),
    )


def test_else_the_feeds_that_it_links_to() -> None:
    page = b'<a href="/news/feed/">RSS</a> <a href="/about">About</a> <a href="/index.xml?x=1">X</a>'
    found = discover(page, address="https://ulm.example/")
    assert [link.address for link in found] == [
        "https://ulm.example/news/feed/",
        "https://ulm.example/index.xml?x=1",
    ]
    assert discover(b"\x00<<<a href", address="https://ulm.example/") == ()
