"""The bundled articles, in a checkout and in an installed wheel."""

from __future__ import annotations

import zipfile
from pathlib import Path

import pytest

from tui_reader.errors import SourceError
from tui_reader.ingest.retrieve import location_of, open_source
from tui_reader.ingest.samples import sample_path, samples

ROOT = Path(__file__).resolve().parents[2]


def test_there_are_several_and_each_has_its_title() -> None:
    found = samples()
    assert len(found) >= 4
    assert len({sample.title for sample in found}) == len(found)
    assert [sample.name for sample in found] == sorted(sample.name for sample in found)


def test_a_sample_is_the_same_by_name_and_by_path() -> None:
    sample = samples()[0]
    by_name, by_path = open_source(f"sample:{sample.name}"), open_source(str(sample.path))
    assert by_name == by_path
    assert by_name.location == location_of(sample.path) == f"sample:{sample.name}"


@pytest.mark.parametrize("name", ["nothing", "../pyproject", ""])
def test_a_name_that_there_is_none_of_lists_those_there_are(name: str) -> None:
    with pytest.raises(SourceError) as caught:
        sample_path(name)
    assert samples()[0].name in caught.value.hint


def test_the_article_of_the_readme_exists() -> None:
    readme = (ROOT / "README.md").read_text(encoding="utf-8")
    named = [word for word in readme.split() if word.startswith("articles/")]
    assert named
    assert all((ROOT / name).is_file() for name in named)


def test_the_wheel_carries_the_articles_and_the_data_of_the_rules(tmp_path: Path) -> None:
    builder = pytest.importorskip("hatchling.builders.wheel", reason="the build tool is not installed")
    wheel = next(iter(builder.WheelBuilder(str(ROOT)).build(directory=str(tmp_path), versions=["standard"])))
    names = set(zipfile.ZipFile(wheel).namelist())
    assert {f"tui_reader/articles/{sample.path.name}" for sample in samples()} <= names
    data = {"tui_reader/ingest/phrases.toml", "tui_reader/ingest/page/marks.toml", "tui_reader/py.typed"}
    assert data <= names
    assert any(name.endswith("/data/share/man/man1/newsreader.1") for name in names)
