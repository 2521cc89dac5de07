"""The command behind the double-click: everything that it needs stands in one folder."""

import os
import subprocess
import sys
from pathlib import Path
from typing import Annotated

import typer

from nlp_reports.cli.manner import say
from nlp_reports.cli.options import Lexicon
from nlp_reports.errors import InputError, Problem
from nlp_reports.lexicon import lay_over

RESULTS = "ket_qua"


def door(
    folder: Annotated[Path, typer.Argument(metavar="THƯ_MỤC", help="Thư mục có báo cáo và đề cương đặt cạnh nhau.")],
    aside: Annotated[
        list[Path] | None, typer.Option("--aside", help="Thư mục con không chứa báo cáo (có thể ghi nhiều lần).")
    ] = None,
    show: Annotated[bool, typer.Option("--open", help="Mở thư mục kết quả khi xong.")] = False,  # noqa: FBT002 - a flag that people type
    lexicon: Lexicon = None,
) -> None:
    """Soát các báo cáo đặt cạnh đề cương trong một thư mục, ghi vào thư mục con ket_qua.

    Ví dụ: nlp-reports door bao_cao_2020 --open
    """
    lay_over(lexicon)
    from nlp_reports.cli.work import Inputs, finish, work  # noqa: PLC0415
    from nlp_reports.guidelines.folder import guideline_among, recipients_among, targets_among  # noqa: PLC0415
    from nlp_reports.publishing.all_files import LOG  # noqa: PLC0415

    if not folder.is_dir():
        raise InputError(Problem(str(folder), "", "không có thư mục này", "kiểm tra lại đường dẫn"))
    home = folder.resolve()
    guideline, recipients, targets = guideline_among(home), recipients_among(home), targets_among(home)
    met = (("Đề cương", guideline), ("Danh sách đơn vị", recipients), ("Bảng giao chỉ tiêu", targets))
    say(" ".join(f"{what}: {path.name}." for what, path in met if path))
    out = home / RESULTS
    log = out / LOG
    received = log if log.is_file() else None
    inputs = Inputs(home, guideline, recipients, received, (out, *(aside or ())), targets=targets)
    finish(work(inputs, out), out)
    if show:
        open_folder(out)


def open_folder(folder: Path) -> None:
    """Show `folder` in the system's file manager; where there is none, the terminal has named it."""
    if sys.platform == "win32":
        os.startfile(folder)  # noqa: S606 - the folder that this program has just written
        return
    program = "open" if sys.platform == "darwin" else "xdg-open"
    try:
        subprocess.Popen([program, str(folder)], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)  # noqa: S603 - as above
    except OSError:
        say(f"Mở thư mục {folder} để xem kết quả.")
