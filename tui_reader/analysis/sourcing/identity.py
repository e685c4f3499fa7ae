"""How well a phrase lets its reader know who the source is, and the words that decide it."""

from __future__ import annotations

from itertools import pairwise

from tui_reader.analysis.parse import Token
from tui_reader.analysis.sourcing.lexicon import Lexicon
from tui_reader.analysis.sourcing.outlets import Outlets
from tui_reader.analysis.sourcing.phrase import Phrase, described_by
from tui_reader.model.classes import dataclass
from tui_reader.model.entities import Entity, EntityType
from tui_reader.model.sourcing import Channel, Identity, Stance

NOBODY = frozenset(["someone", "somebody", "nobody", "everyone", "everybody", "anyone", "one", "few"])
LOOSE = frozenset(["many", "some", "others", "several", "most", "all", "both", "those", "few", "none", "any"])
REPORTER = frozenset(["reporter", "correspondent", "newspaper", "writer"])
FIRST_PERSON = frozenset(["i", "we", "me", "us"])
AMBIGUOUS = frozenset(["order", "trial", "figure", "plan", "model", "star", "board"])
"""Documents by one meaning and people, bodies or events by another: only their verbs tell."""
MANY = ("police", "ities", "forces", "services", "prosecutors", "troops")
"""Endings of plurals that speak as one body."""
BODIES = frozenset([EntityType.ORG, EntityType.PLACE])


@dataclass(frozen=True, slots=True)
class Identified:
    """Who a phrase means, on its own words."""

    identity: Identity
    tokens: tuple[Token, ...]
    """What it rests on."""
    entity: Entity | None = None
    channel: Channel | None = None
    """For a document, the channel that its kind makes."""
    certain: bool = True


def identify(phrase: Phrase, lexicon: Lexicon, outlets: Outlets, *, cue: str = "") -> Identified:
    """The identity of a phrase; `cue` is the lower-case verb it speaks with, if there is one."""
    head = phrase.head
    words = [t.lower for t in phrase.tokens]
    if any(a == "this" and b in REPORTER for a, b in pairwise(words)):
        return Identified(Identity.OBSERVATION, tuple(phrase.core))
    document = None if outlets.again(phrase) else _document(phrase, lexicon, cue)
    if document is not None:
        return document
    spelled = outlets.within([t for t in phrase.tokens if t.index <= head.index])
    if spelled and spelled[-1] is head:
        return Identified(Identity.ORGANISATION, tuple(spelled), phrase.entity)
    named = _by_entity(phrase, lexicon, cue)
    if named is not None:
        return named
    if phrase.is_pronoun:
        if head.lower in FIRST_PERSON and not phrase.quoted:
            return Identified(Identity.OBSERVATION, (head,))
        return Identified(Identity.BARE, (head,), certain=False)
    if head.lower in NOBODY or (head.lower in LOOSE and phrase.quantifier is None):
        return Identified(Identity.BARE, (head,))
    return _by_noun(phrase, lexicon, outlets)


def speaks(phrase: Phrase, who: Identified, lexicon: Lexicon) -> bool:
    """Whether a phrase means somebody who could be asked: a person, a body, a role, and no thing or place."""
    if phrase.is_pronoun or who.identity in (Identity.DOCUMENT, Identity.OBSERVATION, Identity.BARE):
        return False
    if who.entity is not None:
        return who.entity.type in (EntityType.PERSON, EntityType.ORG)
    if any(c.dep == "appos" and lexicon.organisation_nouns.get([c.lower]) for c in phrase.head.children):
        return True
    words = [t.lower for t in phrase.tokens]
    at = phrase.tokens.index(phrase.head)
    known = lexicon.organisation_nouns.ending_at(words, at) or lexicon.organisation_words.ending_at(words, at)
    return who.identity is Identity.NAMED or _role(phrase, lexicon) is not None or known is not None


