"""Who wrote an article, where and when it appeared: the words under its headline."""

from __future__ import annotations

from tui_reader.model.article import Article, BlockKind

HEADER = frozenset({BlockKind.HEADLINE, BlockKind.STANDFIRST, BlockKind.BYLINE, BlockKind.DATE})
"""Kinds of blocks that stand at the top of an article, over its body."""
_MONTHS = tuple(
    "January February March April May June July August September October November December".split()
)


def day(moment: str) -> str:
    """The day of a moment in ISO 8601, as written where it was: `21 October 2026`; as it is if it is none."""
    year, _, rest = moment[:10].partition("-")
    month, _, number = rest.partition("-")
    if not (year.isdecimal() and month.isdecimal() and number.isdecimal() and 0 < int(month) < 13):
        return moment
    return f"{int(number)} {_MONTHS[int(month) - 1]} {int(year)}"


def day_and_time(moment: str) -> str:
    """The same with the time and what it is counted from, where they are told: `…, 07:40 +01:00`."""
    time, zone = moment[11:16], moment[16:].removeprefix(":")
    if not time or day(moment) == moment:
        return day(moment)
    zone = zone[2:] if zone[:2].isdecimal() else zone
    shown = {"": "", "Z": " UTC", "+00:00": " UTC"}.get(zone, f" {zone}")
    return f"{day(moment)}, {time}{shown}"


def credit_lines(article: Article) -> tuple[str, ...]:
    """What is known of its writers (one line), its site and its day (another), and not in its own header.

    A line that would say nothing new is left out.
    """
    header = []
    for block in article.blocks:
        if block.kind not in HEADER:
            break
        header.append(block)
    kinds = {block.kind for block in header}
    written = " ".join(block.span.of(article.text) for block in header)
    who = "" if BlockKind.BYLINE in kinds else ", ".join(article.bylines)
    site = article.site if article.site and article.site not in written else ""
    when = day(article.published) if article.published and BlockKind.DATE not in kinds else ""
    return tuple(filter(None, (who, " · ".join(filter(None, (site, when))))))
