"""The colours of our own themes as plain values; importing this imports nothing.

Beside Textual's names a theme gives these variables: `quiet` (chrome and what is second), `hairline` (thin
lines), `second` (signs and the reader's notes), `hit` and `hit-current` (backgrounds of the trail), `kept`
(background of highlights).
"""

from __future__ import annotations

from typing import NamedTuple

DEFAULT = "newsreader-dark"
TERMINAL = "newsreader-terminal"
"""The theme made of the terminal's own colours; also used where no colours are wanted."""


class Palette(NamedTuple):
    """One theme; colours are `#rrggbb` or Textual's names of the terminal's own."""

    dark: bool
    colours: dict[str, str]
    """Textual's own colours by their names in `textual.theme.Theme`."""
    variables: dict[str, str]
    ansi: bool = False
    """Whether the colours are the terminal's own."""

    def colour(self, name: str) -> str:
        """A colour or variable by its name."""
        return self.variables.get(name) or self.colours[name]


PALETTES: dict[str, Palette] = {
    "newsreader-dark": Palette(
        dark=True,
        colours={
            "primary": "#e6b566",
            "secondary": "#b8985f",
            "accent": "#e6b566",
            "warning": "#e39470",
            "error": "#e8827a",
            "success": "#a3b86c",
            "foreground": "#dcd8ce",
            "background": "#15171b",
            "surface": "#1b1e23",
            "panel": "#23272d",
        },
        variables={
            "quiet": "#9298a1",
            "hairline": "#363b44",
            "second": "#bd9d62",
            "hit": "#4a3d22",
            "hit-current": "#e6b566",
            "kept": "#33391f",
            "scrollbar": "#363b44",
            "scrollbar-hover": "#5a616d",
            "scrollbar-active": "#e6b566",
            "scrollbar-background": "#15171b",
            "scrollbar-background-hover": "#15171b",
            "scrollbar-background-active": "#15171b",
            "scrollbar-corner-color": "#15171b",
        },
    ),
    "newsreader-light": Palette(
        dark=False,
        colours={
            "primary": "#8a4b00",
            "secondary": "#7d6234",
            "accent": "#8a4b00",
            "warning": "#a63d12",
            "error": "#a8242a",
            "success": "#4c6a16",
            "foreground": "#26241f",
            "background": "#faf7f0",
            "surface": "#f3eee3",
            "panel": "#ebe5d7",
        },
        variables={
            "quiet": "#67625a",
            "hairline": "#d6cfbf",
            "second": "#7d6234",
            "hit": "#f3ddae",
            "hit-current": "#8a4b00",
            "kept": "#e3ebc8",
            "scrollbar": "#d6cfbf",
            "scrollbar-hover": "#b3aa97",
            "scrollbar-active": "#8a4b00",
            "scrollbar-background": "#faf7f0",
            "scrollbar-background-hover": "#faf7f0",
            "scrollbar-background-active": "#faf7f0",
            "scrollbar-corner-color": "#faf7f0",
        },
    ),
    "newsreader-terminal": Palette(
        dark=True,
        colours={
            "primary": "ansi_yellow",
            "secondary": "ansi_cyan",
            "accent": "ansi_yellow",
            "warning": "ansi_red",
            "error": "ansi_red",
            "success": "ansi_green",
            "foreground": "ansi_default",
            "background": "ansi_default",
            "surface": "ansi_default",
            "panel": "ansi_default",
            "boost": "ansi_default",
        },
        variables={
            "quiet": "ansi_default",
            "hairline": "ansi_bright_black",
            "second": "ansi_cyan",
            "hit": "ansi_default",
            "hit-current": "ansi_default",
            "kept": "ansi_default",
            "scrollbar": "ansi_bright_black",
            "scrollbar-hover": "ansi_yellow",
            "scrollbar-active": "ansi_yellow",
            "scrollbar-background": "ansi_default",
            "scrollbar-background-hover": "ansi_default",
            "scrollbar-background-active": "ansi_default",
            "scrollbar-corner-color": "ansi_default",
        },
        ansi=True,
    ),
}
"""Our themes by name, the default first."""
