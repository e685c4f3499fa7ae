"""What day some words about time mean, as far as they and the day of publication tell."""

from __future__ import annotations

import re
from datetime import date, timedelta

_DAYS = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
_MONTHS = {
    name: number
    for number, names in enumerate(
        (
            ("january", "jan"),
            ("february", "feb"),
            ("march", "mar"),
            ("april", "apr"),
            ("may",),
            ("june", "jun"),
            ("july", "jul"),
            ("august", "aug"),
            ("september", "sep", "sept"),
            ("october", "oct"),
            ("november", "nov"),
            ("december", "dec"),
        ),
        1,
    )
    for name in names
}
_NEAR = {"today": 0, "tonight": 0, "yesterday": -1, "tomorrow": 1}
_WORD = re.compile(r"[a-z]+|\d{1,4}")


def day_meant(words: str, published: str | None) -> date | None:
    """The day that `words` ("Thursday", "4 June", "yesterday") mean in an article published then.

    A weekday is the last one up to the day of publication, with "next" the one after it; a date without a
    year is the one nearest to publication. None where the words, or the article, do not say.
    """
    base = _published(published)
    found = _WORD.findall(words.casefold())
    for word in found:
        if base is not None and word in _NEAR:
            return base + timedelta(days=_NEAR[word])
    month = next((_MONTHS[w] for w in found if w in _MONTHS), None)
    if month is not None:
        return _in_month(month, [int(w) for w in found if w.isdigit()], base)
    weekday = next((_DAYS.index(w) for w in found if w in _DAYS), None)
    if weekday is None or base is None:
        return None
    back = (base.weekday() - weekday) % 7
    if "next" in found:
        return base + timedelta(days=7 - back)
    if "last" in found and back == 0:
        back = 7
    return base - timedelta(days=back)


def _published(published: str | None) -> date | None:
    try:
        return date.fromisoformat((published or "")[:10])
    except ValueError:
        return None


def _in_month(month: int, numbers: list[int], base: date | None) -> date | None:
    day = next((n for n in numbers if 1 <= n <= 31), None)
    year = next((n for n in numbers if n > 31), None)
    if day is None or (year is None and base is None):
        return None
    years = [year] if year is not None else [base.year - 1, base.year, base.year + 1] if base else []
    days = []
    for each in years:
        try:
            days.append(date(each, month, day))
        except ValueError:
            continue
    if base is not None:
        return min(days, key=lambda d: abs(d - base), default=None)
    return days[0] if days else None
