"""Mail and MHTML: a newsletter, or a page that was saved with its pictures in one file."""

from __future__ import annotations

from dataclasses import replace
from email.errors import MessageError
from email.header import decode_header, make_header
from email.message import Message
from email.parser import BytesParser
from email.policy import compat32
from email.utils import parseaddr
from typing import TYPE_CHECKING

from tui_reader.errors import NotAnArticleError
from tui_reader.ingest.clean import clean_line
from tui_reader.ingest.dates import iso_date
from tui_reader.ingest.finish import with_notices
from tui_reader.ingest.front_matter import safe_url
from tui_reader.ingest.page.facts import Facts
from tui_reader.ingest.parsers import DAMAGED, Origin
from tui_reader.ingest.phrases import phrases
from tui_reader.model.article import Article

if TYPE_CHECKING:
    from tui_reader.ingest.rendering import Piece

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
    pages = [part for part in parts if part.get_content_type() in ("text/html", "application/xhtml+xml")]
    if pages and (
        _saved_from(message) or (message.get_content_type() == "multipart/related" and not message["From"])
    ):
        return with_notices(_saved_page(message, pages[0], origin), notices)
    plain = [part for part in parts if part.get_content_type() == "text/plain"]
    if pages:
        return with_notices(_newsletter(message, pages[0], origin), notices)
    if plain:
        return with_notices(_plain(message, plain[0], origin), notices)
    raise NotAnArticleError("there is no text in this message", where=origin.called)


def _texts(message: Message) -> tuple[list[Message], tuple[str, ...]]:
    """The parts that are text and not attached, in order, and whether some were left out."""
    found: list[Message] = []
    waiting = [message]
    seen = 0
    while waiting:
        part = waiting.pop()
        seen += 1
        if seen > _MOST_PARTS:
            return found, (f"Only the first {_MOST_PARTS} parts of the message were read.",)
        payload = part.get_payload()
        if isinstance(payload, list):
            waiting += [inner for inner in reversed(payload) if isinstance(inner, Message)]
        elif "attachment" not in str(part.get("Content-Disposition", ""))[:100].lower():
            found.append(part)
    return found, ()


def _saved_from(message: Message) -> str | None:
    return safe_url(str(message.get("Snapshot-Content-Location", ""))[:_MOST_HEADER])


def _saved_page(message: Message, part: Message, origin: Origin) -> Article:
    from tui_reader.ingest.page import read_page

    url = _saved_from(message) or safe_url(str(part.get("Content-Location", ""))[:_MOST_HEADER])
    return read_page(
        _bytes(part), location=origin.location, url=url, content_type=str(part.get("Content-Type", ""))
    )


def _newsletter(message: Message, part: Message, origin: Origin) -> Article:
    """All that a message shows, without the lines that every newsletter has."""
    from tui_reader.ingest.composing import compose
    from tui_reader.ingest.page.blocks import read_blocks
    from tui_reader.ingest.page.tidying import tidy
    from tui_reader.ingest.page.tree import decode_page, page_tree

    source, notices = decode_page(_bytes(part), str(part.get("Content-Type", "")))
    tree, told = page_tree(source)
    facts = _facts(message)
    pieces = read_blocks(tree)
    url = next((k.url for p in pieces if _holds(p.text, "online") for k in p.links), None)
    kept = tidy([piece for piece in pieces if not _is_furniture(piece)], title=facts.title or "")
    if not kept:
        raise NotAnArticleError("there is no text in this message", where=origin.called)
    return compose(kept, replace(facts, url=url), location=origin.location, notices=(*notices, *told))


def _plain(message: Message, part: Message, origin: Origin) -> Article:
    from tui_reader.ingest.page.tree import decode_page
    from tui_reader.ingest.text import read_text

    text, notices = decode_page(_bytes(part), str(part.get("Content-Type", "")))
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
