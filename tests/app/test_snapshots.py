"""How the screen looks, at three sizes, dark and light."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

import pytest
from textual.pilot import Pilot

from tui_reader.app.app import NewsreaderApp
from tui_reader.app.screens.reading import ReadingScreen

if TYPE_CHECKING:
    from tests.app.conftest import FakeSession

SIZES = [(80, 24), (120, 40), (200, 60)]
THEMES = ["newsreader-dark", "newsreader-light"]
Compare = Callable[..., bool]


async def settled(pilot: Pilot[None]) -> None:
    """Wait until the screen stands."""
    while isinstance(pilot.app.screen, ReadingScreen) and not pilot.app.screen.furnished:
        await pilot.pause()
    await pilot.pause()


@pytest.mark.parametrize("theme", THEMES)
@pytest.mark.parametrize("size", SIZES, ids=lambda size: f"{size[0]}x{size[1]}")
def test_reading(snap_compare: Compare, session: FakeSession, size: tuple[int, int], theme: str) -> None:
    app = NewsreaderApp(session, session.reading, theme=theme)

    assert snap_compare(app, terminal_size=size, run_before=settled)


@pytest.mark.parametrize("size", SIZES, ids=lambda size: f"{size[0]}x{size[1]}")
def test_a_pane_with_the_trail_of_a_source(
    snap_compare: Compare, session: FakeSession, size: tuple[int, int]
) -> None:
    async def choose(pilot: Pilot[None]) -> None:
        await settled(pilot)
        await pilot.press("h", "@", "home", "enter", "n", '"', "down")
        await pilot.pause()

    app = NewsreaderApp(session, session.reading)
    assert snap_compare(app, terminal_size=size, run_before=choose)


@pytest.mark.parametrize(
    "keys",
    [["question_mark"], ["ctrl+p"], ["a"], ["x"], ["i"], ["m"], ["right_parenthesis", "c"]],
    ids="".join,
)
def test_dialogs(snap_compare: Compare, session: FakeSession, keys: list[str]) -> None:
    async def press(pilot: Pilot[None]) -> None:
        await settled(pilot)
        await pilot.press(*keys)
        await pilot.pause()

    app = NewsreaderApp(session, session.reading)
    assert snap_compare(app, terminal_size=(100, 30), run_before=press)


def test_the_library(snap_compare: Compare, session: FakeSession) -> None:
    app = NewsreaderApp(session, None)

    assert snap_compare(app, terminal_size=(100, 24), run_before=settled)
