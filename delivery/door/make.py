#!/usr/bin/env python3
"""Make the folder with which an analyst needs no terminal: reports beside the guideline, one double-click.

    python delivery/door/make.py --out DIR --wheels WHEELHOUSE [--python python-3.12-embed-amd64.zip]

With `--python` (the embeddable package of python.org) the wheels are unpacked beside it and nothing need be installed
on the analyst's machine; without it the wheels travel in the folder, and the first double-click installs them into
the Python that is found. Nothing is downloaded here or there.
"""

import argparse
import re
import shutil
import sys
import zipfile
from pathlib import Path, PurePosixPath

HERE = Path(__file__).parent
PROGRAM = "chuong_trinh"
FRONT = ("Soát báo cáo.bat", "soat_bao_cao.desktop", "soat_bao_cao.sh", "ĐỌC TRƯỚC.txt")
_PTH = re.compile(r"python3\d+\._pth")
# What a wheel keeps for other places than the library: only its library part is needed here.
_LIBRARY = re.compile(r"[^/]+\.data/(?:purelib|platlib)/(.+)")
_ELSEWHERE = re.compile(r"[^/]+\.data/")


def main(arguments: list[str] | None = None) -> int:
    """Make the folder; return 0, or 2 with every mistake named."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--out", type=Path, required=True, help="the folder to make; must not exist")
    parser.add_argument("--wheels", type=Path, required=True, help="wheels of nlp-reports and all that it needs")
    parser.add_argument("--python", type=Path, help="the embeddable zip of CPython for Windows")
    asked = parser.parse_args(arguments)
    problems = mistakes(asked.out, asked.wheels, asked.python)
    if problems:
        print("\n".join(problems), file=sys.stderr)
        return 2
    make(asked.out, asked.wheels, asked.python)
    print(asked.out)
    return 0


def mistakes(out: Path, wheels: Path, python: Path | None) -> list[str]:
    """Return all that is wrong with what was asked, each in one line."""
    found = []
    if out.exists():
        found.append(f"{out}: is there already; name a folder that is not")
    if not list(wheels.glob("nlp_reports-*.whl")):
        found.append(f"{wheels}: no wheel of nlp-reports; make it with: pip wheel . --wheel-dir {wheels}")
    if python is not None and not (python.is_file() and _pth_of(python)):
        found.append(f"{python}: not the embeddable package of CPython (no python3xx._pth in it)")
    return found


def make(out: Path, wheels: Path, python: Path | None) -> None:
    """Write the folder whole or not at all."""
    beside = out.with_name(f".{out.name}.dang-lam")
    shutil.rmtree(beside, ignore_errors=True)
    program = beside / PROGRAM
    program.mkdir(parents=True)
    for name in FRONT:
        shutil.copyfile(HERE / name, beside / name)
    (beside / "soat_bao_cao.sh").chmod(0o755)
    packages = sorted(wheels.glob("*.whl"))
    if python is None:
        (program / "wheels").mkdir()
        for wheel in packages:
            shutil.copyfile(wheel, program / "wheels" / wheel.name)
    else:
        _embed(python, packages, program / "python")
    beside.rename(out)


def _embed(python: Path, wheels: list[Path], home: Path) -> None:
    """Unpack CPython and the wheels so that it finds them."""
    with zipfile.ZipFile(python) as archive:
        archive.extractall(home)
    library = home / "Lib" / "site-packages"
    for wheel in wheels:
        with zipfile.ZipFile(wheel) as archive:
            for entry in archive.infolist():
                _unpack(archive, entry, library)
    pth = home / _pth_of(python)
    lines = [
        line for line in pth.read_text("utf-8").splitlines() if line.strip() not in {"#import site", "import site"}
    ]
    pth.write_text("\n".join([*lines, r"Lib\site-packages", "import site", ""]), "utf-8")


def _unpack(archive: zipfile.ZipFile, entry: zipfile.ZipInfo, library: Path) -> None:
    """Write one entry of a wheel below `library`; a name that leads outside is refused."""
    inside = _LIBRARY.fullmatch(entry.filename)
    if entry.is_dir() or (not inside and _ELSEWHERE.match(entry.filename)):
        return
    name = PurePosixPath(inside[1] if inside else entry.filename)
    if name.is_absolute() or ".." in name.parts:
        msg = f"{archive.filename}: {entry.filename} leads outside the folder"
        raise ValueError(msg)
    target = library.joinpath(*name.parts)
    target.parent.mkdir(parents=True, exist_ok=True)
    target.write_bytes(archive.read(entry))


def _pth_of(python: Path) -> str:
    """Return the name of the file that tells an embedded CPython where its library is; empty in any other zip."""
    try:
        with zipfile.ZipFile(python) as archive:
            return next((name for name in archive.namelist() if _PTH.fullmatch(name)), "")
    except zipfile.BadZipFile:
        return ""


if __name__ == "__main__":
    sys.exit(main())
