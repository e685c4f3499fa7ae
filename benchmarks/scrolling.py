"""How quickly a text is there, answers keys and follows the terminal, short and of a million words."""

from __future__ import annotations

import random
import sys
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from benchmarks import bare
from benchmarks.figures import Figure, ratio
from benchmarks.terminal import Response, Terminal, shows

SIZES = {"short": 700, "long": 1_000_000}
"""Texts by name, and their words."""
TITLE = "A long chronicle of the harbour town"
MIDDLE = "Only a lantern was seen from the pier."
"""A paragraph that stands once, half way through each text."""
_SOUGHT, _BESIDE = "lantern", "pier"
"""A word of it, of which the second letter is enough to find it, and one that is on the screen then alone."""
LIMIT = 60.0
"""Seconds after which a run that has not come to its goal is given up."""
_SETTLED = 3.0
"""Seconds that the program is left alone before keys are timed: the panes are filled then, or never."""
_ESCAPED = 0.3
"""Seconds until a lone Escape has surely been taken for the key."""
_LINES, _PAGES = 30, 6
_WORDS = (
    "the of council said ferry harbour bridge winter report that which people water town spring storm engine north "
    "river market school office with from after before every letter"
).split()


def write_text(path: Path, words: int) -> None:
    """A plain text of about so many words: a title, paragraphs, a heading every thirty of them; and `MIDDLE`."""
    dice = random.Random(words)
    parts, written = [TITLE], 0
    middle = words // 2
    while written < words:
        if written >= middle:
            parts.append(MIDDLE)
            middle = 2 * words
        sentences = []
        for _ in range(dice.randint(3, 7)):
            chosen = dice.choices(_WORDS, k=dice.randint(7, 20))
            written += len(chosen)
            sentences.append(f"{' '.join(chosen).capitalize()}.")
        parts.append(" ".join(sentences))
        if len(parts) % 30 == 0:
            parts.append(f"Part number {len(parts) // 30} of the chronicle")
    path.write_text("\n\n".join(parts) + "\n", encoding="utf-8")


def scrolling(runs: int, command: list[str]) -> list[Figure]:
    """First sight, second sight, keys, resizing and leaving, for each of `SIZES`; bare Textual beside them."""
    times: dict[str, list[float]] = {}
    with tempfile.TemporaryDirectory() as folder:
        for name, words in SIZES.items():
            path = Path(folder) / f"{name}.txt"
            write_text(path, words)
            for run in range(runs):
                home = Path(folder) / f"home-{name}-{run}"
                for key, value in _one_run(command, path, home):
                    times.setdefault(f"text.{name}.{key}", []).append(value)
    units = {"bytes": "B"}
    found = [Figure(key, units.get(key.rpartition("_")[2], "ms"), tuple(v)) for key, v in times.items()]
    by_name = {figure.name: figure for figure in found}
    for name in SIZES:
        answered, beside = by_name[f"text.{name}.answered"], by_name[f"text.{name}.bare_textual"]
        found.append(ratio(f"text.{name}.answered_ratio", answered, beside))
    return found


def _one_run(command: list[str], path: Path, home: Path) -> Iterator[tuple[str, float]]:
    """Name and value of everything that one run measures."""
    with Terminal([sys.executable, str(Path(str(bare.__file__)))]) as terminal:
        yield "bare_textual", 1000 * terminal.milestones({"text": shows(bare.WORDS)}, LIMIT)["text"]
    with _opened(command, path, home) as terminal:
        yield "first_sight", 1000 * terminal.milestones({"text": shows(TITLE)}, LIMIT)["text"]
        terminal.send("G")
        yield "answered", 1000 * terminal.milestones({"end": shows("100 %")}, LIMIT)["end"]
        terminal.watch(_SETTLED)
        terminal.respond("g")
        lines = [terminal.respond("j") for _ in range(_LINES)]
        yield "line", _middle(lines)
        yield "line_bytes", float(sorted(line.written for line in lines)[_LINES // 2])
        yield "page", _middle([terminal.respond(" ") for _ in range(_PAGES)])
        terminal.respond("g")
        yield "to_the_end", 1000 * terminal.respond("G").last
        terminal.respond("g")
        terminal.respond("/")
        terminal.respond(_SOUGHT[0])
        yield "search", _until(terminal, _SOUGHT[1], _BESIDE)
        terminal.respond("\x1b", still=_ESCAPED)
        terminal.respond("/")
        yield "search_word", _until(terminal, f"{_SOUGHT}\r", _BESIDE)
        yield "resize", 1000 * terminal.resize(100, 40).last
        terminal.resize(120, 40)
        terminal.respond("g")
        yield "quit", _left(terminal)
    with _opened(command, path, home.with_name(f"{home.name}-left")) as terminal:
        terminal.milestones({"text": shows(TITLE)}, LIMIT)
        yield "quit_at_once", _left(terminal)
    with _opened(command, path, home.with_name(f"{home.name}-soon")) as terminal:
        terminal.milestones({"text": shows(TITLE)}, LIMIT)
        terminal.send("G")
        terminal.milestones({"end": shows("100 %")}, LIMIT)
        yield "quit_soon", _left(terminal)
    with _opened(command, path, home) as terminal:
        yield "second_sight", 1000 * terminal.milestones({"text": shows(TITLE)}, LIMIT)["text"]


@contextmanager
def _opened(command: list[str], path: Path, home: Path) -> Iterator[Terminal]:
    with Terminal([*command, str(path)], env={"NEWSREADER_HOME": str(home)}) as terminal:
        yield terminal


def _until(terminal: Terminal, keys: str, words: str) -> float:
    """Milliseconds from `keys` until `words` are on the screen."""
    terminal.catch_up()
    begin = terminal.send(keys)
    return 1000 * (terminal.milestones({"words": shows(words)}, LIMIT)["words"] - begin)


def _left(terminal: Terminal) -> float:
    """Milliseconds from the key that leaves to the program's end."""
    begin = terminal.send("q")
    terminal.wait_end(LIMIT)
    return 1000 * (terminal.now() - begin)


def _middle(responses: list[Response]) -> float:
    """The median time until the screen is still, in milliseconds."""
    return 1000 * sorted(response.last for response in responses)[len(responses) // 2]
