"""Templates of the user's own, in Jinja2's sandbox."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

from tui_reader.errors import ExportError
from tui_reader.export.facts import (
    as_note,
    by_article,
    citation_key,
    one_line,
    place_words,
    sourcing_words,
    speaker_words,
    tags_of,
)
from tui_reader.export.registry import Options
from tui_reader.export.rows import row
from tui_reader.model.quotation import Quotation

LARGEST = 200_000
"""Bytes of a template."""
MOST = 50_000_000
"""Characters that a template may write."""


def write(quotations: Sequence[Quotation], options: Options, path: Path) -> str:
    """What the template makes of `quotations` and `articles`. Raises `ExportError` where it fails."""
    try:
        raw = path.read_bytes()
        source = raw[: LARGEST + 1].decode("utf-8")
    except (OSError, UnicodeDecodeError) as error:
        reason = getattr(error, "strerror", None) or "it is not UTF-8"
        raise ExportError(f"the template cannot be read: {reason}", where=str(path)) from error
    if len(raw) > LARGEST:
        raise ExportError("the template is too large", where=str(path), hint=f"at most {LARGEST} bytes")
    return _rendered(source, _values(quotations, options), path)


def _rendered(source: str, values: Mapping[str, Any], path: Path) -> str:
    from jinja2 import StrictUndefined, TemplateError
    from jinja2.sandbox import ImmutableSandboxedEnvironment

    environment = ImmutableSandboxedEnvironment(
        undefined=StrictUndefined, keep_trailing_newline=True, trim_blocks=True, lstrip_blocks=True
    )
    environment.filters |= _filters()
    parts: list[str] = []
    length = 0
    try:
        for part in environment.from_string(source).generate(values):
            length += len(part)
            if length > MOST:
                raise ExportError("the template writes too much", where=str(path))
            parts.append(part)
    except TemplateError as error:
        line = getattr(error, "lineno", None)
        place = f"{path}, line {line}" if line else str(path)
        raise ExportError(f"the template fails: {error.message or error}", where=place) from error
    except ExportError:
        raise
    except Exception as error:  # whatever the template's expressions raise is the template's fault
        raise ExportError(f"the template fails: {error}", where=str(path)) from error
    return "".join(parts)


def _values(quotations: Sequence[Quotation], options: Options) -> dict[str, Any]:
    groups = by_article(quotations)
    rows = {id(q): _row(q, options) for q in quotations}
    articles = []
    for group in groups:
        first = rows[id(group[0])]
        names = ("article", "title", "bylines", "site", "url", "link", "location", "published", "standfirst")
        articles.append(
            {name: first[name] for name in names}
            | {"key": citation_key(group), "tags": tags_of(group), "quotations": [rows[id(q)] for q in group]}
        )
    return {"quotations": [rows[id(q)] for q in quotations], "articles": articles}


def _row(quotation: Quotation, options: Options) -> dict[str, Any]:
    plain = {
        name: str(value) if isinstance(value, str) else value
        for name, value in row(quotation, options).items()
    }
    return plain | {
        "context": plain.get("context", "") or "",
        "note": plain.get("note", "") or "",
        "who": quotation.who or "",
        "link": quotation.link or "",
        "said": speaker_words(quotation),
        "sourcing": sourcing_words(quotation) if options.sourcing else "",
        "place": place_words(quotation),
        "line": as_note(quotation, notes=options.notes, sourcing=options.sourcing),
    }


def _filters() -> dict[str, Any]:
    """Each format's own escape, so that words stay words: `{{ q.text | markdown }}`."""
    from tui_reader.export.bibtex import tex
    from tui_reader.export.markdown import escaped, quoted
    from tui_reader.export.org import escaped as org_escaped
    from tui_reader.export.tables import guarded

    def text(value: object) -> str:
        return "" if value is None else str(value)

    return {
        "markdown": lambda value: escaped(text(value)),
        "quoted": lambda value: quoted(text(value)),
        "org": lambda value: org_escaped(text(value)),
        "tex": lambda value: tex(text(value)),
        "cell": lambda value: guarded(text(value)),
        "oneline": lambda value: one_line(text(value)),
    }
