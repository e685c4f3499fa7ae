"""A source that is read in another process is the same article, and what fails there is said here."""

from __future__ import annotations

import os
import threading
from collections.abc import Iterator
from pathlib import Path

import pytest

from tui_reader.errors import SourceError
from tui_reader.ingest.retrieve import open_source
from tui_reader.session import ahead
from tui_reader.session.ahead import Ahead, read_ahead
from tui_reader.session.session import Session

pytestmark = pytest.mark.skipif(not hasattr(os, "fork"), reason="there is nothing to fork here")

PAGE = """<html><head><title>The bridge closes</title></head><body><article><h1>The bridge closes</h1>
<p>The council of Vellmark closed the harbour bridge on Monday, and the ferry carries everyone until spring.</p>
<p>“We had no choice,” said Ada Brenn, who leads the works. “The cables are older than the town hall.”</p>
<p>The bridge was built in 1911 and carries nine thousand people a day, the council says in its report.</p>
</article></body></html>"""


@pytest.fixture(autouse=True)
def two_processors(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(ahead, "_spare_processor", lambda: True)
    # The test runner has threads of its own; what is forked here calls nothing that they could hold.
    monkeypatch.setattr(ahead, "_alone", lambda: True)


@pytest.fixture
def session(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Session]:
    monkeypatch.setenv("NEWSREADER_HOME", str(tmp_path / "home"))
    opened = Session()
    yield opened
    opened.close()


def begun(source: Path) -> Ahead:
    found = read_ahead(str(source))
    assert found is not None
    return found


def test_a_long_text_and_a_page_are_read_as_they_are_here(tmp_path: Path, session: Session) -> None:
    long, page = tmp_path / "long.txt", tmp_path / "page.html"
    long.write_text("The ferry\n\n" + "The ferry came late and nobody asked why.\n\n" * 6_000)
    page.write_text(PAGE)
    for path in (long, page):
        assert session.open(str(path), ahead=begun(path)).article == open_source(str(path))


def test_what_is_wrong_with_it_is_said_by_the_one_who_asks(tmp_path: Path, session: Session) -> None:
    path = tmp_path / "picture.epub"
    path.write_bytes(b"\x00\x01 no book")
    with pytest.raises(SourceError) as told:
        session.open(str(path), ahead=begun(path))
    with pytest.raises(SourceError) as same:
        open_source(str(path))
    assert str(told.value) == str(same.value)


def test_a_process_that_is_killed_costs_nothing_but_time(tmp_path: Path, session: Session) -> None:
    path = tmp_path / "page.html"
    path.write_text(PAGE)
    begun_one = begun(path)
    os.kill(begun_one._pid, 9)
    assert session.open(str(path), ahead=begun_one).article == open_source(str(path))


def test_what_is_not_wanted_any_more_leaves_no_process_behind(tmp_path: Path) -> None:
    path = tmp_path / "page.html"
    path.write_text(PAGE)
    dropped = begun(path)
    pid = dropped._pid
    dropped.drop()
    dropped.drop()
    with pytest.raises(ChildProcessError):
        os.waitpid(pid, 0)
    assert dropped.ready(0)


def test_it_is_told_when_it_is_there(tmp_path: Path, session: Session) -> None:
    path = tmp_path / "page.html"
    path.write_text(PAGE)
    one = begun(path)
    while not one.ready(0.05):
        continue
    assert session.open(str(path), ahead=one).article.title == "The bridge closes"


def test_what_does_not_fit_is_read_here(
    tmp_path: Path, session: Session, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "long.txt"
    path.write_text("The ferry came late and nobody asked why.\n\n" * 6_000)
    monkeypatch.setattr(ahead, "_ROOM", 0)
    monkeypatch.setattr(ahead, "_LEAST_ROOM", 4_096)
    assert begun(path).article() is None
    assert session.open(str(path), ahead=begun(path)).article == open_source(str(path))


@pytest.mark.parametrize(
    "source", ["https://news.example/a.html", "-", "sample:nothing", "no-such-file.html"]
)
def test_only_files_are_read_ahead(source: str) -> None:
    assert read_ahead(source) is None


def test_what_opens_at_once_is_not(tmp_path: Path) -> None:
    path = tmp_path / "short.txt"
    path.write_text("The ferry came late.")
    assert read_ahead(str(path)) is None
    assert read_ahead(str(tmp_path)) is None


def test_a_process_with_threads_is_not_forked(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.undo()
    monkeypatch.setattr(ahead, "_spare_processor", lambda: True)
    path = tmp_path / "page.html"
    path.write_text(PAGE)
    done = threading.Event()
    thread = threading.Thread(target=done.wait)
    thread.start()
    try:
        assert read_ahead(str(path)) is None
    finally:
        done.set()
        thread.join()
