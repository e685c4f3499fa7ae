"""Quotations: found their speakers by the parse's verbs, by the words around them, or by what went before."""

from __future__ import annotations

from tui_reader.analysis.attribution.marks import Quotation
from tui_reader.analysis.attribution.phrases import cue_range, noun_phrase, own_subject, subject_of
from tui_reader.analysis.attribution.scene import MARKS, Draft, Range, Scene, without
from tui_reader.analysis.parse import Token

LONG_ENOUGH = 4
"""Words in a quotation that may be speech without any cue."""
NEAR = 40
"""Tokens from a quotation's edge in which its verb is looked for."""


def add_quotations(scene: Scene, drafts: list[Draft]) -> list[Draft]:
    """`drafts`, widened to the quotations that they begin, and drafts for the quotations left over."""
    for draft in drafts:
        _widen(scene, draft)
    held = set[int]()
    for draft in drafts:
        for first, last in draft.content:
            held.update(q for i in range(first, last) if (q := scene.quotation_at[i]) >= 0)
    result = list(drafts)
    for number, quotation in enumerate(scene.quotations):
        if number in held or not _is_speech(scene, quotation):
            continue
        verb = _verb_near(scene, quotation, drafts)
        if verb is not None:
            made = _from_verb(scene, quotation, verb, result)
        else:
            made = _carried(scene, quotation, result)
        if made is not None:
            result.append(made)
    return result


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
    draft.content = _joined(parts) or draft.content


def _joined(parts: list[Range]) -> list[Range]:
    out: list[Range] = []
    for first, last in parts:
        if out and first <= out[-1][1]:
            out[-1] = (out[-1][0], max(last, out[-1][1]))
        else:
            out.append((first, last))
    return out


def _words(scene: Scene, q: Quotation) -> list[Token]:
    return [t for t in scene.tokens[q.first : q.last] if t.text[0].isalnum()]


def _is_speech(scene: Scene, q: Quotation) -> bool:
    words = _words(scene, q)
    if len(words) < LONG_ENOUGH or not any(t.is_verb for t in words):
        return False
    return words[0].text[:1].isupper() or len(words) > 7


def _verb_near(scene: Scene, q: Quotation, drafts: list[Draft]) -> Token | None:
    """The verb of speech beside the quotation: behind its closing mark, or before its opening one."""
    tokens = scene.tokens
    end = scene.parse.sentences[tokens[q.last - 1].sentence][1]
    taken = {d.verb.index for d in drafts if d.verb is not None}
    for token in tokens[q.last : min(end, q.last + NEAR)]:
        if token.text in MARKS:
            break
        if _speaks(scene, token) and token.index not in taken:
            return token
    begin = scene.parse.sentences[tokens[q.first].sentence][0]
    for token in reversed(tokens[max(begin, q.first - NEAR) : q.first]):
        if token.text in MARKS:
            break
        if _speaks(scene, token) and token.index not in taken:
            return token
    return None


def _speaks(scene: Scene, token: Token) -> bool:
    if token.tag[:2] != "VB":
        return False
    entry = scene.lexicon.verbs.get(token.lower)
    return entry is not None and entry.frames.get("quote") in ("speech", "thought")


def _from_verb(scene: Scene, q: Quotation, verb: Token, drafts: list[Draft]) -> Draft | None:
    subject = own_subject(verb) or subject_of(verb)
    cue = cue_range(scene, verb)
    source: list[Range] = []
    if subject is not None and not q.first <= subject.index < q.last:
        source = without(noun_phrase(scene, subject, verb), [cue, (q.first, q.last)])[:1]
    return Draft([(q.first, q.last)], [cue], source, "speech", "quote", verb)


def _carried(scene: Scene, q: Quotation, drafts: list[Draft]) -> Draft | None:
    """A quotation without a verb goes on with the last one of its paragraph, or of the one before."""
    before = [d for d in drafts if d.end <= q.first and d.verb is not None]
    last = max(before, key=lambda d: max(d.end, d.verb.index if d.verb else 0), default=None)
    if last is not None and last.verb is not None:
        here = scene.tokens[q.first].block
        near = scene.tokens[max(last.end - 1, last.verb.index)]
        held = any(scene.quotation_at[i] >= 0 for a, b in last.content for i in range(a, b))
        if held and near.block == here and scene.tokens[q.first].sentence - near.sentence <= 1:
            last.content.append((q.first, q.last))
            return None
    return Draft([(q.first, q.last)], [], [], "quote", "uncued", None, certain=False)
