"""Reading a verb's surroundings: its subject, its cue words, the stretch of a noun phrase."""

from __future__ import annotations

from tui_reader.analysis.attribution.people import people
from tui_reader.analysis.attribution.scene import Range, Scene, upwards
from tui_reader.analysis.parse import Token

SUBJECTS = ("nsubj", "nsubjpass", "csubj", "csubjpass", "expl")
NOT_NOMINAL = frozenset(["RB", "VB", "IN", "MD", "UH", "TO", "CC"])


MIGHT = frozenset(["may", "might", "could", "should", "must", "can"])
WHEN = frozenset(
    """monday tuesday wednesday thursday friday saturday sunday today yesterday tonight tomorrow earlier later
    january february march april may june july august september october november december""".split()
)


def subject_of(verb: Token) -> Token | None:
    """Who does it: the verb's own subject, or the one it shares by coordination, control or apposition."""
    own = own_subject(verb)
    if own is not None:
        return own
    token = verb
    for governor in upwards(verb):
        dep = token.dep
        if dep in (
            "conj",
            "xcomp",
            "advcl",
            "pcomp",
            "prep",
            "ccomp",
            "dep",
            "parataxis",
            "aux",
            "acomp",
            "oprd",
        ):
            if dep == "ccomp" and token.tag not in ("VB", "VBG", "VBN"):
                return None
            if dep == "advcl" and token is verb and verb.tag not in ("VBG", "VBN", "VB"):
                return None
            if dep == "prep" and token.lower == "as" and governor.is_verb:
                # "Reuters quoted her as saying": not who quotes but who is quoted.
                quoted = governor.child("nsubjpass") or governor.child("dobj")
                if quoted is not None and verb.tag == "VBG":
                    return quoted
            token = governor
            if dep == "xcomp" and (obj := governor.child("dobj")) is not None and governor.is_verb:
                return obj
            found = own_subject(token)
            if found is not None:
                return found
        elif dep in ("acl", "relcl") and governor.is_noun:
            if dep != "acl" or verb.tag != "VBG":
                return None
            above = governor.head
            if governor.dep == "dobj" and not (people().speaks(governor) or people().shows(governor)):
                # "opened the debate saying": who opened it.
                return own_subject(above) or governor
            return governor
        else:
            return None
    return None


def own_subject(verb: Token) -> Token | None:
    """The subject that the verb itself governs; the agent of a passive."""
    for child in verb.children:
        if (
            child.dep == "nsubj"
            and child.tag[:2] not in NOT_NOMINAL
            and not (child.index > verb.index and child.lower in WHEN)
        ):
            return child
    agent = verb.child("agent")
    if agent is not None and (verb.tag == "VBN" or verb.child("auxpass", "nsubjpass") is not None):
        return agent.child("pobj")
    return verb.child("nsubjpass", "csubj", "expl")


def is_passive(verb: Token) -> bool:
    """Whether the verb is a passive participle, by its own auxiliary or that of the verb it is joined to."""
    if verb.tag != "VBN":
        return False
    if any(c.dep in ("auxpass", "nsubjpass", "agent") for c in verb.children):
        return True
    if any(c.dep in ("aux", "nsubj") for c in verb.children):
        return False
    return verb.dep == "conj" and any(c.dep in ("auxpass", "nsubjpass") for c in verb.head.children)


def supposed(verb: Token) -> bool:
    """Whether somebody only might say it: "if she says", "could argue"."""
    if any(c.dep == "aux" and c.lower in MIGHT for c in verb.children):
        return True
    mark = verb.child("mark")
    return verb.dep == "advcl" and mark is not None and mark.lower in ("if", "unless")


def has_particle(scene: Scene, verb: Token) -> bool:
    """Whether a verb that speaks only with its particle ("point out", "shoot back") has it."""
    wanted = scene.lexicon.particles.get(scene.lemma(verb))
    if wanted is None:
        return True
    after = scene.tokens[verb.index + 1 : verb.index + 2]
    return bool(after) and after[0].lower in wanted


def cue_range(scene: Scene, verb: Token) -> Range:
    """The verb with auxiliaries, negations and adverbs before it, and its particle or "by" behind."""
    first = verb.index
    while first and _belongs(scene.tokens[first - 1], verb):
        first -= 1
    last = verb.index + 1
    tokens = scene.tokens
    if last < len(tokens) and tokens[last].head is verb and tokens[last].dep in ("prt", "agent"):
        last += 1
    return first, last


def _belongs(token: Token, verb: Token) -> bool:
    if token.sentence != verb.sentence or token.head is not verb:
        return False
    return token.dep in ("aux", "auxpass", "neg", "advmod") and token.tag[:1] != "W"


def noun_phrase(scene: Scene, head: Token, verb: Token | None = None) -> Range:
    """The phrase of a noun with its description, without what belongs to the verb that it serves."""
    first, last = scene.reach(head)
    if verb is not None and head.index > verb.index:
        first = max(first, verb.index + 1)
    elif verb is not None:
        last = min(last, verb.index)
    for child in head.children:
        if child.dep in ("conj", "parataxis", "ccomp") and child.is_verb and child.tag != "VBG":
            if child.index > head.index:
                last = min(last, scene.left[child.index])
        elif child.dep in ("advcl", "relcl") and child.index > head.index and _opens_with_when(scene, child):
            last = min(last, scene.left[child.index])
    first, last = _outside_quotations(scene, head, first, last)
    return scene.trimmed((first, last)) or (head.index, head.index + 1)


def _opens_with_when(scene: Scene, clause: Token) -> bool:
    return scene.tokens[scene.left[clause.index]].lower in (
        "when",
        "while",
        "after",
        "before",
        "as",
        "because",
    )


def _outside_quotations(scene: Scene, head: Token, first: int, last: int) -> Range:
    """Cut a phrase where a quotation of several words begins or ends, if its head is outside."""
    if scene.quotation_at[head.index] >= 0:
        return first, last
    i = head.index
    while i > first and not _long_quotation(scene, i - 1):
        i -= 1
    j = head.index + 1
    while j < last and not _long_quotation(scene, j):
        j += 1
    return i, j


def _long_quotation(scene: Scene, index: int) -> bool:
    q = scene.quotation(index)
    return q is not None and q.last - q.first > 7
