"""Cues put into what is said: ", he said," and ", said Mr Roe,", read off the words and not the parse."""

from __future__ import annotations

from tui_reader.analysis.attribution.beside import speaks
from tui_reader.analysis.attribution.people import people
from tui_reader.analysis.attribution.scene import Range, Scene
from tui_reader.analysis.parse import Token

LONGEST_NAME = 10
"""Tokens of a source between two commas."""
LONGEST_TAIL = 14
"""Tokens behind the verb before the comma that ends the insertion: "he told the paper on Monday"."""
NAME_TAGS = frozenset(
    [
        "NN",
        "NNS",
        "NNP",
        "NNPS",
        "PRP",
        "DT",
        "JJ",
        "JJR",
        "JJS",
        "CD",
        "POS",
        "PRP$",
        "HYPH",
        "VBN",
        "CC",
        "IN",
    ]
)
HEAD_TAGS = frozenset(["NN", "NNS", "NNP", "NNPS", "PRP", "CD", "DT"])
FINITE = frozenset(["VBD", "VBZ", "VBP", "MD"])
ENDS = frozenset([".", "?", "!", ";", ")", "”", '"', "’", "'"])


def parenthetical(scene: Scene, verb: Token) -> tuple[Range, Range] | None:
    """The source and the whole insertion, commas included; None where the verb is not inserted."""
    if not speaks(scene, verb) or verb.tag not in ("VBD", "VBZ", "VBP"):
        return None
    begin, end = scene.sentence(verb)
    found = _name_first(scene, verb, begin, end) or _verb_first(scene, verb, begin, end)
    if found is None:
        return None
    _, (first, last) = found
    if not (_has_verb(scene, begin, first) or _has_verb(scene, last, end)):
        return None
    return found


def _name_first(scene: Scene, verb: Token, begin: int, end: int) -> tuple[Range, Range] | None:
    tokens = scene.tokens
    at = verb.index - 1
    while at > begin and tokens[at].tag in ("RB", "MD", "VBZ", "VBP", "VBD") and tokens[at].head is verb:
        at -= 1
    name_end = at + 1
    while at > begin and tokens[at].tag in NAME_TAGS and name_end - at <= LONGEST_NAME:
        at -= 1
    if (
        at <= begin
        or tokens[at].text != ","
        or name_end - at < 2
        or tokens[name_end - 1].tag not in HEAD_TAGS
    ):
        return None
    if tokens[at + 1].tag in ("CC", "IN", "VBN") or scene.quotation_at[at + 1] >= 0:
        return None
    tail = _tail(scene, verb.index + 1, end)
    if tail is None:
        return None
    return (at + 1, name_end), (at, tail)


def _verb_first(scene: Scene, verb: Token, begin: int, end: int) -> tuple[Range, Range] | None:
    tokens = scene.tokens
    if verb.index <= begin or tokens[verb.index - 1].text != ",":
        return None
    if scene.lexicon.verbs[verb.lower].frames.get("quote") == "show":
        return None
    subject = verb.child("nsubj")
    at = verb.index + 1
    while at < end and tokens[at].tag in NAME_TAGS and at - verb.index <= LONGEST_NAME:
        at += 1
    if subject is not None and subject.index < verb.index and not people().speaks(tokens[at - 1]):
        return None
    if (
        at == verb.index + 1
        or at >= end
        or tokens[at].text != ","
        or tokens[verb.index + 1].tag in ("IN", "CC")
    ):
        return None
    if not _has_verb(scene, at, end):
        return None
    return (verb.index + 1, at), (verb.index - 1, at + 1)


def _tail(scene: Scene, at: int, end: int) -> int | None:
    """Behind the comma or before the stop that ends the insertion, if nothing is said in between."""
    tokens = scene.tokens
    for i in range(at, min(end, at + LONGEST_TAIL + 1)):
        token = tokens[i]
        if token.text == ",":
            return i + 1
        if token.text in ENDS:
            return i
        if token.is_verb or token.text == ":" or token.tag[:1] == "W" or token.lower == "that":
            return None
        if scene.quotation_at[i] >= 0:
            return None
    return end if end - at <= LONGEST_TAIL else None


def _has_verb(scene: Scene, first: int, last: int) -> bool:
    return any(t.tag in FINITE for t in scene.tokens[first:last])
