"""Finding words in an article."""

from __future__ import annotations

import re

from tui_reader.model.spans import Span

LONGEST_PATTERN = 500
"""Code points a pattern may have."""
MOST_HITS = 20_000
"""Hits that are kept; the search ends there."""


class PatternError(ValueError):
    """The pattern can't be searched for; the message says why, in words for the reader."""


def find_all(text: str, pattern: str, *, regex: bool = False) -> tuple[Span, ...]:
    """All places where `pattern` stands in `text`, in order, none empty, none overlapping.

    Case counts only where the pattern holds a capital. In a literal search white space matches any run
    of white space, also over line ends, and straight quotation marks match curly ones.
    At most `MOST_HITS` are given. Raises `PatternError` for a pattern that is refused.
    """
    if not pattern.strip():
        return ()
    if len(pattern) > LONGEST_PATTERN:
        raise PatternError(f"longer than {LONGEST_PATTERN} characters")
    compiled = _compile_regex(pattern) if regex else re.compile(_literal(pattern), _flags(pattern))
    found: list[Span] = []
    for match in compiled.finditer(text):
        if match.end() > match.start():
            found.append(Span(*match.span()))
            if len(found) >= MOST_HITS:
                break
    return tuple(found)


_ALIKE = {"'": "['‘’]", '"': '["“”„]', "-": "[-‐‑–]"}


def _literal(pattern: str) -> str:
    words = pattern.split()
    return r"\s+".join("".join(_ALIKE.get(c, re.escape(c)) + "\xad?" for c in word)[:-2] for word in words)


def _flags(pattern: str) -> re.RegexFlag:
    return re.RegexFlag(0) if any(c.isupper() for c in pattern) else re.IGNORECASE


def _compile_regex(pattern: str) -> re.Pattern[str]:
    try:
        return re.compile(pattern, _flags(re.sub(r"\\.", "", pattern)) | re.MULTILINE)
    except (re.error, OverflowError, RecursionError) as error:
        raise PatternError(str(error)) from error
