"""Readings as tables: one row an attribution, an entity or a source, for programs that want columns."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import Any, TypeAlias

Row: TypeAlias = dict[str, Any]

_ARTICLE = {
    "article": str,
    "location": str,
    "title": str,
    "site": str,
    "url": str,
    "published": str,
    "language": str,
}
_SOURCE = {"identity": str, "stance": str, "channel": str, "number": int, "access": str, "via": str}
TABLES: dict[str, dict[str, type]] = {
    "attributions": {
        **_ARTICLE,
        "id": str,
        "kind": str,
        "content": str,
        "start": int,
        "end": int,
        "cue": str,
        "source_words": str,
        "speaker": str,
        "speaker_type": str,
        "source": str,
        **_SOURCE,
        "section": int,
        "paragraph": int,
        "certain": bool,
    },
    "entities": {
        **_ARTICLE,
        "id": str,
        "name": str,
        "type": str,
        "role": str,
        "aliases": str,
        "mentions": int,
        "start": int,
        "end": int,
        "certain": bool,
    },
    "sources": {
        **_ARTICLE,
        "id": str,
        "label": str,
        "entity": str,
        **_SOURCE,
        "reason": str,
        "attributions": int,
        "certain": bool,
    },
}
"""The columns of each table, with their types; every value may be None. `start` and `end` are code points."""


def rows(reading: Mapping[str, Any], table: str) -> Iterator[Row]:
    """The rows of one of `TABLES` that a reading (`newsreader/1`) gives, in reading order."""
    article = {
        "article": reading["id"],
        **{name: reading[name] for name in _ARTICLE if name != "article"},
    }
    make = {"attributions": _attributions, "entities": _entities, "sources": _sources}[table]
    for row in make(reading):
        yield {name: {**article, **row}[name] for name in TABLES[table]}


def _attributions(reading: Mapping[str, Any]) -> Iterator[Row]:
    text = reading["text"]
    entities = {entity["id"]: entity for entity in reading["entities"]}
    sources = {source["id"]: source for source in reading["sources"]}
    for one in reading["attributions"]:
        speaker = entities.get(one["speaker"]) or {}
        source = sources.get(one["source_id"])
        yield {
            "id": one["id"],
            "kind": one["kind"],
            "content": _words(text, one["content"], " … "),
            "start": one["content"][0][0],
            "end": max(end for _, end in one["content"]),
            "cue": _words(text, one["cue"]),
            "source_words": _words(text, one["source"]),
            "speaker": speaker.get("name"),
            "speaker_type": speaker.get("type"),
            "source": _together(one, source, reading["sources"]) if source else None,
            **_facts(source, sources),
            "section": one["section"],
            "paragraph": one["paragraph"],
            "certain": one.get("certain", True),
        }


def _entities(reading: Mapping[str, Any]) -> Iterator[Row]:
    for one in reading["entities"]:
        first = one["mentions"][0] if one["mentions"] else (None, None)
        yield {
            "id": one["id"],
            "name": one["name"],
            "type": one["type"],
            "role": one["role"],
            "aliases": "; ".join(one["aliases"]) or None,
            "mentions": len(one["mentions"]),
            "start": first[0],
            "end": first[1],
            "certain": one.get("certain", True),
        }


def _sources(reading: Mapping[str, Any]) -> Iterator[Row]:
    names = {entity["id"]: entity["name"] for entity in reading["entities"]}
    sources = {source["id"]: source for source in reading["sources"]}
    for one in reading["sources"]:
        reason = one["access"]["reason"] if one["access"] else ()
        yield {
            "id": one["id"],
            "label": one["label"],
            "entity": names.get(one["entity"]),
            **_facts(one, sources),
            "reason": _words(reading["text"], reason),
            "attributions": len(one["attributions"]),
            "certain": one.get("certain", True),
        }


def _together(one: Mapping[str, Any], first: Mapping[str, Any], sources: Sequence[Mapping[str, Any]]) -> str:
    """The labels of all who say it together, as `CreditLines` has them."""
    apart = (first["id"], first["via"], first.get("part_of"))
    others = [
        source
        for source in sources
        if one["id"] in source["attributions"]
        and source["id"] not in apart
        and source.get("part_of") != first["id"]
        and source["via"] == first["via"]
    ]
    labels = [first["label"], *(source["label"] for source in others)]
    return " and ".join(part for part in (", ".join(labels[:-1]), labels[-1]) if part)


def _facts(source: Mapping[str, Any] | None, sources: Mapping[str, Any]) -> Row:
    if source is None:
        return dict.fromkeys(_SOURCE)
    via = sources.get(source["via"] or "")
    return {
        "identity": source["identity"],
        "stance": source["stance"],
        "channel": source["channel"],
        "number": source["number"],
        "access": source["access"]["kind"] if source["access"] else None,
        "via": via["label"] if via else None,
    }


def _words(text: str, spans: Any, joint: str = " ") -> str | None:
    """The words of spans on one line; None where there are none."""
    return joint.join(" ".join(text[start:end].split()) for start, end in spans) or None
