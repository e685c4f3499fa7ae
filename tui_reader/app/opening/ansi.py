"""Drawn rows as what a terminal understands: cursor moves and SGR codes, nothing else."""

from __future__ import annotations

from collections.abc import Sequence

from tui_reader.app.anchored import anchored
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
EVERY, FEW, SIXTEEN, NONE = 1 << 24, 256, 16, 0
"""How many colours a terminal is given: all of a palette's, the nearest of 256 or of 16, or none at all."""
_SIXTEEN = (
    "000000 aa0000 00aa00 aa5500 0000aa aa00aa 00aaaa aaaaaa "
    "555555 ff5555 55ff55 ffff55 5555ff ff55ff 55ffff ffffff"
).split()
"""What a terminal's 16 colours are taken for."""
_NAMED = {"black": 0, "red": 1, "green": 2, "yellow": 3, "blue": 4, "magenta": 5, "cyan": 6, "white": 7}


def to_ansi(rows: Sequence[Sequence[Piece]], palette: Palette, *, colours: int) -> str:
    """The rows from the screen's top left corner on; without colours text styles alone are kept.

    `colours` is `EVERY`, `FEW`, `SIXTEEN` or `NONE`.
    """
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
    return anchored("".join([*parts, "\x1b[0m"]))


def _sgr(styles: tuple[str, ...], palette: Palette, *, colours: int) -> str:
    text: list[str] = []
    ink, ground = "foreground", "background"
    for style in styles:
        look = _LOOKS[style]
        text += (_TEXT[word] for word in look.text.split())
        ink, ground = look.colour or ink, look.ground or ground
    codes = ["0", *dict.fromkeys(text)]
    if colours:
        codes += [_code(palette.colour(ink), 30, colours), _code(_mixed(ground, palette), 40, colours)]
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


def nearest(red: int, green: int, blue: int) -> int:
    """The one of a terminal's 256 colours that the app will show for a colour, each part from 0 to 255.

    Greys (under 15 % of saturation) are looked for in the ramp of 24 greys, all else in the cube of 6 × 6 × 6.
    """
    high, low = max(red, green, blue) / 255, min(red, green, blue) / 255
    light = (high + low) / 2
    spread = high + low if light <= 0.5 else 2 - high - low
    if high == low or (high - low) / spread < 0.15:
        grey = round(light * 25)
        return {0: 16, 25: 231}.get(grey, 231 + grey)
    sixths = (round(part / 95 if part < 95 else 1 + (part - 95) / 40) for part in (red, green, blue))
    return 16 + sum(factor * part for factor, part in zip((36, 6, 1), sixths, strict=True))


def nearest_of_sixteen(red: int, green: int, blue: int) -> int:
    """The one of a terminal's 16 colours that the app will show for a colour, each part from 0 to 255.

    The distance weighs red and blue by how much red there is, as eyes do.
    """

    def distance(number: int) -> float:
        r, g, b = _rgb(f"#{_SIXTEEN[number]}")
        mean = (red + r) // 2
        reds, greens, blues = (red - r) ** 2, (green - g) ** 2, (blue - b) ** 2
        return (((512 + mean) * reds) >> 8) + 4 * greens + (((767 - mean) * blues) >> 8)

    return min(range(16), key=distance)


def _code(colour: str, base: int, colours: int) -> str:
    """The code of a colour; `base` is 30 for ink, 40 for ground."""
    if colour.startswith("#"):
        red, green, blue = _rgb(colour)
        if colours == SIXTEEN:
            number = nearest_of_sixteen(red, green, blue)
            return str(base + number if number < 8 else base + 52 + number)
        if colours == FEW:
            return f"{base + 8};5;{nearest(red, green, blue)}"
        return f"{base + 8};2;{red};{green};{blue}"
    name = colour.removeprefix("ansi_")
    if name == "default":
        return str(base + 9)
    bright = name.startswith("bright_")
    return str(base + 60 * bright + _NAMED[name.removeprefix("bright_")])
