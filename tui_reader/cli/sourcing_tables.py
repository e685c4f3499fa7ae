"""Where an article's information comes from, for people: a strip, the sources, the counts."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from rich.table import Table
from rich.text import Text

from tui_reader.model.article import Article
from tui_reader.model.attribution import Attribution
from tui_reader.model.measuring import section_measures
from tui_reader.model.reading import Analysis
from tui_reader.model.sourcing import UNNAMED, Channel, Measure, Source
from tui_reader.model.vouching import Vouched, Voucher, over_paragraphs, voucher_of, vouching
from tui_reader.model.wording import VOUCHERS, access_words, identity_words, measure_words
from tui_reader.session.reading import Reading

COLUMN = 7
"""Cells of a column of counts."""
MOST_SECTIONS = 8
"""Sections up to which there is a column of counts for each."""


def sourcing_parts(reading: Reading) -> Iterator[Table | Text]:
    """The strip with its legend, the sources named and unnamed, and the counts."""
    analysis, article = reading.analysis, reading.article
    if analysis is None:
        return
    body = [a for a in analysis.attributions if a.paragraph]
    vouched = vouching(analysis.sentences, body, analysis.sources)
    if vouched:
        yield from _strip(article, vouched)
    groups = (
        ("Named", [s for s in analysis.sources if s.identity not in UNNAMED]),
        ("Unnamed", [s for s in analysis.sources if s.identity in UNNAMED]),
    )
    for name, members in groups:
        if members:
            yield Text("")
            yield Text(name, style="bold")
            yield _sources(article, analysis, members)
    if not analysis.sources:
        yield Text("No source is named or described.", style="dim")
    yield Text("")
    yield _counts(article, analysis)


def doubt(found: Attribution | Source) -> str:
    """What a reader should know of how it came about."""
    if found.by_hand:
        return " (by hand)"
    return "" if found.certain else " (uncertain)"


def _strip(article: Article, vouched: tuple[Vouched, ...]) -> Iterator[Text]:
    """A sign a sentence, a gap between paragraphs; what the signs mean; and who has no source."""
    starts = {p.start for p in article.paragraphs}
    signs: list[str] = []
    for one in vouched:
        if signs and one.sentence.start in starts:
            signs.append(" ")
        signs.append(VOUCHERS[one.voucher][0])
    yield Text("".join(signs))
    present = [v for v in Voucher if any(one.voucher is v for one in vouched)]
    yield Text("   ".join(f"{VOUCHERS[v][0]} {VOUCHERS[v][1]}" for v in present), style="dim")
    paragraphs = tuple(sorted(article.paragraphs))
    bare = [n for n, v in enumerate(over_paragraphs(paragraphs, vouched), 1) if v is Voucher.NOBODY]
    if bare:
        what = "Paragraph" if len(bare) == 1 else "Paragraphs"
        yield Text(f"{what} without a source: {', '.join(map(str, bare))}", style="dim")


def _sources(article: Article, analysis: Analysis, sources: Iterable[Source]) -> Table:
    labels = {source.id: source.label for source in analysis.sources}
    table = Table.grid(padding=(0, 2))
    for source in sources:
        facts = [identity_words(source), source.stance.value]
        if source.channel is not Channel.UNSTATED:
            facts.append(source.channel.value)
        if source.number is not None:
            facts.append("1 person" if source.number == 1 else f"{source.number} people")
        if source.via:
            facts.append(f"via {labels.get(source.via, source.via)}")
        if source.part_of:
            facts.append(f"one of {labels.get(source.part_of, source.part_of)}")
        if source.access:
            facts.append(access_words(source.access, article.text))
        table.add_row(
            Text(f"{len(source.attributions)}×", style="dim", justify="right"),
            Text(f"{VOUCHERS[voucher_of(source)][0]} {' '.join(source.label.split())}{doubt(source)}"),
            Text(" · ".join(facts), style="dim"),
        )
    return table


def _counts(article: Article, analysis: Analysis) -> Table:
    """The counts of the whole, and of each section where there are a few."""
    many = 1 < len(article.sections) <= MOST_SECTIONS
    indexes = [section.index for section in article.sections] if many else []
    columns = [analysis.measures, *(section_measures(article, analysis, index) for index in indexes)]
    table = Table.grid(padding=(0, 2))
    if indexes:
        heads = "".join(f"{head:>{COLUMN}}" for head in ("all", *(f"§{index}" for index in indexes)))
        table.add_row(Text(heads, style="dim"), Text(""))
    by_name = [{measure.name: measure for measure in column} for column in columns]
    for measure in analysis.measures:
        if measure.value is not None:
            values = "".join(f"{_value(column.get(measure.name)):>{COLUMN}}" for column in by_name)
            table.add_row(Text(values), Text(measure_words(measure.name)))
    return table


def _value(measure: Measure | None) -> str:
    return "–" if measure is None or measure.value is None else f"{measure.value:g}"
