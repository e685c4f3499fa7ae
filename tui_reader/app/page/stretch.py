"""A stretch of text that is selected with the keyboard, and how each step changes it; decided without a screen."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from tui_reader.app.page.chars import clusters
from tui_reader.model.article import Article
from tui_reader.model.patterns import late
from tui_reader.model.spans import Span

REACH = 2_000
"""Code points round a place in which words are looked for."""
_ALONE = "\u3040-\u309f\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff"
"""Hiragana and Chinese characters: without a dictionary each is a word (Unicode's rule)."""
_KANA = "\u30a0-\u30ff\uff66-\uff9f"
"""Katakana, of which a run is a word."""
_INSIDE = "'’.\xad\u200c\u200d"
"""What stands inside words, between two letters."""


def _word() -> str:
    """A word, or another sign; marks over and beside letters belong to them."""
    from unicodedata import category

    marks = "".join(chr(c) for c in range(0x300, 0x10000) if category(chr(c)) in ("Mn", "Mc", "Me"))
    letter = rf"(?:[^\W{_ALONE}{_KANA}]|[{marks}])"
    inner = rf"(?:{letter}|[{_INSIDE}-](?={letter}))"
    return rf"[{_KANA}]+|[{_ALONE}][{marks}]*|{letter}{inner}{{0,80}}|[^\w\s]"


_WORD = late(_word)
_END = late(r"[.!?…][\"'”’)\]]{0,3}(?=\s)")


class Stretch(NamedTuple):
    """What is selected, and which end of it moves."""

    start: int
    end: int
    forward: bool = True
    """Whether the end moves, not the start."""

    @property
    def span(self) -> Span:
        """The words selected."""
        return Span(self.start, self.end)

    @property
    def head(self) -> int:
        """The offset of the character at the end that moves."""
        return max(self.start, self.end - 1) if self.forward else self.start

    def swapped(self) -> Stretch:
        """The other end moves."""
        return self._replace(forward=not self.forward)

    def moved(self, units: Sequence[Span], step: int) -> Stretch:
        """The moving end taken over one of `units` (in order) forward (1) or back (-1).

        Going back over the first unit turns the stretch round: the start moves from then on, and the other
        way about. Nothing changes where there is no unit on that side.
        """
        if not self.forward:
            flipped = Stretch(-self.end, -self.start).moved(
                [Span(-u.end, -u.start) for u in reversed(units)], -step
            )
            return Stretch(-flipped.end, -flipped.start, not flipped.forward)
        ends = [unit.end for unit in units]
        if step > 0:
            index = bisect_right(ends, self.end)
            return self._replace(end=ends[index]) if index < len(ends) else self
        index = bisect_left(ends, self.end) - 1
        if index >= 0 and ends[index] > self.start:
            return self._replace(end=ends[index])
        first = next((unit for unit in units if unit.end > self.start), None)
        before = [unit for unit in units if unit.start < self.start]
        if first is None or not before:
            return self
        return Stretch(before[-1].start, max(first.end, before[-1].end), False)

    def reaching(self, there: Span, anchor: Span) -> Stretch:
        """From `anchor`, the word or character at the end that stays, to `there`, both selected as well."""
        forward = there.end >= anchor.end
        return Stretch(min(anchor.start, there.start), max(anchor.end, there.end), forward)

    def round(self, units: Sequence[Span]) -> Stretch:
        """Widened to whole `units`; to the next one as well where it is whole already."""
        touched = [unit for unit in units if unit.overlaps(self.span)]
        if not touched:
            return self
        wide = Span(touched[0].start, touched[-1].end)
        if wide == self.span:
            after = [unit for unit in units if unit.start >= wide.end]
            wide = Span(wide.start, after[0].end) if after else wide
        return Stretch(min(self.start, wide.start), max(self.end, wide.end))


def characters(text: str, at: int) -> list[Span]:
    """The characters as people count them (graphemes) round `at`."""
    low, high = max(0, at - 64), min(len(text), at + 64)
    if text[low:high].isascii():
        return [Span(n, n + 1) for n in range(low, high)]
    starts = [low + cluster.start for cluster in clusters(text[low:high])]
    return [Span(a, b) for a, b in zip(starts, [*starts[1:], high], strict=True)]


def words(text: str, at: int) -> list[Span]:
    """The words and the single signs between them round `at`."""
    low, high = max(0, at - REACH), min(len(text), at + REACH)
    return [Span(*match.span()) for match in _WORD.finditer(text, low, high)]


def sentences(text: str, paragraphs: Sequence[Span]) -> list[Span]:
    """The sentences of `paragraphs`, by their stops alone: for as long as nothing better is known."""
    return [span for paragraph in paragraphs for span in _sentences(text, paragraph)]


def _sentences(text: str, paragraph: Span) -> Iterator[Span]:
    start = paragraph.start
    for match in _END.finditer(text, *paragraph):
        yield Span(start, match.end())
        start = match.end()
        while start < paragraph.end and text[start].isspace():
            start += 1
    if start < paragraph.end:
        yield Span(start, paragraph.end)


def word_at(text: str, line: Span, at: int) -> Stretch:
    """The word of a line at `at` or the next one, else the last; the first sign of a line that has no word."""
    found = [match for match in _WORD.finditer(text, *line) if match[0][0].isalnum()]
    match = next((match for match in found if match.end() > at), found[-1] if found else None)
    return Stretch(*match.span()) if match else Stretch(line.start, min(line.end, line.start + 1))


def unit_at(article: Article, at: int, level: int) -> Span:
    """What a press of the mouse at `at` means: the character there, the word (level 1) or the paragraph (2)."""
    text = article.text
    if level == 2:
        index = bisect_right(article.blocks, at, key=lambda block: block.span.start) - 1
        if index >= 0 and article.blocks[index].span.holds(at):
            return article.blocks[index].span
    units = words(text, at) if level else characters(text, at)
    return next((unit for unit in units if unit.holds(at)), Span(at, min(len(text), at + 1)))
