"""Write every result of a run: all of it is rendered before the first file is put."""

from pathlib import Path

from nlp_reports.errors import OutputError
from nlp_reports.model import Run
from nlp_reports.publishing.atomic import write_all
from nlp_reports.publishing.rows import text_names
from nlp_reports.publishing.tables import tables, to_csv

WORKBOOK = "ket_qua.xlsx"
INTERNAL_DRAFT = "danh_gia_chung.docx"
SUBMITTED_DRAFT = "danh_gia_chung_ban_trinh.docx"
PASSAGES = "ghep_theo_muc.docx"
# What a folder of ours may hold; only such files are taken for leftovers of an earlier run.
OWN = {"tables": ".csv", "texts": ".txt"}


def publish(run: Run, out: Path) -> tuple[Path, ...]:
    """Write tables, texts, workbook and Word files of `run` below `out` and return their paths in that order.

    Tables and texts of reports that are gone are removed.

    Raises:
        OutputError: a file is open elsewhere or the place cannot be written; the old results are as they were.
    """
    contents = {out / name: content for name, content in render(run).items()}
    write_all(contents)
    _remove_stale(out, set(contents))
    return tuple(contents)


def render(run: Run) -> dict[str, bytes]:
    """Return every file of a run as bytes, by its path below the results' folder; equal runs give equal bytes."""
    # openpyxl and docx are heavy and `import nlp_reports.publishing` should not cost them.
    from nlp_reports.publishing.word_draft import to_docx  # noqa: PLC0415
    from nlp_reports.publishing.word_passages import to_passages  # noqa: PLC0415
    from nlp_reports.publishing.workbook import to_workbook  # noqa: PLC0415

    files = {f"tables/{name}.csv": to_csv(name, rows).encode("utf-8-sig") for name, rows in tables(run).items()}
    names = text_names(run)
    for analysis in run.analyses:
        files[f"texts/{names[analysis.report.name]}"] = analysis.report.text.encode("utf-8", "replace")
    files[WORKBOOK] = to_workbook(run)
    drafts = {INTERNAL_DRAFT: to_docx(run), SUBMITTED_DRAFT: to_docx(run, internal=False)}
    return files | drafts | {PASSAGES: to_passages(run)}


def _remove_stale(out: Path, fresh: set[Path]) -> None:
    for folder, suffix in OWN.items():
        for path in sorted((out / folder).glob(f"*{suffix}")):
            if path in fresh or not path.is_file():
                continue
            try:
                path.unlink()
            except OSError as error:
                msg = f"Không xóa được tệp cũ {folder}/{path.name}; đóng tệp rồi chạy lại."
                raise OutputError(msg) from error
