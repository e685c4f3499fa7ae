"""In what capacity a source speaks, and the words that say so."""

from __future__ import annotations

from collections.abc import Sequence

from tui_reader.analysis.parse import Token
from tui_reader.analysis.sourcing.lexicon import Lexicon
from tui_reader.analysis.sourcing.outlets import Outlets
from tui_reader.analysis.sourcing.phrase import Phrase
from tui_reader.analysis.sourcing.roles import bare, is_past, roles_in
from tui_reader.model.classes import dataclass
from tui_reader.model.entities import Entity, EntityType
from tui_reader.model.sourcing import Stance

FLEXIBLE = frozenset(
    ["official", "officials", "aide", "adviser", "advisor", "clerk", "agent", "engineer", "doctor"]
)
"""Roles that take the side of the body named with them, as executives do: "union officials"."""

ACRONYM = 5
"""Shorter names of bodies count only with capitals: "WHO" is no "who"."""
SPEAK_FOR = frozenset(
    """spokesman spokeswoman spokesperson spokesmen leader leaders head representative representatives chief
    delegation delegate delegates""".split()
)
"""Roles that speak for a country where one is named with them: "the Norwegian delegation"."""


@dataclass(frozen=True, slots=True)
class Judged:
    """A stance and the tokens it rests on."""

    stance: Stance
    tokens: tuple[Token, ...] = ()


UNKNOWN = Judged(Stance.UNCLEAR)


