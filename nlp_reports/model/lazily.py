"""Attributes that are read when they are first asked for, then kept."""

from collections.abc import Callable
from typing import Any, Generic, TypeVar

T = TypeVar("T")


class Lazily(Generic[T]):
    """What `functools.cached_property` is from Python 3.12 on: without a lock, which costs more than most reading."""

    def __init__(self, read: Callable[[Any], T]) -> None:
        """Take the method that reads the attribute."""
        self._read = read
        self.__doc__ = read.__doc__

    def __set_name__(self, _: type, name: str) -> None:
        """Learn the name that the value is kept by."""
        self._name = name

    def __get__(self, owner: Any, _: type | None = None) -> T:  # noqa: ANN401 - any class may have such attributes
        """Read the attribute and keep it, so that this is asked once."""
        value = owner.__dict__[self._name] = self._read(owner)
        return value
