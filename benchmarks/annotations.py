"""Our own annotated articles: what a careful reader finds in them, as exact strings.

`data/NAME.jsonl` holds one object a line for the bundled article `NAME.md`, of four kinds:

- `heading`: `text`.
- `entity`: `type` and all its `names`. PERSON, ORG and PLACE are annotated without gaps.
- `attribution`: `content` (pieces, each occurring once in the article), `cue`, and in `source` the wordings
  that are right, or none where nobody is named.
- `source`: `words` that its label or one of its mentions holds, and the fields of the taxonomy beyond
  doubt (`identity`, `stance`, `channel`, `number`, `access`, `via`).

`optional` marks what is neither missed when absent nor wrong when found.
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

ROOT = Path(__file__).resolve().parent.parent
DATA = ROOT / "benchmarks" / "data"
ARTICLES = ROOT / "articles"


class AnnotationError(ValueError):
    """An annotation does not fit its article; the message quotes it."""


@dataclass(frozen=True, slots=True)
class Expected:
    """Everything annotated in one article, each item as it stands in the file."""

    name: str
    headings: tuple[str, ...]
    entities: tuple[dict[str, Any], ...]
    attributions: tuple[dict[str, Any], ...]
    sources: tuple[dict[str, Any], ...]

    @property
    def article(self) -> Path:
        """The bundled article that is annotated."""
        return ARTICLES / f"{self.name}.md"


def annotated(folder: Path = DATA) -> Iterator[Expected]:
    """All annotated articles, by name."""
    for path in sorted(folder.glob("*.jsonl")):
        yield read(path)


def read(path: Path) -> Expected:
    """One file of annotations. Raises `AnnotationError` for an unknown kind."""
    items: dict[str, list[dict[str, Any]]] = {
        kind: [] for kind in ("heading", "entity", "attribution", "source")
    }
    for line in path.read_text(encoding="utf-8").splitlines():
        item = json.loads(line)
        if item.get("kind") not in items:
            raise AnnotationError(f"{path.name}: unknown kind in {line}")
        items[item["kind"]].append(item)
    return Expected(
        name=path.stem,
        headings=tuple(item["text"] for item in items["heading"]),
        entities=tuple(items["entity"]),
        attributions=tuple(items["attribution"]),
        sources=tuple(items["source"]),
    )


def check(expected: Expected, text: str) -> None:
    """Raise `AnnotationError` where an annotation's words do not stand in `text` as they must."""
    for item in expected.attributions:
        for piece in item["content"]:
            if text.count(piece) != 1:
                raise AnnotationError(f"{expected.name}: stands {text.count(piece)} times: {piece!r}")
    wanted = [
        *expected.headings,
        *(name for item in expected.entities if not item.get("optional") for name in item["names"]),
        *(words for item in expected.attributions for words in (item["cue"], *item["source"])),
        *(words for item in expected.sources for words in item["words"]),
    ]
    for words in wanted:
        if words not in text:
            raise AnnotationError(f"{expected.name}: not in the article: {words!r}")
