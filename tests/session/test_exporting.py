"""Exports to files: what was written before is renewed, what others wrote stays."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from tui_reader.errors import ExportError, UsageError
from tui_reader.model.quotation import Quotation
from tui_reader.session.exporting import Content, Existing, Exporter
from tui_reader.store.library import Library

UPDATE, REPLACE, KEEP = Existing.UPDATE, Existing.REPLACE, Existing.KEEP
ONE = Quotation("We will not run", "0123456789ab", "Ferry stopped", "/a.md", note="Mine", speaker="Ada Quill")


@pytest.fixture
def exporter(tmp_path: Path) -> Iterator[Exporter]:
    library = Library.open(tmp_path / "home" / "data" / "library.sqlite3")
    yield Exporter(lambda: library, tmp_path / "templates")
    library.close()


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    made = tmp_path / "out"
    made.mkdir()
    return made


@pytest.mark.parametrize("format", ["markdown", "csv", "anki", "html"])
def test_an_update_renews_a_file_that_is_as_it_was_written(
    exporter: Exporter, folder: Path, format: str
) -> None:
    path = folder / "a"
    exporter.write([ONE], format=format, path=path, existing=UPDATE)
    first = path.read_bytes()
    exporter.write([ONE], format=format, path=path, existing=UPDATE)
    assert path.read_bytes() == first
    exporter.write([replace(ONE, note="Changed")], format=format, path=path, existing=UPDATE)
    assert "Changed" in path.read_text(encoding="utf-8")
    path.write_text(path.read_text(encoding="utf-8") + "by hand\n", encoding="utf-8")
    with pytest.raises(ExportError, match="changed since"):
        exporter.write([ONE], format=format, path=path, existing=UPDATE)
    assert path.read_text(encoding="utf-8").endswith("by hand\n")
    exporter.write([ONE], format=format, path=path, existing=REPLACE)
    exporter.write([replace(ONE, note="Again")], format=format, path=path, existing=UPDATE)


def test_an_update_leaves_a_file_that_it_never_wrote(exporter: Exporter, folder: Path) -> None:
    path = folder / "a.md"
    path.write_text("mine")
    for existing, words in ((UPDATE, "not its own"), (KEEP, "already")):
        with pytest.raises(ExportError, match=words):
            exporter.write([ONE], format="markdown", path=path, existing=existing)
    assert path.read_text() == "mine"


def test_in_obsidian_the_words_around_stay(exporter: Exporter, folder: Path) -> None:
    path = folder / "a.md"
    exporter.write([ONE], format="obsidian", path=path)
    path.write_text("Before\n" + path.read_text(encoding="utf-8") + "\nAfter\n", encoding="utf-8")
    exporter.write([replace(ONE, text="Other words")], format="obsidian", path=path, existing=UPDATE)
    text = path.read_text(encoding="utf-8")
    assert text.startswith("Before\n")
    assert text.endswith("\nAfter\n")
    assert "Other words" in text
    assert "We will not run" not in text
    path.write_text("no comments", encoding="utf-8")
    with pytest.raises(ExportError, match="two comments"):
        exporter.write([ONE], format="obsidian", path=path, existing=UPDATE)


def test_an_update_never_follows_a_link(exporter: Exporter, folder: Path) -> None:
    target = folder / "target.md"
    exporter.write([ONE], format="markdown", path=target)
    before = target.read_bytes()
    (folder / "a.md").symlink_to(target)
    with pytest.raises(ExportError, match="link"):
        exporter.write([replace(ONE, note="x")], format="markdown", path=folder / "a.md", existing=UPDATE)
    assert target.read_bytes() == before


def test_an_articles_file_keeps_its_name_when_the_title_changes(exporter: Exporter, folder: Path) -> None:
    other = replace(ONE, article_id="ba9876543210", title="Other")
    groups = [[ONE], [], [other]]
    first = list(exporter.write_into(groups, format="markdown", folder=folder))
    assert [p.name for p in first] == ["ferry-stopped-0123456789ab.md", "other-ba9876543210.md"]
    renamed = [[replace(ONE, title="Ferry runs again")], [other]]
    assert list(exporter.write_into(renamed, format="markdown", folder=folder, existing=UPDATE)) == first
    assert "Ferry runs again" in first[0].read_text(encoding="utf-8")
    assert len(list(folder.iterdir())) == 2


def test_what_is_written_can_be_chosen(exporter: Exporter) -> None:
    text = exporter.render([ONE], format="markdown", content=Content(notes=False))
    assert "Mine" not in text
    assert "Mine" in exporter.render([ONE], format="markdown")


def test_the_users_templates_are_formats_too(exporter: Exporter, tmp_path: Path, folder: Path) -> None:
    assert "template:mine.txt.j2" not in dict(exporter.described())
    (tmp_path / "templates").mkdir()
    (tmp_path / "templates" / "mine.txt.j2").write_text("{{ quotations[0].who }}!")
    assert exporter.described()[-1] == ("template:mine.txt.j2", "your own template")
    (path,) = exporter.write_into([[ONE]], format="template:mine.txt.j2", folder=folder)
    assert path.read_text() == "Ada Quill!"
    assert path.suffix == ".txt"
    with pytest.raises(UsageError):
        exporter.render([ONE], format="template:none")
