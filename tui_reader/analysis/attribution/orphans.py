"""Quotations without a verb beside them: behind a colon, signed with a name, or going on from the last."""

from __future__ import annotations

import re

from tui_reader.analysis.attribution.beside import NEAR, SHORT, speaks
from tui_reader.analysis.attribution.labels import quotes
from tui_reader.analysis.attribution.marks import Quotation
from tui_reader.analysis.attribution.phrases import cue_range, noun_phrase, own_subject
from tui_reader.analysis.attribution.reference import head_of
from tui_reader.analysis.attribution.scene import MARKS, Draft, Scene, without
from tui_reader.analysis.attribution.speech import FINITE, is_sentence, is_utterance, words_of
from tui_reader.model.article import PROSE, BlockKind

DASHES = frozenset(["-", "–", "—", "―", "--"])
SIGNATURE = 15
"""Tokens in the longest signature."""
CROSSHEAD = 5
"""Words in a quotation that, alone in its block, is a heading and not speech."""
PARAGRAPHS = 6
"""Paragraphs below the first of a post in which its signature is looked for."""
HANDLE = re.compile(r"[^()@\n]{2,60}(\(@[\w.]{1,40}(?:@[\w.-]{1,60})?\))")
"""A post's signature: a name, and the writer's handle in brackets."""
APART = 2
"""Sentences between a quotation and the one that it goes on with."""


def introduced(scene: Scene, q: Quotation) -> Draft | None:
    """A quotation behind a colon is its sentence's subject's ("X had a reply: …"), or a name's ("X: …").

    The colon may end the paragraph before; so may a comma behind a verb of speech.
    """
    tokens = scene.tokens
    begin = scene.parse.block_tokens[q.block][0]
    at = q.first - 1
    before = at == begin - 1 and q.block > 0
    if before:
        begin = scene.parse.block_tokens[q.block - 1][0]
    if at < begin or not (tokens[at].text == ":" or (before and tokens[at].text == ",")):
        return None
    first = max(scene.parse.sentences[tokens[at].sentence][0], at - 2 * NEAR)
    verb = next(
        (t for t in reversed(tokens[first:at]) if speaks(scene, t) and own_subject(t) is not None), None
    )
    if verb is None:
        if tokens[at].text == ",":
            return None
        verb = next((t for t in tokens[first:at] if t.tag in FINITE and own_subject(t) is not None), None)
    dash = next((i for i in range(at - 1, first - 1, -1) if tokens[i].text in DASHES), first - 1)
    named = scene.trimmed((dash + 1, at))
    if named is not None and (dash >= first or verb is None) and named[1] - named[0] <= SHORT:
        cue = (at, at + 1)
        if named[1] - named[0] > 1 and quotes(scene, tokens[named[0]]):
            cue, named = (named[0], named[0] + 1), (named[0] + 1, named[1])
        elif named[1] - named[0] > 1 and quotes(scene, tokens[named[1] - 1]):
            cue, named = (named[1] - 1, named[1]), (named[0], named[1] - 1)
        return Draft([(q.first, q.last)], [cue], [named], "speech", "colon", None, certain=False)
    if verb is None:
        return None
    subject = own_subject(verb)
    source = without(noun_phrase(scene, subject, verb), [(q.first, q.last)])[:1] if subject else []
    return Draft(
        [(q.first, q.last)], [cue_range(scene, verb)], source, "speech", "colon", verb, certain=False
    )


def signed(scene: Scene, q: Quotation) -> Draft | None:
    """A quotation with a dash and a name behind it, or a post with its writer's name and handle below."""
    if (posted := _posted(scene, q)) is not None:
        return posted
    tokens = scene.tokens
    end = scene.parse.block_tokens[q.block][1]
    if q.last >= end - 1 or tokens[q.last].text not in DASHES or end - q.last > SIGNATURE:
        return None
    named = scene.trimmed((q.last + 1, end))
    if named is None or any(t.tag in FINITE for t in tokens[named[0] : named[1]]):
        return None
    return Draft([(q.first, q.last)], [(q.last, q.last + 1)], [named], "speech", "signed", None)


