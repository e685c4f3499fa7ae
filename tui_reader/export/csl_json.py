"""CSL-JSON: each article as a citable item, with its quotations as notes."""

from __future__ import annotations

import json
from collections.abc import Sequence
from typing import Any

from tui_reader.export.facts import as_note, by_article, citation_key, date_parts, one_line, person, tags_of
from tui_reader.export.registry import Options
from tui_reader.model.quotation import Quotation


def write(quotations: Sequence[Quotation], options: Options) -> str:
    """A list with one item an article, indented, with a final newline."""
    items = [_item(group, options) for group in by_article(quotations)]
    return json.dumps(items, ensure_ascii=False, indent=2) + "\n"


def _item(group: Sequence[Quotation], options: Options) -> dict[str, Any]:
    first = group[0]
    date = date_parts(first.published)
    item = {
        "id": citation_key(group),
        "type": "article-newspaper" if first.site else "webpage",
        "title": one_line(first.title),
        "author": [_name(byline) for byline in first.bylines if one_line(byline)],
        "container-title": first.site and one_line(first.site),
        "issued": date and {"date-parts": [list(date)]},
        "URL": first.link,
        "abstract": first.standfirst and one_line(first.standfirst),
        "language": first.language,
        "keyword": ", ".join(one_line(tag) for tag in tags_of(group)),
        "note": "\n".join(as_note(q, notes=options.notes, sourcing=options.sourcing) for q in group),
    }
    return {name: value for name, value in item.items() if value}


def _name(byline: str) -> dict[str, str]:
    name = person(byline)
    return {"family": name.family, "given": name.given} if name.given else {"literal": name.family}
