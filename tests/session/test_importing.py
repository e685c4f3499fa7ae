"""Highlights brought in: to the right article, to the right words, once, and with nothing lost."""

from __future__ import annotations

import json
from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tui_reader.export import FORMATS
from tui_reader.ingest.highlights import read_highlights
from tui_reader.ingest.text import read_text
from tui_reader.model.anchoring import find_anchor, make_anchor
from tui_reader.model.annotations import AnchorState, Bookmark, Colour, Highlight, TextQuote
from tui_reader.model.article import Article
from tui_reader.model.cleaning import is_clean
from tui_reader.model.imported import Imported
from tui_reader.model.spans import Span
from tui_reader.session.importing import Importer, Outcome
from tui_reader.session.quoting import Quoter
from tui_reader.store.library import Library

TEXT = """\
Sea wall holds for another year

The sea wall at Sarnby held through the winter, said Ada Quill, the harbour master. 🚢 “It is older than the
town,” she said.

“It holds,” said one pilot 👩‍🚀. “It holds,” said another. Nobody was hurt, and the ferry ran on every day but
two, according to the harbour office.
"""


def _article(location: str = "/articles/wall.txt", text: str = TEXT) -> Article:
    return read_text(text, location=location)


def _library(*articles: Article) -> Library:
    library = Library.in_memory()
    for article in articles:
        library.keep_article(article)
    return library


def _export(article: Article, highlights: list[Highlight], form: str) -> bytes:
    placed = [(h, find_anchor(article.text, h.anchor)) for h in highlights]
    return FORMATS[form].write(Quoter(article, None).quotations("highlights", placed)).encode()


WORDS = st.text(max_size=40).filter(is_clean)
TAGS = st.text(st.characters(categories=["L", "N"]), min_size=1, max_size=12).filter(is_clean)
ARTICLE = _article()


@st.composite
def highlights(draw: st.DrawFn) -> list[Highlight]:
    made = []
    for number in range(draw(st.integers(1, 4))):
        start = draw(st.integers(0, len(ARTICLE.text) - 2))
        end = draw(st.integers(start + 1, len(ARTICLE.text)))
        span = Span(start, end)
        if not span.of(ARTICLE.text).strip():
            continue
        made.append(
            Highlight(
                id=f"{number:08x}",
                article_id=ARTICLE.id,
                anchor=make_anchor(ARTICLE.text, span),
                colour=draw(st.sampled_from(Colour)),
                note=draw(WORDS),
                tags=tuple(dict.fromkeys(draw(st.lists(TAGS, max_size=3)))),
                speaker=draw(st.sampled_from([None, "Ada Quill"])),
                source=draw(st.sampled_from([None, "one pilot"])),
                created="2031-05-04T10:20:30Z",
                modified="2031-05-05T10:20:30Z",
            )
        )
    return made


@pytest.mark.parametrize("form", ["json", "jsonl", "w3c", "hypothesis"])
@settings(max_examples=40, deadline=None)
@given(kept=highlights())
def test_what_is_exported_comes_back_whole(form: str, kept: list[Highlight]) -> None:
    library = _library(ARTICLE)
    data = _export(ARTICLE, kept, form)
    report = Importer(library).bring(read_highlights(data, format=form))
    assert report.number(Outcome.KEPT) == len(kept)
    assert {h.id: h for h in library.highlights(ARTICLE.id)} == {h.id: h for h in kept}
    again = Importer(library).bring(read_highlights(data, format=form))
    assert again.number(Outcome.KNOWN) == len(kept)
    library.close()


@pytest.mark.parametrize("form", ["json", "jsonl", "w3c", "hypothesis"])
def test_bookmarks_with_names_and_notes_come_back_as_bookmarks(form: str) -> None:
    span = ARTICLE.paragraphs[1]
    kept = [
        Bookmark(
            "bb11", ARTICLE.id, make_anchor(ARTICLE.text, span), "Pilots", "a\nb", "2031-05-04T10:20:30Z"
        ),
        Bookmark("bb22", ARTICLE.id, make_anchor(ARTICLE.text, span), "", "c", "2031-05-04T10:20:30Z"),
    ]
    placed = [(b, find_anchor(ARTICLE.text, b.anchor)) for b in kept]
    data = FORMATS[form].write(Quoter(ARTICLE, None).quotations("notes", (), placed)).encode()
    library = _library(ARTICLE)
    for outcome in (Outcome.KEPT, Outcome.KNOWN):
        assert Importer(library).bring(read_highlights(data, format=form)).number(outcome) == 2
    assert {b.id: b for b in library.bookmarks(None)} == {b.id: b for b in kept}
    assert library.highlights(None) == ()


