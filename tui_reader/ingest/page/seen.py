"""What a page shows of who wrote it and when: by class, by property, by tag, by where links lead."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from tui_reader.ingest.dates import date_line
from tui_reader.ingest.lines import byline
from tui_reader.ingest.page.facts import said, said_date
from tui_reader.ingest.page.marks import class_parts, marked, marks

if TYPE_CHECKING:
    from lxml.html import HtmlElement

_MOST_VISITED = 20_000
_MOST_BYLINES = 5
_LONGEST = 200
_BESIDE_NAME = re.compile(r"\s?[|•·–—\n]|\b(?:Published|Updated|Posted|Last|on|at)\b|\s\d|\s@")
_NAMED = re.compile(r"(?:[Bb]y:? )?[A-ZÀ-Þ][\w.'’-]{1,30}(?:,? [\w.'’&-]{1,30}){1,13}")
_WRITER = re.compile(rf"/(?:{'|'.join(marks()['addresses']['writers'])})/[^/]", re.IGNORECASE)
_PERSON = re.compile(r"[A-ZÀ-Þ][\w.'’-]{1,30}(?: [\w.'’-]{1,30}){1,4}")


@dataclass(slots=True)
class Seen:
    """What was found; the surest is taken of several."""

    names: list[str] = field(default_factory=list)
    published: str | None = None
    modified: str | None = None
    standfirst: str | None = None


def look(tree: HtmlElement) -> Seen:
    """One walk over the page. What stands above its top heading belongs to other stories, bylines excepted."""
    walk = _Walk(headed=next(tree.iter("h1"), None) is None)
    for number, element in enumerate(tree.iter()):
        if number > _MOST_VISITED:
            break
        if isinstance(element.tag, str):
            walk.take(element)
    return walk.found()


class _Walk:
    def __init__(self, *, headed: bool) -> None:
        self._seen = Seen()
        self._headed = headed
        self._bylines: list[str] = []
        self._linked: list[str] = []
        self._written: list[str] = []
        self._times: list[str] = []
        self._dates: list[str] = []

    def found(self) -> Seen:
        seen = self._seen
        seen.names = seen.names or self._bylines[:1] or self._written[:1] or self._linked[:2]
        seen.published = seen.published or next(iter([*self._times, *self._dates]), None)
        return seen

    def take(self, element: HtmlElement) -> None:
        attributes = element.attrib
        marks_it = "datetime" in attributes or "itemprop" in attributes or "pubdate" in attributes
        if element.tag == "time" or marks_it:
            self._take_marked(element)
        if "rel" in attributes and "author" in attributes["rel"].split():
            self._seen.names.append(element.text_content()[:_LONGEST])
        if "class" in attributes:
            self._take_called(element, attributes["class"][:1_000].lower())
        if element.tag == "h1":
            self._headed = True
        elif self._headed:
            self._take_below_heading(element)

    def _take_below_heading(self, element: HtmlElement) -> None:
        if self._seen.standfirst is None and marked(element, "standfirst"):
            words = said(element.text_content())
            if words and 5 <= len(words.split()) <= 90:
                self._seen.standfirst = words
        if (
            element.tag == "a"
            and len(self._linked) < _MOST_BYLINES
            and _WRITER.search((element.get("href") or "")[:500])
        ):
            words = said(element.text_content()[:_LONGEST])
            if words and _PERSON.fullmatch(words):
                self._linked.append(words)
        text = element.text
        if (
            text
            and len(self._written) < _MOST_BYLINES
            and text.lstrip()[:3].lower() == "by "
            and len(text) < _LONGEST
        ):
            written = byline(" ".join(element.text_content()[:_LONGEST].split()))
            if written:
                self._written.append(written)

    def _take_called(self, element: HtmlElement, name: str) -> None:
        """What an element holds by the name of its class; a look at it spares most the taking apart."""
        if len(self._bylines) < _MOST_BYLINES and any(
            part in name for part in ("author", "byline", "contrib", "reporter")
        ):
            self._take_byline(element)
        if (
            self._headed
            and len(self._dates) < _MOST_BYLINES
            and any(part in name for part in ("date", "time", "publish", "posted"))
        ):
            self._take_date(element)

    def _take_byline(self, element: HtmlElement) -> None:
        parts, table = class_parts(element), marks()["parts"]
        if parts.isdisjoint(table["byline"]) or not parts.isdisjoint(table["no_byline"]):
            return
        # Dates and posts stand beside the name, each on a line of its own or behind a stroke.
        for words in _BESIDE_NAME.split(_line(element)):
            name = (said(words, longest=_LONGEST) or "").strip(" ,")
            if _NAMED.fullmatch(name) and len(name.split()) <= 14:
                self._bylines.append(name)
                return

    def _take_date(self, element: HtmlElement) -> None:
        if class_parts(element).isdisjoint(marks()["parts"]["date"]):
            return
        told = [element.get("title"), element.get("data-datetime"), element.get("data-timestamp")]
        day = next((iso for value in told if value and (iso := said_date(value))), None)
        if day:
            self._dates.append(day)
            return
        for words in _line(element)[:300].split("|"):
            line = date_line(" ".join(words.split())[:90])
            if line and line[1]:
                self._seen.modified = self._seen.modified or line[0]
            elif line:
                self._dates.append(line[0])

    def _take_marked(self, element: HtmlElement) -> None:
        seen, kind = self._seen, (element.get("itemprop") or "").lower()
        told = element.get("datetime") or element.get("content") or element.get("title")
        if (kind == "author" and not _names_inside(element)) or (kind == "name" and _inside_author(element)):
            seen.names.append((element.get("content") or element.text_content())[:_LONGEST])
        elif kind == "datemodified":
            seen.modified = seen.modified or said_date(told)
        elif kind == "datepublished" or "pubdate" in element.attrib:
            seen.published = seen.published or said_date(told or element.text_content()[:100])
        elif element.tag == "time" and told and (day := said_date(told)):
            label = _label(element)
            if "updat" in label or "modif" in label:
                seen.modified = seen.modified or day
            elif len(self._times) < _MOST_BYLINES:
                self._times.append(day)


def _line(element: HtmlElement) -> str:
    """The words of an element, with a stroke where a line of its own begins or ends."""
    parts: list[str] = []
    for part in element.iter():
        apart = part is not element and str(part.tag) in ("br", "div", "li", "p", "time")
        parts += ["|" if apart else " ", part.text or ""]
        if part is not element and part.tail:
            parts += ["|" if apart else " ", part.tail]
    return "".join(parts)[:1_000]


def _names_inside(element: HtmlElement) -> bool:
    return any(inner.get("itemprop") == "name" for inner in element.iterdescendants())


def _inside_author(element: HtmlElement) -> bool:
    parent = element.getparent()
    return parent is not None and (parent.get("itemprop") or "").lower() == "author"


def _label(element: HtmlElement) -> str:
    """What stands before a time, and how it and its parent are called."""
    parent, before = element.getparent(), element.getprevious()
    told = [element.get("class")]
    if before is not None:
        told += [before.text_content()[-40:] if before.tag != "time" else None, before.tail]
    if parent is not None:
        told += [parent.get("class"), parent.text]
    return " ".join(words[-200:] for words in told if words).lower()
