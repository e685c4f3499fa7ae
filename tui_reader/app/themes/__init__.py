"""Our own themes: one warm hue at three brightnesses on quiet greys, and the terminal's own colours."""

from __future__ import annotations

from textual.color import Color
from textual.theme import BUILTIN_THEMES, Theme

from tui_reader.app.colours import DEFAULT, PALETTES, Palette

__all__ = ["DEFAULT", "THEMES", "fallback_variables"]


def _theme(name: str, palette: Palette) -> Theme:
    # Textual's themes say how the terminal's colours serve its own widgets.
    base = BUILTIN_THEMES["ansi-dark"].variables if palette.ansi else {}
    return Theme(
        name=name,
        dark=palette.dark,
        ansi=palette.ansi,
        variables={**base, **palette.variables},
        **palette.colours,  # type: ignore[arg-type]
    )


THEMES: tuple[Theme, ...] = tuple(_theme(name, palette) for name, palette in PALETTES.items())
"""The themes made for this program, the default first."""


def fallback_variables(theme: Theme) -> dict[str, str]:
    """Our variables for a theme that was not made for this program."""
    if theme.ansi:
        return dict(THEMES[-1].variables)
    ink = Color.parse(theme.foreground or ("#e0e0e0" if theme.dark else "#1f1f1f"))
    paper = Color.parse(theme.background or ("#121212" if theme.dark else "#efefef"))
    accent = Color.parse(theme.accent or theme.primary)
    return {
        "quiet": ink.blend(paper, 0.3).hex,
        "hairline": ink.blend(paper, 0.78).hex,
        "second": (Color.parse(theme.secondary) if theme.secondary else accent).blend(ink, 0.4).hex,
        "hit": accent.blend(paper, 0.72).hex,
        "hit-current": accent.hex,
        "kept": accent.blend(paper, 0.85).hex,
    }
