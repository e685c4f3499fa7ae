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
SHORT = 9
"""Tokens in which the verb stands beside a short quotation, or behind one that ends in "?"."""
DASHES = frozenset(["-", "–", "—", "―", "--"])
FINITE = frozenset(["VBD", "VBZ", "VBP", "MD", "VB"])


def add_quotations(scene: Scene, drafts: list[Draft]) -> list[Draft]:
    """`drafts`, widened to the quotations that they begin, and drafts for the quotations left over."""
    held: set[int] = set()
    for draft in drafts:
        _widen(scene, draft)
        for first, last in draft.content:
            held.update(q for i in range(first, last) if (q := scene.quotation_at[i]) >= 0)
    by_verb = {d.verb.index: d for d in drafts if d.verb is not None}
    quoted = sorted((d for d in drafts if _is_quoted(scene, d)), key=_edge)
    result = list(drafts)
    latest: Draft | None = None
    at = 0
    for number, quotation in enumerate(scene.quotations):
        while at < len(quoted) and quoted[at].start < quotation.first:
            if not _goes_before(scene, latest, quoted[at]):
                latest = quoted[at]
            at += 1
        if number in held:
            continue
        verb = _verb_beside(scene, quotation)
        if verb is None and not is_speech(scene, quotation) and not _is_utterance(scene, quotation):
            continue
        if number and scene.quotations[number - 1].goes_on:
            continue
        known = by_verb.get(verb.index) if verb is not None else None
        if known is not None:
            _add(scene, known, quotation)
            latest = known
            continue
        if verb is not None:
            made = _from_verb(scene, quotation, verb)
            by_verb[verb.index] = made
        else:
            made = _introduced(scene, quotation) or _signed(scene, quotation) or _carried(scene, quotation, latest)
        if made is latest or (not made.cue and not is_speech(scene, quotation)):
            continue
        result.append(made)
        if made.cue:
            latest = made
    for draft in result:
        _follow(scene, draft)
    return result


def _follow(scene: Scene, draft: Draft) -> None:
    """Take in the paragraphs that go on with a quotation."""
    number = scene.quotation_at[draft.content[-1][1] - 1]
    while 0 <= number < len(scene.quotations) - 1 and scene.quotations[number].goes_on:
        number += 1
        q = scene.quotations[number]
        draft.content.append((q.first, q.last))


def _is_quoted(scene: Scene, draft: Draft) -> bool:
    return any(scene.quotation_at[i] >= 0 for a, b in draft.content for i in range(a, b))


def claims(scene: Scene) -> dict[int, list[Quotation]]:
    """Quotations that are sentences, by the index of the verb that stands beside them."""
    found: dict[int, list[Quotation]] = {}
    for q in scene.quotations:
        if is_sentence(scene, q) and (verb := _verb_beside(scene, q)) is not None:
            if q.last <= verb.index or _comma_before(scene, q) or scene.tokens[q.first - 1] is verb:
                found.setdefault(verb.index, []).append(q)
    return found


def _goes_before(scene: Scene, direct: Draft | None, other: Draft) -> bool:
    """Whether a spoken sentence stays the last word although `other`, in its sentence, quotes a few words."""
    if direct is None or not direct.cue or not other.cue:
        return False
    same = scene.tokens[_edge(direct) - 1].sentence == scene.tokens[other.start].sentence
    return same and scene.quotation_at[direct.start] >= 0 > scene.quotation_at[other.start]


def _edge(draft: Draft) -> int:
    return max(draft.end, *(b for _, b in draft.cue)) if draft.cue else draft.end


def _add(scene: Scene, draft: Draft, q: Quotation) -> None:
    draft.content = _joined(sorted([*draft.content, (q.first, q.last)]))


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
    draft.content = _speech_only(scene, _joined(parts) or draft.content)


def _speech_only(scene: Scene, pieces: list[Range]) -> list[Range]:
    """Leave out what stands before or behind a quotation that is a sentence of its own."""
    whole = [q for a, b in pieces for i in (a, b - 1) if (q := scene.quotation(i)) is not None and is_sentence(scene, q)]
    if not whole:
        return pieces
    kept = []
    for first, last in pieces:
        q = scene.quotation(last - 1)
        if q is not None and is_sentence(scene, q) and first < q.first and _comma_before(scene, q):
            first = q.first
        if q is None and scene.quotation(first) is None and last - first < 12:
            continue
        kept.append((first, last))
    return kept or pieces


def _comma_before(scene: Scene, q: Quotation) -> bool:
    return q.first == 0 or scene.tokens[q.first - 1].text in (",", ":", ".", "—", "–", ";")


def is_sentence(scene: Scene, q: Quotation) -> bool:
    """Whether a quotation begins like a sentence and holds a verb."""
    words = _words(scene, q)
    return bool(words) and words[0].text[:1].isupper() and len(words) > 2 and any(t.tag in FINITE for t in words)


def _is_utterance(scene: Scene, q: Quotation) -> bool:
    """Whether a quotation without a verb stands as a sentence: "Absolutely not." """
    tokens = scene.tokens
    words = _words(scene, q)
    begins = q.first == scene.parse.sentences[tokens[q.first].sentence][0]
    ends = any(t.text in (".", "?", "!", "...", "…") for t in tokens[max(q.first, q.last - 2) : q.last])
    return begins and ends and bool(words) and words[0].text[:1].isupper()


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


