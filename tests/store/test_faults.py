"""Newer, damaged and foreign files, full disks, other writers, and being killed."""

from __future__ import annotations

import json
import random
import resource
import signal
import sqlite3
import subprocess
import sys
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import Any, TypeVar

import pytest

from tui_reader.errors import LibraryError, NewerLibraryError
from tui_reader.model.annotations import Highlight
from tui_reader.model.article import Article
from tui_reader.model.reading import Analysis
from tui_reader.store import schema
from tui_reader.store.library import Library

T = TypeVar("T")

WRITER = """
import json, sys
from dataclasses import replace
from pathlib import Path
from tui_reader.store import database
from tui_reader.store.library import Library
database.BUSY_SECONDS = 120
path, name, number = Path(sys.argv[1]), sys.argv[2], int(sys.argv[3])
library = Library.open(path)
highlight = library.highlights(None)[0]
print("ready", flush=True)
sys.stdin.readline()
for i in range(number):
    library.keep_highlight(replace(highlight, id=f"{name}-{i}"))
    print(f"{name}-{i}", flush=True)
library.close()
"""


def _writer(path: Path, name: str, number: int) -> subprocess.Popen[str]:
    command = [sys.executable, "-c", WRITER, str(path), name, str(number)]
    return subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True)


def _start(process: subprocess.Popen[str]) -> None:
    assert process.stdout
    assert process.stdin
    assert process.stdout.readline() == "ready\n"
    process.stdin.write("\n")
    process.stdin.flush()


@pytest.fixture
def kept(path: Path, article: Article, highlight: Highlight) -> Path:
    """A closed library with one highlight."""
    library = Library.open(path)
    library.keep_article(article)
    library.keep_highlight(highlight)
    library.close()
    return path


def test_four_processes_write_side_by_side_and_nothing_is_lost(kept: Path) -> None:
    processes = [_writer(kept, f"p{n}", 25) for n in range(4)]
    for process in processes:
        _start(process)
    for process in processes:
        process.communicate()
        assert process.returncode == 0
    library = Library.open(kept)
    assert len(library.highlights(None)) == 101
    library.close()


@pytest.mark.parametrize("rounds", [4, pytest.param(1_000, marks=pytest.mark.long)])
def test_what_was_acknowledged_survives_being_killed(kept: Path, rounds: int) -> None:
    acknowledged: set[str] = set()
    rng = random.Random(7)
    for number in range(rounds):
        process = _writer(kept, f"k{number}", 100_000)
        _start(process)
        assert process.stdout
        for _ in range(rng.randint(1, 20)):
            acknowledged.add(process.stdout.readline().removesuffix("\n"))
        process.send_signal(signal.SIGKILL)
        acknowledged |= set(process.stdout.read().split("\n")[:-1])
        process.communicate()
    library = Library.open(kept)
    assert len(acknowledged) >= rounds
    assert acknowledged <= {h.id for h in library.highlights(None)}
    assert library.notices == ()
    library.close()


def test_several_first_starts_at_once_begin_one_library(path: Path) -> None:
    code = "import sys; from pathlib import Path; from tui_reader.store import database;"
    code += "from tui_reader.store.library import Library; database.BUSY_SECONDS = 120;"
    code += "l = Library.open(Path(sys.argv[1])); print(l.durable, l.notices); l.close()"
    processes = [
        subprocess.Popen([sys.executable, "-c", code, str(path)], stdout=subprocess.PIPE, text=True)
        for _ in range(4)
    ]
    assert [process.communicate()[0] for process in processes] == ["True ()\n"] * 4


@pytest.mark.parametrize("in_the_log", [False, True])
def test_a_newer_library_is_refused_and_left_byte_for_byte(kept: Path, in_the_log: bool) -> None:
    newer = sqlite3.connect(kept, isolation_level=None)
    newer.execute(f"PRAGMA user_version = {len(schema.MIGRATIONS) + 1}")
    if not in_the_log:
        newer.close()
    files = [p for p in sorted(kept.parent.glob("library*")) if not p.name.endswith("-shm")]
    before = {p: p.read_bytes() for p in files}
    assert any(p.name.endswith("-wal") for p in files) is in_the_log
    with pytest.raises(NewerLibraryError, match="newer"):
        Library.open(kept)
    after = [p for p in sorted(kept.parent.glob("library*")) if not p.name.endswith("-shm")]
    assert {p: p.read_bytes() for p in after} == before
    newer.close()


