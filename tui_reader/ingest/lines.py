"""What one line of plain text is by itself: rules on its words, each with what it is meant for.

All rules look at the line's first and last few hundred code points only, so that a line of any length is
judged at once.
"""

from __future__ import annotations

import re

from tui_reader.ingest.dates import date_line
from tui_reader.model.article import BlockKind

_NAME = r"(?:[A-ZÀ-Þ][\w.'’-]{0,30}|de|van|von|bin|al|el|la|du|da|of|for|in|and|at|the|&)"
_BYLINE = re.compile(
    rf"(?:by|words by|story by|report by|written by|byline:)\s{{1,3}}{_NAME}(?:,?\s{{1,3}}{_NAME}){{0,14}}[.,]?",
    re.IGNORECASE,
)
_BY = re.compile(r"(?i:by|words by|story by|report by|written by|byline:)\s{1,3}(?P<who>[A-ZÀ-Þ].{1,150})")
_BARE_BYLINE = re.compile(
    r"(?P<who>[A-ZÀ-Þ][\w.'’-]{0,30}(?: [A-ZÀ-Þ][\w.'’-]{0,30}){1,3}"
    r"(?: and [A-ZÀ-Þ][\w.'’-]{0,30}(?: [A-ZÀ-Þ][\w.'’-]{0,30}){1,3})?)"
    r",? (?:in [A-ZÀ-Þ][\w ]{1,30}|[\w ]{0,40}\b(?i:desk|correspondent|editor|reporter|writer|staff|bureau|agency))"
)
_DATELINE = re.compile(
    r"(?:[A-ZÀ-Þ][A-ZÀ-Þ .'’/-]{1,40}(?:, [A-Z][\w.]{1,20}(?: [A-Z][\w.]{1,20}){0,2})?(?:, [A-Z][a-z]{2,8}\.? \d{1,2})?"
    r"(?: ?\([^()\n]{2,40}\))?\s{0,2}(?:--|—|–|-)(?=[\s\"“'‘A-Z])"
    r"|[A-ZÀ-Þ][\w'’.-]{2,20}(?:(?: [A-ZÀ-Þ][\w'’.-]{1,20}){0,2}(?=,| ?\()|(?= [—–-]))"
    r"(?:, [A-Z][\w.]{1,20}(?: [A-Z][\w.]{1,20})?)?"
    r"(?:, \d{1,2} [A-Z][a-z]{2,8}\.?|, [A-Z][a-z]{2,8}\.? \d{1,2})?"
    r"(?: ?\([^()\n]{2,40}\)\s{0,2}(?:--|—|–|-)| (?:--|—|–)(?= [\"“A-Z]))"
    r"|[A-Z]{3,20}(?: [A-Z]{3,20}){0,2}:(?= [A-Z]))"
)
_NO_PLACE = frozenset(
    "CORRECTION UPDATE UPDATED BREAKING EXCLUSIVE WATCH READ LIVE NOTE BYLINE ANALYSIS OPINION".split()
)
_READ_MORE = re.compile(
    r"(?:read (?:more|also|next|the rest|the full)|also read|see also|more on this|more from"
    r"|related(?: (?:articles?|stories|story|content|topics))?(?::|$)|related (?:articles?|stories)"
    r"|continue reading|click here|sign up|subscribe|follow us|follow @|share this|advertisement$|most read"
    r"|recommended(?::|$)|watch:|listen:|more:|more stories|join our|download our|pic\.twitter\.com/|https?://\S{1,300}$)",
    re.IGNORECASE,
)
_CAPTIONED = re.compile(
    r"(?:photo|image|picture|photograph|illustration|graphic|file photo|caption|video)(?:graph)?s?(?: credit)?\s?"
    r"(?::|by [A-Z]|courtesy)",
    re.IGNORECASE,
)
_CREDIT = re.compile(
    r"(?:\b(?:[Pp]hoto|[Ii]mage"
    r"|[Pp]icture|[Pp]hotograph|[Ii]llustration|[Gg]raphic|[Cc]redit|CREDIT|PHOTO)s?: ?.{2,60}$"
    r"|\bGetty Images\b.{0,20}$|/(?:AP|AFP|EPA|PA|Reuters|REUTERS|Shutterstock|Alamy)\)?\.?$|©.{2,60}$"
    r"|\b(?:Photograph|Photo|Picture) by [A-Z].{2,60}$|\[[A-Z][\w .'’-]{2,40}/[A-Z][\w .'’-]{1,40}\]$)"
)
_OPENING = re.compile(
    r"[(\[]?(?:https?:|pic\.|also |an earlier|additional|advert|by |byline|caption|clarif|click|continue|correct|date|"
    r"download|edit|file photo|first |follow|further|graphic|illustr|image|join|last |listen|more|most |next|"
    r"our st|photo|picture|post|pub|read|recomm|related|report|research|see |share|sign |story by|subscr|"
    r"this |trans|updat|modif|video|watch|with |words by|writ|jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec|"
    r"mon|tue|wed|thu|fri|sat|sun|\d)",
    re.IGNORECASE,
)
"""How the lines begin that are told by their first words."""
_NOTE = re.compile(
    r"\(?(?:additional |further )?(?:reporting|editing)(?: and [a-z]{5,12})? (?:by|from) [A-Z]"
    r"|\(?(?:additional|further) (?:research|writing|translation)(?: and [a-z]{5,12})? (?:by|from) "
    r"|with (?:reporting|files|additional reporting) (?:from|by) |editor['’]?s note\b|our standards: "
    r"|this (?:article|story) (?:was (?:first|originally)|first appeared|originally appeared) ",
    re.IGNORECASE,
)
_BIO = re.compile(
    r"[A-Z][\w.'’-]{1,30}(?: [A-Z][\w.'’-]{1,30}){1,3} is (?:a|an|the) [\w ,'’-]{0,60}"
    r"\b(?:reporter|correspondent|columnist|editor|freelance|writer|journalist)\b.{0,200}$"
)
_CORRECTION = re.compile(
    r"(?:\(?(?:corrections?|clarifications?|corrected)\b.{0,40}?(?::|—|–| - )"
    r"|an earlier version of (?:this|the) |(?:editor['’]?s note: )?this (?:article|story|piece|report|headline|post)"
    r" (?:was|has been|is being) (?:amended|corrected|updated|edited|clarified))",
    re.IGNORECASE,
)
_SOCIAL = re.compile(r"(?:—|–|--?)\s?.{1,80}\(@\w{1,30}\).{0,40}$")
_TICKER = re.compile(
    r"[A-Z]{1,5}(?:[.:][A-Z]{1,5})?\s.{0,40}[-+−▲▼]?\d{1,6}(?:[.,]\d{1,4})?\s?%\)?$"
    r"|\(?(?:NASDAQ|NYSE|LSE|LON|TSX|ASX)\s?: ?[A-Z.]{1,6}\)?"
)
_CLOCK = re.compile(
    r"(?:\d{1,2}[:.]\d{2}\s?(?:[ap]\.?m\.?)?\s?(?:[A-Z]{2,4})?|\d{1,3} ?(?:m|h|min|mins|minutes|hours?) ago)",
    re.IGNORECASE,
)
_RULE = re.compile(r"(?:[*#_=~•·-]\s?){3,80}")
_BULLET = re.compile(r"[•·‣▪◦●■]\s{0,3}(?=\S)")
_DASH_OR_NUMBER = re.compile(r"(?:[*–—-]\s{1,3}|\d{1,2}[.)]\s{1,3})(?=\S)")
LABEL = re.compile(r"(?:Q|A|[A-Z][\w.'’-]{0,20}(?: [A-Z][\w.'’-]{0,20}){0,3})\s?[:.](?=\s)")
_SPEECH = re.compile(r"\b(?:said|says|told|asked|added|replied)\b")
_STARTS = re.compile(r"[\"“'‘(]?[A-ZÀ-Þ0-9]")

