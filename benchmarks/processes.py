"""What the system tells of running processes (Linux: /proc). Elsewhere memory reads as 0."""

from __future__ import annotations

import os
from collections.abc import Iterable
from contextlib import suppress
from pathlib import Path

PROC = Path("/proc")
AVAILABLE = (PROC / "self" / "statm").exists()
"""Whether memory can be measured here."""


def family(pid: int) -> list[int]:
    """`pid` and all its living descendants, parents first."""
    found: list[int] = []
    todo = [pid]
    while todo:
        member = todo.pop()
        found.append(member)
        for task in _entries(PROC / str(member) / "task"):
            with suppress(OSError, ValueError):
                todo += [int(child) for child in (task / "children").read_text().split()]
    return found


def resident(pids: Iterable[int]) -> int:
    """Resident memory of all `pids` together in bytes; pages that they share count once for each."""
    total = 0
    for pid in pids:
        with suppress(OSError, ValueError, IndexError):
            total += int((PROC / str(pid) / "statm").read_text().split()[1])
    return total * os.sysconf("SC_PAGE_SIZE")


def signal_to(pid: int, number: int) -> None:
    """Send a signal to one process, which may be gone."""
    with suppress(ProcessLookupError):
        os.kill(pid, number)


def _entries(folder: Path) -> list[Path]:
    with suppress(OSError):
        return list(folder.iterdir())
    return []
