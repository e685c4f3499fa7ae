"""What is taken along of the screen when the reader leaves is what stands there when the article opens again."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace

import pytest
from rich.color import ColorSystem
from rich.style import Style
from textual.pilot import Pilot
from textual.strip import Strip

from tests.app.cells import Seen, cells, drawn
from tests.app.conftest import FakeReading, FakeSession
from tests.pilot import until
from tui_reader.app.app import NewsreaderApp
from tui_reader.app.geometry import columns
from tui_reader.app.opening.early import EarlyScreen
from tui_reader.app.opening.remembered import Sides
from tui_reader.app.screens.reading import ReadingScreen
from tui_reader.app.widgets.standing_in import read_rows
from tui_reader.session.memory import Memory

pytestmark = pytest.mark.usefixtures("by_state")
WIDE, WIDEST, NARROW = (120, 24), (200, 30), (80, 24)
WAYS: dict[str, Sequence[str]] = {
    "at once": (),
    "from the end": ("G",),
    "from the middle of a paragraph": ("j", "j", "j", "j", "j"),
    "after moving down and up": ("G", "g", "j"),
    "out of a pane": ('"', "down", "down"),
    "out of the sections": ("s", "down", "down"),
    "with a source open": ("@", "down", "right"),
    "with a trail": ("/", *"ferry", "enter", "n"),
    "with another pane": ("@", "escape"),
    "with other rows": ('"', "full_stop", "comma", "escape"),
    "with something kept": ("b", ")", "h"),
    "with other widths": ("plus", "s", "minus"),
    "without sections": ("S",),
}


@pytest.fixture(autouse=True)
def colours(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("COLORTERM", "truecolor")
    monkeypatch.setenv("TERM", "xterm-256color")
    monkeypatch.delenv("NO_COLOR", raising=False)
    render: Callable[..., str] = vars(Strip)["render_style"].__func__

    def anew(cls: type[Strip], style: Style, text: str, color_system: ColorSystem) -> str:
        style._ansi = None  # styles are shared, and keep their codes for whoever asked first
        return render(cls, style, text, color_system=color_system)

    monkeypatch.setattr(Strip, "render_style", classmethod(anew))


async def left(
    session: FakeSession, size: tuple[int, int], keys: Sequence[str] = (), last: str = "q", theme: str = ""
) -> Sides | None:
    """Read, press keys and leave; what was taken along."""
    app = NewsreaderApp(session, session.reading, theme=theme or None)
    async with app.run_test(size=size) as pilot:
        await furnished(pilot)
        await pilot.press(*keys)
        await pilot.press(last)
    session.reading.place = session.reading.saved[-1]
    return app.left


async def furnished(pilot: Pilot[None]) -> None:
    await until(pilot, lambda: getattr(pilot.app.screen, "furnished", False))


async def opened(
    session: FakeSession, size: tuple[int, int], sides: Sides | None = None, theme: str = ""
) -> str:
    """What the app draws when it opens the article, which had `sides` before."""
    app = NewsreaderApp(session, session.reading, theme=theme or None, early=EarlyScreen("vellmark.md"))
    assert app.early is not None
    app.early.sides = sides
    async with app.run_test(size=size) as pilot:
        if ReadingScreen.settle_in is SETTLE_IN:
            await furnished(pilot)
        return drawn(app)


SETTLE_IN = ReadingScreen.settle_in


def unfurnished(monkeypatch: pytest.MonkeyPatch) -> None:
    """Stop after the app's first frame."""

    async def nothing(screen: ReadingScreen) -> None:
        return None

    monkeypatch.setattr(ReadingScreen, "settle_in", nothing)


def beside(written: str, size: tuple[int, int], memory: Memory) -> list[list[Seen]]:
    """The cells beside and below the text."""
    division, rows = columns(size[0], memory), cells(written, size)
    end = division.sections + division.text
    return [[*row[: division.sections], *row[end:]] for row in rows[1:-2]] + rows[-2:]


