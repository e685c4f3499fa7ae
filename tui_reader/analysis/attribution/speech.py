"""Telling what is spoken from what is only named: statements, utterances, and mere words in marks."""

from __future__ import annotations

from tui_reader.analysis.attribution.marks import Quotation
from tui_reader.analysis.attribution.scene import Scene
from tui_reader.analysis.parse import Token

LONG_ENOUGH = 4
"""Words in a quotation that may be speech without any cue."""
CLEARLY = 7
"""More words than this need no capital to be speech."""
FINITE = frozenset(["VBD", "VBZ", "VBP", "MD", "VB"])
STOPS = frozenset([".", "?", "!", "...", "…"])


def words_of(scene: Scene, q: Quotation) -> list[Token]:
    """The words of a quotation, without marks and punctuation."""
    return [t for t in scene.tokens[q.first : q.last] if t.text[0].isalnum()]


def is_sentence(scene: Scene, q: Quotation) -> bool:
    """Whether a quotation begins like a sentence and holds a verb."""
    words = words_of(scene, q)
    return len(words) > 2 and words[0].text[:1].isupper() and any(t.tag in FINITE for t in words)


def is_speech(scene: Scene, q: Quotation) -> bool:
    """Whether a quotation holds a statement, not only a word or a title."""
    words = words_of(scene, q)
    if len(words) < LONG_ENOUGH or not any(t.is_verb for t in words):
        return False
    return words[0].text[:1].isupper() or len(words) > CLEARLY


def is_utterance(scene: Scene, q: Quotation) -> bool:
    """Whether a quotation stands as a sentence, with a verb or without one: "Absolutely not." """
    tokens = scene.tokens
    words = words_of(scene, q)
    begins = q.first == scene.parse.sentences[tokens[q.first].sentence][0] or tokens[q.first - 1].text == ":"
    ends = any(t.text in STOPS for t in tokens[max(q.first, q.last - 2) : q.last])
    return begins and ends and bool(words) and words[0].text[:1].isupper()


def inside_speech(scene: Scene, token: Token) -> bool:
    """Whether a token is part of what somebody is quoted as saying."""
    q = scene.quotation(token.index)
    return q is not None and is_speech(scene, q)
