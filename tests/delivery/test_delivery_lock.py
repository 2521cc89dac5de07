"""The lock fits the project and names no registry."""

import importlib.util
import re
import tomllib
from pathlib import Path

from packaging.requirements import Requirement
from packaging.utils import canonicalize_name
from packaging.version import Version

ROOT = Path(__file__).parents[2]
LOCK = (ROOT / "requirements.lock").read_text("utf-8")
PINS = {
    canonicalize_name(name): version for name, version in re.findall(r"^([\w.-]+)==([^\s;\\]+)", LOCK, re.MULTILINE)
}


def test_no_address_stands_in_the_lock() -> None:
    spec = importlib.util.spec_from_file_location("lock", ROOT / "delivery" / "lock.py")
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    assert not module.ADDRESS.search(LOCK)
    assert module.ADDRESS.search("--index-url https://example.org")


def test_every_dependency_is_pinned_within_its_bounds() -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]
    for line in project["dependencies"]:
        wanted = Requirement(line)
        assert Version(PINS[canonicalize_name(wanted.name)]) in wanted.specifier, line


def test_every_pin_has_its_hashes() -> None:
    entries = re.split(r"\n(?=[\w.-]+==)", LOCK.split("\n", 1)[1])
    assert all("--hash=sha256:" in entry for entry in entries if entry.strip())


def test_the_matrix_names_every_python_and_system_of_the_project() -> None:
    text = (ROOT / ".github" / "workflows" / "ci.yml").read_text("utf-8")
    project = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]
    pythons = [one.rsplit(" ", 1)[1] for one in project["classifiers"] if re.search(r":: 3\.\d+$", one)]
    assert all(f'"{python}"' in text for python in pythons)
    assert all(f"{system}-latest" in text for system in ("windows", "macos", "ubuntu"))
