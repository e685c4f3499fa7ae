"""Finite clauses that a verb reports: its complement, the clause around it, and what was broken off."""

from __future__ import annotations

from tui_reader.analysis.attribution.cuts import cut_at_next_cue
from tui_reader.analysis.attribution.phrases import SUBJECTS, WHEN, has_particle, is_passive, own_subject
from tui_reader.analysis.attribution.scene import MARKS, SOFT, Range, Scene, without
from tui_reader.analysis.parse import Token

Found = tuple[str, list[Range]]
"""The frame's name, and the pieces of the content."""

ADDRESSING = frozenset(["tell", "inform", "assure", "remind", "put"])
"""Verbs whose object is who is spoken to."""
REASONS = frozenset(["because", "if", "unless"])
"""What leads in a clause that belongs to what is said, whatever it hangs on."""
APART = 16
"""Tokens between a verb and a clause that belongs to it."""
FINITE = frozenset(["VBD", "VBZ", "VBP", "MD"])
THAT = frozenset(["that", "whether"])
WHERE_TO = frozenset(
    """statement interview letter email e-mail memo speech tweet post message briefing report note release
    call conference filing article column essay book blog text broadcast testimony remarks comments
    video""".split()
)
SETTING = 9
"""Tokens of a time or an occasion between the verb and the clause: "said in a statement on Monday …"."""


def is_infinitive(clause: Token) -> bool:
    """Whether a clause's verb is "to do"."""
    return clause.tag in ("VB", "VBN") and any(c.tag == "TO" and c.dep == "aux" for c in clause.children)


def complement(scene: Scene, verb: Token, frames: dict[str, str]) -> Found | None:
    """The clause that the verb governs, before it or behind it."""
    if "clause" not in frames and "quote" not in frames:
        return None
    clause = _clause_of(scene, verb)
    if clause is None or not has_particle(scene, verb):
        return None
    if clause.is_noun and not any(c.dep in ("nsubj", "cop", "mark") for c in clause.children):
        return None
    first, last = scene.reach(clause)
    if clause.index < verb.index:
        last = max(scene.right[c.index] for c in verb.children if c.dep == "ccomp" and c.index < verb.index)
        parted = any(t.text in SOFT or t.text in MARKS for t in scene.tokens[last - 1 : last + 1])
        if last < verb.index and not parted:
            return None
        return "clause", [(first, min(last, scene.right[verb.index]))]
    if is_infinitive(clause) and "clause" not in frames:
        return None
    first = _with_subject(scene, verb, clause, max(first, verb.index + 1))
    first = _behind_setting(scene, first, clause)
    for other in verb.children:
        entry = scene.lexicon.verbs.get(other.lower)
        speaks = entry is not None and "quote" in entry.frames
        if other.dep == "ccomp" and scene.left[other.index] == last and clause.tag in FINITE and not speaks:
            last = scene.right[other.index]
    last = _completed(scene, verb, clause, first, last)
    return "clause", [(first, cut_at_next_cue(scene, verb, first, last))]


def _clause_of(scene: Scene, verb: Token) -> Token | None:
    """The clause that a verb governs; the one behind it where its subject stands before it."""
    subject = verb.child("nsubj")
    clauses = [c for c in verb.children if c.dep == "ccomp" and not _ended(scene, c, subject)]
    if len(clauses) > 1 and subject is not None and not set_off(scene, scene.left[subject.index]):
        behind = next((c for c in clauses if c.index > verb.index), None)
        if behind is not None and behind.child(*SUBJECTS) is not None:
            return behind
    if len(clauses) > 1 and subject is None and scene.tokens[verb.index - 1].text == ",":
        # "One guest, who …, said the speech was bad": the clause before is only about the guest.
        before, behind = clauses[0], clauses[-1]
        own = own_subject(behind)
        if (
            before.index < verb.index < behind.index
            and own is not None
            and scene.left[own.index] == verb.index + 1
        ):
            return behind
    return clauses[0] if clauses else None


def _ended(scene: Scene, clause: Token, subject: Token | None) -> bool:
    """Whether a semicolon ends a clause before the subject of the next: "It costs 18 crowns; they asked for 12"."""
    if subject is None or not clause.index < subject.index:
        return False
    first = scene.left[subject.index]
    return first > 0 and scene.tokens[first - 1].text == ";"


def set_off(scene: Scene, at: int) -> bool:
    """Whether a comma or a closing mark stands before a token, as behind what was said."""
    return at > 0 and (scene.tokens[at - 1].text == "," or scene.tokens[at - 1].text in MARKS)


def _with_subject(scene: Scene, verb: Token, clause: Token, first: int) -> int:
    """The beginning of a clause whose subject was taken for the verb's object: "state | their goal is …"."""
    gap = scene.tokens[verb.index + 1 : first]
    if not gap or clause.tag not in FINITE or clause.child(*SUBJECTS) is not None:
        return first
    named = any(t.is_noun and t.dep in ("dobj", "npadvmod") and t.lower not in WHEN for t in gap)
    if not named or scene.lemma(verb) in ADDRESSING or any(t.text in SOFT or t.text in MARKS for t in gap):
        return first
    return verb.index + 1


