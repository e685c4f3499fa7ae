"""The order in which a line with right-to-left words is drawn: Unicode's bidirectional algorithm (UAX #9).

Embeddings, overrides and isolates are left out, for none of their characters outlives the cleaning at ingest;
what is left are the rules for weak and neutral characters, paired brackets, and the levels' order. Words are not
shaped: whether Arabic letters join is up to the terminal.
"""

from __future__ import annotations

import os
from collections.abc import Mapping, Sequence

from tui_reader.model.classes import NamedTuple
from tui_reader.model.patterns import late

RIGHT = late("[\u0590-\u08ff\u200f\ufb1d-\ufdff\ufe70-\ufeff\U00010800-\U00010fff\U0001e800-\U0001efff]")
"""Characters that may stand from right to left; a text without one needs nothing of this."""

_PAIRS = dict(zip("([{⁅⟦⟨⟪⦃「『【〈《〔", ")]}⁆⟧⟩⟫⦄」』】〉》〕", strict=True))
_CLOSING = {close: opening for opening, close in _PAIRS.items()}
_MIRRORED = {
    **_PAIRS,
    **_CLOSING,
    "<": ">",
    ">": "<",
    "«": "»",
    "»": "«",
    "‹": "›",
    "›": "‹",
    "≤": "≥",
    "≥": "≤",
}
_VTE = 5_800
"""The version of VTE (GNOME Terminal and others) that learnt it, 0.58."""
_NEUTRAL = frozenset({"B", "S", "WS", "ON", "BN"})


class Order(NamedTuple):
    """How the characters of a line are drawn."""

    places: list[int]
    """Numbers of the characters in the order in which they stand from left to right."""
    mirrored: frozenset[int]
    """Numbers of those that are drawn as their mirror image."""


def terminal_turns(environ: Mapping[str, str]) -> bool:
    """Whether the terminal puts right-to-left words in order by itself, as far as it can be told by its name.

    What is in order already would be turned round again there.
    """
    vte = environ.get("VTE_VERSION", "")
    return (
        (vte.isdigit() and int(vte) >= _VTE)
        or "KONSOLE_VERSION" in environ
        or environ.get("TERM_PROGRAM") == "Apple_Terminal"
        or environ.get("TERM", "").startswith("mlterm")
    )


def runs_from_right(text: str) -> bool:
    """Whether a paragraph is one that runs from right to left: by its first letter (rules P2 and P3)."""
    if not RIGHT.search(text):
        return False
    from unicodedata import bidirectional

    return next((kind != "L" for kind in map(bidirectional, text) if kind in ("L", "R", "AL")), False)


def mirror(character: str) -> str:
    """The mirror image of a bracket or the like; other characters as they are."""
    return _MIRRORED.get(character, character)


def order(characters: Sequence[str], *, from_right: bool) -> Order:
    """The order of a line's `characters` (graphemes) in a paragraph that runs `from_right` or from left."""
    base = int(from_right)
    found = _levels(characters, base)
    places = list(range(len(found)))
    lowest_odd = min((level for level in found if level % 2), default=0)
    for level in range(max(found, default=0), lowest_odd - 1, -1) if lowest_odd else ():
        at = 0
        while at < len(places):
            end = at
            while end < len(places) and found[places[end]] >= level:
                end += 1
            places[at:end] = places[at:end][::-1]
            at = max(end, at + 1)
    turned = frozenset(n for n, level in enumerate(found) if level % 2 and characters[n] in _MIRRORED)
    return Order(places, turned)


def visual(text: str, *, from_right: bool) -> str:
    """The text in the order in which it stands from left to right."""
    from tui_reader.app.page.cells import graphemes

    pieces = [text[start:end] for start, end, _ in graphemes(text)]
    there = order(pieces, from_right=from_right)
    return "".join(mirror(pieces[n]) if n in there.mirrored else pieces[n] for n in there.places)


def in_order(words: str) -> str:
    """Words for a line of their own as they are written to the terminal, which may turn them itself.

    White space round them stays where it is.
    """
    if words.isascii() or not RIGHT.search(words) or terminal_turns(os.environ):
        return words
    inner = words.strip()
    before = words[: len(words) - len(words.lstrip())]
    turned = visual(inner, from_right=runs_from_right(inner))
    return f"{before}{turned}{words[len(before) + len(inner) :]}"


