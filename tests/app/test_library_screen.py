"""The library screen."""

from __future__ import annotations

import threading
from collections.abc import Iterator
from typing import cast

import pytest
from textual.pilot import Pilot

from tests.app.conftest import FakeListed, FakeReading, FakeSession
from tests.pilot import until
from tui_reader.app.app import NewsreaderApp
from tui_reader.app.screens.library import LibraryScreen
from tui_reader.app.screens.reading import ReadingScreen
from tui_reader.errors import SourceError
from tui_reader.model.feeds import Feed, FeedLink
from tui_reader.session.feeds import Refreshed


def library(pilot: Pilot[None]) -> LibraryScreen:
    """The screen that is shown."""
    return cast(LibraryScreen, pilot.app.screen)


async def test_without_an_article_the_library_opens_with_what_comes_along(session: FakeSession) -> None:
    async with NewsreaderApp(session, None).run_test() as pilot:
        await pilot.pause()
        keys = [row.key for row in library(pilot).list.rows if not row.heading]
        assert keys == ["sample:bridge", "sample:council"]


async def test_enter_opens_and_q_comes_back(session: FakeSession) -> None:
    async with NewsreaderApp(session, None).run_test() as pilot:
        await pilot.pause()
        await pilot.press("down", "enter")
        await pilot.pause()
        assert session.opened == ["sample:council"]
        assert isinstance(pilot.app.screen, ReadingScreen)
        await pilot.press("q")
        await pilot.pause()
        assert isinstance(pilot.app.screen, LibraryScreen)


async def test_typing_narrows_the_list_and_escape_shows_all(session: FakeSession) -> None:
    async with NewsreaderApp(session, None).run_test() as pilot:
        await pilot.pause()
        await pilot.press("/", *"coun")
        await pilot.pause()
        assert [row.key for row in library(pilot).list.rows if not row.heading] == ["sample:council"]
        await pilot.press("escape")
        await pilot.pause()
        assert len([row for row in library(pilot).list.rows if not row.heading]) == 2


async def test_a_word_that_is_nowhere_is_told(session: FakeSession) -> None:
    async with NewsreaderApp(session, None).run_test() as pilot:
        await pilot.pause()
        await pilot.press("/", *"zzz")
        await pilot.pause()
        assert "zzz" in library(pilot).list.placeholder


async def test_from_an_article_the_library_opens_and_q_goes_back_to_it(session: FakeSession) -> None:
    async with NewsreaderApp(session, session.reading).run_test() as pilot:
        await until(pilot, lambda: cast(ReadingScreen, pilot.app.screen).furnished)
        await pilot.press("L")
        await pilot.pause()
        assert isinstance(pilot.app.screen, LibraryScreen)
        assert session.reading.saved
        await pilot.press("q")
        await pilot.pause()
        assert isinstance(pilot.app.screen, ReadingScreen)


async def test_a_full_library_is_listed_bit_by_bit(session: FakeSession) -> None:
    session.listed = tuple(FakeListed(f"{n:012}", f"Article {n}") for n in range(1_000))
    async with NewsreaderApp(session, None).run_test(size=(120, 40)) as pilot:
        await pilot.pause()
        rows = library(pilot).list
        assert len(rows.rows) < 400
        assert "1000 articles" in library(pilot).title_line.facts
        rows.cursor = 260
        await pilot.press("down")
        await pilot.pause()
        assert 1_000 < len(rows.rows) < 1_100
        assert rows.row is not None
        assert rows.row.key == f"{260:012}"


async def test_the_end_of_the_list_is_that_of_the_whole_library(session: FakeSession) -> None:
    session.listed = tuple(FakeListed(f"{n:012}", f"Article {n}") for n in range(3_000))
    async with NewsreaderApp(session, None).run_test(size=(120, 40)) as pilot:
        await pilot.pause()
        rows = library(pilot).list
        await pilot.press("end")
        await pilot.pause()
        assert rows.find(f"{2_999:012}") is not None
        assert rows.row is rows.rows[-1]


