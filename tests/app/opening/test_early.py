"""The first frame on a real terminal: it comes before Textual, loses no key, and leaves nothing behind."""

from __future__ import annotations

import re
import signal
import sqlite3
import sys
from collections.abc import Callable, Iterator
from contextlib import closing
from pathlib import Path

import pyte
import pytest

from tests.app.cells import seen
from tests.app.opening.crews import WORDS
from tests.safety.terminal import Terminal
from tui_reader.app.geometry import columns
from tui_reader.cli import early
from tui_reader.cli.main import COMMANDS

pytestmark = pytest.mark.pty

Start = Callable[..., Terminal]
ENTER, LEAVE, QUERY = b"\x1b[?1049h", b"\x1b[?1049l", b"\x1b[?2026$p"
"""The other screen, back from it, and the question that Textual asks the terminal first."""


@pytest.fixture
def start(tmp_path: Path) -> Iterator[Start]:
    """Starts `newsreader` on terminals of 80 columns and 24 rows where nothing else is said."""
    running: list[Terminal] = []

    def start(*arguments: str, size: tuple[int, int] = (80, 24), **environment: str) -> Terminal:
        program = (sys.executable, "-c", "from tui_reader.cli import main; main()")
        given = {"LC_ALL": "C.UTF-8", **environment}
        running.append(Terminal(arguments, home=tmp_path, size=size, environment=given, program=program))
        return running[-1]

    yield start
    for terminal in running:
        terminal.close()


def read_until(run: Terminal, words: bytes) -> None:
    """Read until the program has written `words`."""
    run.wait_until(lambda: words in run.written, words.decode())


def first_of(run: Terminal, *written: bytes) -> bytes:
    """Which of these the program wrote first."""
    return min(written, key=lambda words: run.written.index(words))


def test_text_comes_before_textual_and_keys_typed_meanwhile_are_neither_shown_nor_lost(
    start: Start, article: Path
) -> None:
    run = start(str(article))
    read_until(run, WORDS.encode())
    run.send(b"G")
    read_until(run, b"100 %")
    run.send(b"q")

    assert run.end() == 0, run.written[-300:]
    assert first_of(run, QUERY, WORDS.encode()) == WORDS.encode()
    assert run.written.count(ENTER) == run.written.count(LEAVE) == 1
    assert b"G" not in re.sub(rb"\x1b\[[^A-Za-z]*[A-Za-z]", b"", run.written)
    assert run.restored


@pytest.mark.parametrize("waits", [False, True], ids=["at once", "at the frame"])
def test_what_is_typed_in_one_go_is_done_in_its_order(start: Start, article: Path, waits: bool) -> None:
    run = start(str(article))
    if waits:
        read_until(run, WORDS.encode())
    run.send(b"jj/ferry\rnn")
    run.wait_for("/ferry 4/")
    run.press("\x1b")
    run.press_while_running("q")

    assert run.end() == 0, run.written[-300:]
    # What the terminal showed before the program could tell it not to is not on the app's screen.
    assert b"jj/" not in run.written.partition(ENTER)[2]
    assert run.restored


def test_text_that_is_pasted_before_the_app_is_there_is_no_key(start: Start, article: Path) -> None:
    run = start(str(article))
    read_until(run, b"\x1b[?2004h")
    run.send(b"\x1b[200~Gq\rq\x1b[201~")
    run.wait_for("? help")
    run.settle()
    assert " 0 %" in run.text
    run.send(b"q")

    assert run.end() == 0


@pytest.mark.parametrize(("paragraphs", "kept"), [(3, True), (1_000, False)])
def test_whoever_leaves_before_the_app_stands_does_not_wait_for_it(
    start: Start, article: Path, tmp_path: Path, paragraphs: int, kept: bool
) -> None:
    article.write_text(f"{WORDS}\n\n" + "\n\n".join("The ferry waits. " * 20 for _ in range(paragraphs)))
    run = start(str(article))
    run.send(b"q")

    assert run.end() == 0, run.written[-300:]
    assert WORDS.encode() in run.written
    assert QUERY not in run.written
    assert run.written.count(ENTER) == run.written.count(LEAVE) == 1
    assert run.restored
    library = tmp_path / "data" / "library.sqlite3"
    assert library.exists() == kept
    if kept:
        with closing(sqlite3.connect(library)) as opened:
            assert opened.execute("SELECT location FROM article").fetchall() == [(str(article),)]


