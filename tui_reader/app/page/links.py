"""What on the page leads somewhere: links, bare addresses and footnotes, and the letters that choose one."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from tui_reader.model.article import Article, Block, BlockKind
from tui_reader.model.spans import Span

LETTERS = "asdfghjklqwertyuiopzxcvbnm"
"""The letters of hints, those under the fingers first."""
MOST = len(LETTERS) ** 2

_ADDRESS = re.compile(r"https?://[!-~]{1,2000}")
_AFTER = ".,;:!?'\")]}>"
"""What ends a sentence rather than an address."""
_MARK = re.compile(r"\[\^([\w-]{1,40})\](:?)")
_NOTE = re.compile(r"\[\^([\w-]{1,40})\]:\s{0,3}")


class Target(NamedTuple):
    """Something that leads somewhere."""

    span: Span
    """Where it stands."""
    url: str = ""
    """The address it leads to; empty for a footnote."""
    name: str = ""
    """The footnote's name; empty for an address."""
    words: Span | None = None
    """The words that are shown for it: those of the footnote, or where the article refers to it; None for a
    footnote that is not there."""
    goes: Span | None = None
    """Where it leads to in the article."""


def targets(article: Article, seen: Span) -> list[Target]:
    """What leads somewhere in the stretch `seen`, in reading order, at most `MOST`, none inside another."""
    first = bisect_left(article.links, seen.start, key=lambda link: link.span.end)
    found = []
    for link in article.links[first:]:
        if link.span.start >= seen.end:
            break
        found.append(Target(link.span, link.url))
    taken = [target.span for target in found]
    for match in _ADDRESS.finditer(article.text, *seen):
        url = match.group().rstrip(_AFTER)
        if url.count("(") > url.count(")") and article.text[match.start() + len(url)] == ")":
            url += ")"
        span = Span(match.start(), match.start() + len(url))
        if not any(span.overlaps(other) for other in taken):
            found.append(Target(span, url))
    found += _noted(article, seen)
    return sorted(found, key=lambda target: target.span)[:MOST]


def _noted(article: Article, seen: Span) -> Iterator[Target]:
    """References to footnotes, also to such as are not there, and from footnotes back to where they belong."""
    marks = list(_MARK.finditer(article.text, *seen))
    notes = footnotes(article) if marks else {}
    for match in marks if notes else ():
        name, span = match[1], Span(*match.span())
        if not match[2]:
            words = notes.get(name)
            yield Target(span, name=name, words=words, goes=words)
        elif name in notes and notes[name].start >= match.end():
            reference = re.search(rf"\[\^{re.escape(name)}\](?!:)", article.text)
            if reference:
                at = bisect_right(article.blocks, reference.start(), key=lambda block: block.span.start) - 1
                place = Span(*reference.span())
                yield Target(span, name=name, words=article.blocks[max(0, at)].span, goes=place)


def references(words: str) -> list[str]:
    """The names of the footnotes that words refer to."""
    return [match[1] for match in _MARK.finditer(words) if not match[2]]


def footnotes(article: Article) -> dict[str, Span]:
    """The footnotes of an article by their names, as Markdown has them: `[^name]: words`."""
    found: dict[str, Span] = {}
    name = ""
    for block in article.blocks:
        match = _NOTE.match(article.text, *block.span) if _begins(article, block) else None
        if match and match[1] not in found:
            name = match[1]
            found[name] = Span(min(match.end(), block.span.end), block.span.end)
        elif (
            name and not match and (block.kind is BlockKind.NOTE or not found[name].of(article.text).strip())
        ):
            found[name] = Span(found[name].start, block.span.end)
        else:
            name = ""
    return found


def _begins(article: Article, block: Block) -> bool:
    return article.text.startswith("[^", block.span.start)


def hints(number: int) -> list[str]:
    """As many different hints, the first of one letter, as many of two as there must be; none begins another."""
    prefixes = max(0, -(-(number - len(LETTERS)) // (len(LETTERS) - 1)))
    alone = len(LETTERS) - prefixes
    return [*LETTERS[:alone], *(a + b for a in LETTERS[alone:] for b in LETTERS)][:number]


def chosen(labels: Sequence[str], typed: str) -> list[int]:
    """The numbers of the hints that begin with what was typed."""
    return [number for number, label in enumerate(labels) if label.startswith(typed)]
