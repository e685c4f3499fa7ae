"""JSON-LD in a page (schema.org): the publisher's own account of the article."""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Iterator, Mapping
from html import unescape
from typing import TYPE_CHECKING, Any

from tui_reader.ingest.front_matter import safe_url
from tui_reader.ingest.page.facts import Facts, said, said_date, said_names
from tui_reader.ingest.page.tags import solid

if TYPE_CHECKING:
    from lxml.html import HtmlElement

Node = Mapping[str, Any]

_MOST_SCRIPT = 1_000_000
_MOST_SCRIPTS = 30
_MOST_NODES = 2_000
_ARTICLES = ("Article", "Posting", "Report", "Review", "Analysis", "OpinionPiece")
"""How the names of schema.org's kinds of article end."""
_WRAPPED = re.compile(
    r"^\s*(?:<!--|//<!\[CDATA\[|<!\[CDATA\[|/\*<!\[CDATA\[\*/)|(?:-->|//\]\]>|\]\]>|/\*\]\]>\*/)\s*$"
)


def linked_facts(tree: HtmlElement) -> Facts:
    """The facts of the page's article; empty where it has no JSON-LD of one.

    A context is not asked for, and articles may stand in lists, in `@graph` or inside the page's node.
    """
    nodes = list(_nodes(_scripts(tree)))
    articles = [node for node in nodes if _is_article(node)]
    if not articles:
        return Facts()
    # Teasers of other articles are articles too: the page's own has its title or address, and says most.
    titles, addresses = _titles(tree), _addresses(tree)
    ranked = sorted(
        articles,
        key=lambda node: (_is_shown(node, titles, addresses), _telling(node)),
        reverse=True,
    )
    article = ranked[0]
    pointed = len(ranked) > 1 and titles and not _is_shown(article, titles, addresses)
    if pointed and _telling(article) < _telling(ranked[1]) + _MORE_TELLING:
        # Several articles, and none of them is the one that is shown.
        return Facts()
    known = {str(node["@id"]): node for node in nodes if node.get("@id") and len(node) > 1}
    return _facts(article, known)


_TRAILING = re.compile(r",(\s{0,200}[}\]])")
_MOST_WRAPPINGS = 3
_SHORTEST_TITLE = 8
_MOST_TAGS = 500
_MORE_TELLING = 2
"""So many more facts has the page's own article than those that it points to."""

_TELLING = (
    "headline",
    "author",
    "datePublished",
    "dateModified",
    "publisher",
    "mainEntityOfPage",
    "articleBody",
)


def _telling(node: Node) -> int:
    return sum(bool(node.get(key)) for key in _TELLING)


def _titles(tree: HtmlElement) -> list[str]:
    """What the page is called, in its head and on top of it."""
    found = [element.text_content() for element in tree.xpath("/html/head/title[1] | (//h1)[position() < 4]")]
    for _, meta in zip(range(_MOST_TAGS), tree.iter("meta"), strict=False):
        if meta.get("property") == "og:title" or meta.get("name") == "twitter:title":
            found.append(meta.get("content") or "")
    return [words for title in found if len(words := solid(title[:500])) > _SHORTEST_TITLE]


def _addresses(tree: HtmlElement) -> set[str]:
    """The page's own addresses, as it tells them."""
    found = {link.get("href") for link in tree.xpath("//link[@rel='canonical']")[:3]}
    found |= {meta.get("content") for meta in tree.xpath("//meta[@property='og:url']")[:3]}
    return {address for address in found if address}


def _is_shown(node: Node, titles: list[str], addresses: set[str]) -> bool:
    page = node.get("mainEntityOfPage")
    told = (node.get("url"), page.get("@id") if isinstance(page, dict) else page)
    return _is_titled(node, titles) or any(str(address) in addresses for address in told if address)


def _is_titled(node: Node, titles: list[str]) -> bool:
    """Whether the page is called as the article is; the name of the site may stand beside it."""
    for name in (node.get("headline"), node.get("name"), node.get("alternativeHeadline")):
        words = solid(unescape(str(name or "")[:500]))
        if len(words) > _SHORTEST_TITLE and any(words in title or title in words for title in titles):
            return True
    return False


