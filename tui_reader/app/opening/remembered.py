"""First frames of articles that were open before, ready to be written: kept when the reader leaves.

A frame is used only while everything that it was drawn from is as it was: the file, the settings, the keys,
the panes, the terminal, the program, and what the library holds of the article. Importing this imports nothing
heavy, so that such a frame costs hardly more than Python itself.
"""

from __future__ import annotations

import os
import zlib
from collections.abc import Sequence

from tui_reader import __version__
from tui_reader.model.classes import NamedTuple
from tui_reader.session.folders import folders
from tui_reader.session.standing import Standing, changed, installed, still

MOST = 200
"""Frames that are kept; the oldest go."""
LARGEST = 200_000
"""Bytes of a frame that is kept."""
_ENVIRONMENT = ("NO_COLOR", "COLORTERM", "TERM", "COLORFGBG", "NEWSREADER_MODEL")


class Sides(NamedTuple):
    """What stands beside and below the text, as the app draws it: side columns, bottom rule, footer."""

    size: tuple[int, int]
    """Columns and rows of the screen that it was taken from."""
    written: str
    """Rows of cells as a terminal takes them, each with its place before it."""


class Remembered(NamedTuple):
    """A first frame that was kept."""

    text: str
    """Title line, text, map and rules, see `frame.draw_frame`."""
    sides: str = ""
    """`Sides.written`; empty where that is not known or not true any more."""


def recall(source: str, theme: str, size: Sequence[int]) -> Remembered | None:
    """The frame with which the article at the path `source` opened last time, if it would open with it today.

    `theme` is the one that was asked for in the command, empty for the one in the settings; `size` are
    columns and rows.
    """
    try:
        with open(_path(source, size), encoding="utf-8", newline="") as file:
            key, sum_, held, text, sides = file.read(LARGEST).split("\n")
        if key != _key(source, theme, size) or sum_ != _sum(held, text, sides) or not text:
            return None
        now = still(Standing(*held.split(" ")))
    except (OSError, ValueError, TypeError):
        return None
    return Remembered(text, sides if now.notes else "") if now.place else None


def remember(source: str, theme: str, size: Sequence[int], frame: Remembered, held: Standing) -> None:
    """Keep a frame for the next time, if it can be kept; the file is the user's alone.

    `held` is what the library held of the article when the frame was made.
    """
    try:
        path, key = _path(source, size), _key(source, theme, size)
        whole = _file(key, held, frame)
        if len(whole) > LARGEST:
            whole = _file(key, held, frame._replace(sides=""))
        if len(whole) > LARGEST:
            return
        folder = os.path.dirname(path)
        os.makedirs(folder, mode=0o700, exist_ok=True)
        part = f"{path}.{os.getpid()}"
        descriptor = os.open(part, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600)
        with os.fdopen(descriptor, "wb") as file:
            file.write(whole)
        os.replace(part, path)
        _tidy(folder)
    except (OSError, ValueError):
        return


def _file(key: str, held: Standing, frame: Remembered) -> bytes:
    library = " ".join(held)
    sum_ = _sum(library, frame.text, frame.sides)
    return "\n".join((key, sum_, library, frame.text, frame.sides)).encode()


def _sum(*parts: str) -> str:
    """Tells a file that was damaged."""
    return f"{zlib.crc32(''.join(parts).encode()):08x}"


def _path(source: str, size: Sequence[int]) -> str:
    name = os.path.realpath(source).encode("utf-8", "surrogateescape")
    number = f"{zlib.crc32(name):08x}{len(name):x}"
    return os.path.join(folders().cache, "frames", f"{number}-{size[0]}x{size[1]}")


def _key(source: str, theme: str, size: Sequence[int]) -> str:
    """Everything that the frame hangs on, on one line."""
    where = folders()
    files = (source, where.settings, where.keymap, where.memory)
    parts = [__version__, os.path.realpath(source), theme, *map(str, size), *map(changed, files), installed()]
    parts += [os.environ.get(name, "-") for name in _ENVIRONMENT]
    return repr(parts)


def _tidy(folder: str) -> None:
    with os.scandir(folder) as entries:
        found = sorted((entry.stat().st_mtime_ns, entry.path) for entry in entries)
    for _, path in found[:-MOST]:
        os.unlink(path)
