"""Everybody who says something together stands in the line that credits it."""

from __future__ import annotations

from tui_reader.model.attribution import Attribution, AttributionKind
from tui_reader.model.credit_line import CreditLines
from tui_reader.model.sourcing import Channel, Identity, Source, Stance
from tui_reader.model.spans import Span

SAID = Attribution("a1", AttributionKind.INDIRECT, (Span(0, 3),), (), (), None, "s1", 1, 1)


def source(key: str, label: str, *, via: str | None = None, part_of: str | None = None) -> Source:
    return Source(
        key,
        label,
        None,
        Identity.DESCRIBED,
        Stance.UNCLEAR,
        Channel.UNSTATED,
        None,
        None,
        via,
        ("a1",),
        part_of=part_of,
    )


def test_one_stands_alone() -> None:
    assert CreditLines([source("s1", "Ida  Venn")]).of(SAID) == "Ida Venn"


def test_all_who_say_it_together_are_named() -> None:
    lines = CreditLines([source("s2", "Bo Tarn"), source("s1", "Ida Venn"), source("s3", "a nurse")])
    assert lines.of(SAID) == "Ida Venn, Bo Tarn and a nurse"


def test_an_outlet_that_relayed_it_does_not_say_it() -> None:
    assert CreditLines([source("s1", "two officials", via="s2"), source("s2", "Herald")]).of(SAID) == (
        "two officials"
    )


def test_a_group_stands_for_its_voice() -> None:
    assert (
        CreditLines([source("s1", "officials"), source("s2", "Ida Venn", part_of="s1")]).of(SAID)
        == "officials"
    )


def test_nobody_is_credited_where_no_source_is() -> None:
    assert CreditLines([]).of(SAID) is None
