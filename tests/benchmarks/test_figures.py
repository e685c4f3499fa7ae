from __future__ import annotations

from benchmarks.figures import Figure, ratio, table


def test_a_ratio_is_taken_run_by_run() -> None:
    reader, bare = Figure("a", "ms", (200.0, 300.0, 500.0)), Figure("b", "ms", (100.0, 200.0, 100.0))
    assert ratio("r", reader, bare).values == (2.0, 1.5, 5.0)
    assert ratio("r", reader, bare).median == 2.0


def test_what_could_not_be_measured_is_shown_with_its_reason() -> None:
    shown = table([Figure("memory", "MB", (), "needs Linux"), Figure("paint", "ms", (1234.0, 10.0, 99.0))])
    header, memory, paint = shown.splitlines()
    assert header.startswith("figure")
    assert memory.endswith("needs Linux")
    assert "–" in memory
    assert paint.split() == ["paint", "99.0", "ms", "10.0", "1,234", "3"]


def test_a_figure_as_plain_values_keeps_every_run() -> None:
    assert Figure("x", "ms", (3.0, 1.0)).to_json()["values"] == [3.0, 1.0]
