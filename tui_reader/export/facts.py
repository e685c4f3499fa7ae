"""What several formats say of a quotation and its article, in plain words and before any escaping."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from typing import NamedTuple

from tui_reader.model.quotation import Quotation
from tui_reader.model.sourcing import Channel, Identity, Stance
from tui_reader.model.wording import ACCESS

_IDENTITY = {
    Identity.NAMED: "named",
    Identity.ORGANISATION: "organisation",
    Identity.DESCRIBED: "unnamed",
    Identity.BARE: "unnamed, not described",
    Identity.DOCUMENT: "document",
    Identity.OBSERVATION: "seen by the reporter",
    Identity.PASSIVE: "nobody said to be the source",
}
_PERSON = {Stance.OFFICIAL: "official", Stance.EXPERT: "expert", Stance.WITNESS: "witness"}
"""What a person of this side is called."""
_SIDE = {
    Stance.OFFICIAL: "official",
    Stance.COMPANY: "company",
    Stance.NGO: "non-profit",
    Stance.MEDIA: "media",
}
"""What is said of the side of others."""
_NO_PERSON = re.compile(
    r"(?i)\b(?:staff|desk|agency|agencies|news|press|team|editors?|reporters?|writers?)\b"
)
_PARTICLE = frozenset("af al bin da de del den der di dos du el ibn la le ten ter van von zu".split())
_MARKS = frozenset('“"‘«„')
_DATE = re.compile(r"(\d{4})-(\d{2})-(\d{2})")


class Person(NamedTuple):
    """A writer's name in the parts that bibliographies sort by; `given` is empty where it is no person's."""

    family: str
    given: str


def one_line(text: str) -> str:
    """The text without line breaks and doubled spaces."""
    return " ".join(text.split())


def by_article(quotations: Iterable[Quotation]) -> list[list[Quotation]]:
    """The quotations of each article together, articles and quotations in the order in which they come."""
    groups: dict[str, list[Quotation]] = {}
    for quotation in quotations:
        groups.setdefault(quotation.article_id, []).append(quotation)
    return list(groups.values())


def tags_of(quotations: Iterable[Quotation]) -> list[str]:
    """All tags, each once, in the order in which they come."""
    return list(dict.fromkeys(tag for q in quotations for tag in q.tags))


def latest(quotations: Iterable[Quotation]) -> str:
    """When the last of them was changed; empty where nobody highlighted any."""
    return max((q.modified or q.created for q in quotations), default="")


def speaker_words(quotation: Quotation) -> str:
    """Who said it, with the article's own words for them and who relayed it; empty where nobody is known."""
    who = one_line(quotation.who or "")
    if who and quotation.speaker and quotation.source and quotation.source != quotation.speaker:
        who += f" ({one_line(quotation.source)})"
    return f"{who}, via {one_line(quotation.via)}" if who and quotation.via else who


def sourcing_words(quotation: Quotation) -> str:
    """How the words are sourced ("unnamed official, interview, anonymous, reason given"); may be empty."""
    if quotation.identity is None:
        return ""
    parts = [_source_words(quotation.identity, quotation.stance)]
    if quotation.channel not in (None, Channel.UNSTATED):
        parts.append(str(quotation.channel))
    if quotation.access:
        parts.append(ACCESS[quotation.access])
    return ", ".join(parts)


def place_words(quotation: Quotation) -> str:
    """Section and paragraph; empty where the words stand in no paragraph."""
    if not quotation.paragraph:
        return ""
    section = f"{one_line(quotation.section)}, " if quotation.section else ""
    return f"{section}paragraph {quotation.paragraph}"


def as_note(quotation: Quotation, *, notes: bool, sourcing: bool) -> str:
    """The quotation with all about it on one line, for the notes of a citable item."""
    parts = [in_marks(quotation.text)]
    said = [speaker_words(quotation), sourcing_words(quotation) if sourcing else "", place_words(quotation)]
    if told := "; ".join(part for part in said if part):
        parts.append(f"— {told}.")
    if notes and quotation.remark:
        parts.append(f"Note: {one_line(quotation.remark)}")
    return " ".join(parts)


def person(byline: str) -> Person:
    """A writer's family and given names; the byline as it is where it names no person."""
    words = one_line(byline).split(" ")
    plain = all(w[0].isupper() or w in _PARTICLE or w == "’t" for w in words if w)
    if not 2 <= len(words) <= 5 or not plain or "," in byline or _NO_PERSON.search(byline):
        return Person(one_line(byline), "")
    first = next((n for n, word in enumerate(words[1:], 1) if word in _PARTICLE), len(words) - 1)
    return Person(" ".join(words[first:]), " ".join(words[:first]))


def date_parts(date: str | None) -> tuple[int, int, int] | None:
    """Year, month and day of an ISO 8601 date; None for anything else."""
    found = _DATE.match(date or "")
    return (int(found[1]), int(found[2]), int(found[3])) if found else None


def citation_key(group: Sequence[Quotation]) -> str:
    """A key for the article that stays when its title changes: `lund2031-0123456789ab`."""
    first = group[0]
    family = person(first.bylines[0]).family if first.bylines else first.site or ""
    word = "".join(c for c in family.casefold() if c.isascii() and c.isalnum())[:24]
    date = date_parts(first.published)
    key = "".join(c for c in first.article_id if c.isascii() and c.isalnum())
    return f"{word or 'article'}{date[0] if date else ''}-{key}"


def in_marks(text: str) -> str:
    """The words on one line between quotation marks, if they don't begin with their own."""
    words = one_line(text)
    return words if words[:1] in _MARKS else f"“{words}”"


def _source_words(identity: Identity, stance: Stance | None) -> str:
    """`named official`, `unnamed source (company)`, `organisation (media)`."""
    words = _IDENTITY[identity]
    side = f" ({_SIDE[stance]})" if stance in _SIDE else ""
    if identity in (Identity.NAMED, Identity.DESCRIBED):
        person = _PERSON.get(stance) if stance else None
        return f"{words} {person}" if person else f"{words} source{side}" if side else words
    return words + side if identity is Identity.ORGANISATION else words
