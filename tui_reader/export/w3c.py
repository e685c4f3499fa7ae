"""W3C Web Annotations: an annotation collection's page in JSON-LD, positions in code points."""

from __future__ import annotations

import json
import re
from collections.abc import Sequence
from typing import Any
from urllib.parse import quote

from tui_reader.export.facts import sourcing_words
from tui_reader.export.registry import Options
from tui_reader.model.quotation import Quotation

HIGHLIGHT, ARTICLE = "urn:newsreader:", "urn:newsreader:article:"
"""How the names of highlights and of articles without an address begin."""
_SCHEME = re.compile(r"[A-Za-z][A-Za-z0-9+.-]{1,31}:")
_IRI = ":/?#[]@!$&'()*+,;=%~"


def write(quotations: Sequence[Quotation], options: Options) -> str:
    """An `AnnotationPage` with one annotation a quotation."""
    page = {
        "@context": "http://www.w3.org/ns/anno.jsonld",
        "type": "AnnotationPage",
        "items": [_annotation(q, options) for q in quotations],
    }
    return json.dumps(page, ensure_ascii=False, indent=2) + "\n"


def article_iri(quotation: Quotation) -> str:
    """The article's address; one made of its id where it has none that others could follow."""
    address = quotation.link
    if address is None or not _SCHEME.match(address):
        return article_urn(quotation.article_id)
    return quote(address, safe=_IRI)


def article_urn(article_id: str) -> str:
    """The name that an article has by its id alone."""
    return f"{ARTICLE}{quote(article_id, safe='')}"


def _annotation(quotation: Quotation, options: Options) -> dict[str, Any]:
    selectors: list[dict[str, Any]] = [
        {
            "type": "TextQuoteSelector",
            "exact": quotation.text,
            "prefix": quotation.prefix,
            "suffix": quotation.suffix,
        }
    ]
    if quotation.span:
        selectors.append(
            {"type": "TextPositionSelector", "start": quotation.span.start, "end": quotation.span.end}
        )
    source, urn = article_iri(quotation), article_urn(quotation.article_id)
    target: dict[str, Any] = {"type": "SpecificResource", "source": source, "selector": selectors}
    if source != urn:
        # The same words in another program's copy of the page are this article's too.
        target["scope"] = urn
    if quotation.colour:
        target["styleClass"] = str(quotation.colour)
    bodies = _bodies(quotation, options)
    return {
        **({"id": f"{HIGHLIGHT}{quote(quotation.id, safe='')}"} if quotation.id else {}),
        "type": "Annotation",
        "motivation": "bookmarking" if quotation.bookmark else "highlighting",
        **({"label": quotation.name} if quotation.name else {}),
        **({"created": quotation.created} if quotation.created else {}),
        **({"modified": quotation.modified} if quotation.modified else {}),
        **({"body": bodies} if bodies else {}),
        "target": target,
    }


def _bodies(quotation: Quotation, options: Options) -> list[dict[str, str]]:
    """Note, speaker, source as described, sourcing and tags, told apart by their purpose."""
    how = sourcing_words(quotation) if options.sourcing else ""
    found = (
        (quotation.note if options.notes else "", "commenting"),
        (quotation.speaker or "", "identifying"),
        (quotation.source or "", "describing"),
        (how, "classifying"),
        *((tag, "tagging") for tag in quotation.tags),
    )
    return [
        {"type": "TextualBody", "value": value, "format": "text/plain", "purpose": purpose}
        for value, purpose in found
        if value
    ]
