"""The colours of our own themes as plain values; importing this imports nothing heavy.

Beside Textual's names a theme gives these variables: `quiet` (chrome and what is second), `hairline` (thin
lines), `second` (signs and the reader's notes), `hit` and `hit-current` (backgrounds of the trail), `kept`,
`kept-green`, `kept-blue` and `kept-pink` (backgrounds of highlights), `row` (background of a list's cursor).
"""

from __future__ import annotations

from tui_reader.model.classes import NamedTuple

DEFAULT = "newsreader-dark"
LIGHT = "newsreader-light"
TERMINAL = "newsreader-terminal"
"""The theme made of the terminal's own colours; also used where no colours are wanted."""
AUTO = "auto"
"""What the setting says for a dark theme on a dark terminal and a light one on a light one."""

_KEPT, _ROW = 18, 16
"""Per cent of a colour in the background of a highlight, and of a row."""


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


def mixed(below: str, colour: str, percent: int) -> str:
    """`percent` of a colour laid over another, both `#rrggbb`."""
    pairs = ((int(below[i : i + 2], 16), int(colour[i : i + 2], 16)) for i in (1, 3, 5))
    return "#" + "".join(f"{b + (c - b) * percent // 100:02x}" for b, c in pairs)


def _palette(
    *,
    dark: bool,
    paper: str,
    surface: str,
    panel: str,
    ink: str,
    quiet: str,
    hairline: str,
    accent: str,
    second: str,
    signals: tuple[str, str, str, str],
    hit: str,
    kept: str,
) -> Palette:
    """A theme out of its colours; `signals` are warning, error, success and blue."""
    warning, error, success, blue = signals
    return Palette(
        dark,
        {
            "primary": accent,
            "secondary": second,
            "accent": accent,
            "warning": warning,
            "error": error,
            "success": success,
            "foreground": ink,
            "background": paper,
            "surface": surface,
            "panel": panel,
        },
        {
            "quiet": quiet,
            "hairline": hairline,
            "second": second,
            "hit": hit,
            "hit-current": accent,
            "kept": kept,
            "kept-green": mixed(paper, success, _KEPT),
            "kept-blue": mixed(paper, blue, _KEPT),
            "kept-pink": mixed(paper, error, _KEPT),
            "row": mixed(surface, accent, _ROW),
            **_scrollbar(paper, hairline, mixed(hairline, ink, 25), accent),
        },
    )


def _scrollbar(paper: str, thumb: str, hover: str, active: str) -> dict[str, str]:
    grounds = ("background", "background-hover", "background-active", "corner-color")
    return {
        "scrollbar": thumb,
        "scrollbar-hover": hover,
        "scrollbar-active": active,
        **{f"scrollbar-{name}": paper for name in grounds},
    }


_NONE = "ansi_default"

PALETTES: dict[str, Palette] = {
    "newsreader-dark": _palette(
        dark=True,
        paper="#15171b",
        surface="#1b1e23",
        panel="#23272d",
        ink="#dcd8ce",
        quiet="#a2a7b0",
        hairline="#363b44",
        accent="#e6b566",
        second="#bd9d62",
        signals=("#e39470", "#e8827a", "#a3b86c", "#7fb0d8"),
        hit="#43381f",
        kept="#33391f",
    ),
    "newsreader-night": _palette(
        dark=True,
        paper="#10161f",
        surface="#161e29",
        panel="#1e2835",
        ink="#d3dce6",
        quiet="#9fadbe",
        hairline="#2f3b4b",
        accent="#86b8ee",
        second="#8fa9c6",
        signals=("#e2a27a", "#ec8f8f", "#8fbf8a", "#86b8ee"),
        hit="#223a55",
        kept="#24382f",
    ),
    "newsreader-black": _palette(
        dark=True,
        paper="#000000",
        surface="#0c0e0d",
        panel="#161a18",
        ink="#d6d9d4",
        quiet="#a2a7a1",
        hairline="#333936",
        accent="#79c7a5",
        second="#8fb3a4",
        signals=("#e0a070", "#ea8a84", "#8cc283", "#7fb4dd"),
        hit="#17402f",
        kept="#2b3212",
    ),
    LIGHT: _palette(
        dark=False,
        paper="#faf7f0",
        surface="#f3eee3",
        panel="#ebe5d7",
        ink="#26241f",
        quiet="#5d5850",
        hairline="#d6cfbf",
        accent="#7e4300",
        second="#6b5429",
        signals=("#94370f", "#a02228", "#47641a", "#1f5f8f"),
        hit="#f3ddae",
        kept="#e3ebc8",
    ),
    "newsreader-white": _palette(
        dark=False,
        paper="#ffffff",
        surface="#f4f6f8",
        panel="#e9edf1",
        ink="#1d2126",
        quiet="#565e68",
        hairline="#cfd6dd",
        accent="#0b57a4",
        second="#3f5f80",
        signals=("#984410", "#a51f2b", "#2c6536", "#0b57a4"),
        hit="#cfe4fb",
        kept="#dff0d8",
    ),
    "newsreader-sepia": _palette(
        dark=False,
        paper="#f4e9d3",
        surface="#eee1c7",
        panel="#e5d6b8",
        ink="#2b2317",
        quiet="#5c4f3c",
        hairline="#d3c2a0",
        accent="#7c3a12",
        second="#66502b",
        signals=("#8a3310", "#942026", "#3f5a16", "#24557d"),
        hit="#efcf93",
        kept="#dfe0ae",
    ),
    TERMINAL: Palette(
        dark=True,
        colours={
            # The one hue of the terminal's own that can be read on black and on white.
            "primary": "ansi_magenta",
            "secondary": "ansi_magenta",
            "accent": "ansi_magenta",
            "warning": "ansi_red",
            "error": "ansi_red",
            "success": "ansi_green",
            **dict.fromkeys(("foreground", "background", "surface", "panel", "boost"), _NONE),
        },
        variables={
            "quiet": _NONE,
            "hairline": "ansi_bright_black",
            "second": "ansi_magenta",
            **dict.fromkeys(("hit", "hit-current", "row", "kept", "kept-green"), _NONE),
            **dict.fromkeys(("kept-blue", "kept-pink"), _NONE),
            **_scrollbar(_NONE, "ansi_bright_black", "ansi_magenta", "ansi_magenta"),
        },
        ansi=True,
    ),
}
"""Our themes by name, the default first."""


def chosen(setting: str, background: str = "") -> str:
    """The theme that a setting means; for `auto` by the `background`, `dark`, `light` or not known."""
    if setting != AUTO:
        return setting or DEFAULT
    return LIGHT if background == "light" else DEFAULT
