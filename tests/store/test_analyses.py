"""What an analysis is kept under."""

from __future__ import annotations

from tui_reader.ingest.text import read_text
from tui_reader.store.analyses import reading_hash
from tui_reader.store.hashing import hash_of

TEXT = (
    "The ferry\n\nBy Ida Holm\n\nWhat the council says\n\n"
    "The council of Vellmark closed the bridge, and the ferry carries everyone until spring.\n\n"
    "- It is late.\n- It is cold."
)


def test_analyses_that_libraries_hold_already_are_found_again() -> None:
    article = read_text(TEXT, location="-")
    blocks = [[block.kind, *block.span] for block in article.blocks]
    sections = [[section.index, *section.span] for section in article.sections]
    assert blocks
    assert sections
    assert reading_hash(article) == hash_of(f"{article.text}\0{[*blocks, *sections]}")
