"""Names that the engine cut too short, or in two."""

from __future__ import annotations

from itertools import pairwise

from tui_reader.analysis.entities.cutting import acronym
from tui_reader.analysis.entities.finder import Finder, Mention
from tui_reader.analysis.entities.titles import leading_title

GROWING = frozenset("PERSON ORG GPE LOC FAC PRODUCT".split())
ARTICLES = frozenset("al el ad ar as an ash ul o abu ben".split())
"""What stands before or inside Arabic and other names, with hyphens."""
BETWEEN = frozenset("bin ibn bint von van al el ul wa".split())
OFFICES = frozenset(
    """ministry department office committee commission council centre center institute board agency
    bureau""".split()
)
"""Heads of names that "for" and "of" carry on."""
FAMILY = frozenset("sons son daughters daughter brothers bros nephews company co partners".split())
"""Words that, behind a name and "and", make it a firm's."""
NO_INITIALS = frozenset("i mr dr ms mp pm us uk eu un tv it".split())
LONGEST = 12
"""No name is let grow beyond this many tokens."""


def grow(finder: Finder) -> None:
    """Let names take the free proper nouns that touch them, and join what belongs together."""
    for mention in finder.mentions():
        _complete_firm(finder, mention)
    for mention in finder.mentions():
        _complete_place(finder, mention)
        if mention.label in GROWING and not finder.loud(mention.first):
            _extend(finder, mention)
        elif mention.label == "PERSON":
            _add_given_name(finder, mention)
    _join_between(finder)
    _join_offices(finder)


def _complete_firm(finder: Finder, mention: Mention) -> None:
    """Take the family into a firm's name: "Brandt and Sons", "Hallam & Daughters"."""
    last = mention.last + 2
    if mention.label not in GROWING or not finder.together(mention.first, last - 1):
        return
    if finder.folded[last - 2] not in ("and", "&") or finder.folded[last - 1] not in FAMILY:
        return
    other = finder.owner[last - 1]
    if not finder.capital(last - 1) or (other is not None and other.last > last):
        return
    if other is not None:
        finder.drop(other)
    finder.stretch(mention, mention.first, last, "ORG")


def _complete_place(finder: Finder, mention: Mention) -> None:
    """Take the words before into a known place: "sub-Saharan Africa", "Sri Lanka"."""
    for size in (2, 1):
        first = mention.first - size
        free = finder.together(first, mention.first) and finder.free(first, mention.first)
        if free and finder.capital(first) and finder.key(first, mention.last) in finder.names.places:
            finder.stretch(mention, first, mention.last, "GPE")
            return


def _extend(finder: Finder, mention: Mention) -> None:
    first, last = mention.first, mention.last
    while finder.together(first - 1, first) and last - first < LONGEST and _joins(finder, first - 1, mention):
        first -= 1
    while finder.together(last - 1, last) and last - first < LONGEST:
        if _joins(finder, last, mention):
            last += 1
        elif _hangs_on(finder, last, mention):
            last += 2
        else:
            break
    if mention.label == "PERSON" and _article_before(finder, first):
        first -= 2
    if (first, last) != (mention.first, mention.last):
        first += leading_title(finder.folded[first : mention.first], finder.names)
        finder.stretch(mention, first, last)


def _joins(finder: Finder, i: int, mention: Mention) -> bool:
    """Whether a free word beside a name is part of it."""
    word, names = finder.folded[i], finder.names
    if mention.label == "PERSON":
        if len(word.rstrip(".")) <= 2 and finder.tokens[i].text.isupper():
            return finder.owner[i] is None and i < mention.first and word not in NO_INITIALS
        heads = word in names.place_heads or word in names.organisation_heads
        if heads and (i > mention.first or word not in names.surnames_first):
            return False
    if not finder.proper(i) or word in names.no_names or word in names.nationalities:
        return False
    if i in finder.starts and (word in names.common or (word not in names.given and mention.label != "ORG")):
        return False
    if word in names.surnames_first:
        return True
    return not names.is_title(word.rstrip(".")) and not names.is_place(word)


def _hangs_on(finder: Finder, i: int, mention: Mention) -> bool:
    """Whether a hyphen and the rest of a personal name follow: "-fen", "-ul-Haq"."""
    if mention.label != "PERSON" or finder.tokens[i].text != "-" or not finder.together(i, i + 1):
        return False
    following = finder.tokens[i + 1]
    proper = following.tag[:3] == "NNP" or finder.folded[i + 1] in ARTICLES
    glued = finder.glued(i - 1) and finder.glued(i)
    return glued and proper and following.text.isalpha() and finder.free(i, i + 2)