def _imported(exact: str, **changes: object) -> Imported:
    return replace(Imported(quote=TextQuote(exact, "", "")), **changes)  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("changes", "outcome"),
    [
        ({"article_id": "wall"}, Outcome.NO_ARTICLE),
        ({"address": "https://www.post.example/wall?utm_source=x#top"}, Outcome.KEPT),
        ({"address": "https://post.example/other"}, Outcome.NO_ARTICLE),
        ({"title": "sea wall holds — for another YEAR!"}, Outcome.KEPT),
        ({"title": "Another"}, Outcome.NO_ARTICLE),
        ({}, Outcome.NO_ARTICLE),
    ],
)
def test_the_article_is_found_by_id_address_or_title(changes: dict[str, object], outcome: Outcome) -> None:
    article = replace(_article(), url="https://post.example/wall")
    library = _library(article)
    report = Importer(library).bring([_imported("Nobody was hurt", **changes)])
    assert report.outcomes[0][0] is outcome
    assert len(library.highlights(None)) == (outcome is Outcome.KEPT)


def test_words_are_found_whatever_their_typography_and_never_guessed() -> None:
    library = _library(_article())
    title = {"title": "Sea wall holds for another year"}
    report = Importer(library).bring(
        [
            _imported('"It is older than the town,"', **title),
            _imported("“It holds,”", **title),
            _imported("The wall fell in the night", **title),
        ]
    )
    assert [outcome for outcome, _ in report.outcomes] == [
        Outcome.KEPT,
        Outcome.NO_WORDS,
        Outcome.NO_WORDS,
    ]
    (kept,) = library.highlights(None)
    assert kept.anchor.quote.exact.replace("\n", " ") == "“It is older than the town,”"
    assert kept.anchor.quote.prefix.endswith("🚢 ")


def test_of_two_articles_of_one_title_the_one_with_the_words_is_meant() -> None:
    first, second = _article("/a.txt"), _article("/b.txt", TEXT.replace("Nobody was hurt", "Somebody fell"))
    library = _library(first, second)
    title = {"title": first.title}
    report = Importer(library).bring([_imported("Somebody fell", **title), _imported("the winter", **title)])
    assert [outcome for outcome, _ in report.outcomes] == [Outcome.KEPT, Outcome.NO_ARTICLE]
    assert library.highlights(None)[0].article_id == second.id


def test_later_notes_from_elsewhere_are_taken_over_and_the_passage_stays() -> None:
    article = _article()
    library = _library(article)
    span = Span(article.text.index("Nobody"), article.text.index("Nobody") + 6)
    mine = Highlight(
        "aa11bb22", article.id, make_anchor(article.text, span), note="old", modified="2031-05-04"
    )
    library.keep_highlight(mine)
    later = replace(
        mine,
        note="new",
        tags=("x",),
        modified="2031-06-01T00:00:00Z",
        anchor=make_anchor(article.text, Span(0, 8)),
    )
    earlier = replace(mine, note="older", modified="2031-01-01T00:00:00Z")
    for one, outcome in ((earlier, Outcome.KNOWN), (later, Outcome.CHANGED), (later, Outcome.KNOWN)):
        report = Importer(library).bring(read_highlights(_export(article, [one], "json")))
        assert report.outcomes[0][0] is outcome
    (kept,) = library.highlights(None)
    assert (kept.note, kept.tags, kept.anchor) == ("new", ("x",), mine.anchor)


def test_a_lost_highlight_comes_back_lost() -> None:
    article = _article()
    anchor = make_anchor("gone with the tide", Span(0, 18))
    data = _export(
        article, [Highlight("aa11bb22", article.id, anchor, created="2031-05-04T00:00:00Z")], "w3c"
    )
    library = _library(article)
    assert Importer(library).bring(read_highlights(data)).number(Outcome.KEPT) == 1
    (kept,) = library.highlights(None)
    assert kept.anchor.quote == anchor.quote
    assert find_anchor(article.text, kept.anchor).state is AnchorState.LOST


def test_positions_in_utf_16_lead_to_the_right_one_of_equal_words() -> None:
    article = _article()
    start = article.text.index("“It holds,”", article.text.index("“It holds,”") + 1)
    span = Span(start, start + 11)
    data = _export(
        article, [Highlight("aa11bb22", article.id, make_anchor(article.text, span))], "hypothesis"
    )
    export = json.loads(data)
    export["annotations"][0].pop("newsreader")
    library = _library(article)
    report = Importer(library).bring(read_highlights(json.dumps(export).encode()))
    assert report.number(Outcome.KEPT) == 1
    assert library.highlights(None)[0].anchor.position == span
