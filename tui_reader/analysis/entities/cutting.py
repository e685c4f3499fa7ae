"""The engine's names, cut into what they hold of names: no titles, possessives, verbs or brackets."""

from __future__ import annotations

from collections.abc import Iterator

from tui_reader.analysis.entities.finder import Finder
from tui_reader.analysis.entities.titles import leading_title, trailing_title

LABELS = frozenset("PERSON ORG GPE LOC FAC NORP EVENT PRODUCT WORK_OF_ART LAW".split())
FREE_WORDING = frozenset("EVENT LAW WORK_OF_ART PRODUCT".split())
"""Labels whose names may hold any lower-case word."""
LINKS = frozenset("of for and the & de la le del on in to at des du und y e against with".split())
"""Lower-case words that may stand inside a name."""
OWNERS = frozenset(
    """people women men children prosecutor attorney workers teachers veterans players mayor president king
    queen world farmers writers nurses governor speaker minister consumers ladies girls boys st bishop lord
    coroner""".split()
)
"""Words whose possessive belongs to a name: "Prosecutor's Office", "Children's Hospital"."""
FUNCTION = frozenset(
    """as by for from in on at to with since when while after before if but and or regarding despite during
    because although though against under until unlike like""".split()
)
"""Words that stand before a name at a sentence's start with a capital of their own."""
ARTICLES = frozenset("the a an this".split())


def take_engine_names(finder: Finder) -> None:
    """Take every name that the engine found, each cut clean."""
    for name in finder.parse.names:
        if name.label in LABELS:
            for piece in cut(finder, name.first, name.last, name.label):
                for first, last in _without_titles(finder, *piece, name.label):
                    _take(finder, first, last, name.label)


def cut(finder: Finder, first: int, last: int, label: str) -> Iterator[tuple[int, int]]:
    """Cut at commas, brackets, possessives and words that no name holds."""
    start = first
    for i in range(first, last):
        if _breaks(finder, i, first, last, label):
            yield from _piece(finder, start, i)
            start = i + 1
    yield from _piece(finder, start, last)


def _piece(finder: Finder, first: int, last: int) -> Iterator[tuple[int, int]]:
    first, last = _trim(finder, first, last)
    if first < last:
        yield first, last


def _take(finder: Finder, first: int, last: int, label: str) -> None:
    names = finder.names
    key = finder.key(first, last)
    if key in names.places or key in names.organisations:
        finder.add(first, last, label)
        return
    words = finder.folded[first:last]
    skip = leading_title(words, names)
    if skip == len(words) or (skip and words[skip] in ("of", "for", "to")):
        return
    if (
        skip
        and finder.capital(first + skip)
        and (label == "PERSON" or not _has_head(finder, first + skip, last))
    ):
        first += skip
    if "of" not in words:
        last -= trailing_title(finder.folded[first:last], names)
    first, last = _trim(finder, first, last)
    while last - first > 1 and label in ("PERSON", "GPE", "ORG") and _describes(finder, first, last, label):
        first += 1
    finder.add(first, last, label)


def _has_head(finder: Finder, first: int, last: int) -> bool:
    heads = finder.names.organisation_heads | finder.names.place_heads
    return any(w in heads for w in finder.folded[first:last])


def _describes(finder: Finder, i: int, last: int, label: str) -> bool:
    """Whether a word before a name is no part of it: "Frenchman", "Republic", "As" at a sentence's start."""
    word, names = finder.folded[i], finder.names
    if word in FUNCTION:
        return True
    if word in names.given or not finder.capital(i + 1):
        return False
    if label == "PERSON" and last - i > 2 and _ends_office(finder, i):
        return True
    if i in finder.starts and word in names.common and finder.tokens[i].tag[:2] not in ("NN", "JJ"):
        return True
    if label != "PERSON" or last - i < 3:
        return False
    lists = (names.nationalities, names.common, names.roles, names.organisation_heads, names.place_heads)
    return word not in names.surnames_first and any(word in known for known in lists)


def _ends_office(finder: Finder, i: int) -> bool:
    """Whether a word ends an office's long name: "Minister of Health and Welfare"."""
    if i < 4 or finder.folded[i - 1] != "and":
        return False
    return any(w in finder.names.offices for w in finder.folded[max(0, i - 6) : i - 1])


