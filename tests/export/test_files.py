"""Exports on disk: whole or not at all, under safe names."""

from __future__ import annotations

import errno
import os
import resource
import subprocess
import sys
import time
import unicodedata
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tui_reader.errors import ExportError
from tui_reader.export.files import LONGEST_NAME, safe_name, write_whole


def test_a_new_file_holds_the_very_bytes(tmp_path: Path) -> None:
    write_whole(tmp_path / "a.md", "é\r\n“x”\n")
    assert (tmp_path / "a.md").read_bytes() == "é\r\n“x”\n".encode()
    assert [p.name for p in tmp_path.iterdir()] == ["a.md"]


def test_an_old_file_is_replaced_only_when_that_was_asked_for(tmp_path: Path) -> None:
    path = tmp_path / "a.md"
    path.write_text("old")
    path.chmod(0o640)
    with pytest.raises(ExportError, match="already"):
        write_whole(path, "new")
    assert path.read_text() == "old"
    write_whole(path, b"new", force=True)
    assert path.read_text() == "new"
    assert path.stat().st_mode & 0o777 == 0o640
    assert [p.name for p in tmp_path.iterdir()] == ["a.md"]


@pytest.mark.parametrize("force", [False, True])
@pytest.mark.parametrize("kind", ["link", "dangling", "folder", "fifo"])
def test_what_is_no_ordinary_file_is_left_alone(tmp_path: Path, kind: str, force: bool) -> None:
    path, target = tmp_path / "a.md", tmp_path / "target"
    if kind == "link":
        target.write_text("mine")
        path.symlink_to(target)
    elif kind == "dangling":
        path.symlink_to(target)
    elif kind == "folder":
        path.mkdir()
    else:
        os.mkfifo(path)
    before = path.lstat()
    with pytest.raises(ExportError):
        write_whole(path, "new", force=force)
    assert path.lstat().st_ino == before.st_ino
    assert path.lstat().st_mode == before.st_mode
    assert not target.exists() or target.read_text() == "mine"
    assert len(list(tmp_path.iterdir())) == (2 if kind == "link" else 1)


@pytest.mark.parametrize(
    ("number", "words"),
    [(errno.ENOSPC, "disk is full"), (errno.EDQUOT, "quota"), (errno.EIO, "could not be written")],
)
def test_when_writing_fails_the_old_file_is_as_it_was(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, number: int, words: str
) -> None:
    path = tmp_path / "a.md"
    path.write_text("old")

    def fail(descriptor: int, data: memoryview) -> int:
        raise OSError(number, os.strerror(number))

    monkeypatch.setattr("tui_reader.export.files.os.write", fail)
    with pytest.raises(ExportError, match=words):
        write_whole(path, "new", force=True)
    monkeypatch.undo()
    assert path.read_text() == "old"
    assert [p.name for p in tmp_path.iterdir()] == ["a.md"]


def test_a_file_that_outgrows_a_limit_is_not_written_in_part(tmp_path: Path) -> None:
    before = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (1000, before[1]))
    try:
        with pytest.raises(ExportError, match="larger than is allowed"):
            write_whole(tmp_path / "a.md", "x" * 5000)
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, before)
    assert list(tmp_path.iterdir()) == []


WRITER = """
import sys
from pathlib import Path
from tui_reader.export.files import write_whole
path = Path(sys.argv[1])
print("ready", flush=True)
for number in range(100_000):
    write_whole(path, str(number % 10) * 300_000, force=True)
"""


@pytest.mark.parametrize("round_", range(4))
def test_a_program_that_is_killed_leaves_a_whole_file(tmp_path: Path, round_: int) -> None:
    path = tmp_path / "a.md"
    path.write_text("x" * 300_000)
    with subprocess.Popen([sys.executable, "-c", WRITER, path], stdout=subprocess.PIPE, text=True) as writer:
        assert writer.stdout is not None
        assert writer.stdout.readline() == "ready\n"
        seen: set[tuple[int, int]] = set()
        end = time.monotonic() + 60
        while len(seen) < 2 + 3 * round_ and time.monotonic() < end:
            found = path.stat()
            seen.add((found.st_ino, found.st_mtime_ns))
        writer.kill()
    text = path.read_text()
    assert len(text) == 300_000
    assert len(set(text)) == 1


