"""The sections of an article: by its headings, or parts found from the text where it has none."""

from __future__ import annotations

from collections.abc import Sequence

from tui_reader.ingest.parts import find_parts
from tui_reader.model.article import PROSE, Block, BlockKind, Section
from tui_reader.model.spans import Span


def outline(text: str, blocks: Sequence[Block]) -> tuple[Section, ...]:
    """The sections in order, numbered from 1; every paragraph of prose lies in exactly one."""
    if any(block.kind is BlockKind.HEADING for block in blocks):
        return _by_headings(text, blocks)
    prose = [block.span for block in blocks if block.kind in PROSE]
    if not prose:
        return ()
    return tuple(
        Section(
            index=number,
            heading=part.name,
            generated=part.name is not None,
            level=1,
            span=Span(prose[part.first].start, prose[part.end - 1].end),
            paragraphs=tuple(prose[part.first : part.end]),
        )
        for number, part in enumerate(find_parts([span.of(text) for span in prose]), 1)
    )


def _by_headings(text: str, blocks: Sequence[Block]) -> tuple[Section, ...]:
    sections: list[Section] = []
    heading: Block | None = None
    paragraphs: list[Span] = []

    def close() -> None:
        if heading is None and not paragraphs:
            return
        start = heading.span.start if heading else paragraphs[0].start
        end = paragraphs[-1].end if paragraphs else heading.span.end if heading else start
        sections.append(
            Section(
                index=len(sections) + 1,
                heading=" ".join(heading.span.of(text).split()) if heading else None,
                generated=False,
                level=max(1, heading.level) if heading else 1,
                span=Span(start, end),
                paragraphs=tuple(paragraphs),
                heading_span=heading.span if heading else None,
            )
        )

    for block in blocks:
        if block.kind is BlockKind.HEADING:
            close()
            heading, paragraphs = block, []
        elif block.kind in PROSE:
            paragraphs.append(block.span)
    close()
    return tuple(sections)
