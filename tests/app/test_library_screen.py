"""The library screen."""

from __future__ import annotations

from typing import TYPE_CHECKING, cast

from textual.pilot import Pilot

from tui_reader.app.app import NewsreaderApp
from tui_reader.app.screens.library import LibraryScreen
from tui_reader.app.screens.reading import ReadingScreen

if TYPE_CHECKING:
    from tests.app.conftest import FakeSession


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
        await pilot.pause(0.2)
        await pilot.press("L")
        await pilot.pause(0.2)
        assert isinstance(pilot.app.screen, LibraryScreen)
        assert session.reading.saved
        await pilot.press("q")
        await pilot.pause()
        assert isinstance(pilot.app.screen, ReadingScreen)
