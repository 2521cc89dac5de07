"""The wheel carries the built demo corpus: building it again gives the same bytes, and no label is in it."""

from importlib import resources
from pathlib import Path

from corpora.build.corpus import SOURCES, build_demo, read_corpus


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
