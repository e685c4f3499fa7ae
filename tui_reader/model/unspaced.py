"""Words of scripts that are written without spaces, as far as reading them takes time."""

from __future__ import annotations

from tui_reader.model.patterns import late

_CHINESE = late("[\u3041-\u30ff\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\U00020000-\U0003ffff]")
"""Characters of Chinese and Japanese."""
_THAI = late("[\u0e01-\u0eff\u1000-\u109f\u1780-\u17ff]")
"""Letters and signs of Thai, Lao, Burmese and Khmer."""
_CHARACTERS, _LETTERS = 1.6, 5
"""How many of them make a word, about."""


def unspaced_words(text: str) -> int:
    """About how many words there are that no space sets apart."""
    # Looking at which characters there are needs no pattern to be compiled, and nearly all texts have none.
    if text.isascii() or not any("\u0e01" <= c < "\u1800" or c > "\u3040" for c in set(text)):
        return 0
    return round(len(_CHINESE.findall(text)) / _CHARACTERS + len(_THAI.findall(text)) / _LETTERS)
