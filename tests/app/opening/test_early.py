"""The first frame on a real terminal: it comes before Textual, loses no key, and leaves nothing behind."""

from __future__ import annotations

import os
import pty
import re
import select
import signal
import sqlite3
import subprocess
import sys
import termios
import time
from collections.abc import Iterator
from pathlib import Path

import pyte
import pytest

from tui_reader.app.geometry import columns
from tui_reader.cli import early
from tui_reader.cli.main import COMMANDS

pytestmark = pytest.mark.pty
ENTER, LEAVE, QUERY = b"\x1b[?1049h", b"\x1b[?1049l", b"\x1b[?2026$p"
"""The other screen, back from it, and the question that Textual asks the terminal first."""
WORDS = "Crews of the ferry stay ashore"


class Run:
    """`newsreader` on a pseudo-terminal, of 80 columns and 24 rows where nothing else is said."""

    def __init__(
        self, *arguments: str, home: Path, size: tuple[int, int] = (80, 24), **environment: str
    ) -> None:
        self.master, slave = pty.openpty()
        termios.tcsetwinsize(slave, size[::-1])
        self.before = termios.tcgetattr(slave)
        kept = {k: v for k, v in os.environ.items() if k not in ("NO_COLOR", "COLUMNS", "LINES")}
        given = {"TERM": "xterm-256color", "COLORTERM": "truecolor", "LC_ALL": "C.UTF-8"}
        self.process = subprocess.Popen(
            [sys.executable, "-c", "from tui_reader.cli import main; main()", *arguments],
            stdin=slave,
            stdout=slave,
            stderr=slave,
            env={**kept, **given, "NEWSREADER_HOME": str(home), **environment},
            start_new_session=True,
        )
        self.slave = slave
        self.written = b""

    def read_until(self, words: bytes, seconds: float = 20) -> None:
        end = time.monotonic() + seconds
        while words not in self.written and time.monotonic() < end:
            self._read()
        assert words in self.written, self.written[-500:]

    def press(self, keys: bytes) -> None:
        os.write(self.master, keys)

    def end(self, seconds: float = 20) -> int:
        end = time.monotonic() + seconds
        while self.process.poll() is None and time.monotonic() < end:
            self._read()
        self._read()
        return self.process.wait(1)

    def close(self) -> None:
        if self.process.poll() is None:
            self.process.kill()
        self.process.wait()
        os.close(self.slave)
        os.close(self.master)

    def _read(self) -> None:
        if select.select([self.master], [], [], 0.02)[0]:
            self.written += os.read(self.master, 65536)


@pytest.fixture
def article(tmp_path: Path) -> Path:
    path = tmp_path / "crews.txt"
    words = "The council of Ostmark met again and the ferry did not leave the harbour on that day either. "
    path.write_text(f"{WORDS}\n\nBy Ida Holm\n\n" + "\n\n".join(words * 3 for _ in range(30)), "utf-8")
    return path


@pytest.fixture
def runs() -> Iterator[list[Run]]:
    started: list[Run] = []
    yield started
    for run in started:
        run.close()


def test_text_comes_before_textual_and_keys_typed_meanwhile_are_neither_shown_nor_lost(
    article: Path, tmp_path: Path, runs: list[Run]
) -> None:
    run = Run(str(article), home=tmp_path)
    runs.append(run)
    run.read_until(WORDS.encode())
    assert QUERY not in run.written
    run.press(b"G")
    run.read_until(b"100 %")
    run.press(b"q")

    assert run.end() == 0, run.written[-300:]
    assert run.written.count(ENTER) == run.written.count(LEAVE) == 1
    assert b"G" not in re.sub(rb"\x1b\[[^A-Za-z]*[A-Za-z]", b"", run.written)
    assert termios.tcgetattr(run.slave) == run.before


@pytest.mark.parametrize("environment", [{"NEWSREADER_FIRST_FRAME": "0"}, {"TERM": "unknown"}])
def test_it_can_be_turned_off_and_is_left_out_where_the_terminal_is_not_known(
    article: Path, tmp_path: Path, runs: list[Run], environment: dict[str, str]
) -> None:
    run = Run(str(article), home=tmp_path, size=(80, 24), **environment)
    runs.append(run)
    run.read_until(b"ferry")

    assert QUERY in run.written.split(b"Crews")[0]


def test_a_setting_turns_it_off(article: Path, tmp_path: Path, runs: list[Run]) -> None:
    (tmp_path / "config").mkdir()
    (tmp_path / "config" / "config.toml").write_text("first_frame = false\n", "utf-8")
    run = Run(str(article), home=tmp_path)
    runs.append(run)
    run.read_until(WORDS.encode())

    assert QUERY in run.written.split(WORDS.encode())[0]


def test_the_terminal_is_put_back_before_an_error_is_told(
    article: Path, tmp_path: Path, runs: list[Run]
) -> None:
    (tmp_path / "data").mkdir()
    library = sqlite3.connect(tmp_path / "data" / "library.sqlite3")
    library.execute('CREATE TABLE place (article_id, "offset")')
    library.execute("CREATE TABLE article (id, revision)")
    library.commit()
    library.close()
    run = Run(str(article), home=tmp_path)
    runs.append(run)

    assert run.end() == 1
    frame, _, told = run.written.partition(LEAVE)
    assert WORDS.encode() in frame
    assert b"library.sqlite3" in told
    assert termios.tcgetattr(run.slave) == run.before