def _by_entity(phrase: Phrase, lexicon: Lexicon, cue: str) -> Identified | None:
    entity, head = phrase.entity, phrase.head
    if not phrase.plural:
        person = next(((e, t) for e, t in phrase.named if e.type is EntityType.PERSON), None)
        if (
            person
            and (entity is None or entity.type is not EntityType.PERSON)
            and (_in_apposition(person[1], head) or _in_apposition(person[1], phrase.quantifier))
        ):
            return Identified(Identity.NAMED, (person[1],), person[0])
        body = next(((e, t) for e, t in phrase.named if e.type is EntityType.ORG), None)
        if body and entity is None and _in_apposition(body[1], head) and _is_person(phrase, body[0], lexicon):
            return Identified(Identity.NAMED, (body[1],), body[0], certain=False)
        if body and entity is None and _in_apposition(body[1], head) and _role(phrase, lexicon) is None:
            return Identified(Identity.ORGANISATION, (body[1],), body[0])
        unknown = None if entity is not None or phrase.named else _unknown_name(phrase)
        if unknown:
            return Identified(Identity.NAMED, tuple(unknown), certain=False)
    if entity is None or (head.tag in ("NN", "NNS") and head.text.islower()):
        return None
    tokens = tuple(phrase.name) or (head,)
    if entity.type is EntityType.PERSON:
        return Identified(Identity.NAMED, tokens, entity)
    if entity.type in BODIES:
        if not phrase.plural and _called_a_person(phrase, lexicon):
            return Identified(Identity.NAMED, tokens, entity, certain=False)
        return Identified(Identity.ORGANISATION, tokens, entity)
    if entity.type is EntityType.LAW:
        return Identified(Identity.DOCUMENT, tokens, entity, Channel.LAW)
    if entity.type is EntityType.PRODUCT:
        return Identified(Identity.DOCUMENT, tokens, entity, Channel.DOCUMENT, certain=cue in lexicon.showing)
    if entity.type is EntityType.EVENT:
        return Identified(Identity.ORGANISATION, tokens, entity, certain=False)
    return Identified(Identity.DESCRIBED, tokens)


def _called_a_person(phrase: Phrase, lexicon: Lexicon) -> bool:
    """Whether an apposition behind a name says that it is somebody's: "K. L. Venn, the treasurer"."""
    words = [t.lower for t in phrase.tokens]
    at = phrase.apposition
    if at is None or _called_a_body(phrase, lexicon) or lexicon.outlet_nouns.ending_at(words, at):
        return False
    return lexicon.roles.ending_at(words, at) is not None


def _called_a_body(phrase: Phrase, lexicon: Lexicon) -> bool:
    """Whether an apposition says that a name is a body's: "Venn Events, the company that ran the fair"."""
    words = [t.lower for t in phrase.tokens]
    at = phrase.apposition
    return at is not None and lexicon.organisation_nouns.ending_at(words, at) is not None


def _is_body(phrase: Phrase, lexicon: Lexicon) -> bool:
    """Whether the noun also means a body: "the regulator", "the supplier"."""
    words = [t.lower for t in phrase.tokens]
    return lexicon.organisation_nouns.ending_at(words, phrase.tokens.index(phrase.head)) is not None


def _is_person(phrase: Phrase, entity: Entity, lexicon: Lexicon) -> bool:
    """Whether a name behind a person's role is a person's, though it was taken for a body's."""
    words = entity.name.lower().split()
    body = any(lexicon.organisation_words.ending_at(words, n) for n in range(len(words)))
    role = _role(phrase, lexicon)
    return role is not None and role[0] is not Stance.UNCLEAR and len(words) in (2, 3) and not body


