"""Opening an article, or the library, on the screen, and leaving it in order."""

from __future__ import annotations

import os
import signal
import sys
from typing import TYPE_CHECKING

from tui_reader.app.keymap import load_keymap
from tui_reader.app.loading import load_screen
from tui_reader.cli.leaving import Leaving, arrived, loaded
from tui_reader.cli.progress import fetching
from tui_reader.errors import ReaderError, SourceError
from tui_reader.session.ahead import read_ahead
from tui_reader.session.analyst import MOST_UNASKED
from tui_reader.session.engine import EngineProcess
from tui_reader.session.session import Session

if TYPE_CHECKING:
    from tui_reader.app.opening.early import EarlyScreen
    from tui_reader.app.opening.remembered import Remembered, Sides
    from tui_reader.model.article import Article
    from tui_reader.session.ahead import Ahead
    from tui_reader.session.reading import Reading


def read(
    source: str | None,
    theme: str | None,
    early: EarlyScreen | None = None,
    ahead: Ahead | None = None,
    *,
    linear: bool = False,
) -> int:
    """Show the screen until the reader leaves; the program's exit status.

    `early` is the terminal where the article's first frame stands on it already, `ahead` the article where it
    is being read already. Raises `ReaderError`.
    """
    if not sys.stdout.isatty() and "TEXTUAL_DRIVER" not in os.environ:
        raise SourceError(
            "the reader needs a terminal to draw on, and standard output is none",
            hint="for a pipe or a file use: newsreader show SOURCE",
        )
    if os.environ.get("TERM") == "dumb":
        raise SourceError(
            "the reader cannot draw on this terminal (TERM is “dumb”)",
            hint="to read it as plain text use: newsreader show SOURCE",
        )
    try:
        return _read(source, theme, early, ahead, linear=linear)
    except BaseException:
        # What went wrong is to be said on the terminal that the reader knows.
        if early is not None:
            early.end()
        raise


def _read(
    source: str | None, theme: str | None, early: EarlyScreen | None, ahead: Ahead | None, *, linear: bool
) -> int:
    engine = EngineProcess()
    session = Session(analyser=engine)
    frames: dict[tuple[int, int], Remembered] = {}
    interrupted = signal.getsignal(signal.SIGINT)
    try:
        keymap = load_keymap(session.config.keys, session.paths.keymap)
        leaving = Leaving(early, keymap)
        if ahead is None and source:
            ahead = read_ahead(source)
        if ahead is not None and not (loaded(leaving) and arrived(ahead, leaving)):
            return 0
        with fetching(source):
            reading = session.open(source, ahead=ahead) if source else None
        if source == "-":
            _keys_from_terminal()
        if reading is None or (reading.analysis is None and len(reading.article.text) <= MOST_UNASKED):
            _start(engine)
            if reading is not None and engine.pid is not None:
                reading.analyse_ahead()
        if not loaded(leaving):
            if reading is not None:
                reading.save_place(reading.place)
            return 0
        run = load_screen()
        size = _size()
        sides: list[Sides | None] = []
        status = run(
            session,
            reading,
            theme=theme,
            keymap=keymap,
            early=early,
            log=session.paths.log,
            linear=linear,
            left=sides.append,
        )
        if reading is not None and source and status == 0:
            frames = _frames(session, reading, source, theme or "", {size, _size()}, sides[0])
    finally:
        if ahead is not None:
            ahead.drop()
        session.close()
        signal.signal(signal.SIGINT, interrupted)
    if reading is not None and source and frames:
        _keep(source, theme or "", reading.article, frames)
    return status


def _keep(source: str, theme: str, article: Article, frames: dict[tuple[int, int], Remembered]) -> None:
    """Keep frames for as long as the library holds what it holds now of the article."""
    from tui_reader.app.opening.remembered import remember
    from tui_reader.session.standing import standing

    held = standing(article)
    if held is not None:
        for size, frame in frames.items():
            remember(source, theme, size, frame, held)


def _frames(
    session: Session,
    reading: Reading,
    source: str,
    theme: str,
    sizes: set[tuple[int, int]],
    sides: Sides | None,
) -> dict[tuple[int, int], Remembered]:
    """The frames that the article will open with the next time on terminals of these sizes.

    `sides` is what stood beside the text on a terminal of one size.
    """
    from tui_reader.app.background import from_environment
    from tui_reader.app.colours import chosen
    from tui_reader.app.opening.early import frame_of, possible
    from tui_reader.app.opening.frame import Opening
    from tui_reader.app.opening.remembered import Remembered
    from tui_reader.app.page.hyphens import Setting
    from tui_reader.model.stop import START
    from tui_reader.store.hashing import hash_of

    config, article = session.config, reading.article
    if not (config.first_frame and not config.linear and possible() and source != "-"):
        return {}
    try:
        place = session.library.place(article.id)
    except ReaderError:
        return {}
    if place is not None and place.stop.begun and place.revision != hash_of(article.text):
        return {}  # another instance shows another text
    stop = (place.stop if place else START).within(len(article.text))
    setting = Setting(config.hyphenate, config.justify)
    opening = Opening(article, True, stop, config.measure, session.memory, setting)
    name = chosen(theme or config.theme, session.memory.background or from_environment())
    if sides and reading.place != stop:
        sides = None  # another instance has been elsewhere since
    drawn = {size: frame_of(opening, name, size) for size in sizes}
    return {
        size: Remembered(frame, sides.written if sides and sides.size == size else "")
        for size, frame in drawn.items()
        if frame is not None
    }


def _size() -> tuple[int, int]:
    """Columns and rows of the terminal; none where a browser is in its place."""
    try:
        columns, rows = os.get_terminal_size(1)
    except OSError:
        return 0, 0
    return columns, rows


def _start(engine: EngineProcess) -> None:
    """Start the engine before Textual is imported, so that both load side by side."""
    try:
        engine.start()
    except ReaderError:
        # The text is readable without it, and the panes say why they stay empty when they ask for it.
        return


def _keys_from_terminal() -> None:
    """Let the keyboard be standard input after the article was read from there."""
    try:
        terminal = os.open("/dev/tty", os.O_RDWR)
    except OSError as error:
        raise SourceError(
            "an article from standard input needs a terminal for its keys, and there is none",
            hint="save it to a file first, or use: newsreader show -",
        ) from error
    os.dup2(terminal, 0)
    os.close(terminal)
    sys.stdin = os.fdopen(0, closefd=False)
