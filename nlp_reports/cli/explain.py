"""The command `explain`: why one topic of one report was judged as it was."""

from pathlib import Path
from typing import Annotated

import typer

from nlp_reports.cli.options import GuidelineFile, Lexicon
from nlp_reports.errors import InputError, Problem
from nlp_reports.lexicon import lay_over


def explain(
    report: Annotated[Path, typer.Argument(metavar="TỆP", help="Một báo cáo Word hoặc văn bản.")],
    guideline: GuidelineFile,
    topic: Annotated[str, typer.Option("--topic", "-t", help="Mã nội dung trong đề cương, ví dụ II.2.d.")],
    lexicon: Lexicon = None,
) -> None:
    """Cho biết vì sao một nội dung của một báo cáo được kết luận như vậy: các câu được xét, điểm, dấu hiệu.

    Ví dụ: nlp-reports explain bao_cao_2020/don_vi_a.docx -g huong_dan.docx --topic II.2.d
    """
    lay_over(lexicon)
    from nlp_reports.checks import context_of  # noqa: PLC0415
    from nlp_reports.checks import explain as explained  # noqa: PLC0415
    from nlp_reports.guidelines import read_guideline  # noqa: PLC0415
    from nlp_reports.publishing.views.explanation import ExplanationView  # noqa: PLC0415
    from nlp_reports.reading import read_report  # noqa: PLC0415

    if not report.is_file():
        raise InputError(Problem(str(report), "", "không có tệp này", "kiểm tra lại tên tệp và thư mục"))
    context = context_of(read_report(report), read_guideline(guideline))
    for line in ExplanationView(explained(context, topic)).lines():
        typer.echo(line)
