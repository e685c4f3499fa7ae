"""Where files are kept."""

from __future__ import annotations

from pathlib import Path

import platformdirs
import pytest

from tui_reader.session.folders import folders
from tui_reader.session.paths import Paths


def test_one_variable_puts_everything_under_one_folder(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setenv("NEWSREADER_HOME", str(tmp_path))
    paths = Paths.find()
    assert {paths.config, paths.data, paths.cache} == {tmp_path / n for n in ("config", "data", "cache")}
    assert paths.library.parent == paths.data


def test_without_it_the_platform_decides(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("NEWSREADER_HOME", raising=False)
    assert Paths.find().settings.parent.name == "newsreader"


@pytest.mark.parametrize(
    "given", [{}, {"XDG_CONFIG_HOME": "/x/conf", "XDG_CACHE_HOME": " "}, {"XDG_DATA_HOME": "/x/data"}]
)
def test_the_folders_are_those_that_platformdirs_finds(
    monkeypatch: pytest.MonkeyPatch, given: dict[str, str]
) -> None:
    for name in ("NEWSREADER_HOME", "XDG_CONFIG_HOME", "XDG_DATA_HOME", "XDG_CACHE_HOME"):
        monkeypatch.delenv(name, raising=False)
    for name, value in given.items():
        monkeypatch.setenv(name, value)
    dirs = platformdirs.PlatformDirs("newsreader", appauthor=False)

    assert folders() == (dirs.user_config_dir, dirs.user_data_dir, dirs.user_cache_dir)