@pytest.mark.parametrize("number", [signal.SIGTERM, signal.SIGINT])
def test_a_signal_before_the_app_is_there_puts_the_terminal_back(
    article: Path, tmp_path: Path, runs: list[Run], number: signal.Signals
) -> None:
    run = Run(str(article), home=tmp_path)
    runs.append(run)
    run.read_until(WORDS.encode())
    run.process.send_signal(number)

    assert run.end() == 128 + number
    assert run.written.count(ENTER) == run.written.count(LEAVE) == 1
    assert termios.tcgetattr(run.slave) == run.before


def test_the_terminals_title_names_what_is_in_front_until_the_reader_leaves(
    article: Path, tmp_path: Path, runs: list[Run]
) -> None:
    run = Run(str(article), home=tmp_path)
    runs.append(run)
    title, library = (
        f"\x1b]2;{WORDS} — newsreader\x07".encode(),
        b"\x1b]2;Library \xe2\x80\x94 newsreader\x07",
    )
    run.read_until(title)
    run.press(b"L")
    run.read_until(library)
    run.press(b"q")
    run.press(b"q")

    assert run.end() == 0
    assert run.written.rindex(title) > run.written.rindex(library)
    assert run.written.index(b"\x1b[22;2t") < run.written.index(b"\x1b]2;") < run.written.index(b"\x1b[23;2t")


@pytest.mark.parametrize("size", [(80, 24), (120, 40), (200, 60)])
def test_not_one_word_moves_while_the_app_takes_over_and_fills_the_screen(
    article: Path, tmp_path: Path, runs: list[Run], size: tuple[int, int]
) -> None:
    run = Run(str(article), home=tmp_path, size=size)
    runs.append(run)
    run.read_until(b"help" if size[0] < 110 else b"Sections")
    screen = pyte.Screen(*size)
    stream = pyte.ByteStream(screen)
    written = _understood(run.written)
    first = written.index(b"\x1b[?2026l")
    end = written.index(b"help" if size[0] < 110 else b"Sections")
    stream.feed(written[:first])
    division = columns(size[0])
    text = slice(division.sections, division.sections + division.text)
    title, *frame = screen.display
    assert any(WORDS in line[text] for line in frame)
    for at in range(first, end, 100):
        stream.feed(written[at : min(end, at + 100)])
        now = list(screen.display)
        # The screen's last rows and what lies beside the text are filled when the rest is there.
        assert now[0] == title, at
        assert [line[text] for line in now[1:-2]] == [line[text] for line in frame[:-2]], at


@pytest.mark.parametrize("wait", [0.15, 0.3, 0.5])
def test_leaving_while_the_screen_is_being_put_together_is_no_failure(
    article: Path, tmp_path: Path, runs: list[Run], wait: float
) -> None:
    run = Run(str(article), home=tmp_path)
    runs.append(run)
    run.read_until(WORDS.encode())
    time.sleep(wait)
    run.press(b"q")

    assert run.end() == 0, run.written[-300:]


def test_of_a_long_text_the_beginning_is_shown_first_and_keys_typed_then_are_done(
    tmp_path: Path, runs: list[Run]
) -> None:
    words = "The council of Ostmark met again and the ferry did not leave the harbour on that day either. "
    path = tmp_path / "chronicle.txt"
    path.write_text(f"{WORDS}\n\n" + "\n\n".join(words * 3 for _ in range(2_000)), "utf-8")
    run = Run(str(path), home=tmp_path)
    runs.append(run)
    run.read_until(WORDS.encode())
    assert QUERY not in run.written
    run.press(b"G")
    run.read_until(b"100 %")
    run.press(b"q")

    assert run.end() == 0, run.written[-300:]


def test_the_second_time_the_frame_is_the_one_that_was_kept_as_long_as_nothing_changed(
    article: Path, tmp_path: Path, runs: list[Run]
) -> None:
    def opened(until: bytes = b"100 %") -> bytes:
        run = Run(str(article), home=tmp_path)
        runs.append(run)
        run.read_until(until)
        run.press(b"G")
        run.read_until(b"100 %")
        run.press(b"q")
        assert run.end() == 0, run.written[-300:]
        return run.written.partition(b"\x1b[?2026l")[0]

    def kept() -> list[bytes]:
        return [path.read_bytes() for path in (tmp_path / "cache" / "frames").iterdir()]

    opened(b"0 %")
    (frame,) = kept()
    assert opened().endswith(frame.partition(b"\n")[2])
    article.write_text(article.read_text("utf-8").replace("council", "mayor"), "utf-8")
    assert b"mayor" in opened(b"mayor of")
    assert kept() != [frame]


def test_words_that_are_commands_are_never_taken_for_articles(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    for name in COMMANDS:
        (tmp_path / name).write_text("A file of that name\n", "utf-8")
        assert early._is_command(name), name
    assert not early._is_command("crews.txt")


def _understood(written: bytes) -> bytes:
    """What was written without what pyte takes for words: private controls, requests, window operations."""
    return re.sub(
        rb"\x1b(?:\[[<=>][0-9;:]*[@-~]|\[\??[0-9;]*\$[a-z]|\[[0-9;]*t|\][^\x07\x1b]*\x07)", b"", written
    )
