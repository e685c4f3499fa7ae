"""How pages mark what they hold: data in `marks.toml`, read once."""

from __future__ import annotations

import re
import tomllib
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from lxml.etree import _Element

_NAMES = ("class", "id", "data-component", "data-testid", "data-gu-name", "data-qa")
_MOST = 1_000
"""Code points of a class that are looked at."""


@cache
def marks() -> dict[str, dict[str, list[str]]]:
    """The tables of `marks.toml`: names of meta tags, words of classes."""
    return tomllib.loads((Path(__file__).parent / "marks.toml").read_text("utf-8"))


@cache
def class_words(kind: str) -> frozenset[str]:
    """The class words of one kind."""
    return frozenset(marks()["classes"][kind])


_CASE = re.compile(r"(?<=[a-z])(?=[A-Z])|[\s_-]+")


def class_parts(element: _Element) -> frozenset[str]:
    """The parts of an element's class, in lower case."""
    words = element.get("class")
    return frozenset(part.lower() for part in _CASE.split(words[:_MOST])) if words else frozenset()


def marked(element: _Element, kind: str) -> bool:
    """Whether a class, the id or a name for scripts and tests is one of `kind`."""
    known = class_words(kind)
    for name in _NAMES:
        words = element.get(name)
        if words and not known.isdisjoint(words[:_MOST].lower().split()):
            return True
    return False
