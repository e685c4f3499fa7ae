"""What speaks for a name's type: its own words and the engine's labels."""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Sequence

from tui_reader.analysis.entities.finder import Mention
from tui_reader.analysis.entities.lexicon import Names
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

ENDS = frozenset({"party", "university"})
"""Words that make an organisation of whatever stands before them."""
CONNECTORS = frozenset("of for and the &".split())


def lexical(key: str, text: str, names: Names) -> Votes:
    """What the name's own words say; `text` is one mention as written."""
    votes: Votes = Counter()
    words = key.replace(",", "").split() or [key]
    last, first = words[-1].rstrip("."), words[0].rstrip(".")
    _listed(key, text, names, votes)
    if len(words) == 1:
        if text.isupper() and 2 <= len(text) <= 6 and key not in names.places:
            add(votes, ORG, 2.0)
        elif first in names.given and not names.is_place(first):
            add(votes, PERSON, 1.5)
        if last in names.organisation_heads:
            add(votes, ORG, 1.0)
        return votes
    head = _head(words)
    if len(words) > 1 and words[-2] in names.particles and head == last:
        head = ""
    if first in names.event_firsts and len(words) == 2 and last not in names.organisation_heads:
        add(votes, EVENT, 5.0)
    elif head in names.place_heads and head in names.organisation_heads:
        add(votes, PLACE, 3.0)
        add(votes, ORG, 3.0)
    elif first in names.organisation_firsts or head in names.organisation_heads or last in ENDS:
        add(votes, ORG, 5.0)
    elif head in names.place_heads or (head.endswith("s") and head[:-1] in names.place_heads):
        add(votes, PLACE, 4.0)
    elif head in names.event_heads:
        add(votes, EVENT, 4.0)
    elif head in names.law_heads:
        add(votes, LAW, 4.0)
    elif head in names.product_heads:
        add(votes, PRODUCT, 3.0)
    elif first in names.place_firsts and names.is_place(last):
        add(votes, PLACE, 2.0)
    elif first in names.place_firsts and len(words) <= 3:
        add(votes, PLACE, 1.0)
    elif first in names.given and len(words) <= 6 and CONNECTORS.isdisjoint(words):
        add(votes, PERSON, 1.5 if names.is_place(first) or first in names.nationalities else 3.0)
    if any(w in names.given for w in words[1:]) and len(words) <= 4 and CONNECTORS.isdisjoint(words):
        add(votes, PERSON, 0.7)
    if not CONNECTORS.isdisjoint(words):
        add(votes, ORG, 0.7)
        add(votes, PERSON, -2.0)
    if any(w in names.particles for w in words[1:-1]) or last in names.suffixes:
        add(votes, PERSON, 0.7)
    if any(w in names.places and w not in names.given for w in words):
        add(votes, PERSON, -2.0)
        add(votes, ORG, 1.0)
    if "&" in words:
        add(votes, ORG, 2.0)
    return votes


def _listed(key: str, text: str, names: Names, votes: Votes) -> None:
    if key in names.nationalities:
        add(votes, GROUP, 6.0)
    elif key in names.places:
        add(votes, PLACE, 4.0 if key in names.given else 5.0)
    elif key in names.cities:
        add(votes, PLACE, 1.5 if key in names.given else 3.0)
    if key in names.organisations and key not in names.places:
        add(votes, ORG, 4.0 if len(key) > 4 or text.isupper() else 2.0)
    if key in names.events:
        add(votes, EVENT, 6.0)


def _head(words: Sequence[str]) -> str:
    """The word that says what a longer name stands for."""
    for i, word in enumerate(words[1:], start=1):
        if word in ("of", "for", "on"):
            return words[i - 1]
    return words[-1].rstrip(".")


def engine(mentions: Sequence[Mention]) -> Votes:
    """What the engine's labels say: their shares, with more weight the more often it saw the name."""
    labels = Counter(LABEL_TYPES[m.label] for m in mentions if m.label)
    seen = labels.total()
    if not seen:
        return Counter()
    weight = 2.0 + math.log2(seen)
    votes: Votes = Counter()
    for kind, count in labels.items():
        add(votes, kind, weight * count / seen)
    return votes


def mean(votes: Sequence[Votes], weight: float) -> Votes:
    """The sum over mentions, damped so that many mentions do not drown the rest."""
    total: Votes = Counter()
    for one in votes:
        for kind, value in one.items():
            add(total, kind, value)
    spoke = sum(bool(v) for v in votes)
    if not spoke:
        return total
    factor = weight / spoke * min(2.0, 1 + math.log2(spoke) / 3)
    return Counter({kind: value * factor for kind, value in total.items()})


def add(votes: Votes, kind: EntityType, weight: float) -> None:
    """Add a fraction of a vote."""
    votes[kind] += weight  # type: ignore[assignment]
