"""The counts of an article's sourcing, each with the places it counts."""

from __future__ import annotations

from collections.abc import Sequence

from tui_reader.analysis.parse import Parse
from tui_reader.model.article import PROSE, Article
from tui_reader.model.attribution import Attribution
from tui_reader.model.measuring import measure
from tui_reader.model.sourcing import Measure, Source
from tui_reader.model.spans import Span


def find_measures(
    parse: Parse, article: Article, attributions: Sequence[Attribution], sources: Sequence[Source]
) -> tuple[Measure, ...]:
    """The measures of a whole article."""
    return measure(article.paragraphs, body_sentences(parse), attributions, sources)


def body_sentences(parse: Parse) -> tuple[Span, ...]:
    """The sentences of the body's prose, in reading order."""
    return tuple(
        parse.sentence_span(n)
        for n, (first, _) in enumerate(parse.sentences)
        if parse.blocks[parse.tokens[first].block].kind in PROSE
    )
