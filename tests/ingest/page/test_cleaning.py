"""A tree made ready for the search for its text."""

from __future__ import annotations

import pytest
from lxml import html

from benchmarks.pages import PARAGRAPHS
from tui_reader.ingest.page.cleaning import has_entries, prepare, strip_unseen

LOOSE = f"{PARAGRAPHS[0]} <b>And so it is.</b> Nobody knows."
TEXT = "".join(f"<p>{words}</p>" for words in PARAGRAPHS)


def _prepared(source: str, *, live: bool = False) -> str:
    tree = html.document_fromstring(f"<body>{source}</body>")
    strip_unseen(tree)
    prepare(tree, live=live)
    return str(html.tostring(tree.find("body"), encoding="unicode"))[6:-7]


@pytest.mark.parametrize(
    ("source", "left"),
    [
        ("<p>a <q>b <i>c</i></q> d</p>", "<p>a <span>“b <i>c</i>”</span> d</p>"),
        ("<p>a <q></q></p>", "<p>a <span>“”</span></p>"),
        ("<p>on <time>6 May</time></p>", "<p>on <span>6 May</span></p>"),
        ("<div><time>6 May</time></div>", "<div><time>6 May</time></div>"),
        ("<div>a<br><br>b <i>c</i><br><br>d</div>", "<div><p>a</p><p>b <i>c</i></p><p>d</p></div>"),
        ("<div>a<br>b</div>", "<div>a<br>b</div>"),
        ("<div>a<br><br><p>b</p>c</div>", "<div><p>a</p><p>b</p><p>c</p></div>"),
        ("<div>a<p>b</p>c</div>", "<div>a<p>b</p>c</div>"),
        (f"<div>{LOOSE}<p>b</p>{LOOSE}</div>", f"<div><p>{LOOSE}</p><p>b</p><p>{LOOSE}</p></div>"),
        (f"<div><p>b</p>{LOOSE}<h2>c</h2></div>", f"<div><p>b</p><p>{LOOSE}</p><h2>c</h2></div>"),
        ("<blockquote>a<br><br>b</blockquote>", "<blockquote><p>a</p><p>b</p></blockquote>"),
        ("<figure><blockquote>a</blockquote></figure>", "<div><blockquote>a</blockquote></div>"),
        ("<p>a<script>b</script>c</p>", "<p>ac</p>"),
        ("<p><span class='x sr-only'>a</span>b</p>", "<p>b</p>"),
        ("<p>a<sup><a href='#n1'>1</a></sup> b<sup>2</sup></p>", "<p>a b<sup>2</sup></p>"),
        ("<h2><a href='#x' aria-hidden='true'>#</a>a</h2>", "<h2>a</h2>"),
        ("<div role='heading' aria-level='3'>a</div>", '<h3 role="heading" aria-level="3">a</h3>'),
    ],
)
def test_what_would_be_lost_is_rewritten(source: str, left: str) -> None:
    assert _prepared(source) == left


def test_times_of_a_live_page_become_lines() -> None:
    assert (
        _prepared("<div><time datetime='x'>14:05 <b>GMT</b></time> a</div>", live=True)
        == "<div><p>14:05 GMT</p> a</div>"
    )


def test_a_form_that_holds_the_text_stays() -> None:
    assert _prepared(f"<form>{TEXT}</form>") == f"<div>{TEXT}</div>"
    assert _prepared("<form><p>mail</p></form>") == "<form><p>mail</p></form>"


def test_entries_of_a_live_page_are_counted() -> None:
    for number, live in ((2, False), (3, True)):
        tree = html.document_fromstring("<body>" + "<div class='live-entry'>a</div>" * number + "</body>")
        assert has_entries(tree) is live
