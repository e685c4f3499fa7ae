"""Named tuples and frozen dataclasses that are made cheaply: they behave as the standard library's."""

from __future__ import annotations

import copy
import dataclasses
import pickle
import typing
from typing import Any

import pytest

from tui_reader.model.classes import NamedTuple, dataclass, many, replace


class Town(NamedTuple):
    """A place."""

    name: str
    people: int = 0

    @property
    def large(self) -> bool:
        """Whether many live there."""
        return self.people > 1000


class StandardTown(typing.NamedTuple):
    """A place."""

    name: str
    people: int = 0


@dataclass(frozen=True, slots=True)
class Ferry:
    """A boat between towns."""

    name: str
    towns: tuple[Town, ...]
    seats: int = 40

    def calls_at(self, name: str) -> bool:
        """Whether it goes there."""
        return any(town.name == name for town in self.towns)


@dataclasses.dataclass(frozen=True, slots=True)
class StandardFerry:
    """A boat between towns."""

    name: str
    towns: tuple[Town, ...]
    seats: int = 40


NORTH, SOUTH = Town("North Quay", 2000), Town("South Quay")
BOAT = Ferry("Heron", (NORTH, SOUTH))


def test_a_named_tuple_is_that_of_the_standard_library() -> None:
    standard = StandardTown("North Quay", 2000)

    assert tuple(standard) == NORTH
    assert repr(NORTH).removeprefix("Town") == repr(standard).removeprefix("StandardTown")
    assert NORTH._asdict() == standard._asdict()
    assert NORTH._replace(people=3) == ("North Quay", 3)
    for name in ("_fields", "_field_defaults", "__doc__", "__match_args__", "__slots__", "__module__"):
        assert getattr(Town, name) == getattr(StandardTown, name), name
    assert typing.get_type_hints(Town) == typing.get_type_hints(StandardTown)
    assert (NORTH.large, SOUTH.large) == (True, False)
    assert pickle.loads(pickle.dumps(NORTH)) == NORTH
    with pytest.raises(AttributeError):
        NORTH.name = "West Quay"  # type: ignore[misc]
    with pytest.raises(AttributeError):
        NORTH.ferries = 2  # type: ignore[attr-defined]
    with pytest.raises(TypeError):
        Town()  # type: ignore[call-arg]


def test_a_dataclass_is_that_of_the_standard_library() -> None:
    standard = StandardFerry("Heron", (NORTH, SOUTH))

    assert repr(BOAT) == repr(standard).replace("StandardFerry", "Ferry")
    assert dataclasses.asdict(BOAT) == dataclasses.asdict(standard)
    assert [f.name for f in dataclasses.fields(Ferry)] == [f.name for f in dataclasses.fields(StandardFerry)]
    assert [f.default for f in dataclasses.fields(BOAT)] == [f.default for f in dataclasses.fields(standard)]
    assert dataclasses.replace(BOAT, seats=3) == replace(BOAT, seats=3) == Ferry("Heron", (NORTH, SOUTH), 3)
    for name in ("__doc__", "__match_args__", "__slots__", "__module__", "__annotations__"):
        assert getattr(Ferry, name) == getattr(StandardFerry, name), name
    assert (BOAT.calls_at("South Quay"), BOAT.calls_at("West Quay")) == (True, False)
    assert not hasattr(BOAT, "__dict__")


def test_values_are_equal_by_class_and_fields() -> None:
    same = Ferry(towns=(NORTH, SOUTH), name="Heron", seats=40)

    assert (same, hash(same)) == (BOAT, hash(BOAT))
    assert Ferry("Heron", ()) != BOAT
    other: object = StandardFerry("Heron", (NORTH, SOUTH))
    assert other != BOAT
    assert {BOAT: 1}[same] == 1


def test_a_copy_is_the_same_value() -> None:
    assert pickle.loads(pickle.dumps(BOAT)) == copy.copy(BOAT) == copy.deepcopy(BOAT) == BOAT


def test_nothing_of_a_value_can_be_changed() -> None:
    boat: Any = BOAT
    for field in ("seats", "colour"):
        with pytest.raises(dataclasses.FrozenInstanceError):
            setattr(boat, field, 3)
    with pytest.raises(dataclasses.FrozenInstanceError):
        del boat.seats
    assert BOAT.seats == 40


@pytest.mark.parametrize(
    ("values", "named", "told"),
    [
        (("Heron",), {}, "lacks towns"),
        (("Heron", (), 3, 4), {}, "no fields for all"),
        (("Heron", ()), {"sets": 3}, "no fields for all"),
        (("Heron", ()), {"name": "Tern"}, "two values for one field"),
    ],
)
def test_wrong_fields_are_refused(values: tuple[Any, ...], named: dict[str, Any], told: str) -> None:
    with pytest.raises(TypeError, match=told):
        Ferry(*values, **named)
    with pytest.raises(TypeError):
        StandardFerry(*values, **named)
    with pytest.raises(TypeError):
        replace(BOAT, sets=3)  # type: ignore[call-arg]


def test_a_class_of_another_sort_is_refused() -> None:
    with pytest.raises(NotImplementedError):
        dataclass(frozen=False, slots=True)


def test_many_values_are_made_of_columns() -> None:
    assert many(Town, ["Ulm", "Voss"], [3, 4]) == [Town("Ulm", 3), Town("Voss", 4)]
    towns = (Town("Ulm", 3),)
    made = many(Ferry, iter(["Tern", "Gull"]), [towns, ()], [40, 12])
    assert made == [Ferry("Tern", towns), Ferry("Gull", (), 12)]
    assert [hash(one) for one in made] == [hash(Ferry("Tern", towns)), hash(Ferry("Gull", (), 12))]


@pytest.mark.parametrize("columns", [[["Ulm"]], [["Ulm", "Voss"], [3]], []])
def test_columns_that_do_not_fit_are_refused(columns: list[list[Any]]) -> None:
    with pytest.raises(ValueError, match="is not made of these columns"):
        many(Town, *columns)
