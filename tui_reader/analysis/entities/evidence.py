"""What speaks for a name's type: its own words, the words around it, and the engine's labels."""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Sequence

from tui_reader.analysis.entities.finder import Finder, Mention
from tui_reader.analysis.entities.lexicon import Names
from tui_reader.analysis.entities.titles import title_before
from tui_reader.model.entities import EntityType

PERSON, ORG, PLACE, GROUP = EntityType.PERSON, EntityType.ORG, EntityType.PLACE, EntityType.GROUP
EVENT, PRODUCT, LAW = EntityType.EVENT, EntityType.PRODUCT, EntityType.LAW
LABEL_TYPES = {
    "PERSON": PERSON,
    "ORG": ORG,
    "GPE": PLACE,
    "LOC": PLACE,
    "FAC": PLACE,
    "NORP": GROUP,
    "EVENT": EVENT,
    "PRODUCT": PRODUCT,
    "WORK_OF_ART": PRODUCT,
    "LAW": LAW,
}
Votes = Counter[EntityType]
"""Weights; a Counter in use, though the weights are fractions."""

SPEECH = frozenset(
    """said says told tells added adds asked asks explained noted insisted argued claimed admitted replied
    wrote thinks believes believed thought smiled laughed born married died
    recalled stressed emphasised emphasized""".split()
)
IN = frozenset("in near across throughout outside inside within".split())
KINDS_OF_PLACE = frozenset(
    """city town village province district region state county river island islands coast airport area border
    capital peninsula valley lake mountains township municipality suburb port prefecture
    governorate oblast desert""".split()
)
KINDS_OF_ORGANISATION = frozenset(
    """company party group spokesman spokeswoman spokesperson shares editor executive report website newspaper
    agency airline firm employees members headquarters factory branch monopoly""".split()
)
QUOTES = frozenset("\"“”‘’'«»")
HUMAN = frozenset("who whom whose himself herself he she his her aged".split())
CONNECTORS = frozenset("of for and the &".split())


def lexical(key: str, text: str, names: Names) -> Votes:
    """What the name's own words say; `text` is one mention as written."""
    votes: Votes = Counter()
    words = key.replace(",", "").split()
    last, first = words[-1].rstrip("."), words[0].rstrip(".")
    _listed(key, text, names, votes)
    if len(words) == 1:
        if text.isupper() and 2 <= len(text) <= 6 and key not in names.places:
            _add(votes, ORG, 2.0)
        elif first in names.given and not names.is_place(first):
            _add(votes, PERSON, 1.5)
        if last in names.organisation_heads:
            _add(votes, ORG, 1.0)
        return votes
    head = _head(words)
    if head in names.place_heads and head in names.organisation_heads:
        _add(votes, PLACE, 3.0)
        _add(votes, ORG, 3.0)
    elif head in names.organisation_heads or (head == "ministry" or last in ("party", "university")):
        _add(votes, ORG, 5.0)
    elif head in names.place_heads:
        _add(votes, PLACE, 4.0)
    elif head in names.event_heads:
        _add(votes, EVENT, 4.0)
    elif head in names.law_heads:
        _add(votes, LAW, 4.0)
    elif head in names.product_heads:
        _add(votes, PRODUCT, 3.0)
    elif first in names.place_firsts and names.is_place(last):
        _add(votes, PLACE, 2.0)
    elif first in names.place_firsts and len(words) <= 3:
        _add(votes, PLACE, 1.0)
    elif first in names.given and len(words) <= 6 and CONNECTORS.isdisjoint(words):
        _add(votes, PERSON, 1.5 if names.is_place(first) or first in names.nationalities else 3.0)
    if any(w in names.given for w in words[1:]) and len(words) <= 4 and CONNECTORS.isdisjoint(words):
        _add(votes, PERSON, 0.7)
    if not CONNECTORS.isdisjoint(words):
        _add(votes, ORG, 0.7)
        _add(votes, PERSON, -2.0)
    if any(w in names.particles for w in words[1:-1]) or last in names.suffixes:
        _add(votes, PERSON, 0.7)
    if "&" in words:
        _add(votes, ORG, 2.0)
    return votes


def _listed(key: str, text: str, names: Names, votes: Votes) -> None:
    if key in names.nationalities:
        _add(votes, GROUP, 6.0)
    elif key in names.places:
        _add(votes, PLACE, 4.0 if key in names.given else 5.0)
    elif key in names.cities:
        _add(votes, PLACE, 1.0 if key in names.given else 2.5)
    if key in names.organisations and key not in names.places:
        _add(votes, ORG, 4.0 if len(key) > 4 or text.isupper() else 2.0)
    if key in names.events:
        _add(votes, EVENT, 6.0)


