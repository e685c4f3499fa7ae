"""Paragraphs that are too long to be one: cut into several, which is told."""

from __future__ import annotations

from tui_reader.model.article import Article
from tui_reader.model.classes import replace
from tui_reader.model.spans import Span

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator

MOST_CHARACTERS = 100_000
"""Code points of a paragraph; the longest that anybody wrote to be read has a tenth of it."""


def cut_long_paragraphs(article: Article) -> Article:
    """The article with each longer block and paragraph cut at white space, or where there is none, anywhere.

    Nothing of the text is lost, and the notices say what was done.
    """
    long = [block for block in article.blocks if block.span.end - block.span.start > MOST_CHARACTERS]
    if not long:
        return article
    text = article.text
    blocks = tuple(
        replace(block, span=span, marker=block.marker if number == 0 else "")
        for block in article.blocks
        for number, span in enumerate(_cut(text, block.span))
    )
    sections = tuple(
        replace(section, paragraphs=tuple(span for whole in section.paragraphs for span in _cut(text, whole)))
        for section in article.sections
    )
    told = f"Paragraphs of more than {MOST_CHARACTERS:,} characters were cut into shorter ones."
    return replace(article, blocks=blocks, sections=sections, notices=(*article.notices, told))


def _cut(text: str, span: Span) -> Iterator[Span]:
    start, end = span
    while end - start > MOST_CHARACTERS:
        at = max(
            text.rfind(" ", start, start + MOST_CHARACTERS), text.rfind("\n", start, start + MOST_CHARACTERS)
        )
        stop = at if at > start + MOST_CHARACTERS // 2 else start + MOST_CHARACTERS
        yield Span(start, stop)
        start = stop
        while start < end and text[start].isspace():
            start += 1
    if start < end:
        yield Span(start, end)
