"""Reporting that came through another outlet: "…, the Herald reported", "told the BBC", "citing X"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from tui_reader.analysis.parse import Parse, Token
from tui_reader.analysis.sourcing.lexicon import lexicon
from tui_reader.analysis.sourcing.outlets import CREDITING, Outlets
from tui_reader.model.classes import dataclass
from tui_reader.model.entities import EntityType

REPORTING = frozenset(
    """reported reports reporting report said says wrote writes revealed published quoted quotes cited cites
    disclosed broadcast carried confirmed claimed""".split()
)
TOWARDS = frozenset(["in", "to", "with", "on", "by", "during", "through", "via"])
NEAR = 6
"""Tokens from a verb of telling to the noun for whom it tells."""
TELLING = frozenset(["told", "tells", "tell", "telling", "informed", "assured"])
TALKING = frozenset(["speaking", "talking", "writing", "appearing", "interviewed"])
QUOTING = frozenset(["quoted", "quotes", "quoting", "cited", "cites", "citing"])


@dataclass(frozen=True, slots=True)
class Relay:
    """An outlet that passed something on."""

    outlet: tuple[Token, ...]
    """Its name, or the words that mean it ("the newspaper")."""
    words: tuple[Token, ...]
    """What says so: the outlet with its verb or preposition."""


class Relays:
    """Finds relays in one parse."""

    def __init__(self, parse: Parse, outlets: Outlets) -> None:
        self._parse = parse
        self._outlets = outlets

    def of(self, cue: Sequence[Token], source: Sequence[Token]) -> Relay | None:
        """The outlet that relayed what `cue` attributes to `source`."""
        verbs = [t for t in cue if t.is_verb and t.dep not in ("aux", "auxpass")]
        anchor = verbs[-1] if verbs else (cue[0] if cue else None)
        if anchor is None:
            return None
        taken = {t.index for t in source}
        for outlet in self._outlets_in(anchor):
            if any(t.index in taken for t in outlet):
                passed = self._passed_on(outlet[-1])
                if passed and outlet[-1] is not source[0] and not self._outlets.is_own(outlet):
                    return Relay(tuple(outlet), (*passed, *outlet))
                continue
            if not self._outlets.is_own(outlet) and (words := self._links(outlet[-1], anchor)):
                return Relay(tuple(outlet), (*words, *outlet))
        return None

    def credits(self) -> Iterator[Relay]:
        """Outlets that are credited with a report: "first reported by", "the Herald was first to report"."""
        for start in self._outlets.starts():
            outlet = self._outlets.spelled(start)
            head = outlet[-1]
            if self._outlets.is_own(outlet):
                continue
            if head.dep == "pobj" and head.head.lower == "by":
                verb = head.head.head
                if verb.lower in CREDITING and verb.tag in ("VBN", "VBD"):
                    yield Relay(tuple(outlet), (verb, head.head, *outlet))
            elif head.dep == "nsubj" and head.head.is_verb:
                verb = head.head
                first = [t for t in verb.subtree() if t.lower == "first" and t.sentence == head.sentence]
                if first and (verb.lower in CREDITING or verb.lower in ("was", "were")):
                    yield Relay(tuple(outlet), (*outlet, verb))

    def cited(self, cue: Sequence[Token]) -> Token | None:
        """The noun that an outlet's report cites: "quoted a nurse as saying", "…, citing two officials"."""
        for verb in cue:
            if not verb.is_verb:
                continue
            for token in (verb, *list(verb.ancestors())[:2]):
                noun = token.child("dobj") if token.lower in QUOTING else None
                if noun is not None and noun.index > token.index:
                    return noun
            first, last = self._parse.sentences[verb.sentence]
            for token in self._parse.tokens[first:last]:
                if token.lower in ("citing", "quoting") and (noun := token.child("dobj", "pobj")) is not None:
                    return noun
        return None

    def _outlets_in(self, anchor: Token) -> Iterator[list[Token]]:
        """Outlets in the anchor's sentence, named ones first."""
        first, last = self._parse.sentences[anchor.sentence]
        tokens = self._parse.tokens[first:last]
        for token in tokens:
            spelled = self._outlets.spelled(token.index)
            if spelled:
                yield spelled
        for token in tokens:
            own = any(c.dep == "poss" and c.tag == "PRP$" for c in token.children)
            if token.is_noun and not own and token.dep in ("nsubj", "pobj", "dobj", "dative"):
                run = [t for t in tokens if t.index > token.index - 4]
                noun = self._outlets.noun(run, token)
                called = next((c for c in token.children if c.dep == "appos" and c.tag == "NNP"), None)
                if noun and called is not None and called.index == token.index + 1:
                    yield [called]
                elif (
                    noun and token.lower not in ("reporters", "journalists", "media", "press", "agency")
                ) or (noun and token.dep == "nsubj" and len(noun) > 1):
                    yield noun

    def _links(self, head: Token, anchor: Token) -> tuple[Token, ...]:
        """The words that tie an outlet to an attribution's cue; empty where it is only named nearby."""
        governor = head.head
        if head.dep == "nsubj" and governor.lower in REPORTING and governor is not anchor:
            above = governor in list(anchor.ancestors())
            beside = anchor in list(governor.ancestors()) and governor.dep in ("parataxis", "ccomp", "advcl")
            return (governor,) if above or beside else ()
        head = self._whole(head)
        if anchor.lower in TELLING and self._follows(anchor, head):
            return (anchor,)
        if head.dep in ("dobj", "dative", "iobj", "nsubj") and anchor.lower in TELLING:
            return (anchor,) if head.head is anchor and head.index > anchor.index else ()
        return self._by_preposition(head, anchor)

    def _follows(self, verb: Token, head: Token) -> bool:
        """Whether a noun is whom the verb directly before its phrase tells, whatever the parse says."""
        behind = self._parse.tokens[verb.index + 1 : head.index]
        after = self._parse.tokens[head.index + 1 : head.index + 2]
        owner = bool(after) and after[0].tag == "POS"
        inside = all(t.tag[:2] in ("DT", "NN", "JJ", "PO") for t in behind)
        return not owner and inside and 0 < head.index - verb.index <= NEAR

    def _whole(self, head: Token) -> Token:
        """The noun for a part of an outlet that its name stands before: "the BBC's breakfast show"."""
        part = head
        while part.dep in ("poss", "compound", "nmod") and part.head.index > part.index:
            part = part.head
        entity = self._outlets.entities.at(part)
        person = entity is not None and entity.type is EntityType.PERSON and head.dep == "poss"
        return part if part.lower in lexicon().outlet_parts or person else head

    def _passed_on(self, head: Token) -> tuple[Token, ...]:
        """The participle and "by" where an outlet passed something on: "a letter seen by the Herald"."""
        by = head.head
        if head.dep == "pobj" and by.lower == "by" and by.head.tag == "VBN":
            return (by.head, by) if by.head.lower in lexicon().passing else ()
        return ()

    def _by_preposition(self, head: Token, anchor: Token) -> tuple[Token, ...]:
        top = head
        passed = self._passed_on(head)
        for _ in range(8):
            if top.is_root:
                return ()
            lead, top = top, top.head
            if lead.dep in ("appos", "compound", "nmod") or (
                lead.dep == "poss" and top.lower not in ("report", "request", "question")
            ):
                return ()
            if passed and top is passed[0]:
                if top.dep == "acl" or anchor in list(top.ancestors()):
                    lead, top = top, top.head
                elif top in list(anchor.ancestors()):
                    return passed
            if lead.tag == "IN" and lead.lower not in TOWARDS and lead.lower != "according":
                return ()
            if lead.tag == "VBG" and lead.lower not in (*TALKING, "according"):
                return ()
            if lead.lower == "according":
                return (lead,) if top is anchor or anchor in list(top.ancestors()) else ()
            if top is anchor:
                tied = lead.tag in ("IN", "TO", "VBG") or lead.dep in ("prep", "agent") or bool(passed)
                return (passed or (lead,)) if lead.index != head.index and tied else ()
            if (
                top.is_verb
                and top.lower not in TALKING
                and top.lower not in ("according", "published", "aired")
            ):
                return ()
        return ()