def _head(words: Sequence[str]) -> str:
    """The word that says what a longer name stands for."""
    for i, word in enumerate(words[1:], start=1):
        if word in ("of", "for", "on"):
            return words[i - 1]
    return words[-1].rstrip(".")


def contextual(finder: Finder, mention: Mention) -> Votes:
    """What the words around one mention say."""
    votes: Votes = Counter()
    tokens, names = finder.tokens, finder.names
    title = title_before(finder.folded, tokens, mention.first, names)
    if title is not None and tokens[title[0]].text[0].isupper():
        _add(votes, PERSON, 6.0)
    previous, following = finder.before(mention), finder.after(mention)
    if previous is not None:
        word = previous.lower
        if word in IN:
            _add(votes, PLACE, 2.5)
        elif word in ("from", "to", "at"):
            _add(votes, PLACE, 0.7)
        elif word == "around":
            _add(votes, PLACE, 1.0)
        elif word == "the" and mention.last - mention.first == 1:
            _add(votes, PERSON, -2.0)
            _add(votes, ORG, 1.0)
        elif word in KINDS_OF_ORGANISATION:
            _add(votes, ORG, 1.5)
        elif word == "of" and mention.first > 1 and finder.folded[mention.first - 2] in KINDS_OF_PLACE:
            _add(votes, PLACE, 4.0)
    if following is not None:
        word = following.lower
        if word in SPEECH:
            _add(votes, PERSON, 2.0)
            _add(votes, ORG, 0.5)
        elif word in HUMAN:
            _add(votes, PERSON, 2.5)
        elif word in KINDS_OF_PLACE and following.tag == "NN":
            _add(votes, PLACE, 2.5)
        elif word in KINDS_OF_ORGANISATION:
            _add(votes, ORG, 2.0)
        elif word == "-" and mention.last + 1 < len(tokens) and finder.folded[mention.last + 1] == "based":
            _add(votes, PLACE, 5.0)
        elif word == ",":
            _after_comma(finder, mention, votes)
        elif word in ("'s", "’s") and mention.last + 1 < len(tokens):
            if tokens[mention.last + 1].lower in (
                "wife",
                "husband",
                "son",
                "daughter",
                "father",
                "mother",
                "lawyer",
            ):
                _add(votes, PERSON, 2.0)
            elif tokens[mention.last + 1].lower in (
                "capital",
                "president",
                "government",
                "population",
                "border",
            ):
                _add(votes, PLACE, 2.0)
    if (
        previous is not None
        and previous.text in QUOTES
        and following is not None
        and following.text in QUOTES
    ):
        _add(votes, PRODUCT, 2.0)
        _add(votes, PERSON, -1.0)
    if tokens[mention.last - 1].dep == "nsubj" and tokens[mention.last - 1].head.lower in SPEECH:
        _add(votes, PERSON, 1.5)
    if previous is not None and previous.lower in SPEECH and tokens[mention.last - 1].head is previous:
        _add(votes, PERSON, 1.5)
    return votes


def _after_comma(finder: Finder, mention: Mention, votes: Votes) -> None:
    at = mention.last + 1
    if at >= len(finder.tokens):
        return
    word = finder.folded[at]
    if (
        word.isdigit()
        and len(word) == 2
        and at + 1 < len(finder.tokens)
        and finder.tokens[at + 1].text in (",", ".")
    ):
        _add(votes, PERSON, 4.0)
    elif word in ("who", "whose"):
        _add(votes, PERSON, 1.5)
    elif finder.capital(at) and (word in finder.names.places) and mention.last - mention.first <= 2:
        _add(votes, PLACE, 1.5)


def engine(mentions: Sequence[Mention]) -> Votes:
    """What the engine's labels say: their shares, with more weight the more often it saw the name."""
    labels = Counter(LABEL_TYPES[m.label] for m in mentions if m.label)
    seen = labels.total()
    if not seen:
        return Counter()
    weight = 2.0 + math.log2(seen)
    votes: Votes = Counter()
    for kind, count in labels.items():
        _add(votes, kind, weight * count / seen)
    return votes


def mean(votes: Sequence[Votes], weight: float) -> Votes:
    """The sum over mentions, damped so that many mentions do not drown the rest."""
    total: Votes = Counter()
    for one in votes:
        for kind, value in one.items():
            _add(total, kind, value)
    spoke = sum(bool(v) for v in votes)
    if not spoke:
        return total
    factor = weight / spoke * min(2.0, 1 + math.log2(spoke) / 3)
    return Counter({kind: value * factor for kind, value in total.items()})


def _add(votes: Votes, kind: EntityType, weight: float) -> None:
    votes[kind] += weight  # type: ignore[assignment]
