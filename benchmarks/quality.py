"""How right the analysis is on our own annotated articles: `python -m benchmarks.quality`.

Prints every figure beside its floor and ends with status 1 where one lies under it. `--errors` lists what was
missed, found in excess or read wrongly; `--raise` lifts the floors to what was measured, and lowers one only
with `--allow-lower`.
"""

from __future__ import annotations

import argparse
import json
import sys
from collections.abc import Sequence
from pathlib import Path

from benchmarks import floors
from benchmarks.annotations import DATA, annotated, check
from benchmarks.scoring import Tally, score


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


def main(arguments: Sequence[str] | None = None) -> int:
    """Measure, print and compare with the floors; the exit status."""
    parser = argparse.ArgumentParser(prog="benchmarks.quality", description="How right the analysis is.")
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
    tally = measure(options.data)
    measured, known = tally.metrics(), floors.load(options.floors)
    if options.json:
        print(json.dumps(measured))
    else:
        for name, value in measured.items():
            floor = f"floor {known[name]:.3f}" if name in known else "no floor yet"
            print(f"{name:36} {value:.3f}  {floor}")
    if options.errors:
        print("\n".join(tally.complaints), file=sys.stderr)
    if options.lift:
        known = floors.raised(known, measured, allow_lower=options.allow_lower)
        floors.save(known, options.floors)
    complaints = floors.broken(known, measured)
    for complaint in complaints:
        print(complaint, file=sys.stderr)
    return 1 if complaints else 0


if __name__ == "__main__":
    sys.exit(main())
