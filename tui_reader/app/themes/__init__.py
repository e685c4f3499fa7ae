"""Our own themes: one hue at three brightnesses on quiet greys, and the terminal's own colours."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from textual.color import Color
from textual.theme import BUILTIN_THEMES, Theme

from tui_reader.app.colours import AUTO, DEFAULT, PALETTES, TERMINAL, Palette
from tui_reader.errors import ConfigError

__all__ = ["DEFAULT", "THEMES", "check_theme", "contrast", "fallback_variables", "legible"]

_GROUNDS = ("background", "surface", "panel")
_SIGNALS = ("accent", "warning", "error", "success")
_LEAST = 4.5
"""Contrast of words in a colour of their own."""


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


def legible(theme: Theme) -> Theme:
    """A theme that was not made for this program with signals that can be read as words.

    Those of Textual's are made for grounds of buttons and bars.
    """
    if theme.ansi or theme.name in PALETTES:
        return theme
    named = theme.to_color_system().generate()
    grounds = [Color.parse(named[name]) for name in _GROUNDS]
    far = Color(255, 255, 255) if theme.dark else Color(0, 0, 0)
    colours = {name: _apart(Color.parse(named[name]), far, grounds).hex for name in _SIGNALS}
    return replace(theme, **colours)  # type: ignore[arg-type]


def _apart(colour: Color, far: Color, grounds: Sequence[Color]) -> Color:
    """`colour`, with as much of `far` in it as it takes to be read on each of the grounds."""
    steps = (colour.blend(far, step / 10) for step in range(10))
    return next((c for c in steps if all(contrast(c, ground) >= _LEAST for ground in grounds)), far)


def contrast(one: Color, other: Color) -> float:
    """How far two colours stand apart, from 1 to 21, as WCAG reckons."""
    low, high = sorted(
        sum(
            share * (part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4)
            for share, part in zip((0.2126, 0.7152, 0.0722), colour.normalized, strict=True)
        )
        for colour in (one, other)
    )
    return (high + 0.05) / (low + 0.05)


def fallback_variables(theme: Theme) -> dict[str, str]:
    """Our variables, made for a theme that was not made for this program."""
    if theme.ansi or theme.name in PALETTES:
        return dict(PALETTES[theme.name if theme.name in PALETTES else TERMINAL].variables)
    named = theme.to_color_system().generate()
    ink, paper, *others = (Color.parse(named[name]) for name in ("foreground", *_GROUNDS))
    accent = Color.parse(theme.accent or theme.primary)
    row = accent.blend(paper, 0.84)
    second = Color.parse(theme.secondary) if theme.secondary else accent
    return {
        "quiet": _apart(ink.blend(paper, 0.3), ink, (paper, *others, row)).hex,
        "hairline": ink.blend(paper, 0.78).hex,
        "second": _apart(second.blend(ink, 0.4), ink, (paper, *others, row)).hex,
        "hit": _under(ink, accent, paper, 0.28).hex,
        "hit-current": accent.hex,
        "kept": _under(ink, accent, paper, 0.15).hex,
        "kept-green": _under(ink, Color.parse(theme.success or accent.hex), paper, 0.18).hex,
        "kept-blue": _under(ink, Color.parse(theme.primary), paper, 0.18).hex,
        "kept-pink": _under(ink, Color.parse(theme.error or accent.hex), paper, 0.18).hex,
        "row": row.hex,
    }


def _under(ink: Color, colour: Color, paper: Color, part: float) -> Color:
    """The paper with at most that part of a colour in it, less where words on it could not be read."""
    least = min(_LEAST, contrast(ink, paper) * 0.85)
    grounds = (paper.blend(colour, part * step / 10) for step in range(10, 0, -1))
    return next((ground for ground in grounds if contrast(ink, ground) >= least), paper)


def check_theme(name: str) -> None:
    """Raise `ConfigError` where no theme has that name; it says which has the nearest."""
    known = [AUTO, *PALETTES, *BUILTIN_THEMES]
    if name in known:
        return
    import difflib

    near = difflib.get_close_matches(name, known, n=1, cutoff=0.4)
    hint = f"did you mean {near[0]!r}?" if near else f"themes: {', '.join(known[: len(PALETTES) + 1])}"
    raise ConfigError(f"no theme is called {name!r}", hint=hint)
