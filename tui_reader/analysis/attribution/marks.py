"""From quotation marks to quotations: which stretches of each block stand between marks."""

from __future__ import annotations

import re

from tui_reader.analysis.attribution.lexicon import lexicon
from tui_reader.analysis.parse import Parse
from tui_reader.model.article import Block, BlockKind
from tui_reader.model.classes import dataclass, replace
from tui_reader.model.spans import Span

OPENING = {"“": "”", "„": "“”", "«": "»", "‘": "’", "‚": "‘’", "‹": "›"}
"""Marks that only open (in English use) and what may close them."""
CLOSING = frozenset("”»’›")
NAME = 5
"""Tokens behind a comma in which a verb of speech makes a cue of what follows."""
SINGLE = re.compile("['‘’‚‹›]")
DOUBLE = re.compile("``|''|[\"“”„«»]")


@dataclass(frozen=True, slots=True)
class Quotation:
    """A stretch between two marks (or from one to the paragraph's end), the marks included."""

    span: Span
    block: int
    """Index into `Parse.blocks`."""
    closed: bool
    """False where the paragraph ends before a closing mark: the next one may go on."""
    single: bool
    """Single marks."""
    first: int
    """First token that lies inside or is the mark."""
    last: int
    """End (exclusive) of the tokens."""
    goes_on: bool = False
    """True where the next quotation, at the beginning of the next block, goes on with it."""


def find_quotations(parse: Parse) -> tuple[Quotation, ...]:
    """The outermost quotations of every block, in reading order.

    An opening mark without a closing one reaches the block's end; the next block goes on with the quotation
    where it begins with an opening mark, or has a closing one before any other.
    """
    found: list[Quotation] = []
    for number, block in enumerate(parse.blocks):
        first, last = parse.block_tokens[number]
        at = first
        line = block.span.of(parse.text)
        open_before = bool(found) and not found[-1].closed and found[-1].block == number - 1
        pieces = stretches(line) or _whole(block, line)
        if open_before:
            closing = _closing_first(line)
            if closing:
                pieces = [(0, closing, True, False)]
                pieces += [(a + closing, b + closing, c, d) for a, b, c, d in stretches(line[closing:])]
            if pieces and pieces[0][0] == 0 and last > first:
                found[-1] = replace(found[-1], goes_on=True)
        for start, end, closed, single in pieces:
            span = Span(block.span.start + start, block.span.start + end)
            while at < last and parse.tokens[at].end <= span.start:
                at += 1
            begin = at
            while at < last and parse.tokens[at].start < span.end:
                at += 1
            if at > begin and not closed and (stop := _broken_off(parse, begin, at)):
                at, closed = stop, True
                span = Span(span.start, parse.tokens[at - 1].end)
            if at > begin:
                found.append(Quotation(span, number, closed, single, begin, at))
    return tuple(found)


def _whole(block: Block, line: str) -> list[tuple[int, int, bool, bool]]:
    """A block quotation without marks of its own, as one quotation."""
    return [(0, len(line), True, False)] if block.kind is BlockKind.QUOTATION and line else []


def _broken_off(parse: Parse, first: int, last: int) -> int:
    """Behind the comma before ", she said" in the first sentence of a quotation that is not closed; else 0."""
    verbs = lexicon().verbs
    tokens = parse.tokens
    end = min(last, parse.sentences[tokens[first].sentence][1])
    for i in range(first + 1, end - 2):
        if tokens[i].text != ",":
            continue
        near = range(i + 1, min(end, i + 1 + NAME))
        verb = next((j for j in near if tokens[j].tag in ("VBD", "VBZ") and tokens[j].lower in verbs), 0)
        named = any(tokens[j].tag in ("NNP", "PRP") for j in range(i + 1, min(end, verb + 2)))
        if verb and named and verbs[tokens[verb].lower].frames.get("quote") == "speech":
            return i + 1
    return 0


def stretches(line: str) -> list[tuple[int, int, bool, bool]]:
    """Quoted stretches of one paragraph: start, end, whether closed, whether in single marks."""
    found = _doubles(line)
    inside = bytearray(len(line))
    for start, end, _, _ in found:
        inside[start:end] = b"\1" * (end - start)
    found += _singles(line, inside)
    return sorted(found)


def _closing_first(line: str) -> int:
    """Behind the first double mark, where that one closes; else 0."""
    at = next((i for i, c in enumerate(line) if c in '"“”„«»'), -1)
    if at <= 0 or line[at] not in '"”»' or _opens(line, at, 1):
        return 0
    return at + 1


def _doubles(line: str) -> list[tuple[int, int, bool, bool]]:
    found: list[tuple[int, int, bool, bool]] = []
    opened: int | None = None
    closers = ""
    for match in DOUBLE.finditer(line):
        i, mark = match.start(), match[0]
        width = len(mark)
        if opened is None:
            if mark not in ("”", "»", "''") or _opens(line, i, width):
                opened, closers = i, OPENING.get(mark, "") + '"”' + ("''" if width == 2 else "")
        elif mark in closers or mark == "''":
            if mark == '"' and _opens(line, i, width) and not _closes(line, i):
                opened = i
            else:
                found.append((opened, i + width, True, False))
                opened = None
        elif mark == "“" and _opens(line, i, width):
            opened = i
    if opened is not None:
        found.append((opened, len(line), False, False))
    return [_trimmed(line, *piece) for piece in found]


def _trimmed(line: str, start: int, end: int, closed: bool, single: bool) -> tuple[int, int, bool, bool]:
    while end > start + 1 and line[end - 1].isspace():
        end -= 1
    return start, end, closed, single


def _opens(line: str, i: int, width: int) -> bool:
    before = line[i - 1 : i]
    after = line[i + width : i + width + 1]
    return (not before or before.isspace() or before in "([—–-:‘'") and bool(after) and not after.isspace()


def _closes(line: str, i: int) -> bool:
    before = line[i - 1 : i]
    return bool(before) and not before.isspace()


def _singles(line: str, inside: bytearray) -> list[tuple[int, int, bool, bool]]:
    found: list[tuple[int, int, bool, bool]] = []
    opened: int | None = None
    candidate: int | None = None
    for match in SINGLE.finditer(line):
        i, c = match.start(), match[0]
        if inside[i]:
            continue
        before, after = line[i - 1 : i], line[i + 1 : i + 2]
        starts = (
            (not before or not (before.isalnum() or before in "'’")) and bool(after) and not after.isspace()
        )
        ends = bool(before) and not before.isspace() and not after.isalnum()
        if opened is not None and candidate is not None and starts and c in "'‘‚‹":
            found.append((opened, candidate + 1, True, True))
            opened = candidate = None
        if opened is None:
            if starts and c in "'‘‚‹" and not _elided(line, i):
                opened = i
        elif ends and c in "'’‘›":
            candidate = i
            if not (before == "s" and after == " "):
                found.append((opened, i + 1, True, True))
                opened = candidate = None
    if opened is not None and candidate is not None:
        found.append((opened, candidate + 1, True, True))
    return [f for f in found if any(c.isalnum() for c in line[f[0] : f[1]])]


def _elided(line: str, i: int) -> bool:
    """Whether a mark stands for left-out letters: '90s, 'em, 'til, 'tis."""
    rest = line[i + 1 : i + 6].lower()
    if rest[:2].isdigit():
        return True
    word = rest.split(" ", 1)[0].rstrip(".,;:!?")
    return word in {"em", "til", "tis", "twas", "cause", "round", "n", "n'", "n’", "bout"}
