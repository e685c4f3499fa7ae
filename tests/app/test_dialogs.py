"""What holds for every dialog."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tui_reader.app.app import NewsreaderApp
from tui_reader.app.screens.marks import MarkScreen
from tui_reader.app.screens.reading import ReadingScreen

if TYPE_CHECKING:
    from tests.app.conftest import FakeSession


async def test_keys_typed_faster_than_a_dialog_closes_close_nothing_else(session: FakeSession) -> None:
    app = NewsreaderApp(session, session.reading)
    async with app.run_test() as pilot:
        chosen: list[str | None] = []
        dialog = MarkScreen("set", {})
        await app.push_screen(dialog, chosen.append)
        dialog.dismiss("a")
        dialog.dismiss("b")
        await pilot.pause()
        assert chosen == ["a"]
        assert isinstance(app.screen, ReadingScreen)
