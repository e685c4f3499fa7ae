"""The words that tell lines which are no prose: data in `phrases.toml`, read once."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterable
from functools import cache
from pathlib import Path

Table = dict[str, list[str]]


@cache
def phrases() -> dict[str, Table]:
    """The tables of `phrases.toml`, by the kind of line."""
    return tomllib.loads((Path(__file__).parent / "phrases.toml").read_text("utf-8"))


def any_of(words: Iterable[str]) -> str:
    """A pattern for one of `words`, as they are; a space stands for one to three."""
    longest_first = sorted(words, key=lambda word: (-len(word), word))
    return "(?:" + "|".join(re.escape(word).replace(r"\ ", r"\s{1,3}") for word in longest_first) + ")"


@cache
def openings() -> frozenset[str]:
    """The first words, in lower case, of all lines that are told by how they begin."""
    tables = phrases()
    whole = [
        *(words for kind in ("read_more", "note", "correction") for words in tables[kind].values()),
        tables["byline"]["before_a_name"],
        tables["caption"]["labels"],
        tables["date"]["labels"],
        tables["date"]["change_labels"],
        ["this", "editor's", "editor’s"],
    ]
    return frozenset(first_word(phrase) for words in whole for phrase in words)


LONGEST_WORD = 100
"""Code points; of a longer word only so many are looked at."""
_FIRST = re.compile(r"[(\[]?(@?[^\W\d_]+|.)")


def first_word(line: str) -> str:
    """The line's first run of letters in lower case, behind an opening bracket."""
    found = _FIRST.match(line, 0, LONGEST_WORD)
    return found[1].lower() if found else ""
