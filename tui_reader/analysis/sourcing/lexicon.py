"""The vocabulary of sourcing, read from `lexicons/*.toml` into tables for looking up."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from functools import lru_cache
from typing import Any, Generic, TypeVar

from tui_reader.analysis.vocabulary import tables
from tui_reader.model.classes import dataclass
from tui_reader.model.sourcing import Channel, Stance

V = TypeVar("V")

IRREGULAR = {
    "people": "person",
    "men": "man",
    "women": "woman",
    "children": "child",
    "wives": "wife",
    "spokespeople": "spokesperson",
    "policemen": "policeman",
    "policewomen": "policewoman",
    "media": "media",
    "press": "press",
    "data": "data",
    "police": "police",
    "analyses": "analysis",
}
ENDINGS = (("men", "man"), ("women", "woman"), ("people", "person"))


def singular(word: str) -> str:
    """The singular of a lower-case noun by rule; a word that is no plural comes back as it is."""
    if word in IRREGULAR:
        return IRREGULAR[word]
    for plural, one in ENDINGS:
        if word.endswith(plural) and len(word) > len(plural) + 1:
            return word[: -len(plural)] + one
    if word.endswith("ies") and len(word) > 4:
        return word[:-3] + "y"
    if word.endswith(("sses", "shes", "ches", "xes")):
        return word[:-2]
    if word.endswith("s") and not word.endswith(("ss", "us", "is")) and len(word) > 3:
        return word[:-1]
    return word


class Words(Generic[V]):
    """Words and phrases with a value each; a phrase wins over the words in it."""

    def __init__(self) -> None:
        self._phrases: dict[str, list[tuple[tuple[str, ...], V]]] = {}

    def add(self, words: Iterable[str], value: V) -> None:
        """Add words; an underscore stands for a space. The first value of a word stays."""
        for word in words:
            parts = tuple(word.replace("_", " ").split())
            known = self._phrases.setdefault(parts[-1], [])
            if all(parts != p for p, _ in known):
                known.append((parts, value))
                known.sort(key=lambda row: -len(row[0]))

    def ending_at(self, words: Sequence[str], index: int) -> tuple[V, int] | None:
        """The longest entry that ends with word `index`: its value and its first word's index.

        `words` are lower case; the last word may be a plural of the entry's.
        """
        for last in dict.fromkeys((words[index], singular(words[index]))):
            for parts, value in self._phrases.get(last, ()):
                first = index - len(parts) + 1
                if first >= 0 and tuple(words[first:index]) == parts[:-1]:
                    return value, first
        return None

    def get(self, words: Sequence[str]) -> V | None:
        """The value of exactly these lower-case words."""
        if not words:
            return None
        found = self.ending_at(words, len(words) - 1)
        return found[0] if found and found[1] == 0 else None


@dataclass(frozen=True, slots=True)
class Lexicon:
    """All tables."""

    roles: Words[Stance | None]
    """What people are called; None where they speak for whatever they belong to."""
    capital: frozenset[str]
    """Roles that count only with a capital."""
    families: Mapping[str, int]
    """Singular noun → number of the family of nouns that may stand for the same people."""
    organisation_names: Words[Stance]
    organisation_words: Words[Stance]
    organisation_nouns: Words[Stance]
    exact_nouns: frozenset[str]
    """Those that take up a named body only where they stand in its name."""
    documents: Words[Channel]
    showing: frozenset[str]
    """Verbs with which things speak."""
    outlets: Mapping[tuple[str, ...], str]
    """Names of outlets, word by word as written, without "the" → the fullest name."""
    outlet_beginnings: frozenset[str]
    """Everything that the first word of an outlet's name begins with, that word included."""
    short_outlets: frozenset[tuple[str, ...]]
    """Those of the names that are common words too."""
    outlet_nouns: Words[bool]
    outlet_endings: frozenset[str]
    outlets_again: frozenset[str]
    """Nouns that mean an outlet where one was named before."""
    passing: frozenset[str]
    """Participles of what an outlet does to what reaches the reader through it: "seen", "obtained"."""
    outlet_parts: frozenset[str]
    """Nouns for what belongs to an outlet and speaks for it: "programme", "interview"."""
    capacity: Mapping[str, Stance]
    """Describing words, lower case."""
    former: frozenset[str]
    past: frozenset[str]
    """Verbs of a clause that tell of an office held in the past."""
    once: frozenset[str]
    """Verbs that tell of it only with a time."""
    until: frozenset[str]
    """Words before such a time."""
    witnessing: frozenset[str]
    """Verbs whose clause makes somebody a witness."""
    belongings: frozenset[str]
    """Nouns behind "whose" that make somebody a witness."""
    serving: frozenset[str]
    """Verbs whose clause says what somebody is or leads."""
    channel_nouns: Words[Channel]
    channel_hearers: Words[Channel]
    channel_verbs: Mapping[str, Channel]
    access: Mapping[str, Any]
    """`access.toml` as it is."""


