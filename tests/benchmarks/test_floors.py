from __future__ import annotations

from pathlib import Path

from hypothesis import given
from hypothesis import strategies as st

from benchmarks import floors

SHARES = st.dictionaries(st.sampled_from(["a", "b", "c"]), st.floats(0, 1))


@given(SHARES, SHARES)
def test_raised_floors_are_never_lower_and_never_above_what_was_measured_or_known(
    known: dict[str, float], measured: dict[str, float]
) -> None:
    new = floors.raised(known, measured)
    assert all(new[name] >= floor for name, floor in known.items())
    assert all(new[name] <= max(value, known.get(name, 0.0)) for name, value in measured.items())


@given(SHARES, SHARES)
def test_what_was_measured_never_breaks_floors_that_were_allowed_to_fall(
    known: dict[str, float], measured: dict[str, float]
) -> None:
    assert floors.broken(floors.raised(known, measured, allow_lower=True), measured) == []


def test_a_figure_under_its_floor_and_a_missing_one_are_both_told() -> None:
    complaints = floors.broken({"a": 0.5, "b": 0.9, "c": 0.1}, {"a": 0.5, "b": 0.899})
    assert complaints == ["b is 0.899, under its floor of 0.900", "c has a floor but was not measured"]


def test_floors_survive_their_file(tmp_path: Path) -> None:
    path = tmp_path / "floors.json"
    assert floors.load(path) == {}
    floors.save({"b": 0.5, "a": 1.0}, path)
    assert floors.load(path) == {"a": 1.0, "b": 0.5}
    assert path.read_text().index('"a"') < path.read_text().index('"b"')
