"""Paragraphs without an end."""

from __future__ import annotations

import gc

import pytest

from tui_reader.errors import SourceError
from tui_reader.ingest.decoded import MOST_LINES, decoded, parse_markdown, parse_text
from tui_reader.ingest.lengths import MOST_CHARACTERS
from tui_reader.ingest.parsers import Origin, parse
from tui_reader.model.checking import check_article


@pytest.mark.parametrize("filling", ["x", "word ", "two words.\u00a0"])
def test_a_paragraph_without_an_end_is_cut_and_nothing_is_lost(filling: str) -> None:
    text = "A headline of our own\n\n" + filling * (350_000 // len(filling))
    article = parse(text.encode(), Origin("-"))
    check_article(article)
    assert article.text.split() == text.split()
    assert all(end - start <= MOST_CHARACTERS for start, end in (b.span for b in article.blocks))
    assert set(article.paragraphs) <= {b.span for b in article.blocks}
    inside = "".join(b.span.of(article.text) for b in article.blocks)
    assert "".join(inside.split()) == "".join(text.split())
    assert any("cut into shorter" in notice for notice in article.notices)


def test_usual_paragraphs_stay_whole() -> None:
    article = parse(b"A headline of our own\n\nThe ferry sank, the harbour master said.\n", Origin("-"))
    assert article.notices == ()
    assert [b.span.of(article.text) for b in article.blocks][-1].startswith("The ferry sank")


@pytest.mark.parametrize("suffix", [".txt", ".md"])
def test_a_text_of_too_many_lines_is_refused_before_it_is_taken_apart(suffix: str) -> None:
    line = b"The ferry stayed.\n\n"
    with pytest.raises(SourceError, match="more than 250,000 lines"):
        parse(line * (MOST_LINES + 1), Origin("-", suffix=suffix))


def test_empty_lines_are_not_counted() -> None:
    text = "The ferry stayed.\n\n \n" * MOST_LINES
    assert decoded(text.encode(), Origin("-")) == (text, ())


def test_no_garbage_is_looked_for_while_a_text_is_read() -> None:
    data = "\n\n".join(
        f"## Part {n}\n\nSome *words* and [more](http://example.org/{n})." for n in range(2_000)
    ).encode()
    searches: list[str] = []

    def note(phase: str, _: dict[str, int]) -> None:
        searches.append(phase)

    gc.callbacks.append(note)
    try:
        parse_markdown(data, Origin("-"))
        parse_text(data, Origin("-"))
    finally:
        gc.callbacks.remove(note)
    assert len(searches) < 20  # some before and after
    assert gc.isenabled()
