"""Every word that is drawn can be read: the colours are taken from the screen, not from the themes."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, Any

import pytest
from rich.color import Color, ColorType
from rich.segment import Segment
from rich.style import Style
from textual.pilot import Pilot

from tests.app.test_themes import DIM, TEXT, contrast
from tui_reader.app.app import NewsreaderApp
from tui_reader.app.colours import PALETTES
from tui_reader.app.screens.reading import ReadingScreen

if TYPE_CHECKING:
    from tests.app.conftest import FakeSession

_COLOURED = ("quiet", "second", "accent", "warning", "error", "success")
"""Colours of quiet words and of signs, for which the lower limit holds, as it does where they are reversed."""

Pair = tuple[str, str]
"""Colour of the words and of what they stand on, both `#rrggbb`."""


def _hex(colour: Color | None, default: str) -> str:
    if colour is None or colour.type is ColorType.DEFAULT:
        return default
    return colour.get_truecolor().hex


def _is_drawn(text: str) -> bool:
    """Whether a segment has words, not only blanks and what is drawn: lines, bars, blocks."""
    return any(c.isalnum() for c in text)


def drawn(pilot: Pilot[Any]) -> Iterator[tuple[Pair, str]]:
    """The colours of all words on the screen in front, with the words; not of what a dialog covers."""
    screen, palette = pilot.app.screen, PALETTES[pilot.app.theme]
    for widget, (region, clip) in screen._compositor.visible_widgets.items():
        if widget is screen:
            continue
        shown = region.intersection(clip).translate(-region.offset)
        for strip in widget.render_lines(shown):
            for segment in strip:
                yield from _read(segment, palette.colour("foreground"), palette.colour("background"))


def _read(segment: Segment, ink: str, paper: str) -> Iterator[tuple[Pair, str]]:
    text, style, control = segment
    if control or not _is_drawn(text):
        return
    style = style or Style()
    words, ground = _hex(style.color, ink), _hex(style.bgcolor, paper)
    yield ((ground, words) if style.reverse else (words, ground)), text


STEPS: tuple[tuple[str, ...], ...] = (
    (),
    ("e", "j", "j"),
    ("at", "right"),
    ("quotation_mark", "j"),
    ("enter", "n"),
    ("escape", "slash", "b", "r", "i", "d", "g", "e"),
    ("enter", "n", "n"),
    ("at", "j"),
    ("escape", "escape", "right_parenthesis", "h"),
    ("C",),
    ("C",),
    ("C",),
    ("slash", "M", "a", "y", "o", "r", "enter"),
    ("escape", "v", "w", "w"),
    ("escape", "b", "B"),
    ("escape", "f"),
    ("escape", "escape", "m"),
    ("escape", "question_mark", "a"),
    ("down",),
    ("escape", "ctrl+p"),
    ("a",),
    ("escape", "T"),
    ("escape", "O"),
    ("j", "j", "j", "j", "j", "j", "j", "j", "j", "enter", "x"),
    ("escape", "escape", "i"),
    ("escape", "x"),
    ("escape", "a"),
    ("escape", "percent_sign"),
    ("escape", "right_parenthesis", "c"),
    ("escape", "z"),
    ("z", "s"),
    ("escape", "o"),
    ("escape", "L"),
    ("j", "slash", "b"),
    ("escape", "tab"),
    ("tab", "v"),
    ("o",),
    ("escape", "F"),
)
"""Keys after each of which the screen is looked at: panes, trail, highlights, dialogs, the library."""


def _same(one: str, other: str) -> bool:
    """Whether two colours differ by no more than the rounding of a mixture."""
    return all(abs(int(one[i : i + 2], 16) - int(other[i : i + 2], 16)) <= 1 for i in (1, 3, 5))


@pytest.mark.parametrize("theme", ["newsreader-dark", "newsreader-light"])
async def test_whatever_is_drawn_can_be_read(session: FakeSession, theme: str) -> None:
    coloured = [PALETTES[theme].colour(name) for name in _COLOURED]
    poor: dict[str, str] = {}
    seen: set[Pair] = set()
    visited: set[str] = set()
    app = NewsreaderApp(session, session.reading, theme=theme)
    async with app.run_test(size=(120, 30)) as pilot:
        while isinstance(app.screen, ReadingScreen) and not app.screen.furnished:
            await pilot.pause()
        for keys in STEPS:
            await pilot.press(*keys)
            await pilot.pause()
            visited.add(type(app.screen).__name__)
            for pair, text in drawn(pilot):
                seen.add(pair)
                least = DIM if any(_same(each, one) for each in pair for one in coloured) else TEXT
                if contrast(*pair) < least:
                    poor.setdefault(f"{pair} {contrast(*pair):.2f} {type(app.screen).__name__}", text.strip())
    assert not poor, "\n".join(f"{pair}: {text}" for pair, text in poor.items())
    assert len(seen) > 12
    assert len(visited) > 10


async def test_the_terminals_theme_is_made_of_the_terminals_colours_alone(session: FakeSession) -> None:
    app = NewsreaderApp(session, session.reading, theme="newsreader-terminal")
    async with app.run_test(size=(120, 30)) as pilot:
        while isinstance(app.screen, ReadingScreen) and not app.screen.furnished:
            await pilot.pause()
        for keys in (*STEPS[:4], *STEPS[5:14], *STEPS[17:23]):
            await pilot.press(*keys)
            await pilot.pause()
            styles = {s.style for strip in app.screen._compositor.render_strips() for s in strip if s.style}
            colours = {colour for style in styles for colour in (style.color, style.bgcolor) if colour}
            assert {colour.type for colour in colours} <= {ColorType.DEFAULT, ColorType.STANDARD}, keys
