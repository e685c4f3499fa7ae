"""The words that tell lines which are no prose: data in `phrases.toml`, read once."""

from __future__ import annotations

import os
import re
from collections.abc import Iterable
from functools import cache

Table = dict[str, list[str]]


@cache
def phrases() -> dict[str, Table]:
    """The tables of `phrases.toml`, by the kind of line."""
    with open(os.path.join(os.path.dirname(__file__), "phrases.toml"), encoding="utf-8") as file:
        return read_tables(file.read())


def read_tables(text: str) -> dict[str, Table]:
    """The tables of a TOML file that holds nothing but lists of strings in double quotes, without escapes.

    `tomllib` reads the same out of it (a test compares them), but takes ten times as long, before the first frame.
    """
    tables: dict[str, Table] = {}
    table: Table = {}
    words: list[str] = []
    for line in text.splitlines():
        if line.startswith("["):
            table = tables[line.strip("[]")] = {}
        elif not line.startswith("#"):
            if line[:1].isalpha():
                words = table[line.split(" ", 1)[0]] = []
            words += line.split('"')[1::2]
    return tables


def any_of(words: Iterable[str]) -> str:
    """A pattern for one of `words`, as they are; a space stands for one to three."""
    longest_first = sorted(words, key=lambda word: (-len(word), word))
    return "(?:" + "|".join(re.escape(word).replace(r"\ ", r"\s{1,3}") for word in longest_first) + ")"


_NONE: set[str] = set()

_TELLING = {
    "read_more": ("begin", "alone"),
    "byline": ("before_a_name",),
    "caption": ("labels",),
    "note": ("begin", "before_a_name", "begin_of_origin"),
    "correction": ("labels", "begin"),
    "date": ("labels", "change_labels"),
}
"""The lists of each table with which lines of that kind begin."""


@cache
def openings() -> dict[str, set[tuple[str, str]]]:
    """First words of lines that are told by how they begin; for each, kinds and how the second word begins.

    All in lower case; the second is empty where the first stands alone.
    """
    tables = phrases()
    begin = [
        (words, kind) for kind, names in _TELLING.items() for name in names for words in tables[kind][name]
    ]
    pieces, before = tables["correction"]["pieces"], tables["correction"]["before_a_piece"]
    begin += [(f"{words} {piece}", "correction") for words in before for piece in pieces]
    found: dict[str, set[tuple[str, str]]] = {}
    for words, kind in begin:
        found.setdefault(first_word(words), set()).add((kind, "".join(words.split(" ")[1:2])))
    return found


def opened(line: str, first: str) -> set[str]:
    """The kinds of which a line may be by its first two words; only their patterns need be asked.

    `first` is its `first_word`.

    Most lines are prose, and to compile one pattern takes longer than to read many lines: the first frame
    would wait for it.
    """
    known = openings().get(first)
    if not known:
        return _NONE
    second = "".join(line[: 2 * LONGEST_WORD].lower().split(None, 2)[1:2])
    return {kind for kind, begin in known if second.startswith(begin)}


LONGEST_WORD = 100
"""Code points; of a longer word only so many are looked at."""


def first_word(line: str) -> str:
    """The line's first run of letters in lower case, behind an opening bracket; else its first character."""
    word = line[:LONGEST_WORD].split(" ", 1)[0]
    if word.isalpha():
        return word.lower()
    start = 1 if word[:1] in ("(", "[") and len(line) > 1 else 0
    end = letters = start + (word[start : start + 1] == "@")
    while word[end : end + 1].isalpha():
        end += 1
    return line[start : end if end > letters else start + 1].lower()
