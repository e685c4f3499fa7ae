"""`show` and `analyze`: the reading as data and for people."""

from __future__ import annotations

import json
import subprocess
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

Run = Callable[..., subprocess.CompletedProcess[str]]

pytestmark = pytest.mark.engine


def words(text: str, spans: list[list[int]]) -> str:
    return " … ".join(text[start:end] for start, end in spans)


def test_the_json_of_an_article_holds_its_parts_and_who_says_what(run: Run, bridge: Path) -> None:
    done = run("show", bridge, "--json")
    assert done.returncode == 0, done.stderr
    data: dict[str, Any] = json.loads(done.stdout)
    text = data["text"]
    assert data["title"] == "Harbour bridge to close for a month"
    assert data["standfirst"].startswith("The harbour bridge will close to ships")
    assert [s["heading"] for s in data["sections"]] == [None, "What drivers should do"]
    assert [len(s["paragraphs"]) for s in data["sections"]] == [3, 2]
    quote = next(a for a in data["attributions"] if a["kind"] == "direct")
    assert "We could not in good conscience leave it open" in words(text, quote["content"])
    names = {e["id"]: e["name"] for e in data["entities"]}
    assert names[quote["speaker"]] == "Marta Voss"
    officials = next(s for s in data["sources"] if "officials" in s["label"])
    assert officials["number"] == 2
    assert officials["access"]["kind"] == "anonymity"
    assert data["measures"]["unnamed_sources"] >= 1
    assert done.stderr == ""


@pytest.mark.usefixtures("analysed")
def test_for_people_it_prints_every_part_without_escape_codes(run: Run, bridge: Path) -> None:
    done = run("show", bridge)
    assert done.returncode == 0, done.stderr
    for words in ("Sections", "Entities", "Quotes", "Sourcing", "Notes", "Marta Voss", "What drivers"):
        assert words in done.stdout
    assert "\x1b" not in done.stdout


@pytest.mark.usefixtures("analysed")
def test_one_pane_prints_one_part(run: Run, bridge: Path) -> None:
    done = run("show", bridge, "--pane", "sections")
    assert done.stdout.split() == ("1 Opening 3 paragraphs 2 What drivers should do 2 paragraphs".split())


@pytest.mark.usefixtures("analysed")
def test_the_sourcing_is_printed_with_its_strip_and_counts_by_section(run: Run, bridge: Path) -> None:
    shown = run("show", bridge, "--pane", "sourcing").stdout
    strip, legend, bare = shown.splitlines()[:3]
    assert strip.strip() == "■ ● ○ · ■"
    assert "○ somebody unnamed" in legend
    assert bare.strip() == "Paragraph without a source: 4"
    assert "2 people · anonymous, reason given: “because they feared for their jobs”" in " ".join(
        shown.split()
    )
    row = next(line for line in shown.splitlines() if line.rstrip().endswith("unattributed paragraphs"))
    assert row.split()[:3] == ["1", "0", "1"]


def test_what_is_said_in_the_passive_is_nobodys_by_name(run: Run, tmp_path: Path) -> None:
    page = tmp_path / "pier.md"
    page.write_text("# The pier\n\nThe pier is expected to reopen in May.\n", encoding="utf-8")
    table = run("show", page, "--pane", "quotes").stdout
    assert "nobody named" in table
    assert "is expected" not in table


@pytest.mark.usefixtures("analysed")
def test_standard_input_is_read(run: Run, bridge: Path) -> None:
    done = run("show", "-", "--json", stdin=bridge.read_text(encoding="utf-8"))
    data = json.loads(done.stdout)
    assert data["location"] == "-"
    assert data["title"] == "Harbour bridge to close for a month"


@pytest.mark.usefixtures("analysed")
def test_what_show_wrote_can_be_opened_again(run: Run, bridge: Path, tmp_path: Path) -> None:
    first = json.loads(run("show", bridge, "--json").stdout)
    kept = tmp_path / "kept.json"
    kept.write_text(json.dumps(first), encoding="utf-8")
    second = json.loads(run("show", kept, "--json").stdout)
    for part in ("id", "title", "text", "sections", "attributions"):
        assert second[part] == first[part]


def test_analyze_writes_a_line_an_article_and_reports_the_bad_ones(
    run: Run, bridge: Path, tmp_path: Path
) -> None:
    folder = tmp_path / "many"
    folder.mkdir()
    for name in ("a.txt", "c.txt"):
        (folder / name).write_text(bridge.read_text(encoding="utf-8"), encoding="utf-8")
    (folder / "b.txt").write_bytes(b"")
    out = tmp_path / "out.jsonl"
    done = run("analyze", folder, "-o", out)
    assert done.returncode == 1
    assert "b.txt" in done.stderr
    lines = [json.loads(line) for line in out.read_text(encoding="utf-8").splitlines()]
    assert [Path(line["location"]).name for line in lines] == ["a.txt", "c.txt"]
    assert all(line["schema"] == "newsreader/1" for line in lines)


def test_analyze_goes_on_after_an_interruption(run: Run, bridge: Path, tmp_path: Path) -> None:
    folder = tmp_path / "many"
    folder.mkdir()
    for name in ("a.txt", "b.txt"):
        (folder / name).write_text(bridge.read_text(encoding="utf-8"), encoding="utf-8")
    out = tmp_path / "out.jsonl"
    run("analyze", folder / "a.txt", "-o", out)
    whole = out.read_text(encoding="utf-8")
    out.write_text(whole + '{"schema": "newsreader/1", "loc', encoding="utf-8")
    done = run("analyze", folder, "-o", out, "--resume", "--jobs", "2")
    assert done.returncode == 0, done.stderr
    lines = out.read_text(encoding="utf-8").splitlines()
    assert lines[0] + "\n" == whole
    assert [Path(json.loads(line)["location"]).name for line in lines] == ["a.txt", "b.txt"]


def test_two_jobs_write_what_one_writes(run: Run, bridge: Path, tmp_path: Path) -> None:
    other = tmp_path / "other.txt"
    other.write_text("One line of text, nothing more, from the harbour of Port Ellery.\n", encoding="utf-8")
    one = run("analyze", bridge, other)
    two = run("analyze", bridge, other, "--jobs", "2")
    assert one.returncode == two.returncode == 0
    assert one.stdout == two.stdout
    assert len(one.stdout.splitlines()) == 2
