"""Mail and MHTML: a newsletter, or a page that was saved with its pictures in one file."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from email.errors import MessageError
from email.header import decode_header, make_header
from email.message import Message
from email.parser import BytesParser
from email.policy import compat32
from email.utils import parseaddr
from itertools import islice
from typing import TYPE_CHECKING

from tui_reader.errors import NotAnArticleError
from tui_reader.ingest.clean import clean, clean_line
from tui_reader.ingest.dates import iso_date
from tui_reader.ingest.finish import with_notices
from tui_reader.ingest.front_matter import safe_url
from tui_reader.ingest.page.facts import Facts
from tui_reader.ingest.parsers import DAMAGED, Origin
from tui_reader.ingest.phrases import phrases
from tui_reader.model.article import Article, BlockKind

if TYPE_CHECKING:
    from tui_reader.ingest.rendering import Piece

_PAGES = ("text/html", "application/xhtml+xml")
_MOST_PARTS = 500
_MOST_HEADER = 2_000
_LONGEST_FURNITURE = 300


def parse_mail(data: bytes, origin: Origin) -> Article:
    """The article in a message. Raises `NotAnArticleError` where it has no text."""
    try:
        # The older policy does not take headers apart, which is slow for long ones.
        message = BytesParser(policy=compat32).parsebytes(data)
        parts, notices = _texts(message)
    except (MessageError, RecursionError, ValueError, LookupError) as error:
        raise NotAnArticleError("this message is damaged", where=origin.called, hint=DAMAGED) from error
    parts = [part for part in parts if part.get_content_type() in (*_PAGES, "text/plain")]
    pages = [part for part in parts if part.get_content_type() in _PAGES]
    if pages and _is_saved_page(message):
        return with_notices(_saved_page(message, pages[0], origin), notices)
    if pages:
        return with_notices(_newsletter(message, parts, origin), notices)
    if parts:
        return with_notices(_plain(message, parts, origin), notices)
    raise NotAnArticleError("there is no text in this message", where=origin.called)


def _is_saved_page(message: Message) -> bool:
    if _saved_from(message):
        return True
    sender = str(message.get("From", ""))[:_MOST_HEADER].lower()
    return message.get_content_type() == "multipart/related" and (not sender or "saved by" in sender)


def _texts(message: Message) -> tuple[list[Message], tuple[str, ...]]:
    """The parts that are shown, in order, and whether some were left out.

    Of the same in several forms only one is shown, and of a page with what belongs to it only the page.
    """
    found: list[Message] = []
    waiting = [message]
    seen = 0
    while waiting:
        part = waiting.pop()
        seen += 1
        if seen > _MOST_PARTS:
            return found, (f"Only the first {_MOST_PARTS} parts of the message were read.",)
        if "attachment" in str(part.get("Content-Disposition", ""))[:100].lower():
            continue
        payload = part.get_payload()
        if isinstance(payload, list):
            inner = [one for one in payload if isinstance(one, Message)]
            waiting += reversed(_chosen(part.get_content_type(), inner))
        else:
            found.append(part)
    return found, ()


def _chosen(kind: str, inner: list[Message]) -> list[Message]:
    """Those of the parts inside a part of this kind that are shown."""
    if kind == "multipart/related":
        return inner[:1]
    if kind != "multipart/alternative":
        return inner
    pages = [part for part in inner if any(one.get_content_type() in _PAGES for one in _few(part))]
    plain = [part for part in inner if part.get_content_type() == "text/plain"]
    return (pages or plain or inner)[-1:]


def _few(part: Message) -> Iterator[Message]:
    return islice(part.walk(), _MOST_PARTS)


def _saved_from(message: Message) -> str | None:
    return safe_url(str(message.get("Snapshot-Content-Location", ""))[:_MOST_HEADER])


def _saved_page(message: Message, part: Message, origin: Origin) -> Article:
    from tui_reader.ingest.page import read_page

    url = _saved_from(message) or safe_url(str(part.get("Content-Location", ""))[:_MOST_HEADER])
    return read_page(
        _bytes(part), location=origin.location, url=url, content_type=str(part.get("Content-Type", ""))
    )


def _newsletter(message: Message, parts: list[Message], origin: Origin) -> Article:
    """All that a message shows, without the lines that every newsletter has."""
    from tui_reader.ingest.composing import compose
    from tui_reader.ingest.page.tidying import tidy

    facts = _facts(message)
    pieces: list[Piece] = []
    notices: dict[str, None] = {}
    for part in parts:
        read, told = _pieces(part)
        pieces += read
        notices.update(dict.fromkeys(told))
    url = next((k.url for p in pieces if _holds(p.text, "online") for k in p.links), None)
    kept = tidy([piece for piece in pieces if not _is_furniture(piece)], title=facts.title or "")
    if not kept:
        raise NotAnArticleError("there is no text in this message", where=origin.called)
    return compose(kept, replace(facts, url=url), location=origin.location, notices=tuple(notices))


def _pieces(part: Message) -> tuple[list[Piece], tuple[str, ...]]:
    """The pieces of one part, and what the reader should know of how it was read."""
    from tui_reader.ingest.page.blocks import read_blocks
    from tui_reader.ingest.page.tree import decode_page, page_tree
    from tui_reader.ingest.rendering import Piece

    source, notices = decode_page(_bytes(part), str(part.get("Content-Type", "")))
    if part.get_content_type() not in _PAGES:
        paragraphs = (" ".join(words.split()) for words in clean(source).split("\n\n"))
        return [Piece.plain(BlockKind.PARAGRAPH, words) for words in paragraphs if words], notices
    try:
        tree, told = page_tree(source)
    except NotAnArticleError as error:
        return [], (f"A part of the message was left out: {error.what}.",) if source.strip() else ()
    return read_blocks(tree), (*notices, *told)


def _plain(message: Message, parts: list[Message], origin: Origin) -> Article:
    from tui_reader.ingest.page.tree import decode_page
    from tui_reader.ingest.text import read_text

    read_parts = [decode_page(_bytes(part), str(part.get("Content-Type", ""))) for part in parts]
    text = "\n\n".join(words for words, _ in read_parts)
    notices = tuple(dict.fromkeys(notice for _, told in read_parts for notice in told))
    if not text.strip():
        raise NotAnArticleError("there is no text in this message", where=origin.called)
    facts = _facts(message)
    read = read_text(f"{facts.title or ''}\n\n{text}", location=origin.location)
    published = read.published or facts.published
    return with_notices(replace(read, published=published, site=facts.site), notices)


def _facts(message: Message) -> Facts:
    name, address = parseaddr(_header(message, "From"))
    return Facts(
        title=_header(message, "Subject") or None,
        site=clean_line(name, longest=100) or address.rpartition("@")[2] or None,
        published=iso_date(_header(message, "Date")),
    )


def _header(message: Message, name: str) -> str:
    raw = str(message.get(name, ""))[:_MOST_HEADER]
    try:
        return clean_line(str(make_header(decode_header(raw))))
    except (MessageError, ValueError, LookupError):
        return clean_line(raw)


def _bytes(part: Message) -> bytes:
    payload = part.get_payload(decode=True)
    return payload if isinstance(payload, bytes) else b""


def _is_furniture(piece: Piece) -> bool:
    return len(piece.text) < _LONGEST_FURNITURE and (
        _holds(piece.text, "online") or _holds(piece.text, "furniture")
    )


def _holds(words: str, kind: str) -> bool:
    line = " ".join(words[:_LONGEST_FURNITURE].lower().split())
    return any(phrase in line for phrase in phrases()["mail"][kind])
