"""Whether an acronym can stand for a longer name."""

from __future__ import annotations

SMALL = frozenset("of for and the & in on to de la le".split())


def shortens(short: str, long: str) -> bool:
    """Whether the letters of `short` stand in `long` in this order, beginning with the same one.

    Enough where the text itself puts the two side by side.
    """
    letters = [c for c in short.lower() if c.isalnum()]
    rest = iter(c for c in long.lower() if c.isalnum())
    return bool(letters) and long[:1].lower() == letters[0] and all(letter in rest for letter in letters)


def shortens_strictly(short: str, long: str) -> bool:
    """Whether `short` is made of beginnings of all words of `long`: ATACMS, NATO, BfG.

    Small words may give a letter or none; every other word gives at least one.
    """
    letters = "".join(c for c in short.lower() if c.isalnum())
    words = [w for w in long.lower().replace("-", " ").split() if w[0].isalnum()]
    content = [w for w in words if w not in SMALL]
    if len(content) < 2 or not 3 <= len(letters) <= 12 or letters in words:
        return False
    reached = {0}
    for word in words:
        reached = {
            at + taken
            for at in reached
            for taken in range(0 if word in SMALL else 1, min(4, len(word)) + 1)
            if letters.startswith(word[:taken], at)
        }
        if not reached:
            return False
    return len(letters) in reached
