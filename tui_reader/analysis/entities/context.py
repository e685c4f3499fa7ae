"""What the words around a name say of its type."""

from __future__ import annotations

from collections import Counter

from tui_reader.analysis.entities.evidence import ORG, PERSON, PLACE, PRODUCT, Votes, add
from tui_reader.analysis.entities.finder import Finder, Mention
from tui_reader.analysis.entities.titles import title_before

SPEECH = frozenset(
    """said says told tells added adds asked asks explained noted insisted argued claimed admitted
    replied wrote thinks believes believed thought smiled laughed born married died recalled stressed
    emphasised emphasized""".split()
)
IN = frozenset("in near across throughout outside inside within".split())
KINDS_OF_PLACE = frozenset(
    """city town village province district region state county river island islands coast airport area
    border capital peninsula valley lake mountains township municipality suburb port prefecture
    governorate oblast desert""".split()
)
KINDS_OF_ORGANISATION = frozenset(
    """company party group spokesman spokeswoman spokesperson shares editor executive report website
    newspaper agency airline firm employees members headquarters factory branch monopoly conglomerate
    brand brands retailer lender carrier manufacturer maker magazine broadcaster union charity bank
    startup developer contractor giant label band club subsidiary publisher operator supplier
    channel""".split()
)
FIRMS = frozenset(
    """company firm agency airline charity bank retailer lender carrier manufacturer maker broadcaster startup
    developer conglomerate broker brokerage insurer publisher supplier union carmaker drugmaker chipmaker nonprofit
    newspaper magazine supermarket""".split()
)
"""Kinds of bodies whose name follows at once: "the charity Clean Shores", "kitchen maker Brandt"."""
KINDS_OF_PRODUCT = frozenset(
    """missile missiles rocket rockets drone drones app vaccine jab tank tanks jet jets helicopter rifle phone
    smartphone satellite spacecraft telescope truck submarine ferry tanker yacht frigate""".split()
)
KINDS_OF_WORK = frozenset(["book", "novel", "film", "album", "song", "play", "poem", "memoir", "musical"])
KIN = frozenset(
    """wife husband son sons daughter daughters father mother brother sister widow lawyer friend""".split()
)
HEADS_OF = frozenset(
    """president chairman chairwoman chair ceo founder director head member members owner editor leader
    manager secretary governor mayor people government citizen citizens capital part""".split()
)
WORK_OF = frozenset(
    "reporting writing editing photographs photography pictures graphics illustrations".split()
)
"""What a newsroom's people are credited with: "additional reporting by"."""
QUOTES = frozenset("\"“”‘’'«»")
HUMAN = frozenset("who whom whose himself herself he she his her aged".split())


def contextual(finder: Finder, mention: Mention) -> Votes:
    """What the words around one mention say."""
    votes: Votes = Counter()
    tokens, names = finder.tokens, finder.names
    title = title_before(finder.folded, tokens, mention.first, names)
    if title is not None and tokens[title[0]].text[0].isupper():
        add(votes, PERSON, 6.0)
    elif title is not None and mention.size > 1:
        add(votes, PERSON, 3.0)
    if finder.dateline is not None and tokens[mention.first].start == finder.dateline.start:
        add(votes, PLACE, 5.0)
    previous, following = finder.before(mention), finder.after(mention)
    if previous is not None:
        word = previous.lower
        if word in IN:
            add(votes, PLACE, 2.5)
        elif word in ("from", "to", "at"):
            add(votes, PLACE, 0.7)
        elif word == "around":
            add(votes, PLACE, 1.0)
        elif word == "the" and mention.last - mention.first == 1:
            add(votes, PERSON, -2.0)
            add(votes, ORG, 1.0)
        elif word in FIRMS and previous.tag == "NN":
            add(votes, ORG, 4.0)
        elif word in KINDS_OF_ORGANISATION:
            add(votes, ORG, 1.5)
        elif word in ("late", "named", "alias") and mention.size == 1:
            add(votes, PERSON, 1.5)
        elif word == "of" and mention.first > 1:
            _after_of(finder.folded[mention.first - 2], votes)
        elif word == "by" and mention.first > 1 and finder.folded[mention.first - 2] in WORK_OF:
            add(votes, PERSON, 3.0)
    if following is not None:
        word = following.lower
        if word in SPEECH and not (previous is not None and previous.lower == "of"):
            add(votes, PERSON, 2.0)
            add(votes, ORG, 0.5)
        elif word in HUMAN:
            add(votes, PERSON, 2.5)
        elif word in KINDS_OF_PLACE and following.tag == "NN":
            add(votes, PLACE, 2.5)
        elif word in KINDS_OF_ORGANISATION:
            add(votes, ORG, 2.0)
        elif word in KINDS_OF_PRODUCT:
            add(votes, PRODUCT, 3.5)
        elif word == "-" and mention.last + 1 < len(tokens) and finder.folded[mention.last + 1] == "based":
            add(votes, PLACE, 5.0)
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
                add(votes, PERSON, 2.0)
            elif tokens[mention.last + 1].lower in (
                "capital",
                "president",
                "government",
                "population",
                "border",
            ):
                add(votes, PLACE, 2.0)
    if (
        previous is not None
        and previous.text in QUOTES
        and following is not None
        and following.text in QUOTES
    ):
        add(votes, PRODUCT, 2.0)
        add(votes, PERSON, -1.0)
    if tokens[mention.last - 1].dep == "nsubj" and tokens[mention.last - 1].head.lower in SPEECH:
        add(votes, PERSON, 1.5)
    last = tokens[mention.last - 1]
    if previous is not None and previous.lower in SPEECH and last.head is previous and last.dep != "dobj":
        add(votes, PERSON, 1.5)
    return votes


def _after_of(word: str, votes: Votes) -> None:
    """What the word before "of" says: "the city of", "the chairman of", "the son of"."""
    if word in KINDS_OF_PLACE:
        add(votes, PLACE, 4.0)
    elif word in KIN:
        add(votes, PERSON, 2.0)
    elif word in HEADS_OF:
        add(votes, ORG, 1.0)
        add(votes, PLACE, 0.5)
        add(votes, PERSON, -1.5)


def _after_comma(finder: Finder, mention: Mention, votes: Votes) -> None:
    at = mention.last + 1
    if at >= len(finder.tokens):
        return
    word = finder.folded[at]
    if word in ("his", "her", "a", "the", "their") and not KINDS_OF_WORK.isdisjoint(
        finder.folded[at : at + 4]
    ):
        add(votes, PRODUCT, 7.0)
    if (
        word.isdigit()
        and len(word) == 2
        and at + 1 < len(finder.tokens)
        and finder.tokens[at + 1].text in (",", ".")
    ):
        add(votes, PERSON, 4.0)
    elif word in ("who", "whose"):
        add(votes, PERSON, 1.5)
    elif finder.capital(at) and (word in finder.names.places) and mention.last - mention.first <= 2:
        add(votes, PLACE, 1.5)
