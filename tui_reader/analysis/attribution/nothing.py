"""Where a verb of the lexicon credits nothing: nobody said it, nobody could check it, somebody only hears it."""

from __future__ import annotations

from tui_reader.analysis.attribution.clauses import ADDRESSING, FINITE
from tui_reader.analysis.attribution.people import people
from tui_reader.analysis.attribution.phrases import is_passive
from tui_reader.analysis.attribution.scene import Range, Scene
from tui_reader.analysis.parse import Token


def nobody(scene: Scene, subject: Token | None, content: list[Range]) -> bool:
    """Whether the subject says who did not, of a mere thing: "not everybody agreed with the plan"."""
    if subject is None or any(t.tag in FINITE for a, b in content for t in scene.tokens[a:b]):
        return False
    if subject.lower in ("none", "neither") or any(c.lower == "neither" for c in subject.children):
        # "None of the rivals attacked the plan" tells of the rivals; what they rather said, nobody knows.
        return bool(subject.child("prep") is None and subject.lower == "none")
    return people().means_nobody(subject) or any(
        c.index < subject.index and c.lower == "not" for c in subject.children
    )


def failed(verb: Token) -> bool:
    """Whether it says what could not be done: "could not verify the report"."""
    return verb.child("neg") is not None and any(c.lower in ("could", "can") for c in verb.children)


def bare(verb: Token, content: list[Range]) -> bool:
    """Whether one word is all that somebody is yet to ask for: "to call for help"."""
    single = len(content) == 1 and content[0][1] - content[0][0] == 1
    return single and verb.tag == "VB" and any(c.tag == "TO" for c in verb.children)


def hears(scene: Scene, verb: Token) -> bool:
    """Whether the subject is who is told: "was called in and told that …"."""
    if verb.dep != "conj" or not is_passive(verb.head) or scene.lemma(verb) not in ADDRESSING:
        return False
    return verb.child("dobj", "dative", "nsubj") is None and verb.head.child("agent") is None


def quoted(scene: Scene, content: list[Range]) -> bool:
    """Whether any word of a content stands in quotation marks."""
    return any(scene.quotation_at[i] >= 0 for a, b in content for i in range(a, b))
