"""The heads of the pages: JSON-LD and meta tags in the ways that sites write them."""

from __future__ import annotations

import json
from html import escape
from typing import Any

from benchmarks.newspages.made import Story


def head(
    told: Story, *, site: str, inner: str = "", lang: str | None = None, title: str | None = None
) -> str:
    """The start of a page down to its head's end; `inner`: the tags that tell of the article."""
    shown = title if title is not None else f"{told.title} | {site}"
    rules = "".join(f".a{n}{{margin:{n}px}}" for n in range(600))
    return (
        f'<!DOCTYPE html><html lang="{lang or told.language}"><head><meta charset="utf-8">'
        f'<title>{escape(shown)}</title><meta name="viewport" content="width=device-width">'
        f"{inner}<style>{rules}</style></head>"
    )


def node(told: Story, *, site: str, **changed: Any) -> dict[str, Any]:
    """A NewsArticle of schema.org; values that are None are left out."""
    found: dict[str, Any] = {
        "@context": "https://schema.org",
        "@type": "NewsArticle",
        "headline": told.title,
        "description": told.standfirst,
        "datePublished": told.published,
        "dateModified": told.modified,
        "author": [{"@type": "Person", "name": name} for name in told.authors],
        "publisher": {
            "@type": "NewsMediaOrganization",
            "name": site,
            "logo": {"@type": "ImageObject", "url": "l.png"},
        },
    }
    found.update(changed)
    return {key: value for key, value in found.items() if value is not None}


def script(value: object) -> str:
    """A value as JSON-LD."""
    return f'<script type="application/ld+json">{json.dumps(value)}</script>'


def metas(told: Story, *, site: str, **named: str | None) -> str:
    """Open Graph's tags and those in `named`, by the name that each has; None takes one away."""
    shown = {
        "og:title": told.title,
        "og:type": "article",
        "og:site_name": site,
        "og:description": told.standfirst,
    }
    told_all: dict[str, str | None] = {**shown, **named}
    return "".join(
        f'<meta {"property" if ":" in key else "name"}="{key}" content="{escape(value)}">'
        for key, value in told_all.items()
        if value is not None
    )