@lru_cache(maxsize=1)
def lexicon() -> Lexicon:
    """The lexicon, read once."""
    roles: Words[Stance | None] = Words()
    data = tables("roles")
    for side in Stance:
        if str(side) in data:
            roles.add(data[side]["words"].split(), side)
    capital = frozenset(data["official"]["capital"].split())
    roles.add(data["belongs"]["words"].split(), None)
    families = {word: n for n, family in enumerate(data["heads_of"]["families"]) for word in family.split()}
    capacity = {w: Stance(s) for s, row in data["capacity"].items() for w in row.split()}
    former = frozenset(data["former"]["words"].split())
    past, once, until = (frozenset(data["former"][key].split()) for key in ("verbs", "was", "until"))
    witnessing, belongings = (frozenset(data["witness"][key].split()) for key in ("clauses", "whose"))
    serving = frozenset(data["serving"]["verbs"].split())
    names, words, nouns = Words[Stance](), Words[Stance](), Words[Stance]()
    bodies = tables("organisations-as-sources")
    exact = frozenset(bodies["exact"]["nouns"].split())
    for stance, group in bodies.items():
        if stance == "exact":
            continue
        names.add(group["names"].split(), Stance(stance))
        words.add(group["words"].split(), Stance(stance))
        nouns.add(group["nouns"].split(), Stance(stance))
    documents: Words[Channel] = Words()
    data = tables("documents")
    for channel in Channel:
        if str(channel) in data:
            documents.add(data[channel]["words"].split(), channel)
    showing = frozenset(data["shown"]["verbs"].split())
    beside: Words[Channel] = Words()
    hearers: Words[Channel] = Words()
    verbs: dict[str, Channel] = {}
    for name, row in tables("channels").items():
        beside.add(row["nouns"].split(), Channel(name))
        hearers.add(row["heard"].split(), Channel(name))
        verbs.update({verb: Channel(name) for verb in row["verbs"].split()})
    spoken_of = tables("outlets")
    outlets, short, kinds, endings, again = _outlets(spoken_of)
    return Lexicon(
        roles,
        capital,
        families,
        names,
        words,
        nouns,
        exact,
        documents,
        showing,
        outlets,
        frozenset(words[0][:n] for words in outlets for n in range(1, len(words[0]) + 1)),
        short,
        kinds,
        endings,
        again,
        frozenset(spoken_of["relaying"]["passing"].split()),
        frozenset(spoken_of["relaying"]["parts"].replace("_", " ").split()),
        capacity,
        former,
        past,
        once,
        until,
        witnessing,
        belongings,
        serving,
        beside,
        hearers,
        verbs,
        tables("access"),
    )


def _outlets(
    data: Mapping[str, Any],
) -> tuple[
    dict[tuple[str, ...], str], frozenset[tuple[str, ...]], Words[bool], frozenset[str], frozenset[str]
]:
    outlets: dict[tuple[str, ...], str] = {}
    for kind in ("agency", "newspaper", "broadcaster", "magazine", "online"):
        for entry in data[kind]["names"]:
            for name in entry:
                outlets.setdefault(_bare(name), entry[0])
    short = frozenset(_bare(name) for name in data["short"]["names"])
    for name in short:
        outlets.setdefault(name, " ".join(name))
    kinds: Words[bool] = Words()
    kinds.add((noun.replace(" ", "_") for noun in data["kinds"]["nouns"]), True)
    kind = data["kinds"]
    return outlets, short, kinds, frozenset(kind["last_words"]), frozenset(kind["again"])


def _bare(name: str) -> tuple[str, ...]:
    words = tuple(name.split())
    return words[1:] if words[0] == "The" and len(words) > 1 else words
