"""Doors that open late: a room names what it offers, and loads the module behind a name when it is first asked for."""

import sys
from collections.abc import Callable, Mapping
from importlib import import_module
from typing import Any


def late(room: str, homes: Mapping[str, str]) -> Callable[[str], Any]:
    """Return the `__getattr__` (PEP 562) of the package `room`, whose names stand in its modules as `homes` tells.

    `homes` has the names of each module, spaces between; a module is called without the package. No module may be
    called like a name of the room: once imported, it would stand in the name's place. Type checkers see the imports
    that the room writes down for them.

    >>> late("json", {"decoder": "JSONDecoder JSONDecodeError"})("JSONDecoder").__name__
    'JSONDecoder'
    >>> late("json", {})("nothing")
    Traceback (most recent call last):
    AttributeError: module 'json' has no attribute 'nothing'
    """
    home = {name: module for module, names in homes.items() for name in names.split()}

    def load(name: str) -> Any:  # noqa: ANN401 - whatever the name stands for
        if name not in home:
            msg = f"module {room!r} has no attribute {name!r}"
            raise AttributeError(msg)
        value = getattr(import_module(f"{room}.{home[name]}"), name)
        setattr(sys.modules[room], name, value)  # the next time it is there
        return value

    return load
