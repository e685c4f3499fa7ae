"""A comparison for people: headed lists on a terminal, plain text when piped."""

from __future__ import annotations

import sys
from collections.abc import Iterator, Sequence

from rich.console import Console, RenderableType
from rich.table import Table
from rich.text import Text

from tui_reader.cli.compare import LETTERS, credit_line
from tui_reader.cli.tables import ENTITY_ORDER, PIPE_COLUMNS
from tui_reader.model.comparing import Comparison, Read, Together
from tui_reader.model.vouching import voucher_of
from tui_reader.model.wording import IDENTITIES, VOUCHERS, access_words, quoted

MOST_NAMES = 12
"""Names of one type that are listed for one article alone."""
COLUMN = 5
"""Cells of a column of counts."""


def print_comparison(reads: Sequence[Read], comparison: Comparison) -> None:
    """Print all parts of a comparison to standard output."""
    terminal = sys.stdout.isatty()
    console = Console(width=None if terminal else PIPE_COLUMNS, highlight=False, emoji=False, markup=False)
    for part in _articles(reads):
        console.print(part)
    parts = (
        ("In more than one", _shared_sources(reads, comparison)),
        ("Only in one", _own_sources(reads, comparison)),
        ("The same told by several", _claims(reads, comparison)),
        ("Names they share", _names(comparison, len(reads))),
        ("Times told differently", _times(reads, comparison)),
    )
    for name, lines in parts:
        console.print()
        console.print(Text(name, style="bold"))
        for line in lines:
            console.print(line)


def _grid() -> Table:
    return Table.grid(padding=(0, 2))


def _articles(reads: Sequence[Read]) -> Iterator[RenderableType]:
    table = _grid()
    for number, (article, analysis) in enumerate(reads):
        counts = {m.name: m.value for m in analysis.measures}
        place = ", ".join(part for part in (article.site, article.published) if part)
        facts = f"{counts.get('named_sources', 0)} named, {counts.get('unnamed_sources', 0)} unnamed sources"
        table.add_row(
            Text(LETTERS[number], style="bold"),
            Text(" ".join(article.title.split())),
            Text(place, style="dim"),
            Text(f"{article.words} words · {facts}", style="dim"),
        )
    yield table


def _counts(together: Together, count: int) -> str:
    """How often the source speaks in each article, one column an article."""
    held = dict(together.sources)
    cells = [f"{len(held[n].attributions)}×" if n in held else "–" for n in range(count)]
    return "".join(f"{cell:>{COLUMN}}" for cell in cells)


def _shared_sources(reads: Sequence[Read], comparison: Comparison) -> Iterator[RenderableType]:
    shared = [together for together in comparison.sources if len(together.sources) > 1]
    if not shared:
        yield Text("No source speaks in more than one of them.", style="dim")
        return
    table = _grid()
    letters = "".join(f"{LETTERS[n]:>{COLUMN}}" for n in range(len(reads)))
    table.add_row(Text(""), Text(""), Text(letters, style="dim"))
    for together in shared:
        sign = VOUCHERS[voucher_of(together.sources[0][1])][0]
        table.add_row(
            Text(f"{sign} {' '.join(together.label.split())}"),
            Text(IDENTITIES[together.identity], style="dim"),
            Text(_counts(together, len(reads))),
        )
    yield table


def _own_sources(reads: Sequence[Read], comparison: Comparison) -> Iterator[RenderableType]:
    table = _grid()
    for number, (article, _) in enumerate(reads):
        for together in comparison.sources:
            if [n for n, _ in together.sources] != [number]:
                continue
            source = together.sources[0][1]
            facts = [IDENTITIES[source.identity]]
            if source.access:
                facts.append(access_words(source.access, article.text))
            table.add_row(
                Text(LETTERS[number], style="bold"),
                Text(f"{len(source.attributions)}×", style="dim"),
                Text(f"{VOUCHERS[voucher_of(source)][0]} {' '.join(source.label.split())}"),
                Text(" · ".join(facts), style="dim"),
            )
    yield table if table.row_count else Text("Every source speaks in all of them.", style="dim")


def _claims(reads: Sequence[Read], comparison: Comparison) -> Iterator[RenderableType]:
    if not comparison.claims:
        yield Text("No claim of one was found in another.", style="dim")
    for index, claim in enumerate(comparison.claims):
        if index:
            yield Text("")
        table = _grid()
        for number, said in claim.told:
            label = credit_line(reads[number], said) or "nobody named"
            table.add_row(
                Text(LETTERS[number], style="bold"),
                Text(" ".join(label.split()), style="dim"),
                Text(quoted(reads[number].article.text, said)),
            )
        yield table


def _names(comparison: Comparison, count: int) -> Iterator[RenderableType]:
    table = _grid()
    for kind in ENTITY_ORDER:
        shared = [n.name for n in comparison.names if n.type is kind and len(n.mentions) > 1]
        if shared:
            table.add_row(Text("", style="bold"), Text(kind, style="dim"), Text(", ".join(shared)))
    for number in range(count):
        for kind in ENTITY_ORDER:
            own = [n for n in comparison.names if n.type is kind and [m for m, _ in n.mentions] == [number]]
            if own:
                more = f" and {len(own) - MOST_NAMES} more" if len(own) > MOST_NAMES else ""
                names = ", ".join(n.name for n in own[:MOST_NAMES]) + more
                table.add_row(
                    Text(f"only {LETTERS[number]}", style="bold"), Text(kind, style="dim"), Text(names)
                )
    yield table if table.row_count else Text("None of them has a name.", style="dim")


def _times(reads: Sequence[Read], comparison: Comparison) -> Iterator[RenderableType]:
    if not comparison.times:
        yield Text("Nothing that more than one of them tells has another time.", style="dim")
    for index, times in enumerate(comparison.times):
        if index:
            yield Text("")
        table = _grid()
        for time in times:
            text = reads[time.article].article.text
            day = f" ({time.day.isoformat()})" if time.day else ""
            table.add_row(
                Text(LETTERS[time.article], style="bold"),
                Text(" ".join(time.words.of(text).split()) + day),
                Text(" ".join(time.sentence.of(text).split()), style="dim"),
            )
        yield table
