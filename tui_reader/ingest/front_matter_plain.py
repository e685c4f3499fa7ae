"""Front matter of plain words, read without a parser of YAML, which takes longer to load than most articles to read."""

from __future__ import annotations

TYPE_CHECKING = False
if TYPE_CHECKING:
    Value = str | list[str] | None

_MEANT = frozenset({"yes", "no", "on", "off", "true", "false", "null"})
"""Words that are no words in YAML, in any case of letters."""
_OF_NUMBERS = frozenset("abcdefxtzABCDEFXTZ")
"""Letters that a number or a time can hold."""
_BEGINS = "(“”‘’«»£€$¿¡—–…"
"""Signs that words may begin with, for they mean nothing in YAML."""
_LONGEST_KEY = 100
DATES = frozenset({"published", "date", "created", "modified", "updated", "lastmod"})
"""The keys whose values are days or moments."""


class _NotPlainError(Exception):
    """There is more than plain words."""


def plain_values(source: str) -> dict[str, Value] | None:
    """What YAML finds in a clean text, keys in lower case; None where it is more than words and lists of words.

    Days and moments are words in ISO 8601. A property test compares it with the library.
    """
    values: dict[str, Value] = {}
    key, indent = "", None
    try:
        for line in source.split("\n"):
            words = line.strip(" ")
            if words.startswith("- ") and key:
                before, _, words = line.partition("-")
                before_it = values[key] or []
                if isinstance(before_it, str) or indent not in (None, before):
                    return None
                values[key], indent = [*before_it, _words(words.strip(" "))], before
            elif words:
                name, sign, told = line.partition(":")
                if not sign or not _is_key(name) or name.lower() in values or told[:1] not in ("", " "):
                    return None
                told = told.strip(" ")
                name = name.lower()
                if name in DATES and (moment := _moment(told)):
                    values[name] = moment
                else:
                    values[name] = _list(told) if told.startswith("[") else _words(told) if told else None
                key, indent = "" if told else name, None
    except _NotPlainError:
        return None
    return values


def _is_key(name: str) -> bool:
    plain = name.isascii() and name[:1].isalpha() and len(name) <= _LONGEST_KEY
    return plain and name.replace("_", "a").replace("-", "a").isalnum() and name.lower() not in _MEANT


def _list(told: str) -> list[str]:
    """The words of "[a, b]"."""
    inner = told[1:-1].strip(" ")
    if told[-1] != "]" or any(sign in inner for sign in "[]{}:#&*!|>%@`?\t"):
        raise _NotPlainError
    return [_words(one.strip(" ")) for one in inner.split(",")] if inner else []


def _words(told: str) -> str:
    """The words of a value on one line, in quotation marks or without."""
    if "\t" in told or not told:
        raise _NotPlainError
    if told[0] in "\"'":
        inner = told[1:-1]
        if len(told) < 2 or told[-1] != told[0] or told[0] in inner or "\\" in inner:
            raise _NotPlainError
        return inner
    if ": " in told or " #" in told or told[-1] == ":" or told.lower() in _MEANT:
        raise _NotPlainError
    # With a letter that no number and no time holds, it is neither.
    counted = told[0].isdecimal() and any(c.isalpha() and c not in _OF_NUMBERS for c in told)
    if not (told[0].isalpha() or told[0] in _BEGINS or counted or _is_day(told)):
        raise _NotPlainError
    return told


def is_date(words: str) -> bool:
    """Whether a value is a day or a moment in ISO 8601 already."""
    return _is_day(words[:10]) and (len(words) == 10 or _moment(words) == words)


def _is_day(told: str) -> bool:
    """Whether these are the words for a day; the last of February may be none."""
    year, month, day = told[:4], told[5:7], told[8:]
    if len(told) != 10 or not told.isascii() or told[4] + told[7] != "--":
        return False
    last = "28" if month == "02" else "30" if month in ("04", "06", "09", "11") else "31"
    digits = (year + month + day).isdecimal()
    return digits and year > "0000" and "01" <= month <= "12" and "01" <= day <= last


def _moment(told: str) -> str:
    """A time as "2024-05-03T14:05:00Z", or with an offset or none, in ISO 8601; empty for anything else."""
    day, clock, zone = told[:10], told[10:19], told[19:].replace("Z", "+00:00")
    if not _is_day(day) or clock[:1] != "T" or not _is_clock(clock[1:]):
        return ""
    west = zone[:1] == "-" and zone != "-00:00"
    known = zone == "" or ((west or zone[:1] == "+") and _is_clock(f"{zone[1:]}:00") and zone[1:3] < "15")
    return f"{day}{clock}{zone}" if known and len(told) <= 25 else ""


def _is_clock(told: str) -> bool:
    hour, minute, second = told[:2], told[3:5], told[6:]
    digits = hour + minute + second
    shaped = len(told) == 8 and told[2] + told[5] == "::" and digits.isascii() and digits.isdecimal()
    return shaped and hour < "24" and minute < "60" and second < "60"
