"""First frames of articles that were open before, ready to be written: kept when the reader leaves.

A frame is used only while everything that it was drawn from is as it was: the file, the settings, the panes,
the terminal, and the reader's place, of which an empty file tells by being there. Importing this imports nothing
heavy, so that such a frame costs hardly more than Python itself.
"""

from __future__ import annotations

import os
import zlib
from collections.abc import Sequence
from contextlib import suppress

from tui_reader import __version__
from tui_reader.session.folders import folders

MOST = 200
"""Frames that are kept; the oldest go."""
LARGEST = 200_000
"""Bytes of a frame that is kept."""
_ENVIRONMENT = ("NO_COLOR", "COLORTERM", "TERM", "COLORFGBG")


def recall(source: str, theme: str, size: Sequence[int]) -> str | None:
    """The frame with which the article at the path `source` opened last time, if it would open with it today.

    `theme` is the one that was asked for in the command, empty for the one in the settings; `size` are
    columns and rows.
    """
    try:
        with open(_path(source, size), encoding="utf-8", newline="") as file:
            place, found, frame = (*file.read(LARGEST).split("\n", 2), "", "")[:3]
        valid = os.path.exists(_place(place)) and found == _key(source, theme, size, _place(place))
        return frame if valid and frame else None
    except (OSError, ValueError):
        return None


def remember(source: str, theme: str, size: Sequence[int], frame: str, article_id: str) -> None:
    """Keep a frame for the next time, until `forget`, if it can be kept; the file is the user's alone."""
    try:
        path, name = _path(source, size), f"{zlib.crc32(article_id.encode()):08x}"
        folder = os.path.dirname(path)
        os.makedirs(folder, mode=0o700, exist_ok=True)
        os.close(os.open(_place(name), os.O_WRONLY | os.O_CREAT, 0o600))
        whole = f"{name}\n{_key(source, theme, size, _place(name))}\n{frame}".encode()
        if len(whole) > LARGEST:
            return
        part = f"{path}.{os.getpid()}"
        descriptor = os.open(part, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600)
        with os.fdopen(descriptor, "wb") as file:
            file.write(whole)
        os.replace(part, path)
        _tidy(folder)
    except (OSError, ValueError):
        return


def forget(article_id: str) -> None:
    """Use no frame of this article any more: its reader is elsewhere now."""
    with suppress(OSError):
        os.unlink(_place(f"{zlib.crc32(article_id.encode()):08x}"))


def _path(source: str, size: Sequence[int]) -> str:
    name = os.path.realpath(source).encode("utf-8", "surrogateescape")
    number = f"{zlib.crc32(name):08x}{len(name):x}"
    return os.path.join(_folder(), f"{number}-{size[0]}x{size[1]}")


def _place(name: str) -> str:
    """The file that is there as long as the place in an article is the one that its frames show."""
    return os.path.join(_folder(), f"{name}.place")


def _folder() -> str:
    return os.path.join(folders().cache, "frames")


def _key(source: str, theme: str, size: Sequence[int], place: str) -> str:
    """Everything that the frame hangs on, on one line."""
    where = folders()
    files = (source, where.settings, where.memory, place)
    parts = [__version__, os.path.realpath(source), theme, *map(str, size), *map(_state, files)]
    parts += [os.environ.get(name, "-") for name in _ENVIRONMENT]
    return repr(parts)


def _state(path: str) -> str:
    """When a file was changed, and its size; empty where there is none."""
    try:
        status = os.stat(path)
    except OSError:
        return ""
    return f"{status.st_mtime_ns}:{status.st_size}"


def _tidy(folder: str) -> None:
    with os.scandir(folder) as entries:
        found = sorted((entry.stat().st_mtime_ns, entry.path) for entry in entries)
    for _, path in found[:-MOST]:
        os.unlink(path)
