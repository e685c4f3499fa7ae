"""Corrections by hand over whatever was found."""

from __future__ import annotations

from dataclasses import replace

import pytest

from tui_reader.model.anchoring import make_anchor
from tui_reader.model.article import Article, Block, BlockKind, Section
from tui_reader.model.attribution import Attribution, AttributionKind
from tui_reader.model.correcting import correct
from tui_reader.model.correction import Change, Correction, Credit
from tui_reader.model.entities import Entity, EntityType
from tui_reader.model.measuring import measure
from tui_reader.model.quoting import kind_of
from tui_reader.model.reading import Analysis
from tui_reader.model.sourcing import Access, AccessKind, Channel, Evidence, Identity, Source, Stance
from tui_reader.model.spans import Span

TEXT = (
    "The quay at Oddhamn will be sold, said Mayor Liv Brekke. “Nobody wants it,” an aide said.\n"
    "The harbour office called the price low. The sale is due in May."
)


def span(words: str, text: str = TEXT) -> Span:
    """Where words stand."""
    at = text.index(words)
    return Span(at, at + len(words))


def article(text: str = TEXT) -> Article:
    """The article with one paragraph a line."""
    ends = [text.index("\n"), len(text)]
    paragraphs = (Span(0, ends[0]), Span(ends[0] + 1, ends[1]))
    blocks = tuple(Block(BlockKind.PARAGRAPH, p) for p in paragraphs)
    section = Section(1, None, False, 1, Span(0, len(text)), paragraphs)
    return Article("0" * 12, "-", "", text, blocks, (section,))


def source(key: str, label: str, identity: Identity, said: tuple[str, ...], **fields: object) -> Source:
    """A source as the program may have found it."""
    values: dict[str, object] = {"entity": None, "number": None, "access": None, "via": None}
    values |= {"mentions": (span(label),), "stance": Stance.OFFICIAL, "channel": Channel.UNSTATED}
    return Source(id=key, label=label, identity=identity, attributions=said, **(values | fields))  # type: ignore[arg-type]


@pytest.fixture
def found() -> Analysis:
    """What the program found: the mayor's claim, an aide's quotation, the harbour office's judgement."""
    indirect, direct = AttributionKind.INDIRECT, AttributionKind.DIRECT
    attributions = (
        Attribution("a1", indirect, (span("The quay at Oddhamn will be sold"),), (), (), "e1", "s1", 1, 1),
        Attribution("a2", direct, (span("“Nobody wants it,”"),), (span("said."),), (), None, "s2", 1, 1),
        Attribution("a3", indirect, (span("the price low"),), (), (), "e2", "s3", 1, 2),
    )
    sources = (
        source("s1", "Liv Brekke", Identity.NAMED, ("a1",), entity="e1"),
        source("s2", "an aide", Identity.DESCRIBED, ("a2",), evidence=(Evidence("stance", span("aide")),)),
        source("s3", "The harbour office", Identity.ORGANISATION, ("a3",), entity="e2"),
    )
    entities = (
        Entity("e1", "Liv Brekke", EntityType.PERSON, "Mayor", ("Brekke",), (span("Liv Brekke"),)),
        Entity("e2", "harbour office", EntityType.ORG, None, (), (span("harbour office"),)),
    )
    sentences = (
        span("The quay at Oddhamn will be sold, said Mayor Liv Brekke."),
        span("“Nobody wants it,” an aide said."),
        span("The harbour office called the price low."),
        span("The sale is due in May."),
    )
    counts = measure(article().paragraphs, sentences, attributions, sources)
    return Analysis("fake", sentences, entities, attributions, sources, counts)


def correction(
    words: str, credit: Credit | None, *, change: Change = Change.CHANGED, key: str = "c1"
) -> Correction:
    """A correction of the attribution whose content is `words`."""
    place = span(words)
    pieces = (Span(0, place.end - place.start),)
    return Correction(key, "0" * 12, change, make_anchor(TEXT, place), pieces, credit)


def by_id(analysis: Analysis) -> dict[str, Attribution]:
    """Attributions by id."""
    return {a.id: a for a in analysis.attributions}


MAYOR = Credit("Brekke", AttributionKind.DIRECT)


def test_a_wrong_speaker_is_changed_and_gathered_under_the_right_source(found: Analysis) -> None:
    done = correct(article(), found, [correction("“Nobody wants it,”", MAYOR)])

    changed = by_id(done.analysis)["a2"]
    assert (changed.speaker, changed.source_id, changed.by_hand) == ("e1", "s1", True)
    assert changed.cue == (span("said."),)
    assert [(s.id, s.attributions) for s in done.analysis.sources] == [("s1", ("a1", "a2")), ("s3", ("a3",))]
    assert done.made == {"a2": "c1"}


def test_the_counts_follow(found: Analysis) -> None:
    done = correct(article(), found, [correction("“Nobody wants it,”", MAYOR)])

    counts = {m.name: m.value for m in done.analysis.measures}
    assert counts["unnamed_sources"] == 0
    assert counts["attributed_sentences_named"] == 2


