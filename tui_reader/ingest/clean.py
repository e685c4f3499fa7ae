"""The one cleaning step for every string from outside: text, titles, front matter and file names.

Characters are replaced one by one, never sequences: a sequence that is cut out can leave another behind.
"""

from __future__ import annotations

import re

_BREAKS = "\r\x0b\x0c\x85\u2028\u2029"
_REMOVED = (
    "\x00-\x08\x0e-\x1b\x7f-\x84\x86-\x9f"  # C0, DEL and C1: what a terminal obeys
    "\u00ad\u200b\u2060-\u2064\u180e\ufeff"  # nothing to see, but words are not found through them
    "\u202a-\u202e\u2066-\u206f"  # bidi overrides and isolates reorder what is read
    "\ufff0-\ufffb\U000e0000-\U000e007f"  # annotations and tags hide text
)
_SPACES = "\x1c-\x1f"
_UNREADABLE = "\ud800-\udfff\ufdd0-\ufdef\ufffe\uffff" + "".join(
    f"{chr(plane * 0x10000 + 0xFFFE)}{chr(plane * 0x10000 + 0xFFFF)}" for plane in range(1, 17)
)
_ANY = re.compile(f"[{_BREAKS}{_REMOVED}{_SPACES}{_UNREADABLE}]")
_WHITE = re.compile(r"\s+")

LONGEST_LINE = 2_000
"""Code points of a title, a name or an address that is shown on one line."""


def clean(text: str) -> str:
    """`text` with nothing that a terminal obeys or that hides words; every line break is a line feed.

    Control, bidi and zero-width characters go, lone surrogates and non-characters become U+FFFD; ZWJ, ZWNJ,
    no-break spaces, direction marks and combining marks stay. Cleaning twice changes nothing.
    """
    return _ANY.sub(_replacement, text.replace("\r\n", "\n"))


def clean_line(text: str, *, longest: int = LONGEST_LINE) -> str:
    """`text` cleaned, on one line, with single spaces, at most `longest` code points."""
    return _WHITE.sub(" ", clean(text[: 4 * longest])).strip()[:longest]


def _replacement(found: re.Match[str]) -> str:
    char = found[0]
    if char in _BREAKS:
        return "\n"
    if "\x1c" <= char <= "\x1f":
        return " "
    return "\ufffd" if _is_unreadable(ord(char)) else ""


def _is_unreadable(code: int) -> bool:
    return 0xD800 <= code <= 0xDFFF or 0xFDD0 <= code <= 0xFDEF or code & 0xFFFE == 0xFFFE
