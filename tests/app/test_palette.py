"""The palette: every action by name, done on the screen below."""

from __future__ import annotations

from typing import cast

import pytest

from tests.app.conftest import Open
from tui_reader.app.actions import Where
from tui_reader.app.keymap import DEFAULT
from tui_reader.app.screens.help import HelpScreen, help_rows
from tui_reader.app.screens.library import LibraryScreen
from tui_reader.app.screens.palette import _UNLISTED, PaletteScreen, _found
from tui_reader.app.screens.theme import ThemeScreen


async def test_what_is_typed_finds_an_action_and_enter_does_it(opened: Open) -> None:
    async with opened((120, 14)) as (pilot, screen):
        await pilot.press("ctrl+p", *"end of the art", "enter")
        await pilot.pause()
        assert pilot.app.screen is screen
        assert screen.view.progress == 1.0


async def test_arrows_choose_and_keys_stand_at_the_right(opened: Open) -> None:
    async with opened() as (pilot, screen):
        await pilot.press("ctrl+p", *"quotation")
        palette = cast(PaletteScreen, pilot.app.screen)
        named = [row.key for row in palette._list.rows]
        assert {"next_quote", "previous_quote", "highlight"} <= set(named)
        assert [row.lines[0].tail for row in palette._list.rows if row.key == "next_quote"] == [")"]
        await pilot.press(*["down"] * named.index("next_quote"), "enter")
        await pilot.pause()
        assert pilot.app.screen is screen
        assert screen.view.article is not None
        assert screen.view.article.text[screen.view.cursor :].startswith("“")


async def test_actions_of_the_program_and_of_panes_are_done_too(opened: Open) -> None:
    async with opened() as (pilot, screen):
        await pilot.press("quotation_mark", "ctrl+p", *"sort the pane", "enter")
        await pilot.pause()
        assert screen.panes.focused == "quotes"
        assert screen.deck.panes["quotes"].order != screen.deck.panes["quotes"].kind.orders[0]
        await pilot.press("ctrl+p", *"choose a theme", "enter")
        await pilot.pause()
        assert isinstance(pilot.app.screen, ThemeScreen)


async def test_what_nothing_is_called_does_nothing(opened: Open) -> None:
    async with opened() as (pilot, screen):
        await pilot.press("ctrl+p", *"zzzz", "enter")
        assert isinstance(pilot.app.screen, PaletteScreen)
        await pilot.press("escape")
        await pilot.pause()
        assert pilot.app.screen_stack == [screen]
        await pilot.press("ctrl+p", *"to the library", "enter")
        await pilot.pause()
        assert isinstance(pilot.app.screen, LibraryScreen)


async def test_help_begins_with_the_screen_below(opened: Open) -> None:
    async with opened() as (pilot, _screen):
        await pilot.press("question_mark")
        await pilot.pause()
        parts = [row.key for row in cast(HelpScreen, pilot.app.screen)._list.rows if row.heading]
        assert parts[0] == "group:Moving"
        assert parts.index("group:Program") < parts.index("group:While text is selected")
        await pilot.press("escape", "L", "question_mark")
        await pilot.pause()
        parts = [row.key for row in cast(HelpScreen, pilot.app.screen)._list.rows if row.heading]
        assert parts[0] == "group:Library"


@pytest.mark.parametrize("where", [Where.READING, Where.LIBRARY])
def test_every_action_is_found_by_what_it_does_by_its_title_and_by_its_name(where: Where) -> None:
    actions = tuple(a for a in DEFAULT.on(where) if a.id not in _UNLISTED)

    for action in actions:
        for words in (action.title, action.help[:14], action.id.replace("_", " ")):
            first = [row.key for row in _found(actions, words)][:5]
            assert action.id in first, words


async def test_help_is_searched_again_from_its_list(opened: Open) -> None:
    async with opened((80, 24)) as (pilot, _screen):
        await pilot.press("question_mark", *"mark", "down", "j", "slash", *"er")
        help_screen = cast(HelpScreen, pilot.app.screen)
        assert help_screen._input.value == "marker"


def test_help_begins_with_what_the_keymap_took_away() -> None:
    keymap = DEFAULT.changed({"bookmark": ("n",)})

    rows = list(help_rows(keymap, ""))
    assert [row.key for row in rows[:2]] == ["keymap", "notice:n is bookmark now; next_hit has no key"]
    assert next(help_rows(keymap, "end of the article")).key != "keymap"
