"""Common nouns that can speak, read from `lexicons/people.toml`."""

from __future__ import annotations

from functools import lru_cache

from tui_reader.analysis.attribution.lexicon import plural
from tui_reader.analysis.parse import Token
from tui_reader.analysis.vocabulary import tables
from tui_reader.model.classes import dataclass

PERSONAL = frozenset(["he", "she", "they", "we", "i", "you", "who", "him", "her", "them", "us", "me"])
IRREGULAR = {"man": "men", "woman": "women", "child": "children", "person": "people", "wife": "wives"}


@dataclass(frozen=True, slots=True)
class People:
    """The tables, lower case."""

    singular: frozenset[str]
    """Roles and persons, one of them."""
    several: dict[str, str]
    """Plural → singular."""
    male: frozenset[str]
    female: frozenset[str]
    bodies: frozenset[str]
    """Institutions and groups, singular and plural."""
    collectives: frozenset[str]
    nobody: frozenset[str]
    """Words for nobody."""
    documents: frozenset[str]
    """Singular and plural."""
    rubrics: frozenset[str]
    """What kind of piece a label announces."""
    doing: dict[str, str]
    """Verb in the present → the role of who does it."""

    def speaks(self, token: Token) -> bool:
        """Whether the head of a phrase names somebody: a person, a body, a name or a personal pronoun."""
        word = token.lower
        if token.tag in ("NNP", "NNPS", "CD") or word in PERSONAL or word in self.collectives:
            return True
        return word in self.singular or word in self.several or word in self.bodies

    def means_nobody(self, token: Token) -> bool:
        """Whether the head of a phrase says that nobody is meant: "nobody", "no official", "none of them"."""
        return token.lower in self.nobody or any(
            c.dep == "det" and c.lower in ("no", "neither") and c.index < token.index for c in token.children
        )

    def shows(self, token: Token) -> bool:
        """Whether the head of a phrase names a document or data."""
        return token.lower in self.documents


@lru_cache(maxsize=1)
def people() -> People:
    """The tables, read once."""
    data = tables("people")
    singular = frozenset(data["people"]["roles"].split())
    several = {_plural(word): word for word in singular}
    bodies = data["bodies"]["words"].split()
    documents = data["documents"]["words"].split()
    return People(
        singular,
        several,
        frozenset(data["people"]["male"].split()),
        frozenset(data["people"]["female"].split()),
        frozenset([*bodies, *map(plural, bodies)]),
        frozenset(data["collectives"]["words"].split()),
        frozenset(data["nobody"]["words"].split()),
        frozenset([*documents, *map(plural, documents)]),
        frozenset(data["rubrics"]["words"].split()),
        data["doing"],
    )


def _plural(word: str) -> str:
    for ending, other in IRREGULAR.items():
        if word.endswith(ending):
            return word[: -len(ending)] + other
    return plural(word)
