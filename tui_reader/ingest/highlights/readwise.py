"""Readwise's CSV: the one that it exports, and the one that it imports (and that we write)."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from tui_reader.ingest.highlights import values
from tui_reader.model.annotations import Colour
from tui_reader.model.imported import Imported

_TAGS = re.compile(r"(?:\.[\w-]+[ \t]*)+(?:\n|$)")
_GUARDED = re.compile(r"'(?=[ \xa0]*[=+\-@\t\r\n＝＋－＠])")
_COLOURS = {"orange": Colour.YELLOW, "purple": Colour.PINK}


def read(rows: Iterable[dict[str, str]]) -> Iterator[Imported]:
    """The highlights of the table."""
    for row in rows:
        cells = {name.strip().casefold(): _GUARDED.sub("", value, count=1) for name, value in row.items()}
        tags, speaker, note = _note(cells.get("note", ""))
        named = [tag.strip() for tag in cells.get("tags", "").split(",")]
        colour = cells.get("color", "").strip().casefold()
        yield Imported(
            quote=values.quote(cells["highlight"]),
            address=values.line(cells.get("url", "")),
            title=values.line(cells.get("title") or cells.get("book title", "")),
            note=values.words(note),
            tags=values.tags([*tags, *named]),
            colour=values.colour(colour) or _COLOURS.get(colour),
            speaker=values.line(speaker) or None,
            created=values.moment(cells.get("date") or cells.get("highlighted at", "")),
        )


def _note(words: str) -> tuple[list[str], str, str]:
    """Tags of a first line `.tag .other`, who said it of a line that begins with a dash, and the rest."""
    tags: list[str] = []
    if found := _TAGS.match(words):
        tags = [tag.replace("_", " ") for tag in re.findall(r"\.([\w-]+)", found[0])]
        words = words[found.end() :]
    speaker = ""
    if words.startswith("— "):
        speaker, _, words = words[2:].partition("\n")
    return tags, speaker, words
