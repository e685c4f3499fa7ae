"""How rows are coloured, whatever the theme is changed to."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from rich.style import Style
from textual.color import Color

from tests.app.conftest import Open
from tui_reader.app.colours import TERMINAL
from tui_reader.app.rows.base import Role
from tui_reader.app.rows.looks import LOOKS
from tui_reader.app.screens.reading import ReadingScreen

if TYPE_CHECKING:
    from textual.widget import Widget


def looks_of_rows(screen: ReadingScreen) -> dict[str, Style]:
    """The first word of each stretch that stands in the sections, and how it is drawn."""
    rows: Widget = screen.sections
    found: dict[str, Style] = {}
    for y in range(rows.size.height):
        for text, style, _ in rows.render_line(y):
            if text.strip() and style is not None:
                found.setdefault(text.split()[0].strip(","), style)
    return found


@pytest.mark.parametrize("theme", ["newsreader-light", "newsreader-night"])
async def test_rows_follow_a_change_of_theme(opened: Open, theme: str) -> None:
    async with opened() as (pilot, screen):
        pilot.app.theme = theme
        await pilot.press("s")
        await pilot.pause()
        styles, colours = looks_of_rows(screen), pilot.app.theme_variables

        mark, made = styles["▌"], styles["Repairs"]
        assert mark.color == Color.parse(colours["accent"]).rich_color
        assert mark.bgcolor == Color.parse(colours["row"]).rich_color
        assert made.color == Color.parse(colours["quiet"]).rich_color
        assert made.bgcolor == Color.parse(colours["background"]).rich_color
        assert made.italic


async def test_the_row_under_the_cursor_is_reversed_where_the_terminal_has_its_own_colours(
    opened: Open,
) -> None:
    async with opened() as (pilot, screen):
        pilot.app.theme = TERMINAL
        await pilot.press("s")
        await pilot.pause()
        styles = looks_of_rows(screen)

        assert styles["▌"].reverse
        assert styles["Repairs"].dim
        assert not styles["Repairs"].reverse


def test_every_part_that_words_can_play_has_a_look() -> None:
    assert set(Role) <= set(LOOKS)
