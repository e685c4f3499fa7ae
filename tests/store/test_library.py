"""What goes into the library comes out of it, also in the next process."""

from __future__ import annotations

import threading
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest

from tui_reader.errors import LibraryError, UsageError
from tui_reader.model.anchoring import make_anchor
from tui_reader.model.annotations import Bookmark, Colour, Highlight, Place
from tui_reader.model.article import Article
from tui_reader.model.attribution import AttributionKind
from tui_reader.model.correction import Change, Correction, Credit
from tui_reader.model.reading import Analysis
from tui_reader.model.sourcing import Identity, Stance
from tui_reader.model.spans import Span
from tui_reader.model.stop import Stop
from tui_reader.store.library import Library

MakeArticle = Callable[..., Article]


def test_all_that_is_kept_is_there_after_closing(
    path: Path, article: Article, highlight: Highlight, bookmark: Bookmark, analysis: Analysis
) -> None:
    first = Library.open(path)
    first.keep_article(article)
    first.keep_highlight(highlight)
    first.keep_bookmark(bookmark)
    first.keep_place(Place(article.id, Stop(30, 34, 1), "2031-05-04T12:00:00Z", "abc"))
    first.keep_analysis(article, analysis)
    first.close()
    second = Library.open(path)
    assert second.durable
    assert second.notices == ()
    assert second.article(article.id) == article
    assert second.highlights(article.id) == (highlight,)
    assert second.bookmarks(article.id) == (bookmark,)
    assert second.place(article.id) == Place(article.id, Stop(30, 34, 1), "2031-05-04T12:00:00Z", "abc")
    assert second.analysis(article, "test/1") == analysis
    second.close()


def test_folder_and_files_are_the_users_alone(path: Path, article: Article) -> None:
    library = Library.open(path)
    library.keep_article(article)
    modes = {p.name: p.stat().st_mode & 0o777 for p in path.parent.iterdir() if p.is_file()}
    assert set(modes) >= {path.name, f"{path.name}-wal"}
    assert set(modes.values()) == {0o600}
    assert path.parent.stat().st_mode & 0o777 == 0o700
    library.close()


def test_rights_that_are_too_wide_are_narrowed(path: Path) -> None:
    Library.open(path).close()
    path.chmod(0o644)
    Library.open(path).close()
    assert path.stat().st_mode & 0o777 == 0o600


