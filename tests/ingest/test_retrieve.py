"""Opening a source: what it is, where it came from, and what is said when it cannot be read."""

from __future__ import annotations

import io
import json
import os
from contextlib import suppress
from pathlib import Path

import pytest

from tests.ingest.conftest import LEAD, PROSE, SECOND, TITLE
from tui_reader.errors import NotAnArticleError, SourceError
from tui_reader.ingest.retrieve import location_of, open_export, open_source, walk_sources
from tui_reader.model.public import reading_to_json

TEXT = "\n".join([TITLE, *PROSE])


@pytest.fixture
def article(tmp_path: Path) -> Path:
    path = tmp_path / "bridge.txt"
    path.write_text(TEXT, encoding="utf-8")
    return path


def test_a_file_is_read_and_knows_where_it_came_from(article: Path) -> None:
    read = open_source(str(article))
    assert read.title == TITLE
    assert read.location == str(article)
    assert read.id == open_source(str(article)).id


def test_a_relative_path_and_a_link_have_the_location_of_the_file(
    article: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    link = article.with_name("link.txt")
    link.symlink_to(article)
    monkeypatch.chdir(article.parent)
    assert open_source("bridge.txt").location == open_source("link.txt").location == str(article)


def test_standard_input_is_read_and_told_by_its_text() -> None:
    one = open_source("-", stdin=io.BytesIO(TEXT.encode()))
    other = open_source("-", stdin=io.BytesIO(b"Other words."))
    assert one.title == TITLE
    assert one.location == "-"
    assert one.id != other.id


def test_standard_input_with_front_matter_is_markdown() -> None:
    read = open_source("-", stdin=io.BytesIO(b"---\ntitle: Bridge\n---\n\n**Shut** for a month.\n"))
    assert read.title == "Bridge"
    assert "**" not in read.text


def test_the_suffix_decides_between_text_and_markdown(tmp_path: Path) -> None:
    for name, kept in (("a.txt", True), ("a.md", False)):
        path = tmp_path / name
        path.write_text(f"# Title\n\n## Part\n\n**{LEAD}**\n", encoding="utf-8")
        assert ("**" in open_source(str(path)).text) is kept


@pytest.mark.parametrize("encoding", ["utf-8-sig", "utf-16", "utf-16-le", "cp1252"])
def test_any_usual_encoding_is_read(tmp_path: Path, encoding: str) -> None:
    path = tmp_path / "old.txt"
    path.write_bytes(f"Café bridge shut\n{LEAD} “Déjà vu”, said Señor Lind.\n{SECOND}".encode(encoding))
    read = open_source(str(path))
    assert read.title == "Café bridge shut"
    assert "“Déjà vu”" in read.text
    guessed = encoding in ("utf-16-le", "cp1252")
    assert any("guess" in notice for notice in read.notices) is guessed


def test_a_line_of_a_megabyte_is_opened(tmp_path: Path) -> None:
    path = tmp_path / "long.txt"
    path.write_text("word " * 220_000, encoding="utf-8")
    assert open_source(str(path)).words == 220_000


def test_our_own_json_is_read_back(article: Path) -> None:
    read = open_source(str(article))
    path = article.with_suffix(".json")
    path.write_text(json.dumps(reading_to_json(read, None)), encoding="utf-8")
    again = open_source(str(path))
    assert (again.id, again.title, again.text, again.sections) == (
        read.id,
        read.title,
        read.text,
        read.sections,
    )


@pytest.mark.parametrize("content", ["[1]", "{}", '{"schema": "newsreader/1"}', "{", "[" * 100_000, '"x"'])
def test_other_json_is_refused(tmp_path: Path, content: str) -> None:
    path = tmp_path / "x.json"
    path.write_text(content, encoding="utf-8")
    with pytest.raises(NotAnArticleError, match="JSON"):
        open_source(str(path))


def test_json_that_would_fill_the_memory_is_refused(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("tui_reader.ingest.readings.MOST_BYTES", 1_000_000)
    path = tmp_path / "x.json"
    path.write_text("[" + "[]," * 400_000 + "[]]", encoding="utf-8")
    with pytest.raises(NotAnArticleError, match="larger than 1 MB"):
        open_source(str(path))


@pytest.mark.parametrize(
    ("name", "content", "message"),
    [
        ("empty.txt", b"", "nothing in it"),
        ("blank.md", b" \r\n\t\xc2\xa0", "nothing in it"),
        ("unseen.txt", "\xad\u200b\u2060".encode() * 20, "nothing in it"),
        ("photo.txt", b"\x89PNG\r\n\x1a\n" + bytes(99), "not text"),
        ("data.bin", bytes(range(256)) * 9, "not text"),
    ],
)
def test_what_holds_nothing_to_read_is_no_article(
    tmp_path: Path, name: str, content: bytes, message: str
) -> None:
    path = tmp_path / name
    path.write_bytes(content)
    with pytest.raises(NotAnArticleError, match=message) as caught:
        open_source(str(path))
    assert caught.value.where == str(path)


def test_a_missing_file_names_its_neighbour(article: Path) -> None:
    with pytest.raises(SourceError, match="no such file") as caught:
        open_source(str(article.with_name("brigde.txt")))
    assert "bridge.txt" in caught.value.hint


def test_a_missing_folder_is_told(tmp_path: Path) -> None:
    with pytest.raises(SourceError) as caught:
        open_source(str(tmp_path / "nowhere" / "a.txt"))
    assert "folder" in caught.value.hint


def test_a_folder_is_no_article_and_leaves_no_handle_open(tmp_path: Path) -> None:
    assert _handles_of(tmp_path) == 0
    with pytest.raises(SourceError, match="folder"):
        open_source(str(tmp_path))
    assert _handles_of(tmp_path) == 0
    handle = os.open(tmp_path, os.O_RDONLY)
    assert _handles_of(tmp_path) == 1
    os.close(handle)


def _handles_of(path: Path) -> int:
    """How many of this process's handles are of that file; others may come and go meanwhile."""
    number = 0
    for handle in range(os.sysconf("SC_OPEN_MAX") if os.sysconf("SC_OPEN_MAX") < 4_096 else 4_096):
        with suppress(OSError):
            number += os.path.samestat(os.fstat(handle), path.stat())
    return number


def test_a_pipe_without_a_writer_is_not_waited_for(tmp_path: Path) -> None:
    pipe = tmp_path / "pipe.txt"
    os.mkfifo(pipe)
    with pytest.raises(SourceError, match="no ordinary file"):
        open_source(str(pipe))


@pytest.mark.skipif(os.geteuid() == 0, reason="the administrator may read everything")
def test_a_file_that_may_not_be_read_is_told(article: Path) -> None:
    article.chmod(0)
    with pytest.raises(SourceError, match="not allowed"):
        open_source(str(article))


def test_what_is_too_large_is_refused_unread(tmp_path: Path) -> None:
    path = tmp_path / "huge.txt"
    with path.open("wb") as file:
        file.truncate(100_000_001)
    with pytest.raises(SourceError, match="100 MB"):
        open_source(str(path))


def test_a_source_that_is_no_path_is_told() -> None:
    with pytest.raises(SourceError, match="not a path"):
        open_source("a\0b")


def test_folders_become_their_articles_in_order(tmp_path: Path) -> None:
    for name in ("b.txt", "a.md", "skip.py", ".hidden.txt", "in/c.txt", ".git/d.txt"):
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).write_text("x", encoding="utf-8")
    found = [Path(s).relative_to(tmp_path).as_posix() for s in walk_sources([str(tmp_path)])]
    assert found == ["a.md", "b.txt", "in/c.txt"]


def test_what_is_no_folder_is_passed_on(article: Path) -> None:
    assert list(walk_sources([str(article), "missing.txt", "-"])) == [str(article), "missing.txt", "-"]
    assert location_of(article) == str(article)


@pytest.mark.parametrize("source", ["a" * 5_000, "~nobody-of-that-name/x", "ftp://127.0.0.1/x", "a\0b"])
def test_what_can_be_no_file_is_left_to_be_refused_in_words(source: str) -> None:
    assert list(walk_sources([source])) == [source]
    assert open_export(source) == ()
    with pytest.raises(SourceError):
        open_source(source)
