"""Zip archives from outside: read in memory, entry by entry, each and all of them up to a limit."""

from __future__ import annotations

import zipfile
from io import BytesIO

MOST_ENTRY = 10_000_000
"""Bytes of an entry that are read."""
MOST_IN_ALL = 40_000_000
"""Bytes of all entries that are read, unless more are asked for; those beyond are empty."""
MOST_ENTRIES = 20_000


class Zipped:
    """An archive. Raises `zipfile.BadZipFile` and what `zipfile` raises for damaged entries.

    What an entry says of its size is not believed: reading ends at the limit, which is `in_all` bytes for all
    entries together.
    """

    def __init__(self, data: bytes, *, in_all: int = MOST_IN_ALL) -> None:
        self._zip = zipfile.ZipFile(BytesIO(data))
        if len(self._zip.namelist()) > MOST_ENTRIES:
            raise zipfile.BadZipFile("too many entries")
        self.names = frozenset(self._zip.namelist())
        self._left = in_all
        self._cut = False

    def read(self, name: str) -> bytes:
        """The bytes of an entry, cut at the limit. Raises `KeyError` where there is none of that name."""
        limit = min(MOST_ENTRY, self._left)
        with self._zip.open(name) as entry:
            data = entry.read(limit + 1)
        if len(data) > limit:
            self._cut = True
        self._left -= min(len(data), limit)
        return data[:limit]

    @property
    def notices(self) -> tuple[str, ...]:
        """Whether something was cut."""
        return ("The archive holds more text than is read; it was cut.",) if self._cut else ()
