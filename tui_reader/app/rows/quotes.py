"""The Quotes pane: what is said, in reading order, and by whom."""

from __future__ import annotations

from tui_reader.app.lookup import Findings
from tui_reader.app.rows.base import Line, Piece, Role, Row, one_line
from tui_reader.model.attribution import Attribution, AttributionKind
from tui_reader.model.wording import identity_words

FILTERS = ("in quotation marks", "reported speech", "all that is said")
"""What the pane can show, the first at the start."""
ORDERS = ("as they appear", "by speaker", "longest first")
"""How they are sorted, the first at the start."""

_OPEN = "\"'“„«‘"
_CLOSE = "\"'”“»’,"


def quote_rows(findings: Findings, shown: str = FILTERS[0], order: str = ORDERS[0]) -> tuple[Row, ...]:
    """Rows of the pane; keys are `said:ID`."""
    said = sorted(findings.analysis.attributions, key=lambda a: a.content[0].start)
    if order == ORDERS[1]:
        said.sort(key=lambda a: (not findings.who(a), findings.who(a).casefold()))
    elif order == ORDERS[2]:
        said.sort(key=lambda a: -sum(span.end - span.start for span in a.content))
    return tuple(_quote_row(findings, a) for a in said if _wanted(a, shown))


def _wanted(attribution: Attribution, shown: str) -> bool:
    indirect = attribution.kind is AttributionKind.INDIRECT
    return shown == FILTERS[2] or indirect == (shown == FILTERS[1])


def _quote_row(findings: Findings, attribution: Attribution) -> Row:
    text = findings.article.text
    pieces = [one_line(span.of(text)) for span in attribution.content]
    if attribution.kind is AttributionKind.DIRECT:
        pieces = [piece.lstrip(_OPEN).rstrip(_CLOSE) for piece in pieces]
    words = " … ".join(pieces)
    sign = "› " if attribution.kind is AttributionKind.INDIRECT else "❝ "
    who = one_line(findings.who(attribution))
    parts = [who or "nobody named"]
    if source := findings.source_of(attribution):
        parts.append(identity_words(source))
    lines = (
        Line((Piece(sign, Role.MARK), Piece(words)), hang=2, most=4),
        Line(
            (Piece(" · ".join(parts), Role.QUIET if who else Role.WARN),),
            indent=2,
            hang=2,
            tail=f"§{attribution.section}" if attribution.section else "top",
            most=2,
        ),
    )
    label = f"{who}: {words}"[:40] if who else words[:40]
    return Row(f"said:{attribution.id}", lines, attribution.content, label, tip="go there")
