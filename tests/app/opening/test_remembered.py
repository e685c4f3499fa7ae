"""First frames that are kept: used while nothing changed, few, and the user's alone."""

from __future__ import annotations

import os
import stat
from pathlib import Path

import pytest

from tui_reader.app.opening import remembered
from tui_reader.app.opening.remembered import Remembered
from tui_reader.session.standing import Standing

SIZE = (80, 24)
FRAME = Remembered("\x1b[HCrews — stay\x1b[2;1H", "\x1b[2;1HSections")
HELD = Standing("/", "0123456789ab", "", "1234abcd")
"""What is held of an article where there is no library, but for its notes, which are not asked for then."""
FILES = {"settings": "config/config.toml", "keys": "config/keymap.toml", "screen": "data/screen.txt"}


@pytest.fixture
def article(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> str:
    monkeypatch.setenv("NEWSREADER_HOME", str(tmp_path / "home"))
    path = tmp_path / "crews.txt"
    path.write_text("Crews stay ashore", "utf-8")
    return str(path)


def frames(tmp_path: Path) -> list[Path]:
    return list((tmp_path / "home" / "cache" / "frames").iterdir())


def test_what_was_kept_is_there_again(article: str, tmp_path: Path) -> None:
    remembered.remember(article, "", SIZE, FRAME, HELD)

    assert remembered.recall(article, "", SIZE) == FRAME
    (kept,) = frames(tmp_path)
    assert stat.S_IMODE(kept.stat().st_mode) == 0o600


@pytest.mark.parametrize(
    "change", ["file", "theme", "size", "settings", "keys", "screen", "packages", "environment"]
)
def test_it_is_not_used_when_anything_it_hangs_on_changed(
    article: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, change: str
) -> None:
    remembered.remember(article, "", SIZE, FRAME, HELD)
    theme, size = "", SIZE
    if change == "file":
        Path(article).write_text("Crews go back", "utf-8")
    elif change == "theme":
        theme = "newsreader-light"
    elif change == "size":
        size = (81, 24)
    elif change in FILES:
        path = tmp_path / "home" / FILES[change]
        path.parent.mkdir(exist_ok=True)
        path.write_text("a = 1\n", "utf-8")
    elif change == "packages":
        monkeypatch.syspath_prepend(tmp_path / "more" / "site-packages")
    else:
        monkeypatch.setenv("COLORTERM", "something else")

    assert remembered.recall(article, theme, size) is None


def test_only_so_many_are_kept(article: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(remembered, "MOST", 3)
    for number in range(6):
        path = tmp_path / f"{'x' * number}.txt"
        path.write_text("words", "utf-8")
        remembered.remember(str(path), "", SIZE, FRAME, HELD)
        os.utime(frames(tmp_path)[0])

    assert len(frames(tmp_path)) == 3


def test_a_cache_that_cannot_be_written_is_no_failure(article: str, tmp_path: Path) -> None:
    (tmp_path / "home").write_text("in the way", "utf-8")
    remembered.remember(article, "", SIZE, FRAME, HELD)

    assert remembered.recall(article, "", SIZE) is None


def test_what_stands_beside_the_text_is_left_out_where_it_was_not_known(article: str) -> None:
    remembered.remember(article, "", SIZE, FRAME, HELD._replace(notes=""))

    assert remembered.recall(article, "", SIZE) == Remembered(FRAME.text)


@pytest.mark.parametrize("damage", ["cut", "changed", "lines", "empty", "no text"])
def test_a_file_that_was_damaged_is_not_used(article: str, tmp_path: Path, damage: str) -> None:
    remembered.remember(article, "", SIZE, FRAME, HELD)
    (kept,) = frames(tmp_path)
    written = kept.read_bytes()
    kept.write_bytes(
        {
            "cut": written[:-3],
            "changed": written.replace(b"Crews", b"Cr\x07ws"),
            "lines": written + b"\n",
            "empty": b"",
            "no text": b"\xff" + written,
        }[damage]
    )

    assert remembered.recall(article, "", SIZE) is None


@pytest.mark.parametrize("kept", [Remembered(FRAME.text), None], ids=["notes", "place"])
def test_of_a_library_that_changed_only_what_is_still_true_is_used(
    article: str, kept: Remembered | None
) -> None:
    held = HELD._replace(stamp="another") if kept else HELD._replace(stamp="another", place="elsewhere")
    remembered.remember(article, "", SIZE, FRAME, held)

    assert remembered.recall(article, "", SIZE) == kept


def test_of_a_frame_that_is_too_large_the_text_is_kept(article: str) -> None:
    large = "words " * (remembered.LARGEST // 6)
    remembered.remember(article, "", SIZE, FRAME._replace(sides=large), HELD)
    assert remembered.recall(article, "", SIZE) == Remembered(FRAME.text)
    remembered.remember(article, "", (100, 30), Remembered(large), HELD)
    assert remembered.recall(article, "", (100, 30)) is None
