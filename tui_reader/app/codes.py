"""Fewer codes for the same screen: over a slow line every byte that is drawn is felt."""

from __future__ import annotations

from functools import lru_cache
from typing import NamedTuple

_ESCAPE = "\x1b["
_END = "\n"


class Parts(NamedTuple):
    """The parts of a style as they are written, each by its numbers."""

    letters: tuple[str, ...]
    ink: tuple[str, ...]
    ground: tuple[str, ...]


def fewer_codes(data: str) -> str:
    """What draws the same as `data`, which begins and ends without any style.

    Textual ends the style of every piece and begins the next from nothing. Here a style lasts until something is
    drawn in another; and where a move to a place follows the end of a line, it is enough by itself.
    """
    first, *pieces = data.split(_ESCAPE)
    parts, moves = [first], ""
    wanted = shown = ""
    for piece in pieces:
        code, end, text = piece.partition("m")
        if end and _is_numbers(code):
            wanted = _joined(wanted, code)
        else:
            place, end, text = piece.partition("H")
            if end and _is_numbers(place):
                moves = f"{_ESCAPE}{piece[: -len(text) or None]}"
            else:
                text = f"{_ESCAPE}{piece}"
        if text == _END:
            moves += text
        elif text:
            parts += (moves, _change(shown, wanted), text)
            moves, shown = "", wanted
    return "".join([*parts, moves, _change(shown, wanted)])


def _is_numbers(code: str) -> bool:
    return not code or code.replace(";", "").isdecimal()


def _joined(before: str, code: str) -> str:
    """A style with another code behind it."""
    if code in ("", "0"):
        return ""
    return f"{before};{code}" if before else code


@lru_cache(maxsize=256)
def _change(shown: str, wanted: str) -> str:
    """From one style to the other; where only colours differ, these alone."""
    if shown == wanted:
        return ""
    if not (shown and wanted):
        return f"{_ESCAPE}{wanted or 0}m"
    before, after = parts_of(shown), parts_of(wanted)
    if before and after and before.letters == after.letters and after.ink and after.ground:
        ink = () if before.ink == after.ink else after.ink
        ground = () if before.ground == after.ground else after.ground
        return f"{_ESCAPE}{';'.join((*ink, *ground))}m"
    return f"{_ESCAPE}0;{wanted}m"


def parts_of(code: str) -> Parts | None:
    """The parts of a code; None where it has others, or in another order."""
    numbers = code.split(";")
    at = 0
    while at < len(numbers) and len(numbers[at]) == 1:
        at += 1
    ink = _colour(numbers[at:], "3", "9")
    ground = _colour(numbers[at + len(ink) :], "4", "10")
    whole = at + len(ink) + len(ground) == len(numbers)
    return Parts(tuple(numbers[:at]), ink, ground) if whole else None


def _colour(numbers: list[str], plain: str, bright: str) -> tuple[str, ...]:
    """The colour that `numbers` begin with, whose code begins with `plain` or `bright`; nothing for none."""
    if not numbers or numbers[0][:-1] not in (plain, bright):
        return ()
    long = {"2": 5, "5": 3}.get(numbers[1], 1) if numbers[0] == f"{plain}8" and len(numbers) > 1 else 1
    return tuple(numbers[:long])
