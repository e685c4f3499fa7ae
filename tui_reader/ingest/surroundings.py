"""In what a stretch of words stands: headings, lists and quotations that are open while a document is walked."""

from __future__ import annotations

from tui_reader.model.article import BlockKind


class Surroundings:
    """What is open. From outside in, a heading counts before a caption, a list and a quotation."""

    def __init__(self) -> None:
        self.heading = 0
        """Level of the open heading; 0 where none is."""
        self.captions = 0
        self.quotes = 0
        self.item = False
        """Whether the next paragraph is the first of its item."""
        self._lists: list[int | None] = []

    def open_list(self, first: int | None) -> None:
        """A list begins; `first` is the number of its first item, None where items have none."""
        self._lists.append(first)

    def close_list(self) -> None:
        """The innermost list ends, if one is open."""
        if self._lists:
            self._lists.pop()

    def take(self) -> tuple[BlockKind, int, str]:
        """Kind, level and marker of the block that stands here; only an item's first block has a marker."""
        if self.heading:
            return BlockKind.HEADING, self.heading, ""
        if self.captions:
            return BlockKind.CAPTION, 0, ""
        if self._lists:
            return BlockKind.LIST_ITEM, len(self._lists), self._marker()
        if self.quotes:
            return BlockKind.QUOTATION, self.quotes, ""
        return BlockKind.PARAGRAPH, 0, ""

    def _marker(self) -> str:
        if not self.item:
            return ""
        self.item = False
        number = self._lists[-1]
        if number is None:
            return "•"
        self._lists[-1] = number + 1
        return f"{number}."
