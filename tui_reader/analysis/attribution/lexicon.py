"""The words that attribute, read from `lexicons/cues.toml` into tables for looking up."""

from __future__ import annotations

from functools import lru_cache

from tui_reader.analysis.vocabulary import tables
from tui_reader.model.classes import dataclass

VOWELS = "aeiou"


@dataclass(frozen=True, slots=True)
class VerbEntry:
    """What one verb takes, and in which sense."""

    lemma: str
    frames: dict[str, str]
    """Frame → kind ("speech", "thought", "stance", "plan", "show"); the first listed kind wins."""


@dataclass(frozen=True, slots=True)
class Lexicon:
    """All tables, keyed by lower-case word."""

    verbs: dict[str, VerbEntry]
    """Every inflected form of every verb."""
    lemmas: dict[str, str]
    """Inflected form → lemma, for the verbs above and the irregular ones."""
    nouns: dict[str, str]
    """Singular and plural → kind."""
    clause_adjectives: frozenset[str]
    inf_adjectives: frozenset[str]
    particles: dict[str, frozenset[str]]
    """Lemma → the particles without which the verb does not speak."""
    impersonal: frozenset[str]
    """Lemmas that credit a clause only with "it" for a subject."""
    manner: frozenset[str]
    """Lemmas that credit only words in quotation marks."""
    checking: frozenset[str]
    """Lemmas that credit nothing where they could not be done: "could not verify"."""
    adverbs: frozenset[str]
    """Adverbs that pass on what others say: "reportedly"."""
    resuming: frozenset[str]
    """Nouns with which a writer takes up what somebody said: ", a claim that she denies"."""
    pure_nouns: frozenset[str]
    """Nouns, singular and plural, that credit only a clause, not what a preposition leads in."""
    according: tuple[tuple[str, ...], ...]
    """Phrases as lower-case words."""


def inflected(lemma: str, irregular: str = "") -> set[str]:
    """All forms of a verb, the lemma included.

    Regular endings are built both with and without a doubled consonant, where doubling is possible: a form
    that does not exist is never met.
    """
    forms = {lemma, *irregular.split()}
    if lemma.endswith(("s", "x", "z", "ch", "sh")):
        forms |= {lemma + "es", lemma + "ed", lemma + "ing"}
    elif lemma.endswith("e"):
        forms |= {lemma + "s", lemma + "d", lemma[:-1] + "ing"}
    elif lemma.endswith("y") and lemma[-2:-1] not in VOWELS:
        forms |= {lemma[:-1] + "ies", lemma[:-1] + "ied", lemma + "ing"}
    else:
        forms |= {lemma + "s", lemma + "ed", lemma + "ing"}
        if len(lemma) > 2 and lemma[-1] not in VOWELS + "wxy" and lemma[-2] in VOWELS:
            forms |= {lemma + lemma[-1] + "ed", lemma + lemma[-1] + "ing"}
    return forms


def plural(noun: str) -> str:
    """The regular plural."""
    if noun.endswith(("s", "x", "ch", "sh")):
        return noun + "es"
    if noun.endswith("y") and noun[-2] not in VOWELS:
        return noun[:-1] + "ies"
    return noun + "s"


@lru_cache(maxsize=1)
def lexicon() -> Lexicon:
    """The lexicon, read once."""
    data = tables("cues")
    irregular: dict[str, str] = data["irregular"]
    entries: dict[str, VerbEntry] = {}
    for group in data["verbs"]:
        for word in group["words"].split():
            entry = entries.setdefault(word, VerbEntry(word, {}))
            for frame in group["frames"]:
                entry.frames.setdefault(frame, group["kind"])
    verbs: dict[str, VerbEntry] = {}
    lemmas: dict[str, str] = {}
    for lemma, entry in entries.items():
        for form in inflected(lemma, irregular.get(lemma, "")):
            verbs.setdefault(form, entry)
            lemmas.setdefault(form, lemma)
    for lemma in irregular:
        for form in inflected(lemma, irregular.get(lemma, "")):
            lemmas.setdefault(form, lemma)
    nouns: dict[str, str] = {}
    for kind, words in data["nouns"].items():
        for word in words.split():
            nouns.setdefault(word, kind)
            nouns.setdefault(plural(word), kind)
    return Lexicon(
        verbs,
        lemmas,
        nouns,
        frozenset(data["adjectives"]["clause"].split()),
        frozenset(data["adjectives"]["inf"].split()),
        {lemma: frozenset(words.split()) for lemma, words in data["particles"].items()},
        frozenset(data["impersonal"]["words"].split()),
        frozenset(data["manner"]["words"].split()),
        frozenset(data["checking"]["words"].split()),
        frozenset(data["adverbs"]["words"].split()),
        frozenset(data["resuming"]["words"].split()),
        frozenset(form for word in data["pure"]["words"].split() for form in (word, plural(word))),
        tuple(tuple(p.split()) for p in data["according"]["phrases"]),
    )