def test_another_key_before_it_is_for_the_app(start: Start, article: Path) -> None:
    run = start(str(article))
    run.send(b"Gq")

    assert run.end() == 0
    assert QUERY in run.written
    assert run.restored


@pytest.mark.parametrize("environment", [{"NEWSREADER_FIRST_FRAME": "0"}, {"TERM": "unknown"}])
def test_it_can_be_turned_off_and_is_left_out_where_the_terminal_is_not_known(
    start: Start, article: Path, environment: dict[str, str]
) -> None:
    run = start(str(article), **environment)
    read_until(run, b"ferry")

    assert QUERY in run.written.split(b"Crews")[0]


def test_a_setting_turns_it_off(start: Start, article: Path, tmp_path: Path) -> None:
    (tmp_path / "config").mkdir()
    (tmp_path / "config" / "config.toml").write_text("first_frame = false\n", "utf-8")
    run = start(str(article))
    read_until(run, WORDS.encode())

    assert QUERY in run.written.split(WORDS.encode())[0]


def test_the_terminal_is_put_back_before_an_error_is_told(
    start: Start, article: Path, tmp_path: Path
) -> None:
    (tmp_path / "data").mkdir()
    library = sqlite3.connect(tmp_path / "data" / "library.sqlite3")
    library.execute('CREATE TABLE place (article_id, "offset", cursor, lead, revision)')
    library.execute("CREATE TABLE article (id, revision)")
    library.commit()
    library.close()
    run = start(str(article))

    assert run.end() == 1
    frame, _, told = run.written.partition(LEAVE)
    assert WORDS.encode() in frame
    assert b"library.sqlite3" in told
    assert run.restored


@pytest.mark.parametrize("number", [signal.SIGTERM, signal.SIGINT])
def test_a_signal_before_the_app_is_there_puts_the_terminal_back(
    start: Start, article: Path, number: signal.Signals
) -> None:
    run = start(str(article))
    read_until(run, WORDS.encode())
    run.signal(number)

    assert run.end() == 128 + number
    assert run.written.count(ENTER) == run.written.count(LEAVE) == 1
    assert run.restored


def test_the_terminals_title_names_what_is_in_front_until_the_reader_leaves(
    start: Start, article: Path
) -> None:
    run = start(str(article))
    title, library = (
        f"\x1b]2;{WORDS} — newsreader\x07".encode(),
        b"\x1b]2;Library \xe2\x80\x94 newsreader\x07",
    )
    read_until(run, title)
    run.press("L")
    read_until(run, library)
    run.press("q", "q")

    assert run.end() == 0
    assert run.written.rindex(title) > run.written.rindex(library)
    assert run.written.index(b"\x1b[22;2t") < run.written.index(b"\x1b]2;") < run.written.index(b"\x1b[23;2t")


@pytest.mark.parametrize("size", [(80, 24), (120, 40), (200, 60)])
def test_not_one_word_moves_while_the_app_takes_over_and_fills_the_screen(
    start: Start, article: Path, size: tuple[int, int]
) -> None:
    run = start(str(article), size=size)
    read_until(run, b"help" if size[0] < 110 else b"Sections")
    screen = pyte.Screen(*size)
    stream = pyte.ByteStream(screen)
    written = _understood(run.written)
    first = written.index(b"\x1b[?2026l")
    end = written.index(b"help" if size[0] < 110 else b"Sections")
    stream.feed(written[:first])
    division = columns(size[0])
    text = range(division.sections, division.sections + division.text)

    def line(y: int) -> str:
        return "".join(screen.buffer[y][x].data for x in (text if y else range(size[0])))

    frame = [line(y) for y in range(size[1])]
    assert any(WORDS in words for words in frame)
    screen.dirty.clear()
    seen = 0
    for at in range(first, end, 100):
        stream.feed(written[at : min(end, at + 100)])
        # The screen's last rows and what lies beside the text are filled when the rest is there.
        for y in screen.dirty & set(range(size[1] - 2)):
            assert line(y) == frame[y], (at, y)
            seen += 1
        screen.dirty.clear()
    assert seen > size[1]


