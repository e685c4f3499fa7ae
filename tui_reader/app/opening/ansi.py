"""Drawn rows as what a terminal understands: cursor moves and SGR codes, nothing else."""

from __future__ import annotations

from collections.abc import Sequence

from tui_reader.app.colours import Palette
from tui_reader.app.page.draw import Piece
from tui_reader.app.page.looks import LOOKS, Look

_CHROME = {
    "title": Look("bold"),
    "quiet": Look(colour="quiet"),
    "hairline": Look(colour="hairline"),
    "window": Look(ground="foreground 12%"),
}
_LOOKS = {**{f"article--{name}": look for name, look in LOOKS.items()}, **_CHROME}
_TEXT = {"bold": "1", "italic": "3", "underline": "4", "reverse": "7"}
_NAMED = {"black": 0, "red": 1, "green": 2, "yellow": 3, "blue": 4, "magenta": 5, "cyan": 6, "white": 7}


def to_ansi(rows: Sequence[Sequence[Piece]], palette: Palette, *, colours: bool) -> str:
    """The rows from the screen's top left corner on; without `colours` text styles alone are kept."""
    known: dict[tuple[str, ...], str] = {}
    parts = ["\x1b[H"]
    for number, row in enumerate(rows):
        if number:
            parts.append(f"\x1b[{number + 1};1H")
        for piece in row:
            if not piece.text:
                continue
            if piece.styles not in known:
                known[piece.styles] = _sgr(piece.styles, palette, colours=colours)
            parts += [known[piece.styles], piece.text]
    return "".join([*parts, "\x1b[0m"])


def _sgr(styles: tuple[str, ...], palette: Palette, *, colours: bool) -> str:
    text: list[str] = []
    ink, ground = "foreground", "background"
    for style in styles:
        look = _LOOKS[style]
        text += (_TEXT[word] for word in look.text.split())
        ink, ground = look.colour or ink, look.ground or ground
    codes = ["0", *dict.fromkeys(text)]
    if colours:
        codes += [_code(palette.colour(ink), 30), _code(_mixed(ground, palette), 40)]
    return f"\x1b[{';'.join(codes)}m"


def _mixed(ground: str, palette: Palette) -> str:
    """A background's colour; one with an opacity is mixed with the screen's own."""
    name, _, part = ground.partition(" ")
    colour, below = palette.colour(name), palette.colour("background")
    if not part or not (colour.startswith("#") and below.startswith("#")):
        return below if part else colour
    share = int(part.rstrip("%")) / 100
    mixed = (int(b + (c - b) * share) for b, c in zip(_rgb(below), _rgb(colour), strict=True))
    return "#" + "".join(f"{value:02x}" for value in mixed)


def _rgb(colour: str) -> tuple[int, int, int]:
    return int(colour[1:3], 16), int(colour[3:5], 16), int(colour[5:7], 16)


def _code(colour: str, base: int) -> str:
    """The code of a colour; `base` is 30 for ink, 40 for ground."""
    if colour.startswith("#"):
        red, green, blue = _rgb(colour)
        return f"{base + 8};2;{red};{green};{blue}"
    name = colour.removeprefix("ansi_")
    if name == "default":
        return str(base + 9)
    bright = name.startswith("bright_")
    return str(base + 60 * bright + _NAMED[name.removeprefix("bright_")])
