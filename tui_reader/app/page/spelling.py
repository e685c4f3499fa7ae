"""What counts as the same when words are searched for: case, marks over letters, quotation marks, white space."""

from __future__ import annotations

import re
from functools import lru_cache
from unicodedata import normalize

_ALIKE = {
    "'": "['‘’ʼ]",
    '"': '["“”„«»]',
    "-": "[-‐‑–—−]",
    "…": r"(?:…|\.\.\.)",
}
"""What a key on the keyboard stands for in print."""
_ASIDE = "\xad\u200b-\u200d\u2060\ufeff"
"""Soft hyphens and what takes no room; passed over (a regex class's inside)."""
_MARKS = "\u0300-\u036f\u0591-\u05bd\u05bf\u05c1\u05c2\u05c7\u0640\u064b-\u0652\u0670"
"""Marks over and under letters, Hebrew and Arabic vowels, and the stroke that lengthens Arabic words."""
_MOST_ASIDE = 8
"""Code points passed over between two letters."""

_LETTERS = re.compile("[\xc0-\u024f\u0370-\u03ff\u1e00-\u1fffЁё]")
"""Letters that stand here for others: Latin and Greek ones with marks, and the Russian ё. In й the mark makes
another letter, as it does in other alphabets that have such."""
_OTHERS = str.maketrans("øØłŁđĐħĦı", "oOlLdDhHi")
"""Letters with a stroke, which Unicode does not take apart."""


def expression(words: str, text: str) -> re.Pattern[str]:
    """What finds `words` in `alike(text, ...)` with the same marks and case set aside as in the words.

    White space matches any run of it, also over line ends; at an end of `words` it asks for white space there.
    """
    bare, lower = is_bare(words), is_lower(words)
    aside = _aside(text, bare)
    between = f"[{aside}]{{0,{_MOST_ASIDE}}}" if aside else ""
    known = alike(normalize("NFC", words).replace("...", "…"), lower=lower, bare=bare)
    parts = [_word(word, between) for word in known.split()]
    before = r"(?<=\s)" if words[:1].isspace() else ""
    after = r"(?=\s)" if words[-1:].isspace() else ""
    return re.compile(before + r"\s+".join(parts) + after)


def is_lower(words: str) -> bool:
    """Whether case is set aside: no letter of the words is a capital."""
    return not any(c.isupper() or c.istitle() for c in words)


def is_bare(words: str) -> bool:
    """Whether marks are set aside: no letter of the words has any."""
    return words.isascii() or (
        alike(composed := normalize("NFC", words), lower=False, bare=True) == composed
        and not re.search(f"[{_MARKS}]", composed)
    )


@lru_cache(maxsize=2)
def alike(text: str, *, lower: bool, bare: bool) -> str:
    """The text code point for code point, with small letters (`lower`) or letters without marks (`bare`)."""
    if lower:
        # Of these two the small letters would be more than one code point, or hang on what stands beside them.
        text = text.replace("İ", "i").replace("Σ", "σ").lower().replace("ς", "σ")
    if bare and not text.isascii():
        for letter in set(_LETTERS.findall(text)):
            plain = normalize("NFD", letter)[0].translate(_OTHERS)
            if plain != letter:
                text = text.replace(letter, plain)
    return text


@lru_cache(maxsize=2)
def _aside(text: str, bare: bool) -> str:
    """What is passed over in this text between two letters; empty where it has nothing of the kind."""
    if text.isascii():
        return ""
    return "".join(each for each in (_ASIDE, _MARKS if bare else "") if each and re.search(f"[{each}]", text))


def _word(word: str, between: str) -> str:
    found = []
    for letter in word:
        apart = normalize("NFD", letter)
        either = re.escape(letter) if apart == letter else f"(?:{letter}|{apart})"
        found.append(_ALIKE.get(letter) or either)
    joined = between.join([*found, ""])
    return joined.replace(f"s{between}s", f"(?:s{between}s|ß)") if "ss" in word else joined
