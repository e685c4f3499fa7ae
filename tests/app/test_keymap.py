"""Keymaps: presets, a file of one's own, what is refused, and what the keys then do."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, cast

import pytest
from textual._compositor import LayoutUpdate
from textual.pilot import Pilot

from tui_reader.app.actions import ACTIONS
from tui_reader.app.app import NewsreaderApp
from tui_reader.app.keydocs import keymap_toml
from tui_reader.app.keymap import DEFAULT, PRESETS, load_keymap
from tui_reader.app.screens.prefix import PrefixScreen
from tui_reader.app.screens.reading import ReadingScreen
from tui_reader.errors import ConfigError

if TYPE_CHECKING:
    from tests.app.conftest import FakeSession


@pytest.fixture
def file(tmp_path: Path) -> Path:
    """Where the user's keymap is."""
    return tmp_path / "keymap.toml"


def reading(pilot: Pilot[None]) -> ReadingScreen:
    """The reading screen, which may lie under another."""
    return cast(ReadingScreen, pilot.app.screen_stack[0])


async def furnished(pilot: Pilot[None]) -> None:
    """Wait for lists and panes."""
    while not reading(pilot).furnished:
        await pilot.pause()


@pytest.mark.parametrize("preset", PRESETS)
def test_in_every_preset_each_action_keeps_a_key_and_no_key_is_lost_unseen(preset: str) -> None:
    keymap = load_keymap(preset)

    assert keymap.notices == ()
    assert {a.id for a in keymap.actions if not a.keys} <= {a.id for a in ACTIONS if not a.keys}


@pytest.mark.parametrize("preset", PRESETS)
def test_what_is_printed_can_be_read_back(preset: str, file: Path) -> None:
    keymap = load_keymap(preset)
    file.write_text(keymap_toml(keymap), encoding="utf-8")

    assert load_keymap("default", file).actions == keymap.actions


def test_a_file_changes_what_it_names_and_nothing_else(file: Path) -> None:
    file.write_text('bookmark = "ctrl+b"\nzoom = []\n', encoding="utf-8")

    keymap = load_keymap("default", file)

    assert keymap.action("bookmark").keys == ("ctrl+b",)
    assert keymap.action("zoom").keys == ()
    assert keymap.key("zoom") == "ctrl+p zoom"
    changed = {a.id for a, b in zip(keymap.actions, DEFAULT.actions, strict=True) if a != b}
    assert changed == {"bookmark", "zoom"}


def test_a_key_that_is_taken_over_is_lost_to_who_had_it_and_that_is_said(file: Path) -> None:
    file.write_text('bookmark = ["n"]\n', encoding="utf-8")

    keymap = load_keymap("default", file)

    assert keymap.action("next_hit").keys == ()
    assert keymap.notices == ("n is bookmark now; next_hit has no key",)
    assert keymap.notices[0] in keymap_toml(keymap)


@pytest.mark.parametrize(
    ("written", "said"),
    [
        ('bookmrak = ["b"]', "did you mean 'bookmark'?"),
        ('qqqqqqqqq = ["b"]', "newsreader config keys"),
        ('bookmark = ["ctrl+pgdwn"]', "did you mean 'ctrl+pgdown'?"),
        ("bookmark = 3", "must be a list of texts"),
        ('bookmark = ["n"]\nsearch = ["n"]', "the key n is given to both 'bookmark' and 'search'"),
        ('bookmark = ["n"]\nsearch = ["n n"]', "begin alike"),
        ('list_down = ["n"]\nfilter_rows = ["n"]', "given to both"),
        ('quit = ["n"]\nlist_down = ["n"]', "given to both"),
        ('bookmark = ["n", "n n"]', "begins another"),
        ("bookmark =", "not valid TOML"),
        ('bookmark = ["ctrl+q"]', "ctrl+q always leaves the program"),
        ('bookmark = ["ctrl+q b"]', "ctrl+q always leaves the program"),
    ],
)
def test_what_cannot_be_meant_is_refused(file: Path, written: str, said: str) -> None:
    file.write_text(written, encoding="utf-8")

    with pytest.raises(ConfigError) as error:
        load_keymap("default", file)
    assert said in str(error.value)
    assert str(file) in str(error.value)


def test_a_preset_of_another_name_is_refused() -> None:
    with pytest.raises(ConfigError, match="no preset"):
        load_keymap("emacs")


def test_a_list_and_the_article_beside_it_may_share_keys(file: Path) -> None:
    file.write_text('list_down = ["n"]\nnext_hit = ["n"]\n', encoding="utf-8")

    assert load_keymap("default", file).action("next_hit").keys == ("n",)


async def test_keys_of_a_keymap_do_what_it_says_and_the_footer_shows_them(
    session: FakeSession, file: Path
) -> None:
    file.write_text('next_section = ["J"]\nbookmark = ["ctrl+b"]\n', encoding="utf-8")
    app = NewsreaderApp(session, session.reading, keymap=load_keymap("default", file))
    async with app.run_test(size=(140, 30)) as pilot:
        await furnished(pilot)
        await pilot.press("b")
        assert not session.reading.bookmarks
        await pilot.press("J", "J", "ctrl+b")
        kept = session.reading.bookmarks[0][1].span
        assert kept is not None
        assert kept.start > session.reading.article.sections[0].span.end
        assert "J [" in [hint.key for hint in reading(pilot).hints.hints]


async def test_a_key_that_was_lost_is_told_at_the_start(session: FakeSession, file: Path) -> None:
    file.write_text('bookmark = ["n"]\n', encoding="utf-8")
    app = NewsreaderApp(session, session.reading, keymap=load_keymap("default", file))
    async with app.run_test(size=(100, 30)) as pilot:
        await furnished(pilot)
        assert "next_hit has no key" in reading(pilot).hints.message


