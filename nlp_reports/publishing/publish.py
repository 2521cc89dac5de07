"""Write every result of a run: all of it is rendered before the first file is put."""

import hashlib
from collections.abc import Mapping, Sequence
from pathlib import Path

from nlp_reports.model import Run
from nlp_reports.publishing.atomic import write_bytes, write_together
from nlp_reports.publishing.rows import text_names
from nlp_reports.publishing.tables import tables, to_csv
from nlp_reports.publishing.word_profile import DECREE_30

WORKBOOK = "ket_qua.xlsx"
INTERNAL_DRAFT = "danh_gia_chung.docx"
SUBMITTED_DRAFT = "danh_gia_chung_ban_trinh.docx"
FILLED_TEMPLATE = "phu_luc_da_dien.xlsx"
PASSAGES = "ghep_theo_muc.docx"
PAGE = "bao_cao.html"
REMINDER = "nhac_gui_bao_cao.docx"
LOG = "so_nhan_bao_cao.xlsx"
# What a folder of ours may hold; only such files are taken for leftovers of an earlier run.
OWN = {"tables": ".csv", "texts": ".txt"}


def publish(
    run: Run, out: Path, state: Mapping[str, bytes] | None = None, layout: Path | None = None
) -> tuple[Path, ...]:
    """Write tables, texts, workbook, review page and Word files of `run` below `out`; return their paths in that order.

    `layout` is the file of numbers that the Word files are laid out by, Nghị định 30 where it is None.
    Tables and texts of reports that are gone are removed, and a reminder where nobody is to be reminded any more.
    `state` holds further files of the run by name: all change in one step that a killed process cannot halve.

    Raises:
        OutputError: a file is open elsewhere or the place cannot be written; the old results are as they were.
    """
    contents = render(run, layout)
    write_together(out, {**contents, **(state or {})}, _stale(out, set(contents)))
    return tuple(out / name for name in contents)


def keep_log(run: Run, path: Path, recipients: Sequence[str] = ()) -> None:
    """Begin the receipt log at `path`, or add what it does not name yet; what a person wrote stays.

    Raises:
        OutputError: the log is open in Excel, or what stands there is none; it was not touched.
    """
    from nlp_reports.publishing.receipt_log import complete_log  # noqa: PLC0415 - openpyxl is heavy

    complete_log(path, run, recipients)


def render(run: Run, layout: Path | None = None) -> dict[str, bytes]:
    """Return every file of a run as bytes, by its path below the results' folder; equal runs give equal bytes."""
    # openpyxl, docx and jinja2 are heavy and `import nlp_reports.publishing` should not cost them.
    from nlp_reports.publishing.page import to_page  # noqa: PLC0415
    from nlp_reports.publishing.profile_file import read_profile  # noqa: PLC0415
    from nlp_reports.publishing.word_draft import to_docx  # noqa: PLC0415
    from nlp_reports.publishing.word_passages import to_passages  # noqa: PLC0415
    from nlp_reports.publishing.word_reminder import to_reminder  # noqa: PLC0415
    from nlp_reports.publishing.workbook import to_workbook  # noqa: PLC0415

    profile = read_profile(layout) if layout else DECREE_30
    files = {f"tables/{name}.csv": to_csv(name, rows).encode("utf-8-sig") for name, rows in tables(run).items()}
    names = text_names(run)
    for analysis in run.analyses:
        files[f"texts/{names[analysis.report.name]}"] = analysis.report.text.encode("utf-8", "replace")
    files |= {WORKBOOK: to_workbook(run), PAGE: to_page(run)}
    drafts = {INTERNAL_DRAFT: to_docx(run, profile), SUBMITTED_DRAFT: to_docx(run, profile, internal=False)}
    reminder = to_reminder(run, profile)
    return files | drafts | {PASSAGES: to_passages(run, profile)} | ({REMINDER: reminder} if reminder else {})


def standing(out: Path) -> str:
    """Return a digest of all results that stand in `out`; a file that was touched, lost or added gives another."""
    ours = (path for folder, suffix in OWN.items() for path in sorted((out / folder).glob(f"*{suffix}")))
    named = (out / name for name in (WORKBOOK, PAGE, INTERNAL_DRAFT, SUBMITTED_DRAFT, PASSAGES, REMINDER))
    digest = hashlib.sha256()
    for path in (*ours, *named):
        if path.is_file():
            content = hashlib.sha256(path.read_bytes()).hexdigest()
            digest.update(f"{path.relative_to(out).as_posix()}\n{content}\n".encode())
    return digest.hexdigest()


def publish_template(run: Run, template: Path, out: Path) -> tuple[Path, int, tuple[str, ...]]:
    """Write the appendix template of an office, filled, into `out`; return path, cells written, what is unclear.

    Unclear are the headings of rows that name no indicator of the guideline.

    Raises:
        InputError: the template cannot be read, or no cell of it can be filled.
        OutputError: the file is open elsewhere or the place cannot be written.
    """
    from nlp_reports.publishing.template import fill_template  # noqa: PLC0415 - openpyxl is heavy

    filled = fill_template(template, run)
    write_bytes(out / FILLED_TEMPLATE, filled.content)
    return out / FILLED_TEMPLATE, filled.cells, filled.unknown


def check_template(template: Path) -> None:
    """Refuse a template that cannot be read.

    Raises:
        InputError: it is not there or no .xlsx.
    """
    from nlp_reports.publishing.template import open_template  # noqa: PLC0415 - openpyxl is heavy

    open_template(template)


def _stale(out: Path, fresh: set[str]) -> list[str]:
    """Return what an earlier run left below `out` and this one does not write."""
    tables_and_texts = [path for folder, suffix in OWN.items() for path in sorted((out / folder).glob(f"*{suffix}"))]
    ours = [path for path in (*tables_and_texts, out / REMINDER) if path.is_file()]
    return [name for name in (path.relative_to(out).as_posix() for path in ours) if name not in fresh]
