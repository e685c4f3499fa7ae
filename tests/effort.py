"""How much work something is, told by counts and by ratios: seconds would tell how fast and how busy the machine is."""

from __future__ import annotations

import signal
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from types import FrameType
from typing import TypeVar

T = TypeVar("T")

TIMES = 8
"""How much longer the long input of `grows` is than the short one."""
_BEARABLE = 3 * TIMES
"""How many times the work it may be: thrice what linear work would be, and far from the square, which is 64."""
_PATIENCE = 60.0
"""Seconds of processor time after which a bad ratio is no accident, or an end is no longer hoped for."""


@contextmanager
def comes_to_an_end(seconds: float = _PATIENCE) -> Iterator[None]:
    """Break off what takes more than `seconds` of this process's processor time, as if it went on for ever."""

    def stop(number: int, frame: FrameType | None) -> None:
        raise AssertionError(f"no end after {seconds:g} s of processor time")

    before = signal.signal(signal.SIGPROF, stop)
    signal.setitimer(signal.ITIMER_PROF, seconds)
    try:
        yield
    finally:
        signal.setitimer(signal.ITIMER_PROF, 0)
        signal.signal(signal.SIGPROF, before)


def grows(work: Callable[[T], object], short: T, long: T) -> float:
    """How many times more work the input `long` is than `short`, which is an eighth of it.

    Both are timed in turns until their best times are in a ratio that linear work can have. Whatever slows the
    machine down lengthens single rounds; of work that grows with the square, no round is ever short enough.
    """
    end = time.thread_time() + _PATIENCE
    few = many = float("inf")
    while True:
        few = min(few, _seconds(work, short))
        with comes_to_an_end():
            many = min(many, _seconds(work, long))
        if many <= _BEARABLE * few or time.thread_time() > end:
            return many / few


def _seconds(work: Callable[[T], object], given: T) -> float:
    """Processor time of this thread for one round; never nothing."""
    begun = time.thread_time()
    work(given)
    return max(time.thread_time() - begun, 1e-6)
