"""Where words of scripts without spaces may be broken, as far as their letters tell it.

Thai and Lao are broken before a vowel that is written first and after one that ends a syllable, Khmer and Burmese
before the letters that begin one. A dictionary would know words; this never tears a syllable.
"""

from __future__ import annotations

from tui_reader.model.patterns import late

_FIRST = "\u0e40-\u0e44\u0ec0-\u0ec4"
"""Vowels of Thai and Lao that are written before their consonant."""
_LAST = "\u0e30\u0e33\u0e46\u0e4c\u0eb0\u0eb3\u0ec6\u0ecc"
"""Signs of Thai and Lao with which a syllable ends."""
_START = late(
    f"(?<=[\u0e01-\u0e3a\u0e45-\u0ebd\u0ec5-\u0edf])(?=[{_FIRST}])"
    f"|(?<=[{_LAST}])(?=[\u0e01-\u0e2e\u0e81-\u0eae])"
    "|(?<=[\u1780-\u17d1\u17d3-\u17ff])(?=[\u1780-\u17b3][\u17b6-\u17ca\u17d2])"
    "|(?<=[\u1000-\u1038\u103a-\u109f])(?=[\u1000-\u102a\u103f](?![\u1039\u103a]))"
)


def syllables(text: str, start: int, end: int) -> set[int]:
    """Places in `text[start:end]` at which a syllable of such a script begins inside a word."""
    if text[start:end].isascii():
        return set()
    return {match.start() for match in _START.finditer(text, start, end)}
