"""SHA-256 of short texts, without OpenSSL: `hashlib` loads it, which takes longer than hashing an address."""

from __future__ import annotations

TYPE_CHECKING = False
if TYPE_CHECKING:
    from hashlib import sha256
else:
    try:
        from _sha256 import sha256
    except ImportError:
        try:
            from _sha2 import sha256  # from Python 3.12 on
        except ImportError:
            from hashlib import sha256

__all__ = ["sha256"]
