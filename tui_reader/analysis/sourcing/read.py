"""Reads every mention of a source in one article: attributions, credits to outlets, words about access."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from tui_reader.analysis.attribution.phrases import subject_of
from tui_reader.analysis.entities import EntityIndex
from tui_reader.analysis.parse import Parse, Token, cover
from tui_reader.analysis.sourcing.access import Found, find_access
from tui_reader.analysis.sourcing.channel import channel_of
from tui_reader.analysis.sourcing.gather import Gathered, Mention, Registry
from tui_reader.analysis.sourcing.identity import Identified, identify
from tui_reader.analysis.sourcing.lexicon import lexicon
from tui_reader.analysis.sourcing.outlets import Outlets
from tui_reader.analysis.sourcing.phrase import Phrase, Phrases
from tui_reader.analysis.sourcing.reason import reason_for
from tui_reader.analysis.sourcing.relay import Relay, Relays
from tui_reader.model.article import Article
from tui_reader.model.attribution import Attribution
from tui_reader.model.entities import EntityType
from tui_reader.model.sourcing import Access, AccessKind, Channel, Identity
from tui_reader.model.spans import Span

STRENGTH = {
    AccessKind.ANONYMITY_NO_REASON: 1,
    AccessKind.RESPONDED: 2,
    AccessKind.ANONYMITY_BOILERPLATE: 3,
    AccessKind.NO_RESPONSE_YET: 4,
    AccessKind.NO_RESPONSE: 4,
    AccessKind.UNREACHABLE: 4,
    AccessKind.DECLINED: 4,
    AccessKind.ANONYMITY: 5,
}
"""Of several words about access to one source the strongest stand."""


class Reader:
    """Reads one article; `registry` holds what was found."""

    def __init__(
        self, parse: Parse, article: Article, entities: EntityIndex, attributions: Sequence[Attribution]
    ) -> None:
        self._parse = parse
        self._entities = entities
        self._lexicon = lexicon()
        self.outlets = Outlets(self._lexicon, parse, entities, article.site)
        self.phrases = Phrases(parse, entities)
        self._relays = Relays(parse, self.outlets)
        self.registry = Registry(self._lexicon)
        self._attributions = attributions
        self._paragraphs = article.paragraphs
        self.primary: dict[str, Gathered] = {}
        """Attribution id → the source it is credited to first."""
        self.named_voice: dict[str, str] = {}
        """Attribution id → entity of the one whom a group's phrase names beside it."""
        self.passive: Gathered | None = None

    def read(self) -> None:
        """Read everything, the body before headline and standfirst, which only repeat it."""
        ordered = sorted(self._attributions, key=lambda a: (a.paragraph == 0, a.content[0].start))
        for attribution in ordered:
            self._attribution(attribution)
        for relay in self._relays.credits():
            self._outlet(relay)
        for found in find_access(self._parse):
            self._access(found)

    def _attribution(self, attribution: Attribution) -> None:
        cue = self.phrases.tokens(attribution.cue)
        phrase = self.phrases.read(attribution.source)
        if phrase is None:
            if cue and attribution.kind == "indirect":
                self._nobody(attribution, cue)
            return
        phrase = self._antecedent(phrase)
        cited = self._cited(phrase, cue)
        relayer: Gathered | None = None
        if cited is not None:
            relayer = self.registry.source(self._mention(phrase, attribution, cue, None))
            self._outlet_of(relayer)
            relayer.attributions.append(attribution.id)
            phrase = cited
        else:
            relay = self._relays.of(cue, phrase.tokens)
            relayer = self._outlet(relay) if relay is not None else self._covering(attribution, cue)
            if relay is not None and relayer is not None:
                pass
        mention = self._mention(phrase, attribution, cue, relayer)
        source = self.registry.source(mention)
        if relayer is not None and not any(f == "via" for f, _ in source.evidence):
            words = relay.words if cited is None and relay is not None else cue
            source.evidence.append(("via", cover(sorted(words, key=lambda t: t.index))))
        self._credit(attribution, source, cue, mention.who)
        self._others(attribution, phrase, source, relayer)

    def _credit(
        self, attribution: Attribution, source: Gathered, cue: Sequence[Token], who: Identified
    ) -> None:
        self.primary[attribution.id] = source
        source.attributions.append(attribution.id)
        seen = channel_of(cue, self._lexicon, self.outlets)
        if who.channel is not None and who.tokens:
            seen = (who.channel, who.tokens)
        if source.entity is not None and self.outlets.is_outlet_name(source.entity.name):
            seen = (Channel.OUTLET, who.tokens or tuple(cue))
        elif who.tokens and self.outlets.within(who.tokens):
            seen = (Channel.OUTLET, who.tokens)
        if seen is not None:
            source.channels.append((seen[0], cover(sorted(seen[1], key=lambda t: t.index))))

    def _others(
        self, attribution: Attribution, phrase: Phrase, source: Gathered, relayer: Gathered | None
    ) -> None:
        """People and bodies named beside the head: members of a group, or speakers joined with "and"."""
        for entity, token in phrase.named:
            if entity is source.entity or entity.type not in (
                EntityType.PERSON,
                EntityType.ORG,
                EntityType.PLACE,
            ):
                continue
            if entity.type is EntityType.PLACE and token.dep != "conj":
                continue
            identity = Identity.NAMED if entity.type is EntityType.PERSON else Identity.ORGANISATION
            inner = Phrase([token], token, entity)
            who = Identified(identity, (token,), entity)
            other = self.registry.source(Mention(inner, who, attribution.paragraph, relayer))
            other.attributions.append(attribution.id)
            if phrase.plural and token.dep != "conj" and source.entity is None:
                other.part_of = source
                self.named_voice.setdefault(attribution.id, entity.id)

    def _mention(
        self, phrase: Phrase, attribution: Attribution, cue: Sequence[Token], via: Gathered | None
    ) -> Mention:
        word = next((t.lower for t in cue if t.is_verb), "")
        who = identify(phrase, self._lexicon, self.outlets, cue=word)
        speaker = self._entities.by_id.get(attribution.speaker) if attribution.speaker else None
        return Mention(phrase, who, attribution.paragraph, via, speaker)

    def _antecedent(self, phrase: Phrase) -> Phrase:
        """The phrase that "who" and "which" stand for."""
        head = phrase.head
        if head.lower in ("who", "which", "that") and head.head.dep == "relcl" and head.head.head.is_noun:
            return self.phrases.around(head.head.head)
        return phrase

    def _cited(self, phrase: Phrase, cue: Sequence[Token]) -> Phrase | None:
        """The source that an outlet's report cites; None where the outlet speaks for itself."""
        outlet = self.outlets.within(phrase.tokens)
        if not outlet or outlet[-1] is not phrase.head or self.outlets.is_own(outlet):
            return None
        noun = self._relays.cited(cue)
        return self.phrases.around(noun) if noun is not None else None

    def _covering(self, attribution: Attribution, cue: Sequence[Token]) -> Gathered | None:
        """The outlet whose own attribution holds this one."""
        if not cue:
            return None
        for other in self._attributions:
            if other.id == attribution.id or not other.source:
                continue
            if any(span.holds(cue[0].start) for span in other.content):
                phrase = self.phrases.read(other.source)
                outlet = self.outlets.within(phrase.tokens) if phrase else []
                if phrase and outlet and outlet[-1] is phrase.head and not self.outlets.is_own(outlet):
                    return self._outlet(Relay(tuple(outlet), tuple(outlet)))
        return None

    def _outlet(self, relay: Relay) -> Gathered:
        phrase = self.phrases.of(relay.outlet)
        named = bool(self.outlets.within(relay.outlet))
        identity = Identity.ORGANISATION if named else Identity.DESCRIBED
        entity = self.phrases.entity_at(relay.outlet[-1]) if named else None
        who = Identified(identity, relay.outlet, entity)
        source = self.registry.source(Mention(phrase, who, self._paragraph(relay.outlet[0])))
        self._outlet_of(source, cover(sorted(relay.words, key=lambda t: t.index)))
        return source

    def _outlet_of(self, source: Gathered, words: Span | None = None) -> None:
        span = words or (source.mentions[-1] if source.mentions else None)
        if span is not None:
            source.channels.append((Channel.OUTLET, span))

    def _nobody(self, attribution: Attribution, cue: Sequence[Token]) -> None:
        if self.passive is None:
            self.passive = self.registry.add(
                Gathered(Identity.PASSIVE, lemma="-", label=cover(cue).of(self._parse.text))
            )
            self.passive.evidence.append(("identity", cover(cue)))
        self.passive.mentions.append(cover(cue))
        self.passive.attributions.append(attribution.id)
        self.primary[attribution.id] = self.passive

    def _paragraph(self, token: Token) -> int:
        return next((n for n, p in enumerate(self._paragraphs, 1) if p.holds(token.start)), 0)

    def _access(self, found: Found) -> None:
        reason, stock = reason_for(self._parse, found, self._lexicon) if _hides(found) else ([], False)
        kind = found.kind
        if _hides(found) and reason and found.name != "formula":
            kind = AccessKind.ANONYMITY_BOILERPLATE if stock else AccessKind.ANONYMITY
        source = self._whom(found, kind)
        if source is None:
            return
        access = Access(
            kind, (cover(reason),) if reason and found.name != "formula" else (), (cover(found.tokens),)
        )
        if source.access is None or STRENGTH[access.kind] > STRENGTH[source.access.kind]:
            source.access = access
        elif STRENGTH[access.kind] == STRENGTH[source.access.kind]:
            source.access = replace(source.access, words=(*source.access.words, *access.words))
        source.evidence.append(("access", cover(found.tokens)))

    def _whom(self, found: Found, kind: AccessKind) -> Gathered | None:
        """The source that an access phrase concerns."""
        noun = _concerned(found)
        if noun is not None:
            phrase = self._antecedent(self.phrases.around(noun))
            who = identify(phrase, self._lexicon, self.outlets)
            holder = self._holding(phrase.head)
            if holder is not None:
                return holder
            mention = Mention(phrase, who, self._paragraph(phrase.head))
            known = self.registry.known(mention)
            if known is not None and (known.attributions or not _hides(found)):
                return known
            if not _hides(found) and who.identity not in (Identity.DOCUMENT, Identity.OBSERVATION):
                return None if phrase.is_pronoun else self.registry.source(mention)
        if _hides(found):
            return self._beside(found)
        return None

    def _holding(self, head: Token) -> Gathered | None:
        """The source one of whose phrases has this very head."""
        return next((s for s in self.registry.sources for p in s.phrases if p.head is head), None)

    def _beside(self, found: Found) -> Gathered | None:
        """The unnamed source that speaks in the phrase's sentence."""
        span = self._parse.sentence_span(found.tokens[0].sentence)
        for source in reversed(self.registry.sources):
            if source.identity in (Identity.DESCRIBED, Identity.BARE) and any(
                span.covers(m) for m in source.mentions
            ):
                return source
        return None


