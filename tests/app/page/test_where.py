"""Places as people type them."""

from __future__ import annotations

import pytest

from tui_reader.app.page.where import Place, Unit, read_place


@pytest.mark.parametrize(
    ("words", "place"),
    [
        ("50", Place(Unit.PERCENT, 50)),
        (" 12.5 % ", Place(Unit.PERCENT, 12.5)),
        ("12,5%", Place(Unit.PERCENT, 12.5)),
        ("100%", Place(Unit.PERCENT, 100)),
        ("s3", Place(Unit.SECTION, 3)),
        ("§ 31", Place(Unit.SECTION, 31)),
        ("P 40", Place(Unit.PARAGRAPH, 40)),
        ("¶40", Place(Unit.PARAGRAPH, 40)),
    ],
)
def test_a_place_is_read(words: str, place: Place) -> None:
    assert read_place(words) == place


@pytest.mark.parametrize("words", ["", "the end", "101", "-3", "p", "p1.5", "s3%", "5 5", "9" * 30])
def test_what_is_no_place_is_none(words: str) -> None:
    assert read_place(words) is None
