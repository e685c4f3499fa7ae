"""Bookmarks, highlights, the library and exports without the screen, one process after the other."""

from __future__ import annotations

import csv
import io
import json
import subprocess
from collections.abc import Callable
from pathlib import Path

import pytest

Run = Callable[..., subprocess.CompletedProcess[str]]

QUOTE = "We could not in good conscience leave it open"


def test_a_bookmark_survives_and_is_listed_and_removed(run: Run, bridge: Path) -> None:
    added = run("bookmark", "add", bridge, "--paragraph", "4", "--note", "detour")
    assert added.returncode == 0, added.stderr
    ident = added.stdout.strip()
    (row,) = json.loads(run("bookmark", "list", "--json").stdout)
    assert row["id"] == ident
    assert row["quote"].startswith("Lorries will be sent")
    assert row["note"] == "detour"
    assert run("bookmark", "remove", ident).returncode == 0
    assert json.loads(run("bookmark", "list", "--json").stdout) == []
    assert run("bookmark", "remove", ident).returncode == 1


def test_a_bookmark_has_a_name(run: Run, bridge: Path) -> None:
    assert run("bookmark", "add", bridge, "--name", "Detours").returncode == 0
    assert json.loads(run("bookmark", "list", "--json").stdout)[0]["name"] == "Detours"
    assert "Detours" in run("bookmark", "list").stdout


@pytest.mark.usefixtures("analysed")
def test_a_highlight_is_edited_and_keeps_what_is_not_named(run: Run, bridge: Path) -> None:
    ident = run("highlight", "add", bridge, "--quote", QUOTE, "--tag", "a", "--colour", "blue").stdout.strip()
    assert run("highlight", "edit", ident, "--note", "Ask her").returncode == 0
    (row,) = json.loads(run("highlight", "list", "--json").stdout)
    assert (row["note"], row["tags"], row["colour"]) == ("Ask her", ["a"], "blue")
    assert run("highlight", "edit", ident, "--no-tags", "--colour", "pink", "--note", "").returncode == 0
    (row,) = json.loads(run("highlight", "list", "--json").stdout)
    assert (row["note"], row["tags"], row["colour"]) == ("", [], "pink")
    assert run("highlight", "edit", "none", "--note", "x").returncode == 2


def test_a_bookmark_by_section_stands_at_its_beginning(run: Run, bridge: Path) -> None:
    run("bookmark", "add", bridge, "--section", "2")
    (row,) = json.loads(run("bookmark", "list", "--json").stdout)
    assert row["quote"] == "What drivers should do"


@pytest.mark.parametrize("where", [("--section", "9"), ("--paragraph", "99"), ("--section", "0")])
def test_a_bookmark_outside_the_article_is_wrong_usage(
    run: Run, bridge: Path, where: tuple[str, str]
) -> None:
    assert run("bookmark", "add", bridge, *where).returncode == 2


def test_an_edited_article_says_that_a_bookmark_moved_or_is_lost(run: Run, bridge: Path) -> None:
    run("bookmark", "add", bridge, "--paragraph", "5")
    text = bridge.read_text(encoding="utf-8")
    bridge.write_text(text.replace("to ships and cars", "to ships, lorries and cars"), encoding="utf-8")
    run("library", "add", bridge)
    assert json.loads(run("bookmark", "list", "--json").stdout)[0]["state"] == "moved"
    bridge.write_text(
        "Another article\nIt has nothing to do with the one before it at all.\n", encoding="utf-8"
    )
    run("library", "add", bridge)
    assert json.loads(run("bookmark", "list", "--json").stdout)[0]["state"] == "lost"


@pytest.mark.engine
def test_a_highlighted_quotation_is_exported_with_its_speaker(run: Run, bridge: Path, tmp_path: Path) -> None:
    added = run("highlight", "add", bridge, "--quote", QUOTE, "--note", "key line", "--tag", "safety")
    assert added.returncode == 0, added.stderr
    (row,) = json.loads(run("highlight", "list", "--json").stdout)
    assert row["speaker"] == "Marta Voss"

    markdown = run("export", "--format", "markdown")
    assert markdown.returncode == 0, markdown.stderr
    for words in (QUOTE, "Marta Voss", "Harbour bridge to close", "key line"):
        assert words in markdown.stdout
    rows = list(csv.DictReader(io.StringIO(run("export", "--format", "csv").stdout)))
    assert len(rows) == 1
    assert QUOTE in rows[0].values()
    (item,) = json.loads(run("export", bridge, "--format", "json").stdout)
    assert item["speaker"] == "Marta Voss"
    assert run("export", "--format", "json").stdout == run("export", "--format", "json").stdout

    target = tmp_path / "out.md"
    assert run("export", "--format", "markdown", "-o", target).returncode == 0
    assert target.read_text(encoding="utf-8") == markdown.stdout
    again = run("export", "--format", "markdown", "-o", target)
    assert again.returncode == 1
    assert "--force" in again.stderr
    assert run("export", "--format", "markdown", "-o", target, "--force").returncode == 0


@pytest.mark.usefixtures("analysed")
def test_all_quotations_of_an_article_are_exported_into_a_folder(
    run: Run, bridge: Path, tmp_path: Path
) -> None:
    folder = tmp_path / "out"
    folder.mkdir()
    done = run("export", bridge, "--what", "quotes", "--format", "json", "--into", folder)
    assert done.returncode == 0, done.stderr
    (path,) = folder.iterdir()
    assert path.suffix == ".json"
    assert any(QUOTE in item["text"] for item in json.loads(path.read_text(encoding="utf-8")))


