"""The counts, each with its places."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

from tui_reader.model.measuring import section_measures

pytestmark = pytest.mark.engine
Read = Callable[..., Any]

STORY = (
    "The pier of Ardbeg will close on Monday, according to two harbour officials who requested anonymity to "
    "discuss an unfinished survey.",
    "“It could fall any day,” one official said. The town is two hundred years old.",
    "It has three streets and a mill.",
    "Mayor Anna Voss said on Tuesday that the town had no money. “We have asked for help,” she said.",
    "Residents said they had seen cracks.",
    "The survey was first reported by Politico.",
    "Brandt Shipping did not respond to a request for comment. The ministry declined to comment.",
    "“A disgrace.”",
)


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("named_sources", 1),
        ("unnamed_sources", 2),
        ("unnamed_with_reason", 1),
        ("unnamed_without_reason", 1),
        ("plural_sources_without_number", 1),
        ("declined_or_no_response", 2),
        ("direct_quotes", 2),
        ("sentences", 11),
        ("attributed_sentences_named", 2),
        ("attributed_sentences_described", 3),
        ("first_named_source_paragraph", 4),
        ("unattributed_paragraphs", 2),
        ("relayed_sentences", 1),
    ],
)
def test_a_story_is_counted(read: Read, name: str, value: int) -> None:
    measure = read(*STORY).measure(name)
    assert measure.value == value


def test_paragraphs_that_nobody_vouches_for_can_be_jumped_to(read: Read) -> None:
    found = read(*STORY)
    places = [p.of(found.text) for p in found.measure("unattributed_paragraphs").places]
    assert places[0] == "It has three streets and a mill."


def test_an_article_without_sources_has_no_first_one(read: Read) -> None:
    found = read("The pier closed on Monday.", "It was built ninety years ago.")
    assert found.measure("first_named_source_paragraph").value is None
    assert found.measure("attributed_sentences").value == 0
    assert found.measure("unattributed_paragraphs").value == 2


def test_a_section_is_counted_by_itself(read: Read) -> None:
    found = read(*STORY)
    whole = {m.name: m.value for m in found.analysis.measures}
    section = {m.name: m.value for m in section_measures(found.article, found.analysis, 1)}
    assert section == whole


def test_a_section_that_is_not_there_is_an_error(read: Read) -> None:
    found = read("The pier closed on Monday.")
    with pytest.raises(ValueError, match="no section 7"):
        section_measures(found.article, found.analysis, 7)


def test_every_place_of_a_measure_is_in_the_text(read: Read) -> None:
    found = read(*STORY)
    for measure in found.analysis.measures:
        assert list(measure.places) == sorted(measure.places)
        assert all(0 <= p.start < p.end <= len(found.text) for p in measure.places)


def test_a_share_is_between_nought_and_one(read: Read) -> None:
    assert read(*STORY).measure("relayed_share").value == pytest.approx(1 / 11, abs=0.001)
