"""Whom words about access concern: the refusals, silences and hidden names, linked to their sources."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from tui_reader.analysis.attribution.people import people
from tui_reader.analysis.attribution.phrases import subject_of
from tui_reader.analysis.parse import Parse, Token, cover
from tui_reader.analysis.sourcing.access import Found, find_access
from tui_reader.analysis.sourcing.gather import Registry
from tui_reader.analysis.sourcing.gathered import Gathered, Mention
from tui_reader.analysis.sourcing.identity import identify, speaks
from tui_reader.analysis.sourcing.lexicon import lexicon
from tui_reader.analysis.sourcing.outlets import Outlets
from tui_reader.analysis.sourcing.phrase import Phrase
from tui_reader.analysis.sourcing.phrases import Phrases
from tui_reader.analysis.sourcing.reason import reason_for
from tui_reader.analysis.sourcing.stance import Stances
from tui_reader.model.attribution import Attribution
from tui_reader.model.classes import replace
from tui_reader.model.entities import Entity
from tui_reader.model.sourcing import Access, AccessKind, Identity

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
ASKING = frozenset(["reach", "contact", "contacted", "approached", "asked"])
"""Verbs of a phrase whose object is whom it concerns."""
SPEAKING = frozenset(
    "said say says spoke speak speaks speaking told tell tells telling talked talking".split()
)
HIDDEN = (Identity.DESCRIBED, Identity.BARE)


class Contacts:
    """Links access phrases to the sources of one article."""

    def __init__(
        self,
        parse: Parse,
        phrases: Phrases,
        registry: Registry,
        outlets: Outlets,
        stances: Stances,
        paragraph: Callable[[Token], int],
        resolve: Callable[[Sequence[Token]], Entity | None],
        quoting: Callable[[Token], Gathered | None],
    ) -> None:
        """`quoting` gives the source in whose words a token stands."""
        self._parse = parse
        self._phrases = phrases
        self._registry = registry
        self._outlets = outlets
        self._stances = stances
        self._paragraph = paragraph
        self._resolve = resolve
        self._quoting = quoting
        self._lexicon = lexicon()
        self.found = tuple(find_access(parse))
        """Every access phrase of the article, in text order."""
        self._refusing = [cover(f.tokens) for f in self.found if not hides(f)]
        self._hiding = [
            (cover(f.tokens), cover([*f.tokens, *reason_for(parse, f, self._lexicon)[0]]))
            for f in self.found
            if f.name in ("anonymity", "boilerplate")
        ]

    def is_reason(self, attribution: Attribution) -> bool:
        """Whether an attribution only tells of access: "declined" "to comment", "asked" "not to be named"."""
        if not attribution.cue:
            return False
        cue = attribution.cue[0]
        for words in self._refusing:
            if words.covers(cue) and words.overlaps(attribution.content[0]):
                return True
            if attribution.source and words.covers(attribution.source[0]) and words.end < cue.end:
                # "did not respond to an email seeking comment": the email seeks nothing of its own.
                return True
        return any(
            (words.overlaps(cue) and words.overlaps(attribution.content[0]))
            or (whole.covers(cue) and not words.covers(cue) and whole.covers(attribution.content[0]))
            or (words.covers(cue) and whole.covers(attribution.content[-1]))
            for words, whole in self._hiding
        )

    def note(self, found: Found) -> None:
        """Note a phrase at the source that it concerns, if it concerns one."""
        kind = found.kind
        reason: list[Token] = []
        if hides(found) and found.name != "formula":
            reason, stock = reason_for(self._parse, found, self._lexicon)
            if reason:
                kind = AccessKind.ANONYMITY_BOILERPLATE if stock else AccessKind.ANONYMITY
        access = Access(kind, (cover(reason),) if reason else (), (cover(found.tokens),))
        for source in self._whom(found):
            known = source.access
            if known is None or STRENGTH[access.kind] > STRENGTH[known.kind]:
                source.access = access
            elif STRENGTH[access.kind] == STRENGTH[known.kind]:
                source.access = replace(known, words=(*known.words, *access.words))
            source.evidence.append(("access", cover(found.tokens)))

    def _whom(self, found: Found) -> list[Gathered]:
        """Those whom a phrase concerns: several where they are joined ("neither the ministry nor the firm")."""
        noun = concerned(found)
        while noun is not None and noun.dep == "appos" and noun.head.is_noun:
            # "An employee, a member who spoke on condition of anonymity, said": the employee's name is kept back.
            noun = noun.head
        nouns = [noun]
        while noun is not None and not hides(found):
            noun = next((c for c in noun.children if c.dep == "conj" and c.is_noun), None)
            if noun is not None:
                nouns.append(noun)
        return [source for each in nouns if (source := self._of_noun(found, each)) is not None]

    def _of_noun(self, found: Found, noun: Token | None) -> Gathered | None:
        if noun is None:
            return self._beside(found) if hides(found) else None
        phrase = self._phrases.antecedent(self._phrases.around(noun))
        holder = self._registry.at(phrase.head) or self._saying(phrase, found)
        if holder is not None:
            return holder if not hides(found) or holder.identity in HIDDEN else None
        if found.name == "formula":
            return None
        who = identify(phrase, self._lexicon, self._outlets)
        speaker = self._speaker(phrase)
        mention = Mention(phrase, who, self._paragraph(phrase.head), speaker=speaker)
        known = self._registry.known(mention)
        if hides(found):
            hidden = (known or who).identity in HIDDEN and not (known is None and phrase.is_pronoun)
            if not hidden or not (known is not None or speaks(phrase, who, self._lexicon)):
                return self._beside(found)
            source = self._registry.source(mention)
            source.spoke = source.spoke or _speaks_here(found)
            return source
        if known is not None:
            return known
        return self._registry.source(mention) if speaks(phrase, who, self._lexicon) else None

    def _saying(self, phrase: Phrase, found: Found) -> Gathered | None:
        """Who refuses in words of their own: "said it would not comment", "“We do not comment,” she said"."""
        if not phrase.is_pronoun or hides(found):
            return None
        return self._quoting(phrase.head)

    def _speaker(self, phrase: Phrase) -> Entity | None:
        """Whom a pronoun or a title means ("she", "the mayor"), as the attributions resolve them."""
        if not (phrase.is_pronoun or phrase.definite) or phrase.entity is not None:
            return None
        entity = self._resolve(phrase.tokens)
        return entity if entity is not None and self._stances.agree(phrase, entity) else None

    def _beside(self, found: Found) -> Gathered | None:
        """The unnamed source that speaks in the phrase's sentence."""
        span = self._parse.sentence_span(found.tokens[0].sentence)
        for source in reversed(self._registry.sources):
            if source.identity in HIDDEN and any(span.covers(m) for m in source.mentions):
                return source
        return None


