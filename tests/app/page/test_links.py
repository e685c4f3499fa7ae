"""What on the page leads somewhere, and the letters that choose one."""

from __future__ import annotations

import pytest

from tui_reader.app.page.links import LETTERS, Target, chosen, footnotes, hints, targets
from tui_reader.ingest.markdown import read_markdown
from tui_reader.model.article import Article
from tui_reader.model.spans import Span

ARTICLE = read_markdown(
    """The report[^1] is [online](https://harbour.example/report), see https://harbour.example/a_(b).

A second word of it[^two] and a third[^none]. (https://harbour.example/c)

[^1]: It has ninety pages.

[^two]: It was read aloud.
""",
    location="/links.md",
)


def all_of(article: Article) -> list[Target]:
    return targets(article, Span(0, len(article.text)))


def test_links_addresses_and_footnotes_are_found_in_reading_order() -> None:
    found = [
        (t.span.of(ARTICLE.text), t.url, t.note.of(ARTICLE.text) if t.note else "") for t in all_of(ARTICLE)
    ]

    assert found == [
        ("[^1]", "", "It has ninety pages."),
        ("online", "https://harbour.example/report", ""),
        ("https://harbour.example/a_(b)", "https://harbour.example/a_(b)", ""),
        ("[^two]", "", "It was read aloud."),
        ("https://harbour.example/c", "https://harbour.example/c", ""),
    ]
    assert list(footnotes(ARTICLE)) == ["1", "two"]


def test_only_what_is_seen_counts() -> None:
    second = ARTICLE.text.index("A second")

    assert [t.span.of(ARTICLE.text) for t in targets(ARTICLE, Span(second, second + 40))] == ["[^two]"]


@pytest.mark.parametrize("number", [0, 1, 26, 27, 100, 676])
def test_no_hint_begins_another(number: int) -> None:
    labels = hints(number)

    assert len(set(labels)) == number
    assert all(chosen(labels, label) == [n] for n, label in enumerate(labels))


def test_letters_narrow_the_choice() -> None:
    labels = hints(30)

    assert chosen(labels, "") == list(range(30))
    assert chosen(labels, LETTERS[0]) == list(range(26))
    assert chosen(labels, "!") == []
