"""Questions by place."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from tui_reader.app.lookup import Findings, PlaceIndex
from tui_reader.app.outline import Outline
from tui_reader.model.article import Article
from tui_reader.model.reading import Analysis
from tui_reader.model.spans import Span

SPANS = st.tuples(st.integers(0, 60), st.integers(1, 20)).map(lambda pair: Span(pair[0], pair[0] + pair[1]))


@given(st.lists(SPANS, max_size=30), SPANS)
def test_the_index_finds_exactly_what_overlaps(spans: list[Span], stretch: Span) -> None:
    index = PlaceIndex((span, str(number)) for number, span in enumerate(spans))

    expected = {str(number) for number, span in enumerate(spans) if span.overlaps(stretch)}
    assert index.within(stretch) == expected


def test_a_section_holds_what_comes_before_the_next(article: Article) -> None:
    outline = Outline(article)

    assert outline.section_at(0) is None
    found = outline.section_at(article.text.index("From Monday"))
    assert found is not None
    assert found.index == 2


def test_between_paragraphs_the_next_one_is_meant(article: Article) -> None:
    outline = Outline(article)

    assert outline.paragraph_at(0) == article.paragraphs[0]
    heading = article.text.index("The ferry\n")
    assert outline.paragraph_at(heading + 3) == article.paragraphs[4]
    assert outline.paragraph_at(len(article.text)) == article.paragraphs[-1]


def test_the_quotation_under_the_cursor_comes_before_one_further_down(
    article: Article, analysis: Analysis
) -> None:
    findings = Findings(article, analysis)
    screen = Span(0, len(article.text))

    inside = findings.quote_for(article.text.index("walk under it"), screen)
    below = findings.quote_for(article.text.index("The bridge was built"), screen)
    between_pieces = findings.quote_for(article.text.index("Tarn said."), screen)
    assert inside is not None
    assert inside.id == "a1"
    assert below is not None
    assert below.id == "a4"
    assert between_pieces is not None
    assert between_pieces.id == "a6"


def test_a_quotation_off_the_screen_is_not_meant(article: Article, analysis: Analysis) -> None:
    start = article.text.index("The bridge was built")

    assert Findings(article, analysis).quote_for(start, Span(start, start + 30)) is None
