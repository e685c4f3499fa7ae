"""The taxonomy in words, and the line that says who vouches for a sentence."""

from __future__ import annotations

from collections.abc import Callable

from tui_reader.app.lookup import Findings
from tui_reader.app.rows.base import counted, one_line
from tui_reader.model.attribution import Attribution, AttributionKind
from tui_reader.model.entities import EntityType
from tui_reader.model.sourcing import Channel, Identity, Measure, Source, Stance
from tui_reader.model.spans import Span
from tui_reader.model.wording import identity_words

STANCE = {
    Stance.OFFICIAL: "official",
    Stance.COMPANY: "company",
    Stance.NGO: "non-profit",
    Stance.EXPERT: "expert",
    Stance.WITNESS: "witness",
    Stance.MEDIA: "media",
    Stance.OTHER: "other",
    Stance.UNCLEAR: "side unclear",
}
CHANNEL = {
    Channel.INTERVIEW: "interview",
    Channel.STATEMENT: "statement",
    Channel.SPEECH: "speech",
    Channel.SOCIAL: "social media",
    Channel.DOCUMENT: "document",
    Channel.COURT: "court",
    Channel.LAW: "law",
    Channel.POLL: "poll",
    Channel.MARKET: "market",
    Channel.OUTLET: "another outlet",
    Channel.UNSTATED: "",
}
ENTITY = {
    EntityType.PERSON: "People",
    EntityType.ORG: "Organisations",
    EntityType.PLACE: "Places",
    EntityType.GROUP: "Groups",
    EntityType.EVENT: "Events",
    EntityType.PRODUCT: "Products and works",
    EntityType.LAW: "Laws",
    EntityType.DATE: "Dates",
    EntityType.MONEY: "Money",
    EntityType.NUMBER: "Numbers",
}


def words_of(spans: tuple[Span, ...], text: str) -> str:
    """The words of several spans on one line, with an ellipsis between pieces."""
    return " … ".join(one_line(span.of(text)) for span in spans)


def measure_value(measure: Measure) -> str:
    """The count, the share in per cent, or a dash where there is none."""
    if measure.value is None:
        return "–"
    if isinstance(measure.value, float):
        return f"{measure.value * 100:.0f} %" if 0 <= measure.value <= 1 else f"{measure.value:.1f}"
    return str(measure.value)


def source_facts(source: Source, *, all_told: bool = False) -> str:
    """Identity, stance, channel and number of a source: `named · official · statement · 3 people`.

    A stance that is unclear, and the channel of a document, are left out unless `all_told`.
    """
    stance, channel = STANCE[source.stance], CHANNEL[source.channel]
    if not all_told and source.stance is Stance.UNCLEAR:
        stance = ""
    if not all_told and source.identity is Identity.DOCUMENT and source.channel is Channel.DOCUMENT:
        channel = ""
    parts = [identity_words(source), stance, channel]
    if source.number is not None:
        parts.append(counted(source.number, "person", "people"))
    return " · ".join(part for part in parts if part)


def vouching(findings: Findings, offset: int, line_at: Callable[[int], int] | None = None) -> str:
    """Who vouches for the sentence at `offset` and why: `— one official · described · cue: said, line 14`.

    Empty between sentences; says so where nobody vouches. `line_at` gives the number, from 0, of the line
    on the page that holds an offset; without it no line is named.
    """
    if findings.sentence_at(offset) is None:
        return ""
    said = findings.said_at(offset)
    if not said:
        return "— nobody is named for this sentence"
    parts = [_vouching_one(findings, said[0], line_at)]
    if len(said) > 1:
        parts.append(f"and {counted(len(said) - 1, 'more', 'more')}")
    return " · ".join(parts)


def _vouching_one(findings: Findings, attribution: Attribution, line_at: Callable[[int], int] | None) -> str:
    who = findings.who(attribution)
    parts = [f"— {one_line(who)}" if who else "— nobody named"]
    if source := findings.source_of(attribution):
        parts.append(identity_words(source))
        if source.via and (relay := findings.sources.get(source.via)):
            parts.append(f"via {one_line(relay.label)}")
    elif attribution.kind is not AttributionKind.INDIRECT:
        parts.append("quoted")
    if attribution.cue:
        line = f", line {line_at(attribution.cue[0].start) + 1}" if line_at else ""
        parts.append(f"cue: {words_of(attribution.cue, findings.article.text)}{line}")
    if not attribution.certain:
        parts.append("a guess")
    if attribution.by_hand:
        parts.append("by hand")
    return " · ".join(parts)
