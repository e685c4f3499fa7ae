"""Dates as newspapers write them, to ISO 8601."""

from __future__ import annotations

import re

from tui_reader.ingest.phrases import any_of, phrases
from tui_reader.model.patterns import late

_MONTHS = "jan feb mar apr may jun jul aug sep oct nov dec".split()
_MONTH = r"(?P<{}>jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]{{0,6}}\.?"
_DAY = late(
    r"(?:(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?\.?,?\s{1,3})?"
    r"(?:" + _MONTH.format("m1") + r"\s{1,3}(?P<d1>\d{1,2})(?:st|nd|rd|th)?,?\s{1,3}(?P<y1>\d{4})"
    r"|(?P<d2>\d{1,2})(?:st|nd|rd|th)?\s{1,3}" + _MONTH.format("m2") + r",?\s{1,3}(?P<y2>\d{4})"
    r"|(?P<y3>\d{4})-(?P<m3>\d{2})-(?P<d3>\d{2}))",
    re.IGNORECASE,
)
_TIME = late(
    r"[\sT,]{0,3}(?:(?:at|-|–|\|)\s)?\s?(?P<h>\d{1,2})[:.](?P<min>\d{2})(?::\d{2})?\s?(?P<half>[ap]\.?m\.?)?"
    r"\s?(?P<zone>[A-Z]{1,4}|[+-]\d{2}:?\d{2})?",
    re.IGNORECASE,
)
_TIME_FIRST = late(
    r"(?P<h>\d{1,2})[:.](?P<min>\d{2})(?::\d{2})?\s?(?P<half>[ap]\.?m\.?)?\s?(?P<zone>[A-Z]{2,4}\b)?,?\s{1,3}(?:on\s)?",
    re.IGNORECASE,
)
_LABELS = phrases()["date"]
_LABEL = late(
    rf"(?:(?P<changed>{any_of(_LABELS['change_labels'])})|{any_of(_LABELS['labels'])})(?: on| at)?:?\s{{1,3}}",
    re.IGNORECASE,
)
_ZONES = {"Z": "+00:00", "GMT": "+00:00", "UTC": "+00:00", "BST": "+01:00", "CET": "+01:00", "CEST": "+02:00"}
_ZONES |= {"EST": "-05:00", "EDT": "-04:00", "CST": "-06:00", "PST": "-08:00", "PDT": "-07:00"}


def date_line(line: str) -> tuple[str, bool] | None:
    """The ISO date of a line that is nothing but a date, and whether it is that of a change."""
    if len(line) > 90:
        return None
    label = _LABEL.match(line)
    at = label.end() if label else 0
    before = _TIME_FIRST.match(line, at)
    found = _DAY.match(line, before.end() if before else at)
    if not found:
        return None
    iso = _iso(found)
    if iso is None:
        return None
    rest = line[found.end() :]
    time = _TIME.fullmatch(rest.rstrip(" ."))
    if before and not rest.strip(" .,|"):
        iso += _clock(before)
    elif time:
        iso += _clock(time)
    elif rest.strip(" .,|"):
        return None
    return iso, bool(label and label["changed"])


def iso_date(value: object) -> str | None:
    """ISO 8601 of a front matter's value: a date, a date with time, or words that are one."""
    from datetime import date, datetime

    if isinstance(value, (datetime, date)):
        return value.isoformat(timespec="seconds") if isinstance(value, datetime) else value.isoformat()
    if not isinstance(value, str):
        return None
    value = " ".join(value[:100].split())
    try:
        return (
            datetime.fromisoformat(value).isoformat(timespec="seconds")
            if len(value) > 10
            else date.fromisoformat(value).isoformat()
        )
    except ValueError:
        found = date_line(value)
        return found[0] if found else _mail_date(value)


def _mail_date(value: str) -> str | None:
    """A date as mail and HTTP have it: "Fri, 03 May 2024 14:05:00 +0100"."""
    if value[-1:].isalpha() or value[-5:-4] in ("+", "-"):
        from email.utils import parsedate_to_datetime
    else:
        return None
    try:
        return parsedate_to_datetime(value).isoformat(timespec="seconds")
    except (ValueError, OverflowError, IndexError, TypeError):
        return None


def _iso(found: re.Match[str]) -> str | None:
    from datetime import date

    year = found["y1"] or found["y2"] or found["y3"]
    day = found["d1"] or found["d2"] or found["d3"]
    name = found["m1"] or found["m2"]
    month = _MONTHS.index(name.lower()) + 1 if name else int(found["m3"])
    try:
        return date(int(year), month, int(day)).isoformat()
    except ValueError:
        return None


def _clock(time: re.Match[str]) -> str:
    hour, minute = int(time["h"]), int(time["min"])
    half = (time["half"] or "").lower()[:1]
    if half:
        hour = hour % 12 + (12 if half == "p" else 0)
    if hour > 23 or minute > 59:
        return ""
    return f"T{hour:02}:{minute:02}:00{_offset(time['zone'] or '')}"


def _offset(zone: str) -> str:
    """A zone as ISO 8601 has it; empty for one that is not known."""
    if zone[:1] in ("+", "-"):
        digits = zone[1:].replace(":", "")
        return f"{zone[0]}{digits[:2]}:{digits[2:]}" if digits < "24" and digits[2:] < "60" else ""
    return _ZONES.get(zone.upper(), "")