@pytest.mark.parametrize("content", [b"Dear diary,\n" * 50, b"%PDF-1.7\n", b"x"])
def test_a_file_that_is_no_database_is_refused_and_left_alone(path: Path, content: bytes) -> None:
    path.parent.mkdir(parents=True)
    path.write_bytes(content)
    with pytest.raises(LibraryError, match="not a library"):
        Library.open(path)
    assert path.read_bytes() == content
    assert [p.name for p in path.parent.iterdir()] == [path.name]


def test_the_database_of_another_program_is_refused_and_left_alone(path: Path) -> None:
    path.parent.mkdir(parents=True)
    other = sqlite3.connect(path)
    other.execute("CREATE TABLE recipe (name TEXT)")
    other.commit()
    other.close()
    before = path.read_bytes()
    with pytest.raises(LibraryError, match="not a library"):
        Library.open(path)
    assert path.read_bytes() == before


def test_an_empty_file_becomes_a_library(path: Path, article: Article) -> None:
    path.parent.mkdir(parents=True)
    path.touch()
    library = Library.open(path)
    library.keep_article(article)
    assert library.notices == ()
    library.close()


@pytest.mark.parametrize("damage", ["cut", "zeros", "header", "schema"])
def test_a_damaged_library_is_set_aside_and_the_backup_restored(
    kept: Path, highlight: Highlight, damage: str
) -> None:
    assert len(list((kept.parent / "backups").iterdir())) == 1
    data = bytearray(kept.read_bytes())
    if damage == "cut":
        del data[len(data) // 2 :]
    elif damage == "zeros":
        data[:4096] = bytes(4096)
    elif damage == "header":
        data[:16] = b"garbage garbage!"
    else:
        data[100:4096] = random.Random(5).randbytes(3996)
    kept.write_bytes(data)
    library = Library.open(kept)
    assert library.durable
    assert library.highlights(None) == (highlight,)
    assert "damaged" in library.notices[0]
    assert "backup" in library.notices[0]
    library.close()
    aside = list(kept.parent.glob("library.damaged-*.sqlite3"))
    assert [p.read_bytes() for p in aside] == [bytes(data)]
    again = Library.open(kept)
    assert again.notices == ()
    again.close()


def test_without_a_backup_what_can_be_read_is_saved(kept: Path, highlight: Highlight) -> None:
    for backup in (kept.parent / "backups").iterdir():
        backup.unlink()
    with kept.open("ab") as file:
        file.truncate(kept.stat().st_size - 4096)
    library = Library.open(kept)
    assert library.highlights(None) == (highlight,)
    assert library.article(highlight.article_id) is not None
    assert "read out of the damaged file" in library.notices[0]
    library.close()


def test_damage_that_shows_late_is_mended_at_the_next_start(
    kept: Path, article: Article, highlight: Highlight
) -> None:
    data = bytearray(kept.read_bytes())
    at = data.index(b"Ask her")
    page = at // 4096 * 4096
    data[page : page + 4096] = b"\xff" * 4096
    kept.write_bytes(data)
    library = Library.open(kept)
    with pytest.raises(LibraryError, match="damaged"):
        library.highlights(None)
    library.close()
    library = Library.open(kept)
    assert library.highlights(None) == (highlight,)
    assert library.article(article.id) == article
    assert library.notices
    library.close()


def test_where_no_folder_can_be_made_the_library_is_in_memory_and_says_so(
    tmp_path: Path, article: Article, highlight: Highlight
) -> None:
    (tmp_path / "file").write_text("in the way")
    library = Library.open(tmp_path / "file" / "data" / "library.sqlite3")
    assert not library.durable
    assert "cannot be kept" in library.notices[0]
    library.keep_article(article)
    library.keep_highlight(highlight)
    assert library.highlights(article.id) == (highlight,)
    library.close()


def test_in_a_home_that_can_only_be_read_old_notes_are_still_shown(
    kept: Path, highlight: Highlight, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(cls: object, path: Path) -> None:
        raise OSError(30, "Read-only file system")

    monkeypatch.setattr("tui_reader.store.database.Database.open_file", classmethod(refuse))
    library = Library.open(kept)
    assert not library.durable
    assert "Read-only file system" in library.notices[0]
    assert library.highlights(None) == (highlight,)
    library.close()


def test_an_older_library_on_a_disk_that_takes_nothing_can_be_read(
    kept: Path, article: Article, monkeypatch: pytest.MonkeyPatch
) -> None:
    later = (*schema.MIGRATIONS, ("ALTER TABLE article ADD COLUMN later TEXT",))
    for module in ("schema", "database", "inspect"):
        monkeypatch.setattr(f"tui_reader.store.{module}.MIGRATIONS", later)

    def refuse(cls: object, path: Path) -> None:
        raise OSError(30, "Read-only file system")

    monkeypatch.setattr("tui_reader.store.database.Database.open_file", classmethod(refuse))
    library = Library.open(kept)
    assert [row.id for row in library.catalogue.articles("sarnby")] == [article.id]
    library.keep_article(article)
    assert not library.durable
    library.close()


def test_an_article_that_makes_no_sense_keeps_no_older_library_from_being_opened(
    kept: Path, article: Article, monkeypatch: pytest.MonkeyPatch
) -> None:
    other = sqlite3.connect(kept)
    other.execute("INSERT INTO article (id, location, title, language, words, minutes, length, revision, added, opened)"
                  " VALUES ('fedcba987654', '/x', 'Odd', 'en', 1, 1, 1, 'h', '2031', '')")  # fmt: skip
    other.execute("INSERT INTO revision VALUES ('fedcba987654', 'h', '2031', '{}', 'x')")
    other.execute("DELETE FROM quotation")
    other.execute(f"PRAGMA user_version = {len(schema.MIGRATIONS)}")
    other.commit()
    other.close()
    later = (*schema.MIGRATIONS, ("ALTER TABLE article ADD COLUMN later TEXT",))
    for module in ("schema", "database", "inspect"):
        monkeypatch.setattr(f"tui_reader.store.{module}.MIGRATIONS", later)
    library = Library.open(kept)
    assert [row.id for row in library.catalogue.articles("sarnby")] == [article.id]
    with pytest.raises(LibraryError, match="makes no sense"):
        library.article("fedcba987654")
    assert library.known_as(replace(article, id="ffffffffffff")) == article.id
    library.close()


def test_on_a_full_disk_a_change_is_refused_and_the_old_notes_stay(
    kept: Path, article: Article, highlight: Highlight
) -> None:
    library = Library.open(kept)
    before = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (kept.stat().st_size, before[1]))
    try:
        with pytest.raises(LibraryError):
            library.keep_highlight(replace(highlight, id="big", note="x" * 500_000))
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, before)
    assert library.highlights(None) == (highlight,)
    library.keep_highlight(replace(highlight, id="small"))
    assert len(library.highlights(article.id)) == 2
    library.close()


