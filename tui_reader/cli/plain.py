"""A reading to be listened to: the article, then what was found in it, one thing a line, in words alone."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

import click

from tui_reader.cli.output import escape
from tui_reader.model.article import BlockKind
from tui_reader.model.credits import HEADER, credit_lines
from tui_reader.model.entities import EntityType
from tui_reader.model.wording import access_words, identity_words, measure_words
from tui_reader.session.quoting import Quoter
from tui_reader.session.reading import Reading

_SAID = {
    BlockKind.HEADING: "Heading",
    BlockKind.CAPTION: "Caption",
    BlockKind.NOTE: "Note",
    BlockKind.READ_MORE: "See also",
}
"""Kinds of blocks that a listener must be told of."""

_NONE = {
    "sections": "No sections.",
    "entities": "No names were found.",
    "quotes": "Nothing stands in quotation marks.",
    "sourcing": "No source is named.",
    "notes": "Nothing kept.",
}
"""What is said of a part that is empty: silence could be anything."""
_TYPES = {EntityType.ORG: "organisation"}
"""Types of entities whose names are no words."""


def print_plain(reading: Reading, *, panes: Sequence[str]) -> None:
    """Print the parts named by `panes` ("text" and those of `show`) to standard output."""
    for number, pane in enumerate(panes):
        if len(panes) > 1 and pane != "text":
            click.echo(("\n" if number else "") + f"{pane.capitalize()}:")
        lines = [escape(line) for line in _PARTS[pane](reading)]
        for line in lines or ([_NONE[pane]] if pane in _NONE else []):
            click.echo(line)


def _text(reading: Reading) -> Iterator[str]:
    article = reading.article
    credited = list(credit_lines(article))
    for block in article.blocks:
        if credited and block.kind not in HEADER:
            yield " ".join(f"{words.replace(' · ', ', ')}." for words in credited)
            yield ""
            credited = []
        words = " ".join(block.span.of(article.text).split())
        if not words or block.kind is BlockKind.RULE:
            continue
        yield f"{_SAID[block.kind]}: {words}" if block.kind in _SAID else words
        yield ""


def _sections(reading: Reading) -> Iterator[str]:
    for section in reading.article.sections:
        count = len(section.paragraphs)
        made = ", a name found by the program" if section.generated else ""
        paragraphs = f"{count} paragraph{'s' * (count != 1)}"
        yield f"Section {section.index}: {section.heading or 'Opening'}, {paragraphs}{made}."


def _entities(reading: Reading) -> Iterator[str]:
    for entity in reading.analysis.entities if reading.analysis else ():
        role = f", {entity.role}" if entity.role else ""
        times = len(entity.mentions)
        kind = _TYPES.get(entity.type, entity.type.value.lower())
        yield f"{_one(entity.name)}{role}: {kind}, named {times} time{'s' * (times != 1)}."


def _quotes(reading: Reading) -> Iterator[str]:
    if reading.analysis is None:
        return
    for quotation in Quoter(reading.article, reading.analysis).quotations("quotes", ()):
        yield f"{_one(quotation.speaker or quotation.source or 'Nobody named')}: {_one(quotation.text)}"


def _sourcing(reading: Reading) -> Iterator[str]:
    if reading.analysis is None:
        return
    if not reading.analysis.sources:
        yield _NONE["sourcing"]
    for source in reading.analysis.sources:
        access = f", {access_words(source.access, reading.article.text)}" if source.access else ""
        claims = len(source.attributions)
        yield f"{_one(source.label)}: {identity_words(source)}, {claims} claim{'s' * (claims != 1)}{access}."
    for measure in reading.analysis.measures:
        if measure.value is not None:
            shown = f"{measure.value:.2f}" if isinstance(measure.value, float) else str(measure.value)
            yield f"{measure_words(measure.name)}: {shown}."


def _notes(reading: Reading) -> Iterator[str]:
    for highlight, _ in reading.highlights:
        note = f". Note: {_one(highlight.note)}" if highlight.note else ""
        yield f"Highlight: {_one(highlight.anchor.quote.exact)}{note}"
    for bookmark, _ in reading.bookmarks:
        yield f"Bookmark: {_one(bookmark.name or bookmark.anchor.quote.exact)}"


def _one(words: str) -> str:
    return " ".join(words.split())


_PARTS = {
    "text": _text,
    "sections": _sections,
    "entities": _entities,
    "quotes": _quotes,
    "sourcing": _sourcing,
    "notes": _notes,
}
