"""Sources named beside the clause: "according to X", "in X's view"."""

from __future__ import annotations

from collections.abc import Iterator

from tui_reader.analysis.attribution.people import people
from tui_reader.analysis.attribution.phrases import noun_phrase
from tui_reader.analysis.attribution.scene import LONGEST, Draft, Range, Scene, upwards, without
from tui_reader.analysis.attribution.speech import inside_speech
from tui_reader.analysis.parse import Token

OPEN = frozenset(["VBZ", "VBD", "VBP", "MD", "IN", "TO", "VB"])
"""What a clause cannot end with, so that it goes on behind what is put into it."""
REST = 6
"""Tokens of a name that the parser may have cut off its title."""


def adjunct_drafts(scene: Scene) -> Iterator[Draft]:
    """A draft for every "according to X" and its like."""
    starts: dict[str, list[tuple[str, ...]]] = {}
    for phrase in scene.lexicon.according:
        starts.setdefault(phrase[0], []).append(phrase)
    tokens = scene.tokens
    for token in tokens:
        for phrase in starts.get(token.lower, ()):
            i = token.index
            if tuple(t.lower for t in tokens[i : i + len(phrase)]) == phrase:
                draft = _according(scene, i, i + len(phrase))
                if draft is not None:
                    yield draft
                break


def adverb_drafts(scene: Scene) -> Iterator[Draft]:
    """A draft for every clause or phrase with "reportedly" and its like; nobody is named."""
    for token in scene.tokens:
        if token.lower not in scene.lexicon.adverbs or token.is_root or inside_speech(scene, token):
            continue
        own = (token.index, token.index + 1)
        reach = scene.reach(token.head)
        pieces = [t for p in without(reach, [own]) if (t := scene.trimmed(p)) is not None]
        if pieces and reach[1] - reach[0] <= LONGEST:
            yield Draft(pieces, [own], [], "speech", "adverb", token)


def _according(scene: Scene, first: int, last: int) -> Draft | None:
    tokens = scene.tokens
    lead = tokens[last - 1]
    begin, end = scene.sentence(lead)
    inner = lead.child("pobj", "pcomp")
    if inner is None or inner.index < last:
        inner = next((t for t in tokens[last : min(end, last + 12)] if t.is_noun), None)
        if inner is None:
            return None
    source = noun_phrase(scene, inner)
    source = (max(source[0], last), _source_end(scene, source, end))
    source = (source[0], _with_name(scene, inner, source[1], end))
    if first - begin > 1 and tokens[first - 1].text == "," and tokens[first - 2].tag in OPEN:
        source = (source[0], next((i for i in range(*source) if tokens[i].text == ","), source[1]))
    hole = (first, source[1])
    pieces = [
        t
        for p in without(_host(scene, tokens[first], hole, (begin, end)), [hole])
        if (t := scene.trimmed(p)) is not None
    ]
    if not pieces:
        return None
    return Draft(pieces, [(first, last)], [source], "speech", "according", lead, relay=True)


def _with_name(scene: Scene, head: Token, at: int, end: int) -> int:
    """Behind the name between commas of whom a role describes: "her biographer, Anna Roe, …"."""
    tokens = scene.tokens
    if head.tag != "NN" or at >= end or tokens[at].text != "," or people().shows(head):
        return at
    last = at + 1
    while last < end and tokens[last].tag == "NNP" and last - at <= REST:
        last += 1
    return last if last - at > 2 and last < end and tokens[last].text == "," else at


def _source_end(scene: Scene, source: Range, end: int) -> int:
    """The end of the source: the sentence's, where only a name's words are left before its stop."""
    tokens = scene.tokens
    at = source[1]
    while at < end and at - source[1] < REST and tokens[at].is_noun:
        at += 1
    if at < end and tokens[at].text in (".", "?", "!"):
        return at
    return min(source[1], end)


def _host(scene: Scene, lead: Token, hole: Range, sentence: Range) -> Range:
    """The clause that is credited: the whole sentence where the phrase opens or closes it."""
    begin, end = sentence
    tokens = scene.tokens
    if hole[0] - begin <= 1 or all(not t.text[0].isalnum() for t in tokens[hole[1] : end]):
        return sentence
    for governor in upwards(lead):
        if governor.is_verb and governor.dep in ("relcl", "ccomp", "advcl", "conj"):
            return scene.reach(governor)
    return sentence
