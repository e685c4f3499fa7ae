"""Pages and feeds that were fetched, kept in the cache folder so that servers need not send them twice."""

from __future__ import annotations

import contextlib
import json
import os
import tempfile
from dataclasses import dataclass, replace
from hashlib import sha256
from pathlib import Path

MOST_BYTES = 200_000_000
"""Size of the folder from which on the oldest go."""


@dataclass(frozen=True, slots=True)
class Fetched:
    """What came from an address."""

    address: str
    """What was asked for."""
    final: str
    """Where redirects led."""
    media_type: str
    """The header's `Content-Type`, whole; empty without one."""
    body: bytes
    """Decompressed; its encoding is not judged here."""
    fetched: str
    """When a server last said that this is so: ISO 8601 in UTC."""
    etag: str | None = None
    modified: str | None = None
    """The header's `Last-Modified`, as it was sent."""
    unchanged: bool = False
    """Whether the server said that it is what was fetched before."""
    moved: bool = False
    """Whether all redirects on the way were meant to last."""
    notice: str = ""
    """What the reader should know of how old this is."""


class PageCache:
    """A folder with one file for each address. Nothing here raises: what cannot be kept is fetched again."""

    def __init__(self, folder: Path | None) -> None:
        self._folder = folder

    def get(self, address: str) -> Fetched | None:
        """What was last fetched from the address."""
        if self._folder is None:
            return None
        try:
            with self._path(address).open("rb") as file:
                head = json.loads(file.readline(20_000))
                body = file.read()
            if head.pop("address") != address or head.pop("length") != len(body):
                return None
            return Fetched(address=address, body=body, **head)
        except (OSError, ValueError, TypeError, KeyError, AttributeError):
            return None

    def put(self, fetched: Fetched) -> None:
        """Keep what was fetched, whole or not at all."""
        if self._folder is None:
            return
        plain = replace(fetched, unchanged=False, notice="")
        head = {
            "address": plain.address,
            "final": plain.final,
            "media_type": plain.media_type,
            "fetched": plain.fetched,
            "etag": plain.etag,
            "modified": plain.modified,
            "moved": plain.moved,
            "length": len(plain.body),
        }
        with contextlib.suppress(OSError):
            self._folder.mkdir(mode=0o700, parents=True, exist_ok=True)
            handle, name = tempfile.mkstemp(dir=self._folder, prefix="new-")
            try:
                with os.fdopen(handle, "wb") as file:
                    file.write(json.dumps(head).encode("ascii") + b"\n" + plain.body)
                Path(name).replace(self._path(plain.address))
            except BaseException:
                with contextlib.suppress(OSError):
                    Path(name).unlink()
                raise

    def tidy(self, most: int = MOST_BYTES) -> None:
        """Let the files that were written longest ago go until the folder holds at most `most` bytes."""
        if self._folder is None:
            return
        with contextlib.suppress(OSError):
            files = [(entry.stat(), entry.path) for entry in os.scandir(self._folder) if entry.is_file()]
            total = sum(facts.st_size for facts, _ in files)
            for facts, path in sorted(files, key=lambda pair: pair[0].st_mtime):
                if total <= most:
                    break
                with contextlib.suppress(OSError):
                    Path(path).unlink()
                total -= facts.st_size

    def _path(self, address: str) -> Path:
        assert self._folder is not None
        return self._folder / sha256(address.encode("utf-8", "surrogatepass")).hexdigest()[:40]
