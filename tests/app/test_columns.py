"""Columns beside the text: resized, hidden, zoomed, sorted, and found again as they were left."""

from __future__ import annotations

from collections.abc import AsyncIterator, Callable
from contextlib import AbstractAsyncContextManager, asynccontextmanager
from dataclasses import replace
from typing import TYPE_CHECKING, cast

import pytest
from hypothesis import given
from hypothesis import strategies as st
from textual.pilot import Pilot

from tests.pilot import until
from tui_reader.app.app import NewsreaderApp
from tui_reader.app.chrome import Hint
from tui_reader.app.geometry import LEAST_TEXT, NARROW, columns
from tui_reader.app.rows import layout
from tui_reader.app.rows.base import Line, Piece, Row
from tui_reader.app.rows.layout import ScreenLine
from tui_reader.app.screens.reading import ReadingScreen
from tui_reader.session.memory import Memory

if TYPE_CHECKING:
    from tests.app.conftest import FakeSession

Open = Callable[[int], AbstractAsyncContextManager[tuple[Pilot[None], ReadingScreen]]]


@pytest.fixture
def opened(session: FakeSession) -> Open:
    """Opens the article on a screen of that many cells."""

    @asynccontextmanager
    async def begin(width: int) -> AsyncIterator[tuple[Pilot[None], ReadingScreen]]:
        app = NewsreaderApp(session, session.reading)
        async with app.run_test(size=(width, 30)) as pilot:
            screen = cast(ReadingScreen, app.screen)
            while not screen.furnished:
                await pilot.pause()
            await pilot.pause()
            yield pilot, screen

    return begin


def width_of(screen: ReadingScreen, column: str) -> int:
    """Cells of a column; 0 where it is not shown."""
    found = screen.query_one(f"#{column}")
    return found.region.width if found.display else 0


@given(
    st.integers(NARROW, 400),
    st.builds(Memory, *(st.integers(0, 500) for _ in range(3)), st.booleans(), st.booleans()),
)
def test_whatever_was_left_the_text_has_room(width: int, memory: Memory) -> None:
    divided = columns(width, memory)

    assert sum(divided) == width
    assert divided.text >= LEAST_TEXT
    assert (divided.sections == 0) is memory.no_sections


async def test_panes_and_sections_grow_and_shrink_and_keep_their_width(
    opened: Open, session: FakeSession
) -> None:
    async with opened(140) as (pilot, screen):
        before = width_of(screen, "panes")
        await pilot.press("+", "+")
        await pilot.pause()
        assert width_of(screen, "panes") == before + 8
        await pilot.press("s", "-")
        await pilot.pause()
        narrow = width_of(screen, "sections")
        assert narrow == session.memory.sections < 25
    async with opened(140) as (_, screen):
        assert width_of(screen, "panes") == before + 8
        assert width_of(screen, "sections") == narrow


async def test_a_column_never_takes_the_text_its_room(opened: Open) -> None:
    async with opened(120) as (pilot, screen):
        await pilot.press(*["+"] * 12)
        await pilot.pause()
        assert width_of(screen, "text") >= LEAST_TEXT
        assert "all there is room for" in screen.hints.message


async def test_hidden_columns_stay_hidden_until_they_are_asked_for(opened: Open) -> None:
    async with opened(140) as (pilot, screen):
        await pilot.press("S", "P")
        await pilot.pause()
        assert width_of(screen, "text") == 140
    async with opened(140) as (pilot, screen):
        assert width_of(screen, "text") == 140
        await pilot.press("e")
        await pilot.pause()
        assert width_of(screen, "panes") > 0
        await pilot.press("escape")
        await pilot.pause()
        assert width_of(screen, "panes") == 0
        await pilot.press("P")
        await pilot.pause()
        assert width_of(screen, "panes") > 0


@pytest.mark.parametrize("width", [80, 140, 200])
async def test_zoom_gives_the_whole_width_to_the_pane_or_to_the_text(opened: Open, width: int) -> None:
    async with opened(width) as (pilot, screen):
        await pilot.press("e", "z")
        await pilot.pause()
        assert width_of(screen, "panes") == width
        assert "brings the text back" in screen.hints.message
        await pilot.press("z", "escape", "z")
        await pilot.pause()
        assert width_of(screen, "text") == width
        assert width_of(screen, "panes") == 0


