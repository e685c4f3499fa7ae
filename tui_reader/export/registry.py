"""The table of formats; a writer is imported when it is first used."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from importlib import import_module
from pathlib import Path
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
    sourcing: bool = True
    """Write how the words are sourced: identity, stance, channel, access, and who relayed them."""


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
    Format("obsidian", ".md", "callouts; what you write around them stays when it is updated", "obsidian"),
    Format("json", ".json", "one list, one object a quotation", "as_json"),
    Format("jsonl", ".jsonl", "one object a quotation, one a line", "jsonl"),
    Format("csv", ".csv", "a table for spreadsheets, one row a quotation", "as_csv"),
    Format("readwise", ".readwise.csv", "the table that Readwise imports", "readwise"),
    Format("w3c", ".jsonld", "Web Annotations (JSON-LD)", "w3c"),
    Format("hypothesis", ".hypothesis.json", "what the Hypothesis client exports and imports", "hypothesis"),
    Format("csl-json", ".csl.json", "articles as citable items, for Zotero and pandoc", "csl_json"),
    Format("bibtex", ".bib", "articles as citable items, for biblatex and BibTeX", "bibtex"),
    Format("ris", ".ris", "articles as citable items, for EndNote, Mendeley and Zotero", "ris"),
    Format("html", ".html", "one page to read and print", "html"),
    Format("org", ".org", "an outline for Org mode", "org"),
    Format("anki", ".txt", "cards to learn quotations by", "anki"),
)

FORMATS: Mapping[str, Format] = MappingProxyType({one.name: one for one in _ALL})
"""Every format by its name."""


TEMPLATE = "template:"
"""What the name of a format made by a template begins with; the template's file follows."""


@dataclass(frozen=True, slots=True)
class Template(Format):
    """A form that a template of the user's own describes."""

    path: Path = Path()

    def write(self, quotations: Sequence[Quotation], *, options: Options | None = None) -> str:
        """The whole file as text. Raises `ExportError` where the template fails."""
        from tui_reader.export.template import write

        return write(quotations, options or Options(), self.path)


def format_named(name: str, *, templates: Path | None = None) -> Format:
    """The format of this name; `templates` is the folder where templates are sought first.

    Raises `UsageError` that lists them all.
    """
    if name in FORMATS:
        return FORMATS[name]
    if name.startswith(TEMPLATE):
        return template_named(name.removeprefix(TEMPLATE), templates)
    hint = "formats: " + ", ".join(FORMATS) + ", template:FILE"
    raise UsageError("there is no such export format", where=name, hint=hint)


def template_named(name: str, folder: Path | None) -> Template:
    """The template of this file name in `folder`, else at this path. Raises `UsageError` where there is none.

    Files are written with the ending that the template has before `.j2`: `card.md.j2` makes `.md` files.
    """
    places = [folder / name] if folder is not None and name == Path(name).name else []
    for path in (*places, Path(name).expanduser()):
        if name and path.is_file():
            plain = path.with_suffix("") if path.suffix in (".j2", ".jinja", ".jinja2") else path
            return Template(TEMPLATE + name, plain.suffix or ".txt", "your own template", "template", path)
    hint = f"templates are sought in {folder} and by their path" if folder else ""
    raise UsageError("there is no such template", where=name, hint=hint)


def templates_in(folder: Path) -> tuple[str, ...]:
    """The formats that the templates in `folder` give, by name."""
    try:
        names = sorted(p.name for p in folder.iterdir() if p.is_file() and not p.name.startswith("."))
    except OSError:
        return ()
    return tuple(TEMPLATE + name for name in names)
