"""The script that makes the folder for a double-click: what it puts where, and what it refuses."""

import importlib.util
import sys
import zipfile
from pathlib import Path
from types import ModuleType

import pytest

HERE = Path(__file__).parents[2] / "delivery" / "door"


@pytest.fixture(scope="module")
def door() -> ModuleType:
    spec = importlib.util.spec_from_file_location("door_make", HERE / "make.py")
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def archive(path: Path, **entries: str) -> Path:
    with zipfile.ZipFile(path, "w") as made:
        for name, content in entries.items():
            made.writestr(name, content)
    return path


@pytest.fixture
def wheels(tmp_path: Path) -> Path:
    folder = tmp_path / "wheels"
    folder.mkdir()
    own = {
        "nlp_reports/__init__.py": "",
        "nlp_reports-1.dist-info/METADATA": "Name: nlp-reports",
        "nlp_reports-1.data/purelib/more.py": "more = 1",
        "nlp_reports-1.data/scripts/tool": "#!python",
    }
    archive(folder / "nlp_reports-1-py3-none-any.whl", **own)
    return folder


@pytest.fixture
def embedded(tmp_path: Path) -> Path:
    content = {"python.exe": "exe", "python312._pth": "python312.zip\n.\n\n#import site\n"}
    return archive(tmp_path / "python-3.12-embed-amd64.zip", **content)


def test_with_python_everything_is_unpacked_beside_it(
    door: ModuleType, wheels: Path, embedded: Path, tmp_path: Path
) -> None:
    out = tmp_path / "Soát báo cáo"
    assert door.main(["--out", str(out), "--wheels", str(wheels), "--python", str(embedded)]) == 0
    home = out / "chuong_trinh" / "python"
    library = home / "Lib" / "site-packages"
    assert (home / "python.exe").is_file()
    assert {path.relative_to(library).as_posix() for path in library.rglob("*") if path.is_file()} == {
        "more.py",
        "nlp_reports/__init__.py",
        "nlp_reports-1.dist-info/METADATA",
    }
    assert (home / "python312._pth").read_text().splitlines() == [
        "python312.zip",
        ".",
        "",
        r"Lib\site-packages",
        "import site",
    ]
    assert {path.name for path in out.iterdir()} == {
        "Soát báo cáo.bat",
        "soat_bao_cao.desktop",
        "soat_bao_cao.sh",
        "ĐỌC TRƯỚC.txt",
        "chuong_trinh",
    }


def test_without_python_the_wheels_travel(door: ModuleType, wheels: Path, tmp_path: Path) -> None:
    out = tmp_path / "door"
    assert door.main(["--out", str(out), "--wheels", str(wheels)]) == 0
    assert [path.name for path in (out / "chuong_trinh" / "wheels").iterdir()] == ["nlp_reports-1-py3-none-any.whl"]


def test_every_mistake_is_named_and_nothing_is_made(
    door: ModuleType, wheels: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    plain = archive(tmp_path / "plain.zip", readme="x")
    empty = tmp_path / "empty"
    empty.mkdir()
    assert door.main(["--out", str(wheels), "--wheels", str(empty), "--python", str(plain)]) == 2
    assert len(capsys.readouterr().err.splitlines()) == 3


def test_a_wheel_that_leads_outside_leaves_no_folder(
    door: ModuleType, wheels: Path, embedded: Path, tmp_path: Path
) -> None:
    archive(wheels / "evil-1-py3-none-any.whl", **{"../../evil.py": ""})
    out = tmp_path / "door"
    with pytest.raises(ValueError, match="leads outside"):
        door.main(["--out", str(out), "--wheels", str(wheels), "--python", str(embedded)])
    assert not out.exists()
    assert not list(tmp_path.rglob("evil.py"))


def test_the_batch_file_is_one_that_windows_reads() -> None:
    content = (HERE / "Soát báo cáo.bat").read_bytes()
    text = content.decode("utf-8")
    assert not content.startswith(b"\xef\xbb\xbf")
    assert all(line.endswith("\r") for line in text.split("\n")[:-1])
    labels = {line[1:].strip() for line in text.splitlines() if line.startswith(":")}
    assert {word.rstrip(")") for line in text.splitlines() for word in _after(line, "goto")} <= labels
    assert text.index("chcp 65001") < next(place for place, letter in enumerate(text) if ord(letter) > 127)


def _after(line: str, word: str) -> list[str]:
    parts = line.split()
    return [parts[place + 1] for place, part in enumerate(parts[:-1]) if part == word]


@pytest.mark.skipif(sys.platform == "win32", reason="a shell of Unix")
def test_the_linux_door_has_a_sound_shell_script() -> None:
    import subprocess  # noqa: PLC0415 - one test needs it

    assert subprocess.run(["/bin/sh", "-n", str(HERE / "soat_bao_cao.sh")], check=False).returncode == 0
