"""Articles for the page's tests."""

from __future__ import annotations

from collections.abc import Callable, Sequence

import pytest

from tui_reader.model.article import Article, Block, BlockKind, Section
from tui_reader.model.spans import Span

Build = Callable[..., Article]


def _build(parts: Sequence[tuple[BlockKind, str]], *, made: str | None = None) -> Article:
    """An article of blocks two line ends apart; `made` names one section over the whole body."""
    text, blocks = "", []
    for kind, words in parts:
        if text:
            text += "\n\n"
        level = 1 if kind in (BlockKind.LIST_ITEM, BlockKind.QUOTATION, BlockKind.HEADING) else 0
        marker = "•" if kind is BlockKind.LIST_ITEM else ""
        blocks.append(Block(kind, Span(len(text), len(text) + len(words)), level, marker))
        text += words
    body = [b.span for b in blocks if b.kind is BlockKind.PARAGRAPH]
    sections: tuple[Section, ...] = ()
    if body:
        whole = Span(body[0].start, body[-1].end)
        sections = (Section(1, made, made is not None, 1, whole, tuple(body)),)
    return Article("0" * 12, "-", "Test", text, tuple(blocks), sections)


@pytest.fixture(scope="session")
def build() -> Build:
    """Makes an article of (kind, words) pairs."""
    return _build
