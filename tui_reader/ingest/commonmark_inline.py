"""The words of one block of plain Markdown: text, links, pictures and emphasis, as markdown-it reads them."""

from __future__ import annotations

from tui_reader.model.classes import NamedTuple
from tui_reader.model.patterns import late

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

_SIGNS = late(r"\*+|_+|\[|\n|\\")
_ENTITY = late(r"&#?[A-Za-z0-9]{1,40};")
_PLACE = r"(?:[A-Za-z0-9/._~?=+,@#:;&$!'-]|%[0-9A-Fa-f]{2})"
_LINK = late(
    r"\[(?P<words>[^\[\]\n\\]{1,2000})\]"
    rf"\((?P<address>https?://[a-z0-9](?:[a-z0-9.-]{{0,60}}[a-z0-9])?(?:/{_PLACE}{{0,2000}})?"
    r"|mailto:[A-Za-z0-9.@_+-]{1,200}|[A-Za-z0-9/._~%-]{1,500})"
    r"(?: \"[^\"\n\\]{0,500}\")?\)"
)
_ASCII = "!\"#$%&'()*+,-./:;<=>?@[\\]^_`{|}~"
_PUNCTUATION = frozenset(f"{_ASCII}“”‘’«»–—…")
"""What is punctuation in every version of the library; of other signs it is not known here."""
_DEEPEST = 4
"""Emphasis inside emphasis that is read here."""


class NotPlainError(Exception):
    """A text is more than plain Markdown."""


class Token(NamedTuple):
    """A token, with those of markdown-it's fields that are looked at."""

    type: str
    content: str = ""
    tag: str = ""
    attrs: Mapping[str, str | int] = {}
    children: Sequence[Token] = ()
    level: int = 0


def read_inline(content: str, *, alone: bool) -> list[Token]:
    """The tokens of a block's words. Raises `NotPlainError`.

    Without `alone` words in brackets that are no link by themselves may still be one, and are not plain.
    """
    if "&" in content and _ENTITY.search(content):
        raise NotPlainError
    if not any(sign in content for sign in "*_[\n\\"):
        return [Token("text", content)]
    words = _Words(content, alone)
    words.read(0, len(content))
    if words.links != content.count("]("):
        raise NotPlainError
    return words.tokens


class _Words:
    """Collects tokens; the stretch between them is kept back, for it may end with spaces before a break."""

    def __init__(self, content: str, alone: bool) -> None:
        self.tokens: list[Token] = []
        self.links = 0
        """Links and pictures, also those that only look like one for now."""
        self._content = content
        self._alone = alone

    def read(self, at: int, end: int) -> None:
        """Read a stretch in which emphasis begins and ends."""
        content, emphases = self._content, list[str]()
        while (sign := _SIGNS.search(content, at, end)) is not None:
            before, at = content[at : sign.start()], sign.end()
            if sign[0] == "\n":
                at = self._break(before, at, end)
            elif sign[0] == "[":
                at = self._bracket(before, sign.start())
            elif sign[0] == "\\":
                at = self._escape(before, at, end)
            else:
                self._text(before)
                self._emphasis(sign.start(), at, end, emphases)
        self._text(content[at:end])
        if emphases:
            raise NotPlainError

    def _text(self, words: str) -> None:
        if words:
            self.tokens.append(Token("text", words))

    def _break(self, before: str, at: int, end: int) -> int:
        hard = before.endswith("  ")
        self._text(before.rstrip(" ") if hard else before.removesuffix(" "))
        self.tokens.append(Token("hardbreak" if hard else "softbreak"))
        while at < end and self._content[at] in " \t":
            at += 1
        return at

    def _escape(self, before: str, at: int, end: int) -> int:
        """A backslash: it ends a line, or takes its meaning from a sign, or is text."""
        after = self._content[at] if at < end else ""
        if after == "\n":
            self._text(before)
            return self._break("  ", at + 1, end)
        self._text(before)
        self._text(after if after and after in _ASCII else f"\\{after}")
        return at + len(after)

    def _bracket(self, before: str, at: int) -> int:
        """A link, a picture, or a bracket, which is text; where reading goes on."""
        link = _LINK.match(self._content, at)
        if link is None:
            if not self._alone:
                raise NotPlainError
            self._text(f"{before}[")
            return at + 1
        self.links += 1
        if before.endswith("!"):
            if _SIGNS.search(link["words"]):
                raise NotPlainError
            self._text(before[:-1])
            words = [Token("text", link["words"])]
            self.tokens.append(Token("image", attrs={"src": link["address"]}, children=words))
            return link.end()
        self._text(before)
        self.tokens.append(Token("link_open", attrs={"href": link["address"]}))
        self.read(*link.span("words"))
        self.tokens.append(Token("link_close"))
        return link.end()

    def _emphasis(self, start: int, stop: int, end: int, emphases: list[str]) -> None:
        """A run of one sign: it opens, closes, or is text; one that could be more than one of these is not plain."""
        run = self._content[start:stop]
        before = _side(self._content[start - 1] if start else " ")
        after = _side(self._content[stop] if stop < end else " ")
        left = after != " " and not (after == "." and before == "a")
        right = before != " " and not (before == "." and after == "a")
        if run[0] == "_":
            left, right = left and (not right or before == "."), right and (not left or after == ".")
        name = "strong" if len(run) == 2 else "em"
        if not left and not right:
            self._text(run)
        elif len(run) > 2 or (left and right):
            raise NotPlainError
        elif left and len(emphases) < _DEEPEST:
            emphases.append(run)
            self.tokens.append(Token(f"{name}_open"))
        elif right and emphases and emphases.pop() == run:
            self.tokens.append(Token(f"{name}_close"))
        else:
            raise NotPlainError


def _side(char: str) -> str:
    """What stands beside a sign: white space, a letter or digit, or punctuation, each by its simplest one."""
    if char in " \t\n":
        return " "
    if char.isalnum():
        return "a"
    if char in _PUNCTUATION:
        return "."
    raise NotPlainError
