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
        (t.span.of(ARTICLE.text), t.url, t.words.of(ARTICLE.text) if t.words else "") for t in all_of(ARTICLE)
    ]

    assert found == [
        ("[^1]", "", "It has ninety pages."),
        ("online", "https://harbour.example/report", ""),
        ("https://harbour.example/a_(b)", "https://harbour.example/a_(b)", ""),
        ("[^two]", "", "It was read aloud."),
        ("[^none]", "", ""),
        ("https://harbour.example/c", "https://harbour.example/c", ""),
        ("[^1]:", "", ARTICLE.blocks[0].span.of(ARTICLE.text)),
        ("[^two]:", "", ARTICLE.blocks[1].span.of(ARTICLE.text)),
    ]
    assert list(footnotes(ARTICLE)) == ["1", "two"]


def test_footnotes_hold_all_their_paragraphs_and_lead_back() -> None:
    article = read_markdown(
        "One[^a] and one[^b].\n\n[^a]: First.\n[^b]: Second[^a].\n\n    Its end.\n\nOn.", location="x"
    )
    text = article.text

    assert {name: span.of(text) for name, span in footnotes(article).items()} == {
        "a": "First.",
        "b": "Second[^a].\n\nIts end.",
    }
    back = next(t for t in all_of(article) if t.span.of(text) == "[^b]:")
    assert back.goes is not None
    assert (back.goes.of(text), back.goes.start) == ("[^b]", text.index("[^b]"))


def test_brackets_in_an_article_without_footnotes_lead_nowhere() -> None:
    assert all_of(read_markdown("The class `[^a]` is anything but an a.", location="x")) == []


def test_only_what_is_seen_counts() -> None:
    second = ARTICLE.text.index("A second")

    assert [t.span.of(ARTICLE.text) for t in targets(ARTICLE, Span(second, second + 30))] == ["[^two]"]


@pytest.mark.parametrize("number", [0, 1, 26, 27, 100, 676])
def test_no_hint_begins_another(number: int) -> None:
    labels = hints(number)

    assert len(set(labels)) == number
    assert all(chosen(labels, label) == [n] for n, label in enumerate(labels))


def test_letters_narrow_the_choice() -> None:
    labels = hints(30)

    assert chosen(labels, "") == list(range(30))
    assert labels[:25] == list(LETTERS[:25])
    assert chosen(labels, LETTERS[0]) == [0]
    assert chosen(labels, LETTERS[-1]) == [25, 26, 27, 28, 29]
    assert chosen(labels, "!") == []
