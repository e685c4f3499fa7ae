"""How fast a full library is, and many articles side by side: `python -m benchmarks.library`."""

from __future__ import annotations

import argparse
import json
import os
import random
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator, Sequence
from functools import partial
from pathlib import Path

from benchmarks.figures import Figure, ratio, table
from benchmarks.speed import _quit, _reach, reader_command
from benchmarks.terminal import Terminal, shows
from tui_reader.model.article import Article, Block, BlockKind, Section
from tui_reader.model.attribution import Attribution, AttributionKind
from tui_reader.model.entities import Entity, EntityType
from tui_reader.model.reading import Analysis
from tui_reader.model.sourcing import Channel, Identity, Source, Stance
from tui_reader.model.spans import Span
from tui_reader.store import articles
from tui_reader.store.analyses import keep_analysis
from tui_reader.store.library import Library

PARAGRAPHS = 16
WORDS = 32
"""Words of a paragraph."""
TOGETHER = 500
"""Articles that are kept in one transaction while the library is made."""
QUERIES = {
    "library.search_rare": "quillfeather",
    "library.search_common": "harbour",
    "library.search_two": "harbour council",
    "library.search_phrase": '"the harbour board"',
    "library.search_speaker": 'speaker:"Ada Quill 7" board',
    "library.search_filters": "after:2030-06 site:post3 tag:t5 is:unread",
}
_SYLLABLES = "ba ce di fo gu ha je ki lo mu na pe ri so tu va we xi yo za".split()


def make_library(path: Path, number: int) -> None:
    """A library of `number` articles of about 500 words, each with ten attributions, the same each time."""
    rng = random.Random(11)
    vocabulary = ["the", "of", "harbour", "board", "council", "said", "on", "a"]
    vocabulary += ["".join(rng.choices(_SYLLABLES, k=rng.randint(2, 4))) for _ in range(8_000)]
    weights = [1 / (rank + 2) for rank in range(len(vocabulary))]
    library = Library.open(path)
    database = library._db
    # Nobody's notes are at stake here, and a sync for each article would take most of the time.
    database._connection.execute("PRAGMA synchronous = OFF")
    made: list[tuple[Article, Analysis]] = []
    for index in range(number):
        made.append(_article(index, rng, vocabulary, weights))
        if len(made) == TOGETHER or index + 1 == number:
            with database.change() as connection:
                for article, _ in made:
                    articles.keep(connection, article, opened=article.id[-1] in "01", partial=False)
            for article, analysis in made:
                keep_analysis(database, article, analysis)
            made.clear()
    with database.change() as connection:
        connection.execute("ANALYZE")
    library.close()


def measure(path: Path, runs: int) -> list[Figure]:
    """Lists and searches of the library at `path`, in milliseconds."""
    library = Library.open(path)
    catalogue = library.catalogue
    asked: dict[str, Callable[[], object]] = {
        "library.list": catalogue.articles,
        "library.list_typing": lambda: catalogue.articles("har", typing=True),
        **{name: partial(catalogue.search, query, most=50) for name, query in QUERIES.items()},
        "library.quotations": lambda: catalogue.quotations('speaker:"Ada Quill 3" harbour', most=50),
        "library.feeds": library.feeds.all,
    }
    figures = [_timed(name, runs, call) for name, call in asked.items()]
    library.close()
    figures.append(_timed("library.open", runs, lambda: Library.open(path).close()))
    figures.append(Figure("library.size", "MB", (path.stat().st_size / 1e6,)))
    return figures


def start(full: Path, few: Path, runs: int) -> list[Figure]:
    """From starting the program until its list is on the screen, with the full library and with ten articles."""
    times: dict[str, list[float]] = {"start.ten": [], "start.full": []}
    for _ in range(runs):
        for name, path in (("start.ten", few), ("start.full", full)):
            environment = {"NEWSREADER_HOME": str(path.parent.parent)}
            with Terminal(reader_command(), env=environment) as terminal:
                times[name].append(_reach(terminal, {"list": shows("of the harbour")})["list"])
                _quit(terminal)
    ten, loaded = (Figure(name, "ms", tuple(times[name])) for name in ("start.ten", "start.full"))
    return [ten, loaded, ratio("start.ratio", loaded, ten)]


