"""Where a reported clause ends because the next cue begins: ", adding …", "but said …", "while Y says …"."""

from __future__ import annotations

from tui_reader.analysis.attribution.people import people
from tui_reader.analysis.attribution.phrases import own_subject
from tui_reader.analysis.attribution.scene import Scene
from tui_reader.analysis.parse import Token

BREAKS = frozenset([",", ";", "-", "–", "—", "--"])
CLOSING = frozenset(["”", '"', "’", "'", "»", "''"])
CONTRASTS = frozenset(["but", "while", "whereas", "though", "although", "and", "yet"])
DESCRIBED = 4
"""Words from an article to the noun that takes up what was said."""
CHARGES = frozenset(
    ["blame", "accuse", "criticise", "criticize", "praise", "call", "describe", "cite", "condemn"]
)
"""Verbs of speech without a clause that tell, in "-ing" behind a comma, what the speaker said besides."""
GOES_ON = frozenset(
    ["add", "say", "note", "warn", "stress", "insist", "argue", "tell", "acknowledge", "deny"]
)
FINITE = frozenset(["VBD", "VBZ", "VBP"])


def cut_at_next_cue(scene: Scene, verb: Token, first: int, last: int) -> int:
    """The end of the content of `verb`, which reaches from token `first` to `last`.

    A participle or a verb without a subject that goes on is noted in `scene.governors`.
    """
    tokens = scene.tokens
    for i in range(first + 2, last):
        token = tokens[i]
        if token.tag[:2] != "VB" or scene.quotation_at[i] >= 0:
            continue
        entry = scene.lexicon.verbs.get(token.lower)
        if entry is None or "speech" not in entry.frames.values():
            continue
        clausal = entry.frames.get("clause") in ("speech", "thought")
        if token.tag == "VBG" == verb.tag and tokens[i - 1].lower in ("and", "but"):
            scene.governors[i] = scene.governors.get(verb.index, verb)
            return i - 1 - (tokens[i - 2].text in BREAKS)
        at = _break_before(scene, token, entry.lemma, first, clausal)
        if at is not None:
            if own_subject(token) is None or token.tag == "VBG":
                scene.governors[i] = scene.governors.get(verb.index, verb)
            return at
    return last


def cut_aside(scene: Scene, first: int, last: int) -> int:
    """The end of a content without what the writer adds behind it: ", a claim that …", ", something she …"."""
    tokens = scene.tokens
    for i in range(first + 3, last - 2):
        if tokens[i].text not in BREAKS or scene.quotation_at[i] >= 0:
            continue
        if tokens[i + 1].lower in ("something", "except"):
            return i
        if tokens[i + 1].lower in ("a", "an"):
            noun = next((t for t in tokens[i + 2 : min(last, i + 2 + DESCRIBED)] if t.tag == "NN"), None)
            resumes = noun is not None and noun.lower in scene.lexicon.resuming
            if noun is not None and resumes and noun.child("relcl", "acl", "ccomp") is not None:
                return i
    return last


def _break_before(scene: Scene, token: Token, lemma: str, first: int, clausal: bool) -> int | None:
    tokens = scene.tokens
    at = token.index - 1
    while at > first and tokens[at].head is token and tokens[at].dep in ("advmod", "aux", "neg"):
        at -= 1
    if token.tag == "VBG":
        subject = token.child("nsubj")
        if subject is not None and subject.index < token.index:
            at = scene.left[subject.index] - 1
            return (
                at - 1
                if at > first and tokens[at].lower == "with" and tokens[at - 1].text in BREAKS
                else None
            )
        if not clausal:
            return at if tokens[at].text == "," and lemma in CHARGES else None
        if tokens[at].text in CLOSING and tokens[at - 1].text in BREAKS:
            return at + 1
        if tokens[at].text in BREAKS:
            return at
        if tokens[at].lower in ("but", "and", "while") and at > first and token.dep == "conj":
            return at if tokens[at - 1].text not in BREAKS else at - 1
        return None
    finite = token.tag in FINITE or any(c.dep == "aux" and c.tag in FINITE for c in token.children)
    if not finite or not any(c.dep in ("ccomp", "xcomp", "dobj", "prep") for c in token.children):
        return None
    subject = token.child("nsubj")
    if subject is None:
        if tokens[at].lower not in ("but", "and") or at <= first:
            return None
        set_off = tokens[at - 1].text in BREAKS
        reports = clausal and (lemma in GOES_ON or token.child("ccomp") is not None)
        if reports or set_off:
            return at - 1 if set_off else at
        return None
    if subject.tag[:1] == "W" or subject.index > token.index:
        return None
    if not clausal and not people().speaks(subject):
        return None
    at = scene.left[subject.index] - 1
    if at > first and tokens[at].lower in CONTRASTS:
        at -= 1
        return at if tokens[at].text in BREAKS else None
    return None
