"""A page's tree made ready: what trafilatura would lose is written so that it is kept, boxes are taken out."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from tui_reader.ingest.page.boxes import take_out
from tui_reader.ingest.page.marks import marked

if TYPE_CHECKING:
    from lxml.html import HtmlElement

_PROSE = frozenset({"p", "li", "blockquote", "h1", "h2", "h3", "h4", "h5", "h6", "td", "dd"})
_MAY_BE_UNSEEN = ("span", "div", "p", "h2", "h3", "h4", "strong", "b", "em", "i")
_MOST_UNSEEN = 300
_FEWEST_ENTRIES = 3
_PROSE_LENGTH = 80
_HOLDERS = frozenset({"blockquote", "div", "td", "section", "article", "main", "font", "center"})
_INLINE = frozenset("a abbr b big cite em font i mark q s small span strong sub sup u".split())
_UNREAD = ("script", "style", "noscript", "template", "svg", "iframe")


def strip_unseen(tree: HtmlElement) -> None:
    """Take out, in place, what a page does not show: scripts, and words for those who hear it read.

    What is a heading by its role only becomes one.
    """
    from lxml import etree

    for unread in list(tree.iter("noscript")):
        # The picture itself, where a script would put it later; its place tells what is a caption.
        if next(unread.iter("img"), None) is not None:
            unread.addprevious(unread.makeelement("img"))
    etree.strip_elements(tree, *_UNREAD, with_tail=False)
    for element in [element for element in tree.iter(*_MAY_BE_UNSEEN) if marked(element, "unseen")]:
        if len(element.text_content()) < _MOST_UNSEEN:
            take_out(element)
    for element in [element for element in tree.iter("sup", "a", "span") if _is_sign(element)]:
        take_out(element)
    for element in list(tree.iter("div", "p", "span")):
        if element.get("role") == "heading":
            level = element.get("aria-level") or "2"
            element.tag = f"h{level}" if level in "23456" else "h2"


def prepare(tree: HtmlElement, *, live: bool) -> None:
    """Change `tree` in place. `live`: its entries begin with their times, which are kept."""
    for form in list(tree.iter("form")):
        # Some sites set the whole page as one form; trafilatura drops forms.
        if sum(len(p.text_content()) > _PROSE_LENGTH for p in form.iter("p")) > 2:
            form.tag = "div"
    for holder in {br.getparent() for br in tree.iter("br")}:
        if holder is not None and holder.tag in _HOLDERS:
            _part_at_breaks(holder)
    for holder in {p.getparent() for p in tree.iter("p")}:
        if holder is not None and holder.tag in _HOLDERS:
            _set_loose_words(holder)
    for quoted in list(tree.iter("q")):
        _set_in_marks(quoted)
    for time in list(tree.iter("time")):
        _keep_time(time, live=live)
    for figure in list(tree.iter("figure")):
        # Trafilatura drops figures, and with them what was set apart from the text as one.
        if next(figure.iter("blockquote"), None) is not None and next(figure.iter("img"), None) is None:
            figure.tag = "div"


def _is_sign(element: HtmlElement) -> bool:
    """Whether an element is the number of a note or the sign that a heading can be linked to."""
    if element.tag == "sup":
        return any((link.get("href") or "").startswith("#") for link in element.iter("a"))
    return element.get("aria-hidden") == "true" and len(element.text_content().strip()) <= 1


def has_entries(tree: HtmlElement) -> bool:
    """Whether the page is built of the entries of a live report."""
    entries = (
        element for element in tree.iter("div", "article", "section", "li") if marked(element, "live_entry")
    )
    return sum(1 for _, _ in zip(range(_FEWEST_ENTRIES), entries, strict=False)) == _FEWEST_ENTRIES


def _part_at_breaks(holder: HtmlElement) -> None:
    """Paragraphs that are told apart by two line breaks only become paragraphs."""
    children = list(holder)
    if not any(_is_break(one) and _is_break(two) and not _words(one.tail) for one, two in pairwise(children)):
        return
    paragraph = _begin(holder, 0)
    paragraph.text, holder.text = holder.text, None
    for at, child in enumerate(children):
        double = _is_break(child) and (
            (at + 1 < len(children) and _is_break(children[at + 1]) and not _words(child.tail))
            or (at > 0 and _is_break(children[at - 1]) and not _words(children[at - 1].tail))
        )
        if double or not (child.tag in _INLINE or _is_break(child)):
            # Blocks stay where they are; the words behind them begin anew.
            tail, child.tail = child.tail, None
            paragraph = _begin(holder, holder.index(child) + 1)
            paragraph.text = tail
            if double:
                holder.remove(child)
        else:
            paragraph.append(child)
    for made in list(holder.iterchildren("p")):
        if not len(made) and not _words(made.text):
            holder.remove(made)


def _set_loose_words(holder: HtmlElement) -> None:
    """Words between paragraphs that stand in none become one, with the links and styles among them."""
    runs: list[tuple[HtmlElement | None, list[HtmlElement]]] = [(None, [])]
    for child in holder:
        if child.tag in _INLINE:
            runs[-1][1].append(child)
        else:
            runs.append((child, []))
    for before, inline in runs:
        words = holder.text if before is None else before.tail
        length = len((words or "").strip()) + sum(len(c.text_content()) + len(c.tail or "") for c in inline)
        if length < _PROSE_LENGTH:
            continue
        paragraph = _begin(holder, 0 if before is None else holder.index(before) + 1)
        paragraph.text = words
        if before is None:
            holder.text = None
        else:
            before.tail = None
        paragraph.extend(inline)


def _begin(holder: HtmlElement, at: int) -> HtmlElement:
    paragraph = holder.makeelement("p")
    holder.insert(at, paragraph)
    return paragraph


def _is_break(element: HtmlElement) -> bool:
    return str(element.tag) == "br"


def _words(text: str | None) -> bool:
    return bool(text and text.strip())


def _set_in_marks(quoted: HtmlElement) -> None:
    """The marks that browsers draw around `q`, as characters."""
    quoted.text = f"“{quoted.text or ''}"
    if len(quoted):
        quoted[-1].tail = f"{quoted[-1].tail or ''}”"
    else:
        quoted.text += "”"
    quoted.tag = "span"


def _keep_time(time: HtmlElement, *, live: bool) -> None:
    """Times inside sentences are words of them; those of a live page's entries are lines of their own."""
    parent = time.getparent()
    if parent is None:
        return
    if str(parent.tag) in _PROSE or str(getattr(parent.getparent(), "tag", "")) in _PROSE:
        time.tag = "span"
    elif live:
        words = " ".join(time.text_content().split())
        time.clear(keep_tail=True)
        time.tag, time.text = "p", words
