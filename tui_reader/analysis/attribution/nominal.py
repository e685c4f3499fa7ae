"""Nouns and adjectives that attribute: "her claim that …", "voiced doubts about …", "is confident that …"."""

from __future__ import annotations

from collections.abc import Iterator

from tui_reader.analysis.attribution.clauses import is_infinitive, run_on
from tui_reader.analysis.attribution.cuts import cut_at_next_cue
from tui_reader.analysis.attribution.phrases import SUBJECTS, cue_range, noun_phrase, own_subject, subject_of
from tui_reader.analysis.attribution.scene import LONGEST, Draft, Range, Scene, without
from tui_reader.analysis.attribution.speech import inside_speech
from tui_reader.analysis.parse import Token

LEADS = {
    "speech": frozenset(["of", "about", "for", "against", "on", "over", "to"]),
    "thought": frozenset(["of", "about", "for", "in", "to", "on", "over"]),
    "plan": frozenset(["to", "for"]),
}
TRUSTING = frozenset(["belief", "interest", "confidence", "faith", "hope"])
SUPPORT = frozenset(
    [
        "make",
        "have",
        "express",
        "voice",
        "issue",
        "give",
        "raise",
        "hold",
        "offer",
        "share",
        "air",
        "repeat",
        "renew",
        "deliver",
        "release",
        "announce",
        "convey",
        "state",
        "level",
        "take",
        "show",
        "step",
        "ramp",
    ]
)
ADJECTIVE_LEADS = frozenset(["of", "about", "with", "at", "by", "over", "in"])


def nominal_drafts(scene: Scene) -> Iterator[Draft]:
    """Drafts for nouns and adjectives that say what somebody says, thinks or plans."""
    lexicon = scene.lexicon
    for token in scene.tokens:
        kind = lexicon.nouns.get(token.lower) if token.is_noun else None
        adjective = token.tag in ("JJ", "VBN") and token.dep in ("acomp", "ROOT", "conj", "advcl", "ccomp")
        if kind is None and not adjective:
            continue
        begin, end = scene.sentence(token)
        if end - begin > LONGEST or inside_speech(scene, token):
            continue
        if kind is not None:
            draft = _noun(scene, token, kind)
        elif token.lower in lexicon.clause_adjectives or token.lower in lexicon.inf_adjectives:
            draft = _adjective(scene, token)
        else:
            draft = None
        if draft is not None:
            yield draft


def _noun(scene: Scene, noun: Token, kind: str) -> Draft | None:
    source, cue = _holder(scene, noun)
    clause = next((c for c in noun.children if c.index > noun.index and _is_content(c)), None)
    if (
        clause is None
        and noun.dep in ("nsubj", "nsubjpass")
        and noun.head.lower in ("is", "was", "are", "were")
    ):
        clause = next((c for c in noun.head.children if c.dep == "ccomp" and c.index > noun.index), None)
    if clause is not None:
        content = (max(scene.left[clause.index], noun.index + 1), scene.right[clause.index])
        if scene.tokens[content[0]].lower == "that" and noun.dep not in SUBJECTS:
            content = (content[0], run_on(scene, content[1], scene.sentence(noun)[1]))
        if noun.dep == "dobj" and noun.head.is_verb and scene.lemma(noun.head) in scene.lexicon.verbs:
            content = (content[0], cut_at_next_cue(scene, noun.head, *content))
        if not source and kind == "plan":
            return None
    else:
        if noun.lower in scene.lexicon.pure_nouns:
            return None
        leads = LEADS[kind] if noun.lower in TRUSTING else LEADS[kind] - {"in"}
        prep = next(
            (c for c in noun.children if c.dep == "prep" and c.lower in leads and c.index > noun.index),
            None,
        )
        if prep is None or not source or prep.child("pobj", "pcomp") is None:
            return None
        content = (prep.index + 1, _with_infinitive(scene, noun, scene.right[prep.index]))
    pieces = [t for p in without(content, [*cue, *source]) if (t := scene.trimmed(p)) is not None]
    if not pieces:
        return None
    return Draft(pieces, cue, source, kind, "noun", noun)


def _with_infinitive(scene: Scene, noun: Token, end: int) -> int:
    """The end of a phrase with what is called for behind it: "calls on the council | to act"."""
    for child in (*noun.children, *noun.head.children):
        if scene.left[child.index] == end and is_infinitive(child):
            return scene.right[child.index]
    return end


def _is_content(clause: Token) -> bool:
    if clause.dep in ("acl", "ccomp", "relcl"):
        mark = clause.child("mark")
        if mark is not None and mark.lower in ("that", "whether", "if"):
            return True
        return clause.dep == "acl" and clause.tag == "VB"
    return False


def _holder(scene: Scene, noun: Token) -> tuple[list[Range], list[Range]]:
    """Whose claim it is, and the words of the cue."""
    own = (noun.index, noun.index + 1)
    poss = noun.child("poss")
    if poss is not None:
        case = poss.child("case")
        source = noun_phrase(scene, poss)
        if case is not None:
            source = (source[0], min(source[1], case.index))
        return [source], [own]
    for child in noun.children:
        if (
            child.dep == "prep"
            and child.lower in ("by", "from", "among")
            and (who := child.child("pobj")) is not None
        ):
            return [noun_phrase(scene, who)], [own]
    verb = noun.head
    if noun.dep == "dobj" and verb.is_verb and scene.lemma(verb) in SUPPORT:
        subject = subject_of(scene.governors.get(verb.index, verb))
        if subject is not None and subject.dep != "expl":
            return [noun_phrase(scene, subject, verb)], [cue_range(scene, verb), own]
    return [], [own]


def _adjective(scene: Scene, adjective: Token) -> Draft | None:
    verb = adjective.head if adjective.dep == "acomp" else adjective
    subject = own_subject(verb) or subject_of(verb)
    if subject is None or subject.dep == "expl" or subject.lower in ("it", "that", "this", "which"):
        return None
    found: Range | None = None
    for child in adjective.children:
        if child.index < adjective.index:
            continue
        if (child.dep == "ccomp" and adjective.lower in scene.lexicon.clause_adjectives) or (
            child.dep == "xcomp" and adjective.lower in scene.lexicon.inf_adjectives
        ):
            found = (max(scene.left[child.index], adjective.index + 1), scene.right[child.index])
        elif (
            child.dep == "prep"
            and child.lower in ADJECTIVE_LEADS
            and adjective.lower in scene.lexicon.clause_adjectives
            and child.child("pobj", "pcomp") is not None
        ):
            found = (child.index + 1, scene.right[child.index])
        if found:
            break
    if found is None:
        return None
    source = noun_phrase(scene, subject, verb)
    cue = [(min(cue_range(scene, verb)[0], adjective.index), adjective.index + 1)]
    if any(a <= subject.index < b for a, b in cue):
        cue = [(adjective.index, adjective.index + 1)]
    pieces = [t for p in without(found, [*cue, source]) if (t := scene.trimmed(p)) is not None]
    return Draft(pieces, cue, [source], "thought", "adjective", adjective) if pieces else None
