"""EPUB: the chapters of a book or an issue, each a section."""

from __future__ import annotations

import posixpath
import zipfile
import zlib
from collections.abc import Iterator
from typing import TYPE_CHECKING
from urllib.parse import unquote

from tui_reader.errors import NotAnArticleError
from tui_reader.ingest.composing import compose
from tui_reader.ingest.page.blocks import read_blocks
from tui_reader.ingest.page.facts import Facts, said, said_date, said_names
from tui_reader.ingest.page.tree import decode_page, page_tree
from tui_reader.ingest.parsers import DAMAGED, Origin
from tui_reader.ingest.rendering import Piece
from tui_reader.ingest.zipped import Zipped
from tui_reader.model.article import Article, BlockKind

if TYPE_CHECKING:
    from lxml.etree import _Element

_MOST_CHAPTERS = 2_000
_CHAPTERS = frozenset({"application/xhtml+xml", "text/html", "application/x-dtbook+xml"})
_CHAPTER_LEVEL = 1


def parse_epub(data: bytes, origin: Origin) -> Article:
    """The article in an EPUB. Raises `NotAnArticleError` for a damaged, empty or protected one."""
    try:
        book = Zipped(data)
        package_path = _package_path(book)
        package = _xml(book.read(package_path))
        chapters = list(_chapters(package, posixpath.dirname(package_path)))
        if _is_protected(book, chapters):
            raise NotAnArticleError("this book is protected against copying", where=origin.called)
        missing = sum(path not in book.names for path in chapters)
        pieces = [piece for path in chapters[:_MOST_CHAPTERS] for piece in _chapter(book, path)]
    except (
        zipfile.BadZipFile,
        KeyError,
        ValueError,
        EOFError,
        NotImplementedError,
        zlib.error,
        RuntimeError,
    ) as error:
        raise NotAnArticleError("this EPUB is damaged", where=origin.called, hint=DAMAGED) from error
    if not pieces:
        raise NotAnArticleError("there is no text in this EPUB", where=origin.called)
    notices = book.notices
    if missing:
        notices = (*notices, f"{missing} of {len(chapters):,} chapters are not in the file.")
    if len(chapters) > _MOST_CHAPTERS:
        notices = (*notices, f"Only the first {_MOST_CHAPTERS:,} chapters were read.")
    facts = _facts(package)
    return compose(pieces, facts, location=origin.location, standfirst=facts.standfirst, notices=notices)


def _package_path(book: Zipped) -> str:
    if "META-INF/container.xml" not in book.names:
        # Without the list of packages there is hardly ever more than one.
        return min(name for name in book.names if name.endswith(".opf"))
    container = _xml(book.read("META-INF/container.xml"))
    found = container.find(".//{*}rootfile")
    if found is None or not found.get("full-path"):
        raise ValueError("no package")
    return str(found.get("full-path"))


def _chapters(package: _Element, folder: str) -> Iterator[str]:
    """The paths of the chapters in reading order, else in that of the list of files; the contents are none."""
    manifest = {
        item.get("id"): item
        for item in package.iterfind(".//{*}manifest/{*}item")
        if item.get("media-type") in _CHAPTERS and "nav" not in (item.get("properties") or "").split()
    }
    references = package.findall(".//{*}spine/{*}itemref")
    named = [reference.get("idref") for reference in references if reference.get("linear") != "no"]
    for name in named if references else manifest:
        item = manifest.get(name)
        if item is not None:
            yield posixpath.normpath(posixpath.join(folder, unquote((item.get("href") or "").split("#")[0])))


def _chapter(book: Zipped, path: str) -> list[Piece]:
    """The pieces of a chapter; its first heading is the chapter's, the others stand under it."""
    try:
        source, _ = decode_page(book.read(path))
        tree, _ = page_tree(source)
    except (KeyError, NotAnArticleError):
        return []
    pieces = read_blocks(tree)
    headings = [at for at, piece in enumerate(pieces) if piece.kind is BlockKind.HEADING]
    if not pieces:
        return []
    if not headings or headings[0] > 2:
        title = next((said(t.text_content(), longest=200) for t in tree.iter("title")), None)
        top = [Piece(BlockKind.HEADING, title, _CHAPTER_LEVEL)] if title and len(pieces) > 1 else []
        return top + [_below(piece) for piece in pieces]
    return [
        Piece(BlockKind.HEADING, piece.text, _CHAPTER_LEVEL) if at == headings[0] else _below(piece)
        for at, piece in enumerate(pieces)
    ]


def _below(piece: Piece) -> Piece:
    if piece.kind is not BlockKind.HEADING or piece.level > _CHAPTER_LEVEL:
        return piece
    return Piece(BlockKind.HEADING, piece.text, _CHAPTER_LEVEL + 1)


def _facts(package: _Element) -> Facts:
    def all_of(name: str) -> list[str]:
        return [
            element.text or "" for element in package.iterfind(".//{http://purl.org/dc/elements/1.1/}" + name)
        ][:20]

    def first(name: str) -> str | None:
        return next((words for value in all_of(name) if (words := said(value))), None)

    return Facts(
        title=first("title"),
        bylines=said_names(all_of("creator")),
        published=next((day for value in all_of("date") if (day := said_date(value))), None),
        site=first("publisher"),
        language=first("language"),
        tags=tuple(words for value in all_of("subject") if (words := said(value, longest=100))),
    )


def _is_protected(book: Zipped, chapters: list[str]) -> bool:
    """Whether chapters are encrypted; the scrambling of fonts is no protection of the text."""
    if "META-INF/encryption.xml" not in book.names:
        return False
    told = _xml(book.read("META-INF/encryption.xml"))
    encrypted = {unquote(str(reference.get("URI"))) for reference in told.iter("{*}CipherReference")}
    return not encrypted.isdisjoint(chapters)


def _xml(data: bytes) -> _Element:
    from lxml import etree

    parser = etree.XMLParser(resolve_entities=False, no_network=True, load_dtd=False, recover=True)
    root = etree.fromstring(data, parser)
    if root is None:
        raise ValueError("no XML")
    return root
