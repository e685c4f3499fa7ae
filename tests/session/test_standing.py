"""Whether what was kept of an article's screen is still true: its place and its notes, each by itself."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from tui_reader.analysis.version import engine_version
from tui_reader.ingest.text import read_text
from tui_reader.model.reading import Analysis
from tui_reader.model.spans import Span
from tui_reader.model.stop import Stop
from tui_reader.session.reading import Reading
from tui_reader.session.session import Session
from tui_reader.session.standing import Still, standing, still

PATH = "tolm.txt"
TEXT = "The bridge stays shut, the mayor of Tolm said.\n\n“Nobody will cross it,” she added.\n"


class Known:
    """An engine that knows the answer."""

    def analyse(self, article: object) -> Analysis:
        return Analysis(engine_version(), (), (), (), (), ())


@pytest.fixture
def change(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Callable[..., object]:
    """Opens an article of the library, does something with it and closes the library."""
    monkeypatch.setenv("NEWSREADER_HOME", str(tmp_path / "home"))

    def change(act: Callable[[Reading], object], text: str = TEXT) -> None:
        path = tmp_path / PATH
        path.write_text(text, "utf-8")
        session = Session(analyser=Known())
        reading = session.open(str(path))
        reading.remember()
        act(reading)
        session.close()

    return change


@pytest.fixture
def article_id(change: Callable[..., object]) -> str:
    """The id of an article that was analysed, and left at a place."""
    ids: list[str] = []

    def read(reading: Reading) -> None:
        reading.analyse()
        reading.save_place(Stop.at(10))
        ids.append(reading.article.id)

    change(read)
    return ids[0]


@pytest.mark.parametrize(
    ("act", "found"),
    [
        (lambda reading: None, Still(True, True)),
        (lambda reading: reading.save_place(Stop.at(10)), Still(True, True)),
        (lambda reading: reading.save_place(Stop(10, 11)), Still(False, True)),
        (lambda reading: reading.toggle_bookmark(0), Still(True, False)),
        (lambda reading: reading.add_highlight(Span(0, 10)), Still(True, False)),
    ],
    ids=["nothing", "the same place", "another place", "a bookmark", "a highlight"],
)
def test_it_tells_what_changed(
    change: Callable[..., object],
    article_id: str,
    tmp_path: Path,
    act: Callable[[Reading], object],
    found: Still,
) -> None:
    article = read_text(TEXT, location=str(tmp_path / PATH))
    held = standing(article)
    assert held is not None
    assert (held.article, bool(held.notes)) == (article_id, True)
    assert still(held) == Still(True, True)
    change(act)

    assert still(held) == found


def test_another_article_that_was_read_meanwhile_changes_nothing(
    change: Callable[..., object], article_id: str, tmp_path: Path
) -> None:
    held = standing(read_text(TEXT, location=str(tmp_path / PATH)))
    assert held is not None
    session = Session(analyser=Known())
    other = tmp_path / "other.txt"
    other.write_text("The ferry stays in the harbour.\n", "utf-8")
    session.open(str(other)).save_place(Stop.at(3))
    session.close()

    assert still(held) == Still(True, True)
    assert still(held._replace(stamp="")) == Still(True, True)


def test_without_todays_analysis_nothing_is_said_of_notes(
    change: Callable[..., object], article_id: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    article = read_text(TEXT, location=str(tmp_path / PATH))
    held = standing(article)
    monkeypatch.setattr("tui_reader.analysis.version.engine_version", lambda: "engine/2")
    later = standing(article)

    assert held is not None
    assert later == held._replace(notes="")
    assert still(later) == Still(True, False)


def test_a_library_that_cannot_be_asked_leaves_nothing_true(
    change: Callable[..., object], article_id: str, tmp_path: Path
) -> None:
    article = read_text(TEXT, location=str(tmp_path / PATH))
    held = standing(article)
    assert held is not None
    (tmp_path / "home" / "data" / "library.sqlite3").write_bytes(b"no library at all, but long enough" * 200)

    assert still(held) == Still(False, False)
    assert standing(article) is None
