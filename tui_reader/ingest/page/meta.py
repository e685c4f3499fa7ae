"""A page's meta tags and visible marks, for what its JSON-LD does not say."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import TYPE_CHECKING
from urllib.parse import urljoin, urlsplit

from tui_reader.ingest.front_matter import safe_url
from tui_reader.ingest.page.facts import Facts, said, said_date, said_names
from tui_reader.ingest.page.marks import marks
from tui_reader.ingest.page.seen import look

if TYPE_CHECKING:
    from lxml.html import HtmlElement

_MOST_TAGS = 500
_MONTHS = "jan feb mar apr may jun jul aug sep oct nov dec".split()
_DAY_IN_ADDRESS = re.compile(
    rf"/((?:19|20)\d\d)[/-](\d{{1,2}}|(?:{'|'.join(_MONTHS)})[a-z]{{0,6}})[/-](\d{{1,2}})(?:/|-|$)",
    re.IGNORECASE,
)
_SITE = re.compile(r"\s(?:\||-|–|—|·|::|»)\s")


def meta_facts(tree: HtmlElement, url: str | None) -> Facts:
    """What the meta tags, the root and the address say."""
    tags = _tags(tree)
    names = marks()["meta"]

    def first(kind: str) -> str | None:
        return next(
            (words for name in names[kind] for value in tags.get(name, ()) if (words := said(value))), None
        )

    def day(kind: str) -> str | None:
        found = [iso for name in names[kind] for value in tags.get(name, ()) if (iso := said_date(value))]
        return next(
            (iso for iso in found if len(iso) > 10 and iso[:10] == found[0][:10]), found[0] if found else None
        )

    canonical = _canonical(tree, url)
    address = canonical or safe_url(first("url") or "") or url
    paid = any(
        value.lower() in names["paid_values"] for name in names["paid"] for value in tags.get(name, ())
    )
    site = first("site")
    language = said(tree.get("lang") or tree.get("xml:lang"), longest=35) or first("language")
    return Facts(
        title=without_site(first("title") or "", site) or None,
        standfirst=first("standfirst"),
        bylines=next((found for name in names["bylines"] if (found := said_names(tags.get(name, [])))), ()),
        published=day("published"),
        modified=day("modified"),
        site=site,
        language=language.replace("_", "-") if language else None,
        url=address,
        section=first("section"),
        tags=_keywords(tags, names["tags"]),
        free=False if paid else None,
    )


def visible_facts(tree: HtmlElement, url: str | None, *, site: str | None) -> Facts:
    """What the page shows: its first heading, its byline, its times; last of all the day in its address."""
    heading = next((said(h.text_content(), longest=300) for h in tree.iter("h1")), None)
    title = next((said(t.text_content(), longest=300) for t in tree.iter("title")), None)
    seen = look(tree)
    return Facts(
        title=heading or without_site(title or "", site) or None,
        standfirst=seen.standfirst,
        bylines=said_names(seen.names),
        published=seen.published or _day_of(url),
        modified=seen.modified,
        site=urlsplit(url or "").hostname,
    )


def without_site(title: str, site: str | None) -> str:
    """A title without the name of the site behind or before it."""
    parts = _SITE.split(title)
    if len(parts) < 2:
        return title
    known = (site or "").casefold()
    for at in (-1, 0):
        part = parts[at].strip().casefold()
        if known and (part == known or part in known or known in part) and len(part.split()) <= 6:
            kept = parts[:-1] if at else parts[1:]
            rest = title[: title.rfind(parts[-1])] if at else title[len(parts[0]) :]
            return rest.strip(" |-–—·:»") if kept else title
    return title


def _tags(tree: HtmlElement) -> Mapping[str, list[str]]:
    """The contents of the meta tags by their name in lower case."""
    found: dict[str, list[str]] = {}
    for _, tag in zip(range(_MOST_TAGS), tree.iter("meta"), strict=False):
        name = tag.get("property") or tag.get("name") or tag.get("itemprop") or tag.get("http-equiv")
        content = tag.get("content")
        if name and content and content.strip():
            found.setdefault(name.strip().lower()[:80], []).append(content[:4_000])
    return found


def _keywords(tags: Mapping[str, list[str]], names: list[str]) -> tuple[str, ...]:
    for name in names:
        values = tags.get(name, [])
        parts = values if len(values) > 1 else [part for value in values for part in value.split(",")]
        words = [word for part in parts[:50] if (word := said(part, longest=100))]
        if words:
            return tuple(dict.fromkeys(words))
    return ()


def _canonical(tree: HtmlElement, url: str | None) -> str | None:
    for _, link in zip(range(_MOST_TAGS), tree.iter("link"), strict=False):
        if (link.get("rel") or "").lower() == "canonical":
            try:
                return safe_url(urljoin(url or "", (link.get("href") or "").strip()))
            except ValueError:
                return None
    return None


def _day_of(url: str | None) -> str | None:
    found = _DAY_IN_ADDRESS.search((url or "")[:2_000])
    if not found:
        return None
    month = found[2] if found[2].isdigit() else str(_MONTHS.index(found[2][:3].lower()) + 1)
    return said_date(f"{found[1]}-{int(month):02}-{int(found[3]):02}")
