"""Names that the engine passed over: known ones, capitalised runs, and names found elsewhere."""

from __future__ import annotations

from itertools import pairwise

from tui_reader.analysis.entities.cutting import cut
from tui_reader.analysis.entities.finder import Finder
from tui_reader.analysis.entities.titles import leading_title

LINKS = frozenset("of for and & - bin al de del da".split())
LONGEST = 12
"""No run of capitalised words is read further than this many tokens."""
SAME_FIRST = 40
"""How many names with the same first word are looked for at one place."""
NAME_TAGS = frozenset({"NNP", "NNPS"})


def take_dateline(finder: Finder) -> None:
    """Take the place that the dateline begins with, where the engine passed it over."""
    span = finder.dateline
    if span is None:
        return
    inside = [t.index for t in finder.tokens if span.start <= t.start < span.end]
    end = next((i for i in inside if not finder.tokens[i].text[0].isupper()), inside[-1] if inside else 0)
    if inside and inside[0] < end <= inside[0] + LONGEST:
        finder.add(inside[0], end, "GPE", trusted=True)


def take_known(finder: Finder) -> None:
    """Find known places, peoples and organisations in the words that are still free."""
    behind = 0
    for i in finder.heads:
        if i >= behind and finder.owner[i] is None:
            behind = _known_at(finder, i)


def _known_at(finder: Finder, i: int) -> int:
    longest = 1
    while (
        longest < finder.names.longest
        and finder.together(i, i + longest)
        and finder.owner[i + longest] is None
    ):
        longest += 1
    for size in range(longest, 0, -1):
        end = finder.tokens[i + size - 1]
        if finder.capital(i + size - 1) or end.text == ".":
            label = _known_label(finder, i, i + size)
            if label and finder.add(i, i + size, label):
                return i + size
    return i + 1


def _known_label(finder: Finder, first: int, last: int) -> str | None:
    names = finder.names
    token = finder.tokens[first]
    key = finder.key(first, last)
    single = last - first == 1
    if key in names.events:
        return "EVENT"
    if single and first in finder.starts and token.tag not in (*NAME_TAGS, "JJ", "NNS"):
        return None
    if key in names.places:
        small = single and len(key) < 4 and not token.text.isupper() and "." not in token.text
        return None if small else "GPE"
    if key in names.nationalities:
        return "NORP" if token.tag in (*NAME_TAGS, "JJ", "NNS") else None
    if key in names.organisations:
        return "ORG" if not single or token.tag in NAME_TAGS else None
    if key in names.cities and (not single or finder.proper(first)):
        return "GPE" if first not in finder.starts or not single or key not in names.given else None
    return None


def take_capitalised(finder: Finder) -> None:
    """Take runs of free proper nouns inside sentences for names of a kind yet to be told."""
    surnames = surnames_of(finder)
    behind = 0
    for i in finder.capitals:
        if i < behind or not _may_begin(finder, i):
            continue
        end = _run_end(finder, i)
        first = i + leading_title(finder.folded[i:end], finder.names)
        while first < end and finder.folded[first] in finder.names.nationalities:
            first += 1
        for a, b in cut(finder, first, end, "ORG"):
            person = b - a > 1 and finder.folded[b - 1] in surnames
            finder.add(a, b, "PERSON" if person else None)
        behind = end


def _may_begin(finder: Finder, i: int) -> bool:
    if not finder.proper(i) or finder.loud(i) or finder.folded[i] in finder.names.no_parts:
        return False
    return i not in finder.starts or finder.folded[i] in finder.names.given


def _run_end(finder: Finder, i: int) -> int:
    end = i + 1
    while end - i < LONGEST and finder.together(i, end) and finder.owner[end] is None:
        if finder.proper(end):
            if finder.folded[end] in finder.names.no_parts:
                break
            end += 1
        elif _linked(finder, i, end):
            end += 2
        else:
            break
    return end


def _linked(finder: Finder, i: int, at: int) -> bool:
    """Whether a lower-case word carries a name on; "and" only in a name that has an "of"."""
    text = finder.tokens[at].text
    if text not in LINKS or not finder.together(i, at + 1) or not finder.proper(at + 1):
        return False
    if text == "-":
        return finder.glued(at) and finder.glued(at - 1)
    if text in ("of", "for"):
        return finder.folded[at - 1] in finder.names.organisation_heads
    return text != "and" or "of" in finder.folded[i:at] or _heads_run(finder, i, at)


