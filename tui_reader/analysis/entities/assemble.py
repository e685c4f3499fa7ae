"""From clusters to entities: names, roles, aliases, and the order of salience."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence

from tui_reader.analysis.entities.cluster import Cluster
from tui_reader.analysis.entities.finder import Finder, Mention
from tui_reader.analysis.entities.index import EntityIndex, make_index
from tui_reader.analysis.entities.titles import office_after, office_in, title_before
from tui_reader.model.article import BlockKind
from tui_reader.model.classes import replace
from tui_reader.model.entities import Entity, EntityType
from tui_reader.model.spans import Span

VALUES = frozenset({EntityType.DATE, EntityType.MONEY, EntityType.NUMBER})
CLEAR = 1.0
"""By how much the winning type must lead to be called certain."""


def assemble(
    finder: Finder,
    found: Sequence[Cluster],
    quantities: Sequence[tuple[EntityType, str, Span]],
) -> EntityIndex:
    """Entities in order of salience, numbered, over the tokens."""
    weighed = [(_salience(finder, c), _entity(finder, c)) for c in found]
    grouped: defaultdict[tuple[EntityType, str], list[Span]] = defaultdict(list)
    for kind, key, span in quantities:
        grouped[kind, key].append(span)
    for (kind, _), spans in grouped.items():
        forms = _forms(finder, spans)
        weighed.append((float(len(spans)), Entity("", forms[0], kind, None, tuple(forms[1:]), tuple(spans))))
    weighed.sort(key=lambda item: (item[1].type in VALUES, -item[0], item[1].mentions[0]))
    numbered = [replace(entity, id=f"e{n}") for n, (_, entity) in enumerate(weighed, start=1)]
    return make_index(numbered, finder.tokens)


def _salience(finder: Finder, cluster: Cluster) -> float:
    """Mentions, with more weight for headline, standfirst and an early start."""
    weight = 0.0
    size = max(len(finder.parse.text), 1)
    for mention in cluster.mentions:
        token = finder.tokens[mention.first]
        kind = finder.parse.blocks[token.block].kind
        weight += {BlockKind.HEADLINE: 4.0, BlockKind.STANDFIRST: 2.0}.get(kind, 1.0)
    earliest = min(finder.tokens[m.first].start for m in cluster.mentions)
    weight += 2.0 * (1 - earliest / size)
    return weight * (0.6 if cluster.type is EntityType.GROUP else 1.0)


def _entity(finder: Finder, cluster: Cluster) -> Entity:
    mentions = sorted(cluster.mentions, key=lambda m: m.first)
    spans = tuple(Span(finder.tokens[m.first].start, finder.tokens[m.last - 1].end) for m in mentions)
    forms = _forms(finder, spans)
    role = _role(finder, mentions) if cluster.type is EntityType.PERSON else None
    certain = cluster.certain and cluster.lead >= CLEAR
    return Entity("", forms[0], cluster.type, role, tuple(forms[1:]), spans, certain)


def _forms(finder: Finder, spans: Iterable[Span]) -> list[str]:
    """The different spellings, fullest first; among equals the most frequent, then the first."""
    counts = Counter(" ".join(span.of(finder.parse.text).split()) for span in spans)
    return sorted(counts, key=lambda form: (-len(form.split()), -len(form), -counts[form]))


def _role(finder: Finder, mentions: Sequence[Mention]) -> str | None:
    """The first title or office written with the name; one before the name counts first."""
    for mention in mentions:
        title = title_before(finder.folded, finder.tokens, mention.first, finder.names)
        office = title and office_in(finder.folded, finder.tokens, *title, finder.names)
        if office:
            return office
    for mention in mentions:
        office = office_after(finder.folded, finder.tokens, mention.last, finder.names)
        if office:
            return office
    return None