def _without_titles(finder: Finder, first: int, last: int, label: str) -> Iterator[tuple[int, int]]:
    """Cut before a title, or behind a country, inside a name where a person's name begins."""
    names = finder.names
    if label == "PERSON" and _acronym_first(finder, first, last):
        yield first, first + 1
        yield first + 1, last
        return
    for i in range(first, last - 1):
        if not finder.tokens[i].text[0].isupper() or not finder.capital(i + 1):
            continue
        word = finder.folded[i].rstrip(".")
        given = finder.folded[i + 1] in names.given
        if i == first:
            if (
                word in names.places
                and word not in names.given
                and given
                and not _has_head(finder, first, last)
            ):
                yield first, i + 1
                yield i + 1, last
                return
            continue
        title = word in names.addresses or (word in names.offices and (label == "PERSON" or given))
        if title and first + leading_title(finder.folded[first : i + 1], names) <= i:
            yield first, i
            yield i, last
            return
    yield first, last


def _acronym_first(finder: Finder, first: int, last: int) -> bool:
    """Whether an acronym stands before a person's name that is not all in capitals: "ADC | Hugo Safin"."""
    if last - first < 3 or not acronym(finder, first):
        return False
    return not any(finder.tokens[i].text.isupper() for i in range(first + 1, last))


def _owns(finder: Finder, i: int) -> bool:
    """Whether a possessive belongs to a name: "Children's Hospital", "Seafarers' Union"."""
    plural = finder.tokens[i].text in ("'", "’") and finder.folded[i - 1].endswith("s")
    headed = plural and finder.capital(i - 1) and finder.folded[i + 1] in finder.names.organisation_heads
    return headed or finder.folded[i - 1] in OWNERS


def acronym(finder: Finder, i: int) -> bool:
    """Whether a word is three to six capitals in a block that is not all capitals."""
    text = finder.tokens[i].text
    return 3 <= len(text) <= 6 and text.isalpha() and text.isupper() and not finder.loud(i)


def _breaks(finder: Finder, i: int, first: int, last: int, label: str) -> bool:
    token = finder.tokens[i]
    text = token.text
    if token.tag == "POS":
        return i == last - 1 or not _owns(finder, i)
    if text[0].isalpha():
        return _word_breaks(finder, i, first, last, label)
    if text[0].isdigit():
        return label in ("PERSON", "GPE", "NORP") or _of_score(finder, i)
    if text == "," and label in ("ORG", "LAW", "WORK_OF_ART"):
        return "and" not in finder.folded[i:last] or "of" not in finder.folded[first:i]
    if text in ("-", "–"):
        return not (finder.glued(i) and i > 0 and finder.glued(i - 1))
    return text not in ("&", ".", "'", "’", "+", "!") and not text.startswith(("'", "’"))


def _of_score(finder: Finder, i: int) -> bool:
    """Whether a figure is one of two with a hyphen between, as in a table of results: "Arden 2-1 Norwood"."""
    for step in (-1, 1):
        near = [finder.tokens[j].text for j in (i + step, i + 2 * step) if 0 <= j < len(finder.tokens)]
        if len(near) == 2 and near[0] in ("-", "–") and near[1][0].isdigit():
            return True
    return False


def _word_breaks(finder: Finder, i: int, first: int, last: int, label: str) -> bool:
    token = finder.tokens[i]
    text = token.text
    if _hyphenated(finder, i):
        return False
    if any(c.isupper() for c in text):
        verb = token.tag in ("VBZ", "VBD", "VBP", "MD") or (token.tag == "VB" and i > first)
        return verb and label in ("PERSON", "GPE", "ORG") and finder.loud(i)
    if label == "PERSON":
        return text not in finder.names.particles
    if text == "and" and label == "ORG":
        return _joins_two(finder, i, first, last)
    return text not in LINKS and not (label in FREE_WORDING and i > first)


def _joins_two(finder: Finder, i: int, first: int, last: int) -> bool:
    """Whether "and" stands between two short names and not inside one that has a head."""
    return i - first <= 2 and last - i <= 3 and not _has_head(finder, first, last)


def _trim(finder: Finder, first: int, last: int) -> tuple[int, int]:
    while first < last and (_loose(finder, first) or finder.folded[first] in ARTICLES):
        first += 1
    while first < last and _loose(finder, last - 1):
        last -= 1
    return first, last


def _loose(finder: Finder, i: int) -> bool:
    """Whether a token cannot begin or end a name."""
    text = finder.tokens[i].text
    if text[0].isalpha():
        small = not any(c.isupper() for c in text)
        return small and not _hyphenated(finder, i) and not text.startswith(("al-", "el-"))
    return not text[0].isdigit() or not (i and finder.capital(i - 1))


def _hyphenated(finder: Finder, i: int) -> bool:
    """Whether a word hangs by a hyphen on a word with a capital: "fen" in "Su-fen"."""
    hyphen = i > 1 and finder.tokens[i - 1].text == "-"
    return hyphen and finder.glued(i - 1) and finder.glued(i - 2) and finder.capital(i - 2)
