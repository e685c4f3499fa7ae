"""A page's meta tags and visible marks, for what its JSON-LD does not say."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import TYPE_CHECKING
from urllib.parse import urljoin, urlsplit

from tui_reader.ingest.front_matter import safe_url
from tui_reader.ingest.page.facts import Facts, said, said_date, said_names
from tui_reader.ingest.page.marks import class_parts, marked, marks

if TYPE_CHECKING:
    from lxml.html import HtmlElement

_MOST_TAGS = 500
_MOST_VISITED = 20_000
_DAY_IN_ADDRESS = re.compile(r"/(20\d\d|19\d\d)[/-](\d{1,2})[/-](\d{1,2})(?:/|-|$)")
_MOST_BYLINES = 5
_BESIDE_NAME = re.compile(r"\s?[|•·–—\n]|\b(?:Published|Updated|Posted|Last|on|at)\b|\s\d|\s@")
_NAMED = re.compile(r"(?:[Bb]y:? )?[A-ZÀ-Þ][\w.'’-]{1,30}(?:,? [\w.'’&-]{1,30}){1,13}")
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
    seen = _Seen()
    seen.look(tree)
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


class _Seen:
    """One walk over the elements that pages mark by class, property or tag."""

    def __init__(self) -> None:
        self.names: list[str] = []
        self.published: str | None = None
        self.modified: str | None = None
        self.standfirst: str | None = None
        self._bylines: list[str] = []
        self._unlabelled: str | None = None
        self._headed = False

    def look(self, tree: HtmlElement) -> None:
        self._headed = next(tree.iter("h1"), None) is None
        for number, element in enumerate(tree.iter()):
            if number > _MOST_VISITED:
                break
            if isinstance(element.tag, str):
                self._take(element)
        self.names = self.names or self._bylines[:1]
        self.published = self.published or self._unlabelled

    def _take(self, element: HtmlElement) -> None:
        attributes = element.attrib
        if (
            element.tag == "time"
            or "datetime" in attributes
            or "itemprop" in attributes
            or "pubdate" in attributes
        ):
            self._take_marked(element)
        if "rel" in attributes and "author" in attributes["rel"].split():
            self.names.append(element.text_content()[:200])
        if len(self._bylines) < _MOST_BYLINES and "class" in attributes and _may_name(attributes["class"]):
            self._take_byline(element)
        if element.tag == "h1":
            self._headed = True
        elif self.standfirst is None and self._headed and marked(element, "standfirst"):
            words = said(element.text_content())
            if words and 5 <= len(words.split()) <= 90:
                self.standfirst = words

    def _take_byline(self, element: HtmlElement) -> None:
        parts, table = class_parts(element), marks()["parts"]
        if parts.isdisjoint(table["byline"]) or not parts.isdisjoint(table["no_byline"]):
            return
        # Dates and posts stand beside the name, each on a line of its own or behind a stroke.
        for words in _BESIDE_NAME.split(_line(element)):
            name = (said(words, longest=200) or "").strip(" ,")
            if _NAMED.fullmatch(name) and len(name.split()) <= 14:
                self._bylines.append(name)
                return

    def _take_marked(self, element: HtmlElement) -> None:
        kind = (element.get("itemprop") or "").lower()
        told = element.get("datetime") or element.get("content")
        if kind == "author" or (kind == "name" and _inside_author(element)):
            self.names.append((element.get("content") or element.text_content())[:200])
        elif kind == "datemodified":
            self.modified = self.modified or said_date(told)
        elif kind == "datepublished" or "pubdate" in element.attrib:
            self.published = self.published or said_date(told or element.text_content()[:100])
        elif element.tag == "time" and told:
            label = _label(element)
            if "updat" in label or "modif" in label:
                self.modified = self.modified or said_date(told)
            else:
                self._unlabelled = self._unlabelled or said_date(told)


def _may_name(words: str) -> bool:
    """Whether a class can have a part that marks a byline; spares the others the taking apart."""
    low = words[:1_000].lower()
    return "author" in low or "byline" in low or "contrib" in low or "reporter" in low


def _line(element: HtmlElement) -> str:
    """The words of a byline, with a stroke where a line of its own begins or ends."""
    parts: list[str] = []
    for part in element.iter():
        apart = part is not element and str(part.tag) in ("br", "div", "li", "p", "time")
        parts += ["|" if apart else " ", part.text or ""]
        if part is not element and part.tail:
            parts += ["|" if apart else " ", part.tail]
    return "".join(parts)[:1_000]


def _inside_author(element: HtmlElement) -> bool:
    parent = element.getparent()
    return parent is not None and (parent.get("itemprop") or "").lower() == "author"


def _label(element: HtmlElement) -> str:
    """What stands before a time, and how it and its parent are called."""
    parent, before = element.getparent(), element.getprevious()
    told = [
        element.get("class"),
        before.text_content()[-40:] if before is not None and before.tag != "time" else None,
    ]
    if parent is not None:
        told += [parent.get("class"), parent.text]
    told.append(before.tail if before is not None else None)
    return " ".join(words[-200:] for words in told if words).lower()


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
    return said_date(f"{found[1]}-{int(found[2]):02}-{int(found[3]):02}") if found else None
