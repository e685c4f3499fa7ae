"""Quotations and drafts brought together: contents widened to whole quotations, and speakers for the rest."""

from __future__ import annotations

from tui_reader.analysis.attribution.beside import comma_before, verb_beside
from tui_reader.analysis.attribution.marks import Quotation
from tui_reader.analysis.attribution.orphans import carried, edge, introduced, signed
from tui_reader.analysis.attribution.phrases import cue_range, noun_phrase, own_subject, subject_of
from tui_reader.analysis.attribution.scene import MARKS, Draft, Range, Scene, without
from tui_reader.analysis.attribution.sources import source_beside
from tui_reader.analysis.attribution.speech import FINITE, is_sentence, is_speech, is_utterance
from tui_reader.analysis.parse import Token

LOOSE = 12
"""Tokens of an unquoted piece that is left out beside a spoken sentence."""


def add_quotations(scene: Scene, drafts: list[Draft]) -> list[Draft]:
    """`drafts`, widened to the quotations that they begin, and drafts for the quotations left over."""
    held: dict[int, Draft] = {}
    for draft in drafts:
        _widen(scene, draft)
        held.update(dict.fromkeys(_quotations_in(scene, draft), draft))
    result = [*drafts, *_left_over(scene, drafts, held)]
    for draft in result:
        _follow(scene, draft)
    return result


def _left_over(scene: Scene, drafts: list[Draft], held: dict[int, Draft]) -> list[Draft]:
    by_verb = {d.verb.index: d for d in drafts if d.verb is not None}
    # Of those that end together the outermost comes last: it is whose words they are.
    in_order = sorted(drafts, key=lambda d: (edge(d), -d.start))
    made: list[Draft] = []
    latest: Draft | None = None
    told: Draft | None = None
    at = 0
    tokens = scene.tokens
    for number, q in enumerate(scene.quotations):
        while at < len(in_order) and edge(in_order[at]) <= q.first:
            told = in_order[at]
            if _quotations_in(scene, told) and not _goes_before(scene, latest, told):
                latest = told
            at += 1
        if number in held or (number and scene.quotations[number - 1].goes_on):
            continue
        broken = held.get(number - 1)
        if broken is not None and _resumes(scene, scene.quotations[number - 1], q, broken):
            broken.content = _joined(sorted([*broken.content, (q.first, q.last)]))
            held[number] = broken
            continue
        verb = verb_beside(scene, q)
        goes_on = is_sentence(scene, q) and latest is not None and tokens[latest.start].block == q.block
        if verb is None and not (goes_on or is_speech(scene, q) or is_utterance(scene, q)):
            continue
        known = by_verb.get(verb.index) if verb is not None else None
        if known is not None:
            known.content = _joined(sorted([*known.content, (q.first, q.last)]))
            latest = told = known
            continue
        new: Draft | None
        if verb is not None:
            new = by_verb[verb.index] = _from_verb(scene, q, verb)
        else:
            new = introduced(scene, q) or signed(scene, q) or carried(scene, q, latest, told)
        if new is not None and new.frame == "colon" and new.verb is not None and new.verb.index in by_verb:
            old = by_verb[new.verb.index]
            old.content = _joined(sorted([*old.content, (q.first, q.last)]))
            latest = told = old
            continue
        if new is None or new is latest or (not new.cue and not is_speech(scene, q)):
            continue
        made.append(new)
        if new.cue:
            latest = told = new
    return made


def _quotations_in(scene: Scene, draft: Draft) -> set[int]:
    found = {scene.quotation_at[i] for a, b in draft.content for i in range(a, b)}
    found.discard(-1)
    return found


