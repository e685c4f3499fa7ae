"""Who vouches for each sentence."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tui_reader.model.attribution import Attribution, AttributionKind
from tui_reader.model.sourcing import Channel, Identity, Source, Stance
from tui_reader.model.spans import Span
from tui_reader.model.vouching import Cell, Voucher, over_paragraphs, strip, voucher_of, vouching

SENTENCES = (Span(0, 10), Span(11, 20), Span(21, 30))


def source(key: str, identity: Identity = Identity.NAMED, **fields: object) -> Source:
    """A source of which only what matters here is told."""
    values: dict[str, object] = {
        "id": key,
        "label": key,
        "entity": None,
        "identity": identity,
        "stance": Stance.UNCLEAR,
        "channel": Channel.UNSTATED,
        "number": None,
        "access": None,
        "via": None,
        "attributions": (),
    }
    return Source(**(values | fields))  # type: ignore[arg-type]


def said(start: int, end: int, by: str | None) -> Attribution:
    """An attribution of one piece."""
    return Attribution("a1", AttributionKind.INDIRECT, (Span(start, end),), (), (), None, by, 1, 1)


def test_a_sentence_is_vouched_for_by_whom_its_largest_part_is_credited_to() -> None:
    rows = vouching(SENTENCES, [said(0, 3, "s1"), said(3, 10, "s2")], [source("s1"), source("s2")])
    assert [row.source_id for row in rows] == ["s2", None, None]


def test_a_quotation_over_several_sentences_vouches_for_each() -> None:
    rows = vouching(SENTENCES, [said(5, 25, "s1")], [source("s1")])
    assert [row.source_id for row in rows] == ["s1", "s1", "s1"]


def test_a_quotation_without_a_speaker_is_vouched_for_by_nobody() -> None:
    rows = vouching(SENTENCES, [said(0, 10, None)], [])
    assert [(row.identity, row.source_id) for row in rows] == [(None, None)] * 3


def test_a_credit_to_an_outlet_vouches_for_a_sentence_that_nobody_else_does() -> None:
    outlet = source("s1", Identity.ORGANISATION, channel=Channel.OUTLET, mentions=(Span(2, 5), Span(12, 15)))
    rows = vouching(SENTENCES, [said(11, 20, "s2")], [outlet, source("s2")])
    assert [row.source_id for row in rows] == ["s1", "s2", None]


def test_a_relayed_source_goes_before_the_outlet_that_relayed_it() -> None:
    outlet = source("s1", Identity.ORGANISATION, channel=Channel.OUTLET)
    official = source("s2", Identity.DESCRIBED, via="s1")
    rows = vouching(SENTENCES, [said(0, 10, "s1"), said(4, 10, "s2")], [outlet, official])
    assert (rows[0].identity, rows[0].source_id) == (Identity.DESCRIBED, "s2")


spans = st.tuples(st.integers(0, 80), st.integers(1, 40)).map(lambda p: (p[0], p[0] + p[1]))


@given(st.lists(spans, max_size=8), st.lists(st.integers(1, 9), max_size=12))
def test_every_sentence_gets_one_row_and_only_those_touched_get_a_source(
    contents: list[tuple[int, int]], lengths: list[int]
) -> None:
    sentences, at = [], 0
    for length in lengths:
        sentences.append(Span(at, at + length))
        at += length + 1
    rows = vouching(sentences, [said(a, b, "s1") for a, b in contents], [source("s1")])
    assert [row.sentence for row in rows] == sentences
    for row in rows:
        touched = any(row.sentence.overlaps(Span(a, b)) for a, b in contents)
        assert (row.source_id == "s1") is touched


@pytest.mark.parametrize(
    ("identity", "channel", "voucher"),
    [
        (Identity.NAMED, Channel.INTERVIEW, Voucher.NAMED),
        (Identity.NAMED, Channel.OUTLET, Voucher.NAMED),
        (Identity.ORGANISATION, Channel.OUTLET, Voucher.OUTLET),
        (Identity.BARE, Channel.UNSTATED, Voucher.UNNAMED),
        (Identity.PASSIVE, Channel.UNSTATED, Voucher.NOBODY),
    ],
)
def test_kinds_of_sources(identity: Identity, channel: Channel, voucher: Voucher) -> None:
    assert voucher_of(source("s1", identity, channel=channel)) is voucher


def test_a_paragraph_has_the_kind_that_most_of_its_credited_text_rests_on() -> None:
    sources = [source("s1"), source("s2", Identity.DESCRIBED)]
    rows = vouching(SENTENCES, [said(0, 10, "s1"), said(21, 30, "s2")], sources)
    found = over_paragraphs((Span(0, 20), Span(21, 30), Span(31, 40)), rows)
    assert found == (Voucher.NAMED, Voucher.UNNAMED, Voucher.NOBODY)


def test_a_strip_gives_each_sentence_cells_where_there_is_room() -> None:
    rows = vouching(SENTENCES, [said(11, 20, "s1")], [source("s1")])
    cells = strip(rows, 7)
    assert [c.voucher for c in cells] == [Voucher.NOBODY] * 3 + [Voucher.NAMED] * 2 + [Voucher.NOBODY] * 2
    assert [(c.first, c.last) for c in cells] == [(0, 0)] * 3 + [(1, 1)] * 2 + [(2, 2)] * 2


def test_a_narrow_strip_shows_what_most_of_a_cell_rests_on() -> None:
    rows = vouching(SENTENCES, [said(11, 20, "s1"), said(21, 30, "s1")], [source("s1")])
    assert strip(rows, 1) == (Cell(Voucher.NAMED, 0, 2),)
    assert strip(rows, 0) == ()
    assert strip((), 5) == ()


@given(st.integers(1, 60), st.integers(1, 80))
def test_a_strip_shows_every_sentence_in_order(count: int, width: int) -> None:
    rows = vouching([Span(n * 2, n * 2 + 1) for n in range(count)], [], [])
    cells = strip(rows, width)
    assert len(cells) == width
    shown = [n for cell in cells for n in range(cell.first, cell.last + 1)]
    assert sorted(set(shown)) == list(range(count))
    assert shown == sorted(shown)