@pytest.mark.parametrize(
    ("way", "size"),
    [
        *((way, WIDE) for way in WAYS),
        *(
            (way, WIDEST)
            for way in ("from the end", "out of a pane", "with a source open", "with something kept")
        ),
        *((way, NARROW) for way in ("from the end", "with a trail", "with another pane")),
    ],
    ids=str,
)
async def test_it_is_what_stands_there_the_next_time_however_the_reader_left(
    session: FakeSession, way: str, size: tuple[int, int]
) -> None:
    sides = await left(session, size, WAYS[way])

    assert sides is not None
    taken = beside(sides.written, size, session.memory)
    assert taken == beside(await opened(session, size), size, session.memory)
    assert any(seen.words.strip() for row in taken for seen in row)


@pytest.mark.parametrize("theme", ["newsreader-dark", "newsreader-light", "newsreader-terminal", "nord"])
async def test_the_apps_first_frame_shows_the_same_cells(
    session: FakeSession, monkeypatch: pytest.MonkeyPatch, theme: str
) -> None:
    sides = await left(session, WIDE, theme=theme)
    assert sides is not None
    unfurnished(monkeypatch)

    frame = await opened(session, WIDE, sides, theme)
    assert beside(frame, WIDE, session.memory) == beside(sides.written, WIDE, session.memory)


@pytest.mark.parametrize("variable", ["NO_COLOR", "COLORTERM"])
async def test_the_same_without_colours_and_with_few(
    session: FakeSession, monkeypatch: pytest.MonkeyPatch, variable: str
) -> None:
    monkeypatch.setenv(variable, "1")
    sides = await left(session, WIDEST)
    assert sides is not None
    assert "[38;2;" not in sides.written
    assert beside(sides.written, WIDEST, session.memory) == beside(
        await opened(session, WIDEST), WIDEST, session.memory
    )
    unfurnished(monkeypatch)

    frame = await opened(session, WIDEST, sides)
    assert beside(frame, WIDEST, session.memory) == beside(sides.written, WIDEST, session.memory)


async def test_on_a_screen_of_another_size_nothing_of_it_is_shown(
    session: FakeSession, monkeypatch: pytest.MonkeyPatch
) -> None:
    sides = await left(session, WIDE)
    assert sides is not None
    unfurnished(monkeypatch)

    for size in ((121, 24), (120, 25)):
        shown = beside(await opened(session, size, sides), size, session.memory)
        assert not {seen.words for row in shown for seen in row} - {" ", "─"}


@pytest.mark.parametrize(
    ("size", "keys"),
    [
        (WIDE, "z"),
        (WIDE, "v"),
        (WIDE, "/"),
        (WIDE, "?"),
        (WIDE, "@z"),
        (WIDE, "H"),
        (WIDE, "B..."),
        (NARROW, "e"),
        (NARROW, "s"),
    ],
)
async def test_nothing_is_taken_of_a_screen_that_is_arranged_for_the_moment(
    session: FakeSession, size: tuple[int, int], keys: str
) -> None:
    assert await left(session, size, keys, last="ctrl+q") is None


async def test_signs_that_terminals_disagree_about_stand_in_their_places_too(
    session: FakeSession, reading: FakeReading, monkeypatch: pytest.MonkeyPatch
) -> None:
    first, *others = reading.article.sections
    heading = replace(first, heading="The family 👩‍👩‍👧 of नमस्ते Tarn")
    reading.article = replace(reading.article, sections=(heading, *others))
    sides = await left(session, WIDE)
    assert sides is not None
    assert "H👩" in sides.written
    unfurnished(monkeypatch)

    frame = await opened(session, WIDE, sides)
    assert beside(frame, WIDE, session.memory) == beside(sides.written, WIDE, session.memory)


async def test_nothing_is_taken_where_the_analysis_is_not_there(
    session: FakeSession, reading: FakeReading
) -> None:
    reading.analysis = reading.found = None

    assert await left(session, WIDE) is None


async def test_nothing_is_taken_of_the_library_or_of_another_article(session: FakeSession) -> None:
    assert await left(session, WIDE, "L", last="ctrl+q") is None


@pytest.mark.parametrize(
    "change",
    [lambda words: words.replace("m", "x"), lambda words: words.replace("[0m", "[999m")],
    ids=["kind", "code"],
)
async def test_what_is_not_understood_is_not_shown(
    session: FakeSession, change: Callable[[str], str]
) -> None:
    sides = await left(session, WIDE)
    assert sides is not None
    assert read_rows(sides)

    assert read_rows(sides._replace(written=change(sides.written))) == {}
