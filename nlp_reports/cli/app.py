"""The commands. Each imports its rooms when it runs, so that `--help` stays fast."""

import json
import sys
from collections.abc import Sequence
from itertools import chain
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from nlp_reports.cli.check import check
from nlp_reports.cli.comment import comment
from nlp_reports.cli.door import door
from nlp_reports.cli.explain import explain
from nlp_reports.cli.guideline import guideline
from nlp_reports.cli.manner import Manner, first, say, settle, warn
from nlp_reports.cli.messages import UsageError, command_of, speak_vietnamese, usage_complaint
from nlp_reports.cli.options import (
    Appendix,
    Cluster,
    DraftLength,
    Embedding,
    FailOn,
    Form,
    GuidelineFile,
    Layout,
    Length,
    Level,
    Lexicon,
    Received,
    Recipients,
    Reports,
    Rewriting,
    Split,
    Store,
    Targets,
    Workers,
)
from nlp_reports.cli.suppress import suppress
from nlp_reports.cli.verdict import CANNOT, DONE, verdict
from nlp_reports.errors import InputError, NlpReportsError, Problem
from nlp_reports.lexicon import lay_over

if TYPE_CHECKING:
    from nlp_reports.model import Run

app = typer.Typer(
    name="nlp-reports",
    no_args_is_help=True,
    options_metavar="[TÙY CHỌN]",
    subcommand_metavar="LỆNH [THAM SỐ]",
    pretty_exceptions_enable=False,
    context_settings={"help_option_names": ["--help", "-h"]},
)


def _say_version(asked: bool) -> None:  # noqa: FBT001 - typer hands over what was typed
    if asked:
        import nlp_reports  # noqa: PLC0415

        typer.echo(f"nlp-reports {nlp_reports.__version__}")
        raise typer.Exit


@app.callback()
def how(
    quiet: Annotated[bool, typer.Option("--quiet", "-q", help="Chỉ in kết quả và lỗi, không in lời nhắc.")] = False,  # noqa: FBT002 - a flag that people type
    verbose: Annotated[bool, typer.Option("--verbose", "-v", help="In thêm những điều ghi nhận ở từng tệp.")] = False,  # noqa: FBT002 - as above
    version: Annotated[  # noqa: ARG001, FBT002 - answered before the command is read; as above
        bool,
        typer.Option("--version", callback=_say_version, is_eager=True, help="Cho biết phiên bản của chương trình."),
    ] = False,
) -> None:
    """Soát báo cáo Word của các đơn vị theo đề cương, tổng hợp số liệu và dự thảo phần Đánh giá chung.

    Ví dụ: nlp-reports run bao_cao_2020 --guideline huong_dan.docx --out ket_qua
    """
    if quiet or verbose:
        settle(Manner.QUIET if quiet else Manner.VERBOSE)


app.command()(guideline)
app.command()(explain)


@app.command()
def run(  # noqa: PLR0913, PLR0917 - each parameter is an option that people type
    reports: Reports,
    guideline: GuidelineFile,
    out: Annotated[Path, typer.Option("--out", "-o", help="Thư mục ghi kết quả.")],
    recipients: Recipients = None,
    received: Received = None,
    store: Store = None,
    targets: Targets = None,
    appendix: Appendix = None,
    fail_on: FailOn = None,
    workers: Workers = 1,
    dask: Cluster = "",
    lexicon: Lexicon = None,
    length: Length = DraftLength.medium,
    layout: Layout = None,
    embedder: Embedding = None,
    rewriter: Rewriting = "",
) -> None:
    """Soát cả thư mục báo cáo và ghi bảng, tệp Excel, dự thảo Word vào thư mục kết quả.

    Ví dụ: nlp-reports run bao_cao_2020 -g huong_dan.docx -o ket_qua --recipients don_vi.txt
    """
    lay_over(lexicon)
    from nlp_reports.cli.drafting import Drafting  # noqa: PLC0415
    from nlp_reports.cli.work import Inputs, finish, work  # noqa: PLC0415

    inputs = Inputs(reports, guideline, recipients, received, store=store, targets=targets, appendix=appendix)
    result = work(inputs, out, workers, dask, Drafting(length, layout, embedder, rewriter))
    finish(result, out)
    raise typer.Exit(_verdict(result, fail_on))


