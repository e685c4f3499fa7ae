"""Where the reader stopped and what their marks stand at, over restarts and changes of the text."""

from __future__ import annotations

import sqlite3
from pathlib import Path

import pytest

from tui_reader.model.stop import Stop
from tui_reader.session.glance import first_sight
from tui_reader.session.paths import Paths
from tui_reader.session.session import Session
from tui_reader.store.schema import MIGRATIONS

PARAGRAPHS = [
    f"On day {number} the council of Ostmark spoke about {thing}, and nobody in the harbour was content with it."
    for number, thing in enumerate(
        ["the ferry", "two cranes", "a new pier", "the bakery", "old nets", "the lighthouse", "salt", "eels"],
        1,
    )
]
FIRST = "Ostmark talks\n\n"
SENTENCES = [
    "The ferry to Sarnby left at seven with nobody on board but the cook and two dogs.",
    "Prices of eel went up again, said Marte Lund, who has sold fish here since she was nine.",
    "A crane fell into the basin on Monday; it will be lifted out as soon as the wind drops.",
    "Whoever wants to see the new pier must walk, for the road has been under water for weeks.",
]


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


def stop_at(file: Path, words: str, top: str = "") -> None:
    """Stop with the words on the reading line, and those of `top` at the top of the screen."""
    with_session = session()
    reading = with_session.open(str(file))
    text = reading.article.text
    at = text.index(words)
    reading.save_place(Stop(text.index(top or words), at, 1))
    reading.set_mark("a", at)
    with_session.close()


def stopped(file: Path) -> tuple[str, str]:
    """The words at the top of the screen and those on the reading line, as the article opens next."""
    with_session = session()
    reading = with_session.open(str(file))
    text, stop = reading.article.text, reading.place
    sight = first_sight(str(file))
    assert sight is None or sight.stop == stop
    with_session.close()
    return text[stop.top :][:14], text[stop.cursor :][:14]


def found(file: Path) -> tuple[str, dict[str, str]]:
    """The words at the place and at the marks, and at the place of the first frame where that is drawn."""
    with_session = session()
    reading = with_session.open(str(file))
    text = reading.article.text
    sight = first_sight(str(file))
    assert sight is None or sight.stop == reading.place
    with_session.close()
    return text[reading.place.cursor :][:14], {letter: text[at:][:14] for letter, at in reading.marks.items()}


def test_both_are_there_again(file: Path) -> None:
    stop_at(file, "On day 5")

    assert found(file) == ("On day 5 the c", {"a": "On day 5 the c"})
    sight = first_sight(str(file))
    assert sight is not None
    assert sight.stop.begun


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


def test_the_reading_line_is_kept_beside_the_top_of_the_screen(file: Path) -> None:
    stop_at(file, "On day 5", top="On day 3")
    sight = first_sight(str(file))

    assert stopped(file) == ("On day 3 the c", "On day 5 the c")
    assert sight is not None
    assert sight.stop.lead == 1


def test_both_lines_are_found_in_other_text_each_for_itself(file: Path) -> None:
    stop_at(file, "On day 5", top="On day 3")
    changed = ["A note that was added on top.", *PARAGRAPHS[:3], "And another in between.", *PARAGRAPHS[3:]]
    file.write_text(FIRST + "\n\n".join(changed), "utf-8")

    assert stopped(file) == ("On day 3 the c", "On day 5 the c")


@pytest.mark.parametrize("gone", ["top", "cursor"])
def test_of_two_lines_one_of_which_is_gone_the_other_is_kept_and_this_one_near_it(
    file: Path, gone: str
) -> None:
    words = list(SENTENCES)
    file.write_text(FIRST + "\n\n".join(words), "utf-8")
    stop_at(file, "A crane", top="The ferry")
    words[0 if gone == "top" else 2] = "Snow fell on the hills all through the night. " * 2
    file.write_text(FIRST + "\n\n".join(words), "utf-8")
    with_session = session()
    reading = with_session.open(str(file))
    with_session.close()
    text, stop = reading.article.text, reading.place

    assert text[stop.cursor if gone == "top" else stop.top :].startswith(
        "A crane" if gone == "top" else "The f"
    )
    assert stop.cursor - stop.top == pytest.approx(173, abs=20)


def test_words_that_are_gone_leave_the_place_between_those_that_stood_round_them(file: Path) -> None:
    words = list(SENTENCES)
    file.write_text(FIRST + "\n\n".join(words), "utf-8")
    stop_at(file, "A crane")
    words[2] = "Nobody was hurt."
    file.write_text(FIRST + "\n\n".join([*PARAGRAPHS, *words]), "utf-8")
    with_session = session()
    reading = with_session.open(str(file))
    with_session.close()
    text = reading.article.text

    assert text.index("sold fish here") < reading.place.cursor <= text.index("Whoever")


