"""The Entities pane: who and what the article names, by type."""

from __future__ import annotations

from collections.abc import Iterator

from tui_reader.app.lookup import Findings
from tui_reader.app.rows.base import Line, Piece, Role, Row, counted, heading, one_line
from tui_reader.app.rows.words import ENTITY
from tui_reader.model.entities import Entity

FILTERS = ("all", "people and organisations")
"""What the pane can show, the first at the start."""
ORDERS = ("as they appear", "most often named", "by name")
"""How each type is sorted, the first at the start."""


def entity_rows(findings: Findings, shown: str = FILTERS[0], order: str = ORDERS[0]) -> tuple[Row, ...]:
    """Rows of the pane; keys are `entity:ID`."""
    return tuple(_rows(findings, shown, order))


def _rows(findings: Findings, shown: str, order: str) -> Iterator[Row]:
    for kind, name in ENTITY.items():
        if shown != FILTERS[0] and name not in ("People", "Organisations"):
            continue
        of_kind = [e for e in findings.analysis.entities if e.type is kind]
        if of_kind:
            yield heading(f"type:{kind}", name, tail=str(len(of_kind)))
            yield from map(_entity_row, _sorted(of_kind, order))


def _sorted(entities: list[Entity], order: str) -> list[Entity]:
    if order == ORDERS[1]:
        return sorted(entities, key=lambda e: -len(e.mentions))
    if order == ORDERS[2]:
        return sorted(entities, key=lambda e: e.name.casefold())
    return entities


def _entity_row(entity: Entity) -> Row:
    doubt = " ?" if not entity.certain else ""
    first = Line((Piece(one_line(entity.name) + doubt),), hang=2, tail=f"×{len(entity.mentions)}", most=2)
    lines = [first]
    if entity.role:
        lines.append(Line((Piece(one_line(entity.role), Role.QUIET),), indent=2, hang=2, most=2))
    if entity.aliases:
        also = ", ".join(one_line(alias) for alias in entity.aliases)
        lines.append(Line((Piece(f"also {also}", Role.QUIET),), indent=2, hang=2, most=2))
    tip = f"walk {counted(len(entity.mentions), 'mention', 'mentions')}"
    return Row(f"entity:{entity.id}", tuple(lines), entity.mentions, one_line(entity.name), tip=tip)
