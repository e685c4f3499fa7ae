"""Articles about one story side by side: sources, claims, names and times."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from typing import NamedTuple

from tui_reader.model.article import Article
from tui_reader.model.attribution import Attribution
from tui_reader.model.entities import Entity, EntityType
from tui_reader.model.likeness import Likeness, words_of
from tui_reader.model.reading import Analysis
from tui_reader.model.sourcing import UNNAMED, Identity, Source
from tui_reader.model.spans import Span
from tui_reader.model.when import day_meant

COMPARED = frozenset(
    [
        EntityType.PERSON,
        EntityType.ORG,
        EntityType.PLACE,
        EntityType.EVENT,
        EntityType.LAW,
        EntityType.PRODUCT,
    ]
)
"""The types of names that are compared; days, sums and figures are not names."""
DESCRIBING = 3
"""Words that a description must have to be taken for the same people in two articles."""


class Read(NamedTuple):
    """One of the articles, with what was found in it."""

    article: Article
    analysis: Analysis


@dataclass(frozen=True, slots=True)
class Together:
    """A source of one or more articles; the numbers are those of the articles, from 0."""

    label: str
    identity: Identity
    sources: tuple[tuple[int, Source], ...]
    """One of each article at most, in the order of the articles."""


@dataclass(frozen=True, slots=True)
class Claim:
    """What two or more articles attribute to somebody."""

    told: tuple[tuple[int, Attribution], ...]


@dataclass(frozen=True, slots=True)
class Name:
    """A name that one or more articles have, with how often each has it."""

    name: str
    type: EntityType
    mentions: tuple[tuple[int, int], ...]


@dataclass(frozen=True, slots=True)
class Time:
    """When an article says that something happened."""

    article: int
    words: Span
    day: date | None
    """The day meant, where words and publication tell."""
    sentence: Span


@dataclass(frozen=True, slots=True)
class Comparison:
    """What the articles share, and what only one has."""

    sources: tuple[Together, ...]
    """Those of most articles first, then by weight."""
    claims: tuple[Claim, ...]
    names: tuple[Name, ...]
    times: tuple[tuple[Time, ...], ...]
    """Sentences that tell the same, with different times."""


def compare(reads: Sequence[Read]) -> Comparison:
    """Compare two or more articles."""
    return Comparison(_sources(reads), _claims(reads), _names(reads), _times(reads))


def _sources(reads: Sequence[Read]) -> tuple[Together, ...]:
    groups: dict[tuple[str, ...], list[tuple[int, Source]]] = {}
    for number, (_, analysis) in enumerate(reads):
        entities = {e.id: e for e in analysis.entities}
        for source in analysis.sources:
            if source.identity is Identity.PASSIVE or not (source.attributions or source.access):
                continue
            group = groups.setdefault(_key(source, entities.get(source.entity or ""), number), [])
            if not any(n == number for n, _ in group):
                group.append((number, source))
            elif len(source.attributions) > len(group[-1][1].attributions):
                group[-1] = (number, source)
    found = [
        Together(max((s.label for _, s in group), key=len), group[0][1].identity, tuple(group))
        for group in _joined(groups)
    ]
    found.sort(key=lambda t: (-len(t.sources), -sum(len(s.attributions) for _, s in t.sources)))
    return tuple(found)


def _key(source: Source, entity: Entity | None, number: int) -> tuple[str, ...]:
    """What makes two sources of different articles the same: their names, or a description of some length.

    "An official" of one article may be anybody in another, so that short descriptions stay apart.
    """
    if source.identity not in UNNAMED:
        names = (entity.name, *entity.aliases) if entity is not None else (source.label,)
        return ("name", *sorted({_plain(n) for n in names}))
    words = words_of(source.label)
    return ("words", *sorted(words)) if len(words) >= DESCRIBING else ("alone", str(number), source.id)


def _joined(groups: dict[tuple[str, ...], list[tuple[int, Source]]]) -> list[list[tuple[int, Source]]]:
    """Groups, with those of one name in longer and shorter form joined: "Liv Brekke" and "Brekke"."""
    done: list[tuple[frozenset[str], bool, list[tuple[int, Source]]]] = []
    for key, group in groups.items():
        words = frozenset(w for part in key[1:] for w in part.split())
        named = key[0] == "name"
        for other, also, members in done:
            free = not {n for n, _ in members} & {n for n, _ in group}
            if named and also and free and (words <= other or other <= words):
                members.extend(group)
                members.sort(key=lambda pair: pair[0])
                break
        else:
            done.append((words, named, list(group)))
    return [members for _, _, members in done]


def _plain(name: str) -> str:
    words = name.casefold().replace("’", "'").split()
    return " ".join(words[1:] if len(words) > 1 and words[0] == "the" else words)


def _claims(reads: Sequence[Read]) -> tuple[Claim, ...]:
    told = [
        sorted(_innermost(analysis.attributions), key=lambda a: a.paragraph == 0) for _, analysis in reads
    ]
    texts = [
        [" ".join(s.of(read.article.text) for s in a.content) for a in said]
        for read, said in zip(reads, told, strict=True)
    ]
    return tuple(Claim(tuple((n, told[n][i]) for n, i in cluster)) for cluster in Likeness(texts).clusters())


def _innermost(attributions: Sequence[Attribution]) -> list[Attribution]:
    """Those that do not only carry another one: what an official said, not what a paper says that he said."""
    return [
        a
        for a in attributions
        if not any(
            b is not a and b.cue and all(any(s.covers(t) for s in a.content) for t in (*b.cue, *b.content))
            for b in attributions
        )
    ]


def _names(reads: Sequence[Read]) -> tuple[Name, ...]:
    """Names by what they are called, whatever type each article's reading gives them."""
    found: dict[str, tuple[Entity, dict[int, int]]] = {}
    for number, (_, analysis) in enumerate(reads):
        for entity in analysis.entities:
            if entity.type not in COMPARED:
                continue
            names = [_plain(n) for n in (entity.name, *entity.aliases)]
            known = next((found[n] for n in names if n in found), (entity, {}))
            known[1][number] = known[1].get(number, 0) + len(entity.mentions)
            for name in names:
                found.setdefault(name, known)
    distinct = {
        id(counts): Name(first.name, first.type, tuple(sorted(counts.items())))
        for first, counts in found.values()
    }
    return tuple(sorted(distinct.values(), key=lambda n: (-len(n.mentions), -sum(c for _, c in n.mentions))))


def _times(reads: Sequence[Read]) -> tuple[tuple[Time, ...], ...]:
    texts = [[s.of(read.article.text) for s in read.analysis.sentences] for read in reads]
    found = []
    for cluster in Likeness(texts).clusters():
        times = [_time(reads[n], n, reads[n].analysis.sentences[i]) for n, i in cluster]
        known = [time for time in times if time is not None]
        if len(known) > 1 and _differ(reads, known):
            found.append(tuple(known))
    return tuple(found)


def _time(read: Read, number: int, sentence: Span) -> Time | None:
    """The one time that a sentence tells; None where it tells none, or several."""
    days = sorted(
        m
        for e in read.analysis.entities
        if e.type is EntityType.DATE
        for m in e.mentions
        if sentence.covers(m)
    )
    if len(days) != 1:
        return None
    return Time(number, days[0], day_meant(days[0].of(read.article.text), read.article.published), sentence)


def _differ(reads: Sequence[Read], times: Iterable[Time]) -> bool:
    """Whether the days differ; where one of them is not known, whether the words do."""
    times = tuple(times)
    days = {time.day for time in times}
    if None not in days:
        return len(days) > 1
    return len({words_of(t.words.of(reads[t.article].article.text)) for t in times}) > 1
