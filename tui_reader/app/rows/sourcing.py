"""The Sourcing pane: where the information comes from, and the counts."""

from __future__ import annotations

from collections.abc import Iterator

from tui_reader.app.lookup import Findings
from tui_reader.app.rows.base import Line, Piece, Role, Row, counted, heading, in_order, one_line
from tui_reader.app.rows.words import measure_value, source_facts, words_of
from tui_reader.model.sourcing import UNNAMED, Measure, Source
from tui_reader.model.spans import Span
from tui_reader.model.wording import access_words, identity_words, measure_words

FILTERS = ("sources and counts", "with the words they rest on")
"""What the pane can show, the first at the start."""


def sourcing_rows(findings: Findings, shown: str = FILTERS[0]) -> tuple[Row, ...]:
    """Rows of the pane; keys are `source:ID`, `evidence:ID:N` and `measure:NAME`."""
    return tuple(_rows(findings, evidence=shown == FILTERS[1]))


def _rows(findings: Findings, *, evidence: bool) -> Iterator[Row]:
    sources = findings.analysis.sources
    groups = (
        ("Named", [s for s in sources if s.identity not in UNNAMED]),
        ("Unnamed", [s for s in sources if s.identity in UNNAMED]),
    )
    for name, members in groups:
        if members:
            yield heading(f"group:{name}", name, tail=str(len(members)))
        for source in members:
            yield _source_row(findings, source)
            if evidence:
                yield from _evidence_rows(findings, source)
    measures = findings.analysis.measures
    if measures:
        yield heading("measures", "Counts")
        yield from map(_measure_row, measures)


def _source_row(findings: Findings, source: Source) -> Row:
    claims = len(source.attributions)
    doubt = " ?" if not source.certain else ""
    lines = [
        Line((Piece(one_line(source.label) + doubt),), hang=2, tail=f"×{claims}" if claims else "", most=3),
        Line(
            (Piece(f"{identity_words(source)} · {source_facts(source)}".rstrip(" ·"), Role.QUIET),),
            indent=2,
            hang=2,
        ),
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
        yield Row(f"evidence:{source.id}:{number}", (line,), (evidence.span,), label, tip="go there")


def _measure_row(measure: Measure) -> Row:
    line = Line((Piece(measure_words(measure.name)),), hang=2, tail=measure_value(measure))
    places = in_order(measure.places)
    tip = f"walk {counted(len(places), 'place', 'places')}" if places else "no place to go to"
    return Row(f"measure:{measure.name}", (line,), places, measure_words(measure.name), tip=tip)
