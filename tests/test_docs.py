"""What the documents show works: their SQL and their recipes are run as they stand."""

from __future__ import annotations

import re
import sqlite3
from pathlib import Path
from typing import Any

import pyarrow
import pytest
from pyarrow import parquet

from tui_reader.store.library import Library
from tui_reader.store.query import FILTERS, HOLDINGS, STATES, parse

DOCS = Path(__file__).resolve().parent.parent / "docs"


def blocks(name: str, language: str) -> list[str]:
    """The code blocks of a document."""
    text = (DOCS / name).read_text(encoding="utf-8")
    return re.findall(rf"^```{language}\n(.*?)^```", text, re.MULTILINE | re.DOTALL)


def test_every_table_of_the_library_and_each_of_its_columns_is_told_of(tmp_path: Path) -> None:
    Library.open(tmp_path / "a" / "library.sqlite3").close()
    text = (DOCS / "library.md").read_text(encoding="utf-8")
    connection = sqlite3.connect(tmp_path / "a" / "library.sqlite3")
    tables = [
        name
        for (name,) in connection.execute("SELECT name FROM sqlite_master WHERE type = 'table'")
        if not re.search(r"_fts_|^sqlite_", name)
    ]
    for table in tables:
        assert f"`{table}`" in text
        if not table.endswith("_fts"):
            columns = [row[1] for row in connection.execute(f"PRAGMA table_info({table})")]
            missing = [name for name in columns if f"`{name}`" not in text and name not in ("id", "number")]
            assert (table, missing) == (table, [])
    for statement in blocks("library.md", "sql"):
        for one in statement.split(";"):
            connection.execute(one)
    connection.close()


def test_every_filter_is_told_of_and_every_query_in_the_document_can_be_read() -> None:
    text = (DOCS / "library.md").read_text(encoding="utf-8")
    for name in (
        *(f"{key}:" for key in FILTERS),
        *(f"is:{s}" for s in STATES),
        *(f"has:{h}" for h in HOLDINGS),
    ):
        assert name in text, name
    for query in re.findall(r"`((?:speaker|source|tag|after|before|is|has):[^`]+)`", text):
        assert parse(query).filters


@pytest.fixture
def articles(tmp_path: Path) -> Path:
    """Two files that can be read and one that cannot."""
    folder = tmp_path / "articles"
    folder.mkdir()
    for name in ("a.txt", "b.txt"):
        (folder / name).write_text(
            "Ferry stopped\n\nThe wind was too strong, said Ada Quill.\n", encoding="utf-8"
        )
    (folder / "c.txt").write_bytes(b"")
    return folder


@pytest.fixture
def recipes(articles: Path, tmp_path: Path) -> dict[str, Any]:
    """The names that the recipes' functions define."""
    names: dict[str, Any] = {"FOLDER": str(articles), "TARGET": str(tmp_path / "target"), "JOBS": 1}
    for code in blocks("scale.md", "python"):
        if "import ray" not in code and "import SparkSession" not in code:
            exec(compile(code, "docs/scale.md", "exec"), names)
    return names


@pytest.mark.engine
def test_the_functions_of_the_recipes_read_batches(recipes: dict[str, Any], articles: Path) -> None:
    files = sorted(articles.iterdir())
    data = [file.read_bytes() for file in files]
    read = recipes["Read"]()({"path": [str(file) for file in files], "bytes": data})
    assert read["path"] == [str(file) for file in files]
    assert [bool(reading) for reading in read["reading"]] == [True, True, False]
    assert "nothing in it" in read["error"][2]
    batch = pyarrow.RecordBatch.from_pydict({"path": [str(file) for file in files], "content": data})
    (found,) = recipes["attributions"]([batch])
    assert found.column("speaker").to_pylist() == ["Ada Quill", "Ada Quill"]
    assert recipes["COLUMNS"].count("`") == 2 * len(recipes["SCHEMA"])


@pytest.mark.engine
@pytest.mark.parametrize(("package", "rows"), [("ray", 3), ("pyspark", 2)])
def test_the_jobs_of_the_recipes_run(recipes: dict[str, Any], package: str, rows: int) -> None:
    pytest.importorskip(package)
    (code,) = [
        code
        for code in blocks("scale.md", "python")
        if re.search(rf"^(?:import|from) {package}\b", code, re.MULTILINE)
    ]
    exec(compile(code, "docs/scale.md", "exec"), recipes)
    assert parquet.read_table(recipes["TARGET"]).num_rows == rows
