"""Selecting with the keyboard, following links, and searching the library, on the reading screen."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from tests.pilot import until
from tui_reader.app.app import NewsreaderApp
from tui_reader.app.screens.found import FoundScreen
from tui_reader.app.screens.link import LinkScreen
from tui_reader.app.screens.reading import ReadingScreen
from tui_reader.model.article import Link
from tui_reader.model.spans import Span

if TYPE_CHECKING:
    from tests.app.conftest import FakeReading, FakeSession, Open


def selected(screen: ReadingScreen) -> str:
    span = screen.view.selected
    return span.of(screen.reading.article.text) if span else ""


async def test_words_lines_sentences_and_paragraphs_can_be_selected(opened: Open) -> None:
    async with opened() as (pilot, screen):
        screen.view.go_to(screen.reading.article.text.index("The bridge was built"))
        await pilot.press("v")
        assert selected(screen) == "The"
        await pilot.press("w", "w")
        assert selected(screen) == "The bridge was"
        await pilot.press("b", "right", "right")
        assert selected(screen) == "The bridge w"
        await pilot.press("o", "left")
        assert selected(screen).endswith("The bridge w")
        assert len(selected(screen)) > len("The bridge w")
        await pilot.press("o", "p")
        assert "The bridge was built ninety years ago." in selected(screen)
        await pilot.press("escape")
        assert selected(screen) == ""
        assert not screen.selecting.on


async def test_what_is_selected_is_highlighted_and_the_selection_ends(opened: Open) -> None:
    async with opened() as (pilot, screen):
        screen.view.go_to(screen.reading.article.text.index("The bridge was built"))
        await pilot.press("v", "s", "h")

        assert [h.anchor.quote.exact for h, _ in screen.reading.highlights] == [
            "The bridge was built ninety years ago."
        ]
        assert not screen.selecting.on
        assert "Highlighted" in screen.hints.message


async def test_going_elsewhere_ends_the_selection(opened: Open) -> None:
    async with opened() as (pilot, screen):
        await pilot.press("v", "w", "2")

        assert not screen.selecting.on
        assert screen.view.cursor == screen.reading.article.text.index("The ferry\n")


async def test_turning_pages_and_going_to_an_end_take_the_selection_along(opened: Open) -> None:
    async with opened((90, 14)) as (pilot, screen):
        text = screen.reading.article.text
        screen.view.go_to(text.index("The bridge was built"))
        await pilot.press("v", "space")
        assert selected(screen).startswith("The bridge was built")
        layout = screen.view.page_layout
        assert layout is not None
        assert selected(screen).endswith(layout.span(screen.view.cursor_line).of(text))
        assert "The ferry" in selected(screen)
        await pilot.press("G")
        assert selected(screen).startswith("The bridge was built")
        assert selected(screen).endswith(text[-20:])
        await pilot.press("g")
        assert selected(screen) == text[: text.index("The bridge was built") + 3]
        await pilot.press("ctrl+d", "ctrl+d", "o", "escape")
        assert not screen.selecting.on


async def test_the_whole_sentence_of_a_heading_is_the_heading(opened: Open) -> None:
    async with opened() as (pilot, screen):
        screen.view.go_to(screen.reading.article.text.index("The ferry\n"))
        await pilot.press("v", "s")
        assert selected(screen) == "The ferry"
        await pilot.press("s")
        assert selected(screen).startswith("The ferry\n\nFrom Monday a ferry")


async def test_what_the_mouse_selected_is_used_like_what_the_keys_did(opened: Open) -> None:
    async with opened() as (pilot, screen):
        text = screen.reading.article.text
        at = text.index("Nobody will drive")
        layout = screen.view.page_layout
        assert layout is not None
        row = layout.line_at(at) - screen.view.seen_lines.start
        left = screen.view._drawer.left + layout.cell_at(layout.line_at(at), at)
        await pilot.mouse_down(screen.view, offset=(left, row))
        await pilot.hover(screen.view, offset=(left + 5, row))
        await pilot.mouse_up(screen.view, offset=(left + 5, row))
        await pilot.pause()
        assert selected(screen) == "Nobody"
        assert any(hint.title == "highlight" for hint in screen.hints.hints[:1])
        await pilot.press("w", "h")
        assert [h.anchor.quote.exact for h, _ in screen.reading.highlights] == ["Nobody will"]
        assert not screen.selecting.on


async def test_a_selection_over_a_highlight_makes_another_and_the_same_one_takes_it_away(
    opened: Open,
) -> None:
    async with opened() as (pilot, screen):
        screen.view.go_to(screen.reading.article.text.index("The bridge was built"))
        await pilot.press("v", "w", "h", "v", "s", "h")
        assert {h.anchor.quote.exact for h, _ in screen.reading.highlights} == {
            "The bridge",
            "The bridge was built ninety years ago.",
        }
        screen.view.go_to(screen.reading.article.text.index("The bridge was built"))
        await pilot.press("v", "w", "h")
        assert [h.anchor.quote.exact for h, _ in screen.reading.highlights] == [
            "The bridge was built ninety years ago."
        ]


async def test_a_phrase_is_looked_up_as_it_stands(opened: Open, session: FakeSession) -> None:
    async with opened() as (pilot, screen):
        screen.view.go_to(screen.reading.article.text.index("“Nobody will"))
        await pilot.press("v", "w", "l")
        await pilot.pause()
        assert session.searched == ['"Nobody will"']


async def test_what_is_selected_can_be_looked_for_here_and_in_the_library(
    opened: Open, session: FakeSession
) -> None:
    async with opened() as (pilot, screen):
        screen.view.go_to(screen.reading.article.text.index("ferry will cross"))
        await pilot.press("v", "slash")
        assert screen.trail.words.startswith("/ferry")
        await pilot.press("escape", "v", "l")
        await pilot.pause()
        assert isinstance(pilot.app.screen, FoundScreen)
        assert session.searched == ["ferry"]


async def test_two_slashes_search_the_library_and_enter_opens_at_the_words_shown(
    opened: Open, session: FakeSession
) -> None:
    session.found_in = "another0article"
    async with opened((120, 14)) as (pilot, screen):
        await pilot.press("slash", "slash", *"ferry", "enter")
        await pilot.pause()
        assert isinstance(pilot.app.screen, FoundScreen)
        await pilot.press("enter")
        await until(pilot, lambda: isinstance(pilot.app.screen, ReadingScreen))
        there = pilot.app.screen
        assert isinstance(there, ReadingScreen)
        assert there is not screen
        await until(pilot, lambda: there.furnished)
        assert there.trail.words == "/ferry 4/4"
        assert there.hints.message == ""
        assert session.opened == ["another0article"]


async def test_what_the_library_has_of_this_article_is_gone_to_here(
    opened: Open, session: FakeSession
) -> None:
    async with opened((120, 14)) as (pilot, screen):
        await pilot.press("slash", "slash", *"ferry", "enter")
        await pilot.pause()
        await pilot.press("slash", "down", "enter")
        await until(pilot, lambda: pilot.app.screen is screen)
        assert screen.trail.words == "/ferry 4/4"
        assert session.opened == []
        await pilot.press("backspace")
        assert screen.view.cursor == 0


async def test_letters_choose_a_link_and_its_address_is_shown_before_it_is_opened(
    opened: Open, reading: FakeReading, monkeypatch: pytest.MonkeyPatch
) -> None:
    text = reading.article.text
    links = [Link(Span(text.index(w), text.index(w) + len(w)), url) for w, url in LINKS]
    reading.article = replace(reading.article, links=tuple(links))
    gone: list[str] = []
    monkeypatch.setattr(NewsreaderApp, "open_url", lambda self, url: gone.append(url))
    async with opened() as (pilot, screen):
        await pilot.press("f")
        await pilot.pause()
        assert screen.view.render_lines(screen.view.size.region)
        drawn = [line.text for line in screen.view.render_lines(screen.view.size.region)]
        assert any("aarbour bridge" in line for line in drawn)
        await pilot.press("a")
        await pilot.pause()
        there = pilot.app.screen
        assert isinstance(there, LinkScreen)
        assert gone == []
        await pilot.press("enter")
        await pilot.pause()
        assert gone == ["https://shoreline.example/piers"]
        await pilot.press("f", "s")
        await pilot.pause()
        await pilot.press("enter", "r")
        assert isinstance(pilot.app.screen, LinkScreen)
        await pilot.press("escape")
        assert gone == ["https://shoreline.example/piers"]


LINKS = (
    ("harbour bridge of", "https://shoreline.example/piers"),
    ("town council", "https://shoreline.example/`rm -rf`"),
)


async def test_the_words_alone_are_copied_with_the_key_that_other_programs_have(
    opened: Open, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("tui_reader.session.clipboard.find_program", lambda environment: None)
    async with opened() as (pilot, screen):
        screen.view.go_to(screen.reading.article.text.index("“Nobody will"))
        await pilot.press("v", "w", "ctrl+c")
        assert screen.app.clipboard == "Nobody will"
        assert screen.hints.message == "Given to the terminal (OSC 52) as it stands: Nobody will"
        assert selected(screen) == "Nobody will"
        await pilot.press("escape", "ctrl+c")
        assert screen.hints.message == "q leaves"