async def test_order_and_filter_of_a_pane_are_remembered(opened: Open) -> None:
    async with opened(140) as (pilot, screen):
        await pilot.press('"', ",")
        quotes = screen.deck.panes["quotes"]
        assert quotes.order == "by speaker"
        assert "sorted by speaker" in screen.hints.message
        await pilot.press("e", ",", ",", ".")
        entities = screen.deck.panes["entities"]
        named = [row.label for row in entities.list.rows if row.key.startswith("entity:")]
        assert named[:2] == ["Ilse Tarn", "Per Oddal"]
        assert "Places" not in [row.lines[0].pieces[0].text for row in entities.list.rows if row.heading]
    async with opened(140) as (_, screen):
        assert screen.deck.active == "entities"
        assert screen.deck.panes["quotes"].order == "by speaker"
        assert screen.deck.panes["entities"].filter == "people and organisations"


async def test_a_trail_of_quotes_sorted_by_speaker_still_walks_in_reading_order(opened: Open) -> None:
    async with opened(140) as (pilot, screen):
        await pilot.press('"', ",", "home", "enter")
        starts = [stop[0].start for stop in screen.trail.stops]
        assert starts == sorted(starts)
        await pilot.press("n")
        assert screen.view.cursor in starts


async def test_each_row_says_in_the_footer_what_enter_does(opened: Open) -> None:
    async with opened(140) as (pilot, screen):
        await pilot.press("e")
        await pilot.pause()
        assert ("Enter", "walk 2 mentions") in [(hint.key, hint.title) for hint in screen.hints.hints]
        await pilot.press("down")
        await pilot.pause()
        assert ("Enter", "walk 1 mention") in [(hint.key, hint.title) for hint in screen.hints.hints]


async def test_of_ten_thousand_rows_only_the_first_are_waited_for(
    opened: Open, monkeypatch: pytest.MonkeyPatch
) -> None:
    async with opened(140) as (pilot, screen):
        rows = [Row(f"r{n}", (Line((Piece(f"row {n} of a long list"),)),)) for n in range(10_000)]
        await pilot.press("e")
        pane = screen.deck.panes["entities"]
        laid_out: list[str] = []

        def lay_out(row: Row, width: int) -> tuple[ScreenLine, ...]:
            laid_out.append(row.key)
            return layout.lay_out(row, width)

        monkeypatch.setattr("tui_reader.app.rows.column.lay_out", lay_out)
        pane.fill(rows, empty="")
        drawn = [pane.list.render_line(y).text.strip() for y in range(20)]
        assert 20 <= len(laid_out) < 500
        assert drawn[1] == "row 1 of a long list"
        await pilot.press("down", "pagedown", "G")
        await pilot.pause()
        assert pane.list.row is not None
        assert pane.list.row.key == "r9999"
        assert len(laid_out) == len(set(laid_out)) == 10_000


async def test_a_drawer_is_no_wider_than_the_screen(opened: Open) -> None:
    async with opened(36) as (pilot, screen):
        for key, column in (("e", "#panes"), ("s", "#sections")):
            await pilot.press(key)
            await pilot.pause()
            assert screen.region.contains_region(screen.query_one(column).region)


async def test_a_pane_is_mounted_when_it_is_seen_first(opened: Open) -> None:
    async with opened(120) as (pilot, screen):
        panes = screen.deck.panes
        assert [name for name, pane in panes.items() if pane.list.is_attached] == ["entities"]
        await pilot.press("@")
        await until(pilot, lambda: panes["sourcing"].list.has_focus)
        assert list(panes["sourcing"].children) == [
            panes["sourcing"].header,
            screen.sourcing.strip,
            panes["sourcing"].list,
        ]
        await pilot.resize_terminal(200, 40)
        await until(pilot, lambda: all(pane.list.is_attached for pane in panes.values()))
        assert all(len(pane.query("RowList")) == 1 for pane in panes.values())
    async with opened(200) as (_, screen):
        assert all(pane.list.is_attached for pane in screen.deck.panes.values())


def drawn_rows(screen: ReadingScreen, name: str) -> list[str]:
    """The first words of each row of a pane."""
    return ["".join(p.text for p in row.lines[0].pieces) for row in screen.deck.panes[name].list.rows]