def is_speech(scene: Scene, q: Quotation) -> bool:
    """Whether a quotation holds a statement, not only a word or a title."""
    words = _words(scene, q)
    if len(words) < LONG_ENOUGH or not any(t.is_verb for t in words):
        return False
    return words[0].text[:1].isupper() or len(words) > 7


def inside_speech(scene: Scene, token: Token) -> bool:
    """Whether a token is part of what somebody is quoted as saying."""
    q = scene.quotation(token.index)
    return q is not None and is_speech(scene, q)


def _verb_beside(scene: Scene, q: Quotation) -> Token | None:
    """The verb of speech that goes with a quotation: behind its closing mark, or before its opening one."""
    speech = is_speech(scene, q)
    return _verb_behind(scene, q, speech) or _verb_before(scene, q, speech)


def _verb_behind(scene: Scene, q: Quotation, speech: bool) -> Token | None:
    tokens = scene.tokens
    block_end = scene.parse.block_tokens[q.block][1]
    if q.last >= block_end:
        return None
    last_word = next((t.text for t in reversed(tokens[q.first : q.last]) if t.text not in MARKS), "")
    ended = tokens[q.last].sentence != tokens[q.last - 1].sentence
    comma = last_word[-1:] in ",?!" or tokens[q.last].text == ","
    if ended and last_word[-1:] not in "?!,…":
        return None
    if not (speech or comma):
        return None
    end = scene.parse.sentences[tokens[q.last].sentence][1]
    reach = SHORT if ended else NEAR
    for token in tokens[q.last : min(end, q.last + reach)]:
        if token.text in MARKS or token.text == ":":
            break
        if _speaks(scene, token):
            return None if ended and _has_content(token) else token
    return None


def _verb_before(scene: Scene, q: Quotation, speech: bool) -> Token | None:
    tokens = scene.tokens
    begin = scene.parse.sentences[tokens[q.first].sentence][0]
    if not speech and (q.first == begin or tokens[q.first - 1].text not in (",", ":")):
        return None
    reach = NEAR if speech else 2
    for token in reversed(tokens[max(begin, q.first - reach) : q.first]):
        if token.text in MARKS:
            break
        if _speaks(scene, token):
            return token
    return None


def _has_content(verb: Token) -> bool:
    return any(c.dep in ("ccomp", "xcomp", "dobj") and c.index > verb.index for c in verb.children)


def _speaks(scene: Scene, token: Token) -> bool:
    if token.tag[:2] != "VB":
        return False
    entry = scene.lexicon.verbs.get(token.lower)
    return entry is not None and entry.frames.get("quote") in ("speech", "thought")


def _from_verb(scene: Scene, q: Quotation, verb: Token) -> Draft:
    subject = own_subject(verb) or subject_of(verb)
    cue = cue_range(scene, verb)
    source: list[Range] = []
    if subject is not None and not q.first <= subject.index < q.last:
        source = without(noun_phrase(scene, subject, verb), [cue, (q.first, q.last)])[:1]
    return Draft([(q.first, q.last)], [cue], source, "speech", "quote", verb)


def _introduced(scene: Scene, q: Quotation) -> Draft | None:
    """A quotation behind a colon is its sentence's subject's ("X had a reply: …"), or a name's ("X: …")."""
    tokens = scene.tokens
    begin = scene.parse.block_tokens[q.block][0]
    at = q.first - 1
    if at == begin - 1:
        begin = scene.parse.block_tokens[q.block - 1][0] if q.block else begin
    if at < begin or tokens[at].text != ":":
        return None
    first = max(scene.parse.sentences[tokens[at].sentence][0], at - 2 * NEAR)
    verb = next((t for t in tokens[first:at] if t.tag in ("VBD", "VBZ", "VBP") and own_subject(t) is not None), None)
    dash = next((i for i in range(at - 1, first - 1, -1) if tokens[i].text in DASHES), first - 1)
    named = scene.trimmed((dash + 1, at))
    if named is not None and (dash >= first or verb is None) and named[1] - named[0] <= SHORT:
        return Draft([(q.first, q.last)], [(at, at + 1)], [named], "speech", "colon", None, certain=False)
    if verb is not None:
        subject = own_subject(verb)
        source = without(noun_phrase(scene, subject, verb), [(q.first, q.last)])[:1] if subject else []
        return Draft([(q.first, q.last)], [cue_range(scene, verb)], source, "speech", "colon", verb, certain=False)
    return None


def _signed(scene: Scene, q: Quotation) -> Draft | None:
    """A quotation with a dash and a name behind it."""
    tokens = scene.tokens
    end = scene.parse.block_tokens[q.block][1]
    if q.last >= end - 1 or tokens[q.last].text not in DASHES or end - q.last > SHORT + 6:
        return None
    named = scene.trimmed((q.last + 1, end))
    if named is None or any(t.tag in FINITE for t in tokens[named[0] : named[1]]):
        return None
    return Draft([(q.first, q.last)], [(q.last, q.last + 1)], [named], "speech", "signed", None)


def _carried(scene: Scene, q: Quotation, latest: Draft | None) -> Draft:
    """A quotation without a verb goes on with the last one of its paragraph."""
    if latest is not None and latest.cue and _edge(latest) <= q.first:
        near = scene.tokens[_edge(latest) - 1]
        here = scene.tokens[q.first]
        spoken = is_sentence(scene, q) or _is_utterance(scene, q)
        if near.block == here.block and here.sentence - near.sentence <= 2 and spoken:
            latest.content.append((q.first, q.last))
            return latest
    return Draft([(q.first, q.last)], [], [], "quote", "uncued", None, certain=False)
