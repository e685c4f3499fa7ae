"""An article as a few large values, which another process is handed in a tenth of the time that thousands take."""

from __future__ import annotations

from array import array
from itertools import accumulate, chain, pairwise
from typing import Any

from tui_reader.model.article import Article, Block, Section
from tui_reader.model.classes import many, replace
from tui_reader.model.spans import Span

Packed = tuple[Article, Any, Any]
"""The article without blocks and sections, and the columns of both."""


def pack(article: Article) -> Packed:
    """The article for `unpack`; it can be pickled."""
    blocks, sections = article.blocks, article.sections
    kinds = list(dict.fromkeys(block.kind for block in blocks))
    number = {kind: at for at, kind in enumerate(kinds)}
    block_columns = (
        kinds,
        bytes([number[block.kind] for block in blocks]),
        _columns([block.span for block in blocks]),
        array("i", [block.level for block in blocks]),
        [block.marker for block in blocks] if any(block.marker for block in blocks) else None,
    )
    section_columns = (
        [(s.index, s.heading, s.generated, s.level, s.span) for s in sections],
        [s.heading_span for s in sections],
        [len(section.paragraphs) for section in sections],
        _paragraphs(blocks, list(chain.from_iterable(section.paragraphs for section in sections))),
    )
    return replace(article, blocks=(), sections=()), block_columns, section_columns


def unpack(packed: Packed) -> Article:
    """The article that was packed."""
    article, (kinds, numbers, spans, levels, markers), (heads, headings, counts, paragraphs) = packed
    of_blocks = many(Span, *spans)
    blocks = many(
        Block,
        map(kinds.__getitem__, numbers),
        of_blocks,
        levels,
        markers or [""] * len(numbers),
    )
    shared = isinstance(paragraphs, array)
    inside = list(map(of_blocks.__getitem__, paragraphs)) if shared else many(Span, *paragraphs)
    parts = [tuple(inside[first:stop]) for first, stop in pairwise(accumulate(counts, initial=0))]
    sections = many(Section, *zip(*heads, strict=True), parts, headings) if heads else ()
    return replace(article, blocks=tuple(blocks), sections=tuple(sections))


def _paragraphs(blocks: tuple[Block, ...], paragraphs: list[Span]) -> Any:
    """For each paragraph the number of the block that it is; the columns of all where one is none."""
    number = {block.span: at for at, block in enumerate(blocks)}
    if number.keys() >= set(paragraphs):
        return array("i", map(number.__getitem__, paragraphs))
    return _columns(paragraphs)


def _columns(spans: list[Span]) -> tuple[array[int], array[int]]:
    return array("i", [span[0] for span in spans]), array("i", [span[1] for span in spans])
