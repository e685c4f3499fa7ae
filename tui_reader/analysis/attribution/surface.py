"""What a verb credits, read off the words where the parse gives it nothing or the wrong thing."""

from __future__ import annotations

from tui_reader.analysis.attribution.clauses import ADDRESSING, THAT, WHERE_TO, Found
from tui_reader.analysis.attribution.cuts import cut_at_next_cue
from tui_reader.analysis.attribution.phrases import WHEN
from tui_reader.analysis.attribution.scene import SOFT, Scene
from tui_reader.analysis.parse import Token

FINITE = frozenset(["VBD", "VBZ", "VBP", "MD"])
SUBJECTS = frozenset(["nsubj", "nsubjpass", "expl", "csubj"])
NEAR = 16
"""Tokens behind a verb in which the subject of what it reports begins and its verb is found."""
SETTING = 9
"""Tokens of a time or an occasion between the verb and the clause: "said on Monday …"."""
NAMED = 14
"""Tokens between a verb that names and the quoted name it gives."""
PRONOUNS = frozenset(["he", "she", "they", "it", "we", "i"])
GOING = frozenset(["continue", "begin", "conclude", "go"])
"""Verbs that lead to words in marks without saying them: "will continue “for years”"."""
ENDS = frozenset([";", "—", "–", "--"])


def reported(scene: Scene, verb: Token, frames: dict[str, str]) -> Found | None:
    """A clause directly behind a verb that has its subject directly before it: "she said | it was so"."""
    finite = verb.tag in FINITE or (verb.tag == "VBN" and verb.child("aux") is not None)
    if "clause" not in frames or not finite:
        return None
    end = scene.sentence(verb)[1]
    at = _behind_setting(scene, _behind_hearer(scene, verb), end)
    if at >= end or scene.tokens[at].text in SOFT:
        return None
    if scene.tokens[at].lower not in THAT and not _subject_before(scene, verb):
        return None
    if scene.tokens[at].lower in THAT:
        clause = next((i for i in range(at + 1, end) if scene.tokens[i].tag in FINITE), None)
    else:
        clause = _clause(scene, at, end)
    if clause is None:
        return None
    last = next((i for i in range(clause, end) if scene.tokens[i].text in ENDS), end)
    return "clause", [(at, cut_at_next_cue(scene, verb, at, last))]


def quoted_name(scene: Scene, verb: Token, frames: dict[str, str]) -> Found | None:
    """What is called something in quotation marks: "called the plan “a gift”"."""
    if "as" not in frames:
        return None
    end = min(scene.sentence(verb)[1], verb.index + 1 + NAMED)
    for i in range(verb.index + 1, end):
        q = scene.quotation(i)
        if q is not None:
            named = q.first == i and i > verb.index + 1
            return ("as", [(verb.index + 1, q.last)]) if named else None
        if scene.tokens[i].tag in FINITE or scene.tokens[i].text in SOFT:
            return None
    return None


def shouted(scene: Scene, verb: Token, frames: dict[str, str]) -> Found | None:
    """Words in marks directly behind a verb of speech: "chanted “no more” and “go home”"."""
    if frames.get("quote") != "speech" or verb.tag == "VBN" or scene.lemma(verb) in GOING:
        return None
    end = scene.sentence(verb)[1]
    at = verb.index + 1
    pieces = []
    while at < end and (q := scene.quotation(at)) is not None and q.first == at:
        pieces.append((q.first, q.last))
        at = q.last + (q.last < end and scene.tokens[q.last].lower in ("and", "or"))
    names_more = at < end and at == pieces[-1][1] and scene.tokens[at].is_noun if pieces else True
    return None if names_more else ("quote", pieces)


def answered(scene: Scene, verb: Token, frames: dict[str, str]) -> Found | None:
    """An answer of one word: "asked whether it was safe, she said no"."""
    at = verb.index + 1
    end = scene.sentence(verb)[1]
    if frames.get("clause") != "speech" or at >= end or scene.tokens[at].lower not in ("yes", "no"):
        return None
    ends = (
        at + 1 >= end
        or scene.tokens[at + 1].text in SOFT
        or scene.tokens[at + 1].lower in ("to", "but", "and")
    )
    return ("clause", [(at, at + 1)]) if ends and scene.tokens[at].tag == "UH" else None


def _subject_before(scene: Scene, verb: Token) -> bool:
    at = verb.index - 1
    begin = scene.sentence(verb)[0]
    while at >= begin and (scene.tokens[at].tag in ("RB", "MD") or scene.tokens[at].dep in ("aux", "neg")):
        at -= 1
    return at >= begin and (
        scene.tokens[at].is_noun or scene.tokens[at].tag in ("PRP", "WP", "NNS", "JJS", "CD", "DT", "JJ")
    )


def _behind_setting(scene: Scene, at: int, end: int) -> int:
    """Behind "on Monday" or "in a statement", where a clause begins there."""
    tokens = scene.tokens
    for i in range(at, min(end, at + SETTING)):
        if tokens[i].lower in THAT and tokens[i].tag == "IN":
            return i
        if tokens[i].is_verb or tokens[i].text in SOFT or scene.quotation_at[i] >= 0:
            break
    if at < end and (tokens[at].tag == "IN" or tokens[at].lower in WHEN) and tokens[at].lower not in THAT:
        for i in range(at, min(end, at + SETTING)):
            if tokens[i].lower in WHEN or tokens[i].lower in WHERE_TO:
                at = i + 1
        return at
    return at


def _behind_hearer(scene: Scene, verb: Token) -> int:
    """Behind whom the verb tells, where it tells somebody: "told the paper | she was ready"."""
    obj = verb.child("dobj", "dative") if scene.lemma(verb) in ADDRESSING else None
    near = obj is not None and verb.index < obj.index and scene.right[obj.index] - verb.index <= NEAR
    return scene.right[obj.index] if obj is not None and near else verb.index + 1


def _clause(scene: Scene, at: int, end: int) -> int | None:
    """The finite verb of a clause that begins at `at` with its subject; None where none does."""
    if scene.tokens[at].lower in PRONOUNS:
        return next((i for i in range(at + 1, min(end, at + 3)) if scene.tokens[i].tag in FINITE), None)
    for token in scene.tokens[at : min(end, at + NEAR)]:
        if token.dep in SUBJECTS and scene.left[token.index] <= at and token.head.index > token.index:
            governor = token.head
            finite = governor.tag in FINITE or any(
                c.tag in FINITE and c.dep in ("aux", "auxpass") for c in governor.children
            )
            return governor.index if finite and governor.index < end else None
        if token.text in SOFT:
            return None
    return None
