"""How fast the reader is: `python -m benchmarks.speed [--only PART] [--runs N] [--json]`.

Parts: `commands` (--version and --help), `paint` (first text on a real terminal, beside a bare Textual program
in the same run), `panes` (until the panes are filled, on first and second sight), `text` (keys, resizing and a
million words), `memory`, `engine`, `reading`.
The README beside this file says what each figure means.
"""

from __future__ import annotations

import argparse
import json
import os
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any

from benchmarks import bare, processes
from benchmarks.figures import Figure, ratio, table
from benchmarks.scrolling import scrolling
from benchmarks.terminal import Goal, Terminal, anything, shows

ROOT = Path(__file__).resolve().parent.parent
ARTICLE = ROOT / "articles" / "kharkiv-weapons.md"
"""About 500 words; what a reader would open."""
FIRST_WORDS = "Ukraine may now turn weapons"
PANE_WORDS = ("Biden", "Blinken", "official")
"""Words that any filled pane of the article shows, whichever of the panes is open."""
PANE_FROM = 85
"""First cell of the pane column on a terminal 120 cells wide."""
PANE_KEY, PANE_CURSOR = "e", "▌"
"""The key that gives a pane the keyboard, and the sign at its cursor then."""
PANES_USED = ("panes.second_sight_frame", "panes.second_sight_answered", "panes.answered_after_frame")
SETTLED = 0.3
"""Seconds that are left to the screen before it is left: so that the analysis is kept."""
ENGINE_ARTICLES = ("kharkiv-weapons.md", "council-lido.md", "sarn-barrage.md")
LIMIT = 30.0
"""Seconds after which a run that has not come to its goal is given up."""


class MissedError(Exception):
    """A run did not come to its goal; the message says which, and what stood on the screen."""


def reader_command() -> list[str]:
    """The installed command beside this Python; the package itself where there is none."""
    script = Path(sys.executable).parent / "newsreader"
    if script.exists():
        return [str(script)]
    return [sys.executable, "-c", "from tui_reader.cli import main; main()"]


def commands(runs: int) -> list[Figure]:
    """Wall time of `--version` and `--help` beside that of Python doing nothing."""
    wanted = {
        "command.python_pass": [sys.executable, "-c", "pass"],
        "command.version": [*reader_command(), "--version"],
        "command.help": [*reader_command(), "--help"],
    }
    times: dict[str, list[float]] = {name: [] for name in wanted}
    for _ in range(runs):
        for name, argv in wanted.items():
            begin = time.perf_counter()
            subprocess.run(argv, stdout=subprocess.DEVNULL, check=True)
            times[name].append(1000 * (time.perf_counter() - begin))
    return [Figure(name, "ms", tuple(values)) for name, values in times.items()]


def paint(runs: int) -> list[Figure]:
    """First text of the article, and the first text of a bare Textual program, turn by turn."""
    bare_argv = [sys.executable, str(Path(str(bare.__file__)))]
    ours: list[float] = []
    first: list[float] = []
    theirs: list[float] = []
    for _ in range(runs):
        with Terminal(bare_argv, cwd=ROOT) as terminal:
            theirs.append(_reach(terminal, {"text": shows(bare.WORDS)})["text"])
        with (
            tempfile.TemporaryDirectory() as home,
            Terminal([*reader_command(), str(ARTICLE)], env={"NEWSREADER_HOME": home}) as terminal,
        ):
            met = _reach(terminal, {"any": anything, "text": shows(FIRST_WORDS)})
            first.append(met["any"])
            ours.append(met["text"])
            _quit(terminal)
    reader, textual = (
        Figure("paint.reader", "ms", tuple(ours)),
        Figure("paint.bare_textual", "ms", tuple(theirs)),
    )
    return [
        textual,
        Figure("paint.reader_anything", "ms", tuple(first)),
        reader,
        ratio("paint.ratio", reader, textual),
    ]


def panes(runs: int) -> list[Figure]:
    """Until the open pane shows what the analysis found, and until it can be used.

    A new library each run, then the same one twice again: once left alone, once with a key for the pane typed as
    soon as there is text.
    """
    sights = ("panes.first_sight", "panes.second_sight")
    found: dict[str, list[float]] = {name: [] for name in (*sights, *PANES_USED, "panes.quit")}
    goals: dict[str, Goal] = {"text": shows(FIRST_WORDS), "pane": pane_is_filled}
    for _ in range(runs):
        with tempfile.TemporaryDirectory() as home:
            argv, env = [*reader_command(), str(ARTICLE)], {"NEWSREADER_HOME": home}
            for name in sights:
                with Terminal(argv, env=env) as terminal:
                    found[name].append(_reach(terminal, goals)["pane"])
                    terminal.watch(SETTLED)
                    found["panes.quit"].append(_quit(terminal))
            with Terminal(argv, env=env) as terminal:
                _reach(terminal, {"text": goals["text"]})
                terminal.send(PANE_KEY)
                answered = _reach(terminal, {"answered": pane_is_used})["answered"]
                # The first is ours, before Textual; each of Textual's says that it is to be shown at once.
                frame = 1000 * terminal.frames[1]
                for name, value in zip(PANES_USED, (frame, answered, answered - frame), strict=True):
                    found[name].append(value)
                _quit(terminal)
    return [Figure(name, "ms", tuple(values)) for name, values in found.items()]


