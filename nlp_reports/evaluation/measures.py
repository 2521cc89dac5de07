"""Every measure that labels carry, as rows for people."""

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from nlp_reports.evaluation import check_measures, figure_measures, indicator_measures, reading_measures, theme_measures
from nlp_reports.evaluation.gold import GoldReport, load_gold
from nlp_reports.evaluation.guideline_measures import guideline_tallies, load_guideline
from nlp_reports.evaluation.pairing import Pairing
from nlp_reports.evaluation.tally import Tally, ratio
from nlp_reports.guidelines import read_guideline
from nlp_reports.model import Analysis, Guideline, Run
from nlp_reports.pipeline import Options, journey


@dataclass(frozen=True, slots=True)
class Measure:
    """One row: `name` (Vietnamese, for people), `id` (English, for programs), `value` and `n`, what it rests on."""

    id: str
    name: str
    value: float
    n: int


def evaluate(corpus: Path, split: str | None = None) -> tuple[Measure, ...]:
    """Return every measure of the program on a built corpus, read and judged from its Word files.

    `corpus` holds `guideline.docx`, `reports/`, `gold/` and `split.json`; where it holds labels of indicators too,
    their values are taken by its `guideline.yaml`, and where it holds `guideline.gold.yaml`, so is the reading of the
    guideline measured, whatever the split. `split` is "dev", "test" or None for both.

    Raises:
        InputError: the folder is no such corpus.
    """
    gold = load_gold(corpus, split)
    guideline = read_guideline(corpus / "guideline.docx")
    run = journey(corpus / "reports", guideline, Options(only=frozenset(report.name for report in gold)))
    values = _indicators(corpus, run.analyses, [report.name for report in gold])
    return (*measure(run, gold), *values, *_guideline(corpus, guideline))


def measure(run: Run, gold: Sequence[GoldReport]) -> tuple[Measure, ...]:
    """Return every measure of `run` against the labels."""
    ours = {analysis.report.name: analysis for analysis in run.analyses}
    pairs = [Pairing(g, ours[g.name]) if g.name in ours else Pairing.unread(g) for g in gold]
    return (*_reading(pairs), *_figures(pairs), *_checks(pairs), *_coverage(pairs), *_themes(pairs, run))


def _reading(pairs: Sequence[Pairing]) -> list[Measure]:
    letterheads = reading_measures.letterheads(pairs)
    headings = reading_measures.headings(pairs)
    sentences = reading_measures.sentences(pairs)
    n = len(pairs)
    return [
        Measure("reports.read", "Báo cáo đọc được", ratio(sum(pair.read for pair in pairs), n), n),
        Measure("letterhead.unit", "Tên đơn vị đúng", ratio(letterheads.more["unit"], n), n),
        Measure("letterhead.number", "Số văn bản đúng", ratio(letterheads.more["number"], n), n),
        Measure("letterhead.date", "Ngày văn bản đúng", ratio(letterheads.more["date"], n), n),
        Measure("headings.f1", "Đề mục (F1)", headings.f1, headings.n),
        Measure("headings.level", "Đề mục đúng cấp", ratio(headings.more["level"], headings.hit), headings.hit),
        Measure("sentences.exact", "Câu tách đúng", sentences.recall, sentences.n),
    ]


def _figures(pairs: Sequence[Pairing]) -> list[Measure]:
    figures = figure_measures.figures(pairs)
    negatives = figures.more["negatives"]
    return [
        Measure("figures.precision", "Số liệu: độ chính xác", figures.precision, figures.hit + figures.false),
        Measure("figures.recall", "Số liệu: độ đầy đủ", figures.recall, figures.n),
        Measure("figures.f1", "Số liệu: giá trị đúng (F1)", figures.f1, figures.n),
        Measure("figures.unit", "Số liệu: đúng cả đơn vị", ratio(figures.more["unit"], figures.hit), figures.hit),
        Measure(
            "figures.taken", "Số không phải số liệu bị nhận nhầm", ratio(figures.more["taken"], negatives), negatives
        ),
    ]


def _checks(pairs: Sequence[Pairing]) -> list[Measure]:
    vague = check_measures.vague(pairs)
    wrong = check_measures.inconsistencies(pairs)
    sound = vague.more["sound"]
    return [
        Measure("vague.precision", "Nhận định chung chung: độ chính xác", vague.precision, vague.hit + vague.false),
        Measure("vague.recall", "Nhận định chung chung: độ đầy đủ", vague.recall, vague.n),
        Measure(
            "vague.false_per_100",
            "Nhắc nhầm trên 100 câu đạt",
            round(100 * vague.more["sound_flagged"] / max(1, sound), 1),
            sound,
        ),
        Measure(
            "vague.after_figures",
            "Chung chung, chỉ có số liệu đứng trước",
            ratio(vague.more["after_hit"], vague.more["after"]),
            vague.more["after"],
        ),
        Measure(
            "inconsistency.precision", "Số liệu không khớp: độ chính xác", wrong.precision, wrong.hit + wrong.false
        ),
        Measure("inconsistency.recall", "Số liệu không khớp: độ đầy đủ", wrong.recall, wrong.n),
    ]


