"""The first frame and what the app draws first are the same, cell by cell."""

from __future__ import annotations

import re
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st
from rich.color import Color, ColorSystem

from tests.app.cells import Seen, cells, drawn
from tests.app.conftest import FakeReading, FakeSession, FakeSettings, build_article
from tui_reader.app.app import NewsreaderApp
from tui_reader.app.colours import PALETTES
from tui_reader.app.opening.ansi import NONE, nearest, nearest_of_sixteen, to_ansi
from tui_reader.app.opening.early import palette_for
from tui_reader.app.opening.frame import Opening, draw_frame
from tui_reader.app.page.hyphens import RAGGED, Setting
from tui_reader.app.screens.reading import ReadingScreen
from tui_reader.ingest.markdown import read_markdown
from tui_reader.ingest.text import read_text
from tui_reader.model.article import Article
from tui_reader.model.stop import START, Stop

MARKDOWN = """---
title: "渡し船のストライキ、三日目に — what the crews of Ostmark want, and what the harbour is able to pay them"
author: Ida Holm
---

# Heading that is no title

A paragraph with **strong words**, *others*, `code`, [a link](https://ferry.example/one) and a very long
address: https://ferry.example/a/long/way/to/go/that/does/not/fit/into/one/line/of/seventy/two/cells.

> The crews say that nobody asked them, and the harbour says that it asked everybody there was to ask.

- 港の労働者たちは火曜日の朝から船を出していない。市長は話し合いを続けると述べた。
- e\u0301te\u0301 and 🙂 stand in one line

```
    preformatted text,	with a tab
```

***

The last paragraph.
"""


def articles() -> dict[str, Article]:
    words = "The council of Ostmark met again and the ferry did not leave the harbour on that day either. "
    plain = "Crews stay ashore\n\nBy Ida Holm\n\n" + "\n\n".join(words * 4 for _ in range(60))
    book = "\n\n".join(words * (1 + n % 7) for n in range(400))
    return {
        "short": build_article(),
        "markdown": read_markdown(MARKDOWN, location="/ferry.md"),
        "plain": read_text(plain, location="/crews.txt"),
        "book": read_text(f"The chronicle of Ostmark\n\n{book}", location="/book.txt"),
        "one line": read_text("Nothing but this.", location="/line.txt"),
    }


ARTICLES = articles()


def alike(one: Seen, other: Seen) -> bool:
    """The same but for what is lost when Textual takes a colour to another space and back."""
    same = one._replace(ink="", ground="") == other._replace(ink="", ground="")
    return same and _near(one.ink, other.ink) and _near(one.ground, other.ground)


def _near(one: str, other: str) -> bool:
    if one == other or not (len(one) == len(other) == 6):
        return one == other
    return all(abs(a - b) <= 1 for a, b in zip(bytes.fromhex(one), bytes.fromhex(other), strict=True))


async def app_frame(
    article: Article, at: Stop, size: tuple[int, int], theme: str, setting: Setting = RAGGED
) -> str:
    """What the app draws before it furnishes the screen."""
    reading = FakeReading(article)
    reading.place = at
    settings = FakeSettings(hyphenate=setting.hyphenate, justify=setting.justify)
    app = NewsreaderApp(FakeSession(reading, config=settings), reading, theme=theme)
    async with app.run_test(size=size):
        return drawn(app)


@pytest.fixture(autouse=True)
def unfurnished(monkeypatch: pytest.MonkeyPatch) -> None:
    async def nothing(screen: ReadingScreen) -> None:
        return None

    monkeypatch.setattr(ReadingScreen, "settle_in", nothing)
    monkeypatch.setenv("COLORTERM", "truecolor")
    monkeypatch.setenv("TERM", "xterm-256color")
    monkeypatch.delenv("NO_COLOR", raising=False)


async def compare(
    article: Article, at: Stop, size: tuple[int, int], theme: str, setting: Setting = RAGGED
) -> None:
    chosen = palette_for(theme)
    assert chosen is not None
    rows = draw_frame(Opening(article, True, at, 72, setting=setting), size)
    assert rows is not None
    ours = cells(to_ansi(rows, chosen[0], colours=chosen[1]), size)
    theirs = cells(await app_frame(article, at, size, theme, setting), size)
    for y, (one, other) in enumerate(zip(ours, theirs, strict=True)):
        wrong = [(x, a, b) for x, (a, b) in enumerate(zip(one, other, strict=True)) if not alike(a, b)]
        assert not wrong, f"row {y}: {wrong[:3]}"


