"""An item of a feed as an article."""

from __future__ import annotations

from dataclasses import dataclass, replace
from hashlib import sha256

from tui_reader.ingest.clean import clean
from tui_reader.ingest.composing import compose
from tui_reader.ingest.finish import article_id, title_from
from tui_reader.ingest.rendering import Piece
from tui_reader.model.addresses import canonical
from tui_reader.model.article import Article, BlockKind
from tui_reader.model.feeds import FeedItem

MOST_CONTENT = 2_000_000
"""Code points of an item's HTML that are read."""


@dataclass(frozen=True, slots=True)
class _Facts:
    title: str | None
    bylines: tuple[str, ...]
    published: str | None
    modified: str | None
    site: str | None
    language: str | None
    url: str | None
    tags: tuple[str, ...]
    section: str | None = None


def item_article(item: FeedItem, *, feed_address: str, site: str, language: str | None) -> Article:
    """The article that an item gives, whole or in part.

    `site`: the feed's title. Without an address of its own its location is the feed's, with a fragment.
    """
    location = item.url or f"{feed_address}#{sha256(item.guid.encode('utf-8', 'replace')).hexdigest()[:12]}"
    pieces = _pieces(item.content, item.url or feed_address)
    title = item.title or title_from(" ".join(piece.text for piece in pieces[:3]) or location)
    if pieces and " ".join(pieces[0].text.split()) == title:
        pieces = pieces[1:]
    facts = _Facts(
        title=title,
        bylines=item.bylines,
        published=item.published,
        modified=item.modified if item.modified != item.published else None,
        site=site or None,
        language=language or "en",
        url=item.url,
        tags=item.tags,
    )
    article = compose(pieces, facts, location=location)
    # The id of the page's address, however the feed adorns it.
    return replace(article, id=article_id(canonical(location) if item.url else location, ""))


def item_hash(item: FeedItem) -> str:
    """Of what the reader would see; another one says that the item was changed."""
    key = f"{item.title}\0{item.content}\0{item.url}"
    return sha256(key.encode("utf-8", "replace")).hexdigest()[:16]


def _pieces(content: str, base: str) -> list[Piece]:
    from lxml import etree, html

    from tui_reader.ingest.page.blocks import read_blocks
    from tui_reader.ingest.page.tree import few_attributes

    content = clean(content[:MOST_CONTENT])
    if "<" not in content and "&" not in content:
        return [
            Piece.plain(BlockKind.PARAGRAPH, " ".join(p.split())) for p in content.split("\n\n") if p.strip()
        ]
    try:
        tree = html.fragment_fromstring(few_attributes(content), create_parent="div")
    except (etree.LxmlError, ValueError, AssertionError):
        return []
    return read_blocks(tree, base=base)
