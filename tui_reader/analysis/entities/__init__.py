"""Who and what an article names: one `Entity` for all the names of a thing."""

from __future__ import annotations

from collections import Counter, defaultdict

from tui_reader.analysis.entities.index import EntityIndex, make_index
from tui_reader.analysis.parse import Parse, cover
from tui_reader.model.article import Article
from tui_reader.model.entities import Entity, EntityType
from tui_reader.model.spans import Span

__all__ = ["EntityIndex", "find_entities"]

TYPES = {
    "PERSON": EntityType.PERSON,
    "ORG": EntityType.ORG,
    "GPE": EntityType.PLACE,
    "LOC": EntityType.PLACE,
    "FAC": EntityType.PLACE,
    "NORP": EntityType.GROUP,
    "EVENT": EntityType.EVENT,
    "PRODUCT": EntityType.PRODUCT,
    "WORK_OF_ART": EntityType.PRODUCT,
    "LAW": EntityType.LAW,
    "DATE": EntityType.DATE,
    "MONEY": EntityType.MONEY,
}


def find_entities(parse: Parse, article: Article) -> EntityIndex:
    """The entities that the article names, and which tokens name them."""
    mentions: dict[str, list[Span]] = defaultdict(list)
    votes: dict[str, Counter[EntityType]] = defaultdict(Counter)
    for name in parse.names:
        kind = TYPES.get(name.label)
        tokens = list(parse.tokens[name.first : name.last])
        while tokens and tokens[0].lower in ("the", "a", "an"):
            tokens.pop(0)
        while tokens and tokens[-1].lower in ("'s", "’s", "'", "’"):
            tokens.pop()
        if kind is None or not tokens:
            continue
        span = cover(tokens)
        key = span.of(parse.text)
        mentions[key].append(span)
        votes[key][kind] += 1
    full = {
        key.split()[-1]: key
        for key in mentions
        if " " in key and votes[key].most_common(1)[0][0] is EntityType.PERSON
    }
    merged: dict[str, list[str]] = defaultdict(list)
    for key in mentions:
        merged[full.get(key, key) if " " not in key else key].append(key)
    found: list[Entity] = []
    for name_, keys in merged.items():
        kind = sum((votes[k] for k in keys), Counter()).most_common(1)[0][0]
        spans = tuple(sorted(s for k in keys for s in mentions[k]))
        found.append(Entity("", name_, kind, None, tuple(k for k in keys if k != name_), spans))
    found.sort(key=lambda e: (-len(e.mentions), e.mentions[0]))
    numbered = [
        Entity(f"e{n}", e.name, e.type, e.role, e.aliases, e.mentions) for n, e in enumerate(found, start=1)
    ]
    return make_index(numbered, parse.tokens)
