"""The mouse does what keys do: hints, dialogs, columns."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tui_reader.app.app import NewsreaderApp
from tui_reader.app.screens.help import HelpScreen
from tui_reader.app.screens.note import NoteScreen
from tui_reader.app.screens.reading import ReadingScreen
from tui_reader.app.widgets.chrome import HintLine

if TYPE_CHECKING:
    from textual.pilot import Pilot

    from tests.app.conftest import FakeSession, Open


def place_of(line: HintLine, words: str) -> tuple[int, int]:
    """The cell of the footer where `words` begin."""
    text = line.render().plain
    assert words in text
    return text.index(words) + 1, 0  # with the air at the left


async def click(pilot: Pilot[None], words: str) -> None:
    """Click on a hint of the footer."""
    line = pilot.app.screen.query_one(HintLine)
    await pilot.click(line, offset=place_of(line, words))
    await pilot.pause()


async def test_a_click_on_a_hint_does_what_it_says(opened: Open) -> None:
    async with opened((160, 30)) as (pilot, screen):
        await click(pilot, "section")
        assert screen.view.cursor > 0
        await click(pilot, "sourcing")
        assert screen.panes.focused == "sourcing"
        await click(pilot, "Enter")
        assert screen.trail.lit
        await click(pilot, "Esc")
        assert not screen.trail.lit
        await click(pilot, "help")
        assert isinstance(pilot.app.screen, HelpScreen)


async def test_a_click_between_hints_does_nothing(opened: Open) -> None:
    async with opened((160, 30)) as (pilot, screen):
        x, _ = place_of(screen.hints, "section")
        await pilot.click(screen.hints, offset=(x + len("section") + 1, 0))
        await pilot.pause()
        assert screen.view.cursor == 0


async def test_hints_of_the_library_are_clicked_too(session: FakeSession) -> None:
    app = NewsreaderApp(session, None)
    async with app.run_test(size=(120, 30)) as pilot:
        await pilot.pause()
        await click(pilot, "open  ")
        assert isinstance(app.screen, ReadingScreen)


@pytest.mark.parametrize(("keys", "stays"), [(["question_mark"], False), (["a"], True)])
async def test_a_click_beside_a_dialog_closes_it_but_loses_no_words(
    opened: Open, keys: list[str], stays: bool
) -> None:
    async with opened((120, 30)) as (pilot, screen):
        await pilot.press("right_parenthesis", *keys)
        await pilot.pause()
        dialog = pilot.app.screen
        assert isinstance(dialog, NoteScreen if stays else HelpScreen)
        await pilot.click(offset=(60, 10))
        await pilot.pause()
        assert pilot.app.screen is dialog
        await pilot.click(offset=(1, 1))
        await pilot.pause()
        assert pilot.app.screen is (dialog if stays else screen)
