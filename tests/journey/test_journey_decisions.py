"""Decisions on themes: carried out, carried over to the next run, and taken back."""

from pathlib import Path

from nlp_reports import pipeline
from nlp_reports.demo import demo_corpus
from nlp_reports.drafting import Length, Style
from nlp_reports.guidelines import read_guideline
from nlp_reports.themes import DECISIONS, Decisions

THREE = frozenset({"01_khe_lau", "02_bau_sen", "05_dong_truc"})


def labels(out: Path) -> str:
    return (out / "tables" / "themes.csv").read_text("utf-8-sig")


def test_decisions_outlive_the_next_run_and_can_be_taken_back(tmp_path: Path) -> None:
    corpus = demo_corpus()
    guideline = read_guideline(corpus.guideline)
    run = pipeline.journey(corpus.reports, guideline, pipeline.Options(only=THREE))
    shared = next(theme for theme in run.themes if theme.organisations > 1)
    decisions = Decisions().rename(run.themes, shared.id, "Tên do người tổng hợp đặt")
    pipeline.save(run, tmp_path, decisions=decisions)
    assert "Tên do người tổng hợp đặt" in labels(tmp_path)
    pipeline.save(run, tmp_path)  # the next run into the same folder
    assert "Tên do người tổng hợp đặt" in labels(tmp_path)
    kept = pipeline.kept_run(tmp_path)
    assert kept is not None
    assert kept.themes == run.themes
    (tmp_path / DECISIONS).unlink()
    pipeline.save(kept, tmp_path, style=Style(Length.SHORT))
    assert "Tên do người tổng hợp đặt" not in labels(tmp_path)
    assert pipeline.kept_run(tmp_path) == run


def test_a_short_draft_says_less_and_leaves_no_theme_of_three_units_out(tmp_path: Path) -> None:
    corpus = demo_corpus()
    run = pipeline.journey(corpus.reports, read_guideline(corpus.guideline), pipeline.Options(only=THREE))
    short, long = (pipeline.redraft(run, tmp_path, Style(length)).draft for length in (Length.SHORT, Length.LONG))
    assert len(short.sentences) < len(long.sentences)
    told = {sentence.theme for sentence in short.sentences}
    assert {t.id for t in run.themes if t.organisations > 2 and t.role.value != "plan"} <= told
