"""Reads every mention of a source in one article: attributions, credits to outlets, words about access."""

from __future__ import annotations

from collections.abc import Sequence

from tui_reader.analysis.attribution.people import people
from tui_reader.analysis.attribution.speakers import SPEAKING, Resolver
from tui_reader.analysis.entities import EntityIndex
from tui_reader.analysis.parse import Parse, Token, cover
from tui_reader.analysis.sourcing.access import Found
from tui_reader.analysis.sourcing.channel import channel_of
from tui_reader.analysis.sourcing.contact import Contacts
from tui_reader.analysis.sourcing.gather import Registry
from tui_reader.analysis.sourcing.gathered import Gathered, Mention
from tui_reader.analysis.sourcing.identity import FIRST_PERSON, Identified, identify
from tui_reader.analysis.sourcing.joint import Together, credit_named
from tui_reader.analysis.sourcing.lexicon import lexicon
from tui_reader.analysis.sourcing.outlets import Outlets
from tui_reader.analysis.sourcing.phrase import Phrase
from tui_reader.analysis.sourcing.phrases import Phrases
from tui_reader.analysis.sourcing.places import Places
from tui_reader.analysis.sourcing.relay import Relay, Relays
from tui_reader.analysis.sourcing.stance import Stances
from tui_reader.analysis.sourcing.surroundings import Surroundings
from tui_reader.model.article import Article
from tui_reader.model.attribution import Attribution
from tui_reader.model.classes import replace
from tui_reader.model.sourcing import Channel, Identity
from tui_reader.model.spans import Span


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
        self.stances = Stances(self._lexicon, self.outlets)
        self.registry = Registry(self._lexicon, self.stances.agree)
        self._relays = Relays(parse, self.outlets)
        self._surroundings = Surroundings(parse, self.phrases, self.outlets)
        self._attributions = attributions
        self._places = Places(article, attributions)
        self._paragraph = self._places.paragraph
        resolver = Resolver(parse, article, entities)
        self._contacts = Contacts(
            parse,
            self.phrases,
            self.registry,
            self.outlets,
            self.stances,
            self._paragraph,
            resolver.resolve,
            self._quoting,
        )
        self.primary: dict[str, Gathered] = {}
        """Attribution id → the source it is credited to first."""
        self.named_voice: dict[str, str] = {}
        """Attribution id → entity of the one whom a group's phrase names beside it."""
        self.doubted: set[str] = set()
        """Attributions whose speaker is of another kind than their phrase says."""
        self.passive: Gathered | None = None
        self._together = Together()

    def read(self) -> None:
        """Read everything, the body before headline and standfirst, which only repeat it."""
        contacts = self._contacts
        found = [f for f in contacts.found if f.name != "formula"]
        events: list[tuple[bool, int, int, Attribution | Found]] = [
            (a.paragraph == 0, (a.source or a.content)[0].start, -a.content[-1].end, a)
            for a in self._attributions
        ]
        events += [(not self._paragraph(f.tokens[0]), self._told_at(f), 0, f) for f in found]
        for *_, event in sorted(events, key=lambda e: e[:3]):
            if isinstance(event, Attribution):
                if not contacts.is_reason(event):
                    self._attribution(event)
            else:
                contacts.note(event)
        for relay in self._relays.credits():
            self._outlet(relay)
        for formula in contacts.found:
            if formula.name == "formula":
                contacts.note(formula)

    def _told_at(self, found: Found) -> int:
        """The offset by which words about access are read: in a quotation, that of who speaks it."""
        token = found.tokens[0]
        return max(token.start, *(a.source[0].start for a in self._places.holding(token) if a.source), 0)

    def kept(self) -> tuple[Attribution, ...]:
        """The attributions without those that only tell why a name is kept back, or of a question put."""
        return tuple(
            a for a in self._attributions if not (self._contacts.is_reason(a) or self._is_question(a))
        )

    def _is_question(self, attribution: Attribution) -> bool:
        """Whether it tells of what somebody was asked, not of what anybody said: "when asked about …"."""
        if attribution.source or attribution.kind != "indirect":
            return False
        asked = frozenset(self._lexicon.access["talk"]["asked"].split())
        return any(t.lower in asked for t in self.phrases.tokens(attribution.cue))

    def _attribution(self, attribution: Attribution) -> None:
        cue = self.phrases.tokens(attribution.cue)
        phrase = self.phrases.read(attribution.source)
        if phrase is None:
            if cue and attribution.kind == "indirect" and not self._is_question(attribution):
                self._nobody(attribution, cue)
            elif attribution.speaker is not None:
                self._going_on(attribution)
            return
        phrase = self.phrases.antecedent(phrase)
        if attribution.speaker is None and phrase.head.lower in ("it", "they"):
            phrase = self._surroundings.body_before(phrase) or phrase
        if phrase.head.lower in FIRST_PERSON and (outer := self._quoting(phrase.head)) is not None:
            outer.attributions.append(attribution.id)
            self.primary[attribution.id] = outer
            return
        if people().means_nobody(phrase.quantifier or phrase.head):
            return
        if attribution.speaker is None and (both := self._together.again(phrase, attribution.paragraph)):
            self.primary[attribution.id] = both[0]
            for one in both:
                one.attributions.append(attribution.id)
                one.mentions.append(cover(phrase.tokens))
            return
        relayer, phrase, words = self._relayed(attribution, phrase, cue)
        phrase, *others = self.phrases.joined(phrase)
        mention = self._mention(phrase, attribution, cue, relayer)
        source = self.registry.source(mention)
        if relayer is not None and words and not any(f == "via" for f, _ in source.evidence):
            source.evidence.append(("via", cover(sorted(words, key=lambda t: t.index))))
        self._credit(attribution, source, cue, mention)
        said = [source]
        for other in others:
            mention = self._mention(other, replace(attribution, speaker=None), cue, relayer)
            said.append(self.registry.source(mention))
            said[-1].attributions.append(attribution.id)
        beside, voice = credit_named(self.registry, attribution, phrase, source, relayer)
        self._together.note([*said, *beside], attribution.paragraph)
        if voice is not None:
            self.named_voice.setdefault(attribution.id, voice)

    def _going_on(self, attribution: Attribution) -> None:
        """A quotation without words for its source, which goes on with a speaker met before."""
        source = self.registry.last_of(attribution.speaker)
        if source is not None:
            source.attributions.append(attribution.id)
            self.primary[attribution.id] = source

    def _relayed(
        self, attribution: Attribution, phrase: Phrase, cue: Sequence[Token]
    ) -> tuple[Gathered | None, Phrase, Sequence[Token]]:
        """The outlet between source and article, who the source is then, and the words that say so."""
        cited = self._cited(phrase, cue)
        if cited is not None:
            outlet = self.registry.source(self._mention(phrase, attribution, cue, None))
            self._outlet_of(outlet)
            outlet.attributions.append(attribution.id)
            self.doubted.add(attribution.id)
            if cited.entity is not None and cited.entity.type in SPEAKING:
                self.named_voice[attribution.id] = cited.entity.id
            return outlet, cited, [*phrase.tokens, *cue]
        relay = self._relays.of(cue, phrase.tokens) or self._covering(attribution, cue)
        if relay is None:
            return None, phrase, ()
        return self._outlet(relay), phrase, relay.words

    def _credit(
        self, attribution: Attribution, source: Gathered, cue: Sequence[Token], mention: Mention
    ) -> None:
        self.primary[attribution.id] = source
        source.attributions.append(attribution.id)
        if source.lemma.startswith("spokes") and not source.modifiers and source.speaks_for is None:
            source.speaks_for = self._surroundings.spoken_of(attribution.content)
        phrase, who = mention.phrase, mention.who
        seen = channel_of(cue, self._lexicon, self.outlets)
        outlet = self.outlets.speaking(phrase.tokens, phrase.head)
        if who.channel is not None and who.tokens:
            seen = (who.channel, who.tokens)
        elif outlet or (source.entity is not None and self.outlets.is_outlet_name(source.entity.name)):
            seen = (Channel.OUTLET, tuple(outlet) or tuple(phrase.tokens))
        if seen is not None:
            source.channels.append((seen[0], cover(sorted(seen[1], key=lambda t: t.index))))

    def _mention(
        self, phrase: Phrase, attribution: Attribution, cue: Sequence[Token], via: Gathered | None
    ) -> Mention:
        word = next((t.lower for t in cue if t.is_verb), "")
        who = self._surroundings.turn(phrase) or identify(phrase, self._lexicon, self.outlets, cue=word)
        speaker = self._entities.by_id.get(attribution.speaker) if attribution.speaker else None
        if speaker is not None and not self.stances.agree(phrase, speaker):
            self.doubted.add(attribution.id)
            speaker = None
        return Mention(phrase, who, attribution.paragraph, via, speaker)

    def _cited(self, phrase: Phrase, cue: Sequence[Token]) -> Phrase | None:
        """The source that an outlet's report cites; None where the outlet speaks for itself."""
        outlet = self.outlets.speaking(phrase.tokens, phrase.head)
        if not outlet or self.outlets.is_own(outlet):
            return None
        noun = self._relays.cited(cue)
        return self.phrases.around(noun) if noun is not None else None

    def _covering(self, attribution: Attribution, cue: Sequence[Token]) -> Relay | None:
        """The outlet whose own attribution holds this one."""
        if not cue:
            return None
        for other in self._places.holding(cue[0]):
            if other.id == attribution.id or not other.source:
                continue
            phrase = self.phrases.read(other.source)
            outlet = self.outlets.speaking(phrase.tokens, phrase.head) if phrase else []
            if outlet and not self.outlets.is_own(outlet):
                return Relay(tuple(outlet), (*outlet, *self.phrases.tokens(other.cue)))
        return None

    def _quoting(self, token: Token) -> Gathered | None:
        """The source in whose words a token stands: of the quotation that a first person stands in."""
        told = (self.primary.get(a.id) for a in self._places.holding(token))
        return next((source for source in told if source is not None), None)

    def _outlet(self, relay: Relay) -> Gathered:
        head = relay.outlet[-1]
        named = bool(self.outlets.within(relay.outlet)) or head.tag[:3] == "NNP"
        phrase = self.phrases.of(relay.outlet) if named else self.phrases.around(head)
        identity = Identity.ORGANISATION if named else Identity.DESCRIBED
        entity = self.outlets.entity_of(relay.outlet) if named else None
        who = Identified(identity, relay.outlet, entity)
        source = self.registry.source(Mention(phrase, who, self._paragraph(relay.outlet[0])))
        self._outlet_of(source, cover(sorted(relay.words, key=lambda t: t.index)))
        return source

    def _outlet_of(self, source: Gathered, words: Span | None = None) -> None:
        span = words or (source.mentions[-1] if source.mentions else None)
        if span is not None:
            source.channels.append((Channel.OUTLET, span))

    def _nobody(self, attribution: Attribution, cue: Sequence[Token]) -> None:
        if not any(t.tag in ("VBN", "RB") for t in cue):
            # Not "is said to" or "reportedly": somebody says it, whom nothing near names.
            return
        if self.passive is None:
            self.passive = self.registry.add(
                Gathered(Identity.PASSIVE, lemma="-", label=cover(cue).of(self._parse.text))
            )
            self.passive.evidence.append(("identity", cover(cue)))
        self.passive.mentions.append(cover(cue))
        self.passive.attributions.append(attribution.id)
        self.primary[attribution.id] = self.passive
