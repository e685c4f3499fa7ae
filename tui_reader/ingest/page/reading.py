"""From a page's source to an article: its facts, where its captions stand, its text, in that order."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from tui_reader.errors import NotAnArticleError
from tui_reader.ingest.clean import clean_line
from tui_reader.ingest.composing import compose
from tui_reader.ingest.page.boxes import take_out_boxes
from tui_reader.ingest.page.cleaning import has_entries, prepare, strip_unseen
from tui_reader.ingest.page.extraction import extract
from tui_reader.ingest.page.facts import Facts
from tui_reader.ingest.page.linked_data import linked_facts
from tui_reader.ingest.page.meta import meta_facts, visible_facts, without_site
from tui_reader.ingest.page.places import Places, take_places
from tui_reader.ingest.page.tidying import tidy
from tui_reader.ingest.page.tree import page_tree, saved_from
from tui_reader.ingest.rendering import Piece
from tui_reader.model.article import BlockKind

if TYPE_CHECKING:
    from lxml.html import HtmlElement

    from tui_reader.model.article import Article

PAID = "The publisher marks this page as for subscribers; its text may be cut short."


def read_source(source: str, *, location: str, url: str | None, notices: tuple[str, ...] = ()) -> Article:
    """The article in the source of a page. Raises `NotAnArticleError` where it holds no text."""
    url = url or saved_from(source)
    tree, told = page_tree(source)
    facts, shown = page_facts(tree, url)
    base = _base(tree, url or facts.url)
    pieces, places = _text(tree, facts, base, url, boxes=True)
    if not pieces:
        # All that stands in it was taken for boxes: then it is a page of these.
        pieces, places = _text(page_tree(source)[0], facts, base, url, boxes=False)
    if not pieces:
        raise NotAnArticleError("no article was found in the page", where=location)
    standfirst, pieces = _standfirst(facts.standfirst, pieces, shown=shown)
    pieces = places.put_into(pieces, title=facts.title or "")
    paid = (PAID,) if facts.free is False else ()
    return compose(pieces, facts, location=location, standfirst=standfirst, notices=(*notices, *told, *paid))


def _text(
    tree: HtmlElement, facts: Facts, base: str | None, url: str | None, *, boxes: bool
) -> tuple[list[Piece], Places]:
    """The pieces of the article in a tree, which is used up, and where what was taken out of it stood.

    `boxes`: whether teasers, letters and the like are looked for and taken out first.
    """
    strip_unseen(tree)
    title, live = facts.title or "", facts.live or has_entries(tree)
    if boxes:
        take_out_boxes(tree, title=title, live=live, body=facts.body, url=url or facts.url)
    places = take_places(tree, base)
    prepare(tree, live=live)
    pieces = extract(tree, base=base, body=facts.body, title=title)
    return tidy(pieces, title=title, bylines=facts.bylines, linked=places.linked, live=live), places


def page_facts(tree: HtmlElement, url: str | None) -> tuple[Facts, bool]:
    """What the page says of its article: JSON-LD first, then the meta tags, then what is to be seen.

    And whether its standfirst is shown as one: a description may have been written for search engines.
    """
    linked, meta = linked_facts(tree), meta_facts(tree, url)
    seen = visible_facts(tree, meta.url, site=linked.site or meta.site)
    shown = Facts(standfirst=seen.standfirst)
    facts = shown.or_else(linked).or_else(meta).or_else(seen)
    if facts.title:
        facts = replace(facts, title=without_site(facts.title, facts.site))
    if facts.published is None:
        day = _guessed_day(tree, facts.url)
        # The only day that a page names may be that of a change.
        if day and not (facts.modified or "").startswith(day):
            facts = facts.or_else(Facts(published=day))
    return facts, seen.standfirst is not None


def _guessed_day(tree: HtmlElement, url: str | None) -> str | None:
    """The day of publication by all that dates are written in; looked for where nothing names it."""
    from htmldate import find_date

    from tui_reader.ingest.page.extraction import quiet

    quiet("htmldate", "dateparser")
    try:
        return find_date(tree, url=url, original_date=True, extensive_search=False)
    except (ValueError, TypeError, RecursionError, OverflowError):
        return None


def _base(tree: HtmlElement, url: str | None) -> str | None:
    from urllib.parse import urljoin

    for element in tree.iter("base"):
        try:
            return urljoin(url or "", element.get("href") or "") or url
        except ValueError:
            return url
    return url


def _standfirst(words: str | None, pieces: list[Piece], *, shown: bool) -> tuple[str | None, list[Piece]]:
    """The standfirst, and the pieces without it.

    Where the text begins with the words of a description, they are its first paragraph; only what is `shown`
    as a standfirst is taken out of it.
    """
    if not words or len(words.split()) < 5 or words.endswith(("…", "...")):
        return None, pieces
    solid = _solid(words)
    for at, piece in enumerate(pieces[:4]):
        if (shown or piece.kind is BlockKind.HEADING) and _solid(piece.text) == solid:
            return clean_line(words), [*pieces[:at], *pieces[at + 1 :]]
    if any(solid[:60] in _solid(piece.text[:2_000]) for piece in pieces[:6]):
        return None, pieces
    return clean_line(words), pieces


def _solid(words: str) -> str:
    return "".join(filter(str.isalnum, words.casefold()))
