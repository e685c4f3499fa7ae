"""The names of texts."""

from __future__ import annotations


def hash_of(text: str) -> str:
    """The name of a text among the revisions: SHA-256 of its UTF-8."""
    from hashlib import sha256  # slow to load, and the first frame of an article seldom needs it

    return sha256(text.encode("utf-8", "surrogatepass")).hexdigest()