@pytest.mark.parametrize(
    "seen", [WORDS.encode(), QUERY, b"\x1b]2;", b"help"], ids=["text", "app", "title", "keys"]
)
def test_leaving_while_the_screen_is_being_put_together_is_no_failure(
    start: Start, article: Path, seen: bytes
) -> None:
    run = start(str(article))
    read_until(run, seen)
    run.send(b"q")

    assert run.end() == 0, run.written[-300:]


def test_of_a_long_text_the_beginning_is_shown_first_and_keys_typed_then_are_done(
    start: Start, tmp_path: Path
) -> None:
    words = "The council of Ostmark met again and the ferry did not leave the harbour on that day either. "
    path = tmp_path / "chronicle.txt"
    path.write_text(f"{WORDS}\n\n" + "\n\n".join(words * 3 for _ in range(2_000)), "utf-8")
    run = start(str(path))
    read_until(run, WORDS.encode())
    run.send(b"G")
    read_until(run, b"100 %")
    run.send(b"q")

    assert run.end() == 0, run.written[-300:]
    assert first_of(run, QUERY, WORDS.encode()) == WORDS.encode()


def test_the_second_time_the_frame_is_the_one_that_was_kept_as_long_as_nothing_changed(
    start: Start, article: Path, tmp_path: Path
) -> None:
    def opened(until: bytes = b"100 %") -> bytes:
        run = start(str(article))
        read_until(run, until)
        run.send(b"G")
        read_until(run, b"100 %")
        run.send(b"q")
        assert run.end() == 0, run.written[-300:]
        return run.written.partition(b"\x1b[?2026l")[0]

    def kept() -> list[bytes]:
        return [path.read_bytes() for path in (tmp_path / "cache" / "frames").glob("*-80x24")]

    opened(b"0 %")
    (frame,) = kept()
    assert opened().endswith(b"".join(frame.split(b"\n")[3:]))
    article.write_text(article.read_text("utf-8").replace("council", "mayor"), "utf-8")
    assert b"mayor" in opened(b"mayor of")
    assert kept() != [frame]


@pytest.mark.parametrize(
    ("size", "environment"),
    [((120, 40), {}), ((200, 60), {"NO_COLOR": "1"}), ((80, 24), {}), ((132, 30), {"COLORTERM": ""})],
    ids=str,
)
def test_the_second_time_lists_and_footer_stand_in_the_first_frame_and_not_one_cell_of_them_changes(
    start: Start, article: Path, size: tuple[int, int], environment: dict[str, str]
) -> None:
    def opened() -> Terminal:
        run = start(str(article), size=size, **environment)
        run.wait_until(lambda: _has_analysis(article.parent), "an analysis")
        run.wait_for("help")
        run.settle()
        return run

    first = opened()
    first.press("j", "j", "j", "q")
    assert first.end() == 0, first.written[-300:]

    run = opened()
    written = _understood(run.written)
    end = written.index(b"\x1b[?2026l")
    screen = pyte.Screen(*size)
    stream = pyte.ByteStream(screen)
    stream.feed(written[:end])
    division = columns(size[0])
    beside = [*range(division.sections), *range(division.sections + division.text, size[0])]
    places = [(x, y) for y in range(1, size[1] - 2) for x in beside]
    places += [(x, y) for y in (size[1] - 2, size[1] - 1) for x in range(size[0])]
    frame = {place: seen(screen.buffer[place[1]][place[0]]) for place in places}
    words = "".join(cell.words for cell in frame.values())
    assert "help" in words
    assert "Ostmark" in words or size[0] < 110
    for at in range(end, len(written), 100):
        stream.feed(written[at : at + 100])
        changed = [
            (place, frame[place], now)
            for place in places
            if place[1] in screen.dirty and (now := seen(screen.buffer[place[1]][place[0]])) != frame[place]
        ]
        assert not changed, (at, changed[:3])
        screen.dirty.clear()


