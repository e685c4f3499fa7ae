"""The words that name a source, taken apart: head, who is in it, how many, which one."""

from __future__ import annotations

from dataclasses import dataclass, field

from tui_reader.analysis.parse import Token, cover
from tui_reader.analysis.sourcing.lexicon import singular
from tui_reader.model.entities import Entity
from tui_reader.model.spans import Span

LONGEST_CORE = 14
"""Words that name somebody; what follows them tells a story."""
QUANTIFIERS = frozenset(
    """one two three four five six seven eight nine ten some many most several few all both none any each
    number group handful couple pair trio dozen dozens score scores hundred hundreds thousand thousands
    majority half third thirds quarter quarters tenth tenths series member members another either neither others
    lot bunch panel team crew twenty thirty forty fifty""".split()
)
"""Heads that count what follows their "of"."""
UNSAID = frozenset(
    ["one", "another", "other", "others", "both", "pair", "duo", "trio", "third", "fourth", "fifth"]
)
"""Heads that count somebody whose noun was said before."""
ONE_OF = frozenset(["one", "another", "either", "neither", "each", "member"])
"""Quantifiers that make one of many."""
DEFINITE = frozenset(["the", "this", "that", "these", "those", "both", "his", "her", "its", "their"])
OTHER = frozenset(["another", "second", "third", "fourth", "fifth", "other", "separate", "different"])
POSSESSIVE = frozenset(["'s", "’s", "'", "’"])
PRONOUNS = frozenset(["PRP", "PRP$", "WP", "WDT", "WP$"])


@dataclass(slots=True)
class Phrase:
    """One phrase that names a source."""

    tokens: list[Token]
    """In text order, never empty."""
    head: Token
    """The noun (or name, or pronoun) that the rest describes; behind a quantifier's "of"."""
    entity: Entity | None
    """The entity that the head names."""
    name: list[Token] = field(default_factory=list)
    """The words that name it, ending with the head."""
    quantifier: Token | None = None
    """The "one" of "one of the officials"."""
    inside: list[Entity] = field(default_factory=list)
    """Entities whose names are part of a longer name that is none: "Seamen" in "the Seamen's Union"."""
    quoted: bool = False
    """Whether it stands inside quotation marks."""
    named: list[tuple[Entity, Token]] = field(default_factory=list)
    """People and bodies named beside the head, in apposition or joined with it, each with its last word."""

    @property
    def span(self) -> Span:
        """From the first to the last word."""
        return cover(self.tokens)

    @property
    def core(self) -> list[Token]:
        """The phrase without asides, names in apposition and clauses behind a comma."""
        run: list[Token] = []
        for token in self.tokens:
            apart = run and token.index > run[-1].index + 1 and token.index > self.head.index + 1
            if apart or len(run) >= LONGEST_CORE:
                break
            run.append(token)
        return run

    @property
    def lemma(self) -> str:
        """The head's singular, lower case."""
        return singular(self.head.lower)

    @property
    def plural(self) -> bool:
        """Whether it is more than one."""
        head = self.head
        if self.quantifier is not None and self.quantifier.lower in ONE_OF:
            return False
        if head.lower in ("pair", "duo", "trio", "both", "couple", "others"):
            return True
        if head.tag == "CD":
            return head.lower not in ("one", "1")
        return head.tag in ("NNS", "NNPS") or head.lower in ("they", "them", "people", "police")

    @property
    def without_noun(self) -> bool:
        """Whether only a count says who it is: "one", "the other", "two others", "all four"."""
        head = self.head
        return self.quantifier is None and (head.tag == "CD" or head.lower in UNSAID)

    @property
    def is_pronoun(self) -> bool:
        """Whether the head is one."""
        return self.head.tag in PRONOUNS and not any(
            t.tag == "DT" and t.index < self.head.index for t in self.tokens
        )

    @property
    def modifiers(self) -> list[Token]:
        """The words before the head that describe it, names included, in text order."""
        return [
            t
            for t in self.tokens
            if t.index < self.head.index
            and t.tag[:2] in ("NN", "JJ", "VB", "FW", "CD")
            and t.lower not in OTHER
            and (self.quantifier is None or t.index > self.quantifier.index)
            and not (t.tag == "CD" or t.dep == "nummod")
        ]

    @property
    def determiner(self) -> str:
        """The lower-case determiner or possessive before the head; empty where there is none."""
        first = next((t for t in self.head.children if t.dep in ("det", "poss", "predet")), None)
        if first is None or first.index > self.head.index:
            lead = self.tokens[0].lower
            return lead if lead in DEFINITE or lead in ("a", "an", "another", "one") else ""
        return first.lower if first.dep != "poss" or first.tag == "PRP$" else "the"

    @property
    def definite(self) -> bool:
        """Whether it points back at somebody already spoken of, as far as its own words say."""
        return self.determiner in DEFINITE

    @property
    def apposition(self) -> int | None:
        """The index among the tokens of the noun that stands in apposition behind the head."""
        for at, token in enumerate(self.tokens):
            if token.dep == "appos" and token.head is self.head and token.index > self.head.index:
                return at
        return None

    @property
    def another(self) -> Token | None:
        """The word that says that this is somebody else ("another", "a second")."""
        return next(
            (t for t in self.tokens if t.lower in OTHER and t.index < self.head.index and t.tag != "NN"), None
        )


def described_by(name: Token) -> Token:
    """The noun that a name in apposition stands for: the bishop in "the bishop of Tarn, Ida Venn".

    What the parse gives is a name for the place that the noun is of.
    """
    noun = name.head
    if noun.tag == "NNP" and noun.dep == "pobj" and noun.head.dep == "prep":
        above = noun.head.head
        return above if above.tag in ("NN", "NNS") else noun
    return noun
