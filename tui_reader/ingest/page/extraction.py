"""The article's text in a page, by trafilatura; with ways round it where it finds nothing."""

from __future__ import annotations

import logging
from typing import TYPE_CHECKING

from tui_reader.ingest.page.blocks import read_blocks, read_held
from tui_reader.ingest.page.choosing import choose
from tui_reader.ingest.page.tree import few_attributes
from tui_reader.ingest.rendering import Piece
from tui_reader.model.article import BlockKind

if TYPE_CHECKING:
    from lxml.html import HtmlElement

_LITTLE = 250
"""Code points; less than that is hardly an article."""


def extract(tree: HtmlElement, *, base: str | None, body: str | None, title: str = "") -> list[Piece]:
    """The pieces of the article in `tree`, which is used up; empty where none is found.

    `body`: the text as the publisher's own data have it, taken where the page shows much less; `title`: behind
    which the article begins.
    """
    root = tree.find("body")
    held = read_held(root if root is not None else tree, base=base)
    voted = _by_trafilatura(tree, base)
    pieces = choose(held, voted, body=body or "", title=title) or voted
    found = sum(len(piece.text) for piece in pieces)
    if body and found * 2 < len(body):
        paragraphs = _paragraphs(body)
        if sum(map(len, paragraphs)) > 2 * found:
            return [Piece(BlockKind.PARAGRAPH, words) for words in paragraphs]
    if found < _LITTLE:
        whole = _whole(tree, base)
        return whole if sum(len(piece.text) for piece in whole) > found and not pieces else pieces
    return pieces


def _by_trafilatura(tree: HtmlElement, base: str | None) -> list[Piece]:
    from trafilatura.core import bare_extraction

    quiet("trafilatura", "justext", "htmldate", "readability")
    document = bare_extraction(
        tree,
        output_format="xml",
        include_comments=False,
        include_formatting=True,
        include_links=True,
        include_tables=True,
    )
    if document is None or isinstance(document, dict) or document.body is None:
        return []
    return read_blocks(document.body, base=base, chosen=True)


def _whole(tree: HtmlElement, base: str | None) -> list[Piece]:
    """All that a small page holds beside its furniture."""
    for element in list(tree.iter("nav", "header", "footer", "aside", "form")):
        if element.getparent() is not None and next(element.iter("h1"), None) is None:
            element.drop_tree()
    body = tree.find("body")
    return read_blocks(body if body is not None else tree, base=base)


def _paragraphs(body: str) -> list[str]:
    from html import unescape

    from tui_reader.ingest.clean import clean

    text = clean(unescape(body))
    if "</p>" in text or "<br" in text:
        from lxml import html

        tree = html.fragment_fromstring(few_attributes(text), create_parent="div")
        return [piece.text for piece in read_blocks(tree)]
    return [" ".join(line.split()) for line in text.split("\n") if line.strip()]


def quiet(*loggers: str) -> None:
    """Keep what a library logs off standard error."""
    for name in loggers:
        logger = logging.getLogger(name)
        if not logger.handlers:
            logger.addHandler(logging.NullHandler())
