"""Write every result of a run: all of it is rendered beside its places before the first file is put."""

import hashlib
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path

from nlp_reports.model import Run
from nlp_reports.publishing.rows import is_many, text_names
from nlp_reports.publishing.tables.columns import COLUMNS
from nlp_reports.publishing.tables.files import write_tables
from nlp_reports.publishing.word.profile import DECREE_30, Profile
from nlp_reports.publishing.workbook.marks import NONE, Marks, marks_in
from nlp_reports.publishing.writing.atomic import put_together, staging
from nlp_reports.publishing.writing.handwork import (
    LEDGER,
    digest_of,
    is_as_written,
    kept_by_hand,
    ledger,
    left_behind,
    places,
    write_beside_handwork,
)

WORKBOOK = "ket_qua.xlsx"
INTERNAL_DRAFT = "danh_gia_chung.docx"
SUBMITTED_DRAFT = "danh_gia_chung_ban_trinh.docx"
FILLED_TEMPLATE = "phu_luc_da_dien.xlsx"
PASSAGES = "ghep_theo_muc.docx"
PAGE = "bao_cao.html"
REMINDER = "nhac_gui_bao_cao.docx"
LOG = "so_nhan_bao_cao.xlsx"
# What people go on writing in: a changed one is never written over.
WORD_FILES = (INTERNAL_DRAFT, SUBMITTED_DRAFT, PASSAGES, REMINDER)
# What a folder of ours may hold; only such files are taken for leftovers of an earlier run.
OWN = {"tables": ".csv", "texts": ".txt"}


def publish(
    run: Run, out: Path, also: Callable[[Path], None] | None = None, layout: Path | None = None
) -> tuple[Path, ...]:
    """Write tables, texts, workbook, review page and Word files of `run` below `out`; return their paths in that order.

    `layout` is the file of numbers that the Word files are laid out by, Nghị định 30 where it is None.
    Of very many reports there is neither review page nor document of passages: nobody could open them.
    What a person wrote into the workbook that stands there is written again; a Word file that a person changed stays,
    and the new one stands beside it (`handwork`). What an earlier run left and this one does not write is removed.
    `also` writes further files of the run into the folder that it is given: all change in one step that a killed
    process cannot halve.

    Raises:
        OutputError: a file is open elsewhere or the place cannot be written; the old results are as they were.
    """
    with staging(out) as beside:
        # What the ledger knows is as the program wrote it, and of a workbook that no person had written into.
        marks = NONE if is_as_written(out, WORKBOOK) else marks_in(out / WORKBOOK, run)
        names = _beside_handwork(out, beside, render(run, beside, layout, marks))
        if also is not None:
            also(beside)
        gone = _stale(out, set(names))
        known = [name for name in names if Path(name).suffix == ".docx" or (name == WORKBOOK and marks is NONE)]
        digests = {name: digest_of(beside / name) for name in known}
        (beside / LEDGER).write_bytes(ledger(out, digests, gone))
        put_together(out, beside, gone)
    return tuple(out / name for name in names)


def _beside_handwork(out: Path, staged: Path, names: Sequence[str]) -> tuple[str, ...]:
    """Rename what is staged and must not take the place of a person's file in `out`; return all names as they are then.

    Files of a folder below are no one's handwork.
    """
    chosen = places(out, [name for name in names if name in WORD_FILES])
    for name, place in chosen.items():
        if place != name:
            (staged / name).rename(staged / place)
    return tuple(chosen.get(name, name) for name in names)


def keep_log(run: Run, path: Path, recipients: Sequence[str] = ()) -> None:
    """Begin the receipt log at `path`, or add what it does not name yet; what a person wrote stays.

    Raises:
        OutputError: the log is open in Excel, or what stands there is none; it was not touched.
    """
    from nlp_reports.publishing.workbook.receipt_log import complete_log  # noqa: PLC0415 - openpyxl is heavy

    complete_log(path, run, recipients)


