"""The command `suppress`: write into `bo_qua.yaml` that a finding has been seen, and why it is passed over."""

from pathlib import Path
from typing import Annotated

import typer

from nlp_reports.cli.options import Lexicon, OptionalGuideline
from nlp_reports.lexicon import lay_over


def suppress(
    file: Annotated[Path, typer.Argument(metavar="TỆP", help="Báo cáo đã soát; với --seen là thư mục báo cáo.")],
    numbers: Annotated[
        list[int] | None, typer.Argument(metavar="SỐ…", help="Số trong ngoặc vuông mà lệnh check hiện.")
    ] = None,
    reason: Annotated[str, typer.Option("--reason", "-r", help="Lý do bỏ qua, ví dụ: đã trao đổi với đơn vị.")] = "",
    seen: Annotated[
        Path | None, typer.Option("--seen", help="Tệp ket_qua.xlsx đã ghi lý do ở cột “Đã xem (lý do)”.")
    ] = None,
    guideline: OptionalGuideline = None,
    lexicon: Lexicon = None,
) -> None:
    """Ghi các ý kiến đã xem vào bo_qua.yaml cạnh báo cáo, kèm lý do; lần soát sau các ý kiến này được bỏ qua.

    Ví dụ: nlp-reports suppress bao_cao/khe_lau.docx 4 7 -g huong_dan.docx --reason "đã trao đổi với đơn vị"

    Hoặc: nlp-reports suppress bao_cao --seen ket_qua/ket_qua.xlsx
    """
    lay_over(lexicon)
    from nlp_reports.cli.suppressing import pass_over, pass_over_seen  # noqa: PLC0415

    written, entries = pass_over_seen(file, seen) if seen else pass_over(file, numbers or (), reason, guideline)
    for entry in entries:
        typer.echo(f"Bỏ qua: {entry.text}")
    typer.echo(f"Đã ghi vào {written}" if entries else "Không có ý kiến nào ghi lý do; chưa ghi gì.")
