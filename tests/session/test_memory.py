"""What the screen remembers, in a small file that may be missing, spoilt or not to be written."""

from __future__ import annotations

import tempfile
from pathlib import Path

from hypothesis import given
from hypothesis import strategies as st

from tui_reader.session.memory import Memory, keep_memory, read_memory


def test_what_is_kept_is_read_back(tmp_path: Path) -> None:
    left = Memory(30, 40, 90, True, False, "quotes", "quotes:1:0", "title", "light")

    keep_memory(tmp_path / "data" / "screen.txt", left)

    assert read_memory(tmp_path / "data" / "screen.txt") == left
    assert [path.name for path in (tmp_path / "data").iterdir()] == ["screen.txt"]


@given(st.binary(max_size=80))
def test_any_file_gives_a_screen(words: bytes) -> None:
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "screen.txt"
        path.write_bytes(b"sections = " + words + b"\npanes = 9999999\nactive = \x07x\n")
        found = read_memory(path)
    assert 0 <= found.sections <= 500
    assert found.panes == 0


def test_where_nothing_can_be_written_nothing_happens(tmp_path: Path) -> None:
    (tmp_path / "file").touch()

    keep_memory(tmp_path / "file" / "screen.txt", Memory(sections=3))

    assert read_memory(tmp_path / "file" / "screen.txt") == Memory()
