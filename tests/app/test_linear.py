"""The screen for screen readers: nothing drawn, one column, and the cursor on what is read."""

from __future__ import annotations

from typing import TYPE_CHECKING, cast

import pytest
from rich.segment import Segment
from textual.color import Color
from textual.geometry import Offset

from tui_reader.app.app import NewsreaderApp
from tui_reader.app.linear import Linear, cursor_in
from tui_reader.app.page.layout import MARGIN
from tui_reader.app.screens.dialog import Panel
from tui_reader.app.screens.reading import ReadingScreen

if TYPE_CHECKING:
    from tests.app.conftest import FakeSession


def test_drawn_lines_become_blanks_of_the_same_width() -> None:
    drawn = [Segment("──┬─ Quotes 9 ─│▎▌ ▸ ● ★ é“x” ❝"), Segment("plain")]

    words = "".join(segment.text for segment in Linear().apply(drawn, Color(0, 0, 0)))

    assert words == '     Quotes 9      > * * é“x” "plain'


@pytest.mark.parametrize("width", [80, 200])
async def test_there_is_one_column_without_drawn_lines(session: FakeSession, width: int) -> None:
    app = NewsreaderApp(session, session.reading, linear=True)
    async with app.run_test(size=(width, 40)) as pilot:
        screen = cast(ReadingScreen, app.screen)
        while not screen.furnished:
            await pilot.pause()
        assert screen.query_one("#text").region.width == width
        await pilot.press("e")
        await pilot.pause()
        assert screen.query_one("#panes").region.width == width
        strips = screen._compositor.render_strips()
        filters = app.get_line_filters()
        text = "\n".join(
            "".join(s.text for s in filters[-1].apply(list(strip), Color(0, 0, 0))) for strip in strips
        )
        assert "Ilse Tarn" in text
        await pilot.press("at")
        await pilot.pause()
        assert screen.sourcing.strip.has_class("-filled")
        assert not screen.sourcing.strip.display
        assert [c for c in text if 0x2500 <= ord(c) < 0x25A0] == []


async def test_the_cursor_is_on_the_line_that_is_read_the_row_that_is_chosen_and_what_is_typed(
    session: FakeSession,
) -> None:
    app = NewsreaderApp(session, session.reading, linear=True)
    async with app.run_test(size=(80, 24)) as pilot:
        screen = cast(ReadingScreen, app.screen)
        while not screen.furnished:
            await pilot.pause()
        await pilot.press("j", "j")
        await pilot.pause()
        at = cursor_in(app.focused)
        assert at is not None
        line = screen.view.cursor_line - screen.view.seen_lines.start
        assert at.y == screen.view.region.y + line
        await pilot.press("e", "down")
        await pilot.pause()
        rows = screen.deck.panes["entities"].list
        assert cursor_in(app.focused) == rows.content_region.offset + Offset(0, rows.cursor_top)
        assert rows.cursor_top > 0
        await pilot.press("escape", "/", "a", "b")
        await pilot.pause()
        edit = screen.search_line.edit
        assert cursor_in(app.focused) == edit.content_region.offset + Offset(2, 0)


@pytest.mark.parametrize("theme", ["newsreader-dark", "newsreader-terminal"])
@pytest.mark.parametrize("keys", [["T"], ["O"], ["question_mark"], ["m"], ["i"], ["ctrl+p"]], ids="".join)
async def test_a_dialog_has_the_screen_to_itself_and_the_cursor_is_in_it(
    session: FakeSession, keys: list[str], theme: str
) -> None:
    app = NewsreaderApp(session, session.reading, linear=True, theme=theme)
    async with app.run_test(size=(100, 30)) as pilot:
        while not cast(ReadingScreen, app.screen).furnished:
            await pilot.pause()
        await pilot.press(*keys)
        await pilot.pause()
        panel = app.screen.query_one(Panel)
        assert panel.region == app.screen.region
        drawn = "".join("".join(s.text for s in strip) for strip in app.screen._compositor.render_strips())
        assert "engineers had found cracks" not in drawn
        at = cursor_in(app.focused or app.screen)
        assert at is not None
        assert panel.content_region.contains_point(at)


async def test_the_text_begins_at_the_left(session: FakeSession) -> None:
    app = NewsreaderApp(session, session.reading, linear=True)
    async with app.run_test(size=(160, 30)) as pilot:
        screen = cast(ReadingScreen, app.screen)
        while not screen.furnished:
            await pilot.pause()
        line = screen.view.render_line(0).text
        assert line.index("Vellmark") == MARGIN


async def test_the_cursor_is_on_the_moving_end_of_what_is_selected(session: FakeSession) -> None:
    app = NewsreaderApp(session, session.reading, linear=True)
    async with app.run_test(size=(80, 24)) as pilot:
        screen = cast(ReadingScreen, app.screen)
        while not screen.furnished:
            await pilot.pause()
        await pilot.press("v")
        await pilot.pause()
        at = cursor_in(app.focused)
        assert at == screen.view.region.offset + Offset(MARGIN + len("Vellmark") - 1, 0)
        await pilot.press("w")
        await pilot.pause()
        assert cursor_in(app.focused) == at + Offset(len(" closes"), 0)
        await pilot.press("escape")
        await pilot.pause()
        assert cursor_in(app.focused) == screen.view.region.offset
