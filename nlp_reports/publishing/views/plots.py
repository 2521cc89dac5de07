"""Pictures worth printing, drawn without pyplot and its state; the font that matplotlib brings knows Vietnamese."""

import textwrap
from collections import Counter
from collections.abc import Sequence
from typing import Any

import matplotlib as mpl
from matplotlib.axes import Axes
from matplotlib.colors import ListedColormap
from matplotlib.figure import Figure
from matplotlib.patches import Patch

from nlp_reports.model import CoverageStatus, IndicatorValue, Role, Rule, Run, Theme, ValueStatus
from nlp_reports.publishing.markup import COVERAGE_COLOURS, COVERAGE_SIGNS
from nlp_reports.publishing.rows import counting
from nlp_reports.publishing.words import organisations, word
from nlp_reports.text import written

# "$" in a unit's name would start a formula.
FONT: dict[Any, Any] = {"font.family": "DejaVu Sans", "font.size": 9, "text.parse_math": False}
BLUE, ORANGE = "#2b6ca3", "#d98e04"
MOST_BARS = 20
NARROWEST = 8


def coverage_map(run: Run) -> Figure:
    """Return topics × units, a colour and a sign for each of the three states."""
    analyses = [a for a in counting(run) if a.coverage]
    topics = list(dict.fromkeys(c.topic for a in analyses for c in a.coverage))
    states = [{c.topic: c.status for c in a.coverage} for a in analyses]
    order = list(CoverageStatus)
    with mpl.rc_context(FONT):
        figure, axes = _empty(4 + 0.45 * len(analyses), 1.8 + 0.24 * len(topics), "Mức độ đáp ứng đề cương")
        if topics and analyses:
            grid = [[order.index(s.get(t, CoverageStatus.MISSING)) for s in states] for t in topics]
            colours = ListedColormap([COVERAGE_COLOURS[s] for s in order])
            axes.imshow(grid, cmap=colours, vmin=-0.5, vmax=len(order) - 0.5, aspect="auto")
            for row, line in enumerate(grid):
                for column, state in enumerate(line):
                    axes.text(column, row, COVERAGE_SIGNS[order[state]], ha="center", va="center", fontsize=7)
        titles = {c.topic: c.title for a in analyses for c in a.coverage}
        axes.set_yticks(range(len(topics)), [_short(f"{t}. {titles[t]}") for t in topics])
        _units_below(axes, [_unit(run, a.report.name) for a in analyses])
        legend = [Patch(color=COVERAGE_COLOURS[s], label=f"{COVERAGE_SIGNS[s]} {word(s)}") for s in order]
        figure.legend(handles=legend, loc="outside upper center", ncols=3, frameon=False)
    return figure


def vague_share(run: Run) -> Figure:
    """Return the share of each unit's sentences that assert something without a figure, the highest first."""
    shares = [
        (_unit(run, a.report.name), 100 * sum(f.rule is Rule.VAGUE_CLAIM for f in a.findings) / len(a.sentences))
        for a in counting(run)
        if a.sentences
    ]
    shares.sort(key=lambda share: -share[1])
    title = "Tỷ lệ câu nhận định chưa có số liệu, việc làm cụ thể (%)"
    return _bars([s[0] for s in shares], [s[1] for s in shares], title, ORANGE)


def theme_matrix(run: Run, role: Role = Role.LIMITATION) -> Figure:
    """Return the strongest themes of a role × units: how many statements each unit has in each."""
    themes = _strongest(run, role)
    counts = [Counter(s.report for s in theme.statements) for theme in themes]
    title = f"Nhóm vấn đề theo đơn vị: {word(role)}"
    with mpl.rc_context(FONT):
        figure, axes = _empty(4 + 0.45 * len(counting(run)), 2 + 0.3 * len(themes), title)
        if themes and counting(run):
            grid = [[count[a.report.name] for a in counting(run)] for count in counts]
            axes.imshow(grid, cmap="Blues", vmin=0, vmax=max(3, *(max(line) for line in grid)), aspect="auto")
            for row, line in enumerate(grid):
                for column, value in enumerate(line):
                    if value:
                        axes.text(column, row, str(value), ha="center", va="center", fontsize=8)
        labels = [f"{_short(f'{t.id}. {t.label}')} ({t.organisations})" for t in themes]
        axes.set_yticks(range(len(themes)), labels)
        _units_below(axes, [_unit(run, a.report.name) for a in counting(run)])
    return figure


def indicator_bars(run: Run, indicator: str) -> Figure:
    """Return the value of one asked figure in each unit that gave it, the largest first, and the total on top."""
    found = [(v, _height(v)) for a in counting(run) for v in a.values if _taken(v, indicator)]
    values = [(v, height) for v, height in found if height is not None]
    values.sort(key=lambda pair: -pair[1])
    total = next((t for t in run.totals if t.indicator == indicator), None)
    name = total.title if total else next((v.title for v, _ in values), indicator)
    unit = next((f" ({v.unit})" for v, _ in values if v.unit), "")
    title = f"{name[:1].upper()}{name[1:]}{unit}" + (f", tổng cộng {written(total.value)}" if total else "")
    return _bars([_unit(run, v.report) for v, _ in values], [height for _, height in values], title, BLUE)


def _strongest(run: Run, role: Role) -> list[Theme]:
    themes = [theme for theme in run.themes if theme.role is role]
    return sorted(themes, key=lambda theme: -theme.organisations)[:MOST_BARS]


def _bars(names: Sequence[str], values: Sequence[float], title: str, colour: str) -> Figure:
    shown = list(zip(names, values, strict=True))[:MOST_BARS]
    with mpl.rc_context(FONT):
        figure, axes = _empty(8, 1.2 + 0.32 * len(shown), title)
        bars = axes.barh(range(len(shown)), [value for _, value in shown], color=colour)
        places = 0 if all(value.is_integer() for _, value in shown) else 1
        axes.bar_label(bars, labels=[_written(value, places) for _, value in shown], padding=3)
        axes.set_yticks(range(len(shown)), [name for name, _ in shown])
        axes.invert_yaxis()
        axes.margins(x=0.12)
        axes.set_xticks([])
        axes.spines[["top", "right", "bottom"]].set_visible(False)
    return figure


def _written(value: float, places: int) -> str:
    return f"{value:,.{places}f}".translate(str.maketrans(",.", ".,"))


def _taken(value: IndicatorValue, indicator: str) -> bool:
    """Tell whether a total counts this value: what conflicts is left out of it."""
    return value.indicator == indicator and value.status is ValueStatus.TAKEN


def _height(value: IndicatorValue) -> float | None:
    """Return what a total counts of a value: the number, of a ratio its numerator; None where nothing was found."""
    counted = value.value if value.value is not None else value.low
    return None if counted is None else float(counted)


def _short(text: str) -> str:
    return textwrap.shorten(text, 60, placeholder="…")


def _empty(width: float, height: float, title: str) -> tuple[Figure, Axes]:
    figure = Figure(figsize=(min(max(width, NARROWEST), 20), min(height, 20)), layout="constrained")
    axes = figure.add_subplot()
    axes.set_title(title, loc="left")
    return figure, axes


def _units_below(axes: Axes, names: Sequence[str]) -> None:
    axes.set_xticks(range(len(names)), names, rotation=50, ha="right", rotation_mode="anchor")
    axes.tick_params(length=0)
    axes.spines[:].set_visible(False)


def _unit(run: Run, report: str) -> str:
    name = organisations(run).get(report, report)
    return textwrap.shorten(name, 34, placeholder="…")
