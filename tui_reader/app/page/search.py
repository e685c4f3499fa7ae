"""Finding words in an article."""

from __future__ import annotations

import re
import signal
import threading
import warnings
from collections.abc import Iterator
from contextlib import contextmanager
from functools import lru_cache
from types import FrameType

from tui_reader.app.page.spelling import alike, expression, is_bare, is_lower
from tui_reader.model.spans import Span

LONGEST_PATTERN = 500
"""Code points a pattern may have."""
MOST_HITS = 20_000
"""Hits that are kept; the search ends there."""
LONGEST_SEARCH = 1.0
"""Seconds after which a regular expression is given up."""

_BROKEN = re.compile(r"(?<!\n)\n(?!\n)")


class PatternError(ValueError):
    """The pattern can't be searched for; the message says why, in words for the reader."""


def find_all(text: str, pattern: str, *, regex: bool = False) -> tuple[Span, ...]:
    """All places where `pattern` stands in `text`, in order, none empty, none overlapping.

    Case counts only where the pattern holds a capital. In a literal search marks over letters count only
    where the pattern has some, white space matches any run of white space, also over line ends, straight
    quotation marks match curly ones, and soft hyphens are passed over. In an expression a line end inside a
    paragraph is a space. At most `MOST_HITS` are given. Raises `PatternError` for a pattern that is refused,
    that is no regular expression, or that takes too long.
    """
    if not pattern.strip():
        return ()
    if len(pattern) > LONGEST_PATTERN:
        raise PatternError(f"longer than {LONGEST_PATTERN} characters")
    if regex:
        with _at_most(LONGEST_SEARCH) as limited:
            return _hits(_expression(pattern, limited=limited), _in_lines(text))
    known = alike(text, lower=is_lower(pattern), bare=is_bare(pattern))
    return _hits(expression(pattern, known), known)


@lru_cache(maxsize=1)
def _in_lines(text: str) -> str:
    """The text with each paragraph on one line, code point for code point."""
    return _BROKEN.sub(" ", text)


def _hits(compiled: re.Pattern[str], text: str) -> tuple[Span, ...]:
    found: list[Span] = []
    for match in compiled.finditer(text):
        if match.end() > match.start():
            found.append(Span(*match.span()))
            if len(found) >= MOST_HITS:
                break
    return tuple(found)


def _expression(pattern: str, *, limited: bool) -> re.Pattern[str]:
    if not limited and _nested(pattern):
        raise PatternError("a repeated group must not repeat inside: it could take for ever")
    flags = re.MULTILINE | (re.IGNORECASE if is_lower(re.sub(r"\\.", "", pattern)) else 0)
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")  # of what another version of Python may read otherwise
            return re.compile(pattern, flags)
    except (re.error, OverflowError, RecursionError) as error:
        raise PatternError(f"not a pattern yet: {getattr(error, 'msg', error)}") from error


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
def _at_most(seconds: float) -> Iterator[bool]:
    """Break off what takes longer, as a `PatternError`; only in the main thread, where signals arrive.

    Gives whether that can be done.
    """
    if threading.current_thread() is not threading.main_thread() or not hasattr(signal, "setitimer"):
        yield False
        return

    def stop(number: int, frame: FrameType | None) -> None:
        raise PatternError(f"takes longer than {seconds:g} s")

    before = signal.signal(signal.SIGALRM, stop)
    signal.setitimer(signal.ITIMER_REAL, seconds)
    try:
        yield True
    finally:
        signal.setitimer(signal.ITIMER_REAL, 0)
        signal.signal(signal.SIGALRM, before)
