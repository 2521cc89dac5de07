"""The command `guideline`: see what a guideline asks for, write it as YAML, check the YAML that a person edited."""

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from nlp_reports.cli.manner import say
from nlp_reports.cli.options import Lexicon
from nlp_reports.errors import InputError, OutputError, Problem
from nlp_reports.lexicon import lay_over

if TYPE_CHECKING:
    from nlp_reports.model import Guideline


def guideline(
    file: Annotated[Path, typer.Argument(metavar="TỆP", help="Văn bản hướng dẫn (Word, văn bản) hoặc tệp YAML.")],
    out: Annotated[Path | None, typer.Option("--out", "-o", help="Ghi ra tệp YAML này để sửa.")] = None,
    check: Annotated[bool, typer.Option("--check", help="Chỉ kiểm tra tệp YAML, báo mọi chỗ sai.")] = False,  # noqa: FBT002 - a flag that people type
    lexicon: Lexicon = None,
) -> None:
    """Cho xem đề cương yêu cầu những gì; ghi ra YAML để sửa; kiểm tra tệp YAML đã sửa.

    Ví dụ: nlp-reports guideline huong_dan.docx --out de_cuong.yaml
    """
    lay_over(lexicon)
    from nlp_reports.cli.guideline_tree import show, show_doubts, summary  # noqa: PLC0415
    from nlp_reports.guidelines import is_yaml, read_guideline  # noqa: PLC0415

    if check and not is_yaml(file):
        cure = f"ghi đề cương ra YAML trước: nlp-reports guideline {file.name} --out de_cuong.yaml"
        raise InputError(Problem(file.name, "", "--check chỉ kiểm tra tệp .yaml, .yml", cure))
    if out is not None:
        _refuse(out)
    read = read_guideline(file)
    if check:
        typer.echo(f"{file.name}: không có chỗ nào sai. {summary(read)}")
    if out is not None:
        _write(read, out)
    if not check:
        show(read)
    show_doubts(_doubts(read, file), "" if is_yaml(file) else file.name)


def _doubts(read: "Guideline", file: Path) -> tuple[str, ...]:
    """Return what of a guideline may have been read wrong; a document is looked at again for lines that were lost."""
    from nlp_reports.guidelines import doubts_of, is_yaml  # noqa: PLC0415

    if is_yaml(file):
        return doubts_of(read)
    from nlp_reports.reading import read_report  # noqa: PLC0415 - a YAML guideline needs no Word

    return doubts_of(read, read_report(file))


def _refuse(out: Path) -> None:
    """Pass a YAML file that is not there yet: an analyst's edits are never written over."""
    from nlp_reports.guidelines import is_yaml  # noqa: PLC0415

    if not is_yaml(out):
        raise InputError(Problem(out.name, "", "tệp ghi ra phải là YAML", "đặt tên tệp có đuôi .yaml"))
    if out.exists():
        msg = f"Đã có tệp {out.name}, có thể đang giữ những chỗ đã sửa; chọn tên khác hoặc xoá tệp cũ trước."
        raise OutputError(msg)


def _write(read: "Guideline", out: Path) -> None:
    from nlp_reports.guidelines import to_yaml  # noqa: PLC0415
    from nlp_reports.publishing.writing.atomic import write_text  # noqa: PLC0415

    write_text(out, to_yaml(read))
    say(f"Đã ghi {out}; sửa xong thì kiểm tra bằng: nlp-reports guideline {out} --check")
