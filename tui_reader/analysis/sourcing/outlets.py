"""News outlets: where an article names one, or speaks of one without its name."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from tui_reader.analysis.entities import EntityIndex
from tui_reader.analysis.parse import Parse, Token
from tui_reader.analysis.sourcing.lexicon import Lexicon
from tui_reader.analysis.sourcing.phrase import Phrase
from tui_reader.model.entities import Entity, EntityType

CREDITING = frozenset(
    "reported revealed published disclosed broken broke broadcast obtained uncovered carried".split()
)
"""Verbs of which the first to do so is an outlet."""
LONGEST = 6
"""Tokens in an outlet's name."""

PEOPLE = frozenset(["reporters", "journalists", "reporter", "journalist", "blogger", "bloggers"])
"""Nouns for those who work for an outlet, not for the outlet."""


class Outlets:
    """Knows the outlets of one article."""

    def __init__(
        self, lexicon: Lexicon, parse: Parse, entities: EntityIndex, site: str | None = None
    ) -> None:
        self.entities = entities
        self._lexicon = lexicon
        self._text = parse.text
        self._tokens = parse.tokens
        self._at: dict[int, int] = {}
        self._own = self._key(site) if site else ()
        self._shortened: set[str] = set()
        """Last words of outlets that no list knows."""
        self._find()

    def _find(self) -> None:
        """First token → last (exclusive) of every outlet named."""
        i = 0
        while i < len(self._tokens):
            last = self._name_at(i)
            if last is None:
                i += 1
                continue
            self._at[i] = last
            i = last
        for first, last in self._credited():
            self._at.setdefault(first, last)
        self._at = dict(sorted(self._at.items()))

    def _credited(self) -> Iterator[tuple[int, int]]:
        """Names that no list knows, credited with a report: "first reported by the Ardbeg Mail"."""
        for token in self._tokens:
            if token.lower != "first" or not token.head.is_verb or token.head.lower not in CREDITING:
                continue
            agent = token.head.child("agent")
            noun = agent.child("pobj") if agent is not None else token.head.child("nsubj")
            span = self.entities.mention_at(noun) if noun is not None else None
            entity = self.entities.at(noun) if noun is not None else None
            if noun is None or span is None or entity is None:
                continue
            near = self._tokens[max(0, noun.index - LONGEST) : noun.index + LONGEST]
            name = [t.index for t in near if self.entities.mention_at(t) == span]
            led = self._tokens[max(0, name[0] - 1)].lower == "the"
            if entity.type in ("ORG", "PRODUCT") or (led and len(name) > 1):
                words = entity.name.lower().split()
                known = [self._lexicon.organisation_words.ending_at(words, n) for n in range(len(words))]
                # A ministry or a company that is first to report speaks of what is its own.
                if not any(known) and self._lexicon.organisation_names.get(words) is None:
                    yield name[0], name[-1] + 1

    def _name_at(self, i: int) -> int | None:
        tokens = self._tokens
        if not tokens[i].text[:1].isupper() and tokens[i].text not in ("dpa",):
            return None
        longest = LONGEST if tokens[i].text in self._lexicon.outlet_beginnings else 0
        for length in range(longest, 0, -1):
            if i + length > len(tokens):
                continue
            words = tuple(self._text[tokens[i].start : tokens[i + length - 1].end].split())
            name = self._lexicon.outlets.get(words)
            if name is None or tokens[i + length - 1].sentence != tokens[i].sentence:
                continue
            if words in self._lexicon.short_outlets and not self._meant(i, i + length):
                continue
            if (
                i
                and tokens[i - 1].tag == "NNP"
                and tokens[i - 1].dep == "compound"
                and tokens[i - 1].text != "The"
            ):
                # Part of a longer name: "the Ardbeg Times" is another paper than "the Times".
                continue
            return i + length
        return self._ending_at(i)

    def _meant(self, first: int, last: int) -> bool:
        """Whether a common word means the outlet: "the Times", or an acronym behind a verb of telling."""
        before = self._tokens[first - 1] if first else None
        word = self._tokens[first].text
        if word.isupper() and len(word) > 1:
            head = self._tokens[last - 1]
            return head.dep in ("nsubj", "dobj", "pobj", "dative") and head.tag == "NNP"
        if before is not None and before.lower == "the":
            return self._tokens[last - 1].tag[:3] == "NNP"
        return self._reports(self._tokens[last - 1])

    def _reports(self, head: Token) -> bool:
        """Whether a body's name alone is the subject of a report: "Bloomberg reported", "Nikkei, citing …"."""
        entity = self.entities.at(head)
        if entity is None or entity.type is EntityType.PERSON:
            return False
        verb = head.head
        if head.dep == "pobj" and verb.lower == "by":
            return verb.head.tag == "VBN" and verb.head.lower in self._lexicon.passing
        if head.dep != "nsubj":
            return False
        return verb.lower in ("reported", "reports") or any(c.lower == "citing" for c in verb.children)

    def _ending_at(self, i: int) -> int | None:
        """An outlet that no list knows, by its last word: "the Ardbeg Herald".

        A name with "the" before it is nobody's own, whatever type it was given, or if no entity stands for it.
        """
        tokens = self._tokens
        entity = self.entities.at(tokens[i])
        span = self.entities.mention_at(tokens[i])
        led = i > 0 and tokens[i - 1].lower == "the"
        if entity is None or span is None:
            if not led:
                return None
            j = i
            while j < min(len(tokens), i + LONGEST) and tokens[j].tag[:3] == "NNP":
                j += 1
        elif span.start != tokens[i].start or not (led or entity.type in ("ORG", "PRODUCT")):
            return None
        else:
            j = i + 1
            while j < len(tokens) and self.entities.mention_at(tokens[j]) == span:
                j += 1
        words = [t.text for t in tokens[i:j]]
        known = bool(words) and words[-1] in self._lexicon.outlet_endings
        if known and len(words) == 1:
            # "The Ledger" alone is one where "the Financial Ledger" was named before.
            known = led and words[0] in self._shortened
        elif known:
            self._shortened.add(words[-1])
        return j if known and all(w[:1].isupper() for w in words) else None

    def is_outlet_name(self, name: str) -> bool:
        """Whether a name, as an entity has it, is an outlet's."""
        key = self._key(name)
        if key in self._lexicon.outlets and key not in self._lexicon.short_outlets:
            return True
        return any(" ".join(t.text for t in self._tokens[a:b]) == " ".join(key) for a, b in self._at.items())

    def canonical(self, tokens: Sequence[Token]) -> str:
        """One spelling for all the names of an outlet."""
        key = self._key(" ".join(t.text for t in tokens))
        return self._lexicon.outlets.get(key, " ".join(key))

    def within(self, tokens: Sequence[Token]) -> list[Token]:
        """The first outlet named in `tokens`; empty where there is none."""
        for token in tokens:
            last = self._at.get(token.index)
            if last is not None:
                return [t for t in tokens if token.index <= t.index < last]
        return []

    def entity_of(self, tokens: Sequence[Token]) -> Entity | None:
        """The entity whose name the outlet's is; None where its name is a part of something longer."""
        span = self.entities.mention_at(tokens[-1])
        if span is None or span.start + len("The ") < tokens[0].start:
            return None
        return self.entities.at(tokens[-1])

    def spelled(self, first: int) -> list[Token]:
        """The outlet whose name begins with token `first`; empty where none does."""
        last = self._at.get(first)
        return list(self._tokens[first:last]) if last is not None else []

    def noun(self, tokens: Sequence[Token], head: Token) -> list[Token]:
        """The words up to `head` that mean an outlet without naming it ("the agency", "local media")."""
        run = [t for t in tokens if t.index <= head.index]
        found = self._lexicon.outlet_nouns.ending_at([t.lower for t in run], len(run) - 1) if run else None
        return run[found[1] :] if found else []

    def again(self, phrase: Phrase) -> bool:
        """Whether a noun that also means documents takes up an outlet that was named: "the paper"."""
        taken_up = (
            phrase.definite and not phrase.modifiers and phrase.head.lower in self._lexicon.outlets_again
        )
        return taken_up and any(first < phrase.head.index for first in self._at)

    def speaking(self, tokens: Sequence[Token], head: Token) -> list[Token]:
        """The outlet that a phrase headed by `head` is, named or not; empty where it is none."""
        named = self.within([t for t in tokens if t.index <= head.index])
        if named and named[-1] is head:
            return named
        if called := self._called(tokens, head):
            return called
        return [] if head.lower in PEOPLE else self.noun(tokens, head)

    def _called(self, tokens: Sequence[Token], head: Token) -> list[Token]:
        """A name that the noun before it says is an outlet's: "local broadcaster NRH"."""
        entity = self.entities.at(head)
        if head.tag[:3] != "NNP" or (entity is not None and entity.type is EntityType.PERSON):
            return []
        before = [t for t in tokens if t.index < head.index and t.text.islower() and t.tag[:2] == "NN"]
        if not before or before[-1].lower in PEOPLE:
            return []
        found = self._lexicon.outlet_nouns.get([before[-1].lower])
        return [t for t in tokens if before[-1].index < t.index <= head.index] if found else []

    def is_own(self, tokens: Sequence[Token]) -> bool:
        """Whether it is the outlet that published the article."""
        return bool(self._own) and self._key(self.canonical(tokens)) == self._own

    def starts(self) -> Sequence[int]:
        """The first tokens of all outlets named, in text order."""
        return tuple(self._at)

    def _key(self, name: str | None) -> tuple[str, ...]:
        words = tuple((name or "").replace("’", "'").split())
        words = words[1:] if len(words) > 1 and words[0].lower() == "the" else words
        known = self._lexicon.outlets.get(words)
        return tuple(known.split()) if known else words
