"""A room that opens late offers at run time what it writes down for type checkers."""

import ast
from importlib import import_module
from pathlib import Path

import pytest

import nlp_reports

HOUSE = Path(nlp_reports.__file__).parent
ROOMS = sorted(path.parent for path in HOUSE.rglob("__init__.py") if "late(" in path.read_text("utf-8"))


def written_down(room: Path) -> dict[str, str]:
    """Return the names that a room imports for type checkers, each with its module."""
    tree = ast.parse((room / "__init__.py").read_text("utf-8"))
    block = next(node for node in tree.body if isinstance(node, ast.If))
    imports = [node for node in block.body if isinstance(node, ast.ImportFrom)]
    return {alias.name: str(node.module) for node in imports for alias in node.names}


@pytest.mark.parametrize("room", ROOMS, ids=lambda room: room.name)
def test_every_name_opens(room: Path) -> None:
    package = import_module(".".join(room.relative_to(HOUSE.parent).parts))
    names = written_down(room)
    assert sorted(names) == sorted(package.__all__)
    for name, module in names.items():
        assert getattr(package, name) is getattr(import_module(module), name)


@pytest.mark.parametrize("room", ROOMS, ids=lambda room: room.name)
def test_no_module_is_called_like_a_name_of_its_room(room: Path) -> None:
    assert not set(written_down(room)) & {path.stem for path in room.iterdir()}


def test_a_name_that_a_room_does_not_have_is_refused() -> None:
    with pytest.raises(AttributeError, match=r"'nlp_reports\.checks' has no attribute 'nothing'"):
        import_module("nlp_reports.checks").nothing  # noqa: B018 - asking is the test