@pytest.mark.parametrize("ended_by", [signal.SIGTERM, signal.SIGKILL], ids=lambda number: number.name)
def test_whatever_ended_it_the_first_frame_is_at_the_line_that_was_read_last(
    start: Start, article: Path, ended_by: signal.Signals
) -> None:
    """A frame of an earlier, orderly end shows another place by then."""

    def opened() -> Terminal:
        run = start(str(article), size=(100, 30))
        run.wait_until(lambda: _has_analysis(article.parent), "an analysis")
        run.wait_for("help")
        return run

    def reading(written: bytes) -> list[tuple[int, str]]:
        screen = pyte.Screen(100, 30)
        pyte.ByteStream(screen).feed(written)
        return [(y, row[10:50]) for y, row in enumerate(screen.display) if "▸" in row]

    def offset() -> int:
        library = sqlite3.connect(article.parent / "data" / "library.sqlite3")
        row = library.execute("SELECT cursor FROM place").fetchone()
        library.close()
        return row[0] if row else 0

    first = opened()
    first.press("j", "q")
    assert first.end() == 0, first.written[-300:]
    before = offset()
    second = opened()
    second.press("}", "}", "j")
    if ended_by is signal.SIGKILL:
        second.wait_until(lambda: offset() > before, "the place")
    second.signal(ended_by)
    assert second.end() != 0
    left = _understood(second.written).partition(LEAVE)[0]
    written = _understood(opened().written)

    assert offset() > before
    assert reading(written[: written.index(b"\x1b[?2026l")]) == reading(written) == reading(left) != []


def test_the_second_time_only_what_is_still_true_stands_beside_the_text(start: Start, article: Path) -> None:
    """A bookmark was made in another program meanwhile."""
    size = (120, 40)

    def opened() -> Terminal:
        run = start(str(article), size=size)
        run.wait_until(lambda: _has_analysis(article.parent), "an analysis")
        run.wait_for("help")
        run.settle()
        run.press("q")
        assert run.end() == 0, run.written[-300:]
        return run

    def frame(run: Terminal) -> str:
        return run.written.partition(b"\x1b[?2026l")[0].decode()

    assert "Sections" not in frame(opened())
    assert "Sections" in frame(opened())
    added = start("bookmark", "add", str(article), "--paragraph", "2")
    assert added.end() == 0, added.written
    again = opened()
    assert WORDS in frame(again)
    assert "Sections" not in frame(again)
    assert "Bookmarks" in frame(opened())


def test_words_that_are_commands_are_never_taken_for_articles(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    for name in COMMANDS:
        (tmp_path / name).write_text("A file of that name\n", "utf-8")
        assert early._is_command(name), name
    assert not early._is_command("crews.txt")


def _has_analysis(home: Path) -> bool:
    """Whether the library has one: of panes it is only there that they are filled the next time."""
    address = f"{(home / 'data' / 'library.sqlite3').as_uri()}?mode=ro"
    try:
        with closing(sqlite3.connect(address, uri=True)) as library:
            return bool(library.execute("SELECT 1 FROM analysis").fetchone())
    except sqlite3.Error:
        return False


def _understood(written: bytes) -> bytes:
    """What was written without what pyte takes for words: private controls, requests, window operations."""
    return re.sub(
        rb"\x1b(?:\[[<=>][0-9;:]*[@-~]|\[\??[0-9;]*\$[a-z]|\[[0-9;]*t|\][^\x07\x1b]*\x07)", b"", written
    )
