import io

import docx

from nlp_reports.model import Guideline, Run
from nlp_reports.publishing.word.passages import to_passages


def test_each_topic_has_its_totals_and_every_units_passages_with_figures_bold(run: Run) -> None:
    document = docx.Document(io.BytesIO(to_passages(run)))
    said = [p.text for p in document.paragraphs if p.text.strip()]
    assert said[2:4] == ["I.a. Tình hình", "Cộng: Số đoàn viên kết nạp: 1.257 (số liệu của 2/2 đơn vị)"]
    rows = document.tables[0].rows
    assert [row.cells[0].text for row in rows] == ["Đơn vị", "LĐLĐ huyện Khe Lau", "=Đơn vị <i>xấu</i>"]
    assert rows[1].cells[1].text.startswith("Kết nạp 1.250 đoàn viên. (câu 1)")
    bold = [r.text for r in rows[1].cells[1].paragraphs[0].runs if r.bold]
    assert bold == ["Kết nạp 1.250 đoàn viên."]


def test_a_topic_that_nobody_wrote_on_says_so(run: Run) -> None:
    document = docx.Document(io.BytesIO(to_passages(run)))
    assert [p.text for p in document.paragraphs].count("Chưa thấy nội dung trong các báo cáo.") == 2


def test_equal_runs_give_equal_passages_and_an_empty_one_is_written(run: Run) -> None:
    assert to_passages(run) == to_passages(run)
    assert to_passages(Run(Guideline("Hướng dẫn"), (), ()))
