"""Names of keys: as people write them, as Textual calls them, and as the screen shows them.

A sequence is several keys with a space between them: `g g`. Nothing here imports Textual.
"""

from __future__ import annotations

from functools import lru_cache

_NAMED = {
    "up": "↑",
    "down": "↓",
    "left": "←",
    "right": "→",
    "home": "Home",
    "end": "End",
    "pageup": "PgUp",
    "pagedown": "PgDn",
    "insert": "Ins",
    "delete": "Del",
    "backspace": "Backspace",
    "tab": "Tab",
    "enter": "Enter",
    "escape": "Esc",
    "space": "Space",
    **{f"f{number}": f"F{number}" for number in range(1, 25)},
}
"""Textual's names of the keys that are words, and how they are shown."""

_ALSO = {
    "pgup": "pageup",
    "pgdn": "pagedown",
    "pgdown": "pagedown",
    "page_up": "pageup",
    "page_down": "pagedown",
    "ins": "insert",
    "del": "delete",
    "return": "enter",
    "esc": "escape",
    "spacebar": "space",
    "cr": "enter",
    "bs": "backspace",
    **{shown: name for name, shown in _NAMED.items() if len(shown) == 1},
}
"""Other ways in which people write them."""

_MODIFIERS = ("alt", "ctrl", "hyper", "meta", "shift", "super")
"""In the order in which Textual writes them."""

_SAME = {"ctrl+i": "tab", "ctrl+m": "enter", "ctrl+h": "backspace", "ctrl+left_square_bracket": "escape"}
"""Keys that a terminal sends as another."""

_HELD = {"C": "ctrl", "M": "alt", "A": "alt", "S": "shift", "D": "super"}
"""Modifiers as vim and emacs write them."""
_BACK_TABS = ("backtab", "btab", "shift_tab")

_REPLACED = {
    "solidus": "slash",
    "reverse_solidus": "backslash",
    "commercial_at": "at",
    "hyphen_minus": "minus",
    "plus_sign": "plus",
    "low_line": "underscore",
}


def parse_keys(written: str) -> str:
    """Textual's names of a key or a sequence of keys: `PgDn` is `pagedown`, `g ]` is `g right_square_bracket`.

    Raises `ValueError` with the word that names no key, and the nearest that does.
    """
    words = written.split()
    if not words:
        raise ValueError("a key without a name")
    return " ".join(map(_parse, words))


def sent_as(keys: str) -> bytes:
    """What every terminal sends for a key or a sequence of keys; empty where that differs from one to the next."""
    sent = [_sent(name) for name in keys.split()]
    return b"".join(sent) if all(sent) else b""


def _sent(name: str) -> bytes:
    held, _, last = name.rpartition("+")
    if held == "ctrl" and len(last) == 1 and "a" <= last <= "z":
        return bytes([ord(last) - ord("a") + 1])
    sign = name if len(name) == 1 else "" if name in _NAMED or held else _characters().get(name, "")
    return sign.encode()


def _parse(word: str) -> str:
    if len(word) == 1:
        return _ALSO.get(word) or _character(word)
    if (meant := _otherwise(word)) and meant != word:
        raise ValueError(f"no key is called {word!r}; did you mean {meant!r}?")
    *modifiers, last = [*word[:-2].split("+"), "+"] if word.endswith("++") else word.split("+")
    held = sorted({m.lower() for m in modifiers})
    for modifier in held:
        if modifier not in _MODIFIERS:
            raise ValueError(_unknown(word, modifier, _MODIFIERS))
    name = last.lower() if len(last) > 1 else last
    name = _ALSO.get(name, name)
    if name not in _NAMED:
        if len(name) != 1 and name not in _characters() and name not in _signs():
            hint = f"; a sequence has spaces: {' '.join(word)!r}" if word.isalpha() and len(word) <= 3 else ""
            raise ValueError(_unknown(word, name, (*_NAMED, *_ALSO)) + hint)
        if len(name) == 1:
            if held == ["shift"] and name.isalpha():
                return name.upper()
            name = _character(name.lower() if held else name)
        if held == ["shift"]:
            raise ValueError(f"no key is called {word!r}: write the sign that it types")
    full = "+".join([*held, name])
    return _SAME.get(full, full)


def _otherwise(word: str) -> str:
    """What they mean who write keys as vim (`<C-d>`), emacs (`M-v`) or less (`^D`) do; else nothing."""
    inner = word[1:-1] if word.startswith("<") and word.endswith(">") and len(word) > 2 else word
    if len(inner) == 2 and inner[0] == "^":
        return f"ctrl+{inner[1].lower()}"
    if inner.lower() in _BACK_TABS:
        return "shift+tab"
    *held, last = inner.split("-") if len(inner) > 2 else [inner]
    if last and held and all(each in _HELD for each in held):
        return "+".join([*(_HELD[each] for each in held), last.lower()])
    return inner if inner != word else ""


def _character(character: str) -> str:
    if character.isalnum():
        return character
    import unicodedata  # its tables are large, and few keys are signs

    name = unicodedata.name(character, "").lower().replace("-", "_").replace(" ", "_")
    if not name:
        raise ValueError(f"no key is called {character!r}")
    return _REPLACED.get(name, name)


@lru_cache(maxsize=1)
def _characters() -> dict[str, str]:
    """Textual's names of the signs on a keyboard, and the signs."""
    return {_character(c): c for c in "!\"#$%&'()*+,-./:;<=>?@[\\]^_`{|}~"}


@lru_cache(maxsize=1)
def _signs() -> dict[str, str]:
    """Textual's names of the signs that only some keyboards have (`§`, `€`, `«`), and the signs."""
    codes = (*range(0xA1, 0x250), *range(0x2010, 0x2060), *range(0x20A0, 0x20C1))
    return {_character(chr(code)): chr(code) for code in codes if not chr(code).isalnum()}


def _sign(name: str) -> str:
    """The sign of a name; the name where it is none of a sign."""
    if len(name) == 1 or name in _NAMED:
        return name
    return _characters().get(name) or _signs().get(name, name)


def _unknown(word: str, part: str, known: tuple[str, ...]) -> str:
    import difflib

    near = difflib.get_close_matches(part.lower(), known, n=1, cutoff=0.5)
    at = word.lower().find(part.lower())
    hint = f"; did you mean {word[:at] + near[0] + word[at + len(part) :]!r}?" if near else ""
    return f"no key is called {word!r}{hint}"


def shown_key(key: str) -> str:
    """A key or sequence, given in Textual's names, as the screen shows it: `PgDn`, `ctrl+d`, `]`, `gg`."""
    shown = [_shown(part) for part in key.split(" ")]
    return ("" if all(len(part) == 1 for part in shown) else " ").join(shown)


def _shown(key: str) -> str:
    *modifiers, name = key.split("+")
    word = _NAMED.get(name) or _sign(name)
    held = [m.capitalize() if word in ("Tab",) else m for m in modifiers]
    return "+".join([*held, word])


def written_key(key: str) -> str:
    """A key or sequence as a keymap file has it, so that `parse_keys` gives it back."""
    return " ".join(_written(part) for part in key.split(" "))


def _written(key: str) -> str:
    *modifiers, name = key.split("+")
    return "+".join([*modifiers, _sign(name)])
