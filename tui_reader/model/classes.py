"""Named tuples and frozen dataclasses that are made without running anything through the compiler.

The standard library writes the source of a dataclass's methods and compiles it, half a millisecond a class, and
its modules `dataclasses` and `typing` take ten times that to load: for the classes between a command and its
first frame a third of the wait. Those made here are declared alike and behave alike, and type checkers take
them for the standard library's own. Left out is what has no use here: `field`, mutable dataclasses, and fields
that are inherited.
"""

from __future__ import annotations

from collections import deque, namedtuple
from itertools import repeat
from operator import attrgetter

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable, Iterable
    from typing import Any, ClassVar, NoReturn, Self, TypeVar

    Made = TypeVar("Made")

__all__ = ["NamedTuple", "dataclass", "many", "replace"]


class _Named(type):
    """Makes of a class with annotations the named tuple of these fields, with the class's methods."""

    def __new__(cls, name: str, bases: tuple[type, ...], space: dict[str, Any]) -> Any:
        if not bases:
            return super().__new__(cls, name, bases, space)
        fields = tuple(space["__annotations__"])
        defaults = [space.pop(field) for field in fields if field in space]
        made: Any = namedtuple(name, fields, defaults=defaults)  # type: ignore[misc]
        for key, value in space.items():
            setattr(made, key, value)
        return made


class _Fields:
    """The fields as the module `dataclasses` knows them, made only when it asks for them."""

    def __get__(self, _value: object, owner: type[_Frozen]) -> dict[str, Any]:
        from dataclasses import dataclass

        twin: Any = type(owner.__name__, (), {"__annotations__": owner.__annotations__, **owner._defaults})
        found: dict[str, Any] = dataclass(twin).__dataclass_fields__
        owner.__dataclass_fields__ = found
        return found


class _Frozen:
    """What all frozen dataclasses have in common."""

    __slots__ = ()
    __match_args__: ClassVar[tuple[str, ...]]
    __dataclass_fields__: ClassVar[Any] = _Fields()
    _defaults: ClassVar[dict[str, Any]]
    _put: ClassVar[list[Callable[[object, Any], None]]]
    """What sets each field."""
    _all: ClassVar[attrgetter[Any]]
    """What gets all fields together."""

    def __init__(self, *values: Any, **named: Any) -> None:
        if named or len(values) != len(self._put):
            values = self._filled(values, named)
        for put, value in zip(self._put, values, strict=True):
            put(self, value)

    def _filled(self, values: tuple[Any, ...], named: dict[str, Any]) -> tuple[Any, ...]:
        """A value for each field, out of those given by position, those by name, and the defaults."""
        names, title = self.__match_args__, type(self).__name__
        lacking = len(names) - len(values)
        if not named and 0 <= lacking <= len(self._defaults):  # the last fields are those with a default
            return (*values, *list(self._defaults.values())[len(self._defaults) - lacking :])
        given = dict(zip(names, values, strict=False))
        whole = {**self._defaults, **given, **named}
        if len(values) > len(names) or whole.keys() - set(names):
            raise TypeError(f"{title} has no fields for all of these values")
        if given.keys() & named.keys():
            raise TypeError(f"{title} got two values for one field")
        if len(whole) < len(names):
            raise TypeError(f"{title} lacks {', '.join(name for name in names if name not in whole)}")
        return tuple([whole[name] for name in names])

    def __repr__(self) -> str:
        values = [f"{name}={getattr(self, name)!r}" for name in self.__match_args__]
        return f"{type(self).__qualname__}({', '.join(values)})"

    def __eq__(self, other: object) -> bool:
        return bool(self._all(self) == self._all(other)) if type(other) is type(self) else NotImplemented

    def __hash__(self) -> int:
        return hash(self._all(self))

    def __setattr__(self, name: str, value: object) -> NoReturn:
        from dataclasses import FrozenInstanceError

        raise FrozenInstanceError(f"cannot assign to field {name!r}")

    def __delattr__(self, name: str) -> NoReturn:
        from dataclasses import FrozenInstanceError

        raise FrozenInstanceError(f"cannot delete field {name!r}")

    def __reduce__(self) -> tuple[type[Self], tuple[Any, ...]]:
        return type(self), tuple([getattr(self, name) for name in self.__match_args__])


def _dataclass(*, frozen: bool, slots: bool) -> Callable[[type], type]:
    if not (frozen and slots):
        raise NotImplementedError("only frozen dataclasses with slots are made here")
    return _frozen


def _frozen(cls: type) -> Any:
    """The class with a slot for each of its annotations, on `_Frozen`."""
    fields = tuple(cls.__annotations__)
    space = {name: value for name, value in vars(cls).items() if name not in ("__dict__", "__weakref__")}
    defaults = {name: space.pop(name) for name in fields if name in space}
    made: Any = type(cls.__name__, (_Frozen,), {"__slots__": fields, "__match_args__": fields, **space})
    made._defaults = defaults
    made._put = [vars(made)[name].__set__ for name in fields]
    made._all = attrgetter(*fields)
    return made


def _replace(value: Any, /, **changes: Any) -> Any:
    """The same value with other fields, as `dataclasses.replace`."""
    return type(value)(**{**{name: getattr(value, name) for name in value.__match_args__}, **changes})


def many(cls: type[Made], *columns: Iterable[Any]) -> list[Made]:
    """Values of a class made here, out of a column for each of its fields, without a call for each value.

    Raises `ValueError` where the columns are not equally long.
    """
    made: Any = cls
    whole = [list(column) for column in columns]
    sizes = {len(column) for column in whole}
    if len(whole) != len(made.__match_args__) or len(sizes) != 1:
        raise ValueError(f"{cls.__name__} is not made of these columns")
    if issubclass(cls, tuple):
        rows: Any = map(tuple.__new__, repeat(made), zip(*whole, strict=True))
        return list(rows)
    found = list(map(object.__new__, repeat(made, *sizes)))
    for put, column in zip(made._put, whole, strict=True):
        deque(map(put, found, column), maxlen=0)
    return found


if TYPE_CHECKING:
    from dataclasses import dataclass, replace
    from typing import NamedTuple
else:
    dataclass, replace = _dataclass, _replace
    NamedTuple = _Named("NamedTuple", (), {})