def _hides(found: Found) -> bool:
    return found.name in ("anonymity", "boilerplate", "formula")


def _concerned(found: Found) -> Token | None:
    """The noun that an access phrase is about, by the parse."""
    inside = {t.index for t in found.tokens}
    if found.name == "formula":
        top = found.tokens[0]
        while not top.is_root and not top.head.is_noun:
            top = top.head
        return None if top.is_root else top.head
    for token in found.tokens:
        if (
            token.is_verb
            and token.lower in ("reach", "contact")
            and (noun := token.child("dobj")) is not None
        ):
            return noun
    first = found.tokens[0]
    if first.is_noun or first.lower in ("no", "there"):
        for token in found.tokens:
            for child in token.children:
                if child.dep == "prep" and child.lower in ("to", "from", "with", "at", "by", "for"):
                    noun = child.child("pobj")
                    if noun is not None and noun.lower not in ("comment", "interview", "information"):
                        return noun
    verb = next((t for t in found.tokens if t.is_verb and t.dep not in ("aux", "auxpass")), None)
    if verb is None:
        verb = first
        for _ in range(6):
            if verb.is_root or verb.is_verb:
                break
            verb = verb.head
    subject = subject_of(verb) if verb.is_verb else None
    return subject if subject is not None and subject.index not in inside else None
