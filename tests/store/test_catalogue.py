"""Lists, searches, states, tags, removals and revisions on real files."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest

from tui_reader.errors import LibraryError, UsageError
from tui_reader.model.annotations import Bookmark, Highlight, Place
from tui_reader.model.article import Article
from tui_reader.model.attribution import Attribution, AttributionKind
from tui_reader.model.reading import Analysis
from tui_reader.model.sourcing import Channel, Identity, Source, Stance
from tui_reader.model.stop import Stop
from tui_reader.store.catalogue import Catalogue, Order, State
from tui_reader.store.library import Library

MakeArticle = Callable[..., Article]


@pytest.fixture
def stocked(library: Library, make_article: MakeArticle, highlight: Highlight, bookmark: Bookmark) -> Library:
    """Three articles: the ferry (annotated), a bridge and a storm."""
    library.keep_article(make_article())
    bridge = make_article(
        "bbbbbbbbbbbb",
        text="Bridge closed\nEngineers found cracks. Müller & Söhne knew of the sanctions, officials said.",
        location="https://www.example.org/news/bridge?utm_source=x",
        title="Bridge closed",
    )
    library.keep_article(
        replace(bridge, site="Ellery Times", published="2032-01-10T08:00:00Z", url=bridge.location),
        opened=False,
    )
    storm = make_article(
        "cccccccccccc", text="Storm\nA storm stopped no ferry.", location="/a/storm.md", title="Storm"
    )
    library.keep_article(
        replace(storm, published=None, site=None, bylines=(), tags=("weather",)), opened=False
    )
    library.keep_highlight(highlight)
    library.keep_bookmark(bookmark)
    return library


@pytest.fixture
def catalogue(stocked: Library) -> Catalogue:
    return stocked.catalogue


def _titles(catalogue: Catalogue, query: str, *, archived: bool = False, typing: bool = False) -> set[str]:
    return {row.title.split()[0] for row in catalogue.articles(query, archived=archived, typing=typing)}


@pytest.mark.parametrize(
    ("query", "titles"),
    [
        ("", {"Ferry", "Bridge", "Storm"}),
        ("ferry", {"Ferry", "Storm"}),
        ("ferry sarnby", {"Ferry"}),
        ("FERRIES", {"Ferry", "Storm"}),
        ("muller", {"Bridge"}),
        ("sarn*", {"Ferry"}),
        ("sarn", set()),
        ('"stopped no"', {"Storm"}),
        ("-ferry", {"Bridge"}),
        ("bridge OR storm", {"Bridge", "Storm"}),
        ("twice", {"Ferry"}),
        ("twice sarnby", {"Ferry"}),
        ("“—”", {"Ferry", "Bridge", "Storm"}),
        ("lund", {"Ferry", "Bridge"}),
        ("by:lund", {"Ferry", "Bridge"}),
        ("-by:lund", {"Storm"}),
        ("site:ellery", {"Bridge"}),
        ("site:example.org", {"Bridge"}),
        ("-site:ellery", {"Ferry", "Storm"}),
        ("site:100%", set()),
        ("title:storm", {"Storm"}),
        ("type:page", {"Bridge"}),
        ("type:markdown", {"Storm"}),
        ("tag:weather", {"Storm"}),
        ("tag:WIND", {"Ferry"}),
        ("tag:win", set()),
        ("after:2032", {"Bridge"}),
        ("before:2031-05-03", {"Storm"}),
        ("is:unread", {"Bridge", "Storm"}),
        ("is:opened", {"Ferry"}),
        ("has:highlight", {"Ferry"}),
        ("has:note", {"Ferry"}),
        ("-has:bookmark", {"Bridge", "Storm"}),
        ("has:tag", {"Storm"}),
        ("lang:en storm", {"Storm"}),
        ("feed:anything", set()),
        ("'; DROP TABLE article; --", set()),
    ],
)
def test_a_query_finds_what_it_says(catalogue: Catalogue, query: str, titles: set[str]) -> None:
    assert _titles(catalogue, query) == titles


def test_a_word_that_is_being_typed_finds_its_beginning(catalogue: Catalogue) -> None:
    assert _titles(catalogue, "sarn", typing=True) == {"Ferry"}
    assert _titles(catalogue, "site:", typing=True) == {"Ferry", "Bridge", "Storm"}


def test_a_search_gives_the_best_first_and_the_words_around(catalogue: Catalogue) -> None:
    first, second = catalogue.search("ferry")
    assert (first.article.title, second.article.title) == ("Ferry stopped", "Storm")
    assert [span.of(second.snippet.text) for span in second.snippet.found] == ["ferry"]
    note = catalogue.search("twice")[0].snippet
    assert [span.of(note.text) for span in note.found] == ["twice"]
    assert catalogue.search("is:unread")[0].snippet.text == ""


def test_notes_are_found_until_they_go(stocked: Library, highlight: Highlight, bookmark: Bookmark) -> None:
    stocked.keep_highlight(replace(highlight, note="Sextant"))
    assert _titles(stocked.catalogue, "sextant") == {"Ferry"}
    assert _titles(stocked.catalogue, "twice") == set()
    stocked.remove_highlight(highlight.id)
    assert _titles(stocked.catalogue, "sextant") == set()
    stocked.keep_bookmark(replace(bookmark, note="Astrolabe"))
    assert _titles(stocked.catalogue, "astrolabe") == {"Ferry"}
    stocked.remove_bookmark(bookmark.id)
    assert _titles(stocked.catalogue, "astrolabe") == set()


def test_only_the_text_of_today_is_found(stocked: Library, article: Article) -> None:
    stocked.keep_article(replace(article, text=article.text.replace("Wind", "Gale")))
    assert _titles(stocked.catalogue, "gale") == {"Ferry"}
    assert _titles(stocked.catalogue, "wind -twice") == set()


def test_read_starred_and_archived(catalogue: Catalogue) -> None:
    catalogue.mark(["bbbbbbbbbbbb", "cccccccccccc"], State.READ)
    assert _titles(catalogue, "is:unread") == set()
    catalogue.mark(["bbbbbbbbbbbb"], State.READ, False)
    assert _titles(catalogue, "is:unread") == {"Bridge"}
    catalogue.mark(["cccccccccccc"], State.STARRED)
    assert _titles(catalogue, "is:starred") == {"Storm"}
    catalogue.mark(["cccccccccccc"], State.ARCHIVED)
    assert _titles(catalogue, "") == {"Ferry", "Bridge"}
    assert _titles(catalogue, "is:archived") == {"Storm"}
    assert _titles(catalogue, "", archived=True) == {"Ferry", "Bridge", "Storm"}
    assert {f.article.title for f in catalogue.search("storm")} == {"Storm"}
    row = catalogue.articles("is:archived")[0]
    assert (row.starred, row.archived, row.unread, row.kind) == (True, True, False, "markdown")


def test_tags_come_and_go(catalogue: Catalogue) -> None:
    catalogue.tag("cccccccccccc", add=["#to  check", "Weather"], remove=["nothing"])
    assert catalogue.tags("cccccccccccc") == ("to check", "weather")
    assert catalogue.articles("tag:weather")[0].tags == ("to check", "weather")
    catalogue.tag("bbbbbbbbbbbb", add=["weather"], remove=["weather"])
    assert catalogue.all_tags() == (("weather", 2), ("to check", 1))
    catalogue.tag("bbbbbbbbbbbb", remove=["WEATHER"])
    assert catalogue.tags("bbbbbbbbbbbb") == ()
    for bad in ("", "  ", "x" * 61, "a\x1bb"):
        with pytest.raises(UsageError):
            catalogue.tag("bbbbbbbbbbbb", add=[bad])
    with pytest.raises(LibraryError, match="no article"):
        catalogue.tag("dddddddddddd", add=["x"])


def test_the_list_can_be_sorted(catalogue: Catalogue) -> None:
    def order(by: Order) -> list[str]:
        return [row.title.split()[0] for row in catalogue.articles(order=by)]

    assert order(Order.TITLE) == ["Bridge", "Ferry", "Storm"]
    assert order(Order.PUBLISHED)[0] == "Bridge"
    assert order(Order.SITE) == ["Bridge", "Ferry", "Storm"]
    assert order(Order.LENGTH)[-1] == "Storm"
    assert order(Order.ADDED) == ["Storm", "Bridge", "Ferry"]


def test_a_removed_article_can_be_put_back_whole(
    stocked: Library, article: Article, highlight: Highlight, bookmark: Bookmark, analysis: Analysis
) -> None:
    stocked.keep_analysis(article, analysis)
    stocked.keep_place(Place(article.id, Stop.at(30), "2031-05-04T12:00:00Z"))
    stocked.catalogue.tag(article.id, add=["kept"])
    before = stocked.catalogue.articles(order=Order.TITLE)
    removed = stocked.catalogue.remove(article.id)
    assert removed is not None
    assert _titles(stocked.catalogue, "ferry") == {"Storm"}
    assert stocked.catalogue.quotations("wind") == ()
    stocked.catalogue.put_back(removed)
    assert stocked.catalogue.articles(order=Order.TITLE) == before
    assert stocked.article(article.id) == article
    assert stocked.highlights(article.id) == (highlight,)
    assert stocked.bookmarks(article.id) == (bookmark,)
    assert stocked.analysis(article, "test/1") == analysis
    assert _titles(stocked.catalogue, "sarnby twice") == {"Ferry"}
    assert stocked.catalogue.quotations("wind")[0].speaker == "Ada Quill"
    with pytest.raises(LibraryError, match="again"):
        stocked.catalogue.put_back(removed)
    assert stocked.catalogue.remove("dddddddddddd") is None


def test_the_indexes_stay_whole_through_all_changes(
    stocked: Library, path: Path, article: Article, analysis: Analysis, highlight: Highlight
) -> None:
    for text in ("Gale", "Wind", "Breeze"):
        stocked.keep_article(replace(article, text=article.text.replace("Wind", text), title=text))
        stocked.keep_highlight(replace(highlight, note=text))
    stocked.keep_analysis(stocked.article(article.id) or article, analysis)
    removed = stocked.catalogue.remove(article.id)
    assert removed is not None
    stocked.keep_article(replace(article, id="eeeeeeeeeeee"))
    stocked.catalogue.put_back(removed)
    stocked.close()
    other = sqlite3.connect(path)
    for index in ("article_fts", "note_fts", "quotation_fts"):
        other.execute(f"INSERT INTO {index} ({index}, rank) VALUES ('integrity-check', 1)")
    other.close()


def _speaking(article: Article, analysis: Analysis) -> Analysis:
    label = "three harbour officials"
    official = Source(
        "s1", label, None, Identity.DESCRIBED, Stance.OFFICIAL, Channel.UNSTATED, 3, None, None, ("a2",)
    )
    span = article.paragraphs[0]
    told = Attribution("a2", AttributionKind.INDIRECT, (span,), (), (), None, "s1", 1, 1)
    return replace(analysis, sources=(official,), attributions=(*analysis.attributions, told))


@pytest.mark.parametrize(
    ("query", "found"),
    [
        ('speaker:"Ada Quill"', ["a1"]),
        ("speaker:quill wind", ["a1"]),
        ("speaker:quill ferry", []),
        ("speaker:officials", ["a2"]),
        ("speaker:quil*", ["a1"]),
        ("-speaker:quill", ["a2"]),
        ("identity:described stance:official", ["a2"]),
        ("identity:named", []),
        ("kind:direct", ["a1"]),
        ("-kind:direct", ["a2"]),
        ("source:harbour site:ulm", ["a2"]),
        ("source:harbour site:ellery", []),
        ("", ["a2", "a1"]),
    ],
)
def test_every_quotation_of_the_library_can_be_asked_for(
    stocked: Library, article: Article, analysis: Analysis, query: str, found: list[str]
) -> None:
    stocked.keep_analysis(article, _speaking(article, analysis))
    quotations = stocked.catalogue.quotations(query)
    assert [one.attribution for one in quotations] == found
    assert {one.title for one in quotations} <= {"Ferry stopped"}


def test_articles_are_found_by_who_speaks_in_them(
    stocked: Library, article: Article, analysis: Analysis
) -> None:
    assert set(stocked.catalogue.without_analysis()) == {article.id, "bbbbbbbbbbbb", "cccccccccccc"}
    stocked.keep_analysis(article, _speaking(article, analysis))
    assert _titles(stocked.catalogue, "speaker:quill") == {"Ferry"}
    assert _titles(stocked.catalogue, "-speaker:quill") == {"Bridge", "Storm"}
    assert _titles(stocked.catalogue, "speaker:quill stance:official") == set()
    assert _titles(stocked.catalogue, "has:quote") == {"Ferry"}
    assert stocked.catalogue.articles("ferry sarnby")[0].quotes == 1
    assert article.id not in stocked.catalogue.without_analysis()


def test_an_analysis_made_before_the_article_was_kept_is_found_too(
    library: Library, article: Article, analysis: Analysis
) -> None:
    library.keep_analysis(article, analysis)
    library.keep_article(article)
    assert [q.speaker for q in library.catalogue.quotations("wind")] == ["Ada Quill"]
    library.keep_article(replace(article, text=article.text.replace("Wind", "Gale")))
    assert library.catalogue.quotations("") == ()


def test_a_part_never_takes_the_place_of_the_whole(library: Library, article: Article) -> None:
    part = replace(article, text=article.text[:40], blocks=article.blocks[:1], sections=())
    library.keep_article(part, opened=False, partial=True)
    assert library.catalogue.is_partial(article.id)
    library.keep_article(article)
    library.keep_article(part, opened=False, partial=True)
    assert library.article(article.id) == article
    assert not library.catalogue.is_partial(article.id)


def test_earlier_texts_stay_and_can_be_read(library: Library, article: Article) -> None:
    library.keep_article(article)
    edited = replace(article, text=article.text.replace("Wind", "Gale"))
    library.keep_article(edited)
    first, second = library.catalogue.revisions(article.id)
    assert (first.current, second.current) == (False, True)
    assert library.catalogue.revision(article.id, first.hash) == article
    assert library.catalogue.revision(article.id, second.hash) == edited
    assert library.catalogue.revision(article.id, "0") is None
