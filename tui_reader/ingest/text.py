"""Plain text, as it is pasted and saved, to an article: nothing is dropped, every line gets a kind."""

from __future__ import annotations

from collections.abc import Sequence

from tui_reader.ingest import front
from tui_reader.ingest.finish import article_id, title_from
from tui_reader.ingest.lines import (
    biography,
    byline,
    dateline,
    ends_sentence,
    is_prose,
    listed,
    may_be_heading,
    plain_kind,
)
from tui_reader.ingest.outline import outline
from tui_reader.ingest.units import Unit, units
from tui_reader.model.article import Article, Block, BlockKind
from tui_reader.model.classes import dataclass, many
from tui_reader.model.cleaning import clean
from tui_reader.model.spans import Span


def read_text(text: str, *, location: str, sections: bool = True) -> Article:
    """The article in a plain text; `text` need not be clean. Without `sections` none are looked for.

    The article's text differs from it in white space and removed control characters only, and its blocks
    cover every other character.
    """
    text = clean(text).replace("\t", " ")
    found = units(text)
    kinds = classify(found)
    levels = [2 if kind is BlockKind.HEADING else 0 for kind in kinds]
    blocks = tuple(many(Block, kinds, [unit.span for unit in found], levels, [""] * len(kinds)))
    headline = next((u for k, u in zip(kinds, found, strict=True) if k is BlockKind.HEADLINE), None)
    standfirst = next((u for k, u in zip(kinds, found, strict=True) if k is BlockKind.STANDFIRST), None)
    place = _dateline(kinds, found)
    published, modified = front.dates(kinds, found)
    return Article(
        id=article_id(location, text),
        location=location,
        title=title_from(headline.words if headline else _first_words(kinds, found)),
        text=text,
        blocks=blocks,
        sections=outline(text, blocks) if sections else (),
        standfirst=" ".join(standfirst.words.split()) if standfirst else None,
        bylines=tuple(
            name
            for kind, unit in zip(kinds, found, strict=True)
            if kind is BlockKind.BYLINE
            for name in front.names(byline(unit.words) or unit.words)
        ),
        dateline=place.of(text) if place else None,
        dateline_span=place,
        published=published,
        modified=modified,
    )


@dataclass(frozen=True, slots=True)
class _Around:
    """What stands next to a line that may be a heading."""

    before: str | None
    before_kind: BlockKind | None
    after: str | None
    after_kind: BlockKind | None


def classify(found: Sequence[Unit]) -> list[BlockKind]:
    """A kind for each unit: first what shows by itself, then the front, then lists and headings."""
    own: list[BlockKind | None] = [plain_kind(unit.words) for unit in found]
    begin = front.mark(found, own)
    _mark_lists(found, own, begin)
    for at in range(len(found) - 1, max(begin - 1, len(found) - 4), -1):
        if own[at] is None and biography(found[at].words):
            own[at] = BlockKind.NOTE
    kinds: list[BlockKind] = []
    for at, unit in enumerate(found):
        kind = own[at]
        if kind is None or (kind is BlockKind.BYLINE and at > begin + 1):
            heading = at >= begin and may_be_heading(unit.words) and _heads(_around(found, own, kinds))
            kind = BlockKind.HEADING if heading else BlockKind.PARAGRAPH
        kinds.append(kind)
    return kinds


def _around(found: Sequence[Unit], own: Sequence[BlockKind | None], kinds: Sequence[BlockKind]) -> _Around:
    """What stands next to the first line that has no kind among `kinds` yet."""
    at = len(kinds)
    last = at + 1 == len(found)
    return _Around(
        found[at - 1].words if at else None,
        kinds[at - 1] if at else None,
        None if last else found[at + 1].words,
        None if last else own[at + 1],
    )


def _heads(around: _Around) -> bool:
    """Whether a line that may be a heading by its own words is one."""
    if around.after is None:
        return False
    # Behind a line that was broken off, this one goes on with it; a heading stands behind whole ones.
    if around.before_kind is BlockKind.PARAGRAPH and not ends_sentence(around.before or "."):
        return False
    # After a colon the words are those that were announced.
    if around.before_kind is BlockKind.PARAGRAPH and (around.before or "").endswith(":"):
        return False
    if around.after_kind is BlockKind.LIST_ITEM:
        return True
    return around.after_kind is None and is_prose(around.after) and not around.after[:1].islower()


def _mark_lists(found: Sequence[Unit], own: list[BlockKind | None], begin: int) -> None:
    """Two or more lines in a row that begin with a dash or a number are a list."""
    marked = [
        listed(unit.words) and at >= begin and own[at] in (None, BlockKind.LIST_ITEM)
        for at, unit in enumerate(found)
    ]
    for at, here in enumerate(marked):
        if here and (marked[at - 1 : at] == [True] or marked[at + 1 : at + 2] == [True]):
            own[at] = BlockKind.LIST_ITEM


def _dateline(kinds: Sequence[BlockKind], found: Sequence[Unit]) -> Span | None:
    """The dateline of the first or second paragraph."""
    prose = [u for k, u in zip(kinds[:12], found, strict=False) if k is BlockKind.PARAGRAPH][:2]
    for unit in prose:
        words = dateline(unit.words)
        if words:
            return Span(unit.span.start, unit.span.start + len(words))
    return None


def _first_words(kinds: Sequence[BlockKind], found: Sequence[Unit]) -> str:
    prose = [u.words for k, u in zip(kinds, found, strict=True) if k is BlockKind.PARAGRAPH]
    return (prose or [u.words for u in found] or [""])[0]
