"""Unpacking what a server packed, piece by piece and never more than is wanted."""

from __future__ import annotations

import zlib

ASKED_FOR = "gzip, deflate"
"""The packings that are understood, as servers are told."""
_GZIP = frozenset({"gzip", "x-gzip"})
_NAMES = frozenset({*_GZIP, "deflate"})
_NOTHING = frozenset({"", "identity", "none", "binary", "utf-8", "utf8", "iso-8859-1"})
"""What servers write where nothing is packed; the last ones confuse encodings of text with packings."""
_MOST_LAYERS = 3
_MEMBER = b"\x1f\x8b"
"""How each part of a gzip stream begins."""


class UnknownPackingError(ValueError):
    """It is packed in a way that was not asked for; `str()` names it."""


def packings(header: str) -> list[str]:
    """The packings that a `Content-Encoding` header names, in the order in which they were applied.

    Raises `UnknownPackingError`.
    """
    names = [name for part in header.lower().split(",") if (name := part.strip()) not in _NOTHING]
    if len(names) > _MOST_LAYERS or not set(names) <= _NAMES:
        raise UnknownPackingError(", ".join(names))
    return names


class Unpacker:
    """Undoes one packing. `feed` raises `zlib.error` where the bytes are not packed so."""

    def __init__(self, packing: str) -> None:
        self._gzip = packing in _GZIP
        self._inner = zlib.decompressobj(31 if self._gzip else 15)
        self._begun = False
        self._waiting = b""

    @property
    def ended(self) -> bool:
        """Whether the whole came; nothing at all counts as that."""
        return self._inner.eof or not self._begun

    def feed(self, data: bytes, most: int) -> bytes:
        """What these bytes unpack to, one byte over `most` at most."""
        found = bytearray()
        data = self._waiting + data
        while data and len(found) <= most:
            if self._inner.eof:
                # Another member may follow; anything else after the end is no part of it.
                if not (self._gzip and data.startswith(_MEMBER)):
                    data = data if _MEMBER.startswith(data) else b""
                    break
                self._inner = zlib.decompressobj(31)
            found += self._unpacked(data, most + 1 - len(found))
            data = self._inner.unused_data or self._inner.unconsumed_tail
        self._waiting = data
        return bytes(found)

    def _unpacked(self, data: bytes, most: int) -> bytes:
        begun, self._begun = self._begun, True
        try:
            return self._inner.decompress(data, most)
        except zlib.error:
            if begun or self._gzip:
                raise
            # Half of all programs took "deflate" for the bare form, without the header that it should have.
            self._inner = zlib.decompressobj(-15)
            return self._inner.decompress(data, most)
