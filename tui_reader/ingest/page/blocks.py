"""An element tree to pieces: HTML as it is written, and the simpler tree that trafilatura makes of it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tui_reader.ingest.page.run import Run
from tui_reader.ingest.page.tags import (
    BLOCKS,
    CAPTIONS,
    CELLS,
    EMPHASIS,
    HEADINGS,
    ITEMS,
    LISTS,
    QUOTES,
    ROWS,
    SKIPPED,
)
from tui_reader.ingest.rendering import Piece
from tui_reader.ingest.surroundings import Surroundings
from tui_reader.model.article import BlockKind

if TYPE_CHECKING:
    from lxml.etree import _Element


def read_blocks(root: _Element, *, base: str | None = None, chosen: bool = False) -> list[Piece]:
    """The pieces of a tree in order, none empty; addresses are joined to `base`.

    Tags of HTML and of trafilatura's tree are both known. Scripts, forms' fields and, unless the tree holds
    only what was `chosen` already, what is set not to be seen are left out.
    """
    return [piece for piece, _ in read_held(root, base=base, chosen=chosen)]


def read_held(
    root: _Element, *, base: str | None = None, chosen: bool = False
) -> list[tuple[Piece, _Element]]:
    """As `read_blocks`, each piece with the element that holds it: the innermost block around its words."""
    from lxml import etree

    reader = _Reader(base, root)
    walker = etree.iterwalk(root, events=("start", "end", "comment", "pi"))
    for event, element in walker:
        if event in ("comment", "pi"):
            reader.words(element.tail)
        elif event == "end":
            reader.close(element)
            reader.words(element.tail if element is not root else None)
        elif (
            element.tag in SKIPPED
            or (element.tag == "head" and not element.get("rend"))
            or (not chosen and _unseen(element))
        ):
            # The end of what is skipped is still told, and its tail is read then.
            walker.skip_subtree()
        else:
            reader.open(element)
            reader.words(element.text)
    reader.flush()
    return reader.held


_SET_IN_TABLES = (
    "table",
    "ul",
    "ol",
    "list",
    "blockquote",
    "quote",
    "h1",
    "h2",
    "h3",
    "h4",
    "h5",
    "h6",
    "pre",
)


class _Reader:
    """Where the walk stands: the blocks that are open, and the words of the one that is being read."""

    def __init__(self, base: str | None, root: _Element) -> None:
        self.held: list[tuple[Piece, _Element]] = []
        self._run = Run(base)
        self._blocks: list[_Element] = [root]
        self._opened: set[_Element] = set()
        self._around = Surroundings()
        self._code: _Element | None = None
        self._cells: list[str] | None = None

    def open(self, element: _Element) -> None:
        tag = str(element.tag)
        self._opened.add(element)
        if tag in ("lb", "br"):
            if not self._run.line_break() and self._code is None:
                self.flush()
        elif self._code is None and (tag == "pre" or (tag == "code" and _is_block(element))):
            self.flush()
            self._code = element
        elif tag in BLOCKS:
            self.flush()
            self._blocks.append(element)
            self._open_block(element, tag)
        elif tag in ("a", "ref", "hi") or tag in EMPHASIS:
            self._run.open(element)
        elif tag == "q":
            self.words("“")

    def close(self, element: _Element) -> None:
        if element not in self._opened:
            return
        self._opened.discard(element)
        tag = str(element.tag)
        if element is self._code:
            self.flush()
            self._code = None
        elif tag in BLOCKS:
            self.flush()
            self._close_block(tag)
            self._blocks.pop()
        elif tag == "q":
            self.words("”")
        else:
            self._run.close(element)

    def words(self, text: str | None) -> None:
        """Words that stand where the walk is."""
        if text:
            self._run.add(text, code=self._code is not None)

    def flush(self) -> None:
        """End the block that is being read."""
        text, links, styles = self._run.take(code=self._code is not None)
        if not text:
            return
        if self._cells is not None:
            before = self._cells.pop() if self._cells else ""
            self._cells.append(f"{before} {' '.join(text.split())}".strip())
            return
        kind, level, marker = (BlockKind.CODE, 0, "") if self._code is not None else self._around.take()
        self.held.append((Piece(kind, text, level, marker, links, styles), self._blocks[-1]))

    def _open_block(self, element: _Element, tag: str) -> None:
        if tag in LISTS:
            ordered = tag == "ol" or element.get("rend") == "ol"
            self._around.open_list(_number(element.get("start")) if ordered else None)
        elif tag in ITEMS:
            self._around.item = True
        elif tag in QUOTES:
            self._around.quotes += 1
        elif tag in CAPTIONS:
            self._around.captions += 1
        elif tag in ROWS and not _is_layout(element):
            self._cells = []
        elif tag in CELLS and self._cells is not None:
            self._cells.append("")
        elif tag in HEADINGS or tag == "head":
            self._around.heading = HEADINGS.get(tag) or HEADINGS.get(str(element.get("rend")), 2)

    def _close_block(self, tag: str) -> None:
        if tag in LISTS:
            self._around.close_list()
        elif tag in ITEMS:
            self._around.item = False
        elif tag in QUOTES:
            self._around.quotes -= 1
        elif tag in CAPTIONS:
            self._around.captions -= 1
        elif tag in ROWS and self._cells is not None:
            cells, self._cells = [cell for cell in self._cells or () if cell], None
            if cells:
                self.held.append((Piece(BlockKind.PARAGRAPH, " | ".join(cells)), self._blocks[-1]))
        elif tag in HEADINGS or tag == "head":
            self._around.heading = 0


def _is_layout(row: _Element) -> bool:
    """Whether a row only sets blocks side by side: one cell, or cells with more than a paragraph each."""
    cells = sum(child.tag in CELLS for child in row)
    if cells < 2 or next(row.iter(*_SET_IN_TABLES), None) is not None:
        return True
    return sum(1 for _ in row.iter("p")) > cells


def _is_block(element: _Element) -> bool:
    """Whether code stands by itself, not in a line of words."""
    parent = element.getparent()
    return parent is None or str(parent.tag) in ("body", "div", "quote", "article", "section")


def _unseen(element: _Element) -> bool:
    style = element.get("style")
    hidden = style is not None and "display:none" in style[:500].replace(" ", "").lower()
    return hidden or element.get("hidden") is not None


def _number(start: str | None) -> int:
    return int(start) if start and start.isascii() and start.isdigit() and len(start) < 6 else 1
