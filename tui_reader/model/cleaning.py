"""What of a text may reach a terminal: the one cleaning step for every string from outside.

Characters are replaced one by one, never sequences: a sequence that is cut out can leave another behind.
`clean` is for what is read, `harmless` for what offsets point into already, `escape` for what is shown as it is.
"""

from __future__ import annotations

import re

from tui_reader.model.patterns import late

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
HARMFUL = f"{_BREAKS}{_REMOVED}{_SPACES}{_UNREADABLE}"
"""Every character that `clean` replaces (a regex class's inside); line feed and tab are not among them."""
_ANY = late(f"[{HARMFUL}]")
_ESCAPED = late(f"[\n\t{HARMFUL}]")

_PLAIN = bytes([*b"\t\n", *range(0x20, 0x7F)])
"""What of ASCII is kept."""

LONGEST_LINE = 2_000
"""Code points of a title, a name or an address that is shown on one line."""


def clean(text: str) -> str:
    """`text` with nothing that a terminal obeys or that hides words; every line break is a line feed.

    Control, bidi and zero-width characters go, lone surrogates and non-characters become U+FFFD; ZWJ, ZWNJ,
    no-break spaces, direction marks and combining marks stay. Cleaning twice changes nothing.
    """
    # None of what is replaced is printable, and nearly every line of an article is: to look that up takes a
    # tenth of the time that the pattern takes, and a hundredth where all of it is ASCII.
    if "\r" in text:
        text = text.replace("\r\n", "\n")
    if text.isascii() and not text.encode().translate(None, _PLAIN):
        return text
    lines = text.split("\n")
    return "\n".join([line if line.isprintable() else _ANY.sub(_replacement, line) for line in lines])


def clean_line(text: str, *, longest: int = LONGEST_LINE) -> str:
    """`text` cleaned, on one line, with single spaces, at most `longest` code points."""
    return " ".join(clean(text[: 4 * longest]).split())[:longest]


def harmless(text: str) -> str:
    """`text` with a character in the place of each that `clean` would replace, so that offsets into it hold."""
    if text.isprintable():  # as in `clean`
        return text
    return _ANY.sub(lambda found: _replacement(found) or "\ufffd", text)


def is_clean(text: str) -> bool:
    """Whether `clean` would leave `text` as it is."""
    return _ANY.search(text) is None


def escape(text: str) -> str:
    """`text` on one line, with what a terminal obeys or hides as `\\xNN` or `\\uNNNN`.

    For names that come from outside (paths, addresses), so that what is there can still be told.
    """
    return _ESCAPED.sub(lambda found: escaped(found[0]), text)


def escaped(character: str) -> str:
    """One character as `\\xNN`, `\\uNNNN` or `\\UNNNNNNNN`."""
    code = ord(character)
    return f"\\x{code:02x}" if code < 0x100 else f"\\u{code:04x}" if code < 0x10000 else f"\\U{code:08x}"


def _replacement(found: re.Match[str]) -> str:
    char = found[0]
    if char in _BREAKS:
        return "\n"
    if "\x1c" <= char <= "\x1f":
        return " "
    return "\ufffd" if _is_unreadable(ord(char)) else ""


def _is_unreadable(code: int) -> bool:
    return 0xD800 <= code <= 0xDFFF or 0xFDD0 <= code <= 0xFDEF or code & 0xFFFE == 0xFFFE