def test_in_a_folder_that_may_not_be_written_to_the_old_file_stays(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "a.md"
    path.write_text("old")

    def refuse(name: Path, flags: int, mode: int = 0o777) -> int:
        raise PermissionError(errno.EACCES, os.strerror(errno.EACCES), str(name))

    monkeypatch.setattr("tui_reader.export.files.os.open", refuse)
    with pytest.raises(ExportError, match="may not be written to"):
        write_whole(path, "new", force=True)
    monkeypatch.undo()
    assert path.read_text() == "old"
    assert [p.name for p in tmp_path.iterdir()] == ["a.md"]


def test_short_writes_are_carried_on(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    write = os.write
    monkeypatch.setattr("tui_reader.export.files.os.write", lambda fd, data: write(fd, data[:3]))
    write_whole(tmp_path / "a.md", "0123456789")
    assert (tmp_path / "a.md").read_text() == "0123456789"


@pytest.mark.parametrize(
    ("name", "words"),
    [
        ("nowhere/a.md", "no such folder"),
        ("file/a.md", "not a folder"),
        ("x" * 300, "name is too long"),
        ("a\0b", "no name for a file"),
    ],
)
def test_a_place_that_cannot_be_written_to_is_told_plainly(tmp_path: Path, name: str, words: str) -> None:
    (tmp_path / "file").write_text("")
    with pytest.raises(ExportError, match=words):
        write_whole(tmp_path / name, "new")


def test_without_hard_links_the_file_is_written_all_the_same(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(source: Path, target: Path) -> None:
        raise OSError(errno.EPERM, "no links here")

    monkeypatch.setattr("tui_reader.export.files.os.link", refuse)
    write_whole(tmp_path / "a.md", "new")
    assert (tmp_path / "a.md").read_text() == "new"
    with pytest.raises(ExportError, match="already"):
        write_whole(tmp_path / "a.md", "newer")


@pytest.mark.parametrize(
    ("title", "name"),
    [
        ("Ferry stopped: what now?", "ferry-stopped-what-now-0123456789ab.md"),
        ("../../etc/passwd", "etc-passwd-0123456789ab.md"),
        ("-rf .", "rf-0123456789ab.md"),
        (".hidden", "hidden-0123456789ab.md"),
        ("CON", "con-0123456789ab.md"),
        ("", "0123456789ab.md"),
        ("a\nb\x1b[2Jc\u202e", "a-b-2jc-0123456789ab.md"),
        ("Çédille — “Überall”", "çédille-überall-0123456789ab.md"),
        ("速報：港", "速報-港-0123456789ab.md"),
    ],
)
def test_a_title_becomes_a_name(title: str, name: str) -> None:
    assert safe_name(title, "0123456789ab", ".md") == name


@pytest.mark.parametrize("key", ["con", "NUL", "com1", "", "../x"])
def test_no_name_is_one_that_a_system_keeps_for_itself(key: str) -> None:
    name = safe_name("", key, ".md")
    assert name.split(".")[0].casefold() not in {"con", "nul", "com1", ""}
    assert "/" not in name


@given(st.text(max_size=300), st.text(max_size=20))
def test_any_title_gives_a_name_that_any_system_takes(title: str, key: str) -> None:
    name = safe_name(title, key, ".md")
    assert 3 < len(name.encode()) <= LONGEST_NAME
    assert name.endswith(".md")
    assert name[0] not in "-."
    assert not any(c in '/\\:*?"<>|' or unicodedata.category(c)[0] in "CZ" for c in name)
    assert name == safe_name(title, key, ".md")
