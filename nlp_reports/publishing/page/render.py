"""Put the page together: one file with its style, its program and its data, and nothing from elsewhere."""

import base64
import hashlib
from collections.abc import Sequence
from importlib import resources

from jinja2 import Environment, PackageLoader, StrictUndefined
from markupsafe import Markup

from nlp_reports.model import Analysis, CoverageStatus, Run, Status
from nlp_reports.publishing.markup import COVERAGE_SIGNS
from nlp_reports.publishing.page.contents import headings_of, page_data, tallies, topics_of, unit_rows
from nlp_reports.publishing.page.harmless import data_block, visible
from nlp_reports.publishing.page.report import report_data
from nlp_reports.publishing.rows import counting, received
from nlp_reports.publishing.views import run_tables
from nlp_reports.publishing.views.table import TableView, plain
from nlp_reports.publishing.words import organisations, word

# A page of more would be too heavy for a browser; the workbook and the tables have all.
MOST_REPORTS = 1000
MOST_ROWS = 2000
VIEWS = (
    ("tong-quan", "Tổng hợp chung"),
    ("bao-cao", "Từng báo cáo"),
    ("nhom-van-de", "Nhóm vấn đề"),
    ("so-lieu", "Số liệu trong báo cáo"),
    ("chi-tieu", "Tổng hợp chỉ tiêu"),
    ("du-thao", "Dự thảo Đánh giá chung"),
    ("tinh-hinh-gui", "Tình hình gửi báo cáo"),
)
SCRIPTS = ("base", "text", "report", "map", "lists", "figures", "start")


def to_page(run: Run) -> bytes:
    """Return the review page of a run as UTF-8 HTML; equal runs give equal bytes.

    It asks for nothing from elsewhere, and its policy lets a browser run the one program in it and no other.
    """
    counted = counting(run)
    analyses = tuple(counted[:MOST_REPORTS])
    names, topics = organisations(run), topics_of(run)
    page = (
        _environment()
        .get_template("page.html.j2")
        .render(
            run=run,
            views=VIEWS,
            **_own_files(),
            **_overview(run, analyses, topics),
            **_tables(run),
            held=len(analyses),
            left_out=len(counted) - len(analyses),
            data=data_block(page_data(run, analyses, topics)),
            reports=(data_block(report_data(a, names[a.report.name])) for a in analyses),
        )
    )
    return page.encode("utf-8")


def _own_files() -> dict[str, str]:
    """Return style and program, and the policy that lets a browser use these and nothing else."""
    style, program = _asset("style.css"), _program()
    return {
        "style": Markup(style),  # noqa: S704 - our own file
        "program": Markup(program),  # noqa: S704 - our own files
        "policy": f"default-src 'none'; style-src '{_hash(style)}'; script-src '{_hash(program)}'; "
        "base-uri 'none'; form-action 'none'",
    }


def _overview(run: Run, analyses: Sequence[Analysis], topics: dict[str, str]) -> dict[str, object]:
    """Return what the overview shows: who reported, and units × topics with their headings and sums."""
    return {
        "received": received(run),
        "read": word(Status.READ),
        "states": [(status.value, COVERAGE_SIGNS[status], word(status)) for status in CoverageStatus],
        "topics": topics,
        "headings": headings_of(topics),
        "positions": {analysis.report.name: position for position, analysis in enumerate(analyses)},
        "units": unit_rows(run, analyses, topics),
        "tallies": tallies(run, topics),
    }


def _tables(run: Run) -> dict[str, TableView]:
    """Return the tables that the page shows as the notebook does."""
    return {
        "receipts": run_tables.receipts(run),
        "changes": run_tables.changes(run),
        "practices": run_tables.good_practice(run),
        "achievements": run_tables.achievements(run),
        "comparisons": run_tables.comparisons(run),
    }


def _environment() -> Environment:
    environment = Environment(
        loader=PackageLoader("nlp_reports.publishing.page"),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
        finalize=_shown,
    )
    environment.filters["said"] = plain
    environment.globals["most_rows"] = MOST_ROWS
    return environment


def _shown(value: object) -> object:
    return visible(value) if isinstance(value, str) and not isinstance(value, Markup) else value


def _program() -> str:
    parts = "\n".join(_asset(f"{name}.js") for name in SCRIPTS)
    return f'(() => {{\n"use strict";\n{parts}}})();\n'


def _asset(name: str) -> str:
    text = resources.files(__package__).joinpath("assets", name).read_text("utf-8")
    return text.replace("\r\n", "\n")


def _hash(text: str) -> str:
    return "sha256-" + base64.b64encode(hashlib.sha256(text.encode("utf-8")).digest()).decode("ascii")
