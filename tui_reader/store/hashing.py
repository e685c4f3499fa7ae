"""The names of texts."""

from __future__ import annotations

import hashlib


def hash_of(text: str) -> str:
    """The name of a text among the revisions: SHA-256 of its UTF-8."""
    return hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest()