def _posted(scene: Scene, q: Quotation) -> Draft | None:
    """A block quotation that ends with a line such as "Jane Roe (@roe) 3 May": her post."""
    blocks = scene.parse.blocks
    for number in range(q.block + 1, min(len(blocks), q.block + 1 + PARAGRAPHS)):
        if blocks[q.block].kind is not BlockKind.QUOTATION or blocks[number].kind is not BlockKind.QUOTATION:
            return None
        match = HANDLE.match(blocks[number].span.of(scene.parse.text))
        if match is None:
            continue
        first, last = scene.parse.block_tokens[number]
        opens, closes = (blocks[number].span.start + match.start(1), blocks[number].span.start + match.end(1))
        inside = [t.index for t in scene.tokens[first:last] if opens <= t.start < closes]
        named = scene.trimmed((first, inside[0])) if inside else None
        if named is None:
            return None
        return Draft([(q.first, q.last)], [(inside[0], inside[-1] + 1)], [named], "speech", "signed", None)
    return None


def carried(scene: Scene, q: Quotation, latest: Draft | None, told: Draft | None) -> Draft | None:
    """A quotation without a verb goes on with the last one of its paragraph, or of the paragraph before.

    `latest` is the last attribution with a quotation in it, `told` the last one of any kind. Where only
    reported speech went before, the quotation is a new attribution to the same source. Without either, nobody
    is named. None where the marks hold no speech.
    """
    spoken = is_sentence(scene, q) or is_utterance(scene, q)
    if spoken and told is not None and _another(scene, latest, told) and _near(scene, q, told, 1):
        return Draft([(q.first, q.last)], [], list(told.source), "quote", "carried", told.verb, certain=False)
    if latest is not None and (
        _near(scene, q, latest, APART if spoken else 0) or (spoken and _goes_on(scene, q, latest))
    ):
        latest.content.append((q.first, q.last))
        return latest
    if spoken and told is not None and told.kind == "speech" and told.source and _near(scene, q, told, 1):
        return Draft([(q.first, q.last)], [], list(told.source), "quote", "carried", told.verb, certain=False)
    first, last = scene.parse.block_tokens[q.block]
    alone = q.last - q.first >= last - first - 1
    if scene.parse.blocks[q.block].kind not in PROSE or (alone and len(words_of(scene, q)) <= CROSSHEAD):
        return None
    return Draft([(q.first, q.last)], [], [], "quote", "uncued", None, certain=False)


def _another(scene: Scene, latest: Draft | None, told: Draft) -> bool:
    """Whether somebody else, who is named, speaks in reported speech behind the last quotation."""
    if latest is None or told is latest or told.kind != "speech" or not told.source or not latest.source:
        return False
    after = scene.tokens[told.start].sentence > scene.tokens[edge(latest) - 1].sentence
    if not after or told.frame not in ("clause", "quote"):
        return False
    heads = [head_of(scene.tokens[a:b]) for a, b in (told.source[0], latest.source[0])]
    pronoun = any(h.tag in ("PRP", "WP") for h in heads)
    return not pronoun and heads[0].lower != heads[1].lower


def _near(scene: Scene, q: Quotation, draft: Draft, apart: int) -> bool:
    if not draft.cue or edge(draft) > q.first:
        return False
    near, here = scene.tokens[edge(draft) - 1], scene.tokens[q.first]
    return near.block == here.block and here.sentence - near.sentence <= apart


def _goes_on(scene: Scene, q: Quotation, draft: Draft) -> bool:
    """Whether a paragraph that is a quotation and nothing else goes on with the one that ends the last."""
    begin, end = scene.parse.block_tokens[q.block]
    if scene.parse.blocks[q.block].kind is BlockKind.QUOTATION and scene.tokens[q.first].text not in MARKS:
        return False
    if q.block == 0 or not draft.cue or edge(draft) > q.first:
        return False
    if any(scene.quotation_at[i] < 0 for i in range(begin, end)) or asks(scene, draft):
        return False
    if any(scene.quotation_at[first] < 0 for first, _ in draft.content):
        return False
    before = scene.parse.block_tokens[q.block - 1][1] - 1
    near = scene.tokens[edge(draft) - 1]
    return near.block == q.block - 1 and scene.tokens[before].sentence - near.sentence < APART


def asks(scene: Scene, draft: Draft) -> bool:
    """Whether what was said ends with a question, so that the next to speak is another."""
    return any(t.text == "?" for t in scene.tokens[max(draft.end - 2, draft.start) : draft.end])


def edge(draft: Draft) -> int:
    """Behind the last token of content and cue."""
    return max(draft.end, *(b for _, b in draft.cue)) if draft.cue else draft.end
