"""Bodies that words beside a source speak of: what "it" takes up, whom a bare "spokesman" speaks for."""

from __future__ import annotations

from collections.abc import Iterable

from tui_reader.analysis.parse import Parse, Token
from tui_reader.analysis.sourcing.gathered import Gathered
from tui_reader.analysis.sourcing.identity import Identified, identify
from tui_reader.analysis.sourcing.lexicon import lexicon
from tui_reader.analysis.sourcing.outlets import Outlets
from tui_reader.analysis.sourcing.phrase import Phrase
from tui_reader.analysis.sourcing.phrases import Phrases
from tui_reader.model.article import BlockKind
from tui_reader.model.entities import EntityType
from tui_reader.model.sourcing import Identity
from tui_reader.model.spans import Span


class Surroundings:
    """Looks around in one parse."""

    def __init__(self, parse: Parse, phrases: Phrases, outlets: Outlets) -> None:
        self._parse = parse
        self._phrases = phrases
        self._outlets = outlets
        tops = [b.span for b in parse.blocks if b.kind in (BlockKind.HEADLINE, BlockKind.STANDFIRST)]
        people = [e for e in outlets.entities.entities if e.type is EntityType.PERSON]
        named = [e for e in people if any(top.covers(m) for m in e.mentions for top in tops)]
        self._interviewed = named[0] if len(named) == 1 else None

    def turn(self, phrase: Phrase) -> Identified | None:
        """Who a label of an interview means: "Q" the reporter, "A" the one person whom the headline names."""
        head = phrase.head
        if len(phrase.tokens) != 1 or self._parse.block_tokens[head.block][0] != head.index:
            return None
        talk = lexicon().access["talk"]
        if head.lower in talk["asking"].split():
            return Identified(Identity.OBSERVATION, (head,))
        if head.lower in talk["answering"].split() and self._interviewed is not None:
            return Identified(Identity.NAMED, (head,), self._interviewed)
        return None

    def body_before(self, pronoun: Phrase) -> Phrase | None:
        """The body that the sentence before is about: the ministry in "The ministry denied this. … it said"."""
        number = pronoun.head.sentence - 1
        if number < 0:
            return None
        first, last = self._parse.sentences[number]
        tokens = self._parse.tokens[first:last]
        if not tokens or tokens[0].block != pronoun.head.block:
            return None
        phrase = self._body(t for t in tokens if t.head.is_root)
        return phrase if phrase and phrase.plural == (pronoun.head.lower == "they") else None

    def spoken_of(self, content: Iterable[Span]) -> Gathered | None:
        """The body that words are about: whose "spokesman" it is that says "the company will appeal"."""
        phrase = self._body(self._phrases.tokens(content))
        if phrase is None:
            return None
        who = identify(phrase, lexicon(), self._outlets)
        return Gathered(who.identity, who.entity, phrases=[phrase])

    def _body(self, tokens: Iterable[Token]) -> Phrase | None:
        """The first subject among `tokens`, if it is a body."""
        subject = next((t for t in tokens if t.dep in ("nsubj", "nsubjpass") and t.is_noun), None)
        phrase = self._phrases.around(subject) if subject is not None else None
        if phrase is None or identify(phrase, lexicon(), self._outlets).identity is not Identity.ORGANISATION:
            return None
        return phrase
