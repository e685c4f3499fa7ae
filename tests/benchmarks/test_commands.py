from __future__ import annotations

import json
import shutil
from pathlib import Path

import pytest

from benchmarks import library, quality, speed
from benchmarks.annotations import DATA, Expected, annotated, check


@pytest.mark.parametrize("expected", list(annotated()), ids=lambda e: e.name)
def test_every_annotation_stands_in_its_article(expected: Expected) -> None:
    from tui_reader.ingest.retrieve import open_source

    check(expected, open_source(str(expected.article)).text)


def test_the_time_of_the_short_commands_is_measured(capsys: pytest.CaptureFixture[str]) -> None:
    assert speed.main(["--only", "commands", "--runs", "1", "--json"]) == 0
    figures = {f["name"]: f for f in map(json.loads, capsys.readouterr().out.splitlines())}
    assert set(figures) == {"command.python_pass", "command.version", "command.help"}
    assert all(figure["median"] > 0 for figure in figures.values())


def test_the_reading_of_pages_is_measured(capsys: pytest.CaptureFixture[str]) -> None:
    assert speed.main(["--only", "reading", "--runs", "1", "--json"]) == 0
    figures = [json.loads(line) for line in capsys.readouterr().out.splitlines()]
    assert {"reading.first_page"} < {figure["name"] for figure in figures}
    assert len(figures) == 5
    assert all(figure["median"] > 0 for figure in figures)


@pytest.mark.pty
def test_the_first_paint_is_measured_beside_a_bare_program(capsys: pytest.CaptureFixture[str]) -> None:
    assert speed.main(["--only", "paint", "--runs", "1"]) == 0
    assert "paint.ratio" in capsys.readouterr().out


@pytest.mark.parametrize("arguments", [["--runs", "0"], ["--only", "nonsense"]])
def test_speed_refuses_what_makes_no_sense(arguments: list[str]) -> None:
    with pytest.raises(SystemExit) as end:
        speed.main(arguments)
    assert end.value.code == 2


def test_a_goal_that_is_never_met_names_what_stood_on_the_screen() -> None:
    class Still:
        lines = ("nothing new", "")

        def milestones(self, goals: object, limit: float) -> dict[str, float]:
            return {}

        def now(self) -> float:
            return 1.5

    with pytest.raises(speed.MissedError, match=r"(?s)after 1\.5 s: text.*nothing new"):
        speed._reach(Still(), {"text": speed.pane_is_filled})  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("line", "filled"),
    [(" " * 88 + "Antony Blinken", True), ("Antony Blinken" + " " * 100, False), (" " * 88 + "Wait", False)],
)
def test_only_the_pane_column_tells_whether_the_pane_is_filled(line: str, filled: bool) -> None:
    assert speed.pane_is_filled(["", line]) is filled


@pytest.mark.engine
def test_quality_is_measured_and_its_floors_hold(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    shutil.copy(DATA / "ferry-strike.jsonl", tmp_path)
    floors = tmp_path / "floors.json"
    common = ["--data", str(tmp_path), "--floors", str(floors)]
    assert quality.main([*common, "--raise", "--json"]) == 0
    measured = json.loads(capsys.readouterr().out)
    assert measured["attributions.f1"] > 0.5
    known = json.loads(floors.read_text())
    assert known.keys() == measured.keys()
    floors.write_text(json.dumps({**known, "attributions.f1": 1.1}))
    assert quality.main([*common, "--raise"]) == 1
    assert "attributions.f1 is" in capsys.readouterr().err


def test_floors_are_lowered_only_together_with_raise() -> None:
    with pytest.raises(SystemExit) as end:
        quality.main(["--allow-lower"])
    assert end.value.code == 2


def test_a_full_library_is_measured(capsys: pytest.CaptureFixture[str]) -> None:
    assert library.main(["--articles", "30", "--runs", "1", "--only", "store", "--json"]) == 0
    figures = {f["name"]: f for f in map(json.loads, capsys.readouterr().out.splitlines())}
    assert {"library.list", "library.search_rare", "library.quotations", "library.size"} <= set(figures)
    assert all(figure["median"] > 0 for figure in figures.values())