def test_words_between_no_spaces_are_found_too(file: Path) -> None:
    """The passage by which a place is known need not end with a word."""
    lines = [
        f"第{n}段落、" + "港の労働者は船を出さず市長は話し合いを続けると述べた。" * (1 + n % 3)
        for n in range(40)
    ]
    file.write_text(FIRST + "\n\n".join(lines), "utf-8")
    stop_at(file, "第17段落", top="第15段落")
    file.write_text(
        FIRST + "\n\n".join(["新しい段落がここにある。" * 9, *lines[:16], "もう一つ。", *lines[16:]]), "utf-8"
    )

    assert [words[:6] for words in stopped(file)] == ["第15段落、", "第17段落、"]
    assert found(file)[1]["a"].startswith("第17段落、")


def test_a_mark_stays_at_words_before_which_others_were_put(file: Path) -> None:
    """Also where what it is known by would end within a word."""
    long = [
        f"Item {n} of the council's list, about the harbour, the ferry and the new pier" for n in range(30)
    ]
    file.write_text(FIRST + "\n\n".join(long), "utf-8")
    stop_at(file, "Item 17")
    file.write_text(FIRST + "\n\n".join([*long[:17], "Something else altogether.", *long[17:]]), "utf-8")

    assert found(file)[1]["a"].startswith("Item 17 ")


def test_a_place_is_understood_by_the_text_that_it_was_kept_for(file: Path) -> None:
    """Also where another instance has put a newer text into the library meanwhile."""
    old = session()
    reading = old.open(str(file))
    reading.save_place(Stop.at(reading.article.text.index("On day 2")))
    file.write_text(FIRST + "A note that was added on top.\n\n" + "\n\n".join(PARAGRAPHS), "utf-8")
    new = session()
    new.open(str(file)).remember()
    new.close()
    reading.save_place(Stop.at(reading.article.text.index("On day 6")))
    old.close()

    assert stopped(file) == ("On day 6 the c", "On day 6 the c")
    assert first_sight(str(file)) is None


def test_who_only_looked_leaves_the_place_alone_that_another_instance_kept(file: Path) -> None:
    stop_at(file, "On day 2")
    one, two = session(), session()
    idle, moving = one.open(str(file)), two.open(str(file))
    moving.save_place(Stop.at(moving.article.text.index("On day 6")))
    assert not idle.save_place(idle.place, moved=False)
    two.close()
    one.close()

    assert stopped(file)[1] == "On day 6 the c"


def test_a_place_of_an_older_library_is_read_at_the_top(file: Path, tmp_path: Path) -> None:
    stop_at(file, "On day 5", top="On day 3")
    old = sqlite3.connect(tmp_path / "home" / "data" / "library.sqlite3")
    for column in ("cursor", "lead", "revision"):
        old.execute(f"ALTER TABLE place DROP COLUMN {column}")
    old.execute(f"PRAGMA user_version = {version_without('ALTER TABLE place')}")
    old.commit()
    old.close()
    assert first_sight(str(file)) is None

    assert stopped(file) == ("On day 3 the c", "On day 3 the c")
    assert first_sight(str(file)) is not None


def version_without(statement: str) -> int:
    """The version of the library before the first migration that holds such a statement."""
    return next(n for n, made in enumerate(MIGRATIONS) if any(one.startswith(statement) for one in made))


def test_where_the_words_are_gone_it_is_as_far_into_the_text_and_the_mark_is_lost(file: Path) -> None:
    stop_at(file, "On day 8")
    other = (
        "Snow fell on the hills all night, and the road over the pass was closed before the morning came. "
    )
    file.write_text(FIRST + "\n\n".join([other] * 5), "utf-8")
    with_session = session()
    reading = with_session.open(str(file))
    with_session.close()

    assert 0.7 * len(reading.article.text) < reading.place.cursor < len(reading.article.text)
    assert reading.marks == {}


def test_nothing_is_kept_where_nothing_is_to_be_remembered(file: Path, tmp_path: Path) -> None:
    (tmp_path / "home" / "config").mkdir(parents=True)
    (tmp_path / "home" / "config" / "config.toml").write_text("remember = false\n", "utf-8")
    stop_at(file, "On day 5")
    with_session = session()
    assert not with_session.open(str(file)).set_mark("a", 20)
    with_session.close()

    assert found(file)[1] == {}
