"""Our own themes: one hue at three brightnesses on quiet greys, and the terminal's own colours."""

from __future__ import annotations

from textual.color import Color
from textual.theme import BUILTIN_THEMES, Theme

from tui_reader.app.colours import AUTO, DEFAULT, PALETTES, TERMINAL, Palette
from tui_reader.errors import ConfigError

__all__ = ["DEFAULT", "THEMES", "check_theme", "fallback_variables"]


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
        return dict(PALETTES[TERMINAL].variables)
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
        "kept-green": _tinted(theme.success, paper, accent),
        "kept-blue": _tinted(theme.primary, paper, accent),
        "kept-pink": _tinted(theme.error, paper, accent),
        "row": accent.blend(paper, 0.84).hex,
    }


def _tinted(colour: str | None, paper: Color, accent: Color) -> str:
    return (Color.parse(colour) if colour else accent).blend(paper, 0.82).hex


def check_theme(name: str) -> None:
    """Raise `ConfigError` where no theme has that name; it says which has the nearest."""
    known = [AUTO, *PALETTES, *BUILTIN_THEMES]
    if name in known:
        return
    import difflib

    near = difflib.get_close_matches(name, known, n=1, cutoff=0.4)
    hint = f"did you mean {near[0]!r}?" if near else f"themes: {', '.join(known[: len(PALETTES) + 1])}"
    raise ConfigError(f"no theme is called {name!r}", hint=hint)
