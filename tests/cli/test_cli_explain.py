"""`nlp-reports explain`: why one topic of one report was judged as it was."""

from pathlib import Path

import pytest

import nlp_reports as nr
from nlp_reports.cli import main
from nlp_reports.demo import demo_corpus
from nlp_reports.publishing.words import phrase

DEMO = demo_corpus()
REPORT = DEMO.reports / "02_bau_sen.docx"


def test_the_verdict_its_sentences_and_its_signals_are_shown(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["explain", str(REPORT), "--guideline", str(DEMO.guideline), "--topic", "II.6.c"]) == 0
    shown = capsys.readouterr().out
    assert shown.startswith("II.6.c. ")
    assert "Kết luận: " in shown
    assert "Ban nữ công quần chúng được cũng cố" in shown
    assert "Dấu hiệu quyết định" in shown
    assert phrase("Signal.concrete") in shown


@pytest.mark.parametrize(
    ("report", "topic", "said"), [("không_có.docx", "II.6.c", "không có tệp này"), (str(REPORT), "X.9", "chọn một mã")]
)
def test_a_mistake_is_one_message(report: str, topic: str, said: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["explain", report, "--guideline", str(DEMO.guideline), "--topic", topic]) == 2
    assert said in capsys.readouterr().err


def test_a_notebook_shows_the_same(tmp_path: Path) -> None:
    guideline = nr.read_guideline(DEMO.guideline)
    by_path = nr.explain(REPORT, DEMO.guideline, "II.2.d")
    by_view = nr.explain(nr.read(REPORT, guideline), guideline, "II.2.d")
    assert by_path.lines() == by_view.lines()
    assert by_path.to_dict()["topic"] == "II.2.d"
    page = tmp_path / "vì_sao.html"
    page.write_text(by_path._repr_html_(), "utf-8")
    assert "Việc phải nêu" in page.read_text("utf-8")


def test_every_signal_and_role_has_words() -> None:
    from nlp_reports.checks.coverage.signals import weights  # noqa: PLC0415 - only this test

    assert all(phrase(f"Signal.{name}") for name in weights())
    assert all(phrase(f"Candidate.{role}") for role in ("proven", "claimed", "beside", "not taken"))
