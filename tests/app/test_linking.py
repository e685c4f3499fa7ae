"""Following links on the reading screen: letters, clicks, footnotes in place, and what the browser has to say."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest
from textual.containers import VerticalScroll
from textual.pilot import Pilot

from tests.pilot import until
from tui_reader.app.screens.link import LinkScreen
from tui_reader.app.screens.link_hints import LinkHintsScreen
from tui_reader.app.screens.reading import ReadingScreen
from tui_reader.app.widgets.article_view import ArticleView
from tui_reader.ingest.markdown import read_markdown
from tui_reader.model.article import Link
from tui_reader.model.spans import Span
from tui_reader.session.browser import Browser

if TYPE_CHECKING:
    from tests.app.conftest import FakeReading, Open

NOTED = """# The quay

It was closed[^a] and then opened[^b], and nobody said why[^c].

The end of it.

[^a]: In winter[^b].
[^b]: In spring.
"""


def drawn(view: ArticleView) -> list[str]:
    return [line.text for line in view.render_lines(view.size.region)]


def shown(pilot: Pilot[None]) -> str:
    screen = pilot.app.screen
    assert isinstance(screen, LinkScreen)
    return " / ".join([screen._about.title, *screen._about.words])


async def test_a_link_that_begins_above_the_screen_has_its_letter_where_it_is_seen(
    opened: Open, reading: FakeReading
) -> None:
    first = reading.article.paragraphs[0]
    reading.article = replace(reading.article, links=(Link(first, "https://shoreline.example/a"),))
    async with opened((80, 12)) as (pilot, screen):
        layout = screen.view.page_layout
        assert layout is not None
        screen.view.scroll_lines(layout.line_at(first.start) + 1)
        await pilot.press("f")
        await pilot.pause()
        assert layout.line_at(first.start) < screen.view.seen_lines.start
        assert drawn(screen.view)[0].lstrip("▸ ").startswith("a")
        await pilot.press("a")
        await pilot.pause()
        assert shown(pilot).startswith("Link to shoreline.example")


async def test_a_letter_of_no_link_is_passed_over_and_another_key_closes(
    opened: Open, reading: FakeReading
) -> None:
    text = reading.article.text
    words = [Span(at, at + 3) for at in range(len(text) - 3) if text[at : at + 3] == "the"]
    reading.article = replace(reading.article, links=tuple(Link(w, "https://a.example/") for w in words))
    async with opened() as (pilot, screen):
        await pilot.press("f", "z", "p")
        await pilot.pause()
        assert isinstance(pilot.app.screen, LinkHintsScreen)
        await pilot.press("up")
        await pilot.pause()
        assert isinstance(pilot.app.screen, ReadingScreen)
        assert screen.hints.message == ""


async def test_footnotes_are_shown_in_place_with_those_they_name_and_lead_back(
    opened: Open, reading: FakeReading
) -> None:
    reading.article = read_markdown(NOTED, location="/quay.md")
    text = reading.article.text
    async with opened() as (pilot, screen):
        await pilot.press("f", "a")
        await pilot.pause()
        assert shown(pilot) == "Footnote a / In winter[^b]. / [^b] In spring."
        await pilot.press("enter")
        assert screen.view.cursor == text.index("In winter")
        await pilot.press("backspace")
        assert screen.view.cursor == 0
        await pilot.press("f", "d")
        await pilot.pause()
        assert shown(pilot) == "Footnote c / This article has no footnote of that name."
        await pilot.press("enter", "f", "h")
        await pilot.pause()
        assert shown(pilot).startswith("Footnote b belongs here / It was closed")
        await pilot.press("enter")
        assert screen.view.cursor == text.index("[^b]")


async def test_a_link_can_be_clicked_and_the_words_beside_it_cannot(
    opened: Open, reading: FakeReading
) -> None:
    words = "harbour bridge"
    at = reading.article.text.index(f"The {words}") + 4
    link = Link(Span(at, at + len(words)), "https://shoreline.example/piers")
    reading.article = replace(reading.article, links=(link,))
    async with opened() as (pilot, screen):
        layout = screen.view.page_layout
        assert layout is not None
        number = layout.line_at(at)
        left = screen.view._drawer.left
        for cell, follows in ((layout.cell_at(number, at), True), (layout.cell_at(number, at) - 2, False)):
            await pilot.click(ArticleView, offset=(left + cell, number - screen.view.seen_lines.start))
            await pilot.pause()
            assert isinstance(pilot.app.screen, LinkScreen) is follows
            if follows:
                await pilot.press("escape")


@pytest.mark.parametrize(
    ("browser", "why", "said"),
    [
        (None, "", "No browser was found here: BROWSER can name one"),
        (Browser("fox", ("/fox",)), "", "Opening with fox: https://shoreline.example/piers"),
        (Browser("fox", ("/fox",)), "it ended with status 4", "Not opened with fox: it ended with status 4"),
        (Browser("w3m", ("/w3m",)), "", "Not opened with w3m: it needs a terminal"),
    ],
)
async def test_how_the_browser_took_it_is_said(
    opened: Open,
    reading: FakeReading,
    monkeypatch: pytest.MonkeyPatch,
    browser: Browser | None,
    why: str,
    said: str,
) -> None:
    given: list[str] = []

    def open_in(browser: Browser, address: str) -> str:
        given.append(address)
        return why

    monkeypatch.setattr("tui_reader.app.browsing.find_browser", lambda environment: browser)
    monkeypatch.setattr("tui_reader.app.browsing.open_in", open_in)
    reading.article = replace(reading.article, url="https://shoreline.example/piers")
    async with opened() as (pilot, screen):
        await pilot.press("o")
        await until(pilot, lambda: screen.hints.message == said)
        assert given == (["https://shoreline.example/piers"] if browser and not browser.in_terminal else [])


async def test_coming_back_from_what_a_link_led_to_is_on_the_same_line(
    opened: Open, reading: FakeReading
) -> None:
    words = "Mayor Ilse Tarn"
    at = reading.article.text.index(words)
    link = Link(Span(at, at + len(words)), "https://shoreline.example/piers")
    reading.article = replace(reading.article, links=(link,))
    async with opened((120, 16)) as (pilot, screen):
        await pilot.press("j", "j", "j")
        seen, cursor = screen.view.seen, screen.view.cursor
        await pilot.press("f", "a")
        await pilot.pause()
        await pilot.press("r")
        await until(
            pilot, lambda: pilot.app.screen is not screen and isinstance(pilot.app.screen, ReadingScreen)
        )
        await pilot.press("q")
        await until(pilot, lambda: pilot.app.screen is screen)
        assert (screen.view.seen, screen.view.cursor) == (seen, cursor)
        assert screen.hints.message == ""


async def test_all_of_a_long_address_can_be_seen(opened: Open, reading: FakeReading) -> None:
    words = "Mayor Ilse Tarn"
    at = reading.article.text.index(words)
    url = "https://shoreline.example/" + "/".join(f"part{n}" for n in range(400))
    reading.article = replace(reading.article, links=(Link(Span(at, at + len(words)), url),))
    async with opened((80, 24)) as (pilot, _):
        await pilot.press("f", "a")
        await pilot.pause()
        scroll = pilot.app.screen.query_one(VerticalScroll)
        assert scroll.max_scroll_y > 0
        await pilot.press("end")
        await until(pilot, lambda: round(scroll.scroll_y) == scroll.max_scroll_y)
        assert isinstance(pilot.app.screen, LinkScreen)
