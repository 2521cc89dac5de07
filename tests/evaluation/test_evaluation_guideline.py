"""A guideline of two topics, with one mistake of each kind where the text says so."""

import datetime as dt
from typing import Any

from nlp_reports.evaluation.guideline_measures import guideline_tallies
from nlp_reports.model import Guideline, GuidelineSection, Indicator, SectionKind, Topic


def figure(name: str, counted: str, unit: str = "", *, required: bool = True) -> dict[str, Any]:
    return {"name": name, "counted": counted, "unit": unit, "required": required}


GOLD: dict[str, Any] = {
    "year": 2020,
    "deadline": dt.date(2020, 11, 25),
    "cutoff": None,
    "forecast": None,
    "sections": [{"id": "I", "title": "Kết quả", "kind": "results"}, {"id": "II", "title": "B", "kind": "plan"}],
    "topics": [
        {
            "id": "I.a",
            "title": "Tập huấn cán bộ",
            "zero_allowed": False,
            "figures_required": True,
            "indicators": [figure("số lớp tập huấn", "lớp"), figure("số người dự", "người")],
        },
        {"id": "I.b", "title": "Đơn thư", "zero_allowed": True, "figures_required": False, "indicators": []},
        {"id": "II.1", "title": "Nhiệm vụ", "zero_allowed": False, "figures_required": False, "indicators": []},
    ],
}


def read(*indicators: Indicator, **changed: Any) -> Guideline:  # noqa: ANN401 - any field of the noun
    values: dict[str, Any] = {
        "year": 2020,
        "deadline": dt.date(2020, 11, 25),
        "sections": (
            GuidelineSection("I", "Kết quả", SectionKind.RESULTS),
            GuidelineSection("II", "B", SectionKind.PLAN),
            GuidelineSection("II.1", "Nhiệm vụ", SectionKind.PLAN),
        ),
        "topics": (
            Topic("I.a", "Tập huấn cán bộ", "I", ("tập huấn cán bộ",), indicators=indicators),
            Topic("I.b", "Giải quyết đơn thư", "I", ("đơn thư",), zero_allowed=True),
        ),
    }
    return Guideline("B", **(values | changed))


CLASSES = Indicator("I.a#1", "số lớp", ("lớp",))
PEOPLE = Indicator("I.a#2", "người tham dự", ("lượt người",))


def test_a_guideline_read_right_has_every_measure_at_one() -> None:
    told = guideline_tallies(read(CLASSES, PEOPLE), GOLD)
    assert all(getattr(told, name).f1 == 1.0 for name in told.__slots__)


def test_a_figure_of_another_unit_is_missed_and_false() -> None:
    told = guideline_tallies(read(CLASSES, Indicator("I.a#2", "số tiền", (), "đồng")), GOLD)
    assert (told.figures.hit, told.figures.missed, told.figures.false) == (1, 1, 1)


def test_a_lost_topic_takes_its_figures_with_it() -> None:
    told = guideline_tallies(read(topics=()), GOLD)
    assert (told.topics.missed, told.figures.missed, told.asked.missed, told.zeros.missed) == (2, 2, 1, 1)


def test_an_id_with_another_matter_is_no_topic() -> None:
    told = guideline_tallies(read(topics=(Topic("I.a", "Thi đua", "I"),)), GOLD)
    assert (told.topics.hit, told.topics.false) == (0, 1)


def test_a_wrong_date_is_missed_and_false() -> None:
    told = guideline_tallies(read(CLASSES, PEOPLE, deadline=dt.date(2020, 12, 5)), GOLD)
    assert (told.dates.hit, told.dates.missed, told.dates.false) == (1, 1, 1)


def test_a_heading_without_items_may_be_a_section_or_only_a_topic() -> None:
    leaf = {"id": "I.a", "title": "Tập huấn cán bộ", "kind": "results"}
    closing = {"id": "VI", "title": "Thời hạn", "kind": "other"}
    gold = {**GOLD, "sections": [*GOLD["sections"], leaf, closing]}
    assert guideline_tallies(read(CLASSES, PEOPLE), gold).kinds.f1 == 1.0
    wrong = {**GOLD, "sections": [*GOLD["sections"], {**leaf, "kind": "background"}]}
    assert guideline_tallies(read(CLASSES, PEOPLE), wrong).kinds.f1 < 1.0
