"""An article as a flow of blocks with what stands between them, for any width."""

from __future__ import annotations

import operator
import os
from bisect import bisect_right
from collections.abc import Callable
from enum import IntEnum

from tui_reader.app.page import bidi
from tui_reader.app.page.chars import clean, is_common, is_plain, is_plain_code, width
from tui_reader.app.page.filler import Cut
from tui_reader.app.page.hyphens import RAGGED, Hyphens, Setting, hyphens
from tui_reader.app.page.wrap import plain_pattern, wrap, wrap_code
from tui_reader.model.article import PROSE, Article, Block, BlockKind
from tui_reader.model.credits import HEADER, credit_lines
from tui_reader.model.spans import Span

NAMED = 100_000
"""Code points up to which made-up section names stand over the text. A part of a book-length text is many
pages, and what it is called hangs on all of them: the first page could not be shown before the last is read."""

_BAR = "│ "
_CLOSE = {
    (BlockKind.BYLINE, BlockKind.DATE),
    (BlockKind.BYLINE, BlockKind.BYLINE),
    (BlockKind.DATE, BlockKind.BYLINE),
    (BlockKind.DATE, BlockKind.DATE),
    (BlockKind.LIST_ITEM, BlockKind.LIST_ITEM),
}
"""Kinds that follow each other without a blank line."""


_SET_IN = frozenset({BlockKind.LIST_ITEM, BlockKind.QUOTATION, BlockKind.CODE})
"""Kinds that stand behind a marker, a bar or an indent."""
_UNKNOWN = 2
_FIRST_LETTERS = 1_000
"""Code points in which the first letter of a block is looked for."""


_BREAKS = frozenset({"\n\n", "\n"})
"""What stands between most blocks: no text."""


class Role(IntEnum):
    """What a line is."""

    TEXT = 0
    BLANK = 1
    BAR = 2
    """Blank, between two paragraphs of one block quotation."""
    HAIRLINE = 3
    """The rule under headline, standfirst and byline."""
    MADE = 4
    """A section's name that the program gave it."""
    CREDIT = 5
    """The first line of what is known of writers, site and day, and not in the text."""
    CREDIT_TOO = 6
    """The second."""