class Stances:
    """Decides stances with one lexicon over one parse."""

    def __init__(self, lexicon: Lexicon, outlets: Outlets) -> None:
        self._lexicon = lexicon
        self._outlets = outlets

    def entity_at(self, token: Token) -> Entity | None:
        """The entity that a token names."""
        return self._outlets.entities.at(token)

    def of_person(self, runs: Sequence[Sequence[Token]]) -> Judged:
        """Of a named person, by the words that describe them over the whole article."""
        for run in runs:
            judged = self.of_description(run)
            if judged.stance is not Stance.UNCLEAR:
                return judged
        return UNKNOWN

    def of_description(self, run: Sequence[Token], head: Token | None = None) -> Judged:
        """By the words of one description: "the union's general secretary", "US officials"."""
        if run and run[0].lower in self._lexicon.witnessing:
            return Judged(Stance.WITNESS, (run[0],))
        if len(run) == 2 and run[0].lower == "whose":
            return Judged(Stance.WITNESS, tuple(run))
        words = [bare(t) for t in run]
        roles = [r for r in roles_in(run, words, self._lexicon) if not self._in_a_body(run[r[2]])]
        if head is not None:
            # The head says what somebody is; roles behind it belong to others.
            roles = [r for r in roles if run[r[2]].index <= head.index] or roles
            roles.sort(key=lambda r: -r[2])
        former = next((t for t in run if t.lower in self._lexicon.former), None)
        if former is None and run and is_past(run, self._lexicon):
            former = run[0]
        for stance, first, last in roles:
            judged = Judged(stance or Stance.UNCLEAR, tuple(run[first : last + 1]))
            if judged.stance in (Stance.UNCLEAR, Stance.COMPANY) or words[last] in FLEXIBLE:
                belonging = self._belonging(run, first, last, flexible=stance is Stance.OFFICIAL)
                if belonging.stance is not Stance.UNCLEAR:
                    judged = belonging
                elif judged.stance is Stance.UNCLEAR:
                    continue
            held = former is not None and former.index <= run[last].index and "current" not in words
            if judged.stance is Stance.OFFICIAL and former is not None and held:
                return Judged(Stance.OTHER, (former, *judged.tokens))
            return judged
        if roles or not run or run[0].tag[:2] not in ("VB", "IN"):
            return UNKNOWN
        # "who runs the clinic", "of the Wader Trust": what they lead or belong to says it.
        judged = self._belonging(run, 0, 0, flexible=False)
        if judged.stance is Stance.OFFICIAL and former is not None:
            return Judged(Stance.OTHER, (former, *judged.tokens))
        return judged

    def _in_a_body(self, token: Token) -> bool:
        """Whether a role is only a word in a body's name: "the Nurses' Union"."""
        entity, span = self._outlets.entities.at(token), self._outlets.entities.mention_at(token)
        return (
            entity is not None and span is not None and entity.type is EntityType.ORG and token.end < span.end
        )

    def of_organisation(self, entity: Entity, tokens: Sequence[Token]) -> Judged:
        """Of a named body, by its name."""
        if self._outlets.is_outlet_name(entity.name):
            return Judged(Stance.MEDIA, tuple(tokens))
        if entity.type is EntityType.PLACE:
            return Judged(Stance.OFFICIAL, tuple(tokens))
        for name in (entity.name, *entity.aliases):
            words = name.lower().replace("’", "'").split()
            stance = self._lexicon.organisation_names.get(words)
            if stance is not None:
                return Judged(stance, tuple(tokens))
        for name in (entity.name, *entity.aliases):
            stance = self._by_words(name.lower().split())
            if stance is not None:
                return Judged(stance, tuple(tokens))
        return UNKNOWN

    def of_noun(self, phrase: Phrase) -> Judged:
        """Of a body that is not named: "the ministry", "police"."""
        words = [t.lower for t in phrase.tokens]
        at = phrase.tokens.index(phrase.head)
        found = self._lexicon.organisation_nouns.ending_at(words, at)
        if found is None:
            return UNKNOWN
        return Judged(found[0], tuple(phrase.tokens[found[1] : at + 1]))

    def agree(self, phrase: Phrase, entity: Entity) -> bool:
        """Whether a body's common noun can stand for an entity: "the ministry" for no shipping line."""
        if entity.type is not EntityType.ORG or phrase.entity is not None:
            return True
        noun = self.of_noun(phrase).stance
        names = " ".join((entity.name, *entity.aliases)).lower()
        if phrase.lemma in names:
            return True
        if phrase.lemma in self._lexicon.exact_nouns:
            return any(n.isupper() and phrase.lemma[0].upper() in n for n in (entity.name, *entity.aliases))
        if noun in (Stance.UNCLEAR, Stance.OTHER):
            return True
        named = self.of_organisation(entity, ()).stance
        return named is noun or (named is Stance.UNCLEAR and noun is not Stance.OFFICIAL)

    def of_document(self, phrase: Phrase) -> Judged:
        """Of whoever a document is by: an outlet's poll, a ministry's report, a study by a university."""
        behind = [t for t in phrase.tokens if t.index > phrase.head.index and t.head.dep == "prep"]
        before = [t for t in phrase.tokens if t.index < phrase.head.index]
        for run in (before, [t for t in behind if t.head.lower in ("by", "from", "of")]):
            outlet = self._outlets.within(run)
            if outlet:
                return Judged(Stance.MEDIA, tuple(outlet))
            for token in run:
                entity = self._outlets.entities.at(token)
                if entity is not None and entity.type is EntityType.ORG:
                    return self.of_organisation(entity, [token])
            words = [t.lower for t in run]
            for index in range(len(words) - 1, -1, -1):
                row = self._lexicon.organisation_nouns.ending_at(words, index)
                if row is not None:
                    return Judged(row[0], tuple(run[row[1] : index + 1]))
        return UNKNOWN

    def of_apposition(self, phrase: Phrase) -> Judged:
        """Of a body by what is said behind its name: "Venn Events, the company that ran the fair"."""
        at = phrase.apposition
        if at is None:
            return UNKNOWN
        found = self._lexicon.organisation_nouns.ending_at([t.lower for t in phrase.tokens], at)
        return Judged(found[0], tuple(phrase.tokens[found[1] : at + 1])) if found is not None else UNKNOWN

    def of_unknown_name(self, phrase: Phrase) -> Judged:
        """Of a body whose name no entity stands for, by the words of its name: "the Friends of the Pier"."""
        if not phrase.head.text[:1].isupper():
            return UNKNOWN
        words = [t.lower for t in phrase.core]
        known = self._lexicon.organisation_names.ending_at(words, len(words) - 1)
        stance = known[0] if known is not None else self._by_words(words)
        return Judged(stance, tuple(phrase.core)) if stance is not None else UNKNOWN

    def _belonging(self, run: Sequence[Token], first: int, last: int, *, flexible: bool) -> Judged:
        """By what the words beside a role belong to: bodies first, then describing words."""
        others = [t for i, t in enumerate(run) if not first <= i <= last]
        words = [t.lower for t in others]
        outlet = self._outlets.within(others)
        if outlet:
            return Judged(Stance.MEDIA, tuple(outlet))
        for table in (self._lexicon.organisation_names, self._lexicon.organisation_nouns):
            for index in range(len(words) - 1, -1, -1):
                row = table.ending_at(words, index)
                acronym = table is self._lexicon.organisation_names and len(words[index]) < ACRONYM
                if row is None or (flexible and row[0] is Stance.EXPERT):
                    continue
                if not acronym or not others[index].text.islower():
                    return Judged(row[0], tuple(others[row[1] : index + 1]))
        for token in others:
            entity = self._outlets.entities.at(token)
            if entity is not None and entity.type is EntityType.ORG:
                judged = self.of_organisation(entity, [token])
                if judged.stance is not Stance.UNCLEAR:
                    return judged
                if flexible and token.index < run[first].index:
                    # "Boeing officials" are somebody's officials, and not the state's.
                    return Judged(Stance.OTHER, (token,))
        for token in others:
            entity = self._outlets.entities.at(token)
            strange = entity is None and token.tag[:3] == "NNP" and token.lower not in self._lexicon.capacity
            if flexible and strange and token.index < run[first].index:
                return Judged(Stance.OTHER, (token,))
        for token in others:
            stance = self._lexicon.capacity.get(token.lower)
            if stance is not None:
                return Judged(stance, (token,))
        if run[last].lower in SPEAK_FOR:
            for token in others:
                entity = self._outlets.entities.at(token)
                if entity is not None and entity.type in (EntityType.PLACE, EntityType.GROUP):
                    return Judged(Stance.OFFICIAL, (token, run[last]))
        if not flexible:
            for index in range(len(words)):
                row = self._lexicon.organisation_words.ending_at(words, index)
                if row is not None and run[0].tag[:2] != "VB":
                    return Judged(row[0], tuple(others[row[1] : index + 1]))
        return UNKNOWN

    def _by_words(self, words: Sequence[str]) -> Stance | None:
        for index in range(len(words) - 1, -1, -1):
            row = self._lexicon.organisation_words.ending_at(words, index)
            if row is not None:
                return row[0]
        return None
