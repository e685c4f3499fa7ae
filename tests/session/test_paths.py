"""Where files are kept."""

from __future__ import annotations

from pathlib import Path

import pytest

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
