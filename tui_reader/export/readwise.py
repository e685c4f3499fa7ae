"""The CSV that Readwise imports: Highlight, Title, Author, URL, Note, Location, Date."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import UTC, datetime

from tui_reader.export.registry import Options
from tui_reader.export.tables import write_table
from tui_reader.model.quotation import Quotation

HEADER = ("Highlight", "Title", "Author", "URL", "Note", "Location", "Date")


def write(quotations: Sequence[Quotation], options: Options) -> str:
    """The table; dates in UTC, locations are code points into the article."""
    return write_table(
        HEADER,
        (
            (
                q.text,
                q.title,
                ", ".join(q.bylines),
                q.link or "",
                _note(q, options),
                q.span.start if q.span else None,
                _date(q.created),
            )
            for q in quotations
        ),
    )


def _note(quotation: Quotation, options: Options) -> str:
    """Tags first, in Readwise's own way, then who said it, then the note."""
    tags = " ".join("." + "_".join(tag.split()) for tag in quotation.tags)
    note = quotation.remark if options.notes else ""
    return "\n".join(part for part in (tags, quotation.who and f"— {quotation.who}", note) if part)


def _date(created: str) -> str:
    try:
        moment = datetime.fromisoformat(created)
    except ValueError:
        return ""
    return (moment.astimezone(UTC) if moment.tzinfo else moment).strftime("%Y-%m-%d %H:%M:%S")
