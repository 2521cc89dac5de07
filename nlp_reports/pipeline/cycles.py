"""The search for cycles, held back where it finds none: the values of a run hold none, and they are millions."""

import contextlib
import gc
import itertools
from collections.abc import Iterator
from typing import Final

_ANALYSED: Final = itertools.count(1)
_SEARCHED_EACH: Final = 200  # reports


@contextlib.contextmanager
def uncollected() -> Iterator[None]:
    """Hold back the search for cycles while one report is analysed."""
    was = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was:
            _let_pass()
            gc.enable()


def _let_pass() -> None:
    """Let what a report leaves count as old, so that it is not looked through at once; every so often all is."""
    if not next(_ANALYSED) % _SEARCHED_EACH:
        gc.collect()
    elif not gc.get_freeze_count():  # what a program froze itself must stay so
        gc.freeze()
        gc.unfreeze()


@contextlib.contextmanager
def set_apart() -> Iterator[None]:
    """Leave what stands already out of every search for cycles: of a run that is read, each would go through all."""
    own = not gc.get_freeze_count()  # what a program froze itself must stay so
    if own:
        gc.freeze()
    try:
        yield
    finally:
        if own:
            gc.unfreeze()
