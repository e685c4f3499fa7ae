"""Boxes that stand on a page beside its article or in the middle of it: found by name or by build, taken out."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING
from urllib.parse import urlsplit

from tui_reader.ingest.page.marks import class_parts, marked, marks
from tui_reader.ingest.page.tags import solid

if TYPE_CHECKING:
    from collections.abc import Iterator

    from lxml.html import HtmlElement

_TAGS = (
    "article",
    "div",
    "section",
    "aside",
    "ul",
    "ol",
    "p",
    "form",
    "span",
    "details",
    "figure",
    "footer",
    "nav",
)
_HOLDERS = ("div", "section", "aside", "ol", "ul", "dl", "article", "details")
_HEADINGS = ("h2", "h3", "h4", "h5", "h6")
_FIELDS = ("form", "textarea", "input")
_WRITTEN_IN = ("", "text", "email", "search", "tel")
_LONGEST_FORM = 700
"""Code points of a box with a form in it; a longer one holds more than the form."""
_LONGEST_TEASER = 500
_LONGEST_LABEL = 40
_LONGEST_BOX = 2_000
_LONG_PARAGRAPH = 100
_MOST_PARAGRAPHS = 1
"""Long paragraphs of a box whose name may be that of a part of the article as well."""
_LONGEST_TALK = 0.75
"""Share of a page's words that readers' comments may have."""
_MOST_LEVELS = 4
_FEWEST_WORDS = 4
_KEPT = frozenset({"body", "html", "main", "td", "tr", "tbody", "table"})


def take_out_boxes(
    tree: HtmlElement, *, title: str, live: bool, body: str | None = None, url: str | None = None
) -> None:
    """Take out, in place: share bars, letters, comments, teasers of other articles.

    `live`: headings may be links to the entries that they head; `body`: the text as the publisher's data have
    it, none of which is taken out; `url`: the page's own, for headings may also lead to other sites.
    """
    text = solid(body or "")
    whole = max(1, len(tree.text_content()))
    for box in [box for box in tree.iter(*_TAGS) if _is_named(box)]:
        _take_out_part(box, whole / 3, text)
    for box in [box for box in tree.iter(*_HOLDERS) if _is_talk(box)]:
        _take_out_part(box, whole * _LONGEST_TALK, text)
    for field in [field for field in tree.iter(*_FIELDS) if _is_written_in(field)]:
        _take_out_around(field, min(_LONGEST_FORM, whole // 4), text)
    if not live:
        for heading in list(_linked_headings(tree, solid(title), _host(url))):
            _take_out_around(heading, min(_LONGEST_TEASER, whole // 4), text)
        for box in [box for link in tree.iter("a") if (box := _led_by(link)) is not None]:
            _take_out_part(box, min(_LONGEST_TEASER, whole / 4), text)


def take_out(element: HtmlElement) -> None:
    """Remove an element and leave the words behind it."""
    if element.getparent() is not None:
        element.drop_tree()


def _take_out_part(box: HtmlElement, most: float, text: str) -> None:
    """Take out a box that is only a part of the page; the one around the article may have such a name too."""
    if len(box.text_content()) < most and next(box.iter("h1"), None) is None and not _is_of(box, text):
        take_out(box)


def _is_of(box: HtmlElement, text: str) -> bool:
    """Whether a box holds a part of the text."""
    if not text:
        return False
    for paragraph in box.iter("p", "li", "div"):
        words = solid(paragraph.text_content()[:300])[:150]
        if len(words) > _LONG_PARAGRAPH // 2 and words in text:
            return True
    return False


def _is_named(box: HtmlElement) -> bool:
    if marked(box, "boxes"):
        return True
    parts = class_parts(box)
    if parts.isdisjoint(_words("boxes") | _words("perhaps_boxes")):
        return False
    if len(box.text_content()) > _LONGEST_BOX:
        return False
    if not parts.isdisjoint(_words("boxes")):
        return True
    return box.tag != "p" and sum(map(_is_paragraph, box.iter())) <= _MOST_PARAGRAPHS


def _is_paragraph(element: HtmlElement) -> bool:
    """Whether many words stand in an element itself: some sites set their paragraphs as boxes."""
    own = (element.text or "") if element.tag != "p" else element.text_content()
    return isinstance(element.tag, str) and len(own.strip()) > _LONG_PARAGRAPH


def _is_talk(box: HtmlElement) -> bool:
    names = f"{box.get('class') or ''} {box.get('id') or ''}"[:1_000].lower().split()
    if any(name == "comment" or name.startswith(("comments", "comment-", "comment_")) for name in names):
        return True
    return not (class_parts(box) | set(names)).isdisjoint(_words("talk"))


def _is_written_in(field: HtmlElement) -> bool:
    return field.tag != "input" or (field.get("type") or "").lower() in _WRITTEN_IN


def _take_out_around(inner: HtmlElement, longest: int, text: str) -> None:
    """Take out the widest box around an element that holds few words."""
    best: HtmlElement | None = None
    for _, box in zip(range(_MOST_LEVELS), [inner, *inner.iterancestors()], strict=False):
        if box.tag in _KEPT or len(box.text_content()) > longest or next(box.iter("h1"), None) is not None:
            break
        best = box
    # A heading that stands by itself is judged with what stands around it.
    if best is None or best.tag in _HEADINGS or _is_of(best, text):
        return
    above = best.getparent()
    take_out(best)
    # What is left of a box without its teasers is its label.
    while above is not None and above.tag not in _KEPT and len(above.text_content().strip()) < _LONGEST_LABEL:
        emptied, above = above, above.getparent()
        take_out(emptied)


def _linked_headings(tree: HtmlElement, title: str, host: str) -> Iterator[HtmlElement]:
    """Headings that are nothing but a link to another page of the site."""
    for heading in tree.iter(*_HEADINGS):
        words = solid(heading.text_content()[:500])
        if not words or words == title:
            continue
        around = next(heading.iterancestors("a"), None)
        links = [around] if around is not None else list(heading.iter("a"))
        leading = [link for link in links if _leads_on(link.get("href") or "#", host)]
        covered = sum(len(solid(link.text_content())) for link in leading)
        if leading and covered >= 0.9 * len(words):
            yield heading


def _leads_on(address: str, host: str) -> bool:
    """Whether an address is that of another page of the site, as far as that can be told."""
    if address.startswith("#"):
        return False
    return not host or not address.startswith(("http:", "https:")) or _host(address) == host


def _host(url: str | None) -> str:
    """The last two parts of a host's name, which the parts of a site have in common; empty where it has none."""
    try:
        name = urlsplit((url or "")[:2_000]).hostname or ""
    except ValueError:
        return ""
    return ".".join(name.split(".")[-2:])


def _led_by(link: HtmlElement) -> HtmlElement | None:
    """The box that is a link of some words and a paragraph under it, where the link stands in one."""
    box, under = link.getparent(), link.getnext()
    if box is None or under is None or box.tag not in ("div", "li", "aside", "section", "article"):
        return None
    if (link.tail or "").strip() or (box.text or "").strip() or (link.get("href") or "#").startswith("#"):
        return None
    is_text = under.tag in ("p", "div") and len(box) == 2 and under.text_content().strip()
    return box if is_text and len(link.text_content().split()) >= _FEWEST_WORDS else None


@cache
def _words(kind: str) -> frozenset[str]:
    return frozenset(marks()["parts"][kind])
