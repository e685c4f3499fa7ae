"""The table of formats; a writer is imported when it is first used."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from importlib import import_module
from types import MappingProxyType
from typing import TYPE_CHECKING

from tui_reader.errors import UsageError

if TYPE_CHECKING:
    from tui_reader.model.quotation import Quotation


@dataclass(frozen=True, slots=True, kw_only=True)
class Options:
    """What a user may want otherwise."""

    context: bool = False
    """Write the sentence around each quotation too, where the format has room for it."""
    notes: bool = True
    """Write the reader's own notes."""


@dataclass(frozen=True, slots=True)
class Format:
    """One form that quotations can be written in."""

    name: str
    suffix: str
    """Of the files, with the dot."""
    description: str
    """One line for people."""
    module: str
    """The module that holds its `write`."""

    def write(self, quotations: Sequence[Quotation], *, options: Options | None = None) -> str:
        """The whole file as text; the same quotations give the same text."""
        text: str = import_module(f"tui_reader.export.{self.module}").write(quotations, options or Options())
        return text


_ALL = (
    Format("markdown", ".md", "notes with front matter, for people and note-taking programs", "markdown"),
    Format("json", ".json", "one list, one object a quotation", "as_json"),
    Format("jsonl", ".jsonl", "one object a quotation, one a line", "jsonl"),
    Format("csv", ".csv", "a table for spreadsheets, one row a quotation", "as_csv"),
    Format("readwise", ".csv", "the table that Readwise imports", "readwise"),
    Format("w3c", ".jsonld", "Web Annotations (JSON-LD)", "w3c"),
)

FORMATS: Mapping[str, Format] = MappingProxyType({one.name: one for one in _ALL})
"""Every format by its name."""


def format_named(name: str) -> Format:
    """The format of this name. Raises `UsageError` that lists them all."""
    try:
        return FORMATS[name]
    except KeyError:
        hint = "formats: " + ", ".join(FORMATS)
        raise UsageError("there is no such export format", where=name, hint=hint) from None