@app.command()
def demo(
    out: Annotated[Path, typer.Option("--out", "-o", help="Thư mục ghi kết quả.")] = Path("ket_qua_demo"),
) -> None:
    """Chạy thử trên bộ báo cáo mẫu (đơn vị, con người, số liệu đều là hư cấu).

    Ví dụ: nlp-reports demo --out ket_qua_demo
    """
    from nlp_reports.cli.work import Inputs, finish, work  # noqa: PLC0415
    from nlp_reports.demo import demo_corpus  # noqa: PLC0415

    corpus = demo_corpus()
    say("Bộ báo cáo mẫu: tỉnh Trà Sơn và mọi đơn vị, con người, số liệu trong đó đều là hư cấu.")
    finish(work(Inputs(corpus.reports, corpus.guideline, corpus.recipients), out), out)


@app.command()
def read(
    file: Annotated[Path, typer.Argument(metavar="TỆP", help="Một báo cáo Word hoặc văn bản.")],
    form: Annotated[Form, typer.Option("--format", "-f", help="Cách hiển thị.")] = Form.text,
    lexicon: Lexicon = None,
) -> None:
    """Cho xem chương trình đọc được gì từ một báo cáo.

    Ví dụ: nlp-reports read bao_cao_2020/don_vi_a.docx
    """
    lay_over(lexicon)
    from nlp_reports.reading import read_report, to_json  # noqa: PLC0415

    report = read_report(_existing(file))
    if form is Form.json:
        typer.echo(json.dumps(to_json(report), ensure_ascii=False, indent=1))
    else:
        typer.echo(report.text, nl=False)


@app.command()
def draft(
    results: Annotated[Path, typer.Argument(metavar="THƯ_MỤC", help="Thư mục kết quả của lần chạy trước.")],
    lexicon: Lexicon = None,
    length: Length = DraftLength.medium,
    layout: Layout = None,
    rewriter: Rewriting = "",
) -> None:
    """Viết lại dự thảo Đánh giá chung từ kết quả đã có, theo các quyết định trong themes.yaml.

    Ví dụ: nlp-reports draft ket_qua
    """
    lay_over(lexicon)
    from nlp_reports.cli.drafting import Drafting  # noqa: PLC0415
    from nlp_reports.cli.work import redraft  # noqa: PLC0415

    for path in redraft(results, Drafting(length, layout, None, rewriter)):
        typer.echo(str(path))


app.command()(comment)
app.command()(check)
app.command()(suppress)
app.command()(door)


@app.command()
def evaluate(
    corpus: Annotated[Path, typer.Argument(metavar="TẬP", help="Tập báo cáo có nhãn đã dựng (python corpora/build).")],
    split: Annotated[Split | None, typer.Option("--split", help="Chỉ đo trên một phần.")] = None,
    lexicon: Lexicon = None,
) -> None:
    """Đo chất lượng của chương trình trên báo cáo có nhãn.

    Ví dụ: nlp-reports evaluate build/corpora/tra_son --split test
    """
    lay_over(lexicon)
    from nlp_reports.evaluation import evaluate as measures_of  # noqa: PLC0415

    for measure in measures_of(corpus, split.value if split else None):
        value = f"{measure.value:8.3f}" if measure.n else f"{'–':>8}"
        typer.echo(f"{measure.id:26}{value}  n={measure.n:<6}{measure.name}")


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the command line and return its exit code; a user's mistake is one Vietnamese message, never a traceback."""
    speak_vietnamese()
    settle()
    try:
        asked = first(sys.argv[1:] if arguments is None else arguments)
        code = command_of(app)(args=asked, standalone_mode=False)
    except UsageError as error:
        warn(usage_complaint(error))
        return CANNOT
    except NlpReportsError as error:
        warn(str(error))
        return CANNOT
    except KeyboardInterrupt:
        warn("Đã dừng theo yêu cầu; kết quả cũ (nếu có) vẫn còn nguyên.")
        return CANNOT
    return code if isinstance(code, int) else DONE


def _existing(file: Path) -> Path:
    if not file.is_file():
        raise InputError(Problem(str(file), "", "không có tệp này", "kiểm tra lại tên tệp và thư mục"))
    return file


def _verdict(result: "Run", fail_on: Level | None) -> int:
    if not result.analyses:
        return CANNOT
    weights = {"unreadable": "error", "missing": "warning"}
    files = [weights[receipt.status.value] for receipt in result.receipts if receipt.status.value in weights]
    said = (f.severity.value for a in result.analyses for f in a.findings if not f.suppressed)
    return verdict(chain(files, said), fail_on)


def entry() -> None:
    """Run as a program."""
    sys.exit(main())