def _scripts(tree: HtmlElement) -> Iterator[object]:
    for script in list(tree.iter("script"))[:500]:
        if (
            "ld+json" in (script.get("type") or "").lower()
            and script.text
            and len(script.text) < _MOST_SCRIPT
        ):
            source = script.text
            for _ in range(_MOST_WRAPPINGS):
                source = _WRAPPED.sub("", source.strip()).strip().rstrip(";")
            yield from _loaded(source)


def _loaded(source: str) -> Iterator[object]:
    """The value that is written in a script, also where it is written with a comma or an entity too many."""
    for mend in (str, lambda words: _TRAILING.sub(r"\1", words), unescape):
        try:
            yield json.loads(mend(source), strict=False)
        except (ValueError, RecursionError):
            continue
        return


def _nodes(values: Iterable[object]) -> Iterator[Node]:
    """All objects of the values, level by level."""
    waiting: list[object] = [value for _, value in zip(range(_MOST_SCRIPTS), values, strict=False)]
    for at in range(_MOST_NODES):
        if at >= len(waiting):
            return
        value = waiting[at]
        if isinstance(value, dict):
            yield value
            waiting += [inner for inner in value.values() if isinstance(inner, (dict, list))]
        elif isinstance(value, list):
            waiting += [inner for inner in value if isinstance(inner, (dict, list))]


def _is_article(node: Node) -> bool:
    return bool(node.get("headline") or node.get("name")) and any(
        kind.endswith(_ARTICLES) for kind in _kinds(node)
    )


def _kinds(node: Node) -> list[str]:
    kinds = node.get("@type")
    return [str(kind) for kind in (kinds if isinstance(kinds, list) else [kinds])][:10]


def _facts(node: Node, known: Mapping[str, Node]) -> Facts:
    page = node.get("mainEntityOfPage")
    address = page.get("@id") or page.get("url") if isinstance(page, dict) else page
    publisher = _named(node.get("publisher"), known)
    return Facts(
        title=said(node.get("headline")) or said(node.get("name")),
        standfirst=said(node.get("description")),
        bylines=said_names(_named(node.get("author"), known) or _named(node.get("creator"), known)),
        published=said_date(node.get("datePublished")) or said_date(node.get("dateCreated")),
        modified=said_date(node.get("dateModified")),
        site=said(publisher[0]) if publisher else None,
        language=_language(node.get("inLanguage")),
        url=safe_url(str(node.get("url") or "")) or safe_url(str(address or "")),
        section=_first(node.get("articleSection")),
        tags=_words(node.get("keywords")),
        free=_free(node),
        live="LiveBlogPosting" in _kinds(node),
        body=_body(node),
    )


def _named(value: object, known: Mapping[str, Node]) -> list[str]:
    """The names in an author or publisher field: words, objects, references, or lists of them."""
    found: list[str] = []
    for one in value[:50] if isinstance(value, list) else [value]:
        if isinstance(one, dict):
            if not one.get("name") and str(one.get("@id")) in known:
                one = known[str(one["@id"])]
            inner = one.get("name")
            found += [str(name) for name in (inner if isinstance(inner, list) else [inner]) if name]
        elif isinstance(one, str):
            found.append(one)
    return found


def _language(value: object) -> str | None:
    if isinstance(value, list):
        value = value[0] if value else None
    if isinstance(value, dict):
        value = value.get("alternateName") or value.get("name")
    return said(value, longest=35)


def _first(value: object) -> str | None:
    return said(value[0] if isinstance(value, list) and value else value, longest=100)


def _words(value: object) -> tuple[str, ...]:
    if isinstance(value, str):
        value = value[:4_000].split(",")
    words = [said(word, longest=100) for word in (value if isinstance(value, list) else ())[:50]]
    # Some keep their own codes among the keywords.
    return tuple(word for word in words if word and ":" not in word)


def _free(node: Node) -> bool | None:
    value = node.get("isAccessibleForFree")
    if isinstance(value, bool):
        return value
    return {"false": False, "true": True}.get(str(value).lower())


def _body(node: Node) -> str | None:
    value = node.get("articleBody")
    return value[:_MOST_SCRIPT] if isinstance(value, str) and len(value) > 250 else None
