"""The names of texts."""

from __future__ import annotations

from tui_reader.model.digest import sha256

_LONG = 500_000
"""Bytes from which OpenSSL's own code is quicker, the time to load it counted."""


def hash_of(text: str) -> str:
    """The name of a text among the revisions: SHA-256 of its UTF-8."""
    data = text.encode("utf-8", "surrogatepass")
    if len(data) < _LONG:
        return sha256(data).hexdigest()
    import hashlib  # slow to load, quick with long texts

    return hashlib.sha256(data).hexdigest()