def test_somebody_whom_the_article_does_not_name_becomes_a_source_of_their_own(found: Analysis) -> None:
    credit = Credit("a clerk at the town hall", AttributionKind.DIRECT, stance=Stance.OFFICIAL)
    done = correct(article(), found, [correction("“Nobody wants it,”", credit)])

    made = next(s for s in done.analysis.sources if s.by_hand)
    assert (made.id, made.label, made.identity, made.stance) == (
        "s4",
        "a clerk at the town hall",
        Identity.DESCRIBED,
        Stance.OFFICIAL,
    )
    assert by_id(done.analysis)["a2"].source_id == "s4"


def test_the_kind_of_a_source_is_changed_and_what_it_rested_on_no_longer_said(found: Analysis) -> None:
    credit = Credit("an aide", AttributionKind.DIRECT, stance=Stance.COMPANY)
    done = correct(article(), found, [correction("“Nobody wants it,”", credit)])

    aide = next(s for s in done.analysis.sources if s.label == "an aide")
    assert (aide.stance, aide.by_hand, aide.evidence) == (Stance.COMPANY, True, ())


def test_nobody_can_be_credited(found: Analysis) -> None:
    done = correct(article(), found, [correction("“Nobody wants it,”", Credit(None, AttributionKind.DIRECT))])

    assert by_id(done.analysis)["a2"].source_id is None
    assert "s2" not in {s.id for s in done.analysis.sources}
    assert next(m.value for m in done.analysis.measures if m.name == "quotes_without_speaker") == 1


def test_an_attribution_is_removed(found: Analysis) -> None:
    done = correct(article(), found, [correction("the price low", None, change=Change.REMOVED)])

    assert [a.id for a in done.analysis.attributions] == ["a1", "a2"]
    assert "s3" not in {s.id for s in done.analysis.sources}


def test_a_source_that_declined_stays_when_its_words_are_removed(found: Analysis) -> None:
    declined = replace(found.sources[2], access=Access(AccessKind.DECLINED))
    kept = replace(found, sources=(*found.sources[:2], declined))
    done = correct(article(), kept, [correction("the price low", None, change=Change.REMOVED)])

    assert "s3" in {s.id for s in done.analysis.sources}


def test_an_attribution_is_added_in_its_place(found: Analysis) -> None:
    credit = Credit("Mayor Liv Brekke", AttributionKind.INDIRECT)
    done = correct(article(), found, [correction("The sale is due in May", credit, change=Change.ADDED)])

    added = by_id(done.analysis)["a4"]
    assert (added.speaker, added.section, added.paragraph, added.by_hand) == ("e1", 1, 2, True)
    assert done.analysis.attributions[-1] is added


def test_an_analysis_that_finds_it_too_does_not_have_it_twice(found: Analysis) -> None:
    credit = Credit("Brekke", AttributionKind.INDIRECT)
    done = correct(
        article(), found, [correction("The quay at Oddhamn will be sold", credit, change=Change.ADDED)]
    )

    assert [a.id for a in done.analysis.attributions] == ["a1", "a2", "a3"]
    assert by_id(done.analysis)["a1"].by_hand


def test_an_analysis_that_no_longer_finds_it_does_not_undo_the_correction(found: Analysis) -> None:
    without = replace(found, attributions=found.attributions[:1], sources=found.sources[:1])
    done = correct(article(), without, [correction("“Nobody wants it,”", MAYOR)])

    assert [(a.id, a.speaker) for a in done.analysis.attributions] == [("a1", "e1"), ("a2", "e1")]


def test_corrections_are_found_again_where_the_article_was_edited(found: Analysis) -> None:
    text = TEXT.replace("The quay", "After a long quarrel the old quay").replace("\n", " It is loud.\n")
    moved = span("“Nobody wants it,”", text)
    later = replace(found, attributions=(replace(found.attributions[1], content=(moved,)),))
    done = correct(article(text), later, [correction("“Nobody wants it,”", MAYOR)])

    assert by_id(done.analysis)["a2"].content == (moved,)
    assert by_id(done.analysis)["a2"].speaker == "e1"
    assert done.lost == ()


def test_a_correction_whose_words_are_gone_is_said_to_be_lost(found: Analysis) -> None:
    text = TEXT.replace("“Nobody wants it,” an aide said.", "An aide would not say more.")
    gone = correction("“Nobody wants it,”", MAYOR)
    empty = replace(found, attributions=(), sources=())
    done = correct(article(text), empty, [gone])

    assert done.lost == (gone,)
    assert done.analysis is empty


def test_without_corrections_nothing_is_touched(found: Analysis) -> None:
    assert correct(article(), found, []).analysis is found


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("“It is closed,” ", AttributionKind.DIRECT),
        ("it was “closed”", AttributionKind.MIXED),
        ("it was closed", AttributionKind.INDIRECT),
        ('"It is closed."', AttributionKind.DIRECT),
    ],
)
def test_how_much_is_quoted_is_seen_in_the_words(text: str, kind: AttributionKind) -> None:
    assert kind_of(text, (Span(0, len(text)),)) is kind


def test_words_between_marks_that_were_not_selected_are_quoted_too() -> None:
    assert kind_of("He said “closed” again", (Span(9, 15),)) is AttributionKind.DIRECT
