"""Our themes can be read."""

from __future__ import annotations

import pytest
from textual.color import Color
from textual.theme import BUILTIN_THEMES, Theme

from tui_reader.app.colours import PALETTES
from tui_reader.app.page.looks import LOOKS
from tui_reader.app.themes import THEMES, check_theme, fallback_variables, legible
from tui_reader.app.themes import contrast as of_colours
from tui_reader.errors import ConfigError

OURS = [theme for theme in THEMES if not theme.ansi]
VARIABLES = {"quiet", "hairline", "second", "hit", "hit-current", "row"} | {
    look.ground for look in LOOKS.values() if look.ground
}
TEXT, DIM = 7.0, 4.5


def contrast(one: str, other: str) -> float:
    """WCAG's contrast ratio."""
    return of_colours(Color.parse(one), Color.parse(other))


def test_contrast_is_that_of_wcag() -> None:
    assert contrast("#000000", "#ffffff") == pytest.approx(21)
    assert contrast("#777777", "#ffffff") == pytest.approx(4.48, abs=0.005)
    assert contrast("#336699", "#336699") == 1


def colour(theme: Theme, name: str) -> str:
    """A colour or variable of a theme."""
    return PALETTES[theme.name].colour(name)


def test_there_are_themes_enough() -> None:
    assert sum(theme.dark for theme in OURS) >= 3
    assert sum(not theme.dark for theme in OURS) >= 2
    assert len({theme.background for theme in OURS}) == len(OURS)


@pytest.mark.parametrize("theme", OURS, ids=lambda theme: theme.name)
def test_text_stands_out_from_every_ground_it_is_on(theme: Theme) -> None:
    grounds = {look.ground for look in LOOKS.values() if look.ground and not look.colour}
    for ground in ("background", "surface", "panel", "row", *grounds):
        assert contrast(colour(theme, "foreground"), colour(theme, ground)) >= TEXT, ground


@pytest.mark.parametrize("theme", OURS, ids=lambda theme: theme.name)
def test_text_with_a_colour_of_its_own_stands_out_from_its_ground(theme: Theme) -> None:
    for name, look in LOOKS.items():
        if look.colour and look.ground:
            assert contrast(colour(theme, look.colour), colour(theme, look.ground)) >= TEXT, name


@pytest.mark.parametrize("theme", OURS, ids=lambda theme: theme.name)
@pytest.mark.parametrize("ground", ["background", "surface", "row"])
def test_quiet_words_and_signals_can_still_be_read(theme: Theme, ground: str) -> None:
    for name in ("quiet", "second", "accent", "warning", "error", "success"):
        assert contrast(colour(theme, name), colour(theme, ground)) >= DIM, name


@pytest.mark.parametrize("theme", OURS, ids=lambda theme: theme.name)
def test_quiet_words_under_a_mark_can_still_be_read(theme: Theme) -> None:
    for look in LOOKS.values():
        if look.ground and not look.colour:
            assert contrast(colour(theme, "quiet"), colour(theme, look.ground)) >= DIM, look.ground


def test_a_theme_that_there_is_none_of_is_named_with_the_nearest() -> None:
    for name in ("auto", "newsreader-night", "nord", "newsreader-terminal"):
        check_theme(name)
    with pytest.raises(ConfigError, match="newsreader-sepia"):
        check_theme("newsreader-sepai")


@pytest.mark.parametrize("theme", [*THEMES, *BUILTIN_THEMES.values()], ids=lambda theme: theme.name)
def test_every_theme_has_our_variables(theme: Theme) -> None:
    assert {*theme.variables, *fallback_variables(theme)} >= VARIABLES


BOUGHT = [theme for theme in BUILTIN_THEMES.values() if not theme.ansi]


@pytest.mark.parametrize("theme", BOUGHT, ids=lambda theme: theme.name)
def test_signals_and_quiet_words_of_textuals_themes_can_be_read(theme: Theme) -> None:
    readable = legible(theme)
    named = {**readable.to_color_system().generate(), **fallback_variables(readable)}

    for ground in ("background", "surface", "panel"):
        for name in ("accent", "warning", "error", "success"):
            assert contrast(named[name], named[ground]) >= DIM - 0.02, (name, ground)
        for name in ("quiet", "second"):
            ink = contrast(named["foreground"], named[ground])
            assert contrast(named[name], named[ground]) >= min(DIM, ink) - 0.02, (name, ground)


def test_our_own_themes_stay_as_they_were_made() -> None:
    assert all(legible(theme) is theme for theme in THEMES)