def _levels(characters: Sequence[str], base: int) -> list[int]:
    from unicodedata import bidirectional

    kinds = [bidirectional(character[:1]) or "L" for character in characters]
    original = list(kinds)
    outside = "R" if base else "L"
    _weak(kinds, outside)
    _brackets(characters, kinds, original, outside)
    _neutral(kinds, outside)
    levels = [base + _raise(kind, base) for kind in kinds]
    at = len(levels)
    while at and original[at - 1] in ("WS", "S", "B", "BN"):  # L1: white space at the end
        at -= 1
        levels[at] = base
    return levels


def _weak(kinds: list[str], outside: str) -> None:
    """Rules W1 to W7."""
    before, strong = outside, outside
    for at, kind in enumerate(kinds):
        if kind in ("NSM", "BN"):
            kinds[at] = kind = before if kind == "NSM" else "BN"
        if kind in ("L", "R", "AL"):
            strong = kind
        elif kind == "EN" and strong == "AL":
            kinds[at] = "AN"
        before = kinds[at] if kind != "BN" else before
    kinds[:] = ["R" if kind == "AL" else kind for kind in kinds]
    for at in range(1, len(kinds) - 1):
        left, kind, right = kinds[at - 1 : at + 2]
        if left == right and ((kind == "ES" and left == "EN") or (kind == "CS" and left in ("EN", "AN"))):
            kinds[at] = left
    at = 0
    while at < len(kinds):
        end = at
        while end < len(kinds) and kinds[end] == "ET":
            end += 1
        beside = (at > 0 and kinds[at - 1] == "EN") or (end < len(kinds) and kinds[end] == "EN")
        kinds[at:end] = ["EN" if beside else "ON"] * (end - at)
        at = max(end, at + 1)
    strong = outside
    for at, kind in enumerate(kinds):
        if kind in ("ES", "CS"):
            kinds[at] = "ON"
        elif kind in ("L", "R"):
            strong = kind
        elif kind == "EN" and strong == "L":
            kinds[at] = "L"


def _brackets(characters: Sequence[str], kinds: list[str], original: Sequence[str], outside: str) -> None:
    """Rule N0: both of a pair of brackets go with what stands in them, or with what stands before."""
    opened: list[tuple[str, int]] = []
    pairs: list[tuple[int, int]] = []
    for at, character in enumerate(characters):
        if kinds[at] != "ON":
            continue
        if character in _PAIRS:
            opened.append((character, at))
        elif character in _CLOSING:
            for depth in range(len(opened) - 1, -1, -1):
                if opened[depth][0] == _CLOSING[character]:
                    pairs.append((opened[depth][1], at))
                    del opened[depth:]
                    break
    for start, end in sorted(pairs):
        inside = {_strong(kind) for kind in kinds[start + 1 : end]} - {""}
        if outside in inside:
            chosen = outside
        elif inside:
            before = next((s for s in map(_strong, reversed(kinds[:start])) if s), outside)
            chosen = before if before != outside else outside
        else:
            continue
        kinds[start] = kinds[end] = chosen
        for at in (start, end):
            after = at + 1
            while after < len(kinds) and original[after] == "NSM":
                kinds[after] = chosen
                after += 1


def _neutral(kinds: list[str], outside: str) -> None:
    """Rules N1 and N2."""
    at = 0
    while at < len(kinds):
        end = at
        while end < len(kinds) and kinds[end] in _NEUTRAL:
            end += 1
        left = _strong(kinds[at - 1]) if at else outside
        right = _strong(kinds[end]) if end < len(kinds) else outside
        kinds[at:end] = [left if left == right else outside] * (end - at)
        at = max(end, at + 1)


def _strong(kind: str) -> str:
    """The direction that a character counts for; empty for neutral ones."""
    return "L" if kind == "L" else "R" if kind in ("R", "EN", "AN") else ""


def _raise(kind: str, base: int) -> int:
    """Rules I1 and I2."""
    if base:
        return 0 if kind == "R" else 1
    return {"R": 1, "AN": 2, "EN": 2}.get(kind, 0)
