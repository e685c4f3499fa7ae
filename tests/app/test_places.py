"""Where the reader is, over changes of the screen, jumps and previews, and when it is kept."""

from __future__ import annotations

import pytest
from textual.pilot import Pilot

from tests.app.conftest import FakeReading, Open
from tests.pilot import until
from tui_reader.app.controllers import places
from tui_reader.app.screens.reading import ReadingScreen
from tui_reader.errors import LibraryError
from tui_reader.model.stop import Stop


def shown(screen: ReadingScreen) -> tuple[object, ...]:
    """What can be told of the place by looking: the lines, the reading line's row, and the facts."""
    view = screen.view
    rows = [view.render_line(y).text for y in range(view.size.height)]
    return view.stop, view.cursor_line - view.seen_lines.start, rows, screen.title_line.facts


async def to(pilot: Pilot[None], *keys: str) -> None:
    await pilot.press(*keys)
    await pilot.pause()


@pytest.mark.parametrize("keys", [("2",), ("]", "j", "j", "k"), ("G",), ("G", "k", "k"), ("}", "}", "j")])
async def test_a_screen_that_has_its_size_again_looks_as_before(opened: Open, keys: tuple[str, ...]) -> None:
    """However small and large it was meanwhile, and however it was divided."""
    async with opened((120, 16)) as (pilot, screen):
        await to(pilot, *keys)
        before = shown(screen)
        for size in ((24, 8), (300, 100), (80, 10), (109, 30), (181, 12), (24, 8), (60, 40)):
            await pilot.resize_terminal(*size)
            await until(pilot, lambda: screen.view.size.height == screen.size.height - 4)
            assert screen.view.cursor_line in screen.view.seen_lines
        await pilot.resize_terminal(120, 16)
        await to(pilot, "z", "w", "S", "z", "P", "w", "w", "w", "w", "S", "P")

        await until(pilot, lambda: shown(screen) == before)


async def test_back_and_forward_bring_the_same_screen(opened: Open) -> None:
    async with opened((120, 14)) as (pilot, screen):
        await to(pilot, "2", "j", "j", "k")
        here = shown(screen)
        await to(pilot, "G")
        there = shown(screen)
        await to(pilot, "G", "G", "backspace")
        assert shown(screen) == here
        await to(pilot, "alt+right")
        assert shown(screen) == there
        await to(pilot, "apostrophe", "apostrophe")
        assert shown(screen) == here
        await to(pilot, "apostrophe", "apostrophe")
        assert shown(screen) == there


async def test_what_is_previewed_is_not_where_the_reader_stopped(opened: Open, reading: FakeReading) -> None:
    async with opened((120, 14)) as (pilot, screen):
        await to(pilot, "j")
        here = screen.view.stop
        await to(pilot, "quotation_mark", "G")
        assert screen.view.stop != here
        screen.places.save()
        assert reading.saved[-1] == here
        await to(pilot, "escape", "slash", "M", "a", "y", "o", "r")
        screen.places.save()
        assert reading.saved[-1] == here
        await to(pilot, "enter")
        screen.places.save()
        assert reading.saved[-1] == screen.view.stop


async def test_who_clicks_into_the_text_that_a_list_previews_is_there(
    opened: Open, reading: FakeReading
) -> None:
    async with opened((120, 14)) as (pilot, screen):
        await to(pilot, "quotation_mark", "j", "j")
        await pilot.click(screen.view, offset=(10, 5))
        await to(pilot, "j", "j")
        here = screen.view.stop
        screen.places.save()
        assert reading.saved[-1] == here
        await to(pilot, "quotation_mark", "k", "escape")
        assert screen.view.stop == here


async def test_a_place_is_kept_as_soon_as_the_reader_stays_there(
    opened: Open, reading: FakeReading, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(places, "_STAYED", 0.01)
    async with opened((120, 14)) as (pilot, screen):
        await pilot.resize_terminal(100, 14)
        await pilot.pause()
        assert reading.saved == []
        await to(pilot, "j", "j", "j")
        await until(pilot, lambda: reading.saved[-1:] == [screen.view.stop])


async def test_who_only_looked_is_told_from_who_moved(opened: Open, reading: FakeReading) -> None:
    async with opened((120, 14)) as (pilot, screen):
        screen.places.save()
        await to(pilot, "j")
        screen.places.save()
        await pilot.resize_terminal(100, 14)
        await to(pilot, "q")

    assert reading.moved == [False, True, False]


async def test_a_library_that_refuses_the_place_keeps_nobody_from_leaving_the_article(
    opened: Open, reading: FakeReading, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(stop: Stop, *, moved: bool = True) -> bool:
        raise LibraryError("the disk is full: this was not kept")

    monkeypatch.setattr(reading, "save_place", full)
    async with opened((120, 14)) as (pilot, screen):
        await to(pilot, "j", "L")
        assert pilot.app.screen is not screen