def that_clause(scene: Scene, verb: Token, frames: dict[str, str]) -> Found | None:
    """A clause with "that" or "whether" that the parser gave to a noun: "told them in a letter that …"."""
    if frames.get("clause") not in ("speech", "show") or own_subject(verb) is None:
        return None
    end = scene.sentence(verb)[1]
    for token in scene.tokens[verb.index + 1 : min(end, verb.index + APART)]:
        if token.lower in THAT and token.tag in ("IN", "WDT", "DT"):
            if not token.head.is_verb or token.dep not in ("mark", "nsubj", "dobj", "advmod"):
                return None
            if token.head.head.dep == "dobj" and scene.lemma(verb) not in ADDRESSING:
                return None
            if scene.lemma(verb) not in ADDRESSING and _describes_part(verb, token):
                return None
            last = scene.right[token.head.index]
            return "clause", [(token.index, cut_at_next_cue(scene, verb, token.index, last))]
        described = token.tag == "VBN" and token.dep == "acl"
        if (token.is_verb and not described) or token.text in SOFT or scene.quotation_at[token.index] >= 0:
            return None
    return None


def _describes_part(verb: Token, that: Token) -> bool:
    """Whether "that" describes what the verb's object is of: "posted pictures of a road that ends here"."""
    obj, noun = verb.child("dobj"), that.head.head
    described = that.head.dep == "relcl" and noun.dep == "pobj" and noun.head.lower == "of"
    return described and obj is not None and obj.is_noun


def around(scene: Scene, verb: Token, frames: dict[str, str]) -> Found | None:
    """The clause that the verb is put into: ", he said," and "as he put it"."""
    if "quote" not in frames or own_subject(verb) is None:
        return None
    if verb.dep not in ("parataxis", "advcl", "dep", "ccomp", "relcl"):
        return None
    if frames["quote"] == "show" and is_passive(verb):
        # "She wept as the names were read out."
        return None
    mark = verb.child("mark", "advmod")
    if verb.dep in ("advcl", "ccomp", "relcl") and (mark is None or mark.lower not in ("as", "like")):
        return None
    if verb.child("ccomp", "xcomp") is not None and verb.dep != "parataxis":
        return None
    if verb.child("dobj") is not None and verb.dep != "parataxis" and scene.lemma(verb) not in ADDRESSING:
        return None
    pieces = without(scene.reach(verb.head), [scene.reach(verb)])
    return ("around", pieces) if pieces else None


def _behind_setting(scene: Scene, first: int, clause: Token) -> int:
    """Behind the time or occasion that belongs to the verb: "said on Monday | it would"."""
    tokens = scene.tokens
    subject = clause.child("nsubj", "nsubjpass", "expl")
    if subject is None or scene.quotation_at[first] >= 0:
        return first
    end = scene.left[subject.index]
    if not first < end <= first + SETTING or any(t.text in SOFT for t in tokens[first:end]):
        return first
    opening = tokens[first].lower
    words = {t.lower for t in tokens[first:end]}
    if opening in WHEN or (
        opening in ("on", "in", "at", "during", "last", "this") and words & (WHEN | WHERE_TO)
    ):
        return end
    return first


def run_on(scene: Scene, last: int, end: int) -> int:
    """The end of a "that" clause that was taken to end before its own verb: "that the claims made | were lies"."""
    if last >= end or scene.tokens[last].tag not in FINITE:
        return last
    verb = scene.tokens[last]
    if verb.dep in ("aux", "auxpass") and verb.head.index > last:
        verb = verb.head
    return max(last, min(end, scene.right[verb.index]))


def _completed(scene: Scene, verb: Token, clause: Token, first: int, last: int) -> int:
    """The end of a clause that was broken off: "that" without a verb, or before "and" with a subject."""
    tokens = scene.tokens
    end = scene.sentence(verb)[1]
    if tokens[first].lower in THAT:
        finite = clause.tag in FINITE or any(
            c.tag in FINITE and c.dep in ("aux", "auxpass") for c in clause.children
        )
        if not finite and any(t.tag in FINITE for t in tokens[last:end]):
            while last < end and tokens[last].text not in SOFT:
                last += 1
            return last
        if verb.dep not in ("relcl", "acl"):
            last = run_on(scene, last, end)
    for child in verb.children:
        mark = tokens[scene.left[child.index]]
        if child.dep == "advcl" and scene.left[child.index] == last and mark.lower in REASONS:
            return scene.right[child.index]
        if (
            child.dep == "conj"
            and child.index >= last
            and (own := child.child("nsubj", "nsubjpass")) is not None
        ):
            gap = tokens[last : scene.left[own.index]]
            if len(gap) == 1 and gap[0].lower in ("and", "or") and scene.left[child.index] >= last:
                return scene.right[child.index]
    return last
