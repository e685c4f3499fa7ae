"""The numbered lines of an article at one measure: which line holds what, and what block it is of."""

from __future__ import annotations

from bisect import bisect_right

from tui_reader.app.page.flow import Flow, Role
from tui_reader.app.page.lines import Lines
from tui_reader.model.article import Article, Block
from tui_reader.model.spans import Span
from tui_reader.model.stop import Stop


class Numbered:
    """The lines of an article wrapped to a measure, or of some of its blocks, by their numbers.

    Of a part only the lines in `numbers` are there. Asked for others, it gives its first or last line.
    """

    def __init__(
        self,
        article: Article | Flow,
        measure: int,
        *,
        blocks: range | None = None,
        lines: Lines | None = None,
        before: int = 0,
        after: int = 0,
    ) -> None:
        """All blocks unless `blocks` or `lines`, which are made already, say which.

        `before` and `after` are how many lines stand round them in the whole article, as far as is known.
        """
        self.flow = flow = article if isinstance(article, Flow) else Flow(article)
        self.measure = max(1, measure)
        if lines is None:
            blocks = range(len(flow.blocks)) if blocks is None else blocks
            lines = Lines(flow, self.measure, blocks.start)
            lines.take(blocks.stop)
        self._blocks = range(lines.first, lines.stop)
        self._firsts, self._roles = lines.firsts, lines.roles
        self._starts, self._ends = lines.starts, lines.ends
        self.numbers = range(before, before + len(self._roles))
        """The numbers of the lines that are there."""
        self._total = self.numbers.stop + after

    def __len__(self) -> int:
        """How many lines the article has; where this is a part, as far as is known."""
        return self._total

    @property
    def whole(self) -> bool:
        """Whether all lines are there, and numbered rightly."""
        return len(self.numbers) == self._total

    def covers(self, first: int, last: int) -> bool:
        """Whether all lines from `first` to `last` are there, but for those that the article does not have."""
        low, high = self.numbers.start, self.numbers.stop
        return (low == 0 or first >= low) and (high == self._total or last < high)

    def holds(self, offset: int) -> bool:
        """Whether the line at which `offset` is to be found is there."""
        if self.whole:
            return True
        return bool(self._roles) and self._starts[0] <= offset <= self._ends[-1]

    def _index(self, number: int) -> int:
        """Where a line stands in the arrays; the nearest there is."""
        return max(0, min(number - self.numbers.start, len(self._roles) - 1))

    def role(self, number: int) -> Role:
        """What the line is."""
        return Role(self._roles[self._index(number)])

    def span(self, number: int) -> Span:
        """The line's text in the article, code points."""
        at = self._index(number)
        return Span(self._starts[at], self._ends[at])

    def _owner(self, number: int) -> int:
        """Index of the block whose text the line is; of the next block for a made-up name."""
        at = self._index(number)
        return self._blocks[bisect_right(self._firsts, at) - (self._roles[at] == Role.TEXT)]

    def block(self, number: int) -> Block | None:
        """The block that the line belongs to; None between blocks."""
        return self.flow.blocks[self._owner(number)] if self.role(number) is Role.TEXT else None

    def is_first(self, number: int) -> bool:
        """Whether the line is the first of its block's text."""
        at = self._index(number)
        first = bisect_right(self._firsts, at) - 1
        return first >= 0 and self._firsts[first] == at

    def text_line(self, number: int, step: int = 1) -> int:
        """The nearest line with text from `number` on in steps of 1 or -1; else in the other direction."""
        if not self._roles:
            return 0
        first, index = self.numbers.start, self._index(number)
        for direction in (step, -step):
            at = index
            while 0 <= at < len(self._roles):
                if self._roles[at] == Role.TEXT:
                    return first + at
                at += direction
        return first + index

    def line_at(self, offset: int) -> int:
        """The line that holds `offset`, the next one with text if none does; 0 on an empty page."""
        return self.text_line(self.numbers.start + bisect_right(self._starts, offset) - 1)

    def first_line(self, stop: Stop) -> int:
        """The line that stood at the top of the screen where the reader stopped."""
        line = self.line_at(stop.top)
        above = min(stop.lead, line - self.numbers.start)
        seen = (line - n + 1 for n in range(1, above + 1) if self.role(line - n) is Role.TEXT)
        return next(seen, line - above)

    def offset_of(self, number: int) -> int:
        """The offset at which the line begins; 0 on an empty page."""
        return self._starts[self._index(number)] if self._roles else 0

    def number_in(self, other: Numbered, number: int) -> int:
        """The number of the same line in `other`, which has the same measure; of the nearest that is there."""
        if not self._roles:
            return number
        block = self._owner(number)
        if block not in other._blocks:
            return other.numbers.start if block < other._blocks.start else other.numbers.stop
        beyond = self._index(number) - self._firsts[block - self._blocks.start]
        return other.numbers.start + other._firsts[block - other._blocks.start] + beyond

    def number_near(self, offset: int) -> int:
        """The number of the line that holds `offset`, as far as is known."""
        if not self._roles or self.holds(offset):
            return self.line_at(offset)
        lines, start, end = self.numbers, self._starts[0], self._ends[-1]
        if offset < start:
            return lines.start * max(0, offset) // max(1, start)
        points, after = len(self.flow.text) - end, self._total - lines.stop
        return min(self._total - 1, lines.stop + after * (offset - end) // max(1, points))

    def offset_near(self, number: int) -> int:
        """The offset at which line `number` begins, as far as is known."""
        lines = self.numbers
        if not self._roles or number in lines or self.whole:
            return self.offset_of(number)
        if number < lines.start:
            return self._starts[0] * max(0, number) // max(1, lines.start)
        end, after = self._ends[-1], self._total - lines.stop
        points = len(self.flow.text) - end
        return min(len(self.flow.text), end + points * (number - lines.stop) // max(1, after))

    def visible(self, top: int, height: int) -> Span:
        """The stretch of the article on `height` lines from line `top` on."""
        if not self._roles:
            return Span(0, 0)
        first = self._index(top)
        last = max(first, self._index(top + height - 1))
        return Span(self._starts[first], self._ends[last])
