"""Searching on the reading screen: what Escape, Enter and the history do, and walking on after looking around."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.pilot import until
from tui_reader.app.app import NewsreaderApp
from tui_reader.app.page import search
from tui_reader.app.screens.reading import ReadingScreen
from tui_reader.app.searches import REMEMBERED, Searched, Searches
from tui_reader.model.spans import Span

if TYPE_CHECKING:
    from tests.app.conftest import FakeReading, FakeSession, Open


def at(screen: ReadingScreen, words: str) -> int:
    return screen.reading.article.text.index(words)


async def test_giving_up_brings_back_the_screen_as_it_was_and_the_trail(opened: Open) -> None:
    async with opened((120, 14)) as (pilot, screen):
        await pilot.press("/", *"ferry", "enter", "n", "j", "j")
        top, cursor, trail = screen.view.seen_lines, screen.view.cursor, screen.trail.now
        await pilot.press("/", "escape")
        assert (screen.view.seen_lines, screen.view.cursor, screen.trail.now) == (top, cursor, trail)
        await pilot.press("/", *"council votes")
        await pilot.pause()
        assert screen.trail.words == "/council votes 1/1"
        await pilot.press("escape")
        assert (screen.view.seen_lines, screen.view.cursor, screen.trail.now) == (top, cursor, trail)


async def test_what_is_not_found_leaves_everything_as_it_was(opened: Open) -> None:
    async with opened((120, 14)) as (pilot, screen):
        await pilot.press("/", *"ferry", "enter", "j")
        top, trail = screen.view.seen_lines, screen.trail.now
        await pilot.press("/", *"bridgekeeper", "enter")
        assert screen.hints.message == "Not found: bridgekeeper"
        assert (screen.view.seen_lines, screen.trail.now) == (top, trail)


async def test_a_hit_on_the_screen_moves_the_reading_line_and_not_the_text(opened: Open) -> None:
    async with opened((120, 30)) as (pilot, screen):
        await pilot.press("/", *"not to be named", "enter")
        assert screen.view.seen_lines.start == 0
        assert screen.view.cursor == at(screen, "not to be named")


async def test_enter_on_an_empty_line_finds_the_next_place_of_the_last_search(opened: Open) -> None:
    async with opened((120, 14)) as (pilot, screen):
        await pilot.press("/", *"ferry", "enter")
        assert screen.trail.words == "/ferry 1/4"
        await pilot.press("/")
        await pilot.pause()
        assert "words, or Enter for ferry" in screen.search_line.edit.render_line(0).text
        await pilot.press("enter")
        assert screen.trail.words == "/ferry 2/4"
        await pilot.press("escape", "n")
        assert screen.trail.words == "/ferry 3/4"


async def test_searches_are_kept_for_other_articles_and_the_next_time(
    opened: Open, session: FakeSession
) -> None:
    async with opened() as (pilot, screen):
        await pilot.press("/", *"ferry", "enter", "/", "ctrl+r", *"nin[ae]", "enter")
        await pilot.press("/", "ctrl+r", *"pie", "up", "down")
        assert screen.search_line.edit.value == "pie"
        await pilot.press("ctrl+u", "up")
        assert screen.search_line.edit.value == "nin[ae]"
        assert screen.search_line.regex
        await pilot.press("up", "up")
        assert screen.search_line.edit.value == "ferry"
        assert not screen.search_line.regex
        await pilot.press("ctrl+u", "escape", "/", "f", "up")
        assert screen.search_line.edit.value == "ferry"
        screen.app.save_place()
    assert Searches(session).all() == (Searched("ferry"), Searched("nin[ae]", True))


async def test_where_nothing_is_to_be_kept_no_search_is(session: FakeSession) -> None:
    from dataclasses import replace

    session.config = replace(session.config, remember=False)
    searches = Searches(session)
    searches.keep(Searched("ferry"))
    searches.save()
    assert searches.all() == (Searched("ferry"),)
    assert REMEMBERED not in session.chosen


async def test_walking_goes_on_from_where_the_reader_looked_around(opened: Open) -> None:
    async with opened((120, 14)) as (pilot, screen):
        await pilot.press("/", *"the", "enter", "n")
        assert screen.trail.words.startswith("/the 2/")
        await pilot.press("G")
        seen = screen.view.seen
        await pilot.press("N")
        index = screen.trail.index
        assert index is not None
        assert index > 5
        assert screen.trail.stops[index][0].start < seen.end
        assert screen.trail.stops[index + 1][0].start >= at(screen, "The council votes")


async def test_going_round_says_so_beside_the_place(opened: Open) -> None:
    async with opened() as (pilot, screen):
        await pilot.press("/", *"ferry", "enter", "N")
        assert screen.hints.message == "/ferry 4/4 · past the start, on from the end"
        await pilot.press("n")
        assert screen.hints.message == "/ferry 1/4 · past the end, on from the start"
        await pilot.press("n")
        assert screen.hints.message == ""
        await pilot.press("G", "/", *"ninety")
        await pilot.pause()
        assert screen.search_line.count == "1 of 1 hit, from the start"
        await pilot.press("enter", "n")
        assert screen.hints.message == "/ninety 1/1 · the only place"


async def test_more_hits_than_are_kept_are_said_to_be_more(
    opened: Open, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(search, "MOST_HITS", 5)
    async with opened() as (pilot, screen):
        await pilot.press("/", "e")
        await pilot.pause()
        assert screen.search_line.count == "1 of 5+ hits"
        await pilot.press("enter")
        assert screen.trail.words == "/e 1/5+"


async def test_why_an_expression_was_refused_is_said_on_enter(opened: Open) -> None:
    async with opened() as (pilot, screen):
        await pilot.press("/", "ctrl+r", *"(pier", "enter")
        assert "(pier: not a pattern yet: missing )" in screen.hints.message
        assert screen.view.has_focus


async def test_a_slow_search_waits_until_nothing_more_is_typed(
    opened: Open, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("tui_reader.app.controllers.search._SLOW", -1.0)
    async with opened() as (pilot, screen):
        await pilot.press("/", *"fer")
        assert screen.search_line.count == "…"
        await until(pilot, lambda: screen.search_line.count == "1 of 4 hits")
        await pilot.press(*"ry w", "enter")
        assert screen.trail.words == "/ferry w 1/1"


async def test_letters_that_come_as_one_are_searched_for_together_in_a_long_text(
    opened: Open, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("tui_reader.app.controllers.search.SHORT", 0)
    asked: list[str] = []
    find_all = search.find_all

    def counted(text: str, pattern: str, *, regex: bool = False) -> tuple[Span, ...]:
        asked.append(pattern)
        return find_all(text, pattern, regex=regex)

    monkeypatch.setattr(search, "find_all", counted)
    async with opened() as (pilot, screen):
        await pilot.press("/")
        for part in ("f", "fe", "fer"):
            screen.search.typed(part, regex=False)
        await until(pilot, lambda: screen.search_line.count == "1 of 4 hits")
        assert asked == ["fer"]
        screen.search.typed("ferry", regex=False)
        screen.search.done("ferry", regex=False)
        assert screen.trail.words == "/ferry 1/4"
        assert asked == ["fer", "ferry"]


async def test_after_words_were_looked_for_the_place_is_where_the_reader_goes_on(
    opened: Open, reading: FakeReading
) -> None:
    async with opened((120, 14)) as (pilot, screen):
        screen.search.look_for("ferry")
        await pilot.press("j", "j", "j", "j")
        screen.places.save()
        assert reading.saved[-1] == screen.view.stop


async def test_searching_out_of_a_pane_begins_where_the_text_is(opened: Open) -> None:
    async with opened((120, 20)) as (pilot, screen):
        await pilot.press("e", "j", "j", "j")
        seen = screen.view.seen_lines
        await pilot.press("/", *"zzz", "escape", "e", "escape")
        assert screen.view.seen_lines == seen


async def test_a_lit_footnote_or_bookmark_is_put_out_with_escape(opened: Open) -> None:
    async with opened() as (pilot, screen):
        span = screen.reading.article.paragraphs[2]
        screen.places.jump(span.start, select=span)
        await pilot.press("escape")
        assert not dict(screen.view.marks)["current"].marks


async def test_what_is_typed_before_the_search_line_is_there_is_searched_for(
    session: FakeSession, reading: FakeReading
) -> None:
    app = NewsreaderApp(session, reading)
    async with app.run_test(size=(120, 40)) as pilot:
        screen = app.screen
        assert isinstance(screen, ReadingScreen)
        await until(pilot, lambda: screen.furnished)
        screen.furnished = False
        for key in ("slash", *"quay bhq", "backspace"):
            app.simulate_key(key)
        await pilot.pause()
        assert not screen.search_line.display
        screen.furnished = True
        screen.beforehand.take_up()
        await pilot.pause()
        assert screen.search_line.edit.value == "quay bh"
        assert not screen.reading.highlights