def _heads_run(finder: Finder, i: int, at: int) -> bool:
    """Whether "and" joins what a body is for, its head at the end: "Information and Support Centre"."""
    end = at + 1
    while finder.together(i, end) and finder.owner[end] is None and finder.proper(end):
        end += 1
    heads = finder.names.organisation_heads
    return (
        at - i <= 2
        and end - at > 2
        and finder.folded[end - 1] in heads
        and finder.folded[at - 1] not in heads
    )


def take_again(finder: Finder) -> None:
    """Find the names that are known by now wherever they stand, token by token."""
    surnames = surnames_of(finder)
    by_first: dict[str, list[tuple[int, str]]] = {}
    for key, size in ({m.key: m.size for m in finder.mentions()} | dict.fromkeys(surnames, 1)).items():
        by_first.setdefault(_first_word(key), []).append((size, key))
    for forms in by_first.values():
        forms.sort(reverse=True)
        del forms[SAME_FIRST:]
    for i in finder.capitals:
        if finder.owner[i] is not None:
            continue
        for size, key in by_first.get(_first_word(finder.folded[i]), ()):
            if not finder.together(i, i + size - 1) or finder.key(i, i + size) != key:
                continue
            if size == 1 and not _alone(finder, i):
                continue
            trusted = size == 1 and key in surnames and finder.tokens[i].tag in NAME_TAGS
            if finder.add(i, i + size, None, trusted=trusted):
                break


def surnames_of(finder: Finder) -> set[str]:
    """The surnames of people named in full; the first name too where it is one that comes first."""
    found: set[str] = set()
    acting = _acting(finder)
    for mention in finder.mentions():
        words = mention.key.split()
        human = mention.label == "PERSON" or _human(finder, words) or _acts_alone(finder, words, acting)
        if not 1 < len(words) <= mention.size or not human:
            continue
        if words[-1] not in finder.names.suffixes and words[-1] not in finder.names.no_parts:
            found.add(words[-1])
        if words[0] in finder.names.surnames_first or "-" in words[-1]:
            found.add(words[0])
    return found


def _acting(finder: Finder) -> set[str]:
    """The single words without a name so far that do something, as a surname does: "Roe thinks"."""
    tokens = finder.tokens
    return {
        finder.folded[i]
        for i in finder.capitals
        if finder.owner[i] is None
        and tokens[i].dep == "nsubj"
        and tokens[i].tag == "NNP"
        and not (i and finder.capital(i - 1) and finder.together(i - 1, i))
    }


def _acts_alone(finder: Finder, words: list[str], acting: set[str]) -> bool:
    """Whether two words that the engine took for a body are a person's: the second alone does something."""
    names = finder.names
    if len(words) != 2 or words[-1] not in acting or not all(w.isalpha() for w in words):
        return False
    heads = names.organisation_heads | names.place_heads | names.common
    return not any(w in heads or names.is_place(w) or w in names.nationalities for w in words)


def _human(finder: Finder, words: list[str]) -> bool:
    """Whether a name that the engine took for something else is a given name and a surname."""
    names = finder.names
    heads = words[-1] in names.organisation_heads or words[-1] in names.place_heads
    known = words[-1] in names.common or names.is_place(words[-1]) or words[0] in names.common
    return len(words) == 2 and words[0] in names.given and not heads and not known


def join_again(finder: Finder) -> None:
    """Join a given name and a surname that were both found again, side by side."""
    names = finder.names
    lists = (names.places, names.nationalities, names.organisations)
    for left, right in pairwise(finder.mentions()):
        pair = (left, right)
        if left.last != right.first or left.size > 1 or right.size > 1:
            continue
        if not finder.together(left.first, right.first) or {left.label, right.label}.isdisjoint(
            {"PERSON", None}
        ):
            continue
        words = [finder.tokens[m.first] for m in pair]
        named = all(w.tag in NAME_TAGS and not w.text.isupper() for w in words)
        if named and not any(m.key in known for m in pair for known in lists):
            first = left.first
            finder.drop(left)
            finder.stretch(right, first, right.last, "PERSON")


def _alone(finder: Finder, i: int) -> bool:
    """Whether a single word at a sentence's start, or among capitals, is more than a common word."""
    tag = finder.tokens[i].tag
    if i in finder.starts or finder.loud(i):
        return tag[:2] == "NN" or (tag[:2] != "VB" and finder.folded[i] in finder.names.given)
    return True


def _first_word(key: str) -> str:
    end = 0
    while end < len(key) and key[end].isalnum():
        end += 1
    return key[:end] or key[:1]
