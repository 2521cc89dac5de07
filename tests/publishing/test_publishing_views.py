import dataclasses
import re
from decimal import Decimal
from pathlib import Path

import pytest

from nlp_reports.errors import InputError, OutputError
from nlp_reports.guidelines import from_yaml
from nlp_reports.model import (
    Achievement,
    Change,
    ChangeKind,
    Revision,
    Role,
    Run,
    Status,
    Target,
    Theme,
    ValueStatus,
)
from nlp_reports.publishing.views.coverage import CoverageView
from nlp_reports.publishing.views.guideline import GuidelineView
from nlp_reports.publishing.views.report import ReportView
from nlp_reports.publishing.views.run import RunView
from nlp_reports.publishing.views.themes import ThemesView

PARTS = (
    "receipts",
    "coverage",
    "findings",
    "vague",
    "missing_figures",
    "figures",
    "values",
    "totals",
    "themes",
    "practices",
    "draft",
)


@pytest.mark.parametrize("part", PARTS)
def test_every_part_shows_itself_safely_and_as_frame_and_dict(run: Run, part: str) -> None:
    view = getattr(RunView(run), part)
    shown = view._repr_html_()
    assert not re.search(r"<(script|img|i>xấu|link)", shown)
    assert not re.search(r"https?://|[\x00-\x08]", shown)
    assert len(view.to_frame()) > 0
    assert view.to_dict()


def test_run_and_report_show_themselves_safely(run: Run) -> None:
    view = RunView(run)
    for shown in (view._repr_html_(), view.report("../x")._repr_html_(), ReportView(run.analyses[1])._repr_html_()):
        assert "<script" not in shown
        assert "&lt;" in shown
    assert view.to_dict().keys() >= {"receipts", "draft"}
    assert view.report("01_khe_lau").to_dict()["date"] == "2020-11-25"


def test_a_vague_claim_is_marked_in_its_paragraph(run: Run) -> None:
    shown = RunView(run).vague._repr_html_()
    assert re.search(r"<mark [^>]*>Đời sống đoàn viên được quan tâm\.</mark>", shown)


def test_a_report_is_found_by_name_or_organisation(run: Run) -> None:
    view = RunView(run)
    assert view.report("LĐLĐ huyện Khe Lau").analysis is view.report("01_khe_lau").analysis
    with pytest.raises(InputError, match="01_khe_lau"):
        view.report("không có")


def test_coverage_is_a_frame_of_topics_by_units(run: Run) -> None:
    frame = RunView(run).coverage.to_frame()
    assert list(frame.index) == ["I.a. Tình hình", "II.1. Đoàn viên", "II.2. Tài chính"]
    assert frame.loc["II.2. Tài chính", "LĐLĐ huyện Khe Lau"] == "Chưa thấy nội dung"


def test_themes_are_renamed_merged_and_dropped_in_new_views(run: Run) -> None:
    themes = RunView(run).themes
    edited = themes.rename("L01", "Chăm lo đời sống").drop("P01")
    assert [theme.label for theme in edited.themes] == ["Phát triển đoàn viên", "Chăm lo đời sống"]
    assert [theme.label for theme in themes.themes][1] == "Đời sống đoàn viên"
    assert [theme.id for theme in edited.of("limitation").themes] == ["L01"]
    with pytest.raises(InputError, match="S01"):
        themes.merge("S01", "S99")


def test_themes_show_how_firm_they_are_and_who_copied(run: Run) -> None:
    twice = tuple(
        dataclasses.replace(said, report=name) for name in ("a", "b") for said in run.themes[0].statements[:1]
    )
    shown = ThemesView((dataclasses.replace(run.themes[0], statements=twice),), {})._repr_html_()
    assert "độ ổn định 1,00" in shown
    assert shown.count("[trùng câu chữ với 1 đơn vị khác]") == 2


def test_themes_of_one_role_merge(run: Run) -> None:
    theme = run.themes[1]
    split = tuple(Theme(f"L0{n}", Role.LIMITATION, f"Nhóm {n}", (s,)) for n, s in enumerate(theme.statements, start=1))
    merged = RunView(run).themes.__class__(split, {}).merge("L01", "L02", label="Một nhóm")
    assert [(t.label, t.organisations) for t in merged.themes] == [("Một nhóm", 2)]


