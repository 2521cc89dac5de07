"""What the commands share: read the inputs, make the journey with progress shown, publish, say what there is."""

import contextlib
import dataclasses
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

import typer
from rich.console import Console
from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn

from nlp_reports import pipeline, publishing
from nlp_reports.cli.drafting import Drafting, Plan
from nlp_reports.cli.handwork import tell_handwork
from nlp_reports.cli.manner import Manner, detail, manner, say, warn
from nlp_reports.drafting import Style
from nlp_reports.errors import InputError, OutputError, Problem
from nlp_reports.guidelines import doubts_of
from nlp_reports.guidelines.recipients import read_recipients
from nlp_reports.model import Guideline, Run
from nlp_reports.publishing import summary_lines
from nlp_reports.running import executor
from nlp_reports.themes import DECISIONS, Decisions, decisions_in

MOST_NAMED = 5
OPEN_FIRST = (
    ("danh_gia_chung.docx", "dự thảo “III. ĐÁNH GIÁ CHUNG”, bản nội bộ có nguồn và phụ lục, mở bằng Word"),
    ("danh_gia_chung_ban_trinh.docx", "cùng dự thảo, bản trình không có ghi chú và nguồn"),
    ("ghep_theo_muc.docx", "nội dung các báo cáo ghép theo từng mục của đề cương, mở bằng Word"),
    ("bao_cao.html", "bản đồ mức độ đáp ứng, từng báo cáo có đánh dấu, tìm số liệu; mở bằng trình duyệt, dùng nội bộ"),
    ("ket_qua.xlsx", "kết quả soát từng đơn vị, mở bằng Excel"),
    ("nhac_gui_bao_cao.docx", "nội dung nhắc các đơn vị chưa gửi, rà soát trước khi gửi"),
    ("so_nhan_bao_cao.xlsx", "sổ nhận báo cáo để ghi ngày nhận, bản dự thảo hay chính thức"),
    ("tables", "các bảng CSV cho chương trình khác"),
)


@dataclass(frozen=True, slots=True)
class Inputs:
    """The files that a person names for a run; what is None was not named.

    `aside` are files and folders among the reports that are none; those named here are left out anyway.
    """

    reports: Path
    guideline: Path
    recipients: Path | None = None
    received: Path | None = None
    aside: tuple[Path, ...] = ()
    store: Path | None = None
    targets: Path | None = None
    appendix: Path | None = None

    @property
    def no_reports(self) -> frozenset[Path]:
        """Return what may stand among the reports and is none."""
        named = (self.guideline, self.recipients, self.received, self.targets, self.appendix, *self.aside)
        return frozenset(path for path in named if path is not None)


def work(inputs: Inputs, out: Path, workers: int = 1, cluster: str = "", drafting: Drafting | None = None) -> Run:
    """Return the run over what `inputs` names, written to `out`; `cluster` is the address of a Dask scheduler.

    What the analyst decided in `out/themes.yaml` is carried out again.
    """
    plan = (drafting or Drafting()).checked()
    pipeline.refuse_foreign(out)
    if inputs.appendix:
        publishing.check_template(inputs.appendix)
    guideline, fingerprint = pipeline.guideline_at(inputs.guideline, out)
    _tell_asked(guideline)
    names = read_recipients(inputs.recipients) if inputs.recipients else ()
    past, earlier = pipeline.remembered(inputs.store, guideline) if inputs.store else ((), {})
    options = pipeline.Options(
        names,
        inputs.received,
        inputs.targets,
        aside=inputs.no_reports,
        executor=executor(workers, cluster=cluster),
        past=past,
        earlier=earlier,
        embedder=plan.embedder,
        style=Style(plan.length),
    )
    run = _made(inputs, guideline, options, out, plan)
    pipeline.keep_guideline(out, guideline, fingerprint)
    _tell_read(run)
    decisions = decisions_in(out)
    plan.report()
    if inputs.store:
        pipeline.remember(inputs.store, run)
    _keep_log(run, inputs, out, names)
    if inputs.appendix:
        _fill(run, inputs.appendix, out)
    if not run.analyses:
        warn("Không đọc được báo cáo nào; lý do của từng tệp nằm trong bảng tình hình gửi báo cáo.")
    return pipeline.redraft(run, out, Style(plan.length)) if decisions != Decisions() else run


def _tell_asked(guideline: Guideline) -> None:
    """Say how much the guideline asks and by when, and warn where it asks nothing, or may have been read wrong."""
    if not guideline.topics:
        warn("Không tìm thấy nội dung nào phải báo cáo; kiểm tra lại tệp này có đúng là văn bản hướng dẫn không.")
    elif doubts := doubts_of(guideline):
        warn(f"Có thể chương trình đọc chưa đúng đề cương: {'; '.join(doubts)}. Xem bằng lệnh nlp-reports guideline.")
    due = f", hạn gửi {guideline.deadline:%d/%m/%Y}" if guideline.deadline else ", không ghi hạn gửi"
    say(f"Đề cương: {len(guideline.topics)} nội dung{due}.")