LONGEST_MARK = 400
"""Code points; a longer line is prose, whatever it begins with."""


def plain_kind(line: str) -> BlockKind | None:
    """The kind of a stripped line that shows by itself what it is; None for titles, headings and prose."""
    # Most lines are prose: one look at the first word spares them all the patterns that begin with theirs.
    opens = _OPENING.match(line) is not None
    if opens and len(line) < 1_500 and _CORRECTION.match(line):
        return BlockKind.CORRECTION
    if len(line) > LONGEST_MARK:
        return None
    if not line[0].isalnum() and _RULE.fullmatch(line):
        return BlockKind.RULE
    if len(line) <= 160 and (opens or line[0].isdigit()) and (date_line(line) or _CLOCK.fullmatch(line)):
        return BlockKind.DATE
    if opens and byline(line):
        return BlockKind.BYLINE
    words = line.count(" ") + 1
    if opens and words <= 25 and _READ_MORE.match(line):
        return BlockKind.READ_MORE
    if words <= 60 and line[0] != "-" and ((opens and _CAPTIONED.match(line)) or _CREDIT.search(line[-90:])):
        return BlockKind.CAPTION
    if _is_note(line, words, opens):
        return BlockKind.NOTE
    return BlockKind.LIST_ITEM if _BULLET.match(line) else None


