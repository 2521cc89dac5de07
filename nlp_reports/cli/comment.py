"""The command that writes the office's remarks into copies of the units' own Word files."""

import datetime as dt
from pathlib import Path
from typing import Annotated

import typer

from nlp_reports.cli.manner import say
from nlp_reports.cli.options import GuidelineFile, Lexicon, Recipients
from nlp_reports.lexicon import lay_over

CANNOT = 2
DATE = "%d/%m/%Y"


def comment(  # noqa: PLR0913, PLR0917 - each parameter is an option that people type
    reports: Annotated[Path, typer.Argument(metavar="TỆP|THƯ_MỤC", help="Một báo cáo Word, hoặc thư mục báo cáo.")],
    guideline: GuidelineFile,
    out: Annotated[Path, typer.Option("--out", "-o", help="Thư mục ghi các bản góp ý.")] = Path("gop_y"),
    approved: Annotated[
        Path | None,
        typer.Option("--approved", help="Tệp ket_qua.xlsx đã ghi x ở cột “Gửi đơn vị”: chỉ gửi các ý kiến đã chọn."),
    ] = None,
    most: Annotated[int, typer.Option("--most", min=1, help="Số ý kiến nhiều nhất cho một báo cáo khi chưa chọn.")] = 8,
    due: Annotated[
        dt.datetime | None, typer.Option("--due", formats=[DATE], help="Hạn gửi lại báo cáo, ví dụ 30/11/2020.")
    ] = None,
    recipients: Recipients = None,
    lexicon: Lexicon = None,
) -> None:
    """Ghi góp ý bên lề vào bản sao tệp Word của đơn vị và lập phiếu góp ý; bản gốc giữ nguyên.

    Ví dụ: nlp-reports comment bao_cao -g huong_dan.docx --approved ket_qua/ket_qua.xlsx --due 30/11/2020
    """
    lay_over(lexicon)
    from nlp_reports.cli.remarks import Wishes, write_remarks  # noqa: PLC0415

    day = due.date() if due else None
    written = write_remarks(reports, guideline, out, Wishes(approved, most, day, recipients))
    if approved is None and written:
        say("Chưa có tệp đã chọn (--approved): các bản này để Văn phòng xem trước, chưa gửi đơn vị.")
    for path in written:
        typer.echo(str(path))
    if not written:
        raise typer.Exit(CANNOT)
