"""What the article says of its people: what they are called beside their names, and "he" or "she"."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from tui_reader.analysis.attribution.people import people
from tui_reader.analysis.parse import Parse, Token
from tui_reader.model.entities import Entity, EntityType

if TYPE_CHECKING:
    from tui_reader.analysis.entities import EntityIndex

SHORT_TITLES = {
    "sen": "senator",
    "rep": "representative",
    "gov": "governor",
    "gen": "general",
    "lt": "lieutenant",
    "col": "colonel",
    "sgt": "sergeant",
    "capt": "captain",
    "prof": "professor",
    "dr": "doctor",
    "rev": "reverend",
    "atty": "attorney",
    "supt": "superintendent",
    "det": "detective",
}
ALIKE = {
    "senator": ("lawmaker", "legislator"),
    "representative": ("lawmaker", "legislator", "congressman", "congresswoman"),
    "congressman": ("lawmaker", "legislator", "representative"),
    "congresswoman": ("lawmaker", "legislator", "representative"),
    "spokesman": ("spokesperson",),
    "spokeswoman": ("spokesperson",),
    "ceo": ("executive", "boss", "chief"),
    "attorney": ("lawyer",),
    "lawyer": ("attorney",),
    "physician": ("doctor",),
    "scientist": ("researcher",),
    "professor": ("academic", "scholar", "researcher"),
    "nominee": ("candidate",),
    "businessman": ("mogul", "tycoon", "magnate", "billionaire"),
    "reporter": ("journalist", "correspondent"),
    "king": ("monarch",),
    "queen": ("monarch",),
    "pope": ("pontiff",),
}
MEN = frozenset(["mr", "sir", "king", "prince", "lord", "fr"])
WOMEN = frozenset(["mrs", "ms", "miss", "dame", "queen", "princess", "lady", "sr"])


@dataclass(slots=True)
class Mention:
    """One naming of an entity."""

    index: int
    """The token that heads it."""
    entity: Entity
    subject: bool


@dataclass(slots=True)
class Profile:
    """What is known of one entity."""

    words: set[str] = field(default_factory=set)
    """Nouns that describe it, lower case: "senator", "spokesman"."""
    age: str = ""
    """As written behind the name: "Roe, 43, …"; empty where it is not."""
    gender: str = ""
    """"m", "f", or empty where nothing tells."""
    nations: set[str] = field(default_factory=set)
    """Countries that the words beside its name tell of: "Russian President", "Ukraine's president"."""


class Profiles:
    """All mentions in text order, and a profile for each entity. Linear in the article's length."""

    def __init__(self, parse: Parse, entities: EntityIndex) -> None:
        self.mentions: list[Mention] = []
        self._profiles: dict[str, Profile] = {e.id: Profile() for e in entities.entities}
        self._people = people()
        starts = [t.start for t in parse.tokens]
        for entity in entities.entities:
            for span in entity.mentions:
                first = bisect_left(starts, span.start)
                last = bisect_left(starts, span.end)
                if first < last:
                    self._read(entity, parse.tokens[first:last], parse)
            self._role(entity)
        self.mentions.sort(key=lambda m: m.index)
        self.indices = [m.index for m in self.mentions]
        for entity in entities.entities:
            if entity.type is EntityType.PERSON and not self.of(entity).gender:
                self.of(entity).gender = _by_given_name(entity)

    def of(self, entity: Entity) -> Profile:
        """The profile of an entity."""
        return self._profiles.setdefault(entity.id, Profile())

    def _read(self, entity: Entity, tokens: Sequence[Token], parse: Parse) -> None:
        inside = {t.index for t in tokens}
        head = next((t for t in reversed(tokens) if t.is_root or t.head.index not in inside), tokens[-1])
        self.mentions.append(Mention(head.index, entity, head.dep in ("nsubj", "nsubjpass")))
        if entity.type is not EntityType.PERSON:
            return
        profile = self.of(entity)
        behind = parse.tokens[tokens[-1].index + 1 : tokens[-1].index + 3]
        if len(behind) == 2 and behind[0].text == "," and behind[1].text.isdigit():
            profile.age = profile.age or behind[1].text
        at = tokens[0].index - 1
        while at >= 0 and tokens[0].index - at <= 4 and parse.tokens[at].sentence == tokens[0].sentence:
            before = parse.tokens[at]
            if not (before.is_noun or before.tag in ("JJ", "HYPH")):
                break
            self._describe(profile, before)
            profile.nations.update(nations_of([before]))
            at -= 1
        for token in (head, *tokens[:1]):
            for child in token.children:
                if child.dep == "appos" and child.index not in inside:
                    self._describe(profile, child)
                    for more in child.children:
                        if more.dep == "conj":
                            self._describe(profile, more)
        if head.dep == "appos" and head.head.index not in inside:
            self._describe(profile, head.head)
        for child in head.children:
            if child.dep == "relcl" and (role := self._people.doing.get(child.lower)):
                self._add(profile, role)
        if head.dep == "nsubj":
            for child in head.head.children:
                if child.dep == "attr":
                    self._describe(profile, child)

    def _role(self, entity: Entity) -> None:
        if entity.role:
            for word in entity.role.lower().replace(".", " ").split():
                self._add(self.of(entity), word)

    def _describe(self, profile: Profile, token: Token) -> None:
        if token.is_noun:
            self._add(profile, token.lower.rstrip("."))
            profile.nations.update(nations_of(c for c in token.children if c.index < token.index))

    def _add(self, profile: Profile, word: str) -> None:
        full = SHORT_TITLES.get(word, word)
        if word in MEN or full in self._people.male:
            profile.gender = "m"
        elif word in WOMEN or full in self._people.female:
            profile.gender = "f"
        if full in self._people.singular or full in ALIKE:
            profile.words.add(full)
            profile.words.update(ALIKE.get(full, ()))


def nations_of(tokens: Iterable[Token]) -> list[str]:
    """The countries that words name or tell of: "Ukraine", "Ukrainian"."""
    from tui_reader.analysis.entities.lexicon import fold, names

    nations = names().nations
    return [nations[word] for t in tokens if t.text[:1].isupper() and (word := fold(t.text)) in nations]


def _by_given_name(entity: Entity) -> str:
    from tui_reader.analysis.entities.lexicon import fold, names

    table = names()
    for form in (entity.name, *entity.aliases):
        words = fold(form).split()
        if len(words) > 1 and words[0] in table.women:
            return "f"
        if len(words) > 1 and words[0] in table.men:
            return "m"
    return ""
