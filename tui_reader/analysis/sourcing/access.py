"""What an article says of reaching its sources, and of hiding them."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from functools import lru_cache

from tui_reader.analysis.parse import Parse, Token
from tui_reader.analysis.sourcing.lexicon import lexicon
from tui_reader.model.classes import dataclass
from tui_reader.model.sourcing import AccessKind

ORDER = (
    ("no_response_yet", AccessKind.NO_RESPONSE_YET),
    ("no_response", AccessKind.NO_RESPONSE),
    ("unreachable", AccessKind.UNREACHABLE),
    ("anonymity", AccessKind.ANONYMITY_NO_REASON),
    ("boilerplate", AccessKind.ANONYMITY_BOILERPLATE),
    ("declined", AccessKind.DECLINED),
    ("responded", AccessKind.RESPONDED),
    ("formula", AccessKind.ANONYMITY_NO_REASON),
)
"""Where two phrases share a word, the one earlier in this order stands."""
GAP = 4
"""Words of any kind that "…" stands for at most."""
REQUEST_REACH = 9
"""Words behind "respond to" in which a request, a question or a message is looked for."""
BEFORE = 14
"""Words before an answer in which it may be said that nobody gave one."""
FOR_COMMENT = frozenset(
    """comment comments interview interviews information details reaction clarification response an a
    further more""".split()
)


@dataclass(frozen=True, slots=True)
class Piece:
    """One place in a phrase."""

    words: frozenset[tuple[str, ...]]
    """Any of these; empty for a gap or a request."""
    optional: bool = False
    gap: bool = False
    request: frozenset[str] = frozenset()
    """Nouns one of which has to follow: what one responds to."""


@dataclass(frozen=True, slots=True)
class Found:
    """An access phrase in the text."""

    kind: AccessKind
    name: str
    """The section of the vocabulary it is from."""
    tokens: tuple[Token, ...]


def find_access(parse: Parse) -> Iterator[Found]:
    """Every access phrase, sentence by sentence; phrases of one sentence never overlap."""
    patterns = _patterns()
    nobody = frozenset(lexicon().access["talk"]["nobody"].split())
    for first, last in parse.sentences:
        tokens = parse.tokens[first:last]
        words = [t.lower for t in tokens]
        taken: set[int] = set()
        for name, kind in ORDER:
            rows = patterns[name]
            if rows.keys().isdisjoint(words):
                continue
            for i in range(len(words)):
                if i in taken:
                    continue
                ends = [e for p in rows.get(words[i], ()) if (e := _match(p, words, i))]
                if ends and not taken.intersection(range(i, max(ends))):
                    taken.update(range(i, max(ends)))
                    none = name == "responded" and nobody.intersection(words[max(0, i - BEFORE) : i])
                    yield Found(
                        AccessKind.NO_RESPONSE if none else kind,
                        "no_response" if none else name,
                        tuple(tokens[i : max(ends)]),
                    )


def _match(pattern: Sequence[Piece], words: Sequence[str], i: int) -> int:
    """Behind the last word of the pattern's first match at `i`; 0 where there is none."""
    if not pattern:
        return i
    piece, rest = pattern[0], pattern[1:]
    if piece.gap:
        for skip in range(GAP + 1):
            if i + skip <= len(words) and (end := _match(rest, words, i + skip)):
                return end
            if i + skip < len(words) and words[i + skip] in (".", ";"):
                break
        return 0
    if piece.request:
        return _request(words, i, piece.request)
    for option in piece.words:
        if tuple(words[i : i + len(option)]) == option and (end := _match(rest, words, i + len(option))):
            return end
    return _match(rest, words, i) if piece.optional else 0


def _request(words: Sequence[str], i: int, requests: frozenset[str]) -> int:
    """Behind the request that is responded to; behind the verb where nothing follows it."""
    if i >= len(words) or words[i] in (".", ",", ";", "”", '"', "and", "by", "on", "when", "as", "before"):
        return i
    if words[i] not in ("to", "from", "immediately", "with"):
        return 0
    for j in range(i + 1, min(len(words), i + REQUEST_REACH)):
        if words[j] in requests:
            asked = words[j + 1] != "for" or words[j + 2] in FOR_COMMENT if j + 2 < len(words) else True
            return j + 1 if asked else 0
        if words[j] in (".", ",", ";", "who", "that", "which"):
            return 0
    return 0


@lru_cache(maxsize=1)
def _patterns() -> Mapping[str, Mapping[str, list[tuple[Piece, ...]]]]:
    data = lexicon().access
    talk = frozenset(tuple(w.split("_")) for w in data["talk"]["verbs"].split())
    nouns = {f"@{name[:-1]}": frozenset(data["talk"][name].split()) for name in ("requests", "questions")}
    table: dict[str, dict[str, list[tuple[Piece, ...]]]] = {}
    for name, _ in ORDER:
        rows = table.setdefault(name, {})
        for phrase in data[name]["phrases"]:
            for variant in _variants(_read(phrase, talk, nouns)):
                for option in variant[0].words:
                    rows.setdefault(option[0], []).append(variant)
    return table


def _variants(pattern: tuple[Piece, ...]) -> Iterator[tuple[Piece, ...]]:
    """The pattern from each piece that may come first."""
    yield pattern
    while pattern[0].optional and len(pattern) > 1:
        pattern = pattern[1:]
        yield pattern


def _read(
    phrase: str, talk: frozenset[tuple[str, ...]], nouns: Mapping[str, frozenset[str]]
) -> tuple[Piece, ...]:
    pieces: list[Piece] = []
    for part in phrase.split():
        if part == "…":
            pieces.append(Piece(frozenset(), gap=True))
        elif part in nouns:
            pieces.append(Piece(frozenset(), request=nouns[part]))
        elif part == "@talk":
            pieces.append(Piece(talk))
        else:
            words = part.rstrip("?")
            pieces.append(Piece(frozenset((w,) for w in words.split("|")), optional=words != part))
    return tuple(pieces)
