"""An article as it was read: its whole text, and what each stretch of it is."""

from __future__ import annotations

from enum import StrEnum
from itertools import chain

from tui_reader.model.classes import dataclass
from tui_reader.model.spans import Span
from tui_reader.model.unspaced import unspaced_words


class BlockKind(StrEnum):
    """What a block of the text is (IPTC's names where it has one)."""

    HEADLINE = "headline"
    STANDFIRST = "standfirst"
    BYLINE = "byline"
    DATE = "date"
    """A line that gives the time of publication or of a change."""
    HEADING = "heading"
    PARAGRAPH = "paragraph"
    LIST_ITEM = "list_item"
    QUOTATION = "quotation"
    """A block quotation."""
    CAPTION = "caption"
    READ_MORE = "read_more"
    """A pointer to other articles, a share bar, a newsletter box."""
    NOTE = "note"
    """Additional reporting, agency credits, who the writer is."""
    CORRECTION = "correction"
    CODE = "code"
    """Preformatted text; its line breaks are kept."""
    RULE = "rule"
    """A break between parts, as `* * *`."""


WORDS_A_MINUTE = 238
"""Silent reading of English non-fiction (Brysbaert 2019)."""

PROSE = frozenset({BlockKind.PARAGRAPH, BlockKind.LIST_ITEM, BlockKind.QUOTATION})
"""The kinds that are the body's prose and count as paragraphs of a section."""


@dataclass(frozen=True, slots=True)
class Block:
    """One block of the text, in reading order; blocks never overlap."""

    kind: BlockKind
    span: Span
    level: int = 0
    """Heading level (1 is the top), list depth, quotation depth; 0 where it has no meaning."""
    marker: str = ""
    """A list item's own mark ("•", "3."), which is not part of `text`; empty elsewhere."""


@dataclass(frozen=True, slots=True)
class Section:
    """A part of the body: what stands under one heading, or before the first."""

    index: int
    """1 for the first."""
    heading: str | None
    """The heading's words; the made-up name where `generated`; None for an unnamed opening."""
    generated: bool
    """True where the program found the part and named it, not the article."""
    level: int
    span: Span
    """From the heading (or the first paragraph) to the end of the last paragraph."""
    paragraphs: tuple[Span, ...]
    heading_span: Span | None = None
    """The heading in the text; None where there is none or it was generated."""


@dataclass(frozen=True, slots=True)
class Link:
    """A stretch of text that leads somewhere."""

    span: Span
    url: str


class Emphasis(StrEnum):
    """How a stretch is set."""

    STRONG = "strong"
    EMPHASIS = "emphasis"
    CODE = "code"


@dataclass(frozen=True, slots=True)
class Style:
    """A stretch set apart by the writer."""

    span: Span
    emphasis: Emphasis


@dataclass(frozen=True, slots=True)
class Article:
    """One article. Text is kept once; everything else points into it."""

    id: str
    """Twelve hexadecimal digits, from where the article came from (from the text for standard input)."""
    location: str
    """Where it came from: an absolute path, an address, `sample:NAME` or `-`."""
    title: str
    text: str
    """The whole text, clean of control characters; nothing of a plain text is dropped."""
    blocks: tuple[Block, ...]
    sections: tuple[Section, ...]
    standfirst: str | None = None
    bylines: tuple[str, ...] = ()
    dateline: str | None = None
    dateline_span: Span | None = None
    """The dateline in the text ("KYIV, May 3 (Agency) —"), inside its paragraph."""
    published: str | None = None
    """ISO 8601, a date or a date with time."""
    modified: str | None = None
    site: str | None = None
    url: str | None = None
    language: str = "en"
    tags: tuple[str, ...] = ()
    links: tuple[Link, ...] = ()
    styles: tuple[Style, ...] = ()
    notices: tuple[str, ...] = ()
    """What the reader should know of how it was read ("cut after 10 MB", "encoding guessed")."""

    @property
    def paragraphs(self) -> tuple[Span, ...]:
        """The body's prose, paragraph by paragraph, over all sections; numbered from 1 by users."""
        return tuple(chain.from_iterable(section.paragraphs for section in self.sections))

    @property
    def words(self) -> int:
        """Words of headline, standfirst and body, split at white space."""
        spans = [b.span for b in self.blocks if b.kind in (BlockKind.HEADLINE, BlockKind.STANDFIRST)]
        return sum(len(span.of(self.text).split()) for span in (*spans, *self.paragraphs))

    @property
    def reading_minutes(self) -> int:
        """Whole minutes at `WORDS_A_MINUTE`; words that no space sets apart count here too."""
        return minutes_for(self.words + unspaced_words(self.text))


def minutes_for(words: int) -> int:
    """Whole minutes in which so many words are read."""
    return max(1, round(words / WORDS_A_MINUTE))
