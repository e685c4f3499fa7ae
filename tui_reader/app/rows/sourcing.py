"""The Sourcing pane: where the information comes from, and the counts."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import chain

from tui_reader.app.lookup import Findings
from tui_reader.app.rows.base import Line, Piece, Role, Row, counted, heading, in_order, one_line
from tui_reader.app.rows.words import measure_value, source_facts, words_of
from tui_reader.model.measuring import section_measures
from tui_reader.model.sourcing import UNNAMED, Channel, Measure, Source
from tui_reader.model.spans import Span
from tui_reader.model.vouching import Voucher, voucher_of
from tui_reader.model.wording import VOUCHERS, access_words, measure_words

FILTERS = (
    "sources and counts",
    "only unnamed sources",
    "only relayed sources",
    "only paragraphs without a source",
    "counts by section",
    "with the words they rest on",
)
"""What the pane can show, the first at the start."""
EMPTY = {
    FILTERS[0]: "The article names no source for anything it says.",
    FILTERS[1]: "No source of this article is unnamed.",
    FILTERS[2]: "Nothing here was taken from another outlet.",
    FILTERS[3]: "Every paragraph has a source.",
    FILTERS[4]: "The article has no sections to count by.",
    FILTERS[5]: "The article names no source for anything it says.",
}
"""What is said where a view has no rows."""


def sourcing_rows(
    findings: Findings, shown: str = FILTERS[0], opened: frozenset[str] = frozenset()
) -> tuple[Row, ...]:
    """Rows of the pane; `opened` are the ids of the sources whose claims and evidence are listed.

    Keys are `source:ID`, `claim:SOURCE:ATTRIBUTION`, `evidence:SOURCE:N`, `bare:PARAGRAPH`, `measure:NAME`
    and `measure:SECTION:NAME`.
    """
    sources = findings.analysis.sources
    if shown == FILTERS[1]:
        return tuple(_listed(findings, [s for s in sources if s.identity in UNNAMED], opened))
    if shown == FILTERS[2]:
        relayed = [s for s in sources if s.via or s.channel is Channel.OUTLET]
        return tuple(_listed(findings, relayed, opened))
    if shown == FILTERS[3]:
        return tuple(_bare_rows(findings))
    if shown == FILTERS[4]:
        return tuple(_section_rows(findings))
    everything = frozenset(findings.sources) if shown == FILTERS[5] else opened
    if not sources and findings.analysis.measures:
        return (heading("none", EMPTY[shown]), *_measure_rows(findings.analysis.measures))
    return tuple(chain(_groups(findings, everything), _measure_rows(findings.analysis.measures)))


def _groups(findings: Findings, opened: frozenset[str]) -> Iterator[Row]:
    sources = findings.analysis.sources
    groups = (
        ("Named", [s for s in sources if s.identity not in UNNAMED]),
        ("Unnamed", [s for s in sources if s.identity in UNNAMED]),
    )
    for name, members in groups:
        if members:
            yield heading(f"group:{name}", name, tail=str(len(members)))
        yield from _listed(findings, members, opened)


def _listed(findings: Findings, sources: Iterable[Source], opened: frozenset[str]) -> Iterator[Row]:
    for source in sources:
        yield _source_row(findings, source, opened=source.id in opened)
        if source.id in opened:
            yield from _claim_rows(findings, source)
            yield from _evidence_rows(findings, source)


def _source_row(findings: Findings, source: Source, *, opened: bool) -> Row:
    claims = len(source.attributions)
    doubt = " ?" if not source.certain else ""
    hand = " · by hand" if source.by_hand else ""
    sign = VOUCHERS[voucher_of(source)][0]
    lines = [
        Line(
            (Piece(f"{sign} ", Role.MARK), Piece(one_line(source.label) + doubt)),
            hang=2,
            tail=f"×{claims}" if claims else "",
            most=3,
        ),
        _fact(source_facts(source, all_told=opened) + hand),
    ]
    if source.via and (relay := findings.sources.get(source.via)):
        lines.append(_fact(f"via {one_line(relay.label)}"))
    if source.part_of and (group := findings.sources.get(source.part_of)):
        lines.append(_fact(f"one of {one_line(group.label)}"))
    if source.access:
        lines.append(_fact(access_words(source.access, findings.article.text)))
    if not claims:
        lines.append(_fact("credited, nothing attributed"))
    return Row(
        f"source:{source.id}",
        tuple(lines),
        source_places(findings, source),
        one_line(source.label),
        tip=f"walk {counted(claims, 'claim', 'claims')}",
    )


def source_places(findings: Findings, source: Source) -> tuple[Span, ...]:
    """What the source is credited with; where it is named if that is nothing."""
    said = [findings.attributions[key] for key in source.attributions if key in findings.attributions]
    contents = [span for attribution in said for span in attribution.content]
    return in_order(contents or list(source.mentions))


def _fact(words: str) -> Line:
    return Line((Piece(words, Role.QUIET),), indent=2, hang=2, most=3)


def _claim_rows(findings: Findings, source: Source) -> Iterator[Row]:
    text = findings.article.text
    for key in source.attributions:
        if (attribution := findings.attributions.get(key)) is None:
            continue
        words = words_of(attribution.content, text)
        cue = words_of(attribution.cue, text)
        tail = "by hand" if attribution.by_hand else f"cue: {cue}" if cue else "no cue"
        lines = (
            Line((Piece("› ", Role.MARK), Piece(words)), indent=2, hang=4, most=4),
            Line((Piece(f"{attribution.kind} · {tail}", Role.QUIET),), indent=4, hang=4, most=2),
        )
        yield Row(
            f"claim:{source.id}:{key}", lines, attribution.content, words[:40], tip="go there", part=True
        )


def _evidence_rows(findings: Findings, source: Source) -> Iterator[Row]:
    for number, evidence in enumerate(source.evidence):
        words = words_of((evidence.span,), findings.article.text)
        line = Line(
            (Piece(f"{evidence.field} ", Role.MARK), Piece(f"“{words}”", Role.QUIET)),
            indent=4,
            hang=6,
            most=3,
        )
        label = f"{evidence.field}: {words}"[:40]
        key = f"evidence:{source.id}:{number}"
        yield Row(key, (line,), (evidence.span,), label, tip="go there", part=True)


def _bare_rows(findings: Findings) -> Iterator[Row]:
    pairs = zip(findings.paragraphs, findings.vouchers, strict=True)
    for number, (span, voucher) in enumerate(pairs, 1):
        if voucher is Voucher.NOBODY:
            words = one_line(span.of(findings.article.text))
            line = Line((Piece(f"¶ {number} ", Role.MARK), Piece(words)), hang=2, most=3)
            yield Row(f"bare:{number}", (line,), (span,), words[:40], tip="go there")


def _section_rows(findings: Findings) -> Iterator[Row]:
    for section in findings.article.sections:
        counts = section_measures(findings.article, findings.analysis, section.index)
        yield heading(f"section:{section.index}", f"§ {section.index} {section.heading or 'Opening'}")
        yield from (_measure_row(m, f"{section.index}:") for m in counts if m.value)


def _measure_rows(measures: Iterable[Measure]) -> Iterator[Row]:
    rows = [_measure_row(measure) for measure in measures]
    if rows:
        yield heading("measures", "Counts")
        yield from rows


def _measure_row(measure: Measure, prefix: str = "") -> Row:
    line = Line((Piece(measure_words(measure.name)),), hang=2, tail=measure_value(measure))
    places = in_order(measure.places)
    tip = f"walk {counted(len(places), 'place', 'places')}" if places else "no place to go to"
    name = measure_words(measure.name)
    return Row(f"measure:{prefix}{measure.name}", (line,), places, name, tip=tip, part=True)
