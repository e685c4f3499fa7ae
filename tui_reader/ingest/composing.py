"""Pieces and facts to an article: what all readers of marked-up sources do last."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Protocol

from tui_reader.ingest.finish import article_id, title_from
from tui_reader.ingest.lines import dateline
from tui_reader.ingest.outline import outline
from tui_reader.ingest.rendering import Piece
from tui_reader.ingest.writing import Writer
from tui_reader.model.article import PROSE, Article, Block, BlockKind
from tui_reader.model.spans import Span

MOST_PIECES = 100_000
"""Blocks of an article; more are left out, and that is told."""


class Told(Protocol):
    """What a source says of its article beside the text."""

    @property
    def title(self) -> str | None: ...
    @property
    def bylines(self) -> tuple[str, ...]: ...
    @property
    def published(self) -> str | None: ...
    @property
    def modified(self) -> str | None: ...
    @property
    def site(self) -> str | None: ...
    @property
    def language(self) -> str | None: ...
    @property
    def url(self) -> str | None: ...
    @property
    def section(self) -> str | None: ...
    @property
    def tags(self) -> tuple[str, ...]: ...


def compose(
    pieces: Sequence[Piece],
    told: Told,
    *,
    location: str,
    standfirst: str | None = None,
    notices: tuple[str, ...] = (),
) -> Article:
    """The article: title and standfirst at the start of its text, then the pieces, an empty line apart."""
    if len(pieces) > MOST_PIECES:
        notices = (*notices, f"Only the first {MOST_PIECES:,} paragraphs were read.")
    writer = Writer()
    if told.title:
        writer.write(Piece.plain(BlockKind.HEADLINE, told.title))
    if standfirst:
        writer.write(Piece.plain(BlockKind.STANDFIRST, standfirst))
    for piece in pieces[:MOST_PIECES]:
        writer.write(piece)
    text, blocks = writer.text, tuple(writer.blocks)
    place = first_dateline(text, blocks)
    section = (told.section,) if told.section else ()
    return Article(
        id=article_id(location, text),
        location=location,
        title=told.title or title_from(next((b.span.of(text) for b in blocks if b.kind in PROSE), text)),
        text=text,
        blocks=blocks,
        sections=outline(text, blocks),
        standfirst=standfirst,
        bylines=told.bylines,
        dateline=place.of(text) if place else None,
        dateline_span=place,
        published=told.published,
        modified=told.modified,
        site=told.site,
        url=told.url,
        language=told.language or "en",
        tags=tuple(dict.fromkeys((*section, *told.tags))),
        links=tuple(writer.links),
        styles=tuple(writer.styles),
        notices=notices,
    )


def first_dateline(text: str, blocks: Sequence[Block]) -> Span | None:
    """The dateline that the first paragraph begins with."""
    for block in blocks[:8]:
        if block.kind is BlockKind.PARAGRAPH:
            found = dateline(block.span.of(text))
            return Span(block.span.start, block.span.start + len(found)) if found else None
    return None
