"""The command `check`: the findings of single reports, as a linter shows them."""

import json
from enum import StrEnum
from pathlib import Path
from typing import Annotated

import typer

from nlp_reports.cli.manner import say
from nlp_reports.cli.options import FailOn, Lexicon, OptionalGuideline
from nlp_reports.cli.verdict import CANNOT, verdict
from nlp_reports.lexicon import lay_over


class Report(StrEnum):
    """How `check` shows its findings."""

    text = "text"
    json = "json"
    sarif = "sarif"


def check(  # noqa: PLR0913, PLR0917 - each parameter is an option that people type
    files: Annotated[list[Path], typer.Argument(metavar="TỆP…", help="Một hay nhiều báo cáo, hoặc thư mục báo cáo.")],
    guideline: OptionalGuideline = None,
    form: Annotated[Report, typer.Option("--format", "-f", help="Cách hiển thị.")] = Report.text,
    most: Annotated[int, typer.Option("--most", min=1, help="Số ý kiến nhiều nhất hiện cho một báo cáo.")] = 8,
    everything: Annotated[bool, typer.Option("--all", help="Hiện mọi ý kiến.")] = False,  # noqa: FBT002 - a flag that people type
    fail_on: FailOn = None,
    lexicon: Lexicon = None,
) -> None:
    """Soát từng báo cáo và hiện các ý kiến, nặng nhất trước; ý kiến đã ghi trong bo_qua.yaml được bỏ qua.

    Ví dụ: nlp-reports check bao_cao/khe_lau.docx -g huong_dan.docx --fail-on error
    """
    lay_over(lexicon)
    from nlp_reports.cli.checking import checked_files  # noqa: PLC0415
    from nlp_reports.publishing.findings.as_json import check_object  # noqa: PLC0415
    from nlp_reports.publishing.findings.as_lines import check_lines  # noqa: PLC0415
    from nlp_reports.publishing.findings.as_sarif import to_sarif  # noqa: PLC0415

    found, remarks = checked_files(files, guideline)
    if form is Report.text:
        for one in found:
            for line in check_lines(one, None if everything else most):
                typer.echo(line)
        for remark in remarks:
            say(remark)
    else:
        shown = to_sarif(found) if form is Report.sarif else check_object(found, remarks)
        typer.echo(json.dumps(shown, ensure_ascii=False, indent=1))
    if not any(one.analysis for one in found):
        raise typer.Exit(CANNOT)
    raise typer.Exit(verdict([severity.value for one in found for severity in one.severities], fail_on))