def memory(runs: int) -> list[Figure]:
    """Highest resident memory of app and engine processes together until the panes are filled."""
    name = "memory.app_and_engine"
    if not processes.AVAILABLE:
        return [Figure(name, "MB", (), "cannot be measured here: needs Linux's /proc")]
    peaks = []
    for _ in range(runs):
        with (
            tempfile.TemporaryDirectory() as home,
            Terminal(
                [*reader_command(), str(ARTICLE)], env={"NEWSREADER_HOME": home}, watch_memory=True
            ) as terminal,
        ):
            _reach(terminal, {"pane": pane_is_filled})
            terminal.watch(0.3)
            peaks.append(terminal.peak_memory / 1e6)
            _quit(terminal)
    return [Figure(name, "MB", tuple(peaks), "shared pages count once for each process")]


def engine(runs: int) -> list[Figure]:
    """Load time of the engine and speed of parse and rules; each load in a process of its own."""
    sources = [str(ROOT / "articles" / name) for name in ENGINE_ARTICLES]
    argv = [sys.executable, "-m", "benchmarks.engine"]
    loads, firsts = [], []
    for _ in range(runs):
        answer = _answer([*argv, "0", sources[0]])
        loads.append(1000 * answer["load"])
        firsts.append(1000 * answer["articles"][0]["first"])
    figures = [Figure("engine.load", "ms", tuple(loads)), Figure("engine.first_article", "ms", tuple(firsts))]
    for article in _answer([*argv, str(runs), *sources])["articles"]:
        name = f"{Path(article['source']).stem} ({article['words']} words)"
        bare, parse, whole = article["bare"], article["parse"], article["analysis"]
        figures += [
            Figure(f"engine.bare {name}", "words/s", tuple(article["words"] / t for t in bare)),
            Figure(f"engine.parse {name}", "words/s", tuple(article["words"] / t for t in parse)),
            Figure(f"engine.analysis {name}", "words/s", tuple(article["words"] / t for t in whole)),
            Figure(f"engine.analysis_per_article {name}", "ms", tuple(1000 * t for t in whole)),
            ratio(
                f"engine.ratio {name}",
                Figure("", "", tuple(whole)),
                Figure("", "", tuple(bare)),
            ),
        ]
    return figures


def reading(runs: int) -> list[Figure]:
    """CPU time of reading a page of each build, behind the first, which imports what pages need."""
    from benchmarks.pages import BUILDS, news_page
    from tui_reader.ingest.page import read_page

    pages = {build: news_page(build).source.encode() for build in BUILDS}
    begin = time.process_time()
    read_page(pages[BUILDS[0]], location="page")
    figures = [
        Figure("reading.first_page", "ms", (1000 * (time.process_time() - begin),), "with all imports")
    ]
    for build, data in pages.items():
        times = []
        for _ in range(runs):
            begin = time.process_time()
            read_page(data, location="page")
            times.append(1000 * (time.process_time() - begin))
        figures.append(Figure(f"reading.page {build} ({len(data) // 1000} kB)", "ms", tuple(times)))
    return figures


def text(runs: int) -> list[Figure]:
    """Opening, scrolling, resizing and leaving a short text and one of a million words."""
    return scrolling(runs, reader_command())


PARTS: dict[str, Callable[[int], list[Figure]]] = {
    "commands": commands,
    "paint": paint,
    "panes": panes,
    "text": text,
    "memory": memory,
    "engine": engine,
    "reading": reading,
}


def pane_is_filled(lines: Sequence[str]) -> bool:
    """The goal that the pane column shows something that the analysis found."""
    return any(word in line[PANE_FROM:] for line in lines for word in PANE_WORDS)


def pane_is_used(lines: Sequence[str]) -> bool:
    """The goal that the pane has the keyboard."""
    return any(PANE_CURSOR in line[PANE_FROM:] for line in lines)


def main(arguments: Sequence[str] | None = None) -> int:
    """Measure and print. Exit status 1 where a run did not come to its goal."""
    parser = argparse.ArgumentParser(prog="benchmarks.speed", description="How fast the reader is.")
    parser.add_argument("--only", action="append", choices=PARTS, help="one part (may be repeated)")
    parser.add_argument("--runs", type=int, default=7, help="runs a figure (7)")
    parser.add_argument("--json", action="store_true", help="JSON lines instead of a table")
    options = parser.parse_args(arguments)
    if options.runs < 1:
        parser.error("--runs must be at least 1")
    figures, status = [], 0
    for name in options.only or PARTS:
        try:
            figures += PARTS[name](options.runs)
        except MissedError as error:
            print(f"{name}: {error}", file=sys.stderr)
            status = 1
    if options.json:
        for figure in figures:
            print(json.dumps(figure.to_json(), ensure_ascii=False))
    else:
        print(table(figures))
    return status


def _reach(terminal: Terminal, goals: dict[str, Goal]) -> dict[str, float]:
    """When each goal was met, in milliseconds. Raises `MissedError` where one was not."""
    met = terminal.milestones(goals, LIMIT)
    missing = [name for name in goals if name not in met]
    if missing:
        screen = "\n".join(line.rstrip() for line in terminal.lines if line.strip())
        raise MissedError(f"not on the screen after {terminal.now():.1f} s: {', '.join(missing)}\n{screen}")
    return {name: 1000 * at for name, at in met.items()}


def _quit(terminal: Terminal) -> float:
    """Milliseconds from the key that quits to the program's end. Raises `MissedError` if it goes on."""
    begin = terminal.send("q")
    if terminal.wait_end(LIMIT) is None:
        raise MissedError("the program did not end after q")
    return 1000 * (terminal.now() - begin)


def _answer(argv: Sequence[str]) -> dict[str, Any]:
    done = subprocess.run(argv, cwd=ROOT, env=dict(os.environ), capture_output=True, text=True, check=False)
    if done.returncode:
        raise MissedError(done.stderr.strip() or f"ended with status {done.returncode}")
    answer: dict[str, Any] = json.loads(done.stdout)
    return answer


if __name__ == "__main__":
    sys.exit(main())
