"""Both JSON forms, there and back."""

from __future__ import annotations

import json

import pytest

from tui_reader.model.article import Article, Block, BlockKind, Emphasis, Link, Section, Style
from tui_reader.model.attribution import Attribution, AttributionKind
from tui_reader.model.entities import Entity, EntityType
from tui_reader.model.public import article_from_reading, reading_to_json
from tui_reader.model.reading import Analysis
from tui_reader.model.schema import (
    analysis_from_json,
    analysis_to_json,
    article_from_json,
    article_to_json,
)
from tui_reader.model.sourcing import (
    Access,
    AccessKind,
    Channel,
    Evidence,
    Identity,
    Measure,
    Source,
    Stance,
)
from tui_reader.model.spans import Span

TEXT = "Ferry stopped\nHarbour master cites wind.\nBy Ada Quill\nThe ferry stopped.\nWhat next\n“Wait,” she said."


@pytest.fixture
def article() -> Article:
    lines = [Span(TEXT.index(line), TEXT.index(line) + len(line)) for line in TEXT.split("\n")]
    kinds = [
        BlockKind.HEADLINE,
        BlockKind.STANDFIRST,
        BlockKind.BYLINE,
        BlockKind.PARAGRAPH,
        BlockKind.HEADING,
        BlockKind.PARAGRAPH,
    ]
    return Article(
        id="0123456789ab",
        location="-",
        title="Ferry stopped",
        text=TEXT,
        blocks=tuple(
            Block(k, s, 1 if k is BlockKind.HEADING else 0) for k, s in zip(kinds, lines, strict=True)
        ),
        sections=(
            Section(1, None, False, 1, lines[3], (lines[3],)),
            Section(2, "What next", False, 1, Span(lines[4].start, lines[5].end), (lines[5],), lines[4]),
        ),
        standfirst="Harbour master cites wind.",
        bylines=("Ada Quill",),
        published="2031-05-03",
        links=(Link(Span(0, 5), "https://example.org/"),),
        styles=(Style(Span(0, 5), Emphasis.STRONG),),
        notices=("encoding guessed",),
    )


@pytest.fixture
def analysis() -> Analysis:
    return Analysis(
        engine="fake/1",
        sentences=(Span(53, 71),),
        entities=(
            Entity("e1", "Ada Quill", EntityType.PERSON, None, ("Quill",), (Span(44, 53),), certain=False),
        ),
        attributions=(
            Attribution(
                "a1",
                AttributionKind.DIRECT,
                (Span(82, 89),),
                (Span(94, 98),),
                (Span(90, 93),),
                "e1",
                "s1",
                2,
                2,
            ),
        ),
        sources=(
            Source(
                "s1",
                "Ada Quill",
                "e1",
                Identity.NAMED,
                Stance.OTHER,
                Channel.UNSTATED,
                None,
                Access(AccessKind.DECLINED, (), (Span(1, 2),)),
                None,
                ("a1",),
                (Span(90, 93),),
                (Evidence("identity", Span(90, 93)),),
            ),
        ),
        measures=(Measure("named_sources", 1, (Span(90, 93),)),),
    )


def test_an_article_comes_back_as_it_was(article: Article) -> None:
    assert article_from_json(json.loads(json.dumps(article_to_json(article)))) == article


def test_an_analysis_comes_back_as_it_was(analysis: Analysis) -> None:
    assert analysis_from_json(json.loads(json.dumps(analysis_to_json(analysis)))) == analysis


def test_the_public_form_has_exactly_the_contracts_fields(article: Article, analysis: Analysis) -> None:
    data = json.loads(json.dumps(reading_to_json(article, analysis)))
    assert (
        list(data)
        == (
            "schema id location title standfirst bylines dateline published modified site url language text "
            "words reading_minutes sections entities attributions sources measures"
        ).split()
    )
    assert list(data["sections"][0]) == "index heading generated level span paragraphs measures".split()
    assert data["sections"][0]["measures"]["named_sources"] == 0
    assert list(data["entities"][0]) == "id name type role aliases mentions certain".split()
    assert list(data["attributions"][0]) == (
        "id kind content cue source speaker source_id section paragraph".split()
    )
    assert list(data["sources"][0]) == (
        "id label entity identity stance channel number access via attributions".split()
    )
    assert data["sources"][0]["access"] == {"kind": "declined", "reason": []}
    assert data["measures"] == {"named_sources": 1}


def test_an_article_is_rebuilt_from_its_public_form(article: Article) -> None:
    again = article_from_reading(json.loads(json.dumps(reading_to_json(article, None))))
    assert again.text == article.text
    assert again.sections == article.sections
    assert [b.kind for b in again.blocks] == [
        BlockKind.HEADLINE,
        BlockKind.STANDFIRST,
        BlockKind.NOTE,
        BlockKind.PARAGRAPH,
        BlockKind.HEADING,
        BlockKind.PARAGRAPH,
    ]


@pytest.mark.parametrize("broken", [{}, {"schema": "other/9"}, {"schema": "newsreader/1", "text": "x"}])
def test_another_form_is_refused(broken: dict[str, object]) -> None:
    with pytest.raises(ValueError, match=r"schema|field"):
        article_from_reading(broken)
