"""Highlights and bookmarks of one article: kept at once, edited, removed, and brought back."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from tui_reader.ingest.text import read_text
from tui_reader.model.annotations import AnchorState, Colour
from tui_reader.model.article import Article
from tui_reader.model.reading import Analysis
from tui_reader.model.spans import Span
from tui_reader.session.analyst import Analyst
from tui_reader.session.reading import Reading
from tui_reader.store.library import Library

TEXT = """\
Sea wall holds for another year

The sea wall at Sarnby held through the winter, said Ada Quill, the harbour master.

Nobody was hurt, and the ferry ran on every day but two, according to the harbour office.
"""


class NoEngine:
    """Finds nothing."""

    def analyse(self, article: Article) -> Analysis:
        return Analysis("none", (), (), (), (), ())


@pytest.fixture
def library(tmp_path: Path) -> Iterator[Library]:
    opened = Library.open(tmp_path / "data" / "library.sqlite3")
    yield opened
    opened.close()


def _reading(library: Library, text: str = TEXT) -> Reading:
    article = read_text(text, location="/articles/wall.txt")
    return Reading(article, library, Analyst(library, NoEngine(), "none"))


def _span(reading: Reading, words: str) -> Span:
    start = reading.article.text.index(words)
    return Span(start, start + len(words))


def test_each_change_of_a_highlight_is_kept_and_can_be_taken_back(library: Library) -> None:
    reading = _reading(library)
    made = reading.add_highlight(_span(reading, "Nobody was hurt"), tags=("sea", "", "sea"))
    reading.edit_highlight(made.id, note="Two lines\nof note", colour=Colour.BLUE)
    reading.edit_highlight(made.id, tags=("wall", "to check"))
    reading.edit_highlight(made.id, tags=("wall", "to check"))
    reading.edit_highlight("none", note="x")
    (kept,) = _reading(library).highlights
    assert (kept[0].note, kept[0].colour, kept[0].tags) == (
        "Two lines\nof note",
        Colour.BLUE,
        ("wall", "to check"),
    )
    assert kept[1].state is AnchorState.EXACT
    reading.remove_highlight(made.id)
    assert _reading(library).highlights == ()

    assert reading.undo() == "The highlight is back"
    assert library.highlights(None) == (kept[0],)
    assert reading.undo() == "The highlight is as it was"
    assert library.highlights(None)[0].tags == ("sea",)
    assert reading.undo() == "The highlight is as it was"
    assert library.highlights(None) == (made,)
    assert reading.undo() == "The highlight is gone again"
    assert library.highlights(None) == ()
    assert reading.undo() is None


def test_bookmarks_have_names_and_notes_and_come_back(library: Library) -> None:
    reading = _reading(library)
    made = reading.toggle_bookmark(_span(reading, "Nobody").start, name="The end")
    assert made is not None
    reading.edit_bookmark(made.id, name="The\nvery end", note="a\nb")
    (kept,) = _reading(library).bookmarks
    assert (kept[0].name, kept[0].note) == ("The very end", "a\nb")
    assert reading.toggle_bookmark(_span(reading, "ferry").start) is None
    assert library.bookmarks(None) == ()
    assert [reading.undo() for _ in range(4)] == [
        "The bookmark is back",
        "The bookmark is as it was",
        "The bookmark is gone again",
        None,
    ]


def test_an_undo_that_the_library_refuses_can_be_tried_again(
    library: Library, monkeypatch: pytest.MonkeyPatch
) -> None:
    from tui_reader.errors import LibraryError

    reading = _reading(library)
    made = reading.add_highlight(_span(reading, "Nobody was hurt"))

    def refuse(highlight_id: str) -> None:
        raise LibraryError("the disk is full")

    with monkeypatch.context() as patch:
        patch.setattr(library, "remove_highlight", refuse)
        with pytest.raises(LibraryError):
            reading.undo()
        assert [h.id for h, _ in reading.highlights] == [made.id]
    assert reading.undo() == "The highlight is gone again"


def test_an_edited_article_shows_what_moved_and_what_is_lost(library: Library) -> None:
    reading = _reading(library)
    reading.add_highlight(_span(reading, "Nobody was hurt"))
    reading.add_highlight(_span(reading, "the harbour master"))
    edited = TEXT.replace("Sarnby held", "Sarnby in the north held").replace(
        ", and the ferry ran on every day but two, according to the harbour office", ""
    )
    again = _reading(library, edited.replace("Nobody was hurt.", "Three boats sank."))
    assert [placed.state for _, placed in again.highlights] == [AnchorState.MOVED, AnchorState.LOST]
    assert _span(again, "the harbour master") == again.highlights[0][1].span
