"""Attacks in feeds, lists of feeds, exports of highlights, queries and keymaps: what is made of them."""

from __future__ import annotations

import csv
import dataclasses
import io
import json
from collections.abc import Callable, Iterator
from html import escape
from pathlib import Path

import pytest

from tests.safety.hostile import ATTACKS, around
from tests.safety.test_ingest import strings
from tui_reader.app.keymap import load_keymap
from tui_reader.errors import ReaderError
from tui_reader.ingest.feeds.articles import item_article
from tui_reader.ingest.feeds.opml import read_opml, write_opml
from tui_reader.ingest.feeds.parse import parse_feed
from tui_reader.ingest.highlights.reading import read_highlights
from tui_reader.ingest.text import read_text
from tui_reader.model.checking import check_article
from tui_reader.model.cleaning import is_clean
from tui_reader.model.feeds import Feed
from tui_reader.store.library import Library

ADDRESS = "https://port-ulm.example/feed"
ALL = [around(number, attack) for number, attack in enumerate(ATTACKS.values())]
"""Each attack between two words of our own."""


def refusal(call: Callable[[], object]) -> str:
    """In which words a call is refused; empty where it is not."""
    try:
        call()
    except ReaderError as error:
        return str(error)
    return ""


def xml(words: str) -> str:
    """Words as the text of an element; XML allows none of the other controls."""
    return escape("".join(c for c in words if c in "\t\n\r" or (c >= " " and c not in "\ufffe\uffff")))


def rss(w: str) -> str:
    """RSS with the words in every field of the channel and of an item."""
    w = xml(w)
    return (
        f'<rss version="2.0" xmlns:dc="http://purl.org/dc/elements/1.1/"><channel><title>{w}</title><link>{w}</link>'
        f"<language>{w}</language><item><title>{w}</title><link>{w}</link><guid>{w}</guid><dc:creator>{w}</dc:creator>"
        f"<category>{w}</category><pubDate>{w}</pubDate><description>{escape(f'<p>{w}</p>')}</description></item>"
        "</channel></rss>"
    )


def atom(w: str) -> str:
    """Atom with the words in every field."""
    w = xml(w)
    return (
        f'<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="{w}"><title type="html">{w}</title><link href="{w}"/>'
        f'<entry><title>{w}</title><id>{w}</id><link href="{w}"/><author><name>{w}</name></author>'
        f'<category term="{w}"/><updated>{w}</updated><content type="html">{escape(f"<p>{w}</p>")}</content></entry>'
        "</feed>"
    )


def json_feed(w: str) -> str:
    """JSON Feed with the words in every field."""
    item = {
        **dict.fromkeys(("id", "url", "title", "summary", "date_published", "date_modified"), w),
        "content_html": f"<p>{escape(w)}</p>",
        "authors": [{"name": w}],
        "tags": [w],
    }
    feed = {
        "version": "https://jsonfeed.org/version/1.1",
        "title": w,
        "home_page_url": w,
        "language": w,
        "items": [item],
    }
    return json.dumps(feed)


@pytest.mark.parametrize("write", [rss, atom, json_feed])
def test_what_a_feed_says_is_clean_and_leads_to_the_web_only(write: Callable[[str], str]) -> None:
    for before, after, words in ALL:
        content = parse_feed(write(words).encode("utf-8", "surrogatepass"), address=ADDRESS)
        (item,) = content.items
        for text in strings(dataclasses.replace(content, items=(dataclasses.replace(item, content=""),))):
            assert is_clean(text), words
        for link in (content.site, item.url):
            assert link is None or link.startswith(("http://", "https://")), words
        article = item_article(item, feed_address=ADDRESS, site=content.title, language=content.language)
        check_article(article)
        assert all(map(is_clean, strings(article))), words
        shown = " ".join(strings(article))
        assert before in shown, words
        assert after in shown, words


def test_a_list_of_feeds_is_clean_and_is_written_as_it_can_be_read() -> None:
    for number, (_, _, words) in enumerate(ALL):
        w = xml(words)
        good = f"https://port-ulm.example/{number}"
        listed = (
            f'<opml version="2.0"><head><title>{w}</title></head><body><outline text="{w}" title="{w}">'
            f'<outline type="rss" text="{w}" title="{w}" xmlUrl="{good}" htmlUrl="{w}"/>'
            f'<outline type="rss" text="{w}" xmlUrl="{w}"/></outline></body></opml>'
        )
        found = read_opml(listed.encode("utf-8", "surrogatepass"), where="list")
        assert all(map(is_clean, strings(found))), words
        assert good in [one.address for one in found], words
        assert all(one.address.startswith(("http://", "https://")) for one in found), words
        (first,) = (one for one in found if one.address == good)
        followed = Feed(
            "f1",
            good,
            first.title,
            first.site,
            first.folder,
            "2031-05-03T10:00:00Z",
            *(None, None, 0, None),
            True,
        )
        (again,) = read_opml(write_opml([followed]), where="list")
        assert (again.address, again.title) == (good, first.title), words


def readwise(w: str) -> str:
    """A table of Readwise."""
    names = "Highlight,Book Title,Book Author,URL,Note,Tags,Color,Highlighted at".split(",")
    table = io.StringIO()
    csv.writer(table).writerows([names, [w] * len(names)])
    return table.getvalue()


