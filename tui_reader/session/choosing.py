"""Which quotations an export takes."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from tui_reader.errors import UsageError
from tui_reader.model.quotation import Quotation

_DAY = re.compile(r"\d{4}(?:-\d{2}(?:-\d{2})?)?")


@dataclass(frozen=True, slots=True, kw_only=True)
class Wanted:
    """What quotations must have; where several values are given, one of them. Empty means any."""

    ids: tuple[str, ...] = ()
    """Ids of highlights."""
    tags: tuple[str, ...] = ()
    speakers: tuple[str, ...] = ()
    """Parts of the speaker's name or of the source's description."""
    colours: tuple[str, ...] = ()
    since: str = ""
    """First day, `YYYY`, `YYYY-MM` or `YYYY-MM-DD`: when it was highlighted, else when it was published."""
    until: str = ""
    """Last day."""

    def __post_init__(self) -> None:
        """Raises `UsageError` for a date that is none."""
        for day in (self.since, self.until):
            if day and not _DAY.fullmatch(day):
                raise UsageError("this is no date", where=day, hint="write it as 2031-05-03")

    def takes(self, quotation: Quotation) -> bool:
        """Whether a quotation is wanted."""
        who = f"{quotation.speaker or ''}\n{quotation.source or ''}".casefold()
        tags = {tag.casefold() for tag in quotation.tags}
        day = (quotation.created or quotation.published or "")[:10]
        return (
            (not self.ids or quotation.id in self.ids)
            and (not self.tags or any(tag.casefold() in tags for tag in self.tags))
            and (not self.speakers or any(part.casefold() in who for part in self.speakers))
            and (not self.colours or quotation.colour in self.colours)
            and (not self.since or day >= self.since)
            and (not self.until or "" < day[: len(self.until)] <= self.until)
        )


def wanted_of(words: str) -> Wanted:
    """What one line of words asks for: `#tag`, `@speaker`, `>2031-05-01`, `<2031-06`, `:pink`.

    A speaker's name of several words stands in one piece with its spaces: `@Ada Quill #wind`. Raises
    `UsageError` for anything else.
    """
    found: dict[str, list[str]] = {sign: [] for sign in "#@:<>"}
    for part in re.split(r"\s+(?=[#@:<>])", words.strip()):
        if not part:
            continue
        sign, value = part[0], part[1:].strip()
        if sign not in found or not value:
            raise UsageError(
                "this narrows nothing", where=part, hint="#tag @speaker >2031-05-01 <2031-06 :pink"
            )
        found[sign].append(value)
    return Wanted(
        tags=tuple(found["#"]),
        speakers=tuple(found["@"]),
        colours=tuple(found[":"]),
        since=max(found[">"], default=""),
        until=min(found["<"], default=""),
    )


def chosen(quotations: Iterable[Quotation], wanted: Wanted) -> Sequence[Quotation]:
    """The quotations that are wanted, in their order."""
    return tuple(q for q in quotations if wanted.takes(q))
