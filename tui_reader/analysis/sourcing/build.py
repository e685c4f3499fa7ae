"""From gathered sources to finished values: label, stance, channel, evidence, order."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from tui_reader.analysis.parse import Parse, Token, cover
from tui_reader.analysis.sourcing.gathered import Gathered
from tui_reader.analysis.sourcing.people import Descriptions
from tui_reader.analysis.sourcing.phrase import Phrase
from tui_reader.analysis.sourcing.read import Reader
from tui_reader.analysis.sourcing.stance import Judged, Stances
from tui_reader.model.entities import Entity, EntityType
from tui_reader.model.sourcing import Channel, Evidence, Identity, Source, Stance
from tui_reader.model.spans import Span

TELLING = frozenset(
    "spoke spoken speaking told tells talked talking said says asked interviewed requested declined".split()
)
"""Verbs of clauses that tell of a conversation, not of who somebody is."""


def build_sources(
    reader: Reader, parse: Parse, runs: Descriptions
) -> tuple[tuple[Source, ...], dict[int, str]]:
    """The sources by weight (how much is credited to them, then order), and `id()` → source id."""
    stances = reader.stances
    kept = [
        s
        for s in reader.registry.sources
        if s.attributions or _answers(s) or _credited(s) or _relays(reader, s)
    ]
    for source in kept:
        judged = _stance(source, stances, runs)
        source.stance = judged.stance
        source.stance_span = cover(sorted(judged.tokens, key=lambda t: t.index)) if judged.tokens else None
    known = {s.entity.id: s for s in kept if s.entity is not None and s.stance is not Stance.UNCLEAR}
    for source in kept:
        same = known.get(source.entity.id) if source.entity is not None else None
        if source.stance is Stance.UNCLEAR and same is not None:
            source.stance, source.stance_span = same.stance, same.stance_span
        kin = source.part_of or source.like
        if source.stance is Stance.UNCLEAR and kin is not None:
            source.stance, source.stance_span = kin.stance, kin.stance_span
    kept.sort(key=lambda s: (-len(s.attributions), _first(s)))
    ids = {id(s): f"s{n}" for n, s in enumerate(kept, 1)}
    return tuple(_finished(s, ids, parse) for s in kept), ids


def _answers(source: Gathered) -> bool:
    """Whether what is said of access is worth a source of its own: a hidden name is one only if it spoke."""
    return source.access is not None and (source.spoke or not source.access.kind.startswith("anonymity"))


def _credited(source: Gathered) -> bool:
    return any(channel is Channel.OUTLET for channel, _ in source.channels)


def _relays(reader: Reader, source: Gathered) -> bool:
    return any(s.via is source or s.part_of is source for s in reader.registry.sources)


def _first(source: Gathered) -> int:
    return min((m.start for m in source.mentions), default=0)


def _finished(source: Gathered, ids: dict[int, str], parse: Parse) -> Source:
    channel, spans = _channel(source)
    evidence = [Evidence(name, span) for name, span in source.evidence]
    if source.stance_span is not None and source.stance is not Stance.UNCLEAR:
        evidence.append(Evidence("stance", source.stance_span))
    evidence += [Evidence("channel", span) for span in spans]
    return Source(
        id=ids[id(source)],
        label=_label(source, parse.text),
        entity=source.entity.id if source.entity is not None else None,
        identity=source.identity,
        stance=source.stance,
        channel=channel,
        number=source.number,
        access=source.access,
        via=ids.get(id(source.via)) if source.via is not None else None,
        attributions=tuple(sorted(dict.fromkeys(source.attributions), key=lambda a: int(a[1:]))),
        mentions=tuple(sorted(set(source.mentions))),
        evidence=tuple(dict.fromkeys(evidence)),
        part_of=ids.get(id(source.part_of)) if source.part_of is not None else None,
        certain=source.certain,
    )


def _channel(source: Gathered) -> tuple[Channel, list[Span]]:
    """The channel most of its attributions came through; the first of equals."""
    counts = Counter(channel for channel, _ in source.channels if channel is not Channel.UNSTATED)
    if not counts:
        return Channel.UNSTATED, []
    channel = max(counts, key=lambda c: counts[c])
    return channel, [span for c, span in source.channels if c is channel]


def _label(source: Gathered, text: str) -> str:
    if source.label:
        return source.label
    if source.entity is not None and source.identity is not Identity.DESCRIBED:
        return source.entity.name
    if source.identity is Identity.NAMED and source.name is not None:
        return source.name.of(text)
    phrases = [p for p in source.phrases if not p.is_pronoun] or source.phrases
    runs = [p.core for p in phrases]
    best = max(runs, key=len, default=[])
    return " ".join(cover(best).of(text).split()) if best else ""


def _without_telling(phrase: Phrase) -> list[Token]:
    """The phrase without clauses about whom they told: "officials who spoke with the Herald"."""
    told = {
        t.index
        for child in phrase.head.children
        if child.dep in ("relcl", "acl") and child.lower in TELLING
        for t in (child, *child.subtree())
    }
    return [t for t in phrase.core if t.index not in told]


def _of_master(
    told: Sequence[Sequence[Token]], own: Entity | None, stances: Stances, runs: Descriptions
) -> Judged:
    """Of somebody who speaks for a person: "Ms Voss's spokesman" is official where Ms Voss is."""
    for run in told:
        if not any(t.lower.startswith("spokes") for t in run):
            continue
        for token in run:
            master = stances.entity_at(token)
            if master is not None and master is not own and master.type is EntityType.PERSON:
                return stances.of_person(runs.get(master.id, []))
    return Judged(Stance.UNCLEAR)


def _stance(source: Gathered, stances: Stances, runs: Descriptions) -> Judged:
    entity = source.entity
    if source.identity is Identity.PASSIVE:
        return Judged(Stance.UNCLEAR)
    if source.identity is Identity.OBSERVATION:
        return Judged(Stance.MEDIA)
    if any(c is Channel.OUTLET for c, _ in source.channels) and source.identity is not Identity.NAMED:
        tokens = next((p.core for p in source.phrases), [])
        return Judged(Stance.MEDIA, tuple(tokens))
    own = [p for p in source.phrases if not p.is_pronoun]
    if source.identity is Identity.DOCUMENT:
        return next(
            (j for p in own if (j := stances.of_document(p)).stance is not Stance.UNCLEAR),
            Judged(Stance.UNCLEAR),
        )
    if source.identity is Identity.NAMED or (entity is not None and entity.type is EntityType.PERSON):
        known = entity is not None and entity.type is EntityType.PERSON
        described = [p.core if known else p.tokens for p in own if len(p.tokens) > 1]
        told = [*(runs.get(entity.id, []) if entity is not None else []), *described]
        judged = stances.of_person(told)
        return judged if judged.stance is not Stance.UNCLEAR else _of_master(told, entity, stances, runs)
    if entity is not None and source.identity is Identity.ORGANISATION:
        judged = stances.of_organisation(entity, (own[0].name or own[0].core) if own else ())
        if judged.stance is not Stance.UNCLEAR:
            return judged
        return next((j for p in own if (j := stances.of_apposition(p)).stance is not Stance.UNCLEAR), judged)
    if source.identity is Identity.ORGANISATION:
        for phrase in own:
            for judge in (stances.of_noun, stances.of_apposition, stances.of_unknown_name):
                if (judged := judge(phrase)).stance is not Stance.UNCLEAR:
                    return judged
    for phrase in own:
        judged = stances.of_description(_without_telling(phrase), phrase.head)
        if judged.stance is Stance.UNCLEAR and phrase.head.is_noun:
            judged = stances.of_noun(phrase)
        if judged.stance is not Stance.UNCLEAR:
            return judged
    served = _of_master([p.tokens for p in own], None, stances, runs)
    if served.stance is not Stance.UNCLEAR:
        return served
    if source.speaks_for is not None:
        return _stance(source.speaks_for, stances, runs)
    if source.identity in (Identity.DESCRIBED, Identity.BARE) and entity is not None:
        return Judged(Stance.OTHER, tuple(own[0].tokens) if own else ())
    return Judged(Stance.UNCLEAR)
