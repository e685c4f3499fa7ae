"""The units of a plain text: its lines, or groups of lines where the text was wrapped at a fixed width."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise
from operator import add

from tui_reader.ingest.lines import listed
from tui_reader.model.classes import NamedTuple, many
from tui_reader.model.spans import Span

_NARROWEST, _WIDEST = 40, 100
_SAMPLE = 2_000


class Unit(NamedTuple):
    """A stretch that becomes one block."""

    span: Span
    """Without white space at its ends."""
    words: str
    apart: bool
    """Whether an empty line stands before it."""


def units(text: str) -> list[Unit]:
    """The units in order; every character that is not white space lies in one."""
    lines = _lines(text)
    return _joined(text, lines) if _is_wrapped(lines) else lines


def _lines(text: str) -> list[Unit]:
    starts: list[int] = []
    lines: list[str] = []
    apart: list[bool] = []
    at = end = 0
    for raw in text.split("\n"):
        if raw and (words := raw.strip()):
            starts.append(at if len(words) == len(raw) else at + len(raw) - len(raw.lstrip()))
            lines.append(words)
            apart.append(at - end > 1)
            end = at + len(raw)
        at += len(raw) + 1
    spans = many(Span, starts, map(add, starts, map(len, lines)))
    return many(Unit, spans, lines, apart)


def _is_wrapped(lines: Sequence[Unit]) -> bool:
    """Whether lines end where the next word would not have fitted, and not where sentences do."""
    head = lines[:_SAMPLE]
    width = max((len(u.words) for u in head), default=0)
    pairs = [(a, b) for a, b in pairwise(head) if not b.apart]
    if not _NARROWEST <= width <= _WIDEST or len(pairs) < 3:
        return False
    full = sum(len(a.words) + 1 + len(b.words.split(None, 1)[0]) > width - 6 for a, b in pairs)
    running = sum(not a.words.endswith((".", "?", "!", '"', "”")) for a, _ in pairs)
    return full >= 0.6 * len(pairs) and running >= 0.6 * len(pairs)


def _joined(text: str, lines: Sequence[Unit]) -> list[Unit]:
    found: list[Unit] = []
    first = 0
    for at in range(1, len(lines) + 1):
        if at == len(lines) or lines[at].apart or listed(lines[at].words):
            span = Span(lines[first].span.start, lines[at - 1].span.end)
            words = span.of(text) if at - first == 1 else " ".join(u.words for u in lines[first:at])
            found.append(Unit(span, words, lines[first].apart))
            first = at
    return found
