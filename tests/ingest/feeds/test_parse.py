"""Feeds of four kinds, and feeds that are none."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from tests.effort import comes_to_an_end
from tui_reader.ingest.feeds import NotAFeedError, parse_feed

ADDRESS = "https://ulm.example/news/feed.xml"
LONG = "The ferry to Sarnby stopped again because of the wind, the harbour board said. " * 9

RSS = f"""<?xml version="1.0" encoding="utf-8"?>
<rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/"
 xmlns:dc="http://purl.org/dc/elements/1.1/"><channel>
<title>Port Ulm Post &amp; Mail</title><link>https://ulm.example/</link><language>en-GB</language>
<item><title>Ferry &lt;b&gt;stopped&lt;/b&gt;</title><link>/news/ferry?id=1&amp;utm_source=rss</link>
<guid isPermaLink="false">tag:1</guid><pubDate>Sat, 03 May 2031 10:00:00 +0200</pubDate>
<dc:creator>Mara Lund</dc:creator><category>Harbour</category><description>No ferry today.</description>
<content:encoded><![CDATA[<p>{LONG}</p>]]></content:encoded></item>
<item><title>Bridge closed</title><guid>https://ulm.example/news/bridge</guid>
<description>The bridge is closed … [read more]</description></item>
</channel></rss>"""

ATOM = f"""<?xml version="1.0"?><feed xmlns="http://www.w3.org/2005/Atom">
<title type="html">Ulm &amp;amp; Sarnby</title>
<link rel="alternate" href="https://ulm.example/"/><link rel="self" href="feed.xml"/>
<entry><id>urn:1</id><title>Ferry</title><link href="ferry.html"/><updated>2031-05-03T08:00:00Z</updated>
<published>2031-05-02T08:00:00+02:00</published><author><name>Mara Lund</name></author>
<author><name>Ben Hale</name></author>
<content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml"><p>{LONG}</p></div></content></entry></feed>"""

RDF = """<?xml version="1.0"?><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"
 xmlns="http://purl.org/rss/1.0/" xmlns:dc="http://purl.org/dc/elements/1.1/">
<channel rdf:about="https://ulm.example/"><title>Ulm</title><link>https://ulm.example/</link></channel>
<item rdf:about="https://ulm.example/ferry"><title>Ferry</title><link>https://ulm.example/ferry</link>
<description>Stopped.</description><dc:date>2031-05-03T08:00:00Z</dc:date></item></rdf:RDF>"""

JSON = json.dumps(
    {
        "version": "https://jsonfeed.org/version/1.1",
        "title": "Ulm",
        "home_page_url": "https://ulm.example/",
        "items": [
            {"id": 1, "url": "/ferry", "title": "Ferry", "content_html": f"<p>{LONG}</p>", "tags": ["Harbour"],
             "date_published": "2031-05-03T08:00:00Z", "authors": [{"name": "Mara Lund"}]},
            {"id": "2", "external_url": "https://b.example/x", "content_text": "One <b>\n\nTwo",
             "author": {"name": "B"}},
            "nonsense",
        ],
    }
)  # fmt: skip


def test_rss() -> None:
    feed = parse_feed(RSS.encode(), address=ADDRESS)
    assert (feed.title, feed.site, feed.language) == ("Port Ulm Post & Mail", "https://ulm.example/", "en-GB")
    ferry, bridge = feed.items
    assert (ferry.title, ferry.guid) == ("Ferry stopped", "tag:1")
    assert ferry.url == "https://ulm.example/news/ferry?id=1&utm_source=rss"
    assert (ferry.published, ferry.bylines, ferry.tags) == (
        "2031-05-03T08:00:00Z",
        ("Mara Lund",),
        ("Harbour",),
    )
    assert ferry.full
    assert LONG.strip()[:40] in ferry.content
    assert (bridge.url, bridge.full) == ("https://ulm.example/news/bridge", False)


def test_atom() -> None:
    feed = parse_feed(ATOM.encode(), address=ADDRESS)
    assert feed.title == "Ulm & Sarnby"
    (item,) = feed.items
    assert item.url == "https://ulm.example/news/ferry.html"
    assert (item.published, item.modified) == ("2031-05-02T06:00:00Z", "2031-05-03T08:00:00Z")
    assert item.bylines == ("Mara Lund", "Ben Hale")
    assert item.full