def _is_note(line: str, words: int, opens: bool) -> bool:
    if (opens and _NOTE.match(line)) or (words <= 40 and "contributed to this " in line):
        return True
    if line[0] in "—–-" and _SOCIAL.fullmatch(line):
        return True
    return words <= 10 and (line[0] == "(" or line[:1].isupper()) and bool(_TICKER.fullmatch(line))


def byline(line: str) -> str | None:
    """Who wrote, of a line that is "By …"; None for any other."""
    if len(line) > 160 or line.count(" ") > 16 or not _BYLINE.fullmatch(line):
        return None
    found = _BY.match(line)
    if not found or (line.endswith(".") and not line.lower().startswith("byline")):
        return None
    return found["who"].rstrip(" .,")


def bare_byline(line: str) -> str | None:
    """Who wrote, of "Jane Roe, City Desk"; only worth asking between a title and the prose."""
    return line if len(line) <= 120 and _BARE_BYLINE.fullmatch(line) else None


def biography(line: str) -> bool:
    """Whether the line says who the writer is; only worth asking of the last lines."""
    return len(line) <= LONGEST_MARK and bool(_BIO.fullmatch(line))


def listed(line: str) -> bool:
    """Whether the line begins as items of a list do; a dash or number alone may be anything."""
    return bool(_DASH_OR_NUMBER.match(line) or _BULLET.match(line))


def dateline(line: str) -> str | None:
    """The dateline that begins a paragraph, with its dash."""
    found = _DATELINE.match(line[:160])
    if not found or found[0].rstrip(":").split()[0] in _NO_PLACE or LABEL.fullmatch(found[0][:3] + " "):
        return None
    return found[0]


def may_be_title(line: str) -> bool:
    """At most 20 words without a final stop: so are the first lines of 138 of 139 news texts."""
    return (
        len(line) <= 250
        and line.count(" ") < 20
        and not line.endswith((".", ",", ";", ":", "…"))
        and any(map(str.isalpha, line))
    )


def may_be_heading(line: str) -> bool:
    """What a heading must be by its own words; what stands around it must agree as well."""
    if (
        len(line) > 120
        or line.count(" ") > 11
        or line.endswith((".", ";", ":", ",", "!", ")", "…", "-", "—", "–"))
    ):
        return False
    if (
        not _STARTS.match(line)
        or sum(map(str.isalpha, line)) < 3
        or LABEL.match(line)
        or _SPEECH.search(line)
    ):
        return False
    return not _spoken(line)


def is_prose(line: str) -> bool:
    """Ten words or more: what follows a heading."""
    return line.count(" ", 0, 2_000) >= 9


def ends_sentence(line: str) -> bool:
    """Whether the line ends as 94 % of paragraphs do, behind closing marks."""
    return line[-8:].rstrip("\"”’')]*").endswith((".", "?", "!", ":", "…"))


def _spoken(line: str) -> bool:
    """A line in double quotation marks, or one with a stop inside its marks, is somebody speaking."""
    closing = line.endswith(('"', "”", "’", "'"))
    return (line.startswith(('"', "“")) and closing) or (closing and line[-2:-1] in ".,!?")
