"""What one line of plain text is by itself.

All rules look at no more than a few hundred code points of a line, so that a line of any length is judged at
once. The patterns are those of `line_patterns`.
"""

from __future__ import annotations

from collections.abc import Sequence

from tui_reader.ingest import line_patterns as patterns
from tui_reader.ingest.phrases import first_word, opened, phrases
from tui_reader.model.article import BlockKind

LONGEST_MARK = 400
"""Code points; a longer line is prose, whatever it begins with."""
_LONGEST_CORRECTION = 1_500
_DATE_OPENINGS = frozenset(
    "jan feb mar apr may jun jul aug sep oct nov dec mon tue wed thu fri sat sun".split()
)


def plain_kind(line: str) -> BlockKind | None:
    """The kind of a stripped line that shows by itself what it is; None for titles, headings and prose."""
    if len(line) >= _LONGEST_CORRECTION:
        return None
    first = first_word(line)
    opens = opened(line, first)
    if "correction" in opens and patterns.CORRECTION.match(line):
        return BlockKind.CORRECTION
    if len(line) > LONGEST_MARK:
        return None
    if not line[0].isalnum() and patterns.RULE.fullmatch(line):
        return BlockKind.RULE
    dated = "date" in opens or line[0].isdigit() or first[:3] in _DATE_OPENINGS
    if dated and (_is_date(line) or clock(line)):
        return BlockKind.DATE
    if "byline" in opens and byline(line):
        return BlockKind.BYLINE
    if "read_more" in opens and _is_pointer(line):
        return BlockKind.READ_MORE
    if first in ("http", "https", "www") and patterns.ADDRESS.fullmatch(line):
        return BlockKind.READ_MORE
    words = line.count(" ") + 1
    if words <= 60 and line[0] != "-" and (_is_labelled(line, opens) or _is_credited(line[-90:])):
        return BlockKind.CAPTION
    if _is_note(line, words, "note" in opens):
        return BlockKind.NOTE
    return BlockKind.LIST_ITEM if line[0] in patterns.BULLETS and patterns.BULLET.match(line) else None


def _is_date(line: str) -> bool:
    from tui_reader.ingest.dates import date_line  # few articles have such lines, and it takes long to load

    return date_line(line) is not None


def _is_labelled(line: str, opens: set[str]) -> bool:
    return "caption" in opens and bool(patterns.CAPTIONED.match(line))


def _is_credited(end: str) -> bool:
    labels = phrases()["caption"]["credit_labels"] if ":" in end else ()
    signed = _holds(end, patterns.CREDIT_SIGNS)
    return (signed or any(f"{label}:" in end.lower() for label in labels)) and bool(
        patterns.CREDIT.search(end)
    )


def _holds(line: str, signs: Sequence[str]) -> bool:
    """Whether the line holds one of the signs; asked of every line, in half the time that `any` takes."""
    for sign in signs:  # noqa: SIM110
        if sign in line:
            return True
    return False


def clock(line: str) -> bool:
    """Whether the line is nothing but a time of day or an age, as entries of a live page have it."""
    return len(line) <= 40 and bool(patterns.CLOCK.fullmatch(line))


def byline(line: str) -> str | None:
    """Who wrote, of a line that is "By …"; None for any other."""
    if len(line) > 160 or (line.endswith(".") and first_word(line) != "byline"):
        return None
    found = patterns.BYLINE.fullmatch(line)
    return found["who"].rstrip(" .,") if found else None


def bare_byline(line: str) -> str | None:
    """Who wrote, of "Jane Roe, City Desk"; only worth asking between a title and the prose."""
    return line if len(line) <= 120 and patterns.BARE_BYLINE.fullmatch(line) else None


def biography(line: str) -> bool:
    """Whether the line says who the writer is; only worth asking of the last lines."""
    name, sign, _ = line.partition(" is ")
    if not sign or len(line) > LONGEST_MARK or not all(word[:1].isupper() for word in name.split(" ")):
        return False
    return bool(patterns.BIOGRAPHY.fullmatch(line))