def side_by_side(runs: int, number: int) -> list[Figure]:
    """`analyze` of `number` articles by one process and by two, turn by turn."""
    times: dict[str, list[float]] = {"analyze.jobs_1": [], "analyze.jobs_2": []}
    samples = sorted((Path(__file__).resolve().parent.parent / "articles").glob("*.md"))
    with tempfile.TemporaryDirectory() as folder:
        for index in range(number):
            sample = samples[index % len(samples)]
            (Path(folder) / f"{index:04}.md").write_text(sample.read_text(encoding="utf-8"), encoding="utf-8")
        for _ in range(runs):
            for jobs in (1, 2):
                command = [*reader_command(), "analyze", folder, "--jobs", str(jobs)]
                begin = time.perf_counter()
                subprocess.run(command, stdout=subprocess.DEVNULL, check=True)
                times[f"analyze.jobs_{jobs}"].append(1000 * (time.perf_counter() - begin))
    one, two = (Figure(name, "ms", tuple(values)) for name, values in times.items())
    load = f"{os.getloadavg()[0]:.1f} processes were waiting for {os.cpu_count()} cores at the end"
    quotient = ratio("analyze.speed_up", one, two)
    return [one, two, Figure(quotient.name, quotient.unit, quotient.values, note=load)]


def main(arguments: Sequence[str] | None = None) -> int:
    """Measure and print."""
    parser = argparse.ArgumentParser(prog="benchmarks.library", description="How fast a full library is.")
    parser.add_argument("--articles", type=int, default=10_000, help="articles in the library (10000)")
    parser.add_argument("--only", action="append", choices=("store", "start", "analyze"), help="one part")
    parser.add_argument("--analyze", type=int, default=120, help="articles for the part `analyze` (120)")
    parser.add_argument("--runs", type=int, default=7, help="runs a figure (7)")
    parser.add_argument("--json", action="store_true", help="JSON lines instead of a table")
    options = parser.parse_args(arguments)
    if min(options.runs, options.articles, options.analyze) < 1:
        parser.error("numbers must be at least 1")
    parts = options.only or ["store", "start", "analyze"]
    figures: list[Figure] = []
    with tempfile.TemporaryDirectory() as home:
        full, few = (Path(home) / name / "data" / "library.sqlite3" for name in ("full", "ten"))
        if "store" in parts or "start" in parts:
            make_library(full, options.articles)
        if "store" in parts:
            figures += measure(full, options.runs)
        if "start" in parts:
            make_library(few, 10)
            figures += start(full, few, options.runs)
    if "analyze" in parts:
        figures += side_by_side(options.runs, options.analyze)
    if options.json:
        for figure in figures:
            print(json.dumps(figure.to_json(), ensure_ascii=False))
    else:
        print(table(figures))
    return 0


def _timed(name: str, runs: int, call: Callable[[], object]) -> Figure:
    values = []
    for _ in range(runs):
        begin = time.perf_counter()
        call()
        values.append(1000 * (time.perf_counter() - begin))
    return Figure(name, "ms", tuple(values))


def _article(
    index: int, rng: random.Random, vocabulary: Sequence[str], weights: Sequence[float]
) -> tuple[Article, Analysis]:
    title = f"Headline {index:06} of the harbour"
    speaker = f"Ada Quill {index % 10}"
    parts = [title, *_paragraphs(index, speaker, rng, vocabulary, weights)]
    text = "\n".join(parts)
    spans = []
    at = 0
    for part in parts:
        spans.append(Span(at, at + len(part)))
        at += len(part) + 1
    blocks = (Block(BlockKind.HEADLINE, spans[0]), *(Block(BlockKind.PARAGRAPH, span) for span in spans[1:]))
    body = Span(spans[1].start, spans[-1].end)
    article = Article(
        id=f"{index:012x}",
        location=f"https://post{index % 50}.example/{index}",
        title=title,
        text=text,
        blocks=blocks,
        sections=(Section(1, None, False, 1, body, tuple(spans[1:])),),
        bylines=(f"Mara Lund {index % 30}",),
        published=f"20{25 + index % 7}-{1 + index % 12:02}-{1 + index % 28:02}",
        site=f"Post{index % 50}",
        tags=(f"t{index % 20}",),
    )
    entity = Entity("e1", speaker, EntityType.PERSON, None, (), (Span(0, 4),))
    source = Source(
        "s1", speaker, "e1", Identity.NAMED, Stance.OFFICIAL, Channel.INTERVIEW, None, None, None, ("a1",)
    )
    said = tuple(
        Attribution(f"a{n}", AttributionKind.DIRECT, (span,), (), (), "e1", "s1", 1, n)
        for n, span in enumerate(spans[1:11], 1)
    )
    return article, Analysis("benchmark/1", (), (entity,), said, (source,), ())


def _paragraphs(
    index: int, speaker: str, rng: random.Random, vocabulary: Sequence[str], weights: Sequence[float]
) -> Iterator[str]:
    for number in range(PARAGRAPHS):
        words = rng.choices(vocabulary, weights, k=WORDS)
        if number == 3 and index % 500 == 7:
            words[5] = "quillfeather"
        yield " ".join((*words, "said", speaker))


if __name__ == "__main__":
    sys.exit(main())
