"""One quotation on its way out: the words, and all that a reader of an export needs to know of them."""

from __future__ import annotations

from dataclasses import dataclass, replace

from tui_reader.model.annotations import AnchorState, Bookmark, Colour, Highlight
from tui_reader.model.attribution import AttributionKind
from tui_reader.model.sourcing import AccessKind, Channel, Identity, Stance
from tui_reader.model.spans import Span


@dataclass(frozen=True, slots=True)
class Quotation:
    """A highlighted or found passage with its article's and its source's facts, ready to be written."""

    text: str
    """The exact words, as they stand in the article."""
    article_id: str
    title: str
    """The article's headline."""
    location: str
    """Where the article was read from: a path, an address, `sample:NAME` or `-`."""
    span: Span | None = None
    """Code points into the article's text; None where the words are no longer found in it."""
    utf16: Span | None = None
    """The same in UTF-16 code units, which programs in browsers count in."""
    prefix: str = ""
    """Up to 32 code points before."""
    suffix: str = ""
    """Up to 32 code points after."""
    context: str = ""
    """The sentence or sentences that hold the words."""
    section: str | None = None
    """The heading that the words stand under."""
    paragraph: int | None = None
    """Number of the paragraph over the whole body, from 1."""

    bylines: tuple[str, ...] = ()
    site: str | None = None
    url: str | None = None
    published: str | None = None
    """ISO 8601, a date or a date with time."""
    standfirst: str | None = None
    language: str = "en"

    kind: AttributionKind | None = None
    speaker: str | None = None
    """The speaker's name."""
    source: str | None = None
    """The source's label ("three US officials")."""
    identity: Identity | None = None
    stance: Stance | None = None
    channel: Channel | None = None
    access: AccessKind | None = None
    via: str | None = None
    """The label of the source that relayed the words."""
    by_hand: bool = False
    """Whether the reader said who is credited."""

    id: str = ""
    """The highlight's id; empty for a quotation that nobody highlighted."""
    note: str = ""
    name: str = ""
    """The bookmark's name."""
    bookmark: bool = False
    """Whether its reader bookmarked the paragraph rather than highlighted the words."""
    tags: tuple[str, ...] = ()
    colour: Colour | None = None
    created: str = ""
    """When it was highlighted: ISO 8601 in UTC; empty for a quotation that nobody highlighted."""
    modified: str = ""
    """When its note, tags or colour last changed; empty for a quotation that nobody highlighted."""
    state: AnchorState | None = None
    """Whether a highlight stands where it stood; None for a quotation that nobody highlighted."""

    def with_highlight(self, highlight: Highlight) -> Quotation:
        """The same with what its reader wrote; a speaker who is not known now is the one known then."""
        return replace(
            self,
            id=highlight.id,
            note=highlight.note,
            tags=highlight.tags,
            colour=highlight.colour,
            created=highlight.created,
            modified=highlight.modified,
            prefix=self.prefix if self.span else highlight.anchor.quote.prefix,
            suffix=self.suffix if self.span else highlight.anchor.quote.suffix,
            speaker=self.speaker or highlight.speaker,
            source=self.source or highlight.source,
        )

    def with_bookmark(self, bookmark: Bookmark) -> Quotation:
        """The same with what its reader wrote on the bookmark."""
        return replace(
            self,
            id=bookmark.id,
            name=bookmark.name,
            note=bookmark.note,
            bookmark=True,
            created=bookmark.created,
            prefix=self.prefix if self.span else bookmark.anchor.quote.prefix,
            suffix=self.suffix if self.span else bookmark.anchor.quote.suffix,
        )

    @property
    def remark(self) -> str:
        """All that its reader wrote: the name of a bookmark, then the note."""
        return "\n".join(part for part in (self.name, self.note.strip()) if part)

    @property
    def who(self) -> str | None:
        """The speaker, or else the source as the article describes it."""
        return self.speaker or self.source

    @property
    def link(self) -> str | None:
        """The article's address; None where it has none that can be opened elsewhere."""
        for address in (self.url, self.location):
            if address and address.startswith(("http://", "https://")):
                return address
        return None
