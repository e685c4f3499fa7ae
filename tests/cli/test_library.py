"""The library's commands, each in a process of its own."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from tests.cli.conftest import ARTICLE, Run
from tests.session.test_pages import PARAGRAPHS, page
from tests.web import Web


@pytest.fixture
def bridge_id(run: Run, bridge: Path) -> str:
    done = run("library", "add", bridge, "--tag", "harbour")
    assert done.returncode == 0, done.stderr
    return done.stdout.split()[0]


def test_what_was_added_is_found_marked_and_removed(run: Run, bridge_id: str) -> None:
    done = run("library", "search", "cracked bolts", "tag:harbour", "--json")
    (row,) = json.loads(done.stdout)
    assert (row["id"], row["unread"], row["tags"]) == (bridge_id, True, ["harbour"])
    assert "cracked bolts" in row["snippet"]
    assert run("library", "star", bridge_id[:6]).returncode == 0
    assert run("library", "read", bridge_id).returncode == 0
    assert run("library", "archive", bridge_id).returncode == 0
    assert run("library", "list").stdout == ""
    listed = run("library", "list", "is:archived", "is:starred", "is:read").stdout
    assert listed.startswith(bridge_id)
    assert run("library", "archive", "--undo", bridge_id).returncode == 0
    assert bridge_id in run("library", "list").stdout
    assert run("library", "remove", bridge_id).returncode == 0
    done = run("library", "remove", bridge_id)
    assert (done.returncode, done.stdout) == (1, "")
    assert "library list" in done.stderr


def test_tags_are_added_taken_away_and_listed(run: Run, bridge_id: str) -> None:
    assert run("library", "tag", bridge_id, "to check").stdout.split("\n")[:2] == ["harbour", "to check"]
    assert run("library", "tag", bridge_id, "--", "-harbour").stdout == "to check\n"
    assert run("library", "tag", "-").stdout == "1  to check\n"
    assert run("library", "tag", "ffffffff", "x").returncode == 1


def test_quotations_are_searched_once_articles_were_analysed(run: Run, bridge_id: str) -> None:
    done = run("library", "search", "--quotes", 'speaker:"Marta Voss"')
    assert "1 article was not analysed yet" in done.stderr
    assert run("library", "analyze").returncode == 0
    done = run("library", "search", "--quotes", "speaker:Marta Voss", "conscience", "--json")
    (found,) = json.loads(done.stdout)
    assert (found["article_id"], found["speaker"], found["kind"]) == (bridge_id, "Marta Voss", "direct")
    assert found["text"].startswith('"We could not')
    start, end = found["span"]
    assert ARTICLE[start:end] == found["text"]
    done = run("library", "search", "--quotes", "identity:described")
    assert "Two officials" in done.stdout
    assert done.stderr == ""


def test_a_query_that_makes_no_sense_is_wrong_usage(run: Run) -> None:
    done = run("library", "search", "speker:x")
    assert (done.returncode, done.stdout) == (2, "")
    assert "did you mean 'speaker'" in done.stderr


@pytest.mark.parametrize(
    "words",
    [
        ("title:harbour bridge", "has:tag"),
        ("title:bridge has:tag",),
        ("title:bridge bolts",),
        ('title:"harbour bridge" bolts',),
        ("has:tag bolts",),
        ("tag:two words",),
        ("-tag:two weeks",),
        ("bolts", "-harvest", "-site:ulm"),
        ("--", "-harvest", "bolts"),
    ],
)
def test_a_query_may_be_one_word_of_the_shell_or_several(
    run: Run, bridge_id: str, words: tuple[str, ...]
) -> None:
    run("library", "tag", bridge_id, "two words", "other")
    assert run("library", "tag", bridge_id, "-other").stdout.split("\n")[:-1] == ["harbour", "two words"]
    assert run("library", "search", "-h").stdout.startswith("Usage")
    assert run("library", "search", *words).stdout.startswith(bridge_id)


def test_what_changed_in_an_article_is_shown(run: Run, bridge: Path, bridge_id: str) -> None:
    assert "Only one text" in run("library", "diff", bridge_id).stderr
    bridge.write_text(ARTICLE.replace("a month from Monday", "a year from Tuesday"), encoding="utf-8")
    run("library", "add", bridge)
    done = run("library", "diff", bridge_id)
    assert "close for a [-month-]{+year+} from [-Monday-]{+Tuesday+}" in done.stdout
    assert done.stdout.count("\n") == 1
    (change,) = json.loads(run("library", "diff", bridge_id, "--json").stdout)
    assert {"mark": "added", "text": "year"} in change["words"]
    assert len(run("library", "diff", bridge_id, "--list").stdout.splitlines()) == 2
    assert run("library", "diff", bridge_id, "--from", "7").returncode == 2


def test_a_backup_is_restored_and_the_library_of_before_is_kept(
    run: Run, bridge_id: str, tmp_path: Path, home: Path
) -> None:
    backup = tmp_path / "backup.sqlite3"
    assert run("library", "backup", backup).returncode == 0
    run("library", "remove", bridge_id)
    done = run("library", "restore", backup)
    assert done.returncode == 0, done.stderr
    assert bridge_id in run("library", "search", "bolts").stdout
    (aside,) = (home / "data").glob("library.before-*.sqlite3")
    assert str(aside) in done.stderr
    (tmp_path / "bad").write_bytes(b"SQLite format 3\x00" + b"x" * 5_000)
    for bad in (tmp_path / "bad", tmp_path / "missing", tmp_path / "bridge.txt"):
        assert run("library", "restore", bad).returncode == 1
    assert bridge_id in run("library", "list").stdout


def test_several_addresses_are_added_and_one_fault_is_told(run: Run, web: Web) -> None:
    good = [web.page(f"/{n}", page(f"Ferry {n}", PARAGRAPHS[n:] + PARAGRAPHS[:n])) for n in (0, 1)]
    done = run("library", "add", *good, web.address("/none"))
    assert done.returncode == 1
    assert "no such page (HTTP 404)" in done.stderr
    titles = {line.split("  ")[1] for line in done.stdout.splitlines()}
    assert titles == {"Ferry 0", "Ferry 1"}


def test_an_address_is_shown(run: Run, web: Web) -> None:
    done = run("show", web.page("/ferry", page()), "--json")
    reading = json.loads(done.stdout)
    assert reading["title"] == "Ferry stopped"
    names = {entity["id"]: entity["name"] for entity in reading["entities"]}
    assert "Ada Quill" in {names.get(a["speaker"]) for a in reading["attributions"]}
    assert done.stderr == ""


def test_an_export_of_another_program_brings_its_articles_and_highlights(run: Run, tmp_path: Path) -> None:
    entries = [
        {
            "title": f"Bridge {number}",
            "url": f"https://coast-post.example/{number}",
            "content": f"<p>The bridge number {number} is shut. Nobody knows for how long.</p>",
            "is_starred": number,
            "tags": ["harbour"],
            "annotations": [{"quote": "Nobody knows", "text": "why?"}, {"quote": "never written"}],
        }
        for number in (0, 1)
    ]
    path = tmp_path / "wallabag.json"
    path.write_text(json.dumps(entries), encoding="utf-8")
    assert "library add" in run("show", path).stderr
    done = run("library", "add", path)
    assert done.returncode == 0, done.stderr
    assert [line.split("  ")[1] for line in done.stdout.splitlines()] == ["Bridge 0", "Bridge 1"]
    assert "kept: 2" in done.stderr
    assert "not found: 2" in done.stderr
    (row,) = json.loads(run("library", "list", "is:starred", "--json").stdout)
    assert (row["title"], row["tags"], row["unread"]) == ("Bridge 1", ["harbour"], True)
    marks = json.loads(run("highlight", "list", "--json").stdout)
    assert {(mark["quote"], mark["note"]) for mark in marks} == {("Nobody knows", "why?")}
    assert run("library", "add", path).returncode == 0
    assert len(json.loads(run("highlight", "list", "--json").stdout)) == 2
