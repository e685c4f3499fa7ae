"""Fields that all kinds of feeds have: words, addresses, and whether a content is the whole."""

from __future__ import annotations

import re
from html import unescape
from urllib.parse import urljoin

from tui_reader.errors import FetchError
from tui_reader.ingest.clean import clean_line
from tui_reader.ingest.fetch_addresses import target_of

WHOLE = 2_000
"""Code points of words from which a description counts as the whole article."""
WHOLE_OWN = 600
"""The same for what the feed itself calls the content."""
_TAG = re.compile(r"<!--[^>]{0,10000}-->|</?[A-Za-z][^<>]{0,2000}>")
_MORE = re.compile(
    r"(?:\[?(?:…|\.\.\.)\]?|(?:read|continue|more)(?: \w{1,12}){0,4} ?[→»>…]{0,3})$", re.IGNORECASE
)


def words_of(value: object, html: bool) -> str | None:
    """A field's words on one line; its tags are taken out where it is HTML."""
    if not isinstance(value, (str, int)):
        return None
    words = str(value)[:20_000]
    if html:
        words = unescape(_TAG.sub(" ", words))
    return clean_line(words) or None


def link(base: str, value: object) -> str | None:
    """An address joined to `base`, in ASCII; None where it is none that can be opened."""
    if not isinstance(value, str) or not value.strip():
        return None
    try:
        return target_of(urljoin(base, value.strip())).address
    except (FetchError, ValueError):
        return None


def is_full(content: str, *, own: bool) -> bool:
    """Whether a content (HTML) looks like the whole article; `own`: the feed has a description beside it."""
    words = clean_line(unescape(_TAG.sub(" ", content[:200_000])), longest=50_000)
    if _MORE.search(words[-80:]):
        return False
    return len(words) >= (WHOLE_OWN if own else WHOLE)
