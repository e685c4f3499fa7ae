"""How right our pages are read: the text by shingles of words, headings, captions, writers, days."""

from __future__ import annotations

import re
import time
from collections import Counter
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from statistics import mean

from benchmarks.newspages.made import Page, furniture
from tui_reader.errors import ReaderError
from tui_reader.ingest.page import read_page
from tui_reader.model.article import Article, BlockKind

SHINGLE = 4
"""Words of a shingle."""
_WORD = re.compile(r"\w+")
_NO_TEXT = frozenset(
    {
        BlockKind.HEADLINE,
        BlockKind.STANDFIRST,
        BlockKind.BYLINE,
        BlockKind.CAPTION,
        BlockKind.READ_MORE,
        BlockKind.RULE,
    }
)
_ENOUGH = 0.8
"""Share of a caption's words that must stand in one caption that was read."""


@dataclass(slots=True)
class Outcome:
    """What was read of one page."""

    name: str
    f1: float
    headings: tuple[int, int, int]
    """Those of the page, how many of them were read, and how many were read in all."""
    captions: tuple[int, int, int]
    quotations: tuple[int, int]
    items: tuple[int, int]
    author: bool
    day: bool
    moment: bool
    cpu: float
    """Seconds of processor time."""
    wrong: list[str] = field(default_factory=list)
    """What is missing or too much, one line each."""


def read_build(name: str, build: Callable[[], Page]) -> Outcome:
    """Read one page and compare."""
    page = build()
    started = time.process_time()
    try:
        article = read_page(page.source.encode(), location=name, url=page.url)
    except ReaderError as error:
        return Outcome(
            name,
            0,
            (len(page.headings), 0, 0),
            (len(page.captions), 0, 0),
            (0, 0),
            (0, 0),
            False,
            False,
            False,
            0,
            [str(error)],
        )
    return compare(name, page, article, time.process_time() - started)


def compare(name: str, page: Page, article: Article, cpu: float = 0) -> Outcome:
    """What is right in an article that was read of a page."""
    blocks = [(block.kind, block.span.of(article.text)) for block in article.blocks]
    # Posts of others that stand in an article are counted neither way.
    either = [
        _solid(words)
        for words in (*page.either, *furniture()["tweets"], "Wren Dalloway (@wrendalloway) 5 May 2023")
    ]
    text = [
        words
        for kind, words in blocks
        if kind not in _NO_TEXT and not any(_solid(words) in one for one in either)
    ]
    wanted = [words for words in page.body if not any(_solid(words) in one for one in either)]
    wrong = _differences(wanted, text)
    headings = [
        _solid(words)
        for kind, words in blocks
        if kind is BlockKind.HEADING and not any(_solid(words) in one for one in either)
    ]
    found = Counter(headings) & Counter(map(_solid, page.headings))
    if found.total() < len(page.headings) or len(headings) > len(page.headings):
        wrong.append(f"headings: {[w for k, w in blocks if k is BlockKind.HEADING]}")
    captions = [words for kind, words in blocks if kind is BlockKind.CAPTION]
    kept = sum(any(_holds(caption, words) for caption in captions) for words in page.captions)
    if kept < len(page.captions) or len(captions) > len(page.captions):
        wrong.append(f"captions: {captions}")
    author = {_solid(n) for n in article.bylines} == {_solid(n) for n in page.bylines}
    day, moment = (
        _same_day(article.published, page.published),
        _same_moment(article.published, page.published),
    )
    if not author:
        wrong.append(f"bylines: {article.bylines}, not {page.bylines}")
    if not moment:
        wrong.append(f"published: {article.published}, not {page.published}")
    return Outcome(
        name,
        _f1(wanted, text),
        (len(page.headings), found.total(), len(headings)),
        (len(page.captions), kept, len(captions)),
        (len(page.quotations), _of_kind(blocks, BlockKind.QUOTATION, page.quotations)),
        (len(page.items), _of_kind(blocks, BlockKind.LIST_ITEM, page.items)),
        author,
        day,
        moment,
        cpu,
        wrong,
    )


def figures(outcomes: Sequence[Outcome]) -> Mapping[str, float]:
    """The figures over all pages: the mean of the text's F1, shares of all headings and captions, and so on."""

    def share(pairs: Iterable[tuple[int, int]]) -> float:
        wanted, found = map(sum, zip(*pairs, strict=True))
        return found / wanted if wanted else 1.0

    return {
        "body.f1": mean(o.f1 for o in outcomes),
        "body.least_f1": min(o.f1 for o in outcomes),
        "headings.share": share(o.headings[:2] for o in outcomes),
        "headings.precision": share((o.headings[2], o.headings[1]) for o in outcomes),
        "captions.share": share(o.captions[:2] for o in outcomes),
        "captions.precision": share((o.captions[2], o.captions[1]) for o in outcomes),
        "quotations.share": share(o.quotations for o in outcomes),
        "items.share": share(o.items for o in outcomes),
        "author.share": mean(o.author for o in outcomes),
        "day.share": mean(o.day for o in outcomes),
        "moment.share": mean(o.moment for o in outcomes),
    }


def _f1(wanted: Sequence[str], got: Sequence[str]) -> float:
    right, read = _shingles(wanted), _shingles(got)
    both = (right & read).total()
    return 2 * both / (right.total() + read.total()) if both else 0.0


def _shingles(texts: Sequence[str]) -> Counter[tuple[str, ...]]:
    words = [word for text in texts for word in _WORD.findall(text.casefold())]
    return Counter(tuple(words[at : at + SHINGLE]) for at in range(max(1, len(words) - SHINGLE + 1)))


def _differences(wanted: Sequence[str], got: Sequence[str]) -> list[str]:
    right, read = Counter(map(_solid, wanted)), Counter(map(_solid, got))
    return [f"- {w}" for w in wanted if _solid(w) not in read] + [
        f"+ {w}" for w in got if _solid(w) not in right
    ]


def _of_kind(blocks: Sequence[tuple[BlockKind, str]], kind: BlockKind, wanted: Sequence[str]) -> int:
    found = Counter(_solid(words) for k, words in blocks if k is kind)
    return (found & Counter(map(_solid, wanted))).total()


def _holds(caption: str, wanted: str) -> bool:
    words = _WORD.findall(wanted.casefold())
    there = Counter(_WORD.findall(caption.casefold()))
    return (there & Counter(words)).total() >= _ENOUGH * len(words)


def _same_day(one: str | None, other: str | None) -> bool:
    return one == other if not one or not other else one[:10] == other[:10] or _same_moment(one, other)


def _same_moment(one: str | None, other: str | None) -> bool:
    """Whether two times are the same, by what both of them tell."""
    if not one or not other or len(other) == 10:
        return (one or "")[:10] == (other or "")
    if len(one) == 10:
        return False
    mine, theirs = datetime.fromisoformat(one), datetime.fromisoformat(other)
    if mine.tzinfo is None or theirs.tzinfo is None:
        return mine.replace(tzinfo=None) == theirs.replace(tzinfo=None)
    return mine == theirs


def _solid(words: str) -> str:
    return "".join(_WORD.findall(words.casefold()))
