"""Sentences of our own, put together into plain texts of every build."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from tui_reader.ingest.text import read_text
from tui_reader.model.article import Article, BlockKind

TITLE = "Harbour bridge to close for a month"
LEAD = "The swing bridge at Port Ellery will close for a month from Monday, the harbour board said in a statement."
SECOND = "Lorries will be sent over the old causeway, which floods at spring tides and is too narrow for two of them."
THIRD = "The haulage firm Brandt and Sons did not respond to a request for comment on Friday, the Coast Post wrote."
PROSE = (LEAD, SECOND, THIRD)

Read = Callable[..., Article]
Kinds = Callable[..., dict[str, BlockKind]]


@pytest.fixture
def read() -> Read:
    """Read lines as one plain text."""

    def call(*lines: str) -> Article:
        return read_text("\n".join(lines), location="-")

    return call


@pytest.fixture
def kinds(read: Read) -> Kinds:
    """Read lines as one plain text and tell the kind of each block by its words."""

    def call(*lines: str) -> dict[str, BlockKind]:
        article = read(*lines)
        return {block.span.of(article.text): block.kind for block in article.blocks}

    return call
