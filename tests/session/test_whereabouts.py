"""Where the reader stopped and what their marks stand at, over restarts and changes of the text."""

from __future__ import annotations

from pathlib import Path

import pytest

from tui_reader.session.glance import first_sight
from tui_reader.session.paths import Paths
from tui_reader.session.session import Session

PARAGRAPHS = [
    f"On day {number} the council of Ostmark spoke about {thing}, and nobody in the harbour was content with it."
    for number, thing in enumerate(
        ["the ferry", "two cranes", "a new pier", "the bakery", "old nets", "the lighthouse", "salt", "eels"],
        1,
    )
]
FIRST = "Ostmark talks\n\n"


@pytest.fixture(autouse=True)
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("NEWSREADER_HOME", str(tmp_path / "home"))


@pytest.fixture
def file(tmp_path: Path) -> Path:
    path = tmp_path / "talks.txt"
    path.write_text(FIRST + "\n\n".join(PARAGRAPHS), "utf-8")
    return path


def session() -> Session:
    return Session(Paths.find())


def stop_at(file: Path, words: str) -> None:
    with_session = session()
    reading = with_session.open(str(file))
    at = reading.article.text.index(words)
    reading.save_place(at)
    reading.set_mark("a", at)
    with_session.close()


def found(file: Path) -> tuple[str, dict[str, str]]:
    """The words at the place and at the marks, and at the place of the first frame where that is drawn."""
    with_session = session()
    reading = with_session.open(str(file))
    text = reading.article.text
    sight = first_sight(str(file))
    assert sight is None or sight.place == reading.place
    with_session.close()
    return text[reading.place :][:14], {letter: text[at:][:14] for letter, at in reading.marks.items()}


def test_both_are_there_again(file: Path) -> None:
    stop_at(file, "On day 5")

    assert found(file) == ("On day 5 the c", {"a": "On day 5 the c"})
    sight = first_sight(str(file))
    assert sight is not None
    assert sight.place > 0


def test_both_stand_at_the_same_words_after_the_text_changed(file: Path) -> None:
    stop_at(file, "On day 5")
    changed = [
        "A note that was added on top, and is rather long for a note.",
        *PARAGRAPHS[:1],
        *PARAGRAPHS[2:],
    ]
    file.write_text(FIRST + "\n\n".join(changed), "utf-8")

    assert found(file) == ("On day 5 the c", {"a": "On day 5 the c"})
    assert first_sight(str(file)) is None


def test_where_the_words_are_gone_it_is_as_far_into_the_text_and_the_mark_is_lost(file: Path) -> None:
    stop_at(file, "On day 8")
    other = (
        "Snow fell on the hills all night, and the road over the pass was closed before the morning came. "
    )
    file.write_text(FIRST + "\n\n".join([other] * 5), "utf-8")
    with_session = session()
    reading = with_session.open(str(file))
    with_session.close()

    assert 0.7 * len(reading.article.text) < reading.place < len(reading.article.text)
    assert reading.marks == {}


def test_nothing_is_kept_where_nothing_is_to_be_remembered(file: Path, tmp_path: Path) -> None:
    (tmp_path / "home" / "config").mkdir(parents=True)
    (tmp_path / "home" / "config" / "config.toml").write_text("remember = false\n", "utf-8")
    stop_at(file, "On day 5")

    assert found(file)[1] == {}
