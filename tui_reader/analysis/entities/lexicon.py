"""What is known of names beforehand: places, given names, titles, telling words. Loaded when first asked."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator, Mapping
from functools import cache

from tui_reader.analysis.vocabulary import read, tables
from tui_reader.model.classes import dataclass


@dataclass(frozen=True, slots=True)
class Names:
    """Lower-case words and phrases without accents; phrases hold single spaces."""

    places: Mapping[str, str]
    """Countries, regions and capitals, with all their spellings, to the common form that joins them."""
    cities: frozenset[str]
    given: frozenset[str]
    women: frozenset[str]
    """Given names that nine in ten bearers are women with; `men` likewise."""
    men: frozenset[str]
    nationalities: frozenset[str]
    """Adjectives and words for the people of countries; faiths, parties' members, peoples."""
    nations: Mapping[str, str]
    """Countries, with all their spellings, and the words for their people, to the country's common form."""
    offices: frozenset[str]
    """Titles that are kept as a role."""
    addresses: frozenset[str]
    """Titles that are not: "Mr", "Sir"."""
    title_adjectives: frozenset[str]
    roles: frozenset[str]
    """What people are called for what they do: "goalkeeper"."""
    suffixes: frozenset[str]
    surnames_first: frozenset[str]
    """Surnames before the given name that are common words as well: "Park"."""
    particles: frozenset[str]
    organisation_heads: frozenset[str]
    organisation_firsts: frozenset[str]
    """The same in languages that put the head first: "Universidad"."""
    organisations: Mapping[str, str]
    """Known organisations and news outlets, to the common form that joins their spellings."""
    place_heads: frozenset[str]
    place_firsts: frozenset[str]
    event_heads: frozenset[str]
    event_firsts: frozenset[str]
    events: frozenset[str]
    law_heads: frozenset[str]
    product_heads: frozenset[str]
    no_names: frozenset[str]
    """What is never a name alone: weekdays, "Covid", "President"."""
    no_parts: frozenset[str]
    """Those of them that are no part of a longer name either."""
    common: frozenset[str]
    """Everyday words of English."""
    longest: int
    """Most words in any known place, organisation or nationality."""

    def is_title(self, phrase: str) -> bool:
        """Whether these folded words are an office or a form of address."""
        return phrase in self.offices or phrase in self.addresses

    def is_place(self, phrase: str) -> bool:
        """Whether these folded words are a known place."""
        return phrase in self.places or phrase in self.cities


def fold(text: str) -> str:
    """Lower case, without accents, with straight apostrophes and single spaces."""
    text = text.replace("’", "'").lower()
    if text.isascii():
        return text
    return "".join(c for c in unicodedata.normalize("NFD", text) if not unicodedata.combining(c))


@cache
def names() -> Names:
    """All the lists; some ten milliseconds the first time."""
    words = tables("names")
    places, nations = _countries()
    nationalities = {word for word in nations if word not in places}
    for line in _lines("places.txt"):
        spellings = [fold(s.strip()) for s in line.replace("=", ",").split(",")]
        for spelling in spellings:
            places.setdefault(spelling, spellings[0])
    nationalities |= _phrases(words["group"]["words"])
    organisations = {p: p for p in _phrases(words["organisation"]["known"])}
    organisations.update(_outlets())
    titles = words["titles"]
    women, men, others = (
        frozenset(part.split("\n")[1:-1]) for part in read("given_names.txt").split("#")[-3:]
    )
    women |= _phrases(words["given"]["women"])
    men |= _phrases(words["given"]["men"])
    return Names(
        places=places,
        cities=frozenset(read("cities.txt").split("\n")),
        given=women | men | others,
        women=women,
        men=men,
        nationalities=frozenset(nationalities),
        nations=nations,
        offices=_phrases(titles["office"]),
        addresses=_phrases(titles["address"]),
        title_adjectives=_phrases(titles["adjectives"]),
        roles=_phrases(tables("people")["people"]["roles"]),
        suffixes=_phrases(titles["suffixes"]),
        surnames_first=_phrases(titles["surnames_first"]),
        particles=_phrases(titles["particles"]),
        organisation_heads=_phrases(words["organisation"]["heads"]),
        organisation_firsts=_phrases(words["organisation"]["firsts"]),
        organisations=organisations,
        place_heads=_phrases(words["place"]["heads"]),
        place_firsts=_phrases(words["place"]["firsts"]),
        event_heads=_phrases(words["event"]["heads"]),
        event_firsts=_phrases(words["event"]["firsts"]),
        events=_phrases(words["event"]["known"]),
        law_heads=_phrases(words["law"]["heads"]),
        product_heads=_phrases(words["product"]["heads"]),
        no_names=_phrases(words["no_name"]["words"]) | _phrases(words["no_name"]["alone"]),
        no_parts=_phrases(words["no_name"]["words"]),
        common=frozenset(read("common_words.txt").split("\n")),
        longest=6,
    )


def _countries() -> tuple[dict[str, str], dict[str, str]]:
    places: dict[str, str] = {}
    nations: dict[str, str] = {}
    for line in _lines("countries.txt"):
        name, others, capital, people = (part.strip() for part in line.split("|"))
        key = fold(name)
        for spelling in (name, *others.split(",")):
            if spelling.strip():
                places[fold(spelling.strip())] = nations[fold(spelling.strip())] = key
        capitals = [fold(s.strip()) for s in capital.replace("=", ",").split(",") if s.strip()]
        for spelling in capitals:
            places.setdefault(spelling, capitals[0])
        nations.update((fold(p.strip()), key) for p in people.split(",") if p.strip())
    return places, nations


def _outlets() -> dict[str, str]:
    found: dict[str, str] = {}
    for table in tables("outlets").values():
        for spellings in table.get("names", ()):
            if isinstance(spellings, str):
                break  # short names, which mean an outlet only where the words around them say so
            for spelling in spellings:
                found[fold(spelling)] = fold(spellings[0])
    return found


def _phrases(text: str) -> frozenset[str]:
    return frozenset(fold(word.replace("_", " ")) for word in text.split())


def _lines(name: str) -> Iterator[str]:
    for line in read(name).splitlines():
        if line and not line.startswith("#"):
            yield line
