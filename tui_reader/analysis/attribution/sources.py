"""The words that name a source, where the parse gives the verb no subject."""

from __future__ import annotations

from tui_reader.analysis.attribution.phrases import is_passive
from tui_reader.analysis.attribution.scene import MARKS, Range, Scene
from tui_reader.analysis.parse import Token

LONGEST = 24
"""Tokens in a source with its description."""
FAR = 60
"""Tokens in a source whose description stands between commas."""
HEADS = frozenset(["NN", "NNS", "NNP", "NNPS", "PRP", "CD", "DT"])
STARTS = frozenset(["NN", "NNS", "NNP", "NNPS", "PRP", "PRP$", "CD", "DT", "JJ", "JJS"])
LINKS = frozenset([",", "-", "(", ")", "’", "'", "."])


def source_beside(scene: Scene, verb: Token, content: list[Range]) -> list[Range]:
    """A noun phrase directly before the verb, or directly behind it; empty if there is none."""
    if is_passive(verb) or verb.tag not in ("VBD", "VBZ", "VBP", "VBN"):
        return []
    inside = [range(a, b) for a, b in content]
    begin, end = scene.sentence(verb)
    found = (
        _before(scene, verb, begin, inside)
        or _behind(scene, verb, end, inside)
        or _described(scene, verb, begin, inside)
        or _told_of_first(scene, verb, begin, inside)
    )
    return [found] if found else []


def _before(scene: Scene, verb: Token, begin: int, content: list[range]) -> Range | None:
    tokens = scene.tokens
    at = verb.index - 1
    while at >= begin and (
        tokens[at].tag in ("RB", "MD") or (tokens[at].head is verb and tokens[at].dep == "aux")
    ):
        at -= 1
    last = at + 1
    while at >= begin and last - at <= LONGEST and _in_phrase(scene, tokens[at], content):
        at -= 1
    first = _behind_opening(scene, at + 1, last)
    while first < last and tokens[first].tag not in STARTS:
        first += 1
    if at >= begin and tokens[at].is_verb and not _is_inside(at, content):
        return None
    return _checked(scene, first, last)


def _behind_opening(scene: Scene, first: int, last: int) -> int:
    """Behind the comma that ends a phrase before the name: "As part of a deal, | Roe"."""
    if first >= last or scene.tokens[first].tag not in ("IN", "TO"):
        return first
    return next((i + 1 for i in range(first, last - 1) if scene.tokens[i].text == ","), first)


def _described(scene: Scene, verb: Token, begin: int, content: list[range]) -> Range | None:
    """A name and a long description between commas, from what is said to the verb: "“…,” Roe, who …, said"."""
    at = verb.index - 1
    if at < begin or scene.tokens[at].text != ",":
        return None
    while at >= begin and not _is_inside(at, content):
        at -= 1
    first = at + 1
    if at < begin or verb.index - first > FAR or scene.tokens[first].tag not in STARTS:
        return None
    return _checked(scene, first, verb.index)


def _told_of_first(scene: Scene, verb: Token, begin: int, content: list[range]) -> Range | None:
    """A name that is told of at length before the verb: "Outside, Roe, whose son was hurt, said: …"."""
    tokens = scene.tokens
    if verb.index - 1 <= begin or tokens[verb.index - 1].text != "," or verb.index - begin > FAR:
        return None
    if any(_is_inside(i, content) for i in range(begin, verb.index)):
        return None
    commas = [i for i in range(begin, verb.index - 1) if tokens[i].text == ","][:2]
    for first, comma in zip((begin, *(i + 1 for i in commas)), commas, strict=False):
        named = not any(t.is_verb for t in tokens[first:comma]) and tokens[comma - 1].tag[:3] == "NNP"
        told = tokens[comma + 1].tag in ("WP", "WP$", "WDT", "DT", "CD", "NN", "JJ")
        if named and told and tokens[first].tag in STARTS:
            return _checked(scene, first, verb.index)
    return None


def _behind(scene: Scene, verb: Token, end: int, content: list[range]) -> Range | None:
    tokens = scene.tokens
    first = verb.index + 1
    if first >= end or tokens[first].tag not in STARTS:
        return None
    at = first
    while at < end and at - first < LONGEST and _in_phrase(scene, tokens[at], content):
        at += 1
    return _checked(scene, first, at)


def _in_phrase(scene: Scene, token: Token, content: list[range]) -> bool:
    if _is_inside(token.index, content) or (token.text in MARKS and scene.quotation_at[token.index] >= 0):
        return False
    return not token.is_verb and (token.text[0].isalnum() or token.text in LINKS)


def _is_inside(index: int, content: list[range]) -> bool:
    return any(index in piece for piece in content)


def _checked(scene: Scene, first: int, last: int) -> Range | None:
    piece = scene.trimmed((first, last)) if first < last else None
    if piece is None or not any(t.tag in HEADS for t in scene.tokens[piece[0] : piece[1]]):
        return None
    return piece
