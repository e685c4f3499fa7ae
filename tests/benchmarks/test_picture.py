"""The README's picture is one of the real screen, with its panes filled."""

from __future__ import annotations

from pathlib import Path

import pytest

from benchmarks.picture import ROOT, picture


@pytest.mark.engine
async def test_the_picture_shows_an_article_with_its_quotations(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("NEWSREADER_HOME", str(tmp_path))
    words = (await picture("sample:council-lido")).replace("&#160;", " ")
    assert "Quotes" in words
    assert "Sections" in words
    assert "lido" in words.lower()


def test_the_readme_shows_a_picture_that_is_there() -> None:
    assert "docs/screen.svg" in (ROOT / "README.md").read_text(encoding="utf-8")
    assert (ROOT / "docs" / "screen.svg").read_text(encoding="utf-8").startswith("<svg")
