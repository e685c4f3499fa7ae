"""What the commands write: data to standard output, messages to standard error, nothing hidden in either."""

from __future__ import annotations

import sys
import unicodedata


def escape(text: str) -> str:
    """`text` with each control and format character as `\\xNN` or `\\uNNNN`, so that a terminal ignores it.

    For names that come from outside (paths, addresses); line breaks are escaped too.
    """
    return "".join(_escaped(c) if unicodedata.category(c) in _HIDDEN else c for c in text)


def plain(text: str) -> str:
    """`text` with line breaks kept and other control characters escaped: for messages."""
    return "\n".join(escape(line) for line in text.split("\n"))


def complain(what: str, *, where: str = "", hint: str = "") -> None:
    """One error on standard error: the program, the place, what happened, and what to try on its own line."""
    place = f"{escape(where)}: " if where else ""
    sys.stderr.write(f"newsreader: {place}{plain(what)}\n")
    if hint:
        sys.stderr.write(f"  {plain(hint)}\n")
    sys.stderr.flush()


def say(message: str) -> None:
    """One message that is not data, on standard error."""
    sys.stderr.write(f"{plain(message)}\n")
    sys.stderr.flush()


_HIDDEN = frozenset({"Cc", "Cf", "Cs", "Co", "Zl", "Zp"})


def _escaped(character: str) -> str:
    code = ord(character)
    return f"\\x{code:02x}" if code < 0x100 else f"\\u{code:04x}" if code < 0x10000 else f"\\U{code:08x}"
