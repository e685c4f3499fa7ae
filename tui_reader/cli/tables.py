"""A reading for people: headed lists on a terminal, plain text when piped."""

from __future__ import annotations

import sys
from collections.abc import Iterator, Sequence

from rich.console import Console
from rich.table import Table
from rich.text import Text

from tui_reader.cli.sourcing_tables import doubt, sourcing_parts
from tui_reader.model.annotations import AnchorState
from tui_reader.model.entities import EntityType
from tui_reader.model.sourcing import Identity
from tui_reader.model.wording import quoted
from tui_reader.session.quoting import Quoter
from tui_reader.session.reading import Reading

ENTITY_ORDER = (
    EntityType.PERSON,
    EntityType.ORG,
    EntityType.PLACE,
    EntityType.GROUP,
    EntityType.EVENT,
    EntityType.PRODUCT,
    EntityType.LAW,
    EntityType.DATE,
    EntityType.MONEY,
    EntityType.NUMBER,
)
PIPE_COLUMNS = 100


def print_reading(reading: Reading, *, panes: Sequence[str]) -> None:
    """Print the chosen parts of a reading to standard output."""
    terminal = sys.stdout.isatty()
    console = Console(width=None if terminal else PIPE_COLUMNS, highlight=False, emoji=False, markup=False)
    if len(panes) > 1:
        _head(console, reading)
    for pane in panes:
        if len(panes) > 1:
            console.print()
            console.print(Text(pane.capitalize(), style="bold"))
        for part in PARTS[pane](reading):
            console.print(part)


def _head(console: Console, reading: Reading) -> None:
    article = reading.article
    console.print(Text(article.title, style="bold"))
    if article.standfirst:
        console.print(Text(article.standfirst))
    facts = [
        ", ".join(article.bylines),
        article.site or "",
        article.published or "",
        f"{article.words} words",
        f"{article.reading_minutes} min",
    ]
    console.print(Text(" · ".join(f for f in facts if f), style="dim"))


def _sections(reading: Reading) -> Iterator[Table | Text]:
    table = _grid()
    for section in reading.article.sections:
        name = section.heading or "Opening"
        made = " (found by the program)" if section.generated else ""
        count = len(section.paragraphs)
        table.add_row(
            Text(str(section.index), style="dim"),
            Text(f"{'  ' * (section.level - 1)}{name}{made}"),
            Text(f"{count} paragraph{'s' * (count != 1)}", style="dim"),
        )
    yield table


def _entities(reading: Reading) -> Iterator[Table | Text]:
    analysis = reading.analysis
    if analysis is None or not analysis.entities:
        yield Text("No names were found.", style="dim")
        return
    table = _grid()
    for kind in ENTITY_ORDER:
        for entity in (e for e in analysis.entities if e.type is kind):
            also = f"also {', '.join(entity.aliases)}" if entity.aliases else ""
            doubt = "" if entity.certain else " (uncertain)"
            table.add_row(
                Text(kind.value, style="dim"),
                Text(f"{entity.name}{f', {entity.role}' if entity.role else ''}{doubt}"),
                Text(f"{len(entity.mentions)}×", style="dim"),
                Text(also, style="dim"),
            )
    yield table


def _quotes(reading: Reading) -> Iterator[Table | Text]:
    analysis = reading.analysis
    if analysis is None or not analysis.attributions:
        yield Text("Nothing in it is attributed to anybody.", style="dim")
        return
    quoter = Quoter(reading.article, analysis)
    table = _grid()
    for attribution in analysis.attributions:
        source = quoter.source_of(attribution)
        named = source is not None and source.identity is not Identity.PASSIVE
        who = (
            quoter.speaker_of(attribution)
            or (quoter.credit_of(attribution) if named else None)
            or "nobody named"
        )
        table.add_row(
            Text(attribution.id, style="dim"),
            Text(f"§{attribution.section}", style="dim"),
            Text(attribution.kind.value, style="dim"),
            Text(who + doubt(attribution), style="bold"),
            Text(quoted(reading.article.text, attribution)),
        )
    yield table


def _notes(reading: Reading) -> Iterator[Table | Text]:
    if not reading.highlights and not reading.bookmarks:
        yield Text("Nothing is kept of this article yet.", style="dim")
        return
    table = _grid()
    kept = [("highlight", h.anchor, h.note, p) for h, p in reading.highlights]
    kept += [("bookmark", b.anchor, b.note, p) for b, p in reading.bookmarks]
    for kind, anchor, note, placed in kept:
        state = "" if placed.state is AnchorState.EXACT else placed.state.value
        words = " ".join(anchor.quote.exact.split())
        table.add_row(Text(kind, style="dim"), Text(words), Text(note), Text(state, style="dim"))
    yield table


def _grid() -> Table:
    return Table.grid(padding=(0, 2))


PARTS = {
    "sections": _sections,
    "entities": _entities,
    "quotes": _quotes,
    "sourcing": sourcing_parts,
    "notes": _notes,
}
