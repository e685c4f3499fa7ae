"""Finding words in an article."""

from __future__ import annotations

import re
import signal
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from types import FrameType

from tui_reader.model.spans import Span

LONGEST_PATTERN = 500
"""Code points a pattern may have."""
MOST_HITS = 20_000
"""Hits that are kept; the search ends there."""
LONGEST_SEARCH = 1.0
"""Seconds after which a regular expression is given up."""

_ALIKE = {"'": "['‘’ʼ]", '"': '["“”„«»]', "-": "[-‐‑–]"}
"""What a key on the keyboard stands for in print."""


class PatternError(ValueError):
    """The pattern can't be searched for; the message says why, in words for the reader."""


def find_all(text: str, pattern: str, *, regex: bool = False) -> tuple[Span, ...]:
    """All places where `pattern` stands in `text`, in order, none empty, none overlapping.

    Case counts only where the pattern holds a capital. In a literal search white space matches any run
    of white space, also over line ends, straight quotation marks match curly ones, and soft hyphens are
    passed over. At most `MOST_HITS` are given. Raises `PatternError` for a pattern that is refused, that
    is no regular expression, or that takes too long.
    """
    if not pattern.strip():
        return ()
    if len(pattern) > LONGEST_PATTERN:
        raise PatternError(f"longer than {LONGEST_PATTERN} characters")
    if regex:
        with _at_most(LONGEST_SEARCH):
            return _hits(_expression(pattern), text)
    hyphens = "\xad" in text
    if pattern == pattern.lower() and "Σ" not in text and len(lowered := text.lower()) == len(text):
        return _hits(re.compile(_literal(pattern, hyphens=hyphens)), lowered)
    flags = re.RegexFlag(0) if _has_capital(pattern) else re.IGNORECASE
    return _hits(re.compile(_literal(pattern, hyphens=hyphens), flags), text)


def _hits(compiled: re.Pattern[str], text: str) -> tuple[Span, ...]:
    found: list[Span] = []
    for match in compiled.finditer(text):
        if match.end() > match.start():
            found.append(Span(*match.span()))
            if len(found) >= MOST_HITS:
                break
    return tuple(found)


def _literal(pattern: str, *, hyphens: bool) -> str:
    between = "\xad?" if hyphens else ""
    words = (between.join(_ALIKE.get(c) or re.escape(c) for c in word) for word in pattern.split())
    return r"\s+".join(words)


def _has_capital(pattern: str) -> bool:
    return any(c.isupper() for c in pattern)


def _expression(pattern: str) -> re.Pattern[str]:
    if _nested(pattern):
        raise PatternError("a repeated group must not repeat inside: it could take for ever")
    flags = re.MULTILINE if _has_capital(re.sub(r"\\.", "", pattern)) else re.MULTILINE | re.IGNORECASE
    try:
        return re.compile(pattern, flags)
    except (re.error, OverflowError, RecursionError) as error:
        raise PatternError(str(error)) from error


_TOKEN = re.compile(
    r"\\.|\[\^?\]?(?:\\.|[^\]\\])*\]|\((?:\?(?:P?<[^>]*>|[a-zA-Z-]*:|[=!]|<[=!]))?|\)|\||\{\d*,?\d*\}|[*+?]",
    re.S,
)
_OFTEN = re.compile(r"[*+]|\{\d*,\d*\}|\{\d{2,}\}")


def _nested(pattern: str) -> bool:
    """Whether a group is repeated that repeats something itself, as in `(a+)+`."""
    inside = [False]
    closed = False
    for match in _TOKEN.finditer(pattern):
        token = match.group()
        if token.startswith("("):
            inside.append(False)
            closed = False
        elif token == ")":
            within = inside.pop() if len(inside) > 1 else False
            inside[-1] |= within
            closed = within
            continue
        elif _OFTEN.fullmatch(token):
            if closed and match.start() and pattern[match.start() - 1] == ")":
                return True
            inside[-1] = True
        closed = False
    return False


@contextmanager
def _at_most(seconds: float) -> Iterator[None]:
    """Break off what takes longer, as a `PatternError`; only in the main thread, where signals arrive."""
    if threading.current_thread() is not threading.main_thread() or not hasattr(signal, "setitimer"):
        yield
        return

    def stop(number: int, frame: FrameType | None) -> None:
        raise PatternError(f"takes longer than {seconds:g} s")

    before = signal.signal(signal.SIGALRM, stop)
    signal.setitimer(signal.ITIMER_REAL, seconds)
    try:
        yield
    finally:
        signal.setitimer(signal.ITIMER_REAL, 0)
        signal.signal(signal.SIGALRM, before)