def _resumes(scene: Scene, before: Quotation, q: Quotation, draft: Draft) -> bool:
    """Whether `q` ends the sentence that `before`, of `draft`, broke off: "“I will,” she told us, “and gladly.”"."""
    tokens = scene.tokens
    if tokens[before.last - 1].sentence != tokens[q.first].sentence or tokens[q.first - 1].text != ",":
        return False
    last_word = next(
        (t.text for t in reversed(tokens[before.first : before.last]) if t.text not in MARKS), ""
    )
    between = any(before.last <= a and b <= q.first for a, b in draft.cue)
    ends = q.last >= scene.parse.sentences[tokens[q.first].sentence][1] - 1
    return last_word[-1:] == "," and between and ends


def _goes_before(scene: Scene, direct: Draft | None, other: Draft) -> bool:
    """Whether a spoken sentence stays the last word although `other`, in its sentence, quotes a few words."""
    if direct is None or not direct.cue or not other.cue:
        return False
    same = scene.tokens[edge(direct) - 1].sentence == scene.tokens[other.start].sentence
    return same and scene.quotation_at[direct.start] >= 0 > scene.quotation_at[other.start]


def _follow(scene: Scene, draft: Draft) -> None:
    """Take in the paragraphs that go on with a quotation."""
    number = scene.quotation_at[draft.content[-1][1] - 1]
    while 0 <= number < len(scene.quotations) - 1 and scene.quotations[number].goes_on:
        number += 1
        q = scene.quotations[number]
        draft.content.append((q.first, q.last))


def _widen(scene: Scene, draft: Draft) -> None:
    """Let a content that reaches into a quotation take in the whole of it."""
    pieces: list[Range] = []
    for first, last in draft.content:
        for index in (first, last - 1):
            q = scene.quotation(index)
            if q is None or (draft.verb is not None and q.first <= draft.verb.index < q.last):
                continue
            first, last = min(first, q.first), max(last, q.last)
        pieces.append((first, last))
    holes = [*draft.cue, *draft.source]
    parts = sorted(t for p in pieces for part in without(p, holes) if (t := scene.trimmed(part)) is not None)
    content = _joined(parts) or draft.content
    reported = draft.verb is not None and content[0][0] > draft.verb.index
    draft.content = content if reported and _told(scene, content[0]) else _speech_only(scene, content)


def _told(scene: Scene, piece: Range) -> bool:
    """Whether a clause leads to the quotation: "said she had thought, “…”"."""
    first, last = piece
    q = scene.quotation(last - 1)
    end = q.first if q is not None else last
    return any(t.tag in FINITE for t in scene.tokens[first:end])


def _speech_only(scene: Scene, pieces: list[Range]) -> list[Range]:
    """Leave out what stands before or behind a quotation that is a sentence of its own."""
    edges = [q for a, b in pieces for i in (a, b - 1) if (q := scene.quotation(i)) is not None]
    if not any(is_sentence(scene, q) for q in edges):
        return pieces
    kept = []
    for first, last in pieces:
        q = scene.quotation(last - 1)
        if q is not None and is_sentence(scene, q) and first < q.first and comma_before(scene, q):
            first = q.first
        if q is None and scene.quotation(first) is None and last - first < LOOSE:
            continue
        kept.append((first, last))
    return kept or pieces


def _joined(parts: list[Range]) -> list[Range]:
    out: list[Range] = []
    for first, last in parts:
        if out and first <= out[-1][1]:
            out[-1] = (out[-1][0], max(last, out[-1][1]))
        else:
            out.append((first, last))
    return out


def _from_verb(scene: Scene, q: Quotation, verb: Token) -> Draft:
    subject = own_subject(verb) or subject_of(verb)
    if subject is not None and scene.left[subject.index] > verb.index + 1:
        subject = None
    cue = cue_range(scene, verb)
    source: list[Range] = []
    if subject is not None and not q.first <= subject.index < q.last:
        source = without(noun_phrase(scene, subject, verb), [cue, (q.first, q.last)])[:1]
    if not source:
        source = source_beside(scene, verb, [(q.first, q.last)])
    return Draft([(q.first, q.last)], [cue], source, "speech", "quote", verb)
