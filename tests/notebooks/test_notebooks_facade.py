"""What the façade hands to notebooks shows itself there."""

import shutil
from pathlib import Path

import pytest

import nlp_reports as nr
from nlp_reports.evaluation import Measure
from nlp_reports.notebook import Measures

SHORT = """LĐLĐ HUYỆN KHE LAU
Số: 42/BC-LĐLĐ
Khe Lau, ngày 25 tháng 11 năm 2020
BÁO CÁO
II. KẾT QUẢ HOẠT ĐỘNG CÔNG ĐOÀN NĂM 2020
5. Công tác phát triển đoàn viên
Kết nạp mới 62 đoàn viên.
"""


def test_measures_are_a_tuple_that_shows_itself() -> None:
    measures = Measures((Measure("reports.read", "Báo cáo đọc được", 2 / 3, 3),))
    assert measures[0].id == "reports.read"
    assert "0,667" in measures._repr_html_()
    assert measures.to_frame().shape == (1, 4)


def test_the_demo_corpus_and_its_guideline_show_themselves() -> None:
    corpus = nr.demo_corpus()
    assert "12 báo cáo" in corpus._repr_html_()
    assert str(corpus.reports.parent) not in corpus._repr_html_()
    assert "Số liệu bắt buộc" in nr.read_guideline(corpus.guideline)._repr_html_()


def test_a_guideline_is_taken_as_view_noun_or_path(tmp_path: Path) -> None:
    file = tmp_path / "khe_lau.txt"
    file.write_text(SHORT, encoding="utf-8")
    view = nr.read_guideline(nr.demo_corpus().guideline)
    asked = view.save(tmp_path / "de_cuong.yaml")
    states = [nr.read(file, guideline).coverage.to_dict() for guideline in (view, view.guideline, asked)]
    assert states[0] == states[1] == states[2]
    assert states[0]["khe_lau"]


def test_targets_reach_the_run(tmp_path: Path) -> None:
    reports = tmp_path / "vào"
    reports.mkdir()
    shutil.copy(nr.demo_corpus().reports / "01_khe_lau.docx", reports)
    with pytest.raises(nr.InputError, match="giao"):
        nr.run(reports, nr.demo_corpus().guideline, targets=tmp_path / "giao_chi_tieu.xlsx", progress=False)
