"""What an article calls the people it names: the words around their names that describe them."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from tui_reader.analysis.entities import EntityIndex
from tui_reader.analysis.parse import Parse, Token
from tui_reader.analysis.sourcing.lexicon import lexicon
from tui_reader.model.article import BlockKind
from tui_reader.model.entities import Entity, EntityType

BEFORE = ("NN", "JJ", "FW")
JOINING = frozenset(["of", "for", "and", "'s", "’s", "the"])
FARTHEST = 10
"""Tokens before or behind a name in which its description stands."""
COPULAS = frozenset(["is", "was", "be", "became", "becomes", "remains", "been", "being"])

Descriptions = dict[str, list[list[Token]]]


def descriptions(parse: Parse, entities: EntityIndex) -> Descriptions:
    """For each person's entity id the runs of words that describe them, in reading order.

    Headlines are left out: in their shortened language too much stands beside too much.
    """
    found: Descriptions = {}
    for first, last, entity in _mentions(parse, entities):
        headline = parse.blocks[parse.tokens[first].block].kind is BlockKind.HEADLINE
        if entity.type is EntityType.PERSON and not headline:
            runs = [list(run) for run in _around(parse, entities, first, last, entity) if run]
            if runs:
                found.setdefault(entity.id, []).extend(runs)
    return found


def _mentions(parse: Parse, entities: EntityIndex) -> Iterator[tuple[int, int, Entity]]:
    """First and last (exclusive) token of every mention."""
    tokens = parse.tokens
    i = 0
    while i < len(tokens):
        entity = entities.at(tokens[i])
        if entity is None:
            i += 1
            continue
        span = entities.mention_at(tokens[i])
        j = i + 1
        while j < len(tokens) and entities.mention_at(tokens[j]) == span:
            j += 1
        yield i, j, entity
        i = j


def _around(
    parse: Parse, entities: EntityIndex, first: int, last: int, entity: Entity
) -> Iterator[Sequence[Token]]:
    tokens = parse.tokens
    yield _before(tokens, first)
    if first > 1 and tokens[first - 1].text == "," and tokens[first - 2].is_noun:
        # "the prime minister, Anna Voss"; but not "in the ministry, Anna Voss"
        run = _before(tokens, first - 1)
        lead = tokens[run[0].index - 1] if run and run[0].index else None
        lead = tokens[lead.index - 1] if lead is not None and lead.lower == "the" and lead.index else lead
        if run and (lead is None or lead.tag not in ("IN", "TO") or lead.sentence != run[0].sentence):
            yield run
    inside = range(first, last)
    head = next((t for t in tokens[first:last] if t.is_root or t.head.index not in inside), tokens[first])
    for child in head.children:
        if (child.index >= last and child.dep == "appos") or (
            child.index >= last and child.dep == "prep" and child.lower in ("of", "from", "with")
        ):
            yield _noun_run(child)
    if head.dep == "appos" and head.head.is_noun and head.head.index < first:
        governor = head.head
        other = entities.at(governor)
        if other is None or other.type is not EntityType.PERSON:
            yield _noun_run(governor, before=first)
    for child in head.children:
        if child.dep == "relcl" and child.index >= last:
            yield _clause_run(child)
    if head.dep == "nsubj" and head.head.lower in COPULAS:
        attribute = head.head.child("attr")
        if attribute is not None and attribute.is_noun:
            yield _noun_run(attribute)
    following = tokens[last : last + 2]
    if len(following) == 2 and following[0].text == "," and following[0].sentence == tokens[first].sentence:
        yield _behind(tokens, last + 1)


def _clause_run(verb: Token) -> list[Token]:
    """What a clause says somebody is or was: "who was coordinator at the ministry", "who serves as mayor".

    The verb comes first, for it tells whether they still are.
    """
    noun = verb.child("attr") if verb.lower in COPULAS else None
    if verb.lower in lexicon().serving:
        preposition = next((c for c in verb.children if c.dep == "prep" and c.lower == "as"), None)
        noun = preposition.child("pobj") if preposition is not None else verb.child("dobj")
    if verb.lower in lexicon().witnessing:
        return [verb]
    whose = next((t for c in verb.children for t in c.children if t.lower == "whose"), None)
    if whose is not None and whose.head.lower in lexicon().belongings:
        return [whose, whose.head]
    if noun is None or not noun.is_noun:
        return []
    where = [t for c in verb.children if c.dep == "prep" and c.index > noun.index for t in (c, *c.subtree())]
    return [verb, *_noun_run(noun), *sorted(where, key=lambda t: t.index)][: 2 * FARTHEST]


def _before(tokens: Sequence[Token], first: int) -> list[Token]:
    """The words directly before a name: "White House press secretary", "the Secretary of State"."""
    at = first
    while at > 0 and first - at < FARTHEST:
        token = tokens[at - 1]
        if token.sentence != tokens[first].sentence:
            break
        noun_behind = at < first and tokens[at].tag[:2] == "NN"
        joins = noun_behind and (token.lower in JOINING or token.lower in lexicon().former)
        if token.tag[:2] not in BEFORE and not joins:
            break
        if token.tag[:2] in BEFORE and token.dep in ("nsubj", "pobj", "dobj") and token.head.is_verb:
            break
        at -= 1
    run = list(tokens[at:first])
    while run and run[0].lower in JOINING:
        run.pop(0)
    return run


def _behind(tokens: Sequence[Token], first: int) -> list[Token]:
    """The words behind a name and a comma, up to the next comma or clause: ", a professor of law,".

    Empty where they run on into a verb: "according to Voss, a detective was sent" describes nobody.
    """
    run: list[Token] = []
    for token in tokens[first : first + FARTHEST]:
        ends = token.text in (",", "—", "–", ")", ".", ";", '"', "”", "“") or token.tag in ("WP", "WDT", "CC")
        if ends or token.sentence != tokens[first].sentence:
            break
        if token.tag in ("VBD", "VBZ", "VBP", "MD", "PRP"):
            return []
        run.append(token)
    described = run and (run[0].lower in ("a", "an", "the") or run[0].tag[:2] in BEFORE)
    return run if described else []


def _noun_run(head: Token, *, before: int | None = None) -> list[Token]:
    """A noun with what describes it, without clauses and further names."""
    cut: set[int] = set()
    for child in head.children:
        if child.dep in ("relcl", "acl", "appos", "conj", "cc", "parataxis"):
            cut.update(t.index for t in child.subtree())
    run = [t for t in head.subtree() if t.index not in cut and t.sentence == head.sentence]
    if before is not None:
        run = [t for t in run if t.index < before]
    return run[: 2 * FARTHEST]
