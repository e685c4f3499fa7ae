"""How the words reached the article: the surroundings of a verb of saying."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from tui_reader.analysis.parse import Token
from tui_reader.analysis.sourcing.lexicon import Lexicon
from tui_reader.analysis.sourcing.outlets import Outlets
from tui_reader.model.sourcing import Channel

PREPOSITIONS = frozenset(
    [
        "in",
        "at",
        "on",
        "during",
        "via",
        "through",
        "by",
        "to",
        "from",
        "with",
        "before",
        "after",
        "over",
        "into",
    ]
)
TELLING = frozenset(
    ["told", "tell", "tells", "telling", "informed", "assured", "briefed", "reminded", "warned"]
)

Seen = tuple[Channel, tuple[Token, ...]]


def channel_of(cue: Sequence[Token], lexicon: Lexicon, outlets: Outlets) -> Seen | None:
    """The channel and the words that tell it; None where nothing does."""
    handle = next((t for t in cue if t.text[:1] == "@"), None)
    if handle is not None:
        return Channel.SOCIAL, (handle,)
    for verb in cue:
        if not verb.is_verb or verb.dep in ("aux", "auxpass"):
            continue
        heard = _heard(verb, lexicon, outlets)
        if heard is not None:
            return heard
        for noun, tokens in _beside(verb):
            run = _run(noun)
            found = lexicon.channel_nouns.ending_at([t.lower for t in run], len(run) - 1)
            if found is not None:
                return found[0], tuple(tokens)
            if outlets.within(run) and tokens[0].lower in ("on", "to", "with", "in"):
                return Channel.INTERVIEW, tuple(tokens)
        spoken = lexicon.channel_verbs.get(verb.lower)
        if spoken is not None:
            return spoken, (verb,)
    return None


def _heard(verb: Token, lexicon: Lexicon, outlets: Outlets) -> Seen | None:
    """Whom one told: reporters, a court, an outlet."""
    if verb.lower not in TELLING:
        return None
    for child in verb.children:
        if child.index < verb.index or child.dep not in (
            "dobj",
            "dative",
            "iobj",
            "ccomp",
            "nsubj",
            "npadvmod",
        ):
            continue
        run = _run(child)
        if outlets.within([child]) or (outlets.within(run) and outlets.within(run)[-1] is child):
            return Channel.INTERVIEW, (verb, *outlets.within(run))
        found = lexicon.channel_hearers.ending_at([t.lower for t in run], len(run) - 1)
        if found is not None:
            return found[0], (verb, *run)
        if outlets.noun(run, child):
            return Channel.INTERVIEW, (verb, *run)
    return None


def _beside(verb: Token) -> Iterator[tuple[Token, list[Token]]]:
    """Nouns behind prepositions that the verb governs, with the words from preposition to noun."""
    for child in verb.children:
        if child.dep not in ("prep", "agent", "advmod", "pcomp") or child.lower not in PREPOSITIONS:
            continue
        noun = child.child("pobj")
        while noun is not None and noun.index > child.index:
            words = [t for t in child.subtree() if child.index <= t.index <= noun.index]
            yield noun, words
            further = next(
                (c for c in noun.children if c.dep == "prep" and c.lower in ("on", "to", "in")), None
            )
            noun = further.child("pobj") if further is not None else None


def _run(noun: Token) -> list[Token]:
    """A noun with the words directly before it that belong to it."""
    run = [c for c in noun.subtree() if c.index <= noun.index and c.dep not in ("relcl",)]
    return [t for t in run if noun.index - t.index < 6]
