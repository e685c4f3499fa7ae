"""Titles and offices before and after a person's name."""

from __future__ import annotations

from collections.abc import Sequence

from tui_reader.analysis.entities.lexicon import Names
from tui_reader.analysis.parse import Token

LONGEST = 4
"""Most words in a title."""


def leading_title(words: Sequence[str], names: Names) -> int:
    """How many of the folded words, from the first, are titles and what goes with titles.

    "russian president vladimir putin" has two; "justice department" none is for the caller to say.
    """
    at = taken = 0
    while at < len(words):
        size = _title_at(words, at, names)
        if size:
            at += size
            taken = at
        elif words[at] in names.title_adjectives or words[at] in names.nationalities or words[at] == "the":
            at += 1
        else:
            break
    return taken


def trailing_title(words: Sequence[str], names: Names) -> int:
    """How many of the folded words at the end are a title of what follows: "Border Corps Lt Gen"."""
    for size in range(min(LONGEST, len(words) - 1), 0, -1):
        phrase = " ".join(w.rstrip(".") for w in words[len(words) - size :])
        if names.is_title(phrase):
            return size
    return 0


def _title_at(words: Sequence[str], at: int, names: Names) -> int:
    for size in range(min(LONGEST, len(words) - at), 0, -1):
        phrase = " ".join(w.rstrip(".") for w in words[at : at + size])
        if names.is_title(phrase):
            return size
    return 0


def title_before(
    folded: Sequence[str], tokens: Sequence[Token], first: int, names: Names
) -> tuple[int, int] | None:
    """First and last (exclusive) token of the titles that stand right before token `first`."""
    start = first
    sentence = tokens[first].sentence
    while start > 0:
        size = _title_ending(folded, tokens, start, sentence, names)
        if not size:
            break
        start -= size
    return (start, first) if start < first else None


def _title_ending(
    folded: Sequence[str], tokens: Sequence[Token], end: int, sentence: int, names: Names
) -> int:
    for size in range(min(LONGEST, end), 0, -1):
        if tokens[end - size].sentence != sentence:
            continue
        phrase = " ".join(w.rstrip(".") for w in folded[end - size : end])
        if names.is_title(phrase):
            return size
    return 0


def office_in(
    folded: Sequence[str], tokens: Sequence[Token], first: int, last: int, names: Names
) -> str | None:
    """The office among title tokens as written, with "former", "acting" and the like; None for "Mr" alone."""
    at = first
    found: tuple[int, int] | None = None
    while at < last:
        for size in range(min(LONGEST, last - at), 0, -1):
            phrase = " ".join(w.rstrip(".") for w in folded[at : at + size])
            if phrase in names.offices:
                found = (found[0] if found and found[1] == at else at, at + size)
                at += size
                break
            if phrase in names.addresses:
                at += size
                break
        else:
            at += 1
    if found is None:
        return None
    start, end = found
    while (
        start > 0
        and folded[start - 1] in names.title_adjectives
        and tokens[start - 1].sentence == tokens[start].sentence
    ):
        start -= 1
    return " ".join(t.text for t in tokens[start:end])


def office_after(folded: Sequence[str], tokens: Sequence[Token], last: int, names: Names) -> str | None:
    """The office in "Ada Lum, the prime minister, …" or "Ada Lum, Borland's prime minister"."""
    n = len(tokens)
    if last + 1 >= n or tokens[last].text != "," or tokens[last + 1].sentence != tokens[last].sentence:
        return None
    at = last + 1
    limit = min(at + 4, n)
    while at < limit and tokens[at].sentence == tokens[last].sentence:
        size = _title_at(folded, at, names)
        phrase = " ".join(folded[at : at + size])
        if size and phrase in names.offices and _ends_apposition(tokens, at + size):
            return " ".join(t.text for t in tokens[at : at + size])
        passed = folded[at] in ("the", "a", "an", "its", "'s") or folded[at] in names.title_adjectives
        if not passed and folded[at] not in names.nationalities:
            return None
        at += 1
    return None


def _ends_apposition(tokens: Sequence[Token], at: int) -> bool:
    return at >= len(tokens) or tokens[at].text in (",", ".", ";", "of", "for", "at", "and", "in", ")", "who")
