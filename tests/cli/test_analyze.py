"""`analyze` as tables, resumed, and with addresses."""

from __future__ import annotations

import csv
import io
import json
import os
import signal
import socket
import subprocess
import sys
import time
from contextlib import suppress
from pathlib import Path

import pytest
from pyarrow import parquet

from tests.cli.conftest import ARTICLE, Run
from tests.session.test_pages import page
from tests.web import Web
from tui_reader.cli.analyze_output import opened
from tui_reader.errors import ExportError
from tui_reader.session.flat import TABLES


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    folder = tmp_path / "many"
    folder.mkdir()
    for name in ("=a.txt", "b.txt", "c.txt"):
        (folder / name).write_text(ARTICLE.replace("Marta", name[-5].upper()), encoding="utf-8")
    return folder


def _rows(text: str) -> list[dict[str, str]]:
    return list(csv.DictReader(io.StringIO(text)))


@pytest.fixture
def lines() -> list[str]:
    """Three readings with a few rows each, as `analyze` writes them."""
    found = []
    for location in ("/=a.txt", "/b.txt", "/c.txt"):
        attribution = {
            "id": "a1", "kind": "direct", "content": [[0, 6]], "cue": [[7, 11]], "source": [[12, 15]],
            "speaker": "e1", "source_id": None, "section": 1, "paragraph": 1,
        }  # fmt: skip
        entity = {
            "id": "e1",
            "name": "=Ada",
            "type": "PERSON",
            "role": None,
            "aliases": [],
            "mentions": [[12, 15]],
        }
        reading = dict.fromkeys(("title", "site", "url", "published", "language"))
        reading |= {
            "id": "a", "location": location, "text": "“Wind” said Ada.", "entities": [entity],
            "attributions": [attribution, {**attribution, "id": "a2"}], "sources": [],
        }  # fmt: skip
        found.append(json.dumps(reading))
    return found


def _write(
    path: Path, form: str, lines: list[str], *, table: str = "attributions", resume: bool = False
) -> None:
    with opened(path, form, table, resume=resume) as (writer, held):
        for line in lines:
            if json.loads(line)["location"] not in held:
                writer.write(line)


def test_tables_hold_what_the_lines_hold(lines: list[str], tmp_path: Path) -> None:
    for table in TABLES:
        _write(tmp_path / "out.csv", "csv", lines, table=table)
        _write(tmp_path / "out.parquet", "parquet", lines, table=table)
        rows = _rows((tmp_path / "out.csv").read_text(encoding="utf-8"))
        read = parquet.read_table(tmp_path / "out.parquet")
        assert read.column_names == list(TABLES[table])
        assert [row["id"] for row in rows] == [one["id"] for line in lines for one in json.loads(line)[table]]
        cells = [["" if v is None else str(v) for v in row.values()] for row in read.to_pylist()]
        assert cells == [[value.removeprefix("'") for value in row.values()] for row in rows]
    assert {path.name for path in tmp_path.iterdir()} == {"out.csv", "out.parquet"}
    _write(tmp_path / "out.csv", "csv", lines)
    assert "'=Ada" in (tmp_path / "out.csv").read_text(encoding="utf-8")


@pytest.mark.parametrize("form", ["csv", "jsonl"])
@pytest.mark.parametrize("cut", [1, 25, 150, 320, 900])
def test_a_file_is_resumed_wherever_it_broke_off(
    lines: list[str], tmp_path: Path, form: str, cut: int
) -> None:
    out = tmp_path / "out"
    _write(out, form, lines)
    whole = out.read_bytes()
    out.write_bytes(whole[:-cut])
    _write(out, form, lines, resume=True)
    assert out.read_bytes() == whole
    _write(out, form, lines, resume=True)
    assert out.read_bytes() == whole


def test_a_table_comes_out_of_the_command(run: Run, folder: Path) -> None:
    done = run("analyze", folder, "--format", "csv", "--rows", "sources", "--jobs", "2")
    rows = _rows(done.stdout)
    assert {Path(row["location"]).name for row in rows} == {"=a.txt", "b.txt", "c.txt"}
    assert "anonymity" in {row["access"] for row in rows}


def test_a_parquet_file_is_whole_or_not_there(run: Run, folder: Path, tmp_path: Path) -> None:
    out = tmp_path / "out.parquet"
    assert run("analyze", folder, "--format", "parquet").returncode == 2
    assert run("analyze", folder, "--format", "parquet", "-o", tmp_path / "no" / "x").returncode == 1
    assert not out.exists()


def _begin(out: Path, lines: list[str], table: str) -> None:
    """A run that is interrupted after these readings."""
    with suppress(KeyboardInterrupt), opened(out, "parquet", table, resume=False) as (writer, _):
        for line in lines:
            writer.write(line)
        raise KeyboardInterrupt


