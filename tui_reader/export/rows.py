"""A quotation as one flat row, for the formats that are tables."""

from __future__ import annotations

from typing import Any

from tui_reader.export.registry import Options
from tui_reader.model.quotation import Quotation

Row = dict[str, Any]


def row(quotation: Quotation, options: Options) -> Row:
    """Names and values in the order of the columns; strings, numbers, lists of strings, truths and None."""
    span = quotation.span
    values: Row = {
        "id": quotation.id or None,
        "article": quotation.article_id,
        "title": quotation.title,
        "bylines": list(quotation.bylines),
        "site": quotation.site,
        "url": quotation.url,
        "location": quotation.location,
        "published": quotation.published,
        "standfirst": quotation.standfirst,
        "language": quotation.language,
        "text": quotation.text,
        "start": span.start if span else None,
        "end": span.end if span else None,
        "prefix": quotation.prefix,
        "suffix": quotation.suffix,
        "section": quotation.section,
        "paragraph": quotation.paragraph,
        "kind": quotation.kind,
        "speaker": quotation.speaker,
        "source": quotation.source,
        "tags": list(quotation.tags),
        "colour": quotation.colour,
        "created": quotation.created or None,
        "modified": quotation.modified or None,
        "state": quotation.state,
        "bookmark": quotation.bookmark,
        "name": quotation.name or None,
    }
    if options.sourcing:
        values |= {
            "identity": quotation.identity,
            "stance": quotation.stance,
            "channel": quotation.channel,
            "access": quotation.access,
            "via": quotation.via,
            "by_hand": quotation.by_hand or None,
        }
    if options.context:
        values["context"] = quotation.context
    if options.notes:
        values["note"] = quotation.note
    return values


COLUMNS = tuple(row(Quotation("", "", "", ""), Options(context=True)))
"""Every name that a row can have."""


def columns(options: Options) -> tuple[str, ...]:
    """The names that rows have under these options."""
    return tuple(row(Quotation("", "", "", ""), options))
