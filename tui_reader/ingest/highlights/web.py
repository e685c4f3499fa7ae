"""W3C Web Annotations, and the export of the Hypothesis client."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any
from urllib.parse import unquote

from tui_reader.ingest.highlights import values
from tui_reader.model.annotations import TextQuote
from tui_reader.model.imported import Imported
from tui_reader.model.spans import Span

_HIGHLIGHT, _ARTICLE = "urn:newsreader:", "urn:newsreader:article:"
_DEEPEST = 5


def read_w3c(data: Any) -> Iterator[Imported]:
    """The annotations of a page, a collection, a list, or one alone, that quote a text."""
    for annotation in _annotations(data, _DEEPEST):
        target = _first(annotation.get("target"))
        selectors = list(_selectors(target.get("selector"), _DEEPEST)) if isinstance(target, dict) else []
        quote = _quote(selectors)
        if quote is None:
            continue
        source = target.get("source")
        source = source.get("id") if isinstance(source, dict) else source
        bodies = list(_bodies(annotation))
        by_purpose = dict(reversed(bodies))
        name = values.line(annotation.get("id"))
        scope = values.line(target.get("scope"))
        article = scope if scope.startswith(_ARTICLE) else values.line(source)
        yield Imported(
            quote=quote,
            position=_position(selectors),
            article_id=_after(article, _ARTICLE),
            address=values.line(source),
            id=_after(name, _HIGHLIGHT),
            note=values.words(by_purpose.get("commenting", by_purpose.get("", ""))),
            bookmark=annotation.get("motivation") == "bookmarking" and name.startswith(_HIGHLIGHT),
            name=values.line(annotation.get("label")),
            tags=values.tags([value for purpose, value in bodies if purpose == "tagging"]),
            colour=values.colour(target.get("styleClass")),
            speaker=values.line(by_purpose.get("identifying")) or None,
            source=values.line(by_purpose.get("describing")) or None,
            created=values.moment(annotation.get("created")),
            modified=values.moment(annotation.get("modified")),
        )


def read_hypothesis(data: Any) -> Iterator[Imported]:
    """The annotations that quote a text; replies and notes on whole pages are passed over."""
    for annotation in data["annotations"]:
        target = _first(annotation.get("target"))
        selectors = list(_selectors(target.get("selector"), _DEEPEST)) if isinstance(target, dict) else []
        quote = _quote(selectors)
        if quote is None or annotation.get("references"):
            continue
        ours = annotation.get("newsreader")
        ours = ours if isinstance(ours, dict) else {}
        document = annotation.get("document")
        title = document.get("title") if isinstance(document, dict) else ""
        address = values.line(annotation.get("uri"))
        yield Imported(
            quote=quote,
            utf16=_position(selectors),
            article_id=values.line(ours.get("article")) or _after(address, _ARTICLE),
            address=address,
            title=values.line(title[0] if isinstance(title, list) and title else title),
            id=values.line(ours.get("id")),
            note=values.words(ours["note"] if "note" in ours else "" if ours else annotation.get("text")),
            bookmark=ours.get("bookmark") is True,
            name=values.line(ours.get("name")),
            tags=values.tags(annotation.get("tags")),
            colour=values.colour(ours.get("colour")),
            speaker=values.line(ours.get("speaker")) or None,
            source=values.line(ours.get("source")) or None,
            created=values.moment(annotation.get("created")),
            modified=values.moment(annotation.get("updated")),
        )


def _annotations(data: Any, depth: int) -> Iterator[dict[str, Any]]:
    if isinstance(data, list) and depth:
        for one in data:
            yield from _annotations(one, depth - 1)
    elif isinstance(data, dict):
        kinds = data.get("type")
        if "Annotation" in (kinds if isinstance(kinds, list) else [kinds]):
            yield data
        elif depth:
            yield from _annotations(data.get("items", data.get("first", data.get("@graph"))), depth - 1)


def _selectors(selector: Any, depth: int) -> Iterator[dict[str, Any]]:
    for one in selector if isinstance(selector, list) else [selector]:
        if isinstance(one, dict) and depth:
            yield one
            yield from _selectors(one.get("refinedBy"), depth - 1)


def _quote(selectors: list[dict[str, Any]]) -> TextQuote | None:
    for one in selectors:
        if one.get("type") == "TextQuoteSelector" and isinstance(one.get("exact"), str):
            return values.quote(one["exact"], one.get("prefix"), one.get("suffix"))
    return None


def _position(selectors: list[dict[str, Any]]) -> Span | None:
    for one in selectors:
        if one.get("type") == "TextPositionSelector":
            return values.span(one.get("start"), one.get("end"))
    return None


def _bodies(annotation: dict[str, Any]) -> Iterator[tuple[str, str]]:
    """Purpose and value of each body of words."""
    body = annotation.get("body", annotation.get("bodyValue"))
    for one in body if isinstance(body, list) else [body]:
        if isinstance(one, str) and "bodyValue" in annotation:
            yield "commenting", one
        elif isinstance(one, dict) and isinstance(one.get("value"), str):
            purpose = one.get("purpose", "")
            yield purpose if isinstance(purpose, str) else "", one["value"]


def _first(value: Any) -> Any:
    return value[0] if isinstance(value, list) and value else value


def _after(name: str, start: str) -> str:
    rest = unquote(name.removeprefix(start)) if name.startswith(start) else ""
    return rest if not rest.startswith("article:") else ""
