"""A place in an article as people type it: `50 %`, a section, a paragraph."""

from __future__ import annotations

import re
from enum import StrEnum
from typing import NamedTuple

_PLACE = re.compile(r"(s|§|p|¶|)\s{0,9}(\d{1,7}(?:[.,]\d{1,3})?)\s{0,9}(%?)", re.IGNORECASE)


class Unit(StrEnum):
    """What a place is counted in."""

    PERCENT = "percent"
    SECTION = "section"
    PARAGRAPH = "paragraph"


class Place(NamedTuple):
    """Where somebody wants to go."""

    unit: Unit
    number: float
    """From 0 to 100 for per cent, from 1 for the others."""


def read_place(words: str) -> Place | None:
    """The place that is meant: `50`, `12.5 %`, `s 3` or `§3`, `p12` or `¶ 12`; None where none is."""
    match = _PLACE.fullmatch(words.strip())
    if match is None:
        return None
    sign, number, percent = match[1].lower(), float(match[2].replace(",", ".")), match[3]
    if not sign:
        return Place(Unit.PERCENT, number) if number <= 100 else None
    if percent or not number.is_integer():
        return None
    return Place(Unit.SECTION if sign in "s§" else Unit.PARAGRAPH, number)
