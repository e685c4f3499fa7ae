"""Verbs that attribute: what each one credits and whom, by the frames of the lexicon."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from tui_reader.analysis.attribution.beside import claims
from tui_reader.analysis.attribution.clauses import (
    ADDRESSING,
    FINITE,
    THAT,
    Found,
    around,
    complement,
    set_off,
    that_clause,
)
from tui_reader.analysis.attribution.cuts import cut_aside, cut_at_next_cue
from tui_reader.analysis.attribution.lexicon import VerbEntry
from tui_reader.analysis.attribution.marks import Quotation
from tui_reader.analysis.attribution.nothing import bare, failed, hears, nobody, quoted
from tui_reader.analysis.attribution.objects import (
    PREPOSITIONS,
    gerund,
    infinitive,
    object_and_more,
    prepositional,
    simple_object,
)
from tui_reader.analysis.attribution.parenthetical import LONGEST_NAME, parenthetical
from tui_reader.analysis.attribution.people import people
from tui_reader.analysis.attribution.phrases import cue_range, is_passive, noun_phrase, subject_of, supposed
from tui_reader.analysis.attribution.scene import LONGEST, Draft, Range, Scene, without
from tui_reader.analysis.attribution.sources import source_beside
from tui_reader.analysis.attribution.speech import inside_speech
from tui_reader.analysis.attribution.surface import PRONOUNS, answered, quoted_name, reported, shouted
from tui_reader.analysis.parse import Token

AGENTLESS = frozenset(["clause", "obj", "passive", "inf", "objinf", "about"])
"""Frames in which the subject of a passive without "by" is not who speaks."""
WITH_SPEAKER = frozenset(["obj", "as", "inf", "objinf", "objat", "ing"])
"""Frames that tell of an event, not of words, unless somebody is named who can speak."""
WHOLE = frozenset(["quote", "around", "passive"])
"""Frames whose content is not cut where another cue begins."""
WORDED = frozenset(["quote", "clause"])
"""Frames that report words, so that a verb form without a subject surely has a speaker."""
SURELY = PRONOUNS | THAT
"""Words behind a verb that begin what it reports, whatever stands before it."""
RELAYING = frozenset(["report", "reveal"])
"""Verbs that, behind a clause, may pass on what another said."""


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
        mute = entry.lemma in scene.lexicon.manner and draft is not None
        if draft is not None and not (mute and not quoted(scene, draft.content)):
            yield draft


def read_verb(scene: Scene, verb: Token, entry: VerbEntry, claimed: Sequence[Quotation]) -> Draft | None:
    """What `verb` credits and whom; None where it credits nothing here.

    `claimed` are spoken sentences that stand beside the verb: they are its content, whatever the parse says.
    """
    inserted = None if claimed else parenthetical(scene, verb)
    if inserted is not None and inserted[0][0] > verb.index:
        return _inserted(scene, verb, *inserted)
    found = ("quote", [(q.first, q.last) for q in claimed]) if claimed else _found(scene, verb, entry.frames)
    if found is None:
        taken = verb.child("dobj") is not None and scene.lemma(verb) not in ADDRESSING
        return _inserted(scene, verb, *inserted) if inserted is not None and not taken else None
    frame, content = found
    if inserted is not None and (content[0][0] >= inserted[1][1] or _broken(scene, inserted[1])):
        whole = _inserted(scene, verb, *inserted)
        if whole is not None and whole.end > inserted[1][1]:
            return whole
    if frame not in WHOLE:
        content = [(a, cut_at_next_cue(scene, verb, a, b) if a > verb.index else b) for a, b in content]
        content = [(a, cut_aside(scene, a, b)) for a, b in content]
    cue = cue_range(scene, verb)
    subject = _subject(scene, verb, frame)
    if entry.lemma in scene.lexicon.impersonal:
        it = verb.child("nsubj", "expl")
        if it is None or it.lower != "it":
            return None
        subject = None
    source: list[Range] = []
    if subject is not None and not any(a <= subject.index < b for a, b in content):
        source = without(noun_phrase(scene, subject, verb), [cue, *content])[:1]
    if not source and frame in WORDED and entry.frames.get("quote") == "speech":
        source = source_beside(scene, verb, content)
    if source and scene.tokens[source[0][0]].lower in people().rubrics:
        source = _behind_rubric(scene, source[0], cue[0])
    if frame not in WORDED and nobody(scene, subject, content):
        return None
    if frame in (*PREPOSITIONS, "inf") and bare(verb, content):
        return None
    if entry.lemma in scene.lexicon.checking and failed(verb):
        return None
    if frame in WITH_SPEAKER and not _has_speaker(scene, source, subject):
        return None
    pieces = [p for c in content for p in without(c, [cue, *source])]
    trimmed = [t for p in pieces if (t := scene.trimmed(p)) is not None]
    if not trimmed:
        return None
    relay = entry.lemma in RELAYING and trimmed[-1][1] <= verb.index
    kind = entry.frames.get(frame, "speech")
    return Draft(trimmed, [cue], source, kind, frame, verb, not supposed(verb), relay=relay)


def _found(scene: Scene, verb: Token, frames: dict[str, str]) -> Found | None:
    if (answer := answered(scene, verb, frames)) is not None:
        return answer
    led = _conditional(scene, verb) and prepositional(scene, verb, frames)
    return (
        led
        or _complement(scene, verb, frames)
        or around(scene, verb, frames)
        or object_and_more(scene, verb, frames)
        or infinitive(scene, verb, frames)
        or gerund(scene, verb, frames)
        or prepositional(scene, verb, frames)
        or that_clause(scene, verb, frames)
        or quoted_name(scene, verb, frames)
        or simple_object(scene, verb, frames)
        or shouted(scene, verb, frames)
        or reported(scene, verb, frames)
    )


def _complement(scene: Scene, verb: Token, frames: dict[str, str]) -> Found | None:
    """The verb's complement; the clause behind it where the parse took the one before."""
    found = complement(scene, verb, frames)
    subject = verb.child("nsubj")
    if found is None or found[1][-1][1] > verb.index or subject is None:
        return found
    begin = scene.left[subject.index]
    behind = scene.tokens[verb.index + 1 : verb.index + 2]
    surely = any(t.lower in SURELY for t in behind) and begin > 0 and scene.tokens[begin - 1].text == ","
    return ((surely or not set_off(scene, begin)) and reported(scene, verb, frames)) or found
    return found


