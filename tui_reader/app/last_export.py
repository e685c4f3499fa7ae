"""What the export dialog offers, and what it begins with: the last choice, and a name for the file."""

from __future__ import annotations

import json
from dataclasses import asdict, dataclass

from tui_reader.app.widgets.fields import Value

PASSAGE, LIBRARY = "passage", "library:"
SCOPES = (
    Value("highlights", "highlights of this article"),
    Value("notes", "notes on this article"),
    Value("quotes", "quotations of this article"),
    Value("attributions", "everything said in this article"),
    Value(f"{LIBRARY}highlights", "highlights of the whole library"),
    Value(f"{LIBRARY}notes", "notes of the whole library"),
)
"""What can be exported; before it `PASSAGE`, where there is one."""
CONTENT = (
    Value("notes", "notes"),
    Value("sourcing", "how sourced"),
    Value("context", "whole sentence"),
)
EXISTING = (
    Value("keep", "ask first"),
    Value("update", "renew what newsreader wrote in it"),
)


@dataclass(frozen=True, slots=True)
class LastExport:
    """What was chosen last."""

    scope: str = ""
    format: str = ""
    content: tuple[str, ...] = ("notes", "sourcing")
    existing: str = ""
    folder: str = ""

    @classmethod
    def read(cls, words: str) -> LastExport:
        """The choice out of what `written` gave; the usual one where it says nothing of use."""
        try:
            last = json.loads(words or "{}")
        except ValueError:
            last = {}
        if not isinstance(last, dict):
            return cls()
        named = {
            name: last[name]
            for name in ("scope", "format", "existing", "folder")
            if _is_words(last.get(name))
        }
        content = last.get("content")
        if isinstance(content, list):
            named["content"] = tuple(one for one in content if _is_words(one))
        return cls(**named)

    def written(self) -> str:
        """The choice as words to keep."""
        return json.dumps(asdict(self))


def suggested_name(title: str) -> str:
    """A file name without ending, made from a title: letters, digits and dashes, at most 60."""
    words = "".join(c if c.isalnum() else " " for c in title.casefold()).split()
    return "-".join(words)[:60].rstrip("-") or "article"


def _is_words(value: object) -> bool:
    return isinstance(value, str)
