"""The page that explains sourcing to journalists tells of every value there is."""

from __future__ import annotations

from enum import StrEnum
from pathlib import Path

import pytest

from tui_reader.model.measuring import measure
from tui_reader.model.sourcing import AccessKind, Channel, Identity, Stance
from tui_reader.model.wording import VOUCHERS

PAGE = (Path(__file__).parents[2] / "docs" / "sourcing.md").read_text(encoding="utf-8")


@pytest.mark.parametrize(
    "values", [Identity, Stance, Channel, AccessKind], ids=lambda values: values.__name__
)
def test_every_value_has_a_row(values: type[StrEnum]) -> None:
    assert [value.value for value in values if f"| `{value.value}` |" not in PAGE] == []


def test_every_sign_has_a_row() -> None:
    assert [sign for sign, _ in VOUCHERS.values() if f"| `{sign}` |" not in PAGE] == []


def test_every_count_is_told_of() -> None:
    names = {m.name for m in measure((), (), (), ())}
    told = {name for name in names if f"`{name}`" in PAGE}
    assert {name for name in names - told if not name.startswith("attributed_sentences_")} == set()
