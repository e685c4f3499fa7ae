"""First frames that are kept: used while nothing changed, few, and the user's alone."""

from __future__ import annotations

import os
import stat
from pathlib import Path

import pytest

from tui_reader.app.opening import remembered

SIZE = (80, 24)


@pytest.fixture
def article(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> str:
    monkeypatch.setenv("NEWSREADER_HOME", str(tmp_path / "home"))
    path = tmp_path / "crews.txt"
    path.write_text("Crews stay ashore", "utf-8")
    return str(path)


def frames(tmp_path: Path) -> list[Path]:
    return list((tmp_path / "home" / "cache" / "frames").iterdir())


def test_what_was_kept_is_there_again(article: str, tmp_path: Path) -> None:
    remembered.remember(article, "", SIZE, "\x1b[HCrews — stay\x1b[2;1H", "a1")

    assert remembered.recall(article, "", SIZE) == "\x1b[HCrews — stay\x1b[2;1H"
    assert {stat.S_IMODE(path.stat().st_mode) for path in frames(tmp_path)} == {0o600}


def test_none_is_used_that_shows_another_place_than_the_reader_is_at_now(article: str) -> None:
    """Whatever the article was called where the reader went on in it."""
    remembered.remember(article, "", SIZE, "frame", "a1")
    remembered.forget("b2")
    assert remembered.recall(article, "", SIZE) == "frame"
    remembered.forget("a1")
    assert remembered.recall(article, "", SIZE) is None
    remembered.remember(article, "", (100, 30), "other", "a1")
    assert remembered.recall(article, "", SIZE) is None
    assert remembered.recall(article, "", (100, 30)) == "other"
    remembered.forget("a1")
    remembered.forget("a1")


@pytest.mark.parametrize("change", ["file", "theme", "size", "settings", "environment"])
def test_it_is_not_used_when_anything_it_hangs_on_changed(
    article: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, change: str
) -> None:
    remembered.remember(article, "", SIZE, "frame", "a1")
    theme, size = "", SIZE
    if change == "file":
        Path(article).write_text("Crews go back", "utf-8")
    elif change == "theme":
        theme = "newsreader-light"
    elif change == "size":
        size = (81, 24)
    elif change == "settings":
        (tmp_path / "home" / "config").mkdir()
        (tmp_path / "home" / "config" / "config.toml").write_text("measure = 60\n", "utf-8")
    else:
        monkeypatch.setenv("COLORTERM", "something else")

    assert remembered.recall(article, theme, size) is None


def test_only_so_many_are_kept(article: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(remembered, "MOST", 3)
    for number in range(6):
        path = tmp_path / f"{'x' * number}.txt"
        path.write_text("words", "utf-8")
        remembered.remember(str(path), "", SIZE, "frame", "a1")
        os.utime(frames(tmp_path)[0])

    assert len(frames(tmp_path)) == 3


def test_a_cache_that_cannot_be_written_is_no_failure(article: str, tmp_path: Path) -> None:
    (tmp_path / "home").write_text("in the way", "utf-8")
    remembered.remember(article, "", SIZE, "frame", "a1")

    assert remembered.recall(article, "", SIZE) is None
