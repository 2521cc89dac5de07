"""The wheel carries the built demo corpus: building it again gives the same bytes, and no label is in it."""

import shutil
from importlib import resources
from pathlib import Path

import pytest

from corpora.build.corpus import SOURCES, build_demo, read_corpus
from corpora.build.slips import SlipsError


def files(folder: Path) -> dict[str, bytes]:
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in folder.rglob("*") if path.is_file()}


def test_the_demo_corpus_is_what_its_sources_build(tmp_path: Path) -> None:
    build_demo(read_corpus(SOURCES / "tra_son"), tmp_path / "demo")
    carried = files(Path(str(resources.files("nlp_reports") / "demo" / "tra_son")))
    built = files(tmp_path / "demo")
    assert sorted(carried) == sorted(built)
    assert [name for name in built if carried[name] != built[name]] == [], "run: python corpora/build --demo"


def test_the_demo_corpus_carries_no_gold() -> None:
    carried = files(Path(str(resources.files("nlp_reports") / "demo" / "tra_son")))
    assert {Path(name).suffix for name in carried} == {".docx", ".txt"}


def test_the_demo_carries_the_reports_that_its_list_names(tmp_path: Path) -> None:
    source = shutil.copytree(SOURCES / "tra_son", tmp_path / "source")
    (source / "demo.txt").write_text("02_bau_sen\n10_hon_sam\n", "utf-8")
    build_demo(read_corpus(source), tmp_path / "demo")
    assert [p.stem for p in sorted((tmp_path / "demo" / "reports").iterdir())] == ["02_bau_sen", "10_hon_sam"]


def test_a_name_on_the_demo_list_that_is_no_report_is_told(tmp_path: Path) -> None:
    source = shutil.copytree(SOURCES / "tra_son", tmp_path / "source")
    (source / "demo.txt").write_text("02_bau_sen\n99_nowhere\n", "utf-8")
    with pytest.raises(SlipsError, match="99_nowhere is no report here"):
        read_corpus(source)