async def test_what_is_here_in_part_is_fetched_while_the_list_stays_usable(session: FakeSession) -> None:
    session.listed = (FakeListed("a1b2c3d4e5f6", "A part", partial=True, location="https://ulm.example/a"),)
    let_go = threading.Event()

    def open_slowly(source: str) -> FakeReading:
        assert let_go.wait(60)
        return session.reading

    session.open = open_slowly  # type: ignore[method-assign]
    async with NewsreaderApp(session, None).run_test(size=(120, 40)) as pilot:
        await pilot.pause()
        await pilot.press("enter")
        await pilot.pause()
        assert "Fetching https://ulm.example/a" in library(pilot).hints.message
        let_go.set()
        await until(pilot, lambda: isinstance(pilot.app.screen, ReadingScreen))


async def test_why_a_part_could_not_be_fetched_is_told(session: FakeSession) -> None:
    session.listed = (FakeListed("a1b2c3d4e5f6", "A part", partial=True),)

    def fail(source: str) -> FakeReading:
        raise SourceError("there is no such page", where="https://ulm.example/a")

    session.open = fail  # type: ignore[method-assign]
    async with NewsreaderApp(session, None).run_test(size=(120, 40)) as pilot:
        await pilot.pause()
        await pilot.press("enter")
        await until(pilot, lambda: "no such page" in library(pilot).hints.message)


async def test_feeds_are_folders(session: FakeSession) -> None:
    feed = session.library.feeds.add(FeedLink("https://ulm.example/feed", "Ulm Post", "News"), typed=True)
    async with NewsreaderApp(session, None).run_test(size=(140, 40)) as pilot:
        await pilot.pause()
        rows = {row.key: row.label for row in library(pilot).folders.rows}
        assert rows[f"folder:feed:{feed.id}"] == "Ulm Post"
        assert "feeds:News" in rows


async def test_the_feeds_are_asked_while_the_list_stays_usable(
    session: FakeSession, monkeypatch: pytest.MonkeyPatch
) -> None:
    feed = Feed("f1", "https://ulm.example/feed", "Ulm", None, "", "", None, None, 0, None, True)
    let_go = threading.Event()

    class Feeds:
        def all(self) -> list[Feed]:
            return [feed]

        def due(self) -> list[Feed]:
            return [feed, feed]

        def refresh(self, feeds: object = None) -> Iterator[Refreshed]:
            assert let_go.wait(60)
            session.listed = (FakeListed("a1b2c3d4e5f6", "What is new"),)
            yield Refreshed(feed, 1)
            yield Refreshed(feed, 0, SourceError("there is no such page"))

    monkeypatch.setattr(FakeSession, "feeds", Feeds())
    async with NewsreaderApp(session, None).run_test(size=(140, 40)) as pilot:
        await pilot.pause()
        await pilot.press("R")
        await pilot.pause()
        assert library(pilot).hints.message == "Asking 2 feeds …"
        await pilot.press("down")
        let_go.set()
        await until(pilot, lambda: "new article" in library(pilot).hints.message)
        assert library(pilot).hints.message.startswith("1 new article from 2 feeds; 1 failed")
        assert library(pilot).list.find("a1b2c3d4e5f6") is not None


async def test_the_footer_says_what_can_be_done_where_the_keyboard_is(session: FakeSession) -> None:
    app = NewsreaderApp(session, None)
    async with app.run_test(size=(120, 30)) as pilot:
        await pilot.pause()
        line = library(pilot).hints
        assert line.hints[0].title == "open"
        await pilot.press("tab")
        assert [hint.title for hint in line.hints] == ["show its articles", "to the list"]
        await pilot.press("tab", "slash")
        assert [hint.key for hint in (*line.hints, line.last)] == ["Enter", "Esc"]
        await pilot.press("escape")
        assert line.hints[0].title == "open"
        assert line.last.key == "?"