def test_rdf() -> None:
    (item,) = parse_feed(RDF.encode(), address=ADDRESS).items
    assert (item.title, item.url, item.published) == (
        "Ferry",
        "https://ulm.example/ferry",
        "2031-05-03T08:00:00Z",
    )


def test_json_feed() -> None:
    feed = parse_feed(b"\xef\xbb\xbf" + JSON.encode(), address=ADDRESS, content_type="application/feed+json")
    first, second = feed.items
    assert (first.guid, first.url, first.full) == ("1", "https://ulm.example/ferry", True)
    assert (first.published, first.bylines, first.tags) == (
        "2031-05-03T08:00:00+00:00",
        ("Mara Lund",),
        ("Harbour",),
    )
    assert (second.url, second.bylines) == ("https://b.example/x", ("B",))
    assert second.content == "<p>One &lt;b&gt;</p><p>Two</p>"


@pytest.mark.parametrize(
    "data",
    [
        b"",
        b"<html><body>A page</body></html>",
        b'{"version": 1}',
        b"{",
        b"hello",
        b"\x00\xff" * 50,
        b"[" * 99_999,
    ],
)
def test_what_is_no_feed_is_said_to_be_none(data: bytes) -> None:
    with pytest.raises(NotAFeedError, match="not a feed"):
        parse_feed(data, address=ADDRESS)


def test_the_declared_encoding_is_used() -> None:
    data = (
        RSS.replace("utf-8", "iso-8859-1")
        .replace("Mara Lund", "Zoë Müller")
        .replace("…", "")
        .encode("latin-1")
    )
    assert parse_feed(data, address=ADDRESS).items[0].bylines == ("Zoë Müller",)


def test_a_feed_that_breaks_off_gives_what_it_has() -> None:
    feed = parse_feed(RSS[: RSS.index("Bridge closed")].encode(), address=ADDRESS)
    assert feed.items[0].title == "Ferry stopped"


def test_nothing_that_a_terminal_obeys_and_no_strange_address_comes_through() -> None:
    data = RSS.replace("Ferry &lt;b&gt;", "Fe\u202erry &amp;#27;[31m").replace(
        "/news/ferry?id=1", "javascript:x"
    )
    item = parse_feed(data.encode(), address=ADDRESS).items[0]
    assert not any(ord(c) < 32 or c == "\u202e" for c in item.title)
    assert item.url is None


def test_a_feed_is_never_taken_for_the_name_of_a_file(tmp_path: Path) -> None:
    path = tmp_path / "feed.xml"
    path.write_text(RSS)
    with pytest.raises(NotAFeedError):
        parse_feed(str(path).encode(), address=ADDRESS)


def test_entities_are_not_multiplied() -> None:
    bomb = '<!DOCTYPE x [<!ENTITY a "aaaaaaaaaa">' + "".join(
        f'<!ENTITY {name} "{f"&{before};" * 10}">'
        for before, name in zip("abcdefgh", "bcdefghi", strict=True)
    )
    data = RSS.replace("<rss", f"{bomb}]><rss", 1).replace("No ferry today.", "&i;")
    with comes_to_an_end():
        feed = parse_feed(data.encode(), address=ADDRESS)
    assert len(feed.items[0].content) < 100_000


def test_a_feed_that_would_take_minutes_is_refused_unparsed(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delattr("feedparser.parse")
    with pytest.raises(NotAFeedError, match="too many tags"):
        parse_feed(b"<rss version='2.0'><channel>" + b"<a>" * 2_000_000, address=ADDRESS)
    with pytest.raises(NotAFeedError, match="too many tags"):
        parse_feed(b"<rss version='2.0'><channel>" + b"<![CDATA[" * 900_000, address=ADDRESS)


def test_more_items_than_can_be_kept_are_told() -> None:
    items = "".join(f"<item><title>{n}</title><guid>g{n}</guid></item>" for n in range(1_010))
    feed = parse_feed(f"<rss version='2.0'><channel>{items}</channel></rss>".encode(), address=ADDRESS)
    assert len(feed.items) == 1_000
    assert feed.notices == ("10 older items of the feed were not read.",)
