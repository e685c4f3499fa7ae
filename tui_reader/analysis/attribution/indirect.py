"""Verbs that attribute: what each one credits, read off the parse by the frames of the lexicon."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from tui_reader.analysis.attribution.cuts import cut_at_next_cue
from tui_reader.analysis.attribution.lexicon import VerbEntry
from tui_reader.analysis.attribution.phrases import cue_range, has_particle, is_passive, noun_phrase, own_subject, subject_of
from tui_reader.analysis.attribution.marks import Quotation
from tui_reader.analysis.attribution.beside import claims
from tui_reader.analysis.attribution.speech import inside_speech
from tui_reader.analysis.attribution.parenthetical import parenthetical
from tui_reader.analysis.attribution.people import people
from tui_reader.analysis.attribution.scene import LONGEST, SOFT, Draft, Range, Scene, without
from tui_reader.analysis.parse import Token

PREPOSITIONS = frozenset(["of", "about", "for", "on", "against", "to", "over", "at", "in", "with"])
STRETCHING = frozenset(["of", "about", "for", "to", "with", "as", "against", "between", "from", "over"])
ADDRESSING = frozenset(["tell", "inform", "assure", "remind", "put"])
APART = 16
"""Tokens between a verb and a clause that belongs to it."""
FINITE = frozenset(["VBD", "VBZ", "VBP", "MD"])
VAGUE = frozenset(
    [
        "it",
        "this",
        "that",
        "so",
        "one",
        "something",
        "anything",
        "nothing",
        "everything",
        "what",
        "himself",
        "herself",
        "themselves",
        "itself",
        "which",
        "who",
        "whom",
    ]
)


def verb_drafts(scene: Scene) -> Iterator[Draft]:
    """A draft for every verb of the lexicon that governs something it can attribute."""
    claimed = claims(scene)
    for token in scene.tokens:
        if token.tag[:2] != "VB":
            continue
        entry = scene.lexicon.verbs.get(token.lower)
        if entry is None or token.dep in ("aux", "auxpass", "amod", "compound"):
            continue
        begin, end = scene.sentence(token)
        if end - begin > LONGEST or inside_speech(scene, token):
            continue
        draft = read_verb(scene, token, entry, claimed.get(token.index, []))
        if draft is not None:
            yield draft


def read_verb(scene: Scene, verb: Token, entry: VerbEntry, claimed: Sequence[Quotation]) -> Draft | None:
    """What `verb` credits and whom; None where it credits nothing here.

    `claimed` are spoken sentences that stand beside the verb: they are its content, whatever the parse says.
    """
    frames = entry.frames
    inserted = None if claimed else parenthetical(scene, verb)
    if inserted is not None and inserted[0][0] > verb.index:
        return _inserted(scene, verb, *inserted)
    found: Found | None = ("quote", [(q.first, q.last) for q in claimed]) if claimed else None
    found = (
        found
        or _clause(scene, verb, frames)
        or _around(scene, verb, frames)
        or _object_and_more(scene, verb, frames)
        or _infinitive(scene, verb, frames)
        or _gerund(scene, verb, frames)
        or _prepositional(scene, verb, frames)
        or _that_clause(scene, verb, frames)
        or _object(scene, verb, frames)
    )
    if found is None:
        return _inserted(scene, verb, *inserted) if inserted is not None else None
    frame, content = found
    cue = cue_range(scene, verb)
    subject = subject_of(scene.governors.get(verb.index, verb))
    source: list[Range] = []
    if subject is not None and subject.dep == "expl":
        subject = None
    if is_passive(verb) and verb.child("agent") is None and frame in ("clause", "obj", "passive", "inf", "objinf"):
        subject = None
    if subject is not None and not any(a <= subject.index < b for a, b in content):
        piece = noun_phrase(scene, subject, verb)
        source = without(piece, [cue, *content])[:1]
    if frame in ("obj", "as", "inf", "objof", "ing") and not _has_speaker(source, subject):
        return None
    holes = [cue, *source]
    pieces = [p for c in content for p in without(c, holes)]
    trimmed = [t for p in pieces if (t := scene.trimmed(p)) is not None]
    if not trimmed:
        return None
    return Draft(trimmed, [cue], source, frames.get(frame, "speech"), frame, verb)


def _inserted(scene: Scene, verb: Token, source: Range, hole: Range) -> Draft | None:
    begin, end = scene.sentence(verb)
    tokens = scene.tokens
    pieces = [(begin, hole[0]), (hole[1], end)]
    said_before = any(t.tag in FINITE for t in tokens[begin : hole[0]])
    added = hole[1] < end and (
        tokens[hole[1]].tag[:1] == "W"
        or tokens[hole[1]].tag == "VBG"
        or not any(t.tag in FINITE for t in tokens[hole[1] : end])
    )
    if said_before and added:
        pieces.pop()
    content = [t for p in pieces if p[0] < p[1] and (t := scene.trimmed(p)) is not None]
    return Draft(content, [cue_range(scene, verb)], [source], "speech", "inserted", verb) if content else None


def _has_speaker(source: list[Range], subject: Token | None) -> bool:
    """Whether somebody is named who can say or think: without a clause, many of these verbs only tell events."""
    return bool(source) and subject is not None and (people().speaks(subject) or people().shows(subject))


Found = tuple[str, list[Range]]


def _clause(scene: Scene, verb: Token, frames: dict[str, str]) -> Found | None:
    if "clause" not in frames and "quote" not in frames:
        return None
    clause = verb.child("ccomp")
    if clause is None or not has_particle(scene, verb):
        return None
    first, last = scene.reach(clause)
    if clause.is_noun and not any(c.dep in ("nsubj", "cop", "mark") for c in clause.children):
        return None
    if clause.index > verb.index:
        first = max(first, verb.index + 1)
        clause_first = first
        if _is_infinitive(clause) and "objinf" not in frames and "inf" not in frames:
            return None
        if not _is_infinitive(clause) or "clause" in frames:
            last = _completed(scene, verb, clause_first, last)
            return "clause", [(clause_first, cut_at_next_cue(scene, verb, clause_first, last))]
        return None
    return "clause", [(first, min(last, scene.right[verb.index]))]


def _that_clause(scene: Scene, verb: Token, frames: dict[str, str]) -> Found | None:
    """A clause with "that" or "whether" which the parser gave to a noun: "told the paper in a letter that …"."""
    if frames.get("clause") not in ("speech", "show") or own_subject(verb) is None:
        return None
    end = scene.sentence(verb)[1]
    for token in scene.tokens[verb.index + 1 : min(end, verb.index + APART)]:
        if token.lower in ("that", "whether") and token.tag in ("IN", "WDT", "DT"):
            governor = token.head if token.head.is_verb else None
            if governor is None or token.dep not in ("mark", "nsubj", "dobj", "advmod"):
                return None
            last = scene.right[governor.index]
            return ("clause", [(token.index, cut_at_next_cue(scene, verb, token.index, last))])
        if token.is_verb or token.text in SOFT or scene.quotation_at[token.index] >= 0:
            return None
    return None


def _completed(scene: Scene, verb: Token, first: int, last: int) -> int:
    """The end of a clause that the parser broke off: "that" without a verb, or before "and" with a subject."""
    tokens = scene.tokens
    end = scene.sentence(verb)[1]
    if tokens[first].lower == "that" and not any(t.tag in FINITE for t in tokens[first:last]):
        while last < end and tokens[last].text not in SOFT:
            last += 1
        return last
    for child in verb.children:
        if child.dep == "conj" and child.index >= last and (own := child.child("nsubj", "nsubjpass")) is not None:
            gap = tokens[last : scene.left[own.index]]
            if len(gap) == 1 and gap[0].lower in ("and", "or") and scene.left[child.index] >= last:
                return scene.right[child.index]
    return last


def _is_infinitive(clause: Token) -> bool:
    return clause.tag == "VB" and any(c.tag == "TO" and c.dep == "aux" for c in clause.children)


def _around(scene: Scene, verb: Token, frames: dict[str, str]) -> Found | None:
    """The clause that the verb is put into: ", he said," and "as he put it"."""
    if "quote" not in frames or own_subject(verb) is None:
        return None
    if verb.dep not in ("parataxis", "advcl", "dep", "ccomp", "relcl"):
        return None
    mark = verb.child("mark", "advmod")
    if verb.dep in ("advcl", "ccomp", "relcl") and (mark is None or mark.lower not in ("as", "like")):
        return None
    if verb.child("ccomp", "xcomp") is not None and verb.dep != "parataxis":
        return None
    if verb.child("dobj") is not None and verb.dep != "parataxis" and scene.lemma(verb) not in ADDRESSING:
        return None
    hole = scene.reach(verb)
    first, last = scene.reach(verb.head)
    pieces = without((first, last), [hole])
    return ("around", pieces) if pieces else None


def _object_and_more(scene: Scene, verb: Token, frames: dict[str, str]) -> Found | None:
    """ "urged him to go", "accused him of lying", "described it as odd"."""
    if is_passive(verb):
        return _passive_object(scene, verb, frames)
    if verb.tag == "VBN" and verb.dep in ("acl", "ROOT", "advcl"):
        return None
    obj = verb.child("dobj")
    if "objinf" in frames:
        clause = next(
            (
                c
                for c in verb.children
                if c.dep in ("ccomp", "xcomp", "advcl") and c.index > verb.index and _is_infinitive(c)
            ),
            None,
        )
        if clause is not None and (obj is not None or clause.child("nsubj") is not None):
            start = scene.left[obj.index] if obj is not None else scene.left[clause.index]
            return "objinf", [(max(start, verb.index + 1), scene.right[clause.index])]
    if obj is not None and "objof" in frames:
        prep = next(
            (
                c
                for c in verb.children
                if c.dep == "prep"
                and c.lower in ("of", "for", "with", "as", "on", "over")
                and c.index > obj.index
            ),
            None,
        )
        if prep is not None:
            return "objof", [(scene.left[obj.index], scene.right[prep.index])]
    if "as" in frames:
        second = next(
            (
                c
                for c in verb.children
                if c.index > verb.index and _is_second_object(c, obj)
            ),
            None,
        )
        if second is not None:
            start = scene.left[obj.index] if obj is not None else scene.left[second.index]
            return "as", [(max(start, verb.index + 1), scene.right[second.index])]
        clause = verb.child("ccomp")
        if clause is not None and clause.index > verb.index and not clause.is_verb:
            return "as", [(max(scene.left[clause.index], verb.index + 1), scene.right[clause.index])]
    return None


def _is_second_object(child: Token, obj: Token | None) -> bool:
    if child.dep == "dobj":
        return obj is not None and child is not obj and child.is_noun
    return child.dep == "oprd" or (child.dep == "prep" and child.lower == "as")


def _passive_object(scene: Scene, verb: Token, frames: dict[str, str]) -> Found | None:
    """ "is expected to go", "was described as odd", "was accused of lying"."""
    subject = verb.child("nsubjpass")
    if subject is None or "passive" not in frames:
        return None
    for child in verb.children:
        if child.index < verb.index:
            continue
        clause = child.dep == "xcomp"
        as_ = child.dep == "oprd" or (child.dep == "prep" and child.lower == "as")
        of = child.dep == "prep" and child.lower in ("of", "for") and "objof" in frames
        if clause or (as_ and "as" in frames) or of:
            return "passive", [scene.reach(subject), scene.reach(child)]
    return None


def _infinitive(scene: Scene, verb: Token, frames: dict[str, str]) -> Found | None:
    if "inf" not in frames:
        return None
    clause = next(
        (
            c
            for c in verb.children
            if c.dep in ("xcomp", "ccomp") and c.index > verb.index and _is_infinitive(c)
        ),
        None,
    )
    if clause is None:
        return None
    return "inf", [(max(scene.left[clause.index], verb.index + 1), scene.right[clause.index])]


def _gerund(scene: Scene, verb: Token, frames: dict[str, str]) -> Found | None:
    if "ing" not in frames:
        return None
    clause = next(
        (c for c in verb.children if c.dep in ("xcomp", "ccomp") and c.index > verb.index and c.tag == "VBG"),
        None,
    )
    return (
        None
        if clause is None
        else ("ing", [(max(scene.left[clause.index], verb.index + 1), scene.right[clause.index])])
    )


def _prepositional(scene: Scene, verb: Token, frames: dict[str, str]) -> Found | None:
    for child in verb.children:
        if (
            child.dep == "prep"
            and child.lower in PREPOSITIONS
            and child.lower in frames
            and child.index > verb.index
            and verb.child("prt") is None
        ):
            inner = child.child("pobj", "pcomp")
            if inner is not None and inner.lower not in VAGUE:
                return child.lower, [(child.index + 1, _stretched(scene, verb, child))]
        if child.dep == "advcl" and "for" in frames and child.index > verb.index and _is_infinitive(child):
            mark = scene.left[child.index]
            if scene.tokens[mark].lower == "for":
                return "for", [(mark + 1, scene.right[child.index])]
    return None


def _object(scene: Scene, verb: Token, frames: dict[str, str]) -> Found | None:
    """"criticised the plan", "voiced doubts about it"; the passive with an agent."""
    if "obj" not in frames and "noun" not in frames:
        return None
    if is_passive(verb):
        obj = verb.child("nsubjpass")
        if obj is None or verb.child("agent") is None or not _credited(scene, obj, frames):
            return None
        return "obj", [scene.reach(obj)]
    obj = verb.child("dobj")
    if obj is None or obj.index < verb.index or not _credited(scene, obj, frames):
        return None
    return "obj", [(max(scene.left[obj.index], verb.index + 1), _stretched(scene, verb, obj))]


def _credited(scene: Scene, obj: Token, frames: dict[str, str]) -> bool:
    if obj.lower in VAGUE:
        return False
    if "obj" in frames:
        return not (obj.lower in people().singular or obj.lower in people().several) or frames["obj"] == "stance"
    return scene.lexicon.nouns.get(obj.lower, "plan") != "plan" or scene.quotation_at[scene.left[obj.index]] >= 0


def _stretched(scene: Scene, verb: Token, obj: Token) -> int:
    """The end of an object with the phrases behind it that the parser gave to the verb instead."""
    end = scene.right[obj.index]
    for child in verb.children:
        if child.index < end or scene.left[child.index] != end:
            continue
        if child.dep == "prep" and child.lower in STRETCHING:
            end = scene.right[child.index]
        elif child.dep in ("xcomp", "advcl") and _is_infinitive(child):
            end = scene.right[child.index]
        else:
            break
    return end
