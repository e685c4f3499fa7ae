"""What is packed is unpacked as it was."""

from __future__ import annotations

import pickle

import pytest

from tui_reader.ingest.markdown import read_markdown
from tui_reader.ingest.text import read_text
from tui_reader.model.article import Article, Section
from tui_reader.model.classes import replace
from tui_reader.model.packing import pack, unpack
from tui_reader.model.spans import Span

TEXT = (
    "The ferry\n\n"
    + "The council of Vellmark closed the bridge, and the ferry carries everyone until spring.\n\n" * 9
)
MARKDOWN = """# The ferry

It *came* late.

- one
- two

> Nobody asked.

## Why

[The log](https://log.example/) says.
"""
APART = replace(
    read_text(TEXT, location="-"),
    sections=(Section(1, None, False, 1, Span(0, 40), (Span(0, 9), Span(12, 40))),),
)
EMPTY = Article("0" * 12, "-", "Nothing", "", (), ())


@pytest.mark.parametrize(
    "article",
    [read_text(TEXT, location="-"), read_markdown(MARKDOWN, location="-"), APART, EMPTY],
    ids=["text", "md", "paragraphs that are no blocks", "empty"],
)
def test_an_article_comes_back_whole(article: Article) -> None:
    back = unpack(pickle.loads(pickle.dumps(pack(article))))
    assert back == article
    assert [type(block.span) for block in back.blocks] == [type(block.span) for block in article.blocks]
    assert all(type(p) is type(back.blocks[0].span) for section in back.sections for p in section.paragraphs)
