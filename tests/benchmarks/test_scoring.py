from __future__ import annotations

import dataclasses

import pytest

from benchmarks.annotations import AnnotationError, Expected, check
from benchmarks.scoring import kind_of, score
from tui_reader.model.article import Article, Section
from tui_reader.model.attribution import Attribution, AttributionKind
from tui_reader.model.entities import Entity, EntityType
from tui_reader.model.reading import Analysis
from tui_reader.model.sourcing import Access, AccessKind, Channel, Identity, Source, Stance
from tui_reader.model.spans import Span

TEXT = "The pier\nThe pier is lost, said Ada Pell, who declined to say more. “We tried,” Pell said."
ARTICLE = Article(
    id="0" * 12,
    location="-",
    title="Pier",
    text=TEXT,
    blocks=(),
    sections=(Section(1, "The pier", False, 1, Span(0, len(TEXT)), (Span(9, len(TEXT)),), Span(0, 8)),),
)


def at(words: str) -> tuple[Span, ...]:
    start = TEXT.index(words)
    return (Span(start, start + len(words)),)


EXPECTED = Expected(
    name="pier",
    headings=("The pier",),
    entities=({"type": "PERSON", "names": ["Ada Pell", "Pell"]},),
    attributions=(
        {"content": ["The pier is lost"], "cue": "said", "source": ["Ada Pell"]},
        {"content": ["“We tried,”"], "cue": "said", "source": ["Pell"]},
        {"content": ["to say more"], "cue": "declined", "source": ["who"], "optional": True},
    ),
    sources=({"words": ["Ada Pell"], "identity": "named", "access": "declined"},),
)
FIRST = Attribution(
    id="a1",
    kind=AttributionKind.INDIRECT,
    content=at("The pier is lost"),
    cue=at("said"),
    source=at("Ada Pell"),
    speaker="e1",
    source_id="s1",
    section=1,
    paragraph=1,
)
SECOND = dataclasses.replace(
    FIRST,
    id="a2",
    kind=AttributionKind.DIRECT,
    content=at("“We tried,”"),
    cue=at("said."),
    source=at("Pell said"),
)
PELL = Entity("e1", "Ada Pell", EntityType.PERSON, None, ("Pell",), at("Ada Pell"))
SOURCE = Source(
    id="s1",
    label="Ada Pell",
    entity="e1",
    identity=Identity.NAMED,
    stance=Stance.UNCLEAR,
    channel=Channel.UNSTATED,
    number=None,
    access=Access(AccessKind.DECLINED),
    via=None,
    attributions=("a1", "a2"),
)
RIGHT = Analysis(
    engine="hand",
    sentences=(),
    entities=(PELL,),
    attributions=(FIRST, SECOND),
    sources=(SOURCE,),
    measures=(),
)


def test_an_analysis_that_finds_everything_scores_one_throughout() -> None:
    check(EXPECTED, TEXT)
    tally = score(EXPECTED, ARTICLE, RIGHT)
    assert set(tally.metrics().values()) == {1.0}
    assert tally.complaints == []


@pytest.mark.parametrize(
    ("changes", "metric", "value"),
    [
        ({"attributions": (FIRST,)}, "attributions.f1", 2 / 3),
        ({"attributions": (FIRST,)}, "attributions.direct.share", 0.0),
        (
            {"attributions": (FIRST, SECOND, dataclasses.replace(FIRST, content=at("who")))},
            "attributions.f1",
            0.8,
        ),
        (
            {"attributions": (dataclasses.replace(FIRST, source=()), SECOND)},
            "attributions.with_source.f1",
            0.5,
        ),
        ({"entities": ()}, "entities.f1", 0.0),
        ({"entities": (dataclasses.replace(PELL, type=EntityType.ORG),)}, "entities.f1", 0.0),
        ({"entities": (dataclasses.replace(PELL, aliases=()),)}, "entities.merged.share", 0.0),
        ({"sources": (dataclasses.replace(SOURCE, access=None),)}, "sources.access.share", 0.0),
        ({"sources": ()}, "sources.identity.share", 0.0),
    ],
)
def test_what_is_missed_or_wrong_costs(changes: dict[str, object], metric: str, value: float) -> None:
    analysis = dataclasses.replace(RIGHT, **changes)  # type: ignore[arg-type]
    tally = score(EXPECTED, ARTICLE, analysis)
    assert tally.metrics()[metric] == pytest.approx(value)
    assert tally.complaints


def test_what_is_optional_is_neither_missed_nor_in_excess() -> None:
    extra = dataclasses.replace(FIRST, content=at("to say more"), source=at("who"))
    analysis = dataclasses.replace(RIGHT, attributions=(FIRST, SECOND, extra))
    assert score(EXPECTED, ARTICLE, analysis).metrics()["attributions.f1"] == 1.0


def test_a_generated_heading_is_not_the_articles_own() -> None:
    section = dataclasses.replace(ARTICLE.sections[0], generated=True)
    tally = score(EXPECTED, dataclasses.replace(ARTICLE, sections=(section,)), RIGHT)
    assert tally.metrics()["headings.f1"] == 0.0


@pytest.mark.parametrize(
    ("pieces", "kind"),
    [
        (["“I did,”", "“and I would again.”"], "direct"),
        (['it would "adapt" soon'], "mixed"),
        (["it would adapt"], "indirect"),
        (["“An open quotation"], "direct"),
    ],
)
def test_the_kind_follows_from_the_quotation_marks(pieces: list[str], kind: str) -> None:
    assert kind_of(pieces) == kind


@pytest.mark.parametrize(
    "change",
    [
        {"content": ["The pier"], "cue": "said", "source": []},
        {"content": ["The bridge"], "cue": "said", "source": []},
        {"content": ["“We tried,”"], "cue": "whispered", "source": []},
    ],
)
def test_annotations_that_do_not_fit_their_article_are_refused(change: dict[str, object]) -> None:
    with pytest.raises(AnnotationError, match="pier"):
        check(dataclasses.replace(EXPECTED, attributions=(change,)), TEXT)
