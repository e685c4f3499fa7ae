"""Labels: "Roe: we will win" in headlines, "… — officials" behind them, and the turns of a conversation."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence

from tui_reader.analysis.attribution.people import people
from tui_reader.analysis.attribution.scene import Draft, Range, Scene
from tui_reader.analysis.parse import Name, Token
from tui_reader.model.article import BlockKind

TITLES = frozenset([BlockKind.HEADLINE, BlockKind.STANDFIRST, BlockKind.HEADING])
DASHES = frozenset(["-", "–", "—", "―", "--", ":"])
LONGEST = 6
"""Tokens in a label."""
SHORTEST = 3
"""Words in what a label credits."""
TURNS = 2
"""Paragraphs that must bear the same label, or labels of the same kind, to be a conversation."""
SHORT_TITLE = 24
"""Tokens in the first paragraph of an article that is read as a headline, whatever it was taken for."""
CLOCK = re.compile(r"\d{1,2}(?:[:.h]\d{2}(?:[ap]\.?m\.?)?|[ap]\.?m\.?)", re.IGNORECASE)
"""A time of day as one token."""
OF_TIME = frozenset(["am", "pm", "a.m.", "p.m.", "gmt", "bst", "utc", "cet", "est", "edt", "|", ","])
"""What may stand behind a time of day, lower case."""
QUESTIONS = frozenset(["q", "a", "question", "answer"])
SPEAKERS = frozenset(["PERSON", "ORG", "GPE", "NORP"])


def label_drafts(scene: Scene) -> Iterator[Draft]:
    """Drafts for headlines with a colon or a dash, and for each turn of a conversation."""
    named = {i: n for n in scene.parse.names for i in range(n.first, n.last)}
    labels: dict[int, Range] = {}
    for number, block in enumerate(scene.parse.blocks):
        first, last = scene.parse.block_tokens[number]
        if block.kind in TITLES or (number == 0 and last - first <= SHORT_TITLE):
            draft = _before(scene, first, last, named) or _behind(scene, first, last, named)
            if draft is not None:
                yield draft
                continue
        if block.kind in TITLES:
            continue
        if (label := _label(scene, first, last)) is not None:
            labels[number] = label
    yield from _conversation(scene, labels)


def quotes(scene: Scene, token: Token) -> bool:
    """Whether a word, whatever its tag, is a form of a verb that can introduce a quotation."""
    entry = scene.lexicon.verbs.get(token.lower)
    return entry is not None and "quote" in entry.frames


def _before(scene: Scene, first: int, last: int, named: dict[int, Name]) -> Draft | None:
    """ "Roe: we will win", "13:50 Roe: we will win"."""
    tokens = scene.tokens
    first = _behind_time(tokens, first, last)
    for i in range(first + 1, min(last, first + LONGEST + 1)):
        if tokens[i].text == ":" and tokens[i].start == tokens[i - 1].end:
            if tokens[i - 1].lower in people().rubrics:
                return None
            if _speaker(tokens[i - 1], named) and _words(scene, i + 1, last) >= SHORTEST:
                content = scene.trimmed((i + 1, last))
                if content and not any(
                    t.is_verb or (i > first + 1 and quotes(scene, t)) for t in tokens[first:i]
                ):
                    return Draft(
                        [content], [(i, i + 1)], [(first, i)], "speech", "label", None, certain=False
                    )
            return None
    return None


def _behind_time(tokens: Sequence[Token], first: int, last: int) -> int:
    """The first token behind the time of day that opens an entry of a running report: "3.40pm GMT – …"."""
    at = first
    if at < last and not CLOCK.fullmatch(tokens[at].text):
        return first
    while at < last and (
        at == first or tokens[at].lower in OF_TIME or (tokens[at].text in DASHES and tokens[at].text != ":")
    ):
        at += 1
    return at


def _behind(scene: Scene, first: int, last: int, named: dict[int, Name]) -> Draft | None:
    """ "Roe to win — officials"."""
    tokens = scene.tokens
    for i in range(last - 2, max(first + SHORTEST - 1, last - LONGEST - 1), -1):
        if tokens[i].text in DASHES and tokens[i].start > tokens[i - 1].end - (tokens[i].text == ":"):
            source = scene.trimmed((i + 1, last))
            content = scene.trimmed((first, i))
            if source is None or content is None or not any(t.is_verb for t in tokens[first:i]):
                return None
            if any(t.is_verb or t.text[0].isdigit() for t in tokens[source[0] : source[1]]):
                return None
            if not _speaker(tokens[source[1] - 1], named):
                return None
            return Draft([content], [(i, i + 1)], [source], "speech", "label", None, certain=False)
    return None


def _speaker(token: Token, named: dict[int, Name]) -> bool:
    name = named.get(token.index)
    if name is not None:
        return name.label in SPEAKERS
    return token.tag != "CD" and (people().speaks(token) or people().shows(token))


def _label(scene: Scene, first: int, last: int) -> Range | None:
    tokens = scene.tokens
    for i in range(first + 1, min(last - 1, first + LONGEST)):
        if tokens[i].text == ":":
            words = [t for t in tokens[first:i] if t.text[0].isalnum()]
            plain = words and not any(t.tag[:2] == "VB" and not t.text.isupper() for t in words)
            begin = words[0].index if words else first
            return (begin, i) if plain and all(t.text[0].isupper() for t in words) else None
    return None


def _conversation(scene: Scene, labels: dict[int, Range]) -> Iterator[Draft]:
    tokens = scene.tokens
    texts = {n: " ".join(t.text for t in tokens[a:b]) for n, (a, b) in labels.items()}
    seen = Counter(texts.values())
    loud = any(label.isupper() and count >= TURNS for label, count in seen.items())
    for number in sorted(labels):
        label = texts[number]
        turn = (label.isupper() and loud) or (seen[label] >= TURNS and _has_two(seen))
        if not (turn or label.lower() in QUESTIONS):
            continue
        first, last = labels[number]
        end = scene.parse.block_tokens[number][1]
        content = scene.trimmed((last + 1, end))
        spoken = content is not None and (
            label.lower() in QUESTIONS or any(t.is_verb for t in tokens[last + 1 : end])
        )
        if spoken and content is not None:
            yield Draft([content], [(last, last + 1)], [(first, last)], "speech", "turn", None, certain=False)


def _has_two(seen: Counter[str]) -> bool:
    return sum(count >= TURNS for count in seen.values()) >= 2


def _words(scene: Scene, first: int, last: int) -> int:
    return sum(t.text[0].isalnum() for t in scene.tokens[first:last])