def _by_noun(phrase: Phrase, lexicon: Lexicon, outlets: Outlets) -> Identified:
    head = phrase.head
    role = _role(phrase, lexicon)
    if head.text[:1].isupper() and _called_a_body(phrase, lexicon):
        return Identified(Identity.ORGANISATION, tuple(phrase.core), certain=False)
    if head.tag == "NNPS" and any(t.tag == "NNP" and t.index > head.index for t in phrase.core):
        # "the Friends of Ardbeg Pier": a name, though its first word says who they are.
        return Identified(Identity.ORGANISATION, tuple(phrase.core), certain=False)
    if role is not None and not (head.tag == "NN" and phrase.definite and _is_body(phrase, lexicon)):
        stance, tokens = role
        described = stance is not Stance.UNCLEAR or _is_described(phrase)
        return Identified(Identity.DESCRIBED if described else Identity.BARE, tokens)
    if outlets.noun(phrase.tokens, head):
        return Identified(Identity.DESCRIBED, (head,))
    if head.tag[:3] == "NNP" and head.text[:1].isupper():
        known = lexicon.organisation_names.ending_at(
            [t.lower for t in phrase.tokens], phrase.tokens.index(head)
        )
        initials = head.text.isupper() and len(head.text) > 1 and len(phrase.core) <= 2
        named = any(lexicon.organisation_words.get([t.lower]) for t in phrase.tokens)
        body = known is not None or initials or named
        identity = Identity.ORGANISATION if body else Identity.NAMED
        return Identified(identity, tuple(t for t in phrase.tokens if t.tag[:3] == "NNP"), certain=False)
    words = [t.lower for t in phrase.tokens]
    found = lexicon.organisation_nouns.ending_at(words, phrase.tokens.index(head))
    if found is not None:
        one_of_many = phrase.determiner in ("a", "an", "one", "another", "some") or (
            head.tag == "NNS" and not phrase.definite and not head.lower.endswith(MANY)
        )
        return Identified(Identity.DESCRIBED if one_of_many else Identity.ORGANISATION, (head,))
    return Identified(Identity.DESCRIBED, (head,), certain=head.tag[:2] == "NN")


def _role(phrase: Phrase, lexicon: Lexicon) -> tuple[Stance | None, tuple[Token, ...]] | None:
    words = [t.lower for t in phrase.tokens]
    at = phrase.tokens.index(phrase.head)
    found = lexicon.roles.ending_at(words, at)
    return (found[0], tuple(phrase.tokens[found[1] : at + 1])) if found is not None else None


def _document(phrase: Phrase, lexicon: Lexicon, cue: str) -> Identified | None:
    head = phrase.head
    if phrase.entity is not None and phrase.entity.type is EntityType.PERSON:
        return None
    if head.lower == "reports" and len(phrase.tokens) == 1:
        # "Reports said": other outlets' reports, and nobody says whose.
        return Identified(Identity.BARE, (head,), channel=Channel.OUTLET)
    at = phrase.tokens.index(head)
    found = lexicon.documents.ending_at([t.lower for t in phrase.tokens], at)
    if found is None:
        return None
    capital = head.tag[:3] == "NNP" and phrase.entity is not None and phrase.entity.type is not EntityType.LAW
    if capital or (head.lower in AMBIGUOUS and cue not in lexicon.showing):
        return None
    return Identified(
        Identity.DOCUMENT, tuple(phrase.tokens[found[1] : at + 1]), phrase.entity, channel=found[0]
    )


def _is_described(phrase: Phrase) -> bool:
    """Whether anything beside the bare noun says who it is: "a source close to the talks"."""
    if phrase.modifiers:
        return True
    behind = [t for t in phrase.tokens if t.index > phrase.head.index]
    return any(t.tag[:2] in ("NN", "VB", "JJ") for t in behind)


def _unknown_name(phrase: Phrase) -> list[Token]:
    """A name in apposition that no entity stands for: "the owner, Per Oddal"."""
    for child in phrase.head.children:
        if (
            child.dep == "appos"
            and child.tag == "NNP"
            and child in phrase.tokens
            and child.index > phrase.head.index
        ):
            run = [t for t in phrase.tokens if t.tag == "NNP" and (t is child or t.head is child)]
            if len(run) > 1:
                return run
    return []


def _in_apposition(token: Token, head: Token | None) -> bool:
    top = token
    while top.dep == "compound" and not top.is_root:
        top = top.head
    return top.dep == "appos" and described_by(top) is head