class Flow:
    """The blocks of an article in reading order, text outside of any block included."""

    def __init__(
        self, article: Article, *, setting: Setting = RAGGED, terminal_turns: bool | None = None
    ) -> None:
        """`terminal_turns` says whether the terminal itself puts right-to-left words in order."""
        self.text = article.text
        self._hyphens = hyphens(article.language) if setting.hyphenate else None
        self.justified = setting.justify and self._hyphens is not None
        """Whether lines are made equally wide."""
        turns = bidi.terminal_turns(os.environ) if terminal_turns is None else terminal_turns
        self._right = not (turns or article.text.isascii())
        self.blocks = _whole(article)
        self._turned: dict[int, bool] = {}
        """What is known of blocks: each of their lines asks, and a block may be long."""
        self._plain = bytearray([_UNKNOWN]) * len(self.blocks)
        self.starts = [block.span.start for block in self.blocks]
        self.made: dict[int, str] = {}
        """Index of the block over which a made-up section name stands, and the name."""
        for section in article.sections if len(article.text) <= NAMED else ():
            if section.generated and section.heading:
                index = bisect_right(self.starts, section.span.start) - 1
                if index >= 0:
                    self.made[index] = clean(section.heading)
        self.header = 0
        """Number of blocks in the run of header blocks at the top."""
        while self.header < len(self.blocks) and self.blocks[self.header].kind in HEADER:
            self.header += 1
        self.credits = tuple(map(clean, credit_lines(article)))
        """Lines over the hairline that are not in the text: who wrote it, where and when it appeared."""

    def index_at(self, offset: int) -> int:
        """Index of the block that holds `offset`, else of the one before it; 0 above the first."""
        return max(0, bisect_right(self.starts, offset) - 1)

    def lead(self, index: int) -> tuple[Role, ...]:
        """The lines between the block before and this one."""
        made = (Role.MADE,) if index in self.made else ()
        if index == 0:
            return made
        if index == self.header:
            return (*self._credited, Role.HAIRLINE, Role.BLANK, *made)
        before, kind = self.blocks[index - 1].kind, self.blocks[index].kind
        if (before, kind) in _CLOSE:
            return made
        if before is kind is BlockKind.QUOTATION and not made:
            return (Role.BAR,)
        return (Role.BLANK, *made)

    @property
    def _credited(self) -> tuple[Role, ...]:
        """The lines of credits, with air over them where there is none in the article's own words."""
        lines = (Role.CREDIT, Role.CREDIT_TOO)[: len(self.credits)]
        own = self.blocks[self.header - 1].kind in (BlockKind.BYLINE, BlockKind.DATE)
        return (Role.BLANK, *lines) if lines and not own else lines

    def gap(self, index: int) -> int:
        """Where the block before ends."""
        return self.blocks[index - 1].span.end if index else self.starts[0]

    def plain(self, index: int) -> bool:
        """Whether each character of the block takes one cell and is drawn as it is (see `is_plain`)."""
        return self._simple(index) and self.hyphens(index) is None

    def _simple(self, index: int) -> bool:
        """Whether it would be so but for hyphens at the ends of lines, and wider spaces."""
        if (known := self._plain[index]) == _UNKNOWN:
            block = self.blocks[index]
            text = block.span.of(self.text)
            known = is_plain_code(text) if block.kind is BlockKind.CODE else is_plain(text)
            known = self._plain[index] = known and not self.turned(index)
        return bool(known)

    def hyphens(self, index: int) -> Hyphens | None:
        """What hyphenates the words of the block; None where they are not to be hyphenated."""
        return self._hyphens if self.blocks[index].kind in PROSE else None

    def turned(self, index: int) -> bool:
        """Whether words of the block are to be drawn from right to left, and it is for us to do it."""
        if not self._right:
            return False
        if (known := self._turned.get(index)) is None:
            span = self.blocks[index].span
            known = not is_common(self.text, *span) and bidi.RIGHT.search(self.text, *span) is not None
            self._turned[index] = known
        return known

    def from_right(self, index: int) -> bool:
        """Whether the block as a whole runs from right to left, and so stands at the right edge."""
        if not self.turned(index):
            return False
        start, end = self.blocks[index].span
        return bidi.runs_from_right(self.text[start : min(end, start + _FIRST_LETTERS)])

    def wrapper(self, cells: int) -> Callable[[int], list[Cut]]:
        """What gives the lines of a block, by its index, at a measure of `cells`."""
        pattern, text, blocks, plain = plain_pattern(cells), self.text, self.blocks, self.plain
        span_of = operator.methodcaller("span")

        def lines(index: int) -> list[Cut]:
            block = blocks[index]
            start, end = block.span
            if block.kind in _SET_IN:
                room = cells - width(self.prefix(index, cells)[0])
                if block.kind is BlockKind.CODE:
                    return wrap_code(text, start, end, room, plain=plain(index))
                plain_here, places = self._simple(index), self.hyphens(index)
                return wrap(text, start, end, room, plain=plain_here, hyphens=places) or [(start, start)]
            if plain(index):
                return list(map(span_of, pattern.finditer(text, start, end))) or [(start, start)]
            simple, places = self._simple(index), self.hyphens(index)
            return wrap(text, start, end, cells, plain=simple, hyphens=places) or [(start, start)]

        return lines

    def prefix(self, index: int, cells: int) -> tuple[str, str]:
        """What stands before a block's first line and before its others, equally wide."""
        block = self.blocks[index]
        if block.kind is BlockKind.QUOTATION:
            first = rest = _BAR * max(1, block.level)
        elif block.kind is BlockKind.CODE:
            first = rest = "  "
        elif block.kind is BlockKind.LIST_ITEM:
            first = f"{'  ' * (max(1, block.level) - 1)}{clean(block.marker) or '•'} "
            rest = " " * width(first)
        else:
            return "", ""
        return (first, rest) if width(first) * 2 <= cells else ("", "")


def _whole(article: Article) -> tuple[Block, ...]:
    """The blocks, with paragraphs made of what text lies outside of them."""
    text, blocks = article.text, article.blocks
    found: list[Block] = []
    at, length, same = 0, len(text), True
    for block in blocks:
        start, end = block.span
        if start < at or end > length:
            start, end, same = max(start, at), min(end, length), False
            block = Block(block.kind, Span(start, max(start, end)), block.level, block.marker)
        if start > at and text[at:start] not in _BREAKS and (loose := _loose(text, at, start)):
            found.append(loose)
            same = False
        if start < end:
            found.append(block)
            at = end
        else:
            same = False
    if loose := _loose(text, at, length):
        found.append(loose)
        same = False
    return blocks if same else tuple(found)


def _loose(text: str, start: int, end: int) -> Block | None:
    gap = text[start:end]
    if not gap or gap.isspace():
        return None
    start += len(gap) - len(gap.lstrip())
    return Block(BlockKind.PARAGRAPH, Span(start, start + len(gap.strip())))
