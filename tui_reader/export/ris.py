"""RIS: each article as a newspaper item, with its quotations as notes."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from tui_reader.export.facts import as_note, by_article, citation_key, date_parts, one_line, person, tags_of
from tui_reader.export.registry import Options
from tui_reader.model.quotation import Quotation


def write(quotations: Sequence[Quotation], options: Options) -> str:
    """The items, each from `TY  - NEWS` to `ER  -`; every value on one line."""
    import rispy

    class Writer(rispy.RisWriter):  # type: ignore[misc]
        """Without a number before each item, which some readers take for a fault."""

        def set_header(self, count: int) -> str:
            return ""

    items = [_item(group, options) for group in by_article(quotations)]
    text: str = rispy.dumps(items, implementation=Writer) if items else ""
    return text


def _item(group: Sequence[Quotation], options: Options) -> dict[str, Any]:
    first = group[0]
    date = date_parts(first.published)
    item: dict[str, Any] = {
        "type_of_reference": "NEWS",
        "title": one_line(first.title),
        "authors": [_name(byline) for byline in first.bylines if one_line(byline)],
        "secondary_title": one_line(first.site or ""),
        "year": f"{date[0]:04}" if date else "",
        "date": f"{date[0]:04}/{date[1]:02}/{date[2]:02}" if date else "",
        "urls": [one_line(first.link)] if first.link else [],
        "abstract": one_line(first.standfirst or ""),
        "keywords": [one_line(tag) for tag in tags_of(group)],
        "language": first.language,
        "notes": [as_note(q, notes=options.notes, sourcing=options.sourcing) for q in group],
        "id": citation_key(group),
    }
    return {name: value for name, value in item.items() if value}


def _name(byline: str) -> str:
    name = person(byline)
    return f"{name.family}, {name.given}" if name.given else name.family
