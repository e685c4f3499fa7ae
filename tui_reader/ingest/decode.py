"""Bytes to text: by byte order mark, as UTF-8, or by a guess that is shown as one."""

from __future__ import annotations

import codecs
import re

from tui_reader.model.patterns import late

_MARKS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
_MAGIC = (b"%PDF-", b"PK\x03\x04", b"\x89PNG", b"\xff\xd8\xff", b"GIF8", b"\x7fELF", b"\x1f\x8b", b"{\\rtf")
_LOOKED_AT = 65_536
_MARKUP = late(r"^(?:#{1,6} \S|> \S|[*-] \S|```)|\[[^\]\n]{1,200}\]\(https?://", re.MULTILINE)


def decode(data: bytes) -> tuple[str, tuple[str, ...]]:
    """The text and what the reader should know of how it was decoded."""
    for mark, name in _MARKS:
        if data.startswith(mark):
            return _told(data[len(mark) :], name)
    wide = _wide(data[:_LOOKED_AT])
    if wide:
        text, notices = _told(data, wide)
        return text, (f"The encoding is not declared; {wide.upper()} was guessed.", *notices)
    try:
        return data.decode("utf-8"), ()
    except UnicodeDecodeError as error:
        beyond = sum(byte > 127 for byte in data[:_LOOKED_AT])
        good = data[: error.start]
        if len(good) > 200 and not good.isascii() and beyond > 8:
            return data.decode("utf-8", "replace"), ("Some bytes are not UTF-8 and could not be read.",)
    text = data.decode("cp1252", "replace")
    return text, ("The encoding is not UTF-8; Windows-1252 was guessed.",)


def _told(data: bytes, name: str) -> tuple[str, tuple[str, ...]]:
    text = data.decode(name, "replace")
    bad = "\ufffd" in text and "\ufffd".encode(name) not in data
    return text, (f"Some bytes are not {name.upper()} and could not be read.",) if bad else ()


def _wide(head: bytes) -> str | None:
    """Which kind of UTF-16 the bytes look like: every other byte of its Latin letters is zero."""
    half = len(head) // 2
    if half < 4:
        return None
    even, odd = head[::2].count(0), head[1::2].count(0)
    if odd > 0.7 * half and not even:
        return "utf-16-le"
    return "utf-16-be" if even > 0.7 * half and not odd else None


def looks_binary(data: bytes) -> bool:
    """Whether the bytes are no text in any encoding that is read here."""
    if data.startswith(tuple(mark for mark, _ in _MARKS)):
        return False
    head = data[:_LOOKED_AT]
    if head.startswith(_MAGIC):
        return True
    # Escapes and the like may stray into a text; a zero byte every few hundred never does.
    return head.count(0) * 512 > len(head) and not _wide(head)


def looks_like_markdown(text: str) -> bool:
    """Whether a text without a telling suffix has front matter or several marks of Markdown."""
    head = text[:_LOOKED_AT].lstrip("\ufeff")
    if head.startswith("---\n") and "\n---\n" in head[4:]:
        return True
    return bool(re.search(r"^#{1,6} \S", head, re.MULTILINE)) and len(_MARKUP.findall(head)) >= 2
