"""Frozen dataclasses that are made by the thousand."""

import dataclasses
import operator
from collections.abc import Callable
from typing import Any, TypeVar

T = TypeVar("T")


def quick(made: type[T]) -> type[T]:
    """Return the frozen dataclass `made`, built and pickled in half the time; nothing else about it changes.

    The standard library's `__init__` of a frozen class looks every attribute up by name to get round its own lock; this
    one writes the slots, or the dictionary of a class without slots. Fields that a caller may leave out have plain
    defaults. A pickle of one with slots holds the arguments of its `__init__`, not every attribute by name.

    Raises:
        TypeError: a field of the `__init__` has a default factory; give it a plain default.

    >>> @quick
    ... @dataclasses.dataclass(frozen=True, slots=True)
    ... class Point:
    ...     x: int
    ...     y: int = 0
    >>> Point(2), Point(x=1, y=3) == Point(1, 3)
    (Point(x=2, y=0), True)
    """
    fields = dataclasses.fields(made)  # type: ignore[arg-type]  # a decorator of dataclasses only
    names = [one.name for one in fields if one.init]
    if any(one.init and one.default_factory is not dataclasses.MISSING for one in fields):
        msg = f"{made.__name__}: a field with a default factory"
        raise TypeError(msg)
    later = {one.name: one.default_factory for one in fields if not one.init}
    values = {name: name for name in names} | {name: f"_make_{name}()" for name in later}
    known: dict[str, Any] = {f"_make_{name}": factory for name, factory in later.items()}
    if "__slots__" in vars(made):
        known |= {f"_set_{name}": getattr(made, name).__set__ for name in values}
        lines = [f"_set_{name}(self, {value})" for name, value in values.items()]
    else:
        lines = ["kept = self.__dict__", *(f"kept[{name!r}] = {value}" for name, value in values.items())]
    if hasattr(made, "__post_init__"):
        lines.append("self.__post_init__()")
    made.__init__ = _written(names, lines, known, made.__init__)  # type: ignore[method-assign]
    if "__slots__" in vars(made) and not later:
        made.__reduce__ = _reduced(made, names)  # type: ignore[assignment]
    return made


def _reduced(made: type[T], names: list[str]) -> Callable[[T], tuple[type[T], tuple[Any, ...]]]:
    """Return what tells pickle how to make a value again: by its class and the values of its fields in order."""
    one, *others = names
    values = operator.attrgetter(*names) if others else lambda value: (getattr(value, one),)
    return lambda value: (made, values(value))


def _written(
    names: list[str], lines: list[str], known: dict[str, Any], before: Callable[..., None]
) -> Callable[..., None]:
    """Return an `__init__` of these lines, called as the one before it."""
    exec("\n    ".join((f"def __init__(self, {', '.join(names)}):", *lines)), known)  # noqa: S102 - as dataclasses do
    init: Callable[..., None] = known["__init__"]
    for name in ("__defaults__", "__annotations__", "__qualname__", "__module__"):
        setattr(init, name, getattr(before, name))
    return init
