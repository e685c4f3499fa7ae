"""An open article's analysis: made once, ahead of being asked for, and told before it is kept."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path
from threading import Event, Thread

import pytest

from tui_reader.errors import EngineError
from tui_reader.ingest.text import read_text
from tui_reader.model.article import Article
from tui_reader.model.reading import Analysis
from tui_reader.session.analyst import Analyst
from tui_reader.session.reading import Reading
from tui_reader.store.library import Library

ARTICLE = read_text("The bridge stays shut, the mayor of Tolm said.", location="tolm.txt")
FOUND = Analysis("engine/1", (), (), (), (), ())
PATIENCE = 30.0


class Gated:
    """An engine that answers when it may; first with what it is told to fail with."""

    def __init__(self, *failures: Exception) -> None:
        self.asked, self.may = Event(), Event()
        self.times = 0
        self._failures = list(failures)

    def analyse(self, article: Article) -> Analysis:
        """The same for every article."""
        self.times += 1
        self.asked.set()
        assert self.may.wait(PATIENCE)
        if self._failures:
            raise self._failures.pop(0)
        return FOUND


@pytest.fixture
def library(tmp_path: Path) -> Iterator[Library]:
    """A library of its own."""
    opened = Library.open(tmp_path / "library.sqlite3")
    yield opened
    opened.close()


def open_article(library: Library, engine: Gated) -> Reading:
    """The article, open."""
    return Reading(ARTICLE, library, Analyst(library, engine, FOUND.engine))


def in_thread(act: Callable[[], object]) -> tuple[Thread, list[object]]:
    """`act` begun in a thread, and what comes of it."""
    found: list[object] = []
    thread = Thread(target=lambda: found.append(act()), daemon=True)
    thread.start()
    return thread, found


def test_who_asks_while_it_is_made_ahead_waits_for_that_one(library: Library) -> None:
    engine = Gated()
    reading = open_article(library, engine)
    reading.analyse_ahead()
    assert engine.asked.wait(PATIENCE)
    assert reading.analysis is None
    thread, found = in_thread(reading.analyse)
    engine.may.set()
    thread.join(PATIENCE)
    assert found == [FOUND]
    assert engine.times == 1
    assert reading.analysis == FOUND


def test_it_is_told_before_it_is_kept(library: Library, monkeypatch: pytest.MonkeyPatch) -> None:
    engine, kept, may_keep = Gated(), Event(), Event()

    def keep(article: Article, analysis: Analysis) -> None:
        assert may_keep.wait(PATIENCE)
        kept.set()

    monkeypatch.setattr(library, "keep_analysis", keep)
    engine.may.set()
    reading = open_article(library, engine)
    reading.analyse_ahead()
    assert engine.asked.wait(PATIENCE)
    thread, found = in_thread(reading.analyse)
    thread.join(PATIENCE)
    assert found == [FOUND]
    assert not kept.is_set()
    may_keep.set()
    assert kept.wait(PATIENCE)


def test_a_failure_ahead_is_told_once_and_then_it_is_tried_again(library: Library) -> None:
    engine = Gated(EngineError("the language engine ended without an answer"))
    engine.may.set()
    reading = open_article(library, engine)
    reading.analyse_ahead()
    assert engine.asked.wait(PATIENCE)
    with pytest.raises(EngineError, match="ended without"):
        reading.analyse()
    assert engine.times == 1
    assert reading.analyse() == FOUND
    assert engine.times == 2


def test_what_the_library_holds_is_not_made_again(library: Library) -> None:
    engine = Gated()
    engine.may.set()
    open_article(library, engine).analyse()
    assert open_article(library, engine).analysis == FOUND
    assert engine.times == 1