def _tell_read(run: Run) -> None:
    """Say what was met in each file, for those who asked for more: counts and kinds of notes, no words of a report."""
    for analysis in run.analyses if manner() is Manner.VERBOSE else ():
        kinds = Counter(note.kind for note in analysis.report.notes)
        notes = ", ".join(f"{kind} {count}" for kind, count in sorted(kinds.items())) or "không có"
        counted = f"{len(analysis.sentences)} câu, {len(analysis.figures)} số, {len(analysis.findings)} ý kiến"
        detail(f"{analysis.report.file}: {counted}; ghi nhận khi đọc: {notes}")


def _made(inputs: Inputs, guideline: Guideline, options: pipeline.Options, out: Path, plan: Plan) -> Run:
    """Return the run, the one that stands in `out` where nothing has changed since; else it is made and written.

    What a model, a server or a layout of one's own had a say in is always made again.
    """
    recipe = pipeline.recipe_of(inputs.reports, guideline, options) if plan.plain else ""
    kept = pipeline.unchanged(out, recipe) if recipe else None
    if kept is not None:
        say("Báo cáo và yêu cầu không thay đổi từ lần chạy trước: giữ nguyên kết quả đã có.")
        return kept
    known = pipeline.known_analyses(out, guideline, inputs.store)
    with _progress() as heard:
        run = pipeline.journey(inputs.reports, guideline, dataclasses.replace(options, known=known, progress=heard))
    # The journey has drafted already; a server, or what a person decided of the themes, has its say now.
    again = plan.server is not None or (out / DECISIONS).is_file()
    pipeline.save(run, out, recipe, style=plan.style if again else None, layout=plan.layout)
    return run


def _keep_log(run: Run, inputs: Inputs, out: Path, recipients: Sequence[str]) -> None:
    """Complete the receipt log; one that is open in Excel costs a message, the results are there already."""
    try:
        log = pipeline.keep_log(run, inputs.received, out, recipients)
    except OutputError as error:
        warn(str(error))
        return
    if inputs.received is None and run.guideline.deadline:
        say(f"Để biết đơn vị nào gửi sau thời hạn: ghi ngày nhận vào {log} rồi chạy lại với --received.")


def _fill(run: Run, template: Path, out: Path) -> None:
    """Fill the office's own appendix; one that cannot be filled costs a message, the results are there already."""
    try:
        path, cells, unknown = publishing.publish_template(run, template, out)
    except (InputError, OutputError) as error:
        warn(str(error))
        return
    say(f"Đã điền {cells} ô của mẫu phụ lục: {path}.")
    if unknown:
        named = "; ".join(f"“{one}”" for one in unknown[:MOST_NAMED])
        say(f"{len(unknown)} dòng của mẫu không rõ là chỉ tiêu nào, để nguyên: {named}.")


def finish(run: Run, out: Path) -> None:
    """Show a readable summary of `run` and say which files to open."""
    for line in summary_lines(run):
        typer.echo(line)
    typer.echo(f"\nKết quả nằm trong thư mục {out}:")
    for name, what in OPEN_FIRST:
        if not (Path(out) / name).exists():
            continue
        typer.echo(f"  {Path(out) / name}: {what}")
    tell_handwork(out)


def redraft(results: Path, drafting: Drafting | None = None) -> tuple[Path, ...]:
    """Write the draft in `results` again from what is kept there, and return the files written.

    Raises:
        InputError: the folder holds no run.
    """
    plan = (drafting or Drafting()).checked()
    run = pipeline.kept_run(results)
    if run is None:
        cure = "chạy lệnh “nlp-reports run” vào thư mục này trước"
        raise InputError(Problem(str(results), "", "thư mục này chưa có kết quả của lần chạy nào", cure))
    written = pipeline.save(run, results, style=plan.style, layout=plan.layout)
    plan.report()
    tell_handwork(results)
    return written


@contextlib.contextmanager
def _progress() -> Iterator[pipeline.Progress]:
    """Show a bar on a terminal, nothing where stderr is piped."""
    console = Console(stderr=True)
    if not console.is_terminal or manner() is Manner.QUIET:
        yield pipeline.unheard
        return
    columns = (
        TextColumn("Đang đọc"),
        BarColumn(),
        MofNCompleteColumn(),
        TextColumn("{task.fields[file]}", markup=False),
    )
    with Progress(*columns, console=console, transient=True) as bar:
        task = bar.add_task("", total=None, file="")

        def heard(done: int, total: int, file: str) -> None:
            bar.update(task, completed=done, total=total, file=file)

        yield heard
