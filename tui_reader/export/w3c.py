"""W3C Web Annotations: an annotation collection's page in JSON-LD, positions in code points."""

from __future__ import annotations

import json
import re
from collections.abc import Sequence
from typing import Any
from urllib.parse import quote

from tui_reader.export.registry import Options
from tui_reader.model.quotation import Quotation

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
    bodies: list[dict[str, Any]] = []
    if quotation.note and options.notes:
        bodies.append(_body(quotation.note, "commenting"))
    if quotation.who:
        bodies.append(_body(quotation.who, "identifying"))
    bodies += [_body(tag, "tagging") for tag in quotation.tags]
    annotation: dict[str, Any] = {
        **({"id": f"urn:newsreader:{quote(quotation.id, safe='')}"} if quotation.id else {}),
        "type": "Annotation",
        "motivation": "highlighting",
        **({"created": quotation.created} if quotation.created else {}),
        **({"body": bodies} if bodies else {}),
        "target": {
            "type": "SpecificResource",
            "source": _iri(quotation),
            "selector": selectors,
        },
    }
    return annotation


def _body(value: str, purpose: str) -> dict[str, str]:
    return {"type": "TextualBody", "value": value, "format": "text/plain", "purpose": purpose}


def _iri(quotation: Quotation) -> str:
    """The article's address; one made of its id where it has none that others could follow."""
    address = quotation.link
    if address is None or not _SCHEME.match(address):
        return f"urn:newsreader:article:{quote(quotation.article_id, safe='')}"
    return quote(address, safe=_IRI)