@pytest.mark.usefixtures("analysed")
def test_highlights_move_to_another_library_and_are_narrowed_on_the_way(
    run: Run, bridge: Path, tmp_path: Path
) -> None:
    run("highlight", "add", bridge, "--quote", QUOTE, "--tag", "safety", "--note", "key line")
    run("highlight", "add", bridge, "--quote", "the cracks were known", "--tag", "cause")
    everything = run("export", "--format", "w3c").stdout
    assert run("export", "--format", "json", "--tag", "safety").stdout.count('"text"') == 1
    assert run("export", "--format", "json", "--speaker", "voss").stdout.count('"text"') == 1
    assert json.loads(run("export", "--format", "json", "--since", "3000").stdout) == []
    before = json.loads(run("highlight", "list", "--json").stdout)

    other = {"NEWSREADER_HOME": str(tmp_path / "other")}
    empty = run("highlight", "import", "-", stdin=everything, **other)
    assert empty.returncode == 1
    assert "no such article" in empty.stderr
    run("library", "add", bridge, **other)
    done = run("highlight", "import", "-", stdin=everything, **other)
    assert done.returncode == 0, done.stderr
    assert "2 kept" in done.stderr
    assert json.loads(run("highlight", "list", "--json", **other).stdout) == before
    assert run("highlight", "import", tmp_path / "none.json").returncode == 1


@pytest.mark.usefixtures("analysed")
def test_an_export_is_renewed_and_keeps_what_was_written_around_it(
    run: Run, bridge: Path, tmp_path: Path
) -> None:
    run("highlight", "add", bridge, "--quote", QUOTE)
    folder = tmp_path / "vault"
    folder.mkdir()
    assert run("export", "--format", "obsidian", "--into", folder).returncode == 0
    (path,) = folder.iterdir()
    path.write_text(path.read_text(encoding="utf-8") + "\nMy own words\n", encoding="utf-8")
    run("highlight", "add", bridge, "--quote", "the cracks were known")
    done = run("export", "--format", "obsidian", "--into", folder, "--update")
    assert done.returncode == 0, done.stderr
    text = path.read_text(encoding="utf-8")
    assert "the cracks were known" in text
    assert text.endswith("\nMy own words\n")
    assert run("export", "--format", "obsidian", "--into", folder).returncode == 1
    assert run("export", "--format", "json", "--force", "--update").returncode == 2


def test_an_unknown_format_names_the_known_ones(run: Run) -> None:
    done = run("export", "--format", "docx")
    assert done.returncode == 2
    assert "markdown" in done.stderr


def test_words_that_do_not_stand_in_the_article_are_not_highlighted(run: Run, bridge: Path) -> None:
    done = run("highlight", "add", bridge, "--quote", "never said")
    assert done.returncode == 2
    assert done.stdout == ""


def test_the_library_lists_what_was_added_and_opens_it_by_id(run: Run, bridge: Path) -> None:
    added = run("library", "add", bridge)
    assert added.returncode == 0, added.stderr
    ident = added.stdout.split()[0]
    (row,) = json.loads(run("library", "list", "--json").stdout)
    assert row["id"] == ident
    assert row["title"] == "Harbour bridge to close for a month"
    assert run("bookmark", "add", ident).returncode == 0
    assert run("library", "remove", ident).returncode == 0
    assert json.loads(run("library", "list", "--json").stdout) == []
    assert run("library", "remove", ident).returncode == 1


def test_an_article_in_the_library_outlives_its_file(run: Run, bridge: Path) -> None:
    ident = run("library", "add", bridge).stdout.split()[0]
    bridge.unlink()
    assert run("bookmark", "add", ident, "--paragraph", "1").returncode == 0


def test_a_backup_is_a_whole_library(run: Run, bridge: Path, tmp_path: Path, home: Path) -> None:
    run("library", "add", bridge)
    target = tmp_path / "copy.sqlite3"
    assert run("library", "backup", target).returncode == 0
    library = Path(run("library", "path").stdout.strip())
    assert library.is_relative_to(home)
    library.unlink()
    target.rename(library)
    assert len(json.loads(run("library", "list", "--json").stdout)) == 1


@pytest.mark.engine
def test_doctor_says_that_the_main_job_works(run: Run) -> None:
    done = run("doctor")
    assert done.returncode == 0, done.stdout + done.stderr
    assert "language engine" in done.stdout
    assert "NO " not in done.stdout


def test_doctor_names_the_proxy_without_its_password(run: Run) -> None:
    done = run("doctor", https_proxy="http://ada:secret@proxy.example:3128", no_proxy="")
    assert "http://proxy.example:3128" in done.stdout
    assert "secret" not in done.stdout
    assert "NO  proxy" in run("doctor", https_proxy="socks5://proxy.example", no_proxy="").stdout


def test_config_path_and_show(run: Run, home: Path) -> None:
    path = Path(run("config", "path").stdout.strip())
    assert path.is_relative_to(home)
    path.parent.mkdir(parents=True)
    path.write_text("measure = 64\n", encoding="utf-8")
    assert "measure = 64" in run("config", "show").stdout
    path.write_text("mesure = 64\n", encoding="utf-8")
    done = run("config", "show")
    assert done.returncode == 2
    assert "measure" in done.stderr