def render(run: Run, folder: Path, layout: Path | None = None, marks: Marks = NONE) -> tuple[str, ...]:
    """Write every file of a run below `folder` and return their names; equal runs give equal bytes.

    `marks` are what a person wrote into an earlier workbook; they are written again.
    """
    # openpyxl and docx are heavy and `import nlp_reports.publishing` should not cost them.
    from nlp_reports.publishing.word.profile_file import read_profile  # noqa: PLC0415
    from nlp_reports.publishing.workbook.results import write_workbook  # noqa: PLC0415

    profile = read_profile(layout) if layout else DECREE_30
    names = list(_rendered_texts(run, folder))
    write_workbook(run, folder / WORKBOOK, marks)
    names.append(WORKBOOK)
    for name, content in _documents(run, profile):
        (folder / name).write_bytes(content)
        names.append(name)
    return tuple(names)


def _rendered_texts(run: Run, folder: Path) -> Iterator[str]:
    """Write tables and texts in one pass over the reports and yield their names."""
    for sub in OWN:
        (folder / sub).mkdir()
    files = text_names(run)
    for analysis in write_tables(run, folder / "tables"):
        (folder / "texts" / files[analysis.report.name]).write_bytes(analysis.report.text.encode("utf-8", "replace"))
    yield from (f"tables/{name}.csv" for name in COLUMNS)
    yield from (f"texts/{file}" for file in files.values())


def _documents(run: Run, profile: Profile) -> Iterator[tuple[str, bytes]]:
    """Yield the files that people open, each with its name."""
    from nlp_reports.publishing.page import to_page  # noqa: PLC0415 - jinja2 is heavy
    from nlp_reports.publishing.word.draft import to_draft  # noqa: PLC0415 - as is docx
    from nlp_reports.publishing.word.passages import to_passages  # noqa: PLC0415
    from nlp_reports.publishing.word.reminder import to_reminder  # noqa: PLC0415

    few = not is_many(run)
    if few:
        yield PAGE, to_page(run)
    yield INTERNAL_DRAFT, to_draft(run, profile)
    yield SUBMITTED_DRAFT, to_draft(run, profile, internal=False)
    if few:
        yield PASSAGES, to_passages(run, profile)
    if reminder := to_reminder(run, profile):
        yield REMINDER, reminder


def standing(out: Path) -> str:
    """Return a digest of all results that stand in `out`; a file that was touched, lost or added gives another."""
    ours = (path for folder, suffix in OWN.items() for path in sorted((out / folder).glob(f"*{suffix}")))
    beside = (new for _, new in kept_by_hand(out))
    named = (out / name for name in (WORKBOOK, PAGE, *WORD_FILES, *beside))
    digest = hashlib.sha256()
    for path in (*ours, *named):
        if path.is_file():
            with path.open("rb") as file:
                content = hashlib.file_digest(file, "sha256").hexdigest()
            digest.update(f"{path.relative_to(out).as_posix()}\n{content}\n".encode())
    return digest.hexdigest()


def publish_template(run: Run, template: Path, out: Path) -> tuple[Path, int, tuple[str, ...]]:
    """Write the appendix template of an office, filled, into `out`; return path, cells written, what is unclear.

    Unclear are the headings of rows that name no indicator of the guideline. A filled one that a person changed stays.

    Raises:
        InputError: the template cannot be read, or no cell of it can be filled.
        OutputError: the file is open elsewhere or the place cannot be written.
    """
    from nlp_reports.publishing.template.filling import fill_template  # noqa: PLC0415 - openpyxl is heavy

    filled = fill_template(template, run)
    place = write_beside_handwork(out, {FILLED_TEMPLATE: filled.content})[FILLED_TEMPLATE]
    return out / place, filled.cells, filled.unknown


def check_template(template: Path) -> None:
    """Refuse a template that cannot be read.

    Raises:
        InputError: it is not there or no .xlsx.
    """
    from nlp_reports.publishing.template.filling import open_template  # noqa: PLC0415 - openpyxl is heavy

    open_template(template)


def _stale(out: Path, fresh: set[str]) -> list[str]:
    """Return what an earlier run left below `out` and this one does not; what a person changed is not in it."""
    ours = [path for folder, suffix in OWN.items() for path in sorted((out / folder).glob(f"*{suffix}"))]
    ours += [out / PAGE] if (out / PAGE).is_file() else []
    named = [path.relative_to(out).as_posix() for path in ours if path.is_file()]
    return [name for name in named if name not in fresh] + left_behind(out, WORD_FILES, fresh)
