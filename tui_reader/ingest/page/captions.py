"""Which elements of a page are captions: by tag, by name, or because they stand beside a picture in its box."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from tui_reader.ingest.page.marks import class_parts, marked, marks
from tui_reader.ingest.page.run import web_address

if TYPE_CHECKING:
    from lxml.html import HtmlElement

_LONGEST = 1_000
_LONG_PARAGRAPH = 120
_LONGEST_BESIDE = 350
"""Code points of words beside a picture that nothing calls a caption."""
_FEWEST_WORDS = 3
_MOST = 200
_PICTURES = ("img", "picture", "amp-img", "video", "amp-video", "canvas")
_HEADINGS = ("h1", "h2", "h3", "h4", "h5", "h6")
_ENDINGS = (".jpg", ".jpeg", ".png", ".webp", ".gif", ".avif")
_MAY_BE = ("figcaption", "div", "p", "span", "dd", "small", "em", "figure", "h6", "td", "section", "li")
_NEVER = frozenset({"body", "article", "main", "html", "figure"})
_SIGNS = ("cap", "cptn", "cutline")
"""Every class of a caption has one of these in it."""
_ADDRESSES = ("src", "data-src", "data-original", "data-lazy-src")
_NEAR = 4
"""Levels between a picture and its caption."""


def find_captions(tree: HtmlElement) -> set[HtmlElement]:
    """The elements that are captions, none inside another."""
    beside = _beside_pictures(tree)
    known: set[HtmlElement] = set()
    for element in tree.iter(*_MAY_BE):
        if len(known) == _MOST:
            break
        # A caption inside another is a part of it.
        if (element in beside or _is_caption(element)) and known.isdisjoint(element.iterancestors()):
            known.add(element)
    return known


def holder(caption: HtmlElement) -> HtmlElement | None:
    """What holds a caption with its picture."""
    if next(caption.iter(*_PICTURES), None) is not None:
        return caption
    parent = caption.getparent()
    above = parent.getparent() if parent is not None else None
    return (
        parent if parent is None or parent.tag == "figure" or above is None or above.tag == "body" else above
    )


def picture_address(caption: HtmlElement, held: HtmlElement | None, base: str | None) -> str | None:
    """Where the picture of a caption is to be had: the last one before it in what holds both, else the first.

    `base` is the address of the page. None where there is no picture or no address of the web.
    """
    if held is None:
        return None
    best: HtmlElement | None = None
    for element in held.iter("img", "amp-img", caption.tag):
        if element is caption:
            if best is not None:
                break
        elif element.tag in ("img", "amp-img"):
            best = element
    for name in _ADDRESSES:
        # Pages that load pictures late have an empty one, written out, in the first of these.
        address = ((best.get(name) if best is not None else None) or "").strip()
        if address and not address.startswith("data:"):
            return web_address(address, base)
    return None


def elsewhere(element: HtmlElement) -> bool:
    """Whether an element belongs to a pointer to another article."""
    for parent in element.iterancestors():
        if parent.tag in ("nav", "footer", "aside") or (marked(parent, "elsewhere") and _points(parent)):
            return True
        if parent.tag == "a" and not _is_picture_link(parent):
            return True
    return False


def _is_caption(element: HtmlElement) -> bool:
    if not _is_called(element) or not 2 < len(element.text_content().strip()) <= _LONGEST:
        return False
    if next(element.iter("blockquote", "h1", "h2"), None) is not None:
        return False
    # What wraps several paragraphs is no caption, whatever it is called.
    return sum(len(p.text_content()) > _LONG_PARAGRAPH for p in element.iter("p")) < 3


def _is_called(element: HtmlElement) -> bool:
    if element.tag == "figcaption" or element.get("itemprop") == "caption":
        return True
    words = (element.get("class") or "").lower()
    if element.tag in _NEVER or not any(sign in words for sign in _SIGNS):
        return False
    parts = class_parts(element)
    return not _parts("caption").isdisjoint(parts) and (
        not _parts("picture").isdisjoint(parts) or _is_near_picture(element)
    )


def _is_near_picture(element: HtmlElement) -> bool:
    for _, parent in zip(range(_NEAR), element.iterancestors(), strict=False):
        if parent.tag in ("body", "html"):
            return False
        if next(parent.iter(*_PICTURES, "figure", "iframe"), None) is not None:
            return True
    return False


def _beside_pictures(tree: HtmlElement) -> set[HtmlElement]:
    """Boxes of one picture, called so, that hold nothing else but a few words."""
    found: set[HtmlElement] = set()
    for _, picture in zip(range(_MOST), tree.iter("img", "amp-img"), strict=False):
        best: HtmlElement | None = None
        for _, box in zip(range(_NEAR), picture.iterancestors(), strict=False):
            if box.tag in ("body", "article", "main", "a", "td") or not _holds_little(box):
                break
            if box.tag == "figure" or not _parts("picture").isdisjoint(class_parts(box)):
                best = box
        if best is not None and _is_worded(best):
            found.add(best)
    return found


def _holds_little(box: HtmlElement) -> bool:
    return (
        len(box.text_content().strip()) <= _LONGEST_BESIDE
        and sum(1 for _ in box.iter("img", "amp-img")) == 1
        and next(box.iter(*_HEADINGS, "blockquote", "form", "ul", "ol"), None) is None
    )


def _is_worded(box: HtmlElement) -> bool:
    words = box.text_content()
    linked = sum(len(a.text_content()) for a in box.iter("a") if not _is_picture_link(a))
    parts = frozenset[str]().union(*(class_parts(one) for one in box.iter()))
    about_people = not _parts("people").isdisjoint(parts)
    return len(words.split()) >= _FEWEST_WORDS and 2 * linked < len(words.strip()) and not about_people


def _points(parent: HtmlElement) -> bool:
    """Whether a box leads to another article: by a heading or by a link of some words."""
    if next(parent.iter(*_HEADINGS), None) is not None:
        return True
    links = (link for link in parent.iter("a") if not _is_picture_link(link))
    return any(len(link.text_content().split()) >= _FEWEST_WORDS for link in links)


def _is_picture_link(link: HtmlElement) -> bool:
    return (link.get("href") or "").lower().split("?")[0].endswith(_ENDINGS)


@cache
def _parts(kind: str) -> frozenset[str]:
    return frozenset(marks()["parts"][kind])
