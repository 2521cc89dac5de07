"""How much the program says beside its results: quiet, as usual, or more; both options belong to every command."""

import contextvars
from collections.abc import Sequence
from enum import Enum

import typer

FLAGS = frozenset({"--quiet", "-q", "--verbose", "-v"})


class Manner(Enum):
    """What goes to stderr: only what went wrong, hints too, or what was met in every file as well."""

    QUIET = 0
    USUAL = 1
    VERBOSE = 2


_manner: contextvars.ContextVar[Manner] = contextvars.ContextVar("manner", default=Manner.USUAL)


def manner() -> Manner:
    """Return how this command was asked to speak."""
    return _manner.get()


def settle(wanted: Manner = Manner.USUAL) -> None:
    """Set how the command speaks."""
    _manner.set(wanted)


def first(arguments: Sequence[str]) -> list[str]:
    """Return `arguments` with --quiet and --verbose before the command: people write them behind it.

    >>> first(["run", "bao_cao", "-q"])
    ['-q', 'run', 'bao_cao']
    """
    end = arguments.index("--") if "--" in arguments else len(arguments)
    ahead = [word for word in arguments[:end] if word in FLAGS]
    return [*ahead, *(word for word in arguments[:end] if word not in FLAGS), *arguments[end:]]


def say(message: str) -> None:
    """Write a hint to the person at the terminal, on stderr; nothing where quiet was asked for."""
    if manner() is not Manner.QUIET:
        typer.echo(message, err=True)


def warn(message: str) -> None:
    """Write what went wrong or costs a result to the person at the terminal, on stderr, always."""
    typer.echo(message, err=True)


def detail(message: str) -> None:
    """Write to stderr what only somebody who asked for more wants to hear."""
    if manner() is Manner.VERBOSE:
        typer.echo(message, err=True)
