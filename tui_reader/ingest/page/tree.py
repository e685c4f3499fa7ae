"""A page's bytes to an element tree: encoding, size and depth, each limit told when it is met."""

from __future__ import annotations

import codecs
import re
from typing import TYPE_CHECKING

from tui_reader.errors import NotAnArticleError
from tui_reader.ingest.clean import clean
from tui_reader.ingest.decode import decode
from tui_reader.ingest.front_matter import safe_url

if TYPE_CHECKING:
    from lxml.html import HtmlElement

MOST_BYTES = 10_000_000
"""Bytes of a page that are read."""
MOST_ELEMENTS = 60_000
"""Elements of a page that is looked at as one; a larger one is refused."""
MOST_ATTRIBUTES = 200
"""Attributes of a tag that are read; the parser compares each with all others."""
_ATTRIBUTE = r"""(?>[\s/]*+(?:[^\s"'<>=/]++(?:\s*+=\s*+(?:"[^"]*+"|'[^']*+'|[^\s"'<>]++)?+)?+|["'<=]))"""
"""An attribute, or a sign that a parser may take for one; never tried twice at one place."""
_MANY = re.compile(
    rf"(<(script|style)\b{_ATTRIBUTE}{{0,{MOST_ATTRIBUTES}}}+\s*+>(?:[^<]++|<(?!/\2))*+)"  # holds no tags
    rf"|(<[a-z]{_ATTRIBUTE}{{0,{MOST_ATTRIBUTES}}}+){_ATTRIBUTE}++",
    re.IGNORECASE,
)
_CHARSET = re.compile(rb"""charset\s{0,3}=\s{0,3}["']?\s{0,3}([A-Za-z0-9_:.-]{2,30})""", re.IGNORECASE)
_DECLARED_WITHIN = 4_096
_MAY_EMBED = 1_000_000
_EMBEDDED = re.compile(rb"data:[a-z-]{1,20}/[a-z0-9.+-]{1,50};base64,[A-Za-z0-9+/=%]{200,}")
_REFERENCE = re.compile(r"&#(?:x([0-9a-f]{1,40})|([0-9]{1,40}));?", re.IGNORECASE)
_SAVED = re.compile(
    r"<!--\s{0,9}(?:saved from url=\(\d{1,6}\)|Page saved with SingleFile\s{1,9}url: )(https?://\S{1,4000})"
)
# What the names mean where they are used for pages (WHATWG Encoding Standard).
_MEANT = {
    "ascii": "cp1252", "iso8859-1": "cp1252", "gb2312": "gb18030", "gbk": "gb18030", "shift_jis": "cp932",
    "euc_kr": "cp949", "iso8859-9": "cp1254", "iso8859-11": "cp874", "tis-620": "cp874",
}  # fmt: skip

_NO_ENCODINGS = ("unicode-escape", "raw-unicode-escape", "unicode_escape", "raw_unicode_escape")


def decode_page(data: bytes, content_type: str | None = None) -> tuple[str, tuple[str, ...]]:
    """The page's source and what the reader should know of how it was decoded.

    By byte order mark, as UTF-8 where it is nothing else, by the header, by the declaration in the page, and
    else by a guess that is told as one.
    """
    notices: tuple[str, ...] = ()
    if len(data) > _MAY_EMBED:
        # Pages saved in one file carry their pictures as text.
        data = _EMBEDDED.sub(b"data:,", data)
    if len(data) > MOST_BYTES:
        data = data[:MOST_BYTES]
        notices = (f"The page was cut after {MOST_BYTES // 1_000_000} MB.",)
    if data.startswith((codecs.BOM_UTF8, codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)):
        text, told = decode(data)
        return text, (*notices, *told)
    try:
        return data.decode("utf-8"), notices
    except UnicodeDecodeError as error:
        if error.start > len(data) - 4 and notices:
            return data.decode("utf-8", "ignore"), notices
    for named in (
        _charset((content_type or "")[:500].encode("utf-8", "replace")),
        _charset(data[:_DECLARED_WITHIN]),
    ):
        if named:
            text = data.decode(named, "replace")
            if text.count("\ufffd") * 50 < len(text):
                broken = ("Some bytes could not be read in the encoding that is declared.",) * (
                    "\ufffd" in text
                )
                return text, (*notices, *broken)
    text, told = decode(data)
    return text, (*notices, *told)


def saved_from(source: str) -> str | None:
    """The address that a browser wrote into a page when it saved it."""
    found = _SAVED.search(source, 0, _DECLARED_WITHIN)
    return safe_url(found[1]) if found else None


def few_attributes(source: str) -> str:
    """The source of a page or of a part of one, with no tag that has more than `MOST_ATTRIBUTES`."""
    return _MANY.sub(r"\1\3", source)


def page_tree(source: str) -> tuple[HtmlElement, tuple[str, ...]]:
    """The tree of a page. Raises `NotAnArticleError` for one that is empty or too large."""
    from lxml import etree, html

    # Without huge_tree everything behind a depth of 256 would be lost, also what is not deep.
    parser = html.HTMLParser(
        encoding="utf-8", huge_tree=True, remove_comments=True, remove_pis=True, collect_ids=False
    )
    source = few_attributes(_REFERENCE.sub(_allowed, clean(source)))
    try:
        tree = html.document_fromstring(source.encode("utf-8", "replace"), parser=parser)
    except (etree.ParserError, etree.XMLSyntaxError, ValueError, AssertionError) as error:
        raise NotAnArticleError("there is nothing in the page") from error
    if sum(1 for _ in tree.iter()) > MOST_ELEMENTS:
        raise NotAnArticleError(f"the page has more than {MOST_ELEMENTS:,} elements")
    cut = any("depth" in entry.message for entry in parser.error_log)
    return tree, ("The page is nested too deeply; its text was cut.",) if cut else ()


def _allowed(reference: re.Match[str]) -> str:
    """The reference, unless it stands for what XML forbids: such words could not be set anew in a tree."""
    code = int(reference[1], 16) if reference[1] else int(reference[2])
    forbidden = code < 32 and code not in (9, 10, 13)
    return "" if forbidden or code & 0xFFFE == 0xFFFE else reference[0]


def _charset(declared: bytes) -> str | None:
    """The codec that a header or a declaration names, None where it names none that is known."""
    found = _CHARSET.search(declared)
    if not found:
        return None
    try:
        name = codecs.lookup(found[1].decode("ascii")).name
        # Python's codecs are not all encodings of text.
        b"\xff".decode(name, "replace")
    except (LookupError, UnicodeError):
        return None
    if name in _NO_ENCODINGS:
        return None
    # A declaration that can be read as single bytes is not in UTF-16; UTF-8 has been tried.
    return None if name.startswith("utf") else _MEANT.get(name, name)
