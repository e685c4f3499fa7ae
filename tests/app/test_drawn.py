"""What is written to the terminal: enough, and nothing twice."""

from __future__ import annotations

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from typing import TYPE_CHECKING, Any

import pyte
import pytest
from textual import events
from textual._compositor import CompositorUpdate
from textual.geometry import Size
from textual.pilot import Pilot
from textual.timer import Timer

from tests.pilot import until
from tui_reader.app.app import NewsreaderApp
from tui_reader.app.screens.reading import ReadingScreen

if TYPE_CHECKING:
    from tests.app.conftest import FakeSession


class Shown:
    """A terminal that is given what the app draws, and nothing else."""

    def __init__(self, app: NewsreaderApp, width: int, height: int, monkeypatch: pytest.MonkeyPatch) -> None:
        self.app = app
        self.screen = pyte.Screen(width, height)
        self._stream = pyte.Stream(self.screen)
        self.frames = 0
        """How often something was written."""
        draw = app._display

        def display(screen: Any, renderable: Any) -> None:
            if isinstance(renderable, CompositorUpdate) and not app._batch_count:
                self.frames += 1
                self._stream.feed(renderable.render_segments(app.console).replace("\n", "\r\n"))
            draw(screen, renderable)

        monkeypatch.setattr(app, "_display", display)

    def resize(self, width: int, height: int) -> None:
        """Be of another size, with whatever stood there."""
        self.screen.resize(height, width)

    @property
    def wrong(self) -> list[str]:
        """The lines that do not look as they do when the whole screen is drawn anew."""
        width, height = self.app.size
        anew = pyte.Screen(width, height)
        whole = self.app.screen._compositor.render_full_update()
        pyte.Stream(anew).feed(whole.render_segments(self.app.console).replace("\n", "\r\n"))
        lines = range(height)
        return [
            "".join(self.screen.buffer[y][x].data for x in range(width))
            for y in lines
            if any(self.screen.buffer[y][x] != anew.buffer[y][x] for x in range(width))
        ]


@asynccontextmanager
async def shown(
    session: FakeSession, monkeypatch: pytest.MonkeyPatch, size: tuple[int, int] = (120, 40)
) -> AsyncIterator[tuple[Pilot[None], Shown]]:
    app = NewsreaderApp(session, session.reading)
    terminal = Shown(app, *size, monkeypatch)
    async with app.run_test(size=size) as pilot:
        while not (isinstance(app.screen, ReadingScreen) and app.screen.furnished):
            await pilot.pause()
        await pilot.pause()
        yield pilot, terminal


@pytest.mark.parametrize("width", [100, 119, 121])
async def test_a_change_of_size_is_drawn_once(
    session: FakeSession, monkeypatch: pytest.MonkeyPatch, width: int
) -> None:
    async with shown(session, monkeypatch) as (pilot, terminal):
        terminal.frames = 0
        terminal.resize(width, 40)
        await pilot.resize_terminal(width, 40)
        await pilot.pause()

        assert terminal.frames == 1
        assert terminal.wrong == []


async def test_the_terminal_shows_what_there_is_whatever_is_done(
    session: FakeSession, monkeypatch: pytest.MonkeyPatch
) -> None:
    sizes = [(100, 30), (200, 50), (80, 24), (120, 12), (109, 40), (110, 40)]
    keys = ["j", "space", "s", "down", "escape", "e", "tab", "escape", "b", "h", "n", "z", "z", "2", "slash"]
    keys += [
        "t",
        "h",
        "e",
        "enter",
        "question_mark",
        "escape",
        "B",
        "minus",
        "escape",
        "w",
        "at",
        "f",
        "v",
        "j",
    ]
    async with shown(session, monkeypatch) as (pilot, terminal):
        assert terminal.wrong == []
        for number, key in enumerate(keys):
            await pilot.press(key)
            await pilot.pause()
            assert terminal.wrong == [], key
            if number % 2:
                size = sizes[number // 2 % len(sizes)]
                terminal.resize(*size)
                await pilot.resize_terminal(*size)
                await pilot.pause()
                assert terminal.wrong == [], size


async def test_a_single_change_of_size_waits_for_nothing(
    session: FakeSession, monkeypatch: pytest.MonkeyPatch
) -> None:
    async with shown(session, monkeypatch) as (pilot, terminal):

        def never(delay: float, callback: Any) -> Timer:
            return Timer(terminal.app, delay, name="never", callback=callback)

        monkeypatch.setattr(terminal.app, "set_timer", never)
        monkeypatch.setattr(terminal.app, "_resized_at", 0.0)  # that of the start is long ago
        terminal.resize(90, 30)
        await pilot.resize_terminal(90, 30)
        await until(pilot, lambda: terminal.app.screen.size == (90, 30) and not terminal.wrong)


async def test_of_many_changes_of_size_only_some_are_drawn(
    session: FakeSession, monkeypatch: pytest.MonkeyPatch
) -> None:
    async with shown(session, monkeypatch) as (pilot, terminal):
        terminal.frames = 0
        for width in range(119, 89, -1):
            size = Size(width, 30)
            terminal.app.post_message(events.Resize(size, size))
        terminal.resize(90, 30)
        await until(pilot, lambda: terminal.app.screen.size == (90, 30))

        assert terminal.frames < 10
        assert terminal.wrong == []


async def test_a_terminal_that_has_lost_everything_is_given_all_of_it(
    session: FakeSession, monkeypatch: pytest.MonkeyPatch
) -> None:
    async with shown(session, monkeypatch) as (pilot, terminal):
        terminal.screen.reset()
        assert terminal.wrong != []
        terminal.app.refresh(layout=True)
        await pilot.pause()

        assert terminal.wrong == []


async def test_another_theme_reaches_every_cell(
    session: FakeSession, monkeypatch: pytest.MonkeyPatch
) -> None:
    async with shown(session, monkeypatch) as (pilot, terminal):
        for theme in ("newsreader-light", "newsreader-terminal", "newsreader-dark"):
            terminal.app.theme = theme
            await pilot.pause()
            assert terminal.wrong == [], theme
