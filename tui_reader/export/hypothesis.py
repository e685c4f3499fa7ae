"""The JSON that the Hypothesis client exports and imports; positions in UTF-16 code units.

What Hypothesis has no room for stands under `newsreader`, which its client passes over.
"""

from __future__ import annotations

import json
from collections.abc import Sequence
from typing import Any

from tui_reader.export.facts import latest, sourcing_words, speaker_words
from tui_reader.export.registry import Options
from tui_reader.export.rows import row
from tui_reader.export.w3c import article_iri
from tui_reader.model.quotation import Quotation

USER = "acct:newsreader@localhost"
_OWN = ("id", "article", "title", "location", "speaker", "source", "colour", "state", "note", "tags")


def write(quotations: Sequence[Quotation], options: Options) -> str:
    """An export of the client's shape; its date is that of the last change."""
    export = {
        "export_date": latest(quotations),
        "export_userid": USER,
        "client_version": "newsreader",
        "annotations": [_annotation(q, options) for q in quotations],
    }
    return json.dumps(export, ensure_ascii=False, indent=2) + "\n"


def _annotation(quotation: Quotation, options: Options) -> dict[str, Any]:
    address = article_iri(quotation)
    selectors: list[dict[str, Any]] = []
    if quotation.utf16:
        start, end = quotation.utf16
        selectors.append({"type": "TextPositionSelector", "start": start, "end": end})
    selectors.append(
        {
            "type": "TextQuoteSelector",
            "exact": quotation.text,
            "prefix": quotation.prefix,
            "suffix": quotation.suffix,
        }
    )
    flat = row(quotation, options)
    own = {name: flat[name] for name in _OWN if name in flat}
    if quotation.bookmark:
        own |= {"bookmark": True, "name": quotation.name}
    return {
        "id": quotation.id,
        "created": quotation.created,
        "updated": quotation.modified or quotation.created,
        "user": USER,
        "uri": address,
        "group": "__world__",
        "permissions": {"read": [USER], "update": [USER], "delete": [USER]},
        "tags": list(quotation.tags),
        "text": _text(quotation, options),
        "target": [{"source": address, "selector": selectors}],
        "document": {"title": [quotation.title]},
        "links": {},
        "hidden": False,
        "flagged": False,
        "newsreader": own,
    }


def _text(quotation: Quotation, options: Options) -> str:
    """The note, which Hypothesis takes for Markdown, and who said the words."""
    how = sourcing_words(quotation) if options.sourcing else ""
    said = " · ".join(part for part in (speaker_words(quotation), how) if part)
    note = quotation.remark if options.notes else ""
    return "\n\n".join(part for part in (note, said and f"— {_plain(said)}") if part)


def _plain(words: str) -> str:
    from tui_reader.export.markdown import escaped

    return escaped(words)