def _article_before(finder: Finder, first: int) -> bool:
    """Whether "al-" stands before a name in tokens of its own."""
    return (
        first > 1
        and finder.tokens[first - 1].text == "-"
        and finder.folded[first - 2] in ARTICLES
        and finder.glued(first - 1)
        and finder.glued(first - 2)
        and finder.free(first - 2, first)
    )


def _add_given_name(finder: Finder, mention: Mention) -> None:
    """In a block full of capitals only a known given name is taken in."""
    i = mention.first - 1
    if mention.size == 1 and finder.together(i, mention.first) and finder.proper(i):
        word = finder.folded[i]
        if word in finder.names.given and word not in finder.names.common:
            finder.stretch(mention, i, mention.last)


def _join_between(finder: Finder) -> None:
    """Join "Hamad bin" and "Jassim", "Bryan" and "Ruiz"."""
    names = finder.names
    for left, right in pairwise(finder.mentions()):
        if not finder.together(left.first, right.first) or right.last - left.first > LONGEST:
            continue
        gap = right.first - left.last
        if gap == 1 and left.label == "PERSON" and finder.tokens[left.last].text in BETWEEN:
            _merge(finder, left, right, "PERSON")
        elif gap == 0 and left.label == "PERSON" and left.size == 1 and not acronym(finder, left.first):
            known = right.key in names.places or right.key in names.nationalities
            others = ("PERSON", "GPE", "ORG") if left.key in names.given else ("PERSON",)
            if right.label in others and right.size <= 3 and not known:
                _merge(finder, left, right, "PERSON")
        elif gap == 0 and left.label == "GPE" and right.label == "ORG" and not finder.loud(left.first):
            headed = right.key.split()[-1] in names.organisation_heads
            if headed and right.key not in names.organisations:
                _merge(finder, left, right, "ORG")


def _join_offices(finder: Finder) -> None:
    """Join "Office" and "Coordination of Relief" where "for the" stands between."""
    for left, right in pairwise(finder.mentions()):
        if (
            left.label != "ORG"
            or right.label not in ("ORG", None)
            or not finder.together(left.first, right.first)
        ):
            continue
        between = " ".join(finder.folded[left.last : right.first])
        if between not in ("for", "for the", "of", "of the", "on"):
            continue
        known = right.key in finder.names.organisations or finder.tokens[right.first].text.isupper()
        if left.key.split()[-1] in OFFICES and not known and right.last - left.first <= LONGEST:
            _merge(finder, left, right, "ORG")


def join_bodies(finder: Finder) -> None:
    """Join a place with the body named after it, before or behind: "Norwood High Court", "Army of Norwood"."""
    names = finder.names
    for mention in finder.mentions():
        end = mention.last
        free = finder.together(mention.first, end) and finder.proper(end) and not finder.loud(mention.first)
        if free and mention.size < 6 and finder.folded[end] in names.organisation_heads:
            finder.stretch(mention, mention.first, end + 1, "ORG")
    for left, right in pairwise(finder.mentions()):
        if not finder.together(left.first, right.first) or finder.loud(left.first):
            continue
        gap = " ".join(finder.folded[left.last : right.first])
        if right.last - left.first > LONGEST:
            continue
        body = right if gap == "" else left
        headed = body.key.split()[-1] in names.organisation_heads and body.label in ("ORG", None)
        if not headed or body.key in names.organisations or body.key in names.places:
            continue
        if (gap == "" and left.label == "GPE") or (gap == "of" and right.label == "GPE"):
            _merge(finder, left, right, "ORG")


def _merge(finder: Finder, left: Mention, right: Mention, label: str) -> None:
    first = left.first
    finder.drop(left)
    finder.stretch(right, first, right.last, label)


def take_parties(finder: Finder) -> None:
    """Take "party" into the name before it: "Conservative party"."""
    for mention in finder.mentions():
        end = mention.last
        if end >= len(finder.tokens) or finder.owner[end] is not None or finder.folded[end] != "party":
            continue
        headed = mention.key.split()[-1] in finder.names.organisation_heads
        if mention.label in ("NORP", "ORG") and not headed and mention.key not in finder.names.places:
            finder.stretch(mention, mention.first, end + 1, "ORG")
