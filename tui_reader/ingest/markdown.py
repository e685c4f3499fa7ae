"""Markdown, with or without front matter, to an article: the markup goes, the words and what they are stay."""

from __future__ import annotations

from tui_reader.ingest.clean import LONGEST_LINE, clean, clean_line
from tui_reader.ingest.finish import article_id, title_from
from tui_reader.ingest.front_matter import FrontMatter, read_front_matter
from tui_reader.ingest.lines import dateline, plain_kind
from tui_reader.ingest.outline import outline
from tui_reader.ingest.rendering import Piece, first_pieces, pieces
from tui_reader.ingest.writing import Writer
from tui_reader.model.article import PROSE, Article, Block, BlockKind, Emphasis
from tui_reader.model.classes import replace
from tui_reader.model.spans import Span

_BY_WORDS = frozenset(
    {
        BlockKind.CAPTION,
        BlockKind.READ_MORE,
        BlockKind.NOTE,
        BlockKind.CORRECTION,
        BlockKind.BYLINE,
        BlockKind.DATE,
    }
)
"""What a paragraph of Markdown can be by its words alone."""


def read_markdown(text: str, *, location: str) -> Article:
    """The article in a Markdown text; `text` need not be clean.

    Title and standfirst stand at the start of the article's text, then the blocks, an empty line apart.
    What could not be read as it was meant is told in `notices`.
    """
    front, body = read_front_matter(clean(text))
    found, notices = pieces(body)
    article = _article(front, found, location)
    return replace(
        article, sections=outline(article.text, article.blocks), notices=(*front.notices, *notices)
    )


def read_beginning(head: str, *, location: str) -> Article | None:
    """The article in the beginning of a longer text, without sections; its last block may still go on.

    None where what follows could change it, or where that is not known.
    """
    front, body = read_front_matter(clean(head))
    if body.startswith("---\n"):  # front matter that may end further on
        return None
    found = first_pieces(body)
    return None if found is None else _article(front, found, location)


def _article(front: FrontMatter, found: list[Piece], location: str) -> Article:
    title, standfirst, found = _front(front, found)
    writer = Writer()
    if title:
        writer.write(Piece.plain(BlockKind.HEADLINE, title))
    if standfirst:
        writer.write(Piece.plain(BlockKind.STANDFIRST, standfirst))
    for piece in found:
        writer.write(piece)
    whole, blocks = writer.text, tuple(writer.blocks)
    place = _dateline(whole, blocks, front.dateline)
    return Article(
        id=article_id(location, whole),
        location=location,
        title=title or title_from(next((b.span.of(whole) for b in blocks if b.kind in PROSE), whole)),
        text=whole,
        blocks=blocks,
        sections=(),
        standfirst=standfirst or None,
        bylines=front.bylines or _bylines(whole, blocks),
        dateline=place.of(whole) if place else front.dateline,
        dateline_span=place,
        published=front.published,
        modified=front.modified,
        site=front.site,
        url=front.url,
        language=front.language,
        tags=front.tags,
        links=tuple(writer.links),
        styles=tuple(writer.styles),
    )


def _front(front: FrontMatter, found: list[Piece]) -> tuple[str, str, list[Piece]]:
    """Title and standfirst, and what is left for the body. Only the first heading can be the title."""
    title, standfirst = front.title or "", front.standfirst or ""
    if found and found[0].kind is BlockKind.HEADING and found[0].level == 1:
        words = clean_line(found[0].text)
        if len(found[0].text) > LONGEST_LINE:
            title = title or title_from(words)
        elif not title or words.casefold() == title.casefold():
            title, found = title or words, found[1:]
    if title and not standfirst and found and found[0].kind is BlockKind.PARAGRAPH:
        first = found[0]
        whole = [s for s in first.styles if s.span == Span(0, len(first.text))]
        if any(s.emphasis in (Emphasis.EMPHASIS, Emphasis.STRONG) for s in whole) and len(found) > 1:
            after = found[1].kind is BlockKind.PARAGRAPH
            if after and 5 <= len(first.text.split()) <= 80:
                standfirst, found = clean_line(first.text), found[1:]
    return title, standfirst, [_by_words(piece) for piece in found]


def _by_words(piece: Piece) -> Piece:
    if piece.kind is not BlockKind.PARAGRAPH:
        return piece
    kind = plain_kind(" ".join(piece.text[:2_000].split()))
    return piece.of(kind) if kind in _BY_WORDS and kind is not None else piece


def _dateline(text: str, blocks: tuple[Block, ...], told: str | None) -> Span | None:
    """The dateline of the first paragraph: as the front matter has it, or as it is found."""
    for block in blocks[:8]:
        if block.kind is BlockKind.PARAGRAPH:
            words = block.span.of(text)
            found = told if told and words.startswith(told) else dateline(words)
            return Span(block.span.start, block.span.start + len(found)) if found else None
    return None


def _bylines(text: str, blocks: tuple[Block, ...]) -> tuple[str, ...]:
    from tui_reader.ingest.front import names
    from tui_reader.ingest.lines import byline

    lines = [" ".join(b.span.of(text).split()) for b in blocks if b.kind is BlockKind.BYLINE]
    return tuple(name for line in lines for name in names(byline(line) or line))