def test_an_older_library_is_brought_up_to_date_and_keeps_all(
    kept: Path, highlight: Highlight, monkeypatch: pytest.MonkeyPatch
) -> None:
    later = (*schema.MIGRATIONS, ("ALTER TABLE highlight ADD COLUMN later TEXT",))
    for module in ("schema", "database", "inspect"):
        monkeypatch.setattr(f"tui_reader.store.{module}.MIGRATIONS", later)
    library = Library.open(kept)
    assert library.highlights(None) == (highlight,)
    library.close()
    assert int.from_bytes(kept.read_bytes()[60:64], "big") == len(later)


def test_a_library_of_the_first_version_can_be_searched_after_opening(
    path: Path, article: Article, analysis: Analysis
) -> None:
    from tui_reader.model.schema import article_to_json

    path.parent.mkdir(parents=True)
    old = sqlite3.connect(path, isolation_level=None)
    for statement in schema.MIGRATIONS[0]:
        old.execute(statement)
    old.execute(f"PRAGMA application_id = {schema.APPLICATION_ID}")
    old.execute("PRAGMA user_version = 1")
    data = article_to_json(article)
    text = data.pop("text")
    facts = (article.id, article.location, article.title, article.site, None, article.published, "en")
    for values in ((*facts, 12, 1, len(text), "x", "2031-05-04", "2031-05-05"),):
        old.execute(f"INSERT INTO article VALUES ({', '.join('?' * 13)})", values)
    old.execute("INSERT INTO revision VALUES (?, 'x', '2031', ?, ?)", (article.id, json.dumps(data), text))
    old.close()
    library = Library.open(path)
    assert [row.unread for row in library.catalogue.articles("sarnby")] == [False]
    assert library.known_as(replace(article, id="ffffffffffff")) == article.id
    library.keep_article(article)
    library.keep_analysis(article, analysis)
    assert library.catalogue.quotations("speaker:quill")
    library.close()


