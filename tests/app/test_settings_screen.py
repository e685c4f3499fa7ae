"""Settings and themes, chosen on the screen."""

from __future__ import annotations

from typing import TYPE_CHECKING, cast

from textual.pilot import Pilot

from tui_reader.app.app import NewsreaderApp
from tui_reader.app.screens.reading import ReadingScreen
from tui_reader.app.screens.settings import SettingsScreen
from tui_reader.app.screens.theme import ThemeScreen
from tui_reader.errors import ConfigError

if TYPE_CHECKING:
    import pytest

    from tests.app.conftest import FakeSession


def shown(pilot: Pilot[None], name: str) -> str:
    """The value of a setting, as the screen shows it."""
    rows = cast(SettingsScreen, pilot.app.screen)._list.rows
    return next(row.lines[0].tail for row in rows if row.key == name)


async def test_enter_turns_a_setting_and_the_text_follows_at_once(session: FakeSession) -> None:
    app = NewsreaderApp(session, session.reading)
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.press("O")
        await pilot.pause()
        assert shown(pilot, "measure") == "72"
        await pilot.press("down", "down", "enter")
        await pilot.pause()
        assert shown(pilot, "measure") == "80"
        assert cast(ReadingScreen, app.screen_stack[0]).view.measure == 80
        await pilot.press("down", "enter")
        await pilot.pause()
        assert session.config.hyphenate is True
        assert cast(ReadingScreen, app.screen_stack[0]).view.setting.hyphenate
        await pilot.press("down", "down", "enter")
        await pilot.pause()
        said = cast(SettingsScreen, app.screen)._said
        assert "next start" in said.words
        assert app.screen.region.contains_region(said.region)
        assert said.region.height == 1


async def test_the_key_for_the_measure_keeps_it_for_the_next_time(
    session: FakeSession, monkeypatch: pytest.MonkeyPatch
) -> None:
    app = NewsreaderApp(session, session.reading)
    async with app.run_test(size=(90, 40)) as pilot:
        screen = cast(ReadingScreen, app.screen)
        await pilot.press("w")
        assert screen.view.measure == session.config.measure == 80
        await pilot.press("w")
        assert screen.view.measure == session.config.measure == 96
        assert "84 fit here" in screen.hints.message

        def refuse(name: str, value: object) -> None:
            raise ConfigError("the settings cannot be written: no space")

        monkeypatch.setattr(session, "change_setting", refuse)
        await pilot.press("w")
        assert screen.view.measure == 56
        assert "no space" in screen.hints.message


async def test_a_text_is_asked_for(session: FakeSession) -> None:
    app = NewsreaderApp(session, session.reading)
    async with app.run_test(size=(100, 40)) as pilot:
        await pilot.press("O", "G", "enter")
        await pilot.pause()
        await pilot.press("ctrl+u", *"~/notes", "enter")
        await pilot.pause()
        assert session.config.export_folder == "~/notes"
        assert shown(pilot, "export_folder") == "~/notes"


async def test_what_cannot_be_kept_is_said(session: FakeSession, monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(name: str, value: object) -> None:
        raise ConfigError("the settings cannot be written: no space")

    monkeypatch.setattr(session, "change_setting", refuse)
    app = NewsreaderApp(session, session.reading)
    async with app.run_test(size=(100, 40)) as pilot:
        await pilot.press("O", "down", "enter")
        await pilot.pause()
        assert "no space" in cast(SettingsScreen, app.screen)._said.words


async def test_a_theme_is_seen_while_it_is_chosen_and_kept_with_enter(session: FakeSession) -> None:
    app = NewsreaderApp(session, session.reading)
    async with app.run_test(size=(100, 40)) as pilot:
        await pilot.press("T")
        await pilot.pause()
        assert isinstance(app.screen, ThemeScreen)
        await pilot.press("down")
        await pilot.pause()
        assert app.theme == "newsreader-night"
        await pilot.press("escape")
        assert app.theme == "newsreader-dark"
        await pilot.press("T", "down", "down", "enter")
        await pilot.pause()
        assert app.theme == session.config.theme == "newsreader-black"


async def test_auto_is_one_of_the_themes(session: FakeSession) -> None:
    session.remember_screen(background="light")
    app = NewsreaderApp(session, session.reading)
    async with app.run_test(size=(100, 40)) as pilot:
        await pilot.press("T", "g", "enter")
        await pilot.pause()
        assert session.config.theme == "auto"
        assert app.theme == "newsreader-light"
        assert app.follows_terminal


class RefusedError(ConfigError):
    """A settings file that cannot be written."""

    def __init__(self) -> None:
        super().__init__(
            "the settings cannot be written: the file is read-only", where="/far/" + "away/" * 20
        )


def refuse(*_: object) -> None:
    """Refuse to change a setting."""
    raise RefusedError


async def test_a_theme_that_cannot_be_kept_is_shown_until_the_end_and_that_is_said(
    session: FakeSession, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(session, "change_setting", refuse)
    app = NewsreaderApp(session, session.reading)
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.press("T", "down", "enter")
        await pilot.pause()
        screen = cast(ReadingScreen, app.screen)
        assert app.theme == "newsreader-night"
        said = "newsreader-night, and only for now: the settings cannot be written: the file is read-only"
        assert screen.hints.message == said
        assert " ".join(screen.hints.render().plain.split()) == said
        assert screen.hints.region.height == 2
        await pilot.press("O", "enter", "down", "enter")
        await pilot.pause()
        assert "read-only" in cast(SettingsScreen, app.screen)._said.words
        await pilot.press("escape", "j")
        await pilot.pause()
        assert screen.hints.region.height == 1
        assert app.theme == "newsreader-black"


async def test_rows_of_settings_stay_as_wide_when_something_is_said(session: FakeSession) -> None:
    app = NewsreaderApp(session, session.reading)
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.press("O")
        await pilot.pause()
        rows = cast(SettingsScreen, app.screen)._list
        before = rows.region.width
        await pilot.press("down", "enter")
        await pilot.pause()
        assert cast(SettingsScreen, app.screen)._said.words
        assert rows.region.width == before
