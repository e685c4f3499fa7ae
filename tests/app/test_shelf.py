"""The library screen over a real library: folders, filter, changes and their undoing, ten thousand articles."""

from __future__ import annotations

from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, HTTPServer
from pathlib import Path
from threading import Thread
from typing import cast

import pytest
from textual.pilot import Pilot

from tests.pilot import until
from tui_reader.app.app import NewsreaderApp
from tui_reader.app.screens.library import LibraryScreen
from tui_reader.app.screens.reading import ReadingScreen
from tui_reader.ingest.text import read_text
from tui_reader.session.config import Config
from tui_reader.session.paths import Paths
from tui_reader.session.session import Session

TITLES = ("Ferry runs aground off Tolm", "Council of Vellmark votes on the bridge", "A quiet winter at sea")


def paths(folder: Path) -> Paths:
    """All files under one folder."""
    return Paths(folder / "config", folder / "data", folder / "cache")


@pytest.fixture
def session(tmp_path: Path) -> Iterator[Session]:
    """A session whose library holds three articles."""
    session = Session(paths(tmp_path), config=Config())
    for number, title in enumerate(TITLES):
        words = f"{title}\n\nThe harbour office of place {number} said so on Tuesday, in a short note."
        session.library.keep_article(read_text(words, location=f"/articles/{number}.txt"))
    yield session
    session.close()


def shelf(pilot: Pilot[None]) -> LibraryScreen:
    """The library screen."""
    return cast(LibraryScreen, pilot.app.screen)


def listed(pilot: Pilot[None]) -> list[str]:
    """Titles of the library's articles on the screen."""
    return [row.label for row in shelf(pilot).list.rows if not row.heading and ":" not in row.key]


async def test_a_query_narrows_the_list_and_a_wrong_one_says_so(session: Session) -> None:
    async with NewsreaderApp(session, None).run_test(size=(80, 24)) as pilot:
        await pilot.pause()
        await pilot.press("/", *"council")
        assert listed(pilot) == [TITLES[1]]
        await pilot.press("ctrl+u", *"colour:red", "enter")
        await pilot.pause()
        assert "colour" in shelf(pilot).hints.message
        assert len(listed(pilot)) == 3
        await pilot.press("escape")
        await pilot.pause()
        assert len(listed(pilot)) == 3


async def test_an_article_is_removed_and_brought_back(session: Session) -> None:
    async with NewsreaderApp(session, None).run_test(size=(80, 24)) as pilot:
        await pilot.pause()
        first = listed(pilot)[0]
        await pilot.press("d")
        assert first not in listed(pilot)
        assert "u undoes it" in shelf(pilot).hints.message
        await pilot.press("u")
        assert sorted(listed(pilot)) == sorted(TITLES)
        await pilot.press("u")
        assert shelf(pilot).hints.message == "Nothing to undo"


async def test_stars_tags_and_the_archive_have_folders(session: Session) -> None:
    async with NewsreaderApp(session, None).run_test(size=(120, 30)) as pilot:
        await pilot.pause()
        first = listed(pilot)[0]
        await pilot.press("*", "t", *"sea #harbour", "enter")
        await pilot.pause()
        assert shelf(pilot).folders.marked == {"folder:"}
        names = [row.label for row in shelf(pilot).folders.rows]
        assert "#sea" in names
        assert "#harbour" in names
        await pilot.press("s", "down", "down")
        await pilot.pause()
        assert shelf(pilot).folder == "is:starred"
        assert shelf(pilot).folders.marked == {"folder:is:starred"}
        assert listed(pilot) == [first]
        await pilot.press("enter", "A", "escape")
        await pilot.pause()
        assert first not in listed(pilot)
        assert len(listed(pilot)) == 2


async def test_the_order_is_remembered(session: Session, tmp_path: Path) -> None:
    async with NewsreaderApp(session, None).run_test(size=(80, 24)) as pilot:
        await pilot.pause()
        await pilot.press(",", ",", ",")
        assert listed(pilot) == sorted(TITLES)
    again = Session(paths(tmp_path), config=Config())
    assert again.memory.order == "title"
    again.close()


async def test_where_there_is_room_the_beginning_is_seen_before_it_is_opened(session: Session) -> None:
    async with NewsreaderApp(session, None).run_test(size=(160, 30)) as pilot:
        await pilot.pause()
        await pilot.press("down")
        await pilot.pause()
        preview = shelf(pilot).preview
        assert preview.article is not None
        assert preview.article.title == listed(pilot)[1]
        assert "harbour office" in preview.render().plain
        await pilot.press("v")
        assert preview.article is None


