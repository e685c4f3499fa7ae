"""The patterns that lines of plain text are judged by, each put together from named parts.

Every repetition has an upper bound and no part repeats another, so that each is linear in what it is shown.
"""

from __future__ import annotations

import re

from tui_reader.ingest.phrases import any_of, phrases
from tui_reader.model.patterns import late

_ANY_CASE = re.IGNORECASE

_WORD = r"[A-ZÀ-Þ][\w.'’-]{0,30}"
"""One word of a name."""
_PERSON = rf"{_WORD}(?: {_WORD}){{1,3}}"


def _said(kind: str, name: str) -> str:
    """A pattern for one of the phrases in a list of `phrases.toml`."""
    return any_of(phrases()[kind][name])


BYLINE = late(
    lambda: (
        rf"(?i:{_said('byline', 'before_a_name')})\s{{1,3}}"
        rf"(?P<who>{_WORD}(?:,?\s{{1,3}}(?:{_WORD}|{_said('byline', 'joining')}(?!\w))){{0,14}})[.,]?"
    )
)
BARE_BYLINE = late(
    lambda: (
        rf"{_PERSON}(?: and {_PERSON})?,? "
        rf"(?:in [A-ZÀ-Þ][\w ]{{1,30}}|[\w ]{{0,40}}\b(?i:{_said('byline', 'desks')}))"
    )
)

_TOWN = r"[A-ZÀ-Þ][\w'’.-]{1,20}(?: [A-ZÀ-Þ][\w'’.-]{1,20}){0,2}"
_TOWN_IN_CAPITALS = r"[A-ZÀ-Þ][A-ZÀ-Þ .'’/-]{1,40}"
_REGION = r"(?:, [A-Z][\w.]{1,20}(?: [A-Z][\w.]{1,20}){0,2})?"
_DAY = r"(?:, (?:[A-Z][a-z]{2,8}\.? \d{1,2}|\d{1,2} [A-Z][a-z]{2,8}\.?))?"
_AGENCY = r" ?\([^()\n]{2,40}\)"
_DASH = r"\s{0,2}(?:--|—|–|-)"
DATELINE = late(
    rf"{_TOWN_IN_CAPITALS}{_REGION}{_DAY}(?:{_AGENCY})?{_DASH}(?=[\s\"“'‘A-Z])"
    rf"|{_TOWN}{_REGION}{_DAY}{_AGENCY}{_DASH}"
    rf"|{_TOWN}{_REGION}{_DAY} (?P<bare>--|—|–)(?= [\"“‘A-ZÀ-Þ])"
    r"|[A-Z]{3,20}(?: [A-Z]{3,20}){0,2}:(?= [A-Z])"
)
"""What begins a paragraph with where it was written; shown the first 160 code points."""
BARE_DASHES = (" -- ", " — ", " – ")
"""The dashes behind a dateline that is neither in capitals nor names an agency."""

READ_MORE = late(lambda: rf"{_said('read_more', 'begin')}(?!\w)", _ANY_CASE)
ALONE = late(lambda: rf"{_said('read_more', 'alone')}(?:\s?:|$)", _ANY_CASE)
ADDRESS = late(r"(?:https?://|www\.)\S{1,300}")

CAPTIONED = late(lambda: rf"{_said('caption', 'labels')}\s?(?::|by (?-i:[A-Z])|courtesy)", _ANY_CASE)
CREDIT = late(
    lambda: (
        rf"\b(?i:{_said('caption', 'credit_labels')}): ?.{{2,60}}$"
        rf"|\b(?:Photograph|Photo|Picture) by [A-Z].{{2,60}}$"
        rf"|/(?:{_said('caption', 'agencies')})\)?\.?$"
        r"|\bGetty Images\b.{0,20}$"
        r"|©.{2,60}$"
        r"|\[[A-Z][\w .'’-]{2,40}/[A-Z][\w .'’-]{1,40}\]$"
    )
)
"""A credit at the end of a line; shown the last 90 code points."""
CREDIT_SIGNS = ("/", "©", "Getty Images", "Photograph by ", "Photo by ", "Picture by ")
"""At least one of them is in every credit without a label."""

NOTE = late(
    lambda: (
        rf"[(\[]?(?:(?:{_said('note', 'before_a_name')} (?-i:[A-Z]))"
        rf"|{_said('note', 'begin')}|{_said('note', 'begin_of_origin')}\b)"
    ),
    _ANY_CASE,
)
BIOGRAPHY = late(
    lambda: rf"{_PERSON} is (?:a|an|the) [\w ,'’-]{{0,60}}\b{_said('note', 'writers')}\b.{{0,200}}$"
)
CORRECTION = late(
    lambda: (
        rf"[(\[]?(?:{_said('correction', 'labels')}\b.{{0,40}}?(?::|—|–| - )"
        rf"|{_said('correction', 'begin')}\b"
        rf"|{_said('correction', 'before_a_piece')} {_said('correction', 'pieces')} "
        rf"(?:was|has been|is being) {_said('correction', 'amended')}\b)"
    ),
    _ANY_CASE,
)

SOCIAL = late(r"(?:—|–|--?)\s?.{1,80}\(@\w{1,30}\).{0,40}$")
"""The signature under a post: — Name (@handle) date."""
TICKER = late(
    r"[A-Z]{1,5}(?:[.:][A-Z]{1,5})?\s.{0,40}[-+−▲▼]?\d{1,6}(?:[.,]\d{1,4})?\s?%\)?"
    r"|\(?(?:NASDAQ|NYSE|LSE|LON|TSX|ASX)\s?: ?[A-Z.]{1,6}\)?"
)
CLOCK = late(
    r"\d{1,2}[:.]\d{2}\s?(?:[ap]\.?m\.?)?\s?(?:[A-Z]{2,4})?|\d{1,3} ?(?:m|h|min|mins|minutes|hours?) ago",
    _ANY_CASE,
)
RULE = late(r"(?:[*#_=~•·-]\s?){3,80}")
BULLETS = "•·‣▪◦●■"
BULLET = late(rf"[{BULLETS}]\s{{0,3}}(?=\S)")
DASH_OR_NUMBER = late(r"(?:[*–—-]\s{1,3}|\d{1,2}[.)]\s{1,3})(?=\S)")
LABEL = late(r"(?:Q|A|[A-Z][\w.'’-]{0,20}(?: [A-Z][\w.'’-]{0,20}){0,3})\s?[:.](?=\s)")
"""Who speaks, in questions and answers: "Q:", "Coast Post:"."""
SPEECH = late(r"\b(?:said|says|told|asked|added|replied)\b")
QUOTED = late(r"[\"“][^\"“”]{0,100}[\"”]|[‘'][^'’]{0,100}['’](?!\w)")