async def test_keys_of_a_list_go_before_those_of_the_article(session: FakeSession, file: Path) -> None:
    file.write_text('list_down = ["n"]\n', encoding="utf-8")
    app = NewsreaderApp(session, session.reading, keymap=load_keymap("default", file))
    async with app.run_test(size=(140, 30)) as pilot:
        await furnished(pilot)
        await pilot.press("e")
        before = reading(pilot).deck.panes["entities"].list.cursor
        await pilot.press("n")
        assert reading(pilot).deck.panes["entities"].list.cursor != before


async def test_after_the_first_key_of_a_sequence_the_screen_shows_what_may_follow(
    session: FakeSession,
) -> None:
    app = NewsreaderApp(session, session.reading, keymap=load_keymap("vim"))
    async with app.run_test(size=(100, 30)) as pilot:
        await furnished(pilot)
        await pilot.press("G", "g")
        await pilot.pause()
        assert type(app.screen) is PrefixScreen
        words = app.screen._words.words
        assert "To the top of the article" in words
        assert "x  Open the article's address" in words
        assert app.screen._words.region.height == len(words.splitlines())
        await pilot.press("g")
        await pilot.pause()
        assert reading(pilot).view.cursor == 0
        assert len(app.screen_stack) == 1


async def test_sequences_work_in_lists_and_a_key_that_leads_nowhere_closes_the_line(
    session: FakeSession,
) -> None:
    app = NewsreaderApp(session, session.reading, keymap=load_keymap("vim"))
    async with app.run_test(size=(140, 30)) as pilot:
        await furnished(pilot)
        await pilot.press("e", "G", "g", "g")
        await pilot.pause()
        rows = reading(pilot).deck.panes["entities"].list
        assert rows.row is not None
        assert rows.row.key == "entity:e1"
        await pilot.press("g", "K")
        await pilot.pause()
        assert app.screen is reading(pilot)


async def test_sequences_of_the_screen_work_in_lists_where_the_list_has_no_such_key(
    session: FakeSession, file: Path
) -> None:
    app = NewsreaderApp(session, session.reading, keymap=load_keymap("vim"))
    async with app.run_test(size=(140, 30)) as pilot:
        await furnished(pilot)
        await pilot.press("e", "g")
        await pilot.pause()
        assert type(app.screen) is PrefixScreen
        offered = app.screen._words.words.splitlines()
        assert {"g  To the first row", "t  Choose a theme"} <= set(offered)
        await pilot.press("t")
        await pilot.pause()
        assert type(app.screen).__name__ == "ThemeScreen"
    file.write_text('zoom = ["g z"]\n', encoding="utf-8")
    app = NewsreaderApp(session, session.reading, keymap=load_keymap("default", file))
    async with app.run_test(size=(140, 30)) as pilot:
        await furnished(pilot)
        await pilot.press("e", "G", "g")
        assert app.screen is reading(pilot)
        rows = reading(pilot).deck.panes["entities"].list
        assert rows.row is rows.rows[1]  # below its heading


@pytest.mark.parametrize(
    ("preset", "keys"), [("vim", ("colon", "q", "enter")), ("vim", ("Z", "Z")), ("less", ("colon", "q"))]
)
async def test_the_ways_out_of_vim_and_less_lead_out(
    session: FakeSession, preset: str, keys: tuple[str, ...], monkeypatch: pytest.MonkeyPatch
) -> None:
    left: list[bool] = []
    app = NewsreaderApp(session, session.reading, keymap=load_keymap(preset))
    monkeypatch.setattr(app, "exit", lambda: left.append(True))
    async with app.run_test(size=(100, 30)) as pilot:
        await furnished(pilot)
        await pilot.press(*keys)
        await pilot.pause()
        assert left
        monkeypatch.undo()


async def test_in_vim_a_selection_is_copied_with_one_key(session: FakeSession) -> None:
    app = NewsreaderApp(session, session.reading, keymap=load_keymap("vim"))
    async with app.run_test(size=(100, 30)) as pilot:
        await furnished(pilot)
        await pilot.press("v", "w", "y")
        assert app.screen is reading(pilot)
        assert not reading(pilot).selecting.on


async def test_back_is_reached_as_in_vim_too(session: FakeSession) -> None:
    app = NewsreaderApp(session, session.reading, keymap=load_keymap("vim"))
    async with app.run_test(size=(100, 30)) as pilot:
        await furnished(pilot)
        await pilot.press("G", "grave_accent", "grave_accent")
        await pilot.pause()
        assert reading(pilot).view.cursor == 0


async def test_the_screen_is_drawn_anew_when_asked_for(
    session: FakeSession, monkeypatch: pytest.MonkeyPatch
) -> None:
    app = NewsreaderApp(session, session.reading)
    async with app.run_test(size=(100, 30)) as pilot:
        await furnished(pilot)
        drawn: list[object] = []
        monkeypatch.setattr(app, "_display", lambda screen, update: drawn.append(update))
        await pilot.press("ctrl+l")
        await pilot.pause()
        assert any(isinstance(update, LayoutUpdate) for update in drawn)


async def test_the_first_key_of_a_sequence_can_be_typed_into_a_line(session: FakeSession) -> None:
    app = NewsreaderApp(session, session.reading, keymap=load_keymap("vim"))
    async with app.run_test(size=(100, 30)) as pilot:
        await furnished(pilot)
        await pilot.press("/", "g", "g")
        assert reading(pilot).search_line.edit.value == "gg"


def test_a_mark_of_the_encoding_before_the_keys_is_passed_over(file: Path) -> None:
    file.write_text('zoom = ["Q"]\n', encoding="utf-8-sig")

    assert load_keymap("default", file).action("zoom").keys == ("Q",)
