"""A text as it reads once typography is set aside, with the way back to the text as it stands."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections import defaultdict
from functools import cached_property, lru_cache
from typing import NamedTuple

from tui_reader.model.spans import Span

_TABLE = str.maketrans(
    {
        **dict.fromkeys("\t\n\v\f\r\x85\xa0\u1680\u2028\u2029\u202f\u205f\u3000", " "),
        **dict.fromkeys(map(chr, range(0x2000, 0x200B)), " "),
        **dict.fromkeys("“”„‟«»″", '"'),
        **dict.fromkeys("‘’‚‛‹›′`´", "'"),
        **dict.fromkeys("‐‑‒–—―−", "-"),
        **dict.fromkeys("\u200b\u2060\ufeff", "\xad"),
    }
)
_RUNS = re.compile(r" {2,}|-{2,}|\.{3}|\xad+")
_IDEOGRAPHS = r"\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af"
_WORDS = re.compile(rf"[{_IDEOGRAPHS}]|[^\W{_IDEOGRAPHS}]+|[^\w\s]")


class Word(NamedTuple):
    """A word, an ideograph or a mark of punctuation, with case set aside."""

    key: str
    start: int
    """In the folded text."""
    end: int


class Folded:
    """A text with one kind of space, quotation mark and dash, and without invisible characters."""

    def __init__(self, text: str) -> None:
        plain = text.translate(_TABLE)
        parts: list[str] = []
        self._from: list[int] = [0]
        self._shift: list[int] = [0]
        last = length = 0
        for run in _RUNS.finditer(plain):
            kept = {" ": " ", "-": "-", ".": "…", "\xad": ""}[run[0][0]]
            parts += (plain[last : run.start()], kept)
            length += run.start() - last + len(kept)
            last = run.end()
            self._from.append(length)
            self._shift.append(last - length)
        self.text = "".join((*parts, plain[last:]))

    def original(self, start: int, end: int) -> Span:
        """The stretch of the text as it stands that `start` to `end` of the folded text comes from."""
        return Span(self._back(start), self._back(end - 1) + 1 if end > start else self._back(start))

    def folded(self, offset: int) -> int:
        """About where `offset` of the text as it stands lies in the folded text."""
        low, high = 0, len(self._from) - 1
        while low < high:
            middle = (low + high + 1) // 2
            if self._from[middle] + self._shift[middle] <= offset:
                low = middle
            else:
                high = middle - 1
        return offset - self._shift[low]

    @cached_property
    def words(self) -> list[Word]:
        """The words in order."""
        return [Word(m[0].casefold(), *m.span()) for m in _WORDS.finditer(self.text)]

    @cached_property
    def index(self) -> dict[str, list[int]]:
        """Which words stand where, by their number in `words`."""
        index: defaultdict[str, list[int]] = defaultdict(list)
        for number, word in enumerate(self.words):
            index[word.key].append(number)
        return index

    def _back(self, offset: int) -> int:
        return offset + self._shift[bisect_right(self._from, offset) - 1]


@lru_cache(maxsize=2)
def folded(text: str) -> Folded:
    """The folded form of a text; the last ones are kept, since many anchors are sought in one text."""
    return Folded(text)
