"""From drafts to attributions: which ones stand, in what order, with which numbers."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Callable, Iterable

from tui_reader.analysis.attribution.scene import Draft, Range, Scene
from tui_reader.model.article import Article
from tui_reader.model.attribution import Attribution, AttributionKind
from tui_reader.model.spans import Span

DIRECT = 0.9
"""From this share of quoted words on, a content counts as a quotation."""


def outermost(scene: Scene, drafts: list[Draft]) -> list[Draft]:
    """Drop drafts whose cue stands inside another's content, unless that one only relays, and doubles."""
    kept: list[Draft] = []
    covered = bytearray(len(scene.tokens))
    seen: set[tuple[Range, ...]] = set()
    for draft in sorted(drafts, key=lambda d: (-sum(b - a for a, b in d.content), not d.source, d.start)):
        key = tuple(draft.content)
        if key in seen or any(covered[i] for i in ([a for a, _ in draft.cue] or [draft.start])):
            continue
        seen.add(key)
        kept.append(draft)
        if not draft.relay:
            for first, last in draft.content:
                covered[first:last] = b"\1" * (last - first)
    return kept


def attributions(
    scene: Scene, drafts: Iterable[Draft], speaker: Callable[[Draft], str | None]
) -> tuple[Attribution, ...]:
    """The finished values, in reading order."""
    places = Places(scene.article)
    found = []
    for number, draft in enumerate(
        sorted(drafts, key=lambda d: (min(d.start, d.cue[0][0] if d.cue else d.start), d.end)), 1
    ):
        content = spans(scene, draft.content)
        section, paragraph = places.of(content[0].start)
        found.append(
            Attribution(
                f"a{number}",
                kind_of(scene, draft.content),
                content,
                spans(scene, draft.cue),
                spans(scene, draft.source),
                speaker(draft),
                None,
                section,
                paragraph,
                draft.certain,
            )
        )
    return tuple(found)


def spans(scene: Scene, pieces: Iterable[Range]) -> tuple[Span, ...]:
    """Pieces as spans, cut where they run over the end of a block."""
    out: list[Span] = []
    tokens = scene.tokens
    for first, last in sorted(pieces):
        at = first
        while at < last:
            block = tokens[at].block
            end = min(last, scene.parse.block_tokens[block][1])
            out.append(Span(tokens[at].start, tokens[end - 1].end))
            at = end
    return tuple(out)


def kind_of(scene: Scene, pieces: Iterable[Range]) -> AttributionKind:
    """By the share of the content's words that stand in quotation marks."""
    words = quoted = 0
    for first, last in pieces:
        for token in scene.tokens[first:last]:
            if any(c.isalnum() for c in token.text):
                words += 1
                quoted += scene.quotation_at[token.index] >= 0
    if words and quoted >= DIRECT * words:
        return AttributionKind.DIRECT
    return AttributionKind.MIXED if quoted else AttributionKind.INDIRECT


class Places:
    """Which section and which paragraph an offset lies in."""

    def __init__(self, article: Article) -> None:
        rows = [(p.start, p.end, s.index) for s in article.sections for p in s.paragraphs]
        self._rows = [(start, end, section, number) for number, (start, end, section) in enumerate(rows, 1)]
        self._rows.sort()
        self._starts = [row[0] for row in self._rows]
        self._sections = sorted((s.span.start, s.span.end, s.index) for s in article.sections)

    def of(self, offset: int) -> tuple[int, int]:
        """Section and paragraph; (0, 0) outside the body, (section, 0) in its headings and captions."""
        at = bisect_right(self._starts, offset) - 1
        if at >= 0 and offset < self._rows[at][1]:
            return self._rows[at][2], self._rows[at][3]
        return next((i for a, b, i in self._sections if a <= offset < b), 0), 0
