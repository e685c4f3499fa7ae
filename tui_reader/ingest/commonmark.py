"""The plain part of CommonMark, read without a parser that takes longer to load than most articles to read.

Headings, paragraphs, rules, lists of one level and quotations of paragraphs, with links, pictures and emphasis in
them. A text that holds anything else, or that could be meant otherwise, is left to markdown-it; what is read here
is read as it does (a property test compares them).
"""

from __future__ import annotations

from tui_reader.ingest.commonmark_inline import NotPlainError, Token, read_inline

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator

_ELSEWHERE = ("<", "`", "|", "]:")
"""Tags and addresses, code, tables and definitions: not read here wherever they stand."""
_DIGITS = "0123456789"
_BULLETS = "-+*"


def plain_tokens(source: str, *, alone: bool = True) -> list[Token] | None:
    """The block tokens of a clean text, each `inline` one with its children; None where it is more than plain.

    Without `alone` the text is the beginning of a longer one, of which nothing is known: then it is also left
    where a definition further on could make a link of words in brackets.
    """
    if any(sign in source for sign in _ELSEWHERE):
        return None
    try:
        return list(_Blocks(alone).read(source))
    except NotPlainError:
        return None


class _Blocks:
    """Goes through runs of lines that are not empty; only lists go on from one to the next."""

    def __init__(self, alone: bool) -> None:
        self._alone = alone
        self._list = ""
        """What the items of the open list end their mark with; empty where none is open."""

    def read(self, source: str) -> Iterator[Token]:
        """The tokens. Raises `NotPlainError`."""
        lines: list[str] = []
        for line in [*source.split("\n"), ""]:
            if line.strip(" \t"):
                lines.append(line)
            elif lines:
                yield from self._run(lines)
                lines = []
        yield from self._close()

    def _run(self, lines: list[str]) -> Iterator[Token]:
        at = 0
        while at < len(lines):
            line = lines[at]
            if line[0].isspace():
                raise NotPlainError
            level = _heading(line)
            if level:
                yield from self._close()
                yield Token("heading_open", tag=f"h{level}")
                yield self._inline(_title(line[level:]))
                yield Token("heading_close", tag=f"h{level}")
            elif _is_rule(line):
                yield from self._close()
                yield Token("hr")
            elif line[0] == ">":
                yield from self._close()
                yield from self._quotation(lines[at:])
                return
            elif _mark(line):
                yield from self._items(lines[at:])
                return
            else:
                yield from self._close()
                end = _paragraph(lines, at)
                yield from self._words(lines[at:end])
                at = end - 1
            at += 1

    def _quotation(self, lines: list[str]) -> Iterator[Token]:
        """The run's rest, where all of it is quoted, and that is nothing but paragraphs."""
        yield Token("blockquote_open")
        words: list[str] = []
        for line in [*lines, ">"]:
            inner = line[2:] if line[:2] == "> " else line[1:]
            if line[0] != ">" or inner[:1].isspace():
                raise NotPlainError
            if inner:
                if _begins(inner):
                    raise NotPlainError
                words.append(inner)
            elif words:
                yield from self._words(words)
                words = []
        yield Token("blockquote_close")

    def _items(self, lines: list[str]) -> Iterator[Token]:
        """The run's rest, where each of its lines is an item of one list."""
        for line in lines:
            mark = _mark(line)
            words = line[len(mark) :].lstrip(" ")
            spaces = len(line) - len(mark) - len(words)
            if not mark or _is_rule(line) or not words or not 1 <= spaces <= 4 or _begins(words):
                raise NotPlainError
            if self._list != mark[-1]:
                yield from self._close()
                self._list = mark[-1]
                start = {} if mark in _BULLETS else {"start": int(mark[:-1])}
                yield Token("bullet_list_open" if mark in _BULLETS else "ordered_list_open", attrs=start)
            yield Token("list_item_open")
            yield from self._words([words])
            yield Token("list_item_close")

    def _words(self, lines: list[str]) -> Iterator[Token]:
        yield Token("paragraph_open")
        yield self._inline("\n".join(lines).strip(" \t"))
        yield Token("paragraph_close")

    def _inline(self, content: str) -> Token:
        # What is cut off at the ends beside spaces and tabs differs between versions of the library.
        if content != content.strip():
            raise NotPlainError
        return Token("inline", content=content, children=read_inline(content, alone=self._alone))

    def _close(self) -> Iterator[Token]:
        if self._list:
            yield Token("bullet_list_close" if self._list in _BULLETS else "ordered_list_close")
            self._list = ""


def _paragraph(lines: list[str], start: int) -> int:
    """Where the paragraph that begins at `start` ends: at a heading or with the run."""
    if _begins(lines[start]):
        raise NotPlainError
    for at in range(start + 1, len(lines)):
        if _heading(lines[at]):
            return at
        if _begins(lines[at].lstrip()):
            raise NotPlainError
    return len(lines)


def _begins(line: str) -> bool:
    """Whether a line that goes on with a paragraph might begin, or underline, something else."""
    first = line[:1]
    if first.isalpha():
        return False
    return first in "\t =>~:-" or bool(_heading(line) or _mark(line)) or _is_rule(line) or line[:7] == "#" * 7


def _heading(line: str) -> int:
    """The level of a heading; 0 for any other line."""
    if line[0] != "#":
        return 0
    level = len(line) - len(line.lstrip("#"))
    return level if level <= 6 and line[level : level + 1] in (" ", "\t", "") else 0


def _title(words: str) -> str:
    """A heading's words; what may be its closing sign is left."""
    words = words.strip(" \t")
    if not words or words.endswith("#"):
        raise NotPlainError
    return words


def _is_rule(line: str) -> bool:
    if line[0] not in "-_*":
        return False
    signs = line.replace(" ", "").replace("\t", "")
    return len(signs) >= 3 and signs == line[0] * len(signs)


def _mark(line: str) -> str:
    """The mark that an item of a list begins with; empty for any other line."""
    if line[0] in _BULLETS:
        return line[0] if line[1:2] in (" ", "\t", "") else ""
    if line[0] not in _DIGITS:
        return ""
    number = len(line) - len(line.lstrip(_DIGITS))
    marked = number <= 9 and line[number : number + 1] in (".", ")")
    return line[: number + 1] if marked and line[number + 1 : number + 2] in (" ", "\t", "") else ""