def _coverage(pairs: Sequence[Pairing]) -> list[Measure]:
    states = check_measures.coverage(pairs)
    lacking = check_measures.missing_figures(pairs)
    unjust = check_measures.said_missing(pairs)
    total = sum(tally.n for tally in states.values())
    right = sum(tally.hit for tally in states.values())
    names = {"covered": "đủ", "partial": "còn thiếu ý", "missing": "chưa có"}
    return [
        *(Measure(f"coverage.{s.value}", f"Nội dung {names[s.value]} (F1)", t.f1, t.n) for s, t in states.items()),
        Measure(
            "coverage.macro_f1",
            "Đáp ứng đề cương, ba mức (F1 bình quân)",
            ratio(sum(t.f1 for t in states.values()), 3),
            total,
        ),
        Measure("coverage.accuracy", "Đáp ứng đề cương, tỷ lệ đúng", ratio(right, total), total),
        Measure(
            "coverage.said_missing", "Báo thiếu oan", ratio(unjust.false, unjust.more["there"]), unjust.more["there"]
        ),
        Measure("missing_figures.recall", "Thiếu số liệu bắt buộc: độ đầy đủ", lacking.recall, lacking.n),
        Measure(
            "missing_figures.precision",
            "Thiếu số liệu bắt buộc: độ chính xác",
            lacking.precision,
            lacking.hit + lacking.false,
        ),
    ]


def _themes(pairs: Sequence[Pairing], run: Run) -> list[Measure]:
    roles = theme_measures.roles(pairs)
    home = {statement.key: theme.id for theme in run.themes for statement in theme.statements}
    scores = theme_measures.themes(pairs, home)
    names = {"strength": "ưu điểm", "limitation": "hạn chế", "cause": "nguyên nhân", "proposal": "kiến nghị"}
    mean = ratio(sum(score for score, _ in scores.values()), len(scores))
    return [
        Measure("roles.right", "Vai trò của nhận định đúng", roles.recall, roles.n),
        *(Measure(f"themes.{r}", f"Nhóm {names[r]} (B-cubed F1)", score, n) for r, (score, n) in scores.items()),
        Measure("themes.mean", "Nhóm vấn đề, bình quân (B-cubed F1)", mean, sum(n for _, n in scores.values())),
    ]


def _indicators(corpus: Path, analyses: Sequence[Analysis], names: Sequence[str]) -> list[Measure]:
    labels = indicator_measures.load_labels(corpus, names)
    values, sums = Tally(), Tally()
    if labels:
        guideline, valued = indicator_measures.labelled_values(corpus, analyses, labels)
        values, sums = indicator_measures.values(valued, labels), indicator_measures.sums(valued, labels, guideline)
    pairs, taken, summed = values.more["pairs"], values.hit + values.false, sums.hit + sums.false
    return [
        Measure("indicators.right", "Chỉ tiêu: kết luận đúng", ratio(values.more["right"], pairs), pairs),
        Measure("indicators.value_precision", "Chỉ tiêu: giá trị lấy đúng", values.precision, taken),
        Measure("indicators.value_recall", "Chỉ tiêu: giá trị lấy đủ", values.recall, values.n),
        Measure("totals.right", "Số tổng hợp đúng", sums.precision, summed),
        Measure("totals.flagged", "Số tổng hợp có ghi chú cần xem lại", ratio(sums.more["flagged"], summed), summed),
        Measure(
            "totals.wrong_unflagged", "Số tổng hợp sai mà không ghi chú", ratio(sums.more["unflagged"], summed), summed
        ),
    ]


def _guideline(corpus: Path, guideline: Guideline) -> list[Measure]:
    gold = load_guideline(corpus)
    if gold is None:
        return []
    read = guideline_tallies(guideline, gold)
    named = {
        "topics": "nội dung phải báo cáo",
        "asked": "nội dung cần số liệu",
        "figures": "số liệu bắt buộc",
        "dates": "các mốc ngày",
        "zeros": "nội dung có thể không phát sinh",
        "kinds": "loại phần, mục",
    }
    tallies = [(key, name, getattr(read, key)) for key, name in named.items()]
    return [Measure(f"guideline.{key}", f"Đề cương: {name} (F1)", t.f1, t.n) for key, name, t in tallies]