@pytest.mark.parametrize(
    "torn", [b"", b'{"location": "/c.txt", "rows": [['], ids=["whole lines", "a torn line"]
)
def test_a_parquet_file_is_resumed_after_an_interruption_and_after_its_end(
    lines: list[str], tmp_path: Path, torn: bytes, capsys: pytest.CaptureFixture[str]
) -> None:
    out = tmp_path / "out.parquet"
    _begin(out, lines[:2], "attributions")
    part = tmp_path / "out.parquet.part"
    assert str(part) in capsys.readouterr().err
    assert not out.exists()
    part.write_bytes(part.read_bytes() + torn)
    with opened(out, "parquet", "attributions", resume=True) as (writer, held):
        assert held == {"/=a.txt", "/b.txt"}
        writer.write(lines[2])
    other = tmp_path / "other.parquet"
    _write(other, "parquet", lines)
    assert parquet.read_table(out).equals(parquet.read_table(other))
    late = lines[0].replace("/=a.txt", "/late.txt")
    _write(out, "parquet", [*lines, late], resume=True)
    _write(other, "parquet", [*lines, late])
    assert parquet.read_table(out).equals(parquet.read_table(other))
    kept = out.read_bytes()
    _write(out, "parquet", [*lines, late], resume=True)
    assert out.read_bytes() == kept
    assert {path.name for path in tmp_path.iterdir()} == {"out.parquet", "other.parquet"}


def test_an_article_without_rows_is_not_analysed_again_after_an_interruption(
    lines: list[str], tmp_path: Path
) -> None:
    out = tmp_path / "out.parquet"
    _begin(out, lines[:1], "sources")
    with opened(out, "parquet", "sources", resume=True) as (_, held):
        assert held == {"/=a.txt"}
    assert parquet.read_table(out).num_rows == 0


@pytest.mark.parametrize("form", ["csv", "parquet"])
def test_what_holds_another_table_is_not_gone_on_with(lines: list[str], tmp_path: Path, form: str) -> None:
    out = tmp_path / "out"
    _write(out, form, lines)
    whole = out.read_bytes()
    with pytest.raises(ExportError, match="something else"):
        _write(out, form, lines, table="entities", resume=True)
    out.with_name("out.part").write_text('{"location": "/a", "rows": [[1]]}\n')
    if form == "parquet":
        with pytest.raises(ExportError, match="another table"):
            _write(out, form, lines, resume=True)
    assert out.read_bytes() == whole


def test_articles_of_the_library_are_analysed_by_id_and_title(run: Run, bridge: Path, tmp_path: Path) -> None:
    key, title = run("library", "add", bridge).stdout.strip().split("  ", 1)
    out = tmp_path / "out.jsonl"
    assert run("analyze", key, title, "no-such", "-o", out).returncode == 1
    assert [json.loads(line)["id"] for line in out.read_text().splitlines()] == [key, key]
    assert run("analyze", key, "-o", out, "--resume").returncode == 0
    assert len(out.read_text().splitlines()) == 2


def test_addresses_are_analysed_and_resumed(run: Run, web: Web, tmp_path: Path) -> None:
    out = tmp_path / "out.jsonl"
    first, second = web.page("/1", page("One")), web.page("/2", page("Two"))
    done = run("analyze", first, web.address("/none"), second, "-o", out)
    assert done.returncode == 1
    assert "no such page" in done.stderr
    assert [json.loads(line)["title"] for line in out.read_text().splitlines()] == ["One", "Two"]
    asked = len(web.requests)
    assert run("analyze", first, second, "-o", out, "--resume").returncode == 0
    assert len(web.requests) == asked


def test_an_interruption_ends_it_at_once_and_leaves_whole_lines(
    tmp_path: Path, home: Path, folder: Path
) -> None:
    # So many that nobody waits for their end before looking at the first line.
    for number in range(1_000):
        (folder / f"n{number:04}.txt").write_text(ARTICLE, encoding="utf-8")
    out = tmp_path / "out.jsonl"
    process = subprocess.Popen(
        [sys.executable, "-m", "tui_reader", "analyze", str(folder), "-o", str(out), "--jobs", "2"],
        env={**os.environ, "NEWSREADER_HOME": str(home)},
        stderr=subprocess.PIPE,
        text=True,
    )
    deadline = time.monotonic() + 120
    while time.monotonic() < deadline and not (out.exists() and out.stat().st_size):
        time.sleep(0.02)
    process.send_signal(signal.SIGINT)
    _, errors = process.communicate()
    assert process.returncode == 130, errors
    assert "Traceback" not in errors
    lines = out.read_text(encoding="utf-8").splitlines()
    assert 0 < len(lines) < 1_003
    assert all(json.loads(line)["schema"] == "newsreader/1" for line in lines)


def test_an_interruption_does_not_wait_for_servers_that_say_nothing(home: Path) -> None:
    with socket.create_server(("127.0.0.1", 0)) as server:
        addresses = [f"http://127.0.0.1:{server.getsockname()[1]}/{number}" for number in range(20)]
        process = subprocess.Popen(
            [sys.executable, "-m", "tui_reader", "analyze", *addresses],
            env={**os.environ, "NEWSREADER_HOME": str(home)},
            stdout=subprocess.DEVNULL,
            stderr=subprocess.PIPE,
            text=True,
        )
        server.settimeout(60)
        with server.accept()[0]:
            process.send_signal(signal.SIGINT)
            _, errors = process.communicate(timeout=60)
    assert process.returncode == 130, errors
    assert "Traceback" not in errors