def wallabag(w: str) -> str:
    """An export of wallabag."""
    note = dict.fromkeys(("quote", "text", "created_at", "updated_at"), w)
    return json.dumps([{"title": w, "url": w, "tags": [w], "annotations": [note]}])


def hypothesis(w: str) -> str:
    """An export of Hypothesis, with what our own add to it."""
    selector = {"type": "TextQuoteSelector", "exact": w, "prefix": w, "suffix": w}
    ours = dict.fromkeys(("article", "id", "note", "name", "colour", "speaker", "source"), w)
    one = {"uri": w, "document": {"title": [w]}, "text": w, "tags": [w], "created": w, "updated": w}
    return json.dumps({"annotations": [{**one, "newsreader": ours, "target": [{"selector": [selector]}]}]})


def w3c(w: str) -> str:
    """An annotation of the W3C's model."""
    selector = {"type": "TextQuoteSelector", "exact": w, "prefix": w, "suffix": w}
    return json.dumps(
        {
            "@context": "http://www.w3.org/ns/anno.jsonld",
            "id": w,
            "type": "Annotation",
            "created": w,
            "body": [{"type": "TextualBody", "value": w, "purpose": p} for p in ("commenting", "tagging")],
            "target": {"source": w, "selector": [selector]},
        }
    )


def kindle(w: str) -> str:
    """Kindle's clippings."""
    line = " ".join(w.splitlines())
    facts = "- Your Highlight on page 3 | Location 40-42 | Added on Saturday, 3 May 2031 10:00:00"
    return f"{line} (Ada Quill)\n{facts}\n\n{line}\n==========\n"


@pytest.mark.parametrize("write", [readwise, wallabag, hypothesis, w3c, kindle])
def test_what_is_imported_from_other_programs_is_clean(write: Callable[[str], str]) -> None:
    for before, after, words in ALL:
        data = write(words).encode("utf-8", "surrogatepass")
        (one,) = read_highlights(data, format=write.__name__)
        assert all(map(is_clean, strings(one))), words
        assert before in one.quote.exact, words
        assert after in one.quote.exact, words


SHAPES = ("[]", "{}", "null", "3", '"x"', "[null]", "[[]]", '{"annotations": 3}', '{"annotations": [null]}')
NESTED = ("[" * 100_000, '{"annotations":' * 50_000, '[{"annotations":' * 50_000)


@pytest.mark.parametrize("form", ["json", "jsonl", "w3c", "hypothesis", "wallabag", "readwise", "kindle", ""])
def test_what_is_no_export_is_refused_in_words(form: str) -> None:
    for text in (*SHAPES, *NESTED, "\0" * 1_000, "==========\n" * 20_000, "Highlight," * 50_000):
        assert is_clean(refusal(lambda: read_highlights(text.encode(), format=form)))  # noqa: B023


FILTERS = (
    "",
    "site:",
    "tag:",
    "before:",
    "after:",
    "says:",
    "is:",
    "-",
    '"',
    "-tag:",
    "OR ",
    "NEAR(",
    "title:",
)


def queries() -> Iterator[str]:
    """Attacks as words, phrases and values of filters, and the syntax of SQLite's full-text search."""
    for attack in ATTACKS.values():
        yield from (f"{start}{attack}" for start in FILTERS)
    yield from (
        '"' * 3_001,
        "(" * 500,
        "a AND",
        "a NOT",
        "* *",
        "^a",
        "{a b}: c",
        "a + b",
        "'; DROP TABLE article; --",
    )
    yield from ("NEAR(a b, 99999999999)", "before:99999-99-99", "-" * 5_000, "a* " * 3_000, "\0a\0", "\ud800")


@pytest.mark.parametrize("step", [23, pytest.param(1, marks=pytest.mark.long)])
def test_no_query_breaks_the_library(step: int) -> None:
    library = Library.in_memory()
    for _, _, words in ALL:
        library.keep_article(read_text(f"A ferry\n\nIt said: {words}, a b.\n", location=f"/{words}"))
    everything = library.catalogue
    for query in [*queries()][::step]:
        told = [refusal(lambda: everything.articles(query, typing=typing)) for typing in (False, True)]  # noqa: B023
        told += [refusal(lambda: everything.count(query)), refusal(lambda: everything.search(query))]  # noqa: B023
        assert is_clean(" ".join(told)), query
    assert everything.count() == len(ALL)
    library.close()


def test_no_keymap_breaks_the_start(tmp_path: Path) -> None:
    path = tmp_path / "keymap.toml"
    refused = 0
    for attack in ATTACKS.values():
        quoted = json.dumps(attack)
        for text in (f"quit = {quoted}", f"{quoted} = 'x'", f"quit = [{quoted}, 'q']", f"[{quoted}]", attack):
            path.write_bytes(text.encode("utf-8", "surrogatepass"))
            told = refusal(lambda: load_keymap("default", path))
            refused += bool(told)
            assert is_clean(told), text
            if not told:
                keymap = load_keymap("default", path)
                assert all(is_clean(keymap.key(action.id)) for action in keymap.actions), text
    assert refused > len(ATTACKS)
