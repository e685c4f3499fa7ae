"""The real commands with hostile articles, notes, file names, options and settings: what they write."""

from __future__ import annotations

import json
import os
import re
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.safety.hostile import ATTACKS, BIDI, CONTROLS, SEQUENCES, inputs, omnibus
from tests.safety.terminal import SEQUENCE, Terminal, shapes
from tests.safety.test_screen import poison

Start = Callable[..., Terminal]
Done = subprocess.CompletedProcess[bytes]

NAMES = [f"a{attack.replace('/', '')}b.txt" for attack in (*SEQUENCES.values(), *BIDI.values())]
"""File names that hold attacks; a slash cannot stand in one."""
FORMATS = "markdown obsidian json jsonl csv readwise w3c hypothesis csl-json bibtex ris html org anki".split()
_NUMBERED = re.compile(r"(Avast|Belay)(\d{4})")


def run(home: Path, *arguments: str | bytes | Path, environment: dict[str, str] | None = None) -> Done:
    """One command in a process of its own, its output as bytes."""
    done = subprocess.run(
        [sys.executable, "-m", "tui_reader", *arguments],
        stdin=subprocess.DEVNULL,
        capture_output=True,
        timeout=600,
        env={**os.environ, "NEWSREADER_HOME": str(home), **(environment or {})},
    )
    assert b"Traceback" not in done.stderr
    return done


def obeyed(written: bytes) -> set[str]:
    """What of the output a terminal would obey; the ends of lines of CSV are its own."""
    return {match[0] for match in SEQUENCE.finditer(written.decode("utf-8").replace("\r\n", "\n"))}


def write_all(folder: Path, step: int) -> int:
    """Write hostile articles into a folder; how many."""
    folder.mkdir()
    chosen = list(inputs(step=step))
    for number, one in enumerate(chosen):
        path = folder / f"{number:04d}{one.suffix}"
        path.write_bytes(one.source.encode("utf-8", "surrogatepass"))
    return len(chosen)


def analyze_all(tmp_path: Path, step: int) -> None:
    number = write_all(tmp_path / "articles", step)
    done = run(tmp_path / "home", "analyze", tmp_path / "articles")
    readings = [json.loads(line) for line in done.stdout.splitlines()]
    assert obeyed(done.stdout) | obeyed(done.stderr) == set()
    articles = [one for one in inputs(step=step) if one.suffix != ".json"]
    assert len(readings) == len(articles), done.stderr.decode()
    assert number > len(readings)
    for reading in readings:
        for value in json.dumps(reading, ensure_ascii=False).splitlines():
            assert obeyed(value.encode("utf-8", "surrogatepass")) == set()


@pytest.mark.engine
def test_a_folder_of_hostile_articles_is_analysed_whole(tmp_path: Path) -> None:
    analyze_all(tmp_path, 48)


@pytest.mark.long
@pytest.mark.engine
def test_every_hostile_article_is_analysed(tmp_path: Path) -> None:
    analyze_all(tmp_path, 1)


@pytest.fixture
def marked(tmp_path: Path) -> Path:
    """A home whose library holds a hostile article with hostile notes, and was written into by others."""
    home = tmp_path / "home"
    article = tmp_path / "evil.md"
    article.write_bytes(omnibus(ATTACKS).encode("utf-8", "surrogatepass"))
    words = " ".join((*SEQUENCES.values(), *BIDI.values()))
    note = f"Avast0500 {words} Belay0500"
    made = run(
        home,
        "highlight",
        "add",
        article,
        "--quote",
        "the ferry would sail",
        "--note",
        note,
        "--tag",
        words[:40],
    )
    assert made.returncode == 0, made.stderr
    assert run(home, "bookmark", "add", article, "--note", note).returncode == 0
    return home


@pytest.mark.engine
@pytest.mark.parametrize("step", [3, pytest.param(1, marks=pytest.mark.long)])
def test_no_attack_comes_out_of_a_command(marked: Path, tmp_path: Path, step: int) -> None:
    article = tmp_path / "evil.md"
    commands = [
        ("show", article),
        ("show", article, "--json"),
        ("library", "list"),
        ("library", "list", "--json"),
        ("highlight", "list"),
        ("highlight", "list", "--json"),
        ("bookmark", "list"),
        ("bookmark", "list", "--json"),
        *(("export", "--format", form) for form in FORMATS),
        ("compare", article, "sample:ferry-strike"),
        ("correct", "list", article),
        ("library", "search", "Avast0500"),
        ("feed", "list"),
        ("export", "--what", "attributions", "--format", "markdown", article),
        ("export", "--into", tmp_path / "into", "--format", "markdown"),
        ("doctor",),
    ]
    for poisoned in (False, True):
        if poisoned:
            poison(marked / "data" / "library.sqlite3")
        for command in commands[poisoned :: step if poisoned else 3 * step]:
            done = run(marked, *map(str, command))
            assert (command, obeyed(done.stdout) | obeyed(done.stderr)) == (command, set())
            assert done.returncode == 0 or command[0] == "export", (command, done.stderr)
            if command[-1] == "--json":
                json.loads(done.stdout)
    text = run(marked, "show", article).stdout.decode()
    shown = {number for word, number in _NUMBERED.findall(text) if word == "Avast"}
    assert len(shown) > len(ATTACKS) / 8