@pytest.mark.filterwarnings("error")
def test_pictures_are_png_with_words(run: Run) -> None:
    view = RunView(run)
    pictures = (view.plot_coverage(), view.plot_vague(), view.plot_themes("strength"), view.plot_indicator("I.a#1"))
    for picture in pictures:
        data, metadata = picture._repr_mimebundle_()
        assert picture.png().startswith(b"\x89PNG")
        assert data.keys() == {"image/png", "text/plain"}
        assert metadata["image/png"]["alt"]
    with pytest.raises(InputError, match=r"I\.a#1"):
        view.plot_indicator("X")


@pytest.mark.filterwarnings("error")
def test_pictures_of_nothing_are_empty_and_not_an_error(run: Run) -> None:
    empty = RunView(Run(run.guideline, (), ()))
    for picture in (empty.plot_coverage(), empty.plot_vague(), empty.plot_themes()):
        assert picture.png()
    assert empty._repr_html_()


def test_targets_and_changes_of_a_run_that_has_them_are_tables(run: Run) -> None:
    target = Target("I.a#1", "LĐLĐ huyện Khe Lau", Decimal(2500))
    reached = Achievement(target, "Số đoàn viên kết nạp", "", "01_khe_lau", Decimal(1250), ValueStatus.TAKEN)
    change = Change(ChangeKind.CHANGED, "2", "<b>cũ", "mới")
    revised = dataclasses.replace(
        run, achievements=(reached,), revisions=(Revision("LĐLĐ huyện Khe Lau", "a.docx", "b.docx", (change,)),)
    )
    view = RunView(revised)
    assert view.achievements.to_dict()[0]["percent"] == 50
    assert "Chưa đạt" in view.achievements._repr_html_()
    assert "&lt;b&gt;cũ" in view.changes._repr_html_()
    assert (len(RunView(run).achievements), len(RunView(run).changes)) == (0, 0)


def test_a_table_is_narrowed_by_column_names(run: Run) -> None:
    values = RunView(run).values
    assert [row["value"] for row in values.where(value=lambda value: value > 100)] == [1250]
    assert "Giá trị" not in values.only("organisation")._repr_html_()
    with pytest.raises(InputError, match="organisation"):
        values.where(unit_of="x")


def test_a_replaced_version_is_not_shown_beside_the_one_that_counts(run: Run) -> None:
    first = dataclasses.replace(run.receipts[0], status=Status.SUPERSEDED)
    view = RunView(dataclasses.replace(run, receipts=(first, *run.receipts[1:])))
    assert {row["organisation"] for row in view.values} == {"=Đơn vị <i>xấu</i>"}
    assert len(view.coverage.to_dict()) == 1


def test_a_map_of_many_units_has_signs_and_a_legend(run: Run) -> None:
    few = RunView(run).coverage
    many = CoverageView(run.analyses * 4, few.names)
    assert "● Đã báo cáo đủ</td>" in few._repr_html_()
    assert "●</td>" in many._repr_html_()
    assert "Đã báo cáo đủ" in many._repr_html_()


def test_a_guideline_shows_itself_safely_and_is_saved_once(run: Run, tmp_path: Path) -> None:
    asked = dataclasses.replace(run.guideline, demands=("<script>",), recipients=("LĐLĐ huyện",), send_to="Văn phòng")
    view = GuidelineView(asked)
    assert "&lt;script&gt;" in view._repr_html_()
    assert "Hạn gửi: 27/11/2020" in view._repr_html_()
    assert [row["id"] for row in view.indicators] == ["I.a#1"]
    assert [row["figures"] for row in view.topics.where(figures=bool)] == [("Số đoàn viên kết nạp",)]
    assert from_yaml(view.save(tmp_path / "de_cuong.yaml").read_text("utf-8"), "de_cuong.yaml") == asked
    with pytest.raises(OutputError, match=r"de_cuong\.yaml"):
        view.save(tmp_path / "de_cuong.yaml")