async def test_a_pane_that_is_filtered_or_sorted_says_so_as_long_as_it_is(opened: Open) -> None:
    async with opened(120) as (pilot, screen):
        await pilot.press("e")
        assert screen.deck.panes["entities"].arranged == ""
        await pilot.press("full_stop", "comma")
        assert drawn_rows(screen, "entities")[0] == "people and organisations, most often named"
        assert screen.deck.panes["entities"].list.row is not screen.deck.panes["entities"].list.rows[0]
        await pilot.press("full_stop", "comma", "comma")
        assert drawn_rows(screen, "entities")[0] == "People"


async def test_the_count_of_a_pane_is_of_sources_not_of_figures_and_claims(opened: Open) -> None:
    async with opened(120) as (pilot, screen):
        await pilot.press("at")
        pane = screen.deck.panes["sourcing"]
        assert pane.count == "5"
        before = len(pane.list.rows)
        await pilot.press("right")
        assert len(pane.list.rows) > before
        assert pane.count == "5"


async def test_a_column_that_cannot_grow_or_shrink_says_which(opened: Open) -> None:
    async with opened(120) as (pilot, screen):
        await pilot.press(*["minus"] * 9)
        assert screen.hints.message == "Panes: 24 cells, the least"
        await pilot.press(*["plus"] * 9)
        assert screen.hints.message.endswith("all there is room for")


async def test_the_footer_offers_what_can_be_done_in_the_pane(opened: Open, session: FakeSession) -> None:
    async with opened(180) as (pilot, screen):
        await pilot.press("s")
        assert not {".", ","} & {hint.key for hint in screen.hints.hints}
        await pilot.press("at")
        assert "," not in {hint.key for hint in screen.hints.hints}
        await pilot.press("e")
        assert {".", ","} <= {hint.key for hint in screen.hints.hints}
        await pilot.press("B")
        assert "Enter" not in {hint.key for hint in screen.hints.hints}
        assert "." in {hint.key for hint in screen.hints.hints}


async def test_a_failed_analysis_is_told_where_no_pane_is_seen_and_can_be_asked_for_again(
    opened: Open, session: FakeSession
) -> None:
    reading = session.reading
    reading.analysis, found, reading.found = None, reading.found, None
    async with opened(80) as (pilot, screen):
        await until(pilot, lambda: screen.hints.message != "")
        assert screen.hints.message == "The article could not be analysed; r tries again"
        assert screen.hints.warning
        await pilot.press("e")
        assert screen.hints.hints[0] == Hint("r", "analyse", "retry")
        reading.found = found
        await pilot.press("r")
        await until(pilot, lambda: screen.findings is not None)
        assert screen.hints.message == ""
        assert screen.hints.hints[0].key == "Enter"


async def test_an_empty_pane_says_what_it_is_empty_of(opened: Open) -> None:
    async with opened(120) as (pilot, screen):
        await pilot.press("B")
        said = screen.deck.panes["notes"].list
        assert said.placeholder.startswith("Nothing kept yet.\n")
        await pilot.press("full_stop")
        assert said.placeholder.startswith("No highlights in this article yet.\n")
        await pilot.press("full_stop")
        assert said.placeholder.startswith("No bookmarks in this article yet.\n")
        assert "h highlights" not in said.placeholder
        assert ". shows others" in said.placeholder


async def test_an_article_without_sources_says_so_above_its_figures(
    opened: Open, session: FakeSession
) -> None:
    assert session.reading.analysis is not None
    session.reading.analysis = replace(session.reading.analysis, sources=(), attributions=())
    async with opened(120) as (pilot, screen):
        await pilot.press("at")
        assert drawn_rows(screen, "sourcing")[:2] == [
            "The article names no source for anything it says.",
            "Counts",
        ]
        assert screen.deck.panes["sourcing"].count == ""


async def test_the_walk_through_the_panes_passes_over_what_is_hidden(opened: Open) -> None:
    async with opened(120) as (pilot, screen):
        await pilot.press("S", "tab")
        assert screen.panes.focused == "entities"
        assert not screen.columns.sections.display
        await pilot.press("shift+tab", "shift+tab")
        assert screen.panes.focused == "notes"
        await pilot.press("escape", "P", "tab")
        assert screen.panes.focused == ""
        assert screen.hints.message == "Sections and panes are hidden; S or P shows them"
        await pilot.press("e", "tab")
        assert screen.panes.focused == "quotes"