def _conditional(scene: Scene, verb: Token) -> bool:
    """Whether the clause behind the verb is only a condition: "warned of war if …"."""
    clause = verb.child("ccomp")
    return (
        clause is not None
        and clause.index > verb.index
        and scene.tokens[scene.left[clause.index]].lower == "if"
        and any(c.dep == "prep" and verb.index < c.index < scene.left[clause.index] for c in verb.children)
    )


def _subject(scene: Scene, verb: Token, frame: str) -> Token | None:
    if hears(scene, verb):
        return None
    bare = verb.tag == "VBN" and verb.dep in ("advcl", "acl") and verb.child("aux", "nsubj") is None
    if (bare or is_passive(verb)) and verb.child("agent") is None and frame in AGENTLESS:
        return None
    subject = subject_of(scene.governors.get(verb.index, verb)) or (
        _of_sentence(scene, verb) if frame in WORDED else None
    )
    if subject is not None and scene.dateline[0] <= subject.index < scene.dateline[1]:
        # The parse takes the dateline for who speaks: "ARDEN (Northern Press) - Brandt said".
        subject = next((c for c in verb.children if c.dep == "nsubj" and c.index >= scene.dateline[1]), None)
    return None if subject is not None and subject.dep == "expl" else subject


def _of_sentence(scene: Scene, verb: Token) -> Token | None:
    """The subject of the sentence's main verb, for a later verb form that has none of its own."""
    if verb.tag not in ("VBG", "VB", "VBD") or verb.is_root:
        return None
    first, last = scene.sentence(verb)
    root = next((t for t in scene.tokens[first:last] if t.is_root), None)
    if root is None or root.index > verb.index or not root.is_verb or root.child("expl") is not None:
        return None
    subject = root.child("nsubj")
    return subject if subject is not None and subject.index < root.index else None


def _behind_rubric(scene: Scene, source: Range, end: int) -> list[Range]:
    """The source without the word that opens a note: "Correction: | an earlier version | said …"."""
    colon = next((i for i in range(source[0], end) if scene.tokens[i].text == ":"), None)
    if colon is None:
        return [source]
    named = scene.trimmed((colon + 1, end))
    return [named] if named is not None else []


def _broken(scene: Scene, hole: Range) -> bool:
    """Whether what an insertion interrupts cannot end before it: "It was, she said, …"."""
    return scene.tokens[hole[0] - 1].tag in FINITE


def _inserted(scene: Scene, verb: Token, source: Range, hole: Range) -> Draft | None:
    begin, end = scene.sentence(verb)
    tokens = scene.tokens
    pieces = [(begin, hole[0]), (hole[1], end)]
    said_before = any(t.tag in FINITE for t in tokens[begin : hole[0]])
    added = hole[1] < end and (
        tokens[hole[1]].tag[:1] == "W"
        or tokens[hole[1]].tag == "VBG"
        or not any(t.tag in FINITE and not _relative(t, hole[1]) for t in tokens[hole[1] : end])
    )
    if said_before and added and not _broken(scene, hole):
        pieces.pop()
    content = [t for p in pieces if p[0] < p[1] and (t := scene.trimmed(p)) is not None]
    named = [] if scene.tokens[source[0]].lower == "it" and is_passive(verb) else [source]
    return Draft(content, [cue_range(scene, verb)], named, "speech", "inserted", verb) if content else None


def _relative(verb: Token, first: int) -> bool:
    """Whether a verb stands in a relative clause that begins behind token `first`: ", a clerk who was there"."""
    chain = [verb, *verb.ancestors()]
    return any(
        t.dep == "relcl" and t.index >= first and t.head.index >= first - 1 - LONGEST_NAME for t in chain
    )


def _has_speaker(scene: Scene, source: list[Range], subject: Token | None) -> bool:
    if not source or subject is None:
        return False
    aged = subject.lower == "old"
    return aged or subject.index in scene.named or people().speaks(subject) or people().shows(subject)
