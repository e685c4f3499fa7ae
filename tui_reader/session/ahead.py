"""A source that is read in a process of its own, while this one loads what the screen needs.

Nothing that takes long to load is imported here, for the reading begins as soon as the first frame stands.
"""

from __future__ import annotations

import os
import stat
import sys

TYPE_CHECKING = False
if TYPE_CHECKING:
    from mmap import mmap
    from typing import NoReturn

    from tui_reader.model.article import Article

LEAST_BYTES = 200_000
"""Size of a plain text from which reading it takes long enough to be done elsewhere."""
AT_ONCE = frozenset({".txt", ".md", ".markdown"})
"""Suffixes of what is read at once where it is smaller; all other kinds have parsers that take long to load."""
_ROOM = 4
"""Bytes that an article may take for each of its source: the text, and where its blocks stand."""
_LEAST_ROOM = 1 << 20
_SIZE = 8
"""Bytes in which the size of what was written is told."""


class Ahead:
    """One source on its way."""

    def __init__(self, pid: int, told: int, shelf: mmap) -> None:
        """`told` is where the process `pid` says how much it wrote onto `shelf`, which both share."""
        self._pid = pid
        self._told = told
        self._shelf = shelf

    def ready(self, seconds: float) -> bool:
        """Whether `article` answers at once, or will within `seconds`."""
        from select import select

        return not self._pid or bool(select([self._told], [], [], seconds)[0])

    def article(self) -> Article | None:
        """The article, once it is read; None where it could not be, and nobody says why. To be called once."""
        import pickle

        from tui_reader.model.packing import unpack

        try:
            size = int.from_bytes(os.read(self._told, _SIZE), "little")
            if not size:
                return None
            with memoryview(self._shelf) as whole, whole[:size] as written:
                packed = pickle.loads(written)  # made by the process that was forked below
            return unpack(packed)
        finally:
            self.drop()

    def drop(self) -> None:
        """End the process, if it still runs, and leave nothing of it behind."""
        if not self._pid:
            return
        from signal import SIGKILL

        pid, self._pid = self._pid, 0
        os.close(self._told)
        self._shelf.close()
        try:
            os.kill(pid, SIGKILL)
            os.waitpid(pid, 0)
        except OSError:
            return


def read_ahead(source: str) -> Ahead | None:
    """Begin to read a file in a process of its own; None where that brings nothing."""
    size = _takes_long(source)
    if not (size and _spare_processor() and _alone()):
        return None
    from mmap import mmap

    try:
        shelf = mmap(-1, _LEAST_ROOM + _ROOM * size)
        told, out = os.pipe()
    except (OSError, ValueError):
        return None
    try:
        pid = os.fork()
    except OSError:
        shelf.close()
        os.close(told)
        os.close(out)
        return None
    if pid == 0:
        _read(source, shelf, out)
    os.close(out)
    return Ahead(pid, told, shelf)


def _read(source: str, shelf: mmap, out: int) -> NoReturn:
    """What the new process does. It says nothing: what is wrong with a source is said by whoever asks for it."""
    status = 1
    try:
        import pickle

        from tui_reader.ingest.retrieve import open_source
        from tui_reader.model.packing import pack

        written = pickle.dumps(pack(open_source(source)), pickle.HIGHEST_PROTOCOL)
        shelf[: len(written)] = written  # fails where there is not the room
        os.write(out, len(written).to_bytes(_SIZE, "little"))
        status = 0
    except BaseException:
        status = 1
    finally:
        os._exit(status)


def _takes_long(source: str) -> int:
    """The size of what takes long to read, in bytes; 0 for anything else."""
    try:
        found = os.stat(source)
    except (OSError, ValueError):
        return 0
    if not stat.S_ISREG(found.st_mode):
        return 0
    long = found.st_size >= LEAST_BYTES or os.path.splitext(source)[1].lower() not in AT_ONCE
    return max(1, found.st_size) if long else 0


def _spare_processor() -> bool:
    if hasattr(os, "sched_getaffinity"):
        return len(os.sched_getaffinity(0)) > 1
    return (os.cpu_count() or 1) > 1


def _alone() -> bool:
    """Whether this process can be forked: there are such processes here, and it has one thread."""
    threading = sys.modules.get("threading")
    return hasattr(os, "fork") and (threading is None or threading.active_count() == 1)
