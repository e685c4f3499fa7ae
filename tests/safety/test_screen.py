"""The real screen with hostile articles and a library that others wrote into: what reaches the terminal."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest

from tests.safety.hostile import ATTACKS, omnibus
from tests.safety.terminal import Terminal, shapes

pytestmark = [pytest.mark.pty, pytest.mark.engine]

Start = Callable[..., Terminal]

WALK = (
    *("e", "\r", "n", "\x1b", '"', "j", "\r", "\x1b", "@", "j", "\r", "\x1b", "s", "j", "\r", "i", "\x1b"),
    *(
        "b",
        "h",
        "a",
        "a note \x9b31m",
        "\r",
        "y",
        "x",
        "\t",
        "\t",
        "\x1b",
        "B",
        "\x1b",
        "/",
        "Avast",
        "\r",
        "n",
    ),
    *(
        "\x1b",
        " ",
        " ",
        "f",
        "\x1b",
        "G",
        "g",
        "\x10",
        "export",
        "\x1b",
        "?",
        "\x1b",
        "z",
        "z",
        "L",
        "/",
        "Ava",
        "\x1b",
    ),
)
"""Keys that lead through every pane, dialog and message of an article, and into the library."""
ANCHORED = "\x1b[…G"
"""What the program itself writes behind characters that terminals disagree about, of which attacks hold some."""
PLAIN = {name: f"plain {number}" for number, name in enumerate(ATTACKS)}


def walk(start: Start, folder: Path, attacks: dict[str, str]) -> Terminal:
    """One session with an article that holds the attacks."""
    folder.mkdir()
    path = folder / "article.md"
    path.write_bytes(omnibus(attacks).encode("utf-8", "surrogatepass"))
    terminal = start(path, size=(120, 40), home=folder / "home")
    terminal.wait_for("People")
    assert "Avast9000" in terminal.text
    terminal.press(*WALK)
    assert terminal.process.poll() is None, terminal.text
    terminal.press_while_running("\x1b", "q")
    assert terminal.end() == 0
    assert terminal.restored
    return terminal


def test_no_attack_in_an_article_or_in_the_library_reaches_the_terminal(start: Start, tmp_path: Path) -> None:
    # Side by side, for most of the time each waits for its screen to come to rest.
    with ThreadPoolExecutor(2) as threads:
        plain = threads.submit(walk, start, tmp_path / "plain", PLAIN)
        evil = threads.submit(walk, start, tmp_path / "evil", ATTACKS)
    usual = shapes(plain.result().written) | {ANCHORED}
    assert shapes(evil.result().written) - usual == set()

    home = tmp_path / "evil" / "home"
    poison(home / "data" / "library.sqlite3")
    terminal = start(size=(120, 40), home=home)
    terminal.wait_for("Avast")
    terminal.press("j", "k")
    terminal.press_until("\r", "0 %")
    terminal.press("B", "j", "\r", "\x1b", "i", "\x1b", "e", "\x1b", "L")
    terminal.press_while_running("\x1b", "q")
    assert terminal.end() == 0
    assert shapes(terminal.written) - usual == set()


def poison(library: Path) -> None:
    """Write attacks into every text of the library, as another program could."""
    words = f"Avast {' '.join(a for a in ATTACKS.values() if len(a) < 200)} Belay".encode("utf-8", "replace")
    with sqlite3.connect(library) as connection:
        tables = [
            row[0]
            for row in connection.execute("SELECT name FROM sqlite_master WHERE sql LIKE 'CREATE TABLE%'")
        ]
        for table, columns in (
            ("article", ("title", "site", "published", "bylines", "opened")),
            ("highlight", ("note", "speaker", "source", "exact", "colour", "tags", "created")),
            ("bookmark", ("note", "name", "exact")),
            ("tag", ("tag",)),
        ):
            assert table in tables
            for column in columns:
                connection.execute(f"UPDATE {table} SET {column} = CAST(? AS TEXT)", (words,))
    connection.close()
