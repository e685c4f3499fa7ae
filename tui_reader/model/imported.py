"""A passage that was marked in another program or another library, on its way in."""

from __future__ import annotations

from dataclasses import dataclass

from tui_reader.model.annotations import Colour, TextQuote
from tui_reader.model.spans import Span


@dataclass(frozen=True, slots=True, kw_only=True)
class Imported:
    """What another program knows of a passage. Its words are clean; its article is still to be found."""

    quote: TextQuote
    """The words; prefix and suffix are empty where nothing is known of what stands around them."""
    position: Span | None = None
    """Where it stood, in code points."""
    utf16: Span | None = None
    """Where it stood, in UTF-16 code units, for programs that count in them."""

    article_id: str = ""
    """The article's id in the library that it comes from, if it comes from one."""
    address: str = ""
    title: str = ""

    id: str = ""
    """Its id in our own exports; empty for those of other programs."""
    note: str = ""
    bookmark: bool = False
    """Whether it was a bookmark of ours, which has a name in the place of colour and tags."""
    name: str = ""
    tags: tuple[str, ...] = ()
    colour: Colour | None = None
    speaker: str | None = None
    source: str | None = None
    created: str = ""
    """ISO 8601 in UTC; empty where it is not known."""
    modified: str = ""
