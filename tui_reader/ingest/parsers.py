"""Which parser reads a source: one table from kinds to parsers, and how a kind is told."""

from __future__ import annotations

import re
from enum import StrEnum
from importlib import import_module
from typing import Protocol, cast

from tui_reader.errors import NotAnArticleError
from tui_reader.ingest.decode import looks_binary, looks_like_markdown
from tui_reader.ingest.lengths import cut_long_paragraphs
from tui_reader.model.article import Article
from tui_reader.model.classes import dataclass

LOOKED_AT = 4_096
"""Bytes at the start of a source by which its kind is told."""


class Kind(StrEnum):
    """What a source is written in."""

    TEXT = "text"
    MARKDOWN = "markdown"
    PAGE = "page"
    MAIL = "mail"
    """A newsletter, or a page saved with its pictures in one file (MHTML)."""
    EPUB = "epub"
    PDF = "pdf"
    JSON = "json"
    """A reading of this program, or what wallabag or Omnivore exported."""
    EXPORT = "export"
    """The archive that Omnivore exported."""


@dataclass(frozen=True, slots=True)
class Origin:
    """Where the bytes of a source came from."""

    location: str
    """`Article.location`."""
    name: str = ""
    """What it is called in errors; the location where empty."""
    suffix: str = ""
    """Of the file's name, in lower case, with its dot."""
    url: str | None = None
    """The address that the bytes were fetched from."""
    content_type: str | None = None
    """The header that came with them."""

    @property
    def called(self) -> str:
        """What it is called in errors."""
        return self.name or self.location


class Parser(Protocol):
    """Bytes to an article. Raises `NotAnArticleError` where they hold none."""

    def __call__(self, data: bytes, origin: Origin) -> Article: ...


PARSERS: dict[Kind, str] = {
    Kind.TEXT: "tui_reader.ingest.decoded:parse_text",
    Kind.MARKDOWN: "tui_reader.ingest.decoded:parse_markdown",
    Kind.PAGE: "tui_reader.ingest.page:parse_page",
    Kind.MAIL: "tui_reader.ingest.mail:parse_mail",
    Kind.EPUB: "tui_reader.ingest.epub:parse_epub",
    Kind.PDF: "tui_reader.ingest.pdf:parse_pdf",
    Kind.JSON: "tui_reader.ingest.readings:parse_json",
    Kind.EXPORT: "tui_reader.ingest.exports:parse_export",
}
"""Where each parser is; its module is imported when it is needed."""
SUFFIXES: dict[str, Kind] = {
    ".txt": Kind.TEXT,
    ".md": Kind.MARKDOWN,
    ".markdown": Kind.MARKDOWN,
    ".html": Kind.PAGE,
    ".htm": Kind.PAGE,
    ".xhtml": Kind.PAGE,
    ".eml": Kind.MAIL,
    ".mht": Kind.MAIL,
    ".mhtml": Kind.MAIL,
    ".epub": Kind.EPUB,
    ".pdf": Kind.PDF,
    ".json": Kind.JSON,
}
CONTENT_TYPES: dict[str, Kind] = {
    "text/html": Kind.PAGE,
    "application/xhtml+xml": Kind.PAGE,
    "text/markdown": Kind.MARKDOWN,
    "message/rfc822": Kind.MAIL,
    "multipart/related": Kind.MAIL,
    "application/epub+zip": Kind.EPUB,
    "application/pdf": Kind.PDF,
    "application/json": Kind.JSON,
}
_MARKUP = re.compile(
    rb"(?:<\?xml[^>]{0,200}>\s{0,20})?(?:<!--.{0,500}?-->\s{0,20})?<(?:!doctype html|html|head|body)\b",
    re.IGNORECASE | re.DOTALL,
)
_HEADERS = re.compile(
    rb"(?:[A-Za-z][A-Za-z-]{1,40}: ?[^\r\n]{0,998}\r?\n(?:[ \t][^\r\n]{0,998}\r?\n){0,40}){3}"
)
_MAIL = re.compile(rb"^(?:message-id|mime-version|received|return-path): ", re.IGNORECASE | re.MULTILINE)
_READ = "text, Markdown, web pages, mail, EPUB and PDF can be opened"
DAMAGED = "it may not have been copied whole; save or export it again"
"""What to try with a damaged file."""
_ARCHIVE = b"PK\x03\x04"


def parse(data: bytes, origin: Origin) -> Article:
    """The article in a source. Raises `NotAnArticleError` where it is none that can be read."""
    if not data.strip():
        raise NotAnArticleError("there is nothing in it", where=origin.called)
    article = parser_of(kind_of(data, origin))(data, origin)
    if not article.text.strip():  # what there was is nothing that can be seen
        raise NotAnArticleError("there is nothing in it", where=origin.called)
    return cut_long_paragraphs(article)


def kind_of(data: bytes, origin: Origin) -> Kind:
    """What the bytes are: by marks that nothing else has, by the name, by the header, by how they begin.

    Raises `NotAnArticleError` for what is no text of any kind.
    """
    head = data[:LOOKED_AT].lstrip(b"\xef\xbb\xbf \t\r\n")
    if head.startswith(b"%PDF-"):
        return Kind.PDF
    kind = SUFFIXES.get(origin.suffix) or CONTENT_TYPES.get(_essence(origin.content_type))
    if data.startswith(_ARCHIVE):
        if kind is Kind.EPUB or b"application/epub+zip" in data[:200]:
            return Kind.EPUB
        if kind is None and b"metadata_" in data[-65_536:]:
            return Kind.EXPORT
    if kind in (Kind.PDF, Kind.EPUB) and _MARKUP.match(head):
        # Where a file was asked for, servers send pages that ask for a login or say that it is gone.
        return Kind.PAGE
    if looks_binary(data):
        raise NotAnArticleError("this is not text", where=origin.called, hint=_READ)
    if kind is not None:
        return kind
    if _MARKUP.match(head):
        return Kind.PAGE
    if head[:1] == b"{" and b'"newsreader/1"' in head:
        return Kind.JSON
    if _HEADERS.match(head) and _MAIL.search(head):
        return Kind.MAIL
    text = data[:65_536].decode("utf-8", "replace")
    return Kind.MARKDOWN if looks_like_markdown(text) else Kind.TEXT


def parser_of(kind: Kind) -> Parser:
    """The parser of a kind."""
    module, name = PARSERS[kind].split(":")
    return cast(Parser, getattr(import_module(module), name))


def _essence(content_type: str | None) -> str:
    return (content_type or "").split(";", 1)[0].strip().lower()
