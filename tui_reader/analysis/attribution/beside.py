"""The verb of speech that stands beside a quotation, found by the words around it and not by the parse."""

from __future__ import annotations

from tui_reader.analysis.attribution.marks import Quotation
from tui_reader.analysis.attribution.people import people
from tui_reader.analysis.attribution.phrases import has_particle, is_passive
from tui_reader.analysis.attribution.scene import MARKS, Scene
from tui_reader.analysis.attribution.speech import is_sentence, is_speech
from tui_reader.analysis.parse import Token

HAVE = frozenset(["has", "have", "had", "having", "'s", "’s", "'ve", "’ve", "'d", "’d"])
NEAR = 40
"""Tokens from a quotation's edge in which its verb is looked for."""
SHORT = 9
"""Tokens in which the verb stands beside a quotation that ends in "?" and so ends its sentence."""
NICKNAME = 4
"""Tokens, marks included, of a quotation that may stand in a name: Jane "Bo" Roe."""


def claims(scene: Scene) -> dict[int, list[Quotation]]:
    """Quotations that are sentences, by the index of the verb that stands beside them."""
    found: dict[int, list[Quotation]] = {}
    for q in scene.quotations:
        verb = verb_beside(scene, q) if is_sentence(scene, q) else None
        if verb is None:
            continue
        if q.last <= verb.index or comma_before(scene, q) or scene.tokens[q.first - 1] is verb:
            found.setdefault(verb.index, []).append(q)
    return found


def comma_before(scene: Scene, q: Quotation) -> bool:
    """Whether a quotation is set off from what stands before it."""
    return q.first == 0 or scene.tokens[q.first - 1].text in (",", ":", ".", "—", "–", ";")


def verb_beside(scene: Scene, q: Quotation) -> Token | None:
    """The verb of speech that goes with a quotation: behind its closing mark, or before its opening one."""
    speech = is_speech(scene, q)
    return _leading(scene, q) or _verb_behind(scene, q, speech) or _verb_before(scene, q, speech)


def speaks(scene: Scene, token: Token) -> bool:
    """Whether a token is a verb that can introduce a quotation."""
    if token.tag[:2] != "VB":
        return False
    entry = scene.lexicon.verbs.get(token.lower)
    kind = entry.frames.get("quote") if entry is not None else None
    if kind is None or (kind == "show" and not any(people().shows(c) for c in token.children)):
        return False
    if token.tag == "VBN" and not any(c.dep == "nsubj" or c.lower in HAVE for c in token.children):
        return False
    return has_particle(scene, token) and not is_passive(token)


def _leading(scene: Scene, q: Quotation) -> Token | None:
    """The verb directly before the quotation, with a comma or a colon between: "she shouted, “Stop!”"."""
    if q.first < 2 or scene.tokens[q.first - 1].text not in (",", ":"):
        return None
    verb = scene.tokens[q.first - 2]
    follows = verb.sentence == scene.tokens[q.first].sentence and scene.quotation_at[verb.index] < 0
    return verb if follows and verb.tag != "VBN" and speaks(scene, verb) else None


def _verb_behind(scene: Scene, q: Quotation, speech: bool) -> Token | None:
    tokens = scene.tokens
    if q.last >= scene.parse.block_tokens[q.block][1]:
        return None
    last_word = next((t.text for t in reversed(tokens[q.first : q.last]) if t.text not in MARKS), "")
    ended = tokens[q.last].sentence != tokens[q.last - 1].sentence
    comma = last_word[-1:] in ",?!" or tokens[q.last].text == ","
    if (ended and last_word[-1:] not in "?!,…") or not (speech or comma):
        return None
    end = min(scene.parse.sentences[tokens[q.last].sentence][1], q.last + (SHORT if ended else NEAR))
    at = q.last
    while at < end:
        token = tokens[at]
        if token.text == ":":
            return None
        other = scene.quotation(at)
        if other is not None:
            if other.last - other.first > NICKNAME:
                return None
            at = other.last
            continue
        if speaks(scene, token) and (token.tag != "VBG" or token.child("nsubj") is not None):
            return None if _says_more(scene, token, ended) else token
        at += 1
    return None


def _verb_before(scene: Scene, q: Quotation, speech: bool) -> Token | None:
    tokens = scene.tokens
    begin = scene.parse.sentences[tokens[q.first].sentence][0]
    if not speech and (q.first == begin or tokens[q.first - 1].text not in (",", ":")):
        return None
    reach = NEAR if speech else 2
    for token in reversed(tokens[max(begin, q.first - reach) : q.first]):
        if token.text in MARKS:
            return None
        if speaks(scene, token):
            return token
    return None


def _says_more(scene: Scene, verb: Token, ended: bool) -> bool:
    """Whether the verb has a content of its own behind it, so that the quotation before it is not that."""
    own = ("ccomp", "xcomp", "dobj") if ended else ("ccomp",)
    return any(
        c.dep in own and c.index > verb.index and scene.quotation_at[c.index] < 0 for c in verb.children
    )
