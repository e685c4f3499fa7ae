"""Our themes can be read."""

from __future__ import annotations

import pytest
from textual.color import Color
from textual.theme import BUILTIN_THEMES, Theme

from tui_reader.app.themes import THEMES, fallback_variables

OURS = [theme for theme in THEMES if not theme.ansi]
VARIABLES = {"quiet", "hairline", "second", "hit", "hit-current", "kept"}


def contrast(one: str, other: str) -> float:
    """WCAG's contrast ratio."""

    def luminance(name: str) -> float:
        parts = (part / 255 for part in Color.parse(name).rgb)
        r, g, b = (p / 12.92 if p <= 0.04045 else ((p + 0.055) / 1.055) ** 2.4 for p in parts)
        return 0.2126 * r + 0.7152 * g + 0.0722 * b

    low, high = sorted((luminance(one), luminance(other)))
    return (high + 0.05) / (low + 0.05)


@pytest.mark.parametrize("theme", OURS, ids=lambda theme: theme.name)
def test_text_stands_out_from_every_ground_it_is_on(theme: Theme) -> None:
    for ground in (theme.background, theme.surface, theme.variables["hit"], theme.variables["kept"]):
        assert contrast(str(theme.foreground), str(ground)) >= 7
    assert contrast(theme.variables["hit-current"], str(theme.background)) >= 4.5


@pytest.mark.parametrize("theme", OURS, ids=lambda theme: theme.name)
def test_quiet_words_can_still_be_read(theme: Theme) -> None:
    words = [theme.variables["quiet"], theme.variables["second"], theme.accent, theme.warning]
    for ground in (theme.background, theme.surface):
        for colour in words:
            assert contrast(str(colour), str(ground)) >= 4.5


@pytest.mark.parametrize("theme", [*THEMES, *BUILTIN_THEMES.values()], ids=lambda theme: theme.name)
def test_every_theme_has_our_variables(theme: Theme) -> None:
    assert {*theme.variables, *fallback_variables(theme)} >= VARIABLES