@pytest.mark.pty
@pytest.mark.engine
def test_on_a_terminal_a_command_writes_colours_and_nothing_else(
    start: Start, marked: Path, tmp_path: Path
) -> None:
    for command in (("show", str(tmp_path / "evil.md")), ("highlight", "list"), ("library", "list")):
        terminal = start(*command, home=marked)
        assert terminal.end() == 0
        assert shapes(terminal.written) <= {"\x1b[…m"}
        assert "Avast" in terminal.written.decode()
        terminal.close()


def test_hostile_file_names_are_named_without_being_obeyed(tmp_path: Path) -> None:
    folder, home = os.fsencode(tmp_path / "files"), tmp_path / "home"
    os.mkdir(folder)  # noqa: PTH102
    for number, name in enumerate([*map(os.fsencode, NAMES), b"a\xff\xfeb.txt"]):
        with open(folder + b"/" + name[:200], "wb") as file:  # noqa: PTH123
            file.write(f"Headline {number}\n\nThe ferry sank, the harbour master said.\n".encode())
    done = run(home, "library", "add", folder)
    assert (done.returncode, done.stderr) == (0, b"")
    listed = run(home, "library", "list")
    rows = run(home, "library", "list", "--json")
    assert len(json.loads(rows.stdout)) == len(NAMES) + 1
    missing = run(home, "show", folder + b"/missing" + NAMES[0].encode() + b"\xff")
    assert (missing.returncode, b"no such file" in missing.stderr) == (1, True)
    for one in (done, listed, rows, missing):
        assert obeyed(one.stdout) | obeyed(one.stderr) == set()
    assert run(home, "show", folder + b"/a\xff\xfeb.txt", "--pane", "sections").returncode == 0


@pytest.mark.parametrize(
    "arguments",
    [
        ["{}"],
        ["--{}"],
        ["show", "--pane", "{}", "x"],
        ["show", "{}"],
        ["export", "--format", "{}"],
        ["export", "--format", "json", "{}"],
        ["export", "--format", "json", "-o", "/nowhere/{}"],
        ["bookmark", "add", "--paragraph", "{}", "x"],
        ["bookmark", "remove", "{}"],
        ["highlight", "add", "sample:ferry-strike", "--quote", "{}"],
        ["library", "remove", "{}"],
        ["library", "{}"],
        ["analyze", "{}"],
        ["config", "{}"],
        ["read", "--theme", "{}", "x"],
    ],
    ids=" ".join,
)
def test_hostile_arguments_are_refused_in_words(tmp_path: Path, arguments: list[str]) -> None:
    attack = "".join((*CONTROLS.values(), *SEQUENCES.values(), *BIDI.values())).replace("/", "")[:200]
    done = run(tmp_path / "home", *(word.format(f"{attack}\udcff") for word in arguments))
    assert done.returncode in (1, 2)
    assert obeyed(done.stdout) | obeyed(done.stderr) == set()
    assert b"not foreseen" not in done.stderr
    assert b"newsreader: " in done.stderr


@pytest.mark.parametrize(
    ("number", "settings"),
    enumerate(
        [
            'theme = "\\u001b]0;owned\\u0007"',
            '"\\u001b[2J" = 1',
            'export_folder = "\\u009b2J"',
            "theme = 5",
            "measure = 99999999999999999999",
            "[theme]\n[theme]",
            "\x1b]0;owned\x07",
            "a = " + "[" * 5_000,
            "a = {" + "b = {" * 5_000,
            "\xff",
        ]
    ),
    ids=lambda value: str(value)[:20].encode("unicode-escape").decode(),
)
def test_hostile_settings_are_refused_in_words(tmp_path: Path, number: int, settings: str) -> None:
    folder = tmp_path / "home" / "config"
    folder.mkdir(parents=True)
    (folder / "config.toml").write_bytes(settings.encode("latin-1"))
    command = (["config", "show"], ["show", "sample:ferry-strike", "--pane", "sections"], ["doctor"])[
        number % 3
    ]
    done = run(tmp_path / "home", *command)
    assert obeyed(done.stdout) | obeyed(done.stderr) == set()
    assert b"not foreseen" not in done.stderr
    assert done.returncode in (0, 1, 2)