def test_a_migration_that_fails_changes_nothing(
    kept: Path, highlight: Highlight, monkeypatch: pytest.MonkeyPatch
) -> None:
    broken = (
        *schema.MIGRATIONS,
        (
            "ALTER TABLE highlight ADD COLUMN later TEXT",
            "INSERT INTO article SELECT * FROM article",
        ),
    )
    with monkeypatch.context() as patch:
        for module in ("schema", "database", "inspect"):
            patch.setattr(f"tui_reader.store.{module}.MIGRATIONS", broken)
        library = Library.open(kept)
        assert not library.durable
        library.close()
    library = Library.open(kept)
    assert library.highlights(None) == (highlight,)
    library.close()


class Steps:
    """Counts the instructions that SQLite executes on all connections that are opened."""

    def __init__(self, monkeypatch: pytest.MonkeyPatch) -> None:
        self._taken = 0
        connect = sqlite3.connect

        def counted(*target: Any, **options: Any) -> sqlite3.Connection:
            connection: sqlite3.Connection = connect(*target, **options)
            connection.set_progress_handler(self._step, 1)
            return connection

        monkeypatch.setattr(sqlite3, "connect", counted)

    def _step(self) -> None:
        self._taken += 1

    def of(self, work: Callable[[], T]) -> tuple[T, int]:
        """What the work gave, and how many instructions it took."""
        before = self._taken
        given = work()
        return given, self._taken - before


def test_a_full_library_is_opened_like_a_small_one_and_listed_row_by_row(
    kept: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    steps = Steps(monkeypatch)
    names = "id, location, title, language, words, minutes, length, revision, added, opened, number"
    opening, listing = [], []
    for first, last in ((0, 1_250), (1_250, 10_000)):
        library = Library.open(kept)
        rows = [
            (f"{n:012x}", f"/a/{n}.txt", f"Title {n}", "en", 500, 2, 3000, "x", "t", f"{n:09}", n + 100)
            for n in range(first, last)
        ]
        with library._db.change() as connection:
            connection.executemany(f"INSERT INTO article ({names}) VALUES ({', '.join('?' * 11)})", rows)
        library.close()
        library, taken = steps.of(lambda: Library.open(kept))
        opening.append(taken)
        listed, taken = steps.of(library.articles)
        assert len(listed) == last + 1
        listing.append(taken)
        library.close()
    assert 0 < opening[0] == opening[1]
    assert listing[1] < 10 * listing[0]


def test_the_tables_are_readable_by_other_programs(kept: Path, highlight: Highlight) -> None:
    other = sqlite3.connect(f"{kept.as_uri()}?mode=ro", uri=True)
    exact, tags, title, text = other.execute(
        "SELECT h.exact, h.tags, a.title, r.text FROM highlight h JOIN article a ON a.id = h.article_id"
        " JOIN revision r ON r.article_id = a.id AND r.hash = a.revision"
    ).fetchone()
    other.close()
    assert exact == highlight.anchor.quote.exact
    assert tuple(json.loads(tags)) == highlight.tags
    assert title == "Ferry stopped"
    assert exact in text
