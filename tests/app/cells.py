"""What of a screen can be seen, cell by cell."""

from __future__ import annotations

from typing import NamedTuple

import pyte

from tui_reader.app.app import NewsreaderApp


class Seen(NamedTuple):
    """What of a cell can be seen."""

    words: str
    ink: str
    ground: str
    styles: tuple[bool, ...]


def cells(written: str, size: tuple[int, int]) -> list[list[Seen]]:
    """The rows of a terminal of `size` (columns, rows) after this was written to it."""
    screen = pyte.Screen(*size)
    pyte.Stream(screen).feed(written)
    return [[seen(screen.buffer[y][x]) for x in range(size[0])] for y in range(size[1])]


def seen(char: pyte.screens.Char) -> Seen:
    """What of a cell can be seen."""
    blank = char.data == " " and not char.reverse and not char.underscore
    styles = (char.underscore, char.reverse, *(() if blank else (char.bold, char.italics)))
    return Seen(char.data, "" if blank else char.fg, char.bg, styles)


def drawn(app: NewsreaderApp) -> str:
    """What the app would write for the whole of its screen."""
    strips = app.screen._compositor.render_strips()
    for style in (segment.style for strip in strips for segment in strip if segment.style):
        style._ansi = None  # styles are shared, and keep their codes for whoever asked first
    return "".join(f"\x1b[{y + 1};1H{strip.render(app.console)}" for y, strip in enumerate(strips))
