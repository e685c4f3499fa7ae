"""What the tests of the start open."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.app.opening.crews import write_article


@pytest.fixture
def article(tmp_path: Path) -> Path:
    """A plain text of thirty paragraphs."""
    return write_article(tmp_path / "crews.txt")
