"""The options that several commands share, with the words that people see in the help."""

from enum import StrEnum
from pathlib import Path
from typing import Annotated

import typer

from nlp_reports.lexicon import LEXICON_VARIABLE


class Level(StrEnum):
    """From which severity on findings make the exit code 1."""

    error = "error"
    warning = "warning"
    hint = "hint"


class Form(StrEnum):
    """How `read` shows a report."""

    text = "text"
    json = "json"


class Split(StrEnum):
    """Which part of a labelled corpus is measured."""

    dev = "dev"
    test = "test"


class DraftLength(StrEnum):
    """How long the draft is."""

    short = "ngan"
    medium = "vua"
    long = "dai"


Length = Annotated[
    DraftLength,
    typer.Option(
        "--length",
        help="Độ dài dự thảo: ngan (vấn đề từ 3 đơn vị), vua (từ 2 đơn vị), dai (cả ý kiến của một đơn vị).",
    ),
]
Layout = Annotated[
    Path | None,
    typer.Option("--layout", help="Tệp YAML ghi thể thức văn bản (cỡ chữ, lề); không có thì theo Nghị định 30."),
]
Embedding = Annotated[
    Path | None,
    typer.Option("--embedder", help="Thư mục mô hình nhúng câu có sẵn trên máy, giúp gộp các ý kiến cùng nội dung."),
]
Rewriting = Annotated[
    str,
    typer.Option(
        "--rewriter",
        help="Địa chỉ máy chủ trong cơ quan viết lại câu cho trôi chảy (giao thức OpenAI); mặc định không dùng.",
    ),
]
Reports = Annotated[Path, typer.Argument(metavar="THƯ_MỤC", help="Thư mục chứa các báo cáo Word (kể cả thư mục con).")]
GuidelineFile = Annotated[
    Path, typer.Option("--guideline", "-g", help="Văn bản hướng dẫn (đề cương): tệp Word, văn bản hoặc YAML.")
]
OptionalGuideline = Annotated[
    Path | None,
    typer.Option("--guideline", "-g", help="Văn bản hướng dẫn (đề cương); không có thì không soát theo đề cương."),
]
Recipients = Annotated[
    Path | None, typer.Option("--recipients", help="Danh sách đơn vị phải gửi báo cáo (mỗi dòng một đơn vị).")
]
Received = Annotated[
    Path | None,
    typer.Option(
        "--received",
        help="Sổ nhận báo cáo (Excel) đã ghi ngày nhận, để biết đơn vị nào gửi sau thời hạn và tệp nào của đơn vị nào.",
    ),
]
Store = Annotated[
    Path | None,
    typer.Option("--store", help="Tệp lưu kết quả các kỳ, các năm, để so sánh; báo cáo không đổi thì không đọc lại."),
]
Targets = Annotated[
    Path | None,
    typer.Option("--targets", help="Bảng giao chỉ tiêu (Excel): mỗi dòng một đơn vị, mỗi cột một chỉ tiêu."),
]
Appendix = Annotated[
    Path | None,
    typer.Option("--appendix", help="Mẫu phụ lục số liệu của cơ quan (Excel) để điền sẵn; công thức giữ nguyên."),
]
FailOn = Annotated[
    Level | None, typer.Option("--fail-on", help="Trả mã 1 khi có nội dung cần trao đổi từ mức này trở lên.")
]
Workers = Annotated[int, typer.Option("--workers", min=1, help="Số tiến trình chạy cùng lúc.")]
Cluster = Annotated[
    str,
    typer.Option(
        "--dask", metavar="ĐỊA_CHỈ", help="Địa chỉ bộ điều phối cụm Dask (các máy phải thấy cùng thư mục báo cáo)."
    ),
]
Lexicon = Annotated[
    Path | None,
    typer.Option("--lexicon", envvar=LEXICON_VARIABLE, help="Thư mục bảng từ riêng, bổ sung cho bảng từ có sẵn."),
]