def test_the_list_names_the_last_opened_first_with_counts_and_progress(
    library: Library, make_article: MakeArticle, highlight: Highlight, bookmark: Bookmark
) -> None:
    one, two = make_article(), make_article("ba9876543210", location="/articles/two.txt", title="Two")
    library.keep_article(one)
    library.keep_article(two)
    library.keep_highlight(highlight)
    library.keep_highlight(replace(highlight, id="ee55ff66"))
    library.keep_bookmark(bookmark)
    library.keep_place(Place(one.id, Stop.at(len(one.text) // 2)))
    assert [row.id for row in library.articles()] == [two.id, one.id]
    library.keep_article(one)
    first, second = library.articles()
    assert (first.id, first.highlights, first.bookmarks) == (one.id, 2, 1)
    assert first.progress == pytest.approx(0.5, abs=0.02)
    assert (first.words, first.minutes, first.site) == (one.words, one.reading_minutes, one.site)
    assert (second.highlights, second.bookmarks, second.progress) == (0, 0, 0.0)


def test_an_article_is_found_by_id_location_and_the_beginning_of_its_id(
    library: Library, make_article: MakeArticle
) -> None:
    one, two = make_article("0123aaaaaaaa"), make_article("0123bbbbbbbb", location="/b.txt")
    library.keep_article(one)
    library.keep_article(two)
    assert library.find(one.id) == one
    assert library.find("/b.txt") == two
    assert library.find("0123b") == two
    assert library.find("012") is None
    assert library.find("ffff") is None
    assert library.find("%") is None
    with pytest.raises(UsageError, match="several"):
        library.find("0123")


def test_a_change_to_a_highlight_replaces_it(
    library: Library, article: Article, highlight: Highlight
) -> None:
    library.keep_article(article)
    library.keep_highlight(highlight)
    changed = replace(highlight, note="done", colour=Colour.BLUE, tags=(), modified="2031-06-01T00:00:00Z")
    library.keep_highlight(changed)
    assert library.highlights(None) == (changed,)
    library.remove_highlight(changed.id)
    library.remove_highlight("nothing")
    assert library.highlights(None) == ()


def test_a_note_on_an_article_that_is_not_there_is_refused(library: Library, highlight: Highlight) -> None:
    with pytest.raises(LibraryError, match="does not hold the article"):
        library.keep_highlight(highlight)


def test_removing_an_article_removes_what_hangs_on_it(
    library: Library, article: Article, highlight: Highlight, bookmark: Bookmark, analysis: Analysis
) -> None:
    library.keep_article(article)
    library.keep_highlight(highlight)
    library.keep_bookmark(bookmark)
    library.keep_analysis(article, analysis)
    library.remove_article(article.id)
    assert library.articles() == ()
    assert library.article(article.id) is None
    assert library.highlights(None) == ()
    assert library.bookmarks(None) == ()
    assert library.analysis(article, "test/1") is None


def test_keeping_an_article_again_keeps_its_notes(
    library: Library, article: Article, highlight: Highlight
) -> None:
    library.keep_article(article)
    library.keep_highlight(highlight)
    edited = replace(article, text=article.text.replace("Wind", "Gale"))
    library.keep_article(edited)
    assert library.article(article.id) == edited
    assert library.highlights(article.id) == (highlight,)


def test_an_analysis_belongs_to_one_text_one_division_and_one_engine(
    library: Library, article: Article, analysis: Analysis
) -> None:
    library.keep_analysis(article, analysis)
    assert library.analysis(article, "test/1") == analysis
    assert library.analysis(article, "test/2") is None
    assert library.analysis(replace(article, text=article.text.replace("Wind", "Gale")), "test/1") is None
    assert library.analysis(replace(article, blocks=article.blocks[1:]), "test/1") is None
    assert library.analysis(replace(article, language="de"), "test/1") is None
    assert library.analysis(replace(article, title="Another", id="ffffffffffff"), "test/1") == analysis


def test_an_analysis_of_another_form_counts_as_none(
    library: Library, article: Article, analysis: Analysis, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("tui_reader.model.schema.analysis_to_json", lambda _: {"engine": "test/1"})
    library.keep_analysis(article, analysis)
    assert library.analysis(article, "test/1") is None


def test_odd_characters_come_back_as_they_were(library: Library, make_article: MakeArticle) -> None:
    odd = make_article(text="Ti'tle\n“q”; DROP TABLE article; -- 👩‍🚀 \u200f é e\u0301", title="');")
    library.keep_article(odd)
    assert library.article(odd.id) == odd


def test_threads_share_one_library(library: Library, article: Article, highlight: Highlight) -> None:
    library.keep_article(article)

    def work(number: int) -> None:
        for i in range(10):
            library.keep_highlight(replace(highlight, id=f"{number}-{i}"))
            library.highlights(None)

    threads = [threading.Thread(target=work, args=(n,)) for n in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert len(library.highlights(article.id)) == 40


def test_a_library_in_memory_works_and_says_that_it_does_not_last(
    article: Article, highlight: Highlight
) -> None:
    library = Library.in_memory()
    library.keep_article(article)
    library.keep_highlight(highlight)
    assert library.highlights(None) == (highlight,)
    assert not library.durable
    library.close()


def test_a_backup_is_a_whole_library_and_replaces_nothing(
    library: Library, article: Article, highlight: Highlight, tmp_path: Path
) -> None:
    library.keep_article(article)
    library.keep_highlight(highlight)
    target = tmp_path / "copy.sqlite3"
    library.backup(target)
    copy = Library.open(target)
    assert copy.highlights(None) == (highlight,)
    copy.close()
    assert target.stat().st_mode & 0o777 == 0o600
    with pytest.raises(LibraryError, match="already"):
        library.backup(target)
    with pytest.raises(LibraryError):
        library.backup(tmp_path / "nowhere" / "copy.sqlite3")


def test_corrections_come_back_in_the_order_they_were_made_and_go_with_their_article(
    path: Path, article: Article
) -> None:
    anchor = make_anchor(article.text, Span(14, 22))
    credit = Credit("Ada Quill", AttributionKind.MIXED, Identity.NAMED, Stance.COMPANY)
    one = Correction(
        "c1", article.id, Change.CHANGED, anchor, (Span(0, 3), Span(4, 8)), credit, "2031-05-04T12:00:00Z"
    )
    two = Correction("a2", article.id, Change.REMOVED, anchor, (Span(0, 8),), None)
    first = Library.open(path)
    first.keep_article(article)
    for correction in (one, two, replace(one, credit=Credit(None, AttributionKind.DIRECT))):
        first.keep_correction(correction)
    first.close()
    second = Library.open(path)
    assert second.corrections(article.id) == (replace(one, credit=Credit(None, AttributionKind.DIRECT)), two)
    second.remove_correction("a2")
    assert [c.id for c in second.corrections(None)] == ["c1"]
    second.remove_article(article.id)
    assert second.corrections(None) == ()
    second.close()


def test_the_library_is_asked_for_quotations_as_they_were_corrected(
    library: Library, article: Article, analysis: Analysis
) -> None:
    library.keep_article(article)
    library.keep_analysis(article, analysis)
    content = analysis.attributions[0].content
    whole = Span(content[0].start, content[-1].end)
    pieces = tuple(Span(s.start - whole.start, s.end - whole.start) for s in content)
    credit = Credit("Ole Prett", AttributionKind.DIRECT)
    made = Correction("c1", article.id, Change.CHANGED, make_anchor(article.text, whole), pieces, credit)
    library.keep_correction(made)
    assert [q.source for q in library.catalogue.quotations("")][:1] == ["Ole Prett"]
    library.keep_analysis(article, replace(analysis, engine="test/2"))
    assert [q.source for q in library.catalogue.quotations("")][:1] == ["Ole Prett"]
    library.remove_correction("c1")
    assert "Ole Prett" not in [q.source for q in library.catalogue.quotations("")]