def listed(line: str) -> bool:
    """Whether the line begins as items of a list do; a dash or number alone may be anything."""
    if line[:1].isalpha():
        return False
    return bool(patterns.DASH_OR_NUMBER.match(line) or patterns.BULLET.match(line))


def dateline(line: str) -> str | None:
    """The dateline that begins a paragraph, with its dash."""
    head = line[:160]
    found = patterns.DATELINE.match(head) if _may_be_dateline(head) else None
    if not found or first_word(found[0]) in phrases()["dateline"]["no_places"]:
        return None
    if patterns.LABEL.fullmatch(found[0][:3] + " "):
        return None
    # A second dash closes what the first opened: "Voss — who leads the board — said".
    if found["bare"] and f" {found['bare']} " in line[found.end() : found.end() + 200]:
        return None
    return found[0]


def _may_be_dateline(head: str) -> bool:
    """Whether what begins a paragraph is in capitals, or there is an agency or a name before a dash."""
    if not head[:1].isupper() or not any(sign in head for sign in "-—–:"):
        return False
    if not head[1:2].islower() or head.partition(")")[2].lstrip()[:1] in ("-", "—", "–"):
        return True
    before = min((head.partition(dash)[0] for dash in patterns.BARE_DASHES), key=len)
    return before != head and all(word[0].isupper() or word[0].isdigit() for word in before.split())


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
    if len(line) > 120 or line.count(" ") > 11:
        return False
    if line.endswith((".", ";", ":", ",", "!", ")", "…", "-", "—", "–")):
        return False
    if not _is_large(line) or sum(map(str.isalpha, line)) < 3:
        return False
    if (":" in line or "." in line) and patterns.LABEL.match(line):
        return False
    told = patterns.SPEECH.search(line) and patterns.SPEECH.search(patterns.QUOTED.sub(" ", line))
    return not told and not _spoken(line)


def is_prose(line: str) -> bool:
    """Ten words or more: what follows a heading."""
    return line.count(" ", 0, 2_000) >= 9


def ends_sentence(line: str) -> bool:
    """Whether the line ends as 94 % of paragraphs do, behind closing marks."""
    return line[-8:].rstrip("\"”’')]*").endswith((".", "?", "!", ":", "…"))


def _is_pointer(line: str) -> bool:
    """A pointer elsewhere: few words; many only behind a colon or a stroke, for a sentence may begin like one."""
    words = line.count(" ") + 1
    if words > 25:
        return False
    if patterns.ALONE.match(line):
        return True
    found = patterns.READ_MORE.match(line)
    if not found:
        return False
    return words <= 12 or line[found.end() :].lstrip()[:1] in (":", "|") or not ends_sentence(line)


def _is_note(line: str, words: int, opens: bool) -> bool:
    if opens and patterns.NOTE.match(line):
        return True
    if words <= 40 and _holds(line, phrases()["note"]["hold"]):
        return True
    if line[0] in "—–-" and patterns.SOCIAL.fullmatch(line):
        return True
    if words > 10 or not (line[0] == "(" or line[0].isupper()) or not ("%" in line or ":" in line):
        return False
    return bool(patterns.TICKER.fullmatch(line))


def _is_large(line: str) -> bool:
    """Whether the line begins with a capital or a digit, behind a mark of quotation or a bracket."""
    first = line[1:2] if line[0] in "\"“'‘(" else line[0]
    return "A" <= first <= "Z" or "À" <= first <= "Þ" or "0" <= first <= "9"


def _spoken(line: str) -> bool:
    """A line in double quotation marks, or one with a stop inside its marks, is somebody speaking."""
    closing = line.endswith(('"', "”", "’", "'"))
    return (line.startswith(('"', "“")) and closing) or (closing and line[-2:-1] in ".,!?")