async def test_a_path_that_is_typed_is_opened_and_a_wrong_one_is_explained(
    session: Session, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    Path("new.txt").write_text("The pier of Sarn\n\nIt was mended, the mayor said.\n", encoding="utf-8")
    async with NewsreaderApp(session, None).run_test(size=(80, 24)) as pilot:
        await pilot.pause()
        await pilot.press("o", *"none.txt", "enter")
        await pilot.pause()
        assert "none.txt" in shelf(pilot).hints.message
        await pilot.press("o", *"new.txt", "enter")
        await pilot.pause()
        assert isinstance(pilot.app.screen, ReadingScreen)


async def test_on_the_first_run_the_samples_are_listed_and_the_screen_says_what_to_do(tmp_path: Path) -> None:
    session = Session(paths(tmp_path), config=Config())
    async with NewsreaderApp(session, None).run_test(size=(80, 24)) as pilot:
        await pilot.pause()
        rows = shelf(pilot).list.rows
        assert sum(row.key.startswith("sample:") for row in rows) >= 5
        assert "o opens a file or an address" in shelf(pilot).bottom.words
    session.close()


FEED = """<?xml version="1.0"?><rss version="2.0"><channel><title>Tolm Tide Tables</title>
<link>http://tides.example/</link><item><title>Spring tide on Monday</title><guid>t1</guid>
<description>The harbour office of Tolm warns of high water.</description></item></channel></rss>"""


class Answers(BaseHTTPRequestHandler):
    """Answers every request with the feed."""

    def do_GET(self) -> None:
        self.send_response(200)
        self.send_header("Content-Type", "application/rss+xml")
        self.end_headers()
        self.wfile.write(FEED.encode())

    def log_message(self, format: str, *args: object) -> None:
        """Say nothing."""


@pytest.fixture
def feed() -> Iterator[str]:
    """The address of a feed."""
    server = HTTPServer(("127.0.0.1", 0), Answers)
    Thread(target=server.serve_forever, daemon=True).start()
    yield f"http://127.0.0.1:{server.server_port}/feed.xml"
    server.shutdown()
    server.server_close()


async def told(pilot: Pilot[None], words: str) -> None:
    """Wait until the footer says `words`."""
    await until(pilot, lambda: words in shelf(pilot).hints.message)


async def test_a_feed_is_followed_refreshed_and_a_folder(session: Session, feed: str) -> None:
    async with NewsreaderApp(session, None).run_test(size=(120, 30)) as pilot:
        await pilot.pause()
        await pilot.press("R")
        await told(pilot, "F follows one")
        await pilot.press("F", *feed, "enter")
        await told(pilot, "Following Tolm Tide Tables: 1 article")
        assert "Spring tide on Monday" in listed(pilot)
        assert "Tolm Tide Tables" in [row.label for row in shelf(pilot).folders.rows]
        await pilot.press("R")
        await told(pilot, "0 new articles from 1 feed")
        await pilot.press("s", "G")
        await pilot.pause()
        assert listed(pilot) == ["Spring tide on Monday"]
        await pilot.press("escape", "F", *"http://127.0.0.1:9/none", "enter")
        await told(pilot, "127.0.0.1:9")


async def test_with_ten_thousand_articles_a_key_is_answered_at_once(tmp_path: Path) -> None:
    session = Session(paths(tmp_path), config=Config())
    fill(session, 10_000)
    async with NewsreaderApp(session, None).run_test(size=(120, 40)) as pilot:
        await pilot.pause()
        assert "10000 articles" in shelf(pilot).title_line.facts
        assert 0 < len(listed(pilot)) < 2_000
        library = session.library._db._connection
        asked: list[str] = []
        library.set_trace_callback(asked.append)
        await pilot.press("k", "j", "down", "up")
        await pilot.pause()
        assert asked == []
        await pilot.press("G")
        await pilot.pause()
        assert 0 < len(asked) < 50  # all that is left, by many at a time
        library.set_trace_callback(None)
        await pilot.press("g", "/", *"harbour")
        await pilot.pause()
        assert len(listed(pilot)) == 1
    session.close()


def fill(session: Session, number: int) -> None:
    """Put that many articles into the library at once."""
    import sqlite3

    article = read_text("Note from the harbour\n\nNothing happened, the office said.\n", location="/a/0.txt")
    session.library.keep_article(article)
    path = session.paths.library
    session.close()
    with sqlite3.connect(path) as connection:
        columns = [row[1] for row in connection.execute("PRAGMA table_info(article)")]
        values = list(connection.execute("SELECT * FROM article").fetchone())
        at, title, place, row = map(columns.index, ("id", "title", "location", "number"))
        rows = []
        for index in range(1, number):
            values[at], values[title] = f"{index:012x}", f"Note {index} from the harbour"
            values[place], values[row] = f"/a/{index}.txt", index + 1
            rows.append(tuple(values))
        marks = ", ".join("?" * len(columns))
        connection.executemany(f"INSERT INTO article VALUES ({marks})", rows)
    connection.close()
