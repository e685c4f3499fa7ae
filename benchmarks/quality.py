"""How right the program is on texts of our own: `python -m benchmarks.quality [--only analysis|pages]`.

`analysis` is measured on the annotated articles, `pages` on the reading of the made news pages. Prints every
figure beside its floor and ends with status 1 where one lies under it. `--errors` lists what was missed, found
in excess or read wrongly; `--raise` lifts the floors to what was measured, and lowers one only with
`--allow-lower`.
"""

from __future__ import annotations

import argparse
import json
import sys
from collections.abc import Sequence
from pathlib import Path

from benchmarks import floors
from benchmarks.annotations import DATA, annotated, check
from benchmarks.newspages import HELD_OUT
from benchmarks.scoring import Tally, score

PAGES = "pages."
"""How the names of the pages' figures begin."""
MIXED = 100
"""Pages that are put together at random."""


def measure(folder: Path) -> Tally:
    """Analyse every annotated article. Raises `AnnotationError` where an annotation does not fit."""
    from tui_reader.analysis.analyse import analyse
    from tui_reader.analysis.pipeline import SpacyEngine
    from tui_reader.ingest.retrieve import open_source

    engine = SpacyEngine()
    tally = Tally()
    for expected in annotated(folder):
        article = open_source(str(expected.article))
        check(expected, article.text)
        tally.add(score(expected, article, analyse(article, engine)))
    return tally


def measure_pages(families: tuple[str, ...] | None = None) -> tuple[dict[str, float], list[str]]:
    """Read every made news page; the figures and what went wrong."""
    from benchmarks.newspages import FAMILIES, builds
    from benchmarks.newspages.measuring import figures, read_build
    from benchmarks.newspages.mixed import mixed

    outcomes = [read_build(name, build) for name, build in builds(families or FAMILIES).items()]
    measured = {f"{PAGES}{name}": value for name, value in figures(outcomes).items()}
    if families is None:
        drawn = [read_build(name, build) for name, build in mixed(MIXED).items()]
        measured |= {f"{PAGES}mixed.{name}": figures(drawn)[name] for name in ("body.f1", "headings.share")}
        outcomes += drawn
    return measured, [f"{outcome.name}: {line}" for outcome in outcomes for line in outcome.wrong]


def main(arguments: Sequence[str] | None = None) -> int:
    """Measure, print and compare with the floors; the exit status."""
    parser = argparse.ArgumentParser(prog="benchmarks.quality", description="How right the analysis is.")
    parser.add_argument("--only", choices=("analysis", "pages"), help="one of the two parts")
    parser.add_argument(
        "--held-out", action="store_true", help="pages: those that were never worked on instead"
    )
    parser.add_argument("--errors", action="store_true", help="list what went wrong")
    parser.add_argument("--json", action="store_true", help="one JSON object instead of a table")
    parser.add_argument(
        "--raise", dest="lift", action="store_true", help="lift the floors to what was measured"
    )
    parser.add_argument("--allow-lower", action="store_true", help="with --raise: let floors fall as well")
    parser.add_argument("--data", type=Path, default=DATA, help=argparse.SUPPRESS)
    parser.add_argument("--floors", type=Path, default=floors.FILE, help=argparse.SUPPRESS)
    options = parser.parse_args(arguments)
    if options.allow_lower and not options.lift:
        parser.error("--allow-lower only means something together with --raise")
    if options.held_out and (options.only != "pages" or options.lift):
        parser.error("--held-out goes with --only pages, and has no floors")
    measured: dict[str, float] = {}
    complaints: list[str] = []
    if options.only != "pages":
        tally = measure(options.data)
        measured.update(tally.metrics())
        complaints += tally.complaints
    if options.only != "analysis":
        figures, wrong = measure_pages(HELD_OUT if options.held_out else None)
        measured.update(figures)
        complaints += wrong
    every = floors.load(options.floors)
    known = (
        {}
        if options.held_out
        else {name: floor for name, floor in every.items() if _is_of(name, options.only)}
    )
    if options.json:
        print(json.dumps(measured))
    else:
        for name, value in measured.items():
            floor = f"floor {known[name]:.3f}" if name in known else "no floor yet"
            print(f"{name:36} {value:.3f}  {floor}")
    if options.errors:
        print("\n".join(complaints), file=sys.stderr)
    if options.lift:
        others = {name: floor for name, floor in every.items() if name not in known}
        known = floors.raised(known, measured, allow_lower=options.allow_lower)
        floors.save({**others, **known}, options.floors)
    broken = floors.broken(known, measured)
    for complaint in broken:
        print(complaint, file=sys.stderr)
    return 1 if broken else 0


def _is_of(name: str, part: str | None) -> bool:
    return part is None or name.startswith(PAGES) == (part == "pages")


if __name__ == "__main__":
    sys.exit(main())
