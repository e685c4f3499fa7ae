"""The export dialog as it is used."""

from __future__ import annotations

import json
from collections.abc import AsyncIterator, Callable
from contextlib import AbstractAsyncContextManager, asynccontextmanager
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from textual.pilot import Pilot

from tui_reader.app.app import NewsreaderApp
from tui_reader.app.screens.export import ExportScreen
from tui_reader.app.screens.reading import ReadingScreen

if TYPE_CHECKING:
    from tests.app.conftest import FakeReading, FakeSession

Open = Callable[..., AbstractAsyncContextManager[tuple[Pilot[None], ExportScreen]]]


@pytest.fixture
def opened(session: FakeSession, reading: FakeReading, tmp_path: Path) -> Open:
    """Opens the dialog over the article; exports go to a folder of the test."""

    @asynccontextmanager
    async def opened(
        *keys: str, size: tuple[int, int] = (80, 24)
    ) -> AsyncIterator[tuple[Pilot[None], ExportScreen]]:
        app = NewsreaderApp(session, reading)
        async with app.run_test(size=size) as pilot:
            screen = app.screen
            assert isinstance(screen, ReadingScreen)
            while not screen.furnished:
                await pilot.pause()
            await pilot.press(*keys, "x")
            await pilot.pause()
            dialog = app.screen
            assert isinstance(dialog, ExportScreen)
            dialog.path.begin(str(tmp_path / Path(dialog.path.value).name))
            yield pilot, dialog

    return opened


async def test_a_highlighted_quotation_is_written_with_speaker_article_and_date(
    opened: Open, tmp_path: Path
) -> None:
    async with opened("right_parenthesis", "h") as (pilot, dialog):
        assert dialog.scope.value.name == "highlights"
        assert dialog.form.value.name == "markdown"
        assert "Nobody will drive over it" in dialog.preview.words
        await pilot.press("enter")
        await pilot.pause()
        (path,) = tmp_path.iterdir()
        text = path.read_text(encoding="utf-8")
        assert "Nobody will drive over it" in text
        assert "Ilse Tarn" in text
        assert "published: " in text
        assert isinstance(pilot.app.screen, ReadingScreen)
        assert str(path) in pilot.app.screen.hints.message


async def test_format_scope_and_content_are_chosen_and_previewed(opened: Open, tmp_path: Path) -> None:
    async with opened() as (pilot, dialog):
        await pilot.press("right", "right")
        assert dialog.form.value.name == "json"
        assert dialog.path.value.endswith(".json")
        assert dialog.preview.words.splitlines()[1] == "["
        assert '"identity"' in dialog._session.exporter.render(  # what the preview shows the beginning of
            dialog._quotations(), format="json", content=dialog._content()
        )
        await pilot.press("down", "right", "space", "up", "up")
        assert dialog.content.on == {"notes"}
        await pilot.press("right")
        assert dialog.scope.value.name == "attributions"
        assert dialog.preview.words.startswith("6 quotations")
        await pilot.press("enter")
        await pilot.pause()
        rows = json.loads(next(tmp_path.iterdir()).read_text(encoding="utf-8"))
        assert len(rows) == 6
        assert "identity" not in rows[0]


async def test_the_passage_under_the_cursor_can_go_alone(opened: Open) -> None:
    async with opened("right_parenthesis") as (pilot, dialog):
        dialog.scope.focus()
        while dialog.scope.value.name != "passage":
            await pilot.press("right")
        assert dialog.preview.words.startswith("1 quotation:")
        assert "Nobody will drive" in dialog.preview.words


async def test_the_whole_library_is_gathered_while_the_keys_go_on(opened: Open) -> None:
    async with opened("right_parenthesis", "h") as (pilot, dialog):
        dialog.scope.focus()
        await pilot.press("right", "right", "right", "right")
        assert dialog.scope.value.name == "library:highlights"
        await pilot.app.workers.wait_for_complete()
        await pilot.pause()
        assert dialog.preview.words.startswith("1 quotation:")
        assert Path(dialog.path.value).name == "newsreader-highlights.md"
        await pilot.press("left", "left", "left")
        assert Path(dialog.path.value).name == "vellmark-closes-its-harbour-bridge-for-the-winter.md"
        dialog.path.begin("mine.md")
        await pilot.press("right", "right", "right", "down", "right")
        assert dialog.path.value == "mine.md"
        dialog.form.choose("json")
        await pilot.press("left", "right")
        assert dialog.path.value == "mine.json"


async def test_a_line_narrows_what_is_written_and_says_where_it_is_wrong(opened: Open) -> None:
    async with opened() as (pilot, dialog):
        dialog.only.focus()
        await pilot.press(*"@tarn")
        assert dialog.preview.words.startswith("2 quotations")
        await pilot.press("ctrl+u", *"tarn")
        assert "narrows nothing" in dialog.said.words
        assert dialog.preview.words == ""


async def test_a_file_that_is_there_is_replaced_only_when_enter_comes_twice(
    opened: Open, tmp_path: Path
) -> None:
    async with opened() as (pilot, dialog):
        path = Path(dialog.path.value)
        path.write_text("old")
        await pilot.press("enter")
        assert "already" in dialog.said.words
        assert path.read_text() == "old"
        await pilot.press("enter")
        assert path.read_text() != "old"


async def test_a_file_of_somebody_elses_is_not_renewed(opened: Open) -> None:
    async with opened() as (pilot, dialog):
        path = Path(dialog.path.value)
        path.write_text("old")
        dialog.existing.choose("update")
        await pilot.press("enter")
        assert "not its own" in dialog.said.words
        assert path.read_text() == "old"


async def test_the_last_choice_is_remembered(opened: Open, session: FakeSession, tmp_path: Path) -> None:
    async with opened() as (pilot, dialog):
        dialog.form.choose("csv")
        dialog.content.on = frozenset({"context"})
        dialog.path.begin(str(tmp_path / "out.csv"))
        await pilot.press("enter")
    async with opened(size=(120, 40)) as (_, dialog):
        assert dialog.form.value.name == "csv"
        assert dialog.content.on == {"context"}
        assert dialog.path.value.startswith(str(tmp_path))
        assert dialog.path.value.endswith(".csv")
    session.chosen["export"] = "[damaged"
    async with opened() as (_, dialog):
        assert dialog.form.value.name == "markdown"


@pytest.mark.parametrize("size", [(80, 24), (60, 16), (200, 60)])
async def test_every_field_is_on_the_screen(opened: Open, size: tuple[int, int]) -> None:
    async with opened(size=size) as (_, dialog):
        for widget in (dialog.scope, dialog.form, dialog.content, dialog.only, dialog.path, dialog.existing):
            assert widget.region.height == 1
            assert dialog.region.contains_region(widget.region)
        assert dialog.preview.region.height >= 3
        assert dialog.region.contains_region(dialog.preview.region)
