from pathlib import Path

import pytest

from corpora.build.corpus import SOURCES, Corpus, read_corpus
from corpora.build.many import PROVINCES, build_many, units_of
from nlp_reports.checks import receive
from nlp_reports.guidelines import read_guideline
from nlp_reports.guidelines.recipients import read_recipients
from nlp_reports.model import Status
from nlp_reports.pipeline import analyse

FEW = 4


@pytest.fixture(scope="module")
def corpus() -> Corpus:
    return read_corpus(SOURCES / "tra_son")


@pytest.fixture(scope="module")
def country(corpus: Corpus, tmp_path_factory: pytest.TempPathFactory) -> Path:
    out = tmp_path_factory.mktemp("nhiều")
    build_many(corpus, FEW, 1, out)
    return out


def files(folder: Path) -> dict[str, bytes]:
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in sorted(folder.rglob("*.*"))}


def test_a_national_year_has_as_many_units_as_asked_and_no_name_twice(corpus: Corpus) -> None:
    units = list(units_of(corpus, 10_000))
    assert len({unit.name for unit in units}) == len({unit.file for unit in units}) == 10_000
    assert len({unit.province for unit in units}) == PROVINCES


def test_one_seed_gives_the_same_bytes_and_another_seed_others(corpus: Corpus, country: Path, tmp_path: Path) -> None:
    build_many(corpus, FEW, 1, tmp_path / "again")
    assert files(tmp_path / "again") == files(country)
    build_many(corpus, FEW, 2, tmp_path / "other")
    assert files(tmp_path / "other").keys() == files(country).keys()
    assert files(tmp_path / "other") != files(country)


def test_every_unit_is_found_in_the_list_and_no_report_is_like_another(country: Path) -> None:
    guideline = read_guideline(country / "guideline.docx")
    analyses = [analyse(path, guideline, name=path.stem) for path in sorted((country / "reports").rglob("*.docx"))]
    assert len({analysis.report.text for analysis in analyses}) == FEW
    receipts, _ = receive(analyses, {}, read_recipients(country / "danh_sach_don_vi.txt"), guideline)
    assert [receipt.status for receipt in receipts] == [Status.READ] * FEW