def hides(found: Found) -> bool:
    """Whether a phrase is about a name kept back, not about an answer kept back."""
    return found.name in ("anonymity", "boilerplate", "formula")


def concerned(found: Found) -> Token | None:
    """The noun that an access phrase is about, by the parse."""
    if found.name == "formula":
        top = found.tokens[0]
        while not top.is_root and not top.head.is_noun:
            top = top.head
        return None if top.is_root else top.head
    for token in found.tokens:
        if token.is_verb and token.lower in ASKING and (noun := token.child("dobj")) is not None:
            return noun
    first = found.tokens[0]
    if first.is_noun or first.lower in ("no", "there"):
        return _addressed(found)
    verb = next((t for t in found.tokens if t.is_verb and t.dep not in ("aux", "auxpass")), None)
    if verb is None:
        verb = first
        for _ in range(6):
            if verb.is_root or verb.is_verb:
                break
            verb = verb.head
    agent = verb.child("agent")
    subject = verb.child("nsubjpass") if agent is not None and agent in found.tokens else None
    subject = subject or (subject_of(verb) if verb.is_verb else None)
    if subject is not None and people().means_nobody(subject):
        # "Nobody at the bank was available": the bank was not.
        at = next((c for c in subject.children if c.dep == "prep"), None)
        subject = at.child("pobj") if at is not None else subject
    if subject is None and verb.dep in ("acl", "relcl") and verb.head.is_noun:
        subject = verb.head
    inside = {t.index for t in found.tokens}
    return subject if subject is not None and subject.index not in inside else None


def _addressed(found: Found) -> Token | None:
    """Whom one called or wrote to: "calls to the ministry", "no response from the owner"."""
    inside = [*found.tokens, *(t for token in found.tokens for t in token.subtree())]
    for token in inside:
        if token.dep == "prep" and token.lower in ("to", "from", "with", "at", "by", "for"):
            noun = token.child("pobj")
            if noun is not None and noun.lower not in ("comment", "interview", "information"):
                return noun
    return None


def _speaks_here(found: Found) -> bool:
    """Whether the phrase itself tells of speaking: "spoke anonymously", "said on condition of anonymity"."""
    first = found.tokens[0]
    spoken = first.head.lower in SPEAKING and first.tag == "IN"
    return spoken or any(t.lower in SPEAKING for t in found.tokens)
