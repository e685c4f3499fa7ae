"""A progress line on standard error, where that is a terminal; nothing elsewhere."""

from __future__ import annotations

import time
from collections.abc import Iterator
from contextlib import contextmanager
from types import TracebackType
from typing import Self

from tui_reader.cli.output import bare_errors, escape
from tui_reader.model.addresses import is_address

SECONDS_BETWEEN = 0.1
LONGEST_LINE = 70
"""Characters of an address that are shown."""


class Progress:
    """Counts steps of a known total and shows rate and time left."""

    def __init__(self, *, total: int, what: str = "articles") -> None:
        self._total = total
        self._what = what
        self._done = 0
        self._began = time.monotonic()
        self._shown_at = 0.0
        self._out = bare_errors()
        self._shown = total > 1 and self._out.isatty()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.clear()

    def step(self) -> None:
        """One more is done."""
        self._done += 1
        now = time.monotonic()
        if self._shown and now - self._shown_at >= SECONDS_BETWEEN:
            self._shown_at = now
            self._out.write(f"\r\x1b[K{self._line(now - self._began)}")
            self._out.flush()

    def clear(self) -> None:
        """Take the line away, so that a message can stand there."""
        if self._shown:
            self._out.write("\r\x1b[K")
            self._out.flush()

    def _line(self, seconds: float) -> str:
        rate = self._done / seconds if seconds else 0.0
        left = (self._total - self._done) / rate if rate else 0.0
        return f"{self._done}/{self._total} {self._what} · {rate:.1f}/s · {duration(left)} left"


@contextmanager
def fetching(source: str | None) -> Iterator[None]:
    """Say on a terminal that an address is being fetched, for as long as that takes."""
    out = bare_errors()
    shown = source is not None and is_address(source) and out.isatty()
    if shown:
        out.write(f"\r\x1b[K{escape(f'Fetching {source}')[:LONGEST_LINE]} …")
        out.flush()
    try:
        yield
    finally:
        if shown:
            out.write("\r\x1b[K")
            out.flush()


def duration(seconds: float) -> str:
    """A time in the units that are of use: "42 s", "3 min 20 s", "2 h 05 min"."""
    whole = round(seconds)
    if whole < 60:
        return f"{whole} s"
    if whole < 3600:
        return f"{whole // 60} min {whole % 60:02} s"
    return f"{whole // 3600} h {whole % 3600 // 60:02} min"
