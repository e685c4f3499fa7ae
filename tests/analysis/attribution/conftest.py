"""What the tests of attribution share: a reader of small texts."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from tui_reader.analysis.attribution import find_attributions
from tui_reader.analysis.entities import find_entities
from tui_reader.analysis.pipeline import SpacyEngine
from tui_reader.model.article import Article, Block, BlockKind, Section
from tui_reader.model.attribution import Attribution
from tui_reader.model.spans import Span

Said = tuple[str, str, str]
"""Source, cue and content as words; pieces are joined with " … "."""


class Reading:
    """The attributions of a text, with their words."""

    def __init__(self, text: str, attributions: tuple[Attribution, ...], names: dict[str, str]) -> None:
        self.text = text
        self.attributions = attributions
        self._names = names

    def said(self, attribution: Attribution) -> Said:
        """Source, cue and content of one."""
        return self._words(attribution.source), self._words(attribution.cue), self._words(attribution.content)

    @property
    def all(self) -> list[Said]:
        """Source, cue and content of each."""
        return [self.said(a) for a in self.attributions]

    @property
    def speakers(self) -> list[str | None]:
        """The speaker's name of each."""
        return [None if a.speaker is None else self._names[a.speaker] for a in self.attributions]

    def _words(self, spans: tuple[Span, ...]) -> str:
        return " … ".join(span.of(self.text) for span in spans)


Read = Callable[..., Reading]


def make_article(*paragraphs: str, headline: str = "") -> Article:
    """An article of one section; the headline, if there is one, stands first."""
    lines = [*([headline] if headline else []), *paragraphs]
    text = "\n".join(lines)
    spans, at = [], 0
    for line in lines:
        spans.append(Span(at, at + len(line)))
        at += len(line) + 1
    kinds = [BlockKind.HEADLINE] * bool(headline) + [BlockKind.PARAGRAPH] * len(paragraphs)
    blocks = tuple(Block(kind, span) for kind, span in zip(kinds, spans, strict=True))
    body = tuple(b.span for b in blocks if b.kind is BlockKind.PARAGRAPH)
    sections = (Section(1, None, False, 1, Span(body[0].start, body[-1].end), body),) if body else ()
    return Article("0" * 12, "-", headline, text, blocks, sections)


@pytest.fixture
def read(engine: SpacyEngine) -> Read:
    """Read paragraphs with the real engine: `read("…", "…", headline="…")`."""

    def reader(*paragraphs: str, headline: str = "") -> Reading:
        article = make_article(*paragraphs, headline=headline)
        parse = engine.parse(article)
        entities = find_entities(parse, article)
        found = find_attributions(parse, article, entities)
        return Reading(article.text, found, {e.id: e.name for e in entities.entities})

    return reader
