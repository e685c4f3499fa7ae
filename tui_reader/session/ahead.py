"""A source that is read in a process of its own, while this one loads what the screen needs."""

from __future__ import annotations

import os
import stat
import sys
from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING, NoReturn

from tui_reader.model.packing import pack, unpack

if TYPE_CHECKING:
    from tui_reader.model.article import Article

LEAST_BYTES = 200_000
"""Size of a plain text from which reading it takes long enough to be done elsewhere."""
AT_ONCE = frozenset({".txt", ".md", ".markdown"})
"""Suffixes of what is read at once where it is smaller; all other kinds have parsers that take long to load."""
_BUFFER = 1 << 20


class Ahead:
    """One source on its way."""

    def __init__(self, pid: int, answer: int) -> None:
        self._pid = pid
        self._answer = answer

    def article(self) -> Article | None:
        """The article, once it is read; None where it could not be, and nobody says why. To be called once."""
        import pickle

        try:
            with os.fdopen(self._answer, "rb", _BUFFER) as file:
                return unpack(pickle.load(file))  # made by the process that was forked below
        except (OSError, EOFError, pickle.UnpicklingError):
            return None
        finally:
            with suppress(OSError):
                os.waitpid(self._pid, 0)


def read_ahead(source: str) -> Ahead | None:
    """Begin to read a file in a process of its own; None where that brings nothing."""
    if not (_takes_long(source) and _spare_processor() and _alone()):
        return None
    answer, out = os.pipe()
    try:
        pid = os.fork()
    except OSError:
        os.close(answer)
        os.close(out)
        return None
    if pid == 0:
        _read(source, out)
    os.close(out)
    return Ahead(pid, answer)


def _read(source: str, out: int) -> NoReturn:
    """What the new process does. It says nothing: what is wrong with a source is said by whoever asks for it."""
    status = 1
    try:
        import pickle

        from tui_reader.ingest.retrieve import open_source

        article = open_source(source)
        with os.fdopen(out, "wb", _BUFFER) as file:
            pickle.dump(pack(article), file, pickle.HIGHEST_PROTOCOL)
        status = 0
    except BaseException:
        status = 1
    finally:
        os._exit(status)


def _takes_long(source: str) -> bool:
    path = Path(source)
    try:
        found = path.stat()
    except (OSError, ValueError):
        return False
    if not stat.S_ISREG(found.st_mode):
        return False
    return found.st_size >= LEAST_BYTES or path.suffix.lower() not in AT_ONCE


def _spare_processor() -> bool:
    if hasattr(os, "sched_getaffinity"):
        return len(os.sched_getaffinity(0)) > 1
    return (os.cpu_count() or 1) > 1


def _alone() -> bool:
    """Whether this process can be forked: there are such processes here, and it has one thread."""
    threading = sys.modules.get("threading")
    return hasattr(os, "fork") and (threading is None or threading.active_count() == 1)
