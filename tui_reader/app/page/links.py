"""What on the page leads somewhere: links, bare addresses and footnotes, and the letters that choose one."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Sequence
from typing import NamedTuple

from tui_reader.model.article import Article
from tui_reader.model.spans import Span

LETTERS = "asdfghjklqwertyuiopzxcvbnm"
"""The letters of hints, those under the fingers first."""
MOST = len(LETTERS) ** 2

_ADDRESS = re.compile(r"https?://[!-~]{1,2000}")
_AFTER = ".,;:!?'\")]}>"
"""What ends a sentence rather than an address."""
_REFERENCE = re.compile(r"\[\^([\w-]{1,40})\](?!:)")
_NOTE = re.compile(r"\[\^([\w-]{1,40})\]:\s{0,3}")


class Target(NamedTuple):
    """Something that leads somewhere."""

    span: Span
    """Where it stands."""
    url: str = ""
    """The address it leads to; empty for a footnote."""
    note: Span | None = None
    """The words of the footnote it leads to."""


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
    references = list(_REFERENCE.finditer(article.text, *seen))
    if references:
        notes = footnotes(article)
        found += [
            Target(Span(*match.span()), note=notes[match[1]]) for match in references if match[1] in notes
        ]
    return sorted(found)[:MOST]


def footnotes(article: Article) -> dict[str, Span]:
    """The footnotes of an article by their names, as Markdown has them: `[^name]: words`."""
    found: dict[str, Span] = {}
    for block in article.blocks:
        if article.text.startswith("[^", block.span.start):
            match = _NOTE.match(article.text, *block.span)
            if match:
                found.setdefault(match[1], Span(match.end(), block.span.end))
    return found


def hints(number: int) -> list[str]:
    """As many different hints, all of one length, so that none begins another."""
    if number <= len(LETTERS):
        return list(LETTERS[:number])
    return [a + b for a in LETTERS for b in LETTERS][:number]


def chosen(labels: Sequence[str], typed: str) -> list[int]:
    """The numbers of the hints that begin with what was typed."""
    return [number for number, label in enumerate(labels) if label.startswith(typed)]