@pytest.mark.parametrize("size", [(40, 10), (80, 24), (109, 30), (120, 40), (200, 60)])
@pytest.mark.parametrize("name", ARTICLES)
async def test_every_cell_is_as_the_app_draws_it(name: str, size: tuple[int, int]) -> None:
    await compare(ARTICLES[name], START, size, "newsreader-dark")


@pytest.mark.parametrize("theme", PALETTES)
async def test_in_every_theme_of_ours(theme: str) -> None:
    await compare(ARTICLES["markdown"], START, (120, 40), theme)


@pytest.mark.parametrize("theme", PALETTES)
async def test_in_256_colours(theme: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("COLORTERM")
    await compare(ARTICLES["markdown"], START, (120, 40), theme)


@pytest.mark.parametrize("theme", ["newsreader-dark", "newsreader-sepia", "newsreader-terminal"])
async def test_in_16_colours(theme: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("COLORTERM")
    monkeypatch.setenv("TERM", "linux")
    await compare(ARTICLES["markdown"], START, (120, 40), theme)


@given(st.tuples(*[st.integers(0, 255)] * 3))
def test_a_colour_is_the_same_of_few_as_the_app_shows(colour: tuple[int, int, int]) -> None:
    whole = Color.from_rgb(*colour)
    assert nearest(*colour) == whole.downgrade(ColorSystem.EIGHT_BIT).number
    assert nearest_of_sixteen(*colour) == whole.downgrade(ColorSystem.STANDARD).number


async def test_without_colours(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("NO_COLOR", "1")
    rows = draw_frame(Opening(ARTICLES["markdown"], True, START, 72), (120, 40))
    assert rows is not None
    written = to_ansi(rows, PALETTES["newsreader-dark"], colours=NONE)
    assert {code for codes in re.findall("\x1b\\[([0-9;]*)m", written) for code in codes.split(";")} <= set(
        "01347"
    )
    await compare(ARTICLES["markdown"], START, (120, 40), "newsreader-dark")


async def test_with_hyphens_and_lines_of_equal_width() -> None:
    await compare(
        ARTICLES["plain"], START, (80, 40), "newsreader-dark", Setting(hyphenate=True, justify=True)
    )


@pytest.mark.parametrize("lines", [(0, 0), (1, 9), (0, 60), (2, -60)])
@pytest.mark.parametrize("part", [0.3, 0.99])
@pytest.mark.parametrize("name", ["markdown", "plain", "book"])
async def test_where_the_reader_stopped(name: str, part: float, lines: tuple[int, int]) -> None:
    article, (lead, below) = ARTICLES[name], lines
    top = int(len(article.text) * part)
    stop = Stop(top, top + below * 72, lead).within(len(article.text))

    await compare(article, stop, (100, 30), "newsreader-light")


def test_the_end_of_a_beginning_is_never_shown() -> None:
    article = replace(ARTICLES["plain"], sections=())

    assert all(draw_frame(Opening(article, False, START, 72), (80, rows)) for rows in range(20, 70))
    assert draw_frame(Opening(article, False, Stop.at(len(article.text) - 200), 72), (80, 24)) is None


async def test_what_was_typed_before_it_is_done_in_the_apps_first_frame(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    mount = ReadingScreen.on_mount

    def typed_before(screen: ReadingScreen) -> None:
        mount(screen)
        screen.beforehand.waiting.append(("to_end", "G"))

    monkeypatch.setattr(ReadingScreen, "on_mount", typed_before)
    # What catches up behind the first frame is left out.
    monkeypatch.setattr(ReadingScreen, "on_article_view_cursor_moved", lambda screen: None)
    reading = FakeReading(ARTICLES["plain"])
    app = NewsreaderApp(FakeSession(reading), reading)
    async with app.run_test(size=(80, 12)):
        screen = app.screen
        assert isinstance(screen, ReadingScreen)
        assert screen.view.progress == 1
        assert any("100 %" in fact for fact in screen.title_line.facts)
